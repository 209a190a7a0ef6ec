//! A part of the answer that is drawn again only when what it shows has changed.

use std::rc::Rc;

use yew::prelude::*;

use super::{Answer, conflicts, entity, karyotype, plan, response, schemes, settle, sources};
use crate::app::state::Dispatch;

/// The parts: one component for all of them, because each component costs bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Schemes,
    Conflicts,
    Settle,
    Karyotype,
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
    pub assessment: Rc<Answer>,
    /// Where changes go.
    pub send: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Props) -> bool {
        let (a, b) = (&*self.assessment, &*other.assessment);
        Rc::ptr_eq(&self.assessment, &other.assessment)
            || match self.part {
                // Their rows compare themselves, or they are short.
                Part::Schemes
                | Part::Conflicts
                | Part::Karyotype
                | Part::Entity
                | Part::Response
                | Part::Settle => false,
                // The statements are the same for every patient, but their wording arrives later.
                Part::Plan => a.plan == b.plan && a.statements == b.statements,
                Part::Sources => a.sources == b.sources && a.plan == b.plan,
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
        Part::Karyotype => karyotype::karyotype(a),
        Part::Entity => entity::entity(a),
        Part::Response => response::response(a, send),
        Part::Plan => plan::plan(a, send),
        Part::Sources => sources::sources(a),
    }
}
