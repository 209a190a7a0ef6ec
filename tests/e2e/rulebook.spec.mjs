// About and the rule book: opened by an address in the place of the patient, searched, read offline, printed; and the report of
// a problem with a rule, which holds nothing of a patient.
import { controlled, expect, expectNoAxeFindings, planned, running, screenshot, test, worded } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = (page, id) => page.locator(`.welcome [data-example="${id}"]`).click();
const book = (page) => page.locator("#book");
const entry = (page, id) => book(page).locator(`[data-rule="${id}"]`);
const search = (page) => page.getByRole("textbox", { name: "Search titles, ids, criteria, reasons and sources" });
const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const stop = (page) => page.context().setOffline(true);

test("About opens from a blank page and from a case, leaves the entries alone, and gives the focus back", async ({ page }) => {
  const link = page.getByRole("link", { name: "About and rule book" });
  await link.focus();
  await link.press("Enter");
  await expect(page.getByRole("heading", { name: "About StratALL" })).toBeFocused();
  await expect(page.locator("#patient")).toBeHidden();
  await page.getByRole("button", { name: "Back to the patient" }).click();
  await expect(link).toBeFocused();
  await expect(book(page)).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe("");

  await load(page, "adult-b");
  const say = await page.locator("#say").textContent();
  await page.locator("#to-book").click();
  await expect(page.getByRole("heading", { name: "About StratALL" })).toBeFocused();
  await page.goBack();
  await expect(page.locator("#to-book")).toBeFocused();
  await expect(page.locator("#say")).toHaveText(say);
  await expect(page.locator("#i-age")).toHaveValue("45");
});

test("About counts the records, names versions and whole hash, and what changed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const promised = await page.locator(".versions").textContent();
  await page.getByRole("link", { name: "About and rule book" }).click();
  const reviewed = book(page).getByRole("table", { name: "Review, as counted" });
  await expect(reviewed.getByRole("row", { name: /Risk schemes/ })).toContainText("34");
  const cells = await reviewed.locator("tbody td").allTextContents();
  const sum = cells.reduce((all, n) => all + Number(n), 0);
  expect(promised).toContain(`of ${sum} records`);
  const hash = await book(page).locator("code").first().textContent();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await page.getByRole("button", { name: "Copy the hash" }).click();
  await expect(book(page).getByRole("status").filter({ hasText: "Copied." })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hash);
  const version = /knowledge (\S+?),/.exec(promised)[1];
  await expect(book(page).getByRole("heading", { level: 4 }).first()).toContainText(version);
});

test("the search wants every word, tells how many it found, and puts an id first", async ({ page }) => {
  await page.goto(`${page.url()}#rules`);
  const status = book(page).getByRole("status").filter({ hasText: "entries" });
  await expect(status).toHaveText(/^\d+ entries\.$/);
  await search(page).fill("T315I Ponatinib");
  await expect(status).toHaveText(/^\d+ entries have every word\.$/);
  const found = await status.textContent();
  await search(page).fill("ponatinib t315i");
  await expect(status).toHaveText(found);
  await expect(entry(page, "label/ponatinib")).toBeVisible();
  await expect(search(page)).toBeFocused();
  await search(page).fill("gokbuget");
  await expect(book(page).locator('[data-chapter="source"] .entry').first()).toBeVisible();
  await search(page).fill("c17");
  await expect(book(page).locator(".entry").first()).toHaveAttribute("data-rule", "conflict/c17");
  await search(page).fill("zebra");
  await expect(book(page)).toContainText("No entry has every word.");
  await expect(book(page).locator(".entry")).toHaveCount(0);
  // Many are found and few are drawn.
  await search(page).fill("in");
  expect(await book(page).locator(".entry").count()).toBeLessThanOrEqual(50);
  await book(page).getByRole("button", { name: /^Show all/ }).first().click();
  expect(await book(page).locator(".entry").count()).toBeLessThanOrEqual(90);
});

