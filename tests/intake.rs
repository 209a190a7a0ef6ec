//! What a user types, pastes or sends: read as far as it goes, each problem said, nothing lost, nothing panics.

use crate::support;
use crate::support::{adult_b, issues, result, with};
use proptest::prelude::*;
use serde_json::{Value, json};
use stratall::patient::Intake;
use stratall::{assess, assess_json};

fn issue(intake: &Value, field: &str) -> Value {
    let assessment = assess_json(intake);
    let all = assessment["issues"].as_array().unwrap();
    all.iter().find(|i| i["field"] == field).cloned().unwrap_or(Value::Null)
}

#[test]
fn a_blank_form_has_no_group_and_says_what_to_enter_first() {
    let assessment = assess_json(&json!({}));
    for scheme in assessment["schemes"].as_array().unwrap() {
        assert_eq!(scheme["group"], Value::Null, "{}", scheme["id"]);
        let withheld = ["eln-2024", "pi-ukall", "ewall-pi", "pi-cog"];
        let expected =
            if withheld.iter().any(|id| scheme["id"] == *id) { "withheld" } else { "one-of" };
        assert_eq!(scheme["status"], expected, "{}", scheme["id"]);
    }
    let sentence = assessment["sentence"].as_str().unwrap();
    assert_eq!(sentence, "Nothing entered yet. Start with lineage, age and BCR::ABL1.");
    assert_eq!(assessment["blank"], true);
    assert_eq!(issues(&assessment), [""; 0]);
}

#[test]
fn a_count_that_is_no_number_is_said_and_the_rest_still_counts() {
    let intake = with(&adult_b(), json!({ "wbc": "abc", "lesions": { "KMT2A-r": "present" } }));
    let found = issue(&intake, "wbc");
    assert_eq!(found["code"], "not-a-number");
    assert_eq!(found["message"], "white cells `abc` is not a number");
    assert_eq!(found["hint"], "enter a number from 0 to 2000 ×10⁹/L");
    assert_eq!(result(intake.clone(), "seed-adult"), "poor");
    let inputs = assess_json(&intake)["inputs"].to_string();
    assert!(inputs.contains("abc"), "the text as typed is kept");
}

#[test]
fn a_unit_that_the_field_does_not_have_is_shown_as_it_stands() {
    for (unit, shown) in [("stone", "stone"), ("kg", "kg"), ("", "kg")] {
        let intake = json!({ "weightKg": { "text": "12", "unit": unit } });
        assert_eq!(assess_json(&intake)["inputs"][0]["unit"], shown, "{unit}");
    }
    let note = json!({ "weightKg": { "text": "12", "unit": "stone" } });
    assert!(!issue(&note, "weightKg").is_null(), "and nothing is weighed");
}

#[test]
fn ages_outside_life_are_refused() {
    for (age, refused) in
        [(-3.0, true), (-0.1, true), (0.0, false), (120.0, false), (120.1, true), (200.0, true)]
    {
        let found = issue(&json!({ "ageYears": age }), "age");
        assert_eq!(found["code"] == "out-of-range", refused, "{age}: {found}");
    }
    let found = issue(&json!({ "ageYears": 200 }), "age");
    assert_eq!(found["message"], "age `200` years is not from 0 to 120");
}

#[test]
fn a_count_in_the_wrong_unit_is_guessed_but_not_taken() {
    let found = issue(&json!({ "wbc": 42000 }), "wbc");
    assert_eq!(found["code"], "out-of-range");
    assert_eq!(found["hint"], "did you mean 42 ×10⁹/L (42000 /µL)? change the number or its unit");
    let slip = json!({ "wbc": { "text": "42", "unit": "/uL" } });
    assert_eq!(issue(&slip, "wbc")["code"], "unit-slip");
    assert_eq!(issue(&json!({ "wbc": 1500 }), "wbc")["code"], "very-high");
}

