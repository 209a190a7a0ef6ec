//! Why there is no amount: what is wrong, why, what to do.

use serde::Serialize;

use crate::evidence::{Source, Verification};
use crate::logic::Truth;
use crate::treatment::adjustment::{Adjustment, Judged};

/// Why no amount is given. Texts as in `patient::Issue`: lower case, no full stop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Refusal {
    /// Stable code, kebab-case.
    pub code: &'static str,
    /// What is wrong and why.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// Fields of the intake, or answers of the request, that are needed.
    pub needs: Vec<&'static str>,
    /// Where the reason was read; empty for a missing field or a slip.
    pub sources: &'static [Source],
    /// How well the reason is verified, where it was read somewhere.
    pub verification: Option<Verification>,
}

impl Refusal {
    /// A refusal that no source stands behind.
    pub fn new(code: &'static str, message: String, hint: &str) -> Refusal {
        Refusal {
            code,
            message,
            hint: hint.to_owned(),
            needs: Vec::new(),
            sources: &[],
            verification: None,
        }
    }

    /// Fields are missing.
    pub fn needs(needs: Vec<&'static str>) -> Refusal {
        let message = format!("the dose is not calculated without {}", needs.join(", "));
        let hint = "enter what is missing; nothing is assumed";
        Refusal { needs, ..Refusal::new("needs", message, hint) }
    }

    pub(super) fn unless(judged: Judged, what: &str) -> Option<Refusal> {
        (judged.truth == Truth::Unknown).then(|| {
            let message = format!("{what} depends on {}", judged.needs.join(", "));
            let hint = "enter what is missing; nothing is assumed";
            Refusal { needs: judged.needs, ..Refusal::new("needs", message, hint) }
        })
    }

    pub(super) fn where_false(judged: &Judged, name: &str, message: &str) -> Option<Refusal> {
        match judged.truth {
            Truth::True => None,
            Truth::Unknown => Some(Refusal::needs(judged.needs.clone())),
            Truth::False => Some(Refusal::new(
                "not-this-disease",
                format!("{name} {message}"),
                "choose another regimen, or correct the entry",
            )),
        }
    }

    pub(super) fn no_target(name: &str, antigen: &str) -> Refusal {
        Refusal::new(
            "no-target",
            format!("{name} needs {antigen}, and {antigen} is negative"),
            "choose a regimen without it, or correct the entry",
        )
    }

    pub(super) fn infant() -> Refusal {
        Refusal::new(
            "infant",
            "the patient is below one year: doses for infants are not calculated, of any drug"
                .to_owned(),
            "take every dose from the infant protocol itself",
        )
    }

    pub(super) fn stop(drug: &str, a: &Adjustment) -> Refusal {
        Refusal {
            sources: a.sources,
            verification: Some(a.verification),
            ..Refusal::withheld(drug, a.words)
        }
    }

    pub(super) fn withheld(drug: &str, why: &str) -> Refusal {
        Refusal::new(
            "stop",
            format!("no dose of {drug}: {why}"),
            "decide with the team and the protocol; correct the entry if it is wrong",
        )
    }

    pub(super) fn daily_methotrexate() -> Refusal {
        Refusal::new(
            "weekly-methotrexate",
            "tablets of methotrexate are taken once a week, and the record has them more often"
                .to_owned(),
            "report it; the record is wrong",
        )
    }

    pub(super) fn implausible(why: &str) -> Refusal {
        Refusal::new("implausible-body", why.to_owned(), "correct weight, height or their units")
    }

    pub(super) fn too_large() -> Refusal {
        Refusal::new(
            "too-large",
            "the numbers are too large to calculate with".to_owned(),
            "correct the entries",
        )
    }

    pub(super) fn guard(message: String) -> Refusal {
        Refusal::new(
            "guard",
            message,
            "no number is shown; check the entries and the protocol, and report it if both are right",
        )
    }
}

/// One refusal of many: what cannot be mended by an entry first, then all that is missing at once.
pub(super) fn settle_refusals(all: Vec<Option<Refusal>>) -> Option<Refusal> {
    let mut needs: Vec<&'static str> = Vec::new();
    for refusal in all.into_iter().flatten() {
        if refusal.needs.is_empty() {
            return Some(refusal);
        }
        for field in refusal.needs {
            if !needs.contains(&field) {
                needs.push(field);
            }
        }
    }
    (!needs.is_empty()).then(|| Refusal::needs(needs))
}
