//! What stands under a field: the hint, and what is wrong, why, and what to do.
//!
//! The words carry the severity. They are tied to the field by `aria-describedby`; spoken they are once per settled
//! change, by the page's one live region, so that no key press interrupts a screen reader.

use stratall::patient::{Issue, Severity};
use yew::prelude::*;

use crate::app::i18n::Msg;

/// The hint and the issues of a field.
pub fn under(id: String, hint: Option<Msg>, issues: &[Issue]) -> Html {
    html! {
        <div class="under" id={id}>
            <p class="hint" hidden={hint.is_none()}>{ hint.map_or("", Msg::text) }</p>
            { for issues.iter().map(issue) }
        </div>
    }
}

/// One issue in words.
pub fn issue(issue: &Issue) -> Html {
    let (class, word) = match issue.severity {
        Severity::Error => ("error", Msg::SeverityError),
        Severity::Warning => ("warning", Msg::SeverityWarning),
        Severity::Info => ("info", Msg::SeverityInfo),
    };
    html! {
        <p key={issue.code} class={classes!("issue", class)} role="note">
            <b>{ word.text() }</b>{ " " }{ issue.said() }
        </p>
    }
}

/// Whether an entry could not be used.
pub fn unusable(issues: &[Issue]) -> bool {
    issues.iter().any(|i| i.severity == Severity::Error)
}
