//! The karyotype against what was entered beside it. What the user enters counts; the difference is shown.

use super::Patient;
use super::fields;
use super::issue::Issue;
use super::read::Reader;
use super::vocabulary::{Presence, YesNo};
use crate::karyotype::{Certainty, Karyotype, Numbers, Warning};
use crate::logic::Known;
use crate::quantity::{Decimal, ModalNumber, Quantity};

pub(super) fn karyotype(r: &mut Reader, patient: &mut Patient) {
    let Known::Value(read) = &patient.karyotype else { return };
    unread(r, read);
    for finding in read.lesions.iter().filter(|f| f.certainty == Certainty::Present) {
        if patient.lesion(finding.name) == Known::Value(Presence::Absent) {
            let path = format!("lesions.{}", finding.name);
            let name = fields::in_sentence(&fields::label(&path));
            contradicts(r, &path, format!("the karyotype shows {name}: `{}`", finding.text));
        }
    }
    number(r, patient.modal_number, read.modal());
    if read.warnings.contains(&Warning::DownSyndrome) {
        match patient.down_syndrome {
            Known::Value(YesNo::No) => {
                let message = "the karyotype marks trisomy 21 as constitutional".to_owned();
                contradicts(r, "downSyndrome", message);
            }
            Known::Value(YesNo::Yes) => {}
            Known::Pending | Known::NotDone | Known::Unknown => {
                patient.down_syndrome = Known::Value(YesNo::Yes);
                r.issues.push(Issue::info(
                    "down-syndrome-from-karyotype",
                    "downSyndrome",
                    "Down syndrome was read from the karyotype, which marks trisomy 21 as constitutional"
                        .into(),
                    "enter no if that is wrong".into(),
                ));
            }
        }
    }
}

/// What was not understood, verbatim.
fn unread(r: &mut Reader, read: &Karyotype) {
    if !read.unread.is_empty() {
        r.issues.push(Issue::warning(
            "karyotype-partly-unread",
            "karyotype",
            format!("not understood: `{}`", read.unread.join("`, `")),
            "enter the lesions it shows by hand; nothing was taken as absent from it".into(),
        ));
    }
}

fn number(r: &mut Reader, entered: Known<ModalNumber>, read: Option<Numbers>) {
    let (Known::Value(entered), Some(read)) = (entered, read) else { return };
    let outside = |n: u16| Decimal::whole(i32::from(n));
    if entered.value() < outside(read.min) || entered.value() > outside(read.max) {
        let message = format!("the karyotype gives {} chromosomes", span(read));
        contradicts(r, "modalNumber", message);
    }
}

/// "46", "54 to 56".
fn span(numbers: Numbers) -> String {
    if numbers.min == numbers.max {
        numbers.min.to_string()
    } else {
        format!("{} to {}", numbers.min, numbers.max)
    }
}

fn contradicts(r: &mut Reader, path: &str, message: String) {
    r.issues.push(Issue::warning(
        "karyotype-contradicts",
        path,
        message,
        "what is entered here counts; correct it, or the karyotype".into(),
    ));
}
