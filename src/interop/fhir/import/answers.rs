//! A response to our own questionnaire: every entry as it was typed.

use super::bundle::Resource;
use super::json::{date, text};
use super::{Found, Import};
use crate::interop::fhir::questionnaire;
use crate::patient::fields;

impl Import<'_> {
    pub(super) fn answers(&mut self, resource: &Resource) {
        if !questionnaire::is_ours(resource.json) {
            let why = "it answers a questionnaire that is not ours";
            return self.leave(resource, why.into());
        }
        if text(resource.json, "status") == "entered-in-error" {
            return self.leave(resource, "it was entered in error".into());
        }
        let (intake, issues) = questionnaire::read(resource.json);
        self.reading.issues.extend(issues);
        let written = date(resource.json, &["authored"]);
        self.forms.insert(resource.name.clone());
        for (path, entry) in intake.iter().filter(|(_, entry)| !entry.text.is_empty()) {
            if fields::at(path).is_none() {
                let said = [path, ": ", &entry.text].concat();
                self.leave_part(resource.name.clone(), said, "the form has no such field".into());
                continue;
            }
            self.found(Found {
                path: path.into(),
                text: entry.text.clone(),
                unit: entry.unit.clone(),
                value: entry.text.clone(),
                source_unit: entry.unit.clone(),
                date: written.into(),
                from: resource.name.clone(),
                ..Found::default()
            });
        }
        if intake.is_blank() {
            self.leave(resource, "it holds no entry".into());
        }
    }
}
