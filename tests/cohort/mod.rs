//! The TARGET patients as the tests read them, and Kaplan-Meier. Nothing of this is in the product.

use std::collections::BTreeMap;
use std::path::PathBuf;

use stratall::interop::table::read;
use stratall::{Assessment, assess};

/// The table, where it is at hand.
pub fn data() -> Option<String> {
    let folder = std::env::var_os("STRATALL_SHARED_DATA").map(PathBuf::from);
    let folder =
        folder.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"));
    std::fs::read_to_string(folder.join("target-all-phase2-dev.tsv")).ok()
}

/// One patient: what the table says and what the product makes of it.
pub struct Patient {
    pub cells: BTreeMap<String, String>,
    pub assessment: Assessment,
}

impl Patient {
    pub fn cell(&self, column: &str) -> &str {
        &self.cells[column]
    }

    pub fn number(&self, column: &str) -> Option<f64> {
        self.cells[column].parse().ok()
    }

    pub fn trial(&self) -> &str {
        self.cell("Protocol")
    }

    pub fn is_b(&self) -> bool {
        matches!(self.cell("Cell of tumor origin"), "B-Precursor" | "B Cell ALL")
    }

    /// The group under a scheme: its label, or what is possible, or the status.
    pub fn group(&self, scheme: &str) -> String {
        let view = self.assessment.schemes.iter().find(|s| s.id == scheme).unwrap();
        match view.group {
            Some(group) => group.to_owned(),
            None if view.status == "one-of" => format!("open: {}", view.possible.join(", ")),
            None => view.status.to_owned(),
        }
    }

    /// Day-29 MRD band, as the table prints the level: 0 is under 0.01 %.
    pub fn mrd_band(&self) -> Option<&'static str> {
        self.number("MRD Percentage Day 29").map(|percent| {
            if percent < 0.01 {
                "a under 0.01 %"
            } else if percent < 0.1 {
                "b 0.01 to under 0.1 %"
            } else if percent < 1.0 {
                "c 0.1 to under 1 %"
            } else {
                "d 1 % or more"
            }
        })
    }

    /// Days to the first event or to the end of follow-up, and whether it was an event.
    pub fn event(&self) -> Option<(f64, bool)> {
        let event = match self.cell("First Event") {
            "None" | "Censored" => false,
            "NA" => return None,
            _ => true,
        };
        self.number("Time To Event (days)").map(|days| (days, event))
    }
}

pub fn patients(text: &str) -> Vec<Patient> {
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let rows = read(text).unwrap();
    lines
        .zip(rows)
        .map(|(line, row)| Patient {
            cells: header
                .iter()
                .map(|h| (*h).to_owned())
                .zip(line.split('\t').map(str::to_owned))
                .collect(),
            assessment: assess(&row.intake),
        })
        .collect()
}

/// Five-year event-free survival with a 95 % interval (log-log), and the number of patients.
#[derive(Clone, Copy, Debug)]
pub struct Survival {
    pub n: usize,
    pub events: usize,
    pub at_five_years: f64,
    pub low: f64,
    pub high: f64,
}

/// Kaplan-Meier with Greenwood's variance.
#[expect(
    clippy::disallowed_methods,
    reason = "a statistic printed to a tenth of a percent, not the engine"
)]
pub fn kaplan_meier(times: &[(f64, bool)]) -> Survival {
    const FIVE_YEARS: f64 = 5.0 * 365.25;
    let mut sorted = times.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
    let (mut survival, mut greenwood) = (1.0_f64, 0.0_f64);
    let mut at = 0;
    while at < sorted.len() && sorted[at].0 <= FIVE_YEARS {
        let time = sorted[at].0;
        let here = sorted[at..].iter().take_while(|(t, _)| *t <= time);
        let (tied, events) =
            here.fold((0_usize, 0_usize), |(n, d), (_, event)| (n + 1, d + usize::from(*event)));
        let risk = float(sorted.len() - at);
        let died = float(events);
        survival *= 1.0 - died / risk;
        if risk > died {
            greenwood += died / (risk * (risk - died));
        }
        at += tied;
    }
    let (low, high) = if survival <= 0.0 || survival >= 1.0 || greenwood == 0.0 {
        (survival, survival)
    } else {
        let spread = 1.96 * greenwood.sqrt() / survival.ln().abs();
        (survival.powf(spread.exp()), survival.powf((-spread).exp()))
    };
    let events = times.iter().filter(|(t, e)| *e && *t <= FIVE_YEARS).count();
    Survival { n: times.len(), events, at_five_years: survival, low, high }
}

fn float(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap())
}
