// The page as some need it: with the system's own few colours, without motion, twice as large, and narrow.
import { expect, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();

async function openMuch(page) {
  await load(page, "adult-b");
  await page.locator("#pin").click();
  await page.locator("#i-age").fill("39");
  const option = '.option[data-option="hyper-cvad"]';
  for (const opener of [".scheme .opens", ".test .opens", `${option} .opens`, `${option} .calendar > .opens`]) await page.locator(opener).first().click();
  await expect(page.locator(".option .days").first()).toBeVisible();
}

test.describe("forced colours", () => {
  test.use({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: "active", colorScheme: "dark" }));

  /** How what stands for a choice is drawn, its small parts included; only what forced colours leave. */
  const drawn = (choice) => choice.evaluate((input) => {
    const parts = [[input], [input.nextElementSibling], [input.closest("label")], [input.closest("label"), "::before"], [input.closest("label"), "::after"]];
    return parts.map(([e, pseudo]) => {
      const s = getComputedStyle(e, pseudo);
      return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.borderTopWidth, s.backgroundColor, e === input ? input.checked && s.appearance !== "none" && s.opacity !== "0" : ""].join(" ");
    }).join(" / ");
  });

  for (const [what, field] of [["a switch", "#f-lineage"], ["the reader", ".reader-switch"], ["boxes to tick", "#f-medicines"], ["the time axis", ".axis"], ["the colours", '.settings [role="group"]']]) {
    test(`${what}: what is chosen is told from what is not, and what has the focus from both`, async ({ page }) => {
      await load(page, "adult-b");
      if (field === "#f-medicines") await page.locator("#find").fill("Medicines now");
      const choices = page.locator(`${field} input`);
      const [one, other] = [choices.nth(0), choices.nth(1)];
      await page.locator("#i-age").focus();
      const chosen = (await one.isChecked()) ? one : other;
      if (!(await chosen.isChecked())) await chosen.press("Space");
      await page.locator("#i-age").press("Tab");
      await page.locator("#i-age").focus();
      const free = chosen === one ? other : one;
      const [marked, plain] = [await drawn(chosen), await drawn(free)];
      expect(marked).not.toBe(plain);
      await chosen.focus();
      expect(await drawn(chosen)).not.toBe(marked);
      expect(await drawn(chosen)).not.toBe(plain);
    });
  }

  test("pictures to look at", async ({ page }) => {
    await openMuch(page);
    await page.locator('.axis input[value="end-of-induction"], .axis input').nth(3).press("Space");
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: "screenshots/forced-desktop.png" });
    await page.locator(".timeline").first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: "screenshots/forced-plan.png" });
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await page.locator(".option .calendar").first().scrollIntoViewIfNeeded();
    await page.screenshot({ path: "screenshots/forced-light.png" });
  });
});

test("nothing moves for those who asked for that, and the chevron turns for the others", async ({ page }) => {
  await load(page, "adult-b");
  const moving = () => page.evaluate(() => document.querySelectorAll("*").values()
    .filter((e) => [getComputedStyle(e), getComputedStyle(e, "::before"), getComputedStyle(e, "::after")]
      .some((s) => /[1-9]/.test(s.transitionDuration) || s.animationName !== "none" || s.scrollBehavior === "smooth"))
    .map((e) => e.className || e.tagName).toArray());
  expect(await moving()).toContain("chevron");
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await moving()).toEqual([]);
});

for (const [name, use] of Object.entries({
  "200 % of 1440": { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 },
  "390 px": { viewport: { width: 390, height: 844 } },
  "320 px": { viewport: { width: 320, height: 568 } },
})) {
  test.describe(name, () => {
    test.use(use);
    for (const reader of ["clinician", "patient"]) {
      test(`no text is cut off, and the page does not scroll sideways, for the ${reader}`, async ({ page }) => {
        await openMuch(page);
        if (reader === "patient") await page.getByRole("radio", { name: "Patient", exact: true }).check({ force: true });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        const cut = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((e) => {
          const s = getComputedStyle(e);
          if (!e.checkVisibility() || e.closest(".unseen, .defs, thead, svg") || s.clipPath !== "none") return false;
          if (e.matches("select, input, textarea")) return e.matches("select") && e.scrollWidth > e.clientWidth + 1 && e.options[e.selectedIndex]?.text;
          const hides = (overflow) => ["hidden", "clip"].includes(overflow);
          return e.textContent.trim() && ((hides(s.overflowX) && e.scrollWidth > e.clientWidth + 1) || (hides(s.overflowY) && e.scrollHeight > e.clientHeight + 1));
        }).map((e) => `${e.className || e.tagName}: ${e.textContent.trim().slice(0, 80)}`));
        expect(cut).toEqual([]);
        // Nor do the words of the time axis run into each other.
        const words = await page.locator(".axis span").evaluateAll((all) => all.map((e) => e.getBoundingClientRect().toJSON()));
        expect(words.filter((one, n) => n > 0 && one.top < words[n - 1].bottom && one.left < words[n - 1].right)).toEqual([]);
        // Nor past the edge of the screen, where nothing scrolls.
        const past = await page.evaluate(() => [...document.querySelectorAll("#app :is(p, li, td, th, h3, h4, h5, button, label, dt, dd, span)")].filter((e) => {
          const box = e.getBoundingClientRect();
          let scrolls = e;
          while (scrolls && !["auto", "scroll"].includes(getComputedStyle(scrolls).overflowX)) scrolls = scrolls.parentElement;
          return e.checkVisibility() && !e.closest(".unseen, thead") && (!scrolls || scrolls === document.documentElement) && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
        }).map((e) => e.textContent.trim().slice(0, 80)));
        expect(past).toEqual([]);
        await page.evaluate(() => scrollTo(0, 0));
        await page.screenshot({ path: `screenshots/${name.replace(/\W+/g, "-")}-${reader}.png` });
      });
    }
  });
}

test("zooming in keeps what is typed, chosen and open", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openMuch(page);
  const state = () => page.evaluate(() => ({
    open: [...document.querySelectorAll('[aria-expanded="true"]')].map((e) => e.getAttribute("aria-controls")),
    typed: [...document.querySelectorAll("#patient input[type=text]")].map((e) => e.value),
    chosen: [...document.querySelectorAll(":checked")].map((e) => e.name + e.value),
  }));
  const before = await state();
  expect(before.open.length).toBeGreaterThan(3);
  await page.setViewportSize({ width: 720, height: 450 });
  expect(await state()).toEqual(before);
  await expect(page.locator(".option .days").first()).toBeVisible();
});
