//! Parts used all over the page.

mod cite;
mod fold;
mod opens;
mod parts;

pub use cite::{LIST, cites, differs, doubt, statement, tag, verified};
pub use fold::Fold;
pub use opens::{Door, Opens, Row, What};
pub use parts::{element, plain, region, words};
