//! What the reader of the result has to know.

use super::expand::balance;
use super::ploidy::looks_doubled;
use super::{CellLine, Karyotype, Kind, LineKind, Sign};
use crate::knowledge::Phrase;

macro_rules! warnings {
    ($( $(#[$doc:meta])* $name:ident $id:literal $words:literal; )*) => {
        /// A caution that comes with the karyotype.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Warning { $( $(#[$doc])* $name ),* }
        impl Warning {
            /// Short name for JSON.
            pub const fn id(self) -> &'static str { match self { $( Warning::$name => $id ),* } }
            /// As shown.
            pub const fn words(self) -> Phrase { match self { $( Warning::$name => const { Phrase::of($words) } ),* } }
        }
    };
}

warnings! {
    /// Something is in [`Karyotype::unread`].
    PartlyUnread "partly-unread" "Part of the karyotype was not understood; the rest was read.";
    /// No line was understood.
    NothingRead "nothing-read" "No cell line was understood.";
    /// 60 to 65 chromosomes.
    TwoClasses "two-classes" "60 to 65 chromosomes are high hyperdiploid (51-65) and near-triploid (60-78) alike.";
    /// A clone with its double, or tetrasomies in 50 to 78.
    PerhapsDoubled "perhaps-doubled" "A hypodiploid clone was doubled, or the gains look like it: look for hypodiploidy (SNP array, DNA index).";
    /// Hyperdiploid, and no pattern of doubling.
    HyperdiploidOnly "hyperdiploid-only" "A hyperdiploid count alone does not exclude a doubled hypodiploid clone: 28 of 115 children showed only the doubled clone (Carroll 2019).";
    /// No abnormal line.
    NormalIsNotAll "normal-is-not-all" "A normal karyotype does not exclude ETV6::RUNX1, DUX4, CRLF2 or IGH::IL3, nor other lesions too small to see.";
    /// A normal karyotype from fewer than 20 metaphases (house convention, recalled).
    FewMetaphases "few-metaphases" "A normal karyotype from fewer than 20 metaphases: the leukaemia may have been missed (convention, recalled).";
    /// Constitutional +21.
    DownSyndrome "down-syndrome" "Trisomy 21 is marked constitutional: Down syndrome. It is not counted as acquired.";
    /// Another constitutional abnormality.
    Constitutional "constitutional" "A constitutional abnormality is written; it is not counted as acquired.";
    /// `[cp6]`.
    Composite "composite" "Composite karyotype: what it lists need not be in one cell.";
    /// An abnormal line of one metaphase.
    SingleCell "single-cell" "An abnormality in one metaphase is no clone by ISCN.";
    /// `//`.
    Chimera "chimera" "The lines behind // are read as the donor's and not counted.";
    /// The number does not agree with what is listed.
    CountDisagrees "count-disagrees" "The chromosome number of a line does not agree with its list of abnormalities.";
    /// Four copies and more because the whole clone is polyploid.
    Polyploid "polyploid" "Copies are those of a polyploid clone; trisomies have their favourable meaning in hyperdiploidy.";
    /// `idem` with nothing before it.
    NoStem "no-stem" "A line refers to an earlier one (idem, sl, sdl) that is not there.";
    /// A leukaemic line without a chromosome number.
    NoNumber "no-number" "A cell line has no chromosome number.";
}

/// Adds every warning that holds, each once.
pub(super) fn warn(karyotype: &mut Karyotype) {
    let mut list = Vec::new();
    for (warning, holds) in conditions(karyotype) {
        if holds {
            list.push(warning);
        }
    }
    karyotype.warnings = list;
}

fn conditions(karyotype: &Karyotype) -> [(Warning, bool); 16] {
    let lines = &karyotype.lines;
    let leukaemic = |test: fn(&CellLine) -> bool| lines.iter().any(|l| l.is_leukaemic() && test(l));
    let host = |test: fn(&CellLine) -> bool| lines.iter().any(|l| !l.donor && test(l));
    let normal = karyotype.leading.is_none() && host(|l| l.kind == LineKind::Normal);
    let doubled = karyotype.doubled.is_some() || leukaemic(looks_doubled);
    let hyperdiploid = leukaemic(|l| l.number.is_some_and(|n| n.touches(50, 78)));
    let trisomy = karyotype.lesion("trisomy-4-10");
    let level = trisomy.and_then(|f| lines.get(f.line)).map_or(0, |line| line.level);
    [
        (Warning::PartlyUnread, !karyotype.unread.is_empty()),
        (Warning::NothingRead, lines.iter().all(|l| l.kind == LineKind::Unreadable)),
        (Warning::TwoClasses, leukaemic(|l| l.number.is_some_and(|n| n.touches(60, 65)))),
        (Warning::PerhapsDoubled, doubled),
        (Warning::HyperdiploidOnly, hyperdiploid && !doubled),
        (Warning::NormalIsNotAll, normal),
        (Warning::FewMetaphases, normal && metaphases(lines).is_some_and(|n| n < 20)),
        (Warning::DownSyndrome, host(down_syndrome)),
        (Warning::Constitutional, host(|l| constitutional(l) && !down_syndrome(l))),
        (Warning::Composite, leukaemic(|l| l.composite)),
        (Warning::SingleCell, leukaemic(CellLine::single_cell)),
        (Warning::Chimera, lines.iter().any(|l| l.donor)),
        (Warning::CountDisagrees, leukaemic(disagrees)),
        (Warning::Polyploid, level > 2),
        (Warning::NoStem, host(|l| l.orphan)),
        (Warning::NoNumber, leukaemic(|l| l.number.is_none())),
    ]
}

/// All metaphases together; `None` where a line does not give them.
fn metaphases(lines: &[CellLine]) -> Option<u16> {
    let mut sum: u16 = 0;
    for line in lines.iter().filter(|line| !line.donor) {
        sum = sum.saturating_add(line.cells?);
    }
    Some(sum)
}

fn constitutional(line: &CellLine) -> bool {
    line.sex_constitutional || line.abnormalities.iter().any(|a| a.constitutional)
}

fn down_syndrome(line: &CellLine) -> bool {
    line.abnormalities.iter().any(|a| {
        let whole = a.parts.iter().any(|p| p.kind == Kind::Whole && p.chromosomes == [21]);
        a.constitutional && a.sign == Sign::Gain && whole
    })
}

/// Whether level and abnormalities give a number outside the one written; lines that cannot tell agree.
fn disagrees(line: &CellLine) -> bool {
    let Some(number) = line.number else { return false };
    let vague = line.composite
        || line.incomplete
        || line.partly_unread
        || line.abnormalities.iter().any(|a| a.copies != a.copies_max || a.doubtful);
    let expected = 23 * i32::from(line.level) + balance(line);
    !vague && !(i32::from(number.min)..=i32::from(number.max)).contains(&expected)
}
