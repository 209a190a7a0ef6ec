//! What holds for every record of every regimen and any patient.

use crate::support::dosing::d;
use proptest::prelude::*;
use serde_json::{Value, json};
use stratall::evidence::Verification;
use stratall::logic::Truth;
use stratall::patient::{Intake, validate};
use stratall::quantity::Decimal;
use stratall::schedule;
use stratall::treatment::body::{Formula, surface};
use stratall::treatment::dose::{
    Computed, Outcome, Place, intrathecal, intrathecal_guard, systemic,
};
use stratall::treatment::person::{Answers, Person};
use stratall::treatment::regimen::{
    Basis, Days, Dose, Drug, IntrathecalDrug, Lineage, Need, Phase, Philadelphia, REGIMENS,
    Regimen, Route,
};
use stratall::treatment::schedule::{Request, ScheduleView};

fn places() -> impl Iterator<Item = (&'static Regimen, &'static Phase)> {
    REGIMENS.iter().flat_map(|r| r.phases.iter().map(move |p| (r, p)))
}

/// A patient a regimen is for: adults and children with any body, heart, liver and risk.
#[derive(Clone, Debug)]
struct Case {
    age: u32,
    male: bool,
    kg: u32,
    cm: u32,
    lvef: u32,
    creatinine: u32,
    cd20: u32,
    high_risk: bool,
    ommaya: bool,
}

fn cases() -> impl Strategy<Value = Case> {
    (
        1_u32..90,
        any::<bool>(),
        80_u32..2000,
        60_u32..210,
        20_u32..80,
        30_u32..300,
        0_u32..100,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(age, male, kg, cm, lvef, creatinine, cd20, high_risk, ommaya)| Case {
            age,
            male,
            kg,
            cm,
            lvef,
            creatinine,
            cd20,
            high_risk,
            ommaya,
        })
}

fn intake(case: &Case, r: &Regimen) -> Value {
    let ph = if r.ph == Philadelphia::Positive { "present" } else { "absent" };
    let kmt2a = if r.needs.contains(&Need::Kmt2a) { "present" } else { "absent" };
    let lineage = if r.lineage.contains(&Lineage::B) { "B" } else { "T" };
    json!({
        "ageYears": case.age, "sex": if case.male { "male" } else { "female" },
        "weightKg": f64::from(case.kg) / 10.0, "heightCm": case.cm, "lvefPercent": case.lvef,
        "creatinineUmolL": case.creatinine, "bilirubinMgDl": 0.5, "bilirubinUln": 0.5, "altXUln": 1,
        "cd19": "positive", "cd22": "positive", "cd20Percent": case.cd20, "lineage": lineage,
        "lesions": { "BCR::ABL1": ph, "KMT2A-r": kmt2a }, "cnsStatus": "CNS1", "pregnant": if case.male { json!(null) } else { json!(false) },
        "tpmt": "normal", "nudt15": "normal", "disease": { "phase": "newly-diagnosed" }
    })
}

fn answers(case: &Case) -> Answers {
    Answers { effusion: Some(false), high_risk: Some(case.high_risk), ommaya: Some(case.ommaya) }
}

fn person(case: &Case, r: &Regimen) -> Person {
    Person::of(&validate(&Intake::from_json(&intake(case, r)).0).0, answers(case))
}

