//! `castline explain`: what the analysis saw in an article.

use std::{fs, io::Write, path::PathBuf, process::ExitCode};

use castline::{analysis, calendar::Civil, format::article};

use crate::analyze::day;

/// What is to be explained.
#[derive(clap::Args)]
#[command(after_help = "Example:\n  castline explain --published 2025-10-10 article.txt | less -S")]
pub(crate) struct Explain {
    /// The article: plain text, Markdown or HTML
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The day of publication, where the article does not tell it
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    published: Option<Civil>,
}

/// Prints the article's sentences with marks under their words.
pub(crate) fn run(explain: &Explain) -> ExitCode {
    let name = explain.file.display();
    let bytes = match fs::read(&explain.file) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{name}: cannot be read: {error}");
            return ExitCode::from(2);
        }
    };
    match article::read(&bytes, &explain.file.file_name().unwrap_or_default().to_string_lossy()) {
        Ok(mut article) => {
            article.published = article.published.or(explain.published);
            // Whoever reads the output may stop early.
            let _ = std::io::stdout().write_all(analysis::explain(&article).as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{name}: {error}");
            ExitCode::FAILURE
        }
    }
}
