//! PI-COG: the index of the Children's Oncology Group. Its model was not read, so no group is worked out.

use super::scheme::*;

/// The scheme.
pub static SCHEME: Scheme = Scheme {
    id: "pi-cog",
    name: "PI-COG",
    edition: "2024",
    population: "children and young adults with B-ALL",
    section: Section::Index,
    groups: &[],
    without_down_syndrome: &[],
    decision: Decision {
        rows: &[
            NOT_FOR_MATURE_B,
            Row::new(NotApplicable, If(&T_LINEAGE), "the index is for B-ALL", Seen),
            Row::new(
                Withheld,
                Always,
                "the model and the limits of the groups were not read",
                Seen,
            ),
        ],
    },
    remark: None,
    flags: &[],
    withheld: Some(Phrase::of(
        "not verified: the predictors, their coefficients and transforms, the constant for undetectable MRD and the \
         limits of the groups; a score worked out elsewhere is kept and not put in a group",
    )),
    sources: &[Source::Delrocco2024],
    review: Review::Submitted,
};

criteria! { "pi-cog";
    /// B-ALL only.
    T_LINEAGE "t-lineage" "T-lineage" (Lineage: T) Seen [Delrocco2024];
}
