// A small FHIR and authorisation server on loopback for the tests of the launch, as strict as a good one: SMART App Launch 2.2 with
// PKCE S256, exact redirect addresses, `aud`, codes for one use, keys that end, scopes by kind, CORS for the registered origin only.
// What a test wants otherwise stands in `behave`. Every patient and result is invented.
import { createHash, randomUUID } from "node:crypto";
import { createServer } from "node:http";

/** A result, as a laboratory would have it. */
export const observation = (id, patient, code, value, unit, date, display = "") => ({
  resourceType: "Observation", id, status: "final", subject: { reference: `Patient/${patient}` },
  identifier: [{ value: `accession-${id}` }], performer: [{ display: "Invented Laboratory Person" }], meta: { versionId: "1" },
  category: [{ coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code: "laboratory" }] }],
  code: { coding: [{ system: "http://loinc.org", code, display }] }, effectiveDateTime: date,
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});

/** Two invented patients. */
export const RECORDS = {
  "child-1": [
    { resourceType: "Patient", id: "child-1", gender: "male", birthDate: "2020-03-05", name: [{ use: "official", given: ["Invented"], family: "Firstchild" }], identifier: [{ value: "MRN-0001" }], address: [{ city: "Nowhere" }] },
    { resourceType: "Condition", id: "c-1", subject: { reference: "Patient/child-1" }, code: { coding: [{ system: "http://snomed.info/sct", code: "277572006", display: "Precursor B-cell acute lymphoblastic leukaemia" }] }, onsetDateTime: "2024-01-04" },
    observation("o-1", "child-1", "26464-8", 88.5, "10*3/uL", "2024-01-04", "Leukocytes [#/volume] in Blood"),
    observation("o-2", "child-1", "29463-7", 14.2, "kg", "2024-01-04", "Body weight"),
    observation("o-3", "child-1", "8302-2", 95, "cm", "2024-01-04", "Body height"),
    { resourceType: "Procedure", id: "p-1", status: "completed", subject: { reference: "Patient/child-1" }, code: { text: "lumbar puncture" }, performedDateTime: "2024-01-05" },
    { resourceType: "MedicationRequest", id: "m-1", status: "active", intent: "order", subject: { reference: "Patient/child-1" }, medicationCodeableConcept: { text: "prednisone" }, authoredOn: "2024-01-05" },
  ],
  "adult-2": [
    { resourceType: "Patient", id: "adult-2", gender: "female", birthDate: "1970-09-30", name: [{ given: ["Invented"], family: "Secondadult" }] },
    observation("o-9", "adult-2", "26464-8", 7.1, "10*3/uL", "2024-02-01", "Leukocytes [#/volume] in Blood"),
  ],
};

const s256 = (text) => createHash("sha256").update(text).digest("base64url");

/** Whether scopes as granted (all of version 2 here) let a kind be read or searched. */
const lets = (scopes, kind, may) => scopes.some((scope) => {
  const [, of, rights] = /^patient\/(\w+)\.([cruds]+)$/.exec(scope) ?? [];
  return of === kind && rights.includes(may);
});

/**
 * A running server. `iss` is its FHIR address; `register({ clientId, redirectUri })` makes a client known; `launch(patient)` is
 * the code of a launch from that patient's record; `log` has every request (method, path, what it carried); `faults` what a
 * client did that a server must refuse, in words.
 */
