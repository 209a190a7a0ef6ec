// What a portal does at once, twice, by mistake or not at all: no case is lost, mixed up with another or left standing. And what
// else it may send as headers.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { DIST } from "./helpers.mjs";
import { ADULT, around, element, example, expect, heard, inside, ready, say, set, test } from "./host.mjs";

const age = (page) => inside(page).locator("#i-age");
const speaks = (page, tag) => expect(inside(page).locator("html")).toHaveAttribute("lang", tag, { timeout: 20_000 });
const codes = async (page) => (await heard(page, "error")).flatMap(({ issues }) => issues.map(({ code }) => code));
/** Does something with the element in one turn of its page. */
const at = (page, act) => page.evaluate(`(${act})(document.getElementById("one"))`);

test.describe("another language and another patient at once", () => {
  test("the language first: the new patient stands there, and the promise is kept", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await set(page, ADULT);
    await expect(say(page)).toContainText("45-year-old");
    const said = await at(page, (one) => {
      one.lang = "de";
      one.units = "wbc=/uL";
      return one.set({ ageYears: 7, lineage: "B" });
    });
    expect(said.status).toBe("success");
    await speaks(page, "de");
    await expect(inside(page).locator("#u-wbc")).toHaveText("/µL");
    await expect(age(page)).toHaveValue("7", { timeout: 20_000 });
    await expect.poll(() => heard(page, "assessment").then((all) => all.at(-1).assessment.sentence)).toContain("7-year-old");
  });

  test("the patient first, by method, after one by property: the last one stands there", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await at(page, (one) => { one.intake = { ageYears: 45, lineage: "B" }; });
    await expect(say(page)).toContainText("45-year-old");
    await at(page, async (one) => {
      await one.set({ ageYears: 7, lineage: "B" });
      one.lang = "fr";
    });
    await speaks(page, "fr");
    await expect(age(page)).toHaveValue("7", { timeout: 20_000 });
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.locator("iframe").first()).toBeVisible();
  });

  test("what the reader typed a moment before is kept", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await set(page, { ageYears: 45, lineage: "B" });
    await expect(say(page)).toContainText("45-year-old");
    await page.waitForTimeout(500);
    await age(page).fill("46");
    await at(page, (one) => { one.lang = "es"; });
    await speaks(page, "es");
    await expect(age(page)).toHaveValue("46", { timeout: 20_000 });
  });

  test("the plain frame of the documentation: a change by the reader outlives another language", async ({ page, site, host }) => {
    await page.goto(host.put("/", example("iframe", site, host).replace("let sent = 0;", "let sent = 0; globalThis.tell = (...all) => send(...all);")));
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    await age(page).fill("30");
    await expect(page.locator("#risk")).toContainText("30-year-old");
    await page.evaluate(() => globalThis.tell("stratall.set", { lang: "de" }));
    await speaks(page, "de");
    await expect(age(page)).toHaveValue("30", { timeout: 20_000 });
    await page.waitForTimeout(500);
    await expect(age(page)).toHaveValue("30");
  });
});

test("no case is an empty form, not the patient before: null, undefined, {} and []", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(element(site))));
  await ready(page);
  for (const none of ["null", "undefined", "{}", "[]"]) {
    for (const act of [`(one) => { one.intake = ${none}; }`, `(one) => one.set(${none})`]) {
      await set(page, ADULT);
      await expect(age(page)).toHaveValue("45");
      await page.evaluate(`(${act})(document.getElementById("one"))`);
      await expect(age(page), act).toHaveValue("");
      expect((await page.evaluate(() => document.getElementById("one").assessment())).entries, act).toEqual([]);
    }
  }
  // It replaced a case, and the reader can have that back.
  await inside(page).getByRole("button", { name: "Undo" }).click();
  await expect(age(page)).toHaveValue("45");
  expect(await codes(page)).not.toContain("not-an-object");
});

