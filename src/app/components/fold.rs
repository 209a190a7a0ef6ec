//! A part of the page that opens and closes.

use yew::prelude::*;

use super::parts::element;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// Id of the content.
    pub id: AttrValue,
    /// What is inside.
    pub label: AttrValue,
    /// How much is inside, or what of it is entered.
    #[prop_or_default]
    pub note: AttrValue,
    /// Opens it when it becomes true; the user may close it again.
    #[prop_or_default]
    pub open: bool,
    /// Opens it too, whatever else did before.
    #[prop_or_default]
    pub urgent: bool,
    /// Its button is a heading, and it begins open.
    #[prop_or_default]
    pub head: bool,
    /// Draws the content only once it was opened: for the form, which has many fields.
    #[prop_or_default]
    pub lazy: bool,
    /// Printed even when closed.
    #[prop_or_default]
    pub print: bool,
    /// The content.
    pub children: Html,
}

/// A button and the content it opens.
#[component]
pub fn Fold(props: &Props) -> Html {
    let open = use_state_eq(|| props.open || props.head);
    let seen = use_mut_ref(|| false);
    {
        let open = open.clone();
        use_effect_with((props.open, props.urgent), move |(wanted, urgent)| {
            if *wanted || *urgent {
                open.set(true);
            }
        });
    }
    if *open {
        *seen.borrow_mut() = true;
    }
    let drawn = !props.lazy || *seen.borrow();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_| open.set(!*open))
    };
    let button = html! {
        <button type="button" class="fold-button" aria-expanded={open.to_string()} aria-controls={props.id.clone()} onclick={toggle}>
            <span class="fold-label">{ &props.label }</span>
            <span class="fold-note">{ &props.note }</span>
            <span class="chevron" aria-hidden="true"></span>
        </button>
    };
    html! {
        <div class={classes!("fold", props.print.then_some("print-open"))}>
            { if props.head { element("h3", "", vec![button]) } else { button } }
            <div id={props.id.clone()} class="fold-content" hidden={!*open}>
                if drawn { { props.children.clone() } }
            </div>
        </div>
    }
}
