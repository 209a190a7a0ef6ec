//! What follows from the entries last asked about: the whole assessment, worked out once for everything asked of it.

use std::cell::RefCell;
use std::rc::Rc;

use stratall::Assessment;
use stratall::patient::Intake;

use super::json::Json;
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
    static LAST: RefCell<Option<Rc<Whole>>> = RefCell::default();
}

/// What follows from these entries; nothing where they are not path, text and unit each.
pub fn whole(entries: Vec<String>) -> Option<Rc<Whole>> {
    let held = LAST.with_borrow(Clone::clone).filter(|last| last.entries == entries);
    if held.is_some() {
        return held;
    }
    let assessment = stratall::assess(&Intake::from_typed(&entries)?);
    let names = Names::of("source-".to_owned(), &Json::of(&assessment.sources).items());
    let fresh = Rc::new(Whole { entries, assessment, names });
    LAST.set(Some(Rc::clone(&fresh)));
    Some(fresh)
}

/// The next question is worked out anew: the texts have arrived, which are part of every answer.
pub fn forget() {
    LAST.set(None);
}
