//! The catalogue of regimens: complete, sourced, capped, within the guards.

use std::collections::BTreeSet;

use stratall::evidence::{Source, Verification};
use stratall::quantity::Decimal;
use stratall::treatment::regimen::{
    AGE_TABLES, Amount, Basis, Cap, Condition, Days, Dose, Drug, IntrathecalAmount,
    IntrathecalDose, IntrathecalDrug, Measure, Per, Phase, REGIMENS, Regimen, Route, Sign, State,
};

/// Section 1.1 of the dossier, in its order, and the cells of section 2.4.
const LISTED: [&str; 39] = [
    "hyper-cvad",
    "hyper-cvad-r",
    "hyper-cvad-blina",
    "mini-hcvd-ino",
    "calgb-10403",
    "calgb-8811",
    "graall-2005",
    "gmall",
    "bfm-4drug",
    "abfm-mbfm",
    "e1910",
    "ewall-bb",
    "pethema-hr11",
    "gimema-2317",
    "dfci",
    "pomp-vp",
    "blina-pomp",
    "d-alba",
    "gimema-2820",
    "pona-blina",
    "phallcon",
    "graaph-2014",
    "hyper-cvad-tki",
    "ewall-ph01",
    "lal1205",
    "lal0904",
    "lal1811",
    "ponalfil",
    "cog-esphall",
    "hcvad-nel-peg",
    "aall0434",
    "aall1231",
    "aall1731-blina",
    "aall1732-hr",
    "interfant-blina",
    "maint-std",
    "tisagenlecleucel",
    "brexucabtagene",
    "obecabtagene",
];

fn phases() -> impl Iterator<Item = (String, &'static Phase)> {
    REGIMENS.iter().flat_map(|r| r.phases.iter().map(move |p| (format!("{}, {}", r.id, p.id), p)))
}

fn doses() -> impl Iterator<Item = (String, &'static Dose)> {
    phases().flat_map(|(at, p)| {
        p.doses.iter().map(move |d| (format!("{at}, {}", d.drug.record().id), d))
    })
}

fn intrathecal() -> impl Iterator<Item = (String, &'static IntrathecalDose)> {
    phases().flat_map(|(at, p)| p.intrathecal.iter().map(move |d| (at.clone(), d)))
}

fn regimen(id: &str) -> &'static Regimen {
    REGIMENS.iter().find(|r| r.id == id).unwrap_or_else(|| panic!("no regimen {id}"))
}

#[test]
fn every_regimen_of_the_list_is_there() {
    let listed: BTreeSet<&str> = LISTED.into_iter().collect();
    let there: BTreeSet<&str> = REGIMENS.iter().map(|r| r.id).collect();
    assert_eq!(there, listed);
    assert_eq!(REGIMENS.len(), LISTED.len());
}

#[test]
fn every_dose_has_source_unit_and_cap_or_reason() {
    for (at, d) in doses() {
        assert!(!d.sources.is_empty(), "{at}");
        assert!(!d.amount.unit().is_empty(), "{at}");
        let (from, to) = d.amount.numbers();
        assert!(Decimal::ZERO < from && from <= to, "{at}: {from}");
        match d.amount.cap() {
            Ok(cap) => assert!(cap > Decimal::ZERO, "{at}"),
            Err(why) => assert!(!why.trim().is_empty(), "{at}: no cap and no reason"),
        }
        assert!(d.differs.iter().all(|x| !x.words.is_empty() && !x.sources.is_empty()), "{at}");
    }
    for (at, d) in intrathecal() {
        assert!(!d.sources.is_empty(), "{at}");
    }
}

