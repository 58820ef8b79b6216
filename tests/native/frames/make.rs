//! Stories for the layout: a table of events is all that matters.

use castline::{
    calendar::Period,
    story::*,
    text::{ParagraphKind, Source, Span},
};
use proptest::prelude::*;
use std::{fmt, rc::Rc};

/// An event: its title, its date in EDTF (none where empty), its kind, its side (none beyond the last).
#[derive(Clone)]
pub(super) struct Row {
    pub(super) title: String,
    pub(super) edtf: String,
    pub(super) kind: EventKind,
    pub(super) known: Known,
    pub(super) side: usize,
    pub(super) people: usize,
    pub(super) after: Vec<usize>,
}

/// On one line, for failing cases.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { title, edtf, kind, known, side, people, after } = self;
        write!(f, "{edtf} {kind:?} {known:?} side {side} people {people} after {after:?}: {title}")
    }
}

pub(super) fn row(title: &str, edtf: &str, kind: EventKind, known: Known, side: usize) -> Row {
    let (title, edtf) = (title.to_owned(), edtf.to_owned());
    Row { title, edtf, kind, known, side, people: 1, after: Vec::new() }
}

/// A story of these events, told in their order: its text is their titles, each the evidence of its event.
pub(super) fn story(rows: &[Row]) -> Story {
    let source = Source::new(rows.iter().map(|row| (&*row.title, ParagraphKind::Body)));
    let events: Vec<Rc<Event>> =
        rows.iter().enumerate().map(|(index, row)| Rc::new(event(index, row, &source))).collect();
    Story {
        title: "A story".into(),
        kicker: None,
        standfirst: None,
        byline: None,
        language: "en".into(),
        published: None,
        source,
        references: [].into(),
        sides: (0..8)
            .map(|n| Side { id: format!("s{n}").into(), name: "".into(), extra: Extra::default() })
            .collect(),
        actors: (0..8).map(|n| Rc::new(actor(n))).collect(),
        mentions: [].into(),
        places: [].into(),
        events: events.into(),
        statements: [].into(),
        relations: [].into(),
        open: [].into(),
        extra: Extra::default(),
    }
}

fn event(index: usize, row: &Row, source: &Source) -> Event {
    let span = source.paragraphs().get(index).map_or(Span::default(), |paragraph| paragraph.span);
    let part = || Participant { actor: format!("a{}", row.side).into(), role: None };
    Event {
        id: format!("e{index}").into(),
        title: row.title.as_str().into(),
        summary: None,
        kind: row.kind,
        when: When {
            period: (!row.edtf.is_empty()).then(|| Period::parse(&row.edtf).unwrap()),
            known: row.known,
            written: None,
            note: None,
        },
        after: row.after.iter().map(|other| EventId::from(format!("e{other}"))).collect(),
        participants: (0..row.people).map(|_| part()).collect(),
        place: None,
        evidence: [span].into(),
        draft: None,
        extra: Extra::default(),
    }
}

fn actor(number: usize) -> Actor {
    Actor {
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
    }
}

/// The events of stories of up to 400, within a few days or over thousands of years, some crowded.
pub(super) fn any_rows() -> impl Strategy<Value = Vec<Row>> {
    let size = prop_oneof![1usize..12, 12usize..60, 60usize..400];
    (size, 0usize..4).prop_flat_map(|(size, spread)| proptest::collection::vec(any_row(spread, size), size))
}

fn any_row(spread: usize, size: usize) -> impl Strategy<Value = Row> {
    let known = prop_oneof![Just(Known::Stated), Just(Known::Resolved), Just(Known::Assumed)];
    let kind = prop_oneof![
        3 => Just(EventKind::Happening), 1 => Just(EventKind::State),
        1 => Just(EventKind::Report), 1 => Just(EventKind::Plan)
    ];
    let after = proptest::collection::vec(0..size, 0..3);
    ("[A-Za-zé’ ]{0,60}", any_edtf(spread), kind, known, 0usize..9, 0usize..6, after).prop_map(
        |(title, edtf, kind, known, side, people, after)| Row {
            title,
            edtf,
            kind,
            known,
            side,
            people,
            after,
        },
    )
}

fn any_edtf(spread: usize) -> impl Strategy<Value = String> {
    let moment = move || {
        (0i64..3000, 1u8..=12, 1u8..=28, 0u8..24, 0u8..60, 0usize..5).prop_map(
            move |(year, month, day, hour, minute, form)| match (spread, form) {
                (0, 0) => format!("2025-10-{day:02}T{hour:02}:{minute:02}"),
                (0, _) => format!("2025-10-{day:02}"),
                (1, _) => format!("1969-07-20T{:02}:{minute:02}:{day:02}", hour % 3 + 17),
                (_, 0) => format!("{:04}", year),
                (_, 1) => format!("-{:04}", year + 1),
                (_, 2) => format!("{:03}X", 150 + year % 50),
                (_, 3) => format!("{year:04}-{month:02}-{day:02}?"),
                (_, _) => format!("{:04}-{month:02}~", 1990 + year % 40),
            },
        )
    };
    prop_oneof![
        6 => moment(),
        3 => (moment(), moment()).prop_map(|(from, to)| format!("{from}/{to}")),
        1 => moment().prop_map(|from| format!("{from}/..")),
        1 => moment().prop_map(|to| format!("/{to}")),
        1 => Just(String::new()),
    ]
}

/// 100,000 events over fifty years, made by a fixed rule.
pub(super) fn large_story(count: usize) -> Story {
    let mut state = 1u64;
    let mut random = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let rows: Vec<Row> = (0..count)
        .map(|index| {
            let date = format!("{}-{:02}-{:02}", 1970 + random(50), 1 + random(12), 1 + random(28));
            let edtf = match random(10) {
                0 => format!("{date}/{}-12-31", 2020 + random(3)),
                1 => format!("{date}/.."),
                2..5 => format!("{date}T{:02}:{:02}", random(24), random(60)),
                _ => date,
            };
            let kind = if edtf.contains('/') { EventKind::State } else { EventKind::Happening };
            let mut row = row(&format!("Event {index} of the many"), &edtf, kind, Known::Stated, index % 8);
            row.people = random(5) as usize;
            row
        })
        .collect();
    story(&rows)
}
