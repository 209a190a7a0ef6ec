//! Sentences of a text and what they are of: blood or cerebrospinal fluid, diagnosis or later, the patient or another.

use super::headings::{self, At};
use super::lexicon::{Label, Meaning};
use super::tokens::{Kind, Token};
use super::units::Unit;

/// Whether the cerebrospinal fluid is spoken of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum Fluid {
    /// Not at all.
    #[default]
    Blood,
    /// In this sentence, or by a heading above it.
    Csf,
    /// In the sentence before: a white cell count may be of either.
    Unclear,
}

/// What a sentence is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Context {
    /// Which fluid.
    pub fluid: Fluid,
    /// Another person, fluid or product, or the history.
    pub foreign: bool,
    /// Not the time of diagnosis.
    pub later: bool,
    /// The time point a heading names.
    pub time: Option<&'static str>,
    /// Days are counted from another beginning than diagnosis: relapse, transplantation, a later block.
    pub again: bool,
    /// Metaphases are spoken of.
    pub metaphases: bool,
    /// The sample a heading names.
    pub sample: Option<&'static str>,
    /// A column for each date.
    pub columns: bool,
    /// The time is of a line with a label, and of those below it up to an empty one.
    labelled: bool,
    /// Something stands below the heading.
    filled: bool,
    /// The heading above that is not understood.
    pub heading: Option<At>,
}

/// A sentence.
pub(super) struct Sentence {
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// What it is of.
    pub context: Context,
}

/// Whether a value or result could belong to the token.
pub(super) fn is_subject(token: &Token) -> bool {
    match &token.kind {
        Kind::Unit(unit) => *unit == Unit::YearsOld,
        Kind::Karyotype => true,
        Kind::Means(meaning) => matches!(
            meaning,
            Meaning::Amount(_)
                | Meaning::Lesion(_)
                | Meaning::Variant(_)
                | Meaning::Marker(_)
                | Meaning::OtherMarker
                | Meaning::Says(..)
                | Meaning::Sex(_)
                | Meaning::Mrd
        ),
        Kind::Number(_)
        | Kind::Range(_)
        | Kind::Silent
        | Kind::Date
        | Kind::Open
        | Kind::Close
        | Kind::Comma
        | Kind::Colon
        | Kind::Stop
        | Kind::Line
        | Kind::Unknown => false,
    }
}

/// Whether a token has that meaning.
pub(super) fn any(tokens: &[Token], wanted: impl Fn(Meaning) -> bool) -> bool {
    tokens.iter().filter_map(Token::means).any(wanted)
}

/// The tokens that begin in a stretch of the text; they stand in order.
pub(super) fn within(tokens: &[Token], from: usize, to: usize) -> &[Token] {
    let place = |at: usize| tokens.partition_point(|token| token.start < at);
    tokens.get(place(from)..place(to)).unwrap_or(&[])
}

/// The sentences of a text with what each is of.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut done: Vec<Sentence> = Vec::new();
    let mut context = Context::default();
    let lines: Vec<&[Token]> = tokens.split(|token| token.kind == Kind::Line).collect();
    let mut open = Open::default();
    for (number, line) in lines.iter().enumerate() {
        if line.is_empty() {
            close(text, &mut open, &mut context, &mut done);
            if context.filled {
                context.fluid = Fluid::Blood;
                context.foreign = false;
                (context.time, context.sample, context.columns) = (None, None, false);
                context.heading = None;
                context.later &= !context.labelled;
                context.labelled = false;
            }
            continue;
        }
        for token in *line {
            if token.kind == Kind::Stop {
                close(text, &mut open, &mut context, &mut done);
            } else {
                open.push(token.clone());
            }
        }
        let next = lines.get(number + 1).copied().unwrap_or(&[]);
        if !goes_on(text, &open, line, next) {
            close(text, &mut open, &mut context, &mut done);
        }
    }
    close(text, &mut open, &mut context, &mut done);
    if done.iter().any(|s| is_specimen_of_later(&s.tokens)) {
        let again =
            done.iter().any(|s| is_specimen_of_later(&s.tokens) && any(&s.tokens, is_again));
        for sentence in &mut done {
            sentence.context.later = true;
            sentence.context.again |= again;
        }
    }
    done
}

/// "Specimen: bone marrow, day 29", wherever it stands, is said of all; "Indication: B-ALL, end of induction" too.
fn is_specimen_of_later(tokens: &[Token]) -> bool {
    let said = |m: Meaning| matches!(m, Meaning::Specimen | Meaning::Asked);
    let first = tokens.first().and_then(Token::means).is_some_and(said);
    is_later(tokens) && (first || (any(tokens, said) && !tokens.iter().any(is_subject)))
}

