//! How long the analysis takes, by length and on hostile text, without a browser: `cargo bench --bench analyse`.
//! Prints milliseconds, the median of 5 runs, and nanoseconds a byte, which stay the same where time grows with length.

use std::{fs, hint::black_box, time::Instant};

use castline::{
    analysis::analyse,
    calendar::Civil,
    format::article,
    story::Article,
    text::{ParagraphKind, Source},
};

fn main() -> Result<(), std::io::Error> {
    let news = news()?;
    println!("{:<30}{:>10}{:>10}{:>10}", "", "words", "ms", "ns/byte");
    for words in [1_000, 10_000, 100_000, 200_000] {
        report("news", &repeated(&news, words));
    }
    for (name, bit) in [
        ("quotation marks", "\""),
        ("opened quotations", "“a "),
        ("capitals", "Aa Bb "),
        ("digits", "1"),
        ("numbers", "10 11 "),
        ("months", "May "),
        ("commas", "a, "),
        ("saying that saying", "said that "),
        ("one word", "x"),
        ("line breaks", "A.\n\n"),
    ] {
        report(name, &bit.repeat(1_000_000 / bit.len()));
    }
    Ok(())
}

/// The articles of the tests, one after the other.
fn news() -> Result<String, std::io::Error> {
    let mut files: Vec<_> = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/native/drafts"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).map(|text| text + "\n\n")).collect()
}

/// So many words of the text, which begins anew as often as it takes.
fn repeated(text: &str, words: usize) -> String {
    let length = text.split_whitespace().count().max(1);
    let whole = text.repeat(words / length);
    let rest: usize = text.split_inclusive(' ').take(words % length).map(str::len).sum();
    whole + &text[..rest]
}

fn report(name: &str, text: &str) {
    let ranges = article::plain(text);
    let article = Article {
        title: "T".into(),
        published: Some(Civil::date(2024, 3, 14)),
        source: Source::new(ranges.into_iter().map(|range| (&text[range], ParagraphKind::Body))),
        ..Article::default()
    };
    let mut times: Vec<f64> = (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(analyse(&article, &mut |_| {}));
            start.elapsed().as_secs_f64()
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    let seconds = times[times.len() / 2];
    println!(
        "{name:<30}{:>10}{:>10.1}{:>10.0}",
        article.source.word_count(),
        seconds * 1e3,
        seconds * 1e9 / text.len() as f64
    );
}
