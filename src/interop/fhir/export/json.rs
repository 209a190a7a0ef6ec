//! The few shapes of JSON that a resource is made of. Decimals stay digits, and no float is ever made of them.

use crate::interop::write::Sink;

/// A value; what is empty is left out, as FHIR asks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Json {
    /// A text.
    Text(String),
    /// A number, as its digits.
    Number(String),
    /// Yes or no.
    Flag(bool),
    /// Values in order.
    List(Vec<Json>),
    /// Values with a name each, in order.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    fn is_empty(&self) -> bool {
        match self {
            Json::Text(text) => text.is_empty(),
            Json::Number(_) | Json::Flag(_) => false,
            Json::List(values) => values.is_empty(),
            Json::Object(parts) => parts.is_empty(),
        }
    }

    /// Writes the value as JSON.
    pub fn write(&self, out: &mut String) {
        match self {
            Json::Text(text) => out.text(text),
            Json::Number(digits) => out.push_str(digits),
            Json::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Json::List(values) => {
                for (n, value) in values.iter().enumerate() {
                    out.push(if n == 0 { '[' } else { ',' });
                    value.write(out);
                }
                out.push(']');
            }
            Json::Object(parts) => {
                for (n, (name, value)) in parts.iter().enumerate() {
                    out.push(if n == 0 { '{' } else { ',' });
                    out.text(name);
                    out.push(':');
                    value.write(out);
                }
                out.push('}');
            }
        }
    }
}

/// A text for people, in the characters that FHIR allows: no white space but blank, tab and line, no control character.
pub fn text(words: impl AsRef<str>) -> Json {
    Json::Text(plain(words.as_ref()))
}

/// The same characters without those that FHIR does not allow.
pub fn plain(words: &str) -> String {
    let odd = |c: char| (c.is_whitespace() && !" \n\t".contains(c)) || c == '\u{feff}';
    let said = words.chars().map(|c| if odd(c) { ' ' } else { c });
    let said: String = said.filter(|c| !c.is_control() || "\n\t".contains(*c)).collect();
    said.trim().to_owned()
}

/// Values in order; the empty ones are left out.
pub fn list(values: impl IntoIterator<Item = Json>) -> Json {
    Json::List(values.into_iter().filter(|value| !value.is_empty()).collect())
}

/// Values with a name each; the empty ones are left out.
pub fn object(parts: impl IntoIterator<Item = (&'static str, Json)>) -> Json {
    Json::Object(parts.into_iter().filter(|(_, value)| !value.is_empty()).collect())
}

/// Nothing: left out wherever it stands.
pub fn nothing() -> Json {
    Json::List(Vec::new())
}

/// A code of a system with what it is called.
pub fn coding(system: &str, code: &str, display: &str) -> Json {
    object([("system", text(system)), ("code", text(code)), ("display", text(display))])
}

/// A concept: its codes and its words.
pub fn concept(codings: Vec<Json>, words: impl AsRef<str>) -> Json {
    object([("coding", list(codings)), ("text", text(words))])
}

/// A concept in words alone.
pub fn said(words: impl AsRef<str>) -> Json {
    concept(Vec::new(), words)
}

/// A reference to an entry of the bundle.
pub fn reference(to: &str) -> Json {
    object([("reference", text(to))])
}

/// Notes, one for each text.
pub fn notes(texts: impl IntoIterator<Item = String>) -> Json {
    list(texts.into_iter().map(|words| object([("text", text(words))])))
}
