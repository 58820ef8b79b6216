//! The web server: the project's own, as a process, so that it can be stopped as a network fails.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running server; it ends when this is dropped.
pub(crate) struct Host {
    process: Child,
    /// The page's address, with a slash at its end.
    address: String,
}

impl Host {
    /// Serves a folder below `base`, at any port that is free.
    pub(crate) fn start(folder: &Path, base: &str) -> Self {
        let mut process = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["run", "--quiet", "--package", "xtask", "--", "host", "--port", "0", "--base", base])
            .arg(folder)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .expect("cargo can be started");
        let mut address = String::new();
        let output = process.stdout.take().expect("its output is piped");
        BufReader::new(output).read_line(&mut address).expect("the server says its address");
        assert!(address.starts_with("http://"), "the server did not start");
        Self { process, address: address.trim_end().to_owned() }
    }

    /// The page's address, with a slash at its end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
