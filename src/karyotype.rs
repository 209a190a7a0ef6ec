//! Reads the laboratory's karyotype (ISCN) as it was typed.
//!
//! ```
//! use stratall::karyotype::{Certainty, read};
//!
//! let karyotype = read("46,XX,t(9;22)(q34;q11.2)[19]/46,XX[2]");
//! let found = &karyotype.lesions[0];
//! assert_eq!((found.name, found.certainty), ("BCR::ABL1", Certainty::Present));
//! assert!(karyotype.unread.is_empty());
//! ```
//!
//! Four steps: `grammar` cuts the text into cell lines and abnormalities; `expand` writes out `idem`, `sl` and
//! `sdl`; `ploidy`, `lesions` and `count` say what follows; `warnings` say what does not. The reader never says that a
//! lesion is absent. What it cannot read it returns verbatim ([`Karyotype::unread`]) and reads on.
//!
//! The breakpoint tables are recalled from textbook knowledge, checked against the laboratory results of TARGET ALL
//! Phase 2 (`tests/real_karyotypes.rs`).

mod abnormality;
mod count;
mod cursor;
mod expand;
mod grammar;
mod lesions;
mod ploidy;
mod tables;
mod warnings;

pub use warnings::Warning;

/// A karyotype as read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Karyotype {
    /// The cell lines in the order written.
    pub lines: Vec<CellLine>,
    /// Index of the line that stands for the leukaemia: of the abnormal lines (donor cells left out) the one with most
    /// metaphases, the first of equals; the first abnormal line where no count is given.
    pub leading: Option<usize>,
    /// Chromosome numbers by published definition, one entry for every definition a line meets.
    pub ploidy: Vec<PloidyFinding>,
    /// A small clone and its double, or a clone written as the double of a smaller one.
    pub doubled: Option<Doubled>,
    /// Lesions of [`LESIONS`](crate::patient::vocabulary::LESIONS), each once, with its best certainty. A lesion that is
    /// not listed is not thereby absent.
    pub lesions: Vec<Finding>,
    /// What a cytogeneticist would point out and our list of lesions does not name: arms lost, dicentrics, T-cell loci.
    pub features: Vec<Finding>,
    /// How many unrelated abnormalities the most complex line has.
    pub count: AbnormalityCount,
    /// What the reader of the result has to know.
    pub warnings: Vec<Warning>,
    /// What could not be read, verbatim, in the order written.
    pub unread: Vec<String>,
    /// The whole text cut into pieces; between them stand only separators, brackets and spaces.
    pub pieces: Vec<Piece>,
}

/// A stretch of the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Whether it was understood.
    pub read: bool,
}

/// Numbers from `min` to `max`, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Numbers {
    /// Smallest.
    pub min: u16,
    /// Largest.
    pub max: u16,
}

impl Numbers {
    /// Whether every number lies in `low..=high`.
    pub fn within(self, low: u16, high: u16) -> bool {
        self.min >= low && self.max <= high
    }

    /// Whether some number lies in `low..=high`.
    pub fn touches(self, low: u16, high: u16) -> bool {
        self.max >= low && self.min <= high
    }
}

/// What a cell line is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum LineKind {
    /// The person's own karyotype, constitutional changes included.
    Normal,
    /// Acquired changes, written in full.
    Abnormal,
    /// Acquired changes, written from another line (`idem`, `sl`, `sdl1`): its index.
    Derived(usize),
    /// Neither a chromosome number nor an abnormality was understood.
    #[default]
    Unreadable,
}

