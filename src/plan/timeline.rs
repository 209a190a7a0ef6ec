//! How long the phases last: drawn to scale, one line for each source, and the same as a table.

use super::i18n::Msg;
use super::json::Json;
use super::node::{Names, Node, element, link, plain, proof, with_attributes, words};

const PHASES: [(&str, Msg); 3] = [
    ("induction", Msg::PhaseInduction),
    ("consolidation", Msg::PhaseConsolidation),
    ("maintenance", Msg::PhaseMaintenance),
];
/// Width drawn for a phase whose length is not printed, in months; it is open and hatched, not to scale.
const OPEN: u32 = 4;

/// The part of a bar: from and to in months, and how sure it is.
struct Piece {
    from: u32,
    to: u32,
    class: &'static str,
}

/// One source's view of the phases.
struct Lane {
    source: String,
    durations: Vec<Json>,
}

impl Lane {
    fn of(&self, phase: &str) -> Option<&Json> {
        self.durations.iter().find(|d| d.text("phase") == phase)
    }

    fn months(&self, phase: &str, name: &str) -> Option<u32> {
        self.of(phase)?.number(name)
    }

    fn pieces(&self) -> Vec<Piece> {
        let mut at = 0;
        let mut pieces = Vec::new();
        let mut add = |length: u32, class| {
            pieces.push(Piece { from: at, to: at + length, class });
            at += length;
        };
        for (phase, _) in PHASES {
            match (self.months(phase, "minMonths"), self.months(phase, "maxMonths")) {
                (Some(min), Some(max)) => {
                    add(min, phase);
                    if max > min {
                        add(max - min, "open");
                    }
                }
                _ => add(OPEN, "open"),
            }
        }
        pieces
    }
}

fn lanes(durations: &Json) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for d in durations.items() {
        let Some(source) = d.texts("sources").into_iter().next() else { continue };
        match lanes.iter_mut().find(|l| l.source == source) {
            Some(lane) => lane.durations.push(d),
            None => lanes.push(Lane { source, durations: vec![d] }),
        }
    }
    lanes
}

/// Months as a percentage of the width, without floats.
fn percent(months: u32, of: u32) -> String {
    let permille = months * 1000 / of.max(1);
    [&(permille / 10).to_string(), ".", &(permille % 10).to_string(), "%"].concat()
}

/// The drawing and its twin.
pub fn timeline(durations: &Json, names: &Names) -> Node {
    let lanes = lanes(durations);
    let end = lanes.iter().flat_map(|l| l.pieces().last().map(|p| p.to)).max().unwrap_or(1);
    let mut inside: Vec<Node> = lanes.iter().map(|lane| lane_of(names, lane, end)).collect();
    inside.push(svg("8", vec![rule("0", "3", &percent(12, end), "3")]));
    inside.push(words("p", "scale-words", Msg::TimelineScale.text()));
    inside.push(table(&lanes, names));
    element("div", "timeline", inside)
}

fn table(lanes: &[Lane], names: &Names) -> Node {
    let column = |l: &Lane| {
        let attributes = [("scope", "col"), ("key", l.source.as_str())];
        with_attributes("th", "", &attributes, vec![link(names, &l.source)])
    };
    let mut head =
        vec![with_attributes("th", "", &[("scope", "col")], vec![said(Msg::TimelinePhase)])];
    head.extend(lanes.iter().map(column));
    let row = |(phase, label): &(&str, Msg)| {
        let mut cells = vec![with_attributes("th", "", &[("scope", "row")], vec![said(*label)])];
        cells.extend(lanes.iter().map(|l| {
            with_attributes("td", "", &[("key", l.source.as_str())], vec![cell(l.of(phase))])
        }));
        with_attributes("tr", "", &[("key", phase)], cells)
    };
    let rows = PHASES.iter().chain(&[("total", Msg::PhaseTotal)]).map(row).collect();
    let inside = vec![
        words("caption", "", Msg::TimelineCaption.text()),
        element("thead", "", vec![element("tr", "", head)]),
        element("tbody", "", rows),
    ];
    element("table", "durations", inside)
}

fn cell(duration: Option<&Json>) -> Node {
    match duration {
        Some(d) => {
            let inside = vec![plain(d.text("words")), plain(" "), proof(Vec::new(), d)];
            element("span", "", inside)
        }
        None => words("span", "muted", Msg::TimelineNotPrinted.text()),
    }
}

/// A lane: its source, its bar, the names of the phases along it.
fn lane_of(names: &Names, lane: &Lane, end: u32) -> Node {
    let pieces = lane.pieces();
    let start = |n: usize| percent(pieces.get(n).map_or(0, |p| p.from), end);
    let bar = |p: &Piece| {
        let (x, width) = (percent(p.from, end), percent(p.to - p.from, end));
        rect(["piece ", p.class].concat().as_str(), &x, "20", &width, "22")
    };
    let mut inside: Vec<Node> = pieces.iter().map(bar).collect();
    inside.push(text("", &[("x", "0"), ("y", "14")], Msg::PhaseInduction));
    inside.push(text("", &[("x", &start(1)), ("y", "56")], Msg::PhaseConsolidation));
    inside.push(text("", &[("x", &start(2)), ("dx", "8"), ("y", "36")], Msg::PhaseMaintenance));
    if let Some(total) = lane.months("total", "maxMonths") {
        let end = percent(total, end);
        inside.push(rule("0", "62", &end, "2"));
        inside.push(text("note", &[("x", &end), ("dx", "6"), ("y", "67")], Msg::PhaseTotal));
    }
    let caption = words("figcaption", "", names.name(&lane.source));
    let key = [("key", lane.source.as_str())];
    with_attributes("figure", "", &key, vec![caption, svg("70", inside)])
}

fn svg(height: &str, inside: Vec<Node>) -> Node {
    let attributes =
        [("width", "100%"), ("height", height), ("aria-hidden", "true"), ("focusable", "false")];
    with_attributes("svg", "", &attributes, inside)
}

fn rule(x: &str, y: &str, width: &str, height: &str) -> Node {
    rect("rule", x, y, width, height)
}

fn rect(class: &str, x: &str, y: &str, width: &str, height: &str) -> Node {
    let attributes = [("x", x), ("y", y), ("width", width), ("height", height)];
    with_attributes("rect", class, &attributes, Vec::new())
}

fn text(class: &str, attributes: &[(&str, &str)], message: Msg) -> Node {
    with_attributes("text", class, attributes, vec![said(message)])
}

fn said(message: Msg) -> Node {
    plain(message.text())
}
