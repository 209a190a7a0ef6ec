//! The entity under each classification, how frequent it is, and what it is a target of.

use stratall::Assessment;
use stratall::report::{DiffersView, SystemView, TargetView};
use yew::prelude::*;

use crate::app::components::{Fold, cites, criterion, said, says, tag};
use crate::app::i18n::{Msg, capitalised, count};

/// More possible entities than these are counted, not listed.
const LISTED: usize = 4;

/// Both classifications side by side.
pub fn entity(a: &Assessment) -> Html {
    let c = &a.classification;
    let target = |(n, t): (usize, &TargetView)| {
        html! { <li key={n}><b>{ capitalised(t.lesion) }</b>{ " " }{ said(t.words, &t.sources, t.verification) }</li> }
    };
    let frequency = |(n, f): (usize, &DiffersView)| html! { <li key={n}>{ says(f) }</li> };
    html! {
        <section aria-labelledby="entity-title">
            <h3 id="entity-title">{ Msg::EntityTitle.text() }</h3>
            <div class="systems">{ for c.systems.iter().map(system) }</div>
            <div class="systems">
                <div hidden={c.frequencies.is_empty()}>
                    <h4>{ Msg::EntityFrequency.text() }</h4>
                    <ul class="statements">{ for c.frequencies.iter().enumerate().map(frequency) }</ul>
                </div>
                <div hidden={c.targets.is_empty()}>
                    <h4>{ Msg::EntityTargets.text() }</h4>
                    <ul class="statements">{ for c.targets.iter().enumerate().map(target) }</ul>
                </div>
            </div>
        </section>
    }
}

fn system(s: &SystemView) -> Html {
    let words = match &s.label {
        Some(label) => capitalised(label),
        None if s.possible_labels.len() > LISTED => {
            count(s.possible_labels.len(), Msg::EntityOpen, Msg::EntityOpen)
        }
        None => capitalised(&s.possible_labels.join([" ", Msg::Or.text(), " "].concat().as_str())),
    };
    let held = s.criteria.iter().filter(|c| c.verdict == "true");
    let open: Vec<_> = s.criteria.iter().filter(|c| c.verdict == "unknown").collect();
    html! {
        <div key={s.id} class="system" data-system={s.id} data-entity={s.entity.unwrap_or_default()}>
            <h4>{ s.name }{ " " }<span class="muted">{ s.edition }</span></h4>
            <p><span class={classes!("entity", s.label.is_some().then_some("sure"))}>{ words }</span>{ " " }
                <span hidden={!s.provisional}>{ tag("hole", Msg::EntityProvisional.text()) }</span>{ " " }
                { cites(&s.sources, s.verification) }</p>
            <Fold id={["system-", s.id].concat()} label={Msg::Criteria.text()} note={count(open.len(), Msg::OpenOne, Msg::OpenMany)} lazy=true>
                <p class="small" hidden={s.possible_labels.len() <= LISTED}><b>{ Msg::EntityPossible.text() }</b>{ " " }{ s.possible_labels.join("; ") }</p>
                <ul class="criteria">{ for held.chain(open.iter().copied()).map(|c| criterion(c, c.words)) }</ul>
                <p class="muted small" hidden={s.note.is_empty()}>{ s.note }</p>
            </Fold>
        </div>
    }
}
