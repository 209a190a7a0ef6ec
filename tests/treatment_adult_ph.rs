//! Rows of section 9.1 of the dossier for Ph-positive ALL and ABL-class fusions: whom each regimen is for.

use crate::adults::ph::{fit, lesions, mrd, unfit};
use crate::adults::{assert_all, excluded, view};
use crate::support::with;
use serde_json::json;

const REGIMENS: [&str; 13] = [
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
    "tki-steroid-prephase",
];

#[test]
fn row_prephase() {
    assert_all(&fit(16), &[("tki-steroid-prephase", "recommended")]);
    assert_all(&fit(80), &[("tki-steroid-prephase", "recommended")]);
    assert_all(&fit(15), &[("tki-steroid-prephase", "possible")]);
    let why = view(&fit(40), "tki-steroid-prephase")["reasons"].to_string();
    assert!(why.contains("white cells under 10"), "{why}");
}

#[test]
fn row_16_to_64_fit() {
    for age in [18, 40, 64] {
        assert_all(
            &fit(age),
            &[
                ("d-alba", "recommended"),
                ("pona-blina", "recommended"),
                ("gimema-2820", "recommended"),
                ("phallcon", "alternative"),
                ("hyper-cvad-tki", "possible"),
                ("lal1205", "possible"),
                ("lal0904", "alternative"),
            ],
        );
    }
    assert_all(&fit(45), &[("graaph-2014", "alternative"), ("ponalfil", "alternative")]);
    // From 18 years the regimens for adults, up to 21 the one for children.
    for id in ["d-alba", "pona-blina", "phallcon", "lal1205", "hyper-cvad-tki"] {
        excluded(&fit(15), id, "under 16 years");
        // The row of the dossier begins at 16, the trials at 18.
        for age in [16, 17] {
            let shown = view(&fit(age), id);
            assert_eq!(shown["status"], "possible", "{id} {age}");
            assert!(shown["reasons"].to_string().contains("the trial took adults"), "{id}");
        }
    }
    assert_all(&fit(17), &[("cog-esphall", "recommended")]);
}

#[test]
fn row_65_or_unfit() {
    for patient in [fit(65), fit(80), unfit(45), unfit(70)] {
        assert_all(
            &patient,
            &[
                ("d-alba", "recommended"),
                ("lal1205", "recommended"),
                ("pona-blina", "alternative"),
                ("phallcon", "possible"),
            ],
        );
        excluded(&patient, "hyper-cvad-tki", "no intensive chemotherapy");
    }
    assert_all(&fit(65), &[("ewall-ph01", "recommended")]);
    assert_all(&fit(64), &[("ewall-ph01", "alternative"), ("lal1205", "possible")]);
    assert_all(&fit(55), &[("ewall-ph01", "possible")]);
    assert_all(&fit(56), &[("ewall-ph01", "alternative")]);
    excluded(&fit(54), "ewall-ph01", "over 55");
    // Ponatinib with a steroid: from 60 or unfit.
    excluded(&fit(59), "lal1811", "under 60 years and fit");
    excluded(&fit(17), "lal1811", "under 60 years and fit");
    assert_all(&with(&fit(59), json!({ "goals": "palliative" })), &[("lal1811", "possible")]);
    assert_all(&fit(60), &[("lal1811", "possible")]);
    assert_all(&unfit(40), &[("lal1811", "possible")]);
}

#[test]
fn ages_of_the_trials() {
    assert_all(&fit(59), &[("graaph-2014", "alternative")]);
    excluded(&fit(60), "graaph-2014", "18 to 59");
    assert_all(&fit(60), &[("ponalfil", "alternative"), ("hyper-cvad-tki", "possible")]);
    excluded(&fit(61), "ponalfil", "18 to 60");
    let deaths = view(&fit(60), "hyper-cvad-tki")["reasons"].to_string();
    assert!(deaths.contains("15 % died"), "{deaths}");
}

#[test]
fn row_complete_molecular_remission() {
    let cmr = mrd(45, 0.00001);
    let why = view(&cmr, "transplant-ph-positive");
    assert_eq!(why["status"], "alternative");
    assert!(why["reasons"].to_string().contains("not mandatory"));
    excluded(&cmr, "ph-mrd-switch", "goes on as it is");
    assert_all(&cmr, &[("tki-consolidation", "recommended"), ("tki-maintenance", "recommended")]);
}

