//! docs/rules/: the decision tables in words, written from the code and compared with it here.
//! `STRATALL_BLESS=1 cargo test --test engine rules` renews them.

mod write;

use std::path::{Path, PathBuf};

use stratall::risk::SCHEMES;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules")
}

#[test]
fn the_rules_in_words_are_those_of_the_code() {
    let mut pages: Vec<(String, String)> =
        SCHEMES.iter().map(|s| (format!("{}.md", s.id), write::page(s))).collect();
    pages.push(("README.md".to_owned(), write::index()));
    if std::env::var_os("STRATALL_BLESS").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        for (name, text) in &pages {
            std::fs::write(folder().join(name), text).unwrap();
        }
    }
    for (name, text) in &pages {
        let written = std::fs::read_to_string(folder().join(name)).unwrap_or_default();
        if written != *text {
            let line = written.lines().zip(text.lines()).position(|(a, b)| a != b);
            panic!(
                "docs/rules/{name} is not what the code says, from line {:?}; STRATALL_BLESS=1 cargo test --test engine rules",
                line.map(|l| l + 1)
            );
        }
    }
    let mut files: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort_unstable();
    pages.sort_unstable();
    assert_eq!(files, pages.into_iter().map(|(name, _)| name).collect::<Vec<_>>());
    println!("{} schemes written in words", SCHEMES.len());
}
