// What is asked to be allowed: to read the one patient, and to search what the calculator can use. Nothing is written, nobody
// is named (no openid, no fhirUser), and no key outlives the visit (no offline_access, no online_access). docs/smart.md says why each.

/** Each kind of record that is read: `r` by its id, `s` by a search. */
export const KINDS = [
  ["Patient", "r"],
  ["Condition", "rs"],
  ["Observation", "rs"],
  ["Procedure", "rs"],
  ["MedicationRequest", "rs"],
  ["MedicationStatement", "rs"],
  ["MedicationAdministration", "rs"],
];

/** The scopes to ask for; `wanted` is the hospital's own list, where it allows less. */
export function asked(launched, version1, wanted) {
  const records = wanted ?? KINDS.map(([kind, may]) => `patient/${kind}.${version1 ? "read" : may}`);
  return [launched ? "launch" : "launch/patient", ...records].join(" ");
}

/** Whether these scopes allow to read (`r`) or to search (`s`) a kind: version 2, version 1 and wildcards. */
export function allows(granted, kind, may) {
  return granted.split(/\s+/).some((scope) => {
    const [, of, rights] = /^(?:patient|user)\/([A-Za-z]+|\*)\.([a-z]+|\*)(?:\?.*)?$/.exec(scope) ?? [];
    return (of === kind || of === "*") && (rights === "*" || rights === "read" || (/^c?r?u?d?s?$/.test(rights) && rights.includes(may)));
  });
}
