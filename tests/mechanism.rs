//! The mechanism itself, on tables made for the test: what lies beyond the cap, and how verification is carried.

use Verification::{Recalled, Secondary, Seen};
use stratall::cell;
use stratall::decision::{Criterion, Decision, Row, Rule};
use stratall::evidence::{Source, Verification};
use stratall::facts::{Cell, FactId, Facts};
use stratall::inquiry::{Method, decide, examine, truth};
use stratall::knowledge::Phrase;
use stratall::logic::Truth;

const fn criterion(
    id: &'static str,
    cells: &'static [Cell],
    verification: Verification,
) -> Criterion {
    Criterion {
        id: Phrase::of(id),
        words: Phrase::of(id),
        cells,
        sources: &[Source::SeedA],
        verification,
        differs: None,
        seed: &[],
    }
}

const fn row(answer: u8, when: Rule, verification: Verification) -> Row<u8> {
    Row::new(answer, when, "for the test", verification)
}

static FIRST_AGE: Criterion = criterion("first-age", &[cell!(Age: Below3Months)], Seen);
static SECOND_AGE: Criterion = criterion("second-age", &[cell!(Age: From3To6Months)], Seen);
static NEVER: Criterion = criterion("never", &[cell!(Cd19: Positive)], Seen);

macro_rules! lesions {
    ($( $name:ident $fact:ident ),*) => {
        $( static $name: Criterion = criterion(stringify!($name), &[cell!($fact: Present)], Seen); )*
        /// True of everybody, but three-valued logic sees it only once every lesion is known; and then it contradicts itself.
        const ENDLESS: Rule = Rule::All(&[
            $( Rule::Any(&[Rule::If(&$name), Rule::Not(&$name)]), )*
            Rule::If(&NEVER),
            Rule::Not(&NEVER),
        ]);
    };
}

lesions!(
    A BcrAbl1, B AntecedentCml, C Etv6Runx1, D Tcf3Pbx1, E Tcf3Hlf, F Iamp21, G Crlf2, H AblClass, I JakStat, J PhLike,
    K Tp53, L Mef2d, M Znf384, N Dux4, O Pax5P80r, P Pax5Alt, Q Myc, R Igh
);

/// The row that nobody reaches cannot be ruled out in 65,536 cases.
static HUGE: Decision<u8> = Decision {
    rows: &[
        row(0, Rule::If(&FIRST_AGE), Seen),
        row(3, ENDLESS, Seen),
        row(1, Rule::If(&SECOND_AGE), Seen),
        row(2, Rule::Always, Seen),
    ],
};

#[test]
fn beyond_the_cap_the_answer_is_sound_and_says_so() {
    let outcome = decide(&HUGE, &Facts::default());
    assert_eq!(outcome.method, Method::Bounded);
    let answers: Vec<u8> = outcome.possible.iter().map(|p| p.answer).collect();
    assert_eq!(answers, [0, 3, 1, 2], "all that three-valued logic cannot rule out");
    assert!(outcome.pivotal.contains(&FactId::Age));
    let mut sorted = outcome.pivotal.clone();
    sorted.sort_unstable();
    assert_eq!(outcome.pivotal, sorted);
    // A fact that no rule reads is not asked for, however wide the table.
    for fact in [FactId::Lineage, FactId::Phenotype, FactId::Ikzf1Plus, FactId::CnaProfile] {
        assert!(!outcome.pivotal.contains(&fact), "{fact:?}");
    }
}

#[test]
fn beyond_the_cap_a_decided_table_has_one_answer_and_no_pivotal_fact() {
    let young = Facts::default().with(FactId::Age, 0);
    let outcome = decide(&HUGE, &young);
    assert_eq!((outcome.method, outcome.determined()), (Method::Exact, Some(0)));
    assert_eq!(outcome.pivotal, []);
}

#[test]
fn beyond_the_cap_each_value_of_a_fact_is_decided_on_its_own() {
    let (_, branches) = examine(&HUGE, &Facts::default());
    let (fact, by_value) = &branches[0];
    assert_eq!(*fact, FactId::Age);
    assert_eq!(by_value.len(), FactId::Age.value_labels().len());
    assert_eq!(by_value[0], (0, vec![0]), "the first age decides alone");
    assert_eq!(by_value[1], (1, vec![1, 2]), "the second leaves what cannot be ruled out");
}

#[test]
fn with_few_facts_unknown_the_same_table_is_decided_exactly() {
    let mut facts = Facts::default().with(FactId::Age, 2);
    for fact in [FactId::BcrAbl1, FactId::AntecedentCml, FactId::Etv6Runx1, FactId::Tcf3Pbx1] {
        facts = facts.with(fact, 1);
    }
    let outcome = decide(&HUGE, &facts);
    assert_eq!((outcome.method, outcome.determined()), (Method::Exact, Some(2)));
}

