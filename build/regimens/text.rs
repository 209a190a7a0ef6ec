//! The small languages of the data: days (`1-4 8-11`) and for whom a dose holds (`age>=60 weight<45 cns3`).

use super::number::Number;
use crate::names::{Fail, variant};

/// First and last day of each run. Days before the first one are negative and written one by one: `-7 -6 -5`.
pub fn days(words: &str) -> Result<Vec<(i16, i16)>, Fail> {
    let mut runs: Vec<(i16, i16)> = Vec::new();
    for word in words.split_whitespace() {
        let run = run(word).filter(|(first, last)| first <= last && *last <= 400);
        let (first, last) = run
            .ok_or_else(|| format!("`{word}` in `{words}` is no day; write them as `1-4 8 15`"))?;
        if runs.last().is_some_and(|before| before.1 >= first) {
            return Err(format!("the days `{words}` do not rise").into());
        }
        runs.push((first, last));
    }
    Ok(runs)
}

fn run(word: &str) -> Option<(i16, i16)> {
    if let Ok(day) = word.parse::<i16>() {
        return Some((day, day));
    }
    let (first, last) = word.split_once('-')?;
    Some((first.parse().ok()?, last.parse().ok()?))
}

/// How many days there are.
pub fn count(runs: &[(i16, i16)]) -> usize {
    let each = runs.iter().map(|(first, last)| i32::from(*last) - i32::from(*first) + 1);
    usize::try_from(each.sum::<i32>()).unwrap_or(0)
}

/// The conditions as Rust expressions.
pub fn conditions(words: &str) -> Result<Vec<String>, Fail> {
    words.split_whitespace().map(condition).collect()
}

fn condition(word: &str) -> Result<String, Fail> {
    if ["cns3", "ommaya", "standard-risk", "high-risk"].contains(&word) {
        return Ok(format!("Condition::Is(State::{})", variant(word)));
    }
    let signs = [("<=", "AtMost"), (">=", "AtLeast"), ("<", "Less"), (">", "Greater")];
    let parts = signs.iter().find_map(|(sign, name)| {
        let (measured, limit) = word.split_once(sign)?;
        let known = ["age", "weight", "bsa", "cd20", "lvef"].contains(&measured);
        known.then_some((measured, name, Number::parse(limit)?))
    });
    let (measured, sign, limit) = parts.ok_or_else(|| {
        format!("`{word}` says not for whom; write it as `age>=60`, `weight<45`, `cns3`")
    })?;
    Ok(format!("Condition::Limit(Measured::{}, Sign::{sign}, {})", variant(measured), limit.rust()))
}
