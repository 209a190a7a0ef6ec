//! A decision table as a clinician wrote it down: CSV, one row a rule, the first that matches answers.

use std::collections::BTreeSet;
use std::fmt;

use stratall::facts::{Cell, FactId, Facts};
use stratall::risk;

/// An answer, by the names of the groups.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    Group(String),
    Hole(BTreeSet<String>),
    NotApplicable,
    Withheld,
}

impl Answer {
    fn parse(text: &str) -> Answer {
        match (text, text.strip_prefix("hole:")) {
            ("not-applicable", _) => Answer::NotApplicable,
            ("withheld", _) => Answer::Withheld,
            (_, Some(groups)) => Answer::Hole(groups.split(',').map(str::to_owned).collect()),
            (group, None) => Answer::Group(group.to_owned()),
        }
    }

    /// The groups it names.
    pub fn groups(&self) -> Vec<&String> {
        match self {
            Answer::Group(group) => vec![group],
            Answer::Hole(groups) => groups.iter().collect(),
            Answer::NotApplicable | Answer::Withheld => Vec::new(),
        }
    }
}

impl From<risk::Answer> for Answer {
    fn from(answer: risk::Answer) -> Answer {
        match answer {
            risk::Answer::Group(group) => Answer::Group(group.id.to_owned()),
            risk::Answer::Hole(between) => {
                Answer::Hole(between.iter().map(|g| g.id.to_owned()).collect())
            }
            risk::Answer::NotApplicable => Answer::NotApplicable,
            risk::Answer::Withheld => Answer::Withheld,
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Group(group) => f.write_str(group),
            Answer::Hole(groups) => {
                let groups: Vec<&str> = groups.iter().map(String::as_str).collect();
                write!(f, "hole:{}", groups.join(","))
            }
            Answer::NotApplicable => f.write_str("not-applicable"),
            Answer::Withheld => f.write_str("withheld"),
        }
    }
}

/// A rule: it holds when every cell does. A fact without a cell may be anything.
#[derive(Clone)]
pub struct Row {
    pub cells: Vec<Cell>,
    pub answer: Answer,
    pub note: String,
}

/// The table of one scheme.
#[derive(Clone)]
pub struct Table {
    pub facts: Vec<FactId>,
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a table; what cannot be read is named with its line.
    pub fn parse(text: &str) -> Result<Table, String> {
        let mut records = records(text)?.into_iter().enumerate();
        let (_, header) = records.next().ok_or("the file is empty")?;
        let [names @ .., answer, note] = header.as_slice() else { return Err(short("header")) };
        if answer != "answer" || note != "note" {
            return Err("the last columns must be answer and note".to_owned());
        }
        let facts: Vec<FactId> = names.iter().map(|n| fact(n)).collect::<Result<_, _>>()?;
        if facts.iter().collect::<BTreeSet<_>>().len() < facts.len() {
            return Err("a fact has two columns".to_owned());
        }
        let rows = records
            .map(|(line, record)| {
                row(&facts, &record).map_err(|e| format!("row {line} ({}): {e}", record.join(",")))
            })
            .collect::<Result<Vec<_>, _>>()?;
        match rows.last() {
            Some(row) if row.cells.is_empty() => Ok(Table { facts, rows }),
            _ => Err("the last row must match everything".to_owned()),
        }
    }

    /// The row that answers, or the cell the first undecided row depends on.
    pub fn answer(&self, facts: &Facts) -> Result<usize, Cell> {
        for (position, row) in self.rows.iter().enumerate() {
            let outside = |c: &Cell| facts.bits(c.fact) & c.values == 0;
            if row.cells.iter().any(outside) {
                continue;
            }
            let open = row.cells.iter().find(|c| facts.bits(c.fact) & !c.values != 0);
            return open.map_or(Ok(position), |c| Err(*c));
        }
        Ok(self.rows.len() - 1)
    }
}

fn short(what: &str) -> String {
    format!("the {what} has too few columns")
}

fn fact(name: &str) -> Result<FactId, String> {
    let known = FactId::ALL.iter().find(|f| f.id() == name);
    known.copied().ok_or_else(|| format!("no fact is called {name:?}"))
}

fn row(facts: &[FactId], record: &[String]) -> Result<Row, String> {
    let [cells @ .., answer, note] = record else { return Err(short("row")) };
    if cells.len() != facts.len() {
        return Err(format!("{} cells for {} facts", cells.len(), facts.len()));
    }
    let cells = facts.iter().zip(cells).filter(|(_, text)| *text != "*");
    let cells = cells
        .map(|(fact, text)| Ok(Cell { fact: *fact, values: values(*fact, text)? }))
        .collect::<Result<Vec<_>, String>>()?;
    Ok(Row { cells, answer: Answer::parse(answer), note: note.clone() })
}

/// A list of labels, or a range of them in the order of the domain.
fn values(fact: FactId, text: &str) -> Result<u32, String> {
    let bit = |label: &str| {
        let at = fact.value_labels().iter().position(|l| *l == label);
        at.map(|at| 1_u32 << at).ok_or_else(|| format!("{:?} is no value of {}", label, fact.id()))
    };
    if let Some((first, last)) = text.split_once(" .. ") {
        let (first, last) = (bit(first)?, bit(last)?);
        if first > last {
            return Err(format!("{text:?} runs backwards"));
        }
        return Ok((last << 1) - first);
    }
    text.split(" | ").try_fold(0, |bits, label| Ok(bits | bit(label)?))
}

/// The records of a CSV text; a quoted field may hold commas, line ends and doubled quotes.
fn records(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            ',' if !quoted => record.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                record.push(std::mem::take(&mut field));
                records.push(std::mem::take(&mut record));
            }
            c => field.push(c),
        }
    }
    if quoted || !field.is_empty() || !record.is_empty() {
        return Err("the last line does not end".to_owned());
    }
    Ok(records)
}
