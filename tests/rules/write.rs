//! A scheme in words a clinician reads.

use std::fmt::Write as _;

use stratall::decision::{Criterion, Rule};
use stratall::evidence::{Review, Source};
use stratall::facts::Cell;
use stratall::knowledge::OUTCOMES;
use stratall::risk::{Answer, RiskGroup, SCHEMES, Scheme};

/// The list of schemes.
pub fn index() -> String {
    let mut out = String::from(
        "# The rules in words\n\nWritten from the code by `cargo test --test engine rules`; do not edit. One page per scheme.\n\n| scheme | edition | for | groups |\n|---|---|---|---|\n",
    );
    for s in SCHEMES {
        let groups: Vec<&str> = s.groups.iter().map(|g| g.label).collect();
        let groups =
            if groups.is_empty() { "none, a checklist".to_owned() } else { groups.join(", ") };
        writeln!(
            out,
            "| [{}]({}.md) | {} | {} | {groups} |",
            s.name, s.id, s.edition, s.population
        )
        .unwrap();
    }
    out
}

/// The page of one scheme.
pub fn page(s: &Scheme) -> String {
    let mut out = format!(
        "# {}\n\n`{}`, {}. For: {}. Review: {}.\n\nWritten from the code; do not edit.\n",
        s.name,
        s.id,
        s.edition,
        s.population,
        review(s.review)
    );
    if let Some(missing) = s.withheld {
        writeln!(out, "\n**No group of our own.** {missing}.").unwrap();
    }
    if !s.without_down_syndrome.is_empty() {
        writeln!(
            out,
            "\nWithout people with Down syndrome ({}): entered, it is not applicable.",
            cited(s.without_down_syndrome)
        )
        .unwrap();
    }
    if let Some((criterion, words)) = s.remark {
        writeln!(out, "\nRemark \"{words}\" where: {}.", criterion.words).unwrap();
    }
    table(&mut out, s);
    criteria(&mut out, "Criteria", &s.decision.criteria());
    if !s.flags.is_empty() {
        criteria(&mut out, "Shown beside the groups, never deciding", s.flags);
    }
    outcomes(&mut out, s);
    sources(&mut out, s);
    out
}

fn table(out: &mut String, s: &Scheme) {
    out.push_str("\n## Decision table\n\nThe first row that holds answers.\n\n| | if | then | because | verified |\n|---|---|---|---|---|\n");
    for (at, row) in s.decision.rows.iter().enumerate() {
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            at + 1,
            rule(&row.when),
            answer(row.answer),
            row.because,
            s.decision.verification(at).id()
        )
        .unwrap();
    }
}

fn answer(answer: Answer) -> String {
    match answer {
        Answer::Group(group) => format!("**{}**", group.label),
        Answer::Hole(between) => {
            let labels: Vec<&str> = between.iter().map(|g: &&RiskGroup| g.label).collect();
            format!("hole: {}", labels.join(" or "))
        }
        Answer::NotApplicable => "not applicable".to_owned(),
        Answer::Withheld => "no group given".to_owned(),
    }
}

/// A rule in words: what must all hold with "and", alternatives with "or".
fn rule(r: &Rule) -> String {
    match r {
        Rule::Always => "everybody else".to_owned(),
        Rule::If(c) => c.words.to_string(),
        Rule::Not(c) => format!("not: {}", c.words),
        Rule::All(rules) => joined(rules, " **and** "),
        Rule::Any(rules) => joined(rules, " **or** "),
    }
}

fn joined(rules: &[Rule], word: &str) -> String {
    let parts: Vec<String> = rules
        .iter()
        .map(|r| match r {
            Rule::All(_) | Rule::Any(_) => format!("({})", rule(r)),
            Rule::Always | Rule::If(_) | Rule::Not(_) => rule(r),
        })
        .collect();
    parts.join(word)
}

fn criteria(out: &mut String, title: &str, list: &[&'static Criterion]) {
    writeln!(
        out,
        "\n## {title}\n\n| criterion | holds where | verified | source |\n|---|---|---|---|"
    )
    .unwrap();
    for c in list {
        let holds: Vec<String> = c.cells.iter().map(cell).collect();
        let differs = c.differs.map_or_else(String::new, |d| {
            format!("<br>elsewhere ({}, {}): {}", cited(d.sources), d.verification.id(), d.words)
        });
        writeln!(
            out,
            "| {}{differs} | {} | {} | {} |",
            c.words,
            holds.join(" and "),
            c.verification.id(),
            cited(c.sources)
        )
        .unwrap();
    }
}

/// "age: 1 to under 10 years; 10 to under 18 years", neighbours shortened to a span.
fn cell(cell: &Cell) -> String {
    let labels = cell.fact.value_labels();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for at in (0..labels.len()).filter(|at| cell.values & (1 << at) != 0) {
        match spans.last_mut() {
            Some((_, end)) if *end + 1 == at => *end = at,
            _ => spans.push((at, at)),
        }
    }
    let words: Vec<String> = spans
        .iter()
        .map(|(from, to)| {
            if from == to {
                labels[*from].to_owned()
            } else {
                format!("{} … {}", labels[*from], labels[*to])
            }
        })
        .collect();
    format!("{}: {}", cell.fact.label(), words.join("; "))
}

fn outcomes(out: &mut String, s: &Scheme) {
    let mut all = OUTCOMES.iter().filter(|o| o.scheme == s.id).peekable();
    if all.peek().is_none() {
        return;
    }
    out.push_str("\n## Published outcomes\n\nIn that study, those patients, that era.\n\n");
    for o in all {
        let group = s.groups.iter().find(|g| g.id == o.group).map_or("the study", |g| g.label);
        writeln!(out, "- {group} ({}, {}): {}", cited(o.sources), o.verification.id(), o.words)
            .unwrap();
    }
}

fn cited(sources: &[Source]) -> String {
    let shorts: Vec<&str> = sources.iter().map(|s| s.record().short().get()).collect();
    shorts.join(", ")
}

fn sources(out: &mut String, s: &Scheme) {
    out.push_str("\n## Sources\n\n");
    let mut listed: Vec<Source> = s.sources.to_vec();
    for c in s.decision.criteria().into_iter().chain(s.flags.iter().copied()) {
        listed.extend(c.sources);
        listed.extend(c.differs.iter().flat_map(|d| d.sources));
    }
    listed.extend(OUTCOMES.iter().filter(|o| o.scheme == s.id).flat_map(|o| o.sources));
    listed.extend(s.without_down_syndrome);
    listed.sort_unstable();
    listed.dedup();
    for source in listed.iter().map(|s| s.record()) {
        let link = [source.doi().get(), source.url().get()]
            .into_iter()
            .find(|l| !l.is_empty())
            .unwrap_or("");
        let link = if link.is_empty() { String::new() } else { format!(" {link}") };
        writeln!(
            out,
            "- {}: {}.{link} ({})",
            source.short(),
            source.citation().get().trim_end_matches('.'),
            source.access.id()
        )
        .unwrap();
    }
}

fn review(review: Review) -> &'static str {
    match review {
        Review::Submitted => "submitted, not yet approved by a clinician",
        Review::UnderReview => "under review",
        Review::Approved => "approved",
    }
}
