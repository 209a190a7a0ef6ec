//! What keeps adults from a regimen for Ph-negative B-lineage ALL: targets, organs, pregnancy, goals, lineage.

use crate::adults::{assert_all, excluded, fit, frail, status, t_lineage, view};
use crate::support::with;
use serde_json::json;

#[test]
fn row_cd20() {
    let at = |percent: f64| with(&fit(45), json!({ "cd20Percent": percent }));
    for (percent, rituximab, regimen) in [
        (0.9, "excluded", "excluded"),
        (1.0, "possible", "possible"),
        (19.9, "possible", "possible"),
        (20.0, "recommended", "alternative"),
        (95.0, "recommended", "alternative"),
    ] {
        assert_all(&at(percent), &[("rituximab-cd20", rituximab), ("hyper-cvad-r", regimen)]);
    }
    for id in ["rituximab-cd20", "hyper-cvad-r"] {
        excluded(&with(&at(50.0), json!({ "hbv": "active" })), id, "hepatitis B");
        // Not screened for hepatitis B: neither recommended nor excluded before the result.
        let mut unscreened = at(50.0);
        unscreened.as_object_mut().unwrap().remove("hbv");
        let shown = view(&unscreened, id);
        assert_eq!(shown["status"], "possible");
        assert_eq!(shown["dependsOn"], json!(["hepatitis B"]));
    }
    // GRAALL-R took 18 to 59 years; with hyper-CVAD rituximab helped below 60 only.
    for (age, rituximab, regimen) in [
        (54, "recommended", "alternative"),
        (55, "recommended", "possible"),
        (59, "recommended", "possible"),
        (60, "possible", "possible"),
        (62, "possible", "possible"),
    ] {
        let patient = with(&at(50.0), json!({ "ageYears": age }));
        assert_all(&patient, &[("rituximab-cd20", rituximab), ("hyper-cvad-r", regimen)]);
    }
}

#[test]
fn row_mature_b_is_routed_out() {
    let burkitt = with(&fit(30), json!({ "phenotype": "mature-B" }));
    for id in EVERY {
        excluded(&burkitt, id, "mature B (Burkitt)");
    }
}

const EVERY: [&str; 18] = [
    "calgb-10403",
    "graall-2005",
    "gmall",
    "dfci-adult",
    "bfm-4drug",
    "abfm-mbfm",
    "pethema-hr11",
    "gimema-2317",
    "e1910",
    "hyper-cvad",
    "hyper-cvad-r",
    "hyper-cvad-blina",
    "mini-hcvd-ino",
    "ewall-bb",
    "calgb-8811",
    "blina-pomp",
    "pomp-vp",
    "rituximab-cd20",
];

#[test]
fn pregnancy_and_comfort() {
    let pregnant = with(&fit(30), json!({ "sex": "female", "pregnant": true }));
    for id in EVERY {
        excluded(&pregnant, id, "pregnant");
    }
    let comfort = with(&frail(75), json!({ "goals": "palliative" }));
    assert_all(&comfort, &[("pomp-vp", "alternative"), ("blina-pomp", "possible")]);
    for id in EVERY.iter().filter(|id| !["pomp-vp", "blina-pomp"].contains(id)) {
        assert_eq!(status(&comfort, id), "excluded", "{id}");
    }
}

#[test]
fn ph_positive_turns_to_the_regimens_with_an_inhibitor() {
    let ph = with(&fit(45), json!({ "lesions": { "BCR::ABL1": "present" } }));
    for id in EVERY.iter().filter(|id| !["pomp-vp", "blina-pomp", "rituximab-cd20"].contains(id)) {
        assert_eq!(status(&ph, id), "excluded", "{id}");
    }
    excluded(&ph, "calgb-10403", "BCR::ABL1 present");
    let old = with(&ph, json!({ "ageYears": 70 }));
    assert_all(&old, &[("pomp-vp", "possible"), ("blina-pomp", "possible")]);
}