#[test]
fn units_do_not_change_the_answer() {
    let at = |text: &str, unit: &str| {
        result(with(&adult_b(), json!({ "wbc": { "text": text, "unit": unit } })), "seed-adult")
    };
    assert_eq!([at("29999", "/uL"), at("30000", "/uL")], ["no-poor-factor", "poor"]);
    assert_eq!([at("29.999", "10*9/L"), at("30", "10*9/L")], ["no-poor-factor", "poor"]);
    let mrd = |text: &str, unit: &str| {
        let entry =
            json!([{ "timepoint": "end-of-induction", "value": { "text": text, "unit": unit } }]);
        let disease = json!({ "phase": "remission", "remission": 1 });
        support::option(
            with(&support::sound_adult_b(), json!({ "mrd": entry, "disease": disease })),
            "blinatumomab-mrd",
        )
        .0
    };
    assert_eq!(
        [mrd("0.0999", "%"), mrd("0.1", "%"), mrd("0.001", "1")],
        ["excluded", "recommended", "recommended"]
    );
}

#[test]
fn commas_limits_and_unknown_units_are_explained() {
    assert_eq!(issue(&json!({ "wbc": "8,500" }), "wbc")["code"], "comma");
    assert_eq!(issue(&json!({ "wbc": "<1" }), "wbc")["code"], "limit-not-value");
    assert_eq!(
        issue(&json!({ "wbc": { "text": "8", "unit": "furlong" } }), "wbc")["code"],
        "unknown-unit"
    );
    assert_eq!(issue(&json!({ "lineage": "C" }), "lineage")["code"], "unknown-word");
    assert_eq!(issue(&json!({ "ageYears": 3, "ageDays": 1200 }), "age")["code"], "given-twice");
    assert_eq!(issue(&json!({ "ageDays": 12.5 }), "age")["code"], "not-whole");
    assert_eq!(issue(&json!({ "colour": "red" }), "colour")["code"], "unknown-field");
    assert_eq!(
        issue(&json!({ "lesions": { "BCR:ABL": "present" } }), "lesions.BCR:ABL")["code"],
        "unknown-field"
    );
    assert_eq!(
        issue(&json!({ "disease": { "relapseDate": "31.12.2025" } }), "disease.relapseDate")["code"],
        "not-a-date"
    );
    assert_eq!(issue(&json!([1, 2]), "")["code"], "not-an-object");
}

#[test]
fn contradictions_are_said_where_they_are_and_not_used() {
    let intake = with(&adult_b(), json!({ "phenotype": "ETP" }));
    assert_eq!(issue(&intake, "phenotype")["code"], "lineage-contradiction");
    // Neither the lineage nor the phenotype counts, so no scheme that needs one is settled.
    assert_eq!(result(intake, "nci-rome"), "one-of: high, not-applicable");
    let intake = json!({ "sex": "female", "testicular": true });
    assert_eq!(issue(&intake, "testicular")["code"], "sex-contradiction");
    let mrd = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.01, "status": "undetected" }] });
    assert_eq!(issue(&mrd, "mrd.end-of-induction.value")["code"], "mrd-contradiction");
}

#[test]
fn pending_is_unknown_and_never_negative() {
    for state in [
        "pending",
        "not-done",
        "not done",
        "failed",
        "too insensitive",
        "too-insensitive",
        "unknown",
    ] {
        let intake = with(
            &adult_b(),
            json!({ "lesions": { "BCR::ABL1": "absent", "KMT2A-r": state, "hypodiploidy": "absent" } }),
        );
        assert_eq!(result(intake.clone(), "seed-adult"), "one-of: no-poor-factor, poor", "{state}");
        assert_eq!(issues(&assess_json(&intake)), [""; 0], "{state}");
    }
}

#[test]
fn removing_a_fact_never_lowers_the_group_silently() {
    let complete = with(&adult_b(), json!({ "wbc": 42 }));
    let mut without = complete.clone();
    without.as_object_mut().unwrap().remove("wbc");
    assert_eq!(result(complete, "seed-adult"), "poor");
    assert_eq!(result(without, "seed-adult"), "one-of: no-poor-factor, poor");
}

