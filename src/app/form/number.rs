//! A number with its unit. The text is kept as typed, whatever it is.

use stratall::quantity::{Spec, Unit};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::FieldProps;
use super::row::{under, unusable};
use super::select::Wait;
use crate::app::i18n::{Msg, fill};
use crate::app::state::{Action, Dispatch};

/// A row of the table of quantities, equal to itself.
#[derive(Clone, Copy)]
pub struct OneSpec(pub &'static Spec);

impl PartialEq for OneSpec {
    fn eq(&self, other: &OneSpec) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

#[derive(Properties, PartialEq)]
pub struct Props {
    pub field: FieldProps,
    pub spec: OneSpec,
    #[prop_or_default]
    pub hint: Option<Msg>,
}

/// The input, its unit and whether its result is still to come.
#[component]
pub fn Number(props: &Props) -> Html {
    let Props { field, spec: OneSpec(spec), hint } = props;
    let send = use_context::<Dispatch>();
    let oninput = {
        let (send, path) = (send.clone(), field.path.clone());
        Callback::from(move |event: InputEvent| {
            if let (Some(input), Some(send)) = (event.target_dyn_into::<HtmlInputElement>(), &send)
            {
                send.dispatch(Action::Text(path.clone(), input.value()));
            }
        })
    };
    let (input_id, unit_id, under_id) = (field.id("i"), field.id("u"), field.id("d"));
    let described = [&unit_id, " ", &under_id].concat();
    let unit = spec.unit(&field.unit).unwrap_or(spec.canonical());
    html! {
        <div class="field" id={field.id("f")}>
            <label class="label" for={input_id.clone()}>{ &field.label }</label>
            <div class="in">
                <input id={input_id} type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    value={field.text.clone()} {oninput} aria-describedby={described}
                    aria-invalid={unusable(&field.issues).to_string()} />
                { unit_switch(field, spec, unit, &unit_id, send.as_ref()) }
                if field.waits { <Wait path={field.path.clone()} label={field.label.clone()} text={field.text.clone()} /> }
            </div>
            { under(under_id, *hint, &field.issues) }
        </div>
    }
}

/// The unit: a button that changes to the next one, or a word where there is only one.
fn unit_switch(
    field: &FieldProps,
    spec: &Spec,
    unit: Unit,
    id: &str,
    send: Option<&Dispatch>,
) -> Html {
    let after = spec.units.iter().skip_while(|u| u.id != unit.id).nth(1);
    let Some(next) = after.or(spec.units.first()).filter(|next| next.id != unit.id) else {
        return html! { <span id={id.to_owned()} class="unit">{ unit.label }</span> };
    };
    let words = fill(
        Msg::UnitSwitch,
        &[("unit", unit.label), ("field", &field.label), ("next", next.label)],
    );
    let (send, path, wanted) = (send.cloned(), field.path.clone(), next.id);
    let onclick = Callback::from(move |_| {
        if let Some(send) = &send {
            send.dispatch(Action::Unit(path.clone(), wanted.to_owned()));
        }
    });
    html! { <button type="button" id={id.to_owned()} class="unit switch" aria-label={words} {onclick}>{ unit.label }</button> }
}
