//! A field by its name: "/" leads here, a name opens the fold it stands in and puts the focus there.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::browser;
use crate::app::i18n::{Msg, field_label};
use crate::app::state::{Action, Dispatch};

/// The names of every field of the form, each with its path.
fn names() -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = Vec::new();
    for path in super::parts::paths() {
        let path = if path.starts_with("mrd.") { [&path, ".value"].concat() } else { path };
        let name = field_label(&path);
        if !names.iter().any(|(known, _)| *known == name) {
            names.push((name, path));
        }
    }
    names
}

/// The field, and the browser's own list of names under it.
#[component]
pub fn Find(props: &Props) -> Html {
    // A hundred names are drawn once somebody is about to search, not with the page.
    let asked = use_state_eq(|| false);
    let names = use_memo(*asked, |asked| if *asked { names() } else { Vec::new() });
    let onfocus = Callback::from(move |_: FocusEvent| asked.set(true));
    let go = {
        let (send, names) = (props.send.clone(), names.clone());
        move |event: Event, part: bool| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let text = input.value().trim().to_ascii_lowercase();
            let found = names.iter().find(|(name, _)| {
                let name = name.to_ascii_lowercase();
                name == text || (part && !text.is_empty() && name.contains(&text))
            });
            if let Some((_, path)) = found {
                input.set_value("");
                send.dispatch(Action::Show(path.clone().into()));
                browser::focus_field(super::id("f", path));
            }
        }
    };
    let onchange = {
        let go = go.clone();
        Callback::from(move |event: Event| go(event, true))
    };
    // In WebKit the open list swallows Enter, and no change is told; what another browser took is no longer in the field.
    let onkeyup = {
        let go = go.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                go(event.into(), true);
            }
        })
    };
    // A name chosen from the list is whole at once.
    let oninput = Callback::from(move |event: InputEvent| go(event.into(), false));
    html! {
        <>
            <input id="find" class="find" type="search" list="find-names" autocomplete="off" spellcheck="false"
                placeholder={Msg::Find.text()} aria-label={Msg::Find.text()} {oninput} {onchange} {onkeyup} {onfocus} />
            <datalist id="find-names">{ for names.iter().map(|(name, _)| html! { <option key={name.clone()} value={name.clone()} /> }) }</datalist>
        </>
    }
}

/// Where it leads is told to the state.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// See [`Dispatch`].
    pub send: Dispatch,
}
