//! Labels with a number: white cells, creatinine, weight, age.

use super::clauses::{Context, Fluid};
use super::found::{self as why, Finds, stretch};
use super::lexicon::{Label, Meaning, Verdict};
use super::number::Number;
use super::tokens::{Kind, Token};
use super::units::Unit;
use super::{person, ratio};
use crate::patient::fields::{self, Kind as FieldKind};
use crate::quantity::{Decimal, Spec};

/// What is read when no unit stands beside the number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bare {
    /// Nothing.
    Unread,
    /// The field has no unit.
    Natural,
    /// The one unit in which the number is plausible.
    Guard,
}

/// A label's field.
struct Row {
    path: &'static str,
    units: &'static [(Unit, &'static str)],
    bare: Bare,
    /// The field in multiples of the upper limit of normal.
    upper: &'static str,
}

const COUNT: &[(Unit, &str)] =
    &[(Unit::Giga, "10*9/L"), (Unit::PerMicrolitre, "/uL"), (Unit::Mega, "/uL")];
const CELLS: &[(Unit, &str)] = &[(Unit::PerMicrolitre, "/uL"), (Unit::Mega, "/uL")];
const SERUM: &[(Unit, &str)] = &[(Unit::MgDl, "mg/dL"), (Unit::MicromolL, "umol/L")];
const PERCENT: &[(Unit, &str)] = &[(Unit::Percent, "%")];

