// The main path in Firefox and in WebKit, by WebDriver: a page of others, a record, type, read why, plan, dose, print, offline.
// By hand: node engines.mjs ../../dist [firefox|webkit]; geckodriver must be on PATH.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { inflateSync } from "node:zlib";
import { By, Key, error } from "selenium-webdriver";
import { measure } from "./measure.mjs";
import { around, portal } from "./portal.mjs";
import { serve } from "./server.mjs";
import { serveSmart } from "./smart-server.mjs";
import { CLIENT, copyFor } from "./smart-site.mjs";
import { NAMES, open } from "./webdriver.mjs";

const PICTURES = fileURLToPath(new URL("screenshots/", import.meta.url));
const WAIT = 15_000;
const [DIST = fileURLToPath(new URL("../../dist", import.meta.url)), only] = process.argv.slice(2);

/** What the checks need of a browser: elements by selector, and waiting for what the page shows. */
class Page {
  constructor({ driver, dated }) { Object.assign(this, { driver, dated }); }

  run(script, ...args) { return this.driver.executeScript(script, ...args); }

  /** Waits until `script` gives something true; says what it waited for. */
  until(what, script, ...args) { return this.driver.wait(() => this.run(script, ...args), WAIT, `not seen in time: ${what}`); }

  /** Waits until an element holds the words. */
  async says(selector, words) {
    const text = (css) => document.querySelector(css)?.textContent ?? "(not there)";
    const held = async () => (await this.run(text, selector)).includes(words);
    await this.driver.wait(held, WAIT).catch(async () => assert.fail(`${selector} does not say “${words}” but: ${await this.run(text, selector)}`));
  }

  /** The first visible element, in the middle of the screen: neither header nor bar lies over it. */
  async find(selector) {
    await this.until(`${selector}, visible`, (css) => [...document.querySelectorAll(css)].some((e) => e.getClientRects().length > 0), selector);
    const element = await this.run((css) => {
      const found = [...document.querySelectorAll(css)].find((e) => e.getClientRects().length > 0);
      found.scrollIntoView({ block: "center" });
      return found;
    }, selector);
    return element;
  }

  async click(selector) { await (await this.find(selector)).click(); }

  async type(selector, keys) {
    const field = await this.find(selector);
    await field.clear();
    await field.sendKeys(keys);
  }

  /** Opens what a button opens, unless it is open. */
  async opened(selector) {
    const button = await this.find(selector);
    if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
    assert.equal(await button.getAttribute("aria-expanded"), "true");
    return button.getAttribute("aria-controls");
  }

  /** The word in a switch of the form, as a finger would press it. */
  async choose(field, word) {
    const label = await this.run((id, text) => {
      const all = [...document.querySelectorAll(`[id="${id}"] .seg label`)];
      const found = all.find((one) => one.textContent.trim() === text);
      found?.scrollIntoView({ block: "center" });
      return found;
    }, field, word);
    assert.ok(label, `no choice “${word}” in ${field}`);
    await label.click();
  }

  async runs() {
    await this.until("the calculator", () => document.documentElement.dataset.app === "running");
    await this.until("the wording", () => document.querySelector('.wording[data-of="words"]')?.dataset.here === "true");
    await this.until("the plan", () => document.documentElement.dataset.plan === "here");
  }
}

/** How many pages a PDF has. Firefox packs what says so into compressed streams. */
function sheets(pdf) {
  const unpacked = [...pdf.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, body]) => {
    try { return inflateSync(Buffer.from(body, "latin1")).toString("latin1"); } catch { return ""; }
  });
  return (`${pdf}\n${unpacked.join("\n")}`.match(/\/Type\s*\/Page\b/g) ?? []).length;
}

const SCHEME = '.scheme[data-scheme="seed-adult"]';
const OPTION = '.option[data-option="hyper-cvad"]';
const SHEET = `${OPTION} .calendar .sheet`;

/** A case goes into a frame in a page of another site, and what follows comes out of it. */
async function embedded(page, site, kind) {
  const host = await portal();
  const set = `const one = document.querySelector("stratall-calculator");
    one.addEventListener("stratall-assessment", ({ detail }) => { document.getElementById("heard").textContent = detail.assessment.sentence; });
    one.intake = { ageYears: 45, lineage: "B" };`;
  const body = `<p id="heard"></p><script src="${site.url}stratall-element.js"></script><stratall-calculator ${kind}></stratall-calculator><script>${set}</script>`;
  try {
    await page.driver.get(host.put("/", around(body)));
    await page.says("#heard", "45-year-old");
  } finally {
    await host.stop();
  }
}

