// The calculator in pages of others: what a portal does with it, by the element and by a plain frame, as docs/embedding.md has it.
import AxeBuilder from "@axe-core/playwright";
import { ADULT, HEARD, around, element, example, expect, heard, inside, ready, say, script, set, test } from "./host.mjs";

test.describe("the examples of docs/embedding.md", () => {
  test("the element: shows a case and hears what follows", async ({ page, site, host }) => {
    await page.goto(host.put("/", example("element", site, host)));
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    await expect(page.locator("#risk")).toContainText("45-year-old");
  });

  test("a plain frame: shakes hands, sets a case, hears the assessment, follows the height", async ({ page, site, host }) => {
    await page.goto(host.put("/", example("iframe", site, host)));
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    await expect(page.locator("#risk")).toContainText("45-year-old");
    const height = () => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
    await expect.poll(height).toBeGreaterThan(1500);
  });

  test("the theme: colours by custom properties", async ({ page, site, host }) => {
    await page.goto(host.put("/", example("theme", site, host)));
    await expect(inside(page).locator(".to-book")).toHaveCSS("color", "rgb(122, 31, 92)", { timeout: 20_000 });
  });

  test.describe("with the header for files", () => {
    test.use({ headers: { "access-control-allow-origin": "*" } });
    test("isolated: scripts and nothing else, an origin of its own", async ({ page, site, host }) => {
      await page.goto(host.put("/", example("isolated", site, host)));
      await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
      await expect(page.locator("#risk")).toContainText("45-year-old");
      const frame = page.frames().find((one) => one.url().startsWith(site.url));
      expect(await frame.evaluate(() => globalThis.origin)).toBe("null");
      // No storage of any kind can be reached; the page works all the same.
      expect(await frame.evaluate(() => { try { return document.cookie; } catch (error) { return error.name; } })).toBe("SecurityError");
      await inside(page).getByRole("button", { name: "Clear all" }).click();
      await expect(page.locator("#risk")).not.toContainText("45-year-old");
    });
  });
});

