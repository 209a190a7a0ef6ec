//! Response so far: the words for CNS status and MRD, and what each published definition makes of it.

use stratall::Assessment;

use super::i18n::{Msg, capitalised};
use super::json::Json;
use super::node::{
    Names, Node, cites, element, line, opener, others, plain, region, room, row, sign, titled,
    verified, with, with_attributes, words,
};

/// Everything said of response; nothing while nothing of it is entered.
pub fn response(names: &Names, a: &Assessment) -> Node {
    let r = Json::of(&a.response);
    let begun = |list: &[Json]| {
        let conditions = list.iter().flat_map(|d| d.list("conditions"));
        conditions.into_iter().any(|c| c.text("verdict") != "unknown")
    };
    let [remission, relapse] = ["remission", "relapse"].map(|name| r.list(name));
    // Whoever is new or in remission has no relapse to define.
    let relapsed = begun(&relapse) && a.inputs.iter().any(|i| i.value == "relapsed");
    let (cns_status, mrd_levels, back) = (r.get("cns"), r.list("mrd"), r.get("reappearance"));
    let mut readings = Vec::new();
    if cns_status.get("entered").is_there() {
        readings.push(cns(names, &cns_status));
    }
    readings.extend(mrd_levels.iter().map(|m| mrd(names, m)));
    if back.is_there() {
        let rule = back.get("rule");
        let met = words("b", "", verdict(&back.text("verdict")));
        let told = vec![met, with(&rule.text("words"), cites(names, &rule))];
        readings.push(reading("back", Msg::MrdBack.text(), told));
    }
    let nothing = readings.is_empty() && !begun(&remission) && !relapsed;
    let mut inside = vec![element("dl", "readings", readings)];
    for (wanted, title, list) in [
        (begun(&remission), Msg::RemissionTitle, remission),
        (relapsed, Msg::RelapseTitle, relapse),
    ] {
        if wanted {
            let rows = list.iter().map(|d| row(&d.text("definition"), definition(names, d)));
            inside.push(titled("h4", title, "definitions", rows.collect()));
        }
    }
    region("response", Msg::ResponseTitle, nothing, inside)
}

fn reading(id: &str, term: &str, told: Vec<Node>) -> Node {
    let inside = vec![words("dt", "", term), element("dd", "", told)];
    with_attributes("div", "", &[("key", id), ("data-reading", id)], inside)
}

fn verdict(id: &str) -> &'static str {
    match id {
        "true" => Msg::Yes.text(),
        "false" => Msg::No.text(),
        _ => Msg::Open.text(),
    }
}

fn cns(names: &Names, c: &Json) -> Node {
    let code = |code: &Json| {
        let name = words("b", "", code.text("code"));
        element("p", "", vec![name, plain([" ", &code.text("words")].concat())])
    };
    let mut told: Vec<Node> = c.list("possible").iter().map(code).collect();
    let bloody = c.get("correction");
    if bloody.is_there() {
        told.push(with(&bloody.text("words"), cites(names, &bloody.get("rule"))));
    }
    told.extend(others(names, c));
    told.push(cites(names, c));
    reading("cns", Msg::CnsTitle.text(), told)
}

fn mrd(names: &Names, m: &Json) -> Node {
    let word = |term: &String| match term.as_str() {
        "complete-mrd-response" => Msg::TermComplete.text().to_owned(),
        "mrd-intermediate" => Msg::TermIntermediate.text().to_owned(),
        "mrd-failure" => Msg::TermFailure.text().to_owned(),
        other => other.to_owned(),
    };
    let terms: Vec<String> = m.texts("terms").iter().map(word).collect();
    let mut why = m.text("why");
    if !terms.is_empty() {
        why = [Msg::Colon.text(), " ", &why].concat();
        if m.text("inRemission") == "unknown" {
            why = [&why, ". ", Msg::OnlyInRemission.text()].concat();
        }
    }
    why.push(' ');
    let or = [" ", Msg::Or.text(), " "].concat();
    let terms = words("b", "", capitalised(&terms.join(&or)));
    let mut told = vec![element("p", "", vec![terms, plain(why), cites(names, m)])];
    told.extend(others(names, m));
    let term = [Msg::Mrd.text(), ", ", &m.text("timepoint")].concat();
    reading(&m.text("key"), &term, told)
}

/// A definition: met, not met, or open; opened, its conditions.
fn definition(names: &Names, d: &Json) -> Node {
    let id = ["definition-", &d.text("definition")].concat();
    let held = d.text("verdict");
    let (class, mark, _) = sign(&held);
    let so_far = d.text("asEntered") == "true" && held == "unknown";
    let word = if so_far { Msg::SoFar.text() } else { verdict(&held) };
    let condition = |c: &Json| {
        let held = c.text("verdict");
        let word = if c.get("toCheck").is_there() { Msg::ToCheck } else { sign(&held).2 };
        line(&held, &c.text("words"), word.text(), Vec::new())
    };
    let inside = vec![
        element("ul", "criteria", d.list("conditions").iter().map(condition).collect()),
        words("p", "muted small", d.text("note")),
        cites(names, d),
    ];
    let version = words("span", "muted small", d.text("version"));
    let name = vec![opener(&d.text("name"), &id), plain(" "), version];
    let hidden = [("aria-hidden", "true")];
    let mark = with_attributes("span", &["sign ", class].concat(), &hidden, vec![plain(mark)]);
    let word = vec![plain(word), plain(" "), verified(&d.text("verification"))];
    let head = vec![mark, element("div", "", name), element("span", "verdict-word", word)];
    let row = vec![element("div", "definition-row", head), room(&id, inside)];
    with_attributes("li", "definition", &[("data-verdict", &held)], row)
}
