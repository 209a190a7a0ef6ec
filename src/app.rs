//! The page: for now one field and its echo, enough to prove the pipeline.
use yew::prelude::*;

/// One field and what was typed.
#[component]
pub fn App() -> Html {
    let text = use_state(String::new);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input: web_sys::HtmlInputElement = event.target_unchecked_into();
            text.set(input.value());
        })
    };
    html! {
        <div>
            <label for="wbc">{"White cell count"}</label>
            <input id="wbc" {oninput} value={(*text).clone()} />
            <output for="wbc">{(*text).clone()}</output>
        </div>
    }
}
