//! Makes the npm package: two engines, their types and schemas, and the JavaScript of `package/` around them.

use crate::inputs::{entries, files, read, sha256};
use crate::run::{self, cargo, output, root, run, target_dir};
use crate::{dist, minify, tools};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An engine: the name of its files, and what it is built with.
const ENGINES: [(&str, &str); 2] = [("stratall", "js"), ("risk", "js,app")];
const TEXTS: [&str; 4] = ["CHANGELOG.md", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

pub fn command() -> Result<(), String> {
    run::say(
        "cargo xtask package: writes the npm package to target/npm/; about 5 minutes the first time, less later",
    );
    let tarball = build()?;
    println!("   {}", tarball.display());
    println!("   try it: npm install {}", tarball.display());
    Ok(())
}

/// Where the package and its tarball are made.
pub fn folder() -> PathBuf {
    target_dir().join("npm")
}

/// Builds the package and packs it; returns the tarball.
pub fn build() -> Result<PathBuf, String> {
    let path = tools::for_package()?;
    dist::fetch()?;
    let into = folder().join("stratall");
    dist::remove(&folder())?;
    for dir in ["lib", "schema"] {
        make(&into.join(dir))?;
    }
    for (name, features) in ENGINES {
        engine(name, features, &into, &path)?;
    }
    fs::copy(words()?, into.join("words.txt"))
        .map_err(|e| format!("cannot copy the texts: {e}"))?;
    types(&into)?;
    scripts(&into, &path)?;
    texts(&into)?;
    provenance(&into, &path)?;
    pack(&into)
}

/// One engine: compiled, bound to JavaScript, made small as the page's modules are.
fn engine(name: &str, features: &str, into: &Path, path: &OsStr) -> Result<(), String> {
    let mut rustc = cargo();
    rustc.args(["rustc", "--release", "--locked", "--lib", "--crate-type", "cdylib"]);
    rustc.args(["--target", dist::WASM, "--features", features]);
    dist::small_std(&mut rustc).env("CARGO_ENCODED_RUSTFLAGS", dist::flags(&root())?);
    run(&format!("engine `{name}`"), &mut rustc)?;
    let built = target_dir().join(dist::WASM).join("release").join("stratall.wasm");
    let bound = folder().join("bound");
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", path).args(["--target", "web", "--no-typescript"]);
    bindgen.args(["--omit-default-module-path", "--out-name", name, "--out-dir"]);
    run("wasm-bindgen", bindgen.arg(&bound).arg(&built))?;
    let mut opt = Command::new("wasm-opt");
    opt.env("PATH", path).arg("-Oz").args(small()?);
    opt.arg(bound.join(format!("{name}_bg.wasm"))).arg("-o").arg(into.join(format!("{name}.wasm")));
    run("wasm-opt", &mut opt)?;
    fs::rename(bound.join(format!("{name}.js")), into.join("lib").join(format!("{name}.js")))
        .map_err(|e| format!("cannot move the script of `{name}`: {e}"))
}

/// What index.html tells wasm-opt for the page's modules.
fn small() -> Result<Vec<String>, String> {
    let page = text(&root().join("index.html"))?;
    let flags =
        page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (flags, _) =
        flags.ok_or("index.html has no data-wasm-opt-params=\"…\": put the flags back")?;
    Ok(flags.split_whitespace().map(str::to_owned).collect())
}

/// The long texts that the build script wrote last. That they belong to the engine is checked when the package is loaded.
fn words() -> Result<PathBuf, String> {
    let built = target_dir().join(dist::WASM).join("release").join("build");
    let texts = entries(&built)?.into_iter().map(|d| d.join("out").join("words.txt"));
    let made = |path: &PathBuf| fs::metadata(path).and_then(|m| m.modified()).ok();
    let newest = texts.filter(|path| path.is_file()).max_by_key(made);
    newest.ok_or_else(|| format!("no build script wrote texts in {}", built.display()))
}

/// The types of either engine, and the schemas of the whole one.
fn types(into: &Path) -> Result<(), String> {
    for (entry, features) in [("index", "schema"), ("risk", "schema,app")] {
        let made = folder().join("types").join(entry);
        make(&made)?;
        let mut example = cargo();
        example.args(["run", "--quiet", "--locked", "--example", "schema", "--features", features]);
        run(&format!("types of `{entry}`"), example.arg("--").arg(&made))?;
        let api = root().join("package").join("api");
        let whole = [
            text(&made.join("types.d.ts"))?,
            text(&api.join("error.d.ts"))?,
            text(&api.join(format!("{entry}.d.ts")))?,
        ]
        .concat();
        write(&into.join(format!("{entry}.d.ts")), &whole)?;
        // What `require` gets is the same; TypeScript wants to be told in a file of its own.
        write(&into.join(format!("{entry}.d.cts")), &whole)?;
        for schema in
            files(&made)?.into_iter().filter(|f| f.extension() == Some(OsStr::new("json")))
        {
            let name = schema.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let name = if entry == "risk" { format!("risk-{name}") } else { name };
            if name != "risk-intake.json" {
                copy(&schema, &into.join("schema").join(name))?;
            }
        }
    }
    Ok(())
}

/// The modules as they are but small, and for `require` each entry in one piece.
fn scripts(into: &Path, path: &OsStr) -> Result<(), String> {
    let from = root().join("package");
    for dir in [PathBuf::new(), PathBuf::from("lib")] {
        for file in entries(&from.join(&dir))? {
            if file.extension() == Some(OsStr::new("js")) {
                let name = file.file_name().unwrap_or_default();
                copy(&file, &into.join(&dir).join(name))?;
            }
        }
    }
    for entry in ["node", "risk-node"] {
        let mut esbuild = Command::new("esbuild");
        esbuild.current_dir(into).env("PATH", path).args([
            "--bundle",
            "--minify",
            "--format=cjs",
            "--platform=node",
            "--target=node18",
            // Where it stands, said as `require` says it.
            "--define:import.meta.url=here",
            "--banner:js=const here = require(\"node:url\").pathToFileURL(__filename);",
            "--log-level=warning",
        ]);
        esbuild.arg(format!("{entry}.js")).arg(format!("--outfile={entry}.cjs"));
        run(&format!("{entry}.cjs"), &mut esbuild)?;
    }
    minify::scripts_and_styles(into, path)?;
    minify::scripts_and_styles(&into.join("lib"), path)
}

fn texts(into: &Path) -> Result<(), String> {
    for name in TEXTS {
        copy(&root().join(name), &into.join(name))?;
    }
    let package = root().join("package");
    copy(&package.join("README.md"), &into.join("README.md"))?;
    let manifest = text(&package.join("package.json"))?;
    let versioned =
        manifest.replace("\"version\": \"0.0.0\"", &format!("\"version\": \"{}\"", version()?));
    write(&into.join("package.json"), &versioned)
}

/// The version of the crate; the package has the same.
fn version() -> Result<String, String> {
    let manifest = text(&root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""));
    let version = line.and_then(|rest| rest.strip_suffix('"'));
    version.map(str::to_owned).ok_or_else(|| "Cargo.toml has no version".into())
}

