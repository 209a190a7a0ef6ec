//! The bundle: what it says of a patient is what the assessment says, no more, and it says how sure that is.

use crate::support::{relapsed_b, sound_adult_b, with};
use crate::vectors::VECTORS;
#[allow(dead_code, reason = "the digests are for another test")]
use serde_json::{Value, json};
use stratall::interop::fhir::export::{Made, value, write};
use stratall::patient::Intake;
use stratall::{Assessment, assess, bundle_json};

fn made() -> Made {
    Made::parse("2026-01-05T10:15:00Z").unwrap()
}

fn read(intake: &Value) -> (Intake, Assessment) {
    let intake = Intake::from_json(intake).0;
    let assessment = assess(&intake);
    (intake, assessment)
}

fn export(intake: &Value) -> Value {
    let (intake, assessment) = read(intake);
    value(&intake, &assessment, &made())
}

fn resources(bundle: &Value, kind: &str) -> Vec<Value> {
    let entries = bundle["entry"].as_array().unwrap().iter();
    entries.map(|e| e["resource"].clone()).filter(|r| r["resourceType"] == kind).collect()
}

fn one(bundle: &Value, kind: &str) -> Value {
    let found = resources(bundle, kind);
    assert_eq!(found.len(), 1, "{kind}");
    found[0].clone()
}

fn risk(bundle: &Value, scheme: &str) -> Option<Value> {
    let all = resources(bundle, "RiskAssessment").into_iter();
    all.into_iter().find(|r| r["method"]["coding"][0]["code"] == scheme)
}

fn groups(risk: &Value) -> Vec<String> {
    let all = risk["prediction"].as_array().unwrap().iter();
    all.map(|p| p["qualitativeRisk"]["coding"][0]["code"].as_str().unwrap().to_owned()).collect()
}

fn notes(resource: &Value) -> String {
    let all = resource["note"].as_array().unwrap().iter();
    all.map(|n| n["text"].as_str().unwrap()).collect::<Vec<_>>().join("\n")
}

fn child(age: f64, wbc: f64) -> Value {
    json!({ "ageYears": age, "wbc": wbc, "lineage": "B", "sex": "female" })
}

#[test]
fn the_same_entries_at_the_same_time_give_the_same_bytes_and_another_time_other_names() {
    let (intake, assessment) = read(&sound_adult_b());
    let bundle = write(&intake, &assessment, &made());
    assert_eq!(bundle, write(&intake, &assessment, &made()));
    let later = Made::parse("2026-01-05T10:15:01Z").unwrap();
    let names = |text: &str| {
        let bundle: Value = serde_json::from_str(text).unwrap();
        let entries = bundle["entry"].as_array().unwrap().clone();
        entries.iter().map(|e| e["fullUrl"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (now, then) = (names(&bundle), names(&write(&intake, &assessment, &later)));
    let mut all = [now, then].concat();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "a name is there twice");
    for name in all {
        let uuid = name.strip_prefix("urn:uuid:").unwrap();
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        assert!(
            uuid.chars().nth(14) == Some('8') && "89ab".contains(uuid.chars().nth(19).unwrap())
        );
    }
}

#[test]
fn a_time_is_read_to_the_second_or_not_at_all() {
    for (text, instant) in [
        ("2026-01-05T10:15:00Z", "2026-01-05T10:15:00Z"),
        ("20260105T101500Z", "2026-01-05T10:15:00Z"),
        ("2026-01-05T10:15:00.123Z", "2026-01-05T10:15:00Z"),
    ] {
        let (intake, assessment) = read(&json!({}));
        let bundle = value(&intake, &assessment, &Made::parse(text).unwrap());
        assert_eq!(bundle["timestamp"], instant);
    }
    for text in [
        "",
        "Z",
        "T",
        "2026-01-05",
        "2026-02-30T10:15:00Z",
        "2026-01-05T24:00:00Z",
        "2026-01-05T10:60:00Z",
        "2026-01-05T10:15:60Z",
        "2026-01-05T10:15:00+01:00",
        "0000-01-05T10:15:00Z",
        "2026-01-05T1:15:00Z",
        "2026-01-05Té:15:00Z",
        "2026-01-05T+1:+5:+0Z",
    ] {
        assert_eq!(Made::parse(text), None, "{text}");
    }
}

#[test]
fn nothing_in_it_is_final_active_or_an_order() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let bundle = export(&vector["intake"]);
        assert_eq!(bundle["type"], "collection", "{name}");
        for entry in bundle["entry"].as_array().unwrap() {
            let r = &entry["resource"];
            let expected = match r["resourceType"].as_str().unwrap() {
                "RiskAssessment" | "Observation" => "preliminary",
                "QuestionnaireResponse" => "in-progress",
                "Questionnaire" | "CarePlan" => "draft",
                "GuidanceResponse" => {
                    assert!(["success", "data-required"].contains(&r["status"].as_str().unwrap()));
                    continue;
                }
                _ => {
                    assert_eq!(r["status"], Value::Null, "{name}");
                    continue;
                }
            };
            assert_eq!(r["status"], expected, "{name}: {}", r["resourceType"]);
        }
        for plan in resources(&bundle, "CarePlan") {
            assert_eq!(plan["intent"], "proposal", "{name}");
        }
    }
}

