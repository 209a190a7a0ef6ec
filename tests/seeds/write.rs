//! What carries each row of the seeds, read from the records, and where the page shows it, read from an assessment.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use stratall::classification::SYSTEMS;
use stratall::decision::Criterion;
use stratall::evidence::Source;
use stratall::knowledge::{CONFLICTS, CareId, DURATIONS, OptionId, STATEMENTS, TARGETS};
use stratall::patient::Intake;
use stratall::report::{Assessment, PhaseView};
use stratall::response::definitions;
use stratall::risk::SCHEMES;
use stratall::treatment::RULES;
use stratall::treatment::regimen::REGIMENS;
use stratall::{assess, conflicts};

use super::rows::{OTHERS, Other, ROWS};

/// One record that carries rows.
struct Carrier {
    rows: Vec<&'static str>,
    /// Kind and id.
    name: String,
    /// Where it is written.
    file: String,
    /// The part of the page that shows it.
    shown: String,
    /// The file that tests it.
    test: String,
}

impl Carrier {
    fn new(rows: &[&'static str], name: String, file: &str, shown: String, test: &str) -> Carrier {
        for path in [file, test] {
            assert!(root().join(path).exists(), "{name}: there is no {path}");
        }
        Carrier { rows: rows.to_vec(), name, file: file.to_owned(), shown, test: test.to_owned() }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every row with its carriers, and the rows that have none.
pub fn page() -> String {
    let carriers = carriers();
    let known: BTreeSet<String> = (1..=ROWS.len()).map(|n| format!("S{n}")).collect();
    for c in &carriers {
        for row in &c.rows {
            assert!(known.contains(*row), "{}: {row} is no row of the seeds", c.name);
        }
    }
    let mut table = String::new();
    let mut missing: Vec<String> = Vec::new();
    for (at, words) in ROWS.iter().enumerate() {
        let row = format!("S{}", at + 1);
        let of_row: Vec<&Carrier> =
            carriers.iter().filter(|c| c.rows.contains(&row.as_str())).collect();
        if of_row.is_empty() {
            writeln!(table, "| {row} | {words} | **nothing yet** | | |").unwrap();
            missing.push(row);
            continue;
        }
        for (n, c) in of_row.into_iter().enumerate() {
            let (row, words) = if n == 0 { (row.as_str(), *words) } else { ("", "") };
            writeln!(
                table,
                "| {row} | {words} | {name} ([{file}](../{file})) | {shown} | [{test}](../{test}) |",
                name = c.name,
                file = c.file,
                shown = c.shown,
                test = c.test
            )
            .unwrap();
        }
    }
    let open = if missing.is_empty() {
        "Every row is carried.".to_owned()
    } else {
        format!(
            "{} of {} rows have no carrier yet: {}.",
            missing.len(),
            ROWS.len(),
            missing.join(", ")
        )
    };
    format!(
        "# The rows of the seeds\n\nWhat carries each of the {} rows of the two seed documents, in words of ours; S1 to S33 are of seed A, the others of\nseed B. Written by `cargo test --test engine seeds` from the tags of the records (`seed`) and from `tests/seeds/rows.rs`; do not\nedit. A carrier says at least part of the row. {open}\n\n| row | in short | carried by | on the page | tested in |\n|---|---|---|---|---|\n{table}",
        ROWS.len()
    )
}

fn carriers() -> Vec<Carrier> {
    let view = assess(&Intake::default());
    // The words of the page, and those of its second module.
    let words = ["locales/en.toml", "locales/plan/en.toml"]
        .map(|file| std::fs::read_to_string(root().join(file)).unwrap());
    let titles = Titles(words.concat());
    let mut all = criteria(&titles);
    all.extend(statements(&view, &titles));
    all.extend(options(&view, &titles));
    all.extend(CareId::ALL.iter().map(|c| c.record()).map(|c| {
        let shown = format!("{}: care beside the regimen", titles.get("plan-title"));
        let name = format!("care `{}`", c.id);
        Carrier::new(c.seed, name, "knowledge/care.toml", shown, "tests/care_oracle.rs")
    }));
    all.extend(DURATIONS.iter().map(|d| {
        let shown = format!("{}: {}", titles.get("plan-title"), titles.get("timeline-caption"));
        let name = format!("duration `{}`", d.id);
        Carrier::new(d.seed, name, "knowledge/durations.toml", shown, "tests/knowledge.rs")
    }));
    all.extend(
        OTHERS.iter().map(|(row, other)| Carrier { rows: vec![row], ..carrier(other, &titles) }),
    );
    all
}

/// The headings of the page.
struct Titles(String);

impl Titles {
    fn get(&self, id: &str) -> &str {
        let line = self.0.lines().find_map(|l| l.strip_prefix(id)?.strip_prefix(" = \""));
        line.and_then(|l| l.strip_suffix('"')).unwrap_or_else(|| panic!("no words for {id}"))
    }
}

/// Each criterion once, where it is written.
fn criteria(titles: &Titles) -> Vec<Carrier> {
    let risk = titles.get("schemes-title");
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut all = Vec::new();
    let mut add = |c: &'static Criterion, file: &str, shown: String, test: &str| {
        if !c.seed.is_empty() && seen.insert(c.id.get()) {
            let name = format!("criterion `{}`", c.id);
            all.push(Carrier::new(c.seed, name, file, shown, test));
        }
    };
    for s in SCHEMES {
        let of_scheme = s.decision.criteria().into_iter().chain(s.flags.iter().copied());
        for c in of_scheme.filter(|c| c.id.get().starts_with(&format!("{}.", s.id))) {
            let file = format!("src/risk/{}.rs", s.id.replace('-', "_"));
            let oracle = format!("tests/oracle/{}.csv", s.id);
            add(c, &file, format!("{risk}: {}", s.name), &oracle);
        }
    }
    for c in SYSTEMS.iter().flat_map(|s| s.decision.criteria()) {
        add(
            c,
            "src/classification.rs",
            titles.get("entity-title").to_owned(),
            "tests/classification.rs",
        );
    }
    for c in conflicts::criteria() {
        add(c, "src/conflicts.rs", titles.get("conflicts-title").to_owned(), "tests/conflicts.rs");
    }
    for c in RULES.iter().copied().flatten().flat_map(|r| r.decision.criteria()) {
        let shown = format!("{}: reasons of the options", titles.get("plan-title"));
        add(c, "src/treatment/criteria.rs", shown, "tests/thresholds.rs");
    }
    all
}

/// Where a phase stands on the page.
fn phase(titles: &Titles, p: &PhaseView) -> String {
    format!("{}: {}", titles.get("plan-title"), p.label)
}

fn statements(view: &Assessment, titles: &Titles) -> Vec<Carrier> {
    let shown = |id: &str| {
        let in_plan = view.plan.every_phase().find(|p| p.statements.iter().any(|s| s.id == id));
        let topic = view.statements.iter().find(|s| s.id == id).map(|s| s.topic);
        match (in_plan, topic) {
            (Some(p), _) => phase(titles, p),
            (None, Some("phases")) => titles.get("plan-title").to_owned(),
            (None, Some("risk")) => titles.get("sources-on-risk").to_owned(),
            (None, Some("intended-use")) => titles.get("about-title").to_owned(),
            (None, other) => panic!("the page shows the statement {id} nowhere: {other:?}"),
        }
    };
    let tagged = STATEMENTS.iter().filter(|s| !s.seed.is_empty());
    tagged
        .map(|s| {
            let name = format!("statement `{}`", s.id);
            let shown = shown(s.id.get());
            Carrier::new(
                s.seed,
                name,
                "knowledge/statements.toml",
                shown,
                "tests/e2e/page.spec.mjs",
            )
        })
        .collect()
}

fn options(view: &Assessment, titles: &Titles) -> Vec<Carrier> {
    let shown = |id: &str| {
        let found = view.plan.every_phase().find(|p| p.options.iter().any(|o| o.id == id));
        found.map_or_else(|| panic!("the page shows the option {id} nowhere"), |p| phase(titles, p))
    };
    OptionId::ALL
        .iter()
        .map(|o| o.record())
        .map(|o| {
            let name = format!("option `{}`", o.id);
            Carrier::new(o.seed, name, &option_file(o.id), shown(o.id), tested(o.id))
        })
        .collect()
}

/// The first of these files that names the option; the laws run over every option.
fn tested(option: &str) -> &'static str {
    let named = |file: &&&str| {
        let text = std::fs::read_to_string(root().join(file)).unwrap();
        text.contains(&format!("\"{option}\""))
    };
    [
        "tests/thresholds.rs",
        "tests/caution.rs",
        "tests/treatment_adult_b.rs",
        "tests/treatment_adult_ph.rs",
        "tests/treatment_ph_inhibitor.rs",
        "tests/treatment_adult_phases.rs",
        "tests/treatment_child.rs",
        "tests/treatment_t.rs",
        "tests/transplant.rs",
        "tests/relapse_rules.rs",
        "tests/relapse_lookup.rs",
        "tests/relapse_options.rs",
        "tests/palliative.rs",
    ]
    .iter()
    .find(named)
    .unwrap_or(&"tests/outcome_laws.rs")
}

fn carrier(other: &Other, titles: &Titles) -> Carrier {
    let make = |name: String, file: &str, shown: String, test: &str| {
        Carrier::new(&[], name, file, shown, test)
    };
    match other {
        Other::Conflict(id) => {
            let c = CONFLICTS.iter().find(|c| c.id == *id).unwrap();
            let shown = format!("{}: {}", titles.get("conflicts-title"), c.topic);
            make(
                format!("conflict `{id}`"),
                "knowledge/conflicts.toml",
                shown,
                "tests/conflicts.rs",
            )
        }
        Other::Target(lesion) => {
            assert!(TARGETS.iter().any(|t| t.lesion.get() == *lesion), "{lesion} is no target");
            let shown = format!("{}: {}", titles.get("entity-title"), titles.get("entity-targets"));
            make(
                format!("target `{lesion}`"),
                "knowledge/targets.toml",
                shown,
                "tests/classification.rs",
            )
        }
        Other::Definition(id) => {
            let d = definitions().find(|d| d.id == *id).unwrap();
            let shown = format!("{}: {}, {}", titles.get("response-title"), d.name, d.version);
            make(
                format!("definition `{id}`"),
                "src/response/remission.rs",
                shown,
                "tests/response.rs",
            )
        }
        Other::Scheme(id) => {
            let s = SCHEMES.iter().find(|s| s.id == *id).unwrap();
            let file = format!("src/risk/{}.rs", id.replace('-', "_"));
            let shown = format!("{}: {}", titles.get("schemes-title"), s.name);
            make(format!("scheme `{id}`"), &file, shown, &format!("tests/oracle/{id}.csv"))
        }
        Other::Regimen(id) => {
            assert!(REGIMENS.iter().any(|r| r.id == *id), "{id} is no regimen");
            let file = format!("knowledge/regimens/{id}.toml");
            make(format!("regimen `{id}`"), &file, "not yet".to_owned(), "tests/regimens.rs")
        }
        Other::Fact(fact, test) => {
            let shown = format!("{}: {}", titles.get("patient-title"), fact.label());
            make(format!("fact `{}`", fact.id()), "src/facts/table.rs", shown, test)
        }
        Other::Response(module, test) => {
            let shown = titles.get("response-title").to_owned();
            make(
                format!("words of response `{module}`"),
                &format!("src/response/{module}.rs"),
                shown,
                test,
            )
        }
        Other::Source(id) => {
            let s = Source::ALL.iter().map(|s| s.record()).find(|s| s.id == *id).unwrap();
            let shown = format!("{}: {}", titles.get("sources-title"), s.short());
            make(format!("source `{id}`"), "knowledge/sources.toml", shown, "tests/knowledge.rs")
        }
    }
}

/// The file of `knowledge/options` that holds the option.
fn option_file(id: &str) -> String {
    let record = format!("id = {id:?}\n");
    let files = std::fs::read_dir(root().join("knowledge/options")).unwrap();
    let mut holding = files
        .map(|f| f.unwrap().path())
        .filter(|path| std::fs::read_to_string(path).unwrap().contains(&record));
    let path = holding.next().unwrap_or_else(|| panic!("no file holds the option {id}"));
    format!("knowledge/options/{}", path.file_name().unwrap().to_string_lossy())
}
