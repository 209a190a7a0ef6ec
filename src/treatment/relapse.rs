//! How the options at relapse follow one another: rules R1 to R15 of section 2.2 of the dossier, and the order in T-ALL.
//!
//! A rule applies, does not, or depends on facts that are named. It prefers options in an order and avoids others; it never
//! changes a status, and rules that disagree stand side by side.

use crate::criteria;
use crate::decision::{Decision, Rule};
use crate::evidence::{Source, Verification};
use crate::knowledge::{OptionId, Phrase};
use crate::risk::first_relapse::{COMBINED, EARLY, MARROW, VERY_EARLY};
use crate::treatment::criteria::{PH_POSITIVE, T_LINEAGE};
use crate::treatment::options::relapse::{
    ADULT, HIGH_BURDEN, LATE, LATER_RELAPSE, LOW_BURDEN, OVERT_CNS, PRIOR_BLINATUMOMAB,
    PRIOR_CAR_T, PRIOR_INOTUZUMAB, PRIOR_TRANSPLANT, REFRACTORY, TRANSLOCATION, UP_TO_25,
};

use Rule::{All, Any, If};
use Step::{Take, Words};

/// A step of an order, or what is to be avoided.
#[derive(Clone, Copy)]
pub enum Step {
    /// An option of the plan.
    Take(OptionId),
    /// What is no option of its own.
    Words(Phrase),
}

/// One rule.
pub struct RelapseRule {
    /// `R1` to `R15`, or `T`.
    pub id: &'static str,
    /// For whom, in words.
    pub words: Phrase,
    /// Whether it applies.
    pub when: Decision<bool>,
    /// First to last.
    pub order: &'static [Step],
    /// What to avoid.
    pub avoid: &'static [Step],
    /// Why.
    pub why: Phrase,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

impl RelapseRule {
    /// Where the rule prefers the option, counted from 1.
    pub fn place(&self, option: OptionId) -> Option<usize> {
        self.order.iter().position(|s| s.is(option)).map(|at| at + 1)
    }

