//! Cuts the text into cell lines and pieces.

use super::abnormality::{self, ends};
use super::cursor::Cursor;
use super::{CellLine, Karyotype, LineKind, Numbers, Piece};

/// What separates pieces.
const SEPARATORS: &[u8] = b" ,.;:()]'`\"\t\r\n";

/// No karyotype has as many; what goes beyond is left over, so that no text takes long to read.
const MOST_LINES: usize = 64;
const MOST_ABNORMALITIES: usize = 200;

/// Words that turn what stands before or behind them into its opposite.
const DENIALS: &[&str] =
    &["no", "not", "negative", "neg", "without", "excluded", "absent", "absence", "ruled", "nor"];

/// Reports of other methods; their notation is not that of a cell line.
const OTHER_METHODS: &[&str] = &[
    "nuc ish", "nucish", "nuc", "ish", "ish.", "arr", "ogm", "rsa", "sseq", "seq", "fish", "mlpa",
];

/// The lines of a text, before `idem` is written out, with the pieces and what was left over.
pub(super) fn cut(text: &str) -> Karyotype {
    let mut reader = Reader {
        cursor: Cursor::new(text),
        text,
        pieces: Vec::new(),
        lines: Vec::new(),
        line: CellLine::default(),
        donor: false,
        settled: (0, 0),
        denied: false,
    };
    while reader.cursor.peek() != 0 {
        reader.read_line();
    }
    reader.finish()
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    text: &'a str,
    pieces: Vec<Piece>,
    lines: Vec<CellLine>,
    line: CellLine,
    donor: bool,
    /// Pieces and abnormalities up to the last count of cells; a denial behind it does not touch them.
    settled: (usize, usize),
    /// A denial was met; nothing behind it is evidence.
    denied: bool,
}