#[test]
fn row_1_to_21() {
    let child = |age: u32| with(&fit(age), json!({ "weightKg": 60, "heightCm": 165 }));
    for age in [10, 17, 21] {
        assert_all(&child(age), &[("cog-esphall", "recommended"), ("imatinib-ph", "recommended")]);
    }
    assert_all(
        &child(17),
        &[
            ("dasatinib-ph", "recommended"),
            ("ponatinib-ph", "possible"),
            ("nilotinib-ph", "possible"),
        ],
    );
    excluded(&child(22), "cog-esphall", "1 to 21");
    assert_all(&child(22), &[("imatinib-ph", "alternative")]);
    let infant = with(&fit(1), json!({ "ageYears": 0, "weightKg": 8, "heightCm": 70 }));
    excluded(&infant, "cog-esphall", "under 1 year");
}

#[test]
fn row_abl_class() {
    let mut class = lesions(&[]);
    class["BCR::ABL1"] = json!("absent");
    class["ABL-class"] = json!("present");
    let at = |age: u32| with(&fit(age), json!({ "lesions": class.clone() }));
    assert_all(
        &at(14),
        &[
            ("cog-esphall", "recommended"),
            ("tki-abl-class-child", "recommended"),
            ("tki-abl-class-adult", "excluded"),
        ],
    );
    assert_all(&at(30), &[("tki-abl-class-adult", "recommended"), ("calgb-10403", "recommended")]);
    excluded(&at(30), "d-alba", "BCR::ABL1 absent");
    let mut neither = class.clone();
    neither["ABL-class"] = json!("absent");
    let neither = with(&fit(14), json!({ "lesions": neither }));
    excluded(&neither, "cog-esphall", "neither BCR::ABL1 nor an ABL-class fusion");
    excluded(&fit(30), "tki-abl-class-adult", "BCR::ABL1 present");
}

#[test]
fn comfort_pregnancy_and_targets() {
    let comfort = with(&fit(70), json!({ "goals": "palliative" }));
    assert_all(
        &comfort,
        &[("d-alba", "possible"), ("lal1205", "possible"), ("pona-blina", "possible")],
    );
    for id in [
        "phallcon",
        "graaph-2014",
        "hyper-cvad-tki",
        "ewall-ph01",
        "lal0904",
        "ponalfil",
        "cog-esphall",
    ] {
        excluded(&comfort, id, "comfort");
    }
    let pregnant = with(&fit(30), json!({ "sex": "female", "pregnant": true }));
    for id in REGIMENS {
        excluded(&pregnant, id, "pregnant");
    }
    for id in ["d-alba", "pona-blina", "gimema-2820"] {
        excluded(&with(&fit(50), json!({ "cd19": "negative" })), id, "CD19 negative");
    }
    let negative =
        with(&fit(40), json!({ "lesions": { "BCR::ABL1": "absent", "ABL-class": "absent" } }));
    for id in REGIMENS {
        assert_eq!(view(&negative, id)["status"], "excluded", "{id}");
    }
}

#[test]
fn limits_of_the_trials() {
    for (alt, wanted) in [(3.0, "recommended"), (3.1, "possible")] {
        assert_all(&with(&fit(40), json!({ "altXUln": alt })), &[("pona-blina", wanted)]);
    }
    for (lvef, wanted) in [(44.0, "excluded"), (47.0, "possible"), (50.0, "possible")] {
        assert_all(&with(&fit(40), json!({ "lvefPercent": lvef })), &[("hyper-cvad-tki", wanted)]);
    }
    let kidney = with(&fit(58), json!({ "creatinineUmolL": 250 }));
    for id in ["graaph-2014", "hyper-cvad-tki", "ewall-ph01"] {
        excluded(&kidney, id, "high-dose methotrexate");
    }
    assert_all(&kidney, &[("d-alba", "recommended"), ("lal1205", "possible")]);
}

/// What was not found of the chemotherapy is said, and that its organs are to be looked at.
#[test]
fn regimens_without_printed_chemotherapy_say_so() {
    for id in ["lal0904", "ponalfil"] {
        let cautions = view(&fit(50), id)["cautions"].to_string();
        assert!(cautions.contains("chemotherapy were not found"), "{id}: {cautions}");
    }
}
