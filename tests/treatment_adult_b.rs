//! Rows of section 9.1 of the dossier for adults with Ph-negative B-lineage ALL: who gets which regimen, and why not.

use crate::adults::{assert_all, excluded, fit, frail, status, view};
use crate::support::with;
use serde_json::{Value, json};

#[test]
fn row_16_to_39_fit() {
    for age in [18, 25, 39] {
        assert_all(
            &fit(age),
            &[
                ("calgb-10403", "recommended"),
                ("graall-2005", "recommended"),
                ("gmall", "recommended"),
                ("dfci-adult", "recommended"),
                ("hyper-cvad-blina", "alternative"),
                ("calgb-8811", "excluded"),
                ("pomp-vp", "excluded"),
                ("blina-pomp", "excluded"),
                ("mini-hcvd-ino", "excluded"),
                ("ewall-bb", "excluded"),
            ],
        );
    }
    excluded(&fit(30), "calgb-8811", "under 40 years");
    excluded(&fit(30), "pomp-vp", "too weak to cure");
}

/// Open from 16 as recalled, enrolled from 17; the row of the dossier begins at 16.
#[test]
fn calgb_10403_from_16_and_17_to_39() {
    excluded(&fit(15), "calgb-10403", "under 16 years");
    assert_all(&fit(16), &[("calgb-10403", "recommended"), ("gmall", "recommended")]);
    assert_all(&fit(17), &[("calgb-10403", "recommended")]);
    assert_all(&fit(39), &[("calgb-10403", "recommended"), ("abfm-mbfm", "alternative")]);
    excluded(&fit(40), "calgb-10403", "40 years or more");
    excluded(&fit(40), "abfm-mbfm", "40 years or more");
}

#[test]
fn row_16_to_39_ph_like() {
    let like = with(
        &fit(28),
        json!({ "lesions": { "BCR::ABL1": "absent", "Ph-like": "present", "ABL-class": "absent" } }),
    );
    assert_all(
        &like,
        &[
            ("calgb-10403", "recommended"),
            ("blinatumomab-consolidation", "recommended"),
            ("hyper-cvad-blina", "alternative"),
            ("tki-abl-class-adult", "excluded"),
        ],
    );
    assert!(view(&like, "calgb-10403")["reasons"].to_string().contains("with blinatumomab"));
    let class = with(
        &fit(28),
        json!({ "lesions": with(&no_mutation(), json!({
        "BCR::ABL1": "absent", "Ph-like": "present", "ABL-class": "present"
    })) }),
    );
    // Off label from 22 years; within a trial below. The row of the dossier ends at 39.
    for (age, wanted) in
        [(22, "recommended"), (28, "recommended"), (39, "recommended"), (40, "alternative")]
    {
        assert_all(&with(&class, json!({ "ageYears": age })), &[("tki-abl-class-adult", wanted)]);
    }
    excluded(&with(&class, json!({ "ageYears": 21 })), "tki-abl-class-adult", "up to 21 years");
}

/// No ABL1 mutation that resists an inhibitor.
fn no_mutation() -> Value {
    let ids = [
        "T315I", "V299L", "F317L", "F317V", "F317I", "F317C", "T315A", "Y253H", "E255K", "E255V",
        "F359V", "F359C", "F359I",
    ];
    ids.iter().fold(json!({}), |all, id| with(&all, json!({ *id: "absent" })))
}

#[test]
fn row_16_to_39_obese() {
    let at = |weight: f64| with(&fit(30), json!({ "weightKg": weight, "heightCm": 180 }));
    // 97.2 kg at 1.80 m is 30 kg/m².
    for (weight, obese) in [(97.1, false), (97.2, true), (120.0, true)] {
        let shown = view(&at(weight), "calgb-10403");
        assert_eq!(shown["status"], "recommended");
        assert_eq!(shown["reasons"].to_string().contains("reduced or capped"), obese, "{weight}");
        assert_eq!(status(&at(weight), "hyper-cvad-blina"), "alternative");
    }
}

