//! Says the answer to a screen reader: once per settled change, not once per key.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use stratall::Assessment;
use stratall::patient::Severity;
use yew::prelude::*;

/// A pause in typing after which a change counts as settled.
const SETTLED_MS: u32 = 800;

/// What is said: entries that were not used, then the sentence.
fn words(assessment: &Assessment) -> AttrValue {
    let mut words = String::new();
    for issue in assessment.issues.iter().filter(|i| i.severity == Severity::Error) {
        words.push_str(&[issue.message.as_str(), "; ", &issue.hint, ". "].concat());
    }
    words.push_str(&assessment.sentence);
    words.into()
}

#[derive(Properties)]
pub struct Props {
    /// What follows from what is typed.
    pub assessment: Rc<Assessment>,
}

impl PartialEq for Props {
    /// The entries decide the answer, so each change of them starts the pause anew.
    fn eq(&self, other: &Props) -> bool {
        self.assessment.inputs == other.assessment.inputs
    }
}

/// The live region. It is there from the start, empty.
#[component]
pub fn Announcer(props: &Props) -> Html {
    let said = use_state_eq(AttrValue::default);
    // Nothing is said of a page that was empty from the start.
    let keep_quiet = props.assessment.blank && said.is_empty();
    {
        let (said, assessment) = (said.clone(), props.assessment.clone());
        use_effect_with(props.assessment.inputs.clone(), move |_| {
            let say = move || said.set(words(&assessment));
            let wait = (!keep_quiet).then(|| Timeout::new(SETTLED_MS, say));
            move || drop(wait)
        });
    }
    html! { <p id="announcement" class="unseen" role="status">{ &*said }</p> }
}
