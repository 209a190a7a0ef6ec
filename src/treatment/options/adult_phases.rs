//! What follows induction in adults: consolidation, MRD, maintenance, transplant. Rows of sections 9.1, 2.2 and 1.3 of the dossier.
//!
//! The seeds' general options (blinatumomab in consolidation and for MRD of 0.1 %, the inhibitor through consolidation and
//! maintenance) stand in `seed`; nothing of them is said again here.

use super::adult::{MRD_BELOW_001, OLD_OR_COMORBID, UNDER_14, UNDER_16};
use super::transplant::PRIOR_TRANSPLANT;
use super::{options, row};
use crate::classification::ETP;
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::treatment::Status::{self, Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    BLINATUMOMAB, CD19, COMFORT_GOAL, INOTUZUMAB, MATURE, PREGNANCY, Rows, TRANSPLANT,
};
use crate::treatment::criteria::{CD19_NEGATIVE, COMFORT, MRD_BELOW_01, PH_POSITIVE, T_LINEAGE};

const CHILD: Row<Status> =
    row!(Possible, Rule::If(&UNDER_16), "under 16 years: a children's protocol decides", Recalled,);
/// Where blinatumomab reaches nothing.
const NO_TARGET: Rule = Rule::Any(&[Rule::If(&T_LINEAGE), Rule::If(&CD19_NEGATIVE)]);
/// Known later than maintenance is planned.
pub(super) const NOT_MAINTENANCE_ALONE: Rows = &[
    row!(
        Possible,
        Rule::If(&PRIOR_TRANSPLANT),
        "after an allogeneic transplant: as a rule no maintenance chemotherapy",
        Recalled,
    ),
    row!(
        Possible,
        Rule::All(
            &[Rule::If(&T_LINEAGE), Rule::Any(&[Rule::If(&ETP), Rule::Not(&MRD_BELOW_001)]),]
        ),
        "T-lineage with early T-cell precursor or MRD of 0.01 % or more: not alone; see transplant",
        Recalled,
    ),
];
const NEGATIVE_MRD: Rows =
    &[row!(Excluded, Rule::If(&MRD_BELOW_001), "MRD under 0.01 %: no reason by MRD", Seen)];

