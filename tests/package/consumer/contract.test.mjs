// What each function answers in Node, held against what the native engine wrote.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import * as stratall from "stratall";
import * as risk from "stratall/risk";
import { digest, digests, vectors } from "./vectors.mjs";

const require = createRequire(import.meta.url);

test("every vector gives the assessment of the native engine, to the byte", () => {
  assert.ok(vectors.length >= 60, `${vectors.length} vectors`);
  for (const { name, intake } of vectors) {
    assert.equal(digest(stratall.assess(intake)), digests.get(name), name);
  }
});

test("stratall/risk gives the groups, entities, tests and sentence of the whole engine, words included", () => {
  // The trace of the whole engine has sources and other readings besides.
  const traced = ({ id, words, verdict, facts, verification }) => ({ id, words, verdict, facts, verification });
  const entity = ({ criteria, systems, ...rest }) => ({ ...rest, criteria: criteria.map(traced), systems: systems?.map(entity) });
  const known = risk.assess({ ageYears: 30, lineage: "B", lesions: { "BCR::ABL1": "present" } }).classification;
  assert.deepEqual(known.systems.map(({ id, entity: found }) => [id, found]), [["who-haem5", "b-bcr-abl1"], ["icc-2022", "b-bcr-abl1"]]);
  for (const { name, intake } of vectors.filter((vector) => vector.name !== "blank")) {
    const [whole, small] = [stratall.assess(intake), risk.assess(intake)];
    const group = ({ id, status, group, possible, pivotal, why, verification, sources }) => ({ id, status, group, possible, pivotal, why, verification, sources });
    assert.deepEqual(small.schemes.map(group), whole.schemes.map(group), name);
    for (const part of ["sentence", "underSentence", "inquiry", "issues", "inputs", "statements", "versions"]) {
      assert.deepEqual(small[part], whole[part], `${name}: ${part}`);
    }
    assert.deepEqual(entity(small.classification), entity(whole.classification), name);
    const words = new Map(whole.sources.map((source) => [source.id, source.citation]));
    for (const source of small.sources) assert.equal(source.citation, words.get(source.id), source.id);
    assert.equal("plan" in small, false);
  }
});

test("require gives the same", () => {
  for (const [entry, of] of [["stratall", stratall], ["stratall/risk", risk]]) {
    const required = require(entry);
    assert.deepEqual(Object.keys(required).sort(), Object.keys(of).sort());
    const { intake } = vectors.find((vector) => vector.name === "adult-ph-positive");
    assert.deepEqual(required.assess(intake), of.assess(intake));
  }
});

test("a karyotype is read by itself", () => {
  const { karyotype, issues } = stratall.readKaryotype("45,XY,t(9;22)(q34;q11.2),-7[18]/46,XY[2]");
  assert.deepEqual(issues, []);
  assert.ok(karyotype.lesions.some(({ id, certainty }) => id === "BCR::ABL1" && certainty === "present"));
  assert.equal(karyotype.clones[0].cells, 18);
  assert.deepEqual(risk.readKaryotype("45,XY,t(9;22)(q34;q11.2),-7[18]/46,XY[2]").karyotype, karyotype);
  assert.equal(stratall.readKaryotype("").karyotype, null);
  assert.deepEqual(stratall.readKaryotype("pending").karyotype, null);
  assert.ok(stratall.readKaryotype("46,XX,der(?)nonsense").karyotype.unread.length > 0);
});

test("schemes and regimens are those that assess and schedule know", () => {
  const { schemes } = stratall.assess({});
  assert.deepEqual(stratall.schemes().map(({ id }) => id), schemes.map(({ id }) => id));
  assert.deepEqual(risk.schemes(), stratall.schemes());
  for (const scheme of stratall.schemes()) assert.ok(scheme.groups.length > 0 || scheme.withheld, scheme.id);
  for (const { id, choices, phases } of stratall.regimens()) {
    const { schedule, issues } = stratall.schedule({ regimen: id, intake: { ageYears: 30, weightKg: 70, heightCm: 175 } });
    assert.deepEqual(issues, [], id);
    assert.equal(schedule.phases.length, phases.length, id);
    for (const { key, options } of choices) {
      for (const option of options) {
        assert.deepEqual(stratall.schedule({ regimen: id, choices: { [key]: option.id } }).issues, [], `${id} ${key} ${option.id}`);
      }
    }
  }
});

