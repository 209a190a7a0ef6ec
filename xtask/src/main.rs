//! The project's commands. `cargo xtask` alone lists them.

#[path = "../../build/base64.rs"]
mod base64;
mod dist;
mod fuzz;
mod inputs;
mod minify;
mod package;
mod plan;
mod run;
mod seal;
mod serve;
mod smart;
mod summary;
mod test;
mod tools;
mod words;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]    install what is missing, build the release app, serve it on this machine
  build               install what is missing, write the static site to dist/
  package             install what is missing, write the npm package `stratall` to target/npm/
  test [--only STEP]  install what is missing, run every test (or one step)
  bench               install what is missing, run the benchmarks natively, in wasm under Node
                      and, from a key to its picture, in Chromium
  fuzz [TARGET] [--minutes N]
                      look for texts that break a reader, 10 minutes a target unless said; says how to
                      install the fuzzer
  seal DIR            write the list of files and hashes into DIR/sw.js again, after a file in a
                      copy of dist/ was changed by hand; `build` does this by itself
  smart DIR --iss URL --client-id ID [--name NAME] [--origin URL]... [--scope SCOPE]...
                      let launch.html in a copy of dist/ read records at that FHIR server, and
                      seal the copy again (docs/smart.md)
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve"] => serve::command(None),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::command(Some(port)),
            Err(_) => Err(format!("`{port}` is no port: give a number from 1 to 65535")),
        },
        ["build"] => dist::command(),
        ["package"] => package::command(),
        ["test"] => test::command(None),
        ["test", "--only", step] => test::command(Some(step)),
        ["bench"] => bench(),
        ["fuzz", words @ ..] => fuzz::command(words),
        ["seal", dir] => seal::command(dir.as_ref()),
        ["smart", dir, args @ ..] => smart::command(dir.as_ref(), args),
        [] | ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        other => {
            eprint!("{USAGE}");
            Err(format!("no such command: `cargo xtask {}`; the list is above", other.join(" ")))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}

fn bench() -> Result<(), String> {
    run::say(
        "cargo xtask bench: compiles and runs benches/, natively and in wasm, then the page, about 10 minutes",
    );
    tools::rust()?;
    let path = tools::for_build()?;
    run::run("benchmarks", run::cargo().args(["bench", "--bench", "engine"]))?;
    let mut wasm = run::cargo();
    wasm.args([
        "bench",
        "--target",
        "wasm32-unknown-unknown",
        "--features",
        "js",
        "--bench",
        "wasm",
    ]);
    wasm.env("PATH", path);
    wasm.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    run::run("benchmarks in wasm under Node", &mut wasm)?;
    dist::build()?;
    tools::for_browser_tests()?;
    run::run("from a key to its picture", test::node("keystroke.mjs").arg(run::root().join("dist")))
}
