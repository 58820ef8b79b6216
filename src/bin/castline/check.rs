//! `castline check`: the problems of story files.

use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use castline::{
    format,
    story::{Problem, Severity, Story},
};

/// What is asked of the check.
#[derive(clap::Args)]
#[command(
    long_about = "Tells everything that is wrong with story files, each problem with its place.\n\n\
        An error keeps a story from being opened; a warning tells what is left out of it or should be looked at.",
    after_help = "Examples:\n  \
        castline check article.story.json\n  \
        castline check --strict static/stories/*.story.json\n  \
        curl -s https://example.org/article.story.json | castline check -\n\n\
        Exit status: 0 nothing is wrong (warnings count only with --strict), 1 something is, 2 a file cannot be read"
)]
pub(crate) struct Check {
    /// The files; `-` stands for the standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Let warnings count as errors do
    #[arg(long)]
    strict: bool,
}

/// Checks the files, one after the other, and prints what was found.
pub(crate) fn run(check: &Check) -> ExitCode {
    let mut status = 0;
    let mut out = io::stdout().lock();
    for file in &check.files {
        let name = if file.as_os_str() == "-" { "standard input".into() } else { file.to_string_lossy() };
        let (report, found) = match bytes(file) {
            Ok(bytes) => report(&name, &bytes, check.strict),
            Err(error) => {
                eprintln!("{name}: cannot be read: {error}");
                (String::new(), 2)
            }
        };
        status = found.max(status);
        // Whoever reads the output may stop early; the exit status still tells.
        let _ = out.write_all(report.as_bytes());
    }
    ExitCode::from(status)
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    if file.as_os_str() != "-" {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What is printed of a file, and the exit status it asks for.
fn report(name: &str, bytes: &[u8], strict: bool) -> (String, u8) {
    let (problems, summary) = match format::read(bytes) {
        Ok(read) => (read.problems, Some(summary(&read.story))),
        Err(problems) => (problems, None),
    };
    let counts = |problem: &Problem| strict || problem.severity == Severity::Error;
    let is_wrong = problems.iter().any(counts);
    let mut report: String = problems.iter().map(|problem| format!("{name}: {problem}\n")).collect();
    if let Some(summary) = summary.filter(|_| !is_wrong) {
        report.push_str(&format!("{name}: ok, {summary}\n"));
    }
    (report, u8::from(is_wrong))
}

fn summary(story: &Story) -> String {
    let count = |count: usize, one: &str| format!("{count} {one}{}", if count == 1 { "" } else { "s" });
    let counts =
        [(story.actors.len(), "actor"), (story.events.len(), "event"), (story.statements.len(), "statement")];
    counts.map(|(number, one)| count(number, one)).join(", ")
}
