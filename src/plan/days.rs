//! The days of a course as a table: what is given, what is looked at. Days alike stand on one line.

use super::dose::{look, needs};
use super::i18n::{Msg, capitalised, date, fill};
use super::json::Json;
use super::node::{Names, Node, cites, element, plain, with_attributes, words};

/// A day, or several alike.
struct Line {
    days: (String, String),
    dates: (String, String),
    given: Vec<String>,
    hidden: usize,
    looks: Vec<Json>,
}

/// Which doses a table is asked for: the recalled ones stand apart, under their warning.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    Read,
    Recalled,
    Everything,
}

/// The days of a course.
pub fn days(names: &Names, phase: &Json, course: &Json, asks: Asks) -> Node {
    let mut lines: Vec<Line> = Vec::new();
    for day in course.list("days") {
        let (given, concealed) = given(phase, &day, asks);
        let looks = if asks == Asks::Recalled { Vec::new() } else { day.list("milestones") };
        if given.is_empty() && looks.is_empty() && concealed == 0 {
            continue;
        }
        let (number, date) = (day.said("day"), day.text("date"));
        match lines.last_mut() {
            Some(l)
                if l.given == given
                    && l.hidden == concealed
                    && l.looks == looks
                    && next(&l.days.1) == number =>
            {
                l.days.1 = number;
                l.dates.1 = date;
            }
            _ => lines.push(Line {
                days: (number.clone(), number),
                dates: (date.clone(), date),
                given,
                hidden: concealed,
                looks,
            }),
        }
    }
    if lines.is_empty() {
        return Node::default();
    }
    let row = |l: &Line| {
        let looks = l.looks.iter().map(|m| look(names, m)).collect();
        let mut given: Vec<Node> = l.given.iter().map(|g| words("li", "", g)).collect();
        if l.hidden > 0 {
            let n = l.hidden.to_string();
            given.push(words("li", "muted", fill(Msg::DaysHidden, &[("n", &n)])));
        }
        let mut day = vec![plain(span(&l.days))];
        if !l.dates.0.is_empty() {
            day.push(words("span", "date", span(&(date(&l.dates.0), date(&l.dates.1)))));
        }
        let day = with_attributes("th", "", &[("scope", "row")], day);
        let lists = vec![element("ul", "", given), element("ul", "looks", looks)];
        element("tr", "", vec![day, element("td", "", lists)])
    };
    let head = [Msg::DaysDay, Msg::DaysGiven].map(|title| column(title.text()));
    let body = element("tbody", "", lines.iter().map(row).collect());
    // Many such tables stand below each other: each says which course it is.
    let title = fill(Msg::CourseTitle, &[("n", &course.said("course")), ("from", "")]);
    let name = [&phase.text("name"), Msg::Colon.text(), " ", title.trim()].concat();
    with_attributes(
        "table",
        "days",
        &[("aria-label", name.as_str())],
        vec![header(head.to_vec()), body],
    )
}

fn column(title: &str) -> Node {
    with_attributes("th", "", &[("scope", "col")], vec![plain(title)])
}

fn header(columns: Vec<Node>) -> Node {
    element("thead", "", vec![element("tr", "", columns)])
}

fn next(day: &str) -> String {
    day.parse::<i32>().map_or_else(|_| String::new(), |n| (n + 1).to_string())
}

/// "3", or "3 to 7".
fn span((from, to): &(String, String)) -> String {
    if from == to { from.clone() } else { [from, Msg::To.text(), to].join(" ") }
}

/// The doses of a day in words, and how many recalled ones are left out.
fn given(phase: &Json, day: &Json, asks: Asks) -> (Vec<String>, usize) {
    let mut given = Vec::new();
    let mut concealed = 0;
    for (list, records, route) in
        [("items", "doses", ""), ("intrathecal", "intrathecal", Msg::DaysIntrathecal.text())]
    {
        let records = phase.list(records);
        for item in day.list(list) {
            let at = item.number("dose").and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
            let Some(record) = records.get(at) else { continue };
            if record.get("outcome").text("status") == "not-for-this-patient" {
                continue;
            }
            match (item.get("hidden").is_there(), asks) {
                (true, Asks::Read) => concealed += 1,
                (false, Asks::Recalled) => {}
                _ => given.push(one(record, &item, route)),
            }
        }
    }
    (given, concealed)
}