/// What rests on a document nobody read is not called seen, of any number of documents.
#[test]
fn verification_is_never_better_than_the_worst_source() {
    let check = |at: &str, sources: &[Source], state: Verification| {
        let worst = sources.iter().map(|s| s.record().access).max().unwrap();
        assert!(state >= worst, "{at}: `{}` on `{}`", state.id(), worst.id());
    };
    for r in REGIMENS {
        check(r.id, r.sources, r.verification);
        r.outcomes.iter().for_each(|o| check(r.id, o.sources, o.verification));
    }
    phases().for_each(|(at, p)| check(&at, p.sources, p.verification));
    for (at, d) in doses() {
        check(&at, d.sources, d.verification);
        d.differs.iter().for_each(|x| check(&at, x.sources, x.verification));
    }
    intrathecal().for_each(|(at, d)| check(&at, d.sources, d.verification));
    AGE_TABLES.iter().for_each(|t| check(t.id, t.sources, t.verification));
}

/// A phase without a dose says what was not found, and the dose is not made up.
#[test]
fn a_phase_without_doses_says_so() {
    for (at, p) in phases() {
        let empty = p.doses.is_empty() && p.intrathecal.is_empty();
        assert!(!empty || !p.missing.is_empty(), "{at}");
        assert!(!p.sources.is_empty(), "{at}");
    }
    for r in REGIMENS.iter().filter(|r| r.phases.iter().all(|p| p.doses.is_empty())) {
        assert!(["lal0904", "aall1732-hr"].contains(&r.id), "{} has no dose at all", r.id);
    }
}

/// Vincristine into the cerebrospinal fluid kills. No intrathecal drug is a vinca alkaloid, no vinca alkaloid has a
/// route but the vein; the compiler knows no value that would break this, so the match below is the proof.
#[test]
fn intrathecal_never_vinca() {
    for (at, d) in intrathecal() {
        let allowed = match d.drug {
            IntrathecalDrug::Methotrexate
            | IntrathecalDrug::Cytarabine
            | IntrathecalDrug::Hydrocortisone
            | IntrathecalDrug::Dexamethasone
            | IntrathecalDrug::Prednisolone => true,
        };
        assert!(allowed, "{at}");
    }
    for drug in [Drug::Vincristine, Drug::Vindesine] {
        assert_eq!(drug.record().routes, [Route::Iv], "{}", drug.record().name);
    }
    for (at, d) in doses().filter(|(_, d)| matches!(d.drug, Drug::Vincristine | Drug::Vindesine)) {
        assert_eq!(d.route, Route::Iv, "{at}");
    }
}

#[test]
fn vincristine_is_capped_at_two_milligrams() {
    let mut count = 0;
    for (at, d) in doses().filter(|(_, d)| d.drug == Drug::Vincristine) {
        let (_, most) = d.amount.numbers();
        let cap = d.amount.cap().unwrap_or_else(|_| panic!("{at}: no cap"));
        assert!(cap <= Decimal::whole(2) && most <= Decimal::whole(2), "{at}");
        assert_eq!(d.amount.unit(), "mg", "{at}");
        count += 1;
    }
    assert!(count > 30, "{count} doses of vincristine");
}

#[test]
fn only_blinatumomab_and_filgrastim_are_in_micrograms() {
    for (at, d) in doses() {
        let micrograms = matches!(d.amount, Amount::Micrograms(_));
        let drug = matches!(d.drug, Drug::Blinatumomab | Drug::Filgrastim);
        assert_eq!(micrograms, drug, "{at}");
    }
}

/// Section 8.6 of the dossier, written a second time: the limits in the build script are not read here.
#[test]
fn every_amount_is_within_the_guards() {
    let most = |d: &Dose| d.amount.numbers().1;
    for (at, d) in doses() {
        let limit = match (d.drug, d.basis) {
            (Drug::Vincristine, _) => 2,
            (Drug::Blinatumomab, Basis::Fixed) => 28,
            (Drug::Blinatumomab, _) => 15,
            (Drug::Pegaspargase, _) => 3750,
            (Drug::MethotrexateOral, _) => 25,
            (Drug::Doxorubicin, _) => 75,
            (Drug::Cytarabine, _) => 3000,
            (Drug::Ponatinib, _) => 45,
            (Drug::Nelarabine, _) => 1500,
            (Drug::Inotuzumab, _) => 1,
            _ => continue,
        };
        assert!(most(d) <= Decimal::whole(limit), "{at}: {}", most(d));
        if d.drug == Drug::Inotuzumab {
            assert!(most(d) <= Decimal::scaled(8, 1) && d.basis == Basis::PerM2, "{at}");
        }
        if d.drug == Drug::Blinatumomab {
            assert!(d.amount.cap().unwrap() <= Decimal::whole(28), "{at}");
            assert_eq!((d.per, d.route), (Per::Day, Route::IvContinuous), "{at}");
        }
    }
}

