//! First relapse: dates to times, and every cell of the three tables, printed or not.

use crate::support::{assess, issues, result, scheme, with};
use serde_json::{Value, json};

const DIAGNOSIS: &str = "2020-01-31";
const VERY_EARLY: (&str, &str) = ("2021-06-30", "2022-01-31");
const EARLY: (&str, &str) = ("2022-05-01", "2022-01-31");
const LATE: (&str, &str) = ("2024-01-31", "2022-01-31");
/// Under 18 months from diagnosis, yet six months after a therapy stopped early.
const BOTH: (&str, &str) = ("2021-06-30", "2020-11-30");

fn relapse(lineage: &str, sites: &[&str], (date, end): (&str, &str)) -> Value {
    json!({
        "ageYears": 7, "lineage": lineage, "phenotype": if lineage == "T" { "cortical-T" } else { "common" },
        "disease": { "phase": "relapsed", "site": sites, "diagnosisDate": DIAGNOSIS, "relapseDate": date, "endOfTherapyDate": end }
    })
}

const MARROW: &[&str] = &["marrow"];
const COMBINED: &[&str] = &["marrow", "cns"];
const OUTSIDE: &[&str] = &["testis"];

fn table(id: &str, lineage: &str) -> Vec<String> {
    [MARROW, COMBINED, OUTSIDE]
        .iter()
        .flat_map(|s| [VERY_EARLY, EARLY, LATE, BOTH].map(|t| result(relapse(lineage, s, t), id)))
        .collect()
}

#[test]
fn bfm_groups_by_lineage_site_and_time() {
    assert_eq!(
        table("relapse-bfm", "B"),
        [
            "s3-s4",
            "s3-s4",
            "s2",
            "one-of: s2, s3-s4",
            "s3-s4",
            "s2",
            "s2",
            "one-of: s2, s3-s4",
            "s2",
            "s2",
            "s1",
            "one-of: s1, s2",
        ]
    );
    assert_eq!(
        table("relapse-bfm", "T"),
        [
            "s3-s4",
            "s3-s4",
            "s3-s4",
            "s3-s4",
            "one-of: s2, s3-s4",
            "one-of: s2, s3-s4",
            "one-of: s2, s3-s4",
            "one-of: s2, s3-s4",
            "s2",
            "s2",
            "s1",
            "one-of: s1, s2",
        ]
    );
}

#[test]
fn uk_groups_by_lineage_site_and_time() {
    assert_eq!(
        table("relapse-uk", "B"),
        [
            "high",
            "high",
            "intermediate",
            "one-of: intermediate, high",
            "high",
            "intermediate",
            "intermediate",
            "one-of: intermediate, high",
            "high",
            "intermediate",
            "standard",
            "one-of: standard, high",
        ]
    );
    assert_eq!(
        table("relapse-uk", "T"),
        [
            "high",
            "high",
            "high",
            "high",
            "high",
            "high",
            "high",
            "high",
            "high",
            "intermediate",
            "standard",
            "one-of: standard, high",
        ]
    );
}

fn cog(sites: &[&str], date: &str, mrd: Option<f64>) -> String {
    let mut intake = relapse("B", sites, (date, "2022-01-31"));
    if let Some(level) = mrd {
        let result =
            json!([{ "timepoint": "end-of-reinduction", "value": level, "sample": "marrow" }]);
        intake = with(&intake, json!({ "mrd": result }));
    }
    result(intake, "relapse-cog")
}

#[test]
fn cog_groups_by_time_from_diagnosis() {
    for sites in [MARROW, COMBINED] {
        for (date, group) in [
            ("2021-06-30", "high"),
            ("2023-01-30", "high"),
            ("2023-01-31", "low"),
            ("2023-02-01", "low"),
        ] {
            assert_eq!(cog(sites, date, Some(0.0001)), group, "{date}");
        }
    }
    for (date, group) in [("2021-07-30", "high"), ("2021-07-31", "low"), ("2021-08-01", "low")] {
        assert_eq!(cog(OUTSIDE, date, Some(0.0001)), group, "{date}");
    }
    assert_eq!(table("relapse-cog", "T"), ["high"; 12]);
}

#[test]
fn cog_mrd_after_the_first_block() {
    for sites in [MARROW, COMBINED, OUTSIDE] {
        let of = |level| cog(sites, "2024-01-31", Some(level));
        assert_eq!([of(0.00099), of(0.001), of(0.0011)], ["low", "intermediate", "intermediate"]);
        assert_eq!(cog(sites, "2024-01-31", None), "one-of: low, intermediate");
    }
    assert_eq!(cog(MARROW, "2022-01-31", None), "high", "early marrow needs no MRD");
}

#[test]
fn eighteen_months_from_diagnosis_and_six_from_the_end_of_therapy() {
    let bfm = |date: &str, end: &str| result(relapse("B", OUTSIDE, (date, end)), "relapse-bfm");
    let uk = |date: &str, end: &str| result(relapse("B", OUTSIDE, (date, end)), "relapse-uk");
    for (date, group) in
        [("2021-07-30", "high"), ("2021-07-31", "intermediate"), ("2021-08-01", "intermediate")]
    {
        assert_eq!(uk(date, "2022-01-31"), group, "{date}, on therapy");
    }
    for (date, group) in [("2022-07-30", "s2"), ("2022-07-31", "s1"), ("2022-08-01", "s1")] {
        assert_eq!(bfm(date, "2022-01-31"), group, "{date}");
    }
    // Six months after 31 August is the last day of February.
    assert_eq!([bfm("2023-02-27", "2022-08-31"), bfm("2023-02-28", "2022-08-31")], ["s2", "s1"]);
}