/// A clone, or the normal cells.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CellLine {
    /// As written.
    pub text: String,
    /// What it is.
    pub kind: LineKind,
    /// Written behind `//`: the donor's cells after a transplant. Not the leukaemia.
    pub donor: bool,
    /// Metaphases.
    pub cells: Option<u16>,
    /// `[cp6]`: put together from cells that differ; no one cell need have all of it.
    pub composite: bool,
    /// Chromosome number as written, or that of the line it derives from.
    pub number: Option<Numbers>,
    /// Sets of 23 against which gains and losses are written: as in `<3n>`, else the best fit with the number.
    pub level: u8,
    /// Whether `<3n>` was written.
    pub level_written: bool,
    /// Sex chromosomes as written, in capitals: `XX`, `XY`, `X`.
    pub sex: String,
    /// Whether the sex chromosomes are marked constitutional, as in `XXYc`.
    pub sex_constitutional: bool,
    /// All abnormalities, `idem` and its like written out, those said to be lost taken away.
    pub abnormalities: Vec<Abnormality>,
    /// The abnormalities written in this line itself.
    pub own: Vec<Abnormality>,
    /// `inc`: the laboratory says that the description is incomplete.
    pub incomplete: bool,
    /// Something of this line was left unread.
    pub partly_unread: bool,
    /// Written as the double of a smaller line, as in `54,idemx2` or `72(36,…)x2`: its number.
    pub doubled_from: Option<Numbers>,
    /// It refers to an earlier line (`idem`) that is not there.
    pub orphan: bool,
    /// How often the smaller line was taken (1 where nothing was doubled).
    pub factor: u8,
}

impl CellLine {
    /// Whether it carries acquired changes and is not the donor's.
    pub fn is_leukaemic(&self) -> bool {
        !self.donor && matches!(self.kind, LineKind::Abnormal | LineKind::Derived(_))
    }

    /// Whether one metaphase alone was seen: by ISCN not a clone.
    pub fn single_cell(&self) -> bool {
        self.cells == Some(1) && !self.composite
    }

    /// Copies of a chromosome (23 = X, 24 = Y): the level, and whole chromosomes gained and lost. Constitutional gains
    /// count. For X and Y the sex chromosomes as written stand for the level.
    pub fn copies(&self, chromosome: u8) -> i32 {
        ploidy::copies(self, chromosome)
    }
}

/// Sign before an abnormality.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Sign {
    /// None: in place of a normal chromosome.
    #[default]
    InPlace,
    /// `+`: in addition.
    Gain,
    /// `-`: lost.
    Loss,
}

/// What happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A whole chromosome gained or lost.
    Whole,
    /// A marker chromosome or double minute.
    Marker,
    /// `r`.
    Ring,
    /// `t`.
    Translocation,
    /// `der`, `rec`; the parts after it say how it arose.
    Derivative,
    /// `del`.
    Deletion,
    /// `add`.
    Addition,
    /// `inv`.
    Inversion,
    /// `ins`.
    Insertion,
    /// `dup`, `trp`, `qdp`.
    Duplication,
    /// `dic`, `psu dic`.
    Dicentric,
    /// `i`, `idic`, `ider`.
    Isochromosome,
    /// `amp`, `hsr`.
    Amplification,
    /// Another structural change.
    Other,
}

/// One band at which a chromosome is broken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Breakpoint {
    /// 1 to 22, 23 = X, 24 = Y, 0 = not known.
    pub chromosome: u8,
    /// `p`, `q`, or `c` for the centromere.
    pub arm: u8,
    /// Region and band: 34 of q34.1; 0 where not given.
    pub band: u8,
    /// First digit of the sub-band: 1 of q34.1; 0 where not given.
    pub sub_band: u8,
    /// Written with a question mark or as a range of bands.
    pub doubtful: bool,
}

/// One step of an abnormality: `t(9;22)(q34;q11.2)`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// What happened.
    pub kind: Kind,
    /// To which chromosomes, in the order written; 0 = not known.
    pub chromosomes: Vec<u8>,
    /// Where.
    pub breakpoints: Vec<Breakpoint>,
}

/// One abnormality; a derivative chromosome has several parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Abnormality {
    /// As written.
    pub text: String,
    /// Sign before it.
    pub sign: Sign,
    /// How many, at least.
    pub copies: u16,
    /// How many, at most (`+1-2mar`).
    pub copies_max: u16,
    /// Marked `c`, `mat`, `pat` or `dn`: from birth, not acquired.
    pub constitutional: bool,
    /// Written with a question mark, or behind the count of metaphases.
    pub doubtful: bool,
    /// What happened, in the order written.
    pub parts: Vec<Part>,
}

/// How sure a finding is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Certainty {
    /// To be read from the karyotype.
    Present,
    /// Suggested; the note says what speaks for it and how it is confirmed.
    Suspected,
}

