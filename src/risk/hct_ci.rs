//! HCT-CI, the comorbidity index before allogeneic transplant (Sorror 2005).
//!
//! Items, weights and definitions were read in two tables, which differ in a few words. The groups were read in
//! validation studies; the original paper was reached as an abstract only. The sum is a fact, worked out from the
//! list of comorbidities and the numbers entered: [`items`].

pub mod items;

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "hct-ci",
    name: "HCT-CI",
    edition: "2005",
    population: "before allogeneic transplant",
    section: Section::Transplant,
    groups: &[&LOW, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            Row::new(Group(&LOW), If(&SUM_0), "no item counts", Seen),
            Row::new(Group(&INTERMEDIATE), If(&SUM_1_2), "the items add up to 1 or 2", Seen),
            Row::new(Group(&HIGH), If(&SUM_3), "the items add up to 3 or more", Seen),
        ],
    },
    remark: None,
    flags: &[],
    withheld: None,
    sources: &[
        Source::HctCi2005,
        Source::HctCiPdqTable,
        Source::HctCiBloodTable,
        Source::HctCiCibmtr2015,
    ],
    review: Review::Submitted,
};

criteria! { "hct-ci";
    /// No item.
    SUM_0 "sum-0" "a sum of 0" (HctCi: Zero) Seen [GitmoHctCi2012];
    /// Two versions of the item of infection are printed.
    SUM_1_2 "sum-1-2" "a sum of 1 or 2; infection counts when treated beyond day 0" (HctCi: OneOrTwo)
        Seen [GitmoHctCi2012, HctCiPdqTable]
        differs "another table counts infection treated before, during and after the start of conditioning"
        Seen [HctCiBloodTable];
    /// Two versions of severe lung disease are printed, and neither says what 65 to 66 % is.
    SUM_3 "sum-3" "a sum of 3 or more; lung disease is severe with DLCO or FEV1 65 % or less, moderate from 66 to 80 %"
        (HctCi: From3) Seen [GitmoHctCi2012, HctCiBloodTable]
        differs "another table prints under 65 % for severe; over 65 and under 66 % is neither severe nor moderate in both"
        Seen [HctCiPdqTable];
}
