//! The words of what the module draws, from `locales/plan/en.toml`.

include!(concat!(env!("OUT_DIR"), "/locales_plan.rs"));

/// A message with its `{name}`s filled in.
pub fn fill(message: Msg, values: &[(&str, &str)]) -> String {
    let mut text = message.text().to_owned();
    for (name, value) in values {
        text = text.replace(&["{", name, "}"].concat(), value);
    }
    text
}

/// The message for one, or the message for any other number.
pub fn count(n: usize, one: Msg, many: Msg) -> String {
    if n == 1 { one.text().to_owned() } else { fill(many, &[("n", &n.to_string())]) }
}

/// The first letter large.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase()).chain(chars).collect()
    })
}