/// Something found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Id of a lesion, or the name of a feature.
    pub name: &'static str,
    /// How sure.
    pub certainty: Certainty,
    /// Index of the cell line.
    pub line: usize,
    /// The text it was read from.
    pub text: String,
    /// Why, and what would confirm it.
    pub note: &'static str,
}

/// A published class of chromosome number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PloidyClass {
    /// 24 to 31 (authors differ from 29 to 31).
    NearHaploid,
    /// 30 to 39 (NCCN; others begin at 31 to 33).
    LowHypodiploid,
    /// Fewer than 44.
    HypodiploidUnder44,
    /// 51 to 65.
    HighHyperdiploid,
    /// 60 to 78.
    NearTriploid,
    /// 81 to 103 (ISCN).
    NearTetraploid,
}

/// A line that meets a definition.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PloidyFinding {
    /// Which definition.
    pub class: PloidyClass,
    /// Index of the cell line.
    pub line: usize,
    /// Its chromosome number.
    pub number: Numbers,
    /// Whether the whole range written meets it, not only a part.
    pub whole: bool,
}

/// Evidence that a hypodiploid clone was doubled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doubled {
    /// Number of the smaller clone, at most 39.
    pub small: Numbers,
    /// Number of its double.
    pub large: Numbers,
    /// Index of the line with the double.
    pub line: usize,
}

/// Abnormalities of the most complex line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AbnormalityCount {
    /// Index of that line.
    pub line: Option<usize>,
    /// Structural changes, at least.
    pub structural: u16,
    /// Whole chromosomes gained or lost against the level of ploidy, at least.
    pub numerical: u16,
    /// Whether the count is exact. Markers, ranges, composite lines, `inc`, unread pieces and a stem line that is not
    /// there make it a lower bound.
    pub exact: bool,
    /// Lesions found that explain the case; by convention no karyotype is called complex beside one.
    pub explained_by: Vec<&'static str>,
}

impl AbnormalityCount {
    /// Both kinds together.
    pub fn total(&self) -> u16 {
        self.structural.saturating_add(self.numerical)
    }
}

impl Karyotype {
    /// Chromosome number of the leading line.
    pub fn modal(&self) -> Option<Numbers> {
        self.leading.and_then(|i| self.lines.get(i)).and_then(|line| line.number)
    }

    /// Whether the gains look like those of a doubled hypodiploid clone, or a doubled clone is written.
    pub fn perhaps_doubled(&self) -> bool {
        self.warnings.contains(&Warning::PerhapsDoubled)
    }

    /// The chromosome numbers the leukaemia's ploidy is read from: of a doubled clone the smaller, of several clones the
    /// leading one and every hypodiploid one. None where no clone of more than one metaphase has a number.
    pub fn clone_numbers(&self) -> Vec<Numbers> {
        if let Some(doubled) = self.doubled {
            return vec![doubled.small];
        }
        let counts = |index: usize, line: &CellLine| {
            let low = line.number.is_some_and(|n| n.within(0, 43));
            line.is_leukaemic() && !line.single_cell() && (self.leading == Some(index) || low)
        };
        let lines = self.lines.iter().enumerate().filter(|(index, line)| counts(*index, line));
        lines.filter_map(|(_, line)| line.number).collect()
    }

    /// The lesion of that id, where it was found or is suspected.
    pub fn lesion(&self, id: &str) -> Option<&Finding> {
        self.lesions.iter().find(|finding| finding.name == id)
    }

    /// Whether the leukaemia is written as going back to this line: the leading line, or the first abnormal one.
    fn is_main(&self, line: usize) -> bool {
        self.leading == Some(line)
            || self.lines.iter().position(CellLine::is_leukaemic) == Some(line)
    }
}

/// Reads a karyotype. Total: any text is accepted, and what is not understood is in [`Karyotype::unread`].
pub fn read(text: &str) -> Karyotype {
    let mut karyotype = grammar::cut(text);
    expand::write_out(&mut karyotype.lines);
    karyotype.leading = expand::leading(&karyotype.lines);
    ploidy::classify(&mut karyotype);
    lesions::find(&mut karyotype);
    ploidy::lesions(&mut karyotype);
    count::count(&mut karyotype);
    warnings::warn(&mut karyotype);
    karyotype
}
