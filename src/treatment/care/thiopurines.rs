//! Thiopurines by TPMT and NUDT15.

use super::care_rules;
use super::criteria::{
    NUDT15_INTERMEDIATE, NUDT15_NORMAL, NUDT15_POOR, TPMT_INTERMEDIATE, TPMT_NORMAL, TPMT_POOR,
};
use crate::decision::Rule::{All, Always, If};

care_rules! {
    whoever { ThiopurineWatch }
    ThiopurineTest until [Tpmt, Nudt15]: "TPMT or NUDT15 not known" => Always;
    MercaptopurineNormal: "TPMT and NUDT15 normal" => All(&[If(&TPMT_NORMAL), If(&NUDT15_NORMAL)]);
    MercaptopurineIntermediate:
        "TPMT intermediate, NUDT15 normal" => All(&[If(&TPMT_INTERMEDIATE), If(&NUDT15_NORMAL)]),
        "NUDT15 intermediate, TPMT normal" => All(&[If(&NUDT15_INTERMEDIATE), If(&TPMT_NORMAL)]);
    MercaptopurineBoth: "TPMT and NUDT15 intermediate" => All(&[If(&TPMT_INTERMEDIATE), If(&NUDT15_INTERMEDIATE)]);
    MercaptopurineTpmtPoor: "TPMT poor metaboliser" => If(&TPMT_POOR);
    MercaptopurineNudt15Poor: "NUDT15 poor metaboliser" => If(&NUDT15_POOR);
    TioguanineIntermediate: "NUDT15 intermediate metaboliser" => If(&NUDT15_INTERMEDIATE);
    TioguanineNudt15Poor: "NUDT15 poor metaboliser" => If(&NUDT15_POOR);
    TioguanineTpmtPoor: "TPMT poor metaboliser" => If(&TPMT_POOR);
}
