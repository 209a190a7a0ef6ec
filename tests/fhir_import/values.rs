//! A value of a record is read by its code and its unit, in whatever form the two are written, and by nothing else.

use crate::fhir_support::*;
use serde_json::json;

#[test]
fn code_and_unit_must_both_fit() {
    let with = |code: &str, unit: &str| {
        of(&[patient("2016-03-20"), result("o", code, "2025-02-03", quantity(1.0, unit))])
    };
    for (code, unit, fits) in [
        ("6690-2", "10*9/L", true),
        ("6690-2", "10*3/uL", true),
        ("6690-2", "mg/dL", false),
        ("6690-2", "", false),
        ("2160-0", "mg/dL", true),
        // A mass code with an amount of substance: one of the two is wrong.
        ("2160-0", "umol/L", false),
        ("14682-9", "mg/dL", false),
    ] {
        let reading = with(code, unit);
        assert_eq!(
            reading.matches.iter().any(|m| m.from == "Observation/o"),
            fits,
            "{code} {unit}"
        );
        assert_eq!(flags(&reading, "code-and-unit").is_empty(), fits, "{code} {unit}");
    }
    let unknown = with("1-1", "10*9/L");
    assert!(why(&unknown, "Observation/o").contains("http://loinc.org|1-1"));
}

#[test]
fn what_is_no_value_is_not_entered_as_one() {
    for (value, said) in [
        (
            json!({ "valueQuantity": { "value": 100, "comparator": ">", "code": "10*9/L", "system": UCUM } }),
            "is a limit, no value",
        ),
        (json!({ "valueQuantity": { "code": "10*9/L", "system": UCUM } }), "no number"),
        (json!({ "valueRange": { "low": { "value": 1 }, "high": { "value": 2 } } }), "a range"),
        (json!({ "valueString": "88.5" }), "the text `88.5`"),
        (json!({ "valueInteger": 5 }), "a number"),
        (json!({ "valueCodeableConcept": { "text": "high" } }), "`high`"),
        (
            json!({ "dataAbsentReason": { "coding": [{ "code": "unknown" }] } }),
            "not a negative result",
        ),
        (json!({}), "no value"),
    ] {
        let reading =
            of(&[patient("2016-03-20"), result("o", "6690-2", "2025-02-03", value.clone())]);
        assert!(matches(&reading, "wbc").is_empty(), "{value}");
        assert!(
            why(&reading, "Observation/o").contains(said),
            "{value}: {}",
            why(&reading, "Observation/o")
        );
    }
}

#[test]
fn one_unit_written_in_several_ways_is_one_unit() {
    for (coded, text, unit) in [
        ("10*3/uL", "20.0", ""),
        ("10*3/ul", "20.0", ""),
        ("10^3/uL", "20.0", ""),
        ("10*9/l", "20.0", ""),
        ("10*3{cells}/uL", "20.0", ""),
        ("/uL", "20.0", "/uL"),
        ("{cells}/uL", "20.0", "/uL"),
        ("{#}/ul", "20.0", "/uL"),
        ("10*6/L", "20.0", "/uL"),
    ] {
        let count = result("o", "6690-2", "2025-02-03", quantity(20.0, coded));
        let reading = of(&[patient("2016-03-20"), count]);
        assert_eq!(ticked(&reading, "wbc"), Some((text, unit)), "{coded}");
    }
    // Kelvin per microlitre, a share, thousands per something else.
    for coded in ["K/uL", "%", "10*3", "/100{WBC}", "{index}", "10*12/L"] {
        let count = result("o", "6690-2", "2025-02-03", quantity(20.0, coded));
        let reading = of(&[patient("2016-03-20"), count]);
        assert!(matches(&reading, "wbc").is_empty(), "{coded}");
        assert!(flags(&reading, "code-and-unit")[0].message.contains(coded), "{coded}");
    }
}

