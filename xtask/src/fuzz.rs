//! The fuzzer, for whoever wants to look for faults: never part of `cargo xtask test`, which replays the seeds.

use crate::run::{self, output, root, run, target_dir};
use std::process::Command;

/// What each run may take: a text that needs longer, or more memory, is a finding.
const LIMITS: [&str; 3] = ["-timeout=5", "-rss_limit_mb=1024", "-print_final_stats=1"];
/// The longest text made up; the fuzzer begins with short ones.
const LONGEST: &str = "-max_len=16384";

/// `cargo xtask fuzz [TARGET] [--minutes N]`.
pub fn command(words: &[&str]) -> Result<(), String> {
    let (wanted, minutes) = asked(words)?;
    let targets = targets()?;
    let chosen: Vec<&String> =
        targets.iter().filter(|target| wanted.is_none_or(|name| name == *target)).collect();
    if chosen.is_empty() {
        return Err(format!(
            "no fuzz target `{}`; there are {}",
            wanted.unwrap_or_default(),
            targets.join(", ")
        ));
    }
    tools()?;
    run::say(&format!(
        "fuzzing {} target(s), {minutes} min each, after some minutes of compiling",
        chosen.len()
    ));
    chosen.into_iter().try_for_each(|target| one(target, minutes))
}

fn asked<'a>(words: &[&'a str]) -> Result<(Option<&'a str>, u32), String> {
    let (target, rest) = match words {
        [target, rest @ ..] if !target.starts_with('-') => (Some(*target), rest),
        rest => (None, rest),
    };
    let minutes = match rest {
        [] => 10,
        ["--minutes", number] => number
            .parse()
            .ok()
            .filter(|minutes| *minutes > 0)
            .ok_or_else(|| format!("`{number}` is no number of minutes: give one from 1"))?,
        other => {
            return Err(format!("`{}`: cargo xtask fuzz [TARGET] [--minutes N]", other.join(" ")));
        }
    };
    Ok((target, minutes))
}

/// The folders of `fuzz/seeds`, which a test holds equal to the targets.
fn targets() -> Result<Vec<String>, String> {
    let seeds = root().join("fuzz").join("seeds");
    let entries = std::fs::read_dir(&seeds)
        .map_err(|e| format!("cannot read {}: {e}; restore it from git", seeds.display()))?;
    let mut names: Vec<String> =
        entries.flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    Ok(names)
}

/// A nightly compiler and cargo-fuzz; neither is installed here, as nothing else needs them.
fn tools() -> Result<(), String> {
    output(Command::new("cargo").args(["+nightly", "--version"])).map_err(|_| {
        "the fuzzer needs a nightly compiler: run `rustup toolchain install nightly --profile minimal`"
    })?;
    output(Command::new("cargo").args(["+nightly", "fuzz", "--version"])).map_err(|_| {
        "cargo-fuzz is missing: run `cargo +nightly install cargo-fuzz --debug --locked`, two minutes"
    })?;
    Ok(())
}

/// The engine has no unsafe code, so the address sanitizer would only cost speed. New texts are kept outside of the
/// repository; what is found stands in `fuzz/artifacts` and becomes a seed.
fn one(target: &str, minutes: u32) -> Result<(), String> {
    let fuzz = root().join("fuzz");
    let out = target_dir().join("fuzz");
    let corpus = out.join("corpus").join(target);
    std::fs::create_dir_all(&corpus)
        .map_err(|e| format!("cannot create {}: {e}", corpus.display()))?;
    let mut command = Command::new("cargo");
    command.current_dir(&fuzz).env("CARGO_TARGET_DIR", &out);
    command.args(["+nightly", "fuzz", "run", "--sanitizer", "none", target]);
    command.arg(&corpus).arg(fuzz.join("seeds").join(target)).arg("--");
    let words = fuzz.join("words").join(format!("{target}.dict"));
    if words.is_file() {
        command.arg(format!("-dict={}", words.display()));
    }
    command.args(LIMITS).arg(LONGEST).arg(format!("-max_total_time={}", u64::from(minutes) * 60));
    run(&format!("fuzzing {target}"), &mut command).map_err(|why| {
        format!(
            "{why}; put the text named there into fuzz/seeds/{target}, its name into fuzz/seeds.txt, and mend what \
             `cargo test --test engine seeds_of_fuzzing` then says"
        )
    })
}
