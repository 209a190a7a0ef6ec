//! Every source cited above, how it was read, and what the words for that mean.

use stratall::Assessment;
use stratall::report::SourceView;
use yew::prelude::*;

use crate::app::components::{el, el_with, owned, text, verified, when};
use crate::app::i18n::{Msg, capitalised};

/// The list of sources.
pub fn sources(a: &Assessment) -> Html {
    html! {
        <section aria-labelledby="sources-title">
            <h3 id="sources-title">{ Msg::SourcesTitle.text() }</h3>
            <p class="muted small">{ Msg::SourcesLegend.text() }</p>
            { el("ol", "sources", a.sources.iter().map(source).collect()) }
        </section>
    }
}

fn source(s: &SourceView) -> Html {
    let mut ids = String::new();
    if !s.doi.is_empty() {
        ids.push_str(&["doi:", s.doi, " "].concat());
    }
    if !s.pmid.is_empty() {
        ids.push_str(&["PMID ", s.pmid, " "].concat());
    }
    let said = vec![
        el("b", "", vec![text(s.short)]),
        owned([" ", s.citation, ". "].concat()),
        el("span", "ids", vec![owned(ids)]),
        verified(s.access),
    ];
    let note = || el("p", "muted small", vec![owned([&capitalised(s.note), "."].concat())]);
    let attributes = [
        ("key", s.id.into()),
        ("id", ["source-", s.id].concat().into()),
        ("tabindex", "-1".into()),
    ];
    el_with("li", &attributes, vec![el("p", "", said), when(!s.note.is_empty(), note)])
}
