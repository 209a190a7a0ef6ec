// The record of one patient, put together as one Bundle. Read only, at the one server, in bounded steps; what was not read is told.
import { list, plainly } from "./discovery.js";
import { Problem } from "./problem.js";
import { KINDS, allows } from "./scopes.js";

/** Of each kind no more than this, newest first where the server sorts. */
const MOST = 2_000;
const PAGES = 40;
/** Where the results of a patient are too many, or a server lists none without: the kinds of results of use. */
const RESULTS = ["laboratory", "vital-signs", "exam", "imaging", "procedure", "survey"];

/** One request with the key: the resource, or the number of the server's refusal, or nothing without an answer. */
async function get(url, token) {
  let response;
  try {
    response = await fetch(url, { ...plainly, headers: { accept: "application/fhir+json", authorization: `Bearer ${token}` } });
  } catch {
    return {};
  }
  if (response.status === 401) throw new Problem("expired");
  if (!response.ok) return { status: response.status };
  try {
    return { resource: await response.json() };
  } catch {
    return { status: "JSON" };
  }
}

const failure = ({ status }) => {
  if (status === undefined) return { why: "no-answer" };
  return status === 403 ? { why: "no-scope" } : { why: "failed", status: typeof status === "number" ? `HTTP ${status}` : status };
};

/** Where the next page is; an address that is none leads nowhere. */
function following(link, iss) {
  try { return new URL(link, `${iss}/`); } catch { return new URL("about:blank"); }
}

/** Everything a search finds, page by page; `missing` says why it is not all. */
async function search(iss, token, kind, query, tell) {
  const found = [];
  const seen = new Set(), ids = new Set();
  const { origin } = new URL(iss);
  let next = new URL(`${iss}/${kind}?${new URLSearchParams({ ...query, _count: 100 })}`);
  while (next) {
    // The key goes to the server it is of, and to no other.
    if (next.origin !== origin || !/^($|[/?])/.test(next.href.replace(iss, ""))) return { found, missing: { why: "elsewhere" } };
    if (seen.has(next.href) || seen.size === PAGES || found.length >= MOST) return { found, missing: { why: "more", n: found.length } };
    seen.add(next.href);
    const page = await get(next, token);
    if (page.resource?.resourceType !== "Bundle") return { found, missing: failure(page.resource ? { status: "JSON" } : page), status: page.status };
    for (const entry of list(page.resource.entry)) {
      const resource = entry?.resource;
      // What was changed while it was read may come twice.
      if (resource?.resourceType !== kind || (resource.id && ids.has(resource.id))) continue;
      ids.add(resource.id);
      found.push(resource);
    }
    tell(found.length);
    const link = list(page.resource.link).find((one) => one?.relation === "next")?.url;
    next = link && following(link, iss);
  }
  return { found };
}

/** A search of results: all of them, or, where these are too many or may not be asked for, kind by kind. */
async function results(iss, token, patient, tell) {
  const all = await search(iss, token, "Observation", { patient, _sort: "-date" }, tell);
  if (all.status !== 400 && all.missing?.why !== "more") return all;
  const byId = new Map(all.found.map((one) => [one.id, one]));
  let missing = all.status === 400 ? undefined : all.missing;
  for (const category of RESULTS) {
    const part = await search(iss, token, "Observation", { patient, category }, (n) => tell(byId.size + n));
    for (const one of part.found) byId.set(one.id, one);
    missing ??= part.missing;
  }
  return { found: [...byId.values()], missing: missing && { ...missing, n: byId.size } };
}

const PATIENT = /(?:^|\/)Patient\/([A-Za-z0-9.-]+)(?:\/_history\/.*)?$/;

/** Whether a resource says that it is of somebody else. */
function foreign(resource, patient) {
  const { reference } = resource.subject ?? resource.patient ?? {};
  const of = typeof reference === "string" && PATIENT.exec(reference)?.[1];
  return Boolean(of) && of !== patient;
}

/** Names, numbers, addresses and people of the hospital are no business of a calculator. */
function least(resource) {
  const { resourceType, id, gender, birthDate, deceasedBoolean, deceasedDateTime } = resource;
  if (resourceType === "Patient") return { resourceType, id, gender, birthDate, deceasedBoolean, deceasedDateTime };
  const kept = { ...resource };
  for (const name of ["text", "meta", "identifier", "performer", "recorder", "asserter", "requester", "informationSource", "encounter", "context"]) {
    delete kept[name];
  }
  return kept;
}

/** "Given Family", for the banner alone. */
function called({ name }) {
  const names = list(name);
  const { text, given, family } = names.find((one) => one?.use === "official") ?? names[0] ?? {};
  return text ?? [...list(given), family].filter(Boolean).join(" ");
}

/** Reads what the scopes allow. `tell` hears how many resources there are so far. */
export async function read({ iss, token, patient, granted }, tell) {
  const found = [], unread = [];
  let others = 0, person;
  for (const [kind, may] of KINDS) {
    if (!allows(granted, kind, may.at(-1))) {
      unread.push({ kind, why: "no-scope" });
      continue;
    }
    const count = (n) => tell(found.length + n);
    if (kind === "Patient") {
      const answer = await get(`${iss}/Patient/${patient}`, token);
      if (answer.resource?.resourceType !== kind || answer.resource.id !== patient) unread.push({ kind, ...failure(answer.resource ? { status: "JSON" } : answer) });
      else found.push(person = answer.resource);
      continue;
    }
    const part = kind === "Observation" ? await results(iss, token, patient, count) : await search(iss, token, kind, { patient }, count);
    const own = part.found.filter((one) => !foreign(one, patient));
    others += part.found.length - own.length;
    for (const one of own) found.push(one);
    if (part.missing) unread.push({ kind, ...part.missing });
  }
  const entries = found.map((one) => JSON.stringify({ fullUrl: one.id && `${iss}/${one.resourceType}/${one.id}`, resource: least(one) }));
  const counts = KINDS.map(([kind]) => [kind, found.filter((one) => one.resourceType === kind).length]).filter(([, n]) => n > 0);
  return {
    text: `{"resourceType":"Bundle","type":"collection","entry":[\n${entries.join(",\n")}\n]}`,
    counts, unread, others,
    who: person && { name: called(person), born: person.birthDate ?? "" },
  };
}
