// The second module is the whole engine: what a scheme's row opens to, the sections before the plan and the alerts near a limit
// are its, and the JSON that is taken away. Nothing of it is needed to see the groups.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, expectNoAxeFindings, listen, planned, running, test, worded, wording } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const MODULE = /\/plan-[0-9a-f]{16}\.(js|wasm)/;
// What Playwright says of itself, and the browser of what was blocked.
const OWN = /Service Worker registration blocked by Playwright|Failed to load resource|ERR_FAILED|dynamically imported/;

const scheme = (page, id) => page.locator(`.scheme[data-scheme="${id}"]`);
const region = (page, name) => page.getByRole("region", { name, exact: true });
const field = (page, label) => page.locator("#patient").getByLabel(label, { exact: true });
const open = (page, id) => scheme(page, id).locator(".opens").first().click();
const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();

async function type(page, age, wbc) {
  await field(page, "Age").fill(age);
  await field(page, "White cells").fill(wbc);
  await page.locator("#patient").getByRole("group", { name: "Lineage", exact: true }).getByText("B", { exact: true }).click();
}

test("a scheme opens to its published table: the one row of a complete patient, those that may be of an open one", async ({ page }) => {
  await type(page, "45", "42");
  await open(page, "ukall14");
  const table = scheme(page, "ukall14").getByRole("table", { name: /rule of UKALL14 as a table/ });
  const lit = table.locator('[data-row="answers"]');
  await expect(lit).toHaveCount(1);
  await expect(lit).toContainText("this patient");
  await expect(lit).toContainText("High");
  await expect(lit).toHaveAttribute("aria-current", "true");
  await expect(table.locator('[data-row="possible"]')).toHaveCount(0);
  expect(await table.locator("thead th[scope=col]").count()).toBe(5);
  expect(await table.locator("tbody th[scope=row]").count()).toBe(await table.locator("tbody tr").count());
  // The same row, still open, of another patient: nobody knows yet.
  await field(page, "Age").fill("30");
  await field(page, "White cells").fill("10");
  await expect(scheme(page, "ukall14")).toHaveClass(/one-of/);
  await expect(lit).toHaveCount(0);
  await expect(table).toBeVisible();
  expect(await table.locator('[data-row="possible"]').count()).toBeGreaterThan(1);
  await expect(table.locator('[data-row="possible"]').first()).toContainText("possible");
  await expectNoAxeFindings(page, "a published table, open patient");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  test("the table stacks and nothing is wider than the screen", async ({ page }) => {
    await load(page, "adult-b");
    await open(page, "ukall14");
    await expect(scheme(page, "ukall14").locator(".published [data-row]").first()).toBeVisible();
    const { scroll, client } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, client: document.documentElement.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
    await expectNoAxeFindings(page, "a published table, phone");
  });
});

test("a value near a limit is said under the sentence, and no longer when it is not", async ({ page }) => {
  await type(page, "45", "29");
  const alerts = page.locator(".headline .alerts");
  await expect(alerts).toContainText("White cells 29 ×10⁹/L lies near a limit, 30 ×10⁹/L");
  await expect(alerts).toContainText("Seed summary poor");
  await expectNoAxeFindings(page, "near a limit");
  await field(page, "White cells").fill("20");
  await expect(page.locator("#say")).toBeVisible();
  await expect(alerts).not.toContainText("lies near a limit");
});

test("the JSON that is copied is what the engine gives natively, to the byte", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // The vector child-b-9.99-50, typed.
  await type(page, "9.99", "50.0");
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  await expect(page.getByText("Copied", { exact: false }).first()).toBeVisible();
  const sorted = (value) => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
  };
  const copied = JSON.stringify(sorted(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))));
  const digests = readFileSync(fileURLToPath(new URL("../vectors/digests.txt", import.meta.url)), "utf8");
  const [, native] = /^child-b-9\.99-50 ([0-9a-f]{64})$/m.exec(digests);
  expect(createHash("sha256").update(copied).digest("hex")).toBe(native);
});

test("while the module is missing an opened row and the sections say so, and come when it is loaded again", async ({ browser, site }) => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const complaints = listen(context, site.origin);
  const page = await context.newPage();
  let fail = true;
  await page.route(MODULE, (route) => (fail ? route.abort() : route.continue()));
  await page.goto(site.url);
  await running(page);
  await worded(page);
  await expect(page.locator("html")).toHaveAttribute("data-plan", "failed");
  await load(page, "adult-b");
  // The groups, and what would settle them, stand there without it.
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
  await expect(region(page, "What would settle it").locator(".test").first()).toBeVisible();
  await expect(region(page, "Entity")).toHaveCount(0);
  await expect(wording(page, "pieces")).toContainText("could not be loaded");
  // No citation leads nowhere.
  await page.locator(".others .opens:visible").first().click();
  const dangling = await page.locator("a.cite").evaluateAll((all) => all.map((a) => a.getAttribute("href")).filter((href) => !document.getElementById(href.slice(1))));
  expect(dangling).toEqual([]);
  await open(page, "seed-adult");
  const row = scheme(page, "seed-adult");
  await expect(row.locator(".opened")).toContainText("could not be loaded");
  await expectNoAxeFindings(page, "details not loaded");
  // In vain, then with success; the row stays open and has the focus.
  await row.getByRole("button", { name: "Load them again" }).click();
  await expect(row.getByRole("button", { name: "Load them again" })).toBeVisible();
  fail = false;
  await row.getByRole("button", { name: "Load them again" }).click();
  await planned(page);
  await expect(row.locator(".criteria .met").first()).toContainText("30 ×10⁹/L or more");
  await expect(row.locator(".opened")).toBeFocused();
  await expect(region(page, "Entity")).toBeVisible();
  await expect(wording(page, "pieces").getByRole("button")).toBeHidden();
  expect(complaints.filter((said) => !OWN.test(said))).toEqual([]);
  await context.close();
});

test("a section that changes keeps what is open in it, and where the focus is", async ({ page }) => {
  await page.locator('.welcome [data-example="t-adolescent"]').click();
  const conflict = page.locator(".conflict").first();
  const topic = await conflict.getByRole("button").textContent();
  await conflict.getByRole("button").press("Enter");
  await page.locator('[data-system="who-haem5"] .fold-button').press("Enter");
  const definition = region(page, "Response").locator(".definition").first();
  await definition.getByRole("button").press("Enter");
  // The event of typing, without leaving the answer.
  await page.locator("#i-wbc").evaluate((wbc) => {
    wbc.value = "404";
    wbc.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(page.locator(".inputs")).toContainText("404");
  await expect(page.locator(".conflict").filter({ hasText: topic }).first().locator(".sides")).toBeVisible();
  await expect(page.locator('[data-system="who-haem5"] .fold-button')).toHaveAttribute("aria-expanded", "true");
  await expect(definition.getByRole("button")).toBeFocused();
  await expect(definition.locator(".criteria")).toBeVisible();
});
