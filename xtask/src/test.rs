//! `test`: everything that a contributor must see green, step by step, up to the first that fails.

use crate::process::{Result, cargo, root};
use crate::tools::{self, Tools, WASM};
use crate::{chromium, npm, trunk};
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// One thing that must succeed.
struct Step {
    name: &'static str,
    command: Command,
}

/// `cargo xtask test [--quick]`; quick is all that needs no browser and no release build.
pub(crate) fn command(arguments: &[String]) -> Result {
    let quick = match arguments {
        [] => false,
        [only] if only == "--quick" => true,
        _ => return Err("test takes --quick, or nothing".into()),
    };
    tools::without_browser()?;
    let mut steps = quick_steps();
    if !quick {
        steps.extend(browser_steps(&tools::ready()?)?);
    }
    let started = Instant::now();
    let total = steps.len();
    for (index, step) in steps.iter_mut().enumerate() {
        perform(index + 1, total, step)?;
    }
    println!("\nAll {total} steps passed in {}.", shown(started.elapsed()));
    Ok(())
}

/// What needs no browser.
fn quick_steps() -> Vec<Step> {
    let mut native = cargo_step("native tests", "test --workspace --lib --bins --test native");
    // The same cases in each run, so that what makes a law fail is the change; without it, plain `cargo test` searches on.
    native.command.env("PROPTEST_RNG_SEED", "20251011");
    let page = format!("clippy --lib --bin app --bin analyst --target {WASM} -- -D warnings");
    vec![
        cargo_step("format", "fmt --all --check"),
        cargo_step("clippy, native", "clippy --workspace --all-targets -- -D warnings"),
        cargo_step("clippy, wasm32", &page),
        native,
    ]
}

/// What is built and tried in a browser.
fn browser_steps(tools: &Tools) -> Result<Vec<Step>> {
    let chromium = chromium::find_or_install()?;
    let mut docs = cargo_step("documentation", "doc --workspace --no-deps --document-private-items");
    docs.command.env("RUSTDOCFLAGS", "-D warnings");
    let mut end_to_end = cargo_step("end-to-end tests, in Chromium", "test --test browser");
    end_to_end.command.env("CASTLINE_DIST", root().join("dist"));
    end_to_end.command.env("AXE_CORE", npm::axe_core()?).env("LIGHTHOUSE", npm::lighthouse()?);
    let mut steps = vec![
        docs,
        Step { name: "release build", command: trunk::release(tools) },
        cargo_step("tests of the wasm, in Chromium", &format!("test --target {WASM} --test web")),
        end_to_end,
    ];
    for step in &mut steps {
        tools.apply(&mut step.command);
        chromium.apply(&mut step.command);
    }
    Ok(steps)
}

fn cargo_step(name: &'static str, arguments: &str) -> Step {
    let mut command = cargo();
    command.args(arguments.split(' '));
    Step { name, command }
}

/// Runs a step: one line, and the results that test binaries printed; or, when it fails, all of its output.
fn perform(number: usize, total: usize, step: &mut Step) -> Result {
    let line = format!("[{number}/{total}] {}", step.name);
    if io::stdout().is_terminal() {
        print!("{line} … ");
        let _ = io::stdout().flush();
    }
    let log = std::env::temp_dir().join(format!("castline-test-{}-{number}.log", std::process::id()));
    let started = Instant::now();
    let status = run_into(&mut step.command, &log).map_err(|why| format!("{}: {why}", step.name))?;
    let output = fs::read(&log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let _ = fs::remove_file(&log);
    let outcome = if status { "ok" } else { "FAILED" };
    let line = if io::stdout().is_terminal() { String::new() } else { format!("{line} … ") };
    println!("{line}{outcome} ({})", shown(started.elapsed()));
    if !status {
        println!("\n{output}");
        return Err(format!("step {number} of {total} failed: {}", step.name));
    }
    output.lines().filter(|line| is_result(line)).for_each(|line| println!("{line}"));
    Ok(())
}

/// Runs with both outputs in one file, in the order they came; whether it succeeded.
fn run_into(command: &mut Command, log: &Path) -> io::Result<bool> {
    let file = File::create(log)?;
    command.stdout(file.try_clone()?).stderr(file);
    Ok(command.status()?.success())
}

/// The lines of `cargo test` that say which binary ran and how it went.
fn is_result(line: &str) -> bool {
    line.trim_start().starts_with("Running ") || line.starts_with("test result: ")
}

fn shown(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_test_binaries_are_shown_and_compiling_is_not() {
        assert!(is_result("test result: ok. 12 passed; 0 failed; 0 ignored"));
        assert!(is_result("     Running unittests src/lib.rs (target/debug/deps/castline-1)"));
        assert!(!is_result("   Compiling castline v0.1.0"));
        assert!(!is_result("test a::b ... ok"));
    }

    #[test]
    fn times_are_short() {
        assert_eq!(shown(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn outputs_are_kept_in_order_and_failure_is_told() {
        let log = std::env::temp_dir().join(format!("castline-step-{}", std::process::id()));
        let mut command = Command::new("sh");
        let success = run_into(command.args(["-c", "echo one; echo two >&2; echo three; exit 3"]), &log);
        assert!(!success.unwrap());
        assert_eq!(fs::read_to_string(&log).unwrap(), "one\ntwo\nthree\n");
        fs::remove_file(log).unwrap();
    }
}
