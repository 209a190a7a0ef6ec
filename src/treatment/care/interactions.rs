//! Interactions: a medicine taken now with a drug of the regimen.

use super::care_rules;
use super::criteria::{
    ALLOPURINOL, AZOLE, CO_TRIMOXAZOLE, FEBUXOSTAT, H2_BLOCKER, INDUCER, INHIBITOR, NSAID,
    PROTON_PUMP, QT_MEDICINE, WARFARIN,
};
use crate::decision::Rule::If;

care_rules! {
    whoever { DexamethasoneDasatinib, QtPair, NelarabinePentostatin }
    AzoleVinca: "an azole antifungal is taken" => If(&AZOLE);
    InhibitorVinca: "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerVinca: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    AllopurinolMercaptopurine: "allopurinol is taken" => If(&ALLOPURINOL);
    FebuxostatMercaptopurine: "febuxostat is taken" => If(&FEBUXOSTAT);
    CoTrimoxazoleMercaptopurine: "co-trimoxazole is taken" => If(&CO_TRIMOXAZOLE);
    WarfarinMercaptopurine: "warfarin is taken" => If(&WARFARIN);
    WarfarinImatinib: "warfarin is taken" => If(&WARFARIN);
    NsaidHdmtx: "an NSAID is taken" => If(&NSAID);
    PpiHdmtx: "a proton pump inhibitor is taken" => If(&PROTON_PUMP);
    CoTrimoxazoleHdmtx: "co-trimoxazole is taken" => If(&CO_TRIMOXAZOLE);
    NsaidMethotrexate: "an NSAID is taken" => If(&NSAID);
    NsaidDasatinib: "an NSAID is taken" => If(&NSAID);
    InhibitorDasatinib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerDasatinib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    AcidDasatinib: "a proton pump inhibitor is taken" => If(&PROTON_PUMP), "an H2 blocker is taken" => If(&H2_BLOCKER);
    AcidNilotinib: "a proton pump inhibitor is taken" => If(&PROTON_PUMP);
    AcidPonatinib: "a proton pump inhibitor is taken" => If(&PROTON_PUMP), "an H2 blocker is taken" => If(&H2_BLOCKER);
    InhibitorPonatinib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerPonatinib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    InhibitorImatinib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerImatinib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    InhibitorNilotinib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerNilotinib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    InhibitorRevumenib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerRevumenib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    InhibitorVenetoclax: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerVenetoclax: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    InhibitorBortezomib: "an azole antifungal is taken" => If(&AZOLE), "a strong CYP3A4 inhibitor is taken" => If(&INHIBITOR);
    InducerBortezomib: "a strong CYP3A4 inducer is taken" => If(&INDUCER);
    QtMedicine: "a drug that prolongs QT is taken" => If(&QT_MEDICINE);
    QtDasatinib: "a drug that prolongs QT is taken" => If(&QT_MEDICINE);
}
