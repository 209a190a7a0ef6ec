//! Patient to facts: each entry narrows a fact as far as it goes, and no further.

mod cns;
pub(super) mod genetics;
mod mrd;
mod not_done;
mod relapse;
#[cfg(not(feature = "app"))]
mod treatment;

pub(crate) use mrd::is_later;
pub use not_done::not_done;
#[cfg(not(feature = "app"))]
pub(crate) use treatment::{adult_clearance, child_clearance};

use super::key::{
    AGE, CD19, CD20, CD20_FROM_1, CD22, CNS, COMORBIDITY, DISEASE, ECOG, EWALL_PI, FIRST_REMISSION,
    HCT_CI, LINEAGE, MARROW_DAY_8, MARROW_DAY_15, MARROW_INDUCTION, MRD_LATEST_001, PHENOTYPE,
    PREDNISONE_RESPONSE, REMISSION, STEROID_PRETREATMENT, TESTICULAR, WBC,
};
use super::{
    AgeBand, AntigenFact, Cd20From1, DiseaseFact, EcogBand, EwallPiBand, FactValue, Facts,
    FirstRemissionFact, HctCiBand, Lesion, LineageFact, MarrowBand, PhenotypeFact, RemissionFact,
    Set, SteroidResponse, WbcBand, propagate,
};
use crate::logic::{Known, Truth};
use crate::patient::vocabulary::{
    Antigen, DiseasePhase, FirstRemission, Lineage, Phenotype, PrednisoneResponse, RemissionNumber,
    Sex, Timepoint, YesNo,
};
use crate::patient::{Age, Patient, lineage_of};
use crate::quantity::{Decimal, Quantity, WhiteCellCount};
use crate::risk::hct_ci::items;

/// The facts of a patient.
pub fn project(patient: &Patient) -> Facts {
    let mut facts = Facts::default();
    facts.put(AGE, from_value(&patient.age, age_bands));
    facts.put(WBC, from_value(&patient.wbc, wbc_band));
    facts.put(LINEAGE, lineage(patient));
    facts.put(PHENOTYPE, from_value(&patient.phenotype, phenotype));
    genetics::put(patient, &mut facts);
    facts.put(CD19, from_value(&patient.cd19, antigen));
    facts.put(CD22, from_value(&patient.cd22, antigen));
    facts.put(CD20, from_value(&patient.cd20, |p| antigen_from(p.value() >= Decimal::whole(20))));
    facts.put(CNS, cns::cns(patient));
    facts.put(TESTICULAR, testicular(patient));
    facts.put(STEROID_PRETREATMENT, from_value(&patient.steroid_pretreatment, yes_no));
    facts.put(PREDNISONE_RESPONSE, from_value(&patient.prednisone_response, steroid_response));
    facts.put(MARROW_DAY_8, marrow(patient, Timepoint::Day8));
    facts.put(MARROW_DAY_15, marrow(patient, Timepoint::Day15));
    facts.put(MARROW_INDUCTION, marrow(patient, Timepoint::EndOfInduction));
    facts.put(FIRST_REMISSION, from_value(&patient.first_remission, first_remission));
    mrd::put(patient, &mut facts);
    facts.put(REMISSION, remission(patient));
    relapse::put(patient, &mut facts);
    facts.put(DISEASE, phase(patient));
    facts.put(CD20_FROM_1, from_value(&patient.cd20, |p| from_1(p.value())));
    facts.put(MRD_LATEST_001, mrd::latest_001(patient));
    #[cfg(not(feature = "app"))]
    treatment::put(patient, &mut facts);
    facts.put(ECOG, from_value(&patient.ecog, |e| ecog(e.value() > Decimal::whole(1))));
    facts.put(COMORBIDITY, comorbidity(patient));
    facts.put(EWALL_PI, from_value(&patient.ewall_pi, |s| ewall_pi(s.value())));
    facts.put(HCT_CI, hct_ci_band(patient));
    // What the entries imply together; where they contradict each other, each stands as entered.
    let mut narrowed = facts;
    if propagate(&mut narrowed) { narrowed } else { facts }
}

