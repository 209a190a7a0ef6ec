//! The one sentence a colleague would say, and the line under it.

use super::scheme::SchemeView;
use super::{InquiryView, aside};
use crate::facts::key::{BCR_ABL1, CD19, LINEAGE, PHENOTYPE};
use crate::facts::{AntigenFact, Facts, Lesion, LineageFact, PhenotypeFact};
use crate::logic::{Known, Truth, sort_short};
use crate::patient::fields::in_sentence;
use crate::patient::vocabulary::Sex;
use crate::patient::{Age, Intake, Issue, Patient, Severity};
use crate::prose::{capitalised, listed};
use crate::quantity::Quantity;
use crate::risk::SCHEMES;

pub(super) fn sentence(
    intake: &Intake,
    patient: &Patient,
    facts: &Facts,
    schemes: &[SchemeView],
    inquiry: &[InquiryView],
    issues: &[Issue],
) -> (String, String) {
    if intake.is_blank() {
        let first = first_entries(inquiry);
        return (
            format!("Nothing entered yet. Start with {}.", listed(&first, "and")),
            "Every field is optional. What is not entered stays unknown and is never taken as normal.".to_owned(),
        );
    }
    let who = format!("{}, {}.", person(patient), disease(facts));
    let what = result(schemes);
    let next = next(schemes, inquiry);
    let parts: Vec<String> =
        [capitalised(&who), what, next].into_iter().filter(|p| !p.is_empty()).collect();
    (parts.join(" "), under(intake, patient, schemes, issues))
}

/// What to enter first, as the search over an empty form finds it; a test holds the two equal.
const FIRST: [&str; 3] = ["lineage", "age", "BCR::ABL1"];

/// What to enter first: the facts that bear on most schemes.
fn first_entries(inquiry: &[InquiryView]) -> Vec<&'static str> {
    if inquiry.is_empty() {
        return FIRST.to_vec();
    }
    let mut tests: Vec<&InquiryView> = inquiry.iter().collect();
    sort_short(&mut tests, |t| std::cmp::Reverse(t.bears_on.len()));
    tests.iter().take(3).map(|t| t.fact_label).collect()
}

/// "45-year-old man", "3-year-old girl", "patient of unknown age".
fn person(patient: &Patient) -> String {
    let adult = patient.age.value().map(|a| a.at_least(18));
    let noun = match (patient.sex, adult) {
        (Known::Value(Sex::Female), Some(Truth::True)) => "woman",
        (Known::Value(Sex::Male), Some(Truth::True)) => "man",
        (Known::Value(Sex::Female), Some(Truth::False)) => "girl",
        (Known::Value(Sex::Male), Some(Truth::False)) => "boy",
        (Known::Value(Sex::Female), Some(Truth::Unknown) | None) => "female patient",
        (Known::Value(Sex::Male), Some(Truth::Unknown) | None) => "male patient",
        (Known::Pending | Known::NotDone | Known::Unknown, _) => "patient",
    };
    match patient.age {
        Known::Value(Age::Years(years)) => format!("{}-year-old {noun}", years.value().truncated()),
        Known::Value(age @ (Age::Days(_) | Age::Dates { .. })) => {
            let reached = (1..=120).filter(|y| age.at_least(*y) == Truth::True).count();
            if reached == 0 {
                format!("{}-day-old {noun}", age.days().unwrap_or_default())
            } else {
                format!("{reached}-year-old {noun}")
            }
        }
        Known::Pending | Known::NotDone | Known::Unknown => format!("{noun} of unknown age"),
    }
}

/// "Ph-negative B-ALL", "early T-cell precursor ALL", "ALL of unknown lineage".
fn disease(facts: &Facts) -> String {
    let ph = match (facts.is(BCR_ABL1, Lesion::Present), facts.is(BCR_ABL1, Lesion::Absent)) {
        (true, _) => "Ph-positive ",
        (_, true) => "Ph-negative ",
        _ => "",
    };
    let cd19 = if facts.is(CD19, AntigenFact::Negative) { " without CD19" } else { "" };
    if facts.is(LINEAGE, LineageFact::MatureB) {
        "mature B (Burkitt) leukaemia, outside this edition".to_owned()
    } else if facts.is(LINEAGE, LineageFact::B) {
        let unknown = if ph.is_empty() { ", BCR::ABL1 unknown" } else { "" };
        format!("{ph}B-ALL{cd19}{unknown}")
    } else if facts.is(LINEAGE, LineageFact::T) {
        if facts.is(PHENOTYPE, PhenotypeFact::Etp) {
            format!("{ph}early T-cell precursor ALL")
        } else {
            format!("{ph}T-ALL")
        }
    } else {
        format!("{ph}ALL of unknown lineage")
    }
}

