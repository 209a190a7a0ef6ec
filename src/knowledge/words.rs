//! The long texts of the knowledge: a line of one file instead of the text itself.
//!
//! Natively and in the npm package the file is compiled in. The page calculates without it, fetches it after its
//! first paint and hands it to the module of the plan; until then [`NOT_HERE`] stands where a text will be.

use std::fmt;
use std::sync::OnceLock;

use serde::{Serialize, Serializer};

use super::HEAD_TEXTS;

/// What stands in the place of words that have not arrived.
pub const NOT_HERE: &str = "…";

/// What is never absent: what the product is for, and alerts.
const HEAD: &str = include_str!(concat!(env!("OUT_DIR"), "/words-head.txt"));

/// A long text of the knowledge.
///
/// Two are equal when they stand in the same place, whether or not the words have arrived. What is drawn again on a
/// change therefore holds the words, not the place: the views of an assessment do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text(pub(super) u16);

impl Text {
    /// No text at all.
    pub(super) const EMPTY: Text = Text(u16::MAX);

    /// The words, or [`NOT_HERE`].
    pub fn get(self) -> &'static str {
        self.arrived().unwrap_or(NOT_HERE)
    }

    /// The words, if they are here.
    pub fn arrived(self) -> Option<&'static str> {
        self.of(rest())
    }

    /// The text this many lines below.
    pub(crate) fn plus(self, lines: u16) -> Text {
        Text(self.0.saturating_add(lines))
    }

    fn of(self, rest: &[&'static str]) -> Option<&'static str> {
        if self == Text::EMPTY {
            return Some("");
        }
        match self.0.checked_sub(HEAD_TEXTS) {
            Some(line) => rest.get(usize::from(line)).copied(),
            None => HEAD.split('\n').nth(usize::from(self.0)),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.get())
    }
}

/// Words that stand beside a rule in the code: a criterion as a clinician reads it, or why a row answers. In the page
/// they are a line of the file too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase(#[cfg(feature = "fetched")] Text, #[cfg(not(feature = "fetched"))] &'static str);

impl Phrase {
    /// The words themselves.
    #[cfg(not(feature = "fetched"))]
    pub const fn of(words: &'static str) -> Phrase {
        Phrase(words)
    }

    /// The words, or [`NOT_HERE`].
    #[cfg(not(feature = "fetched"))]
    pub const fn get(self) -> &'static str {
        self.0
    }

    /// Their line, found when the page is compiled.
    #[cfg(feature = "fetched")]
    #[expect(clippy::panic, clippy::indexing_slicing, reason = "it runs in the compiler only")]
    pub const fn of(words: &'static str) -> Phrase {
        let hash = fnv(words.as_bytes());
        let (mut low, mut high) = (0, super::PHRASES.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let (here, line) = super::PHRASES[middle];
            if here == hash {
                return Phrase(Text(line));
            } else if here < hash {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        panic!("build/phrases.rs did not collect this phrase")
    }

    /// The words, or [`NOT_HERE`].
    #[cfg(feature = "fetched")]
    pub fn get(self) -> &'static str {
        self.0.get()
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.get())
    }
}

static LINES: OnceLock<Vec<&'static str>> = OnceLock::new();

#[cfg(not(feature = "fetched"))]
fn rest() -> &'static [&'static str] {
    const REST: &str = include_str!(concat!(env!("OUT_DIR"), "/words-rest.txt"));
    LINES.get_or_init(|| REST.split('\n').collect())
}

#[cfg(feature = "fetched")]
fn rest() -> &'static [&'static str] {
    LINES.get().map_or(&[], Vec::as_slice)
}

/// Takes the file as fetched, and says whether it is the one these tables were made with; another one is not used.
#[cfg(feature = "fetched")]
pub fn provide(file: String) -> bool {
    let ours = fnv(file.as_bytes()) == super::WORDS_FNV;
    if ours {
        LINES.get_or_init(|| {
            let file: &'static str = Box::leak(file.into_boxed_str());
            file.split('\n').collect()
        });
    }
    ours
}

/// Sixty-four bits tell one version from another. Against a file made to deceive stands the SHA-256 in
/// [`super::WORDS_INTEGRITY`], which the browser checks.
#[cfg(feature = "fetched")]
#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "the compiler runs it too")]
const fn fnv(bytes: &[u8]) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::knowledge::{HEAD_TEXTS, STATEMENTS};

    #[test]
    fn a_place_outside_the_texts_holds_nothing() {
        let rest = ["abc", "", "déf"];
        let get = |line: u16| Text(HEAD_TEXTS + line).of(&rest);
        assert_eq!([get(0), get(1), get(2), get(3)], [Some("abc"), Some(""), Some("déf"), None]);
        assert_eq!(Text(u16::MAX - 1).of(&rest), None);
        assert_eq!(Text::EMPTY.of(&[]), Some(""));
    }

    #[test]
    fn without_the_file_only_what_is_never_absent_is_there() {
        for s in STATEMENTS {
            let words = s.words.of(&[]);
            if ["intended-use", "down-syndrome"].contains(&s.topic) {
                assert_eq!(words, s.words.arrived());
            } else {
                assert_eq!(words, None, "{}", s.id);
            }
            assert_ne!(s.words.get(), "", "{}", s.id);
            assert_ne!(s.words.get(), super::NOT_HERE, "{}", s.id);
        }
    }

    #[test]
    fn it_is_written_as_its_words() {
        for words in STATEMENTS.iter().map(|s| s.words) {
            assert_eq!(words.to_string(), words.get());
            assert_eq!(serde_json::to_value(words).ok(), Some(words.get().into()));
        }
    }
}
