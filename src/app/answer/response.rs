//! Response so far: the words for CNS status and MRD, and what each published definition makes of it.

use std::rc::Rc;

use stratall::Assessment;
use stratall::report::{CnsView, DefinitionView, MrdView};
use yew::prelude::*;

use crate::app::components::{Door, Fold, Opens, What, cites, differs, says, sign, verified};
use crate::app::i18n::{Msg, capitalised};
use crate::app::state::Dispatch;

/// A definition of relapse or of remission.
pub fn definition_at(a: &Assessment, relapse: bool, n: usize) -> Option<&DefinitionView> {
    let list = if relapse { &a.response.relapse } else { &a.response.remission };
    list.get(n)
}

/// Everything said of response; nothing while nothing of it is entered.
pub fn response(a: &Rc<Assessment>, send: &Dispatch) -> Html {
    let r = &a.response;
    let begun = |list: &[DefinitionView]| {
        list.iter().flat_map(|d| &d.conditions).any(|c| c.verdict != "unknown")
    };
    let list = |relapse: bool, all: &[DefinitionView]| {
        let rows = all.iter().enumerate().map(|(n, d)| {
            html! { <Opens key={d.definition} what={What::Definition(relapse, n)} assessment={a} send={send.clone()} /> }
        });
        html! { <ul class="definitions">{ for rows }</ul> }
    };
    let remission = begun(&r.remission);
    // Whoever is new or in remission has no relapse to define.
    let relapse = begun(&r.relapse) && a.inputs.iter().any(|i| i.value == "relapsed");
    let nothing = !r.cns.entered && r.mrd.is_empty() && !remission && !relapse;
    html! {
        <section aria-labelledby="response-title" hidden={nothing}>
            <h3 id="response-title">{ Msg::ResponseTitle.text() }</h3>
            <dl class="readings">
                if r.cns.entered { { cns(&r.cns) } }
                { for r.mrd.iter().map(mrd) }
                if let Some(back) = &r.reappearance {
                    <div><dt>{ Msg::MrdBack.text() }</dt><dd><b>{ verdict(back.verdict) }</b>{ says(&back.rule) }</dd></div>
                }
            </dl>
            <div hidden={!remission}><h4>{ Msg::RemissionTitle.text() }</h4>{ list(false, &r.remission) }</div>
            <div hidden={!relapse}>
                <Fold id="relapse-definitions" label={Msg::RelapseTitle.text()} note={r.relapse.len().to_string()} open={relapse} lazy=true>{ list(true, &r.relapse) }</Fold>
            </div>
        </section>
    }
}

fn verdict(id: &str) -> &'static str {
    match id {
        "true" => Msg::Yes.text(),
        "false" => Msg::No.text(),
        _ => Msg::Open.text(),
    }
}

fn cns(c: &CnsView) -> Html {
    let code = |code: &stratall::report::CodeView| {
        html! { <li key={code.code}><b>{ code.code }</b>{ " " }{ code.words }</li> }
    };
    html! {
        <div data-reading="cns">
            <dt>{ Msg::CnsTitle.text() }</dt>
            <dd>
                <ul>{ for c.possible.iter().map(code) }</ul>
                if let Some(bloody) = &c.correction {
                    <p>{ capitalised(bloody.words) }{ " " }{ cites(&bloody.rule.sources, bloody.rule.verification) }</p>
                }
                { differs(c.differs.as_slice()) }
                { cites(&c.sources, c.verification) }
            </dd>
        </div>
    }
}

fn mrd(m: &MrdView) -> Html {
    let word = |term: &&str| {
        match *term {
            "complete-mrd-response" => Msg::TermComplete.text(),
            "mrd-intermediate" => Msg::TermIntermediate.text(),
            "mrd-failure" => Msg::TermFailure.text(),
            other => other,
        }
        .to_owned()
    };
    let terms: Vec<String> = m.terms.iter().map(word).collect();
    let only_in_remission = m.in_remission == "unknown" && !terms.is_empty();
    html! {
        <div key={m.key.clone()} data-reading={m.key.clone()}>
            <dt>{ Msg::Mrd.text() }{ ", " }{ m.timepoint }</dt>
            <dd>
                <p><b>{ capitalised(&terms.join([" ", Msg::Or.text(), " "].concat().as_str())) }</b>{ if terms.is_empty() { "" } else { ": " } }{ m.why }
                    <span hidden={!only_in_remission}>{ ". " }{ Msg::OnlyInRemission.text() }</span>{ " " }
                    { cites(&m.sources, m.verification) }</p>
                { differs(m.differs.as_slice()) }
            </dd>
        </div>
    }
}

/// A definition: met, not met, or open; opened, its conditions.
pub fn definition(d: &DefinitionView, door: &Door) -> Html {
    let id = ["definition-", d.definition].concat();
    let (class, mark, _) = sign(d.verdict);
    let so_far = d.as_entered == "true" && d.verdict == "unknown";
    html! {
        <li class="definition" data-verdict={d.verdict}>
            <div class="definition-row">
                <span class={classes!("sign", class)} aria-hidden="true">{ mark }</span>
                <div>{ door.opener(d.name, &id) }{ " " }<span class="muted small">{ d.version }</span></div>
                <span class="verdict-word">{ if so_far { Msg::SoFar.text() } else { verdict(d.verdict) } }{ " " }{ verified(d.verification) }</span>
            </div>
            <div id={id} class="opened" hidden={!door.open}>
                if door.open {
                    <ul class="conditions">{ for d.conditions.iter().enumerate().map(|(n, c)| {
                        let (class, mark, word) = sign(c.verdict);
                        let word = if c.to_check { Msg::ToCheck } else { word };
                        html! { <li key={n} class={class}><span class="sign" aria-hidden="true">{ mark }</span><p>{ capitalised(c.words) }<span class="verdict">{ word.text() }</span></p></li> }
                    }) }</ul>
                    <p class="muted small" hidden={d.note.is_empty()}>{ d.note }</p>
                    { cites(&d.sources, d.verification) }
                }
            </div>
        </li>
    }
}
