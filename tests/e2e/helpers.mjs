// What every spec starts from. Example:
//
//   import { test, expect, expectNoAxeFindings, screenshot } from "./helpers.mjs";
//   test("a blank form says what to enter first", async ({ page }) => {
//     await expect(page.getByRole("status")).toContainText("Enter");
//     await expectNoAxeFindings(page, "blank form");
//     await screenshot(page, "blank-desktop");
//   });
//
// `page` is open on the built site, under /portal/all/ with the production policy, the app runs, the wording and the plan are there.
// After the test it must have been quiet: no console error or warning, no uncaught exception, no violation of the
// policy, no request to another origin. A test that provokes one names it:
//   test.use({ tolerated: [/text of the message/] });
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect } from "@playwright/test";
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measure } from "./measure.mjs";
import { serve } from "./server.mjs";

export { expect };
export const DIST = process.env.STRATALL_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL("screenshots/", import.meta.url));

if (!existsSync(DIST)) throw new Error(`${DIST} is missing: run \`cargo xtask build\` first`);

/** Collects what a page must never say. Returns the list, which grows. */
export function listen(context, origin) {
  const complaints = [];
  context.on("console", (message) => {
    // Violations of the policy arrive here too, as errors.
    if (["error", "warning"].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (/^https?:$/.test(protocol) && to !== origin) complaints.push(`request to another origin: ${request.url()}`);
  });
  return complaints;
}

/** Waits until boot.js says that the app is mounted. */
export async function running(page) {
  await expect(page.locator("html")).toHaveAttribute("data-app", "running", { timeout: 15_000 });
}

/** The line about what comes after the page: "words" or "plan". */
export const wording = (page, of = "words") => page.locator(`.wording[data-of="${of}"]`);

/** Waits until the wording has arrived. */
export async function worded(page) {
  await expect(wording(page)).toHaveAttribute("data-here", "true", { timeout: 15_000 });
}

/** Waits until the module of the plan runs: with the wording the last that a first load asks for. */
export async function planned(page) {
  await expect(page.locator("html")).toHaveAttribute("data-plan", "here", { timeout: 15_000 });
}

/** Waits until the service worker has stored this version and answers for the page. */
export async function controlled(page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", undefined, { timeout: 15_000 });
}

export const test = base.extend({
  tolerated: [[], { option: true }],
  site: async ({}, use) => {
    const site = await serve(DIST);
    await use(site);
    await site.stop().catch(() => {});
  },
  context: async ({ context, site, tolerated }, use) => {
    const complaints = listen(context, site.origin);
    await use(context);
    expect(complaints.filter((said) => !tolerated.some((allowed) => allowed.test(said)))).toEqual([]);
  },
  page: async ({ page, site }, use) => {
    await page.goto(site.url);
    await running(page);
    await worded(page);
    await planned(page);
    await use(page);
  },
});

/** The rules that look at colours, which take most of the time. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * No finding of axe in this state of the page; the count goes into the table of `cargo xtask test`.
 * Where the same view is looked at twice, dark has other colours and nothing else (`only`), a phone has another layout and the
 * same colours (`none`).
 */
export async function expectNoAxeFindings(page, view, colours = "also") {
  const axe = new AxeBuilder({ page })
    // What passes is not listed: naming each of 46,000 elements for each rule takes longer than the rules.
    .options({ resultTypes: ["violations"] })
    // Results of several frames are put together in a page of its own; one frame needs no such detour.
    .setLegacyMode(page.frames().length === 1);
  if (colours === "only") axe.withRules(COLOURS);
  else axe.withTags(STANDARDS);
  if (colours === "none") axe.disableRules(COLOURS);
  const { violations } = await axe.analyze();
  measure("axe", `${violations.length} findings, ${view}${{ also: "", only: ", colours", none: ", all but colours" }[colours]}`);
  const told = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(told).toEqual([]);
}

/** A picture to look at, in tests/e2e/screenshots/ (not committed). */
export async function screenshot(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}
