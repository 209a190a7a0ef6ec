//! Reads a request for a schedule as JSON from standard input and prints the schedule with its doses.
//!
//! `echo '{"regimen": "hyper-cvad", "start": "2026-01-05", "intake": {"ageYears": 45}}' | cargo run --example schedule`

mod support;

use std::process::ExitCode;

fn main() -> ExitCode {
    match support::read("request") {
        Ok(request) => {
            support::print("schedule", &format!("{:#}\n", stratall::schedule_json(&request)))
        }
        Err(failure) => failure,
    }
}
