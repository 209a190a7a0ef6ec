//! One MRD result: time point, level or limit, sensitivity, method, sample. All of it must be said in one sentence.

use super::clauses::{Context, Fluid};
use super::found::{self as why, Finds, Found, stretch};
use super::lexicon::{Meaning, Verdict};
use super::number::Number;
use super::tokens::{Kind, Token};
use super::units::Unit;

const NO_TIME: &str = "which time point the MRD is of is not said";
const AGAIN: &str = "the day may be counted from relapse, transplantation or a later block";
const SENSITIVITY: &str = "which number is the sensitivity is not plain";
const ZERO: &str = "a level of zero is not detected, of which the sensitivity is to be said";
const TWO_TIMES: &str = "two time points stand here";
const FRACTION: &str = "per cent or fraction: the unit of the MRD is not said";
const POSITIVE: &str = "a positive MRD needs its level";
const LIMIT: &str =
    "not detected, or found below what can be quantified: the limit alone does not say which";
const READ_LIMIT: &str =
    "a level below the limit by flow cytometry is entered as undetected with that sensitivity";
const PCR: &str = "PCR of IG/TR or of a fusion: it is not said which, so the method was left open";
const TWICE: &str = "two results, methods or samples stand here";

/// What was said of one result.
#[derive(Default)]
struct Said<'a> {
    times: Vec<&'static str>,
    values: Vec<(Vec<&'a Token>, &'a Number, Option<Unit>)>,
    limits: Vec<(Vec<&'a Token>, &'a Number, Option<Unit>)>,
    methods: Vec<(&'a Token, &'static str)>,
    samples: Vec<(&'a Token, &'static str)>,
    words: Vec<(&'a Token, Meaning)>,
    label: Option<&'a Token>,
}

/// Reads the clauses of one result.
pub(super) fn read(tokens: &[Token], context: Context, text: &str, finds: &mut Finds) {
    let Some(label) = tokens.iter().find(|t| t.means() == Some(Meaning::Mrd)) else { return };
    let number = finds.results;
    match result(tokens, context, text) {
        Ok(entries) => {
            finds.results += 1;
            let many = entries.into_iter().map(|mut found| {
                found.result = Some(number);
                found
            });
            finds.found.extend(many);
        }
        Err(reason) => finds.leave(label, reason),
    }
}

fn result(tokens: &[Token], context: Context, text: &str) -> Result<Vec<Found>, &'static str> {
    if context.foreign || context.fluid == Fluid::Csf {
        return Err(why::FOREIGN);
    }
    if context.columns {
        return Err(why::COLUMNS);
    }
    let said = said(tokens)?;
    let (first, more) = said.times.split_first().map_or((context.time, false), |(first, rest)| {
        (Some(*first), rest.iter().any(|t| t != first))
    });
    if more {
        return Err(TWO_TIMES);
    }
    let time = first.ok_or(NO_TIME)?;
    if context.again && matches!(time, "day-8" | "day-15" | "end-of-induction") {
        return Err(AGAIN);
    }
    let samples = [&said.samples, &said.methods];
    let twice =
        samples.iter().any(|all| all.iter().any(|(_, id)| all.first().map(|f| f.1) != Some(id)));
    if said.values.len() > 1 || said.limits.len() > 1 || said.words.len() > 1 || twice {
        return Err(TWICE);
    }
    let mut list = List { time, found: Vec::new() };
    level(&said, &mut list)?;
    if let Some((token, method)) = said.methods.first() {
        list.add("method", method, "", &[token], "");
    } else if tokens.iter().any(|t| is_pcr(t, text))
        && let Some(first) = list.found.first_mut()
    {
        first.note = PCR;
    }
    if let Some((token, sample)) = said.samples.first() {
        list.add("sample", sample, "", &[token], "");
    } else if let Some((sample, label)) = context.sample.zip(said.label) {
        list.add("sample", sample, "", &[label], "");
    }
    Ok(list.found)
}

fn is_pcr(token: &Token, text: &str) -> bool {
    let word = text.get(token.start..token.end).unwrap_or("");
    token.means() == Some(Meaning::Test) && word.to_ascii_lowercase().contains("pcr")
}

/// The entries of a time point.
struct List {
    time: &'static str,
    found: Vec<Found>,
}

impl List {
    fn add(
        &mut self,
        part: &str,
        text: &str,
        unit: &'static str,
        at: &[&Token],
        note: &'static str,
    ) {
        let path = format!("mrd.{}.{part}", self.time);
        let at = vec![stretch(at)];
        self.found.push(Found { path, text: text.to_owned(), unit, at, result: None, note });
    }

