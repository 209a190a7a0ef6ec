//! The form as a Questionnaire of SDC: every field of the intake with its type, its units and its words.

use super::Patient;
use super::answers::{UCUM, quantity};
use super::json::{Json, coding, list, object, text};
use crate::interop::fhir::BASE;
use crate::interop::fhir::import::codes::given;
use crate::interop::fhir::questionnaire::{CANONICAL, MARROW, MRD, OTHER};
use crate::patient::fields::{self, Field, Group};
use crate::patient::vocabulary::{Choice, LESIONS, READ_MUTATIONS, Timepoint, Vocabulary, YesNo};
use crate::quantity::{AgeDays, AgeYears, Quantity, Spec, Unit};

const CORE: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

/// What a question takes, as FHIR tells them apart.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number with units.
    Number(&'static Spec),
    /// Yes or no.
    YesNo,
    /// One word.
    One(&'static [Choice]),
    /// Any number of words, or "none".
    Many(&'static [Choice]),
    /// A civil date.
    Date,
    /// Free text.
    Text,
}

/// What a field takes.
pub fn takes(field: &Field) -> Kind {
    match field.kind {
        fields::Kind::Number(spec) => Kind::Number(spec),
        fields::Kind::Choice(choices) if choices == YesNo::CHOICES => Kind::YesNo,
        fields::Kind::Choice(choices) => Kind::One(choices),
        fields::Kind::List(choices) => Kind::Many(choices),
        fields::Kind::Date => Kind::Date,
        fields::Kind::Text => Kind::Text,
    }
}

/// The range a number has in a unit: an age in days has its own.
pub fn ranged(spec: &'static Spec, unit: Unit) -> &'static Spec {
    match unit.id {
        "a" => AgeYears::SPEC,
        "d" => AgeDays::SPEC,
        _ => spec,
    }
}

/// FHIR's type for a number: a mere count or ratio has no unit.
pub fn number_type(spec: &Spec) -> &'static str {
    match spec.units {
        [unit] if unit.id == "1" && spec.whole => "integer",
        [unit] if unit.id == "1" => "decimal",
        _ => "quantity",
    }
}

/// The code system of the words of a question.
pub fn system(id: &str) -> String {
    let of = match id.split('.').collect::<Vec<_>>().as_slice() {
        ["lesions", ..] => "lesions".to_owned(),
        [MRD, _, part] => [MRD, ".", part].concat(),
        _ => id.to_owned(),
    };
    [BASE, "CodeSystem/", &of].concat()
}

/// The id of a part of the form.
pub fn group_id(group: Group) -> String {
    ["part:", group_label(group)].concat().replace(' ', "-").to_ascii_lowercase()
}

/// The name of a part of the form.
pub const fn group_label(group: Group) -> &'static str {
    match group {
        Group::Patient => "Patient",
        Group::BloodAndMarrow => "Blood and marrow",
        Group::Genetics => "Genetics",
        Group::Extramedullary => "Outside the marrow",
        Group::Response => "Response",
        Group::Disease => "Disease",
        Group::Fitness => "Fitness",
    }
}

/// The questionnaire.
pub fn questionnaire(patient: &Patient) -> Json {
    let groups = Group::ALL.iter().map(|g| part(&group_id(*g), group_label(*g), false, group(*g)));
    let other = object([
        ("linkId", text(OTHER)),
        (
            "text",
            text("Anything else, each as the name of the field, a colon and what was entered"),
        ),
        ("type", text("string")),
        ("repeats", Json::Flag(true)),
    ]);
    object([
        ("resourceType", text("Questionnaire")),
        ("meta", object([("profile", list([text(SDC.trim_end_matches('-'))]))])),
        ("url", text(CANONICAL)),
        ("version", text(patient.edition)),
        ("name", text("StratallIntake")),
        ("title", text("What StratALL asks of a patient with acute lymphoblastic leukaemia")),
        ("status", text("draft")),
        ("subjectType", list([text("Patient")])),
        ("description", text(DESCRIPTION)),
        ("item", list(groups.chain([other]))),
    ])
}

const DESCRIPTION: &str = "Every question may stay open: what is not answered is unknown, and unknown is not negative. \
    The url is a name and is never fetched.";

fn group(group: Group) -> Vec<Json> {
    let once = fields::FIELDS.iter().filter(|f| f.group == group);
    let mut items: Vec<Json> = once.map(|f| question(f, f.path, f.label)).collect();
    match group {
        Group::Genetics => {
            let ids = LESIONS.iter().map(|l| (l.id, l.label));
            let ids = ids.chain(READ_MUTATIONS.iter().map(|id| (*id, *id)));
            let lesions =
                ids.map(|(id, label)| question(&fields::LESION, &["lesions.", id].concat(), label));
            items.push(part("lesions", fields::LESION.label, false, lesions.collect()));
        }
        Group::Response => {
            for (name, parts) in [(MRD, fields::MRD_PARTS), (MARROW, fields::MARROW_PARTS)] {
                items.extend(Timepoint::CHOICES.iter().map(|t| {
                    let id = [name, ".", t.id].concat();
                    let asks = |p: &Field| question(p, &[&id, ".", p.path].concat(), p.label);
                    part(&id, t.label, true, parts.iter().map(asks).collect())
                }));
            }
        }
        Group::Patient
        | Group::BloodAndMarrow
        | Group::Extramedullary
        | Group::Disease
        | Group::Fitness => {}
    }
    items
}

fn part(id: &str, label: &str, repeats: bool, items: Vec<Json>) -> Json {
    let mut parts = vec![("linkId", text(id)), ("text", text(label)), ("type", text("group"))];
    if repeats {
        parts.push(("repeats", Json::Flag(true)));
    }
    parts.push(("item", list(items)));
    object(parts)
}

fn question(field: &Field, id: &str, label: &str) -> Json {
    let takes = takes(field);
    let (kind, extensions, options) = match takes {
        Kind::Number(spec) => (number_type(spec), limits(spec), Vec::new()),
        Kind::YesNo => ("boolean", Vec::new(), Vec::new()),
        Kind::One(choices) => ("choice", Vec::new(), options(id, choices)),
        Kind::Many(choices) => {
            let mut all = options(id, choices);
            all.push(none(id));
            ("choice", Vec::new(), all)
        }
        Kind::Date => ("date", Vec::new(), Vec::new()),
        Kind::Text => ("string", Vec::new(), Vec::new()),
    };
    let mut parts = vec![
        ("extension", list(extensions)),
        ("linkId", text(id)),
        ("code", list(given(id).map(|of| coding(of.system, of.code, of.display)))),
        ("text", text(worded(takes, label))),
        ("type", text(kind)),
    ];
    let conditions = asked_when(id);
    if conditions.len() > 1 {
        parts.push(("enableBehavior", text("any")));
    }
    parts.push(("enableWhen", list(conditions)));
    if matches!(takes, Kind::Many(_)) {
        parts.push(("repeats", Json::Flag(true)));
    }
    parts.push(("answerOption", list(options)));
    object(parts)
}

/// The label, with the unit where FHIR's type has no place for it: "ALT (× upper limit)".
pub fn worded(takes: Kind, label: &str) -> String {
    match takes {
        Kind::Number(spec)
            if number_type(spec) != "quantity" && !spec.canonical().label.is_empty() =>
        {
            [label, " (", spec.canonical().label, ")"].concat()
        }
        Kind::Number(_) | Kind::YesNo | Kind::One(_) | Kind::Many(_) | Kind::Date | Kind::Text => {
            label.to_owned()
        }
    }
}

/// Units and range.
fn limits(spec: &'static Spec) -> Vec<Json> {
    let unit = spec.canonical();
    let ends = [("min", spec.min), ("max", spec.max)];
    let kind = number_type(spec);
    if kind == "quantity" {
        let units = spec.units.iter().map(|u| {
            let unit = coding(UCUM, u.id, u.label);
            object([
                ("url", text([CORE, "questionnaire-unitOption"].concat())),
                ("valueCoding", unit),
            ])
        });
        // A range holds in every unit only where FHIR can convert them, which it cannot between mass and amount.
        let known = usize::from(spec.units.len() == 1) * ends.len();
        let ends = ends.iter().take(known).map(|(end, value)| {
            let url = text([SDC, end, "Quantity"].concat());
            object([("url", url), ("valueQuantity", quantity(value.to_string(), unit))])
        });
        return units.chain(ends).collect();
    }
    let value = if kind == "integer" { "valueInteger" } else { "valueDecimal" };
    let end = |(end, number): &(&str, crate::quantity::Decimal)| {
        object([
            ("url", text([CORE, end, "Value"].concat())),
            (value, Json::Number(number.to_string())),
        ])
    };
    ends.iter().map(end).collect()
}

fn options(id: &str, choices: &[Choice]) -> Vec<Json> {
    let option = |c: &Choice| object([("valueCoding", coding(&system(id), c.id, c.label))]);
    choices.iter().map(option).collect()
}

/// "None of these", which goes with no other.
fn none(id: &str) -> Json {
    let alone = object([
        ("url", text([CORE, "questionnaire-optionExclusive"].concat())),
        ("valueBoolean", Json::Flag(true)),
    ]);
    object([("extension", list([alone])), ("valueCoding", coding(&system(id), "none", "none"))])
}

/// When a question is shown. One that depends on an answer not given is shown too, since nothing is known then.
fn asked_when(id: &str) -> Vec<Json> {
    let (on, words): (&str, &[&str]) = match id {
        "pregnant" => ("sex", &["female"]),
        "testicular" => ("sex", &["male"]),
        "disease.remission" => ("disease.phase", &["remission"]),
        "disease.relapseDate"
        | "disease.relapseNumber"
        | "disease.site"
        | "disease.endOfTherapyDate" => ("disease.phase", &["relapsed", "refractory", "remission"]),
        _ => return Vec::new(),
    };
    let asked = |operator: &str, answer| {
        object([("question", text(on)), ("operator", text(operator)), answer])
    };
    let mut all = vec![asked("exists", ("answerBoolean", Json::Flag(false)))];
    all.extend(words.iter().map(|word| {
        asked("=", ("answerCoding", object([("system", text(system(on))), ("code", text(word))])))
    }));
    all
}
