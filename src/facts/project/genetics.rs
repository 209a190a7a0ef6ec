//! Ploidy and lesions, as entered and as the counts leave them.

use super::from_value;
use crate::facts::key::{CNA_PROFILE, COMPLEX_KARYOTYPE, DNA_INDEX, HYPODIPLOIDY, PLOIDY};
use crate::facts::{CnaProfile, DnaIndexBand, FactId, FactValue, Facts, Lesion, PloidyFact, Set};
use crate::karyotype::{Certainty, Karyotype, Numbers};
use crate::logic::Known;
use crate::patient::Patient;
use crate::patient::vocabulary::Presence;
use crate::quantity::{Decimal, Quantity};

/// The lesions of the intake that are a fact of their own.
pub(in crate::facts) const LESION_FACTS: &[(&str, FactId)] = &[
    ("hypodiploidy", FactId::Hypodiploidy),
    ("trisomy-4-10", FactId::Trisomy410),
    ("trisomy-4-10-17", FactId::Trisomy41017),
    ("complex-karyotype", FactId::ComplexKaryotype),
    ("BCR::ABL1", FactId::BcrAbl1),
    ("antecedent-CML", FactId::AntecedentCml),
    ("KMT2A-r", FactId::Kmt2a),
    ("KMT2A::AFF1", FactId::Kmt2aAff1),
    ("ETV6::RUNX1", FactId::Etv6Runx1),
    ("TCF3::PBX1", FactId::Tcf3Pbx1),
    ("TCF3::HLF", FactId::Tcf3Hlf),
    ("iAMP21", FactId::Iamp21),
    ("IKZF1-deletion", FactId::Ikzf1Deletion),
    ("IKZF1plus", FactId::Ikzf1Plus),
    ("CRLF2-r", FactId::Crlf2),
    ("ABL-class", FactId::AblClass),
    ("JAK-STAT", FactId::JakStat),
    ("Ph-like", FactId::PhLike),
    ("TP53", FactId::Tp53),
    ("MEF2D-r", FactId::Mef2d),
    ("ZNF384-r", FactId::Znf384),
    ("DUX4-r", FactId::Dux4),
    ("PAX5-P80R", FactId::Pax5P80r),
    ("PAX5alt", FactId::Pax5Alt),
    ("MYC-r", FactId::Myc),
    ("IGH-r", FactId::Igh),
    ("NUTM1-r", FactId::Nutm1),
    ("NOTCH1-FBXW7", FactId::Notch1Fbxw7),
    ("RAS-PTEN", FactId::RasPten),
];

/// Lesions that contain each other: the second is there whenever the first is.
pub(crate) const CONTAINED: &[(FactId, FactId)] = &[
    (FactId::Kmt2aAff1, FactId::Kmt2a),
    (FactId::Trisomy41017, FactId::Trisomy410),
    (FactId::Ikzf1Plus, FactId::Ikzf1Deletion),
];

/// Entries that contradict each other leave both open; validation says so.
fn contain(facts: &mut Facts, narrower: FactId, wider: FactId) {
    let (present, absent) = (Lesion::Present.bit(), Lesion::Absent.bit());
    if facts.bits(narrower) == present && facts.bits(wider) == absent {
        facts.narrow(narrower, present | absent);
        facts.narrow(wider, present | absent);
    }
}

/// Puts every fact of cytogenetics and molecular genetics.
pub(super) fn put(patient: &Patient, facts: &mut Facts) {
    for (id, fact) in LESION_FACTS {
        facts.narrow(*fact, known(patient, id));
    }
    for (narrower, wider) in CONTAINED {
        contain(facts, *narrower, *wider);
    }
    facts.put(PLOIDY, ploidy(patient));
    facts.put(HYPODIPLOIDY, hypodiploidy(patient));
    facts.put(DNA_INDEX, from_value(&patient.dna_index, |d| dna_index(d.value())));
    facts.put(COMPLEX_KARYOTYPE, complex_karyotype(patient));
    facts.put(CNA_PROFILE, cna_profile(patient));
}