static OF_B: Criterion = criterion("of-b", &[cell!(Phenotype: ProB | Common | PreB)], Seen);
static OF_T: Criterion =
    criterion("of-t", &[cell!(Phenotype: Etp | NearEtp | CorticalT | MatureT)], Seen);

/// Every phenotype of a lineage gives the same answer, and the lineage itself is not read.
static BY_PHENOTYPE: Decision<u8> = Decision {
    rows: &[
        row(0, Rule::If(&OF_B), Seen),
        row(1, Rule::If(&OF_T), Seen),
        row(2, Rule::Always, Seen),
    ],
};

#[test]
fn where_only_another_lineage_changes_the_answer_the_lineage_is_asked_for() {
    let outcome = decide(&BY_PHENOTYPE, &Facts::default());
    assert_eq!(outcome.method, Method::Exact);
    assert_eq!(outcome.pivotal, [FactId::Lineage], "no phenotype of the same lineage changes it");
}

/// Two cells that a constraint ties are never met together, and the trace knows it.
#[test]
fn a_criterion_that_no_patient_can_meet_is_false() {
    static ETP_OF_B: Criterion =
        criterion("etp-of-b", &[cell!(Phenotype: Etp), cell!(Lineage: B)], Seen);
    assert_eq!(truth(&ETP_OF_B, &Facts::default()), Truth::False);
}

#[test]
fn a_criterion_of_two_facts_is_true_only_when_both_are_met() {
    static HIGH_COUNT_OF_B: Criterion =
        criterion("count", &[cell!(Lineage: B), cell!(WhiteCellCount: Above300)], Seen);
    let count = |band| Facts::default().with(FactId::WhiteCellCount, band);
    let above = cell!(WhiteCellCount: Above300).values.trailing_zeros();
    let above = count(u8::try_from(above).unwrap());
    let lineage = |facts: Facts, cell: Cell| {
        facts.with(FactId::Lineage, u8::try_from(cell.values.trailing_zeros()).unwrap())
    };
    assert_eq!(truth(&HIGH_COUNT_OF_B, &lineage(above, cell!(Lineage: B))), Truth::True);
    assert_eq!(truth(&HIGH_COUNT_OF_B, &lineage(above, cell!(Lineage: T))), Truth::False);
    assert_eq!(truth(&HIGH_COUNT_OF_B, &lineage(count(0), cell!(Lineage: B))), Truth::False);
    assert_eq!(truth(&HIGH_COUNT_OF_B, &above), Truth::Unknown);
}

#[test]
fn cells_are_written_as_single_values_lists_and_ranges() {
    let size = |cell: Cell| cell.values.count_ones();
    let ages = u32::try_from(FactId::Age.value_labels().len()).unwrap();
    assert_eq!(size(cell!(Age: From1To10)), 1);
    assert_eq!(size(cell!(Age: From1To10 | From10To13)), 2);
    assert_eq!(size(cell!(Age: Below3Months ..= From6MonthsTo1)), 3);
    assert_eq!(size(cell!(Age: ..= From6MonthsTo1)), 3);
    assert_eq!(size(cell!(Age: From1To10 ..)), ages - 3);
    assert_eq!(cell!(Age: From1To10 ..).values & cell!(Age: ..= From6MonthsTo1).values, 0);
}

static WEAK: Criterion = criterion("weak", &[cell!(Age: Below3Months)], Recalled);
static FAIR: Criterion = criterion("fair", &[cell!(Age: From3To6Months)], Secondary);

#[test]
fn a_row_is_as_well_verified_as_itself_and_its_weakest_criterion() {
    let table: &Decision<u8> = &Decision {
        rows: const { &[row(0, Rule::If(&FAIR), Seen), row(1, Rule::If(&FIRST_AGE), Recalled)] },
    };
    assert_eq!([table.verification(0), table.verification(1)], [Secondary, Recalled]);
}

#[test]
fn a_row_for_what_is_left_over_rests_on_every_row_above_it_and_on_itself() {
    let above: &Decision<u8> = &Decision {
        rows: const {
            &[
                row(0, Rule::If(&FIRST_AGE), Seen),
                row(1, Rule::If(&WEAK), Seen),
                row(2, Rule::Always, Seen),
                row(3, Rule::If(&FAIR), Seen),
            ]
        },
    };
    assert_eq!(above.verification(2), Recalled);
    assert_eq!(above.verification(0), Seen);
    let itself: &Decision<u8> = &Decision {
        rows: const {
            &[
                row(0, Rule::If(&FIRST_AGE), Seen),
                row(1, Rule::If(&FAIR), Seen),
                row(2, Rule::Always, Recalled),
            ]
        },
    };
    assert_eq!(itself.verification(2), Recalled);
    let below: &Decision<u8> =
        &Decision { rows: const { &[row(0, Rule::Always, Seen), row(1, Rule::If(&WEAK), Seen)] } };
    assert_eq!(below.verification(0), Seen, "rows below do not matter");
}
