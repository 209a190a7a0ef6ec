//! Data from elsewhere and for elsewhere: a row pasted from a table, JSON for the modules of the page, a calendar file.

#[cfg(not(feature = "app"))]
pub mod ics;
pub mod table;
pub mod write;
