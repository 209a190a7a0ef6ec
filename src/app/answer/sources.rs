//! Every source cited above, how it was read, and what the words for that mean.

use stratall::Assessment;
use stratall::evidence::Verification;
use stratall::report::SourceView;
use yew::prelude::*;

use crate::app::components::tag;
use crate::app::i18n::{Msg, capitalised};

/// The list of sources.
pub fn sources(a: &Assessment) -> Html {
    html! {
        <section aria-labelledby="sources-title">
            <h3 id="sources-title">{ Msg::SourcesTitle.text() }</h3>
            <p class="muted small">{ Msg::SourcesLegend.text() }</p>
            <ol class="sources">{ for a.sources.iter().map(source) }</ol>
        </section>
    }
}

fn source(s: &SourceView) -> Html {
    let (class, word) = match s.access {
        Verification::Seen => ("seen", Msg::VerificationSeen),
        Verification::Secondary => ("secondary", Msg::VerificationSecondary),
        Verification::Recalled => ("recalled", Msg::VerificationRecalled),
    };
    let mut ids = String::new();
    if !s.doi.is_empty() {
        ids.push_str(&["doi:", s.doi, " "].concat());
    }
    if !s.pmid.is_empty() {
        ids.push_str(&["PMID ", s.pmid].concat());
    }
    html! {
        <li key={s.id} id={["source-", s.id].concat()} tabindex="-1">
            <p><b>{ s.short }</b>{ " " }{ s.citation }{ ". " }<span class="ids">{ ids }</span>{ " " }{ tag(class, word.text()) }</p>
            <p class="muted small" hidden={s.note.is_empty()}>{ capitalised(s.note) }{ "." }</p>
        </li>
    }
}
