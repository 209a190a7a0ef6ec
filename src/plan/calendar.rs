//! A regimen as a calendar for this patient: asked of the plan's module with the entries on the page, each time they change.

use stratall::patient::Intake;
use stratall::treatment::schedule::schedule_of;

use super::care;
use super::days::{Asks, anthracyclines, days};
use super::dose::{dose, look, needs, refusal, ways};
use super::i18n::{Msg, capitalised, count, date, fill};
use super::json::Json;
use super::node::{
    Names, Node, button, calendar_of, cites, element, listed, nothing, plain, review, titled,
    unfold, with_attributes, words,
};

/// The calendar of a regimen. The request is pairs of name and text; `of` is the option it is opened from, for ids.
pub fn calendar(intake: &Intake, request: &[[String; 2]], of: &str) -> Node {
    let said = Json::of(&schedule_of(intake, request));
    let list = ["calendar-", of, "-source-"].concat();
    let names = Names::of(list, &said.list("sources"));
    let entered = request.iter().map(|[name, text]| (name.as_str(), text.as_str())).collect();
    Sheet { said: &said, schedule: said.get("schedule"), names, entered, of }.draw()
}

/// What is drawn.
struct Sheet<'a> {
    said: &'a Json,
    schedule: Json,
    names: Names,
    /// What was answered: name and text.
    entered: Vec<(&'a str, &'a str)>,
    of: &'a str,
}

