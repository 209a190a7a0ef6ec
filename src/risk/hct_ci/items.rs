//! The items of the index with their weights, which of them a patient has, and their sum.

use crate::evidence::Source;
use crate::knowledge::Phrase;
use crate::logic::{Known, Truth};
use crate::patient::Patient;
use crate::patient::vocabulary::Comorbidity;
use crate::quantity::{Decimal, Quantity};

/// An item of the index.
#[derive(Debug)]
pub struct Item {
    /// As in the intake; its id and label are those of the item.
    pub comorbidity: Comorbidity,
    /// What it adds to the sum.
    pub weight: u8,
    /// What counts.
    pub words: Phrase,
    /// The milder form of the same disease, which does not count beside this one.
    pub milder: Option<Comorbidity>,
}

const fn item(comorbidity: Comorbidity, weight: u8, words: &'static str) -> Item {
    Item { comorbidity, weight, words: Phrase::of(words), milder: None }
}

const fn severe(comorbidity: Comorbidity, milder: Comorbidity, words: &'static str) -> Item {
    Item { comorbidity, weight: 3, words: Phrase::of(words), milder: Some(milder) }
}

use Comorbidity as C;

/// The seventeen items, by weight.
pub const ITEMS: &[Item] = &[
    item(
        C::Arrhythmia,
        1,
        "atrial fibrillation or flutter, sick sinus syndrome, ventricular arrhythmia",
    ),
    item(
        C::Cardiac,
        1,
        "coronary disease, heart failure, infarction, or ejection fraction 50 % or less",
    ),
    item(C::Cerebrovascular, 1, "transient ischaemic attack or stroke"),
    item(C::Diabetes, 1, "on insulin or tablets, not on diet alone"),
    item(
        C::MildHepatic,
        1,
        "chronic hepatitis, or over the upper limit: bilirubin to 1.5 ×, AST or ALT to 2.5 ×",
    ),
    item(C::Infection, 1, "treated beyond day 0"),
    item(C::InflammatoryBowel, 1, "any form"),
    item(C::Obesity, 1, "body mass index over 35; in children the 95th percentile or more"),
    item(C::Psychiatric, 1, "depression or anxiety that needs consultation or treatment"),
    item(C::ModeratePulmonary, 2, "DLCO or FEV1 66 to 80 %, or breathless on slight activity"),
    item(
        C::Renal,
        2,
        "creatinine over 2 mg/dL (177 µmol/L), dialysis, or earlier kidney transplant",
    ),
    item(C::PepticUlcer, 2, "needing treatment"),
    item(
        C::Rheumatologic,
        2,
        "lupus, rheumatoid arthritis, polymyositis, mixed connective tissue disease, polymyalgia",
    ),
    item(C::HeartValve, 3, "other than mitral valve prolapse"),
    severe(
        C::SevereHepatic,
        C::MildHepatic,
        "cirrhosis, bilirubin over 1.5 ×, or AST or ALT over 2.5 × the upper limit",
    ),
    item(C::PriorSolidTumour, 3, "treated at any time; not non-melanoma skin cancer"),
    severe(
        C::SeverePulmonary,
        C::ModeratePulmonary,
        "DLCO or FEV1 65 % or less, breathless at rest, or oxygen",
    ),
];

/// Where the items were read.
pub const SOURCES: &[Source] = &[Source::HctCiPdqTable, Source::HctCiBloodTable];

/// What is known of an item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// In the list entered.
    Listed,
    /// Not in the list, but a number entered says so; it counts.
    Measured,
    /// Present, but its severe form counts instead.
    Covered,
    /// Not in the list entered.
    Absent,
    /// No list was entered.
    Unknown,
}

/// An item as it stands in a patient.
#[derive(Debug)]
pub struct Standing {
    /// The item.
    pub item: &'static Item,
    /// What is known of it.
    pub state: State,
}

impl Standing {
    /// What the item adds to the sum.
    pub fn counted(&self) -> u8 {
        match self.state {
            State::Listed | State::Measured => self.item.weight,
            State::Covered | State::Absent | State::Unknown => 0,
        }
    }
}

/// Every item with what is known of it, in the order of [`ITEMS`].
pub fn items(patient: &Patient) -> Vec<Standing> {
    ITEMS.iter().map(|item| Standing { item, state: state(item, patient) }).collect()
}

/// The sum of what is known, and whether nothing can come on top: only a list tells what is absent.
pub fn sum(patient: &Patient) -> (u8, bool) {
    let sum = items(patient).iter().map(Standing::counted).fold(0, u8::saturating_add);
    (sum, patient.comorbidities.value().is_some())
}

fn state(item: &Item, patient: &Patient) -> State {
    let listed = |c: Comorbidity| patient.comorbidities.value().is_some_and(|l| l.contains(&c));
    let present = |c: Comorbidity| listed(c) || measured(c, patient);
    let severe = ITEMS.iter().find(|i| i.milder == Some(item.comorbidity));
    if !present(item.comorbidity) {
        let known = patient.comorbidities.value().is_some();
        if known { State::Absent } else { State::Unknown }
    } else if severe.is_some_and(|s| present(s.comorbidity)) {
        State::Covered
    } else if listed(item.comorbidity) {
        State::Listed
    } else {
        State::Measured
    }
}

/// Whether a number entered says by itself that the item is present. No number says that one is absent: every item
/// has other ways in.
pub fn measured(comorbidity: Comorbidity, patient: &Patient) -> bool {
    let above = |known: Option<Decimal>, limit: Decimal| known.is_some_and(|v| v > limit);
    let bilirubin = patient.bilirubin_uln.value().map(|v| v.value());
    let alt = patient.alt_uln.value().map(|v| v.value());
    let one = Decimal::whole(1);
    let severe = above(bilirubin, Decimal::scaled(15, 1)) || above(alt, Decimal::scaled(25, 1));
    match comorbidity {
        C::Cardiac => patient.lvef.value().is_some_and(|v| v.value() <= Decimal::whole(50)),
        C::MildHepatic => !severe && (above(bilirubin, one) || above(alt, one)),
        C::SevereHepatic => severe,
        // 2 mg/dL is 176.8 µmol/L and printed as 177: what lies between is left to the list.
        C::Renal => above(patient.creatinine.value().map(|v| v.value()), Decimal::whole(177)),
        C::Obesity => obese(patient) == Some(true),
        C::Arrhythmia
        | C::Cerebrovascular
        | C::Diabetes
        | C::Infection
        | C::InflammatoryBowel
        | C::Psychiatric
        | C::ModeratePulmonary
        | C::PepticUlcer
        | C::Rheumatologic
        | C::HeartValve
        | C::PriorSolidTumour
        | C::SeverePulmonary => false,
    }
}

/// Body mass index over 35 in an adult; children are measured by percentile, which is not worked out here.
fn obese(patient: &Patient) -> Option<bool> {
    let Known::Value(age) = patient.age else { return None };
    let kilograms = patient.weight.value()?.value();
    let centimetres = patient.height.value()?.value();
    let limit = centimetres.times(centimetres)?.times_ratio(35, 10_000)?;
    (age.at_least(18) == Truth::True).then_some(kilograms > limit)
}
