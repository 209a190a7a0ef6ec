//! Every seed of the fuzz targets, and every text they once stumbled on, through the same checks on stable Rust.

#[path = "../fuzz/targets.rs"]
mod targets;

use std::path::{Path, PathBuf};
use targets::TARGETS;

fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}; restore it from git", folder.display()));
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn every_seed_holds() {
    for (target, _) in TARGETS {
        let folder = fuzz().join("seeds").join(target);
        let seeds = names(&folder);
        assert!(!seeds.is_empty(), "{} is empty: restore it from git", folder.display());
        for seed in seeds {
            let octets = std::fs::read(folder.join(&seed)).unwrap();
            assert!(!octets.is_empty(), "{target}/{seed} is empty");
            println!("{target}/{seed}");
            targets::run(target, &octets);
        }
    }
}

/// A seed that is deleted is missed: the list names every one.
#[test]
fn the_seeds_are_those_of_the_list() {
    let list = std::fs::read_to_string(fuzz().join("seeds.txt")).unwrap();
    let listed: Vec<&str> = list.lines().collect();
    let mut found = Vec::new();
    for target in names(&fuzz().join("seeds")) {
        assert!(
            TARGETS.iter().any(|(name, _)| *name == target),
            "fuzz/seeds/{target} has no target"
        );
        let seeds = names(&fuzz().join("seeds").join(&target));
        found.extend(seeds.into_iter().map(|seed| format!("{target}/{seed}")));
    }
    assert_eq!(found, listed, "fuzz/seeds.txt, one line a seed in this order");
}

#[test]
fn every_target_has_a_program_for_the_fuzzer() {
    let manifest = std::fs::read_to_string(fuzz().join("Cargo.toml")).unwrap();
    for (target, _) in TARGETS {
        let program = std::fs::read_to_string(fuzz().join(format!("fuzz_targets/{target}.rs")));
        assert!(program.unwrap().contains(&format!("run(\"{target}\"")), "{target}");
        assert!(manifest.contains(&format!("name = \"{target}\"")), "{target}");
    }
}
