//! Stories changed by chance, the same chance each time: the reader never panics, and what it accepts is
//! written and read again as it was. The corpus is that of `fuzz/`.

use std::time::{Duration, Instant};

use castline::format;

use super::Chance;
use crate::{expect::files, formats::check_round_trip};

/// How often a file of the corpus is changed and read, and how long that may take in all.
const ROUNDS: usize = 20_000;
const TIME: Duration = Duration::from_secs(5);

#[test]
fn changed_files_are_read_without_a_panic_and_survive_being_saved() {
    let corpus: Vec<_> =
        files("../../fuzz/corpus/read", ".json").into_iter().map(|(_, bytes)| bytes).collect();
    assert!(corpus.len() >= 3, "the corpus has only {} files", corpus.len());
    let (start, mut chance, mut accepted) = (Instant::now(), Chance::new(), 0);
    for round in 0..ROUNDS {
        if start.elapsed() > TIME {
            break;
        }
        let mut bytes = corpus[round % corpus.len()].clone();
        chance.change(&mut bytes, &corpus, PIECES);
        if let Ok(read) = format::read(&bytes) {
            accepted += 1;
            check_round_trip(&read.story);
        }
    }
    assert!(accepted > 100, "only {accepted} changed files were accepted");
}

/// Pieces that mean something in a story file.
const PIECES: &[&str] = &[
    "\"",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "-1",
    "1e309",
    "18446744073709551616",
    "é",
    "’",
    "\"id\"",
    "\"exact\"",
    "\"prefix\"",
    "\"start\"",
    "\"paragraph\"",
    "\"mentions\": [],",
    "\"edtf\": \"/..\"",
    "order",
    "\u{feff}",
    "\n",
    "javascript:",
];
