//! Says the answer to a screen reader: once per settled change, not once per key.

use gloo::timers::callback::Timeout;
use stratall::Assessment;
use stratall::patient::Severity;
use yew::prelude::*;

/// A pause in typing after which a change counts as settled.
const SETTLED_MS: u32 = 800;

/// What is said: entries that were not used, then the sentence.
pub fn words(assessment: &Assessment) -> AttrValue {
    let mut words = String::new();
    for issue in assessment.issues.iter().filter(|i| i.severity == Severity::Error) {
        words.push_str(&[issue.message.as_str(), "; ", &issue.hint, ". "].concat());
    }
    words.push_str(&assessment.sentence);
    words.into()
}

#[derive(Properties, PartialEq)]
pub struct Props {
    /// What to say.
    pub text: AttrValue,
    /// Nothing is said of a page that was empty from the start.
    pub blank: bool,
}

/// The live region. It is there from the start, empty.
#[component]
pub fn Announcer(props: &Props) -> Html {
    let said = use_state(AttrValue::default);
    let keep_quiet = props.blank && said.is_empty();
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let wait = (!keep_quiet).then(|| Timeout::new(SETTLED_MS, move || said.set(text)));
            move || drop(wait)
        });
    }
    html! { <p id="announcement" class="unseen" role="status">{ &*said }</p> }
}
