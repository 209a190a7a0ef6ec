//! What labels say beside their indications.

use std::fmt::Write as _;

use super::knowledge::{Known, qualifications, review, text, unique, verification};
use super::names::Fail;
use super::records::Labels;

/// The labels as Rust text, in the order of the file.
pub fn bake(out: &mut String, known: &Known, file: Labels) -> Result<(), Fail> {
    unique("labels.toml", file.label.iter().map(|l| &l.drug))?;
    out.push_str(
        "/// Every label.\n#[cfg(not(feature = \"app\"))]\npub const LABELS: &[LabelRecord] = &[\n",
    );
    for l in &file.label {
        text(&l.drug, &l.name)?;
        text(&l.drug, &l.jurisdiction)?;
        writeln!(
            out,
            "    LabelRecord {{ drug: {:?}, name: {:?}, jurisdiction: {:?}, off_label: {}, boxed: {}, limits: {}, sources: {}, verification: {}, review: {} }},",
            l.drug,
            l.name,
            l.jurisdiction,
            known.words.add(&l.off_label)?,
            qualifications(known, &l.drug, &l.boxed)?,
            qualifications(known, &l.drug, &l.limit)?,
            known.cite(&l.drug, &l.sources)?,
            verification(&l.drug, &l.verification)?,
            review(&l.drug, &l.review)?,
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}
