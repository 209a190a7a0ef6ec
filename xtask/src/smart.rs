//! The launch from a patient's record (SMART App Launch, docs/smart.md): `launch.html`, which is the page and one script more, and
//! `cargo xtask smart`, which lets a copy of the site ask a hospital's server.

use crate::base64::base64;
use crate::inputs::{read, sha256};
use crate::run::{root, run};
use crate::{seal, tools};
use serde_json::{Value, json};
use sha2::{Digest, Sha384};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// The page with the launch, and what the hospital puts beside it.
const PAGE: &str = "launch.html";
const LIST: &str = "smart.json";
/// Where the script goes: in front of the others, so that the address is clean before they read it.
const FIRST: &str = "<script src=";
const DIGITS: usize = 16;
/// What the library asks of a copy.
const NOTICE: &str = "/*! with oauth4webapi, MIT licence, Copyright (c) 2022 Filip Skokan, https://github.com/panva/oauth4webapi */";

/// Writes the script and `launch.html` into a built site. `index.html` knows nothing of either.
pub fn place(dir: &Path, path: &OsStr) -> Result<(), String> {
    let library = tools::oauth4webapi()?;
    let bundle = dir.join("smart.js");
    let mut esbuild = Command::new("esbuild");
    esbuild.env("PATH", path).env("NODE_PATH", library).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    esbuild.arg(format!("--banner:js={NOTICE}")).arg(format!("--outfile={}", bundle.display()));
    esbuild.arg(root().join("static").join("smart").join("main.js"));
    run("the launch from a record", &mut esbuild)?;
    let bytes = read(&bundle)?;
    let short: String = sha256(&bytes).chars().take(DIGITS).collect();
    let name = format!("smart-{short}.js");
    std::fs::rename(&bundle, dir.join(&name)).map_err(|e| format!("cannot name {name}: {e}"))?;
    let hash = base64(&Sha384::digest(&bytes));
    let script =
        format!("<script src=\"./{name}\" integrity=\"sha384-{hash}\" type=\"module\"></script>\n");
    let page = text(&dir.join("index.html"))?;
    let (before, after) = page
        .split_once(FIRST)
        .ok_or_else(|| format!("index.html holds no `{FIRST}`: put its scripts back"))?;
    write(&dir.join(PAGE), &[before, &script, FIRST, after].concat())
}

/// Whether a file of the site is there for a launch alone.
pub fn of_launch(name: &str) -> bool {
    name == PAGE || (name.starts_with("smart-") && name.ends_with(".js"))
}

/// Whether a site may ask any server.
pub fn may_launch(dir: &Path) -> bool {
    dir.join(LIST).is_file()
}

/// `smart DIR --iss URL --client-id ID [--name NAME] [--origin URL]… [--scope SCOPE]…`: adds a server to the list beside the
/// page, or changes it there, lets the page ask it, and seals the site again.
pub fn command(dir: &Path, args: &[&str]) -> Result<(), String> {
    let entry = entry(args)?;
    let mut list: Value = match std::fs::read_to_string(dir.join(LIST)) {
        Ok(text) => serde_json::from_str(&text).map_err(|e| {
            format!("{LIST} in {} is no JSON: {e}; mend or remove it", dir.display())
        })?,
        Err(_) => json!({ "clients": [] }),
    };
    let clients = list.get_mut("clients").and_then(Value::as_array_mut);
    let clients =
        clients.ok_or_else(|| format!("{LIST} has no list `clients`: mend or remove it"))?;
    clients.retain(|old| old.get("iss") != entry.get("iss"));
    clients.push(entry);
    let mut origins = BTreeSet::new();
    for client in clients.iter() {
        let extra = client.get("origins").and_then(Value::as_array);
        for address in client.get("iss").into_iter().chain(extra.into_iter().flatten()) {
            origins.insert(origin(address.as_str().unwrap_or_default())?);
        }
    }
    let page = dir.join(PAGE);
    let widened = widened(&text(&page)?, &origins)?;
    let written = serde_json::to_string_pretty(&list).map_err(|e| format!("{LIST}: {e}"))?;
    write(&dir.join(LIST), &(written + "\n"))?;
    write(&page, &widened)?;
    let version = seal::seal(dir)?;
    let origins: Vec<String> = origins.into_iter().collect();
    println!(
        "{PAGE} in {} may ask {}; sealed as version {version}",
        dir.display(),
        origins.join(" ")
    );
    println!(
        "Register at the server: launch address …/{PAGE}, redirect address …/{PAGE}; docs/smart.md says the rest."
    );
    Ok(())
}

