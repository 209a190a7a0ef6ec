//! Frequencies, targets, conflicts and views: what is shown beside the entity, the groups and the phases.

use std::fmt::Write as _;

use super::knowledge::{Known, phase, qualification, text, unique};
use super::names::Fail;
use super::records::{Conflicts, Frequencies, Qualification, Targets, Views};

/// How many conflicts the dossier lists.
const CONFLICTS: usize = 32;

/// The bands of age a frequency may name, as cells of the fact.
const AGES: [(&str, &str); 7] = [
    ("infant", "..= From6MonthsTo1"),
    ("child", "From1To10 ..= From15To18"),
    ("up-to-17", "..= From15To18"),
    ("aya", "From15To18 ..= Above35To40"),
    ("adult", "Exactly18 .."),
    ("over-60", "Above60To65 .."),
    ("any", "Below3Months .."),
];

pub fn bake_frequencies(out: &mut String, known: &Known, file: Frequencies) -> Result<(), Fail> {
    unique("frequencies.toml", file.frequency.iter().map(|f| &f.id))?;
    out.push_str("/// How frequent a lesion is.\npub const FREQUENCIES: &[FrequencyRecord] = &[\n");
    for f in file.frequency {
        let Some((_, ages)) = AGES.iter().find(|(word, _)| *word == f.ages) else {
            return Err(format!("{}: no band of age is called `{}`", f.id, f.ages).into());
        };
        let says =
            Qualification { words: f.words, sources: f.sources, verification: f.verification };
        let says = qualification(known, &f.id, &says)?;
        writeln!(
            out,
            "    FrequencyRecord {{ lesion: Phrase::of(\"entity.{}\"), ages: crate::cell!(Age: {ages}), says: {says} }},",
            f.lesion
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}

pub fn bake_targets(out: &mut String, known: &Known, file: Targets) -> Result<(), Fail> {
    unique("targets.toml", file.target.iter().map(|t| &t.id))?;
    out.push_str("/// What a lesion is a target of.\npub const TARGETS: &[TargetRecord] = &[\n");
    for t in file.target {
        let says =
            Qualification { words: t.words, sources: t.sources, verification: t.verification };
        let says = qualification(known, &t.id, &says)?;
        writeln!(
            out,
            "    TargetRecord {{ lesion: Phrase::of(\"entity.{}\"), says: {says} }},",
            t.lesion
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}

/// The ids run from c1 to c32 without a gap; what the dossier lists is complete.
pub fn bake_conflicts(out: &mut String, known: &Known, file: Conflicts) -> Result<(), Fail> {
    unique("conflicts.toml", file.conflict.iter().map(|c| &c.id))?;
    if file.conflict.len() != CONFLICTS {
        return Err(format!("knowledge/conflicts.toml: {CONFLICTS} conflicts are listed").into());
    }
    out.push_str("/// Every conflict, c1 to c32.\npub const CONFLICTS: &[ConflictRecord] = &[\n");
    for (at, c) in file.conflict.iter().enumerate() {
        let expected = format!("c{}", at + 1);
        if c.id != expected {
            return Err(format!(
                "knowledge/conflicts.toml: `{}` is in the place of {expected}",
                c.id
            )
            .into());
        }
        for words in [&c.topic, &c.when] {
            text(&c.id, words)?;
        }
        writeln!(
            out,
            "    ConflictRecord {{ id: {:?}, topic: {:?}, a: {}, b: {}, shown: {} }},",
            c.id,
            c.topic,
            qualification(known, &c.id, &c.a)?,
            qualification(known, &c.id, &c.b)?,
            known.text(&c.id, &c.shown)?,
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}

/// A view says something, or names the conflicts that do.
pub fn bake_views(out: &mut String, known: &Known, file: Views) -> Result<(), Fail> {
    unique("views.toml", file.view.iter().map(|v| &v.id))?;
    out.push_str(
        "/// Every view.\n#[cfg(not(feature = \"app\"))]\npub const VIEWS: &[ViewRecord] = &[\n",
    );
    for v in file.view {
        phase(&v.id, &v.phase)?;
        text(&v.id, &v.topic)?;
        if v.says.is_empty() && v.conflicts.is_empty() {
            return Err(format!("{}: nobody says anything and no conflict is named", v.id).into());
        }
        let number = |c: &String| c.strip_prefix('c').and_then(|n| n.parse::<usize>().ok());
        if let Some(c) =
            v.conflicts.iter().find(|c| !number(c).is_some_and(|n| (1..=CONFLICTS).contains(&n)))
        {
            return Err(format!("{}: `{c}` is no conflict", v.id).into());
        }
        let mut says = String::new();
        for s in v.says {
            let q =
                Qualification { words: s.words, sources: s.sources, verification: s.verification };
            let q = qualification(known, &v.id, &q)?;
            write!(says, "SaysRecord {{ body: {}, says: {q} }}, ", known.text(&v.id, &s.body)?)?;
        }
        writeln!(
            out,
            "    ViewRecord {{ id: {:?}, phase: {:?}, topic: {}, says: &[{says}], shown: {}, conflicts: &{:?} }},",
            v.id,
            v.phase,
            known.text(&v.id, &v.topic)?,
            known.text(&v.id, &v.shown)?,
            v.conflicts,
        )?;
    }
    out.push_str("];\n\n");
    Ok(())
}
