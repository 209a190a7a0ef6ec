//! Every line of every label by the table: which phases, lineages and ages each indication covers, value by value.

use stratall::facts::{FactId, Facts};
use stratall::inquiry::decide;
use stratall::treatment::label::{self, Covers, Indication, Line};

/// Met; where the treating team judges a line that no fact settles, it depends at best.
fn best(i: &Indication) -> Covers {
    let judged = i.lines.iter().any(|line| matches!(line, Line::Judged(..)));
    if judged { Covers::Depends } else { Covers::Met }
}

/// What the indication reads, in a patient whom it covers.
fn covered(i: &Indication) -> Facts {
    let outcome = decide(&i.decision, &Facts::default());
    let met = outcome.possible.iter().find(|p| p.answer == best(i)).unwrap();
    let witness = met.witness.unwrap();
    let read = FactId::ALL.iter().filter(|f| i.lines.iter().any(|l| l.asks().reads(**f)));
    read.fold(Facts::default(), |facts, id| facts.with(*id, witness.index(*id)))
}

/// The values of the fact under which the same patient is covered; none where the indication does not read it.
fn values(i: &Indication, fact: FactId) -> Vec<&'static str> {
    let facts = covered(i);
    if !facts.known(fact) {
        return Vec::new();
    }
    let all = fact.value_labels().iter().enumerate();
    let met = all.filter(|(at, _)| {
        let with = facts.without(fact).with(fact, u8::try_from(*at).unwrap());
        i.covers(&with) == best(i)
    });
    met.map(|(_, words)| *words).collect()
}

const RELAPSE: &[&str] = &["relapsed", "refractory"];
const NEW: &[&str] = &["newly diagnosed"];

#[test]
fn each_indication_covers_its_phases_of_the_disease() {
    let expected: &[(&str, &[&str])] = &[
        ("blinatumomab-relapsed", RELAPSE),
        ("blinatumomab-mrd", &[]),
        ("blinatumomab-consolidation", &["remission"]),
        ("inotuzumab-relapsed", RELAPSE),
        ("brexucabtagene-relapsed", RELAPSE),
        ("obecabtagene-relapsed", RELAPSE),
        ("imatinib-relapsed", RELAPSE),
        ("imatinib-child", NEW),
        ("dasatinib-relapsed", RELAPSE),
        ("dasatinib-child", NEW),
        ("ponatinib-first-line", NEW),
        ("ponatinib-alone", &[]),
        ("nelarabine-relapsed", RELAPSE),
        ("revumenib-relapsed", RELAPSE),
        ("pegaspargase-first-line", &["newly diagnosed", "remission"]),
        ("pegaspargase-allergy", &[]),
        ("calaspargase-all", &[]),
        ("asparaginase-erwinia-allergy", &[]),
        ("clofarabine-relapsed", RELAPSE),
    ];
    // Refractory, or relapsed for the second time: `labels.rs`.
    let others = label::all().filter(|i| i.id != "tisagenlecleucel-relapsed");
    let found: Vec<_> = others.map(|i| (i.id, values(i, FactId::DiseasePhase))).collect();
    let expected: Vec<_> = expected.iter().map(|(id, v)| (*id, v.to_vec())).collect();
    assert_eq!(found, expected);
}

#[test]
fn each_indication_covers_its_lineage() {
    let b = ["blinatumomab", "inotuzumab", "tisagenlecleucel", "brexucabtagene", "obecabtagene"];
    let both = ["pegaspargase", "calaspargase", "asparaginase", "clofarabine"];
    for i in label::all() {
        let of = |drugs: &[&str]| drugs.iter().any(|d| i.id.starts_with(d));
        let expected: &[&str] = if of(&b) {
            &["B"]
        } else if of(&both) {
            &["B", "T"]
        } else if i.id.starts_with("nelarabine") {
            &["T"]
        } else {
            // By BCR::ABL1 or KMT2A, whatever the lineage.
            &[]
        };
        let found: Vec<&str> =
            values(i, FactId::Lineage).iter().map(|l| l.get(..1).unwrap()).collect();
        assert_eq!(found, expected, "{}", i.id);
    }
}

#[test]
fn each_indication_covers_its_ages() {
    let month = "1 month to under 1 year";
    let year = "1 to 9 years";
    let last = "81 years or more";
    for i in label::all() {
        let found = values(i, FactId::TreatmentAge);
        let ends = (found.first().copied(), found.last().copied());
        let expected = match i.id {
            "blinatumomab-relapsed"
            | "blinatumomab-mrd"
            | "blinatumomab-consolidation"
            | "asparaginase-erwinia-allergy" => (Some(month), Some(last)),
            "calaspargase-all" => (Some(month), Some("18 to 21 years")),
            "inotuzumab-relapsed" | "nelarabine-relapsed" | "revumenib-relapsed" => {
                (Some(year), Some(last))
            }
            "clofarabine-relapsed" => (Some(year), Some("18 to 21 years")),
            "imatinib-child" | "dasatinib-child" => (Some(year), Some("17 years")),
            "tisagenlecleucel-relapsed" => (Some("under 1 month"), Some("25 years")),
            "pegaspargase-first-line" | "pegaspargase-allergy" => (None, None),
            _ => (Some("18 to 21 years"), Some(last)),
        };
        assert_eq!(ends, expected, "{}", i.id);
    }
}
