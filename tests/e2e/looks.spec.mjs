// How the page looks, and that everyone can use it: axe on every view in both themes, no jumps, pictures, print.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, expectNoAxeFindings, running, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const PICTURES = fileURLToPath(new URL("screenshots/", import.meta.url));

const load = async (page, id) => {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.locator(`#examples [data-example="${id}"]`).click();
  await expect(page.locator(".welcome")).toBeHidden();
};
const openEverything = (page) => page.evaluate(async () => {
  // Folds may hold folds.
  for (let round = 0; round < 3; round += 1) {
    for (const button of document.querySelectorAll(':is(.opens, .fold-button)[aria-expanded="false"]')) button.click();
    await new Promise((done) => setTimeout(done, 100));
  }
});

const VIEWS = {
  blank: async () => {},
  examples: (page) => page.getByRole("button", { name: "Examples", exact: true }).click(),
  "adult-b": (page) => load(page, "adult-b"),
  "child-t with a gap in the rule": (page) => load(page, "child-t"),
  "everything open": async (page) => { await load(page, "etp"); await openEverything(page); },
  "bad input": async (page) => {
    await page.locator("#i-age").fill("200");
    await page.locator("#i-wbc").fill("abc");
  },
  "paste refused": async (page) => {
    await page.getByRole("button", { name: "Paste" }).click();
    await page.locator("#paste-text").fill("no header\n1");
  },
};

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 900 } });
    for (const [view, open] of Object.entries(VIEWS)) {
      test(`axe: ${view}`, async ({ page }) => {
        // Everything open is 46,000 elements, and axe looks at each.
        test.setTimeout(240_000);
        await open(page);
        const again = colorScheme === "dark" && view === "everything open";
        await expectNoAxeFindings(page, `${view}, ${colorScheme}`, again ? "only" : "also");
      });
    }
  });
}

test.describe("phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  test("axe: everything open", async ({ page }) => {
    test.setTimeout(240_000);
    await load(page, "adult-b");
    await openEverything(page);
    await expectNoAxeFindings(page, "everything open, phone", "none");
  });

  test("the bar says the groups and leads to the answer and back", async ({ page }) => {
    await load(page, "adult-b");
    const bar = page.getByRole("navigation", { name: "Answer in short" });
    await expect(bar).toContainText("Seed summary: Poor");
    await bar.getByRole("link", { name: "Answer" }).click();
    await expect(page.locator("#say")).toBeInViewport();
    await bar.getByRole("link", { name: "Patient" }).click();
    await expect(page.locator("#i-age")).toBeInViewport();
  });
});

for (const [name, viewport] of Object.entries({
  "200 % zoom of 1280": { width: 640, height: 450 },
  "320 px": { width: 320, height: 640 },
})) {
  test(`nothing is cut off at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await load(page, "adult-b");
    await openEverything(page);
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
}

test("targets are at least 24 px in both directions", async ({ page }) => {
  await load(page, "adult-b");
  await openEverything(page);
  const small = await page.locator("button:visible, select:visible, input:visible, .tick:visible").evaluateAll((all) => all
    .map((e) => (e.matches(".tick input") ? e.closest("label") : e))
    .filter((e) => { const { width, height } = e.getBoundingClientRect(); return width < 24 || height < 24; })
    .map((e) => e.outerHTML.slice(0, 120)));
  expect(small).toEqual([]);
});

test("nothing jumps: not at the start, and the form keeps its place while the answer changes", async ({ page, site }) => {
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shifts += entry.value; }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(site.url);
  await running(page);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => globalThis.shifts)).toBeLessThan(0.01);

  const places = () => page.locator("#patient .field").evaluateAll((all) => Object.fromEntries(all.map((e) => [e.id, Math.round(e.getBoundingClientRect().top)])));
  const before = await places();
  await page.locator("#i-age").fill("45");
  await page.locator("#i-wbc").fill("42");
  await page.locator("#f-lineage").getByText("B", { exact: true }).click();
  await page.locator("#f-cd19").getByText("positive").click();
  expect(await places()).toEqual(before);
});

const SHOTS = {
  desktop: { viewport: { width: 1440, height: 900 }, example: "ph-positive" },
  laptop: { viewport: { width: 1024, height: 768 }, example: "adult-b" },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, example: "adult-b" },
  narrow: { viewport: { width: 320, height: 640 }, example: "child-t" },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: "dark", example: "child-t" },
};
for (const [name, { example, ...use }] of Object.entries(SHOTS)) {
  test.describe(() => {
    test.use(use);
    test(`picture: ${name}`, async ({ page }) => {
      await load(page, example);
      await page.evaluate(() => { document.activeElement.blur(); scrollTo(0, 0); });
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}page-${name}.png` });
      await screenshot(page, `page-${name}-whole`);
    });
  });
}

test("print: the answer without the form, with inputs, criteria, sources and versions", async ({ page }) => {
  await load(page, "adult-b");
  // Every group and reason is printed; what stands behind one only where it was opened.
  await page.locator('.scheme[data-scheme="seed-adult"] .opens').click();
  await page.emulateMedia({ media: "print" });
  for (const gone of ["#patient", ".bar", ".take-away"]) await expect(page.locator(gone)).toBeHidden();
  await expect(page.locator(".inputs")).toContainText("42 ×10⁹/L");
  await expect(page.locator('.scheme[data-scheme="seed-adult"] .criteria').first()).toBeVisible();
  await expect(page.locator(".sources li").first()).toBeVisible();
  await expect(page.locator(".versions")).toContainText("Engine");
  // Nothing is wider than the paper.
  await page.setViewportSize({ width: 680, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
  await screenshot(page, "page-print");
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ path: `${PICTURES}page-${format}.pdf`, format, preferCSSPageSize: false });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    expect(pages).toBeGreaterThan(1);
    // Every scheme, 142 options and the sources they cite: 10 of A4, 11 of Letter, one or two more for what was opened.
    expect(pages).toBeLessThan(15);
  }
});
