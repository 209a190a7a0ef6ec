//! Chromosome numbers: published classes, doubled clones, trisomies.

use super::{
    CellLine, Certainty, Doubled, Finding, Karyotype, Kind, PloidyClass, PloidyFinding, Sign,
};

/// Class, smallest and largest number.
const CLASSES: &[(PloidyClass, u16, u16)] = &[
    (PloidyClass::NearHaploid, 24, 31),
    (PloidyClass::LowHypodiploid, 30, 39),
    (PloidyClass::HypodiploidUnder44, 0, 43),
    (PloidyClass::HighHyperdiploid, 51, 65),
    (PloidyClass::NearTriploid, 60, 78),
    (PloidyClass::NearTetraploid, 81, 103),
];

/// Meets every line with every definition, and looks for a doubled clone.
pub(super) fn classify(karyotype: &mut Karyotype) {
    for (index, line) in leukaemic(&karyotype.lines) {
        let Some(number) = line.number else { continue };
        for (class, low, high) in CLASSES.iter().filter(|c| number.touches(c.1, c.2)) {
            let whole = number.within(*low, *high);
            karyotype.ploidy.push(PloidyFinding { class: *class, line: index, number, whole });
        }
    }
    karyotype.doubled = doubled(&karyotype.lines);
}

fn leukaemic(lines: &[CellLine]) -> impl Iterator<Item = (usize, &CellLine)> {
    lines.iter().enumerate().filter(|(_, line)| line.is_leukaemic())
}

/// A line of at most 39 chromosomes with another of about twice its number (4 more or less), or written as its double.
fn doubled(lines: &[CellLine]) -> Option<Doubled> {
    for (index, line) in leukaemic(lines) {
        let Some(large) = line.number else { continue };
        if let Some(small) = line.doubled_from.filter(|small| small.max <= 39) {
            return Some(Doubled { small, large, line: index });
        }
        for (_, other) in leukaemic(lines) {
            if let Some(small) = other.number.filter(|small| small.max <= 39)
                && large.touches((2 * small.min).saturating_sub(4), 2 * small.max + 4)
            {
                return Some(Doubled { small, large, line: index });
            }
        }
    }
    None
}

/// See [`CellLine::copies`].
pub(super) fn copies(line: &CellLine, chromosome: u8) -> i32 {
    let sex = match chromosome {
        23 => Some(line.sex.bytes().filter(|sex| *sex == b'X').count()),
        24 => Some(line.sex.bytes().filter(|sex| *sex == b'Y').count()),
        _ => None,
    };
    let start = sex.map_or(i32::from(line.level), |n| i32::try_from(n).unwrap_or(0));
    let changes = line.abnormalities.iter().filter(|abnormality| {
        abnormality
            .parts
            .iter()
            .all(|part| part.kind == Kind::Whole && part.chromosomes == [chromosome])
    });
    let changes = changes.map(|abnormality| match abnormality.sign {
        Sign::Gain => i32::from(abnormality.copies),
        // `45,X,-X`: the sex chromosomes written are those that are left.
        Sign::Loss if sex.is_some() && line.sex.len() < usize::from(line.level) => 0,
        Sign::Loss => -i32::from(abnormality.copies),
        Sign::InPlace => 0,
    });
    start + changes.sum::<i32>()
}

/// Chromosomes that low hypodiploidy usually loses; after doubling they stay at two copies in a near-triploid clone.
const USUALLY_LOST: [u8; 6] = [3, 7, 9, 15, 16, 17];

/// Whether the pattern is that of a doubled hypodiploid clone. With 50 to 78 chromosomes: tetrasomies rather than
/// trisomies (at least three besides chromosome 21, and at least as many as trisomies). With 66 to 78: no more than two
/// copies of at least four of the chromosomes that low hypodiploidy loses. Rules of thumb of this product.
pub(super) fn looks_doubled(line: &CellLine) -> bool {
    let Some(number) = line.number.filter(|number| number.touches(50, 78)) else { return false };
    let kept = USUALLY_LOST.iter().filter(|chromosome| copies(line, **chromosome) <= 2).count();
    if number.within(66, 78) && kept >= 4 {
        return true;
    }
    let (mut three, mut four) = (0, 0);
    for chromosome in (1..=23).filter(|c| *c != 21) {
        match copies(line, chromosome) {
            3 => three += 1,
            4.. => four += 1,
            _ => {}
        }
    }
    four >= 3 && four >= three
}

/// The lesions that are chromosome numbers.
pub(super) fn lesions(karyotype: &mut Karyotype) {
    for finding in karyotype.ploidy.clone() {
        if let Some((name, certainty, note)) = named(karyotype, &finding) {
            push(karyotype, name, certainty, finding.line, note);
        }
    }
    if let Some(doubled) = karyotype.doubled {
        let note = "a clone of 39 chromosomes or fewer, and its double";
        let single = karyotype.lines.get(doubled.line).is_some_and(CellLine::single_cell);
        let certainty = if single { Certainty::Suspected } else { Certainty::Present };
        push(karyotype, "hypodiploidy", certainty, doubled.line, note);
    }
    for index in 0..karyotype.lines.len() {
        trisomies(karyotype, index);
        masked(karyotype, index);
    }
}

