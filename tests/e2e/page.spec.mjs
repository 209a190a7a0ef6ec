// The page as a clinician uses it: type, load, paste, read. Everything shown comes from the assessment.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const REAL = process.env.STRATALL_DATA ?? here("../../../shared/data/target-all-phase2-dev.tsv");

const field = (page, label) => page.locator("#patient").getByLabel(label, { exact: true });
const group = (page, legend) => page.locator("#patient").getByRole("group", { name: legend, exact: true });
const choose = (page, legend, word) => group(page, legend).getByText(word, { exact: true }).click();
const scheme = (page, id) => page.locator(`.scheme[data-scheme="${id}"]`);
const load = async (page, id) => {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.locator(`#examples [data-example="${id}"]`).click();
  await expect(page.locator(".welcome")).toBeHidden();
};

test("the words drawn before the calculator arrives are those it then says", async ({ page, browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(site.url);
  for (const part of [".say", ".under-say"]) expect((await still.locator(part).textContent()).trim()).toBe((await page.locator(part).textContent()).trim());
  await context.close();
});

async function typeAdultB(page) {
  await field(page, "Age").fill("45");
  await field(page, "White cells").fill("42");
  await choose(page, "Lineage", "B");
}

test("a blank form yields no group and says what to enter first", async ({ page }) => {
  await expect(page.locator("#say")).toContainText("Start with");
  await expect(page.locator(".schemes:visible")).toHaveCount(0);
  await expect(page.locator(".welcome .example")).toHaveCount(8);
  await expect(page.locator("#answer")).not.toContainText(/\b(High|Poor|Standard) under\b/);
});

test("a typed patient is assessed at once, without a button", async ({ page }) => {
  await typeAdultB(page);
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
  await expect(scheme(page, "seed-adult").locator(".group-word")).toHaveText("Poor");
  await expect(scheme(page, "nci-rome")).toHaveAttribute("data-group", "high");
  await expect(page.locator("#say")).toContainText("45-year-old");
  // Taken back, a choice is unknown again.
  await choose(page, "Lineage", "B");
  await expect(scheme(page, "nci-rome")).toHaveAttribute("data-group", "");
});

test("criteria, options and folds open and close", async ({ page }) => {
  await typeAdultB(page);
  const opener = scheme(page, "seed-adult").getByRole("button", { name: "Seed summary" });
  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  const met = scheme(page, "seed-adult").locator(".criteria .met").first();
  await expect(met).toContainText("30 ×10⁹/L or more");
  await expect(met.locator(".verdict")).toHaveText("met");
  // A short citation leads to its entry in the list.
  await met.locator(".cite").first().click();
  await expect(page.locator("#source-seed-a")).toBeInViewport();
  await opener.click();
  await expect(opener).toHaveAttribute("aria-expanded", "false");
});

for (const [id, says] of Object.entries({
  "adult-b": { "seed-adult": "poor", "nci-rome": "high" },
  "ph-positive": { "nci-rome": "high" },
  etp: { "cog-aall0434": "intermediate" },
  "child-b": { "nci-rome": "standard" },
  "child-t": { "cog-aall0434": "" },
  older: { "seed-adult": "no-poor-factor" },
})) {
  test(`the example ${id} loads, and Undo brings back what was there`, async ({ page }) => {
    await field(page, "Age").fill("31");
    await load(page, id);
    for (const [name, answer] of Object.entries(says)) await expect(scheme(page, name)).toHaveAttribute("data-group", answer);
    await expect(page.locator(".field .issue.error")).toHaveCount(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(field(page, "Age")).toHaveValue("31");
  });
}

test("a value in a hole of the published rule is called that", async ({ page }) => {
  await load(page, "child-t");
  await expect(scheme(page, "cog-aall0434")).toContainText("the published rule has a gap here");
  await expect(scheme(page, "cog-aall0434").locator(".mark .may")).toHaveCount(2);
});

test.describe("bad input: message beside the field, text kept, the rest still assessed", () => {
  for (const [label, text, unit, message] of [
    ["White cells", "abc", "", /not a number/],
    ["White cells", "42000", "", /did you mean 42/i],
    ["White cells", "4,2", "", /comma/],
    ["Age", "-3", "", /not from 0 to 120/],
    ["Age", "200", "", /not from 0 to 120/],
  ]) {
    test(`${label} ${text}${unit}`, async ({ page }) => {
      await typeAdultB(page);
      const input = field(page, label);
      await input.fill(text);
      await expect(input).toHaveValue(text);
      await expect(input).toHaveAttribute("aria-invalid", "true");
      const described = (await input.getAttribute("aria-describedby")).split(" ").map((id) => `#${id}`).join(",");
      await expect(page.locator(described).filter({ hasText: message })).toHaveCount(1);
      await expect(page.locator(".look-at a")).toHaveText([label]);
      // Age alone still gives NCI/Rome, the count alone still gives the seeds' rule.
      const [still, answer] = label === "Age" ? ["seed-adult", ""] : ["nci-rome", "high"];
      await expect(scheme(page, still)).toHaveAttribute("data-group", answer);
      await expect(page.locator("#say")).toContainText("B-ALL");
    });
  }

  test("a pasted row with a broken header", async ({ page }) => {
    await page.getByRole("button", { name: "Paste" }).click();
    const area = page.locator("#paste-text");
    await area.fill("Patient ID;WBC\nA;42");
    await expect(page.locator("#paste-problem")).toContainText("header lacks");
    await expect(page.locator("#paste-problem")).toContainText("Paste the header line");
    await expect(area).toHaveValue("Patient ID;WBC\nA;42");
  });
});

test("the unit switch changes what the number means and keeps the number", async ({ page }) => {
  await typeAdultB(page);
  await field(page, "White cells").fill("42000");
  await page.getByRole("button", { name: /unit of White cells; change to/ }).click();
  await expect(field(page, "White cells")).toHaveValue("42000");
  await expect(page.locator(".field .issue")).toHaveCount(0);
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
});

test("pending is an answer, and the number typed before comes back", async ({ page }) => {
  await typeAdultB(page);
  const state = page.getByLabel("White cells: result, or why there is none");
  await state.selectOption("pending");
  await expect(page.locator(".under-say")).toContainText("One result is pending");
  await state.selectOption("");
  await expect(field(page, "White cells")).toHaveValue("42");
});

test("testicular disease is said to be not applicable to a female patient", async ({ page }) => {
  await choose(page, "Sex", "female");
  await expect(page.locator("#patient")).toContainText("not applicable: sex is female");
  await expect(group(page, "Testicular disease")).toHaveCount(0);
});

test("invented rows of a table are read; each says what was used and what not", async ({ page }) => {
  await page.getByRole("button", { name: "Paste" }).click();
  await page.locator("#paste-text").fill(readFileSync(here("fixtures/invented-rows.tsv"), "utf8"));
  await expect(page.locator("#paste-problem")).toContainText("3 patients were found");
  const rows = page.locator(".rows > li");
  await expect(rows.nth(0)).toContainText("Age 6001.0 days");
  await expect(rows.nth(0).getByRole("button", { name: /columns not used/ })).toBeVisible();
  await expect(rows.nth(2)).toContainText("“Hairy” in column “Cell of tumor origin” is not understood");
  await page.getByRole("button", { name: "Use this patient: INVENTED-1" }).click();
  await expect(scheme(page, "nci-rome")).toHaveAttribute("data-group", "high");
  await expect(page.locator("#say")).toBeFocused();
  // The text is kept for the next row.
  await page.getByRole("button", { name: "Paste" }).click();
  await page.getByRole("button", { name: "Use this patient: INVENTED-2" }).click();
  await expect(scheme(page, "cog-aall0434")).toHaveAttribute("data-group", /low|intermediate/);
});

test("a real row is read and assessed", async ({ page }) => {
  test.skip(!existsSync(REAL), `${REAL} is not here: set STRATALL_DATA to the table of the TARGET ALL study`);
  const [header, ...lines] = readFileSync(REAL, "utf8").split("\n");
  const at = (name) => header.split("\t").indexOf(name);
  const known = (line) => ["Diagnosis Age (days)", "WBC"].every((name) => /\d/.test(line.split("\t")[at(name)])) && /B Cell|B-Prec/.test(line);
  const line = lines.find(known);
  await page.getByRole("button", { name: "Paste" }).click();
  await page.locator("#paste-text").fill(`${header}\n${line}`);
  await expect(page.locator("#paste-problem")).toContainText("One patient was found");
  await page.getByRole("button", { name: /^Use this patient/ }).click();
  const [days, wbc] = ["Diagnosis Age (days)", "WBC"].map((name) => Number(line.split("\t")[at(name)]));
  await expect(scheme(page, "nci-rome")).toHaveAttribute("data-group", days >= 3653 || wbc >= 50 ? "high" : "standard");
});

test("the keyboard alone is enough", async ({ page }) => {
  const press = async (key, times = 1) => { for (let n = 0; n < times; n += 1) await page.keyboard.press(key); };
  // The skip link comes first.
  await press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the answer" })).toBeFocused();
  await field(page, "Age").focus();
  await page.keyboard.type("45");
  await press("Tab", 2);
  await press("Space");
  await press("ArrowRight");
  await expect(group(page, "Sex").getByRole("radio", { name: "male", exact: true })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Clear Sex" })).toBeFocused();
  // The rest of the group, the heading of the next, its first field.
  await press("Tab", 3);
  await page.keyboard.type("42");
  await press("Tab", 3);
  await press("Space");
  await expect(group(page, "Lineage").getByRole("radio", { name: "B", exact: true })).toBeChecked();
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
  const opener = scheme(page, "seed-adult").getByRole("button", { name: "Seed summary" });
  await opener.focus();
  await press("Enter");
  await expect(scheme(page, "seed-adult").locator(".criteria").first()).toBeVisible();
  // A radio cannot be unchosen by key; the button after it can.
  await group(page, "Lineage").getByRole("radio", { name: "B", exact: true }).focus();
  await press("Tab");
  await expect(page.getByRole("button", { name: "Clear Lineage" })).toBeFocused();
  await press("Enter");
  await expect(group(page, "Lineage").getByRole("radio", { checked: true })).toHaveCount(0);
});

test("a screen reader hears the answer once per settled change", async ({ page }) => {
  await page.evaluate(() => {
    globalThis.heard = [];
    const region = document.getElementById("announcement");
    new MutationObserver(() => globalThis.heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
  });
  // The page's clock is in our hands, so that a slow machine hears the same.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  const heard = () => page.evaluate(() => globalThis.heard);
  await field(page, "Age").pressSequentially("45");
  await page.clock.runFor(500);
  await field(page, "White cells").pressSequentially("42.5");
  await page.clock.runFor(500);
  await choose(page, "Lineage", "B");
  await page.clock.runFor(700);
  expect(await heard()).toEqual([]);
  await page.clock.runFor(5000);
  await expect.poll(heard).toHaveLength(1);
  expect((await heard())[0]).toContain("45-year-old");
  // An entry that cannot be used is said too, with what to do.
  await field(page, "White cells").fill("abc");
  await page.clock.runFor(5000);
  await expect.poll(heard).toHaveLength(2);
  expect((await heard())[1]).toMatch(/`abc` is not a number; enter a number/);
});

test("nothing is stored by default; units and colours only when asked, and forgotten when asked", async ({ page }) => {
  await typeAdultB(page);
  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  expect(await stored()).toBe("{}");
  await page.getByRole("button", { name: /unit of White cells/ }).click();
  await page.getByLabel("Remember my units, colours and language on this device").check();
  await page.getByText("dark", { exact: true }).click();
  await expect.poll(stored).toContain("/uL");
  expect(await stored()).not.toContain("42");
  await page.reload();
  await expect(page.getByRole("button", { name: /^\/µL: unit of White cells/ })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.getByRole("button", { name: "Forget them now" }).click();
  expect(await stored()).toBe("{}");
});

test("storage that is blocked breaks nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
  });
  await page.reload();
  await typeAdultB(page);
  await page.getByLabel("Remember my units, colours and language on this device").click();
  await expect(page.locator(".settings")).toContainText("does not let the page store anything");
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
});

test("the assessment can be copied, or taken by hand where copying is not allowed", async ({ page, context }) => {
  await load(page, "adult-b");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  await expect(page.locator(".take-away")).toContainText("Copied.");
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(copied.schemes.find((s) => s.id === "seed-adult").group).toBe("poor");
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  expect(JSON.parse(await page.getByLabel("The assessment as JSON").inputValue()).blank).toBe(false);
});

test("every row of the seeds, S1 to S33, stands on the page of one adult with B-ALL or one with T-ALL", async ({ page }) => {
  const seeds = new Set();
  for (const id of ["adult-b", "etp"]) {
    await load(page, id);
    const found = await page.locator("[data-seed]").evaluateAll((all) => all.filter((e) => e.textContent.trim()).map((e) => e.dataset.seed));
    for (const seed of found.join(" ").split(" ").filter(Boolean)) seeds.add(seed);
  }
  const missing = Array.from({ length: 33 }, (_, n) => `S${n + 1}`).filter((seed) => !seeds.has(seed));
  expect(missing).toEqual([]);
});

test("no statement stands without its source and how it was verified", async ({ page }) => {
  await load(page, "adult-b");
  const bare = await page.locator(".statements > li, .criteria > li, .options > .option").evaluateAll((all) =>
    all.filter((e) => !(e.querySelector(".cite") && e.querySelector(".tag"))).map((e) => e.textContent.slice(0, 80)));
  expect(bare).toEqual([]);
  // Every citation has its entry.
  const dangling = await page.locator("a.cite").evaluateAll((all) => all.map((a) => a.getAttribute("href")).filter((href) => !document.getElementById(href.slice(1))));
  expect([...new Set(dangling)]).toEqual([]);
});
