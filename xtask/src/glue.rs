//! Takes from the script of wasm-bindgen what only people read: comments on lines of their own, and indentation. The
//! minifier of Trunk cannot: it passes modules through, and gives index.html another shape than servers look for.

use crate::inputs::{entries, read};
use std::path::Path;

/// The script of the page, whose name holds a hash.
pub fn strip_app(dir: &Path) -> Result<(), String> {
    let name = |path: &Path| {
        path.file_name().is_some_and(|n| n.to_string_lossy().starts_with("stratall-app-"))
    };
    let mut scripts = entries(dir)?;
    scripts.retain(|path| name(path) && path.extension().is_some_and(|e| e == "js"));
    let [script] = scripts.as_slice() else {
        return Err(format!(
            "Trunk left {} scripts of the app in {}, not one",
            scripts.len(),
            dir.display()
        ));
    };
    strip(script)
}

pub fn strip(script: &Path) -> Result<(), String> {
    let text =
        String::from_utf8(read(script)?).map_err(|e| format!("{}: {e}", script.display()))?;
    std::fs::write(script, stripped(&text))
        .map_err(|e| format!("cannot write {}: {e}", script.display()))
}

fn stripped(script: &str) -> String {
    let mut out = String::new();
    let (mut comment, mut template) = (false, false);
    for line in script.lines() {
        let bare = line.trim();
        if template {
            out.push_str(line);
            out.push('\n');
        } else if comment || bare.starts_with("/*") {
            comment = !bare.ends_with("*/");
            continue;
        } else if !bare.is_empty() && !bare.starts_with("//") {
            out.push_str(bare);
            out.push('\n');
        }
        // A template may run over lines, and there a space counts.
        template ^= !bare.starts_with("//") && bare.matches('`').count() % 2 == 1;
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_comments_and_indentation_go() {
        let script = "/** a\n * b\n */\nfunction f() {\n    // c\n    return `\n  d`;\n}\n";
        assert_eq!(super::stripped(script), "function f() {\nreturn `\n  d`;\n}\n");
    }
}
