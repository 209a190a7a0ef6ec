//! Free text, dates among it; and the words common to many fields.

use stratall::patient::vocabulary::Choice;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::FieldProps;
use super::row::{under, unusable};
use crate::app::i18n::Msg;
use crate::app::state::{Action, Dispatch};

/// The result is still to come.
pub const PENDING: Choice = Choice { id: "pending", label: Msg::Pending.text() };
/// There will be no result.
pub const NOT_DONE: Choice = Choice { id: "not done", label: Msg::NotDone.text() };
/// The performance status as five words.
pub const ECOG: &[Choice] = &[
    Choice { id: "0", label: "0" },
    Choice { id: "1", label: "1" },
    Choice { id: "2", label: "2" },
    Choice { id: "3", label: "3" },
    Choice { id: "4", label: "4" },
];

#[derive(Properties, PartialEq)]
pub struct Props {
    pub field: FieldProps,
    #[prop_or_default]
    pub hint: Option<Msg>,
}

/// One line of text.
#[component]
pub fn Words(props: &Props) -> Html {
    let Props { field, hint } = props;
    let send = use_context::<Dispatch>();
    let oninput = {
        let path = field.path.clone();
        Callback::from(move |event: InputEvent| {
            if let (Some(input), Some(send)) = (event.target_dyn_into::<HtmlInputElement>(), &send)
            {
                send.dispatch(Action::Text(path.clone(), input.value()));
            }
        })
    };
    let (input_id, under_id) = (field.id("i"), field.id("d"));
    html! {
        <div class="field" id={field.id("f")}>
            <label class="label" for={input_id.clone()}>{ &field.label }</label>
            <div class="in">
                <input id={input_id} class="words" type="text" autocomplete="off" spellcheck="false" value={field.text.clone()}
                    {oninput} aria-describedby={under_id.clone()} aria-invalid={unusable(&field.issues).to_string()} />
            </div>
            { under(under_id, *hint, &field.issues) }
        </div>
    }
}
