// What docs/threat-model.md says is kept out of an embedded calculator, tried.
import { readFileSync, readdirSync } from "node:fs";
import { ADULT, DOCS, HEARD, around, element, example, expect, heard, inside, ready, set, test } from "./host.mjs";
import { DIST } from "./helpers.mjs";
import { policy, serve } from "./server.mjs";

const own = (page, site) => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(site.origin));
/** Waits until the page in the frame runs with its second module. */
const runs = (page) => expect(inside(page).locator("html")).toHaveAttribute("data-plan", "here", { timeout: 20_000 });

/** A page that writes down every message, and holds the calculator for a host of that name. */
const listening = (site, host) => around(`<script>
  globalThis.got = [];
  addEventListener("message", ({ origin, data, ports }) => got.push({ origin, type: data?.messageType, data, port: ports[0] }));
</script><iframe title="StratALL" src="${site.url}?host=${encodeURIComponent(host)}"></iframe>`);
const got = (page) => page.evaluate(() => globalThis.got.map(({ type }) => type));
const hail = (page, site) => page.evaluate((origin) => frames[0].postMessage({ messagingHandle: "", messageId: "1", messageType: "status.handshake", payload: { protocol: "stratall/1" } }, origin), site.origin);

test.describe("a page that is not the one named", () => {
  // The browser says whom a message did not reach, and the page why it is silent.
  test.use({ tolerated: [/target origin provided|this frame is in a page of|is no origin: write it as/] });

  test("hears nothing and sets nothing", async ({ page, site, host }) => {
    await page.goto(host.put("/", listening(site, "https://portal.example")));
    await runs(page);
    await hail(page, site);
    await inside(page).locator("#i-age").fill("45");
    await page.waitForTimeout(700);
    expect(await got(page)).toEqual([]);
  });

  test("nor does one whose name is only almost an origin", async ({ page, site, host }) => {
    for (const wrong of ["*", "null", `${host.origin}/`, host.origin.toUpperCase(), "localhost", "javascript:0", "//localhost", " "]) {
      await page.goto(host.put("/", listening(site, wrong)));
      await runs(page);
      await hail(page, site);
      await page.waitForTimeout(100);
      expect(await got(page), wrong).toEqual([]);
    }
  });
});

test("the page named hears that the frame is ready, and no case before it has shaken hands", async ({ page, site, host }) => {
  await page.goto(host.put("/", listening(site, host.origin)));
  await runs(page);
  await inside(page).locator("#i-age").fill("45");
  await page.waitForTimeout(700);
  expect(await got(page)).toEqual(["stratall.ready"]);
  const answers = await page.evaluate(async () => {
    const [{ data, port }] = globalThis.got;
    const said = [];
    port.onmessage = (event) => said.push(event.data);
    const send = (messagingHandle, messageType, payload) => port.postMessage({ messagingHandle, messageId: `${messageType} ${payload?.protocol}`, messageType, payload });
    send(data.messagingHandle, "stratall.assessment");
    send("guessed", "status.handshake", { protocol: "stratall/1" });
    send(data.messagingHandle, "status.handshake", { protocol: "stratall/9" });
    send(data.messagingHandle, "stratall.set", { intake: {} });
    port.postMessage("nonsense");
    port.postMessage(null);
    await new Promise((done) => setTimeout(done, 700));
    return said.map(({ responseToMessageId, payload }) => [responseToMessageId, payload.issues[0].code]);
  });
  expect(answers).toEqual([["stratall.assessment undefined", "no-handshake"], ["status.handshake stratall/9", "unknown-protocol"], ["stratall.set undefined", "no-handshake"]]);
  await expect(inside(page).locator("#i-age")).toHaveValue("45");
});

test("a page that came too late is told again that the frame is ready", async ({ page, site, host }) => {
  await page.goto(host.put("/", listening(site, host.origin)));
  await expect.poll(() => got(page)).toEqual(["stratall.ready"]);
  await hail(page, site);
  await expect.poll(() => got(page)).toEqual(["stratall.ready", "stratall.ready"]);
});

test("another frame of the same page can neither speak for the calculator nor for the host", async ({ page, site, host }) => {
  const evil = host.put("/evil", `<!doctype html><title>evil</title><script>
    globalThis.got = [];
    addEventListener("message", ({ data }) => got.push(data));
    setInterval(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => got.push(data);
      const ready = { messagingHandle: "x", messageId: "1", messageType: "stratall.ready", payload: { protocol: "stratall/1" } };
      parent.postMessage(ready, "${host.origin}", [port2]);
      parent.postMessage({ ...ready, messageType: "stratall.assessment", payload: { entries: [["age", "3", ""]], assessment: { sentence: "forged" } } }, "${host.origin}");
      const hail = { ...ready, messageType: "status.handshake" };
      for (let n = 0; n < parent.frames.length; n += 1) if (parent.frames[n] !== self) parent.frames[n].postMessage(hail, "${site.origin}");
    }, 20);
  </script>`).replace("localhost", "evil.localhost");
  const intruder = `<iframe title="evil" src="${evil}"></iframe>`;
  for (const of of [element(site), `${HEARD}${example("iframe", site, host).match(/<body>([^]*)<\/body>/)[1]}`]) {
    await page.goto(host.put("/", around(intruder + of)));
    const calculator = page.frameLocator('iframe[title^="StratALL"]');
    await expect(calculator.locator(".hosted")).toBeVisible({ timeout: 20_000 });
    await calculator.locator("#i-age").fill("45");
    await page.waitForTimeout(700);
    const caught = await page.frames().find((frame) => frame.url() === evil).evaluate(() => globalThis.got);
    expect(caught).toEqual([]);
    const sentences = (await heard(page, "assessment")).map(({ assessment }) => assessment.sentence);
    expect(sentences.join()).not.toContain("forged");
    await expect(page.locator("body")).not.toContainText("forged");
  }
});

