//! From a patient to the facts that only treatment reads, below, at and above every limit.

use crate::support::{facts, set, with};
use serde_json::{Value, json};
use stratall::facts::key::{
    ALT, BILIRUBIN, BURDEN, CLEARANCE, LDH, LVEF, OBESITY, PREGNANCY, PRIOR_REGIMENS,
};
use stratall::facts::{
    AltBand, BilirubinBand, BurdenFact, ClearanceBand, LdhBand, Lesion, LvefBand, Set,
};

#[test]
fn the_ejection_fraction_is_cut_at_45_and_50() {
    use LvefBand::{Below45, From45To50, From50};
    let bands = [(44.9, Below45), (45.0, From45To50), (49.9, From45To50), (50.0, From50)];
    for (percent, band) in bands.into_iter().chain([(50.1, From50), (70.0, From50)]) {
        let known = facts(&json!({ "lvefPercent": percent })).get(LVEF);
        assert_eq!(known, set(&[band]), "{percent}");
    }
}

/// The limits are printed as "over": the number itself is below.
#[test]
fn bilirubin_alt_and_ldh_are_cut_in_multiples_of_the_upper_limit() {
    use AltBand::{Above3To5, Above5, Above25To3, UpTo25};
    use BilirubinBand::{Above1To15, Above3, Above15To3, UpTo1};
    let bilirubin = [
        (1.0, UpTo1),
        (1.1, Above1To15),
        (1.5, Above1To15),
        (1.6, Above15To3),
        (3.0, Above15To3),
        (3.1, Above3),
    ];
    for (times, band) in bilirubin {
        let known = facts(&json!({ "bilirubinUln": times })).get(BILIRUBIN);
        assert_eq!(known, set(&[band]), "{times}");
    }
    let alt = [
        (2.5, UpTo25),
        (2.6, Above25To3),
        (3.0, Above25To3),
        (3.1, Above3To5),
        (5.0, Above3To5),
        (5.1, Above5),
    ];
    for (times, band) in alt {
        let known = facts(&json!({ "altXUln": times })).get(ALT);
        assert_eq!(known, set(&[band]), "{times}");
    }
    for (times, band) in [(1.9, LdhBand::Below2), (2.0, LdhBand::From2), (2.1, LdhBand::From2)] {
        assert_eq!(facts(&json!({ "ldhXUln": times })).get(LDH), set(&[band]), "{times}");
    }
}

fn clearance(changes: Value) -> Set<ClearanceBand> {
    facts(&changes).get(CLEARANCE)
}

/// Cockcroft and Gault at 40 years and 72 kg: 100 over the creatinine in mg/dL, 85 for a woman.
#[test]
fn the_clearance_of_an_adult_is_cut_at_30_50_and_60() {
    use ClearanceBand::{Above60, Below30, From30To50, From50To60};
    let adult = |mg: f64| json!({ "ageYears": 40, "weightKg": 72, "creatinineMgDl": mg });
    let bands = [
        (1.66, Above60),
        (1.67, From50To60),
        (2.0, From50To60),
        (2.01, From30To50),
        (3.33, From30To50),
        (3.34, Below30),
    ];
    for (mg, band) in bands {
        let man = with(&adult(mg), json!({ "sex": "male" }));
        assert_eq!(clearance(man), set(&[band]), "{mg}");
    }
    let woman = with(&adult(1.66), json!({ "sex": "female" }));
    assert_eq!(clearance(woman), set(&[From50To60]), "51 mL/min");
    assert_eq!(clearance(adult(1.66)), set(&[From50To60, Above60]), "by either sex");
}

/// Schwartz at 100 cm: 41.3 over the creatinine in mg/dL.
#[test]
fn the_clearance_of_a_child_goes_by_its_height() {
    use ClearanceBand::{Above60, Below30, From30To50, From50To60};
    let bands = [
        (0.68, Above60),
        (0.69, From50To60),
        (0.82, From50To60),
        (0.83, From30To50),
        (1.37, From30To50),
        (1.38, Below30),
    ];
    for (mg, band) in bands {
        let child = json!({ "ageYears": 4, "heightCm": 100, "creatinineMgDl": mg });
        assert_eq!(clearance(child), set(&[band]), "{mg}");
    }
    let infant = json!({ "ageDays": 300, "heightCm": 70, "weightKg": 8, "creatinineMgDl": 0.3 });
    assert_eq!(clearance(infant), Set::any(), "no formula under 1 year");
}

#[test]
fn the_body_mass_index_is_cut_at_30() {
    for (kg, fact) in [(86.6, Lesion::Absent), (86.7, Lesion::Present), (86.8, Lesion::Present)] {
        // 30 kg/m² at 170 cm are 86.7 kg.
        let known = facts(&json!({ "weightKg": kg, "heightCm": 170 })).get(OBESITY);
        assert_eq!(known, set(&[fact]), "{kg}");
    }
}

/// High by more than half the marrow or by bulky disease; low only when neither is there.
#[test]
fn the_burden_at_relapse_is_cut_above_50_per_cent() {
    let burden = |percent: Value, bulky: Value| {
        let blasts = json!([{ "timepoint": "relapse", "value": percent }]);
        let patient = json!({ "marrowBlastsPercent": blasts, "disease": { "phase": "relapsed", "bulky": bulky } });
        facts(&patient).get(BURDEN)
    };
    assert_eq!(burden(json!(50), json!(false)), set(&[BurdenFact::Low]));
    assert_eq!(burden(json!(51), json!(false)), set(&[BurdenFact::High]));
    assert_eq!(burden(json!(51), Value::Null), set(&[BurdenFact::High]));
    assert_eq!(burden(json!(5), json!(true)), set(&[BurdenFact::High]));
    assert_eq!(burden(json!(5), Value::Null), Set::any(), "bulky disease is not known");
}

#[test]
fn pregnancy_is_asked_from_8_to_59_years() {
    let of = |changes: Value| facts(&changes).get(PREGNANCY);
    for (age, asked) in [(7, false), (8, true), (59, true), (60, false)] {
        let known = of(json!({ "sex": "female", "ageYears": age }));
        assert_eq!(known == Set::any(), asked, "{age}");
        assert_eq!(known == set(&[Lesion::Absent]), !asked, "{age}");
    }
    assert_eq!(of(json!({ "sex": "male", "ageYears": 30 })), set(&[Lesion::Absent]));
    assert_eq!(of(json!({})), Set::any(), "neither sex nor age");
}

#[test]
fn two_regimens_are_several() {
    for (count, fact) in [(1, Lesion::Absent), (2, Lesion::Present), (3, Lesion::Present)] {
        let patient = json!({ "disease": { "phase": "relapsed", "priorRegimens": count } });
        assert_eq!(facts(&patient).get(PRIOR_REGIMENS), set(&[fact]), "{count}");
    }
}