test.describe("a case", () => {
  test("is set, is changed by the reader, is heard after each settled change, is cleared", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    const { status, issues } = await set(page, ADULT);
    expect([status, issues.filter(({ severity }) => severity === "error")]).toEqual(["success", []]);
    await expect(say(page)).toContainText("45-year-old");
    await expect.poll(() => heard(page, "assessment").then((all) => all.at(-1)?.assessment.sentence)).toContain("45-year-old");
    await inside(page).locator("#i-age").fill("30");
    await expect.poll(() => heard(page, "assessment").then((all) => all.at(-1)?.assessment.sentence)).toContain("30-year-old");
    const { entries, assessment } = await page.evaluate(() => document.getElementById("one").assessment());
    expect(entries.find(([path]) => path === "age")?.[1]).toBe("30");
    expect(assessment.versions.knowledgeSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(assessment.schemes.length).toBeGreaterThan(10);
    await inside(page).getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => heard(page, "assessment").then((all) => all.at(-1)?.entries)).toEqual([]);
    // Nothing is lost by setting: the reader brings back what a set replaced.
    await inside(page).locator("#i-age").fill("30");
    await set(page, ADULT);
    await expect(inside(page).locator("#i-age")).toHaveValue("45");
    await inside(page).getByRole("button", { name: "Undo" }).click();
    await expect(inside(page).locator("#i-age")).toHaveValue("30");
  });

  test("with fields that cannot be read: what can be is entered, the rest comes back in words", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    const { status, issues } = await set(page, { ageYears: 45, lineage: "B", wbc: "a lot", shoeSize: 44, mrd: [{ timepoint: "someday", value: 0.1 }] });
    expect(status).toBe("error");
    const of = (field) => issues.find((issue) => issue.field === field);
    expect(of("wbc").message).toContain("`a lot`");
    expect(of("shoeSize")).toMatchObject({ code: "unknown-field", message: "`shoeSize` is not a field of the intake and was not used" });
    expect(of("mrd").code).toBe("unknown-timepoint");
    for (const { message, hint } of issues) expect([message, hint].join()).not.toMatch(/\.$|undefined/);
    // In the field it stands as it was sent, for the reader to correct.
    await expect(inside(page).locator("#i-wbc")).toHaveValue("a lot");
    await expect(say(page)).toContainText("45-year-old");
    const told = await heard(page, "error");
    expect(told.at(-1).issues.map(({ field }) => field)).toContain("wbc");
  });

  test("that is none leaves the patient on the page alone", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await set(page, ADULT);
    for (const wrong of ["text", 7, { karyotype: "x".repeat(2_000_000) }, { lesions: Array.from({ length: 30_000 }, () => "x") }]) {
      const { status, issues } = await set(page, wrong);
      expect(status).toBe("error");
      expect(issues.length).toBeGreaterThan(0);
      await expect(inside(page).locator("#i-age")).toHaveValue("45");
    }
    const cyclic = await page.evaluate(() => {
      const intake = { ageYears: 3 };
      intake.disease = intake;
      return document.getElementById("one").set(intake);
    });
    expect(cyclic.issues[0].code).toBe("too-much");
    const deep = await page.evaluate(() => {
      let intake = {};
      for (let n = 0; n < 500; n += 1) intake = { disease: intake };
      return document.getElementById("one").set(intake);
    });
    expect(deep.issues[0].code).toBe("too-much");
    // The engine has not stopped: the next set works.
    expect((await set(page, { ageYears: 7 })).status).toBe("success");
    await expect(inside(page).locator("#i-age")).toHaveValue("7");
  });

  test("as entries: path, text and unit as typed", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    const said = await set(page, [["age", "45", "a"], ["wbc", "42000", "/uL"], ["nonsense", "1", ""]]);
    expect(said.issues.map(({ field, code }) => [field, code])).toContainEqual(["nonsense", "unknown-field"]);
    await expect(inside(page).locator("#i-wbc")).toHaveValue("42000");
    await expect(inside(page).locator("#u-wbc")).toHaveText("/µL");
  });

  test("is ended by the reader where the page asked for a button", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site, "done"))));
    await ready(page);
    await set(page, ADULT);
    await inside(page).getByRole("button", { name: "Done" }).click();
    await expect.poll(() => heard(page, "done").then((all) => all.at(-1)?.assessment.sentence)).toContain("45-year-old");
    await page.evaluate(() => { document.getElementById("one").done = false; });
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    await expect(inside(page).getByRole("button", { name: "Done" })).toHaveCount(0);
  });

  test("an intake given as a property before the script has come is the first case", async ({ page, site, host }) => {
    const early = `<script>document.getElementById("one").intake = ${JSON.stringify(ADULT)}</script>`;
    await page.goto(host.put("/", around(`${HEARD}<stratall-calculator id="one"></stratall-calculator>${early}<script defer src="${site.url}stratall-element.js"></script>`)));
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
  });

  test("the reader is told who hears it", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await expect(inside(page).locator(".hosted")).toContainText(host.origin, { timeout: 20_000 });
    await expect(inside(page).locator("[data-word=private]")).toBeHidden();
  });
});

test.describe("language, theme, reader and units", () => {
  test("are given by attributes", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site, 'lang="de" theme="dark" reader="patient" units="wbc=/uL"'))));
    await ready(page);
    const html = inside(page).locator("html");
    await expect(html).toHaveAttribute("lang", "de", { timeout: 20_000 });
    await expect(html).toHaveAttribute("data-theme", "dark");
    await expect(inside(page).locator(".plain .lead")).toBeVisible();
    await expect(inside(page).locator("#u-wbc")).toHaveText("/µL");
    await expect(inside(page).locator(".hosted")).toContainText("Dieser Rechner ist Teil einer Seite von");
  });

  test("change with the attributes, and the case stays", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await set(page, { ageYears: 45, lineage: "B" });
    const change = (name, value) => page.evaluate(([name, value]) => { document.getElementById("one")[name] = value; }, [name, value]);
    await change("theme", "dark");
    await expect(inside(page).locator("html")).toHaveAttribute("data-theme", "dark");
    await change("reader", "patient");
    await expect(inside(page).locator(".plain .lead")).toBeVisible();
    await change("reader", "clinician");
    await expect(say(page)).toContainText("45-year-old");
    await change("lang", "fr");
    await expect(inside(page).locator("html")).toHaveAttribute("lang", "fr", { timeout: 20_000 });
    await expect(inside(page).locator("#i-age")).toHaveValue("45", { timeout: 20_000 });
    await expect(inside(page).locator("#u-wbc")).toHaveText("×10⁹/L");
    await change("units", "wbc=/uL");
    await expect(inside(page).locator("#u-wbc")).toHaveText("/µL", { timeout: 20_000 });
    await expect(inside(page).locator("#i-age")).toHaveValue("45", { timeout: 20_000 });
    // The host's page stayed where it was read, and its history has no step more.
    expect(await page.evaluate(() => [scrollY, history.length])).toEqual([0, 2]);
  });

  test("what cannot be is said", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site, 'theme="pink" reader="dog" units="wbc=stones sex=kg"'))));
    await ready(page);
    await expect.poll(() => heard(page, "error").then((all) => all.flatMap(({ issues }) => issues.map(({ code }) => code)).sort()))
      .toEqual(["unknown-reader", "unknown-theme", "unknown-unit", "unknown-unit"]);
  });
});

