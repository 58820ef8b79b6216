//! Packages from the npm registry that are development tools, never part of the page.

use crate::cache::{self, Item};
use crate::process::{Result, on_path, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// axe-core's script, with which the end-to-end tests look for barriers. Given to them as `AXE_CORE`.
pub(crate) fn axe_core() -> Result<PathBuf> {
    file_of(&Item { name: "axe-core", version: "4.14.1", takes: "5 seconds" }, "axe.min.js")
}

/// Lighthouse's command, to be run with `node`. Given to the end-to-end tests as `LIGHTHOUSE`.
pub(crate) fn lighthouse() -> Result<PathBuf> {
    file_of(&Item { name: "lighthouse", version: "13.5.0", takes: "15 seconds" }, "cli/index.js")
}

/// Installs one package at one version into a folder, as `node_modules/…`. No install script is run.
pub(crate) fn install(package: &str, version: &str, folder: &Path) -> Result {
    run(npm(folder)?.arg(format!("{package}@{version}")))
}

/// Installs what a `package.json` lists into a folder, as `node_modules/…`. No install script is run.
pub(crate) fn install_all(list: &Path, folder: &Path) -> Result {
    fs::copy(list, folder.join("package.json")).map_err(|why| format!("{}: {why}", list.display()))?;
    run(&mut npm(folder)?)
}

/// `npm install` in a folder.
fn npm(folder: &Path) -> Result<Command> {
    if on_path("npm").is_empty() {
        return Err("npm is needed: install Node.js 20 or newer".into());
    }
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--prefix"]);
    npm.arg(folder).current_dir(folder);
    Ok(npm)
}

/// A file of a package that the cache has, or gets.
fn file_of(package: &Item, file: &str) -> Result<PathBuf> {
    let folder = cache::find_or_make(package, |folder| install(package.name, package.version, folder))?;
    let path = folder.join("node_modules").join(package.name).join(file);
    if path.is_file() { Ok(path) } else { Err(format!("{} {} has no {file}", package.name, package.version)) }
}
