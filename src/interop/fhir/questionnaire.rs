//! Our questionnaire: its names, and reading a QuestionnaireResponse to it back.
//!
//! What we wrote comes back as it was typed, letter by letter. What another program filled in is read from its answers. Where
//! both stand and say different things, somebody has changed one of them: neither is used, both stay to be seen.

mod answer;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::BASE;
use crate::patient::fields::Kind;
use crate::patient::vocabulary::{LESIONS, READ_MUTATIONS};
use crate::patient::{Entry, Intake, Issue, fields};
use answer::{Answered, answered};

/// The name of the questionnaire. It is never fetched.
pub const CANONICAL: &str = "https://stratall.org/fhir/Questionnaire/intake";
/// The extension that holds an entry as typed: `path`, `text` and `unit`.
pub const AS_TYPED: &str = "https://stratall.org/fhir/StructureDefinition/as-typed";
/// The question for what no other question asks for.
pub const OTHER: &str = "other";
/// The repeated groups.
pub const MRD: &str = "mrd";
/// See [`MRD`].
pub const MARROW: &str = "marrowBlastsPercent";

/// How deep groups may stand in one another, and how many items a response may have.
const DEEPEST: usize = 8;
const MOST: usize = 5_000;

/// The question at which the entry of a path stands: its path; the second result of a time point stands at the question of
/// the first, in a group of its own; what no question asks for stands at [`OTHER`].
pub fn link_id(path: &str) -> String {
    let asked = match path.strip_prefix("lesions.") {
        Some(id) => LESIONS.iter().any(|l| l.id == id) || READ_MUTATIONS.contains(&id),
        None => fields::at(path).is_some(),
    };
    match (asked, path.split_once('#')) {
        (false, _) => OTHER.to_owned(),
        (true, None) => path.to_owned(),
        (true, Some((before, after))) => {
            let part = after.split_once('.').map_or("", |(_, part)| part);
            [before, ".", part].concat()
        }
    }
}

/// Whether a resource is a response to our questionnaire, of whatever version.
pub fn is_ours(resource: &Value) -> bool {
    let of = resource.get("questionnaire").and_then(Value::as_str).unwrap_or_default();
    let named = of.split('|').next() == Some(CANONICAL);
    resource.get("resourceType").and_then(Value::as_str) == Some("QuestionnaireResponse") && named
}

/// Reads a response to our questionnaire. What can be read is in the intake; each thing that cannot is an issue.
pub fn read(resource: &Value) -> (Intake, Vec<Issue>) {
    let mut reader = Reader::default();
    if !is_ours(resource) {
        reader.issues.push(error(
            "fhir-not-our-form",
            "",
            ["the resource is no response to `", CANONICAL, "`; nothing of it was read"].concat(),
            "send a QuestionnaireResponse whose questionnaire has that url",
        ));
    } else if resource.get("status").and_then(Value::as_str) == Some("entered-in-error") {
        reader.issues.push(error(
            "fhir-entered-in-error",
            "",
            "the response is marked `entered-in-error`; nothing of it was read".to_owned(),
            "send the response that took its place",
        ));
    } else {
        reader.items(resource, 0, "");
        if reader.seen > MOST {
            reader.issues.push(error(
                "too-many",
                "",
                format!("the response has more than {MOST} items; the rest was not read"),
                "send the response of one patient",
            ));
        }
    }
    (reader.intake, reader.issues)
}

fn error(code: &'static str, path: &str, message: String, hint: &str) -> Issue {
    Issue::error(code, path, message, hint.to_owned())
}

#[derive(Default)]
struct Reader {
    intake: Intake,
    issues: Vec<Issue>,
    /// Where two answers differ: what is met there later is one more.
    disputed: BTreeSet<String>,
    /// How often each repeated group was met.
    groups: BTreeMap<String, usize>,
    /// How many items were met.
    seen: usize,
}

impl Reader {
    /// The items inside of a resource, an item or an answer. `nth` is `#2` in the second group of a time point.
    fn items(&mut self, of: &Value, depth: usize, nth: &str) {
        let items = of.get("item").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        if depth > DEEPEST {
            self.issues.push(error(
                "fhir-too-deep",
                "",
                format!("items stand more than {DEEPEST} deep in one another; those were not read"),
                "send a response in the order of the questionnaire",
            ));
            return;
        }
        for item in items {
            self.seen += 1;
            if self.seen > MOST {
                return;
            }
            self.item(item, depth, nth);
        }
    }

