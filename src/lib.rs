//! StratALL: exactly what follows from what is known of a patient with acute lymphoblastic leukaemia.
//!
//! [`assess`] takes what was entered and returns the risk group under every scheme of this edition, why, what is
//! unknown and which test would settle it, and the first plan. It is pure, deterministic and total: the same input
//! gives the same bytes natively and in wasm, and no input panics.
//!
//! ```
//! use stratall::{assess, patient::Intake};
//!
//! let mut intake = Intake::default();
//! intake.set("age", "45");
//! intake.set("lineage", "B");
//! intake.set("wbc", "42");
//! let assessment = assess(&intake);
//! let seed = assessment.schemes.iter().find(|s| s.id == "seed-adult").unwrap();
//! assert_eq!(seed.group, Some("poor"));
//! ```
//!
//! Unknown is never negative: a group is given only if every completion of the unknown facts gives it.
//! Data flows one way: [`patient`] → [`facts`] → ([`classification`], [`risk`], [`treatment`]) through
//! [`inquiry`] → [`report`].

pub mod classification;
pub mod conflicts;
pub mod decision;
pub mod evidence;
pub mod facts;
pub mod inquiry;
pub mod interop;
pub mod karyotype;
pub mod knowledge;
pub mod logic;
pub mod patient;
pub mod prose;
pub mod quantity;
pub mod report;
pub mod response;
pub mod risk;
#[cfg(not(feature = "app"))]
pub mod treatment;

#[cfg(feature = "js")]
pub mod js;

#[cfg(not(feature = "app"))]
pub use interop::fhir::export::bundle_json;
pub use report::{Assessment, assess, assess_json};
#[cfg(not(feature = "app"))]
pub use treatment::schedule::{schedule, schedule_json};
