// A regimen opens to its calendar for this patient: doses with their sums, what was recalled under a warning, what to avoid.
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

const option = (page, id) => page.locator(`.option[data-option="${id}"]`);
const calendar = (page, id = "hyper-cvad") => page.locator(`[id^="calendar-"][id$="-${id}"]`);

/** The form's folds hold the fields that few need. */
async function fold(page, name) {
  const button = page.locator("#patient").getByRole("button", { name });
  if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
}

async function open(page, id = "hyper-cvad") {
  await page.locator('.welcome [data-example="adult-b"]').click();
  const row = option(page, id);
  await row.locator(".opens").first().click();
  await row.getByRole("button", { name: "Calendar and doses" }).click();
  await expect(calendar(page, id)).toBeVisible();
}

async function weigh(page) {
  await fold(page, /^Body/);
  await page.locator("#i-weightKg").fill("80");
  await page.locator("#i-heightCm").fill("178");
}

test("without weight there is no dose, the calendar says so and leads to the field; with it the dose stands with its sum", async ({ page }) => {
  await open(page);
  const sheet = calendar(page);
  const dose = sheet.locator('[data-drug="cyclophosphamide"]').first();
  await expect(dose.locator(".dose-amount")).toHaveText("no dose");
  // The same for everybody, so it needs no weight.
  await expect(sheet.locator('[data-drug="vincristine"] .dose-amount').first()).toHaveText("2 mg");
  const step = sheet.locator(".next-step");
  await expect(step).toContainText("Next: enter what doses wait for.");
  // The last lines lead to the field as well as the first.
  await step.getByRole("button", { name: "Height" }).click();
  await expect(page.locator("#i-heightCm")).toBeFocused();
  await sheet.getByRole("button", { name: "Weight" }).first().click();
  await expect(page.locator("#i-weightKg")).toBeFocused();
  await weigh(page);
  await expect(dose.locator(".dose-amount")).toHaveText("597 mg");
  await expect(dose.getByText("300 mg/m² × 1.9889 m² = 596.67 mg")).toBeHidden();
  await dose.locator("summary").first().press("Enter");
  await expect(dose.getByText("300 mg/m² × 1.9889 m² = 596.67 mg").first()).toBeVisible();
  // Another formula, another sum: the answer is asked for anew, and what is open stays open.
  await sheet.getByLabel("Body surface after").selectOption("du-bois");
  await expect(dose.locator(".dose-amount")).not.toHaveText("597 mg");
  await expect(dose.locator("details").first()).toHaveAttribute("open", "");
  // A heavier patient while it is open.
  await sheet.getByLabel("Body surface after").selectOption("mosteller");
  await page.locator("#i-weightKg").fill("100");
  await expect(dose.locator(".dose-amount")).not.toHaveText("597 mg");
});

test("nothing is chosen until somebody chooses, and what stands in a list is what is calculated with", async ({ page }) => {
  await open(page);
  const sheet = calendar(page);
  await expect(sheet.getByLabel("Body surface after")).toHaveValue("mosteller");
  for (const question of ["Ascites or effusion", "Ommaya reservoir", "Risk in the regimen's sense", /^Choice/]) {
    await expect(sheet.getByLabel(question).first()).toHaveValue("");
  }
  await sheet.getByLabel("Ascites or effusion").selectOption("false");
  await expect(sheet.getByLabel("Ascites or effusion")).toHaveValue("false");
  await expect(sheet.getByText("Doses wait for:").locator("..")).not.toContainText("Ascites");
});

test("a start gives dates, and no phase is dated that does not follow from it", async ({ page }) => {
  await open(page);
  await weigh(page);
  const sheet = calendar(page);
  await sheet.getByLabel("First day", { exact: true }).fill("2026-01-05");
  await expect(sheet.locator(".days .date").first()).toHaveText(/^5 Jan 2026/);
  await expect(sheet.getByText("Courses 2, 4, 6, 8").first()).not.toContainText("2026");
});

test("what was recalled is hidden until somebody opens it under its warning, on paper too", async ({ page }) => {
  await open(page, "calgb-8811");
  await weigh(page);
  const recalled = calendar(page, "calgb-8811").locator("details.recalled").first();
  const phase = recalled.locator("details.course-phase").filter({ hasText: "Course V" });
  await expect(recalled.locator("summary").first()).toContainText("Recalled, not read in any source");
  const dose = phase.locator('[data-drug="mercaptopurine"]').first();
  await expect(dose).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(dose).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await recalled.locator("summary").first().click();
  await phase.locator("summary").first().click();
  await expect(dose).toBeVisible();
});

test("an azole beside vincristine is shown before any dose", async ({ page }) => {
  await open(page);
  const called = calendar(page).locator(".called");
  await expect(called.locator('[data-care^="azole-"]')).toHaveCount(0);
  await fold(page, /^Pregnancy/);
  await page.locator("#patient").getByText("azole antifungal").click();
  await expect(called).toContainText(/vinc/i);
  await expect(called.locator("li").first()).toBeVisible();
});

test("care, views, rules and labels open beside the options", async ({ page }) => {
  await page.locator('.welcome [data-example="adult-b"]').click();
  const opened = async (name) => {
    const button = page.locator(".beside").getByRole("button", { name }).first();
    await button.click();
    return page.locator(`[id="${await button.getAttribute("aria-controls")}"]`);
  };
  await expect((await opened("What to do, avoid and measure")).locator("[data-care]").first()).toBeVisible();
  await expect((await opened("What each body says")).locator("li").first()).toBeVisible();
  const labels = await opened("Labels, line by line");
  await labels.locator("summary").first().click();
  await expect(labels.locator(".criteria .sign").first()).toBeVisible();
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1440, height: 900 } });
    test(`axe: a calendar with its doses and what stands beside, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(240_000);
      await open(page);
      await weigh(page);
      await page.evaluate(() => { for (const d of document.querySelectorAll(".sheet details")) d.open = true; });
      for (const button of await page.locator(".beside > .opens:visible").all()) await button.click();
      await page.evaluate(() => { for (const d of document.querySelectorAll(".beside details")) d.open = true; });
      await expectNoAxeFindings(page, `calendar and beside, ${colorScheme}`, colorScheme === "dark" ? "only" : "also");
      await screenshot(page, `calendar-${colorScheme}`);
    });
  });
}
