//! Every source cited above, how it was read, and what the words for that mean.

use serde_json::Value;
use stratall::evidence::Source;
use yew::prelude::*;

use super::Answer;
use crate::app::components::{element, plain, region, verification, verified, words};
use crate::app::i18n::{Msg, capitalised};
use crate::app::planner::text;

/// The list of sources.
pub fn sources(a: &Answer) -> Html {
    let legend = words("p", "muted small", Msg::SourcesLegend.text());
    let list = element("ol", "sources", all(a).iter().map(source).collect());
    region("sources-part", Msg::SourcesTitle, false, vec![legend, list])
}

/// The sources of the assessment and of the plan as JSON, each once: in the order of the knowledge file, then those that
/// only the plan knows.
pub fn all(a: &Answer) -> Vec<Value> {
    let ours = serde_json::to_value(&a.sources).unwrap_or_default();
    let plan = a.plan.here().map(|planned| &planned.sources);
    let of = |list: &Value, id: &str| {
        list.as_array().and_then(|all| all.iter().find(|s| text(s, "id") == id)).cloned()
    };
    let known: Vec<&str> = Source::ALL.iter().map(|s| s.record().id).collect();
    let mut all: Vec<Value> = known
        .iter()
        .filter_map(|id| of(&ours, id).or_else(|| plan.and_then(|plan| of(plan, id))))
        .collect();
    let theirs = plan.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    all.extend(theirs.iter().filter(|s| !known.contains(&text(s, "id"))).cloned());
    all
}

fn source(s: &Value) -> Html {
    let part = |name| text(s, name);
    let mut ids = String::new();
    if !part("doi").is_empty() {
        ids.push_str(&["doi:", part("doi"), " "].concat());
    }
    if !part("pmid").is_empty() {
        ids.push_str(&["PMID ", part("pmid")].concat());
    }
    let said = vec![
        words("b", "", part("short").to_owned()),
        plain([" ", part("citation"), ". "].concat()),
        words("span", "ids", ids),
        plain(" "),
        verified(verification(part("access"))),
    ];
    let mut inside = vec![element("p", "", said)];
    if !part("note").is_empty() {
        inside.push(words("p", "muted small", [&capitalised(part("note")), "."].concat()));
    }
    let id = part("id").to_owned();
    html! { <li key={id.clone()} id={["source-", &id].concat()} tabindex="-1">{ for inside }</li> }
}
