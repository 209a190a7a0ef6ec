//! The karyotype as read: nothing is guessed silently, so everything that was read and everything that was not is shown.

use stratall::Assessment;
use stratall::patient::{Issue, Severity};

use super::i18n::{Msg, capitalised, count, fill};
use super::json::Json;
use super::node::{
    Node, element, line, nothing, plain, region, tag, titled, with_attributes, words,
};

/// The panel; nothing without a karyotype.
pub fn karyotype(a: &Assessment) -> Node {
    let k = Json::of(&a.karyotype);
    if !k.is_there() {
        return nothing();
    }
    let mut inside = vec![words("p", "", summary(&k))];
    // What sets it against what was typed beside it.
    inside.extend(a.issues.iter().filter(|i| i.code == "karyotype-contradicts").map(issue));
    inside.push(element("ul", "clones", k.list("clones").iter().map(clone).collect()));
    inside.push(findings(Msg::KaryotypeLesions, &k.list("lesions")));
    inside.push(findings(Msg::KaryotypeFeatures, &k.list("features")));
    let unread = |text: &String| {
        let text = words("code", "", text);
        element("li", "", vec![plain(Msg::KaryotypeUnread.text()), plain(" "), text])
    };
    let warnings = k.list("warnings");
    let mut lines: Vec<Node> =
        warnings.iter().map(|w| words("li", "", capitalised(&w.text("words")))).collect();
    lines.extend(k.texts("unread").iter().map(unread));
    inside.push(element("ul", "alerts", lines));
    region("karyotype", Msg::KaryotypeTitle, false, inside)
}

/// An issue as the form shows it.
fn issue(issue: &Issue) -> Node {
    let (class, word) = match issue.severity {
        Severity::Error => ("issue error", Msg::SeverityError),
        Severity::Warning => ("issue warning", Msg::SeverityWarning),
        Severity::Info => ("issue info", Msg::SeverityInfo),
    };
    let said = vec![words("b", "", word.text()), plain([" ", &issue.said()].concat())];
    with_attributes("p", class, &[("role", "note")], said)
}

/// "Modal number 47. 2 structural and 1 numerical abnormalities."
fn summary(k: &Json) -> String {
    let mut said = Vec::new();
    let number = k.text("modalNumber");
    if !number.is_empty() {
        said.push(fill(Msg::KaryotypeModal, &[("n", &number)]));
    }
    said.extend(k.texts("ploidy").iter().map(|class| [&capitalised(class), "."].concat()));
    let message =
        if k.get("counted").is_there() { Msg::KaryotypeCounted } else { Msg::KaryotypeAtLeast };
    let [structural, numerical] = ["structural", "numerical"].map(|name| k.said(name));
    said.push(fill(message, &[("s", &structural), ("n", &numerical)]));
    said.join(" ")
}

fn clone(c: &Json) -> Node {
    let kind = match c.text("kind").as_str() {
        "normal" => Msg::CloneNormal,
        "abnormal" => Msg::CloneAbnormal,
        "derived" => Msg::CloneDerived,
        "donor" => Msg::CloneDonor,
        _ => Msg::CloneUnreadable,
    };
    let mut told = kind.text().to_owned();
    if let Some(cells) = c.number("cells").and_then(|n| usize::try_from(n).ok()) {
        told = [&told, ", ", count(cells, Msg::CellOne, Msg::CellMany).as_str(), " "].concat();
    }
    let mut below = vec![plain(told)];
    if c.get("leading").is_there() {
        below.push(tag("seen", Msg::CloneLeading));
    }
    let text = words("code", "", c.text("text"));
    element("li", "", vec![text, element("p", "muted small", below)])
}

fn findings(title: Msg, list: &[Json]) -> Node {
    let found = |found: &Json| {
        let (verdict, word) = match found.text("certainty").as_str() {
            "present" => ("true", Msg::KaryotypePresent),
            _ => ("unknown", Msg::KaryotypeSuspected),
        };
        let note = found.text("note");
        let colon = if note.is_empty() { "" } else { ": " };
        let why = vec![words("code", "", found.text("text")), plain([colon, &note].concat())];
        line(verdict, &found.text("label"), word.text(), vec![element("p", "muted small", why)])
    };
    titled("h4", title, "criteria", list.iter().map(found).collect())
}
