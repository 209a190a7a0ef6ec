//! Writes into sw.js the list of all files of a built site with their SHA-256. Trunk names files
//! before wasm-opt has run, so names say too little; the list is made from the final bytes.

use crate::inputs::{files, read, sha256};
use crate::smart;
use std::path::Path;

/// The line of static/sw.js that is replaced.
const LINE: &str = "const RELEASE = ";

pub fn command(dir: &Path) -> Result<(), String> {
    let version = seal(dir)?;
    println!("sealed {} as version {version}", dir.display());
    Ok(())
}

pub fn seal(dir: &Path) -> Result<String, String> {
    let worker = dir.join("sw.js");
    let script =
        String::from_utf8(read(&worker)?).map_err(|e| format!("{}: {e}", worker.display()))?;
    let mut list = Vec::new();
    for path in files(dir)? {
        if path == worker {
            continue;
        }
        let name = path.strip_prefix(dir).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        // The names go into a script and into URLs; our own are plain, so anything else is a mistake.
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c)) {
            return Err(format!(
                "`{name}` in {} has a character that is not a-z A-Z 0-9 - _ . /: rename it",
                dir.display()
            ));
        }
        // Who never launches it from a record need not fetch what that takes.
        if smart::of_launch(&name) && !smart::may_launch(dir) {
            continue;
        }
        list.push(format!("\"{name}\":\"{}\"", sha256(&read(&path)?)));
    }
    let list = list.join(",");
    let version: String = sha256(list.as_bytes()).chars().take(16).collect();
    let mut found = 0;
    let sealed: Vec<String> = script
        .lines()
        .map(|line| match line.strip_prefix(LINE) {
            Some(_) => {
                found += 1;
                format!("{LINE}{{\"version\":\"{version}\",\"files\":{{{list}}}}};")
            }
            None => line.to_owned(),
        })
        .collect();
    if found != 1 {
        return Err(format!(
            "{} must have exactly one line `{LINE}…`, it has {found}: restore it",
            worker.display()
        ));
    }
    std::fs::write(&worker, sealed.join("\n") + "\n")
        .map_err(|e| format!("cannot write {}: {e}", worker.display()))?;
    Ok(version)
}
