//! Doses and routes that cannot be what was meant. Nothing of it is entered.

use serde_json::Value;

use super::amounts::{Amounts, in_text};
use super::bundle::Resource;
use super::codes::{DrugCode, Meaning};
use super::json::{codings, date, day, list, number, text};
use super::observation::WHEN;
use super::{Import, Surface};
use crate::patient::Severity;
use crate::quantity::Decimal;
use crate::treatment::arithmetic::{divide, round};

/// What a limit in the table of drugs is; no source prints it for this use.
const PLAUSIBLE: &str = "our own limit of what is plausible at once";

const HINT: &str = "check the dose with the order; it was not entered";

/// How far a dose may be from the body surface before it is said, and before it is a warning, in per cent of the surface. Ours.
const SURFACE_NOTE: i64 = 1;
const SURFACE_WARNING: i64 = 10;

impl Import<'_> {
    pub(super) fn check_doses(&mut self, resource: &Resource, drug: &DrugCode) {
        self.for_adults(resource, drug);
        for name in ["dosageInstruction", "dosage"] {
            let one = resource.json.get(name).filter(|dosage| dosage.is_object());
            for dosage in list(resource.json, name).iter().chain(one) {
                self.route(resource, drug, dosage);
                self.dose(resource, drug, dosage);
            }
        }
    }

    /// A drug that children are hardly ever given.
    fn for_adults(&mut self, resource: &Resource, drug: &DrugCode) {
        let given =
            day(date(resource.json, &["authoredOn"])).or_else(|| day(date(resource.json, &WHEN)));
        let (Some(birth), Some(given)) = (self.birth, given.or(self.diagnosis)) else { return };
        if drug.adults && given < birth.add_months(18 * 12) {
            self.flag(
                "unusual-in-children",
                Severity::Warning,
                format!("{} is unusual in children with acute lymphoblastic leukaemia", drug.name),
                "check that this drug is meant",
                &resource.name,
            );
        }
    }

    fn route(&mut self, resource: &Resource, drug: &DrugCode, dosage: &Value) {
        for coding in codings(dosage.get("route")) {
            let Some(code) = coding.known().filter(|code| code.is == Meaning::Route) else {
                continue;
            };
            if drug.routes.contains(&code.value) {
                continue;
            }
            let (severity, why) = if code.value == "it" && drug.id == "vincristine" {
                (Severity::Error, "vincristine into the cerebrospinal fluid is fatal".to_owned())
            } else {
                let name = drug.name;
                (Severity::Warning, format!("{name} is not given {}, as the route says", code.name))
            };
            self.flag("route", severity, why, "check the route with the order", &resource.name);
        }
    }

    fn dose(&mut self, resource: &Resource, drug: &DrugCode, dosage: &Value) {
        let said = in_text(text(dosage, "text"));
        let coded = coded(dosage);
        self.amount_for_surface(resource, drug, said, coded);
        let mg = coded.mg.or(said.mg);
        let per_m2 = said.mg_per_m2.or(coded.mg_per_m2);
        if let (Some(said), Some(coded)) = (said.mg, coded.mg)
            && said != coded
        {
            let message =
                format!("the text says {said} mg of {}, the coded dose {coded} mg", drug.name);
            self.flag("two-doses", Severity::Warning, message, HINT, &resource.name);
        }
        self.highest(resource, drug, mg, per_m2);
        self.against_surface(resource, drug, mg, per_m2);
    }

    /// The number of an amount per surface, coded as an amount.
    fn amount_for_surface(
        &mut self,
        resource: &Resource,
        drug: &DrugCode,
        said: Amounts,
        coded: Amounts,
    ) {
        if let (Some(per_m2), None, Some(mg)) = (said.mg_per_m2, said.mg, coded.mg)
            && per_m2 == mg
        {
            let message =
                format!("the text says {per_m2} mg/m2 of {}, the coded dose {mg} mg", drug.name);
            self.flag("dose-unit", Severity::Warning, message, HINT, &resource.name);
        }
    }

    /// More than is usual at once.
    fn highest(
        &mut self,
        resource: &Resource,
        drug: &DrugCode,
        mg: Option<Decimal>,
        per_m2: Option<Decimal>,
    ) {
        let most = |limit: &str| Decimal::parse(limit).ok();
        if let (Some(mg), Some(most)) = (mg, most(drug.most_mg))
            && mg > most
        {
            let message = format!("{mg} mg of {} is above {most} mg, {PLAUSIBLE}", drug.name);
            self.flag("dose-limit", Severity::Warning, message, HINT, &resource.name);
        }
        let Some(most) = most(drug.most_mg_per_m2) else { return };
        let surface = self.surface.as_ref().map(|surface| surface.value);
        let worked =
            mg.zip(surface).and_then(|(mg, surface)| Some((divide(mg, surface)?, mg, surface)));
        let message = match (per_m2, worked) {
            (Some(per_m2), _) if per_m2 > most => {
                format!("{per_m2} mg/m2 of {} is above {most} mg/m2, {PLAUSIBLE}", drug.name)
            }
            (_, Some((per_m2, mg, surface))) if per_m2 > most => format!(
                "{mg} mg of {} in {surface} m2 is {} mg/m2, above {most} mg/m2, {PLAUSIBLE}",
                drug.name,
                round(per_m2, 2).unwrap_or(per_m2)
            ),
            _ => return,
        };
        self.flag("dose-limit", Severity::Warning, message, HINT, &resource.name);
    }

    /// An amount and an amount per surface imply a body surface.
    fn against_surface(
        &mut self,
        resource: &Resource,
        drug: &DrugCode,
        mg: Option<Decimal>,
        per_m2: Option<Decimal>,
    ) {
        let (Some(mg), Some(per_m2), Some(known)) = (mg, per_m2, self.surface.clone()) else {
            return;
        };
        let Surface { value: surface, from, .. } = known;
        if mg == per_m2 {
            return;
        }
        let Some(implied) = divide(mg, per_m2) else { return };
        let away = implied.minus(surface).max(surface.minus(implied));
        let over =
            |percent: i64| surface.times_ratio(percent, 100).is_some_and(|limit| away > limit);
        if !over(SURFACE_NOTE) {
            return;
        }
        let severity = if over(SURFACE_WARNING) { Severity::Warning } else { Severity::Info };
        let message = format!(
            "{mg} mg of {} is {per_m2} mg/m2 of {} m2; {from} says {surface} m2 (more than {SURFACE_NOTE} % away is said, more than {SURFACE_WARNING} % is a warning: limits of ours)",
            drug.name,
            thousandths(implied)
        );
        self.flag(
            "dose-and-surface",
            severity,
            message,
            "check the dose, the weight and the height",
            &resource.name,
        );
    }
}

