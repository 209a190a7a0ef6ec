//! Units, theme and language, kept on this device only when the user asks. Nothing of a patient is ever stored.
//!
//! A browser may forbid storage; then nothing is kept and nothing breaks.

use std::collections::BTreeMap;

use gloo::utils::window;
use web_sys::Storage;

use super::state::Theme;

const KEY: &str = "stratall.settings";

/// `gloo::storage` throws where storage is blocked, so the check comes first.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What was kept.
#[derive(Default)]
pub struct Kept {
    /// The unit of each field by its path.
    pub units: BTreeMap<String, String>,
    /// See [`Theme`].
    pub theme: Theme,
    /// The tag of the language, as it was kept.
    pub language: String,
}

/// What was kept, if anything.
pub fn load() -> Option<Kept> {
    let text = storage()?.get_item(KEY).ok().flatten()?;
    let mut kept = Kept::default();
    for (name, value) in text.lines().filter_map(|line| line.split_once('\t')) {
        match name {
            "theme" => kept.theme = theme_named(value),
            "language" => kept.language = value.to_owned(),
            _ => {
                kept.units.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    Some(kept)
}

/// Keeps units, theme and language. Returns whether the browser allowed it.
pub fn save(units: &BTreeMap<String, String>, theme: Theme, language: &str) -> bool {
    let mut text = ["theme\t", theme_name(theme), "\nlanguage\t", language, "\n"].concat();
    for (path, unit) in units {
        text.push_str(&[path, "\t", unit, "\n"].concat());
    }
    storage().is_some_and(|s| s.set_item(KEY, &text).is_ok())
}

/// Forgets everything.
pub fn wipe() {
    if let Some(storage) = storage() {
        storage.remove_item(KEY).ok();
    }
}

/// The word for a theme, as kept and as the stylesheet reads it.
pub const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// The theme for a word.
pub fn theme_named(name: &str) -> Theme {
    match name {
        "light" => Theme::Light,
        "dark" => Theme::Dark,
        _ => Theme::System,
    }
}
