//! Records in FHIR: what is read of them, of which of several, of whom, and what is said of the rest.

mod account;
mod flags;
mod genes;
mod text;
mod time;
mod values;
mod whose;
