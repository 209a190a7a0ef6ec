//! Published changes and stops of a dose. Each is shown with its own sum; none is applied, and none is merged.

use std::cmp::Ordering;

use super::body::{self, Formula, Missing};
use super::person::Person;
use super::regimen::{Drug, PhaseKind, Sign};
use crate::evidence::{Source, Verification};
use crate::logic::Truth;
use crate::patient::Age;
use crate::patient::vocabulary::Metaboliser;
use crate::quantity::Decimal;

include!(concat!(env!("OUT_DIR"), "/dosing.rs"));

/// One published change or stop.
#[derive(Clone, Copy, Debug)]
pub struct Adjustment {
    /// Drugs it is about.
    pub drugs: &'static [Drug],
    /// Regimens it is limited to; empty for all.
    pub regimens: &'static [&'static str],
    /// It holds from so many mg/m² on one day.
    pub from_per_m2: Option<Decimal>,
    /// It holds below so many mg/m² on one day, and for what is not counted by surface.
    pub below_per_m2: Option<Decimal>,
    /// All of this is to hold.
    pub when: &'static [Test],
    /// What follows.
    pub effect: Effect,
    /// Days of a week on which the changed daily dose is given; none for every day.
    pub days_a_week: Option<u8>,
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What follows for the dose.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// So large a part of it, from the smaller to the larger.
    Factor(Decimal, Decimal),
    /// At most this, in the unit of the dose.
    Most(Decimal),
    /// This for each kilogram instead, in the unit of the dose.
    PerKg(Decimal),
    /// It is held or left out.
    Omit,
    /// No dose is calculated.
    Stop,
    /// To be known with the amount itself; no number follows.
    Warn,
    /// To be known; no number follows.
    Note,
}

/// One condition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Test {
    /// A reading on one side of a limit.
    Limit(Reading, Sign, Decimal),
    /// Something that is so.
    Is(Flag),
    /// Something that is known not to be so.
    Not(Flag),
}

/// What is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// Age in years.
    Age,
    /// Weight in kg.
    Weight,
    /// Body surface in m².
    Bsa,
    /// Creatinine clearance in mL/min.
    Clearance,
    /// Creatinine in mg/dL.
    CreatinineMg,
    /// Total bilirubin in mg/dL.
    BilirubinMg,
    /// Direct bilirubin in mg/dL, which has no field.
    DirectBilirubinMg,
    /// Total bilirubin in multiples of the upper limit.
    BilirubinUln,
    /// ALT in multiples of the upper limit.
    AltUln,
    /// Ejection fraction in per cent.
    Lvef,
}

/// What is so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flag {
    /// Pregnant.
    Pregnant,
    /// Effusion or ascites.
    Effusion,
    /// TPMT intermediate.
    TpmtIntermediate,
    /// TPMT poor.
    TpmtPoor,
    /// NUDT15 intermediate.
    Nudt15Intermediate,
    /// NUDT15 poor.
    Nudt15Poor,
}

/// A milestone that is not a lumbar puncture.
#[derive(Clone, Copy, Debug)]
pub struct Milestone {
    /// Stable id.
    pub id: &'static str,
    /// What is looked at.
    pub look: Look,
    /// In which kinds of phases.
    pub phases: &'static [PhaseKind],
    /// Regimens it is limited to; empty for all.
    pub regimens: &'static [&'static str],
    /// Ids of the phases it is limited to; empty for all.
    pub phase_ids: &'static [&'static str],
    /// At the first of its phases only.
    pub once: bool,
    /// When in the phase.
    pub at: At,
    /// In our words.
    pub words: &'static str,
    /// Where it was read.
    pub sources: &'static [Source],
    /// How well verified.
    pub verification: Verification,
}

/// What is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// Marrow.
    Marrow,
    /// MRD.
    Mrd,
    /// Both.
    MarrowAndMrd,
    /// Transcripts.
    BcrAbl1,
    /// Ejection fraction.
    Heart,
}

impl Look {
    /// The JSON word.
    pub const fn id(self) -> &'static str {
        match self {
            Look::Marrow => "marrow",
            Look::Mrd => "mrd",
            Look::MarrowAndMrd => "marrow-and-mrd",
            Look::BcrAbl1 => "bcr-abl1",
            Look::Heart => "echocardiogram",
        }
    }
}

/// When in its phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    /// On this day.
    Day(i16),
    /// At its end.
    End,
    /// Again and again; no day.
    After,
}

/// Whether something holds, and the fields that would tell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judged {
    /// Whether it holds.
    pub truth: Truth,
    /// What is needed where it is unknown.
    pub needs: Vec<&'static str>,
}

impl From<Truth> for Judged {
    fn from(truth: Truth) -> Judged {
        Judged { truth, needs: Vec::new() }
    }
}

impl Judged {
    /// Unknown for want of these fields.
    pub fn needs(fields: &[&'static str]) -> Judged {
        Judged { truth: Truth::Unknown, needs: fields.to_vec() }
    }

    /// A truth that one field would settle.
    pub fn of(truth: Truth, field: &'static str) -> Judged {
        if truth == Truth::Unknown { Judged::needs(&[field]) } else { truth.into() }
    }

    /// Both hold; what is needed for a conjunction that already fails is not asked for.
    #[must_use]
    pub fn and(mut self, other: Judged) -> Judged {
        self.truth = self.truth.and(other.truth);
        for field in other.needs {
            if !self.needs.contains(&field) {
                self.needs.push(field);
            }
        }
        if self.truth == Truth::False {
            self.needs.clear();
        }
        self
    }
}

impl Adjustment {
    /// Whether it is about this drug in this regimen, given so many mg/m² on one day (`None`: not by surface).
    pub fn concerns(&self, drug: Drug, regimen: &str, per_m2: Option<Decimal>) -> bool {
        self.drugs.contains(&drug)
            && (self.regimens.is_empty() || self.regimens.contains(&regimen))
            && self.from_per_m2.is_none_or(|from| per_m2.is_some_and(|given| given >= from))
            && self.below_per_m2.is_none_or(|below| per_m2.is_none_or(|given| given < below))
    }

