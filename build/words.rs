//! The long texts of the knowledge, apart from the tables: the page calculates without them, so it fetches them as
//! one file after its first paint; everywhere else they are compiled in. A text is known by its line.

use std::cell::RefCell;
use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::base64::base64;

type Fail = Box<dyn Error>;

/// Every text, in the order in which the tables name them, so that the same knowledge gives the same bytes.
#[derive(Default)]
pub struct Words(RefCell<Pool>);

#[derive(Default)]
struct Pool {
    lines: Vec<String>,
    at: HashMap<String, usize>,
    /// How many of them are compiled into the page too.
    head: usize,
}

impl Words {
    /// The Rust expression for a text that may be empty.
    pub fn add(&self, words: &str) -> Result<String, Fail> {
        if words.is_empty() {
            return Ok("Text::EMPTY".to_owned());
        }
        let known = self.0.borrow().at.get(words).copied();
        let line = known.map_or_else(|| self.line(words), Ok)?;
        Ok(format!("Text({line})"))
    }

    /// A line of its own, empty or not: records of the same shape stand one after another and need no places.
    pub fn line(&self, words: &str) -> Result<usize, Fail> {
        if words.contains(['\n', '\r']) {
            return Err(format!("a text holds the end of a line: {words}").into());
        }
        let mut pool = self.0.borrow_mut();
        let line = pool.lines.len();
        if line >= usize::from(u16::MAX) {
            return Err("there are more texts than 65535".into());
        }
        pool.lines.push(words.to_owned());
        pool.at.insert(words.to_owned(), line);
        Ok(line)
    }

    /// What was added so far is never absent: the page holds it from its first byte.
    pub fn end_of_head(&self) {
        let mut pool = self.0.borrow_mut();
        pool.head = pool.lines.len();
    }

    /// Writes the texts, and says what the fetched file is called and hashes to. The phrases stand in the code, so only
    /// the page needs their lines.
    pub fn bake(self, folder: &Path, phrases: &[String]) -> Result<String, Fail> {
        let head = self.0.borrow().head;
        std::fs::write(folder.join("words-head.txt"), joined(&self.0.borrow().lines, 0, head))?;
        std::fs::write(
            folder.join("words-rest.txt"),
            joined(&self.0.borrow().lines, head, usize::MAX),
        )?;
        let mut places = Vec::new();
        for words in phrases {
            places.push((fnv(words.as_bytes()), self.line(words)?));
        }
        places.sort_unstable();
        if places.windows(2).any(|two| two.first().map(|p| p.0) == two.last().map(|p| p.0)) {
            return Err("two phrases have the same hash: change a word of one".into());
        }
        let rest = joined(&self.0.borrow().lines, head, usize::MAX);
        std::fs::write(folder.join("words.txt"), &rest)?;
        let hash = Sha256::digest(rest.as_bytes());
        let name: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let mut out = String::new();
        writeln!(out, "/// How many texts are never absent.\nconst HEAD_TEXTS: u16 = {head};")?;
        writeln!(
            out,
            "/// The file with the texts that the page fetches; `cargo xtask build` finds the name in the wasm.\npub const WORDS_FILE: &str = \"words-{name}.txt\";"
        )?;
        writeln!(
            out,
            "/// What the browser checks it against.\npub const WORDS_INTEGRITY: &str = \"sha256-{}\";",
            base64(&hash)
        )?;
        writeln!(
            out,
            "/// Tells them from those of another version.\n#[cfg(feature = \"fetched\")]\nconst WORDS_FNV: u64 = {};",
            fnv(rest.as_bytes())
        )?;
        writeln!(
            out,
            "/// The phrases that stand in the code, by hash, and their lines.\n#[cfg(feature = \"fetched\")]\nconst PHRASES: &[(u64, u16)] = &{places:?};"
        )?;
        Ok(out)
    }
}

fn joined(lines: &[String], from: usize, to: usize) -> String {
    let part: Vec<&str> = lines.iter().take(to).skip(from).map(String::as_str).collect();
    part.join("\n")
}

/// As in `src/knowledge/words.rs`.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
