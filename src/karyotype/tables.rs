//! Which bands mean which lesion. Recalled from textbook knowledge; see the module page.

use super::Certainty::{self, Present, Suspected};
use super::Kind;

/// A stretch of one chromosome arm.
#[derive(Clone, Copy)]
pub(super) struct Locus {
    pub chromosome: u8,
    pub arm: u8,
    pub low: u8,
    pub high: u8,
}

/// Two loci joined.
pub(super) struct Junction {
    pub name: &'static str,
    pub one: Locus,
    /// `None`: any partner, where no line above holds.
    pub other: Option<Locus>,
    pub certainty: Certainty,
    pub note: &'static str,
    /// Of our list of lesions; else a feature.
    pub lesion: bool,
}

/// A change within one chromosome.
pub(super) struct Change {
    pub name: &'static str,
    pub kinds: &'static [Kind],
    pub at: Locus,
    pub note: &'static str,
    pub lesion: bool,
}

const fn p(chromosome: u8, low: u8, high: u8) -> Locus {
    Locus { chromosome, arm: b'p', low, high }
}

const fn q(chromosome: u8, low: u8, high: u8) -> Locus {
    Locus { chromosome, arm: b'q', low, high }
}

const fn sure(name: &'static str, one: Locus, other: Locus, note: &'static str) -> Junction {
    Junction { name, one, other: Some(other), certainty: Present, note, lesion: true }
}

const fn maybe(name: &'static str, one: Locus, other: Locus, note: &'static str) -> Junction {
    Junction { name, one, other: Some(other), certainty: Suspected, note, lesion: true }
}

const fn any(name: &'static str, one: Locus, note: &'static str) -> Junction {
    Junction { name, one, other: None, certainty: Suspected, note, lesion: true }
}

const fn feature(name: &'static str, one: Locus, other: Locus) -> Junction {
    Junction { name, one, other: Some(other), certainty: Present, note: T_CELL, lesion: false }
}

const T_CELL: &str = "seen in T-cell ALL";
const KMT2A: Locus = q(11, 23, 23);
const IGH: Locus = q(14, 32, 32);
const MYC: Locus = q(8, 24, 24);
const ETV6: Locus = p(12, 13, 13);
const TCRA: Locus = q(14, 11, 11);
const TCRB: Locus = q(7, 34, 35);
const PARTNER: &str = "11q23 with a known partner of KMT2A";
const OTHER_PARTNER: &str = "11q23 broken, but not with a usual partner of KMT2A; confirm by FISH";
const ONLY_IGH: &str = "14q32 with a partner that is not listed: IGH, in T-cell ALL also BCL11B or TCL1A; confirm by FISH";
const TCR_ALPHA: &str = "T-cell receptor alpha/delta, 14q11";
const TCR_BETA: &str = "T-cell receptor beta, 7q34";
const ONLY_TCR: &str = "a T-cell receptor locus is broken, but not with a usual partner";
const CONFIRM: &str = "the bands fit; confirm by FISH or RNA";

