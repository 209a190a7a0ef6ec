//! What forbids a drug withholds its dose as it excludes the options: the same rows, read of the same facts.

use super::{Place, Refusal, concerning};
use crate::decision::{Criterion, Row, Rule};
use crate::evidence::Verification::Seen;
use crate::logic::Truth;
use crate::treatment::Status::{self, Excluded};
use crate::treatment::adjustment::Effect;
use crate::treatment::anthracycline::{Anthracycline, Totals};
use crate::treatment::contraindication::{
    ASPARAGINASE, BLINATUMOMAB, DASATINIB, DASATINIB_MUTATION, IMATINIB_MUTATION, INOTUZUMAB_AGE,
    INOTUZUMAB_LIVER, NELARABINE, NILOTINIB, NILOTINIB_MUTATION, PONATINIB, RITUXIMAB, Rows,
};
use crate::treatment::criteria::E_COLI_ALLERGY;
use crate::treatment::options::row;
use crate::treatment::regimen::{Dose, Drug};

/// The E. coli products; an option may go on with the Erwinia enzyme, so this excludes no option.
const E_COLI: Rows = &[row!(
    Excluded,
    Rule::If(&E_COLI_ALLERGY),
    "allergy to an E. coli asparaginase: the label has the recombinant Erwinia enzyme in its place",
    Seen,
)];

/// The groups of a drug. Antigens, lineage, pregnancy, the heart and high-dose methotrexate have checks of their own,
/// which ask for what is missing.
const fn groups(drug: Drug) -> &'static [Rows] {
    #[expect(clippy::wildcard_enum_match_arm, reason = "for the other drugs no group is held")]
    match drug {
        Drug::Pegaspargase | Drug::Calaspargase | Drug::Asparaginase => &[ASPARAGINASE, E_COLI],
        Drug::AsparaginaseErwinia => &[ASPARAGINASE],
        Drug::Nelarabine => &[NELARABINE],
        Drug::Blinatumomab => &[BLINATUMOMAB],
        Drug::Inotuzumab => &[INOTUZUMAB_AGE, INOTUZUMAB_LIVER],
        Drug::Rituximab => &[RITUXIMAB],
        Drug::Imatinib => &[IMATINIB_MUTATION],
        Drug::Dasatinib => &[DASATINIB, DASATINIB_MUTATION],
        Drug::Nilotinib => &[NILOTINIB, NILOTINIB_MUTATION],
        Drug::Ponatinib => &[PONATINIB],
        _ => &[],
    }
}

fn rows(drug: Drug) -> impl Iterator<Item = &'static Row<Status>> {
    groups(drug).iter().copied().flatten().filter(|row| row.answer == Excluded)
}

/// A refusal for each row that is known to hold.
pub(super) fn refusals(place: &Place, dose: &Dose) -> Vec<Option<Refusal>> {
    let facts = &place.person.facts;
    let held = rows(dose.drug).filter(|row| row.when.truth(facts) == Truth::True);
    held.map(|row| Some(refusal(place, dose, row))).collect()
}

fn refusal(place: &Place, dose: &Dose, row: &Row<Status>) -> Refusal {
    let criteria = row.when.criteria();
    let found = criteria.into_iter().find(|c| c.truth(&place.person.facts) == Truth::True);
    let words = row.because.get();
    let message = match printed(place, dose) {
        rules if rules.is_empty() => words.to_owned(),
        rules => format!("{words}; {}", rules.join(" ")),
    };
    Refusal {
        sources: found.map_or(&[], |c| c.sources),
        verification: Some(
            found.map_or(row.verification, |c| c.verification.max(row.verification)),
        ),
        ..Refusal::withheld(dose.drug.record().name, &message)
    }
}

/// The rules by which the dose is held, which name limits and when it goes on.
fn printed(place: &Place, dose: &Dose) -> Vec<&'static str> {
    let held = concerning(place, dose).filter(|a| a.effect == Effect::Omit);
    let held = held.filter(|a| a.judge(place.person, place.formula).truth == Truth::True);
    held.map(|a| a.words).collect()
}

/// One line of what was not entered and would withhold the dose; it is not asked for, so that the calendar stays usable.
pub(super) fn not_entered(place: &Place, dose: &Dose) -> Option<String> {
    let facts = &place.person.facts;
    let open = rows(dose.drug).filter(|row| row.when.truth(facts) == Truth::Unknown);
    let open = open.flat_map(|row| row.when.criteria());
    let mut names: Vec<&'static str> = Vec::new();
    for criterion in open.filter(|c: &&Criterion| c.truth(facts) == Truth::Unknown) {
        if !names.contains(&criterion.words.get()) {
            names.push(criterion.words.get());
        }
    }
    (!names.is_empty())
        .then(|| format!("not entered, and each would withhold this dose: {}", names.join("; ")))
}

/// Whatever was given before counts against the limit of an anthracycline: unless the disease is newly diagnosed, it is
/// needed.
pub(super) fn earlier_anthracyclines(place: &Place, dose: &Dose) -> Option<Refusal> {
    let p = place.person;
    Anthracycline::of(dose.drug)?;
    let first = match p.newly_diagnosed {
        Truth::True => return None,
        Truth::Unknown => Some("disease.phase"),
        Truth::False => None,
    };
    let (_, missing) = Totals::before(&p.before);
    (!missing.is_empty()).then(|| Refusal::needs(first.into_iter().chain(missing).collect()))
}
