//! Data from elsewhere and for elsewhere: a row pasted from a table, JSON for the modules of the page, a calendar file, a link, FHIR.

#[cfg(not(feature = "app"))]
pub mod fhir;
#[cfg(not(feature = "app"))]
pub mod ics;
#[cfg(not(feature = "app"))]
pub mod laboratory_text;
#[cfg(not(feature = "app"))]
pub mod share;
pub mod table;
#[cfg(not(feature = "app"))]
pub mod write;
