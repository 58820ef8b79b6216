//! Packages from the npm registry that are development tools, never part of the page.

use crate::process::{Result, on_path, run};
use std::path::Path;
use std::process::Command;

/// Installs one package at one version into a folder, as `node_modules/…`. No install script is run.
pub(crate) fn install(package: &str, version: &str, folder: &Path) -> Result {
    if on_path("npm").is_empty() {
        return Err(format!("npm is needed to install {package}: install Node.js 20 or newer"));
    }
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"]);
    run(npm.arg(folder).arg(format!("{package}@{version}")).current_dir(folder))
}