/// What is known of a lesion: what was entered, else what the karyotype shows. A karyotype sets nothing absent, and what
/// it only suggests stays unknown.
fn entered(patient: &Patient, id: &str) -> Set<Lesion> {
    match patient.lesion(id) {
        Known::Value(Presence::Present) => Set::only(Lesion::Present),
        Known::Value(Presence::Absent) => Set::only(Lesion::Absent),
        Known::Pending | Known::NotDone | Known::Unknown => {
            if shows(patient, id) {
                Set::only(Lesion::Present)
            } else {
                Set::any()
            }
        }
    }
}

fn known(patient: &Patient, id: &str) -> u32 {
    let set = entered(patient, id);
    let bit = |lesion: Lesion| if set.contains(lesion) { lesion.bit() } else { 0 };
    bit(Lesion::Present) | bit(Lesion::Absent)
}

fn shows(patient: &Patient, id: &str) -> bool {
    let finding = patient.karyotype.value().and_then(|k| k.lesion(id));
    finding.is_some_and(|f| f.certainty == Certainty::Present)
}

/// What the laboratory calls it, and a modal number where every published definition agrees: under 40 chromosomes is
/// hypodiploid by all of them. From 40 they differ, and a doubled clone can hide behind a higher count (Carroll 2019).
fn hypodiploidy(patient: &Patient) -> Set<Lesion> {
    let counted = match patient.modal_number {
        Known::Value(n) if n.value() < Decimal::whole(40) => Set::only(Lesion::Present),
        Known::Value(_) | Known::Pending | Known::NotDone | Known::Unknown => Set::any(),
    };
    entered(patient, "hypodiploidy").intersection(counted).unwrap_or_default()
}

/// The chromosome number and the ploidy named, each as far as it goes; what contradicts each other leaves both open.
fn ploidy(patient: &Patient) -> Set<PloidyFact> {
    let counted = match (&patient.modal_number, &patient.karyotype) {
        (Known::Value(n), _) => by_number(n.value()),
        (_, Known::Value(karyotype)) => by_clones(karyotype),
        (_, Known::Pending | Known::NotDone | Known::Unknown) => Set::any(),
    };
    let named = [
        ("hypodiploidy", HYPODIPLOID),
        ("hyperdiploidy", &[PloidyFact::Hyperdiploid][..]),
        ("near-triploidy", &[PloidyFact::NearTriploid][..]),
    ];
    named.iter().fold(counted, |known, (id, values)| {
        let inside = |v: &PloidyFact| values.contains(v);
        let allowed: Set<PloidyFact> = match patient.lesion(id).value() {
            None => Set::any(),
            Some(Presence::Present) => PloidyFact::ALL.iter().copied().filter(inside).collect(),
            Some(Presence::Absent) => {
                PloidyFact::ALL.iter().copied().filter(|v| !inside(v)).collect()
            }
        };
        known.intersection(allowed).unwrap_or_default()
    })
}

const HYPODIPLOID: &[PloidyFact] = &[
    PloidyFact::UpTo29,
    PloidyFact::From30To39,
    PloidyFact::From40To43,
    PloidyFact::Exactly44,
    PloidyFact::Exactly45,
];

/// 60 to 65 chromosomes alone is both high hyperdiploidy (51 to 65) and near-triploidy (60 to 78).
fn by_number(n: Decimal) -> Set<PloidyFact> {
    let up_to = |limit: i32| n <= Decimal::whole(limit);
    let one = if up_to(29) {
        PloidyFact::UpTo29
    } else if up_to(39) {
        PloidyFact::From30To39
    } else if up_to(43) {
        PloidyFact::From40To43
    } else if up_to(44) {
        PloidyFact::Exactly44
    } else if up_to(45) {
        PloidyFact::Exactly45
    } else if up_to(50) {
        PloidyFact::From46To50
    } else if up_to(59) {
        PloidyFact::Hyperdiploid
    } else if up_to(65) {
        let both = Set::only(PloidyFact::Hyperdiploid);
        return both.union(Set::only(PloidyFact::NearTriploid));
    } else if up_to(78) {
        PloidyFact::NearTriploid
    } else {
        PloidyFact::Above78
    };
    Set::only(one)
}

