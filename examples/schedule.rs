//! Reads a request for a schedule as JSON from standard input and prints the schedule with its doses.
//!
//! `echo '{"regimen": "hyper-cvad", "start": "2026-01-05", "intake": {"ageYears": 45}}' | cargo run --example schedule`

use std::io::{Read, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut text = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut text) {
        eprintln!("the request could not be read: {error}; send JSON text in UTF-8");
        return ExitCode::FAILURE;
    }
    let request = match serde_json::from_str(&text) {
        Ok(request) => request,
        Err(error) => {
            eprintln!(
                "the request is not JSON: {error}; start with {{ and name the fields, such as regimen, start and intake"
            );
            return ExitCode::FAILURE;
        }
    };
    // A reader that stops early, such as `head`, is no failure.
    let mut out = std::io::stdout().lock();
    match serde_json::to_writer_pretty(&mut out, &stratall::schedule_json(&request))
        .map(|()| writeln!(out))
    {
        Ok(_) => ExitCode::SUCCESS,
        Err(error) if error.io_error_kind() == Some(std::io::ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the schedule could not be written: {error}; check the disk and try again");
            ExitCode::FAILURE
        }
    }
}
