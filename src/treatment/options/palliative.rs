//! Palliation: section 2.5 of the dossier. What slows the leukaemia belongs here once comfort is the goal; what relieves
//! may be given at any time.

use super::{options, row};
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{self, Recalled, Seen};
use crate::knowledge::Phrase;
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{MATURE, PREGNANCY};
use crate::treatment::criteria::{CLEARANCE_BELOW_60, COMFORT, PH_POSITIVE};

/// What slows the leukaemia without curing it.
const CURE: Row<Status> = Row {
    answer: Excluded,
    when: Rule::Not(&COMFORT),
    because: Phrase::of("the goal is cure: it slows the leukaemia and does not cure it"),
    verification: Verification::Seen,
};

options! {
    PalliativeCareTeam: [], [
        row!(Recommended, Rule::If(&COMFORT), "the goal is comfort", Recalled),
        row!(Alternative, Rule::Always, "beside treatment that aims at cure", Recalled),
    ];
    PompPalliative: [MATURE], [
        CURE,
        row!(Alternative, Rule::Always, "comfort: less intensive chemotherapy may slow the leukaemia", Recalled),
    ] once_known [PREGNANCY];
    VincristinePrednisonePalliative: [MATURE, PREGNANCY], [
        CURE,
        row!(Alternative, Rule::Always, "comfort: less intensive chemotherapy may slow the leukaemia", Recalled),
    ];
    TkiPalliative: [MATURE], [
        CURE,
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: the inhibitor has no target", Recalled),
        row!(Alternative, Rule::Always, "comfort, Ph-positive: an inhibitor alone or with a steroid may slow the leukaemia", Recalled),
    ] once_known [PREGNANCY];
    HydroxyureaPalliative: [PREGNANCY], [
        CURE,
        row!(Possible, Rule::Always, "comfort: holds a high white cell count", Recalled),
    ];
    Transfusion: [], [
        row!(Recommended, Rule::If(&COMFORT), "comfort: low counts and fatigue", Seen),
        row!(Alternative, Rule::Always, "beside treatment that aims at cure", Seen),
    ];
    InfectionTreatment: [], [
        row!(Recommended, Rule::If(&COMFORT), "comfort: infections that occur are treated", Seen),
        row!(Alternative, Rule::Always, "beside treatment that aims at cure, where every fever is an emergency", Seen),
    ];
    PainRelief: [], [
        row!(Recommended, Rule::If(&COMFORT), "comfort: relief of pain at every stage", Recalled),
        row!(Alternative, Rule::Always, "beside treatment that aims at cure", Recalled),
    ];
    NsaidPain: [], [
        row!(Excluded, Rule::If(&CLEARANCE_BELOW_60), "creatinine clearance under 60 mL/min: it strains the kidneys and holds back methotrexate", Recalled),
        row!(Possible, Rule::Always, "only with platelets of 50 ×10⁹/L or more and no methotrexate in high dose, and only if the team agrees", Recalled),
    ];
    RadiotherapyPain: [], [
        row!(Alternative, Rule::If(&COMFORT), "comfort: for sites that hurt", Seen),
        row!(Possible, Rule::Always, "beside treatment that aims at cure", Seen),
    ] once_known [PREGNANCY];
    NauseaAppetite: [], [
        row!(Recommended, Rule::If(&COMFORT), "comfort: nausea and loss of appetite can be treated", Seen),
        row!(Alternative, Rule::Always, "beside treatment that aims at cure", Seen),
    ];
}
