//! The list of comorbidities against itself and against the numbers entered.

use super::Patient;
use super::issue::Issue;
use super::read::Reader;
use super::vocabulary::Comorbidity;
use crate::risk::hct_ci::items::{ITEMS, Item, measured};

/// A list that leaves out what a number says, or holds both forms of one organ's disease. The numbers count, and of
/// two forms the severe one.
pub(super) fn comorbidities(r: &mut Reader, patient: &Patient) {
    let Some(listed) = patient.comorbidities.value() else { return };
    let has = |c: Comorbidity| listed.contains(&c);
    let covered = |item: &Item| {
        ITEMS.iter().any(|i| i.milder == Some(item.comorbidity) && has(i.comorbidity))
    };
    for item in ITEMS {
        let label = item.comorbidity.label();
        if measured(item.comorbidity, patient) && !has(item.comorbidity) && !covered(item) {
            r.issues.push(Issue::warning(
                "comorbidity-not-listed",
                "comorbidities",
                format!("the numbers entered say {label}, which the list leaves out"),
                "it was counted; add it, or correct the number".into(),
            ));
        }
        if let Some(milder) = item.milder
            && has(item.comorbidity)
            && has(milder)
        {
            r.issues.push(Issue::warning(
                "comorbidity-twice",
                "comorbidities",
                format!("the list has both {} and {label}", milder.label()),
                "only the severe form was counted; remove the other".into(),
            ));
        }
    }
}
