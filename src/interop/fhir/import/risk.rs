//! A stated risk group beside the NCI/Rome group that follows from what was read.

use super::Import;
use crate::patient::{Intake, Severity};

impl Import<'_> {
    pub(super) fn check_risk(&mut self, read: &Intake) {
        if self.stated.is_empty() {
            return;
        }
        let assessment = crate::assess(read);
        let nci = assessment.schemes.iter().find(|scheme| scheme.id == "nci-rome");
        let Some(group) = nci.and_then(|scheme| scheme.group) else { return };
        for stated in self.stated.clone() {
            let contradicts = match (stated.group, group) {
                ("standard" | "low", "high") => true,
                ("high", "standard") => false,
                _ => continue,
            };
            let facts = self.facts();
            let (severity, hint) = if contradicts {
                (
                    Severity::Warning,
                    "ask the sender by which scheme and from which facts; it is not entered",
                )
            } else {
                (Severity::Info, "genetics or response may have raised it; it is not entered")
            };
            let message = format!(
                "the stated risk group is `{}`, but by age and white cells it is {group} risk (NCI/Rome): {facts}",
                stated.words
            );
            self.flag("stated-risk", severity, message, hint, &stated.from);
        }
    }

    /// What the group rests on.
    fn facts(&self) -> String {
        let matches = self.reading.matches.iter();
        let read = matches.filter(|m| {
            m.chosen
                && ["wbc", "birthDate", "disease.diagnosisDate", "age"].contains(&m.path.as_str())
        });
        let words: Vec<&str> =
            read.map(|m| m.words.split(" from ").next().unwrap_or_default()).collect();
        words.join(", ")
    }
}