test("a language by its region is that language; one we do not speak is said and changes nothing", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(element(site, 'lang="de-AT"'))));
  await ready(page);
  await speaks(page, "de");
  await set(page, { ageYears: 45 });
  await at(page, (one) => { one.lang = "pt-BR"; });
  await expect.poll(() => codes(page)).toContain("unknown-lang");
  await page.waitForTimeout(500);
  await speaks(page, "de");
  await expect(age(page)).toHaveValue("45");
  await page.goto(host.put("/pt", around(element(site, 'lang="pt"'))));
  await ready(page);
  await expect.poll(() => heard(page, "error").then((all) => all[0]?.issues[0])).toMatchObject({ code: "unknown-lang", field: "lang", hint: "use one of: en, de, es, fr" });
});

test("the folder may be named without the stroke behind it", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(element(site, `src="${site.url.replace(/\/$/, "")}"`))));
  await ready(page);
  await set(page, ADULT);
  await expect(say(page)).toContainText("45-year-old");
});

test("odd messages are answered in words, and the frame goes on", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(`<script>
    addEventListener("message", ({ data, ports: [port] }) => {
      let sent = 0;
      const open = new Map();
      port.onmessage = ({ data: { responseToMessageId, payload } }) => open.get(responseToMessageId)?.(payload);
      globalThis.ask = (messageType, payload) => new Promise((done) => {
        open.set(String(sent += 1), done);
        port.postMessage({ messagingHandle: data.messagingHandle, messageId: String(sent), messageType, payload });
      });
    });
  </script><iframe title="StratALL" src="${site.url}?host=${encodeURIComponent(host.origin)}"></iframe>`)));
  await expect.poll(() => page.evaluate(() => typeof globalThis.ask)).toBe("function");
  const said = await page.evaluate(async () => {
    const { ask } = globalThis;
    const odd = { toString: 1, valueOf: 1 };
    const answers = [];
    await ask("status.handshake", { protocol: "stratall/1" });
    for (const [type, payload] of [
      [odd, {}],
      ["stratall.nothing", {}],
      ["stratall.set", { entries: new Array(4_000_000_000) }],
      ["stratall.set", { entries: [odd] }],
      ["stratall.set", { units: "x".repeat(5_000) }],
      ["stratall.set", { style: { accent: odd } }],
      ["stratall.set", { style: { font: 'Arial"' } }],
      ["stratall.set", { intake: { birthDate: new Date(0) } }],
      ["stratall.set", { intake: { wbc: 10n, ageYears: Number.NaN } }],
      ["stratall.set", { intake: JSON.parse('{ "__proto__": { "ageYears": 3 }, "constructor": 1 }') }],
    ]) answers.push((await ask(type, payload)).issues[0].code);
    return answers;
  });
  expect(said).toEqual(["unknown-message", "unknown-message", "too-much", "failed", "too-much", "failed", "style-unreadable", "wrong-shape", "not-a-number", "unknown-field"]);
  const { entries } = await page.evaluate(() => globalThis.ask("stratall.set", { entries: [["age", "45", null], ["lineage", "B", undefined]] }).then(() => globalThis.ask("stratall.assessment")));
  expect(entries.map(([path, text]) => [path, text])).toEqual([["age", "45"], ["lineage", "B"]]);
  await expect(age(page)).toHaveValue("45");
});

test.describe("a frame that is ours no more", () => {
  test.use({ tolerated: [/Failed to load resource|ERR_FAILED|ERR_ABORTED/] });

  test("says so: what was asked of it is refused, and when it is back it has the case that was meant", async ({ page, site, host }) => {
    await page.clock.install();
    await page.goto(host.put("/", around(element(site))));
    await ready(page);
    await set(page, { ageYears: 45 });
    await expect(age(page)).toHaveValue("45");
    const lead = (to) => page.evaluate((to) => { document.getElementById("one").shadowRoot.querySelector("iframe").src = to; }, to);
    const away = host.put("/away", "<!doctype html><title>away</title>").replace("localhost", "evil.localhost");
    await lead(away);
    await expect.poll(() => page.frames().some((one) => one.url() === away)).toBe(true);
    await page.evaluate(() => { globalThis.refused = document.getElementById("one").set({ ageYears: 7 }).then(() => "set", (error) => error.message); });
    await page.clock.fastForward(21_000);
    expect(await page.evaluate(() => globalThis.refused)).toBe(`\`${site.origin}\` has not answered`);
    await expect.poll(() => codes(page)).toContain("no-answer");
    await expect(page.getByRole("alert")).toContainText("has not answered");
    await expect(page.locator("iframe").first()).toBeHidden();
    await lead(`${site.url}?host=${encodeURIComponent(host.origin)}`);
    await ready(page, "one", 2);
    await expect(age(page)).toHaveValue("7", { timeout: 20_000 });
  });
});

