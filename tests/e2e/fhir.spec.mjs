// The case as a FHIR file: saved from the page, valid FHIR R4, with every entry as it was typed.
import { readFileSync } from "node:fs";
import { expect, expectNoAxeFindings, screenshot, test } from "./helpers.mjs";
import { bundleFaults } from "./fhir-schema.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();
const opener = (page) => page.locator(".take-away").getByRole("button", { name: "FHIR", exact: true });

/** Saves the file and reads it. */
async function saved(page) {
  const save = page.getByRole("button", { name: "Save as a FHIR file (.json)" });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect(file.suggestedFilename()).toBe("stratall.fhir.json");
  return JSON.parse(readFileSync(await file.path(), "utf8"));
}

const resources = (bundle, kind) => bundle.entry.map((e) => e.resource).filter((r) => r.resourceType === kind);

/** What stands as typed at each question. */
function typed(bundle) {
  const entries = {};
  const look = (item) => {
    for (const { extension } of item.answer ?? []) {
      const kept = extension?.find((e) => e.url.endsWith("/as-typed"))?.extension ?? [];
      const part = (name) => kept.find((e) => e.url === name)?.valueString;
      if (kept.length > 0) entries[part("path") ?? item.linkId] = [part("text"), part("unit")];
    }
    (item.item ?? []).forEach(look);
  };
  look(resources(bundle, "QuestionnaireResponse")[0]);
  return entries;
}

test("every example is saved as valid FHIR R4, with the group that stands on the page", async ({ page }) => {
  test.slow();
  const ids = await page.locator(".welcome [data-example]").evaluateAll((all) => all.map((e) => e.dataset.example));
  expect(ids.length).toBeGreaterThan(3);
  for (const id of ids) {
    await load(page, id);
    if ((await opener(page).getAttribute("aria-expanded")) === "false") await opener(page).click();
    const bundle = await saved(page);
    expect(bundleFaults(bundle), id).toEqual([]);
    // Seconds of now, in UTC.
    expect(Math.abs(Date.parse(bundle.timestamp) - Date.now())).toBeLessThan(60_000);
    const said = await page.locator("#say").textContent();
    expect(resources(bundle, "GuidanceResponse")[0].note[0].text).toBe(said.trim());
    await page.getByRole("button", { name: "Clear all" }).click();
  }
});

test("the file holds what is entered now, as typed, and nothing of the patient before", async ({ page }) => {
  await load(page, "child-b");
  await opener(page).click();
  const before = typed(await saved(page));
  expect(before.wbc[1]).toBe("/uL");
  await page.locator("#i-wbc").fill("12,5");
  await page.locator("#i-wbc").blur();
  const bundle = await saved(page);
  expect(typed(bundle)).toEqual({ ...before, wbc: ["12,5", "/uL"] });
  // No number, so it is no answer in FHIR's types, and the message about it goes along.
  expect(JSON.stringify(resources(bundle, "QuestionnaireResponse")[0])).not.toMatch(/"value":12/);
  expect(resources(bundle, "OperationOutcome")[0].issue[0].expression[0]).toContain("wbc");
  expect(bundleFaults(bundle)).toEqual([]);
});

test("what is in the file and what is lost is said before it is saved, by keys alone and without a finding", async ({ page }) => {
  await load(page, "adult-b");
  await opener(page).focus();
  await page.keyboard.press("Enter");
  const sheet = page.locator("#calendar-fhir-");
  await expect(sheet).toContainText("every entry as typed");
  await expect(sheet).toContainText("Nothing in it is final.");
  await expect(sheet).toContainText("patient’s data");
  await expectNoAxeFindings(page, "the FHIR file, open");
  await screenshot(page, "fhir");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Save as a FHIR file (.json)" })).toBeFocused();
  await page.keyboard.press("Enter");
});
