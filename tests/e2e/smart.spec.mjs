// A record opened from a hospital's system or by hand (SMART App Launch 2.2), to the box where it waits for confirmation.
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DIST, controlled, expect, expectNoAxeFindings, planned, running, screenshot, worded } from "./helpers.mjs";
import { names, sealed } from "./builds.mjs";
import { policy } from "./server.mjs";
import { CLIENT, ROOT, allowed, arrived, asked, box, bundle, ids, panel, test, traces, xtask } from "./smart-helpers.mjs";
import { serveProvider } from "./smart-provider.mjs";
import { RECORDS, observation } from "./smart-server.mjs";

test.describe("a record opened from the hospital's system", () => {
  test("lands in the box for confirmation, and nothing is entered before", async ({ page, fromRecord, hospital, site }) => {
    await fromRecord("child-1");
    await arrived(page);
    expect(hospital.faults).toEqual([]);
    const text = await bundle(page);
    expect(text).toMatchObject({ resourceType: "Bundle", type: "collection" });
    expect(ids(text).sort()).toEqual(RECORDS["child-1"].map((one) => `${one.resourceType}/${one.id}`).sort());
    await expect(page.locator("#i-wbc")).toHaveValue("");
    await expect(page.locator("#say")).toContainText("Nothing entered yet.");
    await expect(panel(page)).toContainText("diagnoses (Condition) × 1, results (Observation) × 3");
    await worded(page);
    await planned(page);
    await expectNoAxeFindings(page, "a record read");
    await screenshot(page, "smart-read");
    expect(page.url()).toBe(site.url);
  });

  test("is read like a record pasted: what contradicts itself is said, and one confirming click enters what is ticked", async ({ page, fromRecord, hospital }) => {
    hospital.behave.extra = [observation("o-4", "child-1", "26464-8", 21, "10*3/uL", "2024-01-04", "Platelets [#/volume] in Blood")];
    await fromRecord("child-1");
    await arrived(page);
    await worded(page);
    await planned(page);
    const reading = page.locator("#reading");
    await expect(reading.getByRole("checkbox", { name: /White cells 88\.5 .*from Observation\/o-1.*26464-8/ })).toBeChecked();
    await expect(reading).toContainText("Code 26464-8 means white cells in blood, but what stands there speaks of something else");
    await expect(page.locator("#i-wbc")).toHaveValue("");
    await reading.getByRole("button", { name: "Enter what is ticked" }).click();
    await expect(page.locator("#i-wbc")).toHaveValue("88.5");
    await expect(page.locator('input[name="lineage"][value=B]')).toBeChecked();
  });

  test("asks for the least: the one patient, reading only, no name of the user, no key that lasts", async ({ page, fromRecord, hospital }) => {
    await fromRecord("child-1");
    await arrived(page);
    const [{ query }] = asked(hospital, "/auth/authorize");
    expect(query.get("scope").split(" ")).toEqual([
      "launch", "patient/Patient.r", "patient/Condition.rs", "patient/Observation.rs", "patient/Procedure.rs",
      "patient/MedicationRequest.rs", "patient/MedicationStatement.rs", "patient/MedicationAdministration.rs",
    ]);
    expect([...query.keys()].sort()).toEqual(["aud", "client_id", "code_challenge", "code_challenge_method", "launch", "redirect_uri", "response_type", "scope", "state"]);
    expect(hospital.log.filter((one) => one.path.startsWith("/fhir/")).every((one) => ["GET", "OPTIONS"].includes(one.method))).toBe(true);
    for (const { headers } of hospital.log) expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    expect(hospital.log.filter((one) => one.path.startsWith("/fhir/") && one.headers.origin === undefined)).toEqual([]);
  });

  test("leaves no name, number or address of the patient, and none of the staff, in what is pasted", async ({ page, fromRecord }) => {
    await fromRecord("child-1");
    await arrived(page);
    const text = await box(page).inputValue();
    for (const private_ of ["Firstchild", "MRN-0001", "Nowhere", "Laboratory Person", "accession"]) expect(text).not.toContain(private_);
    expect((await bundle(page)).entry[0].resource).toEqual({ resourceType: "Patient", id: "child-1", gender: "male", birthDate: "2020-03-05" });
  });

  test("leaves nothing behind: no store, no cookie, and neither code nor state in the address or the history", async ({ page, context, fromRecord, hospital, site }) => {
    const seen = [];
    page.on("framenavigated", (frame) => seen.push(frame.url()));
    await fromRecord("child-1");
    await arrived(page);
    expect(await traces(page)).toEqual({ local: {}, session: {}, cookies: "", address: site.url, referrer: "", databases: 0 });
    expect(await context.cookies()).toEqual([]);
    const devtools = await context.newCDPSession(page);
    const { entries } = await devtools.send("Page.getNavigationHistory");
    for (const { url } of entries) expect(url).not.toMatch(/code=|state=|launch=/);
    // The key is in nothing a script of the page, or its markup, could hand on.
    const [key] = hospital.keys();
    const held = await page.evaluate(() => {
      const text = (value) => { try { return JSON.stringify(value) ?? ""; } catch { return String(value); } };
      const values = Object.values(Object.getOwnPropertyDescriptors(globalThis)).map(({ value }) => text(value));
      return document.documentElement.outerHTML + document.querySelector("#paste-text").value + values.join();
    });
    expect(held).not.toContain(key);
    expect(asked(hospital, "/auth/token")).toHaveLength(1);
    // Loaded again, it is the plain page, and nothing is asked of the hospital.
    const before = hospital.log.length;
    await page.reload();
    await running(page);
    await expect(panel(page)).toHaveCount(0);
    await expect(box(page)).toHaveValue("");
    expect(hospital.log).toHaveLength(before);
  });

  test("the service worker keeps the site, and nothing of the hospital", async ({ page, context, fromRecord, hospital }) => {
    await fromRecord("child-1");
    await arrived(page);
    await controlled(page);
    await page.getByRole("button", { name: "Read the record again" }).click();
    await arrived(page);
    const stored = await page.evaluate(async () => {
      const all = [];
      for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) all.push(request.url);
      }
      return all;
    });
    expect(stored.length).toBeGreaterThan(5);
    expect(stored.filter((url) => url.startsWith(hospital.origin) || /[?#]/.test(url))).toEqual([]);
    // A launch answered by the worker goes the same way.
    await fromRecord("child-1");
    await arrived(page);
    expect(hospital.faults).toEqual([]);
    expect(ids(await bundle(page))).toContain("Observation/o-1");
    await context.clearCookies();
  });

  test("names the patient only where the portal does not, and only on the screen", async ({ page, fromRecord, hospital }) => {
    hospital.behave.context = { need_patient_banner: true };
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).toContainText("Invented Firstchild, born 5 Mar 2020");
    await page.emulateMedia({ media: "print" });
    await expect(panel(page)).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    hospital.behave.context = { need_patient_banner: false };
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).not.toContainText("Firstchild");
  });

  test("another patient begins on an empty page: what was entered, kept to compare or replaced is gone", async ({ page, fromRecord, hospital }) => {
    hospital.behave.context = { need_patient_banner: true };
    await fromRecord("child-1");
    await arrived(page);
    await page.locator("#i-wbc").fill("88.5");
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator("#i-wbc").fill("42");
    await fromRecord("adult-2");
    await arrived(page);
    expect(ids(await bundle(page))).toEqual(["Patient/adult-2", "Observation/o-9"]);
    await expect(page.locator("#i-wbc")).toHaveValue("");
    await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
    await expect(page.locator("body")).not.toContainText("Firstchild");
    // The browser's way back does not bring the first one back either.
    await page.goBack();
    await page.waitForTimeout(1000);
    await expect(page.locator("body")).not.toContainText("Firstchild");
    expect(await box(page).inputValue().catch(() => "")).not.toContain("child-1");
  });

  test("a server that wants results by their kind gets them asked so", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/status of 400/);
    hospital.behave.needsCategory = true;
    await fromRecord("child-1");
    await arrived(page);
    expect(ids(await bundle(page)).filter((id) => id.startsWith("Observation"))).toHaveLength(3);
  });

  test("speaks the page's language", async ({ page, fromRecord, site }) => {
    await fromRecord("child-1", { more: "&lang=de" });
    await running(page);
    await expect(panel(page).getByRole("status")).toContainText("Gelesen: ", { timeout: 20_000 });
    expect(page.url()).toBe(`${site.url}?lang=de`);
    await expect(page.getByRole("button", { name: "Einfügen", exact: true })).toHaveAttribute("aria-expanded", "true");
  });
});

