// Results change in their place: nothing of the form moves under the hand, and what arrives late pushes nothing away.
import { expect, planned, running, test, worded } from "./helpers.mjs";

/** Keeps the shifts of the layout that no key explains; the browser gives a key half a second. */
const watch = (page) => page.evaluate(() => {
  globalThis.shifted = [];
  const note = (list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) shifted.push(`${value.toFixed(4)} ${sources.map(({ node, previousRect: was, currentRect: is }) => `${node?.id || node?.className || node?.nodeName} in ${node?.parentElement?.closest("[id], [class]")?.className} from ${was.x},${was.y} ${was.width}x${was.height} to ${is.x},${is.y} ${is.width}x${is.height}`).join(", ")}`);
    }
  };
  new PerformanceObserver(note).observe({ type: "layout-shift" });
});

/** Where every control of the form in view stands, and the sentence. */
const places = (page, others = "#say") => page.evaluate((others) => {
  const inView = (e) => {
    const { top, bottom, height } = e.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  };
  const all = [...document.querySelectorAll(`#patient :is(input, select, textarea, button), ${others}`)].filter(inView);
  return all.map((e) => `${e.id || e.name || e.textContent.trim()} ${e.getBoundingClientRect().top.toFixed(1)}`);
}, others);

/** The parts of the answer by the first thing they say, which a late plan leaves alone. */
const PARTS = "#say, #answer h3, #answer dt, #answer .scheme th";

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

for (const [view, use] of Object.entries({
  desktop: { viewport: { width: 1440, height: 900 } },
  laptop: { viewport: { width: 1024, height: 768 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
})) {
  test.describe(view, () => {
    test.use(use);

    test("no key moves a field in view, nor the sentence's beginning", async ({ page }) => {
      await watch(page);
      for (const [field, text] of [["#i-age", "45"], ["#i-wbc", "42.5"], ["#i-age", "7"], ["#i-wbc", "117"], ["#i-age", "54"]]) {
        await page.locator(field).focus();
        await page.locator(field).selectText();
        await settled(page);
        for (const key of text) {
          const before = await places(page);
          expect(before.length).toBeGreaterThan(5);
          await page.keyboard.press(key);
          await settled(page);
          expect(await places(page), `after ${key} in ${field}`).toEqual(before);
        }
      }
      // Past the half second, for what comes late.
      await page.waitForTimeout(1000);
      expect(await page.evaluate(() => shifted)).toEqual([]);
    });
  });
}

test("the plan that arrives after the case is entered moves nothing in view", async ({ context, page, site }) => {
  let open;
  const held = new Promise((done) => { open = done; });
  await context.route(/\/plan-[0-9a-f]+\.js/, async (route) => {
    await held;
    await route.continue();
  });
  // No worker answers in the network's place.
  await context.addInitScript(() => { delete Navigator.prototype.serviceWorker; });
  const late = await context.newPage();
  await late.goto(site.url);
  await running(late);
  await worded(late);
  await late.locator("#i-age").fill("45");
  await late.locator("#i-wbc").fill("42");
  await expect(late.locator("#say")).toContainText("45-year-old");
  await late.waitForTimeout(1000);
  await watch(late);
  const before = await places(late, PARTS);
  expect(before.length).toBeGreaterThan(30);
  open();
  await planned(late);
  await expect(late.locator("[data-option]").first()).toBeAttached();
  await late.waitForTimeout(700);
  expect(await places(late, PARTS)).toEqual(before);
  expect(await late.evaluate(() => shifted)).toEqual([]);
  await page.close();
});