#[test]
fn a_unit_that_is_only_printed_is_read_where_it_is_plain_and_says_so() {
    let printed = |unit: &str| {
        let value = json!({ "valueQuantity": { "value": 20, "unit": unit } });
        of(&[patient("2016-03-20"), result("o", "6690-2", "2025-02-03", value)])
    };
    for (unit, becomes) in [
        ("K/uL", ""),
        ("x10^9/L", ""),
        ("G/L", ""),
        ("Tsd/µl", ""),
        ("/µL", "/uL"),
        ("cells/mcL", "/uL"),
    ] {
        let reading = printed(unit);
        assert_eq!(ticked(&reading, "wbc"), Some(("20", becomes)), "{unit}");
        let notes = &only(&reading, "wbc").notes;
        assert!(notes.iter().any(|n| n.contains(&format!("printed, `{unit}`"))), "{notes:?}");
    }
    for unit in ["g/L", "thousand", "K", "mg/dL"] {
        assert!(matches(&printed(unit), "wbc").is_empty(), "{unit}");
    }
}

#[test]
fn ecog_is_read_as_a_number_and_as_a_coded_grade() {
    let ecog = |system: &str, code: &str, value: serde_json::Value| {
        let mut one = result("e", "", "2025-02-03", value);
        one["code"] = concept(system, code, "");
        of(&[patient("1980-03-20"), one])
    };
    let grade = |system: &str, code: &str, display: &str| json!({ "valueCodeableConcept": concept(system, code, display) });
    for (system, code) in [(LOINC, "89247-1"), (LOINC, "89262-0"), (SNOMED, "423740007")] {
        for value in [
            json!({ "valueInteger": 2 }),
            json!({ "valueQuantity": { "value": 2, "unit": "{score}", "system": UCUM, "code": "{score}" } }),
            json!({ "valueQuantity": { "value": 2 } }),
            grade(LOINC, "LA9624-3", "Ambulatory and capable of all selfcare"),
            grade(SNOMED, "422894000", "ECOG Grade 2"),
        ] {
            assert_eq!(
                ticked(&ecog(system, code, value.clone()), "ecog"),
                Some(("2", "")),
                "{value}"
            );
        }
    }
    for (code, text) in [
        ("LA9622-7", "0"),
        ("LA9623-5", "1"),
        ("LA9624-3", "2"),
        ("LA9625-0", "3"),
        ("LA9626-8", "4"),
    ] {
        let reading = ecog(LOINC, "89247-1", grade(LOINC, code, ""));
        assert_eq!(ticked(&reading, "ecog"), Some((text, "")), "{code}");
    }
    // As HL7's mCODE guide has it: the number, and its meaning beside it.
    let both = |meaning: &str| {
        let said = concept(LOINC, meaning, "");
        ecog(LOINC, "89247-1", json!({ "valueInteger": 0, "interpretation": [said] }))
    };
    assert_eq!(ticked(&both("LA9622-7"), "ecog"), Some(("0", "")));
    assert!(why(&both("LA9623-5"), "Observation/e").contains("contradict"));
    for value in [
        json!({ "valueInteger": 5 }),
        grade(LOINC, "LA9627-6", "Dead"),
        grade(LOINC, "LA9623-5", "ECOG 2"),
        json!({ "valueString": "2" }),
    ] {
        assert_eq!(ticked(&ecog(LOINC, "89247-1", value.clone()), "ecog"), None, "{value}");
    }
}

#[test]
fn an_mrd_is_listed_with_what_no_code_says_of_it() {
    for name in
        ["MRD by flow cytometry", "Minimal residual disease, marrow", "Measurable residual disease"]
    {
        let mrd = json!({ "resourceType": "Observation", "id": "mrd", "status": "final",
            "subject": { "reference": "Patient/p" }, "effectiveDateTime": "2025-03-08",
            "code": { "coding": [{ "system": "http://lab.example/codes", "code": "M1" }], "text": name },
            "valueQuantity": { "value": 0.02, "unit": "%", "system": UCUM, "code": "%" } });
        let reading = of(&[patient("2016-03-20"), mrd]);
        assert!(reading.matches.iter().all(|m| !m.path.starts_with("mrd.")), "{name}");
        assert!(
            why(&reading, "Observation/mrd").contains("method, time point and denominator"),
            "{name}"
        );
    }
}
