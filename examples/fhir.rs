//! Reads an intake as JSON from standard input and prints it as a FHIR R4 bundle, made at the time given.
//!
//! `cargo run --release --example fhir 2026-01-05T10:15:00Z < intake.json`

mod support;

use std::process::ExitCode;

use stratall::interop::fhir::export::{Made, write};
use stratall::patient::Intake;

fn main() -> ExitCode {
    let Some(made) = std::env::args().nth(1).as_deref().and_then(Made::parse) else {
        eprintln!(
            "no time given: name the time the bundle is made at, such as 2026-01-05T10:15:00Z"
        );
        return ExitCode::FAILURE;
    };
    match support::read("intake") {
        Ok(json) => {
            let intake = Intake::from_json(&json).0;
            support::print("bundle", &(write(&intake, &stratall::assess(&intake), &made) + "\n"))
        }
        Err(failure) => failure,
    }
}
