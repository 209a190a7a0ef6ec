// The language of the page: chosen, named in the address, remembered, offline; and marked English, which shows words that
// are in no locale and places without room.
import { expect, expectNoAxeFindings, controlled, planned, running, screenshot, test, worded } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();
const speak = async (page, tag) => {
  await page.locator("#language").selectOption(tag);
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
};
/** The page anew, in a language of the address. */
const visit = async (page, site, tag) => {
  await page.goto(`${site.url}?lang=${tag}`);
  await running(page);
  await expect(page.locator("html")).toHaveAttribute("lang", tag);
  await worded(page);
  await planned(page);
};
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("another language changes every word of the page and none of the case", async ({ page }) => {
  await load(page, "adult-b");
  const sentence = await page.locator("#say").textContent();
  await speak(page, "de");
  await expect(page.locator("#language")).toBeFocused();
  await expect(page.locator("#i-age")).toHaveValue("45");
  await expect(page.locator(".masthead")).toContainText("Nichts verlässt dieses Gerät.");
  await expect(page.locator("#f-wbc .label")).toHaveText("Leukozyten");
  await expect(page.getByRole("button", { name: "Alles löschen" })).toBeVisible();
  await expect(page.locator(".language-note")).toContainText("noch nicht überprüft");
  // What follows from the case is the engine's, in English, and marked so for a screen reader.
  await expect(page.locator("#say")).toHaveText(sentence);
  expect(await page.locator("#say").evaluate((say) => say.closest("[lang]").lang)).toBe("en");
  await expectNoAxeFindings(page, "German");
  await screenshot(page, "german");
  await speak(page, "en");
  await expect(page.locator("#f-wbc .label")).toHaveText("White cells");
  await expect(page.locator(".language-note")).toBeHidden();
});

test("the second module speaks the language of the page, dates too", async ({ page }) => {
  await load(page, "adult-b");
  await speak(page, "fr");
  const row = page.locator('.option[data-option="hyper-cvad"]').first();
  await row.locator(".opens").first().click();
  await row.locator(".calendar .opens").first().click();
  await row.locator('[data-ask="start"]').first().fill("2026-01-05");
  await expect(row.locator(".days .date").first()).toHaveText("5 janv. 2026");
  await speak(page, "en");
  await page.locator('.option[data-option="hyper-cvad"] .opens').first().click();
  await row.locator(".calendar .opens").first().click();
  await row.locator('[data-ask="start"]').first().fill("2026-01-05");
  await expect(row.locator(".days .date").first()).toHaveText("5 Jan 2026");
});

test("a patient reads in the language of the page", async ({ page, site }) => {
  await visit(page, site, "es");
  await page.locator("input[name=reader][value=patient]").click({ force: true });
  const report = page.locator(".plain");
  await expect(report).toHaveAttribute("lang", "es");
  await expect(report.locator("h3").first()).toBeVisible();
  await expectNoAxeFindings(page, "Spanish, patient");
});

test("the language is remembered with the units, if the user wants that", async ({ page }) => {
  await page.locator("#remember").check();
  await speak(page, "de");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.locator("#remember").uncheck();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("every language is there without a network", async ({ page, site }) => {
  await controlled(page);
  await site.stop();
  for (const tag of ["de", "es", "fr"]) await speak(page, tag);
  await page.reload();
  await running(page);
  await speak(page, "fr");
});

test.describe("without the words", () => {
  test.use({ serviceWorkers: "block", tolerated: [/Failed to load resource|net::ERR_FAILED|Service Worker registration blocked/] });
  test("a language that cannot be loaded leaves the page as it is and says so", async ({ page }) => {
    await page.route(/interface-de-/, (route) => route.abort());
    await page.locator("#i-age").fill("45");
    await page.locator("#language").selectOption("de");
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.locator("#i-age")).toHaveValue("45");
    await page.unroute(/interface-de-/);
    await speak(page, "de");
    await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toHaveCount(0);
  });
});

test("no word of the form and of the tools stands outside the locales", async ({ page, site }) => {
  await visit(page, site, "en-XA");
  const closed = page.locator("#patient .fold-button[aria-expanded=false]:visible");
  while (await closed.count() > 0) await closed.first().click();
  const unmarked = await page.evaluate(() => {
    const parts = "#patient .label, #patient legend, #patient h3, #patient button, #patient option, #patient .word span, #patient .tick span, #patient .hint, .take-away button, .masthead p span, .bar a, .reader-switch span, .welcome > p, .example";
    // Numbers, units of measurement and signs are the same everywhere.
    const plain = /^[\d\s.,×^/·%—…-]*$|^(×10⁹\/L|\/µL|kg|cm|g\/L|mg\/dL|µmol\/L|U\/L|%|fraction|mg\/m²|x ULN|×ULN)$/;
    return [...document.querySelectorAll(parts)]
      .flatMap((part) => [part.childElementCount === 0 ? part.textContent : "", part.getAttribute("aria-label") ?? ""])
      .map((words) => words.trim())
      .filter((words) => words !== "" && !plain.test(words) && !words.includes("["));
  });
  expect([...new Set(unmarked)]).toEqual([]);
});

for (const tag of ["en-XA", "ar-XB"]) {
  test(`the page has room for longer words, ${tag}`, async ({ page, site }) => {
    for (const width of [1440, 1024, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await visit(page, site, tag);
      expect(await overflow(page), `blank at ${width}`).toBeLessThanOrEqual(0);
      await load(page, "adult-b");
      await expect(page.locator(".scheme").first()).toBeVisible();
      expect(await overflow(page), `a case at ${width}`).toBeLessThanOrEqual(0);
      if (width !== 1024) await screenshot(page, `pseudo-${tag}-${width}`);
    }
  });
}

test("read from the right, the patient stands on the right and the answer on the left", async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await visit(page, site, "ar-XB");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await load(page, "ph-positive");
  const [patient, answer] = await Promise.all(["#patient", "#answer"].map((id) => page.locator(id).boundingBox()));
  expect(patient.x).toBeGreaterThan(answer.x + answer.width - 1);
  // English inside it keeps its order: years, ranges and units must not turn.
  for (const english of ["#say", ".schemes .edition", "#u-wbc", "#i-wbc"]) {
    expect(await page.locator(english).first().evaluate((element) => getComputedStyle(element).direction), english).toBe("ltr");
  }
  await expectNoAxeFindings(page, "right to left");
});
