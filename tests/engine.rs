//! Every test of the engine, in one program: with a program for each file, linking was most of the wait.
//! A file is named here, or `every_file_is_run` fails. `cargo test --test engine thresholds` runs one of them.
//! `web.rs` and `schema.rs` are apart: they need another target and another feature.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    reason = "a test stops at the first surprise"
)]

/// The build script's, whose checks bad_regimens.rs is about; they look for it at the root.
#[allow(dead_code, reason = "the build script uses all of it")]
#[path = "../build/names.rs"]
mod names;

mod adults;
mod cohort;
mod fhir_support;
mod laws;
mod plan_drawn;
mod plan_options;
mod plan_rules;
mod support;
mod vectors;

mod age_from_dates;
mod assessments;
mod bad_regimens;
mod body_worked;
mod boundary;
mod calendar_file;
mod care;
mod care_interactions;
mod care_laws;
mod care_oracle;
mod care_plan;
mod caution;
mod classification;
mod compare;
mod conflicts;
mod dose_adjustments;
mod dose_engine;
mod dose_forbidden;
mod dose_laws;
mod dose_limits;
mod dose_oracle;
mod dose_stops;
mod dose_worked;
mod fact_fields;
mod fhir_export;
mod fhir_files;
mod fhir_form;
mod fhir_import;
mod fhir_round_trip;
mod hct_ci;
mod intake;
mod invariants;
mod karyotype;
mod karyotype_text;
mod kept_searches;
mod knowledge;
mod label_table;
mod labels;
mod languages;
mod long_texts;
mod mechanism;
mod next_test;
mod note;
mod oracle;
mod outcome_laws;
mod palliative;
mod paste;
mod patient_reader;
mod plan_apart;
mod plan_contraindications;
mod plan_forbidden;
mod plan_invariants;
mod plan_now;
mod projection;
mod projection_mrd;
mod projection_treatment;
mod real_karyotypes;
mod real_patients;
mod real_trials;
mod regimens;
mod relapse_lookup;
mod relapse_options;
mod relapse_oracle;
mod relapse_rules;
mod report_attacks;
mod report_text;
mod report_whole;
mod response;
mod response_mrd;
mod rulebook;
mod rules;
mod schedule;
mod schedule_laws;
mod schedule_refused;
mod schedule_words;
mod scheme_table;
mod schemes_adult;
mod schemes_adult_genetics;
mod schemes_bfm_infants;
mod schemes_cog;
mod schemes_europe;
mod schemes_relapse;
mod seeds;
mod seeds_of_fuzzing;
mod share_link;
mod thresholds;
mod tki;
mod transplant;
mod treatment_adult_b;
mod treatment_adult_b_limits;
mod treatment_adult_ph;
mod treatment_adult_phases;
mod treatment_child;
mod treatment_outcomes;
mod treatment_ph_inhibitor;
mod treatment_t;

/// A file that nobody names would never run.
#[test]
fn every_file_is_run() {
    let own = include_str!("engine.rs");
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for file in std::fs::read_dir(tests).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let apart = ["engine", "web", "schema"].contains(&name);
        if path.extension().is_some_and(|e| e == "rs") && !apart {
            assert!(
                own.contains(&format!("\nmod {name};")),
                "tests/engine.rs does not name {name}"
            );
        }
    }
}
