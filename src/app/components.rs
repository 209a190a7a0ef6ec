//! Parts used all over the page.

mod cite;
mod fold;

pub use cite::{cites, differs, statement, tag};
pub use fold::Fold;
