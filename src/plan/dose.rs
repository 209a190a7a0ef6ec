//! A dose of a regimen: as published, for this patient, and its sum on demand.

use stratall::patient::fields::{self, FIELDS, in_sentence};

use super::i18n::{Msg, capitalised, fill};
use super::json::Json;
use super::node::{
    Names, Node, button, cites, element, others, plain, titled, unfold, with, with_attributes,
    words,
};

/// What a field, or an answer asked for beside the calendar, is called in a sentence.
pub fn need(path: &str) -> String {
    match path {
        "ommaya" => Msg::NeedOmmaya.text().to_owned(),
        "effusion" => Msg::NeedEffusion.text().to_owned(),
        "risk" => Msg::NeedRisk.text().to_owned(),
        _ => in_sentence(&fields::label(path)),
    }
}

/// The names of what is needed.
pub fn needs(list: &[String]) -> String {
    list.iter().map(|path| need(path)).collect::<Vec<_>>().join(", ")
}

/// Ways to the fields that are needed: the page makes each lead there. What is asked for beside the calendar is named only.
pub fn ways(list: &[String]) -> Node {
    let way = |path: &String| {
        let name = capitalised(&need(path));
        if !FIELDS.iter().any(|f| f.path == path) {
            return words("span", "", name);
        }
        button("quiet-button", &[("data-field", path.as_str())], vec![plain(name)])
    };
    element("span", "ways", list.iter().map(way).collect())
}

/// Why there is no dose.
pub fn refusal(names: &Names, r: &Json) -> Node {
    let needed = r.texts("needs");
    if !needed.is_empty() {
        return words("p", "refusal", fill(Msg::DoseNeeds, &[("fields", &needs(&needed))]));
    }
    let said =
        [&capitalised(&r.text("message")), ". ", &capitalised(&r.text("hint")), "."].concat();
    let source = if r.list("sources").is_empty() { Node::default() } else { cites(names, r) };
    element("p", "refusal", vec![plain(said), plain(" "), source])
}

/// The amounts of an outcome, the smaller first.
fn amounts(given: &Json) -> Vec<Json> {
    [given.get("low"), given.get("high")].into_iter().filter(Json::is_there).collect()
}

/// "70 mg", or "70 mg to 80 mg".
fn range(given: &Json) -> String {
    let said: Vec<String> = amounts(given).iter().map(|a| a.text("amount")).collect();
    said.join([" ", Msg::To.text(), " "].concat().as_str())
}

/// The sum line by line, what it was cut to, and its warnings.
fn sums(given: &Json) -> Vec<Node> {
    let mut inside = Vec::new();
    for a in amounts(given) {
        inside.extend(a.texts("working").into_iter().map(|line| words("li", "", line)));
        let tablets = a.text("tabletsAWeek");
        if !tablets.is_empty() {
            inside.push(words("li", "", fill(Msg::DoseTablets, &[("tablets", &tablets)])));
        }
        if a.get("capped").is_there() {
            let said = fill(Msg::DoseCapped, &[("calculated", &a.text("calculated"))]);
            inside.push(words("li", "warned", said));
        }
        let warnings = a.texts("warnings");
        inside.extend(warnings.iter().map(|w| words("li", "warned", capitalised(w))));
    }
    vec![element("ul", "sum", inside)]
}

/// A published change of a dose: shown, never applied.
fn adjustment(names: &Names, a: &Json) -> Node {
    let needed = a.texts("needs");
    let holds = if a.get("holds").is_there() {
        Msg::AdjustHolds.text().to_owned()
    } else {
        fill(Msg::AdjustNeeds, &[("fields", &needs(&needed))])
    };
    let amount =
        if a.get("omitted").is_there() { Msg::AdjustOmitted.text().to_owned() } else { range(a) };
    let head = vec![
        words("b", "", [&holds, " "].concat()),
        plain(a.text("rule")),
        plain([" ", &amount].concat()),
    ];
    let mut inside = sums(a);
    inside.push(element("p", "small", vec![cites(names, a)]));
    let class = if a.get("hidden").is_there() { "recalled" } else { "" };
    let warned =
        if class.is_empty() { head } else { vec![words("b", "", Msg::AdjustRecalled.text())] };
    if !class.is_empty() {
        let said = vec![
            words("b", "", [&holds, " "].concat()),
            plain(a.text("rule")),
            plain([" ", &amount].concat()),
        ];
        inside.insert(0, element("p", "", said));
    }
    element("li", "", vec![unfold("adjust", class, false, warned, inside)])
}

/// A dose for this patient. `barred`: what stands against every dose is said once, above.
pub fn dose(names: &Names, place: &str, d: &Json, barred: bool) -> Node {
    let outcome = d.get("outcome");
    let given = outcome.text("status") == "given";
    let name = match d.text("name") {
        name if name.is_empty() => capitalised(&d.text("drug")),
        name => name,
    };
    let route = d.text("route").replace('-', " ");
    let amount = if given { range(&outcome) } else { Msg::DoseNone.text().to_owned() };
    let days = d.text("days");
    let mut when = vec![d.text("often")];
    if !days.is_empty() {
        when.push(fill(Msg::DoseDays, &[("days", &days)]));
    }
    when.extend(d.number("doses").map(|n| fill(Msg::DoseTimes, &[("n", &n.to_string())])));
    when.push(d.text("when"));
    if d.get("undecided").is_there() {
        when.push(Msg::DoseUndecided.text().to_owned());
    }
    let when: Vec<&str> = when.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
    let head = vec![
        words("b", "dose-name", [&name, " ", &route].concat()),
        words("span", if given { "dose-amount" } else { "dose-amount none" }, amount),
        words("span", "muted dose-when", when.join(", ")),
    ];
    let mut inside = Vec::new();
    let published = d.text("published");
    if !published.is_empty() {
        inside.push(words("p", "small", fill(Msg::DosePublished, &[("dose", &published)])));
    }
    let hours = d.texts("infusionHours");
    if let [from, to] = hours.as_slice() {
        let hours = if from == to { from.clone() } else { [from, "-", to].concat() };
        inside.push(words("p", "small", fill(Msg::DoseHours, &[("hours", &hours)])));
    }
    let applies = d.text("applies");
    if !applies.is_empty() {
        inside.push(words("p", "small", fill(Msg::DoseFor, &[("whom", &applies)])));
    }
    if given {
        inside.extend(sums(&outcome));
    }
    let changes = d.list("adjustments").iter().map(|a| adjustment(names, a)).collect();
    inside.push(titled("h5", Msg::Adjustments, "statements", changes));
    inside.extend(others(names, d));
    inside.push(element("p", "small", vec![cites(names, d)]));
    let mut all = vec![unfold("dose", "dose", false, head, inside)];
    if outcome.text("status") == "refused" && !barred {
        all.push(refusal(names, &outcome));
    }
    let attributes = [("key", place), ("data-drug", &d.text("drug"))];
    with_attributes("li", "", &attributes, all)
}

/// Words of a record with its source.
pub fn look(names: &Names, m: &Json) -> Node {
    element("li", "", vec![with(&m.text("words"), cites(names, m))])
}
