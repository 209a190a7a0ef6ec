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

/// The first amount of each kind in a text. A number belongs to the `mg` that follows it.
pub fn in_text(text: &str) -> Amounts {
    let text = text.to_ascii_lowercase().replace("m²", "m2");
    let mut amounts = Amounts::default();
    let mut before = "";
    for (n, part) in text.split("mg").enumerate() {
        if n > 0
            && let Some(value) = last_number(before)
        {
            let compact: String = part.chars().filter(|c| *c != ' ').take(4).collect();
            if compact.starts_with("/m2") {
                amounts.mg_per_m2 = amounts.mg_per_m2.or(Some(value));
            } else if !compact.starts_with('/') {
                amounts.mg = amounts.mg.or(Some(value));
            }
        }
        before = part;
    }
    amounts
}

/// The number at the end of a text.
fn last_number(text: &str) -> Option<Decimal> {
    let text = text.trim_end();
    let digits: String =
        text.chars().rev().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let digits: String = digits.chars().rev().collect();
    Decimal::parse(digits.trim_matches('.')).ok()
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
