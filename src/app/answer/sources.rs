//! Every source cited above, how it was read, and what the words for that mean.

use stratall::report::SourceView;
use yew::prelude::*;

use super::Answer;
use super::draw::draw;
use crate::app::components::{LIST, element, plain, region, verified, words};
use crate::app::i18n::{Msg, capitalised, fill};
use crate::app::planner::Piece;
use crate::app::state::Dispatch;

/// The list of sources: the second module's, which has assessed the same entries and cites everything, or until it is here
/// those of what stands on the page without it.
pub fn sources(a: &Answer, send: &Dispatch) -> Html {
    let legend = words("p", "muted small", Msg::SourcesLegend.text());
    let rows: Vec<Html> = match a.plan.piece(Piece::Sources) {
        Some(drawn) => drawn.items().iter().map(|source| draw(source, None, send)).collect(),
        None => a.sources.iter().map(source).collect(),
    };
    let n = rows.len().to_string();
    // The browser opens it for a link into it (static/files.js), and for the print.
    let list = html! {
        <details class="sources-list"><summary>{ fill(Msg::SourcesAll, &[("n", &n)]) }</summary><ol class="sources">{ for rows }</ol></details>
    };
    region("sources-part", Msg::SourcesTitle, false, vec![legend, list])
}

fn source(s: &SourceView) -> Html {
    let mut said = vec![words("b", "", s.short), plain([" ", s.citation, ". "].concat())];
    for (label, id) in [("doi:", s.doi), ("PMID ", s.pmid)] {
        if !id.is_empty() {
            said.push(words("span", "ids", [label, id, " "].concat()));
        }
    }
    said.push(verified(s.access));
    let mut inside = vec![element("p", "", said)];
    if !s.note.is_empty() {
        inside.push(words("p", "muted small", [&capitalised(s.note), "."].concat()));
    }
    let id = [LIST, s.id].concat();
    html! { <li key={s.id} {id} tabindex="-1">{ for inside }</li> }
}
