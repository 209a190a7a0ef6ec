//! Above the form: examples, a row of a table, clear. Below it: what this device keeps.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::find::Find;
use super::moment::axis;
use super::paste::paste;
use crate::app::examples::EXAMPLES;
use crate::app::i18n::Msg;
use crate::app::state::{Action, Dispatch, Panel, State, Theme};
use crate::app::{browser, settings};

/// A button that looks like a link and does one thing. It is gone or idle then, so the focus goes to `next`.
pub fn quiet(
    send: &Dispatch,
    label: Msg,
    disabled: bool,
    hidden: bool,
    next: &'static str,
    action: impl Fn() -> Action + 'static,
) -> Html {
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send.dispatch(action());
        browser::focus_soon(next);
    });
    html! { <button type="button" class="quiet-button" {disabled} {hidden} {onclick}>{ label.text() }</button> }
}

fn panel(state: &State, send: &Dispatch, panel: Panel, id: &'static str, label: Msg) -> Html {
    let open = state.panel == panel;
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send.dispatch(Action::Panel(if open { Panel::Closed } else { panel }))
    });
    html! { <button type="button" class="quiet-button" aria-expanded={open.to_string()} aria-controls={id} {onclick}>{ label.text() }</button> }
}

/// The three ways to fill the form at once, and the way back.
pub fn tools(state: &State, send: &Dispatch) -> Html {
    html! {
        <div class="tools">
            <div class="tool-row">
                { panel(state, send, Panel::Examples, "examples", Msg::ToolExamples) }
                { panel(state, send, Panel::Paste, "paste", Msg::ToolPaste) }
                { quiet(send, Msg::ToolClear, state.intake.is_blank(), false, "patient", || Action::Clear) }
                <Find send={send.clone()} />
                { quiet(send, Msg::ToolUndo, false, state.before.is_none(), "patient", || Action::Undo) }
            </div>
            <div id="examples" class="panel" hidden={state.panel != Panel::Examples}>{ examples(send) }</div>
            <div id="paste" class="panel" hidden={state.panel != Panel::Paste}>{ paste(state, send) }</div>
            { axis(state, send) }
        </div>
    }
}

/// The examples, each a button.
pub fn examples(send: &Dispatch) -> Html {
    html! {
        <ul class="examples">
            { for EXAMPLES.iter().map(|e| {
                let send = send.clone();
                let onclick = Callback::from(move |_: MouseEvent| {
                    send.dispatch(Action::Load(e.intake()));
                    browser::focus_soon("say");
                });
                html! {
                    <li key={e.id}><button type="button" class="example" data-example={e.id} {onclick}>
                        <b>{ e.name.text() }</b><span>{ e.shows.text() }</span>
                    </button></li>
                }
            }) }
        </ul>
    }
}

/// Theme, and whether units and theme are kept.
pub fn settings(state: &State, send: &Dispatch) -> Html {
    let theme = |theme: Theme, word: Msg| {
        let send = send.clone();
        let onclick = Callback::from(move |_: MouseEvent| send.dispatch(Action::Theme(theme)));
        let name = settings::theme_name(theme);
        html! {
            <label key={name} class="word"><input type="radio" name="theme" value={name} checked={state.theme == theme} {onclick} /><span>{ word.text() }</span></label>
        }
    };
    let remember = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            let wanted = event.target_dyn_into::<HtmlInputElement>().is_some_and(|i| i.checked());
            send.dispatch(Action::Remember(wanted));
        })
    };
    html! {
        <section class="group settings">
            <h3>{ Msg::SettingsTitle.text() }</h3>
            <div class="field" role="group" aria-labelledby="theme-label">
                <span class="label" id="theme-label">{ Msg::ThemeLabel.text() }</span>
                <div class="in"><div class="seg">
                    { theme(Theme::System, Msg::ThemeSystem) }{ theme(Theme::Light, Msg::ThemeLight) }{ theme(Theme::Dark, Msg::ThemeDark) }
                </div></div>
            </div>
            <label class="tick"><input id="remember" type="checkbox" checked={state.remember} onchange={remember} /><span>{ Msg::Remember.text() }</span></label>
            <p class="hint">{ Msg::RememberHint.text() }</p>
            <p class="issue warning" hidden={!state.refused}>{ Msg::RememberRefused.text() }</p>
            { quiet(send, Msg::Wipe, false, !state.remember, "remember", || Action::Remember(false)) }
        </section>
    }
}
