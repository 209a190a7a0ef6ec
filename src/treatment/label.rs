//! The indications of US labels for ALL, line by line, for a patient as of now.
//!
//! An indication is a conjunction of lines. It is met when every line holds, not met when some line cannot, and depends
//! otherwise: unknown never counts as met. It is decided like a scheme, exactly. What a label says beside its indications
//! stands in `knowledge/labels.toml`.

mod asparaginase;
mod blinatumomab;
mod car_t;
mod clofarabine;
mod inotuzumab;
mod kinase;
mod nelarabine;
mod revumenib;

use crate::decision::{Criterion, Decision, Rule};
use crate::evidence::{Source, Verification};
use crate::facts::Facts;
use crate::inquiry;
use crate::knowledge::Phrase;
use crate::logic::Truth;

/// Whether an indication covers the patient.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Covers {
    /// Every line holds.
    Met,
    /// A fact, or the treating team's judgement, decides.
    Depends,
    /// Some line does not hold.
    NotMet,
}

impl Covers {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Covers::Met => "met",
            Covers::Depends => "depends",
            Covers::NotMet => "not-met",
        }
    }
}

/// A line in words of its own, where it is more than one criterion.
pub struct Wording {
    /// Stable id.
    pub id: &'static str,
    /// The line as a clinician reads it.
    pub words: Phrase,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well it is verified there.
    pub verification: Verification,
}

/// One line of an indication.
#[derive(Clone, Copy)]
pub enum Line {
    /// The criterion holds.
    Fact(&'static Criterion),
    /// One of several criteria holds.
    Either(&'static Wording, Rule),
    /// The rule holds, or the treating team judges so, which no fact tells.
    OrJudged(&'static Wording, Rule),
    /// The rule is needed, and the treating team judges whether it is enough.
    Judged(&'static Wording, Rule),
}

impl Line {
    /// The rule that certainly makes it true.
    pub const fn rule(self) -> Rule {
        match self {
            Line::Fact(c) => Rule::If(c),
            Line::Either(_, rule) | Line::OrJudged(_, rule) => rule,
            Line::Judged(..) => Rule::Any(&[]),
        }
    }

    /// The rule without which it is false: none, where judgement may make it true.
    pub const fn at_least(self) -> Rule {
        match self {
            Line::Fact(c) => Rule::If(c),
            Line::Either(_, rule) | Line::Judged(_, rule) => rule,
            Line::OrJudged(..) => Rule::Always,
        }
    }

    /// What it asks of the facts.
    pub const fn asks(self) -> Rule {
        match self {
            Line::Fact(c) => Rule::If(c),
            Line::Either(_, rule) | Line::OrJudged(_, rule) | Line::Judged(_, rule) => rule,
        }
    }

    /// Its truth for this patient; what only judgement can deny is not false.
    pub fn truth(self, facts: &Facts) -> Truth {
        match self {
            Line::Fact(c) => inquiry::truth(c, facts),
            Line::Either(_, rule) => inquiry::rule_truth(&rule, facts),
            Line::OrJudged(_, rule) => match inquiry::rule_truth(&rule, facts) {
                Truth::True => Truth::True,
                Truth::False | Truth::Unknown => Truth::Unknown,
            },
            Line::Judged(_, rule) => match inquiry::rule_truth(&rule, facts) {
                Truth::False => Truth::False,
                Truth::True | Truth::Unknown => Truth::Unknown,
            },
        }
    }
}

/// One indication.
pub struct Indication {
    /// Stable id, `<drug>-<name>`.
    pub id: &'static str,
    /// In our words.
    pub words: Phrase,
    /// Each is to hold.
    pub lines: &'static [Line],
    /// The same as a table.
    pub decision: Decision<Covers>,
}

impl Indication {
    /// Whether it covers the patient.
    pub fn covers(&self, facts: &Facts) -> Covers {
        inquiry::decide(&self.decision, facts).determined().unwrap_or(Covers::Depends)
    }
}

/// The indications of a drug's label.
pub struct Label {
    /// The drug, as in `knowledge/labels.toml`.
    pub drug: &'static str,
    /// Its indications for ALL.
    pub indications: &'static [Indication],
}

/// Every label with an indication for ALL.
pub static INDICATIONS: &[&[Label]] = &[
    blinatumomab::LABELS,
    inotuzumab::LABELS,
    car_t::LABELS,
    kinase::LABELS,
    nelarabine::LABELS,
    revumenib::LABELS,
    asparaginase::LABELS,
    clofarabine::LABELS,
];

/// The indications of a drug; none where its label has none for ALL.
pub fn indications(drug: &str) -> &'static [Indication] {
    let of_drug = INDICATIONS.iter().copied().flatten().find(|l| l.drug == drug);
    of_drug.map_or(&[], |l| l.indications)
}

/// Every indication.
pub fn all() -> impl Iterator<Item = &'static Indication> {
    INDICATIONS.iter().copied().flatten().flat_map(|l| l.indications)
}

/// Writes the labels of a file: the drug, then each indication with id, words and lines.
macro_rules! labels {
    ($( drug $drug:literal: $( $id:literal $words:literal [ $( $line:expr ),+ $(,)? ]; )+ )+) => {
        /// The labels of this file.
        pub static LABELS: &[$crate::treatment::label::Label] = &[$(
            $crate::treatment::label::Label {
                drug: $drug,
                indications: &[$( {
                    const LINES: &[$crate::treatment::label::Line] = &[$( $line ),+];
                    const SURE: &[$crate::decision::Rule] = &[$( $line.rule() ),+];
                    const LEAST: &[$crate::decision::Rule] = &[$( $line.at_least() ),+];
                    const ROWS: &[$crate::decision::Row<$crate::treatment::label::Covers>] = &[
                        $crate::decision::Row::new(
                            $crate::treatment::label::Covers::Met,
                            $crate::decision::Rule::All(SURE),
                            "every line of the indication holds",
                            $crate::evidence::Verification::Seen,
                        ),
                        $crate::decision::Row::new(
                            $crate::treatment::label::Covers::Depends,
                            $crate::decision::Rule::All(LEAST),
                            "a line is for the treating team to judge",
                            $crate::evidence::Verification::Seen,
                        ),
                        $crate::decision::Row::new(
                            $crate::treatment::label::Covers::NotMet,
                            $crate::decision::Rule::Always,
                            "a line of the indication does not hold",
                            $crate::evidence::Verification::Seen,
                        ),
                    ];
                    $crate::treatment::label::Indication {
                        id: $id,
                        words: $crate::knowledge::Phrase::of($words),
                        lines: LINES,
                        decision: $crate::decision::Decision { rows: ROWS },
                    }
                } ),+],
            }
        ),+];
    };
}
use labels;
