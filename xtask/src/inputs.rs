//! One hash over files, to know whether anything changed. Contents, not times: a fresh clone, a
//! branch switch and a copied folder all answer rightly.

use crate::run::target_dir;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// What cannot change a byte of dist/. Everything else counts: one build too many is better than one
/// stale page.
const OTHER: &[&str] = &[
    ".git",
    ".ci",
    "target",
    "dist",
    "tests",
    "docs",
    "benches",
    "package",
    "README.md",
    "CHANGELOG.md",
];

pub fn sources(root: &Path) -> Result<String, String> {
    let out = target_dir();
    let counts = |path: &PathBuf| *path != out && !OTHER.iter().any(|name| path.ends_with(name));
    let tops: Vec<PathBuf> = entries(root)?.into_iter().filter(counts).collect();
    hash(root, tops)
}

pub fn folder(dir: &Path) -> Result<String, String> {
    hash(dir, vec![dir.to_path_buf()])
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All files below a folder, sorted, so that the order never depends on the file system.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>, String> {
    below(vec![dir.to_path_buf()])
}

pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

fn below(mut open: Vec<PathBuf>) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        if next.is_dir() {
            open.extend(entries(&next)?);
        } else if next.is_file() {
            found.push(next);
        }
    }
    found.sort();
    Ok(found)
}

pub fn entries(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let cannot = |e: std::io::Error| format!("cannot list {}: {e}", dir.display());
    let list = std::fs::read_dir(dir).map_err(cannot)?;
    list.map(|entry| entry.map(|e| e.path()).map_err(cannot)).collect()
}

fn hash(root: &Path, parts: Vec<PathBuf>) -> Result<String, String> {
    let mut all = Sha256::new();
    for file in below(parts)? {
        let name = file.strip_prefix(root).unwrap_or(&file);
        all.update(format!("{} {}\n", name.display(), sha256(&read(&file)?)));
    }
    Ok(all.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