#[test]
fn intrathecal_amounts_are_within_the_guards() {
    let limit = |drug| match drug {
        IntrathecalDrug::Methotrexate => 15,
        IntrathecalDrug::Cytarabine => 100,
        IntrathecalDrug::Hydrocortisone => 50,
        IntrathecalDrug::Dexamethasone => 4,
        IntrathecalDrug::Prednisolone => 40,
    };
    for (at, d) in intrathecal() {
        let most = Decimal::whole(limit(d.drug));
        match d.amount {
            IntrathecalAmount::Fixed(from, to) => {
                assert!(Decimal::ZERO < from.0 && from <= to && to.0 <= most, "{at}");
            }
            IntrathecalAmount::ByAge(table) => assert_eq!(table.drug, d.drug, "{at}"),
        }
    }
    for table in AGE_TABLES {
        let most = Decimal::whole(limit(table.drug));
        assert!(table.rows.iter().all(|(_, mg)| mg.0 <= most), "{}", table.id);
        assert!(table.rows.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1), "{}", table.id);
    }
}

/// By mouth it is weekly, and a dose by mouth is never one into a vein.
#[test]
fn the_three_methotrexates_do_not_mix() {
    for (at, d) in doses() {
        match d.drug {
            Drug::MethotrexateOral => {
                assert_eq!((d.route, d.per), (Route::Po, Per::Week), "{at}");
            }
            Drug::MethotrexateParenteral => {
                assert!(!matches!(d.route, Route::Po | Route::PoOrIv), "{at}");
            }
            _ => {}
        }
    }
}

/// Between records of the same drug, route, amount and days, one is there once.
#[test]
fn no_dose_is_written_twice() {
    for (at, p) in phases() {
        let mut seen = BTreeSet::new();
        for d in p.doses {
            let key =
                format!("{:?} {:?} {:?} {:?} {:?}", d.drug, d.amount, d.days, d.applies, d.per);
            assert!(seen.insert(key), "{at}: {} twice", d.drug.record().id);
        }
    }
}

/// Whether no patient can meet both lists: a limit of one lies beyond a limit of the other.
fn exclusive(a: &[Condition], b: &[Condition]) -> bool {
    let apart = |x: &Condition, y: &Condition| match (x, y) {
        (Condition::Limit(m, low, below), Condition::Limit(n, high, above)) if m == n => {
            let under = matches!(low, Sign::Less | Sign::AtMost);
            let over = matches!(high, Sign::Greater | Sign::AtLeast);
            let touch = (*low, *high) == (Sign::AtMost, Sign::AtLeast);
            under && over && (below < above || (below == above && !touch))
        }
        (Condition::Is(State::StandardRisk), Condition::Is(State::HighRisk)) => true,
        _ => false,
    };
    a.iter().any(|x| b.iter().any(|y| apart(x, y) || apart(y, x)))
}

/// Two records of one drug on one day would be added up: they are for different patients, or a choice.
#[test]
fn no_patient_gets_two_records_of_a_drug_on_a_day() {
    // One infusion after another, and a first dose with those that follow.
    let meant = [
        ("hyper-cvad, even", Drug::MethotrexateParenteral),
        ("hyper-cvad, even", Drug::Leucovorin),
    ];
    for (at, p) in phases() {
        for (n, a) in p.doses.iter().enumerate() {
            for b in p.doses.iter().skip(n + 1).filter(|b| b.drug == a.drug) {
                let days: Vec<i16> = Days::each(a.days).collect();
                let same_day = a.days.is_empty()
                    || b.days.is_empty()
                    || Days::each(b.days).any(|day| days.contains(&day));
                let choice = !a.choice.is_empty() && a.choice == b.choice;
                let fine = !same_day
                    || choice
                    || exclusive(a.applies, b.applies)
                    || meant.contains(&(at.as_str(), a.drug));
                assert!(fine, "{at}: two records of {}", a.drug.record().id);
            }
        }
    }
}