/// The n-th dose with the record, for each record of each regimen.
fn each(case: &Case, mut check: impl FnMut(&Place, &Dose, &Outcome<Computed>)) {
    for (regimen, phase) in places() {
        let p = person(case, regimen);
        for formula in [Formula::Mosteller, Formula::DuBois] {
            let place = Place { regimen, phase, person: &p, formula };
            for dose in phase.doses {
                let last = u16::try_from(Days::each(dose.days).count()).unwrap().saturating_sub(1);
                for n in [0, if dose.amount.rise().is_some() { last } else { 0 }] {
                    check(&place, dose, &systemic(&place, dose, n));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Neither the amount nor what it is calculated to after the cap passes the record's cap; nor a guard.
    #[test]
    fn dose_never_exceeds_cap(case in cases()) {
        each(&case, |place, dose, outcome| {
            let Some(c) = outcome.most() else { return };
            let at = format!("{} {} {:?}", place.regimen.id, place.phase.id, dose.drug);
            if let Ok(cap) = dose.amount.cap() {
                assert!(c.given.number() <= cap, "{at}: {}", c.given);
                assert_eq!(c.capped, c.calculated > cap, "{at}");
            }
            assert!(c.given.number() > Decimal::ZERO, "{at}");
            assert!(c.difference >= d("-10") && c.difference <= d("10"), "{at}");
            match dose.drug {
                Drug::Vincristine => assert!(c.given.number() <= d("2"), "{at}"),
                Drug::Blinatumomab => assert!(c.given.number() <= d("28"), "{at}"),
                Drug::Ponatinib => assert!(c.given.number() <= d("45"), "{at}"),
                Drug::Pegaspargase if case.age >= 18 => assert!(c.given.number() <= d("3750"), "{at}"),
                _ => {}
            }
        });
    }

    /// To the square metre: amount × surface exactly, up to the cap; a larger body never gets less.
    #[test]
    fn dose_scales_with_bsa_until_cap(case in cases(), more in 1_u32..500) {
        let larger = Case { kg: case.kg + more, ..case.clone() };
        each(&case, |place, dose, outcome| {
            let Outcome::Given(c, _) = outcome else { return };
            if dose.basis != Basis::PerM2 || dose.amount.rise().is_some() { return }
            let bsa = surface(place.person, place.formula).unwrap().value;
            let exact: f64 = dose.amount.numbers().0.to_string().parse::<f64>().unwrap() * bsa.to_string().parse::<f64>().unwrap();
            let calculated: f64 = c.calculated.to_string().parse().unwrap();
            assert!((exact - calculated).abs() <= 0.000_051, "{exact} {calculated}");
            assert_eq!(c.before_rounding != c.calculated, c.capped);
            let p = person(&larger, place.regimen);
            let place = Place { person: &p, ..*place };
            if let Outcome::Given(l, _) = systemic(&place, dose, 0) {
                assert!(l.before_rounding >= c.before_rounding && l.given.number() >= c.given.number(), "{:?}", dose.drug);
            }
        });
    }

    /// Whatever the record: below one year there is no amount, into the cerebrospinal fluid neither.
    #[test]
    fn infants_get_no_computed_dose(case in cases(), days in 0_u32..365) {
        for (regimen, phase) in places() {
            let mut json = intake(&case, regimen);
            json["ageYears"] = json!(null);
            json["ageDays"] = json!(days);
            let p = Person::of(&validate(&Intake::from_json(&json).0).0, answers(&case));
            assert_eq!(p.infant(), Truth::True);
            let place = Place { regimen, phase, person: &p, formula: Formula::Mosteller };
            for dose in phase.doses {
                assert!(systemic(&place, dose, 0).most().is_none(), "{} {:?}", regimen.id, dose.drug);
            }
            for dose in phase.intrathecal {
                assert!(intrathecal(&place, dose).most().is_none(), "{} {:?}", regimen.id, dose.drug);
            }
        }
    }

    /// The compiler knows no intrathecal vinca alkaloid; what comes out is one of five drugs within its guard.
    #[test]
    fn intrathecal_never_vinca(case in cases()) {
        for (regimen, phase) in places() {
            let p = person(&case, regimen);
            let place = Place { regimen, phase, person: &p, formula: Formula::Mosteller };
            for dose in phase.intrathecal {
                let most = match dose.drug {
                    IntrathecalDrug::Methotrexate => "15",
                    IntrathecalDrug::Cytarabine => "100",
                    IntrathecalDrug::Hydrocortisone => "50",
                    IntrathecalDrug::Dexamethasone => "4",
                    IntrathecalDrug::Prednisolone => "40",
                };
                if let Some(g) = intrathecal(&place, dose).most() {
                    assert!(g.amount.0 <= d(most) && g.amount <= intrathecal_guard(dose.drug));
                }
            }
            for dose in phase.doses.iter().filter(|x| matches!(x.drug, Drug::Vincristine | Drug::Vindesine)) {
                assert_eq!(dose.route, Route::Iv);
            }
        }
        let r = REGIMENS.iter().find(|r| r.id == "hyper-cvad").unwrap();
        let shown = serde_json::to_value(view(&intake(&case, r), r)).unwrap();
        for phase in shown["phases"].as_array().unwrap() {
            for dose in phase["intrathecal"].as_array().unwrap() {
                assert!(!dose["drug"].as_str().unwrap().starts_with("vin"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is sent, there is an answer with issues, and a schedule or none.
    #[test]
    fn no_request_panics(
        at in 0_usize..36, text in ".{0,12}", number in any::<f64>(), day in 0_u32..40,
        year in prop::sample::select(vec!["0000", "2026", "9999"]), field in 0_usize..60,
    ) {
        let fields = stratall::patient::fields::FIELDS;
        let path = fields[field % fields.len()].path;
        let date = format!("{year}-12-{day:02}");
        for value in [json!(text), json!(number), json!({ &text: date }), json!([text]), json!(null)] {
            for key in ["regimen", "start", "bsa", "choices", "starts", "ommaya", "effusion", "risk", "intake"] {
                let mut request = json!({ "regimen": REGIMENS[at].id, "start": date, "intake": { path: value } });
                request[key] = value.clone();
                let answer = stratall::schedule_json(&request);
                prop_assert!(answer["issues"].is_array() && (answer["schedule"].is_null() || answer["schedule"].is_object()));
            }
        }
    }
}

fn view(intake: &Value, r: &Regimen) -> ScheduleView {
    let patient = validate(&Intake::from_json(intake).0).0;
    let request = Request {
        regimen: r.id.to_owned(),
        start: stratall::quantity::Date::parse("2026-01-05"),
        answers: Answers { effusion: Some(false), high_risk: Some(true), ommaya: Some(false) },
        ..Request::default()
    };
    schedule(&patient, &request).unwrap()
}

/// A patient whom the regimen was made for.
fn suitable(r: &Regimen) -> Value {
    let child = [
        "aall1731-blina",
        "aall1732-hr",
        "abfm-mbfm",
        "bfm-4drug",
        "dfci",
        "cog-esphall",
        "aall0434",
        "aall1231",
        "maint-std",
    ];
    let (age, kg, cm) = match r.id {
        "interfant-blina" => (0, 70, 70),
        id if child.contains(&id) => (9, 300, 135),
        "calgb-10403" | "tisagenlecleucel" => (20, 700, 170),
        "e1910" | "graall-2005" | "graaph-2014" | "gimema-2317" | "pethema-hr11" | "ponalfil" => {
            (40, 700, 170)
        }
        _ => (68, 700, 170),
    };
    intake(
        &Case {
            age,
            male: true,
            kg,
            cm,
            lvef: 60,
            creatinine: 60,
            cd20: 60,
            high_risk: true,
            ommaya: false,
        },
        r,
    )
}

/// Every record of every regimen has its amount for a patient it is for, or says that it is for others.
#[test]
fn every_regimen_gives_a_schedule_for_a_suitable_patient() {
    for r in REGIMENS {
        let v = view(&suitable(r), r);
        let infant = r.id == "interfant-blina";
        assert_eq!(v.refusals.is_empty(), !infant, "{}: {:?}", r.id, v.refusals);
        assert!(v.warnings.is_empty(), "{}: {:?}", r.id, v.warnings);
        assert_eq!(v.phases.len(), r.phases.len(), "{}", r.id);
        assert_eq!(v.phases[0].start.as_deref(), Some("2026-01-05"), "{}", r.id);
        for (phase, published) in v.phases.iter().zip(r.phases) {
            assert_eq!(
                phase.doses.len() + phase.intrathecal.len(),
                published.doses.len() + published.intrathecal.len()
            );
            for dose in &phase.doses {
                match &dose.outcome {
                    Outcome::Given(low, _) => assert!(!low.working.is_empty()),
                    Outcome::NotForThisPatient => assert!(!dose.applies.is_empty()),
                    Outcome::Refused(refusal) => assert!(
                        infant && refusal.code == "infant",
                        "{} {}: {refusal:?}",
                        r.id,
                        dose.name
                    ),
                }
            }
        }
    }
}

/// What nobody has read is hidden until it is opened, everywhere.
#[test]
fn recalled_doses_are_marked() {
    let (mut hidden, mut open) = (0, 0);
    for r in REGIMENS {
        let v = view(&suitable(r), r);
        let json = serde_json::to_value(&v).unwrap();
        assert!(json["recalled"].as_str().unwrap().contains("not to be used"));
        for phase in json["phases"].as_array().unwrap() {
            for list in ["doses", "intrathecal"] {
                for (at, dose) in phase[list].as_array().unwrap().iter().enumerate() {
                    let recalled = dose["verification"] == "recalled";
                    assert_eq!(dose["hidden"], recalled, "{} {}", r.id, dose["drug"]);
                    if recalled {
                        hidden += 1
                    } else {
                        open += 1
                    }
                    let field = if list == "doses" { "items" } else { "intrathecal" };
                    for day in phase["courses"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .flat_map(|c| c["days"].as_array().unwrap())
                    {
                        for item in
                            day[field].as_array().unwrap().iter().filter(|i| i["dose"] == at)
                        {
                            assert_eq!(item["hidden"], recalled, "{} {}", r.id, dose["drug"]);
                        }
                    }
                    for rule in dose["adjustments"].as_array().into_iter().flatten() {
                        assert_eq!(rule["applied"], false);
                        assert_eq!(rule["hidden"], rule["verification"] == "recalled");
                        assert!(
                            !recalled || rule["hidden"] == true,
                            "an amount of a recalled dose is recalled"
                        );
                    }
                }
            }
        }
    }
    assert!(hidden > 50 && open > 100, "{hidden} {open}");
    assert!(Verification::Recalled > Verification::Secondary);
}
