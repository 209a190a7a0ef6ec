//! A place in the text; moves over what it recognises and never leaves a character boundary.

/// A place in the text.
pub(super) struct Cursor<'a> {
    text: &'a str,
    /// Byte offset, always on a character boundary.
    pub at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(text: &'a str) -> Self {
        Cursor { text, at: 0 }
    }

    /// What is still to be read.
    pub fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// The text from `start` to here.
    pub fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or("")
    }

    /// The byte `ahead` of here in lower case, 0 behind the end; a NUL in the text is another control character (1).
    pub fn ahead(&self, ahead: usize) -> u8 {
        self.text.as_bytes().get(self.at + ahead).map_or(0, |byte| byte.to_ascii_lowercase().max(1))
    }

    /// The next byte in lower case, 0 at the end.
    pub fn peek(&self) -> u8 {
        self.ahead(0)
    }

    /// The byte before here.
    pub fn before(&self) -> u8 {
        let before = self.at.checked_sub(1);
        before.and_then(|at| self.text.as_bytes().get(at)).copied().unwrap_or(0)
    }

    /// Moves over one character, whatever it is.
    pub fn skip(&mut self) {
        self.at += self.rest().chars().next().map_or(0, char::len_utf8);
    }

    /// Moves over `byte` if it comes next; `byte` is ASCII in lower case.
    pub fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte && byte != 0;
        self.at += usize::from(found);
        found
    }

    /// Moves over every ASCII byte of `set` that comes next.
    pub fn skip_set(&mut self, set: &[u8]) {
        while self.peek() != 0 && set.contains(&self.peek()) {
            self.at += 1;
        }
    }

    /// Moves over `word` in either case if it comes next.
    pub fn eat_word(&mut self, word: &str) -> bool {
        let end = self.at + word.len();
        let found = self.text.get(self.at..end).is_some_and(|w| w.eq_ignore_ascii_case(word));
        if found {
            self.at = end;
        }
        found
    }

    /// Moves over a minus sign or one of the dashes that word processors put in its place.
    pub fn eat_dash(&mut self) -> bool {
        self.eat(b'-') || self.eat_word("\u{2212}") || self.eat_word("\u{2013}")
    }

    /// Up to `most` digits as a number; nothing is consumed without one.
    pub fn digits(&mut self, most: usize) -> Option<u16> {
        let mut value: Option<u16> = None;
        let mut seen = 0;
        while seen < most && self.peek().is_ascii_digit() {
            let digit = u16::from(self.peek() - b'0');
            value = Some(value.unwrap_or(0).saturating_mul(10).saturating_add(digit));
            self.at += 1;
            seen += 1;
        }
        value
    }

    /// `3`, `3-5`, `3~5`: smallest and largest.
    pub fn range(&mut self) -> Option<(u16, u16)> {
        let low = self.digits(3)?;
        let mark = self.at;
        if self.eat(b'~') || self.eat_dash() {
            if let Some(high) = self.digits(3) {
                return Some((low.min(high), high.max(low)));
            }
            self.at = mark;
        }
        Some((low, low))
    }

    /// The chromosome number of a cell line, 15 to 250; nothing is consumed without one. "20 metaphases" is none, nor is
    /// a case number or an age, behind which another such number follows.
    pub fn chromosome_number(&mut self) -> Option<(u16, u16)> {
        let mark = self.at;
        let found = self.range().filter(|(min, _)| (15..=250).contains(min));
        let end = self.at;
        self.skip_set(b" ");
        let ends = matches!(
            self.peek(),
            0 | b',' | b'.' | b';' | b':' | b'<' | b'(' | b'[' | b'/' | b'x' | b'y' | b'i' | b's'
        );
        self.skip_set(b" ,.;:");
        let another = self.range().is_some_and(|(min, _)| (15..=250).contains(&min))
            && matches!(self.peek(), b',' | b'<');
        self.at = end;
        if found.is_none() || !ends || another {
            self.at = mark;
            return None;
        }
        found
    }

    /// `x2` or `×2`: how often.
    pub fn times(&mut self) -> Option<u16> {
        let mark = self.at;
        self.skip_set(b" ");
        if (self.eat(b'x') || self.eat_word("\u{d7}"))
            && let Some(n) = self.digits(2)
            && n > 0
        {
            return Some(n);
        }
        self.at = mark;
        None
    }

    /// A chromosome, 1 to 22, 23 for X, 24 for Y.
    pub fn chromosome(&mut self) -> Option<u8> {
        let mark = self.at;
        let found = if self.eat(b'x') {
            Some(23)
        } else if self.eat(b'y') {
            Some(24)
        } else {
            self.digits(2).and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=22).contains(n))
        };
        if found.is_none() || (self.before().is_ascii_digit() && self.peek().is_ascii_digit()) {
            self.at = mark;
            return None;
        }
        found
    }
}
