//! The vectors: an intake, and what a clinician expects of it. Native and wasm read the same files.
#![allow(
    clippy::indexing_slicing,
    reason = "a missing JSON field reads as null and fails the assertion"
)]

/// Name and text of every vector, in the order of the folder.
pub const VECTORS: &[(&str, &str)] = &[
    ("adult-b-four-abnormalities", include_str!("adult-b-four-abnormalities.json")),
    ("adult-b-modal-44", include_str!("adult-b-modal-44.json")),
    ("adult-b-modal-62", include_str!("adult-b-modal-62.json")),
    ("adult-b-mrd-0.01", include_str!("adult-b-mrd-0.01.json")),
    ("adult-b-mrd-0.1", include_str!("adult-b-mrd-0.1.json")),
    ("adult-b-mrd-undetected-poor-assay", include_str!("adult-b-mrd-undetected-poor-assay.json")),
    ("adult-b-wbc-30", include_str!("adult-b-wbc-30.json")),
    ("adult-ewall-2.49", include_str!("adult-ewall-2.49.json")),
    ("adult-ewall-2.50", include_str!("adult-ewall-2.50.json")),
    ("adult-hct-ci-3", include_str!("adult-hct-ci-3.json")),
    ("adult-ph-ikzf1-unknown", include_str!("adult-ph-ikzf1-unknown.json")),
    ("adult-ph-positive", include_str!("adult-ph-positive.json")),
    ("adult-t-wbc-100", include_str!("adult-t-wbc-100.json")),
    ("bad-input", include_str!("bad-input.json")),
    ("blank", include_str!("blank.json")),
    ("child-b-10", include_str!("child-b-10.json")),
    ("child-b-9.99-49.9", include_str!("child-b-9.99-49.9.json")),
    ("child-b-9.99-50", include_str!("child-b-9.99-50.json")),
    ("child-b-modal-44", include_str!("child-b-modal-44.json")),
    ("child-t", include_str!("child-t.json")),
    ("child-t-exactly-1-per-cent", include_str!("child-t-exactly-1-per-cent.json")),
    ("infant-b", include_str!("infant-b.json")),
    ("infant-kmt2a-300", include_str!("infant-kmt2a-300.json")),
    ("older-adult-cd19-negative", include_str!("older-adult-cd19-negative.json")),
    ("s9-1-adult-40-54", include_str!("s9-1-adult-40-54.json")),
    ("s9-1-adult-55-64", include_str!("s9-1-adult-55-64.json")),
    ("s9-1-adult-60-comorbid", include_str!("s9-1-adult-60-comorbid.json")),
    ("s9-1-adult-65-fit", include_str!("s9-1-adult-65-fit.json")),
    ("s9-1-adult-65-frail", include_str!("s9-1-adult-65-frail.json")),
    ("s9-1-adult-high-risk-mrd-negative", include_str!("s9-1-adult-high-risk-mrd-negative.json")),
    ("s9-1-adult-mrd-001", include_str!("s9-1-adult-mrd-001.json")),
    ("s9-1-adult-mrd-01", include_str!("s9-1-adult-mrd-01.json")),
    ("s9-1-cd20", include_str!("s9-1-cd20.json")),
    ("s9-1-child-abl-class", include_str!("s9-1-child-abl-class.json")),
    ("s9-1-child-high", include_str!("s9-1-child-high.json")),
    ("s9-1-child-mrd", include_str!("s9-1-child-mrd.json")),
    ("s9-1-child-standard", include_str!("s9-1-child-standard.json")),
    ("s9-1-infant-germline", include_str!("s9-1-infant-germline.json")),
    ("s9-1-infant-kmt2a", include_str!("s9-1-infant-kmt2a.json")),
    ("s9-1-mature-b", include_str!("s9-1-mature-b.json")),
    ("s9-1-ph-arterial", include_str!("s9-1-ph-arterial.json")),
    ("s9-1-ph-child", include_str!("s9-1-ph-child.json")),
    ("s9-1-ph-effusion", include_str!("s9-1-ph-effusion.json")),
    ("s9-1-ph-fit", include_str!("s9-1-ph-fit.json")),
    ("s9-1-ph-mrd", include_str!("s9-1-ph-mrd.json")),
    ("s9-1-ph-old", include_str!("s9-1-ph-old.json")),
    ("s9-1-ph-prephase", include_str!("s9-1-ph-prephase.json")),
    ("s9-1-young-adult-fit", include_str!("s9-1-young-adult-fit.json")),
    ("s9-1-young-adult-obese", include_str!("s9-1-young-adult-obese.json")),
    ("s9-1-young-adult-ph-like", include_str!("s9-1-young-adult-ph-like.json")),
    ("s9-2-t-adult", include_str!("s9-2-t-adult.json")),
    ("s9-2-t-child", include_str!("s9-2-t-child.json")),
    ("s9-2-t-etp", include_str!("s9-2-t-etp.json")),
    ("s9-2-t-older", include_str!("s9-2-t-older.json")),
    ("s9-2-t-relapse", include_str!("s9-2-t-relapse.json")),
    ("s9-2-t-relapse-neuropathy", include_str!("s9-2-t-relapse-neuropathy.json")),
    ("s9-3-cd19-negative", include_str!("s9-3-cd19-negative.json")),
    ("s9-3-cd22-negative", include_str!("s9-3-cd22-negative.json")),
    ("s9-3-high-burden", include_str!("s9-3-high-burden.json")),
    ("s9-3-kmt2a", include_str!("s9-3-kmt2a.json")),
    ("s9-3-low-burden", include_str!("s9-3-low-burden.json")),
    ("s9-3-no-antigen", include_str!("s9-3-no-antigen.json")),
    ("s9-3-ph-t315i", include_str!("s9-3-ph-t315i.json")),
    ("s9-3-unfit", include_str!("s9-3-unfit.json")),
    ("young-adult-etp", include_str!("young-adult-etp.json")),
];

/// `name sha256` of every assessment as the native engine writes it; `STRATALL_BLESS=1 cargo test` renews it.
pub const DIGESTS: &str = include_str!("digests.txt");

/// The SHA-256 of the assessment's bytes.
pub fn digest(vector: &serde_json::Value) -> String {
    use sha2::{Digest, Sha256};
    let bytes = stratall::assess_json(&vector["intake"]).to_string();
    Sha256::digest(bytes.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
