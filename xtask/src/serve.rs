//! A small static server for this machine, with the headers that production should send.

use crate::{dist, run};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

const FIRST_PORT: u16 = 8080;

pub fn command(port: Option<u16>) -> Result<(), String> {
    run::say(
        "cargo xtask serve: builds the app and serves it; about 10 minutes on a bare machine, a minute after a change, seconds otherwise",
    );
    dist::build()?;
    let listener = match port {
        Some(port) => bind(port).map_err(|e| {
            format!("cannot listen on port {port}: {e}; choose another with --port N")
        })?,
        None => (FIRST_PORT..FIRST_PORT + 20)
            .find_map(|port| bind(port).ok())
            .ok_or("ports 8080 to 8099 are all taken: choose one with --port N")?,
    };
    let address = listener.local_addr().map_err(|e| format!("cannot learn the address: {e}"))?;
    println!("\nStratALL is at http://{address}/   (Ctrl-C ends)");
    println!("A page that was open before keeps its version until you accept the new one in it.");
    let site = run::root().join("dist");
    for stream in listener.incoming().flatten() {
        let site = site.clone();
        // A browser that goes away is no error of ours.
        std::thread::spawn(move || answer(stream, &site).ok());
    }
    Ok(())
}

/// This machine only: the app is for the one who starts it.
fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
}

fn answer(mut stream: TcpStream, site: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = file(site, target).and_then(|path| Some((mime(&path), std::fs::read(&path).ok()?)));
    let (status, kind, body) = match (method, found) {
        ("GET" | "HEAD", Some((kind, body))) => ("200 OK", kind, body),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain", b"no such file\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain", b"only GET and HEAD\n".to_vec()),
    };
    let page = file(site, target).filter(|path| path.extension().is_some_and(|e| e == "html"));
    let policy = policy(&page.unwrap_or_else(|| site.join("index.html")))
        .map(|p| format!("Content-Security-Policy: {p}\r\n"))
        .unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n{policy}Connection: close\r\n\r\n",
        body.len()
    )?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file for a request, never outside the site.
fn file(site: &Path, target: &str) -> Option<PathBuf> {
    let name = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let name = if name.is_empty() { "index.html" } else { name };
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| site.join(name)).filter(|path| path.is_file())
}

/// The policy stands once, in the page; the header repeats it. launch.html may have a wider one than index.html.
fn policy(page: &Path) -> Option<String> {
    let html = std::fs::read_to_string(page).ok()?;
    let (_, rest) = html.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, rest) = rest.split_once("content=\"")?;
    Some(rest.split_once('"')?.0.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
