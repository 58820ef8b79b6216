//! `eval`: what the analysis finds in a folder of texts, in a form that a scorer compares with gold data. The folder is
//! not part of the project: its texts are other people's.

use crate::process::{Result, cargo};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Stdio,
};

/// `cargo xtask eval GOLD OUT`: reads each `GOLD/CORPUS/NAME.txt`, takes nothing but `published` from the
/// `.gold.json` beside it, and writes `OUT/CORPUS/NAME.pred.json`.
pub(crate) fn command(arguments: &[String]) -> Result {
    let [gold, out] = arguments else {
        return Err("eval takes two folders: the texts, and where the findings go".into());
    };
    let (gold, out) = (Path::new(gold), Path::new(out));
    let texts = texts(gold)?;
    if texts.is_empty() {
        return Err(format!("{}: no CORPUS/NAME.txt in it", gold.display()));
    }
    let lines: Vec<String> = texts.iter().map(|text| line(text)).collect::<Result<_>>()?;
    let found = analyze(lines)?;
    for (text, line) in texts.iter().zip(found.lines()) {
        let inside = text.strip_prefix(gold).unwrap_or(text).with_extension("pred.json");
        let target = out.join(inside);
        let folder = target.parent().unwrap_or(out);
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        fs::write(&target, line).map_err(|error| format!("{}: {error}", target.display()))?;
    }
    println!("{} texts, findings in {}", texts.len(), out.display());
    Ok(())
}

/// The texts of all corpora, in the order of their names.
fn texts(gold: &Path) -> Result<Vec<PathBuf>> {
    let mut texts = Vec::new();
    for corpus in entries(gold)?.iter().filter(|entry| entry.is_dir()) {
        texts.extend(
            entries(corpus)?
                .into_iter()
                .filter(|file| file.extension().is_some_and(|ending| ending == "txt")),
        );
    }
    Ok(texts)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut entries: Vec<PathBuf> = read.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    Ok(entries)
}

/// What `castline analyze` is given of a text.
fn line(text: &Path) -> Result<String> {
    let read = |path: &Path| fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()));
    let gold = text.with_extension("gold.json");
    let gold: Value =
        serde_json::from_str(&read(&gold)?).map_err(|error| format!("{}: {error}", gold.display()))?;
    let name = text.file_stem().unwrap_or_default().to_string_lossy();
    Ok(json!({ "name": name, "text": read(text)?, "published": gold["published"] }).to_string())
}

/// Runs the native command on the lines, and gives the lines that it prints.
fn analyze(lines: Vec<String>) -> Result<String> {
    let failed = |error: std::io::Error| format!("castline analyze: {error}");
    let mut command = cargo();
    command.args(["run", "--quiet", "--locked", "--bin", "castline", "--", "analyze", "--facts"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(failed)?;
    let mut input = child.stdin.take().ok_or("castline analyze: no standard input")?;
    // Given from beside, since the command may answer before it has read everything.
    let giver = std::thread::spawn(move || lines.iter().try_for_each(|line| writeln!(input, "{line}")));
    let output = child.wait_with_output().map_err(failed)?;
    giver.join().map_err(|_| "castline analyze: could not be given the texts".to_owned())?.map_err(failed)?;
    if !output.status.success() {
        return Err("castline analyze: failed".into());
    }
    String::from_utf8(output.stdout).map_err(|error| format!("castline analyze: {error}"))
}
