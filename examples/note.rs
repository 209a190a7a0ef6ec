//! Reads an intake as JSON from standard input and prints the note for the record: `line`, `sbar` (the default) or `full`.
//!
//! `echo '{"ageYears": 45}' | cargo run --example note -- full`

use std::io::{Read, Write};
use std::process::ExitCode;

use stratall::assess;
use stratall::patient::Intake;
use stratall::report::note::{PlanNote, RiskNote, Style, write};

fn main() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_else(|| "sbar".to_owned());
    let Some(style) = Style::from_id(&wanted) else {
        eprintln!("`{wanted}` is no style of note: use line, sbar or full");
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
            eprintln!("the intake is not JSON: {error}; start with {{ and name the fields");
            return ExitCode::FAILURE;
        }
    };
    let a = assess(&intake);
    let note = write(style, &RiskNote::of(&a), &PlanNote::of(&a.plan, &a.sources));
    // A reader that stops early, such as `head`, is no failure.
    match std::io::stdout().lock().write_all(note.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the note could not be written: {error}; check the disk and try again");
            ExitCode::FAILURE
        }
    }
}