test("an entry opens to its table, criteria, sources, verification and review, and stays open beside another", async ({ page }) => {
  await page.goto(`${page.url()}#rules`);
  await page.getByRole("button", { name: "Adults 10" }).click();
  await expect(book(page).locator(".entry")).toHaveCount(10);
  const ukall = entry(page, "scheme/ukall14");
  await ukall.getByRole("button", { name: /UKALL14/ }).click();
  const table = ukall.getByRole("table", { name: /The rule of UKALL14/ });
  await expect(table.getByRole("columnheader")).toHaveText(["If", "Group", "As published", "How verified"]);
  expect(await table.locator("tbody tr").count()).toBeGreaterThan(2);
  await expect(ukall).toContainText("Review: submitted, not approved by a clinician.");
  await expect(ukall).toContainText("Holds for");
  // A source leads to the list below the entry, and the book stays open.
  await ukall.locator(".cite").first().click();
  await expect(book(page)).toBeVisible();
  await expect(ukall.locator(".sources li:target")).toHaveCount(1);
  await page.getByRole("button", { name: "Order at relapse 16" }).click();
  await entry(page, "relapse/R4").getByRole("button").first().click();
  await expect(entry(page, "relapse/R4").locator(".steps")).toContainText("inotuzumab");
  await expect(table).toBeVisible();
  await expectNoAxeFindings(page, "rule book, entries open");
});

test("an address opens its rule; one that is not there says so", async ({ page, site }) => {
  await page.goto(`${site.url}#rule-option/hyper-cvad`);
  await expect(book(page).locator(".wanted")).toContainText("Hyper-CVAD");
  await page.goto(`${site.url}#rule-c17`);
  await expect(book(page).locator(".wanted code").first()).toHaveText("conflict/c17");
  await page.goto(`${site.url}#rule-of-nobody`);
  await expect(book(page)).toContainText("This edition has no rule “of-nobody”.");
});

test("a report names rule and versions, and nothing that was typed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await load(page, "adult-b");
  await page.locator("#i-age").fill("47");
  await page.locator("#i-wbc").fill("38.25");
  await page.locator("#i-karyotype").fill("46,XY,t(9;17)(q13;q24)[17]");
  const row = page.locator('.scheme[data-scheme="ukall14"]');
  await row.locator(".opens").first().click();
  await row.getByRole("button", { name: "Report a problem" }).click();
  const text = await row.locator(".problem-text").textContent();
  expect(text).toContain("Rule: scheme/ukall14 (UKALL14, 2010–2018)");
  expect(text).toMatch(/Engine \S+, knowledge \S+\nSHA-256 of the knowledge: [0-9a-f]{64}\nLanguage of the page: en\n/);
  for (const typed of ["47", "38.25", "q13", "male", "man", "38"]) {
    expect(text.replace(/[0-9a-f]{64}/, "")).not.toMatch(new RegExp(`\\b${typed}\\b`));
  }
  await row.getByRole("button", { name: "Copy this text" }).click();
  await expect(row.locator(".copying [role=status]")).toHaveText("Copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  // The same of an option and in the book, with another case: the same text.
  const option = page.locator(".option:not(.excluded)").filter({ has: page.locator(".opens") }).first();
  const id = await option.getAttribute("data-option");
  await option.locator(".opens").first().click();
  await option.getByRole("button", { name: "Report a problem" }).click();
  const ofOption = await option.locator(".problem-text").textContent();
  expect(ofOption).toContain(`Rule: option/${id} (`);
  await page.getByRole("link", { name: "About and rule book" }).click();
  await book(page).getByRole("link", { name: "Rule book" }).click();
  await search(page).fill(`option/${id}`);
  await entry(page, `option/${id}`).getByRole("button").first().click();
  await entry(page, `option/${id}`).getByRole("button", { name: "Report a problem" }).click();
  expect(await entry(page, `option/${id}`).locator(".problem-text").textContent()).toBe(ofOption);
  await expectNoAxeFindings(page, "a report of a problem");
});

