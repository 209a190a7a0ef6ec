// The plan of treatment is a module of its own: it comes after the page, nothing waits for it, and it never shows another patient.
import { expect, expectNoAxeFindings, listen, planned, running, screenshot, test, worded, wording } from "./helpers.mjs";

const MODULE = /\/plan-[0-9a-f]{16}\.(js|wasm)/;
// What Playwright says of itself, and the browser of what was blocked.
const OWN = /Service Worker registration blocked by Playwright|Failed to load resource|integrity|ERR_FAILED|dynamically imported/;

/** The built site without its service worker, whose requests a test cannot hold up. */
async function open(browser, site, handle) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const complaints = listen(context, site.origin);
  const page = await context.newPage();
  await page.route(MODULE, handle);
  await page.goto(site.url);
  await running(page);
  await worded(page);
  return { context, complaints, page };
}

const plan = (page) => page.getByRole("region", { name: "Plan", exact: true });
const option = (page, id) => page.locator(`.option[data-option="${id}"]`);
const again = (page) => page.getByRole("button", { name: "Load the plan again" });
const scheme = (page, id) => page.locator(`.scheme[data-scheme="${id}"]`);

async function loadAdultB(page) {
  await page.locator('.welcome [data-example="adult-b"]').click();
  await expect(scheme(page, "seed-adult")).toHaveAttribute("data-group", "poor");
}

test("while the plan is on its way the groups stand there, and the plan says so", async ({ browser, site }) => {
  let arrive;
  const held = new Promise((done) => { arrive = done; });
  const { context, complaints, page } = await open(browser, site, async (route) => { await held; await route.continue(); });
  await loadAdultB(page);
  await expect(plan(page)).toContainText("is on its way");
  await expect(wording(page, "plan")).toHaveAttribute("role", "status");
  await expect(again(page)).toBeHidden();
  await expect(page.locator(".option")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy as JSON" })).toBeDisabled();
  await expectNoAxeFindings(page, "plan on its way");
  arrive();
  await planned(page);
  await expect(option(page, "multiagent-backbone")).toHaveClass(/recommended/);
  await expect(plan(page).getByText("is on its way")).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy as JSON" })).toBeEnabled();
  expect(complaints.filter((said) => !OWN.test(said))).toEqual([]);
  await context.close();
});

for (const [what, handle] of Object.entries({
  "is blocked": (route) => route.abort(),
  "is not there": (route) => route.fulfill({ status: 404, contentType: "text/plain", body: "no such file\n" }),
  "is another one": (route) => (route.request().url().includes(".wasm") ? route.fulfill({ contentType: "application/wasm", body: Buffer.from("0061736d01000000", "hex") }) : route.continue()),
})) {
  test(`when the module ${what}, the risk part works, the plan says so and is asked for again on request`, async ({ browser, site }) => {
    let fail = true;
    const { context, complaints, page } = await open(browser, site, (route) => (fail ? handle(route) : route.continue()));
    await expect(page.locator("html")).toHaveAttribute("data-plan", "failed");
    await loadAdultB(page);
    await expect(plan(page)).toContainText("could not be loaded");
    await expect(again(page)).toBeVisible();
    // The risk part follows what is typed.
    await page.getByLabel("Age", { exact: true }).fill("8");
    await expect(scheme(page, "nci-rome")).toHaveAttribute("data-group", "standard");
    if (what === "is blocked") {
      await expectNoAxeFindings(page, "plan not loaded");
      await screenshot(page, "plan-failed");
    }
    // Again in vain, then with success.
    await again(page).click();
    await expect(again(page)).toBeVisible();
    fail = false;
    await again(page).click();
    await planned(page);
    await expect(again(page)).toBeHidden();
    await expect(option(page, "multiagent-backbone")).toHaveClass(/possible/);
    expect(complaints.filter((said) => !OWN.test(said))).toEqual([]);
    await context.close();
  });
}

test("a changed entry changes groups and plan, and both belong to the last one", async ({ page }) => {
  await loadAdultB(page);
  await expect(option(page, "multiagent-backbone")).toHaveClass(/recommended/);
  const ph = page.locator("#f-lesions-BCR--ABL1");
  await ph.getByText("present", { exact: true }).click();
  await expect(option(page, "tki-chemotherapy")).toHaveClass(/recommended/);
  await expect(option(page, "multiagent-backbone")).toHaveClass(/excluded/);
  await expect(page.locator("#say")).toContainText("Ph-positive");
  // Faster than one drawing: what stands there in the end is the last patient, in both.
  await page.evaluate(() => {
    const choices = [...document.querySelectorAll("#f-lesions-BCR--ABL1 input[type=radio]")];
    for (let n = 0; n < 20; n += 1) choices[n % choices.length].click();
    choices.find((choice) => choice.closest("label").textContent.includes("absent")).click();
  });
  await expect(page.locator("#say")).toContainText("Ph-negative");
  await expect(option(page, "tki-chemotherapy")).toHaveClass(/excluded/);
  await expect(option(page, "multiagent-backbone")).toHaveClass(/recommended/);
});

// The second module says nothing of what is as it was; what is on the page must still be all of it.
test("after many entries the page shows what it shows of the same case opened at once", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await loadAdultB(page);
  // Words, classes and what is known by name, in one order; ids are given as parts are opened.
  const shown = (of) => of.evaluate(() => {
    const told = (node) => (node.nodeType === Node.TEXT_NODE ? node.data : `<${node.localName} ${node.className} ${JSON.stringify({ ...node.dataset }, Object.keys(node.dataset).sort())} ${node.getAttribute("href") ?? ""}>${[...node.childNodes].map(told).join("")}`);
    return [...document.querySelectorAll("#answer section")].map(told);
  });
  const lesion = (name, value) => page.locator(`#f-lesions-${name}`).getByText(value, { exact: true }).click();
  const steps = [
    () => page.locator("#i-age").fill("61"),
    () => lesion("BCR--ABL1", "present"),
    () => page.locator("#i-age").fill("4"),
    () => page.locator("#i-wbc").fill("117"),
    () => lesion("BCR--ABL1", "absent"),
    () => page.locator("#i-age").fill(""),
    () => page.locator("#i-wbc").fill("29.9"),
    () => page.locator("#i-age").fill("61"),
  ];
  for (const step of steps) {
    await step();
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.locator(".take-away").getByRole("button", { name: "Copy a link", exact: true }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain("#case=");
    const link = await copied();
    const fresh = await context.newPage();
    await fresh.goto(link);
    await planned(fresh);
    await worded(fresh);
    await expect.poll(() => shown(fresh).then((all) => all.length)).toBe((await shown(page)).length);
    expect(await shown(fresh)).toEqual(await shown(page));
    await fresh.close();
  }
});

test("on a slow machine no picture shows the sentence of one patient and the groups or the plan of another", async ({ page }) => {
  await loadAdultB(page);
  await expect(option(page, "multiagent-backbone")).toHaveClass(/recommended/);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.evaluate(() => {
    globalThis.seen = [];
    // What stands there when the page lets the browser draw: after each task that changed something.
    const look = () => {
      const parts = ["#say", ".inputs", '[data-section="adult"]', ".tests", '[data-option="tki-chemotherapy"]'];
      const picture = parts.map((part) => document.querySelector(part)?.textContent ?? "nothing").join(" | ");
      if (!seen.includes(picture)) seen.push(picture);
    };
    new MutationObserver(look).observe(document.querySelector("#answer"), { subtree: true, childList: true, characterData: true });
  });
  const choices = page.locator("#f-lesions-BCR--ABL1");
  for (let n = 0; n < 10; n += 1) {
    await choices.getByText(n % 2 ? "absent" : "present", { exact: true }).click();
    await expect(page.locator("#say")).toContainText(n % 2 ? "Ph-negative" : "Ph-positive");
  }
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => globalThis.seen);
  expect(seen, "one picture of each patient, and no other").toHaveLength(2);
});

