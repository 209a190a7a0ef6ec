//! How long the phases last: drawn to scale, one line for each source, and the same as a table.

use yew::prelude::*;

use crate::app::components::{LIST, cited, verification};
use crate::app::i18n::Msg;
use crate::app::json::Json;
use crate::app::planner::Planned;

const PHASES: [(&str, Msg); 3] = [
    ("induction", Msg::PhaseInduction),
    ("consolidation", Msg::PhaseConsolidation),
    ("maintenance", Msg::PhaseMaintenance),
];
/// Width drawn for a phase whose length is not printed, in months; it is open and hatched, not to scale.
const OPEN: u32 = 4;

/// The part of a bar: from and to in months, and how sure it is.
struct Piece {
    from: u32,
    to: u32,
    class: &'static str,
}

/// One source's view of the phases.
struct Lane {
    source: String,
    name: String,
    durations: Vec<Json>,
}

impl Lane {
    fn of(&self, phase: &str) -> Option<&Json> {
        self.durations.iter().find(|d| d.text("phase") == phase)
    }

    fn months(&self, phase: &str, name: &str) -> Option<u32> {
        self.of(phase)?.number(name)
    }

    fn pieces(&self) -> Vec<Piece> {
        let mut at = 0;
        let mut pieces = Vec::new();
        let mut add = |length: u32, class| {
            pieces.push(Piece { from: at, to: at + length, class });
            at += length;
        };
        for (phase, _) in PHASES {
            match (self.months(phase, "minMonths"), self.months(phase, "maxMonths")) {
                (Some(min), Some(max)) => {
                    add(min, phase);
                    if max > min {
                        add(max - min, "open");
                    }
                }
                _ => add(OPEN, "open"),
            }
        }
        pieces
    }
}

fn lanes(planned: &Planned) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for d in planned.plan.list("durations") {
        let Some(source) = d.texts("sources").into_iter().next() else { continue };
        match lanes.iter_mut().find(|l| l.source == source) {
            Some(lane) => lane.durations.push(d),
            None => {
                let name = planned.names.name(&source).to_owned();
                lanes.push(Lane { source, name, durations: vec![d] });
            }
        }
    }
    lanes
}

/// Months as a percentage of the width, without floats.
fn percent(months: u32, of: u32) -> String {
    let permille = months * 1000 / of.max(1);
    [&(permille / 10).to_string(), ".", &(permille % 10).to_string(), "%"].concat()
}

/// The drawing and its twin.
pub fn timeline(planned: &Planned) -> Html {
    let lanes = lanes(planned);
    let end = lanes.iter().flat_map(|l| l.pieces().last().map(|p| p.to)).max().unwrap_or(1);
    html! {
        <div class="timeline">
            { for lanes.iter().map(|lane| draw(lane, end)) }
            <svg width="100%" height="8" aria-hidden="true" focusable="false">
                <rect class="rule" x="0" y="3" width={percent(12, end)} height="3" />
            </svg>
            <p class="scale-words">{ Msg::TimelineScale.text() }</p>
            <table class="durations">
                <caption>{ Msg::TimelineCaption.text() }</caption>
                <thead><tr>
                    <th scope="col">{ Msg::TimelinePhase.text() }</th>
                    { for lanes.iter().map(|l| html! { <th scope="col" key={l.source.clone()}><a class="cite" href={["#source-", &l.source].concat()}>{ l.name.clone() }</a></th> }) }
                </tr></thead>
                <tbody>
                    { for PHASES.iter().chain(&[("total", Msg::PhaseTotal)]).map(|(phase, label)| html! {
                        <tr key={*phase}><th scope="row">{ label.text() }</th>
                            { for lanes.iter().map(|l| html! { <td key={l.source.clone()}>{ cell(l.of(phase)) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

fn cell(duration: Option<&Json>) -> Html {
    match duration {
        Some(d) => {
            html! { <span>{ d.text("words") }{ " " }{ cited(LIST, Vec::new(), verification(&d.text("verification"))) }</span> }
        }
        None => html! { <span class="muted">{ Msg::TimelineNotPrinted.text() }</span> },
    }
}

fn draw(lane: &Lane, end: u32) -> Html {
    let pieces = lane.pieces();
    let start = |n: usize| pieces.get(n).map_or(0, |p| p.from);
    let total = lane.months("total", "maxMonths");
    let bar = |(n, p): (usize, &Piece)| {
        html! { <rect key={n} class={classes!("piece", p.class)} x={percent(p.from, end)} y="20" width={percent(p.to - p.from, end)} height="22" /> }
    };
    html! {
        <figure key={lane.source.clone()}>
            <figcaption>{ lane.name.clone() }</figcaption>
            <svg width="100%" height="70" aria-hidden="true" focusable="false">
                { for pieces.iter().enumerate().map(bar) }
                <text x="0" y="14">{ Msg::PhaseInduction.text() }</text>
                <text x={percent(start(1), end)} y="56">{ Msg::PhaseConsolidation.text() }</text>
                <text x={percent(start(2), end)} dx="8" y="36">{ Msg::PhaseMaintenance.text() }</text>
                if let Some(total) = total {
                    <rect class="rule" x="0" y="62" width={percent(total, end)} height="2" />
                    <text class="note" x={percent(total, end)} dx="6" y="67">{ Msg::PhaseTotal.text() }</text>
                }
            </svg>
        </figure>
    }
}
