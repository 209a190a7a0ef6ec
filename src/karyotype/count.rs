//! Counts unrelated abnormalities as the ALL schemes do for a complex karyotype (five or more).
//!
//! One for every structural abnormality, one for every chromosome gained or lost. A derivative chromosome whose
//! translocation was counted already adds nothing; an additional copy of it counts as a chromosome gained. What is
//! constitutional is not counted, nor is a line of one metaphase.

use super::{
    Abnormality, AbnormalityCount, CellLine, Certainty, Finding, Karyotype, Kind, Part, Sign,
};

/// Number of abnormalities from which a karyotype is complex.
const COMPLEX: u16 = 5;

/// Lesions that explain a case.
const ESTABLISHED: &[&str] = &[
    "BCR::ABL1",
    "KMT2A-r",
    "ETV6::RUNX1",
    "TCF3::PBX1",
    "TCF3::HLF",
    "MYC-r",
    "iAMP21",
    "hyperdiploidy",
    "hypodiploidy",
    "near-triploidy",
];

/// Counts, and adds the lesion "complex karyotype" where it holds.
pub(super) fn count(karyotype: &mut Karyotype) {
    let mut best = AbnormalityCount { exact: true, ..AbnormalityCount::default() };
    for (index, line) in karyotype.lines.iter().enumerate() {
        best.exact &= !line.partly_unread || line.donor;
        if !line.is_leukaemic() || line.single_cell() {
            continue;
        }
        let (structural, numerical) = of_line(line);
        if best.line.is_none() || structural.saturating_add(numerical) > best.total() {
            (best.line, best.structural, best.numerical) = (Some(index), structural, numerical);
        }
        best.exact &= exact(line);
    }
    let sure = |f: &&Finding| f.certainty == Certainty::Present && ESTABLISHED.contains(&f.name);
    best.explained_by = karyotype.lesions.iter().filter(sure).map(|f| f.name).collect();
    complex(karyotype, &best);
    karyotype.count = best;
}

fn complex(karyotype: &mut Karyotype, count: &AbnormalityCount) {
    if count.total() < COMPLEX || !count.explained_by.is_empty() {
        return;
    }
    let open = karyotype.lesions.iter().any(|f| ESTABLISHED.contains(&f.name));
    let Some((index, line)) = count.line.and_then(|i| karyotype.lines.get(i).map(|l| (i, l)))
    else {
        return;
    };
    let text = line.text.clone();
    let (certainty, note) = if open {
        (
            Certainty::Suspected,
            "five or more abnormalities, but a lesion that would explain them is suspected",
        )
    } else {
        (
            Certainty::Present,
            "five or more unrelated abnormalities and no lesion seen that explains them",
        )
    };
    karyotype.lesions.push(Finding {
        name: "complex-karyotype",
        certainty,
        line: index,
        text,
        note,
    });
}

/// Structural and numerical abnormalities of one line.
fn of_line(line: &CellLine) -> (u16, u16) {
    let factor = u16::from(line.factor.max(1));
    let (mut structural, mut numerical) = (0_u16, 0_u16);
    let mut counted: Vec<&Part> = Vec::new();
    for abnormality in line.abnormalities.iter().filter(|a| !a.constitutional) {
        // A clone that was doubled has its changes twice; they happened once.
        let copies = if abnormality.copies >= factor { abnormality.copies / factor } else { 1 };
        if whole(abnormality) {
            numerical = numerical.saturating_add(copies);
        } else if abnormality.sign == Sign::Loss {
            continue;
        } else if new(abnormality, &counted) {
            // `x2` in a polyploid clone is the same change before it was doubled.
            structural = structural.saturating_add(if line.level > 2 && !marker(abnormality) {
                1
            } else {
                copies
            });
            counted.extend(events(abnormality));
        } else if abnormality.sign == Sign::Gain {
            numerical = numerical.saturating_add(copies);
        }
    }
    (structural, numerical)
}

fn marker(abnormality: &Abnormality) -> bool {
    abnormality.parts.iter().any(|part| part.chromosomes.is_empty())
}

fn whole(abnormality: &Abnormality) -> bool {
    abnormality.parts.iter().all(|part| part.kind == Kind::Whole)
}

/// What happened, apart from the name of the derivative chromosome it is seen on.
fn events(abnormality: &Abnormality) -> impl Iterator<Item = &Part> {
    let alone = abnormality.parts.len() == 1;
    abnormality.parts.iter().filter(move |part| alone || part.kind != Kind::Derivative)
}

/// Whether some event of it is not counted yet. Only translocations and insertions are seen on two chromosomes.
fn new(abnormality: &Abnormality, counted: &[&Part]) -> bool {
    events(abnormality).any(|event| {
        let shared = matches!(event.kind, Kind::Translocation | Kind::Insertion);
        let gained = abnormality.sign == Sign::Gain && !event.chromosomes.is_empty();
        !((shared || gained) && counted.iter().any(|old| same(event, old)))
    })
}

/// The same exchange: all chromosomes of the shorter form are among those of the longer, and no band contradicts.
fn same(event: &Part, old: &Part) -> bool {
    let (short, long) =
        if event.chromosomes.len() <= old.chromosomes.len() { (event, old) } else { (old, event) };
    event.kind == old.kind
        && short.chromosomes.iter().all(|c| long.chromosomes.contains(c))
        && short.breakpoints.iter().all(|b| {
            let there = long.breakpoints.iter().filter(|o| o.chromosome == b.chromosome);
            let mut there = there.peekable();
            there.peek().is_none() || there.any(|o| o.arm == b.arm && o.band == b.band)
        })
}

fn exact(line: &CellLine) -> bool {
    let clear = |a: &Abnormality| {
        let marker = a.parts.iter().any(|part| part.kind == Kind::Marker);
        !(marker || a.doubtful || a.copies != a.copies_max)
    };
    let sex = usize::from(line.level) == line.sex.len()
        || line.sex.is_empty()
        || line.sex_constitutional
        || line
            .abnormalities
            .iter()
            .any(|a| a.parts.iter().any(|p| p.chromosomes.iter().any(|c| *c >= 23)));
    sex && !line.orphan
        && !line.composite
        && !line.incomplete
        && line.abnormalities.iter().all(clear)
}