const fn row(path: &'static str, units: &'static [(Unit, &'static str)], bare: Bare) -> Row {
    Row { path, units, bare, upper: "" }
}

const fn times(path: &'static str, upper: &'static str) -> Row {
    Row { path, units: SERUM, bare: Bare::Guard, upper }
}

const fn of(label: Label, fluid: Fluid) -> Option<Row> {
    Some(match (label, fluid) {
        (Label::White, Fluid::Csf) => row("csf.wbcPerUl", CELLS, Bare::Unread),
        (Label::Red, Fluid::Csf) => row("csf.rbcPerUl", CELLS, Bare::Unread),
        (Label::White, _) => row("wbc", COUNT, Bare::Guard),
        (Label::Neutrophils, _) => row("counts.neutrophils", COUNT, Bare::Guard),
        (Label::Platelets, _) => row("counts.platelets", COUNT, Bare::Guard),
        (Label::Creatinine, _) => row("creatinine", SERUM, Bare::Guard),
        (Label::Bilirubin, _) => times("bilirubin", "bilirubinUln"),
        (Label::Alt, _) => times("", "altXUln"),
        (Label::Ldh, _) => times("", "ldhXUln"),
        (Label::Ejection, _) => row("lvefPercent", PERCENT, Bare::Guard),
        (Label::Weight, _) => row("weightKg", &[(Unit::Kg, "kg")], Bare::Unread),
        (Label::Height, _) => row("heightCm", &[(Unit::Cm, "cm")], Bare::Unread),
        (Label::Age, _) => row(
            "age",
            &[(Unit::Years, "a"), (Unit::YearsOld, "a"), (Unit::Days, "d")],
            Bare::Unread,
        ),
        (Label::Ecog, _) => row("ecog", &[], Bare::Natural),
        (Label::Cd20, _) => row("cd20Percent", PERCENT, Bare::Unread),
        (Label::DnaIndex, _) => row("dnaIndex", &[], Bare::Natural),
        (Label::Modal, _) => row("modalNumber", &[], Bare::Natural),
        (Label::SexOf | Label::Other | Label::Red, _) => return None,
    })
}

/// Reads the stretch of one label.
pub(super) fn read(piece: &[Token], context: Context, finds: &mut Finds) {
    let labelled = piece.iter().enumerate().find_map(|(at, token)| match token.means() {
        Some(Meaning::Amount(label)) => Some((at, token, label)),
        _ => None,
    });
    let Some((at, token, label)) = labelled else { return };
    if label == Label::SexOf {
        return person::sex(token, piece, context, finds);
    }
    let Some(row) = of(label, context.fluid) else { return };
    let before = piece.get(..at).unwrap_or(&[]);
    let after = piece.get(at + 1..).unwrap_or(&[]);
    let result = refused(label, context, before, after)
        .map_or_else(|| entry(&row, token, after, finds), Err);
    if let Err(why) = result {
        finds.leave(token, why);
    }
}

/// Why the label's time, fluid or words forbid to read it.
fn refused(
    label: Label,
    context: Context,
    before: &[Token],
    after: &[Token],
) -> Option<&'static str> {
    let induction = matches!(label, Label::Neutrophils | Label::Platelets);
    // Body, heart and serum are of the day the form is filled in, not of diagnosis.
    let at_diagnosis =
        matches!(label, Label::White | Label::Cd20 | Label::DnaIndex | Label::Modal | Label::Age);
    let white = label == Label::White;
    let marrow = |t: &Token| t.means() == Some(Meaning::Sample("marrow"));
    // Measured in serum and in other fluids.
    let of_body = matches!(label, Label::Weight | Label::Height | Label::Age | Label::Ecog)
        || matches!(label, Label::Ejection | Label::White | Label::Red);
    if context.foreign {
        return Some(why::FOREIGN);
    }
    if context.columns {
        return Some(why::COLUMNS);
    }
    if context.fluid == Fluid::Csf && !of_body {
        return Some(why::BLOOD_OR_CSF);
    }
    if induction && context.time != Some("end-of-induction") {
        return Some(why::INDUCTION);
    }
    if at_diagnosis && context.later {
        return Some(why::LATER);
    }
    let fluids = white || label == Label::Ldh;
    if fluids && context.fluid == Fluid::Unclear {
        return Some(why::BLOOD_OR_CSF);
    }
    if white && (context.sample == Some("marrow") || before.iter().chain(after).any(marrow)) {
        return Some(why::BLOOD_OR_CSF);
    }
    let turns = |t: &Token| {
        !is_quiet(t)
            || matches!(t.kind, Kind::Number(_))
            || matches!(t.means(), Some(Meaning::Reference | Meaning::UpTo))
    };
    before.iter().any(turns).then_some(why::WORDS)
}

/// Whether a token beside a number changes nothing.
pub(super) fn is_quiet(token: &Token) -> bool {
    match &token.kind {
        Kind::Means(meaning) => match meaning {
            Meaning::Filler
            | Meaning::Change
            | Meaning::Specimen
            | Meaning::Flag
            | Meaning::Csf
            | Meaning::Blood
            | Meaning::Diagnosis
            | Meaning::Sample(_)
            | Meaning::Method(_)
            | Meaning::Time(_)
            | Meaning::And
            | Meaning::UpTo
            | Meaning::Blasts
            | Meaning::Person(_)
            | Meaning::Sex(_)
            | Meaning::Result(_)
            | Meaning::With
            | Meaning::By
            | Meaning::Test
            | Meaning::Expression
            | Meaning::Metaphases
            | Meaning::Reference
            | Meaning::Course
            | Meaning::Again
            | Meaning::Later => true,
            Meaning::Amount(_)
            | Meaning::Lesion(_)
            | Meaning::Variant(_)
            | Meaning::Marker(_)
            | Meaning::OtherMarker
            | Meaning::Says(..)
            | Meaning::Mrd
            | Meaning::Sensitivity
            | Meaning::Before(_)
            | Meaning::Undetectable
            | Meaning::Or
            | Meaning::But
            | Meaning::Doubt
            | Meaning::Asked
            | Meaning::Foreign => false,
        },
        Kind::Unknown | Kind::Karyotype => false,
        Kind::Number(_)
        | Kind::Range(_)
        | Kind::Unit(_)
        | Kind::Silent
        | Kind::Date
        | Kind::Open
        | Kind::Close
        | Kind::Comma
        | Kind::Colon
        | Kind::Stop
        | Kind::Line => true,
    }
}

/// What stands behind a label.
#[derive(Default)]
struct Behind<'a> {
    value: Option<(&'a Token, &'a Number)>,
    upper: Option<&'a Number>,
    units: Vec<(&'a Token, Unit)>,
    word: Option<(&'a Token, Verdict)>,
    range_first: bool,
}

fn behind(tokens: &[Token]) -> Result<Behind<'_>, &'static str> {
    let mut all = Behind::default();
    let mut depth = 0_usize;
    let mut up_to = false;
    for token in tokens {
        if !is_quiet(token) {
            return Err(why::WORDS);
        }
        match &token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Unit(unit) => all.units.push((token, *unit)),
            Kind::Range(_) if all.value.is_none() && depth == 0 => all.range_first = true,
            Kind::Range(upper) => set(&mut all.upper, upper)?,
            Kind::Number(n) if all.value.is_none() && depth == 0 && !up_to => {
                all.value = Some((token, n));
            }
            Kind::Number(n) if up_to || matches!(n.limit, Some('<' | '≤')) => {
                set(&mut all.upper, n)?
            }
            Kind::Number(_) => return Err(why::TWO_NUMBERS),
            // "WBC reference 10" is no count; "(reference 4-10) 42" is one.
            Kind::Means(Meaning::Reference) if all.value.is_none() && depth == 0 => {
                return Err(why::RANGE);
            }
            Kind::Means(Meaning::Result(verdict)) => all.word = Some((token, *verdict)),
            _ => {}
        }
        up_to = match token.means() {
            Some(Meaning::UpTo) => true,
            _ => up_to && token.kind == Kind::Colon,
        };
    }
    Ok(all)
}

fn set<'a>(place: &mut Option<&'a Number>, number: &'a Number) -> Result<(), &'static str> {
    if place.replace(number).is_some() { Err(why::TWO_NUMBERS) } else { Ok(()) }
}

fn entry(
    row: &Row,
    label: &Token,
    tokens: &[Token],
    finds: &mut Finds,
) -> Result<(), &'static str> {
    let all = behind(tokens)?;
    let path = if row.path.is_empty() { row.upper } else { row.path };
    let Some((token, number)) = all.value else {
        let word = all.word.filter(|_| !all.range_first && all.upper.is_none());
        let (word, text) = match word {
            Some((token, Verdict::Pending)) => (token, "pending"),
            Some((token, Verdict::NotDone)) => (token, "not done"),
            Some(_) | None if all.range_first => return Err(why::RANGE),
            Some(_) | None => return Err(why::NO_NUMBER),
        };
        finds.enter(path, text, "", &[stretch(&[label, word])]);
        return Ok(());
    };
    if all.range_first {
        return Err(why::TWO_NUMBERS);
    }
    if number.limit.is_some() {
        return Err(why::LIMIT);
    }
    if number.power {
        return Err(why::UNIT);
    }
    let marker = row.path == "cd20Percent";
    let odd = |v: Verdict| !(v == Verdict::Normal || (marker && v != Verdict::Pending));
    if all.word.is_some_and(|(_, verdict)| odd(verdict)) {
        return Err(why::NOT_A_VERDICT);
    }
    let unit = all.units.first();
    if all.units.iter().any(|(_, other)| Some(*other) != unit.map(|(_, u)| *u)) {
        return Err(why::UNIT);
    }
    let mut read: Vec<&Token> = vec![label, token];
    read.extend(unit.map(|(t, _)| *t).filter(|t| t.start > label.start));
    let unit = unit.map(|(_, u)| *u);
    let at = [stretch(&read)];
    let before = finds.found.len();
    value(row, number, unit, &at, finds)?;
    if !row.upper.is_empty() && is_of(row, unit) {
        ratio::enter(row.upper, number, all.upper, &at, finds);
    }
    if finds.found.len() == before { Err(why::UPPER) } else { Ok(()) }
}

