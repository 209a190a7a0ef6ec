//! The words of what the module draws, from `locales/plan/en.toml`.

include!(concat!(env!("OUT_DIR"), "/locales_plan.rs"));

pub use stratall::prose::{capitalised, count, fill};
