//! The days of a course as a table: what is given, what is looked at. Days alike stand on one line.

use yew::prelude::*;

use super::dose::look;
use crate::app::components::{element, plain, words};
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::json::Json;
use crate::app::planner::Names;

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
pub fn days(names: &Names, phase: &Json, course: &Json, asks: Asks) -> Html {
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
        return Html::default();
    }
    let row = |(n, l): (usize, &Line)| {
        let looks = l.looks.iter().map(|m| look(names, m)).collect();
        let mut given: Vec<Html> = l.given.iter().map(|g| words("li", "", g.clone())).collect();
        if l.hidden > 0 {
            let n = l.hidden.to_string();
            given.push(words("li", "muted", fill(Msg::DaysHidden, &[("n", &n)])));
        }
        let date = span(&l.dates);
        html! {
            <tr key={n}>
                <th scope="row">{ span(&l.days) }<span class="date" hidden={date.is_empty()}>{ date }</span></th>
                <td>{ element("ul", "", given) }{ element("ul", "looks", looks) }</td>
            </tr>
        }
    };
    html! {
        <table class="days">
            <thead><tr><th scope="col">{ Msg::DaysDay.text() }</th><th scope="col">{ Msg::DaysGiven.text() }</th></tr></thead>
            <tbody>{ for lines.iter().enumerate().map(row) }</tbody>
        </table>
    }
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
            let why = if why.is_empty() { String::new() } else { [": ", &why].concat() };
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
pub fn anthracyclines(names: &Names, schedule: &Json) -> Vec<Html> {
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
    let totals = |list: Vec<Json>| {
        let cell = |(n, total): (usize, Json)| {
            let said = total.word();
            let said = if said.is_empty() { Msg::TotalNone.text().to_owned() } else { said };
            html! { <td key={n}>{ said }</td> }
        };
        list.into_iter().enumerate().map(cell).collect::<Vec<_>>()
    };
    let row = |(n, e): (usize, &Json)| {
        let day = fill(Msg::TotalDay, &[("day", &e.said("day")), ("course", &e.said("course"))]);
        let at = [&phase(&e.text("phase")), ", ", &day].concat();
        let dose = [&e.text("drug"), " ", &e.said("mgPerM2")].concat();
        html! { <tr key={n}><th scope="row">{ at }</th><td>{ dose }</td>{ for totals(e.list("totals")) }</tr> }
    };
    let column = |c: &Json| html! { <th key={c.text("id")} scope="col">{ c.text("name") }</th> };
    let table = html! {
        <div class="wide-table" tabindex="0" role="region" aria-label={Msg::TotalTitle.text()}><table>
            <thead><tr>
                <th scope="col">{ Msg::TotalWhen.text() }</th><th scope="col">{ Msg::TotalDose.text() }</th>
                { for columns.iter().map(column) }
            </tr></thead>
            <tbody>
                <tr><th scope="row">{ Msg::TotalBefore.text() }</th><td></td>{ for totals(sums.list("before")) }</tr>
                { for entries.iter().enumerate().map(row) }
            </tbody>
        </table></div>
    };
    let limits = [("flag", sums.text("flag")), ("limit", sums.text("limit"))];
    let limits: Vec<(&str, &str)> = limits.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut inside = vec![words("p", "muted small", fill(Msg::TotalLimits, &limits)), table];
    let missing = sums.texts("notEntered");
    if !missing.is_empty() {
        let fields = super::dose::needs(&missing);
        inside.push(words("p", "small", fill(Msg::TotalMissing, &[("fields", &fields)])));
    }
    let apart = sums.texts("notCounted");
    if !apart.is_empty() {
        inside.push(words("p", "small", fill(Msg::TotalApart, &[("list", &apart.join("; "))])));
    }
    let note = |c: &Json| {
        let said = [&c.text("name"), ": ", &c.text("note"), " "].concat();
        element("li", "small", vec![plain(said), super::options::cites(names, c)])
    };
    inside.push(element("ul", "", columns.iter().map(note).collect()));
    inside
}
