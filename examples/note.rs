//! Reads an intake as JSON from standard input and prints the note for the record: `line`, `sbar` (the default) or `full`.
//!
//! `echo '{"ageYears": 45}' | cargo run --example note -- full`

mod support;

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
    match support::read("intake") {
        Ok(json) => {
            let a = assess(&Intake::from_json(&json).0);
            let note = write(style, &RiskNote::of(&a), &PlanNote::of(&a.plan, &a.sources));
            support::print("note", &note)
        }
        Err(failure) => failure,
    }
}