fn one(record: &Json, item: &Json, route: &str) -> String {
    let name = match record.text("name") {
        name if name.is_empty() => capitalised(&item.text("drug")),
        name => name,
    };
    let mut said = vec![name];
    if !route.is_empty() {
        said.push(route.to_owned());
    }
    match item.text("amount") {
        amount if amount.is_empty() => {
            let why = item.get("refusal").text("message");
            let why = if why.is_empty() {
                String::new()
            } else {
                [Msg::Colon.text(), " ", &why].concat()
            };
            said.push([Msg::DaysNoDose.text(), &why].concat());
        }
        amount => said.push(amount),
    }
    let count = item.number("count").unwrap_or(1);
    if count > 1 {
        said.push(["× ", &count.to_string()].concat());
    }
    let until = item.said("until");
    if !until.is_empty() {
        said.push(fill(Msg::DaysUntil, &[("day", &until)]));
    }
    if item.get("undecided").is_there() {
        said.push(["(", Msg::DoseUndecided.text(), ")"].concat());
    }
    said.join(" ")
}

/// The anthracyclines dose by dose, in the columns of each conversion.
pub fn anthracyclines(names: &Names, schedule: &Json) -> Vec<Node> {
    let sums = schedule.get("anthracyclines");
    let entries = sums.list("entries");
    let columns = sums.list("columns");
    if entries.is_empty() {
        return Vec::new();
    }
    let phases = schedule.list("phases");
    let phase = |id: &str| {
        let found = phases.iter().find(|p| p.text("id") == id);
        found.map_or_else(|| id.to_owned(), |p| p.text("name"))
    };
    let line = |title: &str, dose: &str, totals: Vec<Json>| {
        let title = with_attributes("th", "", &[("scope", "row")], vec![plain(title)]);
        let mut cells = vec![title, words("td", "", dose)];
        cells.extend(totals.iter().map(|total| {
            let said = total.word();
            words("td", "", if said.is_empty() { Msg::TotalNone.text() } else { &said })
        }));
        element("tr", "", cells)
    };
    let row = |e: &Json| {
        let day = fill(Msg::TotalDay, &[("day", &e.said("day")), ("course", &e.said("course"))]);
        let at = [&phase(&e.text("phase")), ", ", &day].concat();
        let dose = [&e.text("drug"), " ", e.said("mgPerM2").as_str()].concat();
        line(&at, &dose, e.list("totals"))
    };
    let mut head = vec![column(Msg::TotalWhen.text()), column(Msg::TotalDose.text())];
    head.extend(columns.iter().map(|c| column(&c.text("name"))));
    let mut body = vec![line(Msg::TotalBefore.text(), "", sums.list("before"))];
    body.extend(entries.iter().map(row));
    let table = element("table", "", vec![header(head), element("tbody", "", body)]);
    // A table wider than a phone is moved with the arrow keys, too.
    let reach = [("tabindex", "0"), ("role", "region"), ("aria-label", Msg::TotalTitle.text())];
    let table = with_attributes("div", "wide-table", &reach, vec![table]);
    let limits = [("flag", sums.text("flag")), ("limit", sums.text("limit"))];
    let limits: Vec<(&str, &str)> = limits.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut inside = vec![words("p", "muted small", fill(Msg::TotalLimits, &limits)), table];
    let missing = sums.texts("notEntered");
    if !missing.is_empty() {
        let fields = needs(&missing);
        inside.push(words("p", "small", fill(Msg::TotalMissing, &[("fields", &fields)])));
    }
    let apart = sums.texts("notCounted");
    if !apart.is_empty() {
        inside.push(words("p", "small", fill(Msg::TotalApart, &[("list", &apart.join("; "))])));
    }
    let note = |c: &Json| {
        let said = [&c.text("name"), ": ", &c.text("note"), " "].concat();
        element("li", "small", vec![plain(said), cites(names, c)])
    };
    inside.push(element("ul", "", columns.iter().map(note).collect()));
    inside
}
