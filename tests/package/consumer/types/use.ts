// What must compile, and under `@ts-expect-error` what must not: wrong units, paths and words.
import { StratallError, assess, fromFhir, init, readKaryotype, regimens, schedule, schemes, toFhir, version } from "stratall";
import type { Assessment, ErrorCode, Intake, OptionStatus, ScheduleRequest, SchemeStatus } from "stratall";
import { assess as small } from "stratall/risk";

const intake: Intake = {
  ageYears: 45,
  sex: "female",
  wbc: { text: "42 000", unit: "/uL" },
  lineage: "B",
  karyotype: "46,XX,t(9;22)(q34;q11.2)[20]",
  lesions: { "BCR::ABL1": "present", T315I: "absent", "IKZF1-deletion": "pending" },
  csf: { wbcPerUl: 3, blasts: false, clinicalSigns: "unknown" },
  mrd: [{ timepoint: "end-of-induction", value: 1e-4, sensitivity: { text: 0.01, unit: "%" }, method: "pcr", sample: "marrow" }],
  marrowBlastsPercent: [{ timepoint: "day-15", value: "4.5" }],
  disease: { phase: "remission", remission: 1, diagnosisDate: "2026-01-05", priorTherapies: [] },
  comorbidities: ["diabetes"],
  creatinineMgDl: 0.9,
  pregnant: "not-done",
  anthracyclines: { doxorubicin: 120 },
};

// @ts-expect-error no such unit of white cells
const unit: Intake = { wbc: { text: "42", unit: "mg/dL" } };
// @ts-expect-error the unit is in the name
const named: Intake = { creatinineMgDl: { text: "1", unit: "umol/L" } };
// @ts-expect-error no such field
const field: Intake = { whiteCells: 42 };
// @ts-expect-error no such path
const path: Intake = { csf: { leucocytes: 3 } };
// @ts-expect-error no such lesion
const lesion: Intake = { lesions: { "BCR-ABL1": "present" } };
// @ts-expect-error not how a mutation is written
const mutation: Intake = { lesions: { "T315": "present" } };
// @ts-expect-error a lesion is present or absent
const presence: Intake = { lesions: { TP53: true } };
// @ts-expect-error no such word
const word: Intake = { lineage: "C" };
// @ts-expect-error no such time point
const timepoint: Intake = { mrd: [{ timepoint: "day-9", value: 0 }] };
// @ts-expect-error a result has a time point
const timeless: Intake = { mrd: [{ value: 0 }] };
// @ts-expect-error not how a date is written
const date: Intake = { birthDate: "5 January 1990" };
// @ts-expect-error a text that is no number; `{ text }` takes what somebody typed
const typed: Intake = { wbc: "forty-two" };
// @ts-expect-error no such item
const item: Intake = { comorbidities: ["gout"] };

const answer: Assessment = assess(intake);
for (const scheme of answer.schemes) {
  const status: SchemeStatus = scheme.status;
  // @ts-expect-error no such status
  if (status === "high") continue;
  const possible: string[] = scheme.possible;
  void possible;
  for (const criterion of scheme.criteria) {
    const verdict: "true" | "false" | "unknown" = criterion.verdict;
    void verdict;
  }
}
for (const phase of answer.plan.phases) {
  for (const option of phase.options) {
    const status: OptionStatus = option.status;
    void [status, option.dependsOn.join(), option.outcomes[0]?.endPoint];
  }
}
// @ts-expect-error there is no plan in the small engine
void small(intake).plan;
// @ts-expect-error the intake is an object
void assess("45");
// @ts-expect-error a karyotype is a text
void readKaryotype(46);

const request: ScheduleRequest = { regimen: "hyper-cvad", intake, start: "2026-01-05", bsa: "du-bois", choices: {}, starts: { maintenance: "2026-09-01" }, ommaya: false, risk: null };
// @ts-expect-error a schedule is of a regimen
const nothing: ScheduleRequest = { intake };
const reply = schedule(request);
for (const phase of reply.schedule?.phases ?? []) {
  for (const dose of phase.doses) {
    if (dose.outcome.status === "given") void dose.outcome.low.amount;
    else if (dose.outcome.status === "refused") void dose.outcome.hint;
    // @ts-expect-error a refused dose has no amount
    else void dose.outcome.low;
  }
}
const record = fromFhir(toFhir(intake, new Date()), { patient: "Patient/1" });
const proposed: Intake = record.intake;
void [proposed, toFhir(answer).entry[0]?.fullUrl, record.reading.matches[0]?.words, record.reading.flags[0]?.severity];
// A list that is fixed, and FHIR as other packages type it: an interface without an index.
const fixed = { ageYears: 45, mrd: [{ timepoint: "end-of-induction", value: 1e-4 }], comorbidities: ["diabetes"], disease: { priorTherapies: ["blinatumomab"] } } as const;
void [assess(fixed), schedule({ regimen: "hyper-cvad", intake: fixed })];
interface TheirObservation { resourceType: "Observation"; id?: string; valueQuantity?: { value?: number } }
interface TheirBundle { resourceType: "Bundle"; entry?: { resource?: TheirObservation }[] }
const theirs: TheirBundle = { resourceType: "Bundle", entry: [{ resource: { resourceType: "Observation", id: "1" } }] };
void [fromFhir(theirs), fromFhir([theirs, { resourceType: "Observation", id: "2" }]), fromFhir({ resourceType: "Observation", id: "3" }), fromFhir("{}")];
// @ts-expect-error a record is no number
void fromFhir(7);
const karyotype = readKaryotype("46,XX");
void [karyotype.karyotype?.clones[0]?.cells, karyotype.issues.map(({ code, field, severity }) => [code, field, severity])];
void [schemes()[0]?.groups[0]?.rank, regimens()[0]?.phases, version().knowledgeSha256, init()];
try {
  assess({});
} catch (error) {
  if (error instanceof StratallError) {
    const code: ErrorCode = error.code;
    void [code, error.message, error.hint, error.field];
  }
}
void [unit, named, field, path, lesion, mutation, presence, word, timepoint, timeless, date, typed, item, nothing];
