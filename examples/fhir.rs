//! Reads an intake as JSON from standard input and prints it as a FHIR R4 bundle, made at the time given.
//!
//! `cargo run --release --example fhir 2026-01-05T10:15:00Z < intake.json`

use std::io::{Read, Write};
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
    let mut text = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut text) {
        eprintln!("the intake could not be read: {error}; send JSON text in UTF-8");
        return ExitCode::FAILURE;
    }
    let intake = match serde_json::from_str(&text) {
        Ok(json) => Intake::from_json(&json).0,
        Err(error) => {
            eprintln!(
                "the intake is not JSON: {error}; start with {{ and name the fields, as in docs/design.md"
            );
            return ExitCode::FAILURE;
        }
    };
    let bundle = write(&intake, &stratall::assess(&intake), &made);
    // A reader that stops early, such as `head`, is no failure.
    match writeln!(std::io::stdout().lock(), "{bundle}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the bundle could not be written: {error}; check the disk and try again");
            ExitCode::FAILURE
        }
    }
}
