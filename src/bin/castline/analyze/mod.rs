//! `castline analyze`: articles in, drafted stories out, on all cores.
//!
//! `input` says what an article can come as, `facts` what `--facts` prints instead of a story.

mod facts;
mod input;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
    sync::{
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use castline::{analysis, format};
use input::Input;
pub(crate) use input::day;

/// What is asked of the analysis.
#[derive(clap::Args)]
#[command(
    long_about = "Drafts the story of each article: its cast, its timeline and its statements, each part with its grade and reasons.\n\n\
        An article is a file of plain text, Markdown or HTML. Without files, articles are read from the standard input, a JSON object a \
        line: {\"text\": …}, and where they are known \"name\", \"title\", \"source\" and \"published\" (YYYY-MM-DD). Each story is \
        printed as one line of JSON, in the order of the articles.",
    after_help = "Examples:\n  \
        castline analyze article.html > article.story.json\n  \
        castline analyze --published 2025-10-10 article.txt\n  \
        castline analyze < articles.ndjson > stories.ndjson\n\n\
        Exit status: 0 every article was read, 1 some were not (each is named on standard error), 2 no input"
)]
pub(crate) struct Analyze {
    /// The articles; without any, or for `-`, objects are read from the standard input
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day of publication, where an article does not tell it: what "today" means in it
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = input::day)]
    published: Option<castline::calendar::Civil>,
    /// Print what was found in the text (dates, names, statements, happenings, with their places in characters)
    /// instead of a story
    #[arg(long)]
    facts: bool,
}

/// Analyzes the articles and prints their stories.
pub(crate) fn run(analyze: &Analyze) -> ExitCode {
    let inputs = match input::inputs(&analyze.files) {
        Ok(inputs) if inputs.is_empty() => {
            eprintln!("no articles: name files, or give objects on the standard input");
            return ExitCode::from(2);
        }
        Ok(inputs) => inputs,
        Err(error) => {
            eprintln!("standard input: cannot be read: {error}");
            return ExitCode::from(2);
        }
    };
    let mut failed = false;
    let mut out = io::BufWriter::new(io::stdout().lock());
    in_order(
        &inputs,
        |input| line(input, analyze),
        |input, line| match line {
            // Whoever reads the output may stop early; the exit status still tells.
            Ok(line) => drop(writeln!(out, "{line}")),
            Err(error) => {
                failed = true;
                eprintln!("{}: {error}", input.name);
            }
        },
    );
    failed |= out.flush().is_err();
    ExitCode::from(u8::from(failed))
}

/// The line that is printed for an article.
fn line(input: &Input, analyze: &Analyze) -> Result<String, String> {
    if analyze.facts {
        return facts::line(input, analyze.published);
    }
    let mut article = input.article()?;
    article.published = article.published.or(analyze.published);
    Ok(format::write_line(&analysis::analyse(&article, &mut |_| {})))
}

/// Does the work on all cores, and hands over what came of it in the order of the inputs.
fn in_order<T: Sync, R: Send>(inputs: &[T], work: impl Fn(&T) -> R + Sync, mut done: impl FnMut(&T, R)) {
    let next = AtomicUsize::new(0);
    let workers = thread::available_parallelism().map_or(1, usize::from).min(inputs.len());
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..workers {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                while let Some((number, input)) = {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    inputs.get(number).map(|input| (number, input))
                } {
                    if sender.send((number, work(input))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting: Vec<Option<R>> = inputs.iter().map(|_| None).collect();
        let mut printed = 0;
        for (number, result) in receiver {
            waiting[number] = Some(result);
            while let Some(result) = waiting.get_mut(printed).and_then(Option::take) {
                done(&inputs[printed], result);
                printed += 1;
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_of_the_work_is_handed_over_in_the_order_of_the_inputs() {
        let inputs: Vec<u64> = (0..200).collect();
        let mut done = Vec::new();
        // The first ones take longest, so that the last are ready before them.
        let work = |input: &u64| {
            (0..(200 - input) * 1000).fold(*input, |sum, next| sum.wrapping_add(next % 2) - next % 2)
        };
        in_order(&inputs, work, |input, result| done.push((*input, result)));
        assert_eq!(done, inputs.iter().map(|input| (*input, *input)).collect::<Vec<_>>());
    }

    #[test]
    fn without_inputs_nothing_is_done() {
        in_order(&[], |(): &()| (), |(), ()| unreachable!("there is nothing to hand over"));
    }
}
