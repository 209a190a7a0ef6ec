//! A part of the answer that is drawn again only when what it shows has changed.

use std::rc::Rc;

use stratall::Assessment;
use yew::prelude::*;

use super::{conflicts, entity, plan, response, schemes, settle, sources};
use crate::app::state::Dispatch;

/// The parts: one component for all of them, because each component costs bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Schemes,
    Conflicts,
    Settle,
    Entity,
    Response,
    Plan,
    Sources,
}

#[derive(Properties)]
pub struct Props {
    /// Which part.
    pub part: Part,
    /// What follows from what is typed.
    pub assessment: Rc<Assessment>,
    /// Where changes go.
    pub send: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let (a, b) = (&*self.assessment, &*other.assessment);
        let schemes = || a.schemes == b.schemes;
        Rc::ptr_eq(&self.assessment, &other.assessment)
            || match self.part {
                Part::Schemes => schemes(),
                Part::Conflicts => a.conflicts == b.conflicts,
                Part::Entity => a.classification == b.classification,
                Part::Response => a.response == b.response && a.inputs == b.inputs,
                Part::Settle => a.inquiry == b.inquiry && schemes() && a.plan == b.plan,
                Part::Plan => a.plan == b.plan,
                Part::Sources => a.sources == b.sources,
            }
    }
}

/// A part of the answer.
#[component]
pub fn Section(props: &Props) -> Html {
    let Props { part, assessment: a, send } = props;
    match part {
        Part::Schemes => schemes::schemes(a, send),
        Part::Conflicts => conflicts::conflicts(a, send),
        Part::Settle => settle::settle(a, send),
        Part::Entity => entity::entity(a),
        Part::Response => response::response(a, send),
        Part::Plan => plan::plan(a, send),
        Part::Sources => sources::sources(a),
    }
}
