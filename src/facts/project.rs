//! Patient to facts: each entry narrows a fact as far as it goes, and no further.

use super::{
    AgeBand, AntigenFact, CnsFact, ConsolidationMrd, EtpFact, FactId, FactValue, Facts,
    InductionMrd, LatestMrd, Lesion, LineageFact, MarrowBand, RemissionFact, Set, WbcBand,
};
use crate::logic::{Known, Truth};
use crate::patient::vocabulary::{
    Antigen, CnsStatus, DiseasePhase, Lineage, MrdStatus, Phenotype, Presence, RemissionNumber,
    Sample, Sex, Site, Timepoint, YesNo,
};
use crate::patient::{Age, Csf, MrdResult, Patient, lineage_of};
use crate::quantity::{Decimal, Quantity, WhiteCellCount};

/// The facts of a patient.
pub fn project(patient: &Patient) -> Facts {
    Facts {
        age: from_value(&patient.age, age_bands),
        wbc: from_value(&patient.wbc, wbc_band),
        lineage: lineage(patient),
        etp: from_value(&patient.phenotype, |p| {
            Set::only(if p == Phenotype::Etp { EtpFact::Etp } else { EtpFact::NotEtp })
        }),
        hypodiploidy: hypodiploidy(patient),
        kmt2a: kmt2a(patient),
        bcr_abl1: from_value(&patient.lesion("BCR::ABL1"), presence),
        cd19: from_value(&patient.cd19, antigen),
        cd22: from_value(&patient.cd22, antigen),
        cns: cns(patient),
        testicular: testicular(patient),
        steroid_pretreatment: from_value(&patient.steroid_pretreatment, yes_no),
        marrow_day15: marrow(patient, Timepoint::Day15),
        marrow_induction: marrow(patient, Timepoint::EndOfInduction),
        mrd_induction: mrd(patient, Timepoint::EndOfInduction, &INDUCTION_CUTS),
        mrd_consolidation: mrd(patient, Timepoint::EndOfConsolidation, &CONSOLIDATION_CUTS),
        mrd_latest: latest_mrd(patient),
        remission: remission(patient),
        comorbidity: comorbidity(patient),
    }
}

fn from_value<T: Clone, F: FactValue>(known: &Known<T>, read: impl FnOnce(T) -> Set<F>) -> Set<F> {
    known.value().cloned().map_or_else(Set::any, read)
}

fn age_bands(age: Age) -> Set<AgeBand> {
    let from = |years| age.at_least(years) != Truth::False;
    let below = |years| age.at_least(years) != Truth::True;
    let possible = |band: AgeBand| match band {
        AgeBand::Below1 => below(1),
        AgeBand::From1To10 => from(1) && below(10),
        AgeBand::From10To18 => from(10) && below(18),
        AgeBand::From18To31 => from(18) && below(31),
        AgeBand::From31To60 => from(31) && below(60),
        AgeBand::From60To65 => from(60) && below(65),
        AgeBand::Exactly65 => from(65) && age.above(65) != Truth::True,
        AgeBand::Above65 => age.above(65) != Truth::False,
    };
    AgeBand::ALL.iter().copied().filter(|b| possible(*b)).collect()
}

fn wbc_band(wbc: WhiteCellCount) -> Set<WbcBand> {
    let count = wbc.value();
    let fifty = Decimal::whole(50);
    Set::only(if count < Decimal::whole(30) {
        WbcBand::Below30
    } else if count < fifty {
        WbcBand::From30To50
    } else if count == fifty {
        WbcBand::Exactly50
    } else if count < Decimal::whole(100) {
        WbcBand::Above50To100
    } else {
        WbcBand::From100
    })
}

/// The lineage entered, or the one the phenotype belongs to. Mature B is told by its phenotype only.
fn lineage(patient: &Patient) -> Set<LineageFact> {
    if patient.phenotype == Known::Value(Phenotype::MatureB) {
        return Set::only(LineageFact::MatureB);
    }
    let entered = patient.lineage.value().copied();
    let implied = patient.phenotype.value().copied().map(lineage_of);
    match entered.or(implied) {
        None => Set::any(),
        Some(Lineage::B) => Set::only(LineageFact::B),
        Some(Lineage::T) => Set::only(LineageFact::T),
    }
}

fn presence(p: Presence) -> Set<Lesion> {
    Set::only(match p {
        Presence::Present => Lesion::Present,
        Presence::Absent => Lesion::Absent,
    })
}

fn yes_no(answer: YesNo) -> Set<Lesion> {
    Set::only(match answer {
        YesNo::Yes => Lesion::Present,
        YesNo::No => Lesion::Absent,
    })
}

fn antigen(a: Antigen) -> Set<AntigenFact> {
    Set::only(match a {
        Antigen::Positive => AntigenFact::Positive,
        Antigen::Negative => AntigenFact::Negative,
    })
}

