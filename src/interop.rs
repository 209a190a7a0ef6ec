//! Data from elsewhere: a row pasted from a table.

pub mod table;
pub mod write;
