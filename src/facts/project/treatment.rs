//! What only treatment reads: age by its limits, the history, organ function, earlier events, medicines.

use std::cmp::Ordering;

use super::{from_value, yes_no};
use crate::facts::key as k;
use crate::facts::{
    AltBand, BilirubinBand, BurdenFact, ClearanceBand, DonorFact, Facts, G6pdFact, GoalsFact,
    HbvFact, Key, LdhBand, Lesion, LvefBand, MetaboliserFact, RelapseNumberFact, Set, TreatmentAge,
};
use crate::logic::{Known, Truth};
use crate::patient::vocabulary::{
    Donor, G6pd, Goals, HepatitisB, History, Medicine, Metaboliser, Presence, PriorTherapy,
    RelapseNumber, Sex, Site, Timepoint, YesNo,
};
use crate::patient::{Age, Patient};
use crate::quantity::{Decimal, Quantity};

/// Puts every fact that only treatment reads.
pub(super) fn put(patient: &Patient, facts: &mut Facts) {
    facts.put(k::TREATMENT_AGE, from_value(&patient.age, ages));
    history_of_disease(patient, facts);
    facts.put(k::DOWN_SYNDROME, from_value(&patient.down_syndrome, yes_no));
    facts.put(k::GOALS, Set::only(goals(patient)));
    facts.put(k::PREGNANCY, pregnancy(patient));
    facts.put(k::OBESITY, obesity(patient));
    organs(patient, facts);
    for (ids, key) in MUTATIONS {
        facts.put(key, mutation(patient, ids));
    }
    for (word, key) in HISTORY {
        facts.put(key, listed(&patient.history, |w| *w == word));
    }
    for (word, key) in MEDICINES {
        facts.put(key, listed(&patient.medicines, |w| *w == word));
    }
}

fn history_of_disease(patient: &Patient, facts: &mut Facts) {
    facts.put(k::RELAPSE_NUMBER, from_value(&patient.relapse_number, relapse_number));
    facts.put(k::BURDEN, burden(patient));
    facts.put(k::OVERT_CNS, listed(&patient.sites, |s| *s == Site::Cns));
    let two = |count: Decimal| lesion(count >= Decimal::whole(2));
    facts.put(k::PRIOR_REGIMENS, from_value(&patient.prior_regimens, |c| two(c.value())));
    facts.put(k::PRIOR_TRANSPLANT, from_value(&patient.prior_transplant, yes_no));
    for (words, key) in PRIOR {
        facts.put(key, listed(&patient.prior_therapies, |given| words.contains(given)));
    }
}

fn organs(patient: &Patient, facts: &mut Facts) {
    facts.put(k::LVEF, from_value(&patient.lvef, |v| Set::only(lvef(v.value()))));
    facts.put(k::CLEARANCE, clearance(patient));
    facts
        .put(k::BILIRUBIN, from_value(&patient.bilirubin_uln, |v| Set::only(bilirubin(v.value()))));
    facts.put(k::ALT, from_value(&patient.alt_uln, |v| Set::only(alt(v.value()))));
    facts.put(k::LDH, from_value(&patient.ldh_uln, |v| Set::only(ldh(v.value()))));
    facts.put(k::HBV, from_value(&patient.hbv, hbv));
    facts.put(k::G6PD, from_value(&patient.g6pd, g6pd));
    facts.put(k::TPMT, from_value(&patient.tpmt, metaboliser));
    facts.put(k::NUDT15, from_value(&patient.nudt15, metaboliser));
    facts.put(k::DONOR, from_value(&patient.donor, donor));
}

/// Each product of CAR T-cells is an earlier treatment with such cells.
const PRIOR: [(&[PriorTherapy], &Key<Lesion>); 8] = {
    use PriorTherapy as P;
    [
        (&[P::Blinatumomab], k::PRIOR_BLINATUMOMAB),
        (&[P::Inotuzumab], k::PRIOR_INOTUZUMAB),
        (&[P::CarT, P::Tisagenlecleucel, P::Brexucabtagene, P::Obecabtagene], k::PRIOR_CAR_T),
        (&[P::Nelarabine], k::PRIOR_NELARABINE),
        (&[P::Imatinib], k::PRIOR_IMATINIB),
        (&[P::Dasatinib], k::PRIOR_DASATINIB),
        (&[P::Nilotinib], k::PRIOR_NILOTINIB),
        (&[P::Ponatinib], k::PRIOR_PONATINIB),
    ]
};

