//! Relapsed or refractory disease: sections 2.1 and 9.3 of the dossier, in the order of `knowledge/options/relapse.toml`.
//!
//! The tables say what suits a patient when relapsed or refractory; how the options follow one another is in
//! [`relapse`](crate::treatment::relapse).

use super::ph::DASATINIB_OR_PONATINIB;
use super::{options, row};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::Verification::{Recalled, Secondary, Seen};
use crate::risk::first_relapse::{COMBINED, EARLY, MARROW, VERY_EARLY};
use crate::treatment::Status::{Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::{
    ANTHRACYCLINE, ASPARAGINASE, BLINATUMOMAB, CD19, CD22, COMFORT_GOAL, FLUDARABINE,
    HIGH_DOSE_METHOTREXATE, INOTUZUMAB_AGE, INOTUZUMAB_LIVER, MATURE, NELARABINE, PONATINIB,
    PREGNANCY, TRANSPLANT,
};
use crate::treatment::criteria::{
    CD19_NEGATIVE, CD22_NEGATIVE, COMORBIDITY, F317, P_LOOP, PH_POSITIVE, QT_PROLONGED, T_LINEAGE,
    T315I, UNDER_1_YEAR, V299L,
};

/// Neither antibody has a target.
const NO_ANTIGEN: Rule = Rule::All(&[Rule::If(&CD19_NEGATIVE), Rule::If(&CD22_NEGATIVE)]);
/// One of the immunotherapies was given.
const AFTER_IMMUNOTHERAPY: Rule = Rule::Any(&[
    Rule::If(&PRIOR_BLINATUMOMAB),
    Rule::If(&PRIOR_INOTUZUMAB),
    Rule::If(&PRIOR_CAR_T),
]);
/// S3 and S4 of the BFM Group without the T-lineage, which has no CD19.
const HIGH_RISK_FIRST: Rule = Rule::Any(&[
    Rule::All(&[Rule::If(&MARROW), Rule::If(&VERY_EARLY)]),
    Rule::All(&[Rule::If(&MARROW), Rule::If(&EARLY)]),
    Rule::All(&[Rule::If(&COMBINED), Rule::If(&VERY_EARLY)]),
]);
/// T315I with another mutation of the table.
pub const COMPOUND: Rule = Rule::All(&[
    Rule::If(&T315I),
    Rule::Any(&[Rule::If(&V299L), Rule::If(&F317), Rule::If(&P_LOOP)]),
]);

options! {
    BlinatumomabLabel: [MATURE, PREGNANCY, CD19, BLINATUMOMAB], [
        row!(Possible, Rule::If(&OVERT_CNS), "overt disease of the central nervous system: not alone; the fluid is cleared first", Recalled),
        row!(Alternative, Rule::If(&HIGH_BURDEN), "over 50 % blasts or bulky disease: fewer respond; reduce the burden first", Recalled),
        row!(Alternative, Rule::If(&PRIOR_BLINATUMOMAB), "given before, and CD19 is still there: another target first", Recalled),
        row!(Recommended, Rule::Always, "when relapsed or refractory: CD19 positive and a low burden; longer survival than with chemotherapy", Recalled),
    ];
    InotuzumabLabel: [MATURE, PREGNANCY, CD22, INOTUZUMAB_AGE, INOTUZUMAB_LIVER], [
        row!(Possible, Rule::If(&OVERT_CNS), "overt disease of the central nervous system: not alone; the fluid is cleared first", Recalled),
        row!(Possible, Rule::If(&PRIOR_TRANSPLANT), "after a transplant the risk of veno-occlusive disease is higher: only where nothing else is left", Recalled),
        row!(Possible, Rule::If(&PRIOR_INOTUZUMAB), "given before: is CD22 still bright, and how did the liver do?", Recalled),
        row!(Recommended, Rule::Any(&[Rule::If(&HIGH_BURDEN), Rule::If(&CD19_NEGATIVE)]), "when relapsed or refractory: over 50 % blasts or bulky disease, or no CD19", Recalled),
        row!(Alternative, Rule::Always, "when relapsed or refractory: covered by the label; with CD19 and a low burden, blinatumomab or CAR T-cells come first", Recalled),
    ];
    Tisagenlecleucel: [MATURE, PREGNANCY, COMFORT_GOAL, CD19], [
        row!(Excluded, Rule::Not(&UP_TO_25), "26 years or more: the label ends at 25", Seen),
        row!(Possible, Rule::If(&OVERT_CNS), "overt disease of the central nervous system: an experienced centre, once the fluid is clear", Recalled),
        row!(Possible, Rule::If(&PRIOR_CAR_T), "CAR T-cells were given before: ELIANA left out earlier treatment directed at CD19", Recalled),
        row!(Recommended, Rule::Any(&[Rule::If(&REFRACTORY), Rule::If(&LATER_RELAPSE)]), "up to 25 years, refractory or in second or later relapse: the label", Seen),
        row!(Possible, Rule::Always, "neither refractory nor in second or later relapse: outside the label; a trial", Seen),
    ];
    Brexucabtagene: [MATURE, PREGNANCY, COMFORT_GOAL, CD19], [
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: the label is for adults", Secondary),
        row!(Possible, Rule::If(&OVERT_CNS), "overt disease of the central nervous system: ZUMA-3 left out CNS3; an experienced centre, once the fluid is clear", Seen),
        row!(Possible, Rule::If(&PRIOR_CAR_T), "CAR T-cells were given before: is CD19 still there?", Recalled),
        row!(Recommended, Rule::Always, "when relapsed or refractory: adult with B-cell precursor ALL, whichever relapse", Secondary),
    ];
    Obecabtagene: [MATURE, PREGNANCY, COMFORT_GOAL, CD19], [
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: the label is for adults", Seen),
        row!(Possible, Rule::If(&OVERT_CNS), "overt disease of the central nervous system: an experienced centre, once the fluid is clear", Recalled),
        row!(Possible, Rule::If(&PRIOR_CAR_T), "CAR T-cells were given before: is CD19 still there?", Recalled),
        row!(Recommended, Rule::Always, "when relapsed or refractory: adult with B-cell precursor ALL, whichever relapse", Seen),
    ];
    MiniHcvdInoRelapse: [MATURE, PREGNANCY, COMFORT_GOAL, CD22, INOTUZUMAB_AGE, INOTUZUMAB_LIVER], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the series was in Ph-negative ALL; see the options with an inhibitor", Seen),
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: the series was in adults", Seen),
        row!(Possible, Rule::If(&PRIOR_TRANSPLANT), "after a transplant inotuzumab risks veno-occlusive disease: only where nothing else is left", Recalled),
        row!(Possible, Rule::If(&PRIOR_INOTUZUMAB), "inotuzumab was given before: is CD22 still bright, and how did the liver do?", Recalled),
        row!(Recommended, Rule::If(&HIGH_BURDEN), "when relapsed or refractory: over 50 % blasts or bulky disease", Recalled),
        row!(Alternative, Rule::Always, "when relapsed or refractory: a series of one centre", Seen),
    ];
    PonaBlinaRelapse: [MATURE, PREGNANCY, CD19, BLINATUMOMAB, PONATINIB], [
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: ponatinib has no target", Seen),
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: the series was in adults", Secondary),
        row!(Possible, COMPOUND, "T315I with another mutation: ponatinib may fail; immunotherapy and transplant", Seen),
        row!(Possible, Rule::If(&PRIOR_PONATINIB), "ponatinib was given before: did it fail?", Recalled),
        row!(Recommended, Rule::Always, "when relapsed or refractory: Ph-positive with CD19; the inhibitor that T315I leaves", Recalled),
    ];
    HyperCvadRelapse: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE], [
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: with an inhibitor, see that option", Recalled),
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: a regimen for adults", Recalled),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: see the options of lower intensity", Recalled),
        row!(Possible, Rule::If(&FROM_60), "60 years or more: 15 % died during induction in first line", Seen),
        row!(Alternative, Rule::Always, "when relapsed or refractory: fit, under 60 years", Recalled),
    ];
    HyperCvadTkiRelapse: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, HIGH_DOSE_METHOTREXATE, DASATINIB_OR_PONATINIB], [
        row!(Excluded, Rule::If(&T_LINEAGE), "T-lineage: the regimen is for B-lineage ALL", Seen),
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: the inhibitor has no target", Recalled),
        row!(Excluded, Rule::Not(&ADULT), "under 18 years: a regimen for adults", Recalled),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: see the options of lower intensity", Recalled),
        row!(Possible, Rule::If(&FROM_60), "60 years or more: 15 % died during induction in first line", Seen),
        row!(Alternative, Rule::Always, "when relapsed or refractory: fit, under 60 years", Recalled),
    ];
    NelarabineLabel: [PREGNANCY, NELARABINE], [
        row!(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: the label is for T-ALL", Seen),
        row!(Excluded, Rule::If(&UNDER_1_YEAR), "under 1 year: the label starts there", Seen),
        row!(Recommended, Rule::If(&TWO_REGIMENS), "when relapsed or refractory: T-ALL after at least two regimens, the label", Seen),
        row!(Alternative, Rule::Always, "when relapsed or refractory: T-ALL after one regimen is outside the label, and yet the usual first choice", Recalled),
    ];
    Revumenib: [MATURE, PREGNANCY], [
        row!(Excluded, Rule::Not(&TRANSLOCATION), "no KMT2A translocation: no target", Seen),
        row!(Excluded, Rule::If(&UNDER_1_YEAR), "under 1 year: the label starts there", Seen),
        row!(Possible, Rule::If(&QT_PROLONGED), "QTc over 480 ms: it is started only under 450 ms (recalled); boxed warning of QT prolongation, correct it first", Recalled),
        row!(Possible, Rule::If(&QT_DRUG), "a drug that prolongs QT is taken: not together", Recalled),
        row!(Recommended, Rule::Any(&[Rule::If(&T_LINEAGE), AFTER_IMMUNOTHERAPY]), "when relapsed or refractory with a KMT2A translocation: after immunotherapy, or T-lineage, which has none", Recalled),
        row!(Alternative, Rule::Always, "when relapsed or refractory with a KMT2A translocation: covered by the label; immunotherapy was not given yet", Recalled),
    ];
    Clofarabine: [MATURE, PREGNANCY, COMFORT_GOAL], [
        row!(Excluded, Rule::If(&UNDER_1_YEAR), "under 1 year: the label starts there", Seen),
        row!(Possible, Rule::Not(&UP_TO_21), "22 years or more: off-label, the label ends at 21", Seen),
        row!(Possible, Rule::If(&CLEARANCE_BELOW_30), "creatinine clearance under 30 mL/min: the label recommends no dose", Seen),
        row!(Possible, Rule::Not(&TWO_REGIMENS), "after fewer than two regimens: outside the label", Seen),
        row!(Alternative, Rule::If(&T_LINEAGE), "T-ALL, 1 to 21 years, after at least two regimens: the label; nelarabine comes first", Recalled),
        row!(Recommended, NO_ANTIGEN, "1 to 21 years, after at least two regimens, neither CD19 nor CD22: the label", Recalled),
        row!(Alternative, Rule::Always, "1 to 21 years, after at least two regimens: the label; an antigen is there to be used first", Recalled),
    ];
    Venetoclax: [MATURE, PREGNANCY], [
        row!(Alternative, Rule::If(&T_LINEAGE), "off-label: T-ALL, early T-cell precursor above all, after nelarabine", Recalled),
        row!(Possible, Rule::Always, "off-label, with chemotherapy", Recalled),
    ];
    Daratumumab: [PREGNANCY], [
        row!(Excluded, Rule::Not(&T_LINEAGE), "B-lineage: studied with chemotherapy in T-ALL", Recalled),
        row!(Possible, Rule::Always, "T-ALL: investigational and off-label", Recalled),
    ];
    Asciminib: [MATURE, PREGNANCY], [
        row!(Excluded, Rule::Not(&PH_POSITIVE), "BCR::ABL1 absent: no target", Recalled),
        row!(Excluded, Rule::If(&MYRISTOYL), "A337T or P465S: they resist asciminib", Recalled),
        row!(Possible, Rule::Always, "off-label: a small phase 1 study", Recalled),
    ];
    FlagIda: [MATURE, PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE, FLUDARABINE], [
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: it asks for a fit patient", Recalled),
        row!(Alternative, Rule::If(&T_LINEAGE), "when relapsed or refractory: T-ALL; nelarabine comes first", Recalled),
        row!(Recommended, NO_ANTIGEN, "when relapsed or refractory: neither CD19 nor CD22, fit", Recalled),
        row!(Alternative, Rule::Always, "when relapsed or refractory: fit; an antigen is there to be used first", Recalled),
    ];
    Mopad: [MATURE, PREGNANCY, ASPARAGINASE], [
        row!(Possible, Rule::Always, "salvage for the less fit; recalled, its doses are not known here", Recalled),
    ];
    Reinduction: [MATURE], [
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: see the options of lower intensity", Recalled),
        row!(Alternative, LATE, "a long first remission: the same or a similar treatment may bring a second one", Recalled),
        row!(Possible, Rule::Always, "relapse after a short first remission: other drugs are needed", Seen),
    ] once_known [PREGNANCY, COMFORT_GOAL, ANTHRACYCLINE];
    CnsDirectedRelapse: [MATURE], [
        row!(Excluded, Rule::Not(&OVERT_CNS), "no overt disease of the central nervous system at relapse: prophylaxis goes on", Recalled),
        row!(Recommended, Rule::Always, "overt disease of the central nervous system: clear the fluid first", Recalled),
    ] once_known [PREGNANCY];
    BlinatumomabFirstRelapse: [MATURE, PREGNANCY, CD19, BLINATUMOMAB], [
        row!(Excluded, Rule::If(&ADULT), "18 years or more: the trial was for children", Seen),
        row!(Excluded, Rule::If(&LATER_RELAPSE), "second relapse or later: the trial was for the first", Seen),
        row!(Excluded, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: the trial left it out; see blinatumomab by its label", Recalled),
        row!(Recommended, HIGH_RISK_FIRST, "high-risk first relapse of a child: instead of the third block of chemotherapy, then transplant", Recalled),
        row!(Possible, Rule::Always, "not high risk by site and time: the trial does not speak of it", Recalled),
    ];
    TransplantAfterRelapse: [MATURE, PREGNANCY, COMFORT_GOAL, TRANSPLANT], [
        row!(Excluded, Rule::If(&PRIOR_TRANSPLANT), "transplanted before: see the second transplant", Seen),
        row!(Possible, Rule::If(&COMORBIDITY), "substantial comorbidity: the transplant centre weighs it", Recalled),
        row!(Recommended, Rule::If(&ADULT), "adult, once a second remission is reached: transplant in it was favourable", Seen),
        row!(Recommended, Rule::Any(&[Rule::If(&T_LINEAGE), HIGH_RISK_FIRST]), "child with T-ALL or in high-risk relapse, once a second remission is reached", Recalled),
        row!(Possible, Rule::Always, "child, not high risk by site and time: the group of relapse and MRD decide", Recalled),
    ];
    SecondTransplant: [MATURE, PREGNANCY, COMFORT_GOAL, TRANSPLANT], [
        row!(Excluded, Rule::Not(&PRIOR_TRANSPLANT), "not transplanted before", Recalled),
        row!(Possible, Rule::Always, "after relapse from the first transplant: for selected patients", Recalled),
    ];
    DonorLymphocytes: [MATURE, PREGNANCY, COMFORT_GOAL, TRANSPLANT], [
        row!(Excluded, Rule::Not(&PRIOR_TRANSPLANT), "not transplanted before: no donor cells to help", Recalled),
        row!(Alternative, Rule::If(&MRD_FROM_001), "the latest MRD is 0.01 % or more, after a transplant", Recalled),
        row!(Possible, Rule::Always, "after a transplant: for MRD or mixed chimerism", Recalled),
    ];
    TrialRelapse: [], [
        row!(Alternative, Rule::Always, "when relapsed or refractory: ask for a trial, whatever else is open", Recalled),
    ];
    Ziftomenib: [], [
        row!(Excluded, Rule::Always, "not for ALL: approved for acute myeloid leukaemia with mutated NPM1 only; in KMT2A-rearranged ALL investigational", Secondary),
    ];
}

/// Late by either way of counting; the limits are recalled.
pub const LATE: Rule = Rule::Any(&[Rule::If(&FROM_36_MONTHS), Rule::If(&AFTER_THERAPY)]);

criteria! { "relapse";
    /// R2.
    HIGH_BURDEN "high-burden" "over 50 % marrow blasts or bulky disease outside the marrow" (Burden: High) Recalled [RelapseRecalled];
    /// R3.
    LOW_BURDEN "low-burden" "50 % marrow blasts or fewer, nothing bulky" (Burden: Low) Recalled [RelapseRecalled];
    /// R8.
    OVERT_CNS "overt-cns" "overt disease of the central nervous system at relapse" (OvertCns: Present) Recalled [RelapseRecalled];
    /// R6.
    PRIOR_BLINATUMOMAB "prior-blinatumomab" "earlier blinatumomab" (PriorBlinatumomab: Present) Recalled [RelapseRecalled];
    /// R7.
    PRIOR_INOTUZUMAB "prior-inotuzumab" "earlier inotuzumab" (PriorInotuzumab: Present) Recalled [RelapseRecalled];
    /// R6.
    PRIOR_CAR_T "prior-car-t" "earlier CAR T-cells" (PriorCarT: Present) Seen [LabelTisagenlecleucelCopy];
    /// R12.
    PRIOR_PONATINIB "prior-ponatinib" "earlier ponatinib" (PriorPonatinib: Present) Recalled [RelapseRecalled];
    /// R5.
    PRIOR_TRANSPLANT "prior-transplant" "earlier allogeneic transplant" (PriorTransplant: Present) Seen [LabelInotuzumab];
    /// R9.
    REFRACTORY "refractory" "refractory" (DiseasePhase: Refractory) Seen [LabelTisagenlecleucelCopy];
    /// R9.
    LATER_RELAPSE "later-relapse" "second relapse or later" (RelapseNumber: Later) Seen [LabelTisagenlecleucelCopy];
    /// R9: until the 26th birthday.
    UP_TO_25 "up-to-25" "age up to 25 years" (TreatmentAge: ..= At25) Seen [LabelTisagenlecleucelCopy];
    /// R10.
    ADULT "adult" "age 18 years or more" (TreatmentAge: From18To22 ..) Seen [LabelObecabtageneCopy];
    /// Until the 22nd birthday.
    UP_TO_21 "up-to-21" "age up to 21 years" (TreatmentAge: ..= From18To22) Seen [LabelClofarabine];
    /// Deaths in induction.
    FROM_60 "from-60" "age 60 years or more" (TreatmentAge: At60 ..) Seen [Kantarjian2004];
    /// Labels of nelarabine and clofarabine.
    TWO_REGIMENS "two-regimens" "at least two earlier regimens" (PriorRegimens: Present) Seen [LabelNelarabine, LabelClofarabine];
    /// Clofarabine.
    CLEARANCE_BELOW_30 "clearance-below-30" "creatinine clearance under 30 mL/min" (CreatinineClearance: Below30) Seen [LabelClofarabine];
    /// R13.
    TRANSLOCATION "kmt2a-translocation" "KMT2A translocation" (Kmt2a: Present) Seen [FdaRevumenib2024];
    /// R13.
    QT_DRUG "qt-drug" "a drug that prolongs QT is taken" (QtProlonging: Present) Recalled [RelapseRecalled];
    /// Asciminib.
    MYRISTOYL "myristoyl" "ABL1 A337T or P465S" (Myristoyl: Present) Recalled [RelapseRecalled];
    /// R5.
    MRD_FROM_001 "mrd-0.01" "MRD of 0.01 % or more" (MrdLatest001: From) Recalled [RelapseRecalled];
    /// R14.
    FROM_36_MONTHS "from-36-months" "36 months or more from diagnosis to relapse" (RelapseFromDiagnosis: From36) Recalled [RelapseTimingRecalled];
    /// R14.
    AFTER_THERAPY "after-therapy" "relapse 6 months or more after the end of therapy" (RelapseFromEndOfTherapy: From6) Recalled [RelapseTimingRecalled];
}
