//! What the COG groups for B-ALL share: the genetic classes, and NCI risk as a rule.
//!
//! Read in COG texts: ETV6::RUNX1 as favourable, fewer than 44 chromosomes as unfavourable, trisomy 4 and 10 as a good
//! marker. That the other lesions make a class is recalled.

use super::nci_rome::{AGE_10, WBC_50};
use super::scheme::*;

/// NCI standard risk, once infants are left out.
pub const NCI_STANDARD: Rule = All(&[Not(&WBC_50), Not(&AGE_10)]);
/// NCI high risk.
pub const NCI_HIGH: Rule = Any(&[If(&WBC_50), If(&AGE_10)]);
/// A favourable lesion.
pub const FAVOURABLE: Rule = Any(&[If(&ETV6_RUNX1), If(&TRISOMY_4_10)]);
/// No favourable lesion.
pub const NOT_FAVOURABLE: Rule = All(&[Not(&ETV6_RUNX1), Not(&TRISOMY_4_10)]);
/// An unfavourable lesion.
pub const UNFAVOURABLE: Rule =
    Any(&[If(&BELOW_44), If(&DNA_INDEX), If(&KMT2A), If(&IAMP21), If(&TCF3_HLF)]);
/// No unfavourable lesion.
pub const NOT_UNFAVOURABLE: Rule =
    All(&[Not(&BELOW_44), Not(&DNA_INDEX), Not(&KMT2A), Not(&IAMP21), Not(&TCF3_HLF)]);

criteria! { "cog-genetics";
    /// Favourable in every edition.
    ETV6_RUNX1 "etv6-runx1" "ETV6::RUNX1" (Etv6Runx1: Present) Seen [Schultz2007, Borowitz2008];
    /// Favourable since AALL08B1.
    TRISOMY_4_10 "trisomy-4-10" "trisomy 4 and 10 in one clone"
        (Trisomy410: Present) Recalled [CogGeneticsRecalled, Borowitz2008]
        differs "the groups of 2007 and AALL0331 ask for trisomy 4, 10 and 17" Seen [Schultz2007, Aall03312021];
    /// Unfavourable in every edition.
    BELOW_44 "below-44" "fewer than 44 chromosomes" (Ploidy: ..= From40To43) Seen [Schultz2007, Nachman2007]
        differs "AIEOP-BFM counts fewer than 45" Recalled [AieopBfmRecalled];
    /// Unfavourable by DNA content.
    DNA_INDEX "dna-index" "DNA index under 0.81" (DnaIndex: ..= From080To081) Recalled [CogGeneticsRecalled];
    /// Unfavourable.
    KMT2A "kmt2a" "KMT2A rearrangement" (Kmt2a: Present) Recalled [CogGeneticsRecalled];
    /// Unfavourable.
    IAMP21 "iamp21" "iAMP21" (Iamp21: Present) Recalled [CogGeneticsRecalled];
    /// Unfavourable.
    TCF3_HLF "tcf3-hlf" "TCF3::HLF" (Tcf3Hlf: Present) Recalled [CogGeneticsRecalled];
    /// Very high risk in 2007; left to protocols of its own since.
    BCR_ABL1 "bcr-abl1" "BCR::ABL1" (BcrAbl1: Present) Seen [Schultz2007, Aall1731FollowUp];
}
