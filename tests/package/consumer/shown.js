// What either page does with the package, written where the test reads it.
export async function show(stratall, risk) {
  const said = {};
  try {
    stratall.assess({});
  } catch (error) {
    said.before = error.code;
  }
  await Promise.all([stratall.init(), stratall.init(), risk.init()]);
  const intake = { ageYears: 45, lineage: "B", wbc: { text: "42000", unit: "/uL" }, karyotype: "46,XX,t(4;11)(q21;q23)[20]" };
  const seed = (assessment) => assessment.schemes.find(({ id }) => id === "seed-adult");
  const whole = stratall.assess(intake);
  const small = risk.assess(intake);
  said.group = seed(whole).group;
  said.small = seed(small).group;
  said.words = small.sources.every(({ citation }) => citation.length > 10);
  said.lesion = risk.readKaryotype(intake.karyotype).karyotype.lesions.some(({ id }) => id === "KMT2A::AFF1");
  said.drugs = whole.plan.phases.some(({ options }) => options.some(({ drugs }) => drugs.length > 0));
  try {
    stratall.assess(7);
  } catch (error) {
    said.refused = error instanceof stratall.StratallError && error.code;
  }
  const answer = document.querySelector("#answer");
  answer.textContent = JSON.stringify(said);
  answer.dataset.done = "";
}
