// A laboratory's text is read on the device: what was read is marked, what was not is said, nothing is entered unasked.
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const REPORT = `Laboratory report, invented
WBC: 42.3 x10^9/L
Creatinine 0.9 mg/dL
Karyotype: 46,XY[20]
FISH: BCR::ABL1 negative. KMT2A rearrangement not detected.
ETV6::RUNX1: cannot be excluded`;

const paste = async (page, text) => {
  const panel = page.getByRole("button", { name: "Paste", exact: true });
  if (await panel.getAttribute("aria-expanded") !== "true") await panel.click();
  await page.locator("#paste-text").fill(text);
};
const enter = (page) => page.getByRole("button", { name: "Enter what is ticked" });
const box = (page, name) => page.locator("#reading").getByRole("checkbox", { name });

test("a laboratory text is marked where it was read, and enters the form with one confirming click", async ({ page }) => {
  await paste(page, REPORT);
  const text = page.locator(".pasted-text");
  expect(await text.textContent()).toBe(REPORT);
  await expect(text.locator("mark").filter({ hasText: "42.3" })).toBeVisible();
  await expect(text.locator("mark").filter({ hasText: "ETV6" })).toHaveCount(0);
  await expect(page.locator(".left-unread")).toContainText("ETV6::RUNX1");
  await expect(box(page, /White cells 42.3/)).toBeChecked();
  // Nothing stands in the form yet.
  await expect(page.locator("#i-wbc")).toHaveValue("");
  await expect(page.locator("#say")).toContainText("Nothing entered yet.");
  await expectNoAxeFindings(page, "a text read");
  await screenshot(page, "paste-text");
  await box(page, /Creatinine/).uncheck();
  await enter(page).click();
  await expect(page.locator("#i-wbc")).toHaveValue("42.3");
  await expect(page.locator("#i-karyotype")).toHaveValue("46,XY[20]");
  await expect(page.locator('input[name="lesions.BCR::ABL1"][value=absent]')).toBeChecked();
  await expect(page.locator('input[name="lesions.ETV6::RUNX1"]:checked')).toHaveCount(0);
  await expect(page.locator("#i-creatinine")).toHaveCount(0);
  await expect(page.locator("#say")).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#i-wbc")).toHaveValue("");
});

test("a karyotype alone is read as one", async ({ page }) => {
  await paste(page, "47,XY,+21,t(9;22)(q34;q11.2)[12]/46,XY[8]");
  await expect(box(page, /Karyotype/)).toBeChecked();
  await enter(page).click();
  await expect(page.locator("#i-karyotype")).toHaveValue("47,XY,+21,t(9;22)(q34;q11.2)[12]/46,XY[8]");
});

test("what was read twice and differently is for the user to choose", async ({ page }) => {
  await paste(page, "WBC 12.1 x10^9/L\nWBC 54 x10^9/L");
  const twice = page.getByRole("group", { name: /White cells: read more than once/ });
  await expect(twice.getByRole("radio", { name: "neither" })).toBeChecked();
  await twice.getByRole("radio", { name: /54/ }).check();
  await enter(page).click();
  await expect(page.locator("#i-wbc")).toHaveValue("54");
});

test("what is entered already is not replaced by a box ticked beforehand", async ({ page }) => {
  await page.locator("#i-wbc").fill("8");
  await paste(page, "WBC 42.3 x10^9/L\nCreatinine 0.9 mg/dL");
  await expect(box(page, /White cells/)).not.toBeChecked();
  await expect(page.locator("#reading")).toContainText("Entered now: 8");
  await enter(page).click();
  await expect(page.locator("#i-wbc")).toHaveValue("8");
});

test("another text begins with boxes of its own", async ({ page }) => {
  await paste(page, "WBC 42.3 x10^9/L");
  await box(page, /White cells/).uncheck();
  await page.locator("#paste-text").fill("WBC 43 x10^9/L");
  await expect(box(page, /White cells 43/)).toBeChecked();
});

test("a text without any entry says so", async ({ page }) => {
  await paste(page, "The patient was seen today and is well.");
  await expect(page.locator("#reading")).toContainText("Nothing was read");
  await expect(enter(page)).toHaveCount(0);
});