/// A choice of one is none.
#[test]
fn a_choice_has_two_sides() {
    for (at, p) in phases() {
        let named = p.doses.iter().map(|d| d.choice).chain(p.intrathecal.iter().map(|d| d.choice));
        let named: Vec<&str> = named.filter(|word| !word.is_empty()).collect();
        for word in &named {
            assert!(named.iter().filter(|other| *other == word).count() > 1, "{at}: {word}");
        }
    }
    for r in REGIMENS {
        let named: Vec<&str> =
            r.phases.iter().map(|p| p.choice).filter(|word| !word.is_empty()).collect();
        for word in &named {
            assert!(named.iter().filter(|other| *other == word).count() > 1, "{}: {word}", r.id);
        }
    }
}

#[test]
fn days_rise_and_fit_the_cycle() {
    let days = doses()
        .map(|(at, d)| (at, d.days))
        .chain(intrathecal().map(|(at, d)| (at, d.days)))
        .map(|(at, list)| (at, Days::each(list).collect::<Vec<i16>>()));
    for (at, days) in days {
        assert!(days.is_sorted_by(|a, b| a < b), "{at}: {days:?}");
    }
    for (at, p) in phases() {
        let Some(length) = p.cycle_days else { continue };
        let last = i16::try_from(length).unwrap() - 1 + p.first_day;
        let all = p.doses.iter().map(|d| d.days).chain(p.intrathecal.iter().map(|d| d.days));
        for day in all.flat_map(Days::each) {
            assert!((p.first_day..=last).contains(&day), "{at}: day {day}");
        }
    }
}

#[test]
fn a_backbone_is_another_regimen_with_doses() {
    for r in REGIMENS {
        if let Some(id) = r.backbone {
            assert_ne!(id, r.id);
            assert!(regimen(id).backbone.is_none(), "{}: {id} has a backbone itself", r.id);
        }
    }
}

/// A few numbers, written from the print and not from the files.
#[test]
fn known_doses_read_as_printed() {
    let find = |regimen_id: &str, phase: &str, drug: Drug| {
        let p = regimen(regimen_id).phases.iter().find(|p| p.id == phase).unwrap();
        p.doses.iter().find(|d| d.drug == drug).unwrap()
    };
    let ctx = find("hyper-cvad", "odd", Drug::Cyclophosphamide);
    assert_eq!(ctx.amount.numbers().0, Decimal::whole(300));
    assert_eq!((ctx.every_hours, ctx.doses, ctx.basis), (Some(12), Some(6), Basis::PerM2));
    let blina = find("pona-blina", "induction", Drug::Blinatumomab);
    assert!(matches!(blina.amount, Amount::Micrograms(Measure { cap: Cap::Printed(_), .. })));
    assert_eq!(Days::each(blina.days).count(), 28);
    let ino = find("mini-hcvd-ino", "inotuzumab-1", Drug::Inotuzumab);
    assert_eq!(ino.amount.numbers().0, Decimal::scaled(6, 1));
    let rising = find("abfm-mbfm", "im-capizzi", Drug::MethotrexateParenteral);
    let Amount::Milligrams(measure) = rising.amount else { panic!("not in milligrams") };
    assert_eq!(measure.rise.map(|step| step.0), Some(Decimal::whole(50)));
    let mtx = find("ewall-ph01", "maintenance", Drug::MethotrexateOral);
    assert_eq!((mtx.amount.numbers().0, mtx.per), (Decimal::whole(25), Per::Week));
}
