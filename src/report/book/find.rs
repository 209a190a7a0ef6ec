//! The search over the rule book: every word must begin a word of the entry, case and accents aside.

use super::cited;
use super::entry::EntryView;

/// All words of an entry, folded: id, title, table, points, and the sources with their citations.
pub(super) fn text(e: &EntryView) -> String {
    let points = e.points.iter().flat_map(|p| [p.part, p.lead]).map(str::to_owned);
    let ids = cited(e).into_iter().flat_map(|s| [s.id, s.doi, s.pmid]).map(str::to_owned);
    let names = [e.id.clone(), e.title.clone()];
    let all: Vec<String> = names.into_iter().chain(lines(e)).chain(points).chain(ids).collect();
    fold(&all.join("\n"))
}

/// The sentences of an entry as a reader meets them.
fn lines(e: &EntryView) -> Vec<String> {
    let rows = e.table.iter().flat_map(|r| [r.when.as_str(), &r.then, r.because]);
    let mut lines: Vec<String> = rows.map(str::to_owned).collect();
    for p in &e.points {
        lines.extend([p.words.clone(), p.holds.clone()]);
        lines.extend(p.differs.iter().map(|d| d.words.to_owned()));
    }
    lines.extend(cited(e).iter().map(|s| [s.short, ": ", s.citation].concat()));
    lines
}

/// The first sentence that holds the most words its title has not; nothing where the title has all.
pub(super) fn sentence(e: &EntryView, words: &[String]) -> Option<String> {
    let title = fold(&[&e.id, " ", e.title.as_str()].concat());
    let missing: Vec<&String> = words.iter().filter(|word| !begins(&title, word)).collect();
    let mut best = (0, None);
    for line in lines(e) {
        let folded = fold(&line);
        let held = missing.iter().filter(|word| begins(&folded, word)).count();
        if held > best.0 {
            best = (held, Some(line));
        }
    }
    best.1
}

/// The words of a query, folded.
pub(super) fn words(query: &str) -> Vec<String> {
    query.split_whitespace().map(fold).collect()
}

/// 0 where the query is the entry's id, 1 where its title has every word, 2 where the entry has; 3 where it has not.
pub(super) fn rank(e: &EntryView, text: &str, words: &[String]) -> usize {
    if !words.iter().all(|word| begins(text, word)) {
        return 3;
    }
    if let [only] = words
        && [e.own(), &e.id].iter().any(|id| id.eq_ignore_ascii_case(only))
    {
        return 0;
    }
    let title = fold(&e.title);
    if words.iter().all(|word| begins(&title, word)) { 1 } else { 2 }
}

/// Whether a word of the text begins so, which is folded: "aff1" is found in "kmt2a::aff1", "lin" not in "insulin".
fn begins(text: &str, word: &str) -> bool {
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(word)) {
        let at = from + found;
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        if !before.is_some_and(|c| c.is_ascii_alphanumeric()) {
            return true;
        }
        from = at + word.len().max(1);
    }
    false
}

/// Small letters without accents, and one sign for every dash. Letters of the languages of Europe only: the table of all
/// letters weighs more than this page.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let plain = match c {
            'À'..='Å' | 'à'..='å' | 'Ā'..='ą' => 'a',
            'Ç' | 'ç' | 'Ć'..='č' => 'c',
            'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => 'e',
            'Ğ' | 'ğ' => 'g',
            'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' => 'i',
            'Ł' | 'ł' => 'l',
            'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
            'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => 'o',
            'Ř' | 'ř' => 'r',
            'Ś'..='š' => 's',
            'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'µ' | 'μ' => 'u',
            'Ý' | 'ý' | 'ÿ' => 'y',
            'Ź'..='ž' => 'z',
            '–' | '—' | '‑' => '-',
            'ß' => {
                folded.push('s');
                's'
            }
            other => other.to_ascii_lowercase(),
        };
        folded.push(plain);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{begins, fold};

    #[test]
    fn case_accents_and_dashes_do_not_tell() {
        assert_eq!(fold("Gökbuget – Brüggemann, ≥ 0.01 %"), "gokbuget - bruggemann, ≥ 0.01 %");
        assert_eq!(fold("Weiß"), "weiss");
    }

    #[test]
    fn a_word_begins_a_word() {
        let text = "insulin kmt2a::aff1 c17";
        assert!(begins(text, "aff1") && begins(text, "kmt2a::aff1") && begins(text, "c1"));
        assert!(!begins(text, "sulin") && !begins(text, "17"));
        assert!(begins(text, "insulin kmt2a"));
    }
}
