//! Puts the files that the page fetches for its texts into a built site: those of the knowledge, and the words of the
//! interface in each language. The build script wrote them; their names, which hold the hash, stand in the wasm, so that
//! text and page cannot be of different builds.

use crate::inputs::{entries, files, read, sha256};
use crate::run::target_dir;
use std::path::{Path, PathBuf};

/// The beginnings of the names, each once in the wasm.
const PREFIXES: [&str; 4] = ["words-", "interface-de-", "interface-es-", "interface-fr-"];
const DIGITS: usize = 16;

pub fn place(dir: &Path) -> Result<(), String> {
    let wasm = wasm(dir)?;
    let bytes = read(&wasm)?;
    let texts = texts()?;
    for prefix in PREFIXES {
        let hash = named_in(&bytes, prefix)
            .ok_or_else(|| format!("{} names no file {prefix}….txt", wasm.display()))?;
        let ours =
            |path: &&PathBuf| read(path).is_ok_and(|bytes| sha256(&bytes).starts_with(&hash));
        let found = texts.iter().find(ours).ok_or_else(|| {
            format!("no build script wrote the texts {prefix}{hash}: run `cargo clean --package stratall --release`, then build again")
        })?;
        std::fs::copy(found, dir.join(format!("{prefix}{hash}.txt")))
            .map_err(|e| format!("cannot copy {}: {e}", found.display()))?;
    }
    Ok(())
}

/// The wasm of the page.
fn wasm(dir: &Path) -> Result<PathBuf, String> {
    let of_app = |path: &PathBuf| {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        name.starts_with("stratall-app-") && name.ends_with(".wasm")
    };
    let wasm = files(dir)?.into_iter().find(of_app);
    wasm.ok_or_else(|| format!("Trunk left no wasm in {}", dir.display()))
}

/// Every text that a build script wrote.
fn texts() -> Result<Vec<PathBuf>, String> {
    let built = target_dir().join("wasm32-unknown-unknown").join("release").join("build");
    let mut texts = Vec::new();
    for out in entries(&built)?.into_iter().map(|d| d.join("out")).filter(|out| out.is_dir()) {
        let text = |path: &PathBuf| path.extension().is_some_and(|e| e == "txt");
        texts.extend(entries(&out)?.into_iter().filter(text));
    }
    Ok(texts)
}

/// The hash in the one name with that beginning.
fn named_in(bytes: &[u8], prefix: &str) -> Option<String> {
    let length = prefix.len() + DIGITS + ".txt".len();
    bytes.windows(length).find_map(|part| {
        let name = std::str::from_utf8(part).ok()?;
        let hash = name.strip_prefix(prefix)?.strip_suffix(".txt")?;
        hash.bytes().all(|b| b.is_ascii_hexdigit()).then(|| hash.to_owned())
    })
}