#[test]
fn row_40_to_54_fit() {
    for age in [40, 47, 54] {
        assert_all(
            &fit(age),
            &[
                ("e1910", "recommended"),
                ("blinatumomab-consolidation", "recommended"),
                ("graall-2005", "alternative"),
                ("hyper-cvad-blina", "alternative"),
                ("calgb-10403", "excluded"),
            ],
        );
    }
    // Chemotherapy alone is not advised when CD19 is positive.
    assert_all(&fit(45), &[("hyper-cvad", "possible")]);
    assert_all(&fit(39), &[("e1910", "alternative"), ("graall-2005", "recommended")]);
}

#[test]
fn row_55_to_64_fit() {
    for age in [55, 60, 64] {
        assert_all(&fit(age), &[("e1910", "recommended"), ("mini-hcvd-ino", "alternative")]);
        excluded(&fit(age), "graall-2005", "unmodified paediatric-inspired");
        excluded(&fit(age), "bfm-4drug", "unmodified paediatric");
    }
    assert_all(&fit(54), &[("graall-2005", "alternative"), ("mini-hcvd-ino", "possible")]);
    // The European backbone is for those over 55.
    excluded(&fit(54), "ewall-bb", "under 55");
    assert_all(&fit(55), &[("ewall-bb", "alternative")]);
    assert_all(&fit(56), &[("ewall-bb", "alternative")]);
}

#[test]
fn row_60_to_64_comorbid() {
    for age in [60, 64] {
        assert_all(
            &frail(age),
            &[
                ("mini-hcvd-ino", "recommended"),
                ("ewall-bb", "alternative"),
                ("blina-pomp", "alternative"),
                ("e1910", "possible"),
            ],
        );
        excluded(&frail(age), "hyper-cvad", "15 % died in induction");
        excluded(&frail(age), "hyper-cvad-blina", "60 years or more");
    }
    assert_all(&frail(59), &[("hyper-cvad", "possible"), ("mini-hcvd-ino", "alternative")]);
    assert_all(&fit(60), &[("hyper-cvad", "possible")]);
}

#[test]
fn row_65_fit() {
    for age in [65, 70, 78] {
        assert_all(
            &fit(age),
            &[
                ("mini-hcvd-ino", "recommended"),
                ("blina-pomp", "recommended"),
                ("ewall-bb", "alternative"),
                ("calgb-8811", "excluded"),
                ("hyper-cvad", "excluded"),
            ],
        );
        excluded(&fit(age), "hyper-cvad", "65 years or more");
    }
    assert_all(&fit(64), &[("blina-pomp", "possible")]);
    let notes = view(&fit(70), "mini-hcvd-ino")["reasons"].to_string();
    assert!(notes.contains("off label"), "{notes}");
}

#[test]
fn row_65_frail() {
    for age in [65, 82] {
        assert_all(
            &frail(age),
            &[
                ("pomp-vp", "recommended"),
                ("blina-pomp", "recommended"),
                ("mini-hcvd-ino", "possible"),
            ],
        );
    }
    assert_all(&frail(64), &[("pomp-vp", "alternative")]);
    // High-dose methotrexate asks for a clearance of 60 mL/min: 80 y, 70 kg, 58 mL/min at 88 µmol/L.
    let kidney = with(&frail(75), json!({ "creatinineUmolL": 120 }));
    excluded(&kidney, "ewall-bb", "high-dose methotrexate");
}

#[test]
fn e1910_takes_30_to_70_and_leaves_pegaspargase_out_from_55() {
    excluded(&fit(29), "e1910", "30 to 70");
    assert_all(&fit(30), &[("e1910", "alternative")]);
    assert_all(&fit(64), &[("e1910", "recommended")]);
    assert_all(&fit(65), &[("e1910", "possible")]);
    assert_all(&fit(70), &[("e1910", "possible")]);
    excluded(&fit(71), "e1910", "30 to 70");
    for (age, wanted) in [(54, "excluded"), (55, "recommended")] {
        let pancreas = with(&fit(age), json!({ "history": ["asparaginase-pancreatitis"] }));
        assert_all(&pancreas, &[("e1910", wanted)]);
        let liver = with(&fit(age), json!({ "bilirubinUln": 3.1 }));
        assert_all(&liver, &[("e1910", wanted)]);
    }
    assert_all(&with(&fit(45), json!({ "bilirubinUln": 3.0 })), &[("e1910", "recommended")]);
}

