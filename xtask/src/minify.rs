//! Takes from scripts, styles and page what only people read. The minifier of Trunk cannot: it passes modules through, and
//! gives index.html another shape than servers look for.

use crate::base64::base64;
use crate::inputs::{entries, read};
use crate::run::{root, run};
use sha2::{Digest, Sha384};
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// Every script and style but the service worker, in which a line is replaced later.
pub fn scripts_and_styles(dir: &Path, path: &OsStr) -> Result<(), String> {
    let mut files = entries(dir)?;
    files.retain(|file| {
        let is = |kind: &str| file.extension().is_some_and(|e| e == kind);
        is("css") || is("js") && !file.ends_with("sw.js")
    });
    files.sort();
    let mut esbuild = Command::new("esbuild");
    esbuild.env("PATH", path).args([
        "--minify",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
        "--allow-overwrite",
    ]);
    esbuild.arg(format!("--outdir={}", dir.display())).args(files);
    run("scripts and styles made small", &mut esbuild)
}

/// The scripts of static/embed/ as one, made small.
pub fn embed(dir: &Path, path: &OsStr) -> Result<Vec<u8>, String> {
    let args = ["static/embed/main.js", "--bundle", "--format=esm"];
    apart("script of an embed in one file", &args, &dir.join("embed.js"), path)
}

/// The styles of what the second module draws, made small.
pub fn plan_style(dir: &Path, path: &OsStr) -> Result<Vec<u8>, String> {
    apart("styles of the plan", &["static/plan.css"], &dir.join("plan.css"), path)
}

/// A file that is made small and gets its name later.
fn apart(what: &str, args: &[&str], made: &Path, path: &OsStr) -> Result<Vec<u8>, String> {
    let mut esbuild = Command::new("esbuild");
    esbuild.current_dir(root()).env("PATH", path).args(args).args([
        "--minify",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    esbuild.arg(format!("--outfile={}", made.display()));
    run(what, &mut esbuild)?;
    let bytes = read(made)?;
    std::fs::remove_file(made).map_err(|e| format!("cannot remove {}: {e}", made.display()))?;
    Ok(bytes)
}

/// The page: comments, indentation and empty lines; and what the browser checks the files against, which Trunk wrote
/// before they were made small.
pub fn page(dir: &Path) -> Result<(), String> {
    let page = dir.join("index.html");
    let text = String::from_utf8(read(&page)?).map_err(|e| format!("{}: {e}", page.display()))?;
    std::fs::write(&page, checked(&stripped(&text), dir)?)
        .map_err(|e| format!("cannot write {}: {e}", page.display()))
}

/// Every element with a hash, with that of the file as it is now.
fn checked(html: &str, dir: &Path) -> Result<String, String> {
    const HASH: &str = "integrity=\"";
    let mut out = String::new();
    for (n, element) in html.split('<').enumerate() {
        if n > 0 {
            out.push('<');
        }
        let value =
            |name: &str| element.split_once(name)?.1.split_once('"').map(|(value, _)| value);
        let Some(old) = value(HASH) else {
            out.push_str(element);
            continue;
        };
        let file = value("href=\"").or_else(|| value("src=\""));
        let file = file.ok_or("an element of index.html has a hash and no address")?;
        let now = base64(&Sha384::digest(read(&dir.join(file))?));
        out.push_str(&element.replace(old, &format!("sha384-{now}")));
    }
    Ok(out)
}

fn stripped(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_comments_and_indentation_go() {
        let page = "<!doctype html>\n<!-- a\n b -->\n  <p>one\n  two</p>\n\n";
        assert_eq!(super::stripped(page), "<!doctype html>\n<p>one\ntwo</p>\n");
    }
}
