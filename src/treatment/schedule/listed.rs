//! The regimens of the catalogue as a list, without a patient: what may be asked for with a schedule.

use serde::Serialize;

use super::request::Request;
use super::typed::{ChoiceView, ChosenView, choices};
use super::words::{conditions, kind_id};
use crate::evidence::{Review, Source, Verification};
use crate::treatment::regimen::{
    EvidenceKind, Lineage, Need, Phase, Philadelphia, REGIMENS, Regimen, Setting,
};

/// A regimen of the catalogue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ListedRegimen {
    /// Stable id: `regimen` of a request for a schedule.
    pub id: &'static str,
    /// As it is called.
    pub name: &'static str,
    /// When it is given.
    pub setting: &'static [Setting],
    /// Whom it was given to, in our words.
    pub population: &'static str,
    /// Limits of age as printed, in words; empty where none are.
    pub ages: String,
    /// Lineages it was given to.
    pub lineage: &'static [Lineage],
    /// Philadelphia chromosome: `negative`, `positive` or `any`.
    pub ph: Philadelphia,
    /// Antigens or lesions without which it makes no sense.
    pub needs: &'static [Need],
    /// Ids of its drugs, those of its backbone included.
    pub drugs: Vec<&'static str>,
    /// Those of them of which no dose was found.
    pub drugs_without_dose: Vec<&'static str>,
    /// What kind of study stands behind it.
    pub evidence: EvidenceKind,
    /// Another regimen whose doses hold where this one names none.
    pub backbone: Option<&'static str>,
    /// How long it lasts, in words.
    pub duration: &'static str,
    /// Its phases, in order.
    pub phases: Vec<ListedPhase>,
    /// What it leaves to choose: `choices` of a request.
    pub choices: Vec<ListedChoice>,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified as a whole.
    pub verification: Verification,
    /// Where it stands in review.
    pub review: Review,
}

/// What the list of regimens and a schedule both say of a phase stands first in either.
macro_rules! phase_view {
    ($(#[$about:meta])* pub struct $name:ident { $($rest:tt)* }) => {
        $(#[$about])*
        pub struct $name {
            /// Unique in its regimen: a key of `starts` of a request.
            pub id: &'static str,
            /// As it is called.
            pub name: &'static str,
            /// What it is for.
            #[cfg_attr(feature = "schema", schemars(with = "crate::schema::PhaseKind"))]
            pub kind: &'static str,
            /// How often it is given, where printed.
            pub cycles: Option<u16>,
            /// Days from one cycle to the next, where printed.
            pub cycle_days: Option<u16>,
            $($rest)*
        }
    };
}
pub(super) use phase_view;

phase_view! {
    /// A phase of a regimen.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    #[serde(rename_all = "camelCase")]
    pub struct ListedPhase {}
}

/// One choice that a regimen leaves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ListedChoice {
    /// Its key in `choices`.
    pub key: String,
    /// The phase it is in; empty for a choice between phases.
    pub phase: &'static str,
    /// The word of the choice.
    pub about: &'static str,
    /// What may stand there.
    pub options: Vec<ChosenView>,
}

/// Every regimen, in the order of the catalogue.
pub fn regimens() -> Vec<ListedRegimen> {
    REGIMENS.iter().map(listed).collect()
}

fn listed(regimen: &'static Regimen) -> ListedRegimen {
    let choice = |c: ChoiceView| ListedChoice {
        key: c.key,
        phase: c.phase,
        about: c.about,
        options: c.options,
    };
    ListedRegimen {
        id: regimen.id,
        name: regimen.name,
        setting: regimen.setting,
        population: regimen.population,
        ages: conditions(regimen.ages),
        lineage: regimen.lineage,
        ph: regimen.ph,
        needs: regimen.needs,
        drugs: regimen.drugs(),
        drugs_without_dose: regimen.drugs_without_dose(),
        evidence: regimen.evidence,
        backbone: regimen.backbone,
        duration: regimen.duration,
        phases: regimen.phases.iter().map(phase).collect(),
        choices: choices(regimen, &Request::default()).into_iter().map(choice).collect(),
        sources: regimen.sources,
        verification: regimen.verification,
        review: regimen.review,
    }
}

fn phase(phase: &Phase) -> ListedPhase {
    ListedPhase {
        id: phase.id,
        name: phase.name,
        kind: kind_id(phase.kind),
        cycles: phase.cycles,
        cycle_days: phase.cycle_days,
    }
}
