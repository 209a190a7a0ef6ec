//! No indication stands above a contraindication: the options against the drugs of their regimens.
//!
//! A statement is checked for every patient at once: the inquiry is exact, as the laws show, so the statuses it finds possible
//! with one fact known are those of all patients who have that fact; and by the plain table on complete patients.

use crate::support;
use std::collections::BTreeSet;

use crate::laws::Grid;
use crate::laws::drawn::{Random, patient};
use crate::plan_rules::{every_rule, is_offered, known, regimen, status, statuses};
use serde_json::json;
use stratall::facts::{FactId, Facts};
use stratall::knowledge::OptionRecord;
use stratall::quantity::Decimal;
use stratall::treatment::Status;
use stratall::treatment::regimen::{Amount, Condition, Dose, Drug, Measured, Phase, REGIMENS};

/// Known facts that forbid a drug, written down apart from the groups of the engine.
const FORBIDDEN: &[(&str, FactId, &[&str])] = &[
    ("anthracycline", FactId::Lvef, &["under 45 %"]),
    ("asparaginase", FactId::AsparaginasePancreatitis, &["present"]),
    ("asparaginase", FactId::AsparaginaseThrombosis, &["present"]),
    ("asparaginase", FactId::AsparaginaseAllergy, &["present"]),
    ("asparaginase", FactId::Bilirubin, &["over 3 × the upper limit"]),
    (
        "high-dose methotrexate",
        FactId::CreatinineClearance,
        &[
            "under 30 mL/min",
            "30 to under 50 mL/min",
            "50 to under 60 mL/min",
            // Possible: one print lets it through, the label does not.
            "exactly 60 mL/min",
        ],
    ),
    ("high-dose methotrexate", FactId::ThirdSpaceFluid, &["present"]),
    ("high-dose methotrexate", FactId::PleuralEffusion, &["present"]),
    ("nelarabine", FactId::Neuropathy, &["present"]),
    ("blinatumomab", FactId::Cd19, &["negative"]),
    ("blinatumomab", FactId::TreatmentAge, &["under 1 month"]),
    ("inotuzumab", FactId::Cd22, &["negative"]),
    ("inotuzumab", FactId::VenoOcclusive, &["present"]),
    (
        "inotuzumab",
        FactId::Bilirubin,
        &["over 1.5 to 3 × the upper limit", "over 3 × the upper limit"],
    ),
    (
        "inotuzumab",
        FactId::Alt,
        &[
            "over 2.5 to 3 × the upper limit",
            "over 3 to 5 × the upper limit",
            "over 5 × the upper limit",
        ],
    ),
    ("inotuzumab", FactId::TreatmentAge, &["under 1 month", "1 month to under 1 year"]),
    ("fludarabine", FactId::CreatinineClearance, &["under 30 mL/min"]),
    ("rituximab", FactId::HepatitisB, &["active"]),
    ("imatinib", FactId::T315i, &["present"]),
    ("imatinib", FactId::PLoop, &["present"]),
    ("dasatinib", FactId::T315i, &["present"]),
    ("dasatinib", FactId::V299l, &["present"]),
    ("dasatinib", FactId::F317, &["present"]),
    ("dasatinib", FactId::PleuralEffusion, &["present"]),
    ("dasatinib", FactId::PulmonaryHypertension, &["present"]),
    ("nilotinib", FactId::T315i, &["present"]),
    ("nilotinib", FactId::PLoop, &["present"]),
    ("nilotinib", FactId::QtProlonged, &["present"]),
    ("ponatinib", FactId::ArterialEvent, &["present"]),
    ("ponatinib", FactId::UncontrolledHypertension, &["present"]),
    ("ponatinib", FactId::HeartFailure, &["present"]),
];

/// The name under which [`FORBIDDEN`] speaks of a drug.
fn class(drug: &str) -> Option<&'static str> {
    Some(match drug {
        "anthracycline" | "daunorubicin" | "doxorubicin" | "idarubicin" | "epirubicin"
        | "mitoxantrone" => "anthracycline",
        "asparaginase" | "pegaspargase" | "calaspargase" | "asparaginase-erwinia" => "asparaginase",
        "inotuzumab" => "inotuzumab",
        "fludarabine" => "fludarabine",
        "methotrexate-high-dose" => "high-dose methotrexate",
        "nelarabine" => "nelarabine",
        "blinatumomab" => "blinatumomab",
        "rituximab" => "rituximab",
        "imatinib" => "imatinib",
        "dasatinib" => "dasatinib",
        "nilotinib" => "nilotinib",
        "ponatinib" => "ponatinib",
        _ => return None,
    })
}