#[test]
fn unknown_dates_and_sites_leave_every_group_they_can_decide() {
    let of = |change: Value, id: &str| {
        let mut disease = json!({ "phase": "relapsed", "site": ["marrow"] });
        disease = with(&disease, change);
        result(
            json!({ "ageYears": 7, "lineage": "B", "phenotype": "common", "disease": disease }),
            id,
        )
    };
    assert_eq!(of(json!({}), "relapse-bfm"), "one-of: s2, s3-s4");
    assert_eq!(of(json!({}), "relapse-uk"), "one-of: intermediate, high");
    assert_eq!(of(json!({}), "relapse-cog"), "one-of: low, intermediate, high");
    assert_eq!(of(json!({ "site": null }), "relapse-bfm"), "one-of: s1, s2, s3-s4");
    let no_end = json!({ "diagnosisDate": DIAGNOSIS, "relapseDate": "2022-05-01" });
    assert_eq!(of(no_end, "relapse-bfm"), "one-of: s2, s3-s4");
    let very_early = json!({ "diagnosisDate": DIAGNOSIS, "relapseDate": "2021-06-30" });
    assert_eq!(of(very_early, "relapse-uk"), "one-of: intermediate, high", "it may be in two");
    let badly_typed = json!({ "site": ["marrow", "elsewhere in"] });
    assert_eq!(of(badly_typed, "relapse-bfm"), "one-of: s1, s2, s3-s4", "a site nobody can read");
}

#[test]
fn without_a_relapse_the_groups_do_not_apply() {
    for id in ["relapse-cog", "relapse-bfm", "relapse-uk"] {
        let of = |disease: Value| {
            result(json!({ "lineage": "B", "phenotype": "common", "disease": disease }), id)
        };
        assert_eq!(of(json!({ "phase": "newly-diagnosed" })), "not-applicable");
        assert_eq!(of(json!({ "phase": "remission", "remission": 1 })), "not-applicable");
        for open in [
            json!({}),
            json!({ "phase": "refractory" }),
            json!({ "phase": "remission" }),
            json!({ "phase": "remission", "remission": 2 }),
        ] {
            let found = of(open.clone());
            assert!(
                found.starts_with("one-of: ") && found.ends_with("not-applicable"),
                "{open}: {found}"
            );
        }
        let burkitt = with(&relapse("B", MARROW, LATE), json!({ "phenotype": "mature-B" }));
        assert_eq!(result(burkitt, id), "not-applicable");
    }
}

/// MRD after the first block is measured when there may be a second remission: the date of relapse says enough.
#[test]
fn a_date_of_relapse_tells_that_there_was_one() {
    let mut intake = relapse("B", MARROW, LATE);
    intake["disease"]["phase"] = json!("remission");
    intake["disease"]["remission"] = json!(2);
    assert_eq!(result(intake.clone(), "relapse-bfm"), "s2");
    intake["disease"]["phase"] = Value::Null;
    intake["disease"]["remission"] = Value::Null;
    assert_eq!(result(intake, "relapse-bfm"), "s2");
}

#[test]
fn contradicting_dates_are_not_used() {
    for (date, end, field) in [
        ("2020-01-30", "2022-01-31", "disease.relapseDate"),
        ("2020-01-31", "2022-01-31", "disease.relapseDate"),
        ("2023-01-31", "2019-12-31", "disease.endOfTherapyDate"),
    ] {
        let intake = relapse("B", MARROW, (date, end));
        let said = issues(&assess(intake.clone()));
        assert!(said.contains(&format!("{field}: date-contradiction")), "{said:?}");
        assert_eq!(result(intake, "relapse-bfm"), "one-of: s2, s3-s4");
    }
    let on_therapy = assess(relapse("B", MARROW, EARLY));
    assert!(!issues(&on_therapy).iter().any(|i| i.contains("date-contradiction")));
}

#[test]
fn a_relapse_dated_in_a_new_diagnosis_is_said_and_left_open() {
    let mut intake = relapse("B", MARROW, LATE);
    intake["disease"]["phase"] = json!("newly-diagnosed");
    assert!(
        issues(&assess(intake.clone()))
            .contains(&"disease.relapseDate: phase-contradiction".to_owned())
    );
    assert_eq!(result(intake, "relapse-bfm"), "one-of: s1, s2, not-applicable");
}

#[test]
fn an_adult_sees_that_the_groups_are_those_of_children() {
    let adult = with(&relapse("B", MARROW, LATE), json!({ "ageYears": 18 }));
    let child = with(&adult, json!({ "ageYears": 17.9 }));
    for id in ["relapse-cog", "relapse-bfm", "relapse-uk"] {
        assert_eq!(scheme(&assess(adult.clone()), id)["remark"], "written for children");
        assert_eq!(scheme(&assess(child.clone()), id)["remark"], Value::Null);
    }
}

#[test]
fn dates_are_read_and_no_longer_listed_as_unread() {
    let said = issues(&assess(relapse("B", MARROW, LATE)));
    assert!(!said.iter().any(|i| i.starts_with("disease.") && i.ends_with("not-read")), "{said:?}");
    let bad = issues(&assess(relapse("B", MARROW, ("31.01.2024", "2022-01-31"))));
    assert!(bad.contains(&"disease.relapseDate: not-a-date".to_owned()));
}
