//! Parts used all over the page.

mod cite;
mod fold;
mod opens;
mod parts;

pub use cite::{
    LIST, cited, cites, criterion, differing, differs, doubt, said, says, sign, stated, statement,
    tag, verification, verified, with,
};
pub use fold::Fold;
pub use opens::{Door, Opens, What};
pub use parts::{element, line, plain, region, titled, words};
