//! What this is and is not, how a fact gets in, how far review has come, versions and changes.

use stratall::knowledge::STATEMENTS;
use stratall::report::book::{changes, versions};

use super::i18n::{Msg, fill};
use super::json::Json;
use super::node::{Node, button, element, plain, with_attributes, words};
use super::rulebook::{self, Asked};

const KINDS: [(&str, Msg); 7] = [
    ("scheme", Msg::KindScheme),
    ("option", Msg::KindOption),
    ("regimen", Msg::KindRegimen),
    ("care", Msg::KindCare),
    ("label", Msg::KindLabel),
    ("statement", Msg::KindStatement),
    ("patient", Msg::KindPatient),
];

/// The columns of a count: the name in the view, and the word.
type Columns = [(&'static str, Msg); 3];

const REVIEW: Columns = [
    ("submitted", Msg::ReviewWordSubmitted),
    ("underReview", Msg::ReviewWordUnder),
    ("approved", Msg::ReviewWordApproved),
];
const VERIFICATION: Columns = [
    ("seen", Msg::VerificationSeen),
    ("secondary", Msg::VerificationSecondary),
    ("recalled", Msg::VerificationRecalled),
];

/// All of it, section by section.
pub fn about(asked: &Asked) -> Node {
    let stated = STATEMENTS.iter().filter(|s| s.topic == "intended-use");
    let mut used: Vec<Node> = stated.map(|s| words("p", "", s.words.get())).collect();
    used.push(words("p", "", Msg::AboutWho.text()));
    let not =
        [Msg::AboutNotDevice, Msg::AboutNotOrder, Msg::AboutNotForecast, Msg::AboutNotColleague];
    let policy = [
        Msg::AboutPolicySource,
        Msg::AboutPolicySeen,
        Msg::AboutPolicyDiffer,
        Msg::AboutPolicyOurs,
        Msg::AboutPolicyReview,
    ];
    let counted: Vec<Json> = rulebook::open().standing().iter().map(Json::of).collect();
    let line = |message: Msg| vec![words("p", "", message.text())];
    let note = |message: Msg| words("p", "muted small", message.text());
    element(
        "div",
        "about-page",
        vec![
            section(Msg::AboutUse, used),
            section(Msg::AboutNot, vec![list(&not)]),
            section(Msg::AboutPolicy, vec![list(&policy)]),
            section(Msg::AboutInterests, line(Msg::AboutInterestsNone)),
            section(
                Msg::AboutReview,
                vec![table(Msg::AboutReview, &REVIEW, &counted), note(Msg::AboutReviewNote)],
            ),
            section(
                Msg::AboutVerified,
                vec![
                    table(Msg::AboutVerified, &VERIFICATION, &counted),
                    note(Msg::AboutVerifiedNote),
                ],
            ),
            section(Msg::AboutVersions, edition(asked)),
            section(Msg::AboutChanges, log()),
            section(Msg::AboutReport, line(Msg::AboutReportHow)),
            section(Msg::AboutPrivacy, line(Msg::AboutPrivacyWords)),
            section(Msg::AboutLicence, line(Msg::AboutLicenceWords)),
        ],
    )
}

fn section(title: Msg, mut inside: Vec<Node>) -> Node {
    inside.insert(0, words("h3", "", title.text()));
    element("section", "", inside)
}

fn list(lines: &[Msg]) -> Node {
    let lines = lines.iter().map(|line| words("li", "", line.text()));
    element("ul", "statements", lines.collect())
}

/// How many records of each kind stand where, and the sum.
fn table(title: Msg, columns: &Columns, counted: &[Json]) -> Node {
    let head = |text: &str| with_attributes("th", "", &[("scope", "col")], vec![plain(text)]);
    let mut heads = vec![head(Msg::AboutKind.text())];
    heads.extend(columns.iter().map(|(_, word)| head(word.text())));
    let row = |k: &Json| {
        let kind = k.text("kind");
        let name = KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, m)| m.text());
        let name = with_attributes("th", "", &[("scope", "row")], vec![plain(name)]);
        let cells = columns.iter().map(|(column, _)| words("td", "", k.said(column)));
        element("tr", "", std::iter::once(name).chain(cells).collect())
    };
    let inside = vec![
        words("caption", "unseen", title.text()),
        element("thead", "", vec![element("tr", "", heads)]),
        element("tbody", "", counted.iter().map(row).collect()),
    ];
    element("table", "counted", inside)
}

fn edition(asked: &Asked) -> Vec<Node> {
    let v = versions();
    let said = fill(Msg::ProblemVersions, &[("engine", v.engine), ("knowledge", v.knowledge)]);
    vec![
        words("p", "", said),
        element(
            "p",
            "",
            vec![
                plain([Msg::AboutHash.text(), " "].concat()),
                words("code", "", v.knowledge_sha256),
            ],
        ),
        copying(asked, Msg::CopyHash, v.knowledge_sha256),
    ]
}

/// A button that copies a text, and what became of it.
pub fn copying(asked: &Asked, label: Msg, text: &str) -> Node {
    let said = match asked.of("copied") {
        "" => "",
        "yes" => Msg::Copied.text(),
        _ => Msg::CopiedNot.text(),
    };
    let says = [("data-save", "copy"), ("value", text)];
    let inside = vec![
        button("quiet-button", &says, vec![plain(label.text())]),
        plain(" "),
        with_attributes("span", "muted small", &[("role", "status")], vec![plain(said)]),
    ];
    element("p", "copying", inside)
}

/// The versions of the knowledge, the newest first.
fn log() -> Vec<Node> {
    let change = |c: &stratall::knowledge::ChangeRecord| {
        let title = fill(Msg::AboutChange, &[("version", c.version), ("date", c.date)]);
        let lines = c.words.iter().map(|w| words("li", "", w.get())).collect();
        element("div", "", vec![words("h4", "", title), element("ul", "statements", lines)])
    };
    changes().iter().map(change).collect()
}
