//! Criteria that the options for adults share. Ages are in completed years: [`TreatmentAge`](crate::facts::FactId).

use crate::criteria;
use crate::decision::Rule;
use crate::treatment::criteria::COMORBIDITY;

criteria! { "adult";
    /// Where the rows for adolescents and adults begin.
    UNDER_16 "under-16" "age under 16 years" (TreatmentAge: ..= At15) Recalled [RecalledGeneral];
    /// Where one entry of a regimen ends and the other begins.
    FROM_16 "from-16" "age 16 years or more" (TreatmentAge: At16 ..) Recalled [RecalledGeneral];
    /// CALGB 10403 was open from 16 years, as recalled, and enrolled 17 to 39.
    EXACTLY_16 "exactly-16" "age 16 years" (TreatmentAge: At16) Recalled [RecalledGeneral];
    /// Most trials in adults.
    UNDER_18 "under-18" "age under 18 years" (TreatmentAge: ..= At17) Seen [Maury2015];
    /// The series of hyper-CVAD and blinatumomab.
    UNDER_14 "under-14" "age under 14 years" (TreatmentAge: ..= From10To14) Secondary [HcvadBlinaLancet];
    /// By itself no high risk at the entry of PETHEMA ALL-HR-11.
    UNDER_30 "under-30" "age under 30 years" (TreatmentAge: ..= From26To30) Recalled [PethemaHr11Recalled];
    /// Above the ages of CALGB 10403.
    FROM_40 "from-40" "age 40 years or more" (TreatmentAge: From40To50 ..) Seen [Stock2019];
    /// The amended limit of mini-hyper-CVD with inotuzumab.
    UNDER_50 "under-50" "age under 50 years" (TreatmentAge: ..= From40To50) Seen [MiniHcvdAsh2021];
    /// Above the ages of the DFCI protocol.
    FROM_51 "from-51" "age 51 years or more" (TreatmentAge: From51To55 ..) Recalled [RecalledGeneral];
    /// E1910 leaves pegaspargase out from 55; GRAALL-2005 fails there.
    UNDER_55 "under-55" "age under 55 years" (TreatmentAge: ..= From51To55) Seen [E1910Listing];
    /// The backbones for older patients took patients over 55.
    EXACTLY_55 "exactly-55" "age 55 years" (TreatmentAge: At55) Seen [EwallBb2008];
    /// Deaths in induction with hyper-CVAD.
    FROM_60 "from-60" "age 60 years or more" (TreatmentAge: At60 ..) Seen [Kantarjian2004];
    /// PETHEMA ALL-HR-11 and PONALFIL took patients up to 60.
    FROM_61 "from-61" "age 61 years or more" (TreatmentAge: From61To65 ..) Seen [Ponalfil2022];
    /// S9: lower intensity.
    FROM_65 "from-65" "age 65 years or more" (TreatmentAge: At65 ..) Seen [SeedA];
    /// GIMEMA LAL2317 took patients up to 65, as recalled for the GMALL too.
    FROM_66 "from-66" "age 66 years or more" (TreatmentAge: From66To71 ..) Seen [Bassan2025];
    /// Where paediatric trials in Ph-positive ALL end.
    FROM_22 "from-22" "age 22 years or more" (TreatmentAge: From22To25 ..) Seen [EsphallRegistry];
    /// Where they begin.
    UNDER_1 "under-1" "age under 1 year" (TreatmentAge: ..= From1MonthTo1) Seen [EsphallRegistry];
    /// Adverse in CALGB 10403; less pegaspargase.
    OBESE "obese" "body mass index of 30 kg/m² or more" (Obesity: Present) Seen [Stock2019];
    /// Poor with chemotherapy alone.
    PH_LIKE "ph-like" "BCR::ABL1-like ALL" (PhLike: Present) Seen [Stock2019];
    /// A lesion that an ABL inhibitor may reach.
    ABL_CLASS "abl-class" "ABL-class fusion" (AblClass: Present) Seen [AblClass2022];
    /// The older limit for rituximab.
    CD20_FROM_20 "cd20-from-20" "CD20 on 20 % of the blasts or more" (Cd20: Positive) Seen [Thomas2010]
        differs "GRAALL-R: more than 20 %, 18 to 59 years" Seen [Maury2015];
    /// The newer limit for rituximab.
    CD20_BELOW_1 "cd20-below-1" "CD20 under 1 %" (Cd20From1: Below) Secondary [HcvadBlinaAsh2022];
    /// Out of the trials of mini-hyper-CVD and of ponatinib with blinatumomab.
    ALT_ABOVE_3 "alt-above-3" "ALT over 3 times the upper limit" (Alt: Above3To5 | Above5) Seen [Kantarjian2023];
    /// The limit of E1910.
    MRD_BELOW_001 "mrd-below-0.01" "MRD under 0.01 %" (MrdLatest001: Below) Seen [E1910];
    /// About 3 months, where the inhibitor is judged.
    MRD_CONSOLIDATION_001 "mrd-consolidation-0.01" "MRD 0.01 % or more at the end of consolidation"
        (MrdEndOfConsolidation: From001To005 ..) Recalled [RecalledGeneral];
    /// About 3 months, where the inhibitor is judged.
    MRD_WEEKS_10_23 "mrd-weeks-10-23" "MRD 0.01 % or more in weeks 10 to 23" (MrdWeeks10To23: Positive) Recalled [RecalledGeneral];
    /// Named among the reasons to transplant.
    IKZF1_PLUS "ikzf1plus" "IKZF1plus" (Ikzf1Plus: Present) Secondary [NccnAdult2026];
}

/// What keeps an intensive regimen from being the first thought.
pub(super) const OLD_OR_COMORBID: Rule = Rule::Any(&[Rule::If(&FROM_65), Rule::If(&COMORBIDITY)]);
/// Older and with other illness.
pub(super) const OLD_AND_COMORBID: Rule = Rule::All(&[Rule::If(&FROM_65), Rule::If(&COMORBIDITY)]);
/// From 60 with other illness.
pub(super) const FROM_60_COMORBID: Rule = Rule::All(&[Rule::If(&FROM_60), Rule::If(&COMORBIDITY)]);