/// Drugs an option names that it can do without, and why.
const OPTIONAL: &[(&str, &str, &str)] = &[
    ("hyper-cvad-blina", "inotuzumab", "in a later cohort only"),
    ("mini-hcvd-ino", "blinatumomab", "with or without it"),
    ("blina-pomp", "dasatinib", "in the cohort with BCR::ABL1 only"),
    ("e1910", "asparaginase", "below 55 years only"),
    ("e1910", "rituximab", "where CD20 is present, and optional"),
    ("tisagenlecleucel", "fludarabine", "lymphodepletion may be another"),
    ("brexucabtagene", "fludarabine", "lymphodepletion may be another"),
    ("obecabtagene", "fludarabine", "lymphodepletion may be another"),
    ("pethema-hr11", "fludarabine", "in one block of those with MRD"),
    (
        "cns-directed-relapse",
        "high-dose methotrexate",
        "intrathecal treatment and cytarabine are left",
    ),
    ("hyper-cvad-tki", "dasatinib", "or ponatinib"),
    ("hyper-cvad-tki", "ponatinib", "or dasatinib"),
    ("tki-chemotherapy", "imatinib", "or dasatinib"),
    ("tki-chemotherapy", "dasatinib", "or imatinib"),
    ("tki-abl-class-adult", "imatinib", "or dasatinib"),
    ("tki-abl-class-adult", "dasatinib", "or imatinib"),
    ("tki-abl-class-child", "imatinib", "or dasatinib"),
    ("tki-abl-class-child", "dasatinib", "or imatinib"),
    ("hyper-cvad-tki-relapse", "dasatinib", "or ponatinib"),
    ("hyper-cvad-tki-relapse", "ponatinib", "or dasatinib"),
    ("tki-palliative", "imatinib", "or another"),
    ("tki-palliative", "dasatinib", "or another"),
    ("tki-palliative", "ponatinib", "or another"),
    ("mini-hcvd-ino-relapse", "blinatumomab", "with or without it"),
    ("tki-consolidation", "imatinib", "an example of an inhibitor"),
    ("tki-maintenance", "imatinib", "an example of an inhibitor"),
    ("alternative-tki", "dasatinib", "or another"),
    ("alternative-tki", "ponatinib", "or another"),
    ("older-immunotherapy", "blinatumomab", "or inotuzumab"),
    ("older-immunotherapy", "inotuzumab", "or blinatumomab"),
];

/// The choice of an inhibitor whose row speaks of a reduced dose with a cardiologist (dossier 9.1, recalled): against a
/// contraindication it may be the other choice, never the recommendation.
const REDUCED: &[(&str, &str)] = &[("ponatinib-ph", "ponatinib")];

/// Whether the status offers the drug against a contraindication.
fn offers(option: &str, drug: &str, status: &Status) -> bool {
    let reduced = REDUCED.contains(&(option, drug)) && *status == Status::Alternative;
    is_offered(status) && !reduced
}

/// Drugs, by class, that the option cannot do without: those it names, and those of its regimen and of the backbone that leave
/// no choice.
fn needed(record: &OptionRecord) -> BTreeSet<&'static str> {
    let mut all: BTreeSet<&str> = BTreeSet::new();
    all.extend(record.drugs.get().split(", ").filter_map(class));
    all.extend(record.given.iter().copied().filter_map(class));
    let own = regimen(record);
    all.extend(own.into_iter().flat_map(|r| r.also_gives).copied().filter_map(class));
    let backbone =
        own.and_then(|r| r.backbone).map(|id| REGIMENS.iter().find(|r| r.id == id).unwrap());
    // A regimen that stands in maintenance brings only what maintenance holds.
    let maintenance = record.phase == "maintenance";
    for regimen in own.into_iter().chain(backbone) {
        let phases = regimen.phases.iter().filter(|p| p.choice.is_empty());
        let phases = phases.filter(|p| !maintenance || p.id.contains("maintenance"));
        for phase in phases {
            for dose in phase.doses.iter().filter(|d| is_for_everybody(d) && is_no_choice(phase, d))
            {
                all.extend(class(dose.drug.record().id));
                if dose.drug == Drug::MethotrexateParenteral && is_high_dose(dose.amount) {
                    all.insert("high-dose methotrexate");
                }
            }
        }
    }
    let optional = |drug: &&str| OPTIONAL.iter().any(|(o, d, _)| *o == record.id && d == drug);
    all.into_iter().filter(|drug| !optional(drug)).collect()
}

