//! What forbids an option, as groups of rows that stand above every indication of it.
//!
//! A group bears the name of the drug or the aim it speaks of; an option names the groups of each drug it cannot do
//! without. A test compares them with the drugs of its regimen.

use super::Status::{self, Excluded, Possible};
use super::criteria::{
    ALT_ABOVE_2_5, ARTERIAL_EVENT, ASPARAGINASE_ALLERGY, ASPARAGINASE_PANCREATITIS,
    ASPARAGINASE_THROMBOSIS, BILIRUBIN_ABOVE_1_5, BILIRUBIN_ABOVE_3, CD19_NEGATIVE, CD22_NEGATIVE,
    CLEARANCE_60, CLEARANCE_BELOW_30, CLEARANCE_BELOW_60, COMFORT, F317, HBV_ACTIVE, HEART_FAILURE,
    LVEF_45_TO_50, LVEF_BELOW_45, NEUROPATHY, NO_DONOR, P_LOOP, PLEURAL_EFFUSION, PLEURAL_FLUID,
    PREGNANT, PULMONARY_HYPERTENSION, QT_PROLONGED, T_LINEAGE, T315I, THIRD_SPACE_FLUID,
    UNCONTROLLED_HYPERTENSION, UNDER_1_MONTH, UNDER_1_YEAR, V299L, VENO_OCCLUSIVE,
};
use super::options::{count, joined, row};
use crate::decision::{Row, Rule};
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::MATURE_B;

/// Rows of a table.
pub type Rows = &'static [Row<Status>];