export async function serveSmart({ pageSize = 2 } = {}) {
  const behave = {};
  const log = [], faults = [];
  const clients = new Map(), launches = new Map(), codes = new Map(), keys = new Map();
  let origin;
  const iss = () => `${origin}/fhir`;

  const wrong = (response, status, error, why) => {
    faults.push(`${error}: ${why}`);
    json(response, status, { error, error_description: why });
  };
  const json = (response, status, body, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store", ...headers }).end(JSON.stringify(body));

  /** Only the registered origin may read answers; what a server says of itself anybody may. */
  function cors(request, response, open) {
    const from = request.headers.origin;
    const known = [...clients.values()].some(({ redirectUri }) => new URL(redirectUri).origin === from);
    if (open || known) response.setHeader("access-control-allow-origin", open ? "*" : from);
    if (request.method !== "OPTIONS") return false;
    response.writeHead(known || open ? 204 : 403, { "access-control-allow-headers": "authorization", "access-control-allow-methods": "GET, POST" }).end();
    return true;
  }

  function conformance(response) {
    const found = {
      issuer: origin,
      authorization_endpoint: `${origin}/auth/authorize`,
      token_endpoint: `${behave.tokenOrigin ?? origin}/auth/token`,
      grant_types_supported: ["authorization_code"],
      code_challenge_methods_supported: ["S256"],
      capabilities: ["launch-ehr", "launch-standalone", "client-public", "context-ehr-patient", "context-standalone-patient", "context-banner", "permission-patient", "permission-v2"],
      ...behave.conformance,
    };
    json(response, 200, found);
  }

  function authorize(query, response) {
    const client = clients.get(query.get("client_id"));
    const back = query.get("redirect_uri");
    // Never sent to an address that is not the client's: that would hand codes to anybody.
    if (!client || back !== client.redirectUri) return wrong(response, 400, "invalid_request", "client or redirect address not registered");
    const to = new URL(back);
    const answer = (told) => {
      for (const [name, value] of Object.entries(told)) to.searchParams.set(name, value);
      response.writeHead(302, { location: to.href }).end();
    };
    const state = query.get("state");
    const refuse = (error, error_description) => {
      faults.push(`${error}: ${error_description}`);
      answer({ error, error_description, state });
    };
    const scopes = (query.get("scope") ?? "").split(" ");
    if (query.get("response_type") !== "code") return refuse("unsupported_response_type", "response_type is not code");
    if (!/^[\w-]{16,}$/.test(state ?? "")) return refuse("invalid_request", "state is missing or can be guessed");
    if (query.get("aud") !== iss()) return refuse("invalid_request", `aud is ${query.get("aud")}`);
    if (query.get("code_challenge_method") !== "S256" || !/^[\w-]{43}$/.test(query.get("code_challenge") ?? "")) return refuse("invalid_request", "no PKCE with S256");
    let patient = query.get("picked") ?? undefined;
    if (scopes.includes("launch")) {
      patient = launches.get(query.get("launch"));
      launches.delete(query.get("launch"));
      if (!patient) return refuse("invalid_request", "the launch is not known or was used");
    } else if (!scopes.includes("launch/patient")) {
      return refuse("invalid_scope", "no context asked for");
    } else if (!patient) {
      const links = Object.keys(RECORDS).map((id) => `<p><a href="?${new URLSearchParams([...query, ["picked", id]]).toString().replaceAll("&", "&amp;")}">${id}</a></p>`);
      return response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><html lang="en"><title>Sign in</title><link rel="icon" href="data:,"><h1>Choose a patient</h1>${links.join("")}`);
    }
    if (behave.deny) return answer({ error: "access_denied", error_description: "the user said no", state });
    const code = randomUUID();
    const granted = scopes.filter((scope) => !(behave.withhold ?? []).includes(scope));
    codes.set(code, { client: query.get("client_id"), back, challenge: query.get("code_challenge"), patient, granted });
    answer({ code, state: behave.state ?? state, ...(behave.answerIss && { iss: behave.answerIss }) });
  }

  function token(form, response) {
    const held = codes.get(form.get("code"));
    codes.delete(form.get("code"));
    if (form.get("grant_type") !== "authorization_code") return wrong(response, 400, "unsupported_grant_type", "grant_type");
    if (!held) return wrong(response, 400, "invalid_grant", "the code is not known or was used");
    if (form.get("client_id") !== held.client) return wrong(response, 401, "invalid_client", "client_id");
    if (form.get("redirect_uri") !== held.back) return wrong(response, 400, "invalid_grant", "redirect_uri");
    const verifier = form.get("code_verifier") ?? "";
    if (!/^[\w.~-]{43,128}$/.test(verifier) || s256(verifier) !== held.challenge) return wrong(response, 400, "invalid_grant", "the proof does not fit the challenge");
    if (behave.challenge) return json(response, 401, {}, { "www-authenticate": 'Basic realm="keys"', "access-control-expose-headers": "www-authenticate" });
    if (behave.tokenError) return json(response, 400, { error: behave.tokenError });
    const key = randomUUID();
    keys.set(key, { ...held, ends: Date.now() + (behave.lives ?? 3_600_000) });
    json(response, 200, {
      access_token: key, token_type: behave.tokenType ?? "Bearer", expires_in: 3600, scope: held.granted.join(" "),
      ...(!behave.noPatient && { patient: held.patient }), ...behave.context,
    });
  }

  function fhir(request, url, response) {
    const refuse = (status, headers) => json(response, status, { resourceType: "OperationOutcome" }, headers);
    const held = keys.get(/^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1]);
    if (!held || held.ends < Date.now() || behave.expired) return refuse(401, { "www-authenticate": 'Bearer error="invalid_token"' });
    const [, , kind, id] = url.pathname.split("/");
    if (!lets(held.granted, kind, id ? "r" : "s") || behave.forbid === kind) return refuse(403);
    if (behave.fail?.[kind]) return behave.fail[kind] === "drop" ? request.socket.destroy() : refuse(behave.fail[kind]);
    const own = [...RECORDS[held.patient], ...(behave.extra ?? [])].filter((one) => one.resourceType === kind);
    if (id) {
      const found = own.find((one) => one.id === id);
      return found ? json(response, 200, found, { "content-type": "application/fhir+json" }) : refuse(404);
    }
    if (url.searchParams.get("patient") !== held.patient) return refuse(403);
    if (behave.odd?.[kind]) return json(response, 200, { resourceType: "Bundle", type: "searchset", ...behave.odd[kind] }, { "content-type": "application/fhir+json" });
    const category = url.searchParams.get("category");
    if (behave.needsCategory && kind === "Observation" && !category) return refuse(400);
    const fits = own.filter((one) => !category || one.category?.some(({ coding }) => coding.some(({ code }) => code === category)));
    const from = Number(url.searchParams.get("from") ?? 0);
    const next = new URL(url);
    next.searchParams.set("from", behave.endless ? 0 : from + pageSize);
    if (behave.nextAt) next.host = behave.nextAt;
    const more = behave.endless ?? from + pageSize < fits.length;
    if (behave.endless) next.searchParams.set("turn", Number(url.searchParams.get("turn") ?? 0) + 1);
    json(response, 200, {
      resourceType: "Bundle", type: "searchset", total: fits.length,
      link: [{ relation: "self", url: url.href }, ...(more ? [{ relation: "next", url: next.href }] : [])],
      entry: fits.slice(from, from + pageSize).map((resource) => ({ resource, search: { mode: "match" } })),
    }, { "content-type": "application/fhir+json" });
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    let body = "";
    for await (const part of request) body += part;
    log.push({ method: request.method, path: url.pathname, query: url.searchParams, body, headers: request.headers });
    const { pathname } = url;
    if (pathname === "/fhir/.well-known/smart-configuration") return cors(request, response, true) || conformance(response);
    if (pathname === "/auth/authorize") return authorize(url.searchParams, response);
    if (pathname === "/auth/token") return cors(request, response) || token(new URLSearchParams(body), response);
    if (pathname.startsWith("/fhir/")) return cors(request, response) || fhir(request, url, response);
    return json(response, 404, {});
  });
  await new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin, behave, log, faults, iss: iss(),
    register: ({ clientId, redirectUri }) => clients.set(clientId, { redirectUri }),
    launch: (patient) => {
      const code = randomUUID();
      launches.set(code, patient);
      return code;
    },
    /** Every key given out so far. */
    keys: () => [...keys.keys()],
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}
