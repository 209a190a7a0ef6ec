// A patient reads plain words: the report in four languages, its level of reading, and that it recommends nothing.
import readability from "text-readability";
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();
const read = (page) => page.getByRole("radio", { name: "Patient", exact: true }).check({ force: true });
const text = (page, title) => page.locator(".plain details", { has: page.getByText(title, { exact: true }) });

test("a patient reads what the phases, drugs and words are for, and no group, dose or option is left on the page", async ({ page }) => {
  await load(page, "adult-b");
  await read(page);
  const plain = page.locator(".plain");
  await expect(plain.locator(".lead")).toContainText("plain words");
  await expect(plain.getByRole("heading", { name: "The phases of treatment" })).toBeVisible();
  await expect(plain.getByRole("heading", { name: "When to call your team at once" })).toBeVisible();
  await expect(page.locator("#say")).toHaveCount(0);
  await expect(page.locator(".scheme, .option")).toHaveCount(0);
  const words = await plain.innerText();
  expect(words).not.toMatch(/\d\s?(mg|µg|mcg)\b/);
  expect(words).not.toMatch(/your chance/i);
  await text(page, "Vincristine").locator("summary").click();
  await expect(text(page, "Vincristine").locator(".plain-words")).toBeVisible();
  await expect(text(page, "Vincristine").locator(".cite").first()).toBeVisible();
  await screenshot(page, "patient-desktop");
  // And back: nothing of the case is lost.
  await page.getByRole("radio", { name: "Clinician", exact: true }).check({ force: true });
  await expect(page.locator("#say")).toContainText("45-year-old man");
});

test("the report ends with what to do next, which is nothing about treatment", async ({ page }) => {
  await load(page, "adult-b");
  await read(page);
  await expect(page.locator(".plain .next")).toContainText("Print this page, and take it to your next visit.");
});

test("the texts follow the entries: the drugs are those of options that are not excluded", async ({ page }) => {
  await load(page, "adult-b");
  await read(page);
  await expect(text(page, "Nelarabine")).toHaveCount(0);
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.locator('#examples [data-example="etp"]').click();
  await expect(text(page, "Nelarabine")).toHaveCount(1);
  await expect(text(page, "Blinatumomab")).toHaveCount(0);
});

test("every text is at or below the reading level of the 8th grade", async ({ page }) => {
  await read(page);
  const texts = await page.locator(".plain .plain-words, .plain .lead").allTextContents();
  expect(texts.length).toBeGreaterThan(60);
  const grades = texts.map((words) => [readability.fleschKincaidGrade(words), words]);
  expect(grades.filter(([grade]) => grade > 8)).toEqual([]);
});

for (const [language, heading] of [["de", "Die Phasen der Behandlung"], ["es", "Las fases del tratamiento"], ["fr", "Les phases du traitement"]]) {
  test(`in ${language} the texts are marked as that language and as not reviewed`, async ({ page }) => {
    await load(page, "adult-b");
    await read(page);
    await page.locator("#language").selectOption(language);
    const plain = page.locator(".plain");
    await expect(plain).toHaveAttribute("lang", language);
    await expect(plain.getByRole("heading", { name: heading })).toBeVisible();
    await expect(plain.locator("p.muted").last()).not.toBeEmpty();
    await expectNoAxeFindings(page, `patient, ${language}`);
  });
}

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test(`axe: patient, ${colorScheme}, everything open`, async ({ page }) => {
      test.setTimeout(120_000);
      await load(page, "adult-b");
      await read(page);
      await page.evaluate(() => { for (const d of document.querySelectorAll(".plain details")) d.open = true; });
      await expectNoAxeFindings(page, `patient, ${colorScheme}`, colorScheme === "dark" ? "only" : "also");
    });
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  test("a patient reads without anything wider than the screen", async ({ page }) => {
    await read(page);
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
    await expect(page.getByRole("navigation", { name: "Answer in short" })).toContainText("In plain words");
    await screenshot(page, "patient-phone");
  });
});

test("on paper every text is open, and folded again after", async ({ page }) => {
  await load(page, "adult-b");
  await read(page);
  const closed = page.locator(".plain details:not([open])");
  const before = await closed.count();
  expect(before).toBeGreaterThan(50);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(closed).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(closed).toHaveCount(before);
});