fn masked(karyotype: &mut Karyotype, index: usize) {
    let line = karyotype.lines.get(index).filter(|line| line.is_leukaemic());
    if karyotype.doubled.is_none() && line.is_some_and(looks_doubled) {
        let note = "the copies look like a doubled hypodiploid clone; SNP array or DNA index";
        push(karyotype, "hypodiploidy", Certainty::Suspected, index, note);
    }
}

fn named(
    karyotype: &Karyotype,
    finding: &PloidyFinding,
) -> Option<(&'static str, Certainty, &'static str)> {
    use Certainty::{Present, Suspected};
    let line = karyotype.lines.get(finding.line)?;
    let sure = finding.whole && !line.single_cell();
    let certainty = if sure { Present } else { Suspected };
    let doubled = karyotype.doubled.is_some_and(|d| d.line == finding.line);
    Some(match finding.class {
        PloidyClass::NearHaploid | PloidyClass::LowHypodiploid => {
            ("hypodiploidy", certainty, "39 chromosomes or fewer: hypodiploid by every definition")
        }
        PloidyClass::HypodiploidUnder44 => {
            let agreed = if finding.number.max < 40 { certainty } else { Suspected };
            ("hypodiploidy", agreed, "fewer than 44 chromosomes; from 40 on the definitions differ")
        }
        PloidyClass::HighHyperdiploid if doubled => return None,
        PloidyClass::HighHyperdiploid if looks_doubled(line) => (
            "hyperdiploidy",
            Suspected,
            "51 to 65 chromosomes, but perhaps a doubled hypodiploid clone",
        ),
        PloidyClass::HighHyperdiploid if !karyotype.is_main(finding.line) => {
            ("hyperdiploidy", Suspected, "51 to 65 chromosomes, but only in a smaller clone")
        }
        PloidyClass::HighHyperdiploid => ("hyperdiploidy", certainty, "51 to 65 chromosomes"),
        PloidyClass::NearTriploid if finding.number.min < 66 => {
            ("near-triploidy", Suspected, "60 to 65 chromosomes are high hyperdiploid as well")
        }
        PloidyClass::NearTriploid => ("near-triploidy", certainty, "66 to 78 chromosomes"),
        PloidyClass::NearTetraploid => return None,
    })
}

/// Three copies of 4 and 10, and of 17, within one line. Of a smaller clone, of one metaphase, or of the double of a
/// hypodiploid clone they are only suspected; a line written as the double of another says nothing of its own.
fn trisomies(karyotype: &mut Karyotype, index: usize) {
    let Some(line) = karyotype.lines.get(index).filter(|line| line.is_leukaemic()) else { return };
    let three = |chromosome| line.copies(chromosome) >= 3;
    if line.doubled_from.is_some() || !(three(4) && three(10)) {
        return;
    }
    let all = three(17);
    let (certainty, note) = if karyotype.doubled.is_some_and(|d| d.line == index) {
        (
            Certainty::Suspected,
            "copies of a doubled hypodiploid clone, not the favourable trisomies",
        )
    } else if looks_doubled(line) {
        (Certainty::Suspected, "the clone may be a doubled hypodiploid one; SNP array or DNA index")
    } else if !karyotype.is_main(index) {
        (Certainty::Suspected, "only in a smaller clone; confirm by FISH")
    } else if in_doubt(line) {
        (Certainty::Suspected, "a trisomy is written with a question mark; confirm by FISH")
    } else if line.single_cell() {
        (Certainty::Suspected, "seen in one metaphase; confirm by FISH")
    } else if line.level > 2 {
        (Certainty::Present, "three or more copies, but of a polyploid clone")
    } else {
        (Certainty::Present, "three or more copies within one clone")
    };
    push(karyotype, "trisomy-4-10", certainty, index, note);
    if all {
        push(karyotype, "trisomy-4-10-17", certainty, index, note);
    }
}

/// Whether a gain of 4, 10 or 17 is written in doubt.
fn in_doubt(line: &CellLine) -> bool {
    line.abnormalities.iter().any(|abnormality| {
        let of = |chromosome| abnormality.parts.iter().all(|part| part.chromosomes == [chromosome]);
        abnormality.doubtful && (of(4) || of(10) || of(17))
    })
}

fn push(
    karyotype: &mut Karyotype,
    name: &'static str,
    certainty: Certainty,
    line: usize,
    note: &'static str,
) {
    let text = karyotype.lines.get(line).map(|line| line.text.clone()).unwrap_or_default();
    let finding = Finding { name, certainty, line, text, note };
    super::lesions::keep_best(&mut karyotype.lesions, finding);
}
