//! Builds the static site into dist/, and does nothing when it is there already.

use crate::run::{self, cargo, root, run, target_dir};
use crate::{inputs, minify, plan, seal, smart, tools, words};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub fn command() -> Result<(), String> {
    run::say(
        "cargo xtask build: writes dist/; 2 to 4 minutes the first time (tools not counted), less later",
    );
    build()
}

pub fn build() -> Result<(), String> {
    let path = tools::for_build()?;
    let (root, dist) = (root(), root().join("dist"));
    // Trunk runs cargo offline and locked, so that a build never changes or fetches anything. Everything in the lock
    // file is fetched first: cargo wants it all to resolve the features, whatever the target.
    fetch()?;
    if unchanged(&root, &dist)? {
        println!("   dist/ is up to date: no source changed since it was built");
        return Ok(());
    }
    let before = inputs::sources(&root)?;
    // Built and sealed aside, then put in place: a server never sees half a site.
    let fresh = target_dir().join("dist-fresh");
    remove(&fresh)?;
    let mut trunk = Command::new("trunk");
    trunk.current_dir(&root).env("PATH", &path).args(["build", "--release", "--dist"]).arg(&fresh);
    small_std(&mut trunk).env("CARGO_ENCODED_RUSTFLAGS", flags(&root)?);
    // A backtrace of Trunk would bury what the compiler said.
    trunk.env("RUST_BACKTRACE", "0");
    // Trunk takes NO_COLOR for a flag that wants `true` or `false`.
    trunk.env_remove("NO_COLOR");
    run("trunk", &mut trunk)?;
    words::place(&fresh)?;
    minify::scripts_and_styles(&fresh, &path)?;
    plan::place(&fresh, &path)?;
    minify::page(&fresh)?;
    smart::place(&fresh, &path)?;
    let version = seal::seal(&fresh)?;
    remove(&dist)?;
    fs::rename(&fresh, &dist)
        .or_else(|_| copy(&fresh, &dist))
        .map_err(|e| format!("cannot write dist/: {e}"))?;
    if inputs::sources(&root)? == before {
        let mark = format!("{before} {}", inputs::folder(&dist)?);
        fs::write(stamp(), mark).map_err(|e| format!("cannot write {}: {e}", stamp().display()))?;
    } else {
        println!("   a source changed during the build; the next run builds again");
    }
    println!("   dist/ is version {version}");
    Ok(())
}

/// Every crate of the lock file, for this machine and for wasm.
pub fn fetch() -> Result<(), String> {
    run("crates", cargo().args(["fetch", "--quiet", "--locked"]))?;
    run("crates", small_std(cargo().args(["fetch", "--quiet", "--locked", "--target", WASM])))
}

pub const WASM: &str = "wasm32-unknown-unknown";

/// A panic stops the app at once and without a message; the engine has none, and boot.js says that the app stopped.
const IMMEDIATE_ABORT: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Builds the standard library with the page, for size and without the texts of panics. These options are not stable yet;
/// the toolchain is pinned, so they mean the same until somebody changes it.
pub fn small_std(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
}

/// What rustc is told for whatever is shipped, as `CARGO_ENCODED_RUSTFLAGS` wants it.
pub fn flags(root: &Path) -> Result<String, String> {
    Ok([without_local_paths(root)?, IMMEDIATE_ABORT.join("\x1f")].join("\x1f"))
}

/// Panic messages carry the paths of sources. This machine's folders are nobody's business, cost
/// bytes, and would give the same release another version on every machine.
fn without_local_paths(root: &Path) -> Result<String, String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(Path::new(&std::env::var_os("HOME")?).join(".cargo")));
    let home = home.ok_or("neither CARGO_HOME nor HOME is set: set one")?;
    let registries = inputs::entries(&home.join("registry").join("src"))?;
    let flag = |path: &Path, name: &str| format!("--remap-path-prefix={}={name}", path.display());
    let mut flags = vec![flag(root, "stratall")];
    flags.extend(registries.iter().map(|dir| flag(dir, "crates")));
    Ok(flags.join("\x1f"))
}

/// The same sources as at the last build, and dist/ exactly as that build left it.
fn unchanged(root: &Path, dist: &Path) -> Result<bool, String> {
    let Ok(mark) = fs::read_to_string(stamp()) else { return Ok(false) };
    if !dist.is_dir() {
        return Ok(false);
    }
    Ok(mark == format!("{} {}", inputs::sources(root)?, inputs::folder(dist)?))
}

fn stamp() -> PathBuf {
    target_dir().join("dist-stamp")
}

pub fn remove(dir: &Path) -> Result<(), String> {
    match fs::remove_dir_all(dir) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {e}", dir.display()))
        }
        _ => Ok(()),
    }
}

/// For a target directory on another disk, where a rename cannot work.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, into) = {
            let e = entry?;
            (e.path(), to.join(e.file_name()))
        };
        if path.is_dir() {
            copy(&path, &into)?;
        } else {
            fs::copy(&path, &into)?;
        }
    }
    Ok(())
}
