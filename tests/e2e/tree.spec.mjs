// What a screen reader is given: names, headings, landmarks, tables, and what is announced. axe finds none of the orders.
import { expect, test } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const load = async (page, id) => {
  await page.locator(`.welcome [data-example="${id}"]`).click();
  await expect(page.locator("#say")).not.toContainText("Nothing entered");
};
const openEverything = async (page) => {
  const closed = page.locator(':is(.opens, .fold-button)[aria-expanded="false"]:visible');
  // Folds hold folds.
  while ((await closed.count()) > 0) await closed.evaluateAll((all) => all.forEach((one) => one.click()));
};
const patient = (page) => page.getByRole("radio", { name: "Patient", exact: true }).check({ force: true });

const VIEWS = {
  "blank form": async () => {},
  "blank form, every fold open": openEverything,
  "examples": (page) => page.getByRole("button", { name: "Examples", exact: true }).click(),
  "rows to paste": (page) => page.getByRole("button", { name: "Paste", exact: true }).click(),
  "an adult": (page) => load(page, "adult-b"),
  "an adult, everything open": async (page) => { await load(page, "adult-b"); await openEverything(page); },
  "two cases compared": async (page) => {
    await load(page, "adult-b");
    await page.locator("#pin").click();
    await page.locator("#i-age").fill("39");
    await expect(page.getByRole("table", { name: "Entered differently" })).toBeVisible();
  },
  "a patient reads": async (page) => { await load(page, "adult-b"); await patient(page); },
};

const FIELDS = new Set(["textbox", "searchbox", "combobox", "radio", "checkbox", "spinbutton", "Date"]);
const CONTROLS = new Set([...FIELDS, "button", "link", "DisclosureTriangle"]);

/** The accessibility tree as the browser gives it: every node that is not left out, with the groups, regions and dates it stands in. */
async function tree(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  await devtools.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const value = (node, name) => node.properties?.find((property) => property.name === name)?.value.value;
  return nodes.filter((node) => !node.ignored).map((node) => {
    const within = [];
    for (let up = byId.get(node.parentId); up; up = byId.get(up.parentId)) {
      if (!up.ignored && up.name?.value && ["group", "region", "Date"].includes(up.role?.value)) within.push(`${up.role.value} ${up.name.value}`);
    }
    return { role: node.role?.value, name: node.name?.value?.trim() ?? "", level: value(node, "level"), within };
  });
}

for (const [view, open] of Object.entries(VIEWS)) {
  test(`${view}: every control has a role and a name, and what is named alike is told apart by where it stands`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    const nodes = await tree(page);
    // Nothing else is made a stop but what scrolls, and that has a name.
    await expect(page.locator('[tabindex]:not([tabindex="-1"], [role][aria-label])')).toHaveCount(0);
    const controls = nodes.filter((node) => CONTROLS.has(node.role));
    expect(controls.length).toBeGreaterThan(20);
    expect(controls.filter((node) => node.name === "").map((node) => `${node.role} in ${node.within[0]}`)).toEqual([]);
    // Names that say nothing without their place are told with it: a choice with its group, a part of a date with its date.
    const fields = controls.filter((node) => FIELDS.has(node.role));
    const told = fields.map((node) => [node.role, node.name, ...node.within].join(" | "));
    expect(told.filter((one, n) => told.indexOf(one) !== n)).toEqual([]);
  });

  test(`${view}: headings descend by one, the first is the page's, each has words`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page);
    const headings = (await tree(page)).filter((node) => node.role === "heading");
    expect(headings[0]).toMatchObject({ level: 1 });
    expect(headings.filter((node) => node.level === 1)).toHaveLength(1);
    expect(headings.filter((node) => node.name === "")).toEqual([]);
    const leaps = headings.filter((node, n) => n > 0 && node.level > headings[n - 1].level + 1);
    expect(leaps.map((node) => `${node.level} ${node.name}`)).toEqual([]);
  });
}