/// The value itself.
fn value(
    row: &Row,
    number: &Number,
    unit: Option<Unit>,
    at: &[(usize, usize)],
    finds: &mut Finds,
) -> Result<(), &'static str> {
    if !row.upper.is_empty() && unit == Some(Unit::UpperLimit) {
        finds.enter(row.upper, number.only().ok_or(why::COMMA)?, "", at);
        return Ok(());
    }
    if row.path.is_empty() {
        return if unit == Some(Unit::EnzymeL) { Ok(()) } else { Err(why::UPPER) };
    }
    let id = match unit {
        Some(unit) => row.units.iter().find(|(known, _)| *known == unit).ok_or(why::UNIT)?.1,
        None => bare(row, number)?,
    };
    let text = one(row.path, number, id).ok_or(why::COMMA)?;
    finds.enter(row.path, text, id, at);
    Ok(())
}

/// The unit of a number that has none.
fn bare(row: &Row, number: &Number) -> Result<&'static str, &'static str> {
    match row.bare {
        Bare::Unread => Err(why::NO_UNIT),
        Bare::Natural => Ok(row.units.first().map_or("", |(_, id)| id)),
        Bare::Guard if number.is_year() => Err(why::NO_UNIT),
        Bare::Guard => {
            let mut fitting: Vec<&'static str> = Vec::new();
            for (_, id) in row.units {
                let fits = !number.fitting(|v| plausible(row.path, v, id)).is_empty();
                if fits && !fitting.contains(id) {
                    fitting.push(id);
                }
            }
            match fitting.as_slice() {
                [one] => Ok(one),
                _ => Err(why::NO_UNIT),
            }
        }
    }
}

/// The only reading of a number, or the only one within the range of its field.
pub(super) fn one<'a>(path: &str, number: &'a Number, unit: &str) -> Option<&'a str> {
    if let Some(text) = number.only() {
        return Some(text);
    }
    match number.fitting(|value| within(path, value, unit)).as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

fn spec(path: &str) -> Option<&'static Spec> {
    match fields::at(path)?.kind {
        FieldKind::Number(spec) => Some(spec),
        FieldKind::Choice(_) | FieldKind::List(_) | FieldKind::Text | FieldKind::Date => None,
    }
}

/// A value in the canonical unit of its field.
pub(super) fn canonical(path: &str, value: Decimal, unit: &str) -> Option<Decimal> {
    let spec = spec(path)?;
    let unit = spec.chosen(unit)?;
    value.times_ratio(unit.numerator, unit.denominator)
}

fn within(path: &str, value: Decimal, unit: &str) -> bool {
    let value = canonical(path, value, unit);
    spec(path).zip(value).is_some_and(|(s, v)| v >= s.min && v <= s.max)
}

/// Within the range, and no count that is a slip of the unit far more often than a finding.
fn plausible(path: &str, value: Decimal, unit: &str) -> bool {
    let count = matches!(path, "wbc" | "counts.platelets" | "counts.neutrophils");
    let slip = count
        && unit == "/uL"
        && canonical(path, value, unit).is_none_or(|v| v < Decimal::scaled(1, 1));
    within(path, value, unit) && !slip
}

/// Whether the unit is one of the serum value.
fn is_of(row: &Row, unit: Option<Unit>) -> bool {
    unit.is_some_and(|u| u == Unit::EnzymeL || row.units.iter().any(|(known, _)| *known == u))
}