/** A launch from a hospital's record: signed in, read, shown for confirmation, entered; and what is left of it. */
async function launched(page) {
  const hospital = await serveSmart();
  const dir = copyFor(hospital.iss, DIST);
  const site = await serve(dir);
  hospital.register({ clientId: CLIENT, redirectUri: `${site.url}launch.html` });
  try {
    await page.driver.get(`${site.url}launch.html?iss=${encodeURIComponent(hospital.iss)}&launch=${hospital.launch("child-1")}`);
    await page.says("#smart [role=status]", "Read: ");
    await page.runs();
    assert.equal(await page.run(() => document.getElementById("i-wbc").value), "", "entered before it was confirmed");
    await page.says("#reading", "from Observation/o-1");
    await page.run(() => [...document.querySelectorAll("#reading button")].find((one) => one.textContent === "Enter what is ticked").click());
    await page.until("the white cells in the form", () => document.getElementById("i-wbc").value === "88.5");
    assert.deepEqual(hospital.faults, []);
    const [key] = hospital.keys();
    const left = await page.run(() => ({ address: location.href, kept: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]), page: document.documentElement.outerHTML }));
    assert.equal(left.address, site.url);
    assert.equal(left.kept, '[{},{},""]');
    assert.ok(!left.page.includes(key), "the key is in the page");
    await page.run(() => location.reload());
    await page.until("the plain page", () => document.readyState === "complete" && !document.getElementById("smart"));
  } finally {
    await hospital.stop();
    await site.stop();
    rmSync(dir, { recursive: true });
  }
}

/** One path; each check starts where the one before it ended. A check that returns a text was not made, and says why. */
const CHECKS = {
  "in a page of another site it hears a case and tells what follows": (page, site) => embedded(page, site, ""),
  "the same in a sandbox without an origin": async (page, site) => {
    site.requests.length = 0;
    try {
      await embedded(page, site, "isolated");
    } catch (why) {
      // The policy's 'self' is nothing there, so not even the first script runs. WebKit's pull request 66923 mends it.
      const begun = site.requests.some((path) => /\/embed-[0-9a-f]+\.js$/.test(path));
      const webkit = (await page.driver.getCapabilities()).getBrowserName() === "MiniBrowser";
      if (webkit && !begun) return "this WebKit runs no script of a page's own origin there";
      throw why;
    }
    return undefined;
  },
  "a launch from a hospital's record puts it before the reader, and keeps no key": launched,
  "the page starts": async (page, site) => {
    await page.driver.get(site.url);
    await page.runs();
    await page.says("#say", "Nothing entered yet");
  },
  "typed and chosen entries change the sentence": async (page) => {
    await page.type("#i-age", "45");
    await page.says("#say", "45-year-old");
    await page.type("#i-wbc", "42");
    await page.choose("f-lineage", "B");
    await page.choose("f-lesions-BCR--ABL1", "present");
    await page.says("#say", "Ph-positive B-ALL");
    await page.choose("f-lesions-BCR--ABL1", "absent");
    await page.says("#say", "Ph-negative B-ALL");
    assert.equal(await page.run((css) => document.querySelector(css).dataset.group, SCHEME), "poor");
  },
  "the form keeps its columns": async (page) => {
    const ragged = await page.run(() => {
      const left = (e) => Math.round(e.getBoundingClientRect().left);
      const wanted = left(document.getElementById("i-age"));
      return [...document.querySelectorAll(".group .field .seg")].filter((e) => e.getClientRects().length > 0 && getComputedStyle(e.closest(".field")).gridTemplateColumns.includes(" "))
        .filter((e) => Math.abs(left(e) - wanted) > 1).map((e) => e.closest(".field").textContent);
    });
    assert.deepEqual(ragged, []);
  },
  "a scheme opens to its reasons": async (page) => {
    await page.opened(`${SCHEME} .opens`);
    const criterion = await page.find(`${SCHEME} .criteria .met`);
    assert.match(await criterion.getText(), /30 ×10⁹\/L or more/);
  },
  "the next test opens to its branches": async (page) => {
    const room = await page.opened(".test .opens");
    await page.find(`[id="${room}"] dt`);
    assert.ok(await page.run((id) => document.getElementById(id).querySelectorAll("dt").length, room) >= 2, "fewer than two results");
  },
  "an option opens to its calendar, with dates and doses": async (page) => {
    await page.choose("f-sex", "male");
    await page.choose("f-disease-phase", "new");
    await page.opened('#patient .fold-button[aria-controls^="more-Body"]');
    await page.type("#i-weightKg", "80");
    await page.type("#i-heightCm", "178");
    await page.opened(`${OPTION} .opens`);
    await page.opened(`${OPTION} .calendar > .opens`);
    await page.says(`${SHEET} [data-drug="cyclophosphamide"] .dose-amount`, "597 mg");
    await page.click(`${SHEET} [data-ask="start"]`);
    await (await page.driver.switchTo().activeElement()).sendKeys(page.dated("2026-01-05"));
    await page.says(`${SHEET} .days .date`, "5 Jan 2026");
  },
  "the slash leads to the search, a name to its field": async (page) => {
    await page.run(() => document.activeElement.blur());
    await (await page.driver.findElement(By.css("body"))).sendKeys("/");
    assert.equal(await page.run(() => document.activeElement.id), "find");
    await (await page.driver.switchTo().activeElement()).sendKeys("Creatinin", Key.ENTER);
    await page.until("the focus in the field", () => document.activeElement.id === "i-creatinine");
  },
  "the patient reads plain words, and the way back loses nothing": async (page) => {
    const reader = (word) => page.run((text) => [...document.querySelectorAll(".reader-switch label")].find((l) => l.textContent.trim() === text), word);
    await page.run(() => document.querySelector(".reader-switch").scrollIntoView({ block: "center" }));
    await (await reader("Patient")).click();
    await page.says(".plain .lead", "plain words");
    assert.equal(await page.run(() => document.querySelectorAll(".scheme, .option, #say").length), 0);
    await (await reader("Clinician")).click();
    await page.says("#say", "45-year-old");
  },
  "the print rules make the paper shorter: the form is not printed": async (page) => {
    const pages = async () => sheets(Buffer.from(await page.driver.printPage({}), "base64").toString("latin1"));
    let paper;
    try {
      paper = await pages();
    } catch (why) {
      if (why instanceof error.UnknownCommandError || why instanceof error.UnsupportedOperationError) return "this driver cannot print";
      throw why;
    }
    const told = await page.run(() => {
      const all = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === "print");
      for (const rule of all) rule.media.mediaText = "not all";
      return all.length;
    });
    assert.ok(told > 0, "no rule for print in the stylesheet");
    const screen = await pages();
    assert.ok(paper > 0 && paper < screen, `${paper} pages with the rules for print, ${screen} without`);
    return undefined;
  },
  "with the server gone, a reload is answered on the device and calculates": async (page, site) => {
    await page.until("the service worker", () => navigator.serviceWorker?.controller?.state === "activated");
    await page.run(() => { globalThis.before = true; });
    await site.stop();
    // By the page itself: the reload of Firefox's driver passes the worker by, like one with the shift key.
    await page.run(() => location.reload());
    await page.until("the page loaded anew", () => globalThis.before === undefined && document.readyState === "complete");
    await page.runs();
    await page.says("#say", "Nothing entered yet");
    await page.type("#i-age", "8");
    await page.choose("f-lineage", "B");
    await page.says("#say", "8-year-old");
  },
};

