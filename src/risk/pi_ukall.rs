//! PI-UKALL: a continuous index of white cells, genetics and MRD. Its formula was not read, so no group is worked out.

use super::scheme::*;

static LOW: RiskGroup = RiskGroup::new("low", "Low", Rank::Low);
static STANDARD: RiskGroup = RiskGroup::new("standard", "Standard", Rank::Middle);
static INTERMEDIATE: RiskGroup = RiskGroup::new("intermediate", "Intermediate", Rank::Middle);
static HIGH: RiskGroup = RiskGroup::new("high", "High", Rank::High);

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "pi-ukall",
    name: "PI-UKALL",
    edition: "2020",
    population: "children and young people; made in four paediatric trials",
    section: Section::Index,
    groups: &[&LOW, &STANDARD, &INTERMEDIATE, &HIGH],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(
                Withheld,
                Always,
                "the formula and the limits of the groups were not read",
                Seen,
            ),
        ],
    },
    remark: Some((&ADULT, "made in paediatric trials")),
    flags: &[&ADULT],
    withheld: Some(Phrase::of(
        "not verified: the coefficients and their signs, the transforms of white cells and MRD, the constant for \
         undetectable MRD and the limits of the groups; a score worked out elsewhere is kept and not put in a group",
    )),
    sources: &[Source::Enshaei2020, Source::PiukallAdult],
    review: Review::Submitted,
};

criteria! { "pi-ukall";
    /// No age was read; adults get this remark and no outcomes.
    ADULT "adult" "age 18 years or more: the index was made in paediatric trials, and tried in adults of 25 to 65 years"
        (Age: Exactly18 ..) Seen [Enshaei2020, PiukallAdult, HouseConvention];
}
