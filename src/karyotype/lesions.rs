//! Rearrangements and arms: from bands to lesions and features.

use super::tables::{CHANGES, Change, DICENTRICS, ISOCHROMOSOMES, JUNCTIONS, Junction, Locus};
use super::{Abnormality, Breakpoint, CellLine, Certainty, Finding, Karyotype, Kind, Part, Sign};

/// Looks at every acquired abnormality of every leukaemic line.
pub(super) fn find(karyotype: &mut Karyotype) {
    let mut found = Found { lesions: Vec::new(), features: Vec::new() };
    for (index, line) in karyotype.lines.iter().enumerate().filter(|(_, l)| l.is_leukaemic()) {
        for abnormality in &line.abnormalities {
            if abnormality.constitutional || abnormality.sign == Sign::Loss {
                continue;
            }
            let weak = abnormality.doubtful || line.single_cell();
            let mut at = Place { found: &mut found, line: index, abnormality, weak };
            for part in &abnormality.parts {
                at.junctions(part);
                at.changes(part);
                at.long_arms(part);
                at.gains_of_21(part);
            }
        }
        marker_for_21(&mut found, index, line);
    }
    karyotype.lesions = found.lesions;
    karyotype.features = found.features;
}

/// Keeps one finding a name: the surer, else the earlier.
pub(super) fn keep_best(list: &mut Vec<Finding>, new: Finding) {
    match list.iter_mut().find(|old| old.name == new.name) {
        Some(old) if new.certainty < old.certainty => *old = new,
        Some(_) => {}
        None => list.push(new),
    }
}

struct Found {
    lesions: Vec<Finding>,
    features: Vec<Finding>,
}

struct Place<'a> {
    found: &'a mut Found,
    line: usize,
    abnormality: &'a Abnormality,
    /// In doubt as written, or seen in one metaphase.
    weak: bool,
}

const WEAK: &str = "written in doubt or seen in one metaphase; confirm by FISH";
const NO_BANDS: &str = "the chromosomes fit, but no breakpoints are given; confirm by FISH";