test.describe("opened by hand", () => {
  test("offers the hospital's servers, lets its user choose a patient there, and reads that one", async ({ page, site, hospital }) => {
    await page.goto(`${site.url}launch.html`);
    await running(page);
    expect(hospital.log).toEqual([]);
    await expectNoAxeFindings(page, "a server to choose");
    await page.getByRole("button", { name: "Connect to Test Hospital" }).click();
    await page.getByRole("link", { name: "adult-2" }).click();
    await arrived(page);
    expect(hospital.faults).toEqual([]);
    expect(asked(hospital, "/auth/authorize")[0].query.get("scope")).toMatch(/^launch\/patient patient\/Patient\.r /);
    expect(ids(await bundle(page))).toEqual(["Patient/adult-2", "Observation/o-9"]);
  });

  test("the calculator works beside it, and the plain page asks no other origin whatever smart.json says", async ({ page, site, hospital, tolerated }) => {
    await page.goto(`${site.url}launch.html`);
    await running(page);
    await page.locator("#i-wbc").fill("12");
    await expect(page.locator("#say")).not.toContainText("Nothing entered yet.");
    expect(policy(site.dir, "launch.html")).toContain(`connect-src 'self' ${hospital.origin};`);
    expect(policy(site.dir)).toContain("connect-src 'self';");
    tolerated.push(/Content Security Policy/);
    await page.goto(site.url);
    await running(page);
    expect(await page.evaluate((url) => fetch(url).then(() => "asked", () => "stopped"), `${hospital.iss}/.well-known/smart-configuration`)).toBe("stopped");
    expect(hospital.log).toEqual([]);
  });
});

