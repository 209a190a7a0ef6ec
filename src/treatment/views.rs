//! For whom each of `knowledge/views.toml` is shown: where it holds, never where it is merely unknown.

use crate::criteria;
use crate::decision::{Criterion, Rule};
use crate::facts::Facts;
use crate::inquiry;
use crate::knowledge::{VIEWS, ViewRecord};
use crate::logic::Truth;

use super::criteria::PH_POSITIVE;
use crate::risk::hct_ci::{SUM_0, SUM_1_2, SUM_3};

use Rule::{Always, Any, If};

/// The rules, in the order of [`VIEWS`].
pub static SHOWN: &[(&str, Rule)] = &[
    ("paediatric-age", If(&AGE_40)),
    ("ph-first-line", If(&PH_POSITIVE)),
    ("cd20-limit", If(&CD20_1)),
    ("inotuzumab-first-line", If(&CD22_AGE_60)),
    ("outlook", If(&ADULT)),
    ("mrd-limit", If(&MRD_001)),
    ("tki-stop", If(&PH_POSITIVE)),
    ("cranial-irradiation", Always),
    ("transplant-first-remission", Always),
    ("transplant-donor", Always),
    ("transplant-fitness", Any(&[If(&SUM_0), If(&SUM_1_2), If(&SUM_3)])),
];

/// The views shown with a phase to this patient.
pub fn shown<'a>(
    phase: &'a str,
    facts: &'a Facts,
) -> impl Iterator<Item = &'static ViewRecord> + 'a {
    let all = VIEWS.iter().zip(SHOWN).filter(move |(view, _)| view.phase == phase);
    all.filter(|(_, (_, rule))| holds(rule, facts)).map(|(view, _)| view)
}

/// As [`Rule::truth`], with what the constraints imply.
fn holds(rule: &Rule, facts: &Facts) -> bool {
    match rule {
        If(c) => inquiry::truth(c, facts) == Truth::True,
        Any(rules) => rules.iter().any(|r| holds(r, facts)),
        Rule::All(rules) => rules.iter().all(|r| holds(r, facts)),
        Always | Rule::Not(_) => rule.truth(facts) == Truth::True,
    }
}

/// Every criterion of the rules.
pub fn criteria() -> Vec<&'static Criterion> {
    SHOWN.iter().flat_map(|(_, rule)| rule.criteria()).collect()
}

criteria! { "view";
    /// Over the ages of the paediatric trials; the limits in use lie above.
    AGE_40 "age-40" "age 40 years or more" (TreatmentAge: From40To50 ..) Recalled [RecalledGeneral];
    /// Between the limits in use.
    CD20_1 "cd20-1" "B-lineage, CD20 of 1 % or more" (Lineage: B) (Cd20From1: From) Recalled [RecalledGeneral];
    /// Where inotuzumab is named in first line.
    CD22_AGE_60 "cd22-age-60" "CD22-positive B-lineage, age 60 years or more"
        (Lineage: B) (Cd22: Positive) (TreatmentAge: At60 ..) Seen [SeedA];
    /// The figures are of adults.
    ADULT "adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Recalled [HouseConvention];
    /// From the lower limit in use.
    MRD_001 "mrd-0.01" "the latest MRD 0.01 % or more" (MrdLatest001: From) Recalled [RecalledGeneral];
}