test.describe("style", () => {
  const HOSTILE = `<style>
    * { all: unset; color: red !important; font: 40px fantasy !important; background: black !important }
    iframe, #say, .masthead, button { display: none !important; pointer-events: none }
    :root { --ink: #fff; --paper: #fff; --accent: #fff }
  </style>`;

  test("of the host does not come in, and ours does not go out", async ({ page, site, host }) => {
    const probe = '<p id="probe" class="muted small notice bar">text</p>';
    const looks = (of) => of.evaluate((probe) => JSON.stringify(Object.fromEntries(Array.from(getComputedStyle(probe), (name) => [name, getComputedStyle(probe).getPropertyValue(name)]).filter(([name]) => !/size|width|height|origin|inset|top|left/.test(name)))));
    await page.goto(host.put("/without", around(probe)));
    const before = await looks(page.locator("#probe"));
    await page.goto(host.put("/with", around(probe + element(site))));
    await ready(page);
    expect(await looks(page.locator("#probe"))).toBe(before);

    const sizes = () => inside(page).locator("h1").evaluate((h1) => [getComputedStyle(h1).fontFamily, getComputedStyle(h1).color, getComputedStyle(document.documentElement).getPropertyValue("--ink")]);
    const ours = await sizes();
    await page.goto(host.put("/hostile", around(element(site, 'style="display:block !important"'), HOSTILE)));
    await ready(page);
    await set(page, ADULT);
    expect(await sizes()).toEqual(ours);
    await expect(say(page)).toBeVisible();
    await expect(page.locator("iframe")).toHaveCSS("display", "block");
  });

  test("a colour is taken where it stays readable, and refused in words where not", async ({ page, site, host }) => {
    const style = "<style>stratall-calculator { --stratall-accent: rebeccapurple; --stratall-font: Georgia, serif; --stratall-size: 18px }</style>";
    await page.goto(host.put("/", around(element(site, 'theme="light"'), style)));
    const link = inside(page).locator(".to-book");
    await expect(link).toHaveCSS("color", "rgb(102, 51, 153)", { timeout: 20_000 });
    await expect(inside(page).locator("body")).toHaveCSS("font-family", /^Georgia/);
    await expect(inside(page).locator("html")).toHaveCSS("font-size", "18px");
    expect(await heard(page, "error")).toEqual([]);
    // In the dark the same purple cannot be read: ours comes back, and the host is told which pair it is.
    await page.evaluate(() => { document.getElementById("one").theme = "dark"; });
    await expect.poll(() => heard(page, "error").then((all) => all.at(-1)?.issues[0])).toMatchObject({ code: "style-contrast", field: "style" });
    expect((await heard(page, "error")).at(-1).issues[0].message).toMatch(/^`accent` on `paper` has a contrast of [12]\.\d:1, /);
    await expect(link).not.toHaveCSS("color", "rgb(102, 51, 153)");
    await page.evaluate(() => { document.getElementById("one").theme = "light"; });
    await expect(link).toHaveCSS("color", "rgb(102, 51, 153)");
  });

  test("nothing but colours, a size and families comes in", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    const style = { accent: "url(http://127.0.0.1:1/x)", ink: "rgb(0 0 0 / 0)", card: "expression(alert(1))", size: "400px", font: "x, url(http://127.0.0.1:1/y)" };
    const before = await inside(page).locator("html").evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent"));
    await page.evaluate((style) => { for (const [name, value] of Object.entries(style)) document.getElementById("one").style.setProperty(`--stratall-${name}`, value); }, style);
    await page.evaluate(() => document.getElementById("one").restyle());
    const { issues } = (await heard(page, "error")).at(-1);
    expect(issues.map(({ code, field }) => [code, field]).sort()).toEqual(["accent", "card", "font", "ink", "size"].map((field) => ["style-unreadable", field]));
    expect(await inside(page).locator("html").evaluate(() => [getComputedStyle(document.documentElement).getPropertyValue("--accent"), document.documentElement.getAttribute("style") ?? "", document.body.getAttribute("style") ?? ""]))
      .toEqual([before, "", ""]);
  });
});

