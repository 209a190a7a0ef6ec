// A record in FHIR is read on the device: each match with where it stands, what contradicts itself, what was not used; two patients
// are never mixed, a broken file leaves the form as it is, and nothing is entered unasked.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const file = (name) => fileURLToPath(new URL(`../fhir/${name}.json`, import.meta.url));
const record = (name) => readFileSync(file(name), "utf8");
const reading = (page) => page.locator("#reading");
const enter = (page) => page.getByRole("button", { name: "Enter what is ticked" });
const box = (page, name) => reading(page).getByRole("checkbox", { name });

const open = async (page) => {
  const panel = page.getByRole("button", { name: "Paste", exact: true });
  if (await panel.getAttribute("aria-expanded") !== "true") await panel.click();
};
const paste = async (page, text) => {
  await open(page);
  await page.locator("#paste-text").fill(text);
};

test("a bundle is read, shown for confirmation, and entered with one click", async ({ page }) => {
  await paste(page, record("child-b-all"));
  await expect(box(page, /Body weight|Weight 28.5/)).toBeChecked();
  await expect(box(page, /CD19: positive from Observation\/phenotype/)).not.toBeChecked();
  const counts = reading(page).getByRole("group", { name: "White cells: several in the record" });
  await expect(counts.getByRole("radio", { name: "White cells 9.8 ×10⁹/L from Observation/wbc-second, 2025-02-05T07:00:00+01:00, code 26464-8, unit 10*3/uL" })).toBeChecked();
  await expect(counts.getByRole("radio", { name: /1\.1 .*wbc-later/ })).not.toBeChecked();
  await expect(reading(page)).toContainText("Treatment began on 2025-02-06 (MedicationRequest/vcr).");
  const unused = reading(page).getByText(/parts of the record were not entered/);
  await unused.click();
  await expect(reading(page)).toContainText("It was entered in error", { ignoreCase: true });
  await expect(page.locator("#i-wbc")).toHaveValue("");
  await expectNoAxeFindings(page, "a record read");
  await screenshot(page, "paste-fhir");
  await enter(page).click();
  await expect(page.locator("#i-wbc")).toHaveValue("9.8");
  await expect(page.locator("#i-karyotype")).toHaveValue("46,XX,t(1;19)(q23;p13.3)[15]/46,XX[5]");
  await expect(page.locator('input[name="lesions.BCR::ABL1"][value=absent]')).toBeChecked();
  await expect(page.locator('input[name="cd19"]:checked')).toHaveCount(0);
  await expect(page.locator("#say")).toBeFocused();
});

test("another of several values is chosen, and what is entered already stays unless it is ticked", async ({ page }) => {
  await page.locator("#i-wbc").fill("7");
  await paste(page, record("child-b-all"));
  const counts = reading(page).getByRole("group", { name: /White cells/ });
  await expect(counts.getByRole("radio", { name: "neither" })).toBeChecked();
  await expect(counts).toContainText("Entered now: 7");
  await counts.getByRole("radio", { name: /12400/ }).check();
  await enter(page).click();
  await expect(page.locator("#i-wbc")).toHaveValue("12400");
});

test("of two patients one is read", async ({ page }) => {
  await paste(page, record("two-patients"));
  await expect(reading(page)).toContainText("The text is of 2 patients");
  await expect(enter(page)).toHaveCount(0);
  await expectNoAxeFindings(page, "two patients");
  await reading(page).getByRole("button", { name: /Patient\/ben, male/ }).click();
  await expect(box(page, /White cells 151/)).toBeChecked();
  await expect(reading(page)).not.toContainText("12400");
  await reading(page).getByRole("button", { name: /Patient\/ada, female/ }).click();
  await expect(box(page, /White cells 12400/)).toBeChecked();
});

test("a file is chosen or dropped, and is read on this device", async ({ page }) => {
  await open(page);
  await page.locator("#paste-file").setInputFiles(file("aml"));
  await expect(reading(page)).toContainText("The diagnosis is acute myeloid leukaemia");
  await expect(enter(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Paste", exact: true }).click();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "record.json", { type: "application/json" }));
    return transfer;
  }, record("urn-and-contained"));
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
  await expect(box(page, /White cells 61/)).toBeChecked();
});

test("a record that is no JSON gives one message with its place, and the form stays", async ({ page }) => {
  await page.locator("#i-wbc").fill("7");
  await paste(page, '{\n\t"resourceType": "Bundle",\n\toops\n}');
  await expect(reading(page)).toContainText("line 3, column 2");
  await expect(enter(page)).toHaveCount(0);
  await expect(page.locator("#i-wbc")).toHaveValue("7");
});
