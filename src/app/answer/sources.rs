//! Every source cited above, how it was read, and what the words for that mean.

use stratall::Assessment;
use stratall::evidence::Verification;
use stratall::report::SourceView;
use yew::prelude::*;

use crate::app::components::{element, plain, region, tag, words};
use crate::app::i18n::{Msg, capitalised};

/// The list of sources.
pub fn sources(a: &Assessment) -> Html {
    let legend = words("p", "muted small", Msg::SourcesLegend.text());
    let list = element("ol", "sources", a.sources.iter().map(source).collect());
    region("sources-part", Msg::SourcesTitle, false, vec![legend, list])
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
    let said = vec![
        words("b", "", s.short),
        plain([" ", s.citation, ". "].concat()),
        words("span", "ids", ids),
        plain(" "),
        tag(class, word.text()),
    ];
    let mut inside = vec![element("p", "", said)];
    if !s.note.is_empty() {
        inside.push(words("p", "muted small", [&capitalised(s.note), "."].concat()));
    }
    html! { <li key={s.id} id={["source-", s.id].concat()} tabindex="-1">{ for inside }</li> }
}
