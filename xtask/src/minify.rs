//! Takes from scripts, styles and page what only people read. The minifier of Trunk cannot: it passes modules through, and
//! gives index.html another shape than servers look for.

use crate::inputs::{entries, read};
use crate::run::run;
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

/// The page: comments, indentation and empty lines.
pub fn page(dir: &Path) -> Result<(), String> {
    let page = dir.join("index.html");
    let text = String::from_utf8(read(&page)?).map_err(|e| format!("{}: {e}", page.display()))?;
    std::fs::write(&page, stripped(&text))
        .map_err(|e| format!("cannot write {}: {e}", page.display()))
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
