//! The choice of the inhibitor in Ph-positive ALL: sections 9.1 and 2.3 of the dossier.

use crate::adults::ph::{fit, history, lesions, mrd};
use crate::adults::{assert_all, excluded, view};
use crate::support::with;
use serde_json::{Value, json};

#[test]
fn row_cardiovascular_disease() {
    for event in ["arterial-event", "uncontrolled-hypertension", "heart-failure"] {
        let patient = history(50, event);
        assert_all(
            &patient,
            &[
                ("dasatinib-ph", "recommended"),
                ("imatinib-ph", "recommended"),
                ("ponatinib-ph", "alternative"),
                ("d-alba", "recommended"),
                ("hyper-cvad-tki", "possible"),
            ],
        );
        for id in ["pona-blina", "gimema-2820", "phallcon", "ponalfil", "lal1811"] {
            excluded(&patient, id, "boxed warning");
        }
        let why = view(&patient, "ponatinib-ph")["reasons"].to_string();
        assert!(why.contains("never at full dose") && why.contains("cardiologist"), "{why}");
    }
}

#[test]
fn row_pleural_effusion_or_pulmonary_hypertension() {
    for event in ["pleural-effusion", "pulmonary-hypertension"] {
        let patient = history(50, event);
        assert_all(
            &patient,
            &[
                ("imatinib-ph", "recommended"),
                ("ponatinib-ph", "recommended"),
                ("nilotinib-ph", "alternative"),
                ("dasatinib-ph", "excluded"),
                ("pona-blina", "recommended"),
            ],
        );
        for id in ["d-alba", "ewall-ph01", "lal1205", "dasatinib-ph"] {
            let patient = with(&patient, json!({ "ageYears": 66 }));
            excluded(&patient, id, "another inhibitor than dasatinib");
        }
    }
}

#[test]
fn row_no_inhibitor_is_left() {
    let both = with(&fit(50), json!({ "history": ["pulmonary-hypertension", "heart-failure"] }));
    excluded(&both, "hyper-cvad-tki", "neither dasatinib nor ponatinib");
    // Imatinib is left.
    assert_all(&both, &[("tki-steroid-prephase", "recommended"), ("imatinib-ph", "recommended")]);
    let none = with(&both, json!({ "lesions": lesions(&["T315I"]) }));
    assert_all(&none, &[("tki-steroid-prephase", "possible")]);
    // Ponatinib is left at a reduced dose, as the choice of the inhibitor says.
    assert_all(&none, &[("ponatinib-ph", "alternative")]);
    let minded =
        with(&mrd(50, 0.002), json!({ "history": none["history"], "lesions": none["lesions"] }));
    for (patient, id) in [(&none, "tki-steroid-prephase"), (&minded, "ph-mrd-switch")] {
        let shown = view(patient, id);
        assert_eq!(shown["status"], "possible", "{id}");
        assert!(shown["reasons"].to_string().contains("with a cardiologist"), "{id}: {shown}");
    }
    let clear =
        with(&mrd(50, 0.00001), json!({ "history": none["history"], "lesions": none["lesions"] }));
    excluded(&clear, "ph-mrd-switch", "goes on as it is");
}

/// Section 2.3. The table was made for CML.
#[test]
fn choice_by_mutation() {
    let with_mutation = |id: &str| with(&fit(50), json!({ "lesions": lesions(&[id]) }));
    let choice = |intake: &Value| {
        ["imatinib-ph", "dasatinib-ph", "nilotinib-ph", "ponatinib-ph"]
            .map(|id| view(intake, id)["status"].as_str().unwrap().to_owned())
    };
    let none = choice(&fit(50));
    assert_eq!(none, ["alternative", "recommended", "possible", "recommended"]);
    let t315i = choice(&with_mutation("T315I"));
    assert_eq!(t315i, ["excluded", "excluded", "excluded", "recommended"]);
    assert_eq!(
        choice(&with_mutation("V299L")),
        ["alternative", "excluded", "alternative", "recommended"]
    );
    for id in ["F317L", "F317V", "F317I", "F317C", "T315A"] {
        assert_eq!(
            choice(&with_mutation(id)),
            ["alternative", "excluded", "alternative", "recommended"]
        );
    }
    for id in ["Y253H", "E255K", "E255V", "F359V", "F359C", "F359I"] {
        assert_eq!(
            choice(&with_mutation(id)),
            ["excluded", "recommended", "excluded", "recommended"]
        );
    }
    excluded(&with_mutation("T315I"), "d-alba", "T315I");
    excluded(&with_mutation("T315I"), "graaph-2014", "T315I");
    assert_all(
        &with_mutation("T315I"),
        &[("pona-blina", "recommended"), ("phallcon", "alternative")],
    );
    excluded(&history(50, "qt-prolonged"), "nilotinib-ph", "QTc over 480");
    excluded(&history(50, "qt-prolonged"), "graaph-2014", "QTc over 480");
}