test("the landmarks: a banner, one main part with the patient and the answer, named regions in it", async ({ page }) => {
  await load(page, "adult-b");
  await expect(page.locator("body")).toMatchAriaSnapshot(`
    - banner:
      - heading "StratALL" [level=1]
    - main:
      - region "Patient"
      - region "Answer"
  `);
  const nodes = await tree(page);
  const regions = nodes.filter((node) => node.role === "region").map((node) => node.name.toLowerCase());
  expect(regions).toEqual(expect.arrayContaining(["what would settle it", "plan"]));
  expect(regions.filter((name, n) => name === "" || regions.indexOf(name) !== n)).toEqual([]);
});

test("every table has a name, and headers for its columns and rows", async ({ page }) => {
  test.setTimeout(120_000);
  await load(page, "adult-b");
  await page.locator("#pin").click();
  await page.locator("#i-age").fill("39");
  await openEverything(page);
  const bare = await page.locator("table:visible").evaluateAll((all) => all.map((table) => {
    const named = table.caption?.textContent.trim() || table.getAttribute("aria-label") || document.getElementById(table.getAttribute("aria-labelledby"))?.textContent.trim();
    const faults = [];
    if (!named) faults.push("no name");
    if (!table.querySelector("th[scope=col], thead th")) faults.push("no column header");
    if ([...table.rows].some((row) => !row.querySelector("th") && row.cells.length > 1)) faults.push("a row without a header");
    return faults.length > 0 ? `${table.className || table.parentElement.className}: ${faults.join(", ")}` : undefined;
  }).filter(Boolean));
  expect([...new Set(bare)]).toEqual([]);
});

test.describe("what is announced", () => {
  const listenIn = async (page) => {
    await page.evaluate(() => {
      globalThis.heard = [];
      const live = (e) => e.closest("[role=status], [role=alert], [aria-live]:not([aria-live=off])");
      const note = (e) => { if (e?.isConnected && e.innerText.trim()) globalThis.heard.push(e.innerText.trim()); };
      // Elements that come and go count, too: whatever is live and changes is heard.
      new MutationObserver((changes) => new Set(changes.map(({ target }) => live(target.nodeType === Node.TEXT_NODE ? target.parentElement : target))).forEach(note))
        .observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    return () => page.evaluate(() => globalThis.heard);
  };

  test("two keys are one sentence, said once after a pause", async ({ page }) => {
    const heard = await listenIn(page);
    await page.locator("#i-age").pressSequentially("45");
    await page.clock.runFor(700);
    expect(await heard()).toEqual([]);
    await page.clock.runFor(5000);
    await expect.poll(heard).toHaveLength(1);
    expect((await heard())[0]).toContain("45-year-old");
  });

  test("what opens and closes is not announced", async ({ page }) => {
    await load(page, "adult-b");
    await expect(page.locator("#announcement")).toContainText("45-year-old");
    const heard = await listenIn(page);
    for (const opener of [".scheme .opens", ".test .opens", ".option .opens", "#patient .fold-content .fold-button", ".beside .opens"]) {
      await page.locator(opener).first().press("Enter");
      await expect(page.locator(opener).first()).toHaveAttribute("aria-expanded", "true");
      await page.locator(opener).first().press("Enter");
    }
    await page.clock.runFor(5000);
    expect(await heard()).toEqual([]);
  });
});

test("what is wrong with an entry belongs to its field, and no longer when it is mended", async ({ page }) => {
  await load(page, "adult-b");
  for (const [id, wrong, right] of [["i-age", "200", "45"], ["i-wbc", "abc", "42"], ["i-karyotype", "46,XY,t(", "46,XY"]]) {
    const field = page.locator(`#${id}`);
    await field.fill(wrong);
    await expect(field, id).toHaveAttribute("aria-invalid", id === "i-karyotype" ? /true|false/ : "true");
    await expect(field, id).toHaveAccessibleDescription(/\w+.*(not|cannot|unknown|read)/i);
    await field.fill(right);
    await expect(field, id).toHaveAttribute("aria-invalid", "false");
  }
});
