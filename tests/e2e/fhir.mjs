// Every vector as a FHIR bundle against the schema of R4; and that the check finds a fault in each kind of resource.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bundleFaults, faults } from "./fhir-schema.mjs";
import { measure } from "./measure.mjs";

const [exporter, vectors] = process.argv.slice(2);
const problems = [];

/** The bundle of an intake, as the engine writes it. */
function written(intake) {
  return JSON.parse(execFileSync(exporter, ["2026-01-05T10:15:00Z"], { input: JSON.stringify(intake), maxBuffer: 1 << 26 }));
}

const kinds = new Map();
let count = 0;
for (const file of readdirSync(vectors).filter((name) => name.endsWith(".json")).sort()) {
  const bundle = written(JSON.parse(readFileSync(join(vectors, file), "utf8")).intake);
  for (const fault of bundleFaults(bundle).slice(0, 5)) problems.push(`${file}: ${fault}`);
  for (const { resource } of bundle.entry) kinds.set(resource.resourceType, resource);
  count += bundle.entry.length;
}

// Texts in characters that FHIR allows in no string, and entries at no question.
const ODD = {
  karyotype: "46,XX\u00a0[20]\u0001\n", wbc: { text: "\u2028", unit: "\u00a0" }, sex: " ", cd19: "\ufeff", ageYears: "1e-4",
  weightKg: "9999999.123456789", lesions: { A111B: "present" }, mrd: [1, 2].map(() => ({ timepoint: "day-8", value: "0" })),
};
for (const fault of bundleFaults(written(ODD))) problems.push(`odd texts: ${fault}`);

// What somebody might break, and what must then be found.
const BROKEN = {
  Patient: (r) => { r.gender = "m"; },
  Questionnaire: (r) => { r.item[0].type = "heading"; },
  QuestionnaireResponse: (r) => { delete r.status; },
  RiskAssessment: (r) => { r.prediction = "high"; },
  Observation: (r) => { r.status = "guessed"; },
  GuidanceResponse: (r) => { delete r.moduleUri; },
  OperationOutcome: (r) => { r.issue = []; },
  CarePlan: (r) => { r.activity[0].detail.status = "recommended"; },
  Provenance: (r) => { r.recorded = "yesterday"; },
};
for (const [kind, break_] of Object.entries(BROKEN)) {
  if (!kinds.has(kind)) {
    problems.push(`no vector gives a ${kind}`);
    continue;
  }
  const broken = structuredClone(kinds.get(kind));
  break_(broken);
  if (faults(broken).length === 0) problems.push(`a broken ${kind} is taken for a good one`);
}
for (const kind of kinds.keys()) if (!(kind in BROKEN)) problems.push(`${kind} is never broken here: say how`);

const line = `${count} resources of ${kinds.size} kinds are valid FHIR R4, and a fault in each kind is found`;
if (problems.length === 0) {
  console.log(`   ${line}`);
  measure("fhir", line);
}
for (const problem of problems) console.error(problem);
process.exit(problems.length > 0 ? 1 : 0);
