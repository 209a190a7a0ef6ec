//! Response so far: the words for CNS status and MRD, and what each published definition makes of it.

use std::rc::Rc;

use stratall::Assessment;
use stratall::report::{CnsView, CodeView, ConditionView, DefinitionView, MrdView};
use yew::prelude::*;

use super::Answer;
use crate::app::components::{
    Door, Opens, What, cites, differs, element, line, plain, region, says, sign, titled, verified,
    words,
};
use crate::app::i18n::{Msg, capitalised};
use crate::app::state::Dispatch;

/// A definition of relapse or of remission.
pub fn definition_at(a: &Assessment, relapse: bool, n: usize) -> Option<&DefinitionView> {
    let list = if relapse { &a.response.relapse } else { &a.response.remission };
    list.get(n)
}

/// Everything said of response; nothing while nothing of it is entered.
pub fn response(a: &Rc<Answer>, send: &Dispatch) -> Html {
    let r = &a.response;
    let begun = |list: &[DefinitionView]| {
        list.iter().flat_map(|d| &d.conditions).any(|c| c.verdict != "unknown")
    };
    let list = |relapse: bool, all: &[DefinitionView]| -> Vec<Html> {
        let row = |(n, d): (usize, &DefinitionView)| {
            html! { <Opens key={d.definition} what={What::Definition(relapse, n)} assessment={a} send={send.clone()} /> }
        };
        all.iter().enumerate().map(row).collect()
    };
    let remission = begun(&r.remission);
    // Whoever is new or in remission has no relapse to define.
    let relapse = begun(&r.relapse) && a.inputs.iter().any(|i| i.value == "relapsed");
    let mut readings = Vec::new();
    if r.cns.entered {
        readings.push(cns(&r.cns));
    }
    readings.extend(r.mrd.iter().map(mrd));
    if let Some(back) = &r.reappearance {
        let told = vec![words("b", "", verdict(back.verdict)), says(&back.rule)];
        readings.push(reading("back", Msg::MrdBack.text().to_owned(), told));
    }
    let mut inside = vec![element("dl", "readings", readings)];
    for (wanted, title, rows) in [
        (remission, Msg::RemissionTitle, list(false, &r.remission)),
        (relapse, Msg::RelapseTitle, list(true, &r.relapse)),
    ] {
        if wanted {
            inside.push(titled("h4", title, "definitions", rows));
        }
    }
    let nothing = !r.cns.entered && r.mrd.is_empty() && !remission && !relapse;
    region("response", Msg::ResponseTitle, nothing, inside)
}

#[inline(never)]
fn reading(id: &str, term: String, told: Vec<Html>) -> Html {
    html! { <div key={id.to_owned()} data-reading={id.to_owned()}><dt>{ term }</dt><dd>{ for told }</dd></div> }
}

fn verdict(id: &str) -> &'static str {
    match id {
        "true" => Msg::Yes.text(),
        "false" => Msg::No.text(),
        _ => Msg::Open.text(),
    }
}

fn cns(c: &CnsView) -> Html {
    let code = |code: &CodeView| {
        element("p", "", vec![words("b", "", code.code), plain([" ", code.words].concat())])
    };
    let mut told: Vec<Html> = c.possible.iter().map(code).collect();
    if let Some(bloody) = &c.correction {
        let cited = cites(bloody.rule.sources, bloody.rule.verification);
        told.push(element("p", "", vec![plain(capitalised(bloody.words)), plain(" "), cited]));
    }
    told.push(differs(c.differs.as_slice()));
    told.push(cites(c.sources, c.verification));
    reading("cns", Msg::CnsTitle.text().to_owned(), told)
}

fn mrd(m: &MrdView) -> Html {
    let word = |term: &&'static str| match *term {
        "complete-mrd-response" => Msg::TermComplete.text(),
        "mrd-intermediate" => Msg::TermIntermediate.text(),
        "mrd-failure" => Msg::TermFailure.text(),
        other => other,
    };
    let terms: Vec<&str> = m.terms.iter().map(word).collect();
    let mut why = m.why.to_owned();
    if !terms.is_empty() {
        why.insert_str(0, ": ");
        if m.in_remission == "unknown" {
            why = [why.as_str(), ". ", Msg::OnlyInRemission.text()].concat();
        }
    }
    why.push(' ');
    let or = [" ", Msg::Or.text(), " "].concat();
    let terms = words("b", "", capitalised(&terms.join(&or)));
    let told = element("p", "", vec![terms, plain(why), cites(m.sources, m.verification)]);
    let term = [Msg::Mrd.text(), ", ", m.timepoint].concat();
    reading(&m.key, term, vec![told, differs(m.differs.as_slice())])
}

/// A definition: met, not met, or open; opened, its conditions.
pub fn definition(d: &DefinitionView, door: &Door) -> Html {
    let id = ["definition-", d.definition].concat();
    let (class, mark, _) = sign(d.verdict);
    let so_far = d.as_entered == "true" && d.verdict == "unknown";
    let word = if so_far { Msg::SoFar.text() } else { verdict(d.verdict) };
    let condition = |(n, c): (usize, &ConditionView)| {
        let word = if c.to_check { Msg::ToCheck } else { sign(c.verdict).2 };
        line(n, c.verdict, c.words, word.text(), Vec::new())
    };
    let inside = || {
        vec![
            element("ul", "criteria", d.conditions.iter().enumerate().map(condition).collect()),
            words("p", "muted small", d.note),
            cites(d.sources, d.verification),
        ]
    };
    let name = vec![door.opener(d.name, &id), plain(" "), words("span", "muted small", d.version)];
    html! {
        <li class="definition" data-verdict={d.verdict}>
            <div class="definition-row">
                <span class={["sign ", class].concat()} aria-hidden="true">{ mark }</span>
                { element("div", "", name) }
                { element("span", "verdict-word", vec![plain(word), plain(" "), verified(d.verification)]) }
            </div>
            { door.room(&id, inside) }
        </li>
    }
}
