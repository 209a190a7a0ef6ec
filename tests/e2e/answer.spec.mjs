// Every part of the answer, and every field it can start from.
import { expect, expectNoAxeFindings, test, worded } from "./helpers.mjs";

test.use({ actionTimeout: 10_000 });

const scheme = (page, id) => page.locator(`.scheme[data-scheme="${id}"]`);
const section = (page, id) => page.locator(`.scheme-section[data-section="${id}"]`);
const part = (page, name) => page.getByRole("region", { name, exact: true });
const load = async (page, id) => {
  await page.getByRole("button", { name: "Examples", exact: true }).click();
  await page.locator(`#examples [data-example="${id}"]`).click();
  await expect(page.locator(".welcome")).toBeHidden();
  await worded(page);
};
const openForm = async (page) => {
  const closed = page.locator('#patient .fold-button[aria-expanded="false"]');
  // Folds may hold folds.
  for (let round = 0; round < 2; round += 1) {
    await closed.evaluateAll((all) => all.forEach((fold) => fold.click()));
    await page.waitForTimeout(200);
  }
};

test("the 34 schemes stand by section; those that do not apply are one press away, with the reason", async ({ page }) => {
  await load(page, "t-adolescent");
  // What gives a group comes first.
  const order = await page.locator(".scheme-section").evaluateAll((all) => all.map((e) => e.dataset.section));
  expect(order[0]).toBe("child");
  expect(order.toSorted()).toEqual(["adult", "child", "index", "relapse", "transplant"]);
  const rows = await page.locator(".scheme").count();
  const buttons = section(page, "child").getByRole("button", { name: /do not apply/ });
  await buttons.click();
  await expect(section(page, "child").locator(".others-list > li").first()).toContainText(/B-lineage|B-cell|age|Down|infant/i);
  for (const name of ["adult", "relapse", "index"]) await section(page, name).getByRole("button", { name: /not apply/ }).click();
  await expect(page.locator(".others-list > li")).toHaveCount(34 - rows);
});

test("a result from memory says so, and a scheme made for others is folded with that remark", async ({ page }) => {
  await load(page, "adult-b");
  await expect(scheme(page, "ukallxii-e2993").locator(".group-cell")).toContainText("unverified");
  await expect(scheme(page, "seed-adult").locator(".group-cell")).not.toContainText("unverified");
  await expect(scheme(page, "nci-rome")).toBeHidden();
  await section(page, "child").getByRole("button", { name: /made for other patients/ }).click();
  await expect(scheme(page, "nci-rome")).toContainText("Written for children");
});

test("the factors of ELN 2024 are a list by weight and no sum", async ({ page }) => {
  await load(page, "adult-b");
  await scheme(page, "eln-2024").getByRole("button", { name: "ELN factors" }).click();
  const list = scheme(page, "eln-2024").locator(".checklist");
  await expect(list.getByRole("heading", { name: "Key", exact: true })).toBeVisible();
  await expect(list.getByRole("heading", { name: "Variable", exact: true })).toBeVisible();
  await expect(list).toContainText("not added up");
  await expect(list.locator(".met")).toHaveCount(1);
});

test("published outcomes stand under their group, as results of those patients", async ({ page }) => {
  await load(page, "adult-b");
  await scheme(page, "ukall14").getByRole("button", { name: "UKALL14" }).click();
  await expect(scheme(page, "ukall14")).toContainText("not this patient's chance");
  await expect(scheme(page, "ukall14").locator(".outcomes > li").first()).toContainText(/%/);
});

test("five tests are in view with their branches, the rest is folded", async ({ page }) => {
  await load(page, "adult-b");
  const settle = part(page, "What would settle it");
  await expect(settle.locator(".test:visible")).toHaveCount(5);
  await settle.getByRole("button", { name: "What each result would leave" }).first().click();
  await expect(settle.locator(".branches > div").nth(1)).toBeVisible();
  await settle.getByRole("button", { name: /more tests/ }).click();
  expect(await settle.locator(".test:visible").count()).toBeGreaterThan(5);
});

test("the karyotype is shown as read, with what contradicts it and what was left unread", async ({ page }) => {
  await load(page, "t-adolescent");
  const panel = part(page, "Karyotype as read");
  await expect(panel).toContainText("Modal number 47.");
  await expect(panel.locator(".clones > li")).toHaveCount(2);
  await expect(panel.locator(".clones > li").first()).toContainText("14 cells");
  await page.getByLabel("Karyotype", { exact: true }).fill("46,XY,t(9;22)(q34;q11.2),t(12;21)(p13;q22),nonsense[20]");
  await expect(panel).toContainText(/karyotype shows BCR::ABL1/);
  await expect(panel).toContainText("nonsense");
  await expect(panel.locator(".criteria > li").first()).toContainText(/present|suspected/);
  await expectNoAxeFindings(page, "a karyotype that contradicts");
});