    /// Whether the rule avoids the option.
    pub fn avoids(&self, option: OptionId) -> bool {
        self.avoid.iter().any(|s| s.is(option))
    }
}

impl Step {
    fn is(self, option: OptionId) -> bool {
        match self {
            Take(id) => id == option,
            Words(_) => false,
        }
    }
}

/// Words as a step.
const fn say(words: &'static str) -> Step {
    Words(Phrase::of(words))
}

macro_rules! rules {
    ($( $id:literal $when:ident $words:literal order [ $( $order:expr ),* $(,)? ] avoid [ $( $avoid:expr ),* $(,)? ] $why:literal $state:ident [ $( $source:ident ),+ ]; )*) => {
        /// The rules in the order of the dossier.
        pub static RULES: &[RelapseRule] = &[$( {
            const ROWS: &[crate::decision::Row<bool>] = &[
                crate::decision::Row::new(true, $when, $words, Verification::$state),
                crate::decision::Row::new(false, Rule::Always, "the rule is for others", Verification::$state),
            ];
            const ORDER: &[Step] = &[$( $order ),*];
            const AVOID: &[Step] = &[$( $avoid ),*];
            RelapseRule {
                id: $id,
                words: Phrase::of($words),
                when: Decision { rows: ROWS },
                order: ORDER,
                avoid: AVOID,
                why: Phrase::of($why),
                sources: &[$( Source::$source ),+],
                verification: Verification::$state,
            }
        } ),*];
    };
}

rules! {
    "R1" R1 "MRD of 0.1 % or more in first or second remission, CD19 positive"
        order [Take(OptionId::BlinatumomabMrd), say("transplant where there is a donor and the patient is fit"), say("CAR T-cells where label or trial permits")]
        avoid [say("waiting for the relapse in the marrow")]
        "78 % of those treated reached a complete MRD response; the label covers it" Seen [LabelBlinatumomab, Blast2018];
    "R2" R2 "relapsed or refractory with over 50 % blasts or bulky disease, CD22 positive"
        order [say("circulating blasts down to 10 ×10⁹/L or fewer before inotuzumab"), Take(OptionId::InotuzumabLabel), Take(OptionId::MiniHcvdInoRelapse)]
        avoid [Take(OptionId::BlinatumomabLabel)]
        "blinatumomab alone as the first move does less against a high burden" Recalled [LabelInotuzumab, RelapseRecalled];
    "R3" R3 "relapsed or refractory with a low burden, CD19 positive"
        order [Take(OptionId::BlinatumomabLabel), Take(OptionId::Tisagenlecleucel), Take(OptionId::Brexucabtagene), Take(OptionId::Obecabtagene), Take(OptionId::InotuzumabLabel)]
        avoid []
        "little disease is where blinatumomab and CAR T-cells do best" Recalled [RelapseRecalled];
    "R4" R4 "relapsed or refractory, CD22 positive, a donor at hand: a transplant may follow soon"
        order [say("two cycles of inotuzumab at most, a third only without remission and MRD response; one alkylator in conditioning; bilirubin under the upper limit; ursodeoxycholic acid; 4 to 8 weeks between")]
        avoid [say("inotuzumab after veno-occlusive disease or in severe liver disease")]
        "after inotuzumab veno-occlusive disease struck 23 % of 79 who were transplanted, and 3 % of those who were not" Recalled [LabelInotuzumab, RelapseRecalled];
    "R5" R5 "relapse after an allogeneic transplant"
        order [Take(OptionId::Tisagenlecleucel), Take(OptionId::Brexucabtagene), Take(OptionId::Obecabtagene), Take(OptionId::BlinatumomabLabel), Take(OptionId::DonorLymphocytes), Take(OptionId::SecondTransplant)]
        avoid [Take(OptionId::InotuzumabLabel), Take(OptionId::MiniHcvdInoRelapse)]
        "an earlier transplant is a risk factor for veno-occlusive disease under inotuzumab" Recalled [LabelInotuzumab, RelapseRecalled];
    "R6" R6 "blinatumomab or CAR T-cells were given, and CD19 is lost"
        order [Take(OptionId::InotuzumabLabel), Take(OptionId::FlagIda), Take(OptionId::Clofarabine)]
        avoid [Take(OptionId::Tisagenlecleucel), Take(OptionId::Brexucabtagene), Take(OptionId::Obecabtagene), Take(OptionId::BlinatumomabLabel)]
        "CD19 is lost under treatment directed at it" Recalled [RelapseRecalled];
    "R7" R7 "inotuzumab was given, and CD22 is lost or low"
        order [Take(OptionId::BlinatumomabLabel), Take(OptionId::Tisagenlecleucel), Take(OptionId::Brexucabtagene), Take(OptionId::Obecabtagene)]
        avoid [Take(OptionId::InotuzumabLabel), Take(OptionId::MiniHcvdInoRelapse)]
        "without CD22 inotuzumab has no target; CD19 may still be there" Recalled [RelapseRecalled];
    "R8" R8 "overt disease of the central nervous system at relapse"
        order [Take(OptionId::CnsDirectedRelapse), say("radiotherapy in selected patients"), say("B-lineage only: CAR T-cells in an experienced centre, once the fluid is clear")]
        avoid [Take(OptionId::BlinatumomabLabel), Take(OptionId::InotuzumabLabel)]
        "neither antibody alone treats the fluid; ZUMA-3 left out CNS3" Recalled [Zuma3, RelapseRecalled];
    "R9" R9 "up to 25 years, refractory or in second or later relapse, CD19 not lost"
        order [Take(OptionId::Tisagenlecleucel)]
        avoid [say("delay until the disease is out of hand")]
        "the label covers it" Seen [LabelTisagenlecleucelCopy];
    "R10" R10 "adult in any relapse, or refractory, CD19 not lost"
        order [Take(OptionId::Brexucabtagene), Take(OptionId::Obecabtagene), say("obecabtagene for the frail, who tolerate cytokine release badly")]
        avoid []
        "both labels cover adults; which one is first was not compared" Recalled [LabelObecabtageneCopy, RelapseRecalled];
    "R11" R11 "high-risk first relapse of a child, CD19 not lost"
        order [Take(OptionId::BlinatumomabFirstRelapse), Take(OptionId::TransplantAfterRelapse)]
        avoid [say("a third block of chemotherapy instead")]
        "108 children, randomised: hazard ratio for events 0.33; who is high risk rests on limits of time that are recalled" Recalled [Locatelli2021, RelapseTimingRecalled];
    "R12" R12 "relapsed or refractory, BCR::ABL1 present"
        order [say("another inhibitor, by the mutations"), Take(OptionId::PonaBlinaRelapse), Take(OptionId::AlternativeTki), Take(OptionId::InotuzumabLabel)]
        avoid [say("the same inhibitor again")]
        "relapse often brings a mutation that resists the inhibitor taken" Seen [SeedA, SeedB];
    "R13" R13 "relapsed or refractory with a KMT2A translocation"
        order [say("immunotherapy while its target is there"), Take(OptionId::Revumenib)]
        avoid [say("together with drugs that prolong QT")]
        "the label covers it; where it stands beside immunotherapy is recalled" Recalled [FdaRevumenib2024, RelapseRecalled];
    "R14" R14 "late relapse, after a long first remission"
        order [Take(OptionId::Reinduction)]
        avoid []
        "the same or similar treatment may bring a second remission; from when on a relapse is late is recalled" Recalled [SeedB, RelapseTimingRecalled];
    "R15" R15 "relapsed or refractory B-lineage ALL, cure as the goal"
        order [Take(OptionId::ChemoImmunotherapyCarTTransplant)]
        avoid []
        "chemotherapy with immunotherapy, then CAR T-cells or transplant: the seed's sequence; no trial compared sequences" Seen [SeedA];
    "T" T "relapsed or refractory T-ALL"
        order [Take(OptionId::NelarabineLabel), Take(OptionId::TransplantAfterRelapse), Take(OptionId::Venetoclax), Take(OptionId::Daratumumab), Take(OptionId::TrialRelapse)]
        avoid [say("nelarabine with neuropathy of grade 2 or more"), Take(OptionId::BlinatumomabLabel), Take(OptionId::InotuzumabLabel)]
        "no CD19 or CD22 for antibodies or CAR T-cells; transplant in second remission" Recalled [LabelNelarabine, RelapseRecalled];
}

const R1: Rule = All(&[If(&B), If(&CD19), If(&MRD_01), If(&REMISSION_1_OR_2)]);
const R2: Rule = All(&[If(&B), If(&NOW), If(&HIGH_BURDEN), If(&CD22)]);
const R3: Rule = All(&[If(&B), If(&NOW), If(&LOW_BURDEN), If(&CD19)]);
const R4: Rule = All(&[If(&B), If(&NOW), If(&CD22), If(&DONOR)]);
const R5: Rule = All(&[If(&B), If(&NOW), If(&PRIOR_TRANSPLANT)]);
const R6: Rule =
    All(&[If(&B), If(&NOW), Any(&[If(&PRIOR_BLINATUMOMAB), If(&PRIOR_CAR_T)]), Rule::Not(&CD19)]);
const R7: Rule = All(&[If(&B), If(&NOW), If(&PRIOR_INOTUZUMAB), Rule::Not(&CD22)]);
const R8: Rule = All(&[If(&NOW), If(&OVERT_CNS)]);
const R9: Rule = All(&[
    If(&B),
    If(&CD19),
    If(&UP_TO_25),
    Any(&[If(&REFRACTORY), All(&[If(&RELAPSED), If(&LATER_RELAPSE)])]),
]);
const R10: Rule = All(&[If(&B), If(&CD19), If(&ADULT), If(&NOW)]);
const R11: Rule = All(&[
    If(&B),
    If(&CD19),
    Rule::Not(&ADULT),
    If(&RELAPSED),
    If(&FIRST_RELAPSE),
    Any(&[
        All(&[If(&MARROW), Any(&[If(&VERY_EARLY), If(&EARLY)])]),
        All(&[If(&COMBINED), If(&VERY_EARLY)]),
    ]),
]);
const R12: Rule = All(&[If(&B), If(&NOW), If(&PH_POSITIVE)]);
const R13: Rule = All(&[If(&NOW), If(&TRANSLOCATION)]);
const R14: Rule = All(&[If(&RELAPSED), LATE]);
const R15: Rule = All(&[If(&B), If(&NOW), If(&CURE)]);
const T: Rule = All(&[If(&NOW), If(&T_LINEAGE)]);

criteria! { "relapse-rule";
    /// All but R8, R13, R14 and T.
    B "b" "B-cell precursor ALL" (Lineage: B) Seen [SeedA];
    /// Relapse now.
    NOW "now" "relapsed or refractory" (DiseasePhase: Relapsed | Refractory) Seen [SeedA];
    /// R9, R11, R14.
    RELAPSED "relapsed" "relapsed" (DiseasePhase: Relapsed) Seen [SeedB];
    /// R11.
    FIRST_RELAPSE "first-relapse" "first relapse" (RelapseNumber: First) Seen [Locatelli2021];
    /// The target of blinatumomab and CAR T-cells.
    CD19 "cd19" "CD19 positive" (Cd19: Positive) Seen [LabelBlinatumomab];
    /// The target of inotuzumab.
    CD22 "cd22" "CD22 positive" (Cd22: Positive) Seen [LabelInotuzumab];
    /// R1: exactly 0.1 % counts.
    MRD_01 "mrd-0.1" "MRD of 0.1 % or more" (MrdLatest: From) Seen [LabelBlinatumomab];
    /// R1.
    REMISSION_1_OR_2 "remission-1-or-2" "first or second complete remission" (Remission: First | Second) Seen [LabelBlinatumomab];
    /// R4: how the rule reads "transplant planned soon".
    DONOR "donor" "a donor at hand" (Donor: Sibling | Other) Recalled [HouseConvention];
    /// R15.
    CURE "cure" "the goal of treatment is cure" (Goals: Curative) Seen [SeedB];
}
