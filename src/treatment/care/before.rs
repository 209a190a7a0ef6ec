//! Tumour lysis, infection, blood, fertility, vaccines: what starts with the disease and not with a drug of it.

use super::care_rules;
use super::criteria::{
    ACTIVE, ADULT, AGE_10_TO_49, ALLOPURINOL, BURKITT, DONOR, FROM_10, G6PD_DEFICIENT, HBV_ACTIVE,
    HBV_PAST, LDH_2, LIVE_VACCINE, NEW, NSAID, PREGNANT, WBC_100,
};
use crate::decision::Rule::{self, All, Always, If, Not};

const WITHOUT_BURKITT: Rule = All(&[If(&ACTIVE), Not(&WBC_100), Not(&LDH_2), Not(&BURKITT)]);

care_rules! {
    whoever {
        AciclovirBortezomib, AntifungalVinca, Immunoglobulin, GCsf, GCsfImmunotherapy, Transfusion, IrradiatedFludarabine,
        IrradiatedPurine, VaccinesBCell, Pneumocystis, Fever, InactivatedVaccines,
    }
    TlsHigh:
        "100 ×10⁹/L white cells or more" => All(&[If(&ACTIVE), If(&WBC_100)]),
        "LDH 2 times the upper limit or more" => All(&[If(&ACTIVE), If(&LDH_2)]),
        "mature B (Burkitt) leukaemia" => All(&[If(&ACTIVE), If(&BURKITT)]);
    TlsIntermediate:
        "under 100 ×10⁹/L white cells, LDH under 2 times the upper limit" => WITHOUT_BURKITT;
    Rasburicase:
        "100 ×10⁹/L white cells or more, G6PD not deficient" => All(&[If(&ACTIVE), If(&WBC_100), Not(&G6PD_DEFICIENT)]),
        "LDH 2 times the upper limit or more, G6PD not deficient" => All(&[If(&ACTIVE), If(&LDH_2), Not(&G6PD_DEFICIENT)]),
        "mature B (Burkitt) leukaemia, G6PD not deficient" => All(&[If(&ACTIVE), If(&BURKITT), Not(&G6PD_DEFICIENT)]);
    RasburicaseG6pd: "G6PD deficient" => All(&[If(&ACTIVE), If(&G6PD_DEFICIENT)]);
    G6pdTest until [G6pd]: "G6PD not known" => If(&ACTIVE);
    RasburicaseSample:
        "100 ×10⁹/L white cells or more" => All(&[If(&ACTIVE), If(&WBC_100), Not(&G6PD_DEFICIENT)]),
        "LDH 2 times the upper limit or more" => All(&[If(&ACTIVE), If(&LDH_2), Not(&G6PD_DEFICIENT)]),
        "mature B (Burkitt) leukaemia" => All(&[If(&ACTIVE), If(&BURKITT), Not(&G6PD_DEFICIENT)]);
    RasburicaseAllopurinol:
        "allopurinol is taken, 100 ×10⁹/L white cells or more" => All(&[If(&ACTIVE), If(&ALLOPURINOL), If(&WBC_100), Not(&G6PD_DEFICIENT)]),
        "allopurinol is taken, LDH 2 times the upper limit or more" => All(&[If(&ACTIVE), If(&ALLOPURINOL), If(&LDH_2), Not(&G6PD_DEFICIENT)]),
        "allopurinol is taken, mature B (Burkitt) leukaemia" => All(&[If(&ACTIVE), If(&ALLOPURINOL), If(&BURKITT), Not(&G6PD_DEFICIENT)]);
    Hyperleucocytosis: "100 ×10⁹/L white cells or more" => All(&[If(&ACTIVE), If(&WBC_100)]);
    PneumocystisG6pd: "G6PD deficient" => If(&G6PD_DEFICIENT);
    Aciclovir: "18 years or more" => If(&ADULT);
    Levofloxacin: "induction of an adult" => All(&[If(&ADULT), If(&ACTIVE)]);
    HbvTest until [HepatitisB]: "hepatitis B not known" => Always;
    HbvActive: "chronic hepatitis B" => If(&HBV_ACTIVE);
    HbvPastCd20: "past hepatitis B" => If(&HBV_PAST);
    HbvPastBCell: "past hepatitis B" => If(&HBV_PAST);
    HbvPast: "past hepatitis B" => If(&HBV_PAST);
    IrradiatedTransplant: "a donor is at hand" => If(&DONOR);
    NsaidPain: "an NSAID is taken" => If(&NSAID);
    Fertility: "newly diagnosed, 10 to 49 years" => All(&[If(&NEW), If(&AGE_10_TO_49)]);
    Pregnant: "the patient is pregnant" => If(&PREGNANT);
    ContraceptionMethotrexate: "10 years or more" => If(&FROM_10);
    ContraceptionInotuzumab: "10 years or more" => If(&FROM_10);
    ContraceptionBlinatumomab: "10 years or more" => If(&FROM_10);
    LiveVaccine: "a live vaccine is planned" => If(&LIVE_VACCINE);
}
