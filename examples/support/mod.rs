//! What the examples have in common: JSON from standard input, a text to standard output, and words for what goes wrong.

use std::io::{ErrorKind, Read, Write};
use std::process::ExitCode;

use serde_json::Value;

/// Reads what is called `what` as JSON. What is wrong is said on standard error.
pub fn read(what: &str) -> Result<Value, ExitCode> {
    let mut text = String::new();
    if let Err(error) = std::io::stdin().read_to_string(&mut text) {
        eprintln!("the {what} could not be read: {error}; send JSON text in UTF-8");
        return Err(ExitCode::FAILURE);
    }
    serde_json::from_str(&text).map_err(|error| {
        eprintln!(
            "the {what} is not JSON: {error}; start with {{ and name the fields, as in docs/design.md"
        );
        ExitCode::FAILURE
    })
}

/// Prints what is called `what`.
pub fn print(what: &str, text: &str) -> ExitCode {
    // A reader that stops early, such as `head`, is no failure.
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the {what} could not be written: {error}; check the disk and try again");
            ExitCode::FAILURE
        }
    }
}
