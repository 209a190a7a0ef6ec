//! Palliation: when it is the aim, what it offers, and the correction on anti-inflammatory drugs.

use crate::support::{assess, lesions, plan_option, relapsed_b, status, with};
use serde_json::{Value, json};

const RELIEF: [&str; 5] = [
    "palliative-care-team",
    "transfusion",
    "infection-treatment",
    "pain-relief",
    "nausea-appetite",
];

fn comfort() -> Value {
    with(&relapsed_b(), json!({ "goals": "palliative" }))
}

#[test]
fn the_section_holds_options_and_says_when_it_is_the_aim() {
    let section = assess(comfort())["plan"]["palliative"].clone();
    assert_eq!(section["options"].as_array().unwrap().len(), 11);
    assert_eq!(section.get("note"), None, "there is no empty note");
    let said = section["statements"].to_string();
    assert!(
        said.contains("very unlikely to cure") && said.contains("the patient chooses"),
        "{said}"
    );
    assert_eq!(section["standing"], "now");
}

#[test]
fn comfort_recommends_relief_and_lets_gentle_chemotherapy_be() {
    for id in RELIEF {
        assert_eq!(status(&comfort(), id), "recommended", "{id}");
    }
    for id in ["pomp-palliative", "vincristine-prednisone-palliative", "radiotherapy-pain"] {
        assert_eq!(status(&comfort(), id), "alternative", "{id}");
    }
    assert_eq!(status(&comfort(), "hydroxyurea-palliative"), "possible");
}

#[test]
fn cure_keeps_relief_and_leaves_out_what_only_slows() {
    for goals in [json!("curative"), json!(null)] {
        let cure = with(&relapsed_b(), json!({ "goals": goals }));
        for id in RELIEF {
            assert_eq!(status(&cure, id), "alternative", "{id}");
        }
        for id in [
            "pomp-palliative",
            "vincristine-prednisone-palliative",
            "tki-palliative",
            "hydroxyurea-palliative",
        ] {
            let view = plan_option(&assess(cure.clone()), id);
            assert_eq!(view["status"], "excluded", "{id}");
            assert!(view["reasons"].to_string().contains("the goal is cure"), "{id}");
        }
    }
}

#[test]
fn an_inhibitor_only_with_its_target() {
    assert_eq!(status(&comfort(), "tki-palliative"), "excluded");
    let ph = lesions(&comfort(), json!({ "BCR::ABL1": "present" }));
    assert_eq!(status(&ph, "tki-palliative"), "alternative");
    let unknown =
        plan_option(&assess(lesions(&comfort(), json!({ "BCR::ABL1": null }))), "tki-palliative");
    assert_eq!(unknown["status"], "possible");
    assert_eq!(unknown["dependsOn"], json!(["BCR::ABL1"]));
}

/// Paracetamol, then opioids; aspirin and ibuprofen are never recommended, and not at all with weak kidneys.
#[test]
fn anti_inflammatory_drugs_are_never_recommended() {
    // Cockcroft and Gault, 45 years, 70 kg: 60 mL/min at about 136 µmol/L.
    for (creatinine, expected) in
        [(80, "possible"), (136, "possible"), (138, "excluded"), (200, "excluded")]
    {
        let p = with(&comfort(), json!({ "creatinineUmolL": creatinine }));
        assert_eq!(status(&p, "nsaid-pain"), expected, "{creatinine}");
        assert_eq!(status(&p, "pain-relief"), "recommended", "{creatinine}");
    }
    let unknown =
        plan_option(&assess(with(&comfort(), json!({ "creatinineUmolL": null }))), "nsaid-pain");
    assert_eq!(unknown["status"], "possible");
    assert!(unknown["reasons"].to_string().contains("platelets of 50"));
    let cautions = plan_option(&assess(comfort()), "nsaid-pain")["cautions"].to_string();
    assert!(cautions.contains("platelets under 50") && cautions.contains("methotrexate"));
    let pain = plan_option(&assess(comfort()), "pain-relief")["cautions"].to_string();
    assert!(pain.contains("corrected") && pain.contains("fever"));
}

#[test]
fn vincristine_keeps_its_warning_and_pregnancy_its_veto() {
    let view = plan_option(&assess(comfort()), "vincristine-prednisone-palliative");
    assert!(view["cautions"].to_string().contains("spinal canal"));
    let pregnant = with(&comfort(), json!({ "sex": "female", "pregnant": true }));
    for id in ["pomp-palliative", "vincristine-prednisone-palliative", "hydroxyurea-palliative"] {
        assert_eq!(status(&pregnant, id), "excluded", "{id}");
    }
    assert_eq!(status(&pregnant, "pain-relief"), "recommended");
}

/// Neither Down syndrome nor a poor performance status keeps anybody from relief.
#[test]
fn nobody_is_kept_from_relief() {
    let p = with(&comfort(), json!({ "downSyndrome": true, "ecog": 4 }));
    for id in RELIEF {
        assert_eq!(status(&p, id), "recommended", "{id}");
    }
}

#[test]
fn on_a_blank_form_relief_is_there() {
    for id in RELIEF {
        assert_eq!(status(&json!({}), id), "alternative", "{id}");
    }
}
