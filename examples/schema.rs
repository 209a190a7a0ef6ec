//! Writes the TypeScript types and the JSON schemas of the contract into a folder: `cargo xtask package` calls it.
//!
//! `cargo run --example schema --features schema -- FOLDER`

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1).map(PathBuf::from) else {
        eprintln!(
            "name the folder to write to: `cargo run --example schema --features schema -- FOLDER`"
        );
        return ExitCode::FAILURE;
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot write to {}: {error}; does the folder exist?", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &std::path::Path) -> std::io::Result<()> {
    std::fs::write(folder.join("types.d.ts"), stratall::schema::typescript())?;
    for (name, schema) in stratall::schema::documents() {
        let text = serde_json::to_string_pretty(&schema)?;
        std::fs::write(folder.join(format!("{name}.json")), text + "\n")?;
    }
    Ok(())
}
