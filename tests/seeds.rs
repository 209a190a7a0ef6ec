//! docs/seeds.md: what carries each row of the seed documents, written from the records and compared with it here.
//! `STRATALL_BLESS=1 cargo test --test engine seeds` renews it.

mod rows;
mod write;

use std::path::Path;

#[test]
fn the_table_of_the_seed_rows_is_what_the_records_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/seeds.md");
    let text = write::page();
    if std::env::var_os("STRATALL_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text.contains("Every row is carried."), "a row of the seeds has no carrier");
    let differs = written.lines().zip(text.lines()).position(|(a, b)| a != b);
    assert!(
        written == text,
        "docs/seeds.md is not what the records say, from line {:?}; STRATALL_BLESS=1 cargo test --test engine seeds",
        differs.map(|l| l + 1)
    );
}