test("the frame is as high as what is in it, never lower than its least, and nothing in it scrolls", async ({ page, site, host }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  // As long as nothing has come of it, the frame has its least height.
  let open;
  const gate = new Promise((done) => { open = done; });
  await page.route(`${site.url}?host=**`, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(host.put("/", around(element(site))), { waitUntil: "commit" });
  const frame = page.locator("iframe");
  const height = () => frame.evaluate((one) => one.getBoundingClientRect().height);
  await expect.poll(height).toBe(640);
  open();
  await ready(page);
  const content = () => inside(page).locator("html").evaluate((html) => Math.ceil(html.getBoundingClientRect().height));
  const follows = () => expect.poll(async () => (await height()) - (await content())).toBe(1);
  await follows();
  const blank = await height();
  await set(page, ADULT);
  await expect(say(page)).toContainText("45-year-old");
  await expect.poll(height).toBeGreaterThan(blank + 500);
  await follows();
  expect(await inside(page).locator("html").evaluate((html) => html.scrollHeight - html.clientHeight)).toBe(0);
  await inside(page).getByRole("button", { name: "Clear all" }).click();
  await expect.poll(height).toBeLessThan(blank + 100);
  await follows();
  // On a phone as well.
  await page.setViewportSize({ width: 390, height: 800 });
  await follows();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test.describe("when something does not come", () => {
  test.use({ tolerated: [/Failed to load resource|ERR_FAILED|ERR_BLOCKED|TypeError: Failed to fetch/] });

  test("a calculator that does not answer is an error in words", async ({ page, site, host }) => {
    await page.clock.install();
    await page.route(`${site.url}?host=**`, (route) => route.abort());
    await page.goto(host.put("/", around(element(site))));
    await page.clock.fastForward(21_000);
    await expect.poll(() => heard(page, "error").then((all) => all[0]?.issues[0])).toMatchObject({ code: "no-answer", message: `\`${site.origin}\` has not answered` });
    // In its place too, and not the browser's own page about an address.
    await expect(page.getByRole("alert")).toContainText(`StratALL: \`${site.origin}\` has not answered; look whether it is there`);
    await expect(page.locator("iframe")).toBeHidden();
  });

  test("an element that does not know its folder says so in its place, until it does", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await page.evaluate(() => { document.getElementById("one").src = "file:///tmp/"; });
    await expect(page.getByRole("alert")).toContainText("the folder of StratALL is not known; name it in `src`");
    await expect(page.locator("iframe")).toHaveCount(0);
    await page.evaluate((folder) => { document.getElementById("one").src = folder; }, site.url);
    await ready(page, "one", 2);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(inside(page).locator("#i-age")).toBeVisible();
  });

  test("a second module that does not come is an error, and a set that waits for it is answered", async ({ page, site, host }) => {
    await page.route("**/plan-*.wasm", (route) => route.abort());
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    const { status, issues } = await set(page, ADULT);
    expect([status, issues[0].code]).toEqual(["error", "not-loaded"]);
    // The reader asks for it again; then it goes on.
    await page.unroute("**/plan-*.wasm");
    await inside(page).locator("#i-age").fill("30");
    await inside(page).locator('[id$="-again"]:visible').first().click();
    await expect.poll(() => set(page, ADULT).then((said) => said.status), { timeout: 20_000 }).toBe("success");
    await expect(say(page)).toContainText("45-year-old");
  });
});

test("two on one page do not mix", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(`${element(site)}<stratall-calculator id="two" lang="de"></stratall-calculator>`)));
  await ready(page, "one");
  await ready(page, "two");
  await set(page, ADULT, "one");
  await set(page, { ageYears: 7 }, "two");
  await expect(inside(page, 0).locator("#i-age")).toHaveValue("45");
  await expect(inside(page, 1).locator("#i-age")).toHaveValue("7");
  await expect(inside(page, 0).locator("html")).toHaveAttribute("lang", "en");
  await expect(inside(page, 1).locator("html")).toHaveAttribute("lang", "de");
  const ages = (of) => heard(page, "assessment", of).then((all) => [...new Set(all.map(({ entries }) => entries.find(([path]) => path === "age")[1]))]);
  await expect.poll(() => ages("one")).toEqual(["45"]);
  await expect.poll(() => ages("two")).toEqual(["7"]);
  expect(await page.locator("iframe").evaluateAll((frames) => frames.map(({ title }) => title))).toEqual(["StratALL", "StratALL 2"]);
});