fn disease(phase: DiseasePhase) -> Set<DiseaseFact> {
    Set::only(match phase {
        DiseasePhase::NewlyDiagnosed => DiseaseFact::NewlyDiagnosed,
        DiseasePhase::Remission => DiseaseFact::Remission,
        DiseasePhase::Relapsed => DiseaseFact::Relapsed,
        DiseasePhase::Refractory => DiseaseFact::Refractory,
    })
}

fn from_1(percent: Decimal) -> Set<Cd20From1> {
    Set::only(if percent >= Decimal::whole(1) { Cd20From1::From } else { Cd20From1::Below })
}

fn from_value<T: Clone, F: FactValue>(known: &Known<T>, read: impl FnOnce(T) -> Set<F>) -> Set<F> {
    known.value().cloned().map_or_else(Set::any, read)
}

/// The bands an age can lie in; on a few days around a birthday, or a third month, that is two.
fn age_bands(age: Age) -> Set<AgeBand> {
    let possible = |band: AgeBand| match band {
        AgeBand::Below3Months => age.at_least_months(3) != Truth::True,
        AgeBand::From3To6Months => {
            age.at_least_months(3) != Truth::False && age.at_least_months(6) != Truth::True
        }
        AgeBand::From6MonthsTo1 => {
            age.at_least_months(6) != Truth::False && age.at_least(1) != Truth::True
        }
        AgeBand::From1To10 => within(age, (1, true), (10, false)),
        AgeBand::From10To13 => within(age, (10, true), (13, false)),
        AgeBand::From13To15 => within(age, (13, true), (15, false)),
        AgeBand::From15To18 => within(age, (15, true), (18, false)),
        AgeBand::Exactly18 => within(age, (18, true), (18, true)),
        AgeBand::Above18To19 => within(age, (18, false), (19, false)),
        AgeBand::From19To22 => within(age, (19, true), (22, false)),
        AgeBand::From22To25 => within(age, (22, true), (25, false)),
        AgeBand::From25To30 => within(age, (25, true), (30, false)),
        AgeBand::From30To31 => within(age, (30, true), (31, false)),
        AgeBand::From31To35 => within(age, (31, true), (35, true)),
        AgeBand::Above35To40 => within(age, (35, false), (40, true)),
        AgeBand::Above40To55 => within(age, (40, false), (55, true)),
        AgeBand::Above55To60 => within(age, (55, false), (60, false)),
        AgeBand::Exactly60 => within(age, (60, true), (60, true)),
        AgeBand::Above60To65 => within(age, (60, false), (65, false)),
        AgeBand::Exactly65 => within(age, (65, true), (65, true)),
        AgeBand::Above65To67 => within(age, (65, false), (67, true)),
        AgeBand::Above67 => age.above(67) != Truth::False,
    };
    AgeBand::ALL.iter().copied().filter(|b| possible(*b)).collect()
}

/// Whether the age may lie between two limits in years, each included or not.
fn within(age: Age, (low, low_in): (u16, bool), (high, high_in): (u16, bool)) -> bool {
    let from = if low_in { age.at_least(low) } else { age.above(low) };
    let beyond = if high_in { age.above(high) } else { age.at_least(high) };
    from != Truth::False && beyond != Truth::True
}