#[test]
fn every_scheme_with_a_group_has_an_assessment_of_exactly_its_groups_and_the_others_are_named() {
    for (name, text) in VECTORS {
        let vector: Value = serde_json::from_str(text).unwrap();
        let (intake, assessment) = read(&vector["intake"]);
        let bundle = value(&intake, &assessment, &made());
        let guidance = notes(&one(&bundle, "GuidanceResponse"));
        for s in assessment.schemes.iter().filter(|_| !assessment.blank) {
            let left: Vec<&str> = s
                .possible
                .iter()
                .copied()
                .filter(|g| !["not-applicable", "withheld"].contains(g))
                .collect();
            match risk(&bundle, s.id) {
                Some(risk) => {
                    assert_eq!(groups(&risk), left, "{name}: {}", s.id);
                    assert_eq!(risk["method"]["coding"][0]["version"], s.edition);
                    let words = risk["prediction"][0]["qualitativeRisk"]["text"]
                        .as_str()
                        .unwrap()
                        .to_owned();
                    assert_eq!(
                        words.contains("not determined"),
                        s.status == "one-of",
                        "{name}: {words}"
                    );
                    assert_eq!(
                        words.contains("unverified"),
                        s.verification.id() == "recalled",
                        "{name}: {words}"
                    );
                }
                None => {
                    assert!(left.is_empty() || s.status == "withheld", "{name}: {}", s.id);
                    assert!(
                        guidance.contains(&format!("{}, {}: ", s.name, s.edition)),
                        "{name}: {}",
                        s.id
                    );
                }
            }
        }
    }
}

#[test]
fn a_result_from_memory_is_called_unverified() {
    let bundle =
        export(&with(&child(5.0, 10.0), json!({ "disease": { "phase": "newly-diagnosed" } })));
    let dfci = risk(&bundle, "dfci-05001").unwrap();
    let words = dfci["prediction"][0]["qualitativeRisk"]["text"].as_str().unwrap().to_owned();
    assert!(words.contains("unverified"), "{words}");
    assert!(
        notes(&dfci).contains("Verification: recalled (unverified). Clinical review: submitted.")
    );
}

#[test]
fn mcode_has_the_risk_only_where_nci_rome_gives_it_and_was_written_for_such_a_patient() {
    let observed = |intake: &Value| {
        let found = resources(&export(intake), "Observation");
        found
            .first()
            .map(|o| o["valueCodeableConcept"]["coding"][0]["code"].as_str().unwrap().to_owned())
    };
    assert_eq!(observed(&child(9.99, 49.9)).as_deref(), Some("C122457"));
    assert_eq!(observed(&child(9.99, 50.0)).as_deref(), Some("C122458"));
    assert_eq!(observed(&child(10.0, 49.9)).as_deref(), Some("C122458"));
    // White cells unknown: both groups are possible, and the value set has no word for that.
    assert_eq!(observed(&json!({ "ageYears": 5, "lineage": "B" })), None);
    assert_eq!(observed(&json!({ "ageYears": 45, "wbc": 10, "lineage": "B" })), None, "adult");
    assert_eq!(observed(&json!({ "ageYears": 5, "wbc": 10, "lineage": "T" })), None, "T");
    assert_eq!(observed(&json!({ "ageDays": 200, "wbc": 10, "lineage": "B" })), None, "infant");
    let one = resources(&export(&child(5.0, 10.0)), "Observation");
    assert!(notes(&one[0]).contains("two groups only"));
}