test("a host with a strict policy of its own needs two sources and nothing unsafe", async ({ page, site, host }) => {
  const policy = example("policy", site, host).replace(/^Content-Security-Policy: /, "");
  expect(policy).not.toMatch(/unsafe|\*/);
  await page.goto(host.put("/", around(`${script(site)}<stratall-calculator id="one"></stratall-calculator>`), { "content-security-policy": `${policy}; require-trusted-types-for 'script'` }));
  await expect(say(page)).toBeVisible({ timeout: 20_000 });
  await set(page, ADULT);
  await expect(say(page)).toContainText("45-year-old");
});

test("taken out and put back it begins anew and leaves nothing behind", async ({ page, site, host }) => {
  await page.addInitScript(() => {
    globalThis.listeners = 0;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, ...rest) { if (this === globalThis && type === "message") listeners += 1; return add.call(this, type, ...rest); };
    EventTarget.prototype.removeEventListener = function (type, ...rest) { if (this === globalThis && type === "message") listeners -= 1; return remove.call(this, type, ...rest); };
  });
  await page.goto(host.put("/", around(element(site))));
  await ready(page);
  await set(page, ADULT);
  await expect(say(page)).toContainText("45-year-old");
  for (let n = 0; n < 3; n += 1) {
    const left = await page.evaluate(() => {
      globalThis.one = document.getElementById("one");
      one.remove();
      return [listeners, one.shadowRoot.childElementCount];
    });
    expect(left).toEqual([0, 0]);
    const refused = await page.evaluate(() => one.set({ ageYears: 3 }).then(() => "set", (error) => error.message));
    expect(refused).toBe("the calculator is not in the page: append it first");
    await page.evaluate(() => { heard.length = 0; document.querySelector("main").append(one); });
    await ready(page);
    // Nothing of the patient before.
    await expect(inside(page).locator("#i-age")).toHaveValue("");
    expect((await page.evaluate(() => one.assessment())).entries).toEqual([]);
    expect(await page.evaluate(() => [listeners, one.shadowRoot.querySelectorAll("iframe").length])).toEqual([1, 1]);
    await set(page, ADULT);
  }
});

test("axe has no finding in a page with the calculator, filled and blank", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(`${element(site, "done")}<stratall-calculator id="two"></stratall-calculator>`)));
  await ready(page, "two");
  await set(page, ADULT);
  await expect(say(page)).toContainText("45-year-old");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  // Three pages in one, and each has its one <main>, as it must have where it stands alone.
  expect(violations.filter(({ id }) => id !== "landmark-unique").flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

test("Tab goes into the frame and out of it, both ways", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(`<button id="before">before</button>${element(site)}<button id="after">after</button>`)));
  await ready(page);
  await expect(inside(page).locator(".hosted")).toBeVisible({ timeout: 20_000 });
  const where = () => page.evaluate(() => document.activeElement.id);
  await page.locator("#before").focus();
  await page.keyboard.press("Tab");
  await expect.poll(where).toBe("one");
  await expect(inside(page).locator(".skip")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(where).toBe("before");
  await page.locator("#after").focus();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(where).toBe("one");
  await page.keyboard.press("Tab");
  await expect.poll(where).toBe("after");
});