impl Reader<'_> {
    fn read_line(&mut self) {
        self.separators();
        self.denied |= self.lines.len() >= MOST_LINES;
        let start = self.cursor.at;
        let first_piece = self.pieces.len();
        self.line = CellLine { factor: 1, donor: self.donor, ..CellLine::default() };
        if !self.denied {
            self.header();
        }
        self.settled = (self.pieces.len(), 0);
        loop {
            self.separators();
            self.denied |= self.line.own.len() >= MOST_ABNORMALITIES;
            match self.cursor.peek() {
                0 => break,
                b'/' if !self.denied => break,
                _ if self.denied => self.left_over(),
                b'[' => {
                    self.cells();
                    self.settled = (self.pieces.len(), self.line.own.len());
                    if self.cursor.peek().is_ascii_digit() {
                        break;
                    }
                }
                _ if self.header_here() => self.header(),
                _ => self.item(),
            }
        }
        self.close(start, first_piece);
        let slash = self.cursor.eat(b'/');
        self.donor |= slash && self.cursor.eat(b'/');
    }

    fn separators(&mut self) {
        self.cursor.skip_set(SEPARATORS);
        while self.cursor.eat_word("\u{a0}") {
            self.cursor.skip_set(SEPARATORS);
        }
    }

    fn close(&mut self, start: usize, first_piece: usize) {
        let mut line = std::mem::take(&mut self.line);
        line.text = self.cursor.since(start).trim_ascii().to_owned();
        let pieces = self.pieces.get(first_piece..).unwrap_or(&[]);
        if pieces.is_empty() {
            return;
        }
        line.partly_unread = pieces.iter().any(|piece| !piece.read);
        // A remark behind the count of metaphases leaves the line itself as it is.
        let own = self.settled.0.saturating_sub(first_piece);
        let own = if line.cells.is_some() { own } else { pieces.len() };
        if line.kind == LineKind::Unreadable && pieces.iter().take(own).all(|piece| piece.read) {
            line.kind = LineKind::Normal;
        }
        self.lines.push(line);
    }

    fn finish(self) -> Karyotype {
        let unread = self.pieces.iter().filter(|piece| !piece.read);
        let unread = unread.filter_map(|piece| self.text.get(piece.start..piece.end));
        Karyotype {
            unread: unread.map(str::to_owned).collect(),
            lines: self.lines,
            pieces: self.pieces,
            ..Karyotype::default()
        }
    }

    fn piece(&mut self, start: usize, read: bool) {
        if self.cursor.at > start {
            self.pieces.push(Piece { start, end: self.cursor.at, read });
        }
    }

    /// Chromosome number, level of ploidy, sex chromosomes; a smaller line in brackets that is doubled.
    fn header(&mut self) {
        self.number();
        self.cursor.skip_set(b" ,.");
        if self.cursor.peek() == b'(' && self.cursor.ahead(1).is_ascii_digit() {
            self.cursor.skip();
            let doubled = self.line.number;
            self.number();
            self.line.doubled_from = self.line.number;
            self.line.number = doubled;
            self.cursor.skip_set(b" ,.");
        }
        self.sex();
    }

    fn number(&mut self) {
        let start = self.cursor.at;
        let Some((min, max)) = self.cursor.chromosome_number() else { return };
        self.line.number = Some(Numbers { min, max });
        self.piece(start, true);
        self.level();
    }

    /// Whether a header stands here behind other words: "Karyotype: 46,XX".
    fn header_here(&mut self) -> bool {
        if self.line.number.is_some() || !self.line.own.is_empty() || self.denied {
            return false;
        }
        let mark = self.cursor.at;
        let before = self.cursor.before();
        let apart = matches!(before, b' ' | b':' | b'(' | b'\n' | b'\t' | b',' | b';');
        let number = apart && self.cursor.chromosome_number().is_some();
        let found = number && matches!(self.cursor.peek(), b',' | b'<');
        self.cursor.at = mark;
        found
    }

    /// `<3n>`, also `<3n->`.
    fn level(&mut self) {
        let start = self.cursor.at;
        if !self.cursor.eat(b'<') {
            return;
        }
        let level = self.cursor.digits(1).and_then(|n| u8::try_from(n).ok());
        let read = self.cursor.eat(b'n') && level.is_some_and(|n| (1..=8).contains(&n));
        self.cursor.skip_set(b"+->");
        self.cursor.skip_set(b">");
        if read && let Some(level) = level {
            self.line.level = level;
            self.line.level_written = true;
        }
        self.piece(start, read);
    }

    fn sex(&mut self) {
        let start = self.cursor.at;
        while matches!(self.cursor.peek(), b'x' | b'y') {
            self.cursor.skip();
        }
        let sex = self.cursor.since(start).to_ascii_uppercase();
        self.cursor.eat(b'?');
        let constitutional = self.cursor.eat(b'c');
        if sex.is_empty() || !ends(self.cursor.peek()) {
            self.cursor.at = start;
            return;
        }
        self.line.sex = sex;
        self.line.sex_constitutional = constitutional;
        self.piece(start, true);
    }

    /// `[20]`, `[cp6]`, `[[9]`, `[12`.
    fn cells(&mut self) {
        self.cursor.skip_set(b"[ ");
        let start = self.cursor.at;
        let composite = self.cursor.eat_word("cp");
        self.cursor.skip_set(b" ");
        let count = self.cursor.digits(4);
        self.of_all_cells();
        let read = count.is_some() && matches!(self.cursor.peek(), b']' | b'/' | b' ' | b',' | 0);
        if read {
            self.line.cells = count;
            self.line.composite |= composite;
            self.piece(start, true);
        } else {
            self.cursor.at = start;
            self.skip_to(b"]/");
            self.piece(start, false);
        }
        self.cursor.skip_set(b"]");
    }

    /// `[10/20]`: the cells examined, behind those with the finding.
    fn of_all_cells(&mut self) {
        let mark = self.cursor.at;
        let found = self.cursor.eat(b'/') && self.cursor.digits(4).is_some();
        if !found || self.cursor.peek() != b']' {
            self.cursor.at = mark;
        }
    }

    fn item(&mut self) {
        let start = self.cursor.at;
        if self.other_method() {
            return;
        }
        if self.derived() || self.doubling() || self.remark() {
            self.piece(start, true);
            return;
        }
        match abnormality::read(&mut self.cursor) {
            Some(mut found) => {
                // Behind the count of metaphases stands a remark, not the karyotype.
                found.doubtful |= self.line.cells.is_some();
                self.line.own.push(found);
                self.piece(start, true);
            }
            None => {
                self.left_over();
                self.deny(start);
            }
        }
    }

    /// `idem`, `idemx2`, `sl`, `sdl1`. The index is settled when all lines are known.
    fn derived(&mut self) -> bool {
        let start = self.cursor.at;
        let parent = if self.cursor.eat_word("midem") || self.cursor.eat_word("idem") {
            Some(0)
        } else if self.cursor.eat_word("sdl") {
            Some(self.cursor.digits(2).unwrap_or(1))
        } else if self.cursor.eat_word("sl") {
            Some(0)
        } else {
            None
        };
        let times = parent.and_then(|_| self.cursor.times());
        match parent {
            Some(parent) if ends(self.cursor.peek()) => {
                self.line.kind = LineKind::Derived(usize::from(parent));
                self.line.factor = times.and_then(|n| u8::try_from(n).ok()).unwrap_or(1);
                true
            }
            Some(_) | None => {
                self.cursor.at = start;
                false
            }
        }
    }

    /// `x2` by itself: behind `idem,` or behind a line in brackets.
    fn doubling(&mut self) -> bool {
        let derived = matches!(self.line.kind, LineKind::Derived(_)) && self.line.own.is_empty();
        if self.line.factor != 1 || !(derived || self.line.doubled_from.is_some()) {
            return false;
        }
        let Some(factor) = self.cursor.times().and_then(|n| u8::try_from(n).ok()) else {
            return false;
        };
        self.line.factor = factor;
        for abnormality in &mut self.line.own {
            abnormality.copies = abnormality.copies.saturating_mul(u16::from(factor));
            abnormality.copies_max = abnormality.copies_max.saturating_mul(u16::from(factor));
        }
        true
    }

    /// `inc`: more was there than is written; `nonclonal`: what was there is not written.
    fn remark(&mut self) -> bool {
        let start = self.cursor.at;
        let incomplete = self.cursor.eat_word("inc");
        let found = incomplete
            || self.cursor.eat_word("nonclonal")
            || self.cursor.eat_word("non-clonal")
            || self.cursor.eat_word("non clonal");
        if !(found && ends(self.cursor.peek())) {
            self.cursor.at = start;
            return false;
        }
        self.line.incomplete |= incomplete;
        true
    }

    /// `nuc ish(ABL1,BCR)x2[200]` and its like are left over as a whole, up to the next cell line.
    fn other_method(&mut self) -> bool {
        let start = self.cursor.at;
        let found = OTHER_METHODS.iter().any(|word| {
            self.cursor.at = start;
            self.cursor.eat_word(word) && !self.cursor.peek().is_ascii_alphanumeric()
        });
        if !found {
            self.cursor.at = start;
            return false;
        }
        while self.cursor.peek() != 0 && !self.line_follows() {
            self.cursor.skip();
        }
        self.piece(start, false);
        true
    }

    /// Whether a slash with a chromosome number behind it stands here.
    fn line_follows(&mut self) -> bool {
        let mark = self.cursor.at;
        let mut found = self.cursor.eat(b'/');
        self.cursor.skip_set(b"/ ");
        found = found && self.cursor.chromosome_number().is_some();
        found = found && matches!(self.cursor.peek(), b',' | b'<' | b'.');
        self.cursor.at = mark;
        found
    }

    fn skip_to(&mut self, stops: &[u8]) {
        while self.cursor.peek() != 0 && !stops.contains(&self.cursor.peek()) {
            self.cursor.skip();
        }
    }

    /// What cannot be read, up to where an abnormality can begin again.
    fn left_over(&mut self) {
        let start = self.cursor.at;
        let stops: &[u8] = if self.denied { b"" } else { b",[/+" };
        self.cursor.skip();
        while self.cursor.peek() != 0 && !stops.contains(&self.cursor.peek()) && !self.header_here()
        {
            self.cursor.skip();
        }
        self.piece(start, false);
    }

    /// `no t(9;22)`, `t(9;22) not seen`: what stands before it since the last count of cells is no evidence, nor is what
    /// follows.
    fn deny(&mut self, start: usize) {
        let text = self.cursor.since(start);
        // A minus by itself, as in `t(9;22) (-)`.
        let minus = text.starts_with('-') && !text.contains(|c: char| c.is_ascii_alphanumeric());
        if text.as_bytes().first_chunk().is_some_and(|w: &[u8; 3]| w.eq_ignore_ascii_case(b"or ")) {
            // `t(9;22) or t(9;14)`: neither is certain.
            self.line.own.iter_mut().skip(self.settled.1).for_each(|found| found.doubtful = true);
        }
        let mut words = text.split(|c: char| !c.is_ascii_alphabetic());
        let denial = words.any(|word| DENIALS.iter().any(|d| word.eq_ignore_ascii_case(d)));
        if !(minus || denial) {
            return;
        }
        self.denied = true;
        let (pieces, abnormalities) = self.settled;
        self.line.own.truncate(abnormalities);
        for piece in self.pieces.iter_mut().skip(pieces) {
            piece.read = false;
        }
        let rest = self.cursor.at;
        self.skip_to(b"");
        self.piece(rest, false);
    }
}