async function picture(page, name) {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(`${PICTURES}engine-${name}.png`, await page.driver.takeScreenshot(), "base64");
}

/** Every check in one engine; what failed, in words. */
async function drive(name) {
  // The header is for the sandbox without an origin.
  const site = await serve(DIST, { headers: { "access-control-allow-origin": "*" } });
  let browser;
  try {
    browser = await open(name);
    const page = new Page(browser);
    let [passed, left] = [0, 0];
    for (const [check, make] of Object.entries(CHECKS)) {
      let reason;
      try {
        reason = await make(page, site);
      } catch (why) {
        await picture(page, `${name}-failed`).catch(() => {});
        return `${browser.title}: ${check}: ${why.message}`;
      }
      if (reason) left += 1; else passed += 1;
      console.log(`   ${browser.title}: ${check}${reason ? `: NOT CHECKED, ${reason}` : ""}`);
      if (check.startsWith("an option opens")) await picture(page, name);
    }
    const line = `${browser.title}: ${passed} checks passed${left ? `, ${left} not made` : ""}`;
    console.log(`   ${line}`);
    measure("engines", line);
    return undefined;
  } catch (why) {
    return `${name} could not be driven: ${why.message}`;
  } finally {
    await browser?.close().catch(() => {});
    await site.stop().catch(() => {});
  }
}

const failed = [];
for (const name of NAMES.filter((one) => !only || one === only)) {
  const why = await drive(name);
  if (why) failed.push(why);
}
for (const why of failed) console.error(`   ${why}`);
process.exit(failed.length > 0 ? 1 : 0);
