//! The transplant comorbidity index item by item, as the scheme `hct-ci` counted it.

use serde::Serialize;

use crate::evidence::Source;
use crate::patient::Patient;
use crate::risk::hct_ci::items::{SOURCES, Standing, State, items, sum};

/// The index with its items.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HctCiView {
    /// Sum of what is known.
    pub sum: u8,
    /// Whether nothing can come on top: the list of comorbidities was entered.
    pub complete: bool,
    /// Every item.
    pub items: Vec<HctCiItemView>,
    /// Where the items were read.
    pub sources: &'static [Source],
}

/// One item.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct HctCiItemView {
    /// As in the intake.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// What counts.
    pub words: &'static str,
    /// What it adds.
    pub weight: u8,
    /// `listed`, `measured`, `covered` (its severe form counts), `absent` or `unknown`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::HctCiState"))]
    pub state: &'static str,
}

pub(super) fn view(patient: &Patient) -> HctCiView {
    let (sum, complete) = sum(patient);
    HctCiView { sum, complete, items: items(patient).iter().map(item).collect(), sources: SOURCES }
}

fn item(standing: &Standing) -> HctCiItemView {
    HctCiItemView {
        id: standing.item.comorbidity.id(),
        label: standing.item.comorbidity.label(),
        words: standing.item.words.get(),
        weight: standing.item.weight,
        state: match standing.state {
            State::Listed => "listed",
            State::Measured => "measured",
            State::Covered => "covered",
            State::Absent => "absent",
            State::Unknown => "unknown",
        },
    }
}
