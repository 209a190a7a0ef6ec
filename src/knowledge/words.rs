//! The long texts of the knowledge: a place in one file instead of the text itself.
//!
//! Natively and in the npm package the file is compiled in. The page calculates without it and fetches it after its
//! first paint; until then the texts are empty.

use std::fmt;

use serde::{Serialize, Serializer};

#[cfg(feature = "app")]
use std::sync::OnceLock;

/// What is never absent: what the product is for, and alerts.
const HEAD: &str = include_str!(concat!(env!("OUT_DIR"), "/words-head.txt"));

/// A long text of the knowledge.
///
/// Two are equal when they stand in the same place, whether or not the words have arrived. What is drawn again on a
/// change therefore holds the words, not the place: the views of an assessment do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Text {
    pub(super) at: u32,
    pub(super) len: u16,
}

impl Text {
    /// The words, or nothing while they have not arrived.
    pub fn get(self) -> &'static str {
        self.of(HEAD, rest())
    }

    /// Nothing for a place that is not in the texts or not at the border of a character.
    fn of<'a>(self, head: &'a str, rest: &'a str) -> &'a str {
        let found = || {
            let at = usize::try_from(self.at).ok()?;
            let (text, at) = match at.checked_sub(head.len()) {
                Some(at) => (rest, at),
                None => (head, at),
            };
            text.get(at..at.checked_add(self.len.into())?)
        };
        found().unwrap_or_default()
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

#[cfg(not(feature = "app"))]
fn rest() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/words.txt"))
}

#[cfg(feature = "app")]
static FETCHED: OnceLock<&'static str> = OnceLock::new();

#[cfg(feature = "app")]
fn rest() -> &'static str {
    FETCHED.get().copied().unwrap_or_default()
}

/// Takes the file as fetched, and says whether it is the one these tables were made with; another one is not used.
#[cfg(feature = "app")]
pub fn provide(file: String) -> bool {
    let ours = fnv(file.as_bytes()) == super::WORDS_FNV;
    if ours {
        FETCHED.get_or_init(|| Box::leak(file.into_boxed_str()));
    }
    ours
}

/// Sixty-four bits tell one version from another. Against a file made to deceive stands the SHA-256 in
/// [`super::WORDS_INTEGRITY`], which the browser checks.
#[cfg(any(test, feature = "app"))]
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Text, fnv, rest};
    use crate::knowledge::{STATEMENTS, WORDS_FNV};

    #[test]
    fn a_place_outside_the_texts_holds_nothing() {
        let get = |at, len| Text { at, len }.of("abc", "déf");
        assert_eq!(get(0, 3), "abc");
        assert_eq!(get(3, 4), "déf");
        assert_eq!(get(5, 0), "");
        // Beyond the end, across the two parts, and inside a character.
        let outside = [(0, 4), (2, 2), (3, 5), (7, 1), (8, 1), (u32::MAX, u16::MAX)];
        for (at, len) in outside.into_iter().chain([(3, 2), (5, 2), (5, 1)]) {
            assert_eq!(get(at, len), "", "{at} {len}");
        }
    }

    #[test]
    fn without_the_file_only_what_is_never_absent_is_there() {
        for s in STATEMENTS {
            let words = s.words.of(HEAD, "");
            if ["intended-use", "down-syndrome"].contains(&s.topic) {
                assert_eq!(words, s.words.get());
            } else {
                assert_eq!(words, "", "{}", s.id);
            }
            assert_ne!(s.words.get(), "", "{}", s.id);
        }
    }

    #[test]
    fn words_of_another_version_are_told_from_ours() {
        assert_eq!(fnv(rest().as_bytes()), WORDS_FNV);
        assert_ne!(fnv(rest().to_uppercase().as_bytes()), WORDS_FNV);
        assert_ne!(fnv(b""), WORDS_FNV);
    }

    #[test]
    fn it_is_written_as_its_words() {
        let words = Text { at: 0, len: 12 };
        assert_eq!(words.to_string(), words.get());
        assert_eq!(serde_json::to_value(words).ok(), Some(words.get().into()));
        assert_eq!(words.get().len(), 12);
    }
}
