//! Every test, in the order in which a fault is cheapest to find.

use crate::run::{self, cargo, output, root, run, target_dir};
use crate::summary::{self, Row, Verdict};
use crate::{dist, tools};
use std::process::Command;
use std::time::Instant;

struct Step {
    name: &'static str,
    about: &'static str,
    /// It tests dist/, so it says nothing when that could not be built.
    needs_dist: bool,
    run: fn() -> Result<(), String>,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", about: "formatting, seconds", needs_dist: false, run: fmt },
    Step {
        name: "lint",
        about: "clippy without a warning, for engine, page and xtask, about 3 minutes",
        needs_dist: false,
        run: lint,
    },
    Step {
        name: "engine",
        about: "native tests of the engine, about 3 minutes",
        needs_dist: false,
        run: engine,
    },
    Step {
        name: "boundary",
        about: "no web crate in the engine's tree, seconds",
        needs_dist: false,
        run: boundary,
    },
    Step {
        name: "fhir",
        about: "every vector as FHIR against the schema of R4, seconds",
        needs_dist: false,
        run: fhir,
    },
    Step {
        name: "build",
        about: "the release site, about 4 minutes",
        needs_dist: false,
        run: dist::build,
    },
    Step {
        name: "web",
        about: "the engine in a browser's wasm, about 2 minutes",
        needs_dist: false,
        run: web,
    },
    Step {
        name: "bytes",
        about: "brotli size of the first load, seconds",
        needs_dist: true,
        run: bytes,
    },
    Step {
        name: "e2e",
        about: "the page in Chromium, about 9 minutes",
        needs_dist: true,
        run: e2e,
    },
    Step {
        name: "engines",
        about: "the main path in Firefox and WebKit, about a minute",
        needs_dist: true,
        run: engines,
    },
    Step {
        name: "lighthouse",
        about: "Lighthouse on a simulated phone, about a minute",
        needs_dist: true,
        run: lighthouse,
    },
];

pub fn command(only: Option<&str>) -> Result<(), String> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(name) = only.filter(|name| !names.contains(name)) {
        return Err(format!("no test step `{name}`; the steps are {}", names.join(", ")));
    }
    run::say(
        "cargo xtask test: 30 to 40 minutes on a bare machine with two cores, about 20 with the tools installed",
    );
    println!("   steps: {}", only.map_or(names.join(", "), str::to_owned));
    tools::rust()?;
    summary::forget_measures()?;
    let mut rows: Vec<Row> = Vec::new();
    for step in STEPS.iter().filter(|step| only.is_none_or(|name| name == step.name)) {
        run::say(&format!("{}: {}", step.name, step.about));
        let start = Instant::now();
        let built =
            rows.iter().all(|row| row.step != "build" || matches!(row.verdict, Verdict::Passed));
        let verdict = if step.needs_dist && !built {
            Verdict::Skipped("the site was not built".into())
        } else {
            // A single step of the page must not test an old site.
            let ready = if only.is_some() && step.needs_dist { dist::build() } else { Ok(()) };
            ready.and_then(|()| (step.run)()).map_or_else(Verdict::Failed, |()| Verdict::Passed)
        };
        if let Verdict::Failed(why) = &verdict {
            eprintln!("   {} FAILED: {why}", step.name);
        }
        rows.push(Row { step: step.name, verdict, time: start.elapsed() });
    }
    summary::print(&rows)?;
    let bad: Vec<&str> = rows
        .iter()
        .filter(|row| !matches!(row.verdict, Verdict::Passed))
        .map(|row| row.step)
        .collect();
    match bad.first() {
        None => Ok(()),
        Some(first) => Err(format!(
            "not passed: {}; mend the first, run `cargo xtask test --only {first}`, then everything again",
            bad.join(", ")
        )),
    }
}

fn fmt() -> Result<(), String> {
    run("formatting", cargo().args(["fmt", "--all", "--check"])).map_err(|_| {
        "some files are not formatted: run `cargo fmt --all` and look at the change".into()
    })
}