/// A rearrangement that names KMT2A is a KMT2A rearrangement; its absence says nothing of other partners.
/// Entries that contradict each other leave it open; validation says so.
fn kmt2a(patient: &Patient) -> Set<Lesion> {
    let entered = from_value(&patient.lesion("KMT2A-r"), presence);
    match patient.lesion("KMT2A::AFF1") {
        Known::Value(Presence::Present) => {
            entered.intersection(Set::only(Lesion::Present)).unwrap_or_default()
        }
        Known::Value(Presence::Absent) | Known::Pending | Known::NotDone | Known::Unknown => {
            entered
        }
    }
}

/// What the laboratory calls it, and a modal number where every published definition agrees: under 40 chromosomes is
/// hypodiploid by all of them. From 40 they differ, and a doubled clone can hide behind a higher count (Carroll 2019).
fn hypodiploidy(patient: &Patient) -> Set<Lesion> {
    let entered = from_value(&patient.lesion("hypodiploidy"), presence);
    let counted = match patient.modal_number {
        Known::Value(n) if n.value() < Decimal::whole(40) => Set::only(Lesion::Present),
        Known::Value(_) | Known::Pending | Known::NotDone | Known::Unknown => Set::any(),
    };
    entered.intersection(counted).unwrap_or_default()
}

fn testicular(patient: &Patient) -> Set<Lesion> {
    match patient.sex {
        Known::Value(Sex::Female) => Set::only(Lesion::Absent),
        Known::Value(Sex::Male) | Known::Pending | Known::NotDone | Known::Unknown => {
            from_value(&patient.testicular, yes_no)
        }
    }
}

/// The status entered and what the lumbar puncture leaves possible; what contradicts each other leaves both.
fn cns(patient: &Patient) -> Set<CnsFact> {
    let counted = from_csf(&patient.csf);
    let entered = cns_entered(patient);
    let agreed = entered.intersection(counted).unwrap_or(entered.union(counted));
    // A new leukaemia with the nervous system among its sites is not CNS1.
    let at_diagnosis = patient.disease_phase == Known::Value(DiseasePhase::NewlyDiagnosed);
    let site = patient.sites.value().is_some_and(|sites| sites.contains(&Site::Cns));
    if at_diagnosis && site && agreed == Set::only(CnsFact::Cns1) { Set::any() } else { agreed }
}

/// Whether the status entered, the counts and the site cannot all be right.
pub(crate) fn cns_contradicts(patient: &Patient) -> bool {
    let entered = cns_entered(patient);
    entered.intersection(from_csf(&patient.csf)).is_none()
        || (patient.cns_status.value().is_some() && cns(patient) == Set::any())
}

fn cns_entered(patient: &Patient) -> Set<CnsFact> {
    from_value(&patient.cns_status, |status| {
        Set::only(match status {
            CnsStatus::Cns1 => CnsFact::Cns1,
            CnsStatus::Cns2 | CnsStatus::Cns2a | CnsStatus::Cns2b | CnsStatus::Cns2c => {
                CnsFact::Cns2
            }
            CnsStatus::Cns3 | CnsStatus::Cns3a | CnsStatus::Cns3b | CnsStatus::Cns3c => {
                CnsFact::Cns3
            }
        })
    })
}

/// COG words: no blasts CNS1; blasts with under 5 white cells/µL CNS2; with 5 or more and under 10 red cells CNS3;
/// with more red cells the Steinherz/Bleyer correction decides, which this edition does not apply. Clinical signs are CNS3.
fn from_csf(csf: &Csf) -> Set<CnsFact> {
    let signs = csf.clinical_signs.value().copied();
    if signs == Some(YesNo::Yes) {
        return Set::only(CnsFact::Cns3);
    }
    let by_cells = match csf.blasts.value() {
        None => return Set::any(),
        Some(YesNo::No) => Set::only(CnsFact::Cns1),
        Some(YesNo::Yes) => {
            let few_white = csf.white_cells.value().map(|w| w.value() < Decimal::whole(5));
            let few_red = csf.red_cells.value().map(|r| r.value() < Decimal::whole(10));
            match (few_white, few_red) {
                (Some(true), _) => Set::only(CnsFact::Cns2),
                (Some(false), Some(true)) => Set::only(CnsFact::Cns3),
                (Some(false), Some(false) | None) | (None, _) => {
                    Set::only(CnsFact::Cns2).union(Set::only(CnsFact::Cns3))
                }
            }
        }
    };
    if signs == Some(YesNo::No) { by_cells } else { by_cells.union(Set::only(CnsFact::Cns3)) }
}