/// From what it was made: versions, commit, tools, and the hash of each file. The engine says its versions itself, so the
/// package has answered once before it is packed.
fn provenance(into: &Path, path: &OsStr) -> Result<(), String> {
    let said = |entry: &str| {
        let call = format!(
            "import({:?}).then(m => console.log(JSON.stringify(m.version())))",
            into.join(entry)
        );
        output(Command::new("node").args(["--input-type=module", "--eval", &call]))
    };
    let (whole, risk) = (said("node.js")?, said("risk-node.js")?);
    if whole != risk {
        return Err(format!("the two engines are of different versions: {whole} {risk}"));
    }
    let tool = |name: &str, args: &[&str]| {
        let said = output(Command::new(name).current_dir(root()).env("PATH", path).args(args));
        said.unwrap_or_default().trim().to_owned()
    };
    let clean = tool("git", &["status", "--porcelain"]).is_empty();
    let commit = tool("git", &["rev-parse", "HEAD"]);
    let mut hashes: Vec<String> = Vec::new();
    for file in files(into)? {
        let name = file.strip_prefix(into).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        hashes.push(format!("    \"{name}\": \"{}\"", sha256(&read(&file)?)));
    }
    let text = format!(
        "{{\n  \"versions\": {},\n  \"commit\": \"{commit}\",\n  \"sourcesChanged\": {},\n  \"rustc\": \"{}\",\n  \"wasmBindgen\": \"{}\",\n  \"wasmOpt\": \"{}\",\n  \"esbuild\": \"{}\",\n  \"sha256\": {{\n{}\n  }}\n}}\n",
        whole.trim(),
        !clean,
        tool("rustc", &["--version"]),
        tool("wasm-bindgen", &["--version"]),
        tool("wasm-opt", &["--version"]),
        tool("esbuild", &["--version"]),
        hashes.join(",\n"),
    );
    write(&into.join("provenance.json"), &text)
}

fn pack(into: &Path) -> Result<PathBuf, String> {
    let mut npm = tools::npm("pack");
    run("npm pack", npm.current_dir(into).arg("--pack-destination").arg(folder()))?;
    let tarball = folder().join(format!("stratall-{}.tgz", version()?));
    if tarball.is_file() { Ok(tarball) } else { Err(format!("npm wrote no {}", tarball.display())) }
}

fn make(dir: &Path) -> Result<(), String> {
    fs::create_dir_all(dir).map_err(|e| format!("cannot create {}: {e}", dir.display()))
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|e| format!("cannot copy {} to {}: {e}", from.display(), to.display()))
}

fn text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}
