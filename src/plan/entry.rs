//! What an entry of the rule book opens to: its table, its points under their headings, its sources, and the way to report a
//! problem with it.

use stratall::report::book::{EntryView, cited};

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{
    Names, Node, cites, element, listed, others, plain, problem_with, review, words,
};
use super::options::status;
use super::table;

/// What stands under each part of an entry; a part that is not here is its own heading.
const PARTS: [(&str, Msg); 27] = [
    ("for", Msg::PartFor),
    ("what", Msg::PartWhat),
    ("withheld", Msg::PartWithheld),
    ("note", Msg::PartNote),
    ("drugs", Msg::Drugs),
    ("criteria", Msg::Criteria),
    ("flags", Msg::Flags),
    ("outcomes", Msg::Outcomes),
    ("once-known", Msg::PartOnceKnown),
    ("cautions", Msg::PartCautions),
    ("order", Msg::PartOrder),
    ("why", Msg::PartWhy),
    ("when", Msg::PartWhen),
    ("avoid", Msg::PartAvoid),
    ("do", Msg::CareDo),
    ("caution", Msg::CareCaution),
    ("measure", Msg::CareMeasure),
    ("given", Msg::PartGiven),
    ("with", Msg::PartWith),
    ("without", Msg::PartWithout),
    ("boxed", Msg::LabelBoxed),
    ("limits", Msg::LabelLimits),
    ("off-label", Msg::LabelOff),
    ("sides", Msg::PartSides),
    ("shown", Msg::PartShown),
    ("conflicts", Msg::PartConflicts),
    ("conditions", Msg::PartConditions),
];

/// All of it. `before` stands before the ids of an entry that may be on the page twice.
pub fn entry(e: &EntryView, before: &str) -> Vec<Node> {
    // The address of a source within an entry begins as that of a rule does, so that the book stays open.
    let list = ["rule-", before, &e.id, "."].concat();
    let sources: Vec<Json> = cited(e).iter().map(Json::of).collect();
    let names = Names::of(list, &sources);
    let view = Json::of(e);
    let rows = view.list("table");
    let mut inside = points(&names, &view, false);
    if !rows.is_empty() {
        let of: Option<fn(&str) -> Msg> = if e.chapter() == "option" { Some(status) } else { None };
        inside.push(table::rule(&e.title, &rows, of));
    }
    inside.extend(points(&names, &view, true));
    inside.push(words("h4", "", Msg::SourcesTitle.text()));
    inside.push(element("ol", "sources", sources.iter().map(|s| listed(&names, s)).collect()));
    let reviewed = if e.review.is_some() { review(&view) } else { Msg::NoReview.text() };
    inside.push(words("p", "muted small read-in", reviewed));
    inside.push(problem_with(&["book:", before, &e.id].concat()));
    inside
}

/// The points of the parts that stand below the table, or above it; those of one part together.
fn points(names: &Names, view: &Json, below: bool) -> Vec<Node> {
    let points = view.list("points");
    let mut drawn = Vec::new();
    for together in points.chunk_by(|a, b| a.text("part") == b.text("part")) {
        let part = together.first().map(|p| p.text("part")).unwrap_or_default();
        let above = matches!(part.as_str(), "for" | "what" | "withheld" | "note" | "drugs");
        if above == below {
            continue;
        }
        let title = PARTS.iter().find(|(known, _)| *known == part).map(|(_, title)| title.text());
        let title = match (part.as_str(), title) {
            ("to-check", _) => Msg::PartToCheck.text().to_owned(),
            (_, Some(title)) => title.trim_end_matches(':').to_owned(),
            (_, None) => capitalised(&part),
        };
        let (tag, class) = if part == "order" { ("ol", "steps") } else { ("ul", "statements") };
        let lines = together.iter().map(|p| point(names, p)).collect();
        drawn.push(words("h4", "", title));
        drawn.push(element(tag, class, lines));
    }
    drawn
}

fn point(names: &Names, p: &Json) -> Node {
    let mut said = Vec::new();
    let lead = p.text("lead");
    if !lead.is_empty() {
        said.push(words("b", "", [&lead, ": "].concat()));
    }
    said.push(plain(capitalised(&p.text("words"))));
    if p.get("verification").is_there() {
        said.extend([plain(" "), cites(names, p)]);
    }
    let mut inside = vec![element("p", "", said)];
    let values = p.text("holds");
    if !values.is_empty() {
        let holds = fill(Msg::PointHolds, &[("values", &values)]);
        inside.push(words("p", "muted small", holds));
    }
    inside.extend(others(names, p));
    element("li", "", inside)
}