    fn item(&mut self, item: &Value, depth: usize, nth: &str) {
        let id = item.get("linkId").and_then(Value::as_str).unwrap_or_default();
        let nth = self.nth(id).unwrap_or_else(|| nth.to_owned());
        let answers = item.get("answer").and_then(Value::as_array).map(Vec::as_slice);
        let answers = answers.unwrap_or_default();
        if id == OTHER {
            answers.iter().for_each(|answer| self.other(answer));
        } else if !answers.is_empty() {
            self.question(id, &nth, answers);
        }
        self.items(item, depth + 1, &nth);
        answers.iter().for_each(|answer| self.items(answer, depth + 1, &nth));
    }

    /// Which of the groups with this id it is; nothing for what is no repeated group.
    fn nth(&mut self, id: &str) -> Option<String> {
        let (name, timepoint) = id.split_once('.')?;
        if !matches!(name, MRD | MARROW) || timepoint.contains('.') {
            return None;
        }
        let count = self.groups.entry(id.to_owned()).or_default();
        *count += 1;
        Some(if *count > 1 { format!("#{count}") } else { String::new() })
    }

    /// The entry at a question. A path that was kept beside it counts where it belongs to this question.
    fn question(&mut self, id: &str, nth: &str, answers: &[Value]) {
        let Some(field) = fields::at(id).filter(|_| link_id(id) == id) else {
            self.issues.push(Issue::unknown_field(id));
            return;
        };
        let read = answered(&field, answers);
        let path = match read.path.filter(|path| link_id(path) == id) {
            Some(path) => path,
            None if read.kept => id.to_owned(),
            None => repeated(id, nth),
        };
        let issue = |code, message: String, hint| error(code, &path, message, hint);
        let label = fields::in_sentence(&fields::label(&path));
        match read.answered {
            Answered::Nothing => {}
            Answered::Entry(entry) => self.enter(&path, entry),
            Answered::Two(typed, given) => {
                self.issues.push(issue(
                    "fhir-answer-changed",
                    format!(
                        "{label} was typed as `{}` and is answered with `{}`",
                        said(&typed),
                        said(&given)
                    ),
                    "enter the right one; neither was used",
                ));
                self.enter_both(&path, &typed, &given);
            }
            Answered::Unread(text) => {
                self.issues.push(issue(
                    "fhir-answer-unread",
                    format!("the answer to {label}, `{text}`, is of no type this question takes"),
                    "enter it by hand; it was not used",
                ));
            }
        }
    }

    /// An entry at no question of the form: only as typed.
    fn other(&mut self, answer: &Value) {
        let read = answer::as_typed(answer);
        match read {
            Some((Some(path), entry)) if link_id(&path) == OTHER => self.enter(&path, entry),
            Some(_) | None => {
                let said = answer.get("valueString").and_then(Value::as_str).unwrap_or_default();
                self.issues.push(error(
                    "fhir-other-unread",
                    "",
                    format!("`{said}` is no entry of the form and was not used"),
                    "enter it by hand where the form asks for it",
                ));
            }
        }
    }

    fn enter(&mut self, path: &str, entry: Entry) {
        if self.disputed.contains(path) {
            return;
        }
        let before = self.intake.get(path).cloned();
        if let Some(before) = before.filter(|before| *before != entry) {
            let label = fields::in_sentence(&fields::label(path));
            self.issues.push(error(
                "given-twice",
                path,
                format!(
                    "{label} is answered twice, with `{}` and with `{}`",
                    said(&before),
                    said(&entry)
                ),
                "enter the right one; neither was used",
            ));
            self.enter_both(path, &before, &entry);
            return;
        }
        self.intake.set(path, &entry.text);
        // An empty text without a unit is an entry too, where it was kept.
        if !entry.unit.is_empty() || entry.text.is_empty() {
            self.intake.set_unit(path, &entry.unit);
        }
    }

    /// Two texts of which one is wrong: in one field they are no number, word or date, so neither is used. A free text would
    /// be read all the same; it stays empty, and the message has both.
    fn enter_both(&mut self, path: &str, one: &Entry, other: &Entry) {
        self.disputed.insert(path.to_owned());
        self.intake.set_unit(path, "");
        self.intake.set(path, "");
        let text = fields::at(path).is_none_or(|f| matches!(f.kind, Kind::Text));
        if !text {
            self.intake.set(path, &[said(one), said(other)].join(" or "));
        }
    }
}

fn repeated(id: &str, nth: &str) -> String {
    match id.rsplit_once('.') {
        Some((group, part)) if !nth.is_empty() => [group, nth, ".", part].concat(),
        _ => id.to_owned(),
    }
}

fn said(entry: &Entry) -> String {
    [&entry.text, " ", &entry.unit].concat().trim().to_owned()
}

/// The address of a code system of ours.
fn ours(system: &str) -> bool {
    system.starts_with(BASE)
}