test("in a frame of another site that may keep nothing, it says so, and the same launch goes on in a tab", async ({ page, context, site, hospital, tolerated }) => {
  const address = `${site.url}launch.html?iss=${encodeURIComponent(hospital.iss)}&launch=${hospital.launch("child-1")}`;
  const portal = createServer((_, response) => response.writeHead(200, { "content-type": "text/html" })
    .end(`<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,"><iframe title="StratALL" width="1000" height="800" src="${address.replaceAll("&", "&amp;")}"></iframe>`));
  await new Promise((done) => portal.listen(0, "localhost", done));
  tolerated.push(/request to another origin: http:\/\/localhost:/);
  await page.goto(`http://localhost:${portal.address().port}/`);
  const frame = page.frameLocator("iframe").locator("#smart");
  // Chromium's profile of the tests, like a private window, keeps nothing for a frame of another site.
  await expect(frame.getByRole("alert")).toContainText("keeps nothing for this page", { timeout: 20_000 });
  const opened = context.waitForEvent("page");
  await frame.getByRole("link", { name: "Sign in again, in a new tab" }).click();
  const tab = await opened;
  await arrived(tab);
  expect(hospital.faults).toEqual([]);
  expect(asked(hospital, "/auth/authorize")).toHaveLength(1);
  expect(ids(await bundle(tab))).toContain("Observation/o-1");
  portal.closeAllConnections();
  await new Promise((done) => portal.close(done));
});

test.describe("a real authorisation server", () => {
  test("takes our proof, gives a key for the scopes it knows, and the record is read", async ({ page, site, tolerated }) => {
    tolerated.push(/^request to another origin: http:\/\/127\.0\.0\.1:\d+\/(auth|token|interaction)\b/);
    const real = await serveProvider({ clientId: CLIENT, patient: "child-1", redirect: `${site.url}launch.html` });
    xtask("smart", site.dir, "--iss", real.iss, "--client-id", CLIENT, "--name", "Real Server");
    await page.goto(`${site.url}launch.html`);
    await page.getByRole("button", { name: "Connect to Real Server" }).click();
    await arrived(page);
    expect(ids(await bundle(page)).sort()).toEqual(RECORDS["child-1"].map((one) => `${one.resourceType}/${one.id}`).sort());
    // It has never heard of two kinds, so it did not grant them; they were not tried.
    await expect(panel(page).getByRole("listitem")).toHaveText([/MedicationStatement.*access was not given/, /MedicationAdministration.*access was not given/]);
    expect(real.requests.filter(({ path }) => /Statement|Administration/.test(path))).toEqual([]);
    await real.stop();
  });
});

test.describe("cargo xtask smart", () => {
  test("lists the server, widens one page's policy by its origin, and seals the site again", ({}) => {
    const dir = allowed("https://fhir.hospital.example/r4/");
    xtask("smart", dir, "--iss", "https://fhir.other.example/r4", "--client-id", "two", "--origin", "https://login.other.example");
    expect(JSON.parse(readFileSync(join(dir, "smart.json"), "utf8"))).toEqual({ clients: [
      { iss: "https://fhir.hospital.example/r4", clientId: CLIENT, name: "Test Hospital" },
      { iss: "https://fhir.other.example/r4", clientId: "two", origins: ["https://login.other.example"] },
    ] });
    expect(policy(dir, "launch.html").replace(" https://fhir.hospital.example https://fhir.other.example https://login.other.example", "")).toBe(policy(DIST));
    expect(policy(dir)).toBe(policy(DIST));
    // Kept on the device with the site here, and not where there is nobody to ask.
    expect(Object.keys(sealed(DIST).files).filter((name) => /^(launch\.html|smart)/.test(name))).toEqual([]);
    expect(Object.keys(sealed(dir).files).sort()).toEqual(names(dir).filter((name) => name !== "sw.js").sort());
    rmSync(dir, { recursive: true });
  });

  test("the page itself is not a byte larger: only launch.html names the script of the launch", () => {
    const plain = readFileSync(join(DIST, "index.html"), "utf8");
    const launch = readFileSync(join(DIST, "launch.html"), "utf8");
    const script = /<script src="\.\/smart-[0-9a-f]{16}\.js" integrity="sha384-[^"]+" type="module"><\/script>\n/;
    expect(launch.replace(script, "")).toBe(plain);
    expect(launch).not.toBe(plain);
  });
});

test("every language has every word of the launch", async () => {
  const source = readFileSync(join(ROOT, "static/smart/words.js"), "utf8");
  const { LANGUAGES } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  const places = (text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  const shape = (value) => typeof value === "string" ? places(value)
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one)]));
  for (const [language, words] of Object.entries(LANGUAGES)) expect(shape(words), language).toEqual(shape(LANGUAGES.en));
});