    /// Whether its conditions hold for this patient.
    pub fn judge(&self, p: &Person, formula: Formula) -> Judged {
        let each = self.when.iter().map(|test| judge(*test, p, formula));
        each.fold(Judged::from(Truth::True), Judged::and)
    }
}

fn judge(test: Test, p: &Person, formula: Formula) -> Judged {
    match test {
        Test::Limit(Reading::Clearance, sign, limit) => {
            judged(body::clearance_against(p, limit), |order| {
                Truth::from(meets(order, sign)).into()
            })
        }
        Test::Limit(reading, sign, limit) => {
            judged(read(reading, p, formula), |value| match value {
                Value::Number(value) => compare(value, sign, limit).into(),
                Value::Age(age) => Judged::of(compare_age(age, sign, limit), "age"),
            })
        }
        Test::Is(flag) => is(flag, p),
        Test::Not(flag) => {
            let so = is(flag, p);
            Judged { truth: so.truth.negated(), ..so }
        }
    }
}

fn judged<T>(read: body::Result<T>, judge: impl FnOnce(T) -> Judged) -> Judged {
    match read {
        Ok(value) => judge(value),
        Err(Missing::Needs(fields)) => Judged::needs(&fields),
        Err(Missing::Unusable(_)) => Judged::needs(&["weightKg", "heightCm"]),
    }
}

fn is(flag: Flag, p: &Person) -> Judged {
    let gene = |found: Option<Metaboliser>, wanted, field| {
        Judged::of(found.map_or(Truth::Unknown, |f| (f == wanted).into()), field)
    };
    match flag {
        Flag::Pregnant => Judged::of(p.pregnant, "pregnant"),
        Flag::Effusion => Judged::of(p.effusion, "effusion"),
        Flag::TpmtIntermediate => gene(p.tpmt, Metaboliser::Intermediate, "tpmt"),
        Flag::TpmtPoor => gene(p.tpmt, Metaboliser::Poor, "tpmt"),
        Flag::Nudt15Intermediate => gene(p.nudt15, Metaboliser::Intermediate, "nudt15"),
        Flag::Nudt15Poor => gene(p.nudt15, Metaboliser::Poor, "nudt15"),
    }
}

/// A reading; an age may lie on either side of a birthday.
enum Value {
    Number(Decimal),
    Age(Age),
}

fn read(reading: Reading, p: &Person, formula: Formula) -> body::Result<Value> {
    let field = |value: Option<Decimal>, name: &'static str| {
        value.map(Value::Number).ok_or(Missing::Needs(vec![name]))
    };
    // mg/dL are compared as entered in µmol/L: 1 mg/dL of creatinine is 88.4, of bilirubin 17.1.
    let in_mg = |value: Option<Decimal>, tenths: i64| value.and_then(|v| v.times_ratio(10, tenths));
    match reading {
        Reading::Age => p.age.map(Value::Age).ok_or(Missing::Needs(vec!["age"])),
        Reading::Weight => field(p.weight, "weightKg"),
        Reading::Bsa => body::surface(p, formula).map(|s| Value::Number(s.value)),
        // Limits of the clearance are compared exactly, in `judge`; this is the rounded number.
        Reading::Clearance => body::clearance(p).map(|c| Value::Number(c.worked.value)),
        Reading::CreatinineMg => field(in_mg(p.creatinine, 884), "creatinine"),
        Reading::BilirubinMg => field(in_mg(p.bilirubin, 171), "bilirubin"),
        Reading::DirectBilirubinMg => Err(Missing::Needs(vec!["direct bilirubin (no field yet)"])),
        Reading::BilirubinUln => field(p.bilirubin_uln, "bilirubinUln"),
        Reading::AltUln => field(p.alt_uln, "altXUln"),
        Reading::Lvef => field(p.lvef, "lvefPercent"),
    }
}

/// A number against a limit, the sign as printed.
pub fn compare(value: Decimal, sign: Sign, limit: Decimal) -> Truth {
    meets(value.cmp(&limit), sign).into()
}

fn meets(order: Ordering, sign: Sign) -> bool {
    match sign {
        Sign::Less => order.is_lt(),
        Sign::AtMost => order.is_le(),
        Sign::Greater => order.is_gt(),
        Sign::AtLeast => order.is_ge(),
    }
}

/// An age against a limit. Whole years are counted by birthdays, which days since birth may leave open.
pub fn compare_age(age: Age, sign: Sign, limit: Decimal) -> Truth {
    let Some(years) = u16::try_from(limit.truncated()).ok().filter(|_| limit.is_whole()) else {
        return compare(body::years(age), sign, limit);
    };
    match sign {
        Sign::AtLeast => age.at_least(years),
        Sign::Less => age.at_least(years).negated(),
        Sign::Greater => age.above(years),
        Sign::AtMost => age.above(years).negated(),
    }
}