/// Mature B has treatments of its own.
pub const MATURE: Rows = &[row!(
    Excluded,
    Rule::If(&MATURE_B),
    "mature B (Burkitt) leukaemia has regimens of its own, which this edition does not hold",
    Secondary,
)];
/// Every drug here.
pub const PREGNANCY: Rows = &[row!(
    Excluded,
    Rule::If(&PREGNANT),
    "pregnant: contraindicated; haematologist and obstetrician decide together",
    Recalled,
)];
/// Intensive treatment serves a cure.
pub const COMFORT_GOAL: Rows = &[row!(
    Excluded,
    Rule::If(&COMFORT),
    "the goal is comfort: intensive treatment does not serve it",
    Seen,
)];
/// Daunorubicin, doxorubicin, idarubicin, mitoxantrone. The two limits in use are both shown.
pub const ANTHRACYCLINE: Rows = &[
    row!(
        Excluded,
        Rule::If(&LVEF_BELOW_45),
        "ejection fraction under 45 %: no anthracycline by either limit in use (45 or 50 %)",
        Recalled,
    ),
    row!(
        Possible,
        Rule::If(&LVEF_45_TO_50),
        "ejection fraction of 45 to under 50 %: an anthracycline by one limit in use (45 %), none by the other (50 %)",
        Recalled,
    ),
];
/// Any asparaginase: what forbids every one of them.
const EVERY_ASPARAGINASE: Rows = &[
    row!(
        Excluded,
        Rule::Any(&[Rule::If(&ASPARAGINASE_PANCREATITIS), Rule::If(&ASPARAGINASE_THROMBOSIS)]),
        "as printed it contains asparaginase, which the label forbids after pancreatitis, serious thrombosis or bleeding under it",
        Seen,
    ),
    row!(
        Excluded,
        Rule::If(&BILIRUBIN_ABOVE_3),
        "as printed it contains asparaginase; bilirubin over 3 times the upper limit: the label holds it there, and forbids it in severe liver impairment, as which we read this",
        Recalled,
    ),
];
/// An E. coli asparaginase, pegylated or not: another product takes its place.
const E_COLI_ASPARAGINASE: Rows = &[row!(
    Possible,
    Rule::If(&ASPARAGINASE_ALLERGY),
    "allergy to an E. coli asparaginase: after grade 3 or 4 no such product again, pegylated or not; only with Erwinia asparaginase in its place",
    Seen,
)];
/// Pegaspargase, calaspargase, E. coli asparaginase.
pub const ASPARAGINASE: Rows = {
    const GROUPS: &[Rows] = &[EVERY_ASPARAGINASE, E_COLI_ASPARAGINASE];
    const ROWS: [Row<Status>; count(GROUPS)] = joined(GROUPS);
    &ROWS
};
/// Methotrexate of 0.5 g/m² or more.
pub const HIGH_DOSE_METHOTREXATE: Rows = &[
    row!(
        Excluded,
        Rule::Any(&[
            Rule::If(&CLEARANCE_BELOW_60),
            Rule::If(&THIRD_SPACE_FLUID),
            Rule::If(&PLEURAL_FLUID)
        ]),
        "as printed it contains high-dose methotrexate: not with a creatinine clearance under 60 mL/min, nor with an effusion",
        Seen,
    ),
    row!(
        Possible,
        Rule::If(&CLEARANCE_60),
        "as printed it contains high-dose methotrexate, and the clearance is exactly 60 mL/min: the label asks for more than 60; that 60 is enough is recalled",
        Recalled,
    ),
];
/// Nelarabine.
pub const NELARABINE: Rows = &[row!(
    Excluded,
    Rule::If(&NEUROPATHY),
    "it contains nelarabine: not with neuropathy of grade 2 or more",
    Seen,
)];
/// Blinatumomab, and CAR T-cells against CD19.
pub const CD19: Rows = &[
    row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: CD19 is the target, and it is absent", Seen),
    row!(Excluded, Rule::If(&CD19_NEGATIVE), "CD19 negative: no target", Seen),
];
/// Blinatumomab's lower age.
pub const BLINATUMOMAB: Rows = &[row!(
    Excluded,
    Rule::If(&UNDER_1_MONTH),
    "under 1 month: the label of blinatumomab starts there",
    Seen,
)];
/// Inotuzumab ozogamicin's target.
pub const CD22: Rows = &[
    row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: CD22 is the target, and it is absent", Seen),
    row!(Excluded, Rule::If(&CD22_NEGATIVE), "CD22 negative: no target", Seen),
];
/// Inotuzumab ozogamicin's lower age.
pub const INOTUZUMAB_AGE: Rows = &[row!(
    Excluded,
    Rule::If(&UNDER_1_YEAR),
    "under 1 year: the label of inotuzumab starts there",
    Seen,
)];
/// Inotuzumab ozogamicin and the liver.
pub const INOTUZUMAB_LIVER: Rows = &[
    row!(
        Excluded,
        Rule::If(&VENO_OCCLUSIVE),
        "earlier veno-occlusive disease: inotuzumab is stopped for good after it",
        Seen,
    ),
    row!(
        Excluded,
        Rule::Any(&[Rule::If(&BILIRUBIN_ABOVE_1_5), Rule::If(&ALT_ABOVE_2_5)]),
        "liver: bilirubin over 1.5, or ALT over 2.5 times the upper limit; inotuzumab waits until both are at or below. AST, which is not read here, counts as ALT",
        Secondary,
    ),
];
/// Inotuzumab ozogamicin: target, lower age, liver.
pub const INOTUZUMAB: Rows = {
    const GROUPS: &[Rows] = &[CD22, INOTUZUMAB_AGE, INOTUZUMAB_LIVER];
    const ROWS: [Row<Status>; count(GROUPS)] = joined(GROUPS);
    &ROWS
};
/// Prophylaxis of the central nervous system is never left out, whatever takes the place of methotrexate.
pub const INTRATHECAL_IN_PREGNANCY: Rows = &[row!(
    Possible,
    Rule::If(&PREGNANT),
    "pregnant: methotrexate is contraindicated by any way; whether cytarabine with a steroid takes its place, haematologist and obstetrician decide",
    Recalled,
)];
/// Rituximab.
pub const RITUXIMAB: Rows = &[row!(
    Excluded,
    Rule::If(&HBV_ACTIVE),
    "active hepatitis B: first treat it; rituximab has a boxed warning",
    Recalled,
)];
/// Mutations of ABL1 that resist imatinib.
pub const IMATINIB_MUTATION: Rows = &[row!(
    Excluded,
    Rule::Any(&[Rule::If(&T315I), Rule::If(&P_LOOP)]),
    "an ABL1 mutation (T315I, or Y253H, E255K/V, F359V/C/I) that resists imatinib; the table was made for CML",
    Seen,
)];
/// Mutations of ABL1 that resist dasatinib.
pub const DASATINIB_MUTATION: Rows = &[row!(
    Excluded,
    Rule::Any(&[Rule::If(&T315I), Rule::If(&V299L), Rule::If(&F317)]),
    "an ABL1 mutation (T315I, V299L, F317L/V/I/C or T315A) that resists dasatinib; the table was made for CML",
    Seen,
)];
/// Dasatinib.
pub const DASATINIB: Rows = &[row!(
    Excluded,
    Rule::Any(&[Rule::If(&PLEURAL_EFFUSION), Rule::If(&PULMONARY_HYPERTENSION)]),
    "pleural effusion or pulmonary arterial hypertension: another inhibitor than dasatinib",
    Recalled,
)];
/// Mutations of ABL1 that resist nilotinib.
pub const NILOTINIB_MUTATION: Rows = &[row!(
    Excluded,
    Rule::Any(&[Rule::If(&T315I), Rule::If(&P_LOOP)]),
    "an ABL1 mutation (T315I, or Y253H, E255K/V, F359V/C/I) that resists nilotinib; the table was made for CML",
    Seen,
)];
/// Nilotinib.
pub const NILOTINIB: Rows =
    &[row!(Excluded, Rule::If(&QT_PROLONGED), "QTc over 480 ms: no nilotinib", Recalled)];
/// Ponatinib.
pub const PONATINIB: Rows = &[row!(
    Excluded,
    Rule::Any(&[
        Rule::If(&ARTERIAL_EVENT),
        Rule::If(&UNCONTROLLED_HYPERTENSION),
        Rule::If(&HEART_FAILURE),
    ]),
    "arterial occlusion, uncontrolled hypertension or heart failure: its doses of ponatinib, which has a boxed warning, are too high then; a reduced dose with a cardiologist is weighed in the choice of the inhibitor",
    Recalled,
)];
/// Fludarabine.
pub const FLUDARABINE: Rows = &[row!(
    Excluded,
    Rule::If(&CLEARANCE_BELOW_30),
    "creatinine clearance under 30 mL/min: no fludarabine (Canadian label)",
    Secondary,
)];
/// Allogeneic transplant.
pub const TRANSPLANT: Rows = &[row!(Excluded, Rule::If(&NO_DONOR), "no donor at hand", Recalled)];
