// A record opened from a hospital's system or by hand (SMART App Launch 2.2), against a server of the tests on loopback
// (smart-server.mjs), in a copy of the site that `cargo xtask smart` has let ask that server and no other.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST, controlled, expect, expectNoAxeFindings, planned, running, screenshot, test as base, worded } from "./helpers.mjs";
import { names, sealed } from "./builds.mjs";
import { policy, serve } from "./server.mjs";
import { serveProvider } from "./smart-provider.mjs";
import { RECORDS, serveSmart } from "./smart-server.mjs";

const CLIENT = "stratall-test";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

function xtask(...args) {
  const { STRATALL_XTASK: binary } = process.env;
  return binary ? execFileSync(binary, args, { encoding: "utf8" }) : execFileSync("cargo", ["xtask", ...args], { cwd: ROOT, encoding: "utf8" });
}

/** A copy of the site that may ask this server. */
function allowed(iss) {
  const dir = mkdtempSync(join(tmpdir(), "stratall-smart-"));
  cpSync(DIST, dir, { recursive: true });
  xtask("smart", dir, "--iss", iss, "--client-id", CLIENT, "--name", "Test Hospital");
  return dir;
}

const test = base.extend({
  // The server of the hospital is another origin, and the one that may be asked.
  tolerated: [[/^request to another origin: http:\/\/127\.0\.0\.1:\d+\/(fhir|auth)\//], { option: true }],
  hospital: async ({}, use) => {
    const hospital = await serveSmart();
    await use(hospital);
    await hospital.stop();
  },
  site: async ({ hospital }, use) => {
    const dir = allowed(hospital.iss);
    const site = await serve(dir);
    hospital.register({ clientId: CLIENT, redirectUri: `${site.url}launch.html` });
    await use({ ...site, dir });
    await site.stop().catch(() => {});
    rmSync(dir, { recursive: true });
  },
  // Nothing is open yet: each test launches.
  page: async ({ context }, use) => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await use(page);
  },
  fromRecord: async ({ page, site, hospital }, use) => {
    await use(async (patient, { iss = hospital.iss, more = "" } = {}) => {
      await page.goto(`${site.url}launch.html?iss=${encodeURIComponent(iss)}&launch=${hospital.launch(patient)}${more}`);
    });
  },
});

const panel = (page) => page.locator("#smart");
const box = (page) => page.locator("#paste-text");
const bundle = async (page) => JSON.parse(await box(page).inputValue());
const ids = ({ entry }) => entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
const asked = (hospital, path) => hospital.log.filter((one) => one.path === path && one.method !== "OPTIONS");

/** The record has been read and lies in the box. */
async function arrived(page) {
  await running(page);
  await expect(panel(page).getByRole("status")).toContainText("Read:", { timeout: 20_000 });
}

/** Whatever this site keeps in the browser, and where it was. */
const traces = (page) => page.evaluate(async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, address: location.href,
  referrer: document.referrer, databases: (await indexedDB.databases()).length,
}));

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
    await expect(panel(page)).toContainText("1 diagnoses (Condition), 3 results (Observation)");
    await worded(page);
    await planned(page);
    await expectNoAxeFindings(page, "a record read");
    await screenshot(page, "smart-read");
    expect(page.url()).toBe(site.url);
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
    expect(await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(Object.entries(globalThis).map(([, v]) => String(v))))).not.toContain(key);
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
    await expect(page.getByRole("button", { name: "Einfügen" })).toHaveAttribute("aria-expanded", "true");
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