#[test]
fn ages_of_the_trials() {
    excluded(&fit(17), "graall-2005", "under 18");
    excluded(&fit(17), "gimema-2317", "under 18");
    assert_all(&fit(18), &[("gimema-2317", "alternative")]);
    assert_all(&fit(64), &[("gimema-2317", "alternative"), ("gmall", "possible")]);
    assert_all(&fit(65), &[("gimema-2317", "possible"), ("gmall", "possible")]);
    for id in ["gimema-2317", "gmall", "e1910"] {
        let advised =
            |age: u32| view(&fit(age), id)["reasons"].to_string().contains("lower intensity");
        assert_eq!([64, 65].map(advised), [false, true], "{id}");
    }
    // 16 and 17 years find the DFCI regimen in one place.
    assert_all(&fit(15), &[("dfci-adult", "excluded"), ("dfci-child", "alternative")]);
    assert_all(&fit(16), &[("dfci-adult", "recommended"), ("dfci-child", "excluded")]);
    excluded(&fit(66), "gimema-2317", "18 to 65");
    excluded(&fit(66), "gmall", "15 to 65");
    assert_all(&fit(50), &[("dfci-adult", "possible")]);
    excluded(&fit(51), "dfci-adult", "51 years or more");
    assert_all(&fit(54), &[("pethema-hr11", "alternative"), ("bfm-4drug", "possible")]);
    assert_all(&fit(60), &[("pethema-hr11", "possible")]);
    excluded(&fit(61), "pethema-hr11", "15 to 60");
    excluded(&fit(13), "hyper-cvad-blina", "14 to 59");
    assert_all(&fit(14), &[("hyper-cvad-blina", "possible")]);
    assert_all(&fit(16), &[("hyper-cvad-blina", "alternative")]);
    assert_all(&fit(59), &[("hyper-cvad-blina", "possible")]);
    excluded(&fit(60), "hyper-cvad-blina", "14 to 59");
    excluded(&fit(49), "mini-hcvd-ino", "from 60, later from 50");
    assert_all(&fit(50), &[("mini-hcvd-ino", "possible")]);
    assert_all(&fit(39), &[("calgb-8811", "excluded")]);
    assert_all(&fit(40), &[("calgb-8811", "possible")]);
    excluded(&fit(65), "calgb-8811", "65 years or more");
    assert_all(&fit(25), &[("bfm-4drug", "alternative")]);
}

/// For high risk as the group entered it: age 30, white cells over 30 (B) or 100 (T), KMT2A. As recalled.
#[test]
fn pethema_hr11_asks_for_one_criterion_of_entry() {
    for (age, wanted) in [(29, "possible"), (30, "alternative"), (31, "alternative")] {
        assert_all(&fit(age), &[("pethema-hr11", wanted)]);
    }
    let young = |more: Value| with(&fit(20), more);
    for (wbc, wanted) in [(29.9, "possible"), (30.0, "possible"), (30.1, "alternative")] {
        assert_all(&young(json!({ "wbc": wbc })), &[("pethema-hr11", wanted)]);
    }
    let t = json!({ "lineage": "T", "phenotype": "cortical-T" });
    for (wbc, wanted) in [(99.0, "possible"), (100.0, "possible"), (101.0, "alternative")] {
        let patient = with(&young(t.clone()), json!({ "wbc": wbc }));
        assert_all(&patient, &[("pethema-hr11", wanted)]);
    }
    let kmt2a = with(&fit(20)["lesions"], json!({ "KMT2A-r": "present" }));
    assert_all(&young(json!({ "lesions": kmt2a })), &[("pethema-hr11", "alternative")]);
}
