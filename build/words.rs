//! The long texts of the knowledge, apart from the tables: the page calculates without them, so it fetches them as
//! one file after its first paint; everywhere else they are compiled in.

use std::cell::RefCell;
use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

type Fail = Box<dyn Error>;

/// Every text once, in the order in which the tables name them, so that the same knowledge gives the same bytes.
#[derive(Default)]
pub struct Words(RefCell<Pool>);

#[derive(Default)]
struct Pool {
    text: String,
    at: HashMap<String, usize>,
    /// Where the part ends that is compiled into the page too.
    head: usize,
}

impl Words {
    /// The Rust expression for a text that may be empty.
    pub fn add(&self, words: &str) -> Result<String, Fail> {
        let mut pool = self.0.borrow_mut();
        let at = match pool.at.get(words) {
            Some(at) => *at,
            None => {
                let at = pool.text.len();
                pool.text.push_str(words);
                pool.at.insert(words.to_owned(), at);
                at
            }
        };
        let len = u16::try_from(words.len())
            .map_err(|_| format!("a text has {} bytes; 65535 is the most", words.len()))?;
        Ok(format!("Text {{ at: {at}, len: {len} }}"))
    }

    /// What was added so far is never absent: the page holds it from its first byte.
    pub fn end_of_head(&self) {
        let mut pool = self.0.borrow_mut();
        pool.head = pool.text.len();
    }

    /// Writes the two parts and says what the fetched one is called, weighs and hashes to.
    pub fn bake(self, folder: &Path) -> Result<String, Fail> {
        let pool = self.0.into_inner();
        let (head, rest) = pool.text.split_at(pool.head);
        let hash = Sha256::digest(rest.as_bytes());
        let name: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        std::fs::write(folder.join("words-head.txt"), head)?;
        std::fs::write(folder.join("words.txt"), rest)?;
        let mut out = String::new();
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
            "/// Tells them from those of another version.\npub const WORDS_FNV: u64 = {};",
            fnv(rest.as_bytes())
        )?;
        Ok(out)
    }
}

/// As in `src/knowledge/words.rs`.
fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, n| bits << 8 | usize::from(*three.get(n).unwrap_or(&0)));
        for n in 0..4 {
            let digit = bits >> (18 - 6 * n) & 63;
            out.push(if n > three.len() { '=' } else { DIGITS.chars().nth(digit).unwrap_or('=') });
        }
    }
    out
}
