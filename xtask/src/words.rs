//! Puts the file that the page fetches for its long texts into a built site. The build script wrote it; the name, which
//! holds the hash, stands in the wasm, so the two cannot come from different knowledge.

use crate::inputs::{entries, files, read, sha256};
use crate::run::target_dir;
use std::path::{Path, PathBuf};

const PREFIX: &str = "words-";
const DIGITS: usize = 16;

pub fn place(dir: &Path) -> Result<(), String> {
    let hash = named_in(dir)?;
    let built = target_dir().join("wasm32-unknown-unknown").join("release").join("build");
    let ours = |path: &PathBuf| read(path).is_ok_and(|bytes| sha256(&bytes).starts_with(&hash));
    let found = entries(&built)?.into_iter().map(|d| d.join("out").join("words.txt")).find(ours);
    let found = found.ok_or_else(|| {
        format!("no build script in {} wrote the texts {hash}: run `cargo clean --package stratall --release`, then build again", built.display())
    })?;
    std::fs::copy(&found, dir.join(format!("{PREFIX}{hash}.txt")))
        .map(drop)
        .map_err(|e| format!("cannot copy {}: {e}", found.display()))
}

/// The hash in the one name `words-….txt` in the wasm.
fn named_in(dir: &Path) -> Result<String, String> {
    let of_app = |path: &PathBuf| {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("stratall-app-") && name.ends_with(".wasm")
    };
    let wasm = files(dir)?.into_iter().find(of_app);
    let wasm = wasm.ok_or_else(|| format!("Trunk left no wasm in {}", dir.display()))?;
    let bytes = read(&wasm)?;
    let length = PREFIX.len() + DIGITS + ".txt".len();
    let hash = bytes.windows(length).find_map(|part| {
        let name = std::str::from_utf8(part).ok()?;
        let hash = name.strip_prefix(PREFIX)?.strip_suffix(".txt")?;
        hash.bytes().all(|b| b.is_ascii_hexdigit()).then(|| hash.to_owned())
    });
    hash.ok_or_else(|| format!("{} names no file with texts", wasm.display()))
}
