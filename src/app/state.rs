//! What the page holds: the intake as typed, and how it is shown.

use std::collections::BTreeMap;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use stratall::interop::table::{self, PastedRow};
use stratall::knowledge::Language;
use stratall::patient::{Intake, Issue};
use stratall::quantity::Spec;
use yew::prelude::*;

use super::form::Moment;
use super::language;
use super::settings;
use super::words::Arrival;

/// Hands an [`Action`] to the state; never changes, so it makes no field draw itself again.
pub type Dispatch = UseReducerDispatcher<State>;

/// Light, dark, or as the device says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// The tag of a language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spoken(pub &'static str);

impl Default for Spoken {
    fn default() -> Spoken {
        Spoken(Language::En.id())
    }
}

/// The panel open above the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Panel {
    /// None.
    #[default]
    Closed,
    /// The examples.
    Examples,
    /// The field for rows of a table.
    Paste,
}

/// Everything the page holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    /// As typed.
    pub intake: Intake,
    /// The unit chosen for a field, also while it is empty.
    pub units: BTreeMap<String, String>,
    /// What stood in a field before "pending", "not done" and the like was chosen.
    pub parked: BTreeMap<String, String>,
    /// What "clear" or an example replaced.
    pub before: Option<Before>,
    /// The open panel.
    pub panel: Panel,
    /// The text pasted.
    pub pasted: String,
    /// The rows found in it, or why there are none.
    pub rows: Option<Rc<Result<Vec<PastedRow>, Issue>>>,
    /// See [`Theme`].
    pub theme: Theme,
    /// Whether units and theme are kept on this device.
    pub remember: bool,
    /// Whether the browser refused to keep them.
    pub refused: bool,
    /// What became of the wish to copy the assessment.
    pub copied: Copied,
    /// A field asked for: the fold it stands in opens.
    pub wanted: AttrValue,
    /// Whether the whole form is drawn, and not only what one sees first.
    pub whole: bool,
    /// Which patient of this visit it is: the form begins anew with each.
    pub patient: usize,
    /// Whether what is entered came at once, and nothing was typed since.
    pub at_once: bool,
    /// Where in the treatment the patient is, if the user said so: what cannot be known yet is greyed.
    pub now: Option<Moment>,
    /// Whether a patient reads.
    pub plain: bool,
    /// The tag of the language spoken.
    pub language: Spoken,
    /// The one to keep on this device: at the start the one kept, whose words are still on their way.
    pub kept: Spoken,
    /// Whether it was chosen by hand: then the list of languages keeps the focus.
    pub by_hand: bool,
    /// Whether the words of another could not be loaded.
    pub speechless: bool,
    /// Answers kept to compare with, as entered.
    pub pins: Vec<Intake>,
    /// What was not right with the link this patient came from: what is wrong and what to do.
    pub link: Vec<[String; 2]>,
    /// The page of the book that is open instead of the patient: `about`, `rules`, `rule-` and an id, or empty.
    pub book: AttrValue,
    /// Where the wording is.
    pub words: Arrival,
    /// Where the second module is, that of the plan and the rest.
    pub planner: Arrival,
}

/// A patient that another replaced, or nothing: what "undo" brings back.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Before {
    intake: Intake,
    pins: Vec<Intake>,
}

/// What became of the wish to copy.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Copied {
    /// There was none.
    #[default]
    NotYet,
    /// It was copied.
    Yes,
    /// A link was copied, which holds the case.
    Link,
    /// The browser refused; this is the text.
    Refused(String),
}

