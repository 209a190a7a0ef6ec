//! The words of the interface in another language: fetched when they are wanted, English until then.
//!
//! A file holds on its lines the messages of the page in the order of their ids, those of the second module, and
//! then the labels of the form, each in English, a tab, and in the language. `build/locales.rs` writes it.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// The part of a file that one module shows.
#[derive(Clone, Debug, Default)]
struct Catalogue {
    words: Vec<&'static str>,
    labels: BTreeMap<&'static str, &'static str>,
    pseudo: bool,
}

thread_local! {
    /// What is spoken; English where there is none.
    static SPOKEN: RefCell<Option<Catalogue>> = RefCell::default();
}

/// Speaks the language of a file from now on: its messages from line `skip` on, as many as there are in English. Nothing
/// as a file is English, `pseudo` marked English for tests. Says whether the file was one of this build; the language
/// stays English where it was not.
pub fn speak(file: &str, skip: usize, english: &[&'static str]) -> bool {
    let spoken = match file {
        "" => None,
        "pseudo" => Some(Catalogue::pseudo(english)),
        file => Catalogue::read(file, skip, english.len()),
    };
    let ours = spoken.is_some() || file.is_empty();
    SPOKEN.set(spoken);
    ours
}

/// The message at a place, if another language than English is spoken.
pub fn spoken(place: usize) -> Option<&'static str> {
    SPOKEN.with_borrow(|c| c.as_ref().and_then(|c| c.words.get(place).copied()))
}

/// A label or a word of the form in the language spoken: "MRD level, end of induction" is put together from its parts.
/// English where it has none.
pub fn label(english: &str) -> String {
    SPOKEN.with_borrow(|c| c.as_ref().map_or_else(|| english.to_owned(), |c| c.label(english)))
}

impl Catalogue {
    /// The messages from line `skip` on, `count` of them, and the labels; nothing where the file has fewer lines, so that
    /// the file of another build changes no word. The text is kept for as long as the page is open.
    fn read(file: &str, skip: usize, count: usize) -> Option<Catalogue> {
        let file: &'static str = Box::leak(Box::from(file));
        let words: Vec<&'static str> = file.lines().skip(skip).take(count).collect();
        let whole = words.len() == count && !words.iter().any(|word| word.contains('\t'));
        let labels = file.lines().filter_map(|line| line.split_once('\t')).collect();
        whole.then_some(Catalogue { words, labels, pseudo: false })
    }

    /// Every word as a test wants it: marked, accented and longer than in English, so that one that is not in a locale, or
    /// has no room, is seen.
    fn pseudo(english: &[&'static str]) -> Catalogue {
        let words = english.iter().map(|word| &*Box::leak(pseudo(word).into_boxed_str())).collect();
        Catalogue { words, labels: BTreeMap::new(), pseudo: true }
    }

    fn label(&self, english: &str) -> String {
        if self.pseudo {
            return pseudo(english);
        }
        let one = |part: &str| self.labels.get(part).copied().map(str::to_owned);
        let parts = || {
            let (field, when) = english.rsplit_once(", ")?;
            Some([one(field)?.as_str(), ", ", &one(when)?].concat())
        };
        one(english).or_else(parts).unwrap_or_else(|| english.to_owned())
    }
}

/// "Age" as "[Åĝé ···]"; what is filled in stays as it is.
fn pseudo(english: &str) -> String {
    let mut inside = false;
    let accented = english.chars().map(|c| {
        inside = c == '{' || (inside && c != '}');
        match c {
            _ if inside => c,
            'a' => 'á',
            'e' => 'é',
            'g' => 'ĝ',
            'i' => 'í',
            'o' => 'ö',
            's' => 'š',
            'u' => 'ü',
            'A' => 'Å',
            'C' => 'Č',
            'N' => 'Ñ',
            c => c,
        }
    });
    let accented: String = accented.collect();
    // In steps that may be broken, as words are.
    let longer = " ···".repeat(english.len().div_ceil(12));
    ["[", &accented, &longer, "]"].concat()
}
