//! Entries with a decision table: schemes, options, entities; and the rules of yes and no: relapse, care.

use super::entry::{EntryView, PointView};
use crate::classification::SYSTEMS;
use crate::evidence::Verification;
use crate::knowledge::{OUTCOMES, OptionId};
use crate::report::scheme::{named, section};
use crate::risk::{SCHEMES, Scheme};
use crate::treatment::care::{self, CareRule};
use crate::treatment::relapse::{RULES, RelapseRule, Step};
use crate::treatment::rule;

/// All of them in the order shown.
pub(super) fn entries() -> Vec<EntryView> {
    let mut all: Vec<EntryView> = SCHEMES.iter().map(|s| scheme(s)).collect();
    all.extend(OptionId::ALL.iter().map(|id| option(*id)));
    all.extend(RULES.iter().map(relapse));
    all.extend(SYSTEMS.iter().map(|s| {
        let title = [s.name, ", ", s.edition].concat();
        let mut entry = EntryView::new("entity", s.id, "rule.entity".to_owned(), title);
        entry.say("note", s.note);
        let weakest = entry.decision(&s.decision, |e| e.label.to_owned());
        entry.read(s.sources, weakest)
    }));
    all.extend(care::rules().map(item));
    all
}

fn scheme(s: &'static Scheme) -> EntryView {
    let group = ["scheme.", section(s.section)].concat();
    let title = [s.name, ", ", s.edition].concat();
    let mut entry = EntryView::new("scheme", s.id, group, title);
    entry.say("for", s.population);
    if let Some(words) = s.withheld {
        entry.say("withheld", words.get());
    }
    if !s.without_down_syndrome.is_empty() {
        let words = "People with Down syndrome were not enrolled: entered, it is not applicable.";
        let point = PointView::of("note", "", words);
        entry.points.push(point.read(s.without_down_syndrome, Verification::Seen));
    }
    if let Some((criterion, words)) = s.remark {
        entry.say("note", &[words, " (", criterion.words.get(), ")"].concat());
    }
    let weakest = entry.decision(&s.decision, |answer| {
        let labels: Vec<&str> = named(s, &[answer]).into_iter().map(|(_, label)| label).collect();
        labels.join(" / ")
    });
    entry.criteria("flags", s.flags);
    for o in OUTCOMES.iter().filter(|o| o.scheme == s.id) {
        let group = s.groups.iter().find(|g| g.id == o.group).map_or("", |g| g.label);
        let point = PointView::of("outcomes", group, o.words.get());
        entry.points.push(point.read(o.sources, o.verification));
    }
    entry.review = Some(s.review);
    entry.read(s.sources, weakest)
}

fn option(id: OptionId) -> EntryView {
    let o = id.record();
    let group = ["option.", o.phase].concat();
    let mut entry = EntryView::new("option", o.id, group, o.name.to_owned());
    entry.say("what", o.words.get());
    entry.say("drugs", o.drugs.get());
    if let Some(rule) = rule(id) {
        entry.decision(&rule.decision, |status| status.id().to_owned());
        for row in rule.once_known.iter().copied().flatten() {
            entry.say("once-known", row.because.get());
        }
    }
    o.cautions.iter().for_each(|c| entry.says("cautions", "", c));
    entry.review = Some(o.review);
    entry.read(o.sources, o.verification)
}

fn relapse(rule: &'static RelapseRule) -> EntryView {
    let title = [rule.id, ": ", rule.words.get()].concat();
    let mut entry = EntryView::new("relapse", rule.id, "rule.relapse".to_owned(), title)
        .read(rule.sources, rule.verification);
    for (part, steps) in [("order", rule.order), ("avoid", rule.avoid)] {
        for step in steps {
            entry.say(
                part,
                match step {
                    Step::Take(id) => id.record().name,
                    Step::Words(words) => words.get(),
                },
            );
        }
    }
    entry.say("why", rule.why.get());
    entry.concerns(&rule.when);
    entry
}

fn item(rule: &'static CareRule) -> EntryView {
    let record = rule.item.record();
    let group = ["care.", record.topic].concat();
    let mut entry = EntryView::new("care", record.id, group, record.name.get().to_owned())
        .read(record.sources, record.verification);
    entry.points.push(PointView::of(record.kind, "", record.words.get()).but(record.differs));
    for (part, given) in
        [("given", record.drugs), ("with", record.with), ("without", record.without)]
    {
        entry.say(part, &given.join(", "));
    }
    entry.concerns(&rule.decision);
    entry.review = Some(record.review);
    entry
}