/// What can happen.
pub enum Action {
    /// A field's text changed.
    Text(AttrValue, String),
    /// A field's unit changed.
    Unit(AttrValue, String),
    /// A field is "pending", "not done", or neither.
    Wait(AttrValue, String),
    /// An example or a pasted row was chosen.
    Load(Intake),
    /// What was read from a pasted text and ticked: path, text and unit of each.
    Enter(Vec<[String; 3]>),
    /// Everything is taken away.
    Clear,
    /// What was taken away comes back.
    Undo,
    /// The rows pasted changed.
    Pasted(String),
    /// A panel was opened or closed.
    Panel(Panel),
    /// A theme was chosen.
    Theme(Theme),
    /// Units and theme are kept from now on, or forgotten.
    Remember(bool),
    /// The browser was asked to copy.
    Copied(Copied),
    /// A field is asked for.
    Show(AttrValue),
    /// A patient reads, or a clinician.
    Plain(bool),
    /// The page speaks a language now, or its words could not be loaded; whether it was chosen by hand.
    Language(Result<&'static str, &'static str>, bool),
    /// The answer as it is now is kept to compare with.
    Pin,
    /// A kept answer is entered again; the others stay beside it.
    Back(usize),
    /// A kept answer is no longer compared with.
    Unpin(usize),
    /// A link was opened: its case, and what was not right with it.
    Opened(Intake, Vec<[String; 2]>),
    /// "We are here" on the time axis, or taken back.
    Now(Option<Moment>),
    /// The address names a page of the book, or none.
    Book(String),
    /// The wording is asked for again, has arrived or has not.
    Words(Arrival),
    /// The same of the second module.
    Planner(Arrival),
    /// The rest of the form is drawn.
    Whole,
}

/// Whether a text says that there is no result, or none yet.
pub fn waits(text: &str) -> bool {
    matches!(text.trim(), "pending" | "not done" | "not-done" | "failed" | "too insensitive")
}

impl State {
    /// The state at the start: empty, with the units and the theme if the user asked to keep them.
    pub fn start() -> State {
        match settings::load() {
            Some(kept) => State {
                units: kept.units,
                theme: kept.theme,
                kept: language::known(&kept.language).map_or_else(Spoken::default, Spoken),
                remember: true,
                ..State::default()
            },
            None => State::default(),
        }
    }

    /// The unit a field stands in.
    pub fn unit(&self, path: &str, spec: &Spec) -> String {
        let canonical = spec.canonical().id;
        match self.intake.get(path) {
            Some(entry) if entry.unit.is_empty() => canonical.to_owned(),
            Some(entry) => entry.unit.clone(),
            None => self.units.get(path).cloned().unwrap_or_else(|| default_unit(path, canonical)),
        }
    }

    fn write(&mut self, path: &str, text: &str) {
        let unit = self.intake.get(path).map_or_else(
            || self.units.get(path).cloned().unwrap_or_else(|| default_unit(path, "")),
            |entry| entry.unit.clone(),
        );
        if text.is_empty() {
            // An empty field keeps its unit here, not in the intake, where it would be an entry.
            if self.intake.get(path).is_some() && unit != default_unit(path, "") {
                self.units.insert(path.to_owned(), unit);
            }
            self.intake.set_unit(path, "");
            self.intake.set(path, "");
        } else {
            self.intake.set(path, text);
            self.intake.set_unit(path, &unit);
        }
    }
}

/// Laboratories report MRD in per cent; the contract holds fractions.
fn default_unit(path: &str, canonical: &str) -> String {
    let mrd =
        path.starts_with("mrd.") && (path.ends_with("value") || path.ends_with("sensitivity"));
    if mrd { "%".to_owned() } else { canonical.to_owned() }
}

