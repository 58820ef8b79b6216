//! The project's own commands, as `cargo xtask COMMAND`. Each has its module; this file only picks one.

mod bench;
mod cache;
mod chromium;
mod eval;
mod npm;
mod pack;
mod pictures;
mod process;
mod server;
mod size;
mod test;
mod tools;
mod trunk;
mod wasm;
mod webdriver;

use process::Result;
use std::process::ExitCode;

const HELP: &str = "\
The project's own commands: cargo xtask COMMAND

  serve [ARGS]     the page at http://127.0.0.1:8080/, rebuilt at each change (ARGS go to `trunk serve`)
  build [ARGS]     the release page in dist/ (ARGS go to `trunk build`)
  test [--quick]   format, lints, tests, documentation, the release page in Chromium; quick: without a browser
  size             what a visitor of dist/ downloads, against the budgets
  bench [layout | read | analyse | peers [ARGS] | texts [ARGS]]
                   how fast it is: natively, or in Chromium: dist/ beside other timelines, its analyst beside other
                   text libraries
  eval GOLD OUT    what the analysis finds in the texts GOLD/CORPUS/NAME.txt, as OUT/CORPUS/NAME.pred.json for a scorer
  host [DIR] [--port N] [--base /a/b/]
                   serves dist/, or another folder, compressed, at http://127.0.0.1:8000/
  pictures [icons] the screenshots of dist/ in docs/ and the PNG icons, or these alone
  tools            what a build needs, found or installed, and where it is

Tools are taken from PATH where their version matches, else from a cache folder of the user's, where they are
installed once for all clones. CARGO_TARGET_DIR is respected.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Result {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{HELP}");
        return Ok(());
    };
    match command.as_str() {
        "serve" => trunk::serve(rest),
        "build" => trunk::build(rest),
        "test" => test::command(rest),
        "size" => size::command(),
        "bench" => bench::command(rest),
        "eval" => eval::command(rest),
        "host" => server::command(rest),
        "pictures" => pictures::command(rest),
        "tools" => tools::command(),
        "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`; `cargo xtask help` lists them")),
    }
}
