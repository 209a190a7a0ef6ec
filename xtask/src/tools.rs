//! The programs we need, the one version of each, and how to get it when it is missing.
//! They live in a per-user cache, so that a second clone installs nothing; a program on PATH with
//! exactly the right version is used as it is.

use crate::inputs;
use crate::run::{self, cargo, output, root, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// What `build` and `serve` need. Returns the PATH on which all of it is found.
pub fn for_build() -> Result<OsString, String> {
    let trunk = pin(&pins()?, "trunk-version")?;
    let mut dirs = for_wasm()?;
    let features = ["--no-default-features", "--features", "rustls"];
    dirs.push(from_cargo("trunk", "trunk", &trunk, &features, 4)?);
    with_path(dirs)
}

/// What `package` needs: the same without Trunk.
pub fn for_package() -> Result<OsString, String> {
    with_path(for_wasm()?)
}

fn for_wasm() -> Result<Vec<PathBuf>, String> {
    node()?;
    rust()?;
    let pins = pins()?;
    let bindgen = pin(&pins, "wasm_bindgen")?;
    let binaryen = pin(&pins, "wasm_opt")?;
    let esbuild = pin(&pins, "esbuild")?;
    Ok(vec![
        from_cargo("wasm-bindgen", "wasm-bindgen-cli", &bindgen, &[], 2)?,
        from_npm("wasm-opt", "binaryen", &binaryen, ".0.0")?,
        from_npm("esbuild", "esbuild", &esbuild, "")?,
    ])
}

/// The PATH with the folders of the tools in front.
fn with_path(mut dirs: Vec<PathBuf>) -> Result<OsString, String> {
    dirs.retain(|dir| !dir.as_os_str().is_empty());
    dirs.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    std::env::join_paths(dirs).map_err(|e| format!("a folder on PATH has an odd name: {e}"))
}

/// What the browser tests need besides.
pub fn for_browser_tests() -> Result<(), String> {
    node()?;
    chromium()?;
    npm_packages("e2e")
}

/// What scripts of tests/e2e need that drive no browser.
pub fn for_npm() -> Result<(), String> {
    node()?;
    npm_packages("e2e")
}

/// What Firefox and WebKit need besides. Returns the PATH on which geckodriver is found.
pub fn for_engines() -> Result<OsString, String> {
    node()?;
    let packages = ["firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-dejavu-core"];
    debian(
        "Firefox, WebKit and a screen for it",
        &["firefox-esr", "WebKitWebDriver", "Xvfb"],
        &packages,
    )?;
    npm_packages("e2e")?;
    let version = pin(&pins()?, "geckodriver")?;
    with_path(vec![from_cargo("geckodriver", "geckodriver", &version, &["--locked"], 2)?])
}

fn pins() -> Result<String, String> {
    std::fs::read_to_string(root().join("Trunk.toml"))
        .map_err(|e| format!("cannot read Trunk.toml, which holds the versions of the tools: {e}"))
}

/// `key = "version"` from Trunk.toml, the one place where these versions stand.
fn pin(toml: &str, key: &str) -> Result<String, String> {
    let value = toml.lines().find_map(|line| line.strip_prefix(key)?.trim().strip_prefix('='));
    let value = value.map(|v| v.trim().trim_matches('"').trim_start_matches('='));
    value
        .map(|v| v.trim_start_matches("version_").to_owned())
        .ok_or_else(|| format!("Trunk.toml has no `{key} = \"…\"`: put the pinned version back"))
}

fn node() -> Result<(), String> {
    let version = output(Command::new("node").arg("--version"))
        .map_err(|_| "Node is missing: install Node 20 or later (with npm), then run this again")?;
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    match major.parse::<u32>() {
        Ok(major) if major >= 20 => Ok(()),
        _ => Err(format!("Node {} is too old: install Node 20 or later", version.trim())),
    }
}

/// The wasm target, clippy, rustfmt and the source of the standard library (see `dist.rs`). rust-toolchain.toml asks for them, but a toolchain that was
/// installed before may lack them.
pub fn rust() -> Result<(), String> {
    let rustup = || {
        let mut rustup = Command::new("rustup");
        rustup.current_dir(root());
        rustup
    };
    for (kind, wanted) in [
        ("target", TARGET),
        ("component", "clippy"),
        ("component", "rustfmt"),
        ("component", "rust-src"),
    ] {
        let installed = output(rustup().args([kind, "list", "--installed"]))?;
        // Components are listed with the machine's name behind them.
        if !installed.lines().any(|line| line.starts_with(wanted)) {
            run::say(&format!("installing the Rust {kind} {wanted}, about half a minute"));
            run("rustup", rustup().args([kind, "add", wanted]))?;
        }
    }
    Ok(())
}

/// The folder of a program built from its crate, or nothing when PATH has the right one.
fn from_cargo(
    program: &str,
    krate: &str,
    version: &str,
    features: &[&str],
    minutes: u32,
) -> Result<PathBuf, String> {
    if has(Path::new(program), version) {
        return Ok(PathBuf::new());
    }
    let home = cache()?.join(format!("{krate}-{version}"));
    let bin = home.join("bin");
    if has(&bin.join(program), version) {
        return Ok(bin);
    }
    run::say(&format!("installing {krate} {version}, compiled here once, about {minutes} minutes"));
    let mut install = cargo();
    install.current_dir(cache()?).args(["install", "--debug", "--root"]).arg(&home);
    install.arg(format!("{krate}@={version}")).args(features);
    // wasm-bindgen-cli ships without a lock file of its own.
    if krate == "trunk" {
        install.arg("--locked");
    }
    // The product's build settings are not the tools'.
    install.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    // Nobody debugs them.
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(&format!("cargo install {krate}"), &mut install)?;
    if has(&bin.join(program), version) {
        return Ok(bin);
    }
    Err(format!(
        "{krate} {version} was installed in {} but does not start: delete that folder and run this again",
        home.display()
    ))
}

/// A program that comes ready-made from npm, so nothing is compiled and nothing else is downloaded. `tail` is what the
/// package's version has more than what the program says of itself.
fn from_npm(program: &str, package: &str, version: &str, tail: &str) -> Result<PathBuf, String> {
    if has(Path::new(program), version) {
        return Ok(PathBuf::new());
    }
    let home = cache()?.join(format!("{package}-{version}"));
    let bin = home.join("node_modules").join(".bin");
    if !has(&bin.join(program), version) {
        run::say(&format!("installing {program} ({package} {version}) with npm, some seconds"));
        let mut npm = npm("install");
        npm.arg("--prefix")
            .arg(&home)
            .arg("--ignore-scripts")
            .arg(format!("{package}@{version}{tail}"));
        std::fs::create_dir_all(&home)
            .map_err(|e| format!("cannot create {}: {e}", home.display()))?;
        run(&format!("npm install {package}"), npm.current_dir(&home))?;
    }
    Ok(bin)
}

/// The folder with the library that signs in (docs/design.md), exactly the release that was looked at: what it holds is bound
/// into a script of the page, so a changed file under the same version is refused.
pub fn oauth4webapi() -> Result<PathBuf, String> {
    let pins = pins()?;
    let (version, wanted) = (pin(&pins, "oauth4webapi")?, pin(&pins, "oauth4webapi_sha256")?);
    let home = cache()?.join(format!("oauth4webapi-{version}"));
    let modules = home.join("node_modules");
    let script = modules.join("oauth4webapi").join("build").join("index.js");
    if !script.is_file() {
        run::say(&format!("installing oauth4webapi {version} with npm, some seconds"));
        std::fs::create_dir_all(&home)
            .map_err(|e| format!("cannot create {}: {e}", home.display()))?;
        let mut npm = npm("install");
        npm.arg("--prefix").arg(&home).arg("--ignore-scripts");
        npm.arg(format!("oauth4webapi@{version}"));
        run("npm install oauth4webapi", npm.current_dir(&home))?;
    }
    let found = inputs::sha256(&inputs::read(&script)?);
    if found == wanted {
        return Ok(modules);
    }
    Err(format!(
        "{} has the SHA-256 {found}, Trunk.toml names {wanted}: delete {} and run this again; if it stays so, do not build",
        script.display(),
        home.display()
    ))
}

/// True when the program starts and says this version, as a whole word.
fn has(program: &Path, version: &str) -> bool {
    let said = output(Command::new(program).arg("--version")).unwrap_or_default();
    said.split_whitespace().any(|word| word == version)
}

pub fn npm(verb: &str) -> Command {
    let mut npm = Command::new("npm");
    npm.args([verb, "--no-audit", "--no-fund", "--loglevel=error"]);
    npm
}

/// Chromium and its driver from Debian: one browser for all tests, updated with the system.
fn chromium() -> Result<(), String> {
    let packages = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    debian("Chromium and its driver", &["chromium", "chromedriver"], &packages)
}

/// Installs Debian's packages unless these programs are there.
fn debian(what: &str, programs: &[&str], packages: &[&str]) -> Result<(), String> {
    // Looked for by name: a screen, for one, would start instead of telling its version.
    let path = std::env::var_os("PATH").unwrap_or_default();
    let there = |name: &&str| std::env::split_paths(&path).any(|dir| dir.join(name).is_file());
    if programs.iter().all(there) {
        return Ok(());
    }
    run::say(&format!("installing {what} with apt-get, two to four minutes"));
    let am_root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    let install = [&["install", "-y", "--no-install-recommends"][..], packages].concat();
    for args in [&["update"][..], &install[..]] {
        let mut apt = if am_root { Command::new("apt-get") } else { Command::new("sudo") };
        if !am_root {
            apt.args(["-n", "apt-get"]);
        }
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        run("apt-get", &mut apt).map_err(|why| {
            let packages = packages.join(" ");
            format!("{why}; run `apt-get install {packages}` as root, then this again")
        })?;
    }
    Ok(())
}

/// What the tests of the npm package need besides.
pub fn for_package_tests() -> Result<(), String> {
    for_browser_tests()?;
    npm_packages("package")
}

/// The npm packages of a folder of tests, exactly as locked; installed again only when the lock changes.
fn npm_packages(tests: &str) -> Result<(), String> {
    let dir = root().join("tests").join(tests);
    let lock = std::fs::read_to_string(dir.join("package-lock.json")).map_err(|e| {
        format!("cannot read tests/{tests}/package-lock.json: {e}; restore it from git")
    })?;
    let mark = dir.join("node_modules").join(".installed-lock");
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run::say(&format!("installing the npm packages of tests/{tests}, about a minute"));
    // The browser is Debian's; Playwright must not fetch its own.
    run("npm ci", npm("ci").current_dir(&dir).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    std::fs::write(&mark, lock).map_err(|e| format!("cannot write {}: {e}", mark.display()))
}

fn cache() -> Result<PathBuf, String> {
    let base = match (std::env::var_os("XDG_CACHE_HOME"), std::env::var_os("HOME")) {
        (Some(dir), _) if !dir.is_empty() => PathBuf::from(dir),
        (_, Some(home)) => Path::new(&home).join(".cache"),
        _ => {
            return Err(
                "neither XDG_CACHE_HOME nor HOME is set: set one, the tools are kept there".into(),
            );
        }
    };
    let dir = base.join("stratall").join("tools");
    std::fs::create_dir_all(&dir).map_err(|e| format!("cannot create {}: {e}", dir.display()))?;
    Ok(dir)
}