/// The numbers of the clones, whatever each may be. Where the gains look like those of a doubled hypodiploid clone, what
/// it may have come from stays possible. Normal cells alone say nothing of the leukaemia.
fn by_clones(karyotype: &Karyotype) -> Set<PloidyFact> {
    let bands = |numbers: Numbers| {
        let each = (numbers.min..=numbers.max).map(|n| by_number(Decimal::whole(i32::from(n))));
        each.reduce(Set::union).unwrap_or_default()
    };
    let numbers = karyotype.clone_numbers();
    let Some(counted) = numbers.iter().copied().map(bands).reduce(Set::union) else {
        return Set::any();
    };
    if karyotype.doubled.is_some() || !karyotype.perhaps_doubled() {
        return counted;
    }
    [PloidyFact::UpTo29, PloidyFact::From30To39, PloidyFact::NearTriploid]
        .into_iter()
        .map(Set::only)
        .fold(counted, Set::union)
}

fn dna_index(index: Decimal) -> Set<DnaIndexBand> {
    Set::only(if index < Decimal::scaled(80, 2) {
        DnaIndexBand::Below080
    } else if index < Decimal::scaled(81, 2) {
        DnaIndexBand::From080To081
    } else if index < Decimal::scaled(116, 2) {
        DnaIndexBand::From081To116
    } else {
        DnaIndexBand::From116
    })
}

/// As entered, or by the number of abnormalities entered or read: five or more in ALL. A karyotype of normal cells, or one
/// that was not read to the end, leaves it open.
fn complex_karyotype(patient: &Patient) -> Set<Lesion> {
    let five = |n: Decimal| {
        Set::only(if n >= Decimal::whole(5) { Lesion::Present } else { Lesion::Absent })
    };
    let counted = from_value(&patient.karyotype_abnormalities, |n| five(n.value()));
    let read = patient.karyotype.value().filter(|k| k.leading.is_some() && k.count.exact);
    let few = read.is_some_and(|k| k.count.total() < 5)
        && patient.karyotype_abnormalities.value().is_none();
    let by_karyotype = if few { Set::only(Lesion::Absent) } else { Set::any() };
    let counted = counted.intersection(by_karyotype).unwrap_or_default();
    entered(patient, "complex-karyotype").intersection(counted).unwrap_or_default()
}

/// The eight genes of the UKALL copy-number profile, as lesions of the intake.
pub(crate) const CNA_GENES: [&str; 8] = [
    "IKZF1-deletion",
    "CDKN2A/B-deletion",
    "PAX5-deletion",
    "ETV6-deletion",
    "BTG1-deletion",
    "RB1-deletion",
    "EBF1-deletion",
    "PAR1-deletion",
];

/// Every profile that some completion of the eight genes gives.
fn cna_profile(patient: &Patient) -> Set<CnaProfile> {
    let states: Vec<Set<Lesion>> = CNA_GENES.iter().map(|g| entered(patient, g)).collect();
    let fits = |deleted: u32| {
        states.iter().enumerate().all(|(at, state)| {
            let lesion = if deleted & (1 << at) == 0 { Lesion::Absent } else { Lesion::Present };
            state.contains(lesion)
        })
    };
    (0..256).filter(|deleted| fits(*deleted)).map(profile).collect()
}

/// The profile of a set of deleted genes, bit by position in [`CNA_GENES`].
fn profile(deleted: u32) -> CnaProfile {
    const CDKN2A: u32 = 1 << 1;
    const PAX5: u32 = 1 << 2;
    const ETV6: u32 = 1 << 3;
    const BTG1: u32 = 1 << 4;
    const WITH_CDKN2A: u32 = ETV6 | CDKN2A;
    const WITH_PAX5: u32 = ETV6 | PAX5;
    const WITH_BTG1: u32 = ETV6 | BTG1;
    match deleted {
        0 => CnaProfile::NoDeletion,
        ETV6 | PAX5 | BTG1 => CnaProfile::IsolatedGood,
        WITH_CDKN2A | WITH_PAX5 | WITH_BTG1 => CnaProfile::Etv6AndOne,
        _ => CnaProfile::Other,
    }
}
