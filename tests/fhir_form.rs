//! The questionnaire and its response: every entry comes back as it was typed, whatever it was, and a changed answer is told.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use stratall::assess;
use stratall::interop::fhir::export::{Made, value};
use stratall::interop::fhir::questionnaire::{CANONICAL, read};
use stratall::patient::fields::FIELDS;
use stratall::patient::{Intake, Issue};

fn export(intake: &Intake) -> Value {
    value(intake, &assess(intake), &Made::parse("2026-01-05T10:15:00Z").unwrap())
}

fn resource(bundle: &Value, kind: &str) -> Value {
    let entries = bundle["entry"].as_array().unwrap().iter();
    let mut found = entries.map(|e| &e["resource"]).filter(|r| r["resourceType"] == kind);
    found.next().unwrap().clone()
}

fn response(intake: &Intake) -> Value {
    resource(&export(intake), "QuestionnaireResponse")
}

fn typed(entries: &[(&str, &str, &str)]) -> Intake {
    let mut intake = Intake::default();
    for (path, text, unit) in entries {
        intake.set(path, text);
        if !unit.is_empty() {
            intake.set_unit(path, unit);
        }
    }
    intake
}

/// The first item with that linkId, wherever it stands.
fn item<'a>(of: &'a mut Value, id: &str) -> Option<&'a mut Value> {
    let items = of.get_mut("item")?.as_array_mut()?;
    let at = items.iter().position(|i| i["linkId"] == id);
    match at {
        Some(at) => items.get_mut(at),
        None => items.iter_mut().find_map(|inside| item(inside, id)),
    }
}

fn codes(issues: &[Issue]) -> Vec<&str> {
    issues.iter().map(|i| i.code).collect()
}

#[test]
fn entries_come_back_letter_by_letter_with_their_units() {
    let intake = typed(&[
        ("age", "3652", "d"),
        ("wbc", "8500", "/uL"),
        ("creatinine", " 0.9 ", "mg/dL"),
        ("karyotype", "45,XY,-7,t(9;22)(q34;q11.2)[12]\n/46,XY[8]", ""),
        ("lesions.BCR::ABL1", "pending", ""),
        ("lesions.T315I", "present", ""),
        ("lesions.Q252H", "present", ""),
        ("mrd.end-of-induction.value", "0.01", "%"),
        ("mrd.end-of-induction#2.value", "1e-4", ""),
        ("mrd.end-of-induction#2.sample", "blood", ""),
        ("comorbidities", "none", ""),
        ("history", "seizure, heart-failure", ""),
        ("weightKg", "heavy", ""),
        ("cd20Percent", "25 %", ""),
        ("downSyndrome", "no", ""),
        ("disease.diagnosisDate", "2026-02-30", ""),
        ("nonsense", "kept", ""),
    ]);
    let (back, issues) = read(&response(&intake));
    assert_eq!(back, intake);
    assert!(issues.is_empty(), "{issues:?}");
}

#[test]
fn what_can_be_read_is_answered_in_the_types_of_fhir_and_what_cannot_is_not() {
    let intake = typed(&[
        ("wbc", "8500", "/uL"),
        ("ecog", "1", ""),
        ("lineage", "B", ""),
        ("testicular", "no", ""),
        ("disease.diagnosisDate", "2026-01-02", ""),
        ("history", "seizure, heart-failure", ""),
        ("heightCm", "175 cm", ""),
        ("weightKg", "9000", ""),
        ("cd19", "pending", ""),
    ]);
    let mut said = response(&intake);
    let mut answers = |id: &str| item(&mut said, id).unwrap()["answer"].clone();
    assert_eq!(
        answers("wbc")[0]["valueQuantity"],
        json!({ "value": 8500, "unit": "/µL", "system": "http://unitsofmeasure.org", "code": "/uL" })
    );
    assert_eq!(answers("ecog")[0]["valueInteger"], json!(1));
    assert_eq!(answers("lineage")[0]["valueCoding"]["code"], "B");
    assert_eq!(answers("testicular")[0]["valueBoolean"], json!(false));
    assert_eq!(answers("disease.diagnosisDate")[0]["valueDate"], "2026-01-02");
    assert_eq!(answers("history")[1]["valueCoding"]["code"], "heart-failure");
    for unread in ["heightCm", "weightKg", "cd19"] {
        let parts = answers(unread);
        let parts: Vec<&String> = parts[0].as_object().unwrap().keys().collect();
        assert_eq!(parts, ["extension"], "{unread}");
    }
    let absent = answers("cd19")[0]["extension"][1].clone();
    assert_eq!(absent["valueCode"], "temp-unknown");
}

