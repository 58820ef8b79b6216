//! How long it takes to open a story file of 100,000 events, part by part and without a browser:
//! `cargo bench --bench read`. Prints milliseconds, the median of 9 runs.

use castline::{
    app::{Filter, SearchIndex},
    format,
    layout::Chronology,
    story::{Links, check},
};
use std::{error::Error, fmt::Write, hint::black_box, rc::Rc, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let file = large_file(100_000)?;
    let opened = format::read(file.as_bytes()).map_err(|problems| format!("{problems:?}"))?;
    let story = opened.story;
    let links = Links::new(&story);
    println!("{:<28}{:>10}", format!("{} events, {} MB", story.events.len(), file.len() / 1_000_000), "ms");
    report("read, with its checks", || format::read(file.as_bytes()));
    report("  of these, the checks", || check(&story));
    report("links", || Links::new(&story));
    report("filter", || Filter::default().shown(&story, &links));
    report("chronology", || Chronology::new(&story, |_| true));
    let story = Rc::new(story);
    report("search, the first", || SearchIndex::new(story.clone()).find("settled bridge"));
    let index = SearchIndex::new(story.clone());
    report("search, another", || index.find("settled bridge"));
    Ok(())
}

/// Prints how long `work` takes.
fn report<T>(name: &str, work: impl Fn() -> T) {
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    println!("{name:<28}{:>10.1}", times[times.len() / 2]);
}

const PERSONS: usize = 800;
const NOUNS: [&str; 8] =
    ["report", "bridge", "verdict", "tariff", "election", "pipeline", "budget", "treaty"];
const VERBS: [&str; 8] = ["signed", "settled", "denied", "opened", "delayed", "leaked", "backed", "blocked"];

/// A story file whose events have a title, two sentences, a date or a period, and up to four participants.
fn large_file(events: usize) -> Result<String, std::fmt::Error> {
    let mut state = 1u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut out =
        String::from(r#"{"format":"castline/1","title":"Many events","text":["Person 1 met Person 2."]"#);
    out.push_str(r#","sides":[{"id":"s0","name":"North"},{"id":"s1","name":"South"}],"actors":["#);
    for person in 0..PERSONS {
        let comma = if person > 0 { "," } else { "" };
        let side = person % 2;
        write!(
            out,
            r#"{comma}{{"id":"a{person}","name":"Person {person}","kind":"person","side":"s{side}"}}"#
        )?;
    }
    out.push_str(r#"],"events":["#);
    for event in 0..events {
        let comma = if event > 0 { "," } else { "" };
        let (verb, noun) = (VERBS[random(8)], NOUNS[random(8)]);
        let (year, month, day) = (1960 + event * 56 / events, 1 + random(12), 1 + random(28));
        let rest = match random(10) {
            0 => format!("/{}-12-31", year + random(2)),
            1..6 => format!("T{:02}:{:02}Z", random(24), random(60)),
            _ => String::new(),
        };
        write!(
            out,
            r#"{comma}{{"id":"e{event}","title":"Person {} {verb} the {noun}","summary":"“Nobody in this room was told the whole story,” said Person {} when the {noun} was {verb}. It cost ${} million and affected {} families, according to Person {}.","when":{{"edtf":"{year}-{month:02}-{day:02}{rest}"}},"participants":["#,
            random(PERSONS),
            random(PERSONS),
            random(900),
            random(9000),
            random(PERSONS),
        )?;
        let first = random(PERSONS);
        for part in 0..1 + random(4) {
            let comma = if part > 0 { "," } else { "" };
            write!(out, r#"{comma}{{"actor":"a{}"}}"#, (first + part * 7) % PERSONS)?;
        }
        out.push_str("]}");
    }
    out.push_str("]}");
    Ok(out)
}
