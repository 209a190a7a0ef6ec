//! The table at the end of a test run, and the numbers that the steps measured.

use crate::inputs::files;
use crate::run::{clock, target_dir};
use std::path::PathBuf;
use std::time::Duration;

pub enum Verdict {
    Passed,
    Failed(String),
    Skipped(String),
}

pub struct Row {
    pub step: &'static str,
    pub verdict: Verdict,
    pub time: Duration,
}

/// Each measuring script leaves a file here: its name is what was measured, its text the result.
pub fn measures() -> PathBuf {
    target_dir().join("measures")
}

/// Old numbers must not pass for new ones.
pub fn forget_measures() -> Result<(), String> {
    let dir = measures();
    let _ = std::fs::remove_dir_all(&dir);
    std::fs::create_dir_all(&dir).map_err(|e| format!("cannot create {}: {e}", dir.display()))
}

pub fn print(rows: &[Row]) -> Result<(), String> {
    println!("\n== measured");
    for path in files(&measures())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        for line in text.lines() {
            println!("   {name:<12} {line}");
        }
    }
    println!("\n== steps");
    for Row { step, verdict, time } in rows {
        let word = match verdict {
            Verdict::Passed => "passed",
            Verdict::Failed(_) => "FAILED",
            Verdict::Skipped(_) => "skipped",
        };
        println!("   {step:<12} {word:<8} {:>12}", clock(*time));
    }
    let total = rows.iter().map(|row| row.time).sum();
    println!("   {:<12} {:<8} {:>12}", "all", "", clock(total));
    for Row { step, verdict, .. } in rows {
        match verdict {
            Verdict::Passed => {}
            Verdict::Failed(why) => println!("\n{step}: {why}"),
            Verdict::Skipped(why) => println!("\n{step}: not run, {why}"),
        }
    }
    Ok(())
}