fn is_later(tokens: &[Token]) -> bool {
    any(tokens, |m| {
        matches!(m, Meaning::Later | Meaning::Course | Meaning::Again | Meaning::Time(_))
    })
}

fn is_again(meaning: Meaning) -> bool {
    meaning == Meaning::Again
}

fn is_foreign(tokens: &[Token]) -> bool {
    any(tokens, |m| matches!(m, Meaning::Foreign | Meaning::Asked))
}

/// Whether what is said turns the days into those of another time.
fn is_moved(tokens: &[Token]) -> bool {
    any(tokens, |m| matches!(m, Meaning::Later | Meaning::Again))
}

/// A row of dates, with at most one word before it, is the head of columns. "03.02.2024 - 09.02.2024" is a stay.
fn is_columns(text: &str, tokens: &[Token]) -> bool {
    let dates: Vec<&Token> = tokens.iter().filter(|t| t.kind == Kind::Date).collect();
    let others = |t: &&Token| !matches!(t.kind, Kind::Date | Kind::Silent | Kind::Colon);
    let stay = dates.windows(2).any(|pair| {
        let [one, other] = pair else { return false };
        text.get(one.end..other.start).is_some_and(|gap| gap.contains(['-', '–']))
    });
    dates.len() > 1 && !stay && tokens.iter().filter(others).count() <= 1
}

/// A sentence that has not ended.
#[derive(Default)]
struct Open {
    tokens: Vec<Token>,
    /// Whether a word that turns what is said stands behind the last thing named: what it turns is still to come.
    hanging: bool,
}

impl Open {
    fn push(&mut self, token: Token) {
        let turns = |m: Meaning| matches!(m, Meaning::Doubt | Meaning::Before(_));
        if is_subject(&token) || token.means() == Some(Meaning::Blasts) {
            self.hanging = false;
        } else if token.means().is_some_and(turns) {
            self.hanging = true;
        }
        self.tokens.push(token);
    }
}

fn close(text: &str, open: &mut Open, context: &mut Context, done: &mut Vec<Sentence>) {
    let tokens = std::mem::take(open).tokens;
    if tokens.is_empty() {
        return;
    }
    let has = |wanted: Meaning| any(&tokens, |m| m == wanted);
    let blasts = has(Meaning::Csf) && has(Meaning::Blasts);
    let subject = blasts || tokens.iter().any(is_subject);
    let mut own = *context;
    if has(Meaning::Csf) {
        own.fluid = Fluid::Csf;
    }
    own.foreign |= is_foreign(&tokens);
    own.later |= is_later(&tokens);
    own.again |= has(Meaning::Again);
    own.metaphases = has(Meaning::Metaphases);
    own.time = tokens.iter().filter_map(time).next().or(context.time);
    own.time = own.time.filter(|_| !is_moved(&tokens));
    context.filled = true;
    let columns = is_columns(text, &tokens);
    if columns {
        (context.columns, context.filled) = (true, false);
    }
    if subject {
        if has(Meaning::Csf) && context.fluid == Fluid::Blood {
            context.fluid = Fluid::Unclear;
        }
        labelled(&tokens, context);
    } else {
        heading(&tokens, own, context);
        context.heading = headings::after(text, &tokens, context.heading);
        context.filled &= context.heading == own.heading;
    }
    done.push(Sentence { tokens, context: own });
}

/// "Donor: WBC 6.1" and "Follow-up: WBC 3.2" name whose or when the lines below are, up to an empty one.
fn labelled(tokens: &[Token], context: &mut Context) {
    let colon = tokens.iter().position(|t| t.kind == Kind::Colon).filter(|at| *at <= 4);
    let label = colon.and_then(|at| tokens.get(..at)).unwrap_or(&[]);
    if label.iter().any(is_subject) {
        return;
    }
    // A family history or a question is of its own line.
    context.foreign |= any(label, |m| matches!(m, Meaning::Foreign | Meaning::Doubt));
    if is_later(label) && !context.later {
        (context.later, context.labelled) = (true, true);
    }
}

