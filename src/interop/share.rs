//! The share link: an intake as a short text for the fragment of an address, which no browser sends to a server.
//!
//! `1` and base64url of a checksum and the entries, deflated: path, unit and text of each, exactly as typed. A damaged
//! link opens what can be read of it and says so.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::patient::{Intake, Issue};

/// The form written now; a link of another form is read only by the edition that knows it.
const VERSION: char = '1';
/// So many octets of entries are read at most; those of one patient are a thousandth of it.
const MOST: usize = 1 << 20;
/// How hard to look for what repeats: the most.
const LEVEL: u8 = 10;

/// The link's text for an intake.
pub fn write(intake: &Intake) -> String {
    let mut lines = String::new();
    for (path, entry) in intake.iter() {
        for part in [path, &entry.unit, &entry.text] {
            escape(&mut lines, part);
            lines.push('\t');
        }
        lines.push('\n');
    }
    let mut octets = checksum(lines.as_bytes()).to_be_bytes().to_vec();
    octets.extend(compress_to_vec(lines.as_bytes(), LEVEL));
    format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(octets))
}

/// Reads a link's text. What cannot be read is an issue; what could be is in the intake.
pub fn read(link: &str) -> (Intake, Vec<Issue>) {
    let mut intake = Intake::default();
    let mut issues = Vec::new();
    let mut chars = link.trim().chars();
    match chars.next() {
        None => {
            issues.push(error("link-empty", "the link holds no case", "copy the whole link again"))
        }
        Some(VERSION) => match unpacked(chars.as_str()) {
            Some((lines, whole)) => {
                let read = entries(&lines, &mut intake);
                if !(whole && read) {
                    issues.push(error(
                        "link-damaged",
                        "the link is damaged; what could be read of it is entered, the rest is missing",
                        "compare the entries with their source, or ask for the link again",
                    ));
                }
            }
            None => issues.push(error(
                "link-unreadable",
                "the link is damaged and nothing of it could be read",
                "copy the whole link again, or ask for it again",
            )),
        },
        Some(_) => issues.push(error(
            "link-version",
            "the link was made by an edition of StratALL that this one does not know",
            "open it where it was made, or reload this page to get the newest edition",
        )),
    }
    (intake, issues)
}

fn error(code: &'static str, message: &str, hint: &str) -> Issue {
    Issue::error(code, "", message.to_owned(), hint.to_owned())
}

/// The lines, and whether they are whole: as far as they could be inflated, with the checksum they had.
fn unpacked(text: &str) -> Option<(String, bool)> {
    // A cut link may end within a group of four characters; the last one is then left out.
    let octets =
        URL_SAFE_NO_PAD.decode(text).or_else(|_| URL_SAFE_NO_PAD.decode(readable(text))).ok()?;
    let (sum, packed) = octets.split_at_checked(4)?;
    let lines = match decompress_to_vec_with_limit(packed, MOST) {
        Ok(lines) => lines,
        Err(stopped) => stopped.output,
    };
    let whole = checksum(&lines).to_be_bytes() == *sum;
    let lines = String::from_utf8(lines).unwrap_or_else(|e| {
        let good = e.utf8_error().valid_up_to();
        String::from_utf8_lossy(e.as_bytes().get(..good).unwrap_or_default()).into_owned()
    });
    (whole || lines.contains('\n')).then_some((lines, whole))
}

/// The text up to the first character that is none of base64url, and to whole octets.
fn readable(text: &str) -> &str {
    let good = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let end = text.find(|c| !good(c)).unwrap_or(text.len());
    text.get(..end - end % 4).unwrap_or_default()
}

/// Puts the entries of whole lines; whether every line was one.
fn entries(lines: &str, intake: &mut Intake) -> bool {
    let mut all = true;
    for line in lines.split_inclusive('\n') {
        let parts: Vec<&str> = line.strip_suffix("\t\n").unwrap_or_default().split('\t').collect();
        if let [path, unit, text] = parts.as_slice() {
            let path = unescape(path);
            intake.set(&path, &unescape(text));
            // Also where it is empty: an entry that holds nothing yet is one.
            intake.set_unit(&path, &unescape(unit));
        } else {
            all = false;
        }
    }
    all
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            c => out.push(c),
        }
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('t') => out.push('\t'),
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            (c, false) => out.push(c),
        }
    }
    out
}

/// Adler-32.
fn checksum(octets: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    for octet in octets {
        a = (a + u32::from(*octet)) % 65_521;
        b = (b + a) % 65_521;
    }
    (b << 16) | a
}
