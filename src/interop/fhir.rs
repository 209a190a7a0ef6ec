//! FHIR R4: what a record holds that the form takes, what leaves as one bundle, and what comes back of it.
//!
//! The addresses that begin with [`BASE`] are names, as FHIR asks for; nothing is ever fetched from them.

pub mod export;
pub mod import;
pub mod questionnaire;

/// What our own names begin with.
pub const BASE: &str = "https://stratall.org/fhir/";
