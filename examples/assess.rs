//! Reads an intake as JSON from standard input and prints the assessment.
//!
//! `cargo run --release --example assess < intake.json`

mod support;

use std::process::ExitCode;

fn main() -> ExitCode {
    match support::read("intake") {
        Ok(intake) => {
            support::print("assessment", &format!("{:#}\n", stratall::assess_json(&intake)))
        }
        Err(failure) => failure,
    }
}