#[test]
fn an_answer_changed_by_another_program_is_told_and_neither_is_used() {
    let mut said = response(&typed(&[("wbc", "42", ""), ("age", "45", "")]));
    item(&mut said, "wbc").unwrap()["answer"][0]["valueQuantity"]["value"] = json!(420);
    let (back, issues) = read(&said);
    assert_eq!(codes(&issues), ["fhir-answer-changed"]);
    assert_eq!(issues[0].field, "wbc");
    assert_eq!(back.text("wbc"), "42 or 420 10*9/L");
    assert_eq!(back.text("age"), "45");
    let wbc = assess(&back).issues.iter().any(|i| i.field == "wbc");
    assert!(wbc, "the form says that it is no number");
}

#[test]
fn of_two_karyotypes_neither_is_read() {
    let karyotype = "46,XX,t(9;22)(q34;q11.2)[20]";
    let mut said = response(&typed(&[("karyotype", karyotype, "")]));
    item(&mut said, "karyotype").unwrap()["answer"][0]["valueString"] = json!("46,XX[20]");
    let (back, issues) = read(&said);
    assert_eq!(codes(&issues), ["fhir-answer-changed"]);
    assert!(issues[0].message.contains(karyotype) && issues[0].message.contains("`46,XX[20]`"));
    assert!(back.is_blank());
    let answer =
        |text: &str| json!({ "linkId": "karyotype", "answer": [ { "valueString": text } ] });
    let thrice = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": CANONICAL,
        "item": [answer(karyotype), answer("46,XX[20]"), answer(karyotype)] });
    let (back, issues) = read(&thrice);
    assert_eq!(codes(&issues), ["given-twice"]);
    assert!(back.is_blank());
}

#[test]
fn a_result_that_has_come_beside_a_pending_one_is_told() {
    let mut said = response(&typed(&[("cd19", "pending", "")]));
    item(&mut said, "cd19").unwrap()["answer"][0]["valueCoding"] = json!({ "code": "negative" });
    let (back, issues) = read(&said);
    assert_eq!(codes(&issues), ["fhir-answer-changed"]);
    assert!(assess(&back).issues.iter().any(|i| i.field == "cd19" && i.code == "unknown-word"));
}

#[test]
fn the_same_number_written_otherwise_is_no_change() {
    let mut said = response(&typed(&[("wbc", "42.50", ""), ("mrd.day-8.value", "0.01", "%")]));
    let quantity = &mut item(&mut said, "wbc").unwrap()["answer"][0]["valueQuantity"];
    *quantity = json!({ "value": 42500, "code": "/uL", "system": "http://unitsofmeasure.org" });
    let mrd = &mut item(&mut said, "mrd.day-8.value").unwrap()["answer"][0]["valueQuantity"];
    *mrd = json!({ "value": 0.0001, "code": "1", "system": "http://unitsofmeasure.org" });
    let (back, issues) = read(&said);
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(back.text("wbc"), "42.50");
}

