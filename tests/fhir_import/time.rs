//! Of several results of a record the newest until treatment began is ticked, and what may be of another time is not.

use crate::fhir_support::*;
use serde_json::json;

#[test]
fn the_newest_until_treatment_began_is_chosen_and_the_others_are_a_choice() {
    let reading = file("child-b-all");
    let choice = reading.choices.iter().find(|c| c.path == "wbc").unwrap();
    let texts: Vec<&str> =
        choice.matches.iter().map(|n| reading.matches[*n].text.as_str()).collect();
    assert_eq!(texts, ["9.8", "12400", "1.1"]);
    let late = matches(&reading, "wbc").into_iter().find(|m| m.text == "1.1").unwrap();
    assert!(!late.chosen && late.notes[0].contains("after treatment began on 2025-02-06"));
    let perl = matches(&reading, "wbc").into_iter().find(|m| m.text == "12400").unwrap();
    assert_eq!(perl.unit, "/uL");
}

#[test]
fn on_the_day_treatment_began_a_count_still_counts() {
    for (on, ticks) in [("2025-02-05", true), ("2025-02-06", true), ("2025-02-07", false)] {
        let reading = of(&[
            patient("2016-03-20"),
            diagnosis("2025-02-03"),
            wbc("w", on, 20.0),
            order("11202", "2025-02-06", "", None, INTO_A_VEIN),
        ]);
        assert_eq!(only(&reading, "wbc").chosen, ticks, "{on}");
    }
}

#[test]
fn without_a_start_of_treatment_the_newest_is_chosen_and_says_so() {
    let reading =
        of(&[patient("2016-03-20"), wbc("a", "2025-02-03", 20.0), wbc("b", "2025-02-05", 30.0)]);
    assert_eq!((reading.start.as_str(), ticked(&reading, "wbc")), ("", Some(("30.0", ""))));
    let chosen = matches(&reading, "wbc").into_iter().find(|m| m.chosen).unwrap();
    assert!(chosen.notes.iter().any(|n| n.contains("when treatment began is not known")));
}

#[test]
fn where_the_hour_is_known_on_both_sides_it_decides_across_zones() {
    for (taken, ticks) in [
        // Given at eight o'clock of Greenwich.
        ("2025-02-06T07:59:59Z", true),
        ("2025-02-06T09:00:00+01:00", true),
        ("2025-02-06T08:00:01Z", false),
        ("2025-02-06T03:30:00-05:00", false),
        // The local day is the one after.
        ("2025-02-07T00:30:00+17:00", true),
        // Without an hour the day decides.
        ("2025-02-06", true),
        ("2025-02-07", false),
    ] {
        let drug = given("2025-02-06T09:00:00+01:00");
        let reading =
            of(&[patient("2016-03-20"), diagnosis("2025-02-03"), wbc("w", taken, 20.0), drug]);
        assert_eq!(only(&reading, "wbc").chosen, ticks, "{taken}");
    }
    let drug = given("2025-02-06T09:00:00+01:00");
    let reading = of(&[patient("2016-03-20"), wbc("w", "2025-02-06", 20.0), drug]);
    let notes = &only(&reading, "wbc").notes;
    assert!(notes.iter().any(|n| n.contains("check that it was taken before")), "{notes:?}");
}

#[test]
fn an_order_has_an_hour_at_which_nothing_was_given() {
    let drug = order("11202", "2025-02-06T08:00:00Z", "", None, INTO_A_VEIN);
    let reading = of(&[patient("2016-03-20"), wbc("w", "2025-02-06T12:00:00Z", 20.0), drug]);
    assert!(only(&reading, "wbc").chosen);
}

#[test]
fn the_newest_is_the_newest_in_whatever_zone() {
    let reading = of(&[
        patient("2016-03-20"),
        wbc("a", "2025-02-05T07:00:00+01:00", 20.0),
        wbc("b", "2025-02-05T06:30:00Z", 30.0),
        wbc("c", "2025-02-05T06:59:00+01:00", 40.0),
    ]);
    assert_eq!(ticked(&reading, "wbc"), Some(("30.0", "")));
}

#[test]
fn a_count_without_a_day_is_not_ticked_once_treatment_has_begun() {
    for (taken, said) in [("", "no date"), ("2025", "without a day"), ("2025-02", "without a day")]
    {
        let mut count = wbc("w", taken, 20.0);
        if taken.is_empty() {
            count.as_object_mut().unwrap().remove("effectiveDateTime");
        }
        let drug = order("11202", "2025-02-06", "", None, INTO_A_VEIN);
        let reading = of(&[patient("2016-03-20"), count.clone(), drug]);
        let found = only(&reading, "wbc");
        assert!(!found.chosen && found.notes.iter().any(|n| n.contains(said)), "{taken}");
        // Nothing says that it is not of the diagnosis.
        let alone = of(&[patient("2016-03-20"), count]);
        let found = only(&alone, "wbc");
        assert!(found.chosen && found.notes.iter().any(|n| n.contains("check")), "{taken}");
    }
}

