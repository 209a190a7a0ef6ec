//! What the engine says as a value read by name; what is absent reads as empty.

use std::borrow::Cow;
use std::rc::Rc;

use serde::Serialize;
use stratall::interop::write::{Sink, Whole, tell};

/// The name of a field; of nearly every one it is in the program.
type Name = Cow<'static, str>;

/// A value. A copy shares what is inside.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Json {
    /// None, or no.
    #[default]
    Nothing,
    /// Yes.
    Yes,
    /// A text.
    Text(Rc<str>),
    /// A whole number.
    Number(i64),
    /// A list, or the fields of a record: those of a list have no name.
    Parts(Rc<[(Name, Json)]>),
}

impl Json {
    /// The value of a view of the engine; nothing of it where it holds what no view does.
    pub fn of(view: &impl Serialize) -> Json {
        let mut tree = Tree::default();
        let sink: &mut dyn Sink = &mut tree;
        tell(view, sink)
            .ok()
            .and_then(|()| tree.told.pop())
            .map(|(_, value)| value)
            .unwrap_or_default()
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Json {
        let found = self.parts().iter().find(|(known, _)| **known == *name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Whether there is a value, and no `false`.
    pub fn is_there(&self) -> bool {
        *self != Json::Nothing
    }

    /// The text of that name.
    pub fn text(&self, name: &str) -> String {
        if let Json::Text(text) = self.get(name) { text.to_string() } else { String::new() }
    }

    /// The text or number of that name, as written.
    pub fn said(&self, name: &str) -> String {
        self.get(name).word()
    }

    /// A text or number as written.
    pub fn word(&self) -> String {
        match self {
            Json::Text(text) => text.to_string(),
            Json::Number(number) => number.to_string(),
            Json::Nothing | Json::Yes | Json::Parts(_) => String::new(),
        }
    }

    /// The list of that name.
    pub fn list(&self, name: &str) -> Vec<Json> {
        self.get(name).items()
    }

    /// What is in a list.
    pub fn items(&self) -> Vec<Json> {
        self.parts().iter().map(|(_, value)| value.clone()).collect()
    }

    /// The texts of the list of that name.
    pub fn texts(&self, name: &str) -> Vec<String> {
        self.list(name).iter().map(Json::word).filter(|text| !text.is_empty()).collect()
    }

    /// The whole number of that name.
    pub fn number(&self, name: &str) -> Option<u32> {
        if let Json::Number(number) = self.get(name) { number.try_into().ok() } else { None }
    }

    fn parts(&self) -> &[(Name, Json)] {
        if let Json::Parts(parts) = self { parts } else { &[] }
    }
}

/// The view as JSON; nothing where it holds what no view does. It is told as [`Json::of`] has it, so that how each view is
/// told is in the module once.
pub fn written(view: &impl Serialize) -> Option<String> {
    let mut text = String::new();
    let sink: &mut dyn Sink = &mut text;
    tell(view, sink).ok()?;
    Some(text)
}

/// A value while it is told.
#[derive(Default)]
struct Tree {
    /// The name of what is told next.
    name: Name,
    /// What is told, with its name; of what is still open, its parts so far.
    told: Vec<(Name, Json)>,
    /// Where the parts of what is open begin, and its name.
    open: Vec<(usize, Name)>,
}

impl Tree {
    fn value(&mut self, value: Json) {
        self.told.push((std::mem::take(&mut self.name), value));
    }
}

impl Sink for Tree {
    fn text(&mut self, text: &str) {
        self.value(Json::Text(text.into()));
    }

    fn number(&mut self, number: i64) {
        self.value(Json::Number(number));
    }

    fn word(&mut self, word: &'static str) {
        self.value(if word == "true" { Json::Yes } else { Json::Nothing });
    }

    fn open(&mut self, _: Whole) {
        self.open.push((self.told.len(), std::mem::take(&mut self.name)));
    }

    fn next(&mut self, _: bool, name: &'static str) {
        self.name = name.into();
    }

    fn named(&mut self) {
        if let Some((_, Json::Text(name))) = self.told.pop() {
            self.name = Cow::Owned(name.to_string());
        }
    }

    fn close(&mut self, _: Whole) {
        let Some((first, name)) = self.open.pop() else { return };
        let parts = self.told.split_off(first.min(self.told.len()));
        self.told.push((name, Json::Parts(parts.into())));
    }
}
