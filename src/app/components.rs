//! Parts used all over the page.

mod cite;
mod fold;
mod opens;
mod parts;

pub use cite::{
    LIST, cites, criterion, differs, doubt, said, says, sign, statement, tag, verification,
    verified,
};
pub use fold::Fold;
pub use opens::{Door, Opens, What};
pub use parts::{element, line, plain, region, titled, words};