/// What is drawn of a change is drawn in one task, before the browser makes the next picture. Yew 0.23 lets the browser in after 16 ms,
/// and at that point looks for renders that wait but not for new properties that do: nothing promises that the picture does not show
/// the sentence of this patient and the groups of the one before. Its `flush`, made for tests, is the only way to draw without that pause.
fn in_one_task() {
    yew::platform::spawn_local(async {
        // Asked once and not waited for: two that wait wake each other for ever while Yew has paused.
        let flush = pin!(yew::scheduler::flush());
        let _drawn = flush.poll(&mut Context::from_waker(Waker::noop()));
    });
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        in_one_task();
        let mut next = (*self).clone();
        next.copied = Copied::NotYet;
        next.wanted = AttrValue::default();
        match action {
            Action::Text(path, text) => {
                next.write(&path, &text);
                next.typed();
            }
            Action::Unit(path, unit) => {
                if next.intake.get(&path).is_some() {
                    next.intake.set_unit(&path, &unit);
                }
                next.units.insert(path.to_string(), unit);
                next.typed();
            }
            Action::Wait(path, word) => {
                let now = next.intake.text(&path).to_owned();
                if !now.is_empty() && !waits(&now) {
                    next.parked.insert(path.to_string(), now);
                }
                let back = next.parked.get(path.as_str()).cloned().unwrap_or_default();
                next.write(&path, if word.is_empty() { &back } else { &word });
                next.typed();
            }
            Action::Load(intake) => next.replace(intake),
            Action::Enter(entries) => {
                next.before = Some(Before { intake: next.intake.clone(), pins: next.pins.clone() });
                for [path, text, unit] in entries {
                    next.intake.set(&path, &text);
                    next.intake.set_unit(&path, &unit);
                }
                next.at_once = true;
                next.panel = Panel::Closed;
            }
            Action::Clear => next.replace(Intake::default()),
            Action::Undo => {
                if let Some(before) = next.before.take() {
                    next.intake = before.intake;
                    next.pins = before.pins;
                }
            }
            Action::Pasted(text) => {
                next.rows = (!text.trim().is_empty()).then(|| Rc::new(table::read(&text)));
                next.pasted = text;
            }
            Action::Panel(panel) => next.panel = panel,
            Action::Theme(theme) => next.theme = theme,
            Action::Remember(wanted) => {
                next.remember = wanted && settings::save(&next.units, next.theme, next.kept.0);
                next.refused = wanted && !next.remember;
                if !next.remember {
                    settings::wipe();
                }
            }
            Action::Copied(copied) => next.copied = copied,
            Action::Show(path) => next.wanted = path,
            Action::Now(now) => next.now = now,
            Action::Plain(plain) => next.plain = plain,
            Action::Language(spoken, by_hand) => {
                next.by_hand = by_hand;
                next.speechless = spoken.is_err();
                if let Ok(tag) = spoken {
                    next.language = Spoken(tag);
                    next.kept = next.language;
                }
            }
            Action::Pin => {
                let now = next.intake.clone();
                next.pins.push(now);
            }
            Action::Back(n) => {
                if let Some(kept) = next.pins.get(n).cloned() {
                    let before = std::mem::replace(&mut next.intake, kept);
                    next.before = Some(Before { intake: before, pins: next.pins.clone() });
                    next.parked.clear();
                }
            }
            Action::Unpin(n) => {
                if n < next.pins.len() {
                    next.pins.remove(n);
                }
            }
            Action::Opened(intake, issues) => {
                next.replace(intake);
                next.link = issues;
            }
            Action::Book(page) => next.book = page.into(),
            Action::Words(words) => next.words = words,
            Action::Planner(planner) => next.planner = planner,
            Action::Whole => next.whole = true,
        }
        Rc::new(next)
    }
}

impl State {
    /// Something was typed or chosen: there is no way back to another patient.
    fn typed(&mut self) {
        self.before = None;
        self.at_once = false;
    }

    /// Another patient: nothing of the one before stays beside the new one.
    fn replace(&mut self, intake: Intake) {
        self.patient += 1;
        self.at_once = true;
        let intake = std::mem::replace(&mut self.intake, intake);
        let pins = std::mem::take(&mut self.pins);
        let before = Before { intake, pins };
        self.before = (before != Before::default()).then_some(before);
        self.link.clear();
        self.parked.clear();
        self.now = None;
        self.panel = Panel::Closed;
    }
}