fn wbc_band(wbc: WhiteCellCount) -> Set<WbcBand> {
    let count = wbc.value();
    let band = |limit: i32, below: WbcBand, at: WbcBand| {
        let limit = Decimal::whole(limit);
        if count < limit { Some(below) } else { (count == limit).then_some(at) }
    };
    let found = band(30, WbcBand::Below30, WbcBand::Exactly30)
        .or_else(|| band(50, WbcBand::Above30To50, WbcBand::Exactly50))
        .or_else(|| band(100, WbcBand::Above50To100, WbcBand::Exactly100))
        .or_else(|| band(300, WbcBand::Above100To300, WbcBand::Exactly300));
    Set::only(found.unwrap_or(WbcBand::Above300))
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

fn phenotype(entered: Phenotype) -> Set<PhenotypeFact> {
    Set::only(match entered {
        Phenotype::ProB => PhenotypeFact::ProB,
        Phenotype::Common => PhenotypeFact::Common,
        Phenotype::PreB => PhenotypeFact::PreB,
        Phenotype::MatureB => PhenotypeFact::MatureB,
        Phenotype::Etp => PhenotypeFact::Etp,
        Phenotype::NearEtp => PhenotypeFact::NearEtp,
        Phenotype::CorticalT => PhenotypeFact::CorticalT,
        Phenotype::MatureT => PhenotypeFact::MatureT,
    })
}

fn yes_no(answer: YesNo) -> Set<Lesion> {
    Set::only(match answer {
        YesNo::Yes => Lesion::Present,
        YesNo::No => Lesion::Absent,
    })
}

fn antigen(a: Antigen) -> Set<AntigenFact> {
    antigen_from(a == Antigen::Positive)
}

fn antigen_from(positive: bool) -> Set<AntigenFact> {
    Set::only(if positive { AntigenFact::Positive } else { AntigenFact::Negative })
}

fn steroid_response(r: PrednisoneResponse) -> Set<SteroidResponse> {
    Set::only(match r {
        PrednisoneResponse::Good => SteroidResponse::Good,
        PrednisoneResponse::Poor => SteroidResponse::Poor,
    })
}

fn first_remission(reached: FirstRemission) -> Set<FirstRemissionFact> {
    Set::only(match reached {
        FirstRemission::FirstCourse => FirstRemissionFact::FirstCourse,
        FirstRemission::SecondCourse => FirstRemissionFact::SecondCourse,
        FirstRemission::NotReached => FirstRemissionFact::NotReached,
    })
}

fn ecog(above_1: bool) -> Set<EcogBand> {
    Set::only(if above_1 { EcogBand::Above1 } else { EcogBand::UpTo1 })
}

/// The one limit of the index that was read: high risk from 2.50.
fn ewall_pi(score: Decimal) -> Set<EwallPiBand> {
    let high = score >= Decimal::scaled(250, 2);
    Set::only(if high { EwallPiBand::From250 } else { EwallPiBand::Below250 })
}

fn testicular(patient: &Patient) -> Set<Lesion> {
    match patient.sex {
        Known::Value(Sex::Female) => Set::only(Lesion::Absent),
        Known::Value(Sex::Male) | Known::Pending | Known::NotDone | Known::Unknown => {
            from_value(&patient.testicular, yes_no)
        }
    }
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

/// The phase entered; open where a dated relapse or the number of a remission contradicts it.
fn phase(patient: &Patient) -> Set<DiseaseFact> {
    use DiseasePhase::{NewlyDiagnosed, Refractory, Relapsed, Remission};
    let Some(entered) = patient.disease_phase.value() else { return Set::any() };
    let number = patient.remission.value();
    let contradicted = match entered {
        NewlyDiagnosed => {
            patient.relapse_date.value().is_some()
                || number.is_some_and(|n| *n != RemissionNumber::First)
        }
        Relapsed | Refractory => number.is_some(),
        Remission => false,
    };
    if contradicted { Set::any() } else { disease(*entered) }
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

/// The sum of the index. Without a list, what the numbers say is the least it can be.
fn hct_ci_band(patient: &Patient) -> Set<HctCiBand> {
    let (sum, exact) = items::sum(patient);
    let band = match sum {
        0 => HctCiBand::Zero,
        1 | 2 => HctCiBand::OneOrTwo,
        _ => HctCiBand::From3,
    };
    if exact {
        Set::only(band)
    } else {
        HctCiBand::ALL.iter().copied().filter(|b| *b >= band).collect()
    }
}