/// No condition, or one that only changes the amount.
fn is_for_everybody(dose: &Dose) -> bool {
    use Measured::{Age, Bsa, Cd20, Lvef, Weight};
    dose.applies.iter().all(|c| match c {
        Condition::Limit(Age | Lvef | Weight | Bsa, _, _) => true,
        Condition::Limit(Cd20, _, _) | Condition::Is(_) => false,
    })
}

/// No other dose stands for it, or only doses of the same class.
fn is_no_choice(phase: &Phase, dose: &Dose) -> bool {
    let others = phase.doses.iter().filter(|d| d.choice == dose.choice);
    let mine = class(dose.drug.record().id);
    dose.choice.is_empty()
        || (mine.is_some() && others.map(|d| class(d.drug.record().id)).all(|c| c == mine))
}

/// 0.5 g/m² or more.
fn is_high_dose(amount: Amount) -> bool {
    amount.unit() == "mg" && amount.numbers().1 >= Decimal::whole(500)
}

/// Whoever must not have a drug is never offered what cannot do without it: excluded, or possible where sources print two
/// limits.
#[test]
fn contraindication_trumps_indication() {
    let mut checked = 0;
    let mut wrong = Vec::new();
    for (record, rule) in every_rule() {
        let needed = needed(record);
        for (drug, fact, values) in FORBIDDEN.iter().filter(|(d, _, _)| needed.contains(d)) {
            for value in *values {
                let found = statuses(rule, &known(*fact, value));
                if found.iter().any(|s| offers(record.id, drug, s)) {
                    wrong.push(format!("{} holds {drug}: {} {value}", record.id, fact.id()));
                }
                checked += 1;
            }
        }
    }
    assert_eq!(wrong, [""; 0], "offered against a contraindication");
    assert!(checked > 150, "only {checked} contraindications were checked");
}

/// Options that may be given with either inhibitor, and facts that leave neither.
const NEITHER: &[(&str, &[FactId])] = &[
    ("hyper-cvad-tki", &[FactId::PleuralEffusion, FactId::HeartFailure]),
    ("hyper-cvad-tki", &[FactId::V299l, FactId::ArterialEvent]),
    ("hyper-cvad-tki-relapse", &[FactId::F317, FactId::UncontrolledHypertension]),
    ("hyper-cvad-tki-relapse", &[FactId::T315i, FactId::HeartFailure]),
    ("tki-abl-class-adult", &[FactId::T315i]),
    ("tki-abl-class-child", &[FactId::T315i]),
    ("tki-abl-class-adult", &[FactId::PLoop, FactId::PulmonaryHypertension]),
    ("cog-esphall", &[FactId::T315i]),
];

/// The same where any inhibitor will do: what is left is ponatinib at a reduced dose, possible and no more.
const NOT_ONE: &[(&str, &[FactId])] = &[
    ("ph-mrd-switch", &[FactId::T315i, FactId::HeartFailure]),
    ("tki-steroid-prephase", &[FactId::PLoop, FactId::F317, FactId::ArterialEvent]),
];

#[test]
fn one_of_the_inhibitors_must_be_left() {
    for (option, facts) in NEITHER {
        let (_, rule) = every_rule().find(|(r, _)| r.id == *option).unwrap();
        // The first value of such a fact is "present".
        let known = facts.iter().fold(Facts::default(), |all, fact| all.with(*fact, 0));
        assert_eq!(statuses(rule, &known), [Status::Excluded], "{option}: {facts:?}");
    }
    for (option, facts) in NOT_ONE {
        let (_, rule) = every_rule().find(|(r, _)| r.id == *option).unwrap();
        let known = facts.iter().fold(Facts::default(), |all, fact| all.with(*fact, 0));
        assert!(!statuses(rule, &known).iter().any(is_offered), "{option}: {facts:?}");
    }
}