#[test]
fn the_mrd_is_read_with_its_assay() {
    let at = |mrd: Value| {
        support::scheme(
            &support::assess(with(&support::child_t(), json!({ "mrd": mrd }))),
            "cog-aall0434",
        )
    };
    let undetected = |sensitivity: Value| json!([{ "timepoint": "end-of-induction", "status": "undetected", "sensitivity": sensitivity }]);
    // Undetected is below the sensitivity: 0.1 % proves low risk, 1 % does not.
    assert_eq!(at(undetected(json!(0.001)))["group"], "low");
    assert_eq!(at(undetected(json!(0.01)))["possible"], json!(["low", "intermediate"]));
    // Without a sensitivity it proves nothing.
    assert_eq!(at(undetected(Value::Null))["possible"], json!(["low", "intermediate", "high"]));
    // A quantified level below the sensitivity is only "at most the sensitivity".
    let low = json!([{ "timepoint": "end-of-induction", "value": 0.0001, "sensitivity": 0.01 }]);
    assert_eq!(at(low)["possible"], json!(["low", "intermediate", "high"]));
    // Blood is not marrow.
    let blood = json!([{ "timepoint": "end-of-induction", "value": 0.0001, "sample": "blood" }]);
    assert_eq!(at(blood)["possible"], json!(["low", "intermediate", "high"]));
    // Two results at one time point: both stay possible.
    let two = json!([{ "timepoint": "end-of-induction", "value": 0.0001, "method": "flow" },
                     { "timepoint": "end-of-induction", "value": 0.005, "method": "pcr" }]);
    assert_eq!(at(two)["possible"], json!(["low", "intermediate"]));
}

#[test]
fn a_modal_number_decides_hypodiploidy_only_where_every_definition_agrees() {
    let at = |n: u8| {
        let lesions = json!({ "lesions": { "KMT2A-r": "absent" }, "modalNumber": n });
        result(with(&adult_b(), lesions), "seed-adult")
    };
    let open = "one-of: no-poor-factor, poor";
    assert_eq!([at(39), at(40), at(44), at(45)], ["poor", open, open, open]);
    assert_eq!([at(46), at(49), at(50), at(62)], [open, open, open, open]);
}

#[test]
fn the_lumbar_puncture_narrows_the_cns_status() {
    let at = |csf: Value| {
        let mut child = support::child_t();
        child.as_object_mut().unwrap().remove("cnsStatus");
        result(with(&child, json!({ "csf": csf })), "cog-aall1231")
    };
    assert_eq!(at(json!({ "blasts": false, "clinicalSigns": false })), "standard");
    assert_eq!(at(json!({ "blasts": false })), "one-of: standard, intermediate");
    assert_eq!(
        at(json!({ "blasts": true, "wbcPerUl": 4, "clinicalSigns": false })),
        "intermediate"
    );
    assert_eq!(at(json!({ "blasts": true, "wbcPerUl": 5, "rbcPerUl": 9 })), "intermediate");
    assert_eq!(at(json!({ "clinicalSigns": true })), "intermediate");
}

#[test]
fn json_goes_round_without_loss() {
    let intakes = [
        adult_b(),
        support::child_t(),
        json!({ "ageDays": 200, "wbc": "abc", "comorbidities": [], "disease": { "phase": "remission", "remission": 1 },
                "creatinineMgDl": 1.2, "lesions": { "T315I": "present" }, "mrd": [
                    { "timepoint": "end-of-induction", "value": 0.001 }, { "timepoint": "end-of-induction", "value": 0.002 } ] }),
    ];
    for json in intakes {
        let (intake, problems) = Intake::from_json(&json);
        assert_eq!(problems, []);
        let (again, _) = Intake::from_json(&intake.to_json());
        assert_eq!(again, intake, "{json}");
        assert_eq!(assess(&again), assess(&intake));
    }
}

