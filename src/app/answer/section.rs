//! A part of the answer that is drawn again only when what it shows has changed.

use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::{plan, schemes, settle, sources};

/// The parts: one component for all of them, because each component costs bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Schemes,
    Settle,
    Plan,
    Sources,
}

#[derive(Properties)]
pub struct Props {
    /// Which part.
    pub part: Part,
    /// What follows from what is typed.
    pub assessment: Rc<Assessment>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let (a, b) = (&*self.assessment, &*other.assessment);
        let schemes = || a.schemes == b.schemes;
        // The same for every patient, but their wording arrives later.
        let statements = || a.statements == b.statements;
        Rc::ptr_eq(&self.assessment, &other.assessment)
            || match self.part {
                Part::Schemes => schemes() && statements() && a.classification == b.classification,
                Part::Settle => a.inquiry == b.inquiry && schemes() && a.plan == b.plan,
                Part::Plan => a.plan == b.plan && statements(),
                Part::Sources => a.sources == b.sources,
            }
    }
}

/// A part of the answer.
#[component]
pub fn Section(props: &Props) -> Html {
    let a = &props.assessment;
    match props.part {
        Part::Schemes => schemes::schemes(a),
        Part::Settle => settle::settle(a),
        Part::Plan => plan::plan(a),
        Part::Sources => sources::sources(a),
    }
}