/// A doubt that is known hides no contraindication that is known too.
#[test]
fn doubt_about_the_heart_hides_no_pancreatitis() {
    let intake = support::with(
        &support::sound_adult_b(),
        json!({ "lvefPercent": 47, "history": ["asparaginase-pancreatitis"] }),
    );
    let (status, reasons) = support::option(intake, "multiagent-backbone");
    assert_eq!(status, "excluded");
    assert!(reasons.iter().any(|r| r.contains("pancreatitis")), "{reasons:?}");
}

/// The same by the plain table on complete patients, without the inquiry.
#[test]
fn contraindication_trumps_indication_on_complete_patients() {
    for (record, rule) in every_rule() {
        let needed = needed(record);
        let grid = Grid::of(&rule.decision);
        let mut random = Random::new(17);
        for (drug, fact, values) in FORBIDDEN.iter().filter(|(d, _, _)| needed.contains(d)) {
            for value in *values {
                for _ in 0..40 {
                    let mut complete = patient(&grid, &mut random);
                    let at = fact.value_labels().iter().position(|l| l == value).unwrap();
                    complete.set(*fact, u8::try_from(at).unwrap());
                    let status = status(rule, &complete);
                    assert!(
                        !offers(record.id, drug, &status),
                        "{}: {drug}, {} {value}",
                        record.id,
                        fact.id()
                    );
                }
            }
        }
    }
}

/// Facts of which the later value is the graver one, and those whose presence is graver.
const GRAVER_UPWARDS: &[FactId] = &[FactId::Bilirubin, FactId::Alt];
const GRAVER_DOWNWARDS: &[FactId] = &[FactId::Lvef, FactId::CreatinineClearance];
const GRAVER_PRESENT: &[FactId] = &[
    FactId::Pregnancy,
    FactId::Neuropathy,
    FactId::VenoOcclusive,
    FactId::ArterialEvent,
    FactId::AsparaginasePancreatitis,
    FactId::AsparaginaseThrombosis,
    FactId::PleuralEffusion,
    FactId::PulmonaryHypertension,
    FactId::HeartFailure,
    FactId::UncontrolledHypertension,
    FactId::QtProlonged,
    FactId::ThirdSpaceFluid,
];

/// The graver values of a fact than this one.
fn graver(fact: FactId, value: u8) -> Vec<u8> {
    let last = u8::try_from(fact.value_labels().len() - 1).unwrap();
    if GRAVER_UPWARDS.contains(&fact) {
        (value + 1..=last).collect()
    } else if GRAVER_DOWNWARDS.contains(&fact) || (GRAVER_PRESENT.contains(&fact) && value == 1) {
        (0..value).collect()
    } else {
        Vec::new()
    }
}

/// A weaker heart, kidney or liver, or an event more, never lifts an exclusion: doubt between two limits of the ejection
/// fraction does not make possible what BCR::ABL1 or age rule out.
#[test]
fn worse_organs_never_lift_an_exclusion() {
    for (record, rule) in every_rule() {
        let grid = Grid::of(&rule.decision);
        let mut random = Random::new(31);
        for _ in 0..600 {
            let complete = patient(&grid, &mut random);
            if status(rule, &complete) != Status::Excluded {
                continue;
            }
            for fact in &grid.facts {
                for value in graver(*fact, complete.index(*fact)) {
                    let mut worse = complete;
                    worse.set(*fact, value);
                    let status = status(rule, &worse);
                    assert_eq!(status, Status::Excluded, "{}: {} {value}", record.id, fact.id());
                }
            }
        }
    }
}

/// An optional drug is one that the option does name.
#[test]
fn what_is_called_optional_is_named() {
    for (option, drug, why) in OPTIONAL {
        let (record, _) = every_rule().find(|(r, _)| r.id == *option).unwrap();
        let mut drugs: BTreeSet<&str> = record.drugs.get().split(", ").filter_map(class).collect();
        let doses = regimen(record).map(|r| r.phases).unwrap_or_default();
        drugs.extend(doses.iter().flat_map(|p| p.doses).filter_map(|d| class(d.drug.record().id)));
        drugs.extend(record.given.iter().copied().filter_map(class));
        let also = regimen(record).map(|r| r.also_gives).unwrap_or_default();
        drugs.extend(also.iter().copied().filter_map(class));
        assert!(drugs.contains(drug), "{option} does not hold {drug} ({why})");
    }
}