/// "Poor under Seed summary, high under NCI/Rome."; of many schemes the number in each place. Never averaged.
fn result(schemes: &[SchemeView]) -> String {
    // A group made for others than this patient counts only where there is no other.
    let given = |s: &&SchemeView| s.section != TRANSPLANT && s.group.is_some();
    let made_for = schemes.iter().any(|s| given(&s) && s.remark.is_none());
    let rated = || {
        let ours = move |s: &&SchemeView| s.remark.is_none() || !made_for;
        schemes.iter().filter(|s| s.section != TRANSPLANT).filter(ours)
    };
    let determined: Vec<&SchemeView> = rated().filter(given).collect();
    let open = rated().filter(|s| s.status == "one-of").count();
    if determined.is_empty() {
        return if open > 0 {
            "No group follows yet.".to_owned()
        } else {
            "No scheme of this edition applies.".to_owned()
        };
    }
    if determined.len() <= NAMED {
        let named = |s: &&SchemeView| {
            let group = in_sentence(s.group_label.unwrap_or_default());
            format!("{group} under {}{}", s.name, qualified(s))
        };
        let words: Vec<String> = determined.iter().map(named).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        return format!("{}.", capitalised(&listed(&words, "and")));
    }
    let places = [
        ("in the highest-risk group of", "high"),
        ("in between in", "middle"),
        ("in the lowest-risk group of", "low"),
    ];
    let counted = places.iter().filter_map(|(words, rank)| {
        let there: Vec<&str> =
            determined.iter().filter(|s| s.rank == Some(rank)).map(|s| s.name).collect();
        (!there.is_empty()).then(|| format!("{words} {}", many(&there)))
    });
    let counted: Vec<String> = counted.collect();
    let counted: Vec<&str> = counted.iter().map(String::as_str).collect();
    let left = match open {
        0 => String::new(),
        1 => "; one more is open".to_owned(),
        n => format!("; {n} more are open"),
    };
    format!("{}{left}.", capitalised(&listed(&counted, "and")))
}

/// Up to this many schemes are named, of more the number is said.
const NAMED: usize = 3;

/// Fitness for transplant is no risk of the leukaemia.
const TRANSPLANT: &str = "transplant";

/// "NCI/Rome and UKALL14", or "7 schemes".
fn many(names: &[&str]) -> String {
    if names.len() <= NAMED { listed(names, "and") } else { format!("{} schemes", names.len()) }
}

fn qualified(scheme: &SchemeView) -> String {
    let said: Vec<&str> =
        [scheme.verification.mark(), scheme.remark].into_iter().flatten().collect();
    if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
}

/// The first test of the inquiry and what it does.
fn next(schemes: &[SchemeView], inquiry: &[InquiryView]) -> String {
    let of_note = |test: &&InquiryView| test.obtainable && !aside(test, schemes);
    let Some(first) = inquiry.iter().find(of_note) else { return String::new() };
    let names = |ids: &[&'static str]| -> Vec<&'static str> {
        schemes.iter().filter(|s| ids.contains(&s.id)).map(|s| s.name).collect()
    };
    let label = capitalised(first.fact_label);
    if first.settles.is_empty() {
        format!("{label} would narrow {}.", many(&names(&first.bears_on)))
    } else {
        format!("{label} would settle {}.", many(&names(&first.settles)))
    }
}

/// How many results are pending, and that nothing was assumed.
fn under(intake: &Intake, patient: &Patient, schemes: &[SchemeView], issues: &[Issue]) -> String {
    let unused = issues.iter().filter(|i| i.severity == Severity::Error).count();
    if unused > 0 {
        let entries = if unused == 1 { "One entry was" } else { "Some entries were" };
        return format!(
            "{entries} not used: see the message beside the field. The rest is assessed."
        );
    }
    let pending = intake.iter().filter(|(_, e)| e.text.trim() == "pending").count();
    let open = schemes.iter().any(|s| s.status == "one-of");
    match (pending, open) {
        (0, open) => assumed(patient, schemes, open),
        (1, _) => {
            "One result is pending. Nothing here takes a pending result as normal.".to_owned()
        }
        (n, _) => {
            format!("{n} results are pending. Nothing here takes a pending result as normal.")
        }
    }
}

/// Whether anything else could change the groups; a scheme that leaves out people with Down syndrome is read as one for
/// this patient until the syndrome is entered, and that is said.
fn assumed(patient: &Patient, schemes: &[SchemeView], open: bool) -> String {
    let leaves_out =
        |id: &str| SCHEMES.iter().any(|s| s.id == id && !s.without_down_syndrome.is_empty());
    let read: Vec<&str> =
        schemes.iter().filter(|s| s.group.is_some() && leaves_out(s.id)).map(|s| s.name).collect();
    let start = if open {
        "What is not entered stays unknown; nothing here takes it as normal."
    } else {
        "Nothing else that is not entered could change these groups."
    };
    if read.is_empty() || patient.down_syndrome.value().is_some() {
        start.to_owned()
    } else {
        format!(
            "{start} Down syndrome is not entered; read for somebody without it: {}.",
            listed(&read, "and")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST, first_entries};
    use crate::assess;
    use crate::patient::Intake;

    #[test]
    fn what_to_enter_first_is_what_the_search_over_an_empty_form_finds() {
        let inquiry = assess(&Intake::default()).inquiry;
        assert!(!inquiry.is_empty());
        assert_eq!(first_entries(&inquiry), FIRST);
        assert_eq!(first_entries(&[]), FIRST);
    }
}
