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
    /// Whether a gene is named that the table does not know.
    others: bool,
    change: Option<&'static str>,
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
                Ok(_) => self.karyotype(at, part, coding, code),
                Err(why) => {
                    let before = self.reading.matches.len();
                    self.karyotype(at, part, coding, code);
                    let unread = at.json.get("valueCodeableConcept").is_some();
                    if unread && self.reading.matches.len() > before {
                        self.doubt(why);
                    }
                }
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
        let words = names.join(" and ");
        let (id, said, free) = match found {
            Ok(found) => found,
            Err(why) => return self.leave_part(at.from.clone(), words, why),
        };
        let path = match lesion(&names, &parts, id == "present") {
            Ok(path) => path,
            Err(why) => return self.leave_part(at.from.clone(), words, why.into()),
        };
        self.found(Found {
            path: path.into(),
            text: id.into(),
            value: [&words, ": ", &said].concat(),
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
        if path == "lesions.TP53" {
            self.doubt("whether the variant is pathogenic is not read");
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
                (Meaning::Change, _) if !code.value.is_empty() => parts.change = Some(code.value),
                (Meaning::Change, Some((_, change))) => parts.change = Some(change.value),
                (Meaning::Change, None) => parts.change = Some(""),
                (Meaning::Class, Some((_, class))) => parts.class = class.value,
                (Meaning::Gene, None) => {
                    parts.others = true;
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

const NO_FIELD: &str = "the form has no field for what these genes and this change mean together";
const ONE_VARIANT: &str = "one variant not found says nothing of the others";

/// The lesion that these genes with this change are: two genes joined, or one with whatever partner. Not found, it says
/// something of the lesion only where nothing else is the same lesion.
fn lesion(genes: &[&str], parts: &Parts, present: bool) -> Result<&'static str, &'static str> {
    let small = parts.change == Some(SMALL);
    match (genes, parts.change) {
        (["IKZF1"], Some("deletion")) => return Ok("lesions.IKZF1-deletion"),
        (["TP53"], _) if present => return Ok("lesions.TP53"),
        (["TP53"], _) => return Err(ONE_VARIANT),
        (_, Some("deletion" | "")) => return Err(NO_FIELD),
        _ if small && !present => return Err(ONE_VARIANT),
        _ => {}
    }
    let moved = parts.change == Some("rearranged");
    let fits = |wanted: &[&str]| wanted.iter().all(|gene| genes.contains(gene));
    let found = FUSIONS.iter().find(|(wanted, _)| fits(wanted));
    let Some((wanted, path)) = found else { return Err(NO_FIELD) };
    if wanted.len() > 1 {
        return Ok(*path);
    }
    // A rearrangement of ABL1 alone may be BCR::ABL1.
    let partner = genes.len() > 1 || parts.others;
    let open = genes == ["ABL1"];
    match (moved, present) {
        (true, true) if !open => Ok(*path),
        (true, true) => Err("the partner is not known: it may be BCR::ABL1"),
        (true, false) if !partner && *path != ABL_CLASS => Ok(*path),
        (true, false) => Err(ONE_VARIANT),
        (false, _) => Err(NO_FIELD),
    }
}

/// A class of several genes: one of them not found says nothing of the class.
const ABL_CLASS: &str = "lesions.ABL-class";

/// A change of single bases, as the codes of its notation say.
const SMALL: &str = "small";