#[test]
fn what_is_missing_is_asked_for_by_test_and_question_and_what_was_not_done_is_not() {
    let guidance = |intake: &Value| one(&export(intake), "GuidanceResponse");
    let open = guidance(&child(5.0, 10.0));
    assert_eq!(open["status"], "data-required");
    let asked = |g: &Value| -> Vec<String> {
        let all = g["dataRequirement"].as_array().into_iter().flatten();
        all.map(|d| d["codeFilter"][0]["code"][1]["code"].as_str().unwrap().to_owned()).collect()
    };
    assert!(asked(&open).contains(&"lesions.BCR::ABL1".to_owned()), "{:?}", asked(&open));
    let gone =
        guidance(&with(&child(5.0, 10.0), json!({ "lesions": { "BCR::ABL1": "not-done" } })));
    assert!(!asked(&gone).contains(&"lesions.BCR::ABL1".to_owned()), "{:?}", asked(&gone));
    let blank = guidance(&json!({}));
    assert_eq!(blank["status"], "data-required");
    assert!(blank.get("result").is_none());
}

#[test]
fn of_an_empty_form_nothing_follows() {
    let bundle = export(&json!({}));
    for kind in ["RiskAssessment", "Observation", "CarePlan"] {
        assert!(resources(&bundle, kind).is_empty(), "{kind}");
    }
}

#[test]
fn the_plan_names_each_option_with_its_status_and_what_is_excluded_only_in_a_note() {
    for intake in [sound_adult_b(), relapsed_b(), child(5.0, 10.0)] {
        let (read, assessment) = read(&intake);
        let plan = one(&value(&read, &assessment, &made()), "CarePlan");
        let activities = plan["activity"].as_array().unwrap();
        let ahead =
            |relapse: bool, standing: &str| standing == "now" || (!relapse && standing != "past");
        let phases =
            assessment.plan.every_phase().filter(|p| ahead(p.phase == "relapse", p.standing));
        let options: Vec<_> = phases.flat_map(|p| &p.options).collect();
        let mut open = options.iter().filter(|o| o.status != "excluded");
        assert_eq!(activities.len(), open.clone().count());
        for activity in activities {
            let (o, detail) = (open.next().unwrap(), &activity["detail"]);
            assert_eq!(detail["code"]["coding"][0]["code"], o.id);
            let status = if o.status == "possible" { "unknown" } else { "not-started" };
            assert_eq!(detail["status"], status, "{}", o.id);
            let said = detail["statusReason"]["text"].as_str().unwrap();
            assert!(said.starts_with(o.status), "{}: {said}", o.id);
            assert_eq!(detail["reasonCode"].as_array().map_or(0, Vec::len), o.reasons.len());
        }
        let said = notes(&plan);
        for o in options.iter().filter(|o| o.status == "excluded") {
            assert!(
                said.contains(&format!(
                    ": {}. Why: {}",
                    o.name,
                    o.reasons.join("; ").split('\n').next().unwrap()
                )),
                "{}",
                o.id
            );
        }
    }
}

#[test]
fn what_would_be_done_at_relapse_is_in_the_plan_of_a_relapsed_patient_alone() {
    let described = |intake: &Value| {
        let plan = one(&export(intake), "CarePlan");
        let all = plan["activity"].as_array().unwrap().iter();
        let words = all.map(|a| a["detail"]["description"].as_str().unwrap().to_owned());
        (words.collect::<Vec<_>>().join("\n"), notes(&plan))
    };
    let (relapsed, _) = described(&relapsed_b());
    assert!(relapsed.contains("Relapsed or refractory disease (now)"));
    assert!(!relapsed.contains("Induction ("), "the first induction is past");
    for phase in ["newly-diagnosed", "remission", "pending"] {
        let intake = with(&sound_adult_b(), json!({ "disease": { "phase": phase } }));
        let (ahead, left_out) = described(&intake);
        assert!(!ahead.contains("Relapsed or refractory"), "{phase}");
        assert!(left_out.contains("only for a relapse: "), "{phase}");
    }
}

