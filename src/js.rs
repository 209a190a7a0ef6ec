//! The JavaScript surface. `package/` wraps it for the npm package: it hands over plain data only, within limits, and makes
//! errors of what is none. What cannot be read of an intake is an issue in the answer.
//!
//! The whole engine takes and gives plain objects. The small one is judged by its bytes: it is told an intake in pieces and
//! answers in JSON, which costs a tenth less.

#[cfg(feature = "app")]
mod small;
#[cfg(not(feature = "app"))]
mod whole;

#[cfg(feature = "app")]
pub use small::{assess, read_karyotype, schemes, version, words};
#[cfg(not(feature = "app"))]
pub use whole::{
    assess, from_fhir, read_karyotype, regimens, schedule_of, schemes, to_fhir, version,
};