test("a schedule has dates and doses, and says why where it has none", () => {
  const intake = { ageYears: 45, sex: "male", weightKg: 80, heightCm: 180, lineage: "B", creatinineUmolL: 80, lesions: { "BCR::ABL1": "absent" } };
  const { schedule } = stratall.schedule({ intake, regimen: "hyper-cvad", start: "2026-01-05" });
  assert.equal(schedule.phases[0].courses[0].start, "2026-01-05");
  assert.equal(schedule.body.mosteller.value, "2");
  const doses = schedule.phases.flatMap((phase) => phase.doses);
  assert.ok(doses.some(({ outcome }) => outcome.status === "given" && /\d/.test(outcome.low.amount)));
  const blind = stratall.schedule({ regimen: "hyper-cvad", start: "2026-02-30" });
  assert.equal(blind.issues[0].code, "not-a-date");
  assert.equal(stratall.schedule({ regimen: "hyper-cavd" }).schedule, null);
});

test("versions are those of the assessment and of the package", () => {
  const { version } = require("stratall/package.json");
  assert.equal(stratall.version().engine, version);
  assert.deepEqual(stratall.version(), stratall.assess({}).versions);
  assert.deepEqual(risk.version(), stratall.version());
  assert.deepEqual(require("stratall/provenance.json").versions, stratall.version());
});

test("a bad entry is an issue with its field, and the rest counts", () => {
  const { issues, schemes } = stratall.assess({ ageYears: 45, lineage: "B", wbc: Number.NaN, karotype: "46,XX", lesions: { "KMT2A-r": "present" } });
  assert.deepEqual(issues.map(({ code, field }) => `${field}: ${code}`).sort(), ["karotype: unknown-field", "wbc: not-a-number"]);
  assert.equal(schemes.find(({ id }) => id === "seed-adult").group, "poor");
});

const MADE = "2026-01-05T10:15:00Z";

test("a case leaves as FHIR and comes back as it was entered", () => {
  for (const { name, intake } of vectors.filter((vector) => vector.name !== "bad-input")) {
    const bundle = stratall.toFhir(intake, MADE);
    assert.deepEqual([bundle.resourceType, bundle.type, bundle.timestamp], ["Bundle", "collection", MADE]);
    const { intake: back, own, reading } = stratall.fromFhir(bundle);
    assert.equal(own, true, name);
    // Nothing is wrong with the record; what is remarkable in the entries is said as by `assess`.
    const remarked = stratall.assess(intake).issues.map(({ code }) => code);
    assert.deepEqual(reading.issues.map(({ code }) => code).filter((code) => !remarked.includes(code)), [], name);
    // Numbers come back as numbers: 30.0 as 30.
    const said = (assessment) => digest({ ...assessment, inputs: assessment.inputs.map(({ field, value }) => [field, Number(value) || value]) });
    assert.equal(said(stratall.assess(back)), said(stratall.assess(intake)), name);
  }
});

test("an assessment leaves as the bundle of what was entered for it", () => {
  const intake = { ageYears: 45, lineage: "B", wbc: { text: "42000", unit: "/uL" }, creatinineMgDl: 1.1, mrd: [{ timepoint: "end-of-induction", value: 1e-4 }] };
  assert.deepEqual(stratall.toFhir(stratall.assess(intake), MADE), stratall.toFhir(intake, MADE));
  assert.deepEqual(stratall.toFhir(intake, new Date(MADE)), stratall.toFhir(intake, MADE));
});

test("a record of others is a proposal with its reasons", () => {
  const patient = { resourceType: "Patient", id: "1", gender: "female", birthDate: "1980-03-01" };
  const wbc = {
    resourceType: "Observation", id: "wbc", status: "final", subject: { reference: "Patient/1" }, effectiveDateTime: "2026-01-04",
    code: { coding: [{ system: "http://loinc.org", code: "26464-8" }] },
    valueQuantity: { value: 88.5, system: "http://unitsofmeasure.org", code: "10*3/uL", unit: "10*3/uL" },
  };
  for (const record of [{ resourceType: "Bundle", type: "collection", entry: [{ resource: patient }, { resource: wbc }] }, [patient, wbc], JSON.stringify([patient, wbc])]) {
    const { intake, own, reading } = stratall.fromFhir(record);
    assert.equal(own, false);
    assert.deepEqual([intake.wbc, intake.sex], [88.5, "female"]);
    const found = reading.matches.find(({ path }) => path === "wbc");
    assert.match(found.words, /88\.5.*Observation\/wbc.*26464-8/);
  }
  const two = [patient, { ...patient, id: "2" }, { ...wbc, subject: { reference: "Patient/2" } }];
  assert.equal(stratall.fromFhir(two).reading.patients.length, 2);
  assert.equal(stratall.fromFhir(two).intake.wbc, undefined);
  assert.equal(stratall.fromFhir(two, { patient: "Patient/2" }).intake.wbc, 88.5);
  assert.equal(stratall.fromFhir("{ not JSON").reading.issues[0].code, "invalid-json");
});

