//! Which inhibitor of BCR::ABL1 by the mutation found: section 2.3 of the dossier.
//!
//! The tables were made for chronic myeloid leukaemia; in ALL they are an extrapolation, and each row says so. Two mutations
//! may speak for and against one drug: both are shown, nothing is averaged.

use crate::criteria;
use crate::decision::Rule;
use crate::evidence::{Source, Verification};
use crate::facts::FactId;
use crate::knowledge::Phrase;
use crate::treatment::criteria::{F317, P_LOOP, T315I, V299L};
use crate::treatment::options::relapse::{COMPOUND, MYRISTOYL};

/// The inhibitors the table speaks of, with the fact that says whether each was given before, where there is one.
pub const INHIBITORS: [(&str, Option<FactId>); 6] = [
    ("imatinib", Some(FactId::PriorImatinib)),
    ("dasatinib", Some(FactId::PriorDasatinib)),
    ("nilotinib", Some(FactId::PriorNilotinib)),
    ("bosutinib", None),
    ("ponatinib", Some(FactId::PriorPonatinib)),
    ("asciminib", None),
];

/// A row of the table.
pub struct MutationRow {
    /// Stable id.
    pub id: &'static str,
    /// The mutations.
    pub words: Phrase,
    /// When it is found.
    pub when: Rule,
    /// Inhibitors to prefer.
    pub prefer: &'static [&'static str],
    /// Inhibitors not to take.
    pub not: &'static [&'static str],
    /// Inhibitors that may fail.
    pub may_fail: &'static [&'static str],
    /// What else to think of.
    pub note: Phrase,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What holds of every row.
pub const MADE_FOR: Phrase =
    Phrase::of("made for chronic myeloid leukaemia (NCCN 2013); in ALL an extrapolation");

/// Every mutation a row names, as entered; another one stands in no row.
pub const NAMED: [&str; 15] = [
    "T315I", "V299L", "F317L", "F317V", "F317I", "F317C", "T315A", "Y253H", "E255K", "E255V",
    "F359V", "F359C", "F359I", "A337T", "P465S",
];

/// The rows, in the order of the dossier.
pub static TABLE: &[MutationRow] = &[
    MutationRow {
        id: "none",
        words: Phrase::of("no mutation of the table"),
        when: NONE,
        prefer: &["ponatinib"],
        not: &[],
        may_fail: &[],
        note: Phrase::of(
            "any inhibitor that has not failed; ponatinib with or without blinatumomab",
        ),
        sources: &[Source::RelapseRecalled],
        verification: Verification::Recalled,
    },
    MutationRow {
        id: "t315i",
        words: Phrase::of("T315I was found"),
        when: Rule::If(&T315I),
        prefer: &["ponatinib"],
        not: &["imatinib", "dasatinib", "nilotinib", "bosutinib"],
        may_fail: &[],
        note: Phrase::of("or a trial, blinatumomab, transplant; asciminib is off-label"),
        sources: &[Source::Abl1MutationTable, Source::Abl1MutationTable2],
        verification: Verification::Seen,
    },
    MutationRow {
        id: "v299l",
        words: Phrase::of("V299L was found"),
        when: Rule::If(&V299L),
        prefer: &["nilotinib", "ponatinib"],
        not: &["dasatinib", "bosutinib"],
        may_fail: &[],
        note: Phrase::of("nilotinib has no indication for ALL"),
        sources: &[Source::Abl1MutationTable, Source::Abl1MutationTable2],
        verification: Verification::Seen,
    },
    MutationRow {
        id: "f317",
        words: Phrase::of("F317L, F317V, F317I, F317C or T315A was found"),
        when: Rule::If(&F317),
        prefer: &["nilotinib", "ponatinib"],
        not: &["dasatinib"],
        may_fail: &[],
        note: Phrase::of("nilotinib has no indication for ALL"),
        sources: &[Source::Abl1MutationTable, Source::Abl1MutationTable2],
        verification: Verification::Seen,
    },
    MutationRow {
        id: "p-loop",
        words: Phrase::of("Y253H, E255K, E255V, F359V, F359C or F359I was found"),
        when: Rule::If(&P_LOOP),
        prefer: &["dasatinib", "ponatinib"],
        not: &["nilotinib", "imatinib"],
        may_fail: &[],
        note: Phrase::of("the rows for imatinib and nilotinib agree here"),
        sources: &[Source::Abl1MutationTable, Source::Abl1MutationTable2],
        verification: Verification::Seen,
    },
    MutationRow {
        id: "compound",
        words: Phrase::of(
            "T315I and another mutation were found, perhaps on one molecule (compound)",
        ),
        when: COMPOUND,
        prefer: &[],
        not: &[],
        may_fail: &["ponatinib"],
        note: Phrase::of(
            "immunotherapy and transplant; ask the laboratory whether one molecule carries both",
        ),
        sources: &[Source::Abl1CompoundTable],
        verification: Verification::Seen,
    },
    MutationRow {
        id: "myristoyl",
        words: Phrase::of("A337T or P465S was found"),
        when: Rule::If(&MYRISTOYL),
        prefer: &[],
        not: &["asciminib"],
        may_fail: &[],
        note: Phrase::of("they resist asciminib; the others are not concerned"),
        sources: &[Source::RelapseRecalled],
        verification: Verification::Recalled,
    },
];

const NONE: Rule = Rule::All(&[
    Rule::Not(&T315I),
    Rule::Not(&V299L),
    Rule::Not(&F317),
    Rule::Not(&P_LOOP),
    Rule::Not(&MYRISTOYL),
]);

criteria! { "tki";
    /// What the table is for.
    PH "ph" "BCR::ABL1 present" (BcrAbl1: Present) Seen [Abl1MutationTable];
    /// An inhibitor given before failed where the disease came back or stayed.
    FAILED "failed" "relapsed or refractory: an inhibitor given before counts as failed"
        (DiseasePhase: Relapsed | Refractory) Recalled [HouseConvention];
}
