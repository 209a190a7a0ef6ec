//! Amounts in the text of a dosage: "cyclophosphamide (750 mg/m2 IV), 450.03mg".

use crate::quantity::Decimal;

/// What a text or a coded dose says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Amounts {
    /// mg.
    pub mg: Option<Decimal>,
    /// mg/m².
    pub mg_per_m2: Option<Decimal>,
}

/// The first amount of each kind in a text. A number belongs to the `mg` that follows it; a maximum is no amount.
pub fn in_text(text: &str) -> Amounts {
    let text = text.to_ascii_lowercase().replace("m²", "m2");
    let mut amounts = Amounts::default();
    let mut before = "";
    for (n, part) in text.split("mg").enumerate() {
        if n > 0
            && let Some(value) = last_number(before)
        {
            let compact: String = part.chars().filter(|c| *c != ' ').take(5).collect();
            let per = ["/", "per", "pro"].iter().find_map(|per| compact.strip_prefix(per));
            match per {
                Some(of) if of.starts_with("m2") => {
                    amounts.mg_per_m2 = amounts.mg_per_m2.or(Some(value));
                }
                Some(_) => {}
                None => amounts.mg = amounts.mg.or(Some(value)),
            }
        }
        before = part;
    }
    amounts
}

/// The number at the end of a text; nothing where its comma may part thousands, or where it is the most that may be given.
fn last_number(text: &str) -> Option<Decimal> {
    let text = text.trim_end();
    let rest = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    let digits = text.get(rest.len()..)?.trim_matches(['.', ',']);
    let limit = rest.split([',', ';', '(', ')']).next_back().unwrap_or_default();
    if ["max", "cap", "up to", "limit", "≤", "<"].iter().any(|word| limit.contains(word)) {
        return None;
    }
    match digits.split_once(',') {
        Some((whole, part)) if part.len() < 3 => Decimal::parse(&[whole, ".", part].concat()).ok(),
        Some(_) => None,
        None => Decimal::parse(digits).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::in_text;

    #[test]
    fn an_amount_per_surface_is_no_amount() {
        for (text, mg, per_m2) in [
            (
                "cyclophosphamide (750 mg/m2 IV), 450.03mg, once per day",
                Some("450.03"),
                Some("750"),
            ),
            ("Vincristine (2 mg IV), once per day on days 1, 8", Some("2"), None),
            ("1.5 mg/m² weekly", None, Some("1.5")),
            ("25 mg/kg", None, None),
            // A comma of decimals, of thousands, and a list.
            ("1,5 mg", Some("1.5"), None),
            ("1,000 mg", None, None),
            ("days 1, 8: 2 mg", Some("2"), None),
            // What may be given at most is not what is given.
            ("1.5 mg/m2 (max. 2 mg) IV", None, Some("1.5")),
            ("1.5 mg/m2, capped at 2 mg", None, Some("1.5")),
            ("0.9 mg, up to 2 mg", Some("0.9"), None),
            ("1.5 mg per m2", None, Some("1.5")),
            ("1,5 mg pro m²", None, Some("1.5")),
            ("2 mg (max", Some("2"), None),
            ("mg", None, None),
            ("", None, None),
        ] {
            let read = in_text(text);
            let said = |d: Option<crate::quantity::Decimal>| d.map(|d| d.to_string());
            assert_eq!(
                (said(read.mg).as_deref(), said(read.mg_per_m2).as_deref()),
                (mg, per_m2),
                "{text}"
            );
        }
    }
}
