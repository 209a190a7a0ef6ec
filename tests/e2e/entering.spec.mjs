// Entering: the time axis, the search for a field, and the kinds of having no result.
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const axis = (page, point) => page.getByRole("group", { name: "We are here" }).getByRole("radio", { name: point, exact: true });

/** The button of a fold or of a group. */
const fold = (page, name) => page.locator("#patient").getByRole("button", { name });
const isOpen = (page, name) => expect(fold(page, name)).toHaveAttribute("aria-expanded", "true");
const isFolded = (page, name) => expect(fold(page, name)).toHaveAttribute("aria-expanded", "false");
const load = async (page, id) => {
  const examples = page.getByRole("button", { name: "Examples", exact: true });
  if ((await examples.getAttribute("aria-expanded")) === "false") await examples.click();
  await page.locator(`#examples [data-example="${id}"]`).click();
};

test("only what matters for this patient is open, and the rest one press away", async ({ page }) => {
  const later = [/^Day 8/, /^End of induction/, /^Complete remission/, /^End of consolidation/, /^Later/, /^Scores/, /^Relapse:/, /^T lineage/];
  for (const name of later) await isFolded(page, name);
  for (const group of ["Patient", "Blood and marrow", "Genetics", "Response", "Disease", "Fitness"]) await isOpen(page, group);
  // What was chosen opens what belongs to it.
  await page.locator("#f-lineage").getByText("T", { exact: true }).click();
  await isOpen(page, /^T lineage/);
  await page.locator("#f-disease-phase").getByText("relapsed", { exact: true }).click();
  await isOpen(page, /^Relapse:/);
  // Another patient, another form: what is entered there is in view, what was open for the one before is not.
  await load(page, "adult-b");
  for (const name of [/^T lineage/, /^Relapse:/, /^Later/, /^End of consolidation/]) await isFolded(page, name);
  await load(page, "etp");
  for (const name of [/^T lineage/, /^End of induction/, /^End of consolidation/]) await isOpen(page, name);
  await expect(page.locator("#i-mrd-end-of-induction-value")).toHaveValue(/./);
  for (const name of [/^Relapse:/, /^Scores/]) await isFolded(page, name);
  await load(page, "relapse");
  await isOpen(page, /^Relapse:/);
  await expectNoAxeFindings(page, "the form of a relapse");
});

test("what the user folds stays folded, and a field that is asked for comes into view all the same", async ({ page }) => {
  await load(page, "adult-b");
  await fold(page, "Fitness").click();
  await isFolded(page, "Fitness");
  await page.locator("#i-age").fill("54");
  await page.locator("#i-wbc").fill("11");
  await isFolded(page, "Fitness");
  await page.getByLabel("Find a field: /").fill("Creatinine");
  await expect(page.locator("#i-creatinine")).toBeFocused();
  // What is wrong shows itself.
  await page.locator("#i-creatinine").fill("1/2");
  await fold(page, /^Heart/).click();
  await isFolded(page, /^Heart/);
  await fold(page, "Patient").click();
  await page.getByLabel("Find a field: /").fill("Date of birth");
  await expect(page.locator("#i-birthDate")).toBeFocused();
});

test("we are here: what cannot be known yet is greyed and says so, and nothing typed is refused", async ({ page }) => {
  const marrow = page.locator("#f-marrowBlastsPercent-end-of-induction-value");
  await fold(page, /^End of induction/).click();
  await expect(marrow).not.toHaveClass(/later/);
  await axis(page, "day 15").check({ force: true });
  await expect(marrow).toHaveClass(/later/);
  await expect(marrow).toContainText("Not known yet");
  await expect(page.locator("#f-marrowBlastsPercent-day-15-value")).not.toHaveClass(/later/);
  // What is due now comes into view.
  await expect(page.locator("#f-mrd-day-15-value")).toBeVisible();
  await screenshot(page, "axis");
  await expectNoAxeFindings(page, "time axis");
  await page.locator("#i-marrowBlastsPercent-end-of-induction-value").fill("3");
  await expect(marrow).not.toHaveClass(/later/);
  // A second press takes it back: nothing is chosen by itself.
  await axis(page, "day 15").click({ force: true });
  await expect(axis(page, "day 15")).not.toBeChecked();
  await expect(page.locator(".field.later")).toHaveCount(0);
});

test("a slash leads to the search, a name to its field, wherever it is folded", async ({ page }) => {
  await page.locator("body").press("/");
  const find = page.getByLabel("Find a field: /");
  await expect(find).toBeFocused();
  await expect(find).toHaveValue("");
  await find.fill("Creatinine");
  await expect(page.locator("#i-creatinine")).toBeFocused();
  await page.locator("#i-creatinine").fill("1/2");
  await expect(page.locator("#i-creatinine")).toHaveValue("1/2");
  await find.fill("ikzf1pl");
  await find.press("Enter");
  await expect(page.locator("#f-lesions-IKZF1plus input").first()).toBeFocused();
  // Of two that are named alike the second says its unit.
  await find.fill("× upper");
  await find.press("Enter");
  await expect(page.locator("#i-bilirubinUln")).toBeFocused();
});

test("failed, not done and too insensitive are answers, and what was typed comes back", async ({ page }) => {
  await page.locator("#i-wbc").fill("42");
  const state = page.locator("#f-wbc select.state");
  await state.selectOption("failed");
  await expect(page.locator(".inputs")).toContainText("failed");
  await state.selectOption("");
  await expect(page.locator("#i-wbc")).toHaveValue("42");
  await fold(page, /^End of induction/).click();
  const mrd = page.locator("#f-mrd-end-of-induction-value select.state");
  await expect(mrd.locator("option")).toHaveText(["result", "pending", "not done", "failed", "too insensitive"]);
  await page.locator("#i-karyotype").fill("46,XX[20]");
  const karyotype = page.locator("#f-karyotype select.state");
  await karyotype.selectOption("pending");
  await expect(page.locator(".inputs")).toContainText("Karyotypepending");
  await karyotype.selectOption("");
  await expect(page.locator("#i-karyotype")).toHaveValue("46,XX[20]");
  const cd19 = page.locator("#f-cd19 select.state");
  await cd19.selectOption("not done");
  await expect(page.locator(".inputs")).toContainText("CD19");
  await cd19.selectOption("");
  await expect(page.locator(".inputs")).not.toContainText("CD19");
});

test("the age follows from the dates of birth and diagnosis", async ({ page }) => {
  const find = page.getByLabel("Find a field: /");
  await find.fill("Date of birth");
  await page.locator("#i-birthDate").fill("1981-02-03");
  await expect(page.locator("#f-birthDate")).toContainText("date of diagnosis");
  await find.fill("Date of diagnosis");
  await page.locator("#i-disease-diagnosisDate").fill("2026-02-03");
  await expect(page.locator("#say")).toContainText("45-year-old");
  await page.locator("#i-age").fill("44");
  await expect(page.locator("#f-age")).toContainText("not the one between the dates");
});