    /// A level or sensitivity with its unit.
    fn amount(&mut self, part: &str, of: &Amount, note: &'static str) -> Result<(), &'static str> {
        let (tokens, number, unit) = of;
        let text = number.only().ok_or(why::COMMA)?;
        let unit = match unit {
            Some(Unit::Percent) if !number.power => "%",
            None if number.power => "1",
            Some(_) => return Err(why::UNIT),
            None => return Err(FRACTION),
        };
        self.add(part, text, unit, tokens, note);
        Ok(())
    }
}

type Amount<'a> = (Vec<&'a Token>, &'a Number, Option<Unit>);

/// Level, status and sensitivity.
fn level(said: &Said, list: &mut List) -> Result<(), &'static str> {
    let word = said.words.first().map(|(token, meaning)| (*token, *meaning));
    let flow = said.methods.first().is_some_and(|(_, id)| *id == "flow");
    let value = said.values.first();
    let limited = value.filter(|(_, number, _)| number.limit.is_some());
    match (word, value, limited) {
        (Some((token, Meaning::Result(Verdict::Pending))), None, _) => {
            list.add("value", "pending", "", &[token], "");
        }
        (Some((token, Meaning::Result(Verdict::NotDone))), None, _) => {
            list.add("value", "not done", "", &[token], "");
        }
        (Some((token, word)), None, _) if absent(word) => {
            list.add("status", "undetected", "", &[token], "");
        }
        (_, Some((_, number, _)), Some(_)) if !matches!(number.limit, Some('<' | '≤')) => {
            return Err(why::LIMIT);
        }
        (word, Some((tokens, ..)), Some(limit)) => {
            let denied = word.is_some_and(|(_, word)| absent(word));
            if !(denied || (word.is_none() && flow)) {
                return Err(if word.is_some() { why::NOT_A_VERDICT } else { LIMIT });
            }
            let at = word.map(|(token, _)| token).or(said.label);
            let at = at.map_or(tokens.clone(), |token| vec![token]);
            list.add("status", "undetected", "", &at, if denied { "" } else { READ_LIMIT });
            if said.limits.is_empty() {
                list.amount("sensitivity", limit, "")?;
            }
        }
        (
            None | Some((_, Meaning::Result(Verdict::Present) | Meaning::Before(Verdict::Present))),
            Some(level),
            None,
        ) => {
            if level.1.is_zero() {
                return Err(ZERO);
            }
            list.amount("value", level, "")?;
        }
        (Some(_), Some(_), None) => return Err(why::NOT_A_VERDICT),
        (Some(_), None, _) => return Err(POSITIVE),
        (None, None, _) => return Err(why::NO_RESULT),
    }
    match said.limits.first() {
        Some(limit) => list.amount("sensitivity", limit, ""),
        None => Ok(()),
    }
}

fn absent(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Result(Verdict::Absent) | Meaning::Before(Verdict::Absent) | Meaning::Undetectable
    )
}

/// "No MRD detected", "negative (undetectable)": two words that say one thing.
fn one_word(words: &mut Vec<(&Token, Meaning)>) {
    let denied = matches!(
        words.as_slice(),
        [(_, Meaning::Before(Verdict::Absent)), (_, Meaning::Result(Verdict::Present))]
    );
    if denied || words.iter().all(|(_, meaning)| absent(*meaning)) {
        words.truncate(1);
    }
}

fn said(tokens: &[Token]) -> Result<Said<'_>, &'static str> {
    let mut said = Said::default();
    let mut sensitivity: Option<&Token> = None;
    // A second number behind a sensitivity may be its other end.
    let mut limited = false;
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Unknown | Kind::Karyotype => return Err(why::WORDS),
            Kind::Range(_) => return Err(why::RANGE),
            Kind::Number(number) => {
                let next = tokens.get(at + 1);
                let unit = next.and_then(|t| match t.kind {
                    Kind::Unit(unit) => Some((t, unit)),
                    _ => None,
                });
                let mut of: Vec<&Token> = sensitivity.into_iter().collect();
                of.push(token);
                of.extend(unit.map(|(t, _)| t));
                if limited {
                    return Err(SENSITIVITY);
                }
                limited = sensitivity.is_some();
                let list = if sensitivity.is_some() { &mut said.limits } else { &mut said.values };
                list.push((of, number, unit.map(|(_, unit)| unit)));
                sensitivity = None;
            }
            Kind::Means(meaning) => match meaning {
                Meaning::Time(id) => said.times.push(id),
                Meaning::Method(id) => said.methods.push((token, id)),
                Meaning::Sample(id) => said.samples.push((token, id)),
                Meaning::Sensitivity => sensitivity = Some(token),
                Meaning::Result(_) | Meaning::Before(_) | Meaning::Undetectable => {
                    said.words.push((token, *meaning));
                }
                Meaning::Mrd => said.label = Some(token),
                Meaning::Filler
                | Meaning::Change
                | Meaning::Specimen
                | Meaning::Flag
                | Meaning::And
                | Meaning::With
                | Meaning::By
                | Meaning::Test
                | Meaning::Course
                | Meaning::Blasts => {}
                Meaning::Later => return Err(NO_TIME),
                _ => return Err(why::WORDS),
            },
            Kind::Unit(_) | Kind::Silent | Kind::Date | Kind::Open => {}
            Kind::Close | Kind::Comma => limited = false,
            Kind::Colon | Kind::Stop | Kind::Line => {}
        }
    }
    if sensitivity.is_some() {
        return Err(SENSITIVITY);
    }
    one_word(&mut said.words);
    Ok(said)
}
