//! Parts used all over the page.

mod cite;
mod fold;
mod opens;

pub use cite::{cites, differs, statement, tag};
pub use fold::Fold;
pub use opens::{Opens, Row, opener};