/// `0.600`: three digits, so that it is seen beside the surface it differs from.
fn thousandths(value: Decimal) -> String {
    let rounded = round(value, 3).unwrap_or(value).to_string();
    let places = rounded.split_once('.').map_or(0, |(_, digits)| digits.len());
    let point = if places == 0 { "." } else { "" };
    [&rounded, point, &"0".repeat(3_usize.saturating_sub(places))].concat()
}

/// The coded dose.
fn coded(dosage: &Value) -> Amounts {
    let mut amounts = Amounts::default();
    let rates = list(dosage, "doseAndRate").iter().filter_map(|rate| rate.get("doseQuantity"));
    let single = |quantity: &&Value| text(quantity, "comparator").is_empty();
    for quantity in rates.chain(dosage.get("dose")).filter(single) {
        let value = number(quantity, "value").and_then(|value| Decimal::parse(&value).ok());
        let unit = match text(quantity, "code") {
            "" => text(quantity, "unit"),
            code => code,
        };
        match unit {
            "mg" => amounts.mg = amounts.mg.or(value),
            "g" => amounts.mg = amounts.mg.or(value.and_then(|v| v.times_ratio(1000, 1))),
            "mg/m2" => amounts.mg_per_m2 = amounts.mg_per_m2.or(value),
            _ => {}
        }
    }
    amounts
}
