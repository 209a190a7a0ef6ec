//! What is read of a pasted text, short enough for a table of cases.

use stratall::interop::laboratory_text::{Reading, read};

/// Entries as `path=text unit`, one after another; `!` before those not preselected.
pub fn entries(reading: &Reading) -> String {
    let one = |f: &stratall::interop::laboratory_text::Finding| {
        let mark = if f.preselect { "" } else { "!" };
        format!("{mark}{}={} {}", f.path, f.text, f.unit).trim_end().to_owned()
    };
    reading.findings.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Each text with the entries read from it, and nothing left.
pub fn all_read(table: &[(&str, &str)]) {
    compare(table, |text, reading| {
        if reading.left.is_empty() {
            String::new()
        } else {
            format!("{text} left {:?}", reading.left)
        }
    });
}

/// Each text with the entries read from it; of all of them something is left, with a reason.
pub fn part_read(table: &[(&str, &str)]) {
    compare(table, |text, reading| {
        if reading.left.is_empty() { format!("{text}: nothing is left") } else { String::new() }
    });
}

fn compare(table: &[(&str, &str)], also: impl Fn(&str, &Reading) -> String) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let reading = read(text);
        covered(text, &reading);
        let found = entries(&reading);
        if found != *expected {
            wrong.push(format!(
                "{text}\n  read     {found}\n  expected {expected}\n  left {:?}",
                reading.left
            ));
        }
        wrong.extend(Some(also(text, &reading)).filter(|w| !w.is_empty()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The spans are the text, and point at what there is.
pub fn covered(text: &str, reading: &Reading) {
    let joined: String = reading.spans.iter().map(|s| s.text.as_str()).collect();
    assert_eq!(joined, text);
    for span in &reading.spans {
        assert!(!span.text.is_empty());
        assert!(span.finding.is_none_or(|i| i < reading.findings.len()));
        assert!(span.left.is_none_or(|i| i < reading.left.len()));
        assert!(span.finding.is_none() || span.left.is_none());
    }
    for conflict in &reading.conflicts {
        assert!(conflict.findings.len() > 1);
        assert!(conflict.findings.iter().all(|i| !reading.findings[*i].preselect));
    }
    assert!(reading.left.iter().all(|l| !l.text.is_empty() && !l.why.is_empty()));
}
