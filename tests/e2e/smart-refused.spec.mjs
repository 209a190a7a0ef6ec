// A launch that must not go on, and a record that cannot be read whole: what is refused, what is said, what stays as it was.
import { DIST, expect, expectNoAxeFindings, running } from "./helpers.mjs";
import { serve } from "./server.mjs";
import { arrived, asked, box, bundle, ids, panel, test, traces } from "./smart-helpers.mjs";
import { RECORDS } from "./smart-server.mjs";

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

  test("a code refused in a header alone", async ({ page, fromRecord, hospital, tolerated }) => {
    tolerated.push(/status of 401/);
    hospital.behave.challenge = true;
    await fromRecord("child-1");
    await says(page, "refused the sign-in (HTTP 401)");
  });

  test("a page without encryption: said before anything is asked or kept", async ({ page, fromRecord, hospital }) => {
    await page.addInitScript(() => { Object.defineProperty(globalThis, "isSecureContext", { value: false }); });
    await fromRecord("child-1");
    await says(page, "is not served over https");
    expect(hospital.log).toEqual([]);
    expect((await traces(page)).session).toEqual({});
  });

  test("what a link or a server says is shown short, and turns no text around it", async ({ page, fromRecord, hospital }) => {
    await fromRecord("child-1", { iss: `https://evil.example/\u202e${"call 0900 now ".repeat(500)}` });
    await says(page, "is not one of those that this copy of StratALL may ask; nothing was sent to it");
    const said = await panel(page).textContent();
    expect([said.length < 1_000, /[\u202a-\u202e]/.test(said)]).toEqual([true, false]);
    expect(hospital.log).toEqual([]);
  });

  test("an address that reads otherwise beside this page is asked where the hospital says", async ({ page, fromRecord, hospital, site }) => {
    // Without its strokes it leads, in a page of the same scheme, into the folder of the page.
    await fromRecord("child-1", { iss: hospital.iss.replace("http://", "http:") });
    await says(page, "aud is http:127");
    expect(asked(hospital, "/fhir/.well-known/smart-configuration")).toHaveLength(1);
    expect(site.requests.filter((path) => path.includes("well-known"))).toEqual([]);
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
  test("what nobody asked for in the answer with the key is not looked at", async ({ page, fromRecord, hospital }) => {
    // Signed by nobody, of another client, ended long ago; and a key that lasts.
    const part = (data) => Buffer.from(JSON.stringify(data)).toString("base64url");
    hospital.behave.context = {
      id_token: `${part({ alg: "RS256" })}.${part({ iss: "https://other.example", aud: "other", exp: 1, iat: 1, sub: "x" })}.AA`,
      refresh_token: null, expires_in: null, fhirContext: "none", need_patient_banner: null,
    };
    await fromRecord("child-1");
    await arrived(page);
    expect(ids(await bundle(page))).toContain("Patient/child-1");
  });

  test("lists that are none, entries without an id: the rest is read, nothing is dropped", async ({ page, fromRecord, hospital }) => {
    const [, condition] = RECORDS["child-1"];
    hospital.behave.extra = [{ ...condition, id: undefined }, { ...condition, id: undefined }];
    hospital.behave.odd = { Procedure: { entry: "none", link: 7 }, MedicationRequest: { entry: [null, {}], link: [null] } };
    await fromRecord("child-1");
    await arrived(page);
    expect(ids(await bundle(page)).filter((id) => id.startsWith("Condition"))).toHaveLength(3);
    await expect(panel(page).getByRole("listitem")).toHaveCount(0);
  });

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
