//! The entity under each classification, how frequent it is, and what it is a target of.

use stratall::Assessment;
use stratall::report::{DiffersView, SystemView, TargetView};
use yew::prelude::*;

use crate::app::components::{
    Fold, cites, criterion, element, plain, region, said, says, tag, titled, words,
};
use crate::app::i18n::{Msg, capitalised, count};

/// More possible entities than these are counted, not listed.
const LISTED: usize = 4;

/// Both classifications side by side.
pub fn entity(a: &Assessment) -> Html {
    let c = &a.classification;
    let target = |t: &TargetView| {
        let lesion = words("b", "", capitalised(t.lesion));
        element("li", "", vec![lesion, plain(" "), said(t.words, t.sources, t.verification)])
    };
    let frequency = |f: &DiffersView| element("li", "", vec![says(f)]);
    let frequencies = c.frequencies.iter().map(frequency).collect();
    let targets = c.targets.iter().map(target).collect();
    let below = vec![
        titled("h4", Msg::EntityFrequency, "statements", frequencies),
        titled("h4", Msg::EntityTargets, "statements", targets),
    ];
    let both = element("div", "systems", c.systems.iter().map(system).collect());
    region("entities", Msg::EntityTitle, false, vec![both, element("div", "systems", below)])
}

fn system(s: &SystemView) -> Html {
    let label = match &s.label {
        Some(label) => capitalised(label),
        None if s.possible_labels.len() > LISTED => {
            count(s.possible_labels.len(), Msg::EntityOpen, Msg::EntityOpen)
        }
        None => capitalised(&s.possible_labels.join([" ", Msg::Or.text(), " "].concat().as_str())),
    };
    let held = s.criteria.iter().filter(|c| c.verdict == "true");
    let open: Vec<_> = s.criteria.iter().filter(|c| c.verdict == "unknown").collect();
    let class = if s.label.is_some() { "entity sure" } else { "entity" };
    let mut found = vec![words("span", class, label), plain(" ")];
    if s.provisional {
        found.push(tag("hole", Msg::EntityProvisional.text()));
    }
    found.push(cites(s.sources, s.verification));
    let mut inside = Vec::new();
    if s.possible_labels.len() > LISTED {
        let possible = [Msg::EntityPossible.text(), " ", &s.possible_labels.join("; ")].concat();
        inside.push(words("p", "small", possible));
    }
    let criteria = held.chain(open.iter().copied()).map(|c| criterion(c, c.words));
    inside.push(element("ul", "criteria", criteria.collect()));
    inside.push(words("p", "muted small", s.note));
    html! {
        <div key={s.id} class="system" data-system={s.id} data-entity={s.entity.unwrap_or_default()}>
            <h4>{ s.name }{ " " }{ s.edition }</h4>
            { element("p", "", found) }
            <Fold id={["system-", s.id].concat()} label={Msg::Criteria.text()} note={count(open.len(), Msg::OpenOne, Msg::OpenMany)} lazy=true>
                { for inside }
            </Fold>
        </div>
    }
}
