//! What is pasted: rows of a table, with a button for each patient, or the text of a laboratory, whose reading the second
//! module draws. Nothing is entered before it is confirmed.

use stratall::interop::table::PastedRow;
use stratall::patient::fields;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::row::issue;
use crate::app::answer::{absence, draw::draw};
use crate::app::browser;
use crate::app::components::Fold;
use crate::app::i18n::{Msg, field_label, fill};
use crate::app::json::Json;
use crate::app::planner::{self, Sheet};
use crate::app::state::{Action, Dispatch, Panel, State};

/// More rows than these are counted, not listed.
const LISTED: usize = 50;

/// The field and the rows found in it.
pub fn paste(state: &State, send: &Dispatch) -> Html {
    let oninput = {
        let send = send.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() {
                send.dispatch(Action::Pasted(area.value()));
            }
        })
    };
    let (rows, failure): (&[PastedRow], _) = match state.rows.as_deref() {
        Some(Ok(rows)) => (rows, None),
        Some(Err(why)) => (&[], Some(why)),
        None => (&[], None),
    };
    // What is no table, however broken, is read as a laboratory wrote it.
    let text = failure.is_some() && !is_table(&state.pasted);
    let failure = failure.filter(|_| !text);
    let n = rows.len().to_string();
    let summary = match rows.len() {
        0 => String::new(),
        1 => Msg::PasteOne.text().to_owned(),
        many if many > LISTED => {
            fill(Msg::PasteTooMany, &[("n", &n), ("shown", &LISTED.to_string())])
        }
        _ => fill(Msg::PasteMany, &[("n", &n)]),
    };
    html! {
        <div>
            <label class="label" for="paste-text">{ Msg::PasteLabel.text() }</label>
            <p class="hint" id="paste-hint">{ Msg::PasteHint.text() }</p>
            <textarea id="paste-text" rows="4" spellcheck="false" autocomplete="off" wrap="off" value={state.pasted.clone()} {oninput}
                aria-describedby="paste-hint paste-problem" aria-invalid={failure.is_some().to_string()} />
            <div id="paste-problem" role="status">{ for failure.map(issue) }<p class="hint">{ summary }</p></div>
            if text && state.panel == Panel::Paste { { reading(state, send) } }
            <ol class="rows">{ for rows.iter().take(LISTED).enumerate().map(|(n, r)| row(n, r, send)) }</ol>
        </div>
    }
}

/// Whether a text has columns: tabs, or semicolons as often in the second line as in the first. A record has braces.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().map(|line| line.matches(';').count());
    let (first, second) = (lines.next(), lines.next());
    !text.contains('{')
        && (text.contains('\t') || (first == second && first.is_some_and(|n| n > 0)))
}

/// The reading of a text, with the button that enters what is ticked.
fn reading(state: &State, send: &Dispatch) -> Html {
    let drawn = planner::sheet(&state.intake.typed(), Sheet::Reading(&state.pasted));
    let Some(drawn) = drawn else {
        let coming = [Msg::ReadingComing, Msg::ReadingFailed, Msg::PlanAgain];
        return absence(state.planner, coming, "reading", "paste-text", send);
    };
    let enter = {
        let send = send.clone();
        Callback::from(move |event: MouseEvent| {
            let pressed = Json(event.target().map(Into::into).unwrap_or_default());
            if pressed.get("dataset").text("enter") == "ticked" {
                let ticked = browser::all("#reading :checked[data-path]").into_iter();
                let ticked = ticked.map(|tick| Json(tick).get("dataset"));
                let entries = ticked.map(|t| [t.text("path"), t.text("text"), t.text("unit")]);
                send.dispatch(Action::Enter(entries.collect()));
                browser::focus_soon("say");
            }
        })
    };
    let nodes = drawn.items();
    html! {
        <div id="reading" class="reading" lang="en" dir="ltr" onclick={enter}>{ for nodes.iter().map(|node| draw(node, None, send)) }</div>
    }
}

fn row(n: usize, row: &PastedRow, send: &Dispatch) -> Html {
    let (send, intake) = (send.clone(), row.intake.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        send.dispatch(Action::Load(intake.clone()));
        browser::focus_soon("say");
    });
    html! {
        <li key={n}>
            <div class="row-head"><b>{ &row.name }</b>
                <button type="button" class="quiet-button" disabled={row.intake.is_blank()} {onclick}
                    aria-label={fill(Msg::PasteUseThis, &[("name", &row.name)])}>{ Msg::PasteUse.text() }</button></div>
            <p class="hint">{ read(row) }</p>
            { for row.issues.iter().map(issue) }
            <div hidden={row.unused.is_empty()}>
                <Fold id={["unused-", &n.to_string()].concat()} label={fill(Msg::PasteUnused, &[("n", &row.unused.len().to_string())])} lazy=true>
                    <p class="hint">{ row.unused.join(", ") }</p>
                </Fold>
            </div>
        </li>
    }
}

/// "Read: age 5081 days · sex male · …".
fn read(row: &PastedRow) -> String {
    let mut words: Vec<String> = Vec::new();
    for (path, entry) in row.intake.iter() {
        let unit = fields::unit_shown(path, &entry.unit);
        words.push(
            [&field_label(path), " ", entry.text.trim(), " ", &unit].concat().trim_end().to_owned(),
        );
    }
    if words.is_empty() {
        Msg::PasteNothing.text().to_owned()
    } else {
        fill(Msg::PasteRead, &[("list", &words.join(" · "))])
    }
}
