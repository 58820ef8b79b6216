//! `serve` and `build`: Trunk, with the tools it needs.

use crate::process::{Result, root, run};
use crate::tools::{self, Tools};
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, TcpStream};
use std::process::Command;
use std::thread;
use std::time::Duration;

/// `cargo xtask serve [ARGS FOR trunk serve]`: serves the page and rebuilds it at each change, until it is stopped.
pub(crate) fn serve(arguments: &[String]) -> Result {
    let tools = tools::ready()?;
    let mut trunk = offline(&tools, "serve");
    // A port or an address that the person chose is theirs, and Trunk itself says where it serves.
    let is_place =
        |argument: &String| ["-p", "--port", "-a", "--address"].iter().any(|o| argument.starts_with(o));
    let chosen = arguments.iter().any(is_place);
    if !chosen {
        let port = free_port(8080);
        trunk.arg(format!("--port={port}"));
        thread::spawn(move || announce(port));
    }
    println!("Building the page (the first time about a minute) …");
    run(trunk.args(arguments))
}

/// `cargo xtask build [ARGS FOR trunk build]`: the release page in `dist/`.
pub(crate) fn build(arguments: &[String]) -> Result {
    run(release(&tools::ready()?).args(arguments))
        .map_err(|why| format!("{why}\nif there is a dist/, it is that of an earlier build"))?;
    println!("The page is in dist/: put that folder on any static server.");
    Ok(())
}

/// The command that makes the release page. It leaves an old `dist/` as it is when it fails.
pub(crate) fn release(tools: &Tools) -> Command {
    let mut trunk = offline(tools, "build");
    trunk.arg("--release");
    trunk
}

/// Trunk, kept from downloading tools by itself.
fn offline(tools: &Tools, what: &str) -> Command {
    let mut trunk = Command::new("trunk");
    trunk.args([what, "--offline"]).current_dir(root());
    // Trunk takes `NO_COLOR=1`, which other programs understand, for a wrong value of its own option.
    if std::env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    tools.apply(&mut trunk);
    trunk
}

/// The first port from `first` on that nobody listens to.
fn free_port(first: u16) -> u16 {
    // Trunk listens on both; a machine without IPv6 is no obstacle to it, a taken port is.
    let taken = |why: std::io::Error| why.kind() == std::io::ErrorKind::AddrInUse;
    let free = |port: &u16| {
        TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok()
            && !TcpListener::bind((Ipv6Addr::LOCALHOST, *port)).is_err_and(taken)
    };
    (first..=first.saturating_add(100)).find(free).unwrap_or(first)
}

/// Waits until the server answers, and says where it is.
fn announce(port: u16) {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        thread::sleep(Duration::from_millis(200));
    }
    println!("\n  Castline is up: http://127.0.0.1:{port}/\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port), port);
    }
}