options! {
    /// The regimen goes on.
    ConsolidationOfRegimen: [MATURE, PREGNANCY, COMFORT_GOAL], [
        CHILD,
        row!(Possible, Rule::All(&[NO_TARGET, Rule::Not(&MRD_BELOW_01)]), "MRD of 0.1 % or more, and no target for blinatumomab: on the way to transplant, with the further chemotherapy of an expert centre; see the options for MRD", Recalled),
        row!(Alternative, Rule::All(&[NO_TARGET, Rule::Not(&MRD_BELOW_001)]), "MRD of 0.01 to under 0.1 %, and no target for blinatumomab: transplant and further chemotherapy are weighed; see the options for MRD", Recalled),
        row!(Excluded, Rule::Not(&MRD_BELOW_01), "MRD of 0.1 % or more: another intensive block alone is not advised; see the options for MRD", Recalled),
        row!(Alternative, Rule::Not(&MRD_BELOW_001), "MRD of 0.01 to under 0.1 %: only together with blinatumomab; see the options for MRD", Recalled),
        row!(Recommended, Rule::If(&PH_POSITIVE), "MRD under 0.01 %, BCR::ABL1 present: what the regimen goes on with, and the inhibitor", Recalled),
        row!(Recommended, NO_TARGET, "MRD under 0.01 %: the blocks of the regimen that induction began; high-risk genetics alone bring no routine transplant", Secondary),
        row!(Recommended, Rule::Always, "MRD under 0.01 %: the blocks of the regimen that induction began, with blinatumomab; chemotherapy alone is not advised when CD19 is positive", Secondary),
    ];
    /// E1910's practice.
    BlinatumomabMrdLow: [MATURE, PREGNANCY, CD19, BLINATUMOMAB, NEGATIVE_MRD], [
        row!(Excluded, Rule::Not(&MRD_BELOW_01), "MRD of 0.1 % or more: the indication of the label, an option of its own", Seen),
        row!(Possible, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: with another inhibitor, an option of its own", Recalled),
        CHILD,
        row!(Recommended, Rule::Always, "MRD of 0.01 to under 0.1 %: positive by the limit of E1910, where such patients were given blinatumomab", Secondary),
    ];
    /// Inotuzumab for MRD.
    InotuzumabMrd: [MATURE, PREGNANCY, COMFORT_GOAL, INOTUZUMAB, NEGATIVE_MRD], [
        CHILD,
        row!(Possible, Rule::If(&MRD_BELOW_01), "MRD of 0.01 to under 0.1 %: named for 0.1 % or more; off label", Recalled),
        row!(Alternative, Rule::If(&PH_POSITIVE), "MRD of 0.1 % or more, BCR::ABL1 present: with or without an inhibitor, then transplant; off label", Seen),
        row!(Alternative, Rule::Always, "MRD of 0.1 % or more: after blinatumomab; off label, and at most two cycles before a transplant", Recalled),
    ];
    /// CAR T-cells for MRD.
    CarTMrdTrial: [MATURE, PREGNANCY, COMFORT_GOAL, CD19, NEGATIVE_MRD], [
        row!(Possible, Rule::If(&MRD_BELOW_01), "MRD of 0.01 to under 0.1 %: named for 0.1 % or more", Recalled),
        row!(Alternative, Rule::Always, "MRD of 0.1 % or more: within a trial; the labels are for relapse", Recalled),
    ];
    /// Transplant for MRD.
    TransplantMrd: [MATURE, PREGNANCY, COMFORT_GOAL, TRANSPLANT, NEGATIVE_MRD], [
        CHILD,
        row!(Possible, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: a transplant centre decides", Recalled),
        row!(Alternative, Rule::If(&MRD_BELOW_01), "MRD of 0.01 to under 0.1 %: to be discussed", Recalled),
        row!(Recommended, Rule::If(&T_LINEAGE), "T-lineage, MRD of 0.1 % or more: transplant in first remission is to be considered", Recalled),
        row!(Recommended, Rule::Always, "MRD of 0.1 % or more: after blinatumomab has brought it down where CD19 is positive", Seen),
    ];
    /// The maintenance of the COG.
    MaintStd: [MATURE, PREGNANCY], [
        CHILD,
        row!(Possible, Rule::If(&COMFORT), "the goal is comfort: tablets may hold the disease for a time", Recalled),
        row!(Alternative, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: after chemotherapy, with the inhibitor", Recalled),
        row!(Recommended, Rule::Always, "after chemotherapy, unless the regimen names another maintenance", Seen),
    ] once_known [NOT_MAINTENANCE_ALONE];
    /// POMP.
    PompMaintenance: [MATURE, PREGNANCY], [
        CHILD,
        row!(Possible, Rule::If(&COMFORT), "the goal is comfort: tablets may hold the disease for a time", Recalled),
        row!(Alternative, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: after hyper-CVAD, with the inhibitor", Recalled),
        row!(Recommended, OLD_OR_COMORBID, "65 years or more, or substantial comorbidity: the maintenance of mini-hyper-CVD and of blinatumomab in first line", Seen),
        row!(Alternative, Rule::Always, "the maintenance of hyper-CVAD and its forms", Seen),
    ] once_known [NOT_MAINTENANCE_ALONE];
    /// Blinatumomab between courses of POMP.
    BlinatumomabMaintenance: [MATURE, PREGNANCY, CD19], [
        row!(Excluded, Rule::If(&UNDER_14), "under 14 years: in no regimen for children", Recalled),
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the regimens that have it are for Ph-negative ALL", Seen),
        row!(Alternative, Rule::Always, "only after hyper-CVAD or mini-hyper-CVD with blinatumomab, whose maintenance it is part of", Secondary),
    ];
}