test.describe("what is refused, and said", () => {
  const says = async (page, words) => {
    await expect(panel(page).getByRole("alert")).toContainText(words, { timeout: 15_000 });
    await expect(box(page)).toHaveValue("");
  };

  test("a server the hospital does not list is not asked at all", async ({ page, fromRecord, hospital }) => {
    await fromRecord("child-1", { iss: `${hospital.origin}/other` });
    await says(page, "is not one of those that this copy of StratALL may ask");
    await fromRecord("child-1", { iss: "https://evil.example/fhir" });
    await says(page, "https://evil.example/fhir");
    await fromRecord("child-1", { iss: "javascript:alert(1)" });
    await says(page, "is not one of those");
    expect(hospital.log).toEqual([]);
  });

  test("access the user does not give", async ({ page, fromRecord, hospital, site }) => {
    hospital.behave.deny = true;
    await fromRecord("child-1");
    await says(page, "gave no access");
    await expect(panel(page)).toContainText("access_denied: the user said no");
    expect(asked(hospital, "/auth/token")).toEqual([]);
    expect(await traces(page)).toMatchObject({ session: {}, local: {}, address: site.url });
    await expectNoAxeFindings(page, "access not given");
  });

  test("an answer with a state that is not ours: nothing is asked for with it", async ({ page, fromRecord, hospital }) => {
    hospital.behave.state = "forged-state-forged-state";
    await fromRecord("child-1");
    await says(page, "belongs to no sign-in begun in this tab");
    expect(asked(hospital, "/auth/token")).toEqual([]);
    expect((await traces(page)).session).toEqual({});
  });

  test("an answer nobody asked for", async ({ page, hospital, site }) => {
    await page.goto(`${site.url}launch.html?code=stolen&state=stolen`);
    await says(page, "belongs to no sign-in begun in this tab");
    expect(page.url()).toBe(site.url);
    expect(hospital.log).toEqual([]);
  });

  test("a server without PKCE S256", async ({ page, fromRecord, hospital }) => {
    hospital.behave.conformance = { code_challenge_methods_supported: ["plain"] };
    await fromRecord("child-1");
    await says(page, "PKCE with S256");
    expect(asked(hospital, "/auth/authorize")).toEqual([]);
  });

  test("a server that does not offer this way to a record", async ({ page, fromRecord, hospital }) => {
    hospital.behave.conformance = { capabilities: ["launch-standalone", "permission-v2"] };
    await fromRecord("child-1");
    await says(page, "launch-ehr");
    expect(asked(hospital, "/auth/authorize")).toEqual([]);
  });

  test("an answer in another server's name", async ({ page, fromRecord, hospital }) => {
    hospital.behave.answerIss = "https://evil.example";
    await fromRecord("child-1");
    await says(page, "comes from another server");
    expect(asked(hospital, "/auth/token")).toEqual([]);
  });

  test("a key to be had elsewhere than the hospital allows", async ({ page, fromRecord, hospital }) => {
    hospital.behave.tokenOrigin = "https://evil.example";
    await fromRecord("child-1");
    await says(page, "https://evil.example");
    expect(asked(hospital, "/auth/authorize")).toEqual([]);
  });

  test("a key without a patient", async ({ page, fromRecord, hospital }) => {
    hospital.behave.noPatient = true;
    await fromRecord("child-1");
    await says(page, "did not say which patient");
    expect(hospital.log.filter((one) => one.path.startsWith("/fhir/Patient"))).toEqual([]);
  });

  test("a patient whose id would lead elsewhere", async ({ page, fromRecord, hospital }) => {
    hospital.behave.context = { patient: "../../admin" };
    await fromRecord("child-1");
    await says(page, "did not say which patient");
  });

  test("a code the server does not take", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/status of 400/);
    hospital.behave.tokenError = "invalid_grant";
    await fromRecord("child-1");
    await says(page, "invalid_grant");
  });

  test("a server that does not answer", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/Failed to load resource/);
    await hospital.stop();
    await fromRecord("child-1");
    await says(page, "did not answer");
    await expect(panel(page).getByRole("link", { name: "Sign in again, in a new tab" })).toBeVisible();
  });

  test("a copy of the site without a list of servers", async ({ browser }) => {
    const site = await serve(DIST);
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    await page.goto(`${site.url}launch.html?iss=https://fhir.example&launch=x`);
    await expect(panel(page).getByRole("alert")).toContainText("smart.json");
    await running(page);
    await context.close();
    await site.stop();
  });

  test("a browser that keeps nothing for the page", async ({ page, fromRecord, hospital }) => {
    await page.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException("denied", "SecurityError"); }; });
    await fromRecord("child-1");
    await says(page, "keeps nothing for this page");
    expect(asked(hospital, "/auth/authorize")).toEqual([]);
  });
});