fn marrow(patient: &Patient, at: Timepoint) -> Set<MarrowBand> {
    let counts =
        patient.marrow_blasts.iter().filter(|(t, _)| *t == at).filter_map(|(_, p)| p.value());
    counts
        .map(|percent| {
            if percent.value() < Decimal::whole(5) {
                MarrowBand::M1
            } else if percent.value() <= Decimal::whole(25) {
                MarrowBand::M2
            } else {
                MarrowBand::M3
            }
        })
        .collect()
}

/// A band of MRD levels from `low` to `high`, each end included or not.
struct Cut<T> {
    band: T,
    low: (Decimal, bool),
    high: (Decimal, bool),
}

impl<T> Cut<T> {
    fn contains(&self, level: Decimal) -> bool {
        let (low, low_in) = self.low;
        let (high, high_in) = self.high;
        (level > low || (low_in && level == low)) && (level < high || (high_in && level == high))
    }

    /// Whether some level at or below `limit` (below, when `strict`) lies in the band.
    fn reaches_below(&self, limit: Decimal, strict: bool) -> bool {
        let (low, low_in) = self.low;
        low < limit || (!strict && low_in && low == limit)
    }
}

const fn cut<T>(band: T, low: (Decimal, bool), high: (Decimal, bool)) -> Cut<T> {
    Cut { band, low, high }
}

const ZERO: Decimal = Decimal::ZERO;
const HUNDREDTH_PERCENT: Decimal = Decimal::scaled(1, 4);
const TENTH_PERCENT: Decimal = Decimal::scaled(1, 3);
const ONE_PERCENT: Decimal = Decimal::scaled(1, 2);
const ALL_CELLS: Decimal = Decimal::whole(1);

const INDUCTION_CUTS: [Cut<InductionMrd>; 6] = [
    cut(InductionMrd::Below001, (ZERO, true), (HUNDREDTH_PERCENT, false)),
    cut(InductionMrd::Exactly001, (HUNDREDTH_PERCENT, true), (HUNDREDTH_PERCENT, true)),
    cut(InductionMrd::Above001To01, (HUNDREDTH_PERCENT, false), (TENTH_PERCENT, false)),
    cut(InductionMrd::From01To1, (TENTH_PERCENT, true), (ONE_PERCENT, false)),
    cut(InductionMrd::Exactly1, (ONE_PERCENT, true), (ONE_PERCENT, true)),
    cut(InductionMrd::Above1, (ONE_PERCENT, false), (ALL_CELLS, true)),
];

const CONSOLIDATION_CUTS: [Cut<ConsolidationMrd>; 3] = [
    cut(ConsolidationMrd::Below01, (ZERO, true), (TENTH_PERCENT, false)),
    cut(ConsolidationMrd::Exactly01, (TENTH_PERCENT, true), (TENTH_PERCENT, true)),
    cut(ConsolidationMrd::Above01, (TENTH_PERCENT, false), (ALL_CELLS, true)),
];

const LATEST_CUTS: [Cut<LatestMrd>; 2] = [
    cut(LatestMrd::Below01, (ZERO, true), (TENTH_PERCENT, false)),
    cut(LatestMrd::From01, (TENTH_PERCENT, true), (ALL_CELLS, true)),
];

/// The marrow MRD at a time point. Two results at once leave both possible; none is preferred silently.
fn mrd<T: FactValue>(patient: &Patient, at: Timepoint, cuts: &[Cut<T>]) -> Set<T> {
    let results = patient.mrd.iter().filter(|r| r.timepoint == at && in_marrow(r));
    let sets = results.filter_map(|r| mrd_result(r, cuts));
    sets.reduce(Set::union).unwrap_or_default()
}

/// A blood MRD is another measurement and is not used for a marrow rule. A sample not stated is read as marrow,
/// which validation says beside the field.
fn in_marrow(result: &MrdResult) -> bool {
    result.sample.value() != Some(&Sample::Blood)
}

/// The bands one result leaves possible; `None` when it says nothing yet.
///
/// Undetected is below the lowest level the assay finds. Positive but not quantifiable is above it and below a
/// quantitative range that the intake does not hold, so it leaves every band. A level printed below what the assay
/// finds is at most that.
fn mrd_result<T: FactValue>(result: &MrdResult, cuts: &[Cut<T>]) -> Option<Set<T>> {
    let value = result.value.value().map(|v| v.value());
    let sensitivity = result.sensitivity.value().map(|s| s.value());
    let bands =
        |keep: &dyn Fn(&Cut<T>) -> bool| cuts.iter().filter(|c| keep(c)).map(|c| c.band).collect();
    match (result.status.value(), value, sensitivity) {
        (Some(MrdStatus::Undetected), _, Some(limit)) => {
            Some(bands(&|c| c.reaches_below(limit, true)))
        }
        (Some(MrdStatus::Undetected), _, None) | (Some(MrdStatus::BelowQuantifiable), _, _) => {
            Some(Set::any())
        }
        (_, Some(level), Some(limit)) if level < limit => {
            Some(bands(&|c| c.reaches_below(limit, false)))
        }
        (_, Some(level), _) => Some(bands(&|c| c.contains(level))),
        (_, None, _) => None,
    }
}

