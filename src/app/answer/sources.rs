//! Every source cited above, how it was read, and what the words for that mean.

use stratall::evidence::{Source, Verification};
use stratall::report::SourceView;
use yew::prelude::*;

use super::Answer;
use crate::app::components::{LIST, element, plain, region, verification, verified, words};
use crate::app::i18n::{Msg, capitalised};
use crate::app::json::Json;

/// The list of sources.
pub fn sources(a: &Answer) -> Html {
    let legend = words("p", "muted small", Msg::SourcesLegend.text());
    let ours: Vec<String> = a.sources.iter().map(|s| s.id.to_owned()).collect();
    let theirs = a.plan.here().map(|p| ids(&p.sources)).unwrap_or_default();
    let row = |(of_ours, n): (bool, usize)| {
        if of_ours {
            a.sources.get(n).map(Row::from)
        } else {
            a.plan.here().and_then(|planned| planned.sources.get(n)).map(Row::from)
        }
    };
    let rows = merged(&ours, &theirs).into_iter().filter_map(row).map(|row| source(LIST, row));
    let list = element("ol", "sources", rows.collect());
    region("sources-part", Msg::SourcesTitle, false, vec![legend, list])
}

/// The ids of sources.
pub fn ids(sources: &[Json]) -> Vec<String> {
    sources.iter().map(|s| s.text("id")).collect()
}

/// Of two lists of sources in the order of the knowledge file: each id once, and where it stands. Those that only the
/// plan knows are last.
pub fn merged(ours: &[String], plan: &[String]) -> Vec<(bool, usize)> {
    let at = |list: &[String], id: &str| list.iter().position(|known| *known == id);
    let mut all = Vec::new();
    let known: Vec<&str> = Source::ALL.iter().map(|s| s.record().id).collect();
    for id in &known {
        let here = at(ours, id).map(|n| (true, n));
        all.extend(here.or_else(|| at(plan, id).map(|n| (false, n))));
    }
    let apart = plan.iter().enumerate().filter(|(_, id)| !known.contains(&id.as_str()));
    all.extend(apart.map(|(n, _)| (false, n)));
    all
}

/// What is shown of a source.
struct Row {
    id: String,
    short: String,
    citation: String,
    doi: String,
    pmid: String,
    note: String,
    access: Verification,
}

impl From<&SourceView> for Row {
    fn from(s: &SourceView) -> Row {
        let [id, short, citation, doi, pmid, note] =
            [s.id, s.short, s.citation, s.doi, s.pmid, s.note].map(str::to_owned);
        Row { id, short, citation, doi, pmid, note, access: s.access }
    }
}

impl From<&Json> for Row {
    fn from(s: &Json) -> Row {
        let [id, short, citation, doi, pmid, note, access] =
            ["id", "short", "citation", "doi", "pmid", "note", "access"].map(|name| s.text(name));
        Row { id, short, citation, doi, pmid, note, access: verification(&access) }
    }
}

fn source(list: &str, s: Row) -> Html {
    let mut ids = String::new();
    if !s.doi.is_empty() {
        ids.push_str(&["doi:", &s.doi, " "].concat());
    }
    if !s.pmid.is_empty() {
        ids.push_str(&["PMID ", &s.pmid].concat());
    }
    let said = vec![
        words("b", "", s.short),
        plain([" ", &s.citation, ". "].concat()),
        words("span", "ids", ids),
        plain(" "),
        verified(s.access),
    ];
    let mut inside = vec![element("p", "", said)];
    if !s.note.is_empty() {
        inside.push(words("p", "muted small", [&capitalised(&s.note), "."].concat()));
    }
    let id = [list, &s.id].concat();
    html! { <li key={s.id} {id} tabindex="-1">{ for inside }</li> }
}