/// The mutations of ABL1 by what the published table says of them together.
const MUTATIONS: [(&[&str], &Key<Lesion>); 5] = [
    (&["T315I"], k::T315I),
    (&["V299L"], k::V299L),
    (&["F317L", "F317V", "F317I", "F317C", "T315A"], k::F317),
    (&["Y253H", "E255K", "E255V", "F359V", "F359C", "F359I"], k::P_LOOP),
    (&["A337T", "P465S"], k::MYRISTOYL),
];

const HISTORY: [(History, &Key<Lesion>); 14] = [
    (History::Neuropathy, k::NEUROPATHY),
    (History::VenoOcclusive, k::VENO_OCCLUSIVE),
    (History::ArterialEvent, k::ARTERIAL_EVENT),
    (History::VenousThrombosis, k::VENOUS_THROMBOSIS),
    (History::AsparaginasePancreatitis, k::ASPARAGINASE_PANCREATITIS),
    (History::AsparaginaseThrombosis, k::ASPARAGINASE_THROMBOSIS),
    (History::AsparaginaseAllergy, k::ASPARAGINASE_ALLERGY),
    (History::PleuralEffusion, k::PLEURAL_EFFUSION),
    (History::PulmonaryHypertension, k::PULMONARY_HYPERTENSION),
    (History::HeartFailure, k::HEART_FAILURE),
    (History::UncontrolledHypertension, k::UNCONTROLLED_HYPERTENSION),
    (History::QtProlonged, k::QT_PROLONGED),
    (History::ThirdSpaceFluid, k::THIRD_SPACE_FLUID),
    (History::Seizure, k::SEIZURE),
];

const MEDICINES: [(Medicine, &Key<Lesion>); 12] = [
    (Medicine::Azole, k::AZOLE),
    (Medicine::StrongInhibitor, k::STRONG_INHIBITOR),
    (Medicine::StrongInducer, k::STRONG_INDUCER),
    (Medicine::Allopurinol, k::ALLOPURINOL),
    (Medicine::Febuxostat, k::FEBUXOSTAT),
    (Medicine::ProtonPump, k::PROTON_PUMP),
    (Medicine::H2Blocker, k::H2_BLOCKER),
    (Medicine::CoTrimoxazole, k::CO_TRIMOXAZOLE),
    (Medicine::Nsaid, k::NSAID),
    (Medicine::Warfarin, k::WARFARIN),
    (Medicine::QtProlonging, k::QT_PROLONGING),
    (Medicine::LiveVaccine, k::LIVE_VACCINE),
];

/// The birthdays at which a band of [`TreatmentAge`] ends, from one year on, with the band that ends there.
const BIRTHDAYS: [(u16, TreatmentAge); 24] = {
    use TreatmentAge as T;
    [
        (10, T::From1To10),
        (14, T::From10To14),
        (15, T::At14),
        (16, T::At15),
        (17, T::At16),
        (18, T::At17),
        (22, T::From18To22),
        (25, T::From22To25),
        (26, T::At25),
        (30, T::From26To30),
        (31, T::At30),
        (32, T::At31),
        (40, T::From32To40),
        (50, T::From40To50),
        (51, T::At50),
        (55, T::From51To55),
        (56, T::At55),
        (60, T::From56To60),
        (61, T::At60),
        (65, T::From61To65),
        (66, T::At65),
        (71, T::From66To71),
        (81, T::From71To81),
        (u16::MAX, T::From81),
    ]
};

/// The bands an age can lie in: two on the few days on which the birthday may fall.
fn ages(age: Age) -> Set<TreatmentAge> {
    let infant = age.at_least(1) != Truth::True;
    let month = |on: Truth| infant && on != Truth::False;
    let newborn = month(age.at_least_months(1).negated()).then_some(TreatmentAge::Below1Month);
    let baby = month(age.at_least_months(1)).then_some(TreatmentAge::From1MonthTo1);
    let starts = [1].into_iter().chain(BIRTHDAYS.iter().map(|(end, _)| *end));
    let years = starts.zip(BIRTHDAYS).filter_map(|(start, (end, band))| {
        let reached = age.at_least(start) != Truth::False;
        let left = end != u16::MAX && age.at_least(end) == Truth::True;
        (reached && !left).then_some(band)
    });
    newborn.into_iter().chain(baby).chain(years).collect()
}

fn lesion(present: bool) -> Set<Lesion> {
    Set::only(if present { Lesion::Present } else { Lesion::Absent })
}

/// A list that was given whole says both what is there and what is not.
fn listed<T>(list: &Known<Vec<T>>, is: impl Fn(&T) -> bool) -> Set<Lesion> {
    list.value().map_or_else(Set::any, |words| lesion(words.iter().any(is)))
}

