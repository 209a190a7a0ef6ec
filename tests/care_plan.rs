//! Care in the plan: what the recommended options give, in general terms or by a regimen, brings what it asks for.

use crate::support::{adult_b, assess, plan_option, relapsed_b, with};
use serde_json::{Value, json};
use stratall::knowledge::OptionId;

/// The ids of the items of every section.
fn shown(intake: &Value) -> Vec<String> {
    let plan = assess(intake.clone())["plan"].clone();
    let sections = ["cns", "monitoring", "supportive"];
    let items =
        sections.iter().flat_map(|s| plan[s]["care"].as_array().cloned().unwrap_or_default());
    items.map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

fn in_consolidation() -> Value {
    let more = json!({ "disease": { "phase": "remission", "remission": "1" }, "medicines": ["nsaid"], "creatinineUmolL": 70, "sex": "male", "weightKg": 72 });
    with(&adult_b(), more)
}

#[test]
fn high_dose_methotrexate_in_general_terms_brings_its_care() {
    let patient = in_consolidation();
    let option = plan_option(&assess(patient.clone()), "high-dose-methotrexate-cytarabine");
    assert_eq!(option["status"], "recommended", "{}", option["reasons"]);
    let all = shown(&patient);
    for id in ["hdmtx-start", "hdmtx-leucovorin", "glucarpidase", "nsaid-hdmtx", "hdara-cerebellum"]
    {
        assert!(all.iter().any(|shown| shown == id), "{id}: {all:?}");
    }
}

#[test]
fn a_plan_for_cure_has_intrathecal_care_and_one_for_comfort_has_none() {
    let puncture = |goal: &str| {
        let patient = with(&relapsed_b(), json!({ "goals": goal }));
        shown(&patient).iter().any(|id| id == "lumbar-puncture-platelets")
    };
    assert!(puncture("curative"));
    assert!(!puncture("palliative"));
    assert!(shown(&json!({ "ageYears": 40 })).iter().any(|id| id == "lumbar-puncture-platelets"));
}

#[test]
fn overt_disease_at_relapse_brings_the_care_of_high_doses() {
    let disease = json!({ "phase": "relapsed", "priorRegimens": 1, "priorTransplant": false, "priorTherapies": [], "relapseNumber": "1", "site": ["marrow", "cns"] });
    let patient = with(&relapsed_b(), json!({ "disease": disease }));
    assert_eq!(
        plan_option(&assess(patient.clone()), "cns-directed-relapse")["status"],
        "recommended"
    );
    let all = shown(&patient);
    assert!(
        all.iter().any(|id| id == "hdmtx-start") && all.iter().any(|id| id == "hdara-cerebellum")
    );
}

#[test]
fn a_class_stands_for_its_drugs() {
    let given = |id: &str| {
        let option = OptionId::ALL.iter().find(|o| o.record().id == id).unwrap();
        option.record().given
    };
    let backbone = given("multiagent-backbone");
    for drug in ["vincristine", "daunorubicin", "doxorubicin", "prednisone", "dexamethasone"] {
        assert!(backbone.contains(&drug), "{drug}");
    }
    assert!(given("inotuzumab-relapse").contains(&"inotuzumab"));
    assert!(given("older-immunotherapy").contains(&"inotuzumab"));
    assert_eq!(given("intrathecal-chemotherapy"), ["intrathecal"], "into the fluid alone");
    assert!(given("flag-ida").contains(&"cytarabine-high-dose"));
}

#[test]
fn an_option_says_of_which_drugs_no_dose_was_found() {
    let e1910 = plan_option(&assess(adult_b()), "e1910");
    let without = e1910["drugsWithoutDose"].as_array().unwrap();
    assert!(without.contains(&json!("mercaptopurine")) && !without.contains(&json!("vincristine")));
    assert!(plan_option(&assess(adult_b()), "hyper-cvad").get("drugsWithoutDose").is_none());
}
