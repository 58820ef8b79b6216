//! The native command: what an author or a build does with articles and story files. One file a subcommand.

#[cfg(not(target_arch = "wasm32"))]
mod analyze;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod explain;
#[cfg(not(target_arch = "wasm32"))]
mod prerender;

/// Opens news articles as stories: who, when, and who says so.
#[cfg(not(target_arch = "wasm32"))]
#[derive(clap::Parser)]
#[command(name = "castline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(clap::Subcommand)]
enum Command {
    /// Drafts the stories that articles tell
    Analyze(analyze::Analyze),
    /// Tells everything that is wrong with story files, each problem with its place
    Check(check::Check),
    /// Shows what the analysis sees in an article, sentence by sentence
    Explain(explain::Explain),
    /// Finishes the page that Trunk has built
    Prerender(prerender::Prerender),
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match <Arguments as clap::Parser>::parse().command {
        Command::Analyze(analyze) => analyze::run(&analyze),
        Command::Check(check) => check::run(&check),
        Command::Explain(explain) => explain::run(&explain),
        Command::Prerender(prerender) => prerender::run(&prerender),
    }
}

/// There is no command in the browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
