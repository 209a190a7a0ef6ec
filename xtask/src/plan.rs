//! Gives the files of the plan's module, its styles and the script of an embed names that hold their hash, and tells the page which
//! they are. Trunk hashes no second module, and the page must not fetch it before it is drawn.

use crate::base64::base64;
use crate::inputs::{read, sha256};
use crate::minify;
use sha2::{Digest, Sha256};
use std::ffi::OsStr;
use std::path::Path;

const BUILT: &str = "stratall-plan";
const PLACE: &str = "<meta name=\"plan-module\" content=\"not built\">";
const DIGITS: usize = 16;

pub fn place(dir: &Path, path: &OsStr) -> Result<(), String> {
    let (script, wasm) = (dir.join(format!("{BUILT}.js")), dir.join(format!("{BUILT}_bg.wasm")));
    let bytes = read(&wasm)?;
    let wasm_name = format!("plan-{}.wasm", short(&bytes));
    let glue =
        String::from_utf8(read(&script)?).map_err(|e| format!("{}: {e}", script.display()))?;
    // Where the script would look by itself.
    let glue = glue.replace(&format!("{BUILT}_bg.wasm"), &wasm_name);
    let script_name = format!("plan-{}.js", short(glue.as_bytes()));
    let write = |name: &str, bytes: &[u8]| {
        std::fs::write(dir.join(name), bytes).map_err(|e| format!("cannot write {name}: {e}"))
    };
    write(&wasm_name, &bytes)?;
    write(&script_name, glue.as_bytes())?;
    for old in [&script, &wasm] {
        std::fs::remove_file(old).map_err(|e| format!("cannot remove {}: {e}", old.display()))?;
    }
    let page = String::from_utf8(read(&dir.join("index.html"))?)
        .map_err(|e| format!("index.html: {e}"))?;
    if page.matches(PLACE).count() != 1 {
        return Err(format!("index.html must hold `{PLACE}` once: put it back"));
    }
    let embed = minify::embed(dir, path)?;
    let embed_name = format!("embed-{}.js", short(&embed));
    write(&embed_name, &embed)?;
    let style = minify::plan_style(dir, path)?;
    let style_name = format!("plan-{}.css", short(&style));
    write(&style_name, &style)?;
    let names = [script_name, wasm_name, integrity(&bytes), embed_name, style_name].join(" ");
    let named = PLACE.replace("not built", &names);
    write("index.html", page.replace(PLACE, &named).as_bytes())
}

/// What the browser checks the wasm against.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

fn short(bytes: &[u8]) -> String {
    sha256(bytes).chars().take(DIGITS).collect()
}
