//! Headings that are not understood: what stands below one may be of another person, another fluid or another time.

use super::found::{self as why, Finds, Unread};
use super::lexicon::Meaning;
use super::tokens::{Kind, Token};

/// Where a heading stands, in bytes.
pub(super) type At = (usize, usize);

/// So many words and signs are a heading where a colon ends them.
const WITH_COLON: usize = 8;
/// So many are one on a line of their own below an empty one.
const ALONE: usize = 3;

/// The heading that is not understood under which the next line stands, after a sentence that names nothing of the form.
pub(super) fn after(text: &str, tokens: &[Token], before: Option<At>) -> Option<At> {
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return before };
    let at = (first.start, last.end);
    let colon = last.kind == Kind::Colon && tokens.len() <= WITH_COLON;
    if !colon && !is_alone(text, at, tokens) {
        return before;
    }
    tokens.iter().any(|t| t.kind == Kind::Unknown).then_some(at)
}

/// A few words alone on a line, the first or below an empty one.
fn is_alone(text: &str, (start, end): At, tokens: &[Token]) -> bool {
    let words = tokens.iter().all(|t| {
        let person = matches!(t.means(), Some(Meaning::Person(_)));
        matches!(t.kind, Kind::Means(_) | Kind::Unknown) && !person
    });
    let above = text.get(..start).unwrap_or("");
    let (above, indent) = above.rsplit_once('\n').unwrap_or(("", above));
    let empty = above.rsplit('\n').next().unwrap_or("").trim().is_empty();
    let rest = text.get(end..).unwrap_or("").lines().next().unwrap_or("");
    words && tokens.len() <= ALONE && empty && indent.trim().is_empty() && rest.trim().is_empty()
}

/// Says of what was found in a sentence that it stands below such a heading, and of the heading, once, that it was not read.
pub(super) fn note(heading: Option<At>, first: usize, said: &mut Option<At>, finds: &mut Finds) {
    let below = finds.found.get_mut(first..).unwrap_or_default();
    let Some(at) = heading.filter(|_| !below.is_empty()) else { return };
    for found in below.iter_mut().filter(|found| found.note.is_empty()) {
        found.note = why::BELOW;
    }
    if *said != heading {
        finds.unread.push(Unread { at, why: why::HEADING });
        *said = heading;
    }
}