impl Sheet<'_> {
    fn draw(&self) -> Node {
        let s = &self.schedule;
        let mut inside = vec![self.questions()];
        inside.extend(self.said.list("issues").iter().map(issue));
        if !s.is_there() {
            return element("div", "", inside);
        }
        inside.push(words("p", "caution", s.text("caution")));
        inside.push(self.save());
        inside.push(self.about());
        inside.extend(self.against());
        inside.push(self.body());
        let phases = s.list("phases");
        if s.get("hidden").is_there() {
            let phases = phases.iter().enumerate().map(|(n, p)| self.phase(n, p)).collect();
            inside.push(self.recalled("regimen", Msg::RecalledRegimen.text().to_owned(), phases));
        } else {
            inside.extend(phases.iter().enumerate().map(|(n, p)| self.phase_or_warning(n, p)));
        }
        inside.push(self.totals());
        let care = s.list("care");
        let label = [Msg::CareRegimen.text(), " (", &care.len().to_string(), ")"].concat();
        let care = care::care(&self.names, &care);
        inside.push(unfold("care", "", false, vec![plain(label)], care));
        let backbone = s.text("backbone");
        if !backbone.is_empty() {
            inside.push(words("p", "", fill(Msg::CalendarBackbone, &[("regimen", &backbone)])));
            let of = [self.of, "-backbone"].concat();
            inside.push(calendar_of(&backbone, &of, &backbone));
        }
        let list = self.said.list("sources");
        let list = list.iter().map(|source| listed(&self.names, source)).collect();
        let list = element("ol", "sources", list);
        inside.push(unfold(
            "sources",
            "",
            false,
            vec![plain(Msg::CalendarSources.text())],
            vec![list],
        ));
        let standing = vec![plain(review(s)), plain(" "), cites(&self.names, s)];
        inside.push(element("p", "muted small", standing));
        inside.push(self.next());
        element("div", "", inside)
    }

    /// The next best step, where the calendar ends.
    fn next(&self) -> Node {
        let missing = self.missing();
        let said = if !missing.is_empty() {
            Msg::CalendarNextNeeds
        } else if self.schedule.text("start").is_empty() {
            Msg::CalendarNextDate
        } else {
            Msg::CalendarNextSave
        };
        element("p", "next-step", vec![plain(said.text()), plain(" "), ways(&missing)])
    }

    /// The fields some dose waits for, each once.
    fn missing(&self) -> Vec<String> {
        let s = &self.schedule;
        let mut missing: Vec<String> = Vec::new();
        let outcomes = s.list("phases").into_iter().flat_map(|p| {
            [p.list("doses"), p.list("intrathecal")].concat().into_iter().map(|d| d.get("outcome"))
        });
        for need in outcomes.chain(s.list("refusals")).flat_map(|o| o.texts("needs")) {
            if !missing.contains(&need) {
                missing.push(need);
            }
        }
        missing
    }

    /// The calendar as a file, once it has a date.
    fn save(&self) -> Node {
        if self.schedule.text("start").is_empty() {
            return nothing();
        }
        let file = [&self.schedule.text("regimen"), ".ics"].concat();
        let save = [("data-save", "text/calendar"), ("value", file.as_str())];
        let button = button("quiet-button", &save, vec![plain(Msg::CalendarSave.text())]);
        let note = words("span", "muted small", Msg::CalendarSaveNote.text());
        element("p", "", vec![button, plain(" "), note])
    }

    /// What the answers beside the calendar are.
    fn questions(&self) -> Node {
        let yes_no = || {
            vec![
                ("true".to_owned(), Msg::Yes.text().to_owned()),
                ("false".to_owned(), Msg::No.text().to_owned()),
            ]
        };
        let word = |id: &str, msg: Msg| (id.to_owned(), msg.text().to_owned());
        let formula = vec![word("mosteller", Msg::AskMosteller), word("du-bois", Msg::AskDuBois)];
        let risk = vec![word("standard", Msg::AskStandard), word("high", Msg::AskHigh)];
        let mut all = vec![
            self.ask("start", Msg::AskStart.text(), Vec::new()),
            self.ask("bsa", Msg::AskFormula.text(), formula),
            self.ask("effusion", Msg::AskEffusion.text(), yes_no()),
            self.ask("ommaya", Msg::AskOmmaya.text(), yes_no()),
            self.ask("risk", Msg::AskRisk.text(), risk),
        ];
        for choice in self.said.list("choices") {
            let phase = choice.text("phase");
            let phase = if phase.is_empty() { phase } else { [&phase, ": "].concat() };
            let about = choice.text("about").replace('-', " ");
            let label = fill(Msg::AskChoice, &[("what", &[phase, about].concat())]);
            let options = choice.list("options");
            let options = options.iter().map(|o| (o.text("id"), o.text("name"))).collect();
            all.push(self.ask(&["choice:", &choice.text("key")].concat(), label, options));
        }
        element("div", "questions", all)
    }

    /// A date, or one of a few words where `options` has some. What is chosen stays in the field itself; the page hears of
    /// it by the name.
    fn ask(&self, name: &str, label: impl AsRef<str>, options: Vec<(String, String)>) -> Node {
        let label = words("span", "", label);
        let field = if options.is_empty() {
            with_attributes("input", "", &[("type", "date"), ("data-ask", name)], Vec::new())
        } else {
            // Yew puts the last option in first, and the browser would choose it.
            let chosen =
                self.entered.iter().find(|(n, _)| *n == name).map_or("", |(_, text)| *text);
            let chosen = if name == "bsa" && chosen.is_empty() { "mosteller" } else { chosen };
            let option = |(value, text): &(String, String)| {
                let attributes = [("value", value.as_str()), ("selected", "")];
                let count = if *value == chosen { 2 } else { 1 };
                let (attributes, _) = attributes.split_at(count);
                with_attributes("option", "", attributes, vec![plain(text)])
            };
            let mut list: Vec<Node> = options.iter().map(option).collect();
            // Body surface has a usual formula; nothing else is chosen until somebody chooses.
            if name != "bsa" {
                list.insert(0, option(&(String::new(), Msg::AskOpen.text().to_owned())));
            }
            with_attributes("select", "", &[("data-ask", name)], list)
        };
        with_attributes("label", "", &[("key", name)], vec![label, field])
    }

    /// Whom it was given to, how long, what to know.
    fn about(&self) -> Node {
        let s = &self.schedule;
        let line = |label: Msg, name: &str| {
            let said = s.text(name);
            let title = words("b", "", [label.text(), " "].concat());
            if said.is_empty() {
                return Node::default();
            }
            element("p", "small", vec![title, plain(said)])
        };
        let lines = vec![
            line(Msg::SchemePopulation, "population"),
            line(Msg::CalendarDuration, "duration"),
            line(Msg::CalendarNotes, "notes"),
        ];
        element("div", "", lines)
    }

    /// What stands against every dose, what is missing for some, where the patient is outside of what was printed, and
    /// what this patient's own medicines and illnesses call for.
    fn against(&self) -> Vec<Node> {
        let s = &self.schedule;
        let mut inside: Vec<Node> =
            s.list("refusals").iter().map(|r| refusal(&self.names, r)).collect();
        let missing = self.missing();
        if !missing.is_empty() {
            let said = words("span", "", Msg::DosesNeed.text());
            inside.push(element("p", "refusal", vec![said, plain(" "), ways(&missing)]));
        }
        let warnings = s.texts("warnings");
        inside
            .extend(warnings.iter().map(|w| words("p", "warned", [&capitalised(w), "."].concat())));
        let called = s.list("care").into_iter().filter(care::calls);
        let called = called.map(|item| care::one(&self.names, &item)).collect();
        inside.push(titled("h5", Msg::CareCalls, "cautions called", called));
        inside
    }

    /// Body surface and what else is calculated of the body, each with its sum.
    fn body(&self) -> Node {
        let body = self.schedule.get("body");
        let sum = |(name, label): (&str, Msg)| {
            let sum = body.get(name);
            let (value, why) = (sum.said("value"), sum.text("why"));
            let needed = needs(&sum.texts("needs"));
            let said = match (value.is_empty(), why.is_empty()) {
                (false, _) => sum.text("working"),
                (true, false) => why,
                (true, true) => fill(Msg::BodyNeeds, &[("fields", &needed)]),
            };
            let title = words("b", "", [label.text(), Msg::Colon.text(), " "].concat());
            element("li", "", vec![title, plain(said)])
        };
        let all = [
            ("mosteller", Msg::AskMosteller),
            ("duBois", Msg::AskDuBois),
            ("massIndex", Msg::BodyIndex),
            ("idealWeight", Msg::BodyIdeal),
            ("adjustedWeight", Msg::BodyAdjusted),
            ("clearance", Msg::BodyClearance),
        ];
        let formula = if body.text("formula") == "du-bois" { "duBois" } else { "mosteller" };
        let surface = body.get(formula).said("value");
        let surface = if surface.is_empty() {
            Msg::Unknown.text().to_owned()
        } else {
            [&surface, " m²"].concat()
        };
        let label = fill(Msg::BodySurface, &[("value", &surface)]);
        let sums = element("ul", "sum", all.into_iter().map(sum).collect());
        unfold("body", "", false, vec![plain(label)], vec![sums])
    }

    /// What stands behind a warning until somebody opens it.
    fn recalled(&self, key: &str, label: String, mut inside: Vec<Node>) -> Node {
        let warning = self.schedule.text("recalled");
        inside.insert(0, words("p", "refusal", warning.clone()));
        let head = vec![words("b", "", label), plain(" "), words("span", "small", warning)];
        unfold(key, "recalled", false, head, inside)
    }

    fn phase_or_warning(&self, n: usize, p: &Json) -> Node {
        if p.get("hidden").is_there() {
            let label = fill(Msg::RecalledPhase, &[("phase", &p.text("name"))]);
            return self.recalled(&p.text("id"), label, vec![self.phase(n, p)]);
        }
        self.phase(n, p)
    }

    /// A phase: its doses, its days, and what is looked at; the first is open.
    fn phase(&self, n: usize, p: &Json) -> Node {
        let id = p.text("id");
        let start = p.text("start");
        let start =
            if start.is_empty() { start } else { fill(Msg::PhaseFrom, &[("date", &date(&start))]) };
        let undecided = if p.get("undecided").is_there() { Msg::DoseUndecided.text() } else { "" };
        let head = vec![
            words("b", "", p.text("name")),
            words("span", "muted", [" ", &start, undecided].concat()),
        ];
        let mut inside = Vec::new();
        for note in ["missing", "countedFrom"] {
            let note = p.text(note);
            if !note.is_empty() {
                inside.push(words("p", "muted small", capitalised(&note)));
            }
        }
        inside.extend(self.doses(p));
        inside.extend(p.list("courses").iter().map(|c| self.course(&id, p, c)));
        inside.extend(self.concealed(p));
        let looks = p.list("milestones");
        let looks = looks.iter().map(|m| look(&self.names, m)).collect();
        inside.push(titled("h5", Msg::PhaseLooks, "statements", looks));
        inside.push(element("p", "small", vec![cites(&self.names, p)]));
        unfold(id, "course-phase", n == 0, head, inside)
    }

    /// The records of a phase: of those for this patient, the recalled ones or the others.
    fn records(&self, p: &Json, recalled: bool, for_others: bool) -> Vec<Node> {
        let whole = self.whole(p);
        let barred = !self.schedule.list("refusals").is_empty();
        let mut all = Vec::new();
        for list in ["doses", "intrathecal"] {
            for (n, d) in p.list(list).iter().enumerate() {
                let others = d.get("outcome").text("status") == "not-for-this-patient";
                let hidden = d.get("hidden").is_there() && !whole;
                if others == for_others && hidden == recalled {
                    let place = [list, &n.to_string()].concat();
                    all.push(dose(&self.names, &place, d, barred));
                }
            }
        }
        all
    }

    /// Whether all of a phase stands under the warning: then nothing in it is left out.
    fn whole(&self, p: &Json) -> bool {
        p.get("hidden").is_there() || self.schedule.get("hidden").is_there()
    }

    fn doses(&self, p: &Json) -> Vec<Node> {
        let mut inside = vec![element("ul", "doses", self.records(p, false, false))];
        let others = self.records(p, false, true);
        if !others.is_empty() {
            let label = count(others.len(), Msg::ForOthersOne, Msg::ForOthersMany);
            let others = element("ul", "doses", others);
            inside.push(unfold("others", "", false, vec![plain(label)], vec![others]));
        }
        inside
    }

    /// Recalled doses of a phase that was read, and their days.
    fn concealed(&self, p: &Json) -> Option<Node> {
        let hidden = [self.records(p, true, false), self.records(p, true, true)].concat();
        if hidden.is_empty() {
            return None;
        }
        let label = count(hidden.len(), Msg::RecalledOne, Msg::RecalledMany);
        let mut inside = vec![element("ul", "doses", hidden)];
        inside.extend(
            p.list("courses").iter().take(1).map(|c| days(&self.names, p, c, Asks::Recalled)),
        );
        Some(self.recalled("recalled", label, inside))
    }

    /// A course: its start where it does not follow, and its days. The first is in view.
    fn course(&self, phase: &str, p: &Json, c: &Json) -> Node {
        let number = c.said("course");
        let first = number == "1";
        let key = if first { phase.to_owned() } else { [phase, "#", &number].concat() };
        let name = ["start:", &key].concat();
        let start = c.text("start");
        let mut inside = Vec::new();
        let entered = self.entered.iter().any(|(n, _)| *n == name);
        if (start.is_empty() || entered) && !p.get("undecided").is_there() {
            let why = p.text("startWords");
            if first && !why.is_empty() {
                inside.push(words("p", "muted small", fill(Msg::StartWhy, &[("why", &why)])));
            }
            let label = fill(Msg::AskCourse, &[("course", &number)]);
            inside.push(element("div", "questions", vec![self.ask(&name, label, Vec::new())]));
        }
        let asks = if self.whole(p) { Asks::Everything } else { Asks::Read };
        inside.push(days(&self.names, p, c, asks));
        if first {
            return element("div", "", inside);
        }
        let from =
            if start.is_empty() { start } else { fill(Msg::PhaseFrom, &[("date", &date(&start))]) };
        let label = fill(Msg::CourseTitle, &[("n", &number), ("from", &from)]);
        unfold(key, "", false, vec![plain(label)], inside)
    }

    /// The running totals of anthracyclines; under the warning where a recalled dose is among them.
    fn totals(&self) -> Node {
        let inside = anthracyclines(&self.names, &self.schedule);
        if inside.is_empty() {
            return Node::default();
        }
        let entries = self.schedule.get("anthracyclines").list("entries");
        let label = Msg::TotalTitle.text().to_owned();
        let hidden = self.schedule.get("hidden").is_there()
            || entries.iter().any(|e| e.get("hidden").is_there());
        if hidden {
            return self.recalled("totals", label, inside);
        }
        unfold("totals", "", false, vec![plain(label)], inside)
    }
}

/// What of the request could not be used.
fn issue(issue: &Json) -> Node {
    let said = ["message", "hint"].map(|part| capitalised(&issue.text(part)));
    let said = [&said.join(". "), "."].concat();
    with_attributes("p", "issue error", &[("role", "alert")], vec![plain(said)])
}
