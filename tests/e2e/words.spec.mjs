// The wording of statements, options and sources comes after the page: nothing waits for it, nothing is calculated with it.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST, expect, expectNoAxeFindings, listen, planned, running, screenshot, test, worded, wording } from "./helpers.mjs";

const WORDS = "**/words-*.txt";
const text = readFileSync(join(DIST, readdirSync(DIST).find((name) => /^words-[0-9a-f]{16}\.txt$/.test(name))), "utf8");

// What Playwright says of itself.
const BLOCKED = /Service Worker registration blocked by Playwright/;

/** The built site without its service worker, whose requests a test cannot hold up. */
async function open(browser, site, handle) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const complaints = listen(context, site.origin);
  const page = await context.newPage();
  await page.route(WORDS, handle);
  await page.goto(site.url);
  await running(page);
  await planned(page);
  return { context, complaints, page };
}

async function loadAdultB(page) {
  await page.locator('.welcome [data-example="adult-b"]').click();
  await expect(page.locator('.scheme[data-scheme="seed-adult"]')).toHaveAttribute("data-group", "poor");
  await expect(page.locator('.scheme[data-scheme="nci-rome"]')).toHaveAttribute("data-group", "high");
}

const again = (page) => page.getByRole("button", { name: "Load the wording again" });
const decided = (page) => page.locator(".scheme, .option, .criteria > li").evaluateAll((all) =>
  all.map((e) => [e.className, e.dataset.scheme, e.dataset.group, e.dataset.option, e.querySelector(".verdict, .status")?.textContent]));
/** Every place of a text: empty ones hold the sign for "not here yet". */
const places = (page) => page.locator(".statements > li > p, .options .opened > div > p:first-child, .sources > li > p:first-child").allTextContents();

test("the page calculates before the wording has arrived, and shows it when it has", async ({ browser, site }) => {
  let arrive;
  const held = new Promise((done) => { arrive = done; });
  const { context, complaints, page } = await open(browser, site, async (route) => { await held; await route.continue(); });
  // A blank page does not move for it, and what the product is for is there from the start.
  await expect(wording(page).locator("p")).toBeHidden();
  await expect(again(page)).toBeHidden();
  await expect(wording(page)).toHaveAttribute("data-here", "false");
  await expect(page.locator(".about .statements > li > p").first()).not.toContainText("…");

  await loadAdultB(page);
  await expect(wording(page)).toContainText("is on its way");
  await expect(wording(page)).toHaveAttribute("role", "status");
  await expect(again(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy as JSON" })).toBeDisabled();
  expect((await places(page)).filter((said) => said.includes("…")).length).toBeGreaterThan(20);
  await expectNoAxeFindings(page, "wording on its way");
  const before = await decided(page);

  arrive();
  await worded(page);
  await expect(wording(page).getByText("is on its way")).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy as JSON" })).toBeEnabled();
  expect((await places(page)).filter((said) => said.includes("…"))).toEqual([]);
  expect(await decided(page)).toEqual(before);
  expect(complaints.filter((said) => !BLOCKED.test(said))).toEqual([]);
  await context.close();
});

test.describe("when the wording does not arrive", () => {
  for (const [what, handle] of Object.entries({
    "is blocked": (route) => route.abort(),
    "is not there": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "no such file\n" }),
    "is of another version": (route) => route.fulfill({ contentType: "text/plain; charset=utf-8", body: text.replace(/[a-z]/, "#") }),
    "is empty": (route) => route.fulfill({ contentType: "text/plain", body: "" }),
    "is no text": (route) => route.fulfill({ contentType: "application/octet-stream", body: Buffer.from([0xff, 0xfe, 0x00, 0xc3]) }),
  })) {
    test(`because it ${what}, the page says so, calculates, and asks again on request`, async ({ browser, site }) => {
      let fail = true;
      const { context, complaints, page } = await open(browser, site, (route) => (fail ? handle(route) : route.continue()));
      await expect(wording(page)).toContainText("could not be loaded");
      await loadAdultB(page);
      await expect(wording(page)).toContainText("could not be loaded");
      // Nothing of the other file is shown.
      await expect(page.locator("#answer")).not.toContainText("#");
      expect((await places(page)).filter((said) => said.includes("…")).length).toBeGreaterThan(20);
      if (what === "is blocked") {
        await expectNoAxeFindings(page, "wording not loaded");
        await screenshot(page, "wording-failed");
      }
      const before = await decided(page);
      fail = false;
      await again(page).click();
      await worded(page);
      await expect(again(page)).toBeHidden();
      expect((await places(page)).filter((said) => said.includes("…"))).toEqual([]);
      expect(await decided(page)).toEqual(before);
      // The browser's own words about the file, and nothing else.
      expect(complaints.filter((said) => !BLOCKED.test(said) && !/Failed to load resource|integrity/.test(said))).toEqual([]);
      await context.close();
    });
  }
});

test("the page asks for the wording only after it is drawn", async ({ page }) => {
  const [words, paint] = await page.evaluate(() => [
    performance.getEntriesByType("resource").find(({ name }) => /\/words-[0-9a-f]{16}\.txt$/.test(name)),
    performance.getEntriesByName("first-contentful-paint")[0],
  ].map((entry) => entry?.startTime));
  const wasm = await page.evaluate(() => performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm")).responseEnd);
  expect(words).toBeGreaterThan(paint);
  expect(words).toBeGreaterThan(wasm);
});
