import { chromium } from "@playwright/test";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHROMIUM, FLAGS } from "./browser.mjs";
import { broken, build, names, sealed } from "./builds.mjs";
import { DIST, controlled, expect, listen, planned, running, test, worded } from "./helpers.mjs";

const banner = (page) => page.locator("#update");
const version = (page) => page.locator("h1").getAttribute("data-build");
const manifestVersion = (page) => page.evaluate(async () => (await (await fetch("manifest.webmanifest")).json()).build);
const checkForUpdate = (page) => page.evaluate(async () => { await (await navigator.serviceWorker.ready).update(); });

test.describe("installable", () => {
  const manifest = JSON.parse(readFileSync(join(DIST, "manifest.webmanifest"), "utf8"));

  test("the manifest has what browsers ask for, all of it relative", () => {
    expect(manifest).toMatchObject({ name: "StratALL", short_name: "StratALL", start_url: "./", scope: "./", display: "standalone" });
    const has = (size, purpose) => manifest.icons.some((icon) => icon.sizes === size && icon.purpose === purpose);
    expect([has("192x192", "any"), has("512x512", "any"), has("512x512", "maskable")]).toEqual([true, true, true]);
  });

  test("every icon is there and has the size it claims", () => {
    for (const { src, sizes, type } of manifest.icons) {
      const file = readFileSync(join(DIST, src));
      if (type !== "image/png") continue;
      expect(file.subarray(1, 4).toString()).toBe("PNG");
      expect(`${file.readUInt32BE(16)}x${file.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test("Chromium finds no fault that would keep it from installing", async ({ page, context }) => {
    await controlled(page);
    const devtools = await context.newCDPSession(page);
    const { errors } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // A test's profile is like a private window, where nothing can be installed.
    expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  });
});

// A launch from a record is kept only where a server is listed that it may ask: smart.spec.mjs.
test("the worker's list is the whole site, nothing more", () => {
  const kept = names(DIST).filter((name) => !/^(sw\.js|launch\.html|smart-[0-9a-f]+\.js)$/.test(name));
  expect(Object.keys(sealed(DIST).files).sort()).toEqual(kept.sort());
});

// The wording and the plan belong to the load: the page asks for them by itself as soon as it is drawn, whatever is typed.
test("nothing is asked of the network after the page has loaded", async ({ page, site }) => {
  await controlled(page);
  await page.waitForTimeout(500);
  const before = site.requests.length;
  for (const box of (await page.getByRole("textbox").all()).slice(0, 3)) await box.pressSequentially("34.5");
  await page.waitForTimeout(1500);
  expect(site.requests.slice(before)).toEqual([]);
});

test("the first visit fetches each file at most twice: once for the page, once for the store", async ({ page, site }) => {
  await controlled(page);
  const counts = new Map();
  for (const path of site.requests) counts.set(path, (counts.get(path) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 2)).toEqual([]);
});

test("a second visit is answered on the device; only the browser's own check for a new worker goes out", async ({ page, site }) => {
  await controlled(page);
  const before = site.requests.length;
  await page.reload();
  await running(page);
  await worded(page);
  await planned(page);
  await page.waitForTimeout(1000);
  expect(site.requests.slice(before).filter((path) => !path.endsWith("/sw.js"))).toEqual([]);
});

test.describe("with the network off", () => {
  // The browser's own check for a new worker fails, which is the point.
  test.use({ tolerated: [/Failed to load resource|ERR_CONNECTION_REFUSED|script resource/] });

  test("the address, its variants and one that does not exist lead to the page", async ({ page, site }) => {
    await controlled(page);
    await site.stop();
    for (const address of ["", "index.html", "?from=portal", "no/such/page", "#plan"]) {
      await page.goto("about:blank");
      await page.goto(site.url + address);
      await running(page);
      await worded(page);
      await planned(page);
      await page.getByRole("button", { name: "Examples", exact: true }).click();
      await page.locator('#examples [data-example="adult-b"]').click();
      await expect(page.locator('.option[data-option="multiagent-backbone"]')).toHaveClass(/recommended/);
    }
  });

  test("it works after the browser was closed and opened again", async ({ site }) => {
    const profile = mkdtempSync(join(tmpdir(), "stratall-profile-"));
    const open = () => chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: FLAGS });
    let context = await open();
    let page = await context.newPage();
    await page.goto(site.url);
    await controlled(page);
    await context.close();
    await site.stop();

    context = await open();
    const complaints = listen(context, site.origin);
    page = await context.newPage();
    await page.goto(site.url);
    await running(page);
    await worded(page);
    await planned(page);
    await page.getByRole("textbox").first().pressSequentially("7");
    await context.close();
    expect(complaints.filter((said) => said.includes("uncaught"))).toEqual([]);
  });
});

test.describe("a new version", () => {
  test("waits for consent, then arrives whole, with one reload", async ({ page, site }) => {
    await controlled(page);
    site.swap(build("second"));
    await page.reload();
    await expect(banner(page)).toBeVisible();
    // Ready, not used: not now, not after another reload.
    await page.reload();
    await running(page);
    expect([await version(page), await manifestVersion(page)]).toEqual([null, undefined]);
    await expect(banner(page)).toBeVisible();

    let loads = 0;
    page.on("load", () => { loads += 1; });
    await page.getByRole("button", { name: "Load the new version" }).click();
    await expect(page.locator("h1")).toHaveAttribute("data-build", "second");
    await running(page);
    expect(await manifestVersion(page)).toBe("second");
    await page.waitForTimeout(1000);
    expect(loads).toBe(1);
    await expect(banner(page)).toBeHidden();
    // The old version is gone from the device.
    const caches = await page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => !name.endsWith("in use")));
    expect(caches).toHaveLength(1);
  });

  test("is not slipped in when all tabs were closed in between", async ({ context, page, site }) => {
    await controlled(page);
    site.swap(build("second"));
    await checkForUpdate(page);
    await expect(banner(page)).toBeVisible();
    await page.close();
    const later = await context.newPage();
    await later.goto(site.url);
    await running(later);
    expect([await version(later), await manifestVersion(later)]).toEqual([null, undefined]);
    await expect(banner(later)).toBeVisible();
    await later.getByRole("button", { name: "Load the new version" }).click();
    await expect(later.locator("h1")).toHaveAttribute("data-build", "second");
  });

  test("leaves another tab and what is typed in it alone", async ({ context, page, site }) => {
    await controlled(page);
    const other = await context.newPage();
    await other.goto(site.url);
    await running(other);
    const box = other.getByRole("textbox").first();
    await box.fill("12.5");
    site.swap(build("second"));
    await page.reload();
    await page.getByRole("button", { name: "Load the new version" }).click();
    await expect(page.locator("h1")).toHaveAttribute("data-build", "second");
    await expect(box).toHaveValue("12.5");
    await expect(banner(other)).toBeVisible();
  });

  test("can be put off, and is skipped when a newer one comes", async ({ page, site }) => {
    await controlled(page);
    site.swap(build("second"));
    await page.reload();
    await page.getByRole("button", { name: "Later" }).click();
    await expect(banner(page)).toBeHidden();
    site.swap(build("third"));
    await checkForUpdate(page);
    await expect(banner(page)).toBeVisible();
    await page.getByRole("button", { name: "Load the new version" }).click();
    await expect(page.locator("h1")).toHaveAttribute("data-build", "third");
  });
});

test.describe("a damaged new version", () => {
  test.use({ tolerated: [/is not the file of version/] });

  test("never replaces the old one; the mended one is offered", async ({ page, site }) => {
    await controlled(page);
    site.swap(broken("second"));
    await page.reload();
    await running(page);
    await page.waitForTimeout(2000);
    await expect(banner(page)).toBeHidden();
    await page.reload();
    await running(page);
    expect([await version(page), await manifestVersion(page)]).toEqual([null, undefined]);

    site.swap(build("third"));
    await page.reload();
    await expect(banner(page)).toBeVisible();
    await page.getByRole("button", { name: "Load the new version" }).click();
    await expect(page.locator("h1")).toHaveAttribute("data-build", "third");
  });
});

test("when the store was cleared, the page comes from the server and is stored again", async ({ page }) => {
  await controlled(page);
  await page.evaluate(async () => { for (const name of await caches.keys()) await caches.delete(name); });
  await page.reload();
  await running(page);
  await page.reload();
  await controlled(page);
  await running(page);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(2);
});

test("in a frame without service workers the page works, silently", async ({ context, site }) => {
  const page = await context.newPage();
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get() { throw new DOMException("sandboxed", "SecurityError"); } }));
  await page.goto(site.url);
  await running(page);
  await expect(banner(page)).toBeHidden();
});
