//! Dates that cannot be. There is no clock: what is in the future is not known here.

use super::json::day;
use super::{Import, Match};
use crate::patient::Severity;
use crate::quantity::Date;

/// A result or a drug so many days before the diagnosis is taken for one of another time. Ours.
pub const BEFORE_DIAGNOSIS: i32 = 30;

/// Paths that hold a date of their own, or none that the result could precede.
const UNDATED: [&str; 4] = ["birthDate", "sex", "disease.diagnosisDate", "age"];

const HINT: &str = "ask the sender which date is right";

impl Import<'_> {
    pub(super) fn check_dates(&mut self) {
        self.diagnosis_before_birth();
        let mut flags = Vec::new();
        let forms = &self.forms;
        let dated =
            |m: &&mut Match| !UNDATED.contains(&m.path.as_str()) && !forms.contains(&m.from);
        for found in self.reading.matches.iter_mut().filter(dated) {
            let Some(date) = day(&found.date) else {
                continue;
            };
            if let Some((code, message)) = impossible(date, self.birth, self.diagnosis) {
                found.chosen = false;
                flags.push((code, format!("{}: {message}", found.label), found.from.clone()));
            }
        }
        for stated in &self.stated {
            let Some(date) = day(&stated.date) else { continue };
            let message = match (self.birth, self.diagnosis) {
                (Some(birth), _) if date < birth => {
                    format!("dated {date}, before birth on {birth}")
                }
                (_, Some(found)) if date < found => {
                    format!("dated {date}, before the diagnosis on {found}")
                }
                _ => continue,
            };
            let message = format!("the stated risk group `{}` is {message}", stated.words);
            flags.push(("risk-before-diagnosis", message, stated.from.clone()));
        }
        if let Some(found) = self.diagnosis {
            for (date, from) in &self.early {
                let message = format!(
                    "a drug of leukaemia is dated {date}, more than {BEFORE_DIAGNOSIS} days, our own limit, before the diagnosis on {found}; it is not taken for its treatment"
                );
                flags.push(("treatment-before-diagnosis", message, from.clone()));
            }
        }
        for (code, message, from) in flags {
            self.flag(code, Severity::Warning, message, HINT, &from);
        }
    }

    fn diagnosis_before_birth(&mut self) {
        let (Some(birth), Some(found)) = (self.birth, self.diagnosis) else { return };
        if found >= birth {
            return;
        }
        let mut from = String::new();
        for one in &mut self.reading.matches {
            if ["birthDate", "disease.diagnosisDate"].contains(&one.path.as_str()) {
                one.chosen = false;
                from.clone_from(&one.from);
            }
        }
        let message = format!("the diagnosis is dated {found}, before birth on {birth}");
        self.flag("diagnosis-before-birth", Severity::Warning, message, HINT, &from);
    }
}

/// Why a result cannot be of that day.
fn impossible(
    date: Date,
    birth: Option<Date>,
    diagnosis: Option<Date>,
) -> Option<(&'static str, String)> {
    if let Some(birth) = birth.filter(|birth| date < *birth) {
        return Some(("before-birth", format!("dated {date}, before birth on {birth}")));
    }
    let found = diagnosis.filter(|found| found.days_since(date) > BEFORE_DIAGNOSIS)?;
    let days = found.days_since(date);
    let message = format!(
        "dated {date}, {days} days before the diagnosis on {found}, above {BEFORE_DIAGNOSIS} days, our own limit"
    );
    Some(("before-diagnosis", message))
}