/// Before the first inhibitor nobody looks for a mutation that resists it: once known it excludes, and it is not asked for.
#[test]
fn mutations_not_looked_for_do_not_hold_up_the_first_inhibitor() {
    let unknown = with(&fit(50), json!({ "lesions": { "BCR::ABL1": "present" } }));
    let shown = view(&unknown, "d-alba");
    assert_eq!(shown["possible"], json!(["recommended"]));
    assert_eq!(shown["dependsOn"], json!([]));
    assert_all(&unknown, &[("pona-blina", "recommended"), ("ponatinib-ph", "recommended")]);
}

#[test]
fn row_ikzf1plus_or_mrd_at_3_months() {
    // 0.01 % is positive by the limit of E1910.
    for (fraction, switch, transplant) in [
        (0.00009, "excluded", "alternative"),
        (0.0001, "recommended", "recommended"),
        (0.002, "recommended", "recommended"),
    ] {
        let patient = mrd(45, fraction);
        assert_all(&patient, &[("ph-mrd-switch", switch), ("transplant-ph-positive", transplant)]);
    }
    let mut plus = lesions(&[]);
    plus["IKZF1plus"] = json!("present");
    plus["IKZF1-del"] = json!("present");
    let plus = |fraction: f64| with(&mrd(45, fraction), json!({ "lesions": plus }));
    // By itself IKZF1plus is a poor feature, not a failure of the inhibitor.
    let shown = view(&plus(0.00009), "ph-mrd-switch");
    assert_eq!(shown["status"], "possible");
    assert!(shown["reasons"].to_string().contains("with the same inhibitor"), "{shown}");
    assert_all(&plus(0.00009), &[("transplant-ph-positive", "alternative")]);
    for fraction in [0.0001, 0.002] {
        assert_all(
            &plus(fraction),
            &[("ph-mrd-switch", "recommended"), ("transplant-ph-positive", "recommended")],
        );
    }
    assert_all(&mrd(45, 0.002), &[("inotuzumab-mrd", "alternative")]);
    excluded(
        &with(&mrd(45, 0.002), json!({ "donor": "none" })),
        "transplant-ph-positive",
        "no donor",
    );
}

/// The row speaks of 3 months; after induction MRD is expected.
#[test]
fn mrd_after_induction_is_too_early_to_change_the_inhibitor() {
    let at = |timepoint: &str, fraction: f64| {
        let result = json!([{ "timepoint": timepoint, "value": fraction, "sample": "marrow" }]);
        with(&mrd(45, fraction), json!({ "mrd": result }))
    };
    for fraction in [0.0001, 0.002] {
        let early = view(&at("end-of-induction", fraction), "ph-mrd-switch");
        assert_eq!(early["status"], "possible");
        assert!(early["reasons"].to_string().contains("too early to judge"), "{early}");
        assert!(early["dependsOn"].to_string().contains("MRD"), "{early}");
        for late in ["week-10", "week-16", "end-of-consolidation"] {
            assert_all(&at(late, fraction), &[("ph-mrd-switch", "recommended")]);
        }
    }
    for timepoint in ["end-of-induction", "week-16"] {
        excluded(&at(timepoint, 0.00009), "ph-mrd-switch", "goes on as it is");
    }
}
