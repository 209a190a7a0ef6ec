//! A part of the page that opens and closes.

use yew::prelude::*;

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
    let open = use_state_eq(|| props.open);
    let seen = use_mut_ref(|| false);
    {
        let open = open.clone();
        use_effect_with(props.open, move |wanted| {
            if *wanted {
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
    html! {
        <div class={classes!("fold", props.print.then_some("print-open"))}>
            <button type="button" class="fold-button" aria-expanded={open.to_string()} aria-controls={props.id.clone()} onclick={toggle}>
                <span class="fold-label">{ &props.label }</span>
                <span class="fold-note">{ &props.note }</span>
                <span class="chevron" aria-hidden="true"></span>
            </button>
            <div id={props.id.clone()} class="fold-content" hidden={!*open}>
                if drawn { { props.children.clone() } }
            </div>
        </div>
    }
}

/// What a fold of the answer is made of.
pub struct Folded {
    /// Id of the content.
    pub id: String,
    /// What is inside.
    pub label: String,
    /// How much is inside.
    pub note: String,
    /// Whether it opens by itself.
    pub open: bool,
    /// Whether it is printed even when closed.
    pub print: bool,
}

impl Folded {
    /// A closed fold.
    pub fn new(id: String, label: String) -> Folded {
        Folded { id, label, note: String::new(), open: false, print: false }
    }

    /// With a count of what is inside.
    pub fn note(self, count: usize) -> Folded {
        Folded { note: count.to_string(), ..self }
    }
}

/// A fold from a function, which takes fewer bytes than writing the component out.
pub fn folded(fold: Folded, content: Vec<Html>) -> Html {
    let Folded { id, label, note, open, print } = fold;
    html! { <Fold {id} {label} {note} {open} {print}>{ for content }</Fold> }
}

/// A component that is hidden rather than left out: Yew 0.23 may crash on components that come and go between others.
pub fn shown(condition: bool, component: Html) -> Html {
    html! { <div hidden={!condition}>{ component }</div> }
}
