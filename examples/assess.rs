//! Reads an intake as JSON from standard input and prints the assessment.
//!
//! `cargo run --release --example assess < intake.json`

use std::io::{Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut text = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut text) {
        eprintln!("the intake could not be read: {error}; send JSON text in UTF-8");
        return ExitCode::FAILURE;
    }
    let intake = match serde_json::from_str(&text) {
        Ok(intake) => intake,
        Err(error) => {
            eprintln!(
                "the intake is not JSON: {error}; start with {{ and name the fields, as in docs/design.md"
            );
            return ExitCode::FAILURE;
        }
    };
    // A reader that stops early, such as `head`, is no failure.
    let mut out = std::io::stdout().lock();
    match serde_json::to_writer_pretty(&mut out, &stratall::assess_json(&intake))
        .map(|()| writeln!(out))
    {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the assessment could not be written: {error}; check the disk and try again");
            ExitCode::FAILURE
        }
    }
}
