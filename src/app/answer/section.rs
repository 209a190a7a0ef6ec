//! A part of the answer that is drawn again only when what it shows has changed.

use std::rc::Rc;

use yew::prelude::*;

use super::{Answer, next, plan, schemes, settle, sources};
use crate::app::planner::Piece;
use crate::app::state::Dispatch;

/// The parts: one component for all of them, because each component costs bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Schemes,
    Settle,
    /// Where the pieces are missing.
    Missing,
    /// What the second module draws.
    Piece(Piece),
    Plan,
    /// The next best step.
    Next,
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
        // What is the same text is the same value: see `planner`.
        let same = |piece| a.plan.piece(piece).map(|p| &p.0) == b.plan.piece(piece).map(|p| &p.0);
        Rc::ptr_eq(&self.assessment, &other.assessment)
            || match self.part {
                // Their rows compare themselves, or they are short.
                Part::Schemes | Part::Settle | Part::Next => false,
                Part::Missing => a.plan.arrival() == b.plan.arrival(),
                Part::Piece(piece) => same(piece),
                // The statements are the same for every patient, but their wording arrives later.
                Part::Plan => {
                    a.plan.sections().iter().map(|p| &p.0).eq(b
                        .plan
                        .sections()
                        .iter()
                        .map(|p| &p.0))
                        && a.plan.arrival() == b.plan.arrival()
                        && a.statements == b.statements
                }
                Part::Sources => a.sources == b.sources && same(Piece::Sources),
            }
    }
}

/// A part of the answer.
#[component]
pub fn Section(props: &Props) -> Html {
    let Props { part, assessment: a, send } = props;
    match part {
        Part::Schemes => schemes::schemes(a, send),
        Part::Settle => settle::settle(a, send),
        Part::Missing => plan::pieces_missing(a, send),
        Part::Piece(piece) => plan::piece(a, *piece, send),
        Part::Plan => plan::plan(a, send),
        Part::Next => next::next(a, send),
        Part::Sources => sources::sources(a, send),
    }
}
