//! Stories changed by chance, the same chance each time: the reader never panics, and what it accepts is
//! written and read again as it was. The corpus is that of `fuzz/`.

use std::time::{Duration, Instant};

use castline::format;

use super::check_round_trip;
use crate::expect::files;

/// How often a file of the corpus is changed and read, and how long that may take in all.
const ROUNDS: usize = 20_000;
const TIME: Duration = Duration::from_secs(5);

#[test]
fn changed_files_are_read_without_a_panic_and_survive_being_saved() {
    let corpus: Vec<_> =
        files("../../fuzz/corpus/read", ".json").into_iter().map(|(_, bytes)| bytes).collect();
    assert!(corpus.len() >= 3, "the corpus has only {} files", corpus.len());
    let (start, mut chance, mut accepted) = (Instant::now(), Chance(0x9e37_79b9_7f4a_7c15), 0);
    for round in 0..ROUNDS {
        if start.elapsed() > TIME {
            break;
        }
        let mut bytes = corpus[round % corpus.len()].clone();
        for _ in 0..=chance.below(3) {
            change(&mut bytes, &corpus, &mut chance);
        }
        if let Ok(read) = format::read(&bytes) {
            accepted += 1;
            check_round_trip(&read.story);
        }
    }
    assert!(accepted > 100, "only {accepted} changed files were accepted");
}

/// Xorshift: the same numbers in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
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

fn change(bytes: &mut Vec<u8>, corpus: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let end = (at + 1 + chance.below(12)).min(bytes.len());
    match chance.below(7) {
        0 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
        1 => drop(bytes.drain(at..end)),
        2 => drop(bytes.splice(at..end, PIECES[chance.below(PIECES.len())].bytes())),
        3 => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].bytes())),
        4 => {
            let piece = bytes[at..end].to_vec();
            drop(bytes.splice(at..at, piece));
        }
        5 => {
            let other = &corpus[chance.below(corpus.len())];
            let from = chance.below(other.len());
            let to = (from + chance.below(60)).min(other.len());
            drop(bytes.splice(at..at, other[from..to].iter().copied()));
        }
        _ => {
            // A digit or letter for another keeps most files valid.
            let plain = bytes[at..].iter().position(u8::is_ascii_alphanumeric);
            if let Some(place) = plain {
                bytes[at + place] = b"0123456789abcxyz"[chance.below(16)];
            }
        }
    }
}
