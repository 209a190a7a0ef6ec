//! What follows from the entries last asked about: the whole assessment, worked out once for everything asked of it. The last
//! few are kept, because cases side by side are asked about with every key.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::Intake;

use super::node::Names;

/// An assessment, and the names of its sources in the page's own list.
pub struct Whole {
    entries: Vec<String>,
    /// As [`stratall::assess`] has it.
    pub assessment: Assessment,
    /// Where its sources are listed.
    pub names: Names,
}

thread_local! {
    static LAST: RefCell<VecDeque<Rc<Whole>>> = RefCell::default();
    /// What the page was shown last.
    static SHOWN: RefCell<Option<Rc<Whole>>> = RefCell::default();
}

/// So many are kept: the patient on the page, and some beside it.
const KEPT: usize = 6;

/// What follows from these entries; nothing where they are not path, text and unit each.
pub fn whole(entries: Vec<String>) -> Option<Rc<Whole>> {
    let known = LAST.with_borrow_mut(|last| {
        let at = last.iter().position(|whole| whole.entries == entries)?;
        let known = last.remove(at)?;
        last.push_back(Rc::clone(&known));
        Some(known)
    });
    if known.is_some() {
        return known;
    }
    let assessment = stratall::assess(&Intake::from_typed(&entries)?);
    let names = Names::page(&assessment.sources);
    let fresh = Rc::new(Whole { entries, assessment, names });
    LAST.with_borrow_mut(|last| {
        if last.len() == KEPT {
            last.pop_front();
        }
        last.push_back(Rc::clone(&fresh));
    });
    Some(fresh)
}

/// Takes what the page is shown now, and gives what it was shown before.
pub fn show(whole: &Rc<Whole>) -> Option<Rc<Whole>> {
    SHOWN.replace(Some(Rc::clone(whole)))
}

/// Everything is drawn anew: in another language.
pub fn redraw() {
    SHOWN.take();
}

/// The next question is worked out anew: the texts have arrived, which are part of every answer.
pub fn forget() {
    LAST.with_borrow_mut(VecDeque::clear);
    redraw();
}
