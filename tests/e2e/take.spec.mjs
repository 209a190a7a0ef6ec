// What is taken away and brought back: notes, the link, the calendar file; and answers kept to compare.
import { readFileSync } from "node:fs";
import { expect, expectNoAxeFindings, running, screenshot, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const press = (page, name) => page.locator(".take-away").getByRole("button", { name, exact: true }).click();

test("a note is copied as one line, as SBAR and whole, with rule ids and versions", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await load(page, "adult-b");
  await press(page, "one line");
  await expect(page.locator(".take-away")).toContainText("Copied.");
  const line = await copied(page);
  expect(line.trim().split("\n")).toHaveLength(1);
  expect(line).toContain("45-year-old man, Ph-negative B-ALL.");
  expect(line).toMatch(/knowledge \S+, SHA-256 [0-9a-f]{12}/);
  await press(page, "SBAR");
  await expect.poll(() => copied(page)).toMatch(/^Situation\n[^]*\nBackground\n[^]*\nAssessment\n[^]*\nRecommendation\n/);
  const sbar = await copied(page);
  expect(sbar).toContain("[seed-adult.");
  await press(page, "full");
  await expect.poll(() => copied(page)).toContain("\nTrace\n");
});

test("a link holds the case behind the #, says that it is health data, and opens it as typed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await load(page, "child-b");
  const say = await page.locator("#say").textContent();
  await press(page, "Copy a link");
  await expect(page.locator(".take-away [role=status]")).toContainText("holds the patient's data");
  const link = await copied(page);
  expect(link).toMatch(/#case=1[A-Za-z0-9_-]+$/);
  const other = await context.newPage();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await running(other);
  await expect(other.locator("#say")).toHaveText(say);
  // White cells of that example stand in /µL, as they were typed.
  await expect(other.locator("#u-wbc")).toHaveText("/µL");
  expect(new URL(other.url()).hash).toBe("");
  expect(asked.filter((url) => url.includes("case"))).toEqual([]);
});

test("a broken link says what is wrong and what to do, and opens what it can", async ({ page, context, site }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await load(page, "adult-b");
  await press(page, "Copy a link");
  const link = await copied(page);
  const cut = await context.newPage();
  await cut.goto(link.slice(0, -40));
  await running(cut);
  await expect(cut.getByRole("alert").filter({ hasText: "damaged" })).toContainText("what could be read of it is entered");
  await expect(cut.locator("#i-age")).toHaveValue("45");
  const newer = await context.newPage();
  await newer.goto(`${site.url}#case=9abc`);
  await running(newer);
  await expect(newer.getByRole("alert").filter({ hasText: "edition" })).toBeVisible();
  await expect(newer.locator("#say")).toContainText("Nothing entered yet.");
});

test("an answer kept is compared with what is changed after it, and can be gone back to", async ({ page }) => {
  await load(page, "adult-b");
  await press(page, "Keep to compare");
  const section = page.getByRole("region", { name: "What if" });
  await expect(section).toContainText("Nothing was changed yet");
  await page.locator("#i-wbc").fill("20");
  await page.locator("#i-age").fill("39");
  const entered = section.getByRole("table", { name: "Entered differently" });
  await expect(entered.getByRole("row", { name: /Age/ })).toContainText("45 years");
  await expect(entered.getByRole("row", { name: /Age/ })).toContainText("39 years");
  await expect(section.getByRole("table", { name: "Risk groups that differ" }).getByRole("row", { name: /Seed summary/ })).toContainText("Poor");
  await screenshot(page, "what-if");
  await expectNoAxeFindings(page, "what if");
  await press(page, "Keep to compare");
  await page.locator("#i-age").fill("70");
  await expect(entered.getByRole("columnheader")).toHaveText(["Case 1", "Case 2", "Now"]);
  await section.getByRole("button", { name: "Back to Case 1" }).click();
  await expect(page.locator("#i-age")).toHaveValue("45");
  await section.getByRole("button", { name: "Remove Case 2" }).click();
  await section.getByRole("button", { name: "Remove Case 1" }).click();
  await expect(section).toHaveCount(0);
});

test("another patient is never beside the answers kept of the one before, and undo brings both back", async ({ page }) => {
  await load(page, "adult-b");
  await press(page, "Keep to compare");
  const section = page.getByRole("region", { name: "What if" });
  await page.locator("#i-age").fill("39");
  await section.getByRole("button", { name: "Back to Case 1" }).click();
  await expect(section).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#i-age")).toHaveValue("39");
  await expect(section).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(section).toHaveCount(0);
  await load(page, "child-b");
  await expect(section).toHaveCount(0);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("#i-age")).toHaveValue("5");
});

test("a link followed in a tab where the page is open is opened there, and its fault is gone with the next patient", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await load(page, "child-b");
  await press(page, "Copy a link");
  const link = await copied(page);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash);
  await expect(page.locator("#i-age")).toHaveValue("5");
  expect(new URL(page.url()).hash).toBe("");
  await page.evaluate((hash) => { location.hash = hash; }, new URL(link).hash.slice(0, -40));
  const fault = page.getByRole("alert").filter({ hasText: "damaged" });
  await expect(fault).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(fault).toHaveCount(0);
});

test("a calendar is saved as a file once it has a date, without the patient", async ({ page }) => {
  await load(page, "adult-b");
  const row = page.locator('.option[data-option="hyper-cvad"]').first();
  await row.locator(".opens").first().click();
  await row.locator(".calendar .opens").first().click();
  await expect(page.getByRole("button", { name: "Save as a calendar file (.ics)" })).toHaveCount(0);
  await row.locator('[data-ask="start"]').first().fill("2026-01-05");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as a calendar file (.ics)" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("hyper-cvad.ics");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
  expect(text).toContain("DTSTART;VALUE=DATE:20260105");
  expect(text).not.toContain("45-year");
});