#[test]
fn the_order_of_entries_does_not_matter() {
    let one = json!({ "mrd": [{ "timepoint": "end-of-induction", "value": 0.001 }, { "timepoint": "end-of-consolidation", "value": 0.0 , "sensitivity": 0.0001 }],
                      "comorbidities": ["obesity", "diabetes"] });
    let other = json!({ "comorbidities": ["diabetes", "obesity", "diabetes"],
                        "mrd": [{ "timepoint": "end-of-consolidation", "value": 0.0, "sensitivity": 0.0001 }, { "timepoint": "end-of-induction", "value": 0.001 }] });
    let groups = |v: &Value| assess_json(v)["schemes"].clone();
    assert_eq!(groups(&one), groups(&other));
    let plan = |v: &Value| assess_json(v)["plan"].clone();
    assert_eq!(plan(&one), plan(&other));
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("ageYears".to_owned()),
        Just("ageDays".to_owned()),
        Just("wbc".to_owned()),
        Just("lineage".to_owned()),
        Just("mrd".to_owned()),
        Just("timepoint".to_owned()),
        Just("value".to_owned()),
        Just("lesions".to_owned()),
        Just("csf".to_owned()),
        Just("disease".to_owned()),
        Just("comorbidities".to_owned()),
        ".{0,8}",
    ];
    leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone(), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_json_panics(json in any_json()) {
        let assessment = assess_json(&json);
        prop_assert!(assessment["schemes"].as_array().is_some_and(|s| s.len() == stratall::risk::SCHEMES.len()));
    }

    #[test]
    fn no_text_in_any_field_panics(text in ".{0,20}", unit in "[a-z%/]{0,4}") {
        let mut intake = Intake::default();
        for field in stratall::patient::fields::FIELDS {
            intake.set(field.path, &text);
            intake.set_unit(field.path, &unit);
        }
        prop_assert_eq!(assess(&intake).schemes.len(), stratall::risk::SCHEMES.len());
    }
}

#[test]
fn a_white_count_that_only_the_lineage_can_judge_asks_for_the_lineage() {
    let assessment = assess_json(&json!({ "age": { "years": 40 }, "wbc": 50 }));
    let schemes = assessment["schemes"].as_array().unwrap();
    let scheme = schemes.iter().find(|s| s["id"] == "ukallxii-e2993").unwrap();
    assert!(scheme["pivotal"].as_array().unwrap().contains(&json!("lineage")), "{scheme}");
    let asked = assessment["inquiry"].as_array().unwrap().iter().find(|t| t["fact"] == "lineage");
    assert!(asked.unwrap()["for"].as_array().unwrap().contains(&json!("ukallxii-e2993")));
}

#[test]
fn no_test_is_asked_for_the_sake_of_a_scheme_made_for_others() {
    let assessment = assess_json(&json!({ "ageYears": 45, "lineage": "B", "wbc": 42 }));
    let schemes = assessment["schemes"].as_array().unwrap();
    let others: Vec<&Value> = schemes.iter().filter(|s| s["remark"] != Value::Null).collect();
    assert!(others.iter().any(|s| s["status"] == "one-of"), "{others:?}");
    for test in assessment["inquiry"].as_array().unwrap() {
        let bears_on = test["for"].as_array().unwrap();
        assert!(others.iter().all(|s| !bears_on.contains(&s["id"])), "{test}");
    }
}

#[test]
fn a_field_given_by_name_and_inside_of_its_group_is_used_in_neither_way() {
    let two = json!({ "lesions.KMT2A-r": "present", "lesions": { "KMT2A-r": "absent" } });
    assert_eq!(issue(&two, "lesions.KMT2A-r")["code"], "given-twice");
    let (intake, _) = Intake::from_json(&two);
    assert_eq!(intake.text("lesions.KMT2A-r"), "absent or present", "both stay to be seen");
    let alike = json!({ "csf.blasts": "yes", "csf": { "blasts": "yes" } });
    let (intake, issues) = Intake::from_json(&alike);
    assert_eq!((intake.text("csf.blasts"), issues.len()), ("yes", 0));
}

#[test]
fn what_an_entry_has_beside_text_and_unit_is_said_not_to_be_used() {
    let entry = json!({ "wbc": { "text": "8.5", "unit": null, "comment": "clotted" } });
    let (intake, issues) = Intake::from_json(&entry);
    assert_eq!((intake.text("wbc"), intake.get("wbc").unwrap().unit.as_str()), ("8.5", ""));
    assert_eq!((issues[0].code, issues[0].field.as_str()), ("unknown-field", "wbc.comment"));
}

#[test]
fn a_number_keeps_its_digits_when_it_is_written_as_json() {
    for text in ["9123456789.123456789", "123456789012345678901"] {
        let (intake, _) = Intake::from_json(&json!({ "wbc": text }));
        assert_eq!(Intake::from_json(&intake.to_json()).0.text("wbc"), text);
    }
}