test("a new entry leaves open what is open and the focus where it is, and what stands there is of the new entry", async ({ page }) => {
  await loadAdultB(page);
  const row = option(page, "hyper-cvad");
  const opener = row.locator(".opens").first();
  const excluded = page.getByRole("button", { name: /not for this patient/ }).first();
  const labels = page.locator(".beside").filter({ hasText: "Labels, line by line" });
  const label = labels.locator("details").nth(1);
  await excluded.press("Enter");
  await labels.getByRole("button").press("Enter");
  await label.locator("summary").press("Enter");
  await opener.press("Enter");
  await expect(row.locator(".opened").first()).toContainText(/under 55 years/i);
  // An element made anew would not be marked.
  await row.evaluate((li) => { li.dataset.marked = "yes"; });
  const before = await opener.boundingBox();
  // The event of typing, without leaving the plan.
  await page.locator("#i-age").evaluate((age) => {
    age.value = "57";
    age.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  await expect(page.locator("#say")).toContainText("57-year-old");
  await expect(row).not.toContainText(/under 55 years/i);
  await expect(row).toHaveAttribute("data-marked", "yes");
  await expect(row.locator(".opened").first()).toContainText("Drugs:");
  await expect(opener).toHaveAttribute("aria-expanded", "true");
  await expect(opener).toBeFocused();
  await expect(excluded).toHaveAttribute("aria-expanded", "true");
  await expect(label).toHaveAttribute("open", "");
  // The row has not gone out of sight: nothing above it was folded or made anew.
  expect(Math.abs((await opener.boundingBox()).y - before.y)).toBeLessThan(300);
  await opener.press("Enter");
  await expect(row.locator(".opened").first()).toBeHidden();
});

test("every source of the plan stands in the list, each once, and the copy holds plan and sources", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await loadAdultB(page);
  const cited = await page.locator("#answer a.cite").evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href")))]);
  const listed = await page.locator(".sources > li").evaluateAll((all) => all.map((li) => `#${li.id}`));
  expect(cited.filter((href) => !listed.includes(href))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  await page.getByRole("button", { name: "Copy as JSON" }).click();
  await expect(page.getByText("Copied", { exact: false }).first()).toBeVisible();
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(json.plan.phases.flatMap((phase) => phase.options).map((o) => o.status)).toContain("recommended");
  expect(json.sources.map((s) => `#source-${s.id}`)).toEqual(listed);
});

test("the page asks for the plan only after it is drawn", async ({ page }) => {
  const [module, paint] = await page.evaluate(() => [
    performance.getEntriesByType("resource").find(({ name }) => /\/plan-[0-9a-f]{16}\.wasm$/.test(name)),
    performance.getEntriesByName("first-contentful-paint")[0],
  ].map((entry) => entry?.startTime));
  const app = await page.evaluate(() => performance.getEntriesByType("resource").find(({ name }) => /stratall-app.*\.wasm$/.test(name)).responseEnd);
  expect(module).toBeGreaterThan(paint);
  expect(module).toBeGreaterThan(app);
});