test("a browser that refuses to copy leaves the text to be selected", async ({ page }) => {
  await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("no")) } }));
  await page.goto(`${page.url()}#about`);
  await page.getByRole("button", { name: "Copy the hash" }).click();
  await expect(book(page)).toContainText("select the text and copy it from there");
});

test("it is read offline", async ({ page, site }) => {
  await controlled(page);
  await stop(page);
  await page.goto(`${site.url}#rules`);
  await page.reload();
  await running(page);
  await worded(page);
  await planned(page);
  await search(page).fill("asparaginase pancreatitis");
  await expect(book(page).locator(".entry").first()).toBeVisible();
});

test("from the keyboard alone", async ({ page }) => {
  await page.goto(`${page.url()}#rules`);
  await expect(page.getByRole("heading", { name: "Rule book", exact: true })).toBeFocused();
  await search(page).focus();
  await page.keyboard.type("r8");
  await expect(book(page).locator(".entry").first()).toHaveAttribute("data-rule", "relapse/R8");
  await page.keyboard.press("Tab");
  await expect(entry(page, "relapse/R8").getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(entry(page, "relapse/R8").getByRole("button").first()).toBeFocused();
  await expect(entry(page, "relapse/R8").getByRole("button").first()).toHaveAttribute("aria-expanded", "true");
});

for (const colorScheme of ["light", "dark"]) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("no findings, and pictures", async ({ page, site }) => {
      await page.goto(`${site.url}#about`);
      await expect(book(page).locator(".counted").first()).toBeVisible();
      await expectNoAxeFindings(page, `about, ${colorScheme}`, colorScheme === "dark" ? "only" : "also");
      await screenshot(page, `about-${colorScheme}`);
      await page.goto(`${site.url}#rules`);
      await expect(book(page).locator(".chapter").first()).toBeVisible();
      await expectNoAxeFindings(page, `rule book, ${colorScheme}`, colorScheme === "dark" ? "only" : "also");
      await search(page).fill("asparaginase");
      await expect(book(page).locator(".entry").first()).toBeVisible();
      await expectNoAxeFindings(page, `rule book, a search, ${colorScheme}`, colorScheme === "dark" ? "only" : "also");
      await screenshot(page, `rulebook-${colorScheme}`);
    });
  });
}

for (const width of [390, 320]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 740 }, isMobile: true, hasTouch: true });
    test("nothing is wider than the screen, and the way there is in reach", async ({ page, site }) => {
      await page.getByRole("link", { name: "About and rule book" }).click();
      await expect(book(page).locator(".counted").first()).toBeVisible();
      expect(await fits(page)).toBe(true);
      await screenshot(page, `about-${width}`);
      await page.goto(`${site.url}#rules`);
      await search(page).fill("graall-2005");
      await entry(page, "scheme/graall-2005").getByRole("button").first().click();
      await entry(page, "scheme/graall-2005").getByRole("button", { name: "Report a problem" }).click();
      await expect(entry(page, "scheme/graall-2005").locator(".problem-text")).toBeVisible();
      expect(await fits(page)).toBe(true);
      await expectNoAxeFindings(page, `rule book, ${width} px`);
      await screenshot(page, `rulebook-${width}`);
    });
  });
}

test("About is printed without what is only pressed, and without the patient", async ({ page }) => {
  await load(page, "adult-b");
  await page.locator("#to-book").click();
  await expect(book(page).locator(".counted").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(book(page).getByRole("heading", { name: "Intended use" })).toBeVisible();
  await expect(page.locator("#say")).toBeHidden();
  for (const gone of ["#book-close", ".book-pages", ".copying", ".masthead .to-book"]) {
    await expect(page.locator(gone).first()).toBeHidden();
  }
  await page.pdf({ path: "screenshots/about.pdf", format: "A4" });
});
