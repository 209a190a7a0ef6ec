//! What a word can mean. The words themselves are in [`WORDS`](super::words::WORDS).

/// A result in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// Found.
    Present,
    /// Looked for and not found.
    Absent,
    /// `normal`: not found, for a lesion; nothing for a marker.
    Normal,
    /// Not there yet.
    Pending,
    /// Not done, or without a result.
    NotDone,
}

/// What a word or phrase means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// A field with a number; its place in [`AMOUNTS`](super::amounts::AMOUNTS).
    Amount(Label),
    /// A lesion of the form.
    Lesion(&'static str),
    /// One way in which a lesion occurs: found, the lesion is present; not found, nothing follows.
    Variant(&'static str),
    /// An antigen with a field of its own: its path.
    Marker(&'static str),
    /// Another antigen: it takes part in a list and has no field.
    OtherMarker,
    /// Blasts: a question in the cerebrospinal fluid, a filler elsewhere.
    Blasts,
    /// A path and its value, said by the phrase itself.
    Says(&'static str, &'static str),
    /// A sex, said by a noun beside an age.
    Sex(&'static str),
    /// MRD.
    Mrd,
    /// Behind it stands the sensitivity of the assay.
    Sensitivity,
    /// A method of MRD.
    Method(&'static str),
    /// A sample of MRD; a filler elsewhere.
    Sample(&'static str),
    /// A time point of the form.
    Time(&'static str),
    /// A result behind what it is of.
    Result(Verdict),
    /// A result before what it is of: "no evidence of".
    Before(Verdict),
    /// `undetectable`: of MRD; of a lesion it may speak of the course.
    Undetectable,
    /// `and`.
    And,
    /// `or`: a list only behind a denial.
    Or,
    /// `but`.
    But,
    /// Ties a fact of its own to what stands before or behind it: no list and no denial goes past it.
    With,
    /// `by`, `in`: behind it stands how something was looked for.
    By,
    /// A test or its result: "no test" is no negative test.
    Test,
    /// What is there of a protein: it says nothing of a gene.
    Expression,
    /// What becomes of a gene, "rearrangement": said or not of a lesion, it is the lesion; behind a denial it is what was not
    /// found.
    Change,
    /// Metaphases: what is not seen in them may still be there.
    Metaphases,
    /// The range of the healthy follows.
    Reference,
    /// Says nothing by itself.
    Filler,
    /// Says which sample or day all of the text is of.
    Specimen,
    /// What follows is the upper limit of normal.
    UpTo,
    /// High, low: a flag of the laboratory.
    Flag,
    /// Turns or softens what is said: nothing of the sentence is read.
    Doubt,
    /// Cerebrospinal fluid.
    Csf,
    /// Blood.
    Blood,
    /// Diagnosis.
    Diagnosis,
    /// Another time than diagnosis, and not the time point that stands beside it.
    Later,
    /// Another time than diagnosis, beside which a time point means what it says.
    Course,
    /// Relapse, a later block or another treatment: days are counted anew.
    Again,
    /// What was asked or supposed, not found.
    Asked,
    /// Another person, fluid or product.
    Foreign,
    /// A label of one person: name, number, date of birth.
    Person(u8),
}

/// The labels of numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    White,
    Red,
    Neutrophils,
    Platelets,
    Creatinine,
    Bilirubin,
    Alt,
    Ldh,
    Ejection,
    Weight,
    Height,
    Age,
    Ecog,
    Cd20,
    DnaIndex,
    Modal,
    SexOf,
    /// A value of the laboratory that the form does not ask for.
    Other,
}
