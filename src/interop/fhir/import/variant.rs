//! A genomic variant (HL7 genomics reporting): the karyotype in ISCN, and what two genes joined mean.

use serde_json::Value;

use super::codes::{Code, FUSIONS, Meaning};
use super::json::{Coding, called, codings, known, list, text};
use super::observation::At;
use super::value;
use super::{Found, Import};

/// What the components of a variant say.
#[derive(Default)]
struct Parts<'a> {
    genes: Vec<&'static Code>,
    change: &'static str,
    class: &'static str,
    iscn: Option<(&'a Value, Coding<'a>, &'static Code)>,
}

impl Import<'_> {
    pub(super) fn variant(&mut self, at: &At, coding: Coding, code: &'static Code) {
        let Some(parts) = self.parts(at) else { return };
        let left = |why: String| (at.from.clone(), code.name.to_owned(), why);
        if parts.class == "germline" {
            let (from, words, why) =
                left("a germline variant is no lesion of the leukaemia".into());
            return self.leave_part(from, words, why);
        }
        let found = value::presence(at.json);
        if let Some((part, coding, code)) = parts.iscn {
            match &found {
                Ok(("absent", ..)) => {
                    let (from, words, why) = left(
                        "the variant was not found; its ISCN text is not the patient's karyotype"
                            .into(),
                    );
                    self.leave_part(from, words, why);
                }
                _ => self.karyotype(at, part, coding, code),
            }
        }
        if parts.genes.is_empty() {
            if parts.iscn.is_none() {
                let (from, words, why) =
                    left("it names no gene of the table and holds no karyotype in ISCN".into());
                self.leave_part(from, words, why);
            }
            return;
        }
        let names: Vec<&str> = parts.genes.iter().map(|gene| gene.value).collect();
        let path = lesion(&names, parts.change);
        match (found, path) {
            (Ok((id, said, free)), Some(path)) => {
                self.found(Found {
                    path: path.into(),
                    text: id.into(),
                    value: [&names.join(" and "), ": ", &said].concat(),
                    date: at.date.into(),
                    code: Some((coding, code)),
                    from: at.from.clone(),
                    ..Found::default()
                });
                self.doubts(at);
                self.recalled(&parts.genes);
                if free {
                    self.suggest("read from a free text");
                }
            }
            (Err(why), Some(_)) => self.leave_part(at.from.clone(), names.join(" and "), why),
            (_, None) => {
                let why =
                    "the form has no field for what these genes and this change mean together"
                        .into();
                self.leave_part(at.from.clone(), names.join(" and "), why);
            }
        }
    }

    /// Nothing where a gene's code and its display contradict each other.
    fn parts<'b>(&mut self, at: &At<'b>) -> Option<Parts<'b>> {
        let mut parts = Parts::default();
        for part in list(at.json, "component") {
            let Some((coding, code)) = known(part.get("code")) else { continue };
            let concept = part.get("valueCodeableConcept");
            let said = known(concept);
            match (code.is, said) {
                (Meaning::Iscn, _) => parts.iscn = Some((part, coding, code)),
                (Meaning::Gene, Some((coding, gene))) if gene.is == Meaning::Gene => {
                    if !self.fits(at, coding, gene) {
                        return None;
                    }
                    parts.genes.push(gene);
                }
                (Meaning::Change, Some((_, change))) => parts.change = change.value,
                (Meaning::Class, Some((_, class))) => parts.class = class.value,
                (Meaning::Gene, None) => {
                    let why =
                        format!("the gene `{}` is not in the table of codes", called(concept));
                    self.leave_part(at.from.clone(), "gene studied".into(), why);
                }
                _ => {}
            }
        }
        Some(parts)
    }

    fn recalled(&mut self, genes: &[&'static Code]) {
        use crate::evidence::Verification::Recalled;
        for gene in genes.iter().filter(|gene| gene.verification == Recalled) {
            if let Some(last) = self.reading.matches.last_mut() {
                last.verification = Recalled;
                let note = format!(
                    "we know the code {} from memory only: check that it means {}",
                    gene.code, gene.name
                );
                last.notes.push(note);
            }
        }
    }

    /// The ISCN text of a component, a coded text or plain text.
    pub(super) fn karyotype(&mut self, at: &At, part: &Value, coding: Coding, code: &'static Code) {
        let concept = part.get("valueCodeableConcept");
        let coded = || {
            codings(concept).iter().map(|c| c.code).find(|code| !code.is_empty()).map(str::to_owned)
        };
        let plain = [text(part, "valueString"), concept.map_or("", |c| text(c, "text"))];
        let iscn = plain.iter().find(|t| !t.is_empty()).map(|t| (*t).to_owned()).or_else(coded);
        match (value::absent(part), iscn) {
            (None, Some(iscn)) => {
                self.found(Found {
                    path: "karyotype".into(),
                    text: iscn.clone(),
                    value: iscn,
                    date: at.date.into(),
                    code: Some((coding, code)),
                    from: at.from.clone(),
                    ..Found::default()
                });
                self.doubts(at);
            }
            (why, _) => {
                let why = why.unwrap_or_else(|| "it has no ISCN text".into());
                self.leave_part(at.from.clone(), code.name.into(), why);
            }
        }
    }
}

/// The lesion that these genes with this change are: two genes joined, or one with whatever partner.
fn lesion(genes: &[&str], change: &str) -> Option<&'static str> {
    if change == "deletion" {
        return (genes == ["IKZF1"]).then_some("lesions.IKZF1-deletion");
    }
    if genes == ["TP53"] {
        return Some("lesions.TP53");
    }
    if genes.len() < 2 && change != "rearranged" {
        return None;
    }
    let fits = |wanted: &[&str]| wanted.iter().all(|gene| genes.contains(gene));
    FUSIONS.iter().find(|(wanted, _)| fits(wanted)).map(|(_, path)| *path)
}
