//! The tools that build the page, at pinned versions: from `PATH` where the version matches, else from a
//! per-user cache that all clones share, else installed into that cache.
//!
//! What the *tests* need besides lives in `chromium.rs` and `npm.rs`.

use crate::cache::{self, Item};
use crate::process::{Result, cargo, on_path, output_of, root, run};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program that the build calls, and how it is got.
struct Tool {
    name: &'static str,
    /// The version of the package that is installed.
    version: String,
    /// What `--version` must answer; its first program is the one that is asked.
    answers: String,
    programs: &'static [&'static str],
    source: Source,
    /// How long an install takes, for the person who waits (measured with two cores).
    takes: &'static str,
}

/// Where a tool's package comes from.
enum Source {
    /// `cargo install`, with these further arguments.
    Cargo(&'static str, &'static [&'static str]),
    Npm(&'static str),
}

/// The table. wasm-bindgen's command must be of the very version that `Cargo.lock` has of the library.
fn table() -> Result<[Tool; 3]> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|why| format!("Cargo.lock: {why}"))?;
    let bindgen = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock does not name wasm-bindgen")?;
    Ok([
        Tool {
            name: "trunk",
            version: "0.21.14".into(),
            answers: "0.21.14".into(),
            programs: &["trunk"],
            source: Source::Cargo("trunk", &["--locked"]),
            takes: "6 minutes",
        },
        Tool {
            name: "wasm-bindgen",
            version: bindgen.into(),
            answers: bindgen.into(),
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            // Without `--locked`: its own lock names a package version that not every registry still has.
            source: Source::Cargo("wasm-bindgen-cli", &[]),
            takes: "2 minutes",
        },
        Tool {
            name: "binaryen",
            version: "132.0.0".into(),
            answers: "132".into(),
            programs: &["wasm-opt"],
            // Debian's binaryen and the wasm-opt crate are too old to read what this rustc writes.
            source: Source::Npm("binaryen"),
            takes: "20 seconds",
        },
    ])
}

/// The folders that must come first on `PATH` so that children find the tools.
pub(crate) struct Tools(Vec<PathBuf>);

impl Tools {
    /// Makes a child process find the tools.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("PATH", self.path())
    }

    /// `PATH` with the tools in front.
    fn path(&self) -> OsString {
        let rest = env::var_os("PATH").unwrap_or_default();
        let folders = self.0.iter().cloned().chain(env::split_paths(&rest));
        env::join_paths(folders).unwrap_or(rest)
    }
}

/// Finds or installs everything that a build needs: the wasm target, the tools, the crates.
pub(crate) fn ready() -> Result<Tools> {
    wasm_target()?;
    let mut folders = Vec::new();
    for tool in table()? {
        folders.extend(find_or_install(&tool)?);
    }
    // Trunk runs offline, so that it never looks for tools elsewhere; cargo's own downloads come before.
    run(cargo().args(["fetch", "--locked", "--quiet"]))?;
    Ok(Tools(folders))
}

/// What clippy and the native tests need.
pub(crate) fn without_browser() -> Result {
    wasm_target()?;
    for part in ["clippy", "fmt"] {
        if output_of(cargo().args([part, "--version"])).is_none() {
            println!("Installing clippy and rustfmt (about 10 seconds) …");
            return run(Command::new("rustup")
                .args(["component", "add", "clippy", "rustfmt"])
                .current_dir(root()));
        }
    }
    Ok(())
}

/// `cargo xtask tools`: makes all ready and says where it is.
pub(crate) fn command() -> Result {
    let tools = ready()?;
    for tool in table()? {
        let program = tool.programs[0];
        let folders = tools.0.iter().map(|folder| folder.join(program)).filter(|path| path.is_file());
        let place = folders.chain(on_path(program)).next().unwrap_or_default();
        println!("{:<13} {:<9} {}", tool.name, tool.version, place.display());
    }
    if let Ok(folders) = env::join_paths(&tools.0)
        && !folders.is_empty()
    {
        println!("\nFor a plain `trunk serve`:\n  export PATH=\"{}:$PATH\"", folders.display());
    }
    Ok(())
}

/// Adds the wasm target to the toolchain in use when it is missing: with `RUSTUP_AUTO_INSTALL=0` nobody else does.
fn wasm_target() -> Result {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM]).current_dir(root());
    let there = |folder: String| Path::new(folder.trim()).is_dir();
    if output_of(&mut rustc).is_some_and(there) {
        return Ok(());
    }
    println!("Installing the wasm target of this toolchain (about 10 seconds) …");
    run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root()))
        .map_err(|why| format!("{why}\nadd the target {WASM} to this Rust by hand"))
}

/// The folder to put on `PATH`, or `None` when the tool is there already.
fn find_or_install(tool: &Tool) -> Result<Option<PathBuf>> {
    if on_path(tool.programs[0]).first().is_some_and(|program| answers(tool, program)) {
        return Ok(None);
    }
    let item = Item { name: tool.name, version: &tool.version, takes: tool.takes };
    let folder = cache::find_or_make(&item, |folder| install(tool, folder))?;
    Ok(Some(programs_in(tool, &folder)))
}

/// Installs into an empty folder, and tries what came out.
fn install(tool: &Tool, folder: &Path) -> Result {
    match tool.source {
        Source::Cargo(package, more) => {
            let build = folder.join("build");
            let mut install = cargo();
            install.args(["install", "--root"]).arg(folder).args(more);
            install.arg(format!("{package}@{}", tool.version)).env("CARGO_TARGET_DIR", &build);
            run(&mut install)?;
            fs::remove_dir_all(&build).map_err(|why| format!("{}: {why}", build.display()))?;
        }
        Source::Npm(package) => crate::npm::install(package, &tool.version, folder)?,
    }
    let program = programs_in(tool, folder).join(tool.programs[0]);
    if answers(tool, &program) {
        return Ok(());
    }
    Err(format!("{} was installed, but is not the {} that was asked for", program.display(), tool.version))
}

/// The folder of the tool's programs inside its folder in the cache.
fn programs_in(tool: &Tool, folder: &Path) -> PathBuf {
    match tool.source {
        Source::Cargo(..) => folder.join("bin"),
        Source::Npm(_) => folder.join("node_modules").join(".bin"),
    }
}

/// Whether the program says the right version, and its companions stand beside it.
fn answers(tool: &Tool, program: &Path) -> bool {
    let says = output_of(Command::new(program).arg("--version"));
    says.as_deref().and_then(version_in) == Some(&tool.answers)
        && tool.programs.iter().all(|companion| {
            program.with_file_name(format!("{companion}{}", env::consts::EXE_SUFFIX)).is_file()
        })
}

/// The version in what a program answers to `--version`: its first word that starts with a digit.
fn version_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_first_word_with_a_digit_in_front() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("wasm-opt: command not found"), None);
    }

    #[test]
    fn a_locked_version_is_that_of_the_package_with_just_this_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "bindgen"), None);
        assert_eq!(locked_version("", "wasm-bindgen"), None);
    }

    #[test]
    fn every_tool_has_one_pinned_version() {
        for tool in table().unwrap() {
            assert!(tool.version.starts_with(&tool.answers), "{}", tool.name);
        }
    }
}