/// Present when one of the mutations is; absent when each is entered as absent.
fn mutation(patient: &Patient, ids: &[&str]) -> Set<Lesion> {
    let mut all_absent = true;
    for id in ids {
        match patient.lesion(id) {
            Known::Value(Presence::Present) => return lesion(true),
            Known::Value(Presence::Absent) => {}
            Known::Pending | Known::NotDone | Known::Unknown => all_absent = false,
        }
    }
    if all_absent { lesion(false) } else { Set::any() }
}

fn relapse_number(number: RelapseNumber) -> Set<RelapseNumberFact> {
    Set::only(match number {
        RelapseNumber::First => RelapseNumberFact::First,
        RelapseNumber::Later => RelapseNumberFact::Later,
    })
}

/// High by either sign; low only when both are known not to be there.
fn burden(patient: &Patient) -> Set<BurdenFact> {
    let at_relapse = patient.marrow_blasts.iter().filter(|(t, _)| *t == Timepoint::Relapse);
    let half = Decimal::whole(50);
    let over_half = at_relapse.filter_map(|(_, p)| p.value()).map(|p| p.value() > half).next_back();
    match (over_half, patient.bulky.value()) {
        (Some(true), _) | (_, Some(YesNo::Yes)) => Set::only(BurdenFact::High),
        (Some(false), Some(YesNo::No)) => Set::only(BurdenFact::Low),
        (Some(false) | None, None) | (None, Some(YesNo::No)) => Set::any(),
    }
}

/// The goal is a choice and not a finding: until comfort is chosen the plan aims at cure, and says that it does.
fn goals(patient: &Patient) -> GoalsFact {
    match patient.goals {
        Known::Value(Goals::Palliative) => GoalsFact::Palliative,
        Known::Value(Goals::Curative) | Known::Pending | Known::NotDone | Known::Unknown => {
            GoalsFact::Curative
        }
    }
}

/// A male patient is not pregnant, and under 8 or from 60 years nobody is asked (house reading); nobody else is taken
/// to be or not to be. What was entered stands, also where it makes no sense.
fn pregnancy(patient: &Patient) -> Set<Lesion> {
    if patient.pregnant.value().is_some() {
        return from_value(&patient.pregnant, yes_no);
    }
    let never = |age: &Age| age.at_least(8) == Truth::False || age.at_least(60) == Truth::True;
    let male = patient.sex == Known::Value(Sex::Male);
    if male || patient.age.value().is_some_and(never) { lesion(false) } else { Set::any() }
}

/// Weight over height squared, compared without dividing: kg × 10000 against 30 × cm².
fn obesity(patient: &Patient) -> Set<Lesion> {
    let (Some(kg), Some(cm)) = (patient.weight.value(), patient.height.value()) else {
        return Set::any();
    };
    let mass = kg.value().product(Decimal::whole(10_000));
    lesion(mass >= cm.value().product(cm.value()).saturating_mul(30))
}

fn lvef(percent: Decimal) -> LvefBand {
    if percent < Decimal::whole(45) {
        LvefBand::Below45
    } else if percent < Decimal::whole(50) {
        LvefBand::From45To50
    } else {
        LvefBand::From50
    }
}

fn bilirubin(times: Decimal) -> BilirubinBand {
    if times <= Decimal::whole(1) {
        BilirubinBand::UpTo1
    } else if times <= Decimal::scaled(15, 1) {
        BilirubinBand::Above1To15
    } else if times <= Decimal::whole(3) {
        BilirubinBand::Above15To3
    } else {
        BilirubinBand::Above3
    }
}

fn alt(times: Decimal) -> AltBand {
    if times <= Decimal::scaled(25, 1) {
        AltBand::UpTo25
    } else if times <= Decimal::whole(3) {
        AltBand::Above25To3
    } else if times <= Decimal::whole(5) {
        AltBand::Above3To5
    } else {
        AltBand::Above5
    }
}

fn ldh(times: Decimal) -> LdhBand {
    if times < Decimal::whole(2) { LdhBand::Below2 } else { LdhBand::From2 }
}

fn hbv(serology: HepatitisB) -> Set<HbvFact> {
    Set::only(match serology {
        HepatitisB::Negative => HbvFact::Negative,
        HepatitisB::Past => HbvFact::Past,
        HepatitisB::Active => HbvFact::Active,
    })
}

fn g6pd(activity: G6pd) -> Set<G6pdFact> {
    Set::only(match activity {
        G6pd::Normal => G6pdFact::Normal,
        G6pd::Deficient => G6pdFact::Deficient,
    })
}