/// The latest MRD in remission. Results of which none is known to be later than the other all count; one that is
/// pending, or measured in blood, leaves it open.
fn latest_mrd(patient: &Patient) -> Set<LatestMrd> {
    let given = |r: &&MrdResult| {
        let answered = |known: bool, pending: bool| known || pending;
        let value = answered(r.value.value().is_some(), r.value == Known::Pending);
        value || answered(r.status.value().is_some(), r.status == Known::Pending)
    };
    // Before the end of induction there is no remission to measure in.
    let in_remission = |r: &&MrdResult| !matches!(r.timepoint, Timepoint::Day8 | Timepoint::Day15);
    let results: Vec<&MrdResult> = patient.mrd.iter().filter(given).filter(in_remission).collect();
    let superseded =
        |r: &MrdResult| results.iter().any(|other| is_later(other.timepoint, r.timepoint));
    let latest = results.iter().filter(|r| !superseded(r));
    let band = |r: &&&MrdResult| {
        if in_marrow(r) { mrd_result(r, &LATEST_CUTS).unwrap_or_default() } else { Set::any() }
    };
    latest.map(|r| band(&r)).reduce(Set::union).unwrap_or_default()
}

/// Whether one time point is known to come after the other. Weeks are compared with weeks; how they fall against the
/// end of consolidation depends on the protocol.
fn is_later(one: Timepoint, other: Timepoint) -> bool {
    use Timepoint::{EndOfConsolidation, EndOfInduction, PreTransplant, Week10, Week16};
    matches!(
        (one, other),
        (Week10 | Week16 | EndOfConsolidation | PreTransplant, EndOfInduction)
            | (Week16, Week10)
            | (PreTransplant, EndOfConsolidation)
    )
}

/// The remission entered. A new diagnosis is on the way to a first one; how far is not known.
fn remission(patient: &Patient) -> Set<RemissionFact> {
    use RemissionFact::{First, Later, None as NotInRemission, Second};
    let numbered = from_value(&patient.remission, |n| {
        Set::only(match n {
            RemissionNumber::First => First,
            RemissionNumber::Second => Second,
            RemissionNumber::Third => Later,
        })
    });
    let by_phase: Set<RemissionFact> = match patient.disease_phase.value() {
        Some(DiseasePhase::Remission) => [First, Second, Later].into_iter().collect(),
        Some(DiseasePhase::NewlyDiagnosed) => [First, NotInRemission].into_iter().collect(),
        Some(DiseasePhase::Relapsed | DiseasePhase::Refractory) => Set::only(NotInRemission),
        None => Set::any(),
    };
    numbered.intersection(by_phase).unwrap_or_default()
}

/// The clinician's judgement and nothing else: no list or score stands for it.
fn comorbidity(patient: &Patient) -> Set<Lesion> {
    from_value(&patient.substantial_comorbidity, yes_no)
}

/// Facts whose test was not and will not be done: nobody is asked for them again.
pub fn not_done(patient: &Patient) -> Vec<FactId> {
    let gone = |known: bool, fact: FactId| known.then_some(fact);
    let lesion = |id: &str| patient.lesion(id) == Known::NotDone;
    let marrow =
        |at: Timepoint| patient.marrow_blasts.iter().any(|(t, p)| *t == at && *p == Known::NotDone);
    let mrd = |at: Timepoint| {
        patient
            .mrd
            .iter()
            .any(|r| r.timepoint == at && (r.value == Known::NotDone || r.status == Known::NotDone))
    };
    [
        gone(patient.wbc == Known::NotDone, FactId::WhiteCellCount),
        gone(patient.phenotype == Known::NotDone, FactId::EtpPhenotype),
        gone(lesion("hypodiploidy"), FactId::Hypodiploidy),
        gone(lesion("KMT2A-r"), FactId::Kmt2a),
        gone(lesion("BCR::ABL1"), FactId::BcrAbl1),
        gone(patient.cd19 == Known::NotDone, FactId::Cd19),
        gone(patient.cd22 == Known::NotDone, FactId::Cd22),
        gone(patient.cns_status == Known::NotDone, FactId::CnsStatus),
        gone(patient.testicular == Known::NotDone, FactId::Testicular),
        gone(marrow(Timepoint::Day15), FactId::MarrowDay15),
        gone(marrow(Timepoint::EndOfInduction), FactId::MarrowEndOfInduction),
        gone(mrd(Timepoint::EndOfInduction), FactId::MrdEndOfInduction),
        gone(mrd(Timepoint::EndOfConsolidation), FactId::MrdEndOfConsolidation),
    ]
    .into_iter()
    .flatten()
    .collect()
}
