//! The words around the texts for patients, from `locales/reader/`.

use stratall::knowledge::Language;

include!(concat!(env!("OUT_DIR"), "/locales_reader.rs"));