fn metaboliser(kind: Metaboliser) -> Set<MetaboliserFact> {
    Set::only(match kind {
        Metaboliser::Normal => MetaboliserFact::Normal,
        Metaboliser::Intermediate => MetaboliserFact::Intermediate,
        Metaboliser::Poor => MetaboliserFact::Poor,
    })
}

fn donor(donor: Donor) -> Set<DonorFact> {
    Set::only(match donor {
        Donor::Sibling => DonorFact::Sibling,
        Donor::Unrelated | Donor::Haploidentical => DonorFact::Other,
        Donor::None => DonorFact::None,
    })
}

/// The clearance by the formula for the age, compared exactly with each limit; without a sex, by both.
fn clearance(patient: &Patient) -> Set<ClearanceBand> {
    let (Some(age), Some(creatinine)) = (patient.age.value(), patient.creatinine.value()) else {
        return Set::any();
    };
    let umol = creatinine.value();
    match (age.at_least(18), age.at_least(1)) {
        (Truth::True, _) => patient.weight.value().map_or_else(Set::any, |kg| {
            let bands = sexes(patient)
                .iter()
                .map(|sex| band(|limit| adult_clearance(*age, *sex, kg.value(), umol, limit)));
            bands.collect()
        }),
        (Truth::False, Truth::True) => patient.height.value().map_or_else(Set::any, |cm| {
            Set::only(band(|limit| child_clearance(cm.value(), umol, limit)))
        }),
        (Truth::False | Truth::Unknown, _) => Set::any(),
    }
}

fn sexes(patient: &Patient) -> &'static [Sex] {
    match patient.sex {
        Known::Value(Sex::Female) => &[Sex::Female],
        Known::Value(Sex::Male) => &[Sex::Male],
        Known::Pending | Known::NotDone | Known::Unknown => &[Sex::Female, Sex::Male],
    }
}

/// The clearance by Cockcroft and Gault, (140 − age) × kg × 88.4 ÷ (72 × µmol/L), 85 % of it for women, against a limit
/// in mL/min, exactly.
pub fn adult_clearance(age: Age, sex: Sex, kg: Decimal, umol: Decimal, limit: Decimal) -> Ordering {
    let percent = match sex {
        Sex::Female => 85,
        Sex::Male => 100,
    };
    // Both sides in thousandths, without a division.
    let left = Decimal::whole(140).minus(age.in_years()).product(kg);
    left.saturating_mul(percent * 884).cmp(&umol.product(limit).saturating_mul(72_000))
}

/// The clearance by the bedside formula of Schwartz, 0.413 × cm × 88.4 ÷ µmol/L, against a limit in mL/min/1.73 m²,
/// exactly.
pub fn child_clearance(cm: Decimal, umol: Decimal, limit: Decimal) -> Ordering {
    let reached = cm.product(Decimal::whole(413 * 884));
    reached.cmp(&umol.product(limit).saturating_mul(10_000))
}

fn band(against: impl Fn(Decimal) -> Ordering) -> ClearanceBand {
    match against(Decimal::whole(60)) {
        Ordering::Greater => ClearanceBand::Above60,
        Ordering::Equal => ClearanceBand::Exactly60,
        Ordering::Less if against(Decimal::whole(50)).is_ge() => ClearanceBand::From50To60,
        Ordering::Less if against(Decimal::whole(30)).is_ge() => ClearanceBand::From30To50,
        Ordering::Less => ClearanceBand::Below30,
    }
}

/// Every value of a list is a fact of its own; a test compares the lists.
#[cfg(test)]
mod tests {
    use super::{HISTORY, MEDICINES, MUTATIONS};
    use crate::patient::vocabulary::{History, Medicine, READ_MUTATIONS, Vocabulary};

    #[test]
    fn every_mutation_that_is_read_is_a_fact() {
        let read: Vec<_> = MUTATIONS.iter().flat_map(|(ids, _)| *ids).copied().collect();
        assert_eq!(read, READ_MUTATIONS);
    }

    #[test]
    fn every_event_and_medicine_of_the_form_is_a_fact() {
        let events: Vec<_> = HISTORY.iter().map(|(word, _)| word.id()).collect();
        assert_eq!(events, History::CHOICES.iter().map(|c| c.id).collect::<Vec<_>>());
        let medicines: Vec<_> = MEDICINES.iter().map(|(word, _)| word.id()).collect();
        assert_eq!(medicines, Medicine::CHOICES.iter().map(|c| c.id).collect::<Vec<_>>());
    }
}