const nested = (depth) => (depth === 0 ? 1 : { a: nested(depth - 1) });
const itself = {};
itself.itself = itself;
export const bad = [
  ["not-an-object", undefined, () => stratall.assess()],
  ["not-an-object", undefined, () => stratall.assess(null)],
  ["not-an-object", undefined, () => stratall.assess([{}])],
  ["not-an-object", undefined, () => stratall.assess(new Map())],
  ["not-an-object", undefined, () => stratall.schedule("hyper-cvad")],
  ["not-plain-data", "wbc", () => stratall.assess({ wbc: () => 1 })],
  ["not-plain-data", "mrd.0.value", () => stratall.assess({ mrd: [{ value: Symbol("x") }] })],
  ["not-plain-data", "birthDate", () => stratall.assess({ birthDate: new Date() })],
  ["not-plain-data", undefined, () => stratall.assess({ get wbc() { throw new Error("mine"); } })],
  ["too-deep", undefined, () => stratall.assess(itself)],
  ["too-deep", undefined, () => stratall.assess(nested(5_000))],
  ["too-large", undefined, () => stratall.assess({ karyotype: "4".repeat(2_000_000) })],
  ["too-large", undefined, () => stratall.assess({ mrd: Array(30_000).fill({}) })],
  ["too-large", undefined, () => stratall.readKaryotype("4".repeat(2_000_000))],
  ["not-an-object", undefined, () => stratall.fromFhir(7)],
  ["not-plain-data", undefined, () => stratall.fromFhir(itself)],
  ["too-large", undefined, () => stratall.fromFhir("[".repeat(9_000_000))],
  ["not-a-time", undefined, () => stratall.toFhir({}, "yesterday")],
  ["not-a-time", undefined, () => stratall.toFhir({}, new Date("x"))],
  ["not-a-text", undefined, () => stratall.toFhir({}, 7)],
  ["not-a-text", undefined, () => stratall.readKaryotype(46)],
  ["not-a-text", undefined, () => risk.readKaryotype(undefined)],
];

test("what is no data is a typed error that says what, why and what to do, and the engine goes on", () => {
  for (const [code, field, call] of bad) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof stratall.StratallError && error instanceof Error, String(call));
      assert.equal(error.code, code, String(call));
      if (field !== undefined) assert.equal(error.field, field);
      assert.match(error.message, /^[a-z`].*[^.]$/s);
      assert.match(error.hint, /^[a-z].*[^.]$/s);
      return true;
    });
  }
  assert.equal(stratall.assess({}).blank, true);
});

test("odd but plain data neither stops it nor is lost", () => {
  for (const intake of [
    { __proto__: null, ageYears: 3 },
    JSON.parse('{ "__proto__": { "ageYears": 3 }, "constructor": 1, "toString": "x" }'),
    { ageYears: 10n },
    { ageYears: -0, wbc: 1e308, weightKg: Number.MIN_VALUE, heightCm: Number.MAX_SAFE_INTEGER + 2 },
    { karyotype: "\ud800 \u0000 \u{1F9EC} (((((((((((" },
    { karyotype: "(".repeat(100_000) },
    { mrd: Array(500).fill({ timepoint: "day-8", value: 0.1 }) },
    Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`field${n}`, n])),
  ]) {
    const { issues, versions } = stratall.assess(intake);
    assert.ok(Array.isArray(issues) && versions.engine);
  }
  assert.equal(stratall.assess({ ageYears: 10n }).inputs[0].value, "10");
  assert.equal(stratall.assess(JSON.parse('{ "__proto__": 1 }')).issues[0].code, "unknown-field");
});