impl Place<'_> {
    fn add(
        &mut self,
        lesion: bool,
        name: &'static str,
        certainty: Certainty,
        weak: bool,
        note: &'static str,
    ) {
        let weak = (weak || self.weak) && certainty == Certainty::Present;
        let finding = Finding {
            name,
            certainty: if weak { Certainty::Suspected } else { certainty },
            line: self.line,
            text: self.abnormality.text.clone(),
            note: if weak { WEAK } else { note },
        };
        let list = if lesion { &mut self.found.lesions } else { &mut self.found.features };
        keep_best(list, finding);
    }

    fn junctions(&mut self, part: &Part) {
        if !matches!(
            part.kind,
            Kind::Translocation | Kind::Insertion | Kind::Inversion | Kind::Derivative
        ) {
            return;
        }
        if part.breakpoints.is_empty() {
            self.without_bands(part);
            return;
        }
        let mut matched = false;
        for junction in JUNCTIONS {
            let Some(one) = at(part, junction.one) else { continue };
            match junction.other {
                Some(locus) => {
                    let Some(other) = at(part, locus) else { continue };
                    // The surer line of the same lesion stands above.
                    matched = true;
                    let weak = one.doubtful || other.doubtful;
                    self.add(
                        junction.lesion,
                        junction.name,
                        junction.certainty,
                        weak,
                        junction.note,
                    );
                }
                None if !matched && self.partner(part, junction) => {
                    self.add(
                        junction.lesion,
                        junction.name,
                        junction.certainty,
                        one.doubtful,
                        junction.note,
                    );
                }
                None => {}
            }
        }
    }

    /// Whether the locus is joined to another place at all: another chromosome, its band known or not, or another band.
    fn partner(&self, part: &Part, junction: &Junction) -> bool {
        part.chromosomes.len() > 1 || part.breakpoints.iter().any(|b| !inside(b, junction.one))
    }

    /// `t(9;22)` without bands: only the lesions named after such a pair, and only suspected.
    fn without_bands(&mut self, part: &Part) {
        if part.kind != Kind::Translocation || part.chromosomes.len() != 2 {
            return;
        }
        for junction in JUNCTIONS {
            let pair = junction.other.map(|other| [junction.one.chromosome, other.chromosome]);
            let named = matches!(
                junction.name,
                "BCR::ABL1" | "TCF3::PBX1" | "TCF3::HLF" | "ETV6::RUNX1" | "KMT2A::AFF1"
            );
            let fits = pair.is_some_and(|pair| pair.iter().all(|c| part.chromosomes.contains(c)));
            if named && fits {
                self.add(true, junction.name, Certainty::Suspected, false, NO_BANDS);
                if junction.name == "KMT2A::AFF1" {
                    self.add(true, "KMT2A-r", Certainty::Suspected, false, NO_BANDS);
                }
            }
        }
    }

    fn changes(&mut self, part: &Part) {
        let single = part.chromosomes.len() == 1;
        for change in CHANGES.iter().filter(|c| single && c.kinds.contains(&part.kind)) {
            if let Some(broken) = at(part, change.at) {
                self.change(change, broken.doubtful);
            }
        }
    }

    fn change(&mut self, change: &Change, doubtful: bool) {
        let certainty = if change.lesion { Certainty::Suspected } else { Certainty::Present };
        self.add(change.lesion, change.name, certainty, doubtful, change.note);
    }

    /// Isochromosomes of a long arm and the known dicentrics.
    fn long_arms(&mut self, part: &Part) {
        let first = part.chromosomes.first().copied().unwrap_or(0);
        let short = part.breakpoints.iter().any(|b| b.arm == b'p' && b.band == 10);
        for (chromosome, name, note) in ISOCHROMOSOMES {
            if part.kind == Kind::Isochromosome && first == *chromosome && !short {
                self.add(false, name, Certainty::Present, false, note);
            }
        }
        for (one, other, name) in DICENTRICS {
            let joined = matches!(part.kind, Kind::Dicentric | Kind::Derivative);
            if joined && part.chromosomes.contains(one) && part.chromosomes.contains(other) {
                let note = "known in B-cell precursor ALL; loses 9p";
                self.add(false, name, Certainty::Present, false, note);
            }
        }
    }

    /// Isochromosome or ring 21, or RUNX1 said to be amplified.
    fn gains_of_21(&mut self, part: &Part) {
        let of_21 =
            part.chromosomes == [21] && matches!(part.kind, Kind::Isochromosome | Kind::Ring);
        let amplified = part.kind == Kind::Amplification && part.chromosomes.is_empty();
        if of_21 || amplified {
            let note = "changed chromosome 21: count RUNX1 by FISH for iAMP21";
            self.add(true, "iAMP21", Certainty::Suspected, false, note);
        }
    }
}

/// `-21,+mar` in a karyotype of about 46: the marker is often the amplified chromosome 21.
fn marker_for_21(found: &mut Found, index: usize, line: &CellLine) {
    let lost = line.abnormalities.iter().find(|abnormality| {
        let whole =
            abnormality.parts.iter().any(|p| p.kind == Kind::Whole && p.chromosomes == [21]);
        abnormality.sign == Sign::Loss && whole
    });
    let marker = line.abnormalities.iter().any(|abnormality| {
        let bare =
            |p: &Part| p.chromosomes.is_empty() && matches!(p.kind, Kind::Marker | Kind::Ring);
        abnormality.sign != Sign::Loss && abnormality.parts.iter().any(bare)
    });
    if let Some(lost) = lost.filter(|_| marker) {
        let finding = Finding {
            name: "iAMP21",
            certainty: Certainty::Suspected,
            line: index,
            text: lost.text.clone(),
            note: "a 21 lost and a marker gained: count RUNX1 by FISH for iAMP21",
        };
        keep_best(&mut found.lesions, finding);
    }
}

/// The breakpoint of this part that lies in the locus.
fn at(part: &Part, locus: Locus) -> Option<&Breakpoint> {
    part.breakpoints.iter().find(|b| inside(b, locus))
}

fn inside(broken: &Breakpoint, locus: Locus) -> bool {
    broken.chromosome == locus.chromosome
        && broken.arm == locus.arm
        && (locus.low..=locus.high).contains(&broken.band)
}