#[test]
fn a_form_filled_in_by_another_program_is_read_from_its_answers() {
    let said = json!({
        "resourceType": "QuestionnaireResponse", "status": "completed", "questionnaire": CANONICAL,
        "item": [
            { "linkId": "part:patient", "item": [
                { "linkId": "age", "answer": [ { "valueQuantity": { "value": 45, "code": "a" } } ] },
                { "linkId": "sex", "answer": [ { "valueCoding": { "code": "female" } } ] },
                { "linkId": "weightKg", "answer": [ { "valueQuantity": { "value": 62.5, "unit": "kg" } } ] }
            ] },
            { "linkId": "cd19", "answer": [ { "extension": [ {
                "url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "temp-unknown" } ] } ] },
            { "linkId": "history", "answer": [ { "valueCoding": { "code": "seizure" } }, { "valueCoding": { "code": "heart-failure" } } ] },
            { "linkId": "mrd.day-8", "item": [ { "linkId": "mrd.day-8.value", "answer": [ { "valueQuantity": { "value": 0.1, "code": "%" } } ] } ] },
            { "linkId": "mrd.day-8", "item": [ { "linkId": "mrd.day-8.value", "answer": [ { "valueQuantity": { "comparator": "<", "value": 0.01, "code": "%" } } ] } ] }
        ]
    });
    let (back, issues) = read(&said);
    assert!(issues.is_empty(), "{issues:?}");
    let expected = typed(&[
        ("age", "45", "a"),
        ("sex", "female", ""),
        ("weightKg", "62.5", "kg"),
        ("cd19", "pending", ""),
        ("history", "seizure, heart-failure", ""),
        ("mrd.day-8.value", "0.1", "%"),
        ("mrd.day-8#2.value", "<0.01", "%"),
    ]);
    assert_eq!(back, expected);
}

#[test]
fn what_is_no_response_of_ours_says_why_and_is_not_read() {
    let other = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": "http://example.org/phq9", "item": [] });
    for (resource, code) in [
        (json!(null), "fhir-not-our-form"),
        (json!({ "resourceType": "Patient" }), "fhir-not-our-form"),
        (other, "fhir-not-our-form"),
        (
            json!({ "resourceType": "QuestionnaireResponse", "questionnaire": CANONICAL, "status": "entered-in-error" }),
            "fhir-entered-in-error",
        ),
    ] {
        let (back, issues) = read(&resource);
        assert_eq!(codes(&issues), [code]);
        assert!(back.is_blank() && !issues[0].hint.is_empty());
    }
}

#[test]
fn an_unknown_question_an_odd_answer_and_two_answers_are_told() {
    let answer = |id: &str, answers: Value| json!({ "linkId": id, "answer": answers });
    let said = |items: Vec<Value>| json!({ "resourceType": "QuestionnaireResponse", "questionnaire": CANONICAL, "item": items });
    for (items, expected) in [
        (vec![answer("shoeSize", json!([{ "valueInteger": 43 }]))], "unknown-field"),
        (
            vec![answer("sex", json!([{ "valueAttachment": { "title": "x" } }]))],
            "fhir-answer-unread",
        ),
        (
            vec![answer("sex", json!([{ "valueCoding": { "system": "http://x", "code": "F" } }]))],
            "fhir-answer-unread",
        ),
        (vec![answer("other", json!([{ "valueString": "x: y" }]))], "fhir-other-unread"),
        (
            vec![
                answer("ecog", json!([{ "valueInteger": 1 }])),
                answer("ecog", json!([{ "valueInteger": 2 }])),
            ],
            "given-twice",
        ),
        (
            vec![answer("ecog", json!([{ "valueInteger": 1 }, { "valueInteger": 2 }]))],
            "fhir-answer-changed",
        ),
    ] {
        let (_, issues) = read(&said(items));
        assert_eq!(codes(&issues), [expected]);
    }
}

#[test]
fn a_response_too_deep_or_too_long_is_stopped() {
    let mut deep = json!({ "linkId": "age", "answer": [ { "valueInteger": 1 } ] });
    for _ in 0..20 {
        deep = json!({ "linkId": "x", "item": [deep] });
    }
    let long: Vec<Value> = (0..6000).map(|n| json!({ "linkId": format!("x{n}") })).collect();
    for (items, code) in [(vec![deep], "fhir-too-deep"), (long, "too-many")] {
        let said = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": CANONICAL, "item": items });
        assert_eq!(codes(&read(&said).1), [code]);
    }
}

#[test]
fn the_questionnaire_asks_for_every_field_once_and_every_answer_has_its_question() {
    let mut all = Intake::default();
    for field in FIELDS {
        all.set(field.path, "pending");
    }
    let bundle = export(&all);
    fn ids(of: &Value, into: &mut Vec<String>) {
        for item in of["item"].as_array().into_iter().flatten() {
            into.push(item["linkId"].as_str().unwrap().to_owned());
            ids(item, into);
        }
    }
    let (mut asked, mut answered) = (Vec::new(), Vec::new());
    ids(&resource(&bundle, "Questionnaire"), &mut asked);
    ids(&resource(&bundle, "QuestionnaireResponse"), &mut answered);
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), asked.len(), "a linkId is there twice");
    for field in FIELDS {
        assert!(asked.contains(&field.path.to_owned()), "{}", field.path);
        assert!(answered.contains(&field.path.to_owned()), "{}", field.path);
    }
    // FHIR wants the answers in the order of the questions.
    let places: Vec<usize> =
        answered.iter().map(|id| asked.iter().position(|a| a == id).expect(id)).collect();
    assert!(places.is_sorted(), "{answered:?}");
}

fn paths() -> impl Strategy<Value = String> {
    let fields: Vec<String> = FIELDS.iter().map(|f| f.path.to_owned()).collect();
    let results = (
        select(vec!["mrd", "marrowBlastsPercent"]),
        select(vec!["day-8", "end-of-induction", "other", "never"]),
        select(vec!["", "#2", "#10", "#x", "##"]),
        select(vec!["value", "status", "sensitivity", "method", "sample", "odd"]),
    );
    prop_oneof![
        4 => select(fields),
        2 => results.prop_map(|(list, t, n, part)| format!("{list}.{t}{n}.{part}")),
        1 => select(vec!["lesions.BCR::ABL1", "lesions.T315I", "lesions.A111B", "lesions.nonsense", "lesions."]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

fn texts() -> impl Strategy<Value = String> {
    let words = [
        "pending",
        "not done",
        "not-done",
        "failed",
        "too insensitive",
        "unknown",
        "none",
        "true",
        "no",
        "positive",
        "CNS2a",
        "2026-01-31",
        "0000-01-01",
        "42",
        " 42.0",
        "1e-4",
        "<0.01",
        "8,500",
        "0.0007000000000000001",
        "9999999.123456789",
        "−3",
        "none, seizure",
        "seizure,,heart-failure",
        "B",
        "",
        " ",
        "\u{a0}",
        "\u{feff}x",
        "a\u{0}b",
        "\r\n",
        "null",
    ];
    prop_oneof![
        2 => select(words.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,20}",
        1 => any::<String>(),
        1 => "-?[0-9]{1,9}(\\.[0-9]{1,12})?",
    ]
}

fn units() -> impl Strategy<Value = String> {
    let known = vec!["", "", "", "a", "d", "%", "/uL", "mg/dL", "1", "10*9/L", "µL", "×10⁹/L"];
    prop_oneof![4 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn any_intake_comes_back_the_same(entries in vec((paths(), texts(), units(), any::<bool>()), 0..8)) {
        let mut intake = Intake::default();
        for (path, text, unit, with_unit) in entries {
            intake.set(&path, &text);
            if with_unit {
                intake.set_unit(&path, &unit);
            }
        }
        // As text and back, as it travels.
        let said: Value = serde_json::from_str(&response(&intake).to_string()).unwrap();
        let (back, issues) = read(&said);
        prop_assert!(issues.is_empty(), "{:?}", issues);
        prop_assert_eq!(back, intake);
    }

    #[test]
    fn no_resource_panics(text in "[{\\[\"a-z:,\\]}0-9]{0,60}", id in paths(), answer in any::<String>()) {
        let (_, issues) = read(&serde_json::from_str(&text).unwrap_or(Value::Null));
        prop_assert!(!issues.is_empty());
        let said = json!({ "resourceType": "QuestionnaireResponse", "questionnaire": CANONICAL,
            "item": [ { "linkId": id, "answer": [ { "valueString": answer.clone() }, { "valueQuantity": { "value": answer } } ] } ] });
        let (_, issues) = read(&said);
        prop_assert!(issues.iter().all(|i| !i.message.is_empty() && !i.hint.is_empty()));
    }
}
