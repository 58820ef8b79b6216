//! How long layout takes on 100,000 events: `cargo bench --bench layout`. Prints microseconds, the median of 21 runs.

use castline::{
    calendar::Period,
    layout::{Chronology, Packing, Size, Telling, overview, timeline, told},
    story::{Actor, ActorKind, Event, EventKind, Extra, Known, Participant, Side, Story, When},
    text::{ParagraphKind, Source, Span},
};
use std::{hint::black_box, rc::Rc, time::Instant};

fn main() {
    let story = large_story(100_000);
    let size = Size { width: 1178.0, height: 300.0 };
    println!("{:<28}{:>10}", "100,000 events", "µs");
    report("chronology", || Chronology::new(&story, |_| true));
    let chronology = Chronology::new(&story, |_| true);
    let Some(whole) = chronology.whole() else { return };
    report("overview, 1178 columns", || overview(&chronology, whole, 1178));
    for zoom in [1.0, 8.0, 64.0, 512.0, 4096.0, 65_536.0] {
        let window = whole.zoomed(zoom, 0.4371);
        let scale = window.seconds_per_px(size.width);
        report(&format!("packing at zoom {zoom}"), || Packing::new(&chronology, scale, 6));
        let packing = Packing::new(&chronology, scale, 6);
        report(&format!("frame at zoom {zoom}"), || timeline(&chronology, &packing, window, size));
        let frame = timeline(&chronology, &packing, window, size);
        let labels = frame.marks.iter().filter(|mark| mark.label.is_some()).count();
        let (marks, clusters, ticks) = (frame.marks.len(), frame.clusters.len(), frame.ticks.len());
        println!("    {marks} marks, {labels} labels, {clusters} clusters, {ticks} ticks");
    }
    report("telling", || Telling::new(&story, &chronology));
    let telling = Telling::new(&story, &chronology);
    report("frame as told", || told(&telling, size, 50_000..50_150));
}

/// Prints how long `work` takes.
fn report<T>(name: &str, work: impl Fn() -> T) {
    let mut times: Vec<u128> = (0..21)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!("{name:<28}{:>10}", times[times.len() / 2]);
}

/// Events over fifty years, made by a fixed rule: moments of a day or a minute, and some stretches.
fn large_story(count: usize) -> Story {
    let mut state = 1u64;
    let mut random = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let events = (0..count).map(|index| {
        let (year, month, day) = (1970 + random(50), 1 + random(12), 1 + random(28));
        let edtf = match random(10) {
            0 => format!("{year}-{month:02}-{day:02}/{}-12-31", year + random(2)),
            1..4 => format!("{year}-{month:02}-{day:02}T{:02}:{:02}", random(24), random(60)),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        let part = || Participant { actor: format!("a{}", index % 8).into(), role: None };
        Rc::new(Event {
            id: format!("e{index}").into(),
            title: format!("Event {index} of the many").into(),
            summary: None,
            kind: if edtf.contains('/') { EventKind::State } else { EventKind::Happening },
            when: When { period: Period::parse(&edtf).ok(), known: Known::Stated, written: None, note: None },
            after: [].into(),
            participants: (0..random(5)).map(|_| part()).collect(),
            place: None,
            evidence: [Span::new(index, index + 1)].into(),
            draft: None,
            extra: Extra::default(),
        })
    });
    let actor = |number| Actor {
        id: format!("a{number}").into(),
        name: "Somebody".into(),
        short: None,
        kind: ActorKind::Person,
        unnamed: false,
        role: None,
        side: Some(format!("s{number}").into()),
        aliases: [].into(),
        affiliations: [].into(),
        note: None,
        draft: None,
        extra: Extra::default(),
    };
    Story {
        title: "Many events".into(),
        kicker: None,
        standfirst: None,
        byline: None,
        language: "en".into(),
        published: None,
        source: Source::new([(&*"x".repeat(count), ParagraphKind::Body)]),
        references: [].into(),
        sides: (0..8)
            .map(|n| Side { id: format!("s{n}").into(), name: "".into(), extra: Extra::default() })
            .collect(),
        actors: (0..8).map(|n| Rc::new(actor(n))).collect(),
        mentions: [].into(),
        places: [].into(),
        events: events.collect(),
        statements: [].into(),
        relations: [].into(),
        open: [].into(),
        extra: Extra::default(),
    }
}