/// What a sentence without a subject says of those below it.
fn heading(tokens: &[Token], own: Context, context: &mut Context) {
    let has = |wanted: Meaning| any(tokens, |m| m == wanted);
    if has(Meaning::Csf) {
        (context.fluid, context.filled) = (Fluid::Csf, false);
    } else if has(Meaning::Blood) {
        (context.fluid, context.foreign, context.sample) = (Fluid::Blood, false, None);
    }
    if let Some(sample) = tokens.iter().find_map(sample) {
        (context.sample, context.filled) = (Some(sample), false);
    }
    let colon = tokens.last().is_some_and(|t| t.kind == Kind::Colon);
    let doubt = has(Meaning::Doubt) && (colon || tokens.len() <= 2);
    // A long sentence that mentions a sister is no heading.
    if (is_foreign(tokens) && tokens.len() <= 6) || doubt {
        (context.foreign, context.filled) = (true, false);
    }
    if is_later(tokens) {
        // "Steroids were tapered from day 29" does not say when the next result is of.
        let clear = tokens.iter().all(|t| t.kind != Kind::Unknown);
        (context.later, context.labelled, context.filled) = (true, false, false);
        context.time = own.time.filter(|_| clear);
        context.again |= own.again;
    } else if has(Meaning::Diagnosis) {
        (context.later, context.again, context.time) = (false, false, None);
    }
}

/// The sample of a token.
fn sample(token: &Token) -> Option<&'static str> {
    if let Some(Meaning::Sample(id)) = token.means() { Some(id) } else { None }
}

/// The time point of a token.
pub(super) fn time(token: &Token) -> Option<&'static str> {
    if let Some(Meaning::Time(id)) = token.means() { Some(id) } else { None }
}

/// Whether the sentence goes on in the next line. A list is a line each; running text was wrapped.
fn goes_on(text: &str, open: &Open, line: &[Token], next: &[Token]) -> bool {
    let ends = (next.first(), open.tokens.last(), line.first());
    let (Some(first), Some(last), Some(begin)) = ends else { return false };
    let labelled = next.iter().take(5).any(|t| t.kind == Kind::Colon);
    let bare = next.len() == 1 && matches!(first.means(), Some(Meaning::Result(_)));
    if last.kind == Kind::Colon || labelled || bare {
        return false;
    }
    let linked =
        matches!(last.means(), Some(Meaning::And | Meaning::Or)) || last.kind == Kind::Comma;
    let small = text.get(first.start..).is_some_and(|t| t.starts_with(char::is_lowercase));
    let own = is_subject(first) || matches!(first.means(), Some(Meaning::Before(_)));
    let long = last.end.saturating_sub(begin.start) >= 60;
    open.hanging || linked || (small && !own) || long
}

/// The clauses of a sentence: parted by commas outside brackets and by "but".
pub(super) fn clauses(tokens: &[Token]) -> Vec<&[Token]> {
    let mut depth = 0_usize;
    let parts = tokens.split(|token| {
        match &token.kind {
            Kind::Open => depth += 1,
            Kind::Close => depth = depth.saturating_sub(1),
            _ => {}
        }
        (token.kind == Kind::Comma && depth == 0) || token.means() == Some(Meaning::But)
    });
    parts.filter(|part| !part.is_empty()).collect()
}

/// Where a clause has several labels, the stretch of each: words before the first belong to it. The bool says whether the
/// stretch is of a number.
pub(super) fn pieces(clause: &[Token]) -> Vec<(bool, &[Token])> {
    let mut starts: Vec<(usize, bool)> = Vec::new();
    for (at, token) in clause.iter().enumerate() {
        let amount = is_amount(clause.get(at..).unwrap_or(&[]));
        let turn =
            starts.last().is_none_or(|(_, last)| amount || (*last && is_word_subject(token)));
        if is_subject(token) && turn {
            starts.push((at, amount));
        }
    }
    let mut found = Vec::new();
    for (nth, (start, amount)) in starts.iter().enumerate() {
        let end = starts.get(nth + 1).map_or(clause.len(), |(next, _)| *next);
        let start = if nth == 0 { 0 } else { *start };
        found.push((*amount, clause.get(start..end).unwrap_or(&[])));
    }
    found
}

/// A subject that is no part of a number's stretch.
fn is_word_subject(token: &Token) -> bool {
    is_subject(token)
        && !matches!(token.means(), Some(Meaning::Sex(_) | Meaning::Amount(_)))
        && token.kind != Kind::Unit(Unit::YearsOld)
}

/// Whether a label of a number begins here. CD20 is one if a number follows before another subject.
fn is_amount(tokens: &[Token]) -> bool {
    match tokens.first().and_then(Token::means) {
        Some(Meaning::Amount(Label::Cd20)) => {
            let rest = tokens.get(1..).unwrap_or(&[]);
            let stop = rest.iter().find(|t| is_subject(t) || matches!(t.kind, Kind::Number(_)));
            stop.is_some_and(|t| matches!(t.kind, Kind::Number(_)))
        }
        Some(Meaning::Amount(_)) => true,
        _ => false,
    }
}