test("CNS status, MRD and remission are put into words, each definition with its version and conditions", async ({ page }) => {
  await load(page, "t-adolescent");
  const response = part(page, "Response");
  await expect(response.locator('[data-reading="cns"]')).toContainText("CNS2c");
  await expect(response.locator('[data-reading="cns"]')).toContainText("Steinherz/Bleyer");
  await expect(response.locator('[data-reading="end-of-induction"]')).toContainText("MRD failure");
  for (const version of ["NCI workshop 2010", "ELN 2024", "Ponte di Legno 2022"]) await expect(response).toContainText(version);
  const crh = response.locator(".definition").filter({ hasText: "CRh" });
  await crh.getByRole("button").click();
  await expect(crh.locator(".criteria > li").first()).toBeVisible();
});

test("a first relapse: its schemes come first, those of the time of diagnosis are folded", async ({ page }) => {
  await load(page, "relapse");
  await expect(page.locator(".scheme-section").first()).toHaveAttribute("data-section", "relapse");
  await expect(scheme(page, "relapse-bfm")).toHaveAttribute("data-group", "s2");
  await expect(scheme(page, "nci-rome")).toBeHidden();
  await expect(page.locator("#say")).toContainText("MRD after the first block");
  await expect(part(page, "Response")).toContainText("Relapse, by definition");
  await expectNoAxeFindings(page, "first relapse");
});

test("both classifications stand side by side, and conflicts show both sides with their sources", async ({ page }) => {
  await load(page, "t-adolescent");
  for (const id of ["who-haem5", "icc-2022"]) await expect(page.locator(`[data-system="${id}"]`)).toContainText("T-ALL");
  const conflict = page.locator(".conflict").first();
  await conflict.getByRole("button").click();
  await expect(conflict.locator(".sides > div")).toHaveCount(2);
  expect(await conflict.locator(".sides .cite").count()).toBeGreaterThan(1);
});

test("the comorbidity index shows its items and what they add", async ({ page }) => {
  await load(page, "adult-b");
  await openForm(page);
  await page.locator("#patient").getByText("diabetes on drugs", { exact: true }).click();
  await expect(scheme(page, "hct-ci")).toHaveAttribute("data-group", /.+/);
  await scheme(page, "hct-ci").getByRole("button", { name: "HCT-CI" }).click();
  await expect(scheme(page, "hct-ci").locator(".items > .met")).toHaveText(/Diabetes on drugs \(1\)/);
});

test("an index that is withheld leads to the field that takes its score", async ({ page }) => {
  await load(page, "adult-b");
  await page.getByRole("button", { name: "Enter a score of EWALL-PI" }).click();
  await expect(page.locator("#i-scores-ewallPi")).toBeFocused();
  await page.keyboard.type("2.6");
  await expect(scheme(page, "ewall-pi")).toContainText("High");
});

test("every field of the intake is on the form", async ({ page }) => {
  await openForm(page);
  const ids = await page.locator("#patient .field").evaluateAll((all) => all.map((e) => e.id));
  const wanted = ["age", "sex", "weightKg", "heightCm", "downSyndrome", "wbc", "lineage", "phenotype", "cd19", "cd22", "cd20Percent",
    "karyotype", "modalNumber", "dnaIndex", "karyotypeAbnormalities", "lesions.PAR1-deletion", "lesions.T315I", "lesions.RAS-PTEN", "cnsStatus",
    "csf.wbcPerUl", "csf.rbcPerUl", "csf.blasts", "csf.clinicalSigns", "csf.bloodWbc", "csf.bloodRbc", "testicular", "steroidPretreatment",
    "counts.neutrophils", "counts.platelets", "extramedullaryResidual", "disease.firstRemission", "prednisoneResponse",
    "scores.ewallPi", "scores.piUkall", "scores.piCog", "mrd.end-of-reinduction.value", "mrd.week-16.sensitivity", "mrd.other.sample",
    "marrowBlastsPercent.day-8.value", "disease.phase", "disease.remission", "disease.site", "disease.diagnosisDate", "disease.relapseDate",
    "disease.endOfTherapyDate", "disease.priorTransplant", "disease.priorTherapies", "ecog", "comorbidities", "substantialComorbidity",
    "lvefPercent", "creatinine", "bilirubin", "bilirubinUln", "altXUln", "tpmt", "nudt15", "g6pd", "hbv", "pregnant", "donor", "goals"];
  expect(wanted.map((path) => `f-${path.replace(/[^A-Za-z0-9]/g, "-")}`).filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});
