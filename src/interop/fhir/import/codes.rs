//! The table of codes, `knowledge/codes.toml`, and what is looked up in it.

use crate::evidence::Verification;

/// What a code stands for; see the head of `knowledge/codes.toml`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[expect(missing_docs, reason = "each is explained at the head of the file it stands in")]
pub enum Meaning {
    Field,
    Lesion,
    Lineage,
    Reject,
    Condition,
    Variant,
    Iscn,
    Gene,
    Change,
    Class,
    Surface,
    Risk,
    Text,
    Answer,
    Grade,
    Route,
    Therapy,
    Known,
}

/// A code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Code {
    /// Id of its system.
    pub system: &'static str,
    /// As coded.
    pub code: &'static str,
    /// In our words.
    pub name: &'static str,
    /// What it stands for.
    pub is: Meaning,
    /// Path of the intake, or the disease phase of a diagnosis.
    pub path: &'static str,
    /// What it sets, or says.
    pub value: &'static str,
    /// `present` where its absence says nothing; `end-of-induction` where the form takes the count of that time.
    pub only: &'static str,
    /// Why it is not entered.
    pub why: &'static str,
    /// The UCUM units its value may stand in; none for a number without a unit.
    pub units: &'static [&'static str],
    /// Beginnings of words of which a display has one.
    pub words: &'static [&'static str],
    /// Words a display must not have.
    pub without: &'static [&'static str],
    /// How well the code is verified.
    pub verification: Verification,
    /// Where it was read: an id of [`ORIGINS`].
    pub origin: &'static str,
}

/// A code that is written into what leaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Given {
    /// What it stands for: the path of a question, else what the code sets or means.
    pub of: &'static str,
    /// Address of its system.
    pub system: &'static str,
    /// As coded.
    pub code: &'static str,
    /// What its system calls it; may be empty where we did not read that.
    pub display: &'static str,
}

/// The codes that are written for a path, a group or a meaning.
pub fn given(of: &str) -> impl Iterator<Item = &'static Given> {
    GIVEN.iter().filter(move |given| given.of == of)
}

/// A UCUM unit, and what it becomes in the form: entered = value × numerator ÷ denominator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnitCode {
    /// As coded.
    pub ucum: &'static str,
    /// Unit id of the form.
    pub becomes: &'static str,
    /// See above.
    pub numerator: i64,
    /// See above.
    pub denominator: i64,
}

/// A drug.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DrugCode {
    /// Generic name as an id.
    pub id: &'static str,
    /// As written.
    pub name: &'static str,
    /// Beginnings of words of which a display has one.
    pub words: &'static [&'static str],
    /// Ingredients in RxNorm.
    pub rxnorm: &'static [&'static str],
    /// ATC codes.
    pub atc: &'static [&'static str],
    /// Routes that are no contradiction: `iv`, `po`, `im`, `sc`, `it`.
    pub routes: &'static [&'static str],
    /// Path of what was given of it before, for an anthracycline.
    pub path: &'static str,
    /// The most usual single dose, mg/m²; empty where none is compared.
    pub most_mg_per_m2: &'static str,
    /// The most usual single dose, mg; empty where none is compared.
    pub most_mg: &'static str,
    /// Unusual below 18 years.
    pub adults: bool,
    /// How well the codes are verified.
    pub verification: Verification,
    /// Where they were read.
    pub origin: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

/// The id of a code system by its address.
pub fn system(uri: &str) -> Option<&'static str> {
    let uri = uri.trim_end_matches('/');
    SYSTEMS.iter().find(|(_, uris)| uris.contains(&uri)).map(|(id, _)| *id)
}

/// What a code of a system stands for.
pub fn code(system: &str, code: &str) -> Option<&'static Code> {
    CODES.iter().find(|c| c.system == system && c.code == code)
}

/// The drug with a code of a system.
pub fn drug(system: &str, code: &str) -> Option<&'static DrugCode> {
    DRUGS.iter().find(|drug| match system {
        "rxnorm" => drug.rxnorm.contains(&code),
        "atc" => drug.atc.contains(&code),
        _ => false,
    })
}

/// Whether a display may stand beside words of the table: it has one, and none that it must not have. An empty display says
/// nothing against.
pub fn agrees(display: &str, words: &[&str], without: &[&str]) -> bool {
    let display = display.to_ascii_lowercase();
    display.is_empty()
        || (words.is_empty() || words.iter().any(|word| display.contains(word)))
            && !without.iter().any(|word| display.contains(word))
}
