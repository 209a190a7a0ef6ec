//! How long one assessment takes in wasm under Node: `cargo xtask bench`.

#![cfg(target_arch = "wasm32")]

mod cases;

use cases::{KARYOTYPE, PATIENTS, intake};
use std::hint::black_box;
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench};

#[wasm_bindgen_bench]
fn engine(c: &mut Criterion) {
    for (name, json) in PATIENTS {
        let intake = intake(&json());
        c.bench_function(name, |b| b.iter(|| cases::assess(black_box(&intake))));
    }
    let facts = cases::facts("complete patient");
    c.bench_function("groups of a complete patient", |b| {
        b.iter(|| cases::groups(black_box(&facts)));
    });
    c.bench_function("karyotype", |b| {
        b.iter(|| stratall::karyotype::read(black_box(KARYOTYPE)));
    });
}
