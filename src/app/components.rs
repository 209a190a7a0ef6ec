//! Parts used all over the page.

mod cite;
mod fold;
mod opens;
mod plain;

pub use cite::{cite, cited, cites, differs, plain_statement, statement, tag, verified};
pub use fold::{Fold, Folded, folded, shown};
pub use opens::{Opens, Row, opener};
pub use plain::{el, el_with, owned, space, text, titled, when};
