//! What the note says of the plan: by phase, options with the best status first.

use super::PlanNote;
use crate::prose::listed;
use crate::report::{OptionView, PhaseView, PlanView, SourceView};

impl PlanNote {
    /// What a plan says.
    pub fn of(plan: &PlanView, sources: &[SourceView]) -> PlanNote {
        let near = |p: &&PhaseView| matches!(p.standing, "now" | "unknown");
        let mut note = PlanNote {
            sources: sources.iter().map(|s| format!("{}: {}", s.id, s.citation)).collect(),
            ..PlanNote::default()
        };
        for phase in plan.every_phase() {
            let offered = best(phase);
            if near(&phase) {
                note.options.extend(offered);
            } else {
                note.rest.extend(offered);
            }
            note.rest.extend(
                phase.options.iter().filter(|o| o.status == "excluded").map(excluded(phase)),
            );
        }
        note.options.extend(plan.assumptions.iter().map(|a| format!("Taken for granted: {a}.")));
        note
    }
}

/// The options of a phase that are not excluded, a line for each status.
fn best(phase: &PhaseView) -> Vec<String> {
    let of = |status: &'static str| {
        let options: Vec<String> = phase
            .options
            .iter()
            .filter(|o| o.status == status && o.kind != "class")
            .map(named)
            .collect();
        let (label, many) = (phase.label, options.join("; "));
        (!options.is_empty()).then(|| format!("{label}, {status}: {many}."))
    };
    ["recommended", "alternative", "possible"].into_iter().filter_map(of).collect()
}

/// "Hyper-CVAD [hyper-cvad] (unverified; depends on ejection fraction and 3 more)".
fn named(o: &OptionView) -> String {
    let depends = match o.depends_on.as_slice() {
        [] => None,
        facts if facts.len() <= NAMED => Some(format!("depends on {}", listed(facts, "and"))),
        [first, rest @ ..] => Some(format!("depends on {first} and {} more", rest.len())),
    };
    let statuses = match o.possible.as_slice() {
        [] | [_] => None,
        several => Some(listed(several, "or")),
    };
    let said: Vec<String> = o
        .verification
        .mark()
        .map(str::to_owned)
        .into_iter()
        .chain(statuses)
        .chain(depends)
        .collect();
    let said = if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) };
    format!("{} [{}]{said}", o.name, o.id)
}

/// So many open facts are named, of more the first and how many.
const NAMED: usize = 3;

fn excluded(phase: &PhaseView) -> impl Fn(&OptionView) -> String {
    let label = phase.label;
    move |o| format!("{label}, excluded: {} [{}]: {}.", o.name, o.id, o.reasons.join("; "))
}