/// Read from the top. Within one abnormality "any partner" counts only where nothing above it matched.
pub(super) const JUNCTIONS: &[Junction] = &[
    sure("BCR::ABL1", q(9, 34, 34), q(22, 11, 11), "9q34 and 22q11"),
    sure("TCF3::PBX1", q(1, 23, 23), p(19, 13, 13), "1q23 and 19p13"),
    maybe(
        "TCF3::PBX1",
        q(1, 21, 25),
        p(19, 13, 13),
        "19p13 with a band of 1q beside q23; confirm by FISH",
    ),
    sure("TCF3::HLF", q(17, 21, 23), p(19, 13, 13), "17q21-23 and 19p13"),
    sure("ETV6::RUNX1", p(12, 12, 13), q(21, 22, 22), "12p13 and 21q22"),
    sure("KMT2A::AFF1", KMT2A, q(4, 21, 21), "11q23 and 4q21 (AFF1)"),
    sure("KMT2A-r", KMT2A, q(4, 21, 21), PARTNER),
    sure("KMT2A-r", KMT2A, p(19, 13, 13), PARTNER),
    sure("KMT2A-r", KMT2A, p(9, 21, 22), PARTNER),
    sure("KMT2A-r", KMT2A, p(10, 11, 14), PARTNER),
    sure("KMT2A-r", KMT2A, q(6, 27, 27), PARTNER),
    sure("KMT2A-r", KMT2A, p(1, 32, 32), PARTNER),
    sure("KMT2A-r", KMT2A, q(1, 21, 21), PARTNER),
    sure("KMT2A-r", KMT2A, q(5, 31, 31), PARTNER),
    sure("KMT2A-r", KMT2A, q(2, 11, 12), PARTNER),
    sure("KMT2A-r", KMT2A, q(17, 12, 21), PARTNER),
    sure("KMT2A-r", KMT2A, q(17, 25, 25), PARTNER),
    sure("KMT2A-r", KMT2A, p(16, 13, 13), PARTNER),
    sure("KMT2A-r", KMT2A, q(23, 24, 24), PARTNER),
    sure("KMT2A-r", KMT2A, q(23, 13, 13), PARTNER),
    any("KMT2A-r", KMT2A, OTHER_PARTNER),
    sure("MYC-r", MYC, IGH, "8q24 and 14q32 (IGH)"),
    sure("MYC-r", MYC, p(2, 11, 12), "8q24 and 2p12 (IGK)"),
    sure("MYC-r", MYC, q(22, 11, 12), "8q24 and 22q11 (IGL)"),
    feature("TLX3, t(5;14)", q(5, 34, 35), IGH),
    sure("CRLF2-r", IGH, p(23, 22, 22), "14q32 (IGH) and Xp22 (CRLF2)"),
    sure("CRLF2-r", IGH, p(24, 11, 11), "14q32 (IGH) and Yp11 (CRLF2)"),
    sure("IGH-r", IGH, p(23, 22, 22), "14q32 and Xp22 (CRLF2)"),
    sure("IGH-r", IGH, p(24, 11, 11), "14q32 and Yp11 (CRLF2)"),
    sure("IGH-r", IGH, MYC, "14q32 and 8q24 (MYC)"),
    sure("IGH-r", IGH, q(5, 31, 31), "14q32 and 5q31 (IL3)"),
    sure("IGH-r", IGH, q(8, 11, 11), "14q32 and 8q11 (CEBPD)"),
    sure("IGH-r", IGH, p(6, 22, 22), "14q32 and 6p22 (ID4)"),
    sure("IGH-r", IGH, q(19, 13, 13), "14q32 and 19q13 (CEBPA)"),
    sure("IGH-r", IGH, q(20, 13, 13), "14q32 and 20q13 (CEBPB)"),
    sure("IGH-r", IGH, q(18, 21, 21), "14q32 and 18q21 (BCL2)"),
    any("IGH-r", IGH, ONLY_IGH),
    maybe("ABL-class", q(9, 34, 34), q(1, 24, 25), CONFIRM),
    maybe("ABL-class", q(9, 34, 34), ETV6, CONFIRM),
    maybe("ABL-class", q(9, 34, 34), q(5, 21, 23), CONFIRM),
    maybe("ABL-class", q(9, 34, 34), q(10, 22, 22), CONFIRM),
    maybe("ABL-class", q(5, 31, 33), ETV6, CONFIRM),
    maybe("ZNF384-r", ETV6, q(22, 12, 13), CONFIRM),
    maybe("ZNF384-r", ETV6, p(19, 13, 13), CONFIRM),
    maybe("ZNF384-r", ETV6, q(17, 11, 12), CONFIRM),
    maybe("ZNF384-r", ETV6, q(6, 25, 25), CONFIRM),
    any("NUTM1-r", q(15, 14, 14), CONFIRM),
    feature("PICALM::MLLT10, t(10;11)", p(10, 12, 14), q(11, 14, 21)),
    feature(TCR_ALPHA, TCRA, q(10, 24, 24)),
    feature(TCR_ALPHA, TCRA, p(11, 13, 15)),
    feature(TCR_ALPHA, TCRA, p(1, 32, 34)),
    feature(TCR_ALPHA, TCRA, MYC),
    feature(TCR_ALPHA, TCRA, IGH),
    feature(TCR_BETA, TCRB, q(10, 24, 24)),
    feature(TCR_BETA, TCRB, q(9, 31, 34)),
    feature(TCR_BETA, TCRB, p(11, 13, 15)),
    feature(TCR_BETA, TCRB, p(19, 13, 13)),
    feature(TCR_BETA, TCRB, p(1, 32, 34)),
    feature(TCR_BETA, TCRB, q(6, 23, 23)),
    feature(TCR_BETA, TCRB, p(7, 14, 15)),
    Junction { lesion: false, ..any(TCR_ALPHA, TCRA, ONLY_TCR) },
    Junction { lesion: false, ..any(TCR_BETA, TCRB, ONLY_TCR) },
];

const BROKEN: &[Kind] = &[
    Kind::Deletion,
    Kind::Addition,
    Kind::Inversion,
    Kind::Derivative,
    Kind::Insertion,
    Kind::Translocation,
    Kind::Dicentric,
];
const LOST: &[Kind] = &[Kind::Deletion, Kind::Addition, Kind::Isochromosome];
const GAINED_21: &[Kind] = &[Kind::Duplication, Kind::Addition, Kind::Amplification];
const RUNX1: &str = "changed 21q: count RUNX1 by FISH for iAMP21";

/// Changes within one chromosome; band 0 to 99 is the whole arm.
pub(super) const CHANGES: &[Change] = &[
    Change { name: "KMT2A-r", kinds: BROKEN, at: KMT2A, note: OTHER_PARTNER, lesion: true },
    Change {
        name: "IGH-r",
        kinds: &[Kind::Addition, Kind::Inversion],
        at: IGH,
        note: ONLY_IGH,
        lesion: true,
    },
    Change { name: "iAMP21", kinds: GAINED_21, at: q(21, 0, 99), note: RUNX1, lesion: true },
    Change {
        name: "TP53 region lost (17p)",
        kinds: LOST,
        at: p(17, 0, 99),
        note: "loss of the TP53 locus is no proof of a TP53 mutation",
        lesion: false,
    },
    Change {
        name: "9p lost or changed",
        kinds: LOST,
        at: p(9, 0, 99),
        note: "CDKN2A/B and PAX5 lie on 9p",
        lesion: false,
    },
    Change {
        name: "6q lost",
        kinds: &[Kind::Deletion],
        at: q(6, 0, 99),
        note: "common in B- and T-cell ALL; of no weight by itself",
        lesion: false,
    },
    Change {
        name: "12p lost or changed",
        kinds: LOST,
        at: p(12, 0, 99),
        note: "often beside a cryptic ETV6::RUNX1",
        lesion: false,
    },
];

/// Isochromosomes of the long arm: the short arm is lost.
pub(super) const ISOCHROMOSOMES: &[(u8, &str, &str)] = &[
    (9, "i(9q)", "one 9p is lost; often beside TCF3::PBX1"),
    (17, "TP53 region lost (17p)", "i(17q) loses the TP53 locus; no proof of a TP53 mutation"),
];

/// Dicentrics known in B-cell precursor ALL.
pub(super) const DICENTRICS: &[(u8, u8, &str)] =
    &[(9, 20, "dic(9;20)"), (9, 12, "dic(9;12)"), (7, 9, "dic(7;9)")];