#[test]
fn antigens() {
    for (antigen, ids) in [
        ("cd19", vec!["e1910", "gimema-2317", "hyper-cvad-blina"]),
        ("cd22", vec!["mini-hcvd-ino"]),
    ] {
        let negative = with(&fit(58), json!({ antigen: "negative" }));
        for id in ids {
            excluded(&negative, id, "negative: no target");
        }
        let mut unknown = fit(45);
        unknown.as_object_mut().unwrap().remove("cd19");
        let shown = view(&unknown, "e1910");
        assert_eq!(shown["possible"], json!(["recommended", "excluded"]));
        assert_eq!(shown["dependsOn"], json!(["CD19"]));
    }
    assert_all(&with(&fit(45), json!({ "cd19": "negative" })), &[("hyper-cvad", "alternative")]);
    excluded(&with(&fit(70), json!({ "cd19": "negative" })), "blina-pomp", "CD19 negative");
}

#[test]
fn organs() {
    let heart = |lvef: f64| with(&fit(30), json!({ "lvefPercent": lvef }));
    for (lvef, wanted) in
        [(44.9, "excluded"), (45.0, "possible"), (49.9, "possible"), (50.0, "recommended")]
    {
        assert_all(&heart(lvef), &[("calgb-10403", wanted)]);
    }
    let liver = |alt: f64| with(&fit(70), json!({ "altXUln": alt }));
    for (alt, wanted) in [(2.4, "recommended"), (2.5, "recommended"), (2.6, "excluded")] {
        assert_all(&liver(alt), &[("mini-hcvd-ino", wanted)]);
    }
    let water = with(&fit(45), json!({ "history": ["third-space-fluid"] }));
    for id in ["e1910", "graall-2005", "hyper-cvad-blina", "pethema-hr11"] {
        excluded(&water, id, "high-dose methotrexate");
    }
    // No high-dose methotrexate, no anthracycline.
    let heart = with(&fit(70), json!({ "lvefPercent": 35, "history": ["third-space-fluid"] }));
    assert_all(
        &heart,
        &[
            ("mini-hcvd-ino", "recommended"),
            ("blina-pomp", "recommended"),
            ("ewall-bb", "excluded"),
        ],
    );
}

/// Section 9.2 for the regimens given in T-ALL too.
#[test]
fn t_lineage_of_adults() {
    assert_all(
        &t_lineage(25),
        &[
            ("calgb-10403", "recommended"),
            ("graall-2005", "recommended"),
            ("hyper-cvad", "possible"),
        ],
    );
    // These two stand among the options for T-ALL.
    excluded(&t_lineage(60), "ewall-bb", "among the options for T-ALL");
    excluded(&t_lineage(60), "pomp-vp", "among the options for T-ALL");
    excluded(&t_lineage(60), "graall-2005", "unmodified paediatric");
    for id in [
        "e1910",
        "gimema-2317",
        "hyper-cvad-blina",
        "hyper-cvad-r",
        "mini-hcvd-ino",
        "blina-pomp",
        "rituximab-cd20",
    ] {
        excluded(&t_lineage(60), id, "T-lineage");
    }
}

/// ECOG above 1 is weighed by no rule; it keeps an intensive regimen from being recommended.
#[test]
fn ecog_above_1_caps_intensive_regimens() {
    let poor = with(&fit(30), json!({ "ecog": 2 }));
    assert_all(&poor, &[("calgb-10403", "possible"), ("gmall", "possible")]);
    assert_all(&with(&fit(45), json!({ "ecog": 2 })), &[("e1910", "possible")]);
    assert_all(&with(&fit(70), json!({ "ecog": 2 })), &[("blina-pomp", "recommended")]);
    for (ecog, wanted) in [(1, "alternative"), (2, "possible")] {
        assert_all(&with(&fit(60), json!({ "ecog": ecog })), &[("ewall-bb", wanted)]);
    }
}

#[test]
fn unknown_age_leaves_every_status_open() {
    let mut unknown = fit(45);
    unknown.as_object_mut().unwrap().remove("ageYears");
    for id in ["calgb-10403", "e1910", "mini-hcvd-ino", "ewall-bb", "blina-pomp"] {
        let shown = view(&unknown, id);
        assert_eq!(shown["status"], "possible", "{id}");
        assert!(shown["dependsOn"].to_string().contains("age"), "{id}: {}", shown["dependsOn"]);
    }
}
