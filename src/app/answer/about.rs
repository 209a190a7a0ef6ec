//! What this is and is not, the versions, and the ways to take the answer away.

use stratall::evidence::Review;
use stratall::knowledge::REVIEWED;
use stratall::risk::SCHEMES;
use yew::prelude::*;

use super::Answer;
use crate::app::browser;
use crate::app::components::statement;
use crate::app::i18n::{Msg, fill};
use crate::app::planner;
use crate::app::state::{Action, Copied, Dispatch, State};
use crate::app::words::Arrival;

/// Intended use, versions, print and copy.
pub fn about(a: &Answer, state: &State, send: &Dispatch) -> Html {
    let copy = {
        let (intake, send) = (state.intake.clone(), send.clone());
        Callback::from(move |_: MouseEvent| {
            let text = planner::assessment(&intake).unwrap_or_default();
            let (send, kept) = (send.clone(), text.clone());
            browser::copy(&text, move |done| {
                send.dispatch(Action::Copied(if done {
                    Copied::Yes
                } else {
                    Copied::Refused(kept.clone())
                }));
                if !done {
                    browser::select_soon("json");
                }
            });
        })
    };
    let use_statements = a.statements.iter().filter(|s| s.topic == "intended-use");
    let hash = a.versions.knowledge_sha256;
    let short: String = hash.chars().take(12).collect();
    let (said, json) = match &state.copied {
        Copied::NotYet => ("", ""),
        Copied::Yes => (Msg::CopyDone.text(), ""),
        Copied::Refused(json) => (Msg::CopyRefused.text(), json.as_str()),
    };
    html! {
        <section aria-labelledby="about-title" class="about">
            <h3 id="about-title">{ Msg::AboutTitle.text() }</h3>
            <ul class="statements">{ for use_statements.map(statement) }</ul>
            <p>{ Msg::AboutNot.text() }</p>
            <p>{ Msg::Privacy.text() }</p>
            <p class="versions">
                { fill(Msg::VersionEngine, &[("engine", a.versions.engine), ("knowledge", a.versions.knowledge)]) }
                { " " }<span title={hash}>{ fill(Msg::VersionHash, &[("hash", &short)]) }</span>{ " " }
                { reviewed() }
            </p>
            <div class="tool-row take-away">
                <button type="button" class="quiet-button" id="print" onclick={|_| browser::print()}>{ Msg::Print.text() }</button>
                <button type="button" class="quiet-button" id="copy" disabled={[state.words, state.planner] != [Arrival::Here; 2]} onclick={copy}>{ Msg::Copy.text() }</button>
                <span role="status" class="muted">{ said }</span>
            </div>
            <div hidden={json.is_empty()}>
                <label class="label" for="json">{ Msg::CopyLabel.text() }</label>
                <textarea id="json" rows="6" readonly=true value={json.to_owned()} />
            </div>
        </section>
    }
}

/// "0 of 120 records approved by a clinician": counted over the knowledge, never written by hand.
fn reviewed() -> String {
    let (mut approved, mut all) = REVIEWED;
    for scheme in SCHEMES {
        all += 1;
        approved += usize::from(scheme.review == Review::Approved);
    }
    fill(Msg::Reviewed, &[("approved", &approved.to_string()), ("all", &all.to_string())])
}