/// The entry of the list that the arguments tell.
fn entry(args: &[&str]) -> Result<Value, String> {
    let (mut iss, mut client, mut name) = (None, None, None);
    let (mut origins, mut scopes) = (Vec::new(), Vec::new());
    for pair in args.chunks(2) {
        match *pair {
            ["--iss", value] => iss = Some(value),
            ["--client-id", value] => client = Some(value),
            ["--name", value] => name = Some(value),
            ["--origin", value] if origin(value)? == value => origins.push(value),
            ["--origin", value] => {
                return Err(format!("`{value}` is more than an origin: give `{}`", origin(value)?));
            }
            ["--scope", value] => scopes.push(value),
            _ => {
                return Err(format!(
                    "`{}` is not understood; the options are --iss URL --client-id ID [--name NAME] [--origin URL]… [--scope SCOPE]…",
                    pair.join(" ")
                ));
            }
        }
    }
    let iss = iss.ok_or("no server: give the address of its FHIR R4 service with --iss URL")?;
    let client = client
        .ok_or("no registration: give what the server calls this site with --client-id ID")?;
    origin(iss)?;
    let mut entry = json!({ "iss": iss.trim_end_matches('/'), "clientId": client });
    if let Some(name) = name {
        entry["name"] = name.into();
    }
    if !origins.is_empty() {
        entry["origins"] = origins.into();
    }
    if !scopes.is_empty() {
        entry["scopes"] = scopes.into();
    }
    Ok(entry)
}

/// Scheme, host and port of an address that may be asked: encrypted, or on this machine. Nothing in it can end a directive of
/// the policy.
fn origin(address: &str) -> Result<String, String> {
    let wrong = || {
        format!(
            "`{address}` is no address of a server: give one such as https://fhir.hospital.example/r4"
        )
    };
    let (scheme, rest) = address.split_once("://").ok_or_else(wrong)?;
    let host = rest.split('/').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-:[]".contains(c);
    if host.is_empty()
        || !host.chars().all(plain)
        || rest.contains(['?', '#', ' ', '"', '\'', ';', ','])
    {
        return Err(wrong());
    }
    // A browser leaves the usual port out of an origin, so the page would not know it again.
    let usual = if scheme == "https" { ":443" } else { ":80" };
    if let Some(name) = host.strip_suffix(usual) {
        return Err(format!(
            "`{address}` names the port everybody takes for granted: give `{scheme}://{name}` without it"
        ));
    }
    let here = ["127.0.0.1", "localhost", "[::1]"];
    let name = if host.starts_with('[') {
        host.split_inclusive(']').next()
    } else {
        host.split(':').next()
    };
    match scheme {
        "https" => Ok(format!("https://{host}")),
        "http" if here.contains(&name.unwrap_or_default()) => Ok(format!("http://{host}")),
        _ => Err(format!("`{address}` is not encrypted: give its https address")),
    }
}

/// The page with a policy that lets it ask these origins and itself, whatever others it named before.
fn widened(page: &str, origins: &BTreeSet<String>) -> Result<String, String> {
    const CONNECT: &str = "connect-src 'self'";
    let wrong = || format!("{PAGE} holds no `{CONNECT}` in its policy: take a fresh copy of dist/");
    let (before, rest) = page.split_once(CONNECT).ok_or_else(wrong)?;
    let (_, after) = rest.split_once(';').ok_or_else(wrong)?;
    let named: String = origins.iter().map(|origin| format!(" {origin}")).collect();
    Ok([before, CONNECT, &named, ";", after].concat())
}

fn text(path: &Path) -> Result<String, String> {
    String::from_utf8(read(path)?).map_err(|e| format!("{}: {e}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    std::fs::write(path, text).map_err(|e| format!("cannot write {}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{entry, origin, widened};
    use std::collections::BTreeSet;

    const PAGE: &str = "<meta content=\"default-src 'none'; connect-src 'self'; base-uri 'self'\">";

    #[test]
    fn only_the_named_origins_are_added_and_a_second_time_changes_nothing() {
        let one = BTreeSet::from(["https://fhir.example".to_owned()]);
        let wide = widened(PAGE, &one).unwrap_or_default();
        assert_eq!(wide, PAGE.replace("'self'; base", "'self' https://fhir.example; base"));
        assert_eq!(widened(&wide, &one).as_deref(), Ok(wide.as_str()));
        assert_eq!(widened(&wide, &BTreeSet::new()).as_deref(), Ok(PAGE));
    }

    #[test]
    fn an_address_that_could_widen_the_policy_further_is_refused() {
        assert_eq!(
            origin("https://fhir.example:8443/r4").as_deref(),
            Ok("https://fhir.example:8443")
        );
        assert_eq!(origin("http://127.0.0.1:9000/fhir").as_deref(), Ok("http://127.0.0.1:9000"));
        for bad in [
            "http://fhir.example/r4",
            "https://*/r4",
            "https://*.example",
            "https://a; script-src *",
            "https://fhir.example/r4; script-src *",
            "https://user@fhir.example",
            "https://",
            "ftp://fhir.example",
            "fhir.example",
            "http://127.0.0.1.example/r4",
            "https://fhir.example:443/r4",
            "http://127.0.0.1:80/fhir",
        ] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn what_is_missing_or_misspelt_is_said() {
        assert!(
            entry(&["--iss", "https://fhir.example/r4"]).is_err_and(|e| e.contains("--client-id"))
        );
        assert!(entry(&["--client-id", "x"]).is_err_and(|e| e.contains("--iss")));
        assert!(entry(&["--is", "x"]).is_err_and(|e| e.contains("`--is x`")));
        let far = [
            "--iss",
            "https://fhir.example/r4/",
            "--client-id",
            "x",
            "--origin",
            "https://login.example/a",
        ];
        assert!(entry(&far).is_err_and(|e| e.contains("give `https://login.example`")));
    }
}
