//! What came of a regimen in its trials, ready for the page: the figure as printed, and people out of a hundred.
//!
//! Always "in this trial, these patients, that era"; never the chance of one patient.

use serde::Serialize;

use super::regimen::{Arm, Regimen, TrialOutcome};
use crate::evidence::{Source, Verification};
use crate::quantity::Decimal;

/// One end point of one study.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct TrialOutcomeView {
    /// What was counted.
    pub end_point: &'static str,
    /// As printed.
    pub figure: &'static str,
    /// Confidence interval as printed, or empty.
    pub interval: &'static str,
    /// How many patients, where printed.
    pub n: Option<u32>,
    /// Who they were.
    pub patients: &'static str,
    /// When they were treated or reported.
    pub era: &'static str,
    /// Shares for a picture of a hundred people; empty where the figure is no share.
    pub arms: Vec<ArmView>,
    /// Whether the share counts what nobody wants: relapse, death.
    pub loss: bool,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// A share.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArmView {
    /// Of whom; empty for everybody.
    pub who: &'static str,
    /// In per cent, as printed.
    pub percent: String,
    /// People out of a hundred: the share rounded to a whole number, a half upwards.
    pub of_100: u8,
}

/// The outcomes of a regimen.
pub fn outcomes(regimen: &Regimen) -> Vec<TrialOutcomeView> {
    regimen.outcomes.iter().map(view).collect()
}

fn view(outcome: &TrialOutcome) -> TrialOutcomeView {
    TrialOutcomeView {
        end_point: outcome.end_point,
        figure: outcome.figure,
        interval: outcome.interval,
        n: outcome.n,
        patients: outcome.patients,
        era: outcome.era,
        arms: outcome.arms.iter().map(arm).collect(),
        loss: outcome.loss,
        sources: outcome.sources,
        verification: outcome.verification,
    }
}

fn arm(arm: &Arm) -> ArmView {
    ArmView { who: arm.who, percent: arm.percent.to_string(), of_100: of_100(arm.percent) }
}

fn of_100(percent: Decimal) -> u8 {
    let whole = u8::try_from(percent.truncated()).unwrap_or(100);
    let rest = percent.minus(Decimal::whole(i32::from(whole)));
    whole.saturating_add(u8::from(rest >= Decimal::scaled(5, 1))).min(100)
}

#[cfg(test)]
mod tests {
    use super::of_100;
    use crate::quantity::Decimal;

    #[test]
    fn a_share_is_rounded_to_people_a_half_upwards() {
        let tenths = |n| of_100(Decimal::scaled(n, 1));
        assert_eq!([tenths(874), tenths(875), tenths(876)], [87, 88, 88]);
        assert_eq!([tenths(0), tenths(5), tenths(995), tenths(1000)], [0, 1, 100, 100]);
    }
}
