//! Starting other programs, and what to say when they fail. Nothing here knows which programs there are.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What every command here returns; the error is a sentence for the person at the terminal.
pub(crate) type Result<T = ()> = std::result::Result<T, String>;

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// `cargo`, as the person called it, in the project's root.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Runs to the end with the terminal's own input and output. An error names the command.
pub(crate) fn run(command: &mut Command) -> Result {
    let status = command.status().map_err(|why| format!("could not start `{}`: {why}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed: {status}", shown(command))) }
}

/// Runs to the end and gives what it printed; `None` when it cannot be started or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let Output { status, stdout, .. } = command.output().ok()?;
    status.success().then(|| String::from_utf8_lossy(&stdout).into_owned())
}

/// Every file on `PATH` with this name, in the order of `PATH`.
pub(crate) fn on_path(program: &str) -> Vec<PathBuf> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&folders).map(|folder| folder.join(&file)).filter(|path| path.is_file()).collect()
}

/// The command as one would type it.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command_but_not_its_folder() {
        let mut command = Command::new("/nowhere/at/all/trunk");
        let error = run(command.args(["build", "--release"])).unwrap_err();
        assert!(error.starts_with("could not start `trunk build --release`: "), "{error}");
    }
}