test.describe("what cannot be read is told", () => {
  test("a scope that was not given is not tried; the rest is read", async ({ page, fromRecord, hospital }) => {
    hospital.behave.withhold = ["patient/Observation.rs", "patient/Procedure.rs"];
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).toContainText("Not read, and therefore unknown, not negative:");
    await expect(panel(page).getByRole("listitem")).toHaveText(["results (Observation): access was not given", "procedures (Procedure): access was not given"]);
    expect(asked(hospital, "/fhir/Observation")).toEqual([]);
    expect(ids(await bundle(page))).toEqual(["Patient/child-1", "Condition/c-1", "MedicationRequest/m-1"]);
  });

  test("a server that refuses, fails or falls silent for one kind", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/Failed to load resource/);
    hospital.behave.forbid = "Condition";
    hospital.behave.fail = { Procedure: 500, MedicationRequest: "drop" };
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page).getByRole("listitem")).toHaveText([
      "diagnoses (Condition): access was not given", "procedures (Procedure): the server refused (HTTP 500)", "prescriptions (MedicationRequest): the server did not answer",
    ]);
  });

  test("nothing at all: the form and the box are left alone", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/Failed to load resource/);
    hospital.behave.withhold = ["Condition", "Observation", "Procedure", "MedicationRequest", "MedicationStatement", "MedicationAdministration"].map((kind) => `patient/${kind}.rs`);
    hospital.behave.forbid = "Patient";
    await fromRecord("child-1");
    await expect(panel(page).getByRole("status")).toContainText("Nothing was read from the record", { timeout: 15_000 });
    await running(page);
    await expect(box(page)).toHaveValue("");
  });

  test("entries of another patient are left out and counted", async ({ page, fromRecord, hospital }) => {
    hospital.behave.extra = [RECORDS["adult-2"][1]];
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).toContainText("1 entries of another patient were left out");
    expect(await box(page).inputValue()).not.toContain("adult-2");
  });

  test("a next page at another address is not asked for: the key stays with its server", async ({ page, fromRecord, hospital }) => {
    hospital.behave.nextAt = "127.0.0.1:9";
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).toContainText("results (Observation): the next page lies at another address");
  });

  test("a list without an end is left after some pages", async ({ page, fromRecord, hospital }) => {
    hospital.behave.endless = true;
    await fromRecord("child-1");
    await arrived(page);
    await expect(panel(page)).toContainText("diagnoses (Condition): there are more than the");
    expect(asked(hospital, "/fhir/Condition")).toHaveLength(40);
  });

  test("a key that has ended: what is entered stays, and signing in again is offered beside it", async ({ page, context, fromRecord, hospital, tolerated }) => {
    tolerated.push(/status of 401/);
    await fromRecord("child-1");
    await arrived(page);
    await page.locator("#i-wbc").fill("88.5");
    hospital.behave.expired = true;
    await page.getByRole("button", { name: "Read the record again" }).click();
    await expect(panel(page).getByRole("alert")).toContainText("The time signed in is over. What is entered stays as it is.");
    await expect(page.locator("#i-wbc")).toHaveValue("88.5");
    hospital.behave.expired = false;
    const opened = context.waitForEvent("page");
    await page.getByRole("link", { name: "Sign in again, in a new tab" }).click();
    const second = await opened;
    await second.getByRole("button", { name: "Connect to Test Hospital" }).click();
    await second.getByRole("link", { name: "child-1" }).click();
    await arrived(second);
    await expect(page.locator("#i-wbc")).toHaveValue("88.5");
  });
});

test.describe("a real authorisation server", () => {
  test.use({ tolerated: [/^request to another origin: http:\/\/127\.0\.0\.1:\d+\/(fhir|auth|token|interaction)\b/] });

  test("takes our proof, gives a key for the scopes it knows, and the record is read", async ({ page }) => {
    const dir = mkdtempSync(join(tmpdir(), "stratall-smart-"));
    const site = await serve(dir);
    const real = await serveProvider({ clientId: CLIENT, patient: "child-1", redirect: `${site.url}launch.html` });
    cpSync(DIST, dir, { recursive: true });
    xtask("smart", dir, "--iss", real.iss, "--client-id", CLIENT, "--name", "Real Server");
    await page.goto(`${site.url}launch.html`);
    await page.getByRole("button", { name: "Connect to Real Server" }).click();
    await arrived(page);
    expect(ids(await bundle(page)).sort()).toEqual(RECORDS["child-1"].map((one) => `${one.resourceType}/${one.id}`).sort());
    // It has never heard of two kinds, so it did not grant them; they were not tried.
    await expect(panel(page).getByRole("listitem")).toHaveText([/MedicationStatement.*access was not given/, /MedicationAdministration.*access was not given/]);
    expect(real.requests.filter(({ path }) => /Statement|Administration/.test(path))).toEqual([]);
    await real.stop();
    await site.stop();
    rmSync(dir, { recursive: true });
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
    expect(Object.keys(sealed(dir).files).sort()).toEqual(names(dir).filter((name) => name !== "sw.js").sort());
    rmSync(dir, { recursive: true });
  });

  test("the page itself is not a byte larger: only launch.html names the script of the launch", () => {
    const plain = readFileSync(join(DIST, "index.html"), "utf8");
    const launch = readFileSync(join(DIST, "launch.html"), "utf8");
    const script = /<script type="module" src="\.\/smart-[0-9a-f]{16}\.js" integrity="sha384-[^"]+"><\/script>\n/;
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