fn lint() -> Result<(), String> {
    let kinds: &[(&str, &[&str])] = &[
        ("engine", &["--all-targets"]),
        ("page", &["--features", "app", "--target", "wasm32-unknown-unknown", "--lib", "--bins"]),
        ("plan", &["--features", "plan", "--target", "wasm32-unknown-unknown", "--lib", "--bins"]),
        (
            "wasm tests",
            &[
                "--features",
                "js",
                "--target",
                "wasm32-unknown-unknown",
                "--test",
                "web",
                "--bench",
                "wasm",
            ],
        ),
        ("xtask", &["--package", "xtask"]),
    ];
    for (name, args) in kinds {
        run(
            &format!("clippy, {name}"),
            cargo().arg("clippy").args(*args).args(["--", "-D", "warnings"]),
        )?;
    }
    Ok(())
}

/// With what the tests print: how many partial patients, vectors and real patients were checked, and their groups.
fn engine() -> Result<(), String> {
    run("engine tests", cargo().args(["test", "--no-fail-fast", "--", "--show-output"]))
}

fn boundary() -> Result<(), String> {
    let tree = output(cargo().args([
        "tree",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--package",
        "stratall",
    ]))?;
    let web = ["wasm-bindgen", "web-sys", "js-sys", "yew", "gloo"];
    let names = || tree.lines().filter_map(|line| line.split_whitespace().next());
    let found: Vec<&str> =
        names().filter(|name| web.iter().any(|part| name.starts_with(part))).collect();
    if found.is_empty() {
        println!("   {} crates in the engine's tree, none of the web", names().count());
        return Ok(());
    }
    Err(format!(
        "the engine depends on {}: move what needs it behind the feature `js` or `app`",
        found.join(", ")
    ))
}

/// The schema and the validator come from npm, as locked for the browser tests.
fn fhir() -> Result<(), String> {
    tools::for_npm()?;
    // Built as the engine's tests are, so that nothing is compiled twice.
    run("example", cargo().args(["build", "--profile", "test", "--example", "fhir"]))?;
    let example = target_dir().join("debug").join("examples").join("fhir");
    let vectors = root().join("tests").join("vectors");
    run("schema of FHIR R4", node("fhir.mjs").arg(example).arg(vectors))
}

/// Needs wasm-bindgen-test-runner of the pinned version and a browser.
fn web() -> Result<(), String> {
    let path = tools::for_build()?;
    tools::for_browser_tests()?;
    let mut test = cargo();
    test.args(["test", "--target", "wasm32-unknown-unknown", "--features", "js", "--test", "web"]);
    test.env("PATH", path);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", root().join("tests").join("webdriver.json"));
    run("tests in wasm", &mut test)
}

fn bytes() -> Result<(), String> {
    run("byte budget", node("bytes.mjs").arg(root().join("dist")))
}

fn e2e() -> Result<(), String> {
    tools::for_browser_tests()?;
    run("Playwright", node("node_modules/@playwright/test/cli.js").arg("test"))
}

fn engines() -> Result<(), String> {
    let path = tools::for_engines()?;
    run("Firefox and WebKit", node("engines.mjs").arg(root().join("dist")).env("PATH", path))
}

fn lighthouse() -> Result<(), String> {
    tools::for_browser_tests()?;
    run("Lighthouse", node("lighthouse.mjs").arg(root().join("dist")))
}

/// A script of tests/e2e, told where to leave its numbers and how to seal a changed site.
pub fn node(script: &str) -> Command {
    let mut node = Command::new("node");
    node.current_dir(root().join("tests").join("e2e")).arg(script);
    node.env("STRATALL_MEASURES", summary::measures());
    if let Ok(xtask) = std::env::current_exe() {
        node.env("STRATALL_XTASK", xtask);
    }
    node
}
