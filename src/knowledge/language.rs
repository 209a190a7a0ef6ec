//! The languages of the report in plain words. All but English are translations that nobody has reviewed yet.

#[cfg(not(feature = "app"))]
use super::PATIENT_TEXTS;

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// English, in which the texts were written.
    #[default]
    En,
    /// German.
    De,
    /// Spanish.
    Es,
    /// French.
    Fr,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 4] = [Language::En, Language::De, Language::Es, Language::Fr];

    /// Its BCP 47 tag.
    pub const fn id(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::De => "de",
            Language::Es => "es",
            Language::Fr => "fr",
        }
    }

    /// The language with that tag.
    pub fn from_id(id: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.id() == id)
    }

    /// Its own name.
    pub const fn name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::De => "Deutsch",
            Language::Es => "Español",
            Language::Fr => "Français",
        }
    }

    /// Title and words of every text for patients, in the order of [`PATIENT_TEXTS`].
    #[cfg(not(feature = "app"))]
    pub fn patient_texts(self) -> Vec<(&'static str, &'static str)> {
        let file = match self {
            Language::En => {
                return PATIENT_TEXTS.iter().map(|t| (t.title.get(), t.words.get())).collect();
            }
            Language::De => include_str!(concat!(env!("OUT_DIR"), "/patient-de.txt")),
            Language::Es => include_str!(concat!(env!("OUT_DIR"), "/patient-es.txt")),
            Language::Fr => include_str!(concat!(env!("OUT_DIR"), "/patient-fr.txt")),
        };
        let mut lines = file.split('\n');
        std::iter::from_fn(|| lines.next().zip(lines.next())).collect()
    }
}