#[test]
fn no_dose_leaves() {
    let bundle =
        export(&with(&sound_adult_b(), json!({ "disease": { "phase": "newly-diagnosed" } })));
    let plan = one(&bundle, "CarePlan").to_string();
    for word in ["mg/m", " mg ", "dosage", "quantity", "dailyAmount"] {
        assert!(!plan.contains(word), "{word}");
    }
}

#[test]
fn what_is_wrong_with_an_entry_leaves_with_it_at_its_question() {
    let bundle = export(&json!({ "ageYears": 45, "wbc": "42,5" }));
    let told = one(&bundle, "OperationOutcome");
    let issue = &told["issue"][0];
    assert_eq!(issue["severity"], "error");
    assert!(issue["details"]["text"].as_str().unwrap().contains("42,5"));
    assert!(issue["expression"][0].as_str().unwrap().contains("linkId='wbc'"));
    let guidance = one(&bundle, "GuidanceResponse");
    assert_eq!(guidance["evaluationMessage"][0]["reference"], name(&bundle, "OperationOutcome"));
    assert!(resources(&export(&json!({ "ageYears": 45 })), "OperationOutcome").is_empty());
}

fn name(bundle: &Value, kind: &str) -> Value {
    let entries = bundle["entry"].as_array().unwrap();
    entries.iter().find(|e| e["resource"]["resourceType"] == kind).unwrap()["fullUrl"].clone()
}

#[test]
fn provenance_names_engine_knowledge_and_hash_and_everything_that_was_made() {
    let (intake, assessment) = read(&sound_adult_b());
    let bundle = value(&intake, &assessment, &made());
    let provenance = one(&bundle, "Provenance");
    let said = provenance.to_string();
    assert!(said.contains(assessment.versions.knowledge_sha256));
    assert_eq!(provenance["agent"][0]["who"]["identifier"]["value"], assessment.versions.engine);
    let entries = bundle["entry"].as_array().unwrap();
    assert_eq!(provenance["target"].as_array().unwrap().len(), entries.len() - 1);
    for r in resources(&bundle, "RiskAssessment") {
        assert_eq!(r["basis"][0]["reference"], name(&bundle, "QuestionnaireResponse"));
        assert_eq!(r["subject"]["reference"], name(&bundle, "Patient"));
    }
}

#[test]
fn the_patient_has_sex_and_birth_date_where_they_were_entered_and_nothing_else() {
    let patient = |intake: Value| one(&export(&intake), "Patient");
    assert_eq!(
        patient(json!({ "sex": "female", "birthDate": "2016-02-29" })),
        json!({ "resourceType": "Patient", "gender": "female", "birthDate": "2016-02-29" })
    );
    assert_eq!(
        patient(json!({ "sex": "pending", "birthDate": "2015-02-29" })),
        json!({ "resourceType": "Patient" })
    );
}

#[test]
fn an_intake_as_json_gives_the_same_bundle_with_what_could_not_be_read_of_it() {
    let intake = sound_adult_b();
    assert_eq!(bundle_json(&intake, "2026-01-05T10:15:00Z").unwrap(), export(&intake));
    let odd = with(&intake, json!({ "shoeSize": 43 }));
    let told = one(&bundle_json(&odd, "2026-01-05T10:15:00Z").unwrap(), "OperationOutcome");
    assert!(told["issue"][0]["details"]["text"].as_str().unwrap().contains("shoeSize"));
    let refused = bundle_json(&intake, "today").unwrap_err();
    assert_eq!(refused.code, "not-a-time");
    assert!(refused.message.contains("`today`") && refused.hint.contains("2026-01-05T10:15:00Z"));
}