#[test]
fn a_count_long_after_the_diagnosis_is_not_ticked_where_nothing_says_when_treatment_began() {
    for (taken, ticks) in [
        ("2025-02-03", true),
        ("2025-02-16", true),
        ("2025-02-17", true),
        ("2025-02-18", false),
        ("2027-02-03", false),
    ] {
        let reading = of(&[patient("2016-03-20"), diagnosis("2025-02-03"), wbc("w", taken, 3.1)]);
        let found = only(&reading, "wbc");
        assert_eq!(found.chosen, ticks, "{taken}");
        let limit = found.notes.iter().any(|n| n.contains("14 days, our own limit"));
        assert_eq!(limit, !ticks, "{taken}: {:?}", found.notes);
    }
}

#[test]
fn a_lesion_not_found_after_treatment_began_may_have_been_there_before() {
    let (yes, no) = (("10828004", "Positive"), ("260385009", "Negative"));
    for (on, (code, display), ticks) in [
        ("2025-02-06", no, true),
        ("2025-02-07", no, false),
        ("2025-03-10", no, false),
        // What is found then was there before.
        ("2025-03-10", yes, true),
    ] {
        let drug = order("11202", "2025-02-06", "", None, INTO_A_VEIN);
        let reading = of(&[patient("2016-03-20"), fish("f", on, code, display), drug]);
        assert_eq!(only(&reading, "lesions.BCR::ABL1").chosen, ticks, "{display} {on}");
    }
    // Found at diagnosis and not in remission: it was there.
    let reading = of(&[
        patient("2016-03-20"),
        fish("a", "2025-02-04", yes.0, yes.1),
        fish("b", "2025-03-10", no.0, no.1),
        order("11202", "2025-02-06", "", None, INTO_A_VEIN),
    ]);
    assert_eq!(ticked(&reading, "lesions.BCR::ABL1"), Some(("present", "")));
}

#[test]
fn a_karyotype_of_a_marrow_in_remission_is_not_ticked() {
    for (on, ticks) in [("2025-02-06", true), ("2025-03-10", false)] {
        let iscn = json!({ "valueString": "46,XX[20]" });
        let reading = of(&[
            patient("2016-03-20"),
            result("k", "81291-7", on, iscn),
            order("11202", "2025-02-06", "", None, INTO_A_VEIN),
        ]);
        assert_eq!(only(&reading, "karyotype").chosen, ticks, "{on}");
    }
}

#[test]
fn the_day_a_form_was_filled_in_is_no_day_of_a_result() {
    let form = json!({ "resourceType": "QuestionnaireResponse", "id": "form", "status": "completed",
        "questionnaire": "https://stratall.org/fhir/Questionnaire/intake", "authored": "2025-06-01",
        "subject": { "reference": "Patient/p" },
        "item": [{ "linkId": "wbc", "answer": [{ "valueQuantity": { "value": 60, "code": "10*9/L" } }] }] });
    let drug = order("11202", "2025-02-06", "", None, INTO_A_VEIN);
    let reading = of(&[patient("2016-03-20"), diagnosis("2025-02-03"), form, drug]);
    assert_eq!(ticked(&reading, "wbc"), Some(("60", "10*9/L")));
}

#[test]
fn what_is_measured_only_after_treatment_began_says_so() {
    let ejection =
        |id: &str, on: &str, percent: f64| result(id, "10230-1", on, quantity(percent, "%"));
    let drug = || order("11202", "2025-02-06", "", None, INTO_A_VEIN);
    let late = of(&[
        patient("2016-03-20"),
        ejection("a", "2025-03-01", 60.0),
        ejection("b", "2025-04-01", 55.0),
        drug(),
    ]);
    assert_eq!(ticked(&late, "lvefPercent"), Some(("55.0", "")));
    let chosen = matches(&late, "lvefPercent").into_iter().find(|m| m.chosen).unwrap();
    assert!(chosen.notes[0].contains("none is dated until treatment began"), "{:?}", chosen.notes);
    let early = of(&[
        patient("2016-03-20"),
        ejection("a", "2025-02-01", 60.0),
        ejection("b", "2025-04-01", 55.0),
        drug(),
    ]);
    assert_eq!(ticked(&early, "lvefPercent"), Some(("60.0", "")));
}

#[test]
fn counts_at_the_end_of_induction_are_proposed_and_never_ticked() {
    for (code, path) in [
        ("777-3", "counts.platelets"),
        ("26515-7", "counts.platelets"),
        ("26499-4", "counts.neutrophils"),
        ("751-8", "counts.neutrophils"),
    ] {
        let count = |on: &str| result("c", code, on, quantity(80.0, "10*3/uL"));
        let drug = || order("11202", "2025-02-06", "", None, INTO_A_VEIN);
        for (on, proposed) in [("2025-02-06", false), ("2025-02-07", true), ("2025-03-11", true)] {
            let reading = of(&[patient("2016-03-20"), count(on), drug()]);
            let found = matches(&reading, path);
            assert_eq!(found.len(), usize::from(proposed), "{code} {on}");
            if let Some(found) = found.first() {
                assert_eq!((found.text.as_str(), found.chosen), ("80.0", false), "{code} {on}");
                assert!(found.notes.iter().any(|n| n.contains("end of induction")));
            } else {
                assert!(why(&reading, "Observation/c").contains("end of induction"), "{code} {on}");
            }
        }
        let unknown = of(&[patient("2016-03-20"), count("2025-03-11")]);
        assert!(matches(&unknown, path).is_empty(), "{code}");
    }
}
