//! Before induction: steroids, and very high white cells (sections 1.2 and 6.1 of the dossier).

use super::{options, row};
use crate::criteria;
use crate::decision::Rule;
use crate::evidence::Verification::Recalled;
use crate::treatment::Status::{Alternative, Excluded, Possible, Recommended};
use crate::treatment::contraindication::MATURE;
use crate::treatment::criteria::PH_POSITIVE;

criteria! { "before-induction";
    /// High risk of tumour lysis.
    WBC_100 "wbc-100" "white cells 100 ×10⁹/L or more" (WhiteCellCount: Exactly100 ..) Recalled [RecalledGeneral];
}

options! {
    SteroidPrephase: [MATURE], [
        row!(Possible, Rule::If(&PH_POSITIVE), "BCR::ABL1 present: with a tyrosine kinase inhibitor, see there", Recalled),
        row!(Alternative, Rule::Always, "where the chosen protocol has one: BFM, GRAALL, GMALL and EWALL do, COG does not", Recalled),
    ];
    CytoreductionHyperleucocytosis: [MATURE], [
        row!(Recommended, Rule::If(&WBC_100), "white cells of 100 ×10⁹/L or more: high risk of tumour lysis", Recalled),
        row!(Excluded, Rule::Always, "white cells under 100 ×10⁹/L", Recalled),
    ];
}
