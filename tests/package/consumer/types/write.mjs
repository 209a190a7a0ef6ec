// Writes answers of the engine as TypeScript: what compiles keeps to the types, a name too many or too few does not.
import { writeFileSync } from "node:fs";
import * as stratall from "stratall";
import * as risk from "stratall/risk";
import { vectors } from "../vectors.mjs";

const lines = [
  'import type { Assessment, FhirReply, Intake, KaryotypeReply, ListedRegimen, ListedScheme, ScheduleReply } from "stratall";',
  'import type { Assessment as RiskAssessment } from "stratall/risk";',
];
const constants = [];
function add(type, value) {
  const name = `a${constants.length}`;
  constants.push(name);
  lines.push(`const ${name}: ${type} = ${JSON.stringify(value)};`);
}
for (const { name, intake } of vectors) {
  if (name !== "bad-input") add("Intake", intake);
  add("RiskAssessment", risk.assess(intake));
}
// Of the whole assessments one in four: each is 100 kB.
vectors.filter((_, n) => n % 4 === 0).forEach(({ intake }) => add("Assessment", stratall.assess(intake)));
stratall.regimens().filter((_, n) => n % 4 === 0).forEach(({ id }) => add("ScheduleReply", stratall.schedule({ regimen: id, intake: { ageYears: 30, sex: "male", weightKg: 70, heightCm: 175 } })));
vectors.filter((_, n) => n % 8 === 0).forEach(({ intake }) => add("FhirReply", stratall.fromFhir(stratall.toFhir(intake))));
add("KaryotypeReply", stratall.readKaryotype("45,XY,t(9;22)(q34;q11.2),-7[18]/46,XY[2]"));
add("ListedScheme[]", stratall.schemes());
add("ListedRegimen[]", stratall.regimens());
lines.push(`export { ${constants.join(", ")} };`);
writeFileSync(new URL("vectors.ts", import.meta.url), `${lines.join("\n")}\n`);
