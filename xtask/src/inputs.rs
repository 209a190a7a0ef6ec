//! One hash over files, to know whether anything changed. Contents, not times: a fresh clone, a
//! branch switch and a copied folder all answer rightly.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// Everything that can change a byte of dist/.
const SOURCES: &[&str] = &[
    "src",
    "knowledge",
    "locales",
    "static",
    "xtask/src",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

pub fn sources(root: &Path) -> Result<String, String> {
    hash(root, SOURCES)
}

pub fn folder(dir: &Path) -> Result<String, String> {
    hash(dir, &["."])
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All files below a folder, sorted, so that the order never depends on the file system.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    let mut open = vec![dir.to_path_buf()];
    while let Some(next) = open.pop() {
        if next.is_dir() {
            let entries = std::fs::read_dir(&next)
                .map_err(|e| format!("cannot list {}: {e}", next.display()))?;
            for entry in entries {
                open.push(
                    entry.map_err(|e| format!("cannot list {}: {e}", next.display()))?.path(),
                );
            }
        } else if next.is_file() {
            found.push(next);
        }
    }
    found.sort();
    Ok(found)
}

pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

fn hash(root: &Path, parts: &[&str]) -> Result<String, String> {
    let mut all = Sha256::new();
    for part in parts {
        for file in files(&root.join(part))? {
            all.update(format!("{} {}\n", file.display(), sha256(&read(&file)?)));
        }
    }
    Ok(all.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}
