//! The phrases that stand beside rules in the code: ids of criteria, criteria in words, and why a row answers.
//!
//! Every string that can be one is taken. One missed fails the build of the page, since the phrase has no line.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

type Fail = Box<dyn Error>;

/// Where the rules are.
const PLACES: [&str; 7] = [
    "classification",
    "conflicts",
    "decision",
    "karyotype/warnings",
    "response",
    "risk",
    "treatment",
];

/// Every phrase once, in the order of the files.
pub fn collect(src: &Path) -> Result<Vec<String>, Fail> {
    let mut files = Vec::new();
    for place in PLACES {
        files.extend(Some(src.join(place).with_extension("rs")).filter(|f| f.exists()));
        below(&src.join(place), &mut files)?;
    }
    let mut phrases: Vec<String> = Vec::new();
    for file in files {
        let code = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        ids(code, &mut phrases);
        let mut after = false;
        for (literal, apart) in strings(code) {
            let id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c);
            // In `criteria!` the words stand directly behind the id.
            let second = after && !apart;
            after = !second;
            if (second || !literal.chars().all(id)) && !phrases.contains(&literal) {
                phrases.push(literal);
            }
        }
    }
    Ok(phrases)
}

/// The ids of `criteria! { "prefix"; NAME "id" "words" … }`: prefix and id, of every id with words directly behind it.
fn ids(code: &str, phrases: &mut Vec<String>) {
    for list in code.split("\ncriteria! {").skip(1) {
        let found = strings(list);
        let Some((prefix, _)) = found.first() else { continue };
        for ((id, _), (_, apart)) in found.iter().zip(found.iter().skip(1)) {
            if !apart {
                phrases.push(format!("{prefix}.{id}"));
            }
        }
    }
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), Fail> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut here: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    here.sort();
    for path in here {
        if path.is_dir() {
            below(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Every string of the code, and whether anything but space stands between it and the one before.
fn strings(code: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut rest = code.chars().peekable();
    let mut apart = true;
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'/') => {
                rest.by_ref().find(|c| *c == '\n');
                apart = true;
            }
            // A character, or a lifetime, whose second sign is no quote.
            '\'' => {
                let mut ahead = rest.clone();
                let first = ahead.next();
                if first == Some('\\') {
                    rest.next();
                    rest.next();
                    rest.by_ref().find(|c| *c == '\'');
                } else if ahead.next() == Some('\'') {
                    rest.next();
                    rest.next();
                }
                apart = true;
            }
            '"' => {
                let mut literal = String::new();
                while let Some(c) = rest.next() {
                    match c {
                        '"' => break,
                        '\\' => match rest.next() {
                            Some('\n') => while rest.next_if(|c| c.is_whitespace()).is_some() {},
                            Some('n') => literal.push('\n'),
                            Some(other) => literal.push(other),
                            None => {}
                        },
                        c => literal.push(c),
                    }
                }
                found.push((literal, apart));
                apart = false;
            }
            c if c.is_whitespace() => {}
            _ => apart = true,
        }
    }
    found
}
