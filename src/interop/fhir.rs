//! FHIR R4: what a patient's record holds that the form takes.

pub mod import;
