//! Records in FHIR: what is read of them, of which of several, of whom, and what is said of the rest.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at the first surprise"
)]

#[path = "../fhir_support/mod.rs"]
mod fhir_support;

mod account;
mod flags;
mod genes;
mod text;
mod time;
mod values;
mod whose;