test.describe("with the header for files", () => {
  test.use({ headers: { "access-control-allow-origin": "*" }, tolerated: [/Failed to find a valid digest/] });

  test("isolated: a frame that was led elsewhere has the same origin “null”, and is not listened to all the same", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site, "isolated"))));
    await ready(page);
    await set(page, ADULT);
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    const evil = host.put("/evil", `<!doctype html><title>evil</title><script>
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => { document.title = JSON.stringify(data); };
      for (const key of [undefined, "", "0"]) parent.postMessage({ messagingHandle: "x", messageId: "1", messageType: "stratall.ready", payload: { protocol: "stratall/1", key } }, "*", key === "0" ? [port2] : [new MessageChannel().port2]);
    </script>`).replace("localhost", "evil.localhost");
    await page.evaluate((evil) => { heard.length = 0; document.getElementById("one").shadowRoot.querySelector("iframe").src = evil; }, evil);
    await expect.poll(() => page.frames().some((one) => one.url() === evil)).toBe(true);
    await page.waitForTimeout(500);
    expect(await page.frames().find((one) => one.url() === evil).title()).toBe("evil");
    expect(await heard(page, "ready")).toEqual([]);
  });

  test("isolated: another language is still the same calculator, with the same entries", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site, "isolated"))));
    await ready(page);
    await set(page, ADULT);
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
    await at(page, (one) => { one.lang = "de"; });
    await speaks(page, "de");
    await expect(age(page)).toHaveValue("45", { timeout: 20_000 });
  });

  test("the script with the hash of its content is taken, with another it is not", async ({ page, site, host }) => {
    const hash = createHash("sha384").update(readFileSync(`${DIST}/stratall-element.js`)).digest("base64");
    const taken = async (path, hash) => {
      await page.goto(host.put(path, around(`${example("integrity", site, host).replace("HASH", hash)}<stratall-calculator></stratall-calculator>`)));
      return page.evaluate(() => Boolean(customElements.get("stratall-calculator")));
    };
    expect(await taken("/other", hash.replace(/^./, (first) => (first === "A" ? "B" : "A")))).toBe(false);
    expect(await taken("/", hash)).toBe(true);
    await expect(say(page)).toBeVisible({ timeout: 20_000 });
  });
});

test("copying is allowed in the frame unless the portal's policy leaves the calculator out", async ({ page, site, host }) => {
  const may = async (path, policy) => {
    await page.goto(host.put(path, around(element(site)), policy && { "permissions-policy": policy }));
    await ready(page);
    return page.frames().at(-1).evaluate(() => document.featurePolicy.allowsFeature("clipboard-write"));
  };
  expect(await may("/")).toBe(true);
  expect(await may("/without", "clipboard-write=(self)")).toBe(false);
  expect(await may("/with", `clipboard-write=(self "${site.origin}")`)).toBe(true);
});

test.describe("in a page that requires embedders' consent", () => {
  const policy = { "cross-origin-embedder-policy": "require-corp" };
  test.use({ headers: { ...policy, "cross-origin-resource-policy": "cross-origin" } });

  test("it is shown where its host sends the two headers", async ({ page, site, host }) => {
    await page.goto(host.put("/", around(element(site)), policy));
    await ready(page);
    await set(page, ADULT);
    await expect(say(page)).toContainText("45-year-old", { timeout: 20_000 });
  });
});
