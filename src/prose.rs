//! Small ways with words that the report and both parts of the page share.

mod catalogue;

pub use catalogue::{label, speak, spoken};

/// A message of a locale.
pub trait Message: Copy {
    /// Its words, with a `{name}` where something is filled in.
    fn words(self) -> &'static str;
}

/// A message with its `{name}`s filled in.
pub fn fill(message: impl Message, values: &[(&str, &str)]) -> String {
    let mut text = message.words().to_owned();
    for (name, value) in values {
        text = text.replace(&["{", name, "}"].concat(), value);
    }
    text
}

/// The message for one, or the message for any other number.
pub fn count<M: Message>(n: usize, one: M, many: M) -> String {
    if n == 1 { one.words().to_owned() } else { fill(many, &[("n", &n.to_string())]) }
}

/// "a, b and c", with the word before the last.
pub fn listed(words: &[&str], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [init @ .., end] => [&init.join(", "), last, *end].join(" "),
    }
}

/// The first letter large.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(chars).collect()
    })
}