test("a frame that was led elsewhere is not listened to any more", async ({ page, site, host }) => {
  await page.goto(host.put("/", around(element(site))));
  await ready(page);
  await set(page, ADULT);
  const evil = host.put("/evil", `<!doctype html><title>evil</title><script>
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { document.title = JSON.stringify(data); };
    parent.postMessage({ messagingHandle: "x", messageId: "1", messageType: "stratall.ready", payload: { protocol: "stratall/1" } }, "${host.origin}", [port2]);
  </script>`).replace("localhost", "evil.localhost");
  await page.evaluate((evil) => { heard.length = 0; document.getElementById("one").shadowRoot.querySelector("iframe").src = evil; }, evil);
  await expect.poll(() => page.frames().some((one) => one.url() === evil)).toBe(true);
  await page.waitForTimeout(500);
  expect(await page.frames().find((one) => one.url() === evil).title()).toBe("evil");
  expect(await heard(page, "ready")).toEqual([]);
});

test("nothing is kept on the device: no storage, no cookie, no cache, no worker", async ({ page, context, site, host }) => {
  // On one site with its host a frame may store; between two sites, as in all other tests, this browser forbids it.
  await page.goto(host.put("/", around(element(site))).replace(host.origin, host.near));
  await ready(page);
  await set(page, ADULT);
  await expect(inside(page).locator("#say")).toContainText("45-year-old");
  await inside(page).locator('input[name="theme"][value="dark"]').check({ force: true });
  await page.waitForTimeout(1000);
  const frame = own(page, site);
  const kept = await frame.evaluate(async () => ({
    cookie: document.cookie,
    session: sessionStorage.length,
    caches: await caches.keys(),
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ cookie: "", session: 0, caches: [], databases: [], workers: 0 });
  expect((await context.storageState()).origins.filter(({ localStorage }) => localStorage.length > 0)).toEqual([]);
  expect(site.requests.filter((path) => path.endsWith("sw.js"))).toEqual([]);
});

test("the case is in no address and no request, and none says where the frame stands", async ({ page, site, host }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(host.put("/patient/4711", around(element(site))));
  await ready(page);
  await set(page, ADULT);
  await expect(inside(page).locator("#say")).toContainText("45-year-old");
  const address = own(page, site).url();
  expect(address).toBe(`${site.url}?host=${encodeURIComponent(host.origin)}`);
  // A language begins the page anew with the case behind the #, which no browser sends.
  await page.evaluate(() => { document.getElementById("one").lang = "es"; });
  await expect(inside(page).locator("html")).toHaveAttribute("lang", "es", { timeout: 20_000 });
  await expect(inside(page).locator("#i-age")).toHaveValue("45", { timeout: 20_000 });
  expect(own(page, site).url()).toBe(`${address}&lang=es`);
  const sent = asked.filter((request) => request.url().startsWith(site.origin));
  for (const request of sent) {
    const { referer = "" } = await request.allHeaders();
    // The script alone is asked for by the host itself, by the rule of its own page.
    if (!request.url().endsWith("stratall-element.js")) expect([request.url(), referer.includes("4711"), referer.startsWith(host.origin)]).toEqual([request.url(), false, false]);
    expect(new URL(request.url()).search).not.toMatch(/case|age/);
  }
  expect(sent.length).toBeGreaterThan(5);
});

test("a deployment that names its portals is shown in no other page", async ({ browser, host }) => {
  const headers = { "content-security-policy": `${policy(DIST)}; ${example("frame-ancestors", { url: "", origin: "" }, host)}` };
  const site = await serve(DIST, { headers });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.put("/", around(`${element(site)}`)));
  await ready(page);
  const other = host.put("/other", around(element(site))).replace("localhost", "evil.localhost");
  await page.goto(other);
  await page.waitForTimeout(2000);
  expect(await heard(page, "ready")).toEqual([]);
  await expect(inside(page).locator(".masthead")).toHaveCount(0);
  await context.close();
  await site.stop();
});

test.describe("without a worker, which stores every file of a version", () => {
  test.use({ serviceWorkers: "block", tolerated: [/registration blocked by Playwright/] });
  test("what an embed needs is fetched by an embed alone", async ({ page, site, host }) => {
    const script = readdirSync(DIST).find((name) => /^embed-[0-9a-f]{16}\.js$/.test(name));
    for (const [address, fetched] of [[site.url, false], [`${site.url}?host=${encodeURIComponent(host.origin)}`, false], [host.put("/", around(`<iframe title="StratALL" src="${site.url}"></iframe>`)), false], [host.put("/with", listening(site, host.origin)), true]]) {
      site.requests.length = 0;
      await page.goto(address);
      await expect(page.frames().at(-1).locator("html")).toHaveAttribute("data-plan", "here", { timeout: 20_000 });
      expect([address, site.requests.some((path) => path.endsWith(script))]).toEqual([address, fetched]);
    }
  });
});

test("each threat names a test that is there", () => {
  const named = [...readFileSync(`${DOCS}threat-model.md`, "utf8").matchAll(/`([\w-]+\.(?:spec\.mjs|rs))`: ["“]([^"”]+)["”]/g)];
  expect(named.length).toBeGreaterThan(10);
  for (const [, file, title] of named) {
    const path = file.endsWith(".rs") ? `../${file}` : file;
    expect(readFileSync(new URL(path, import.meta.url), "utf8"), `${file}: ${title}`).toContain(title);
  }
});
