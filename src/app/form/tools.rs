//! Above the form: examples, a row of a table, clear. Below it: what this device keeps.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::paste::Paste;
use crate::app::examples::{EXAMPLES, Example};
use crate::app::i18n::Msg;
use crate::app::state::{Action, Dispatch, Panel, State, Theme};
use crate::app::{browser, settings};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub state: Rc<State>,
}

/// The three ways to fill the form at once, and the way back.
#[component]
pub fn Tools(props: &Props) -> Html {
    let state = &props.state;
    let send = use_context::<Dispatch>();
    let opens = |panel: Panel| {
        let (send, open) = (send.clone(), state.panel == panel);
        Callback::from(move |_: MouseEvent| {
            if let Some(send) = &send {
                send.dispatch(Action::Panel(if open { Panel::Closed } else { panel }));
            }
        })
    };
    let does = |action: fn() -> Action| {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(send) = &send {
                send.dispatch(action());
            }
        })
    };
    let open = |panel: Panel| state.panel == panel;
    let rows = state.pasted.clone();
    html! {
        <div class="tools">
            <div class="tool-row">
                <button type="button" class="quiet-button" aria-expanded={open(Panel::Examples).to_string()} aria-controls="examples" onclick={opens(Panel::Examples)}>{ Msg::ToolExamples.text() }</button>
                <button type="button" class="quiet-button" aria-expanded={open(Panel::Paste).to_string()} aria-controls="paste" onclick={opens(Panel::Paste)}>{ Msg::ToolPaste.text() }</button>
                <button type="button" class="quiet-button" disabled={state.intake.is_blank()} onclick={does(|| Action::Clear)}>{ Msg::ToolClear.text() }</button>
                <button type="button" class="quiet-button" hidden={state.before.is_none()} onclick={does(|| Action::Undo)}>{ Msg::ToolUndo.text() }</button>
            </div>
            <div id="examples" class="panel" hidden={!open(Panel::Examples)}><Examples /></div>
            <div id="paste" class="panel" hidden={!open(Panel::Paste)}><Paste text={rows} /></div>
        </div>
    }
}

/// The examples, each a button.
#[component]
pub fn Examples() -> Html {
    let send = use_context::<Dispatch>();
    let load = |example: &'static Example| {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(send) = &send {
                send.dispatch(Action::Load(example.intake()));
                browser::focus_soon("say");
            }
        })
    };
    html! {
        <ul class="examples">
            { for EXAMPLES.iter().map(|e| html! {
                <li key={e.id}><button type="button" class="example" data-example={e.id} onclick={load(e)}>
                    <b>{ e.name.text() }</b><span>{ e.shows.text() }</span>
                </button></li>
            }) }
        </ul>
    }
}

#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    pub theme: Theme,
    pub remember: bool,
}

/// Theme, and whether units and theme are kept.
#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let send = use_context::<Dispatch>();
    let refused = use_state_eq(|| false);
    let theme = |theme: Theme, word: Msg| {
        let send = send.clone();
        let onclick = move |_| {
            if let Some(send) = &send {
                send.dispatch(Action::Theme(theme));
            }
        };
        html! {
            <label key={settings::theme_name(theme)}><input type="radio" name="theme" value={settings::theme_name(theme)} checked={props.theme == theme} {onclick} /><span>{ word.text() }</span></label>
        }
    };
    let remember = {
        let (send, refused, theme) = (send.clone(), refused.clone(), props.theme);
        Callback::from(move |event: Event| {
            let wanted = event.target_dyn_into::<HtmlInputElement>().is_some_and(|i| i.checked());
            // A first try tells whether the browser allows it; the page then keeps the units itself.
            let kept = wanted && settings::save(&Default::default(), theme);
            if !kept {
                settings::wipe();
            }
            refused.set(wanted && !kept);
            if let Some(send) = &send {
                send.dispatch(Action::Remember(kept));
            }
        })
    };
    let wipe = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            settings::wipe();
            if let Some(send) = &send {
                send.dispatch(Action::Remember(false));
            }
        })
    };
    html! {
        <section class="group settings" aria-labelledby="settings-title">
            <h3 id="settings-title">{ Msg::SettingsTitle.text() }</h3>
            <fieldset class="field">
                <legend class="label">{ Msg::ThemeLabel.text() }</legend>
                <div class="in"><div class="seg">
                    { theme(Theme::System, Msg::ThemeSystem) }{ theme(Theme::Light, Msg::ThemeLight) }{ theme(Theme::Dark, Msg::ThemeDark) }
                </div></div>
            </fieldset>
            <label class="tick"><input id="remember" type="checkbox" checked={props.remember} onchange={remember} /><span>{ Msg::Remember.text() }</span></label>
            <p class="hint">{ Msg::RememberHint.text() }</p>
            <p class="issue warning" hidden={!*refused}>{ Msg::RememberRefused.text() }</p>
            <button type="button" class="quiet-button" hidden={!props.remember} onclick={wipe}>{ Msg::Wipe.text() }</button>
        </section>
    }
}
