//! Running other programs: said beforehand, streamed, with a sign of life when they are silent.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// A long step without a word looks like a hang; this is how long we let it be silent.
const HEARTBEAT: Duration = Duration::from_secs(20);

pub fn say(what: &str) {
    println!("\n== {what}");
}

/// The repository, wherever the command was started.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Where cargo writes; honours CARGO_TARGET_DIR.
pub fn target_dir() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root().join(dir),
        None => root().join("target"),
    }
}

/// The cargo that runs us, in the repository.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// Runs to the end with output streamed. Fails with a sentence.
pub fn run(what: &str, command: &mut Command) -> Result<(), String> {
    println!("-- {what}: {}", shown(command));
    let mut child = command.stdin(Stdio::null()).spawn().map_err(|e| cannot_start(command, &e))?;
    let (ended, wait) = channel::<()>();
    let label = what.to_owned();
    let heart = std::thread::spawn(move || {
        let start = Instant::now();
        while let Err(RecvTimeoutError::Timeout) = wait.recv_timeout(HEARTBEAT) {
            eprintln!("   … {label}, still running after {}", clock(start.elapsed()));
        }
    });
    let status = child.wait();
    drop(ended);
    let _ = heart.join();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{what} failed ({status}); the reason is in its output above")),
        Err(e) => Err(format!("{what} could not be waited for: {e}")),
    }
}

/// What a program prints, or why it cannot say.
pub fn output(command: &mut Command) -> Result<String, String> {
    let out = command.stdin(Stdio::null()).output().map_err(|e| cannot_start(command, &e))?;
    if out.status.success() {
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&out.stderr);
        Err(format!("`{}` failed ({}): {}", shown(command), out.status, said.trim()))
    }
}

pub fn clock(time: Duration) -> String {
    let s = time.as_secs();
    if s < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", s / 60, s % 60)
    }
}

fn cannot_start(command: &Command, why: &std::io::Error) -> String {
    let name = command.get_program().to_string_lossy();
    format!("cannot start `{name}`: {why}; install it, or put it on PATH, and run this again")
}

fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut text = name.to_string_lossy().into_owned();
    for arg in command.get_args() {
        text.push(' ');
        text.push_str(&arg.to_string_lossy());
    }
    text
}
