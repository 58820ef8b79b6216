//! Laws of the reader and the writer, tried on stories made by chance.

use std::{
    future::{poll_fn, ready},
    pin::{Pin, pin},
    rc::Rc,
    task::{Context, Poll, Waker},
};

use castline::{
    calendar::Period,
    format,
    story::*,
    text::{ParagraphKind, Source, Span},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::check_round_trip;

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = format::read(&bytes);
    }

    #[test]
    fn any_values_in_the_right_places_are_read_without_a_panic(
        name in select(&["title", "text", "published", "actors", "events", "statements", "open", "sides"][..]),
        value in any_json(),
    ) {
        let text = format!(r#"{{"format": "castline/1", "title": "T", "text": ["Ann ran."], "{name}": {value}}}"#);
        let _ = format::read(text.as_bytes());
        let text = format!(r#"{{"format": "castline/1", "title": "T", "text": ["Ann ran."], "events": [{value}], "actors": [{value}]}}"#);
        if let Ok(read) = format::read(text.as_bytes()) {
            check_round_trip(&read.story);
        }
    }

    #[test]
    fn a_story_is_read_the_same_while_it_comes_and_with_rests(
        story in any_story(),
        cut in any::<bool>(),
        piece in 1..2_000_usize,
    ) {
        let text = format::write(&story);
        let bytes = if cut { &text.as_bytes()[..text.len() / 2] } else { text.as_bytes() };
        let (read, rests) = read_in_pieces(bytes, piece);
        prop_assert!(rests > 0);
        prop_assert_eq!(read, format::read(bytes));
    }

    #[test]
    fn a_story_is_read_as_it_was_written(story in any_story()) {
        let errors: Vec<_> = check(&story).into_iter().filter(|problem| problem.severity == Severity::Error).collect();
        prop_assert_eq!(errors, []);
        check_round_trip(&story);
    }
}

/// A file of which only the beginning has come.
struct Coming<'a> {
    file: &'a [u8],
    come: usize,
    piece: usize,
}

impl format::Incoming for Coming<'_> {
    fn bytes(&self) -> &[u8] {
        &self.file[..self.come]
    }

    fn more(&mut self) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        let before = self.come;
        self.come = self.file.len().min(before + self.piece);
        Box::pin(ready(self.come > before))
    }
}

/// What is read of a file that comes in pieces of so many bytes when it rests as often as it can, and how often that is.
fn read_in_pieces(file: &[u8], piece: usize) -> (Result<format::Read, Vec<Problem>>, usize) {
    let rest = || -> Option<Pin<Box<dyn Future<Output = ()>>>> {
        let mut rested = false;
        Some(Box::pin(poll_fn(move |_| {
            if std::mem::replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }
        })))
    };
    let mut coming = Coming { file, come: 0, piece };
    let mut reading = pin!(format::read_incoming(&mut coming, &rest));
    let mut rests = 0;
    loop {
        match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(read) => return (read, rests),
            Poll::Pending => rests += 1,
        }
    }
}

/// JSON with the names that the reader asks for.
fn any_json() -> impl Strategy<Value = String> {
    let names = &[
        "id",
        "name",
        "title",
        "kind",
        "when",
        "edtf",
        "known",
        "written",
        "paragraph",
        "exact",
        "start",
        "prefix",
        "mentions",
        "evidence",
        "after",
        "participants",
        "actor",
        "text",
        "aliases",
        "odd",
    ][..];
    let leaf = prop_oneof![
        select(
            &[
                "null",
                "true",
                "0",
                "1",
                "-1",
                "1.5",
                "1e300",
                r#""""#,
                r#""Ann""#,
                r#""a""#,
                r#""2020?""#,
                r#""\u0000""#
            ][..]
        )
        .prop_map(str::to_owned),
        ".{0,6}".prop_map(|text| serde_json::to_string(&text).unwrap()),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let field = (select(names), inner.clone()).prop_map(|(name, value)| format!("{name:?}: {value}"));
        prop_oneof![
            vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(", "))),
            vec(field, 0..6).prop_map(|fields| format!("{{{}}}", fields.join(", "))),
        ]
    })
}

/// Words from few letters, so that they stand in a text more than once.
const WORDS: &[&str] =
    &["Ann", "Ann Bo", "Bo", "ran", "é", "“Ann”", "no.", "Bo’s", "\"\\\u{1}", "Ann\u{a0}Bo", "aa", "日本"];

fn any_text() -> impl Strategy<Value = String> {
    vec(select(WORDS), 1..12).prop_map(|words| words.join(" "))
}

fn any_extra() -> impl Strategy<Value = Extra> {
    let extra = Some(r#"{ "x-odd": [1, { "y": -2.5 }] }"#.into());
    select(vec![Extra(None), Extra(None), Extra(extra)])
}

fn any_when() -> impl Strategy<Value = When> {
    let edtf = select(&["2020-02-29", "198X", "-0195", "2020~/..", "/2019-05?", "1969-07-20T20:17:40Z"][..]);
    let known = select(&[Known::Stated, Known::Resolved, Known::Assumed][..]);
    let words = option::of(any_text().prop_map(|words| Written::Words(words.into())));
    (option::of((edtf, known)), words, option::of(any_text())).prop_map(|(period, written, note)| When {
        known: period.map_or(Known::Order, |(_, known)| known),
        period: period.map(|(edtf, _)| Period::parse(edtf).unwrap()),
        written,
        note: note.map(Rc::from),
    })
}

/// Stretches of the text within one paragraph, chosen by the numbers of their words.
fn spans(source: &Source, choices: &[(usize, usize)]) -> Box<[Span]> {
    let spaces = |paragraph: Span| {
        let words = source.get(paragraph).unwrap();
        let inner = words.char_indices().map(|(at, _)| paragraph.start as usize + at);
        inner.chain([paragraph.end as usize]).collect::<Vec<_>>()
    };
    let paragraphs = source.paragraphs();
    choices
        .iter()
        .map(|&(one, other)| {
            let ends = spaces(paragraphs[one % paragraphs.len()].span);
            let start = other % (ends.len() - 1);
            let end = start + 1 + one % (ends.len() - start - 1);
            Span::new(ends[start], ends[end])
        })
        .collect()
}

prop_compose! {
    fn any_story()(
        texts in vec((any_text(), select(&[ParagraphKind::Body, ParagraphKind::Heading, ParagraphKind::Caption][..])), 1..4),
        head in (any_text(), option::of(any_text()), option::of(any_when()), any_extra()),
        actors in vec((any_text(), vec(any_text(), 0..2), any::<[bool; 3]>(), any_extra()), 1..4),
        whens in vec((any_when(), any_text(), any_extra()), 1..4),
        choices in vec((0_usize..50, 0_usize..50), 1..6),
        told in any::<[bool; 4]>(),
    ) -> Story {
        let source = Source::new(texts.iter().map(|(words, kind)| (&**words, *kind)));
        let spans = spans(&source, &choices);
        let id = |kind: &str, number: usize| Rc::<str>::from(format!("{kind}{number}"));
        let mut story = Story {
            title: head.0.as_str().into(),
            kicker: head.1.map(Rc::from),
            standfirst: None,
            byline: None,
            language: if told[0] { "en" } else { "es-419" }.into(),
            published: head.2,
            references: [Reference {
                title: "R".into(),
                publisher: None,
                date: None,
                url: told[1].then(|| "https://example.org".into()),
                extra: head.3.clone(),
            }].into(),
            sides: [Side { id: "s".into(), name: "S".into(), extra: head.3.clone() }].into(),
            actors: actors.into_iter().enumerate().map(|(number, (name, aliases, [unnamed, is_sided, is_group], extra))| Rc::new(Actor {
                id: id("a", number).into(),
                name: name.into(),
                short: None,
                kind: if is_group { ActorKind::Group } else { ActorKind::Person },
                unnamed,
                role: None,
                side: is_sided.then(|| "s".into()),
                aliases: aliases.into_iter().map(Rc::from).collect(),
                affiliations: (number > 0).then(|| "a0".into()).into_iter().collect(),
                note: None,
                draft: unnamed.then(|| Draft { grade: Grade::Guess, reasons: [Rc::from("R")].into() }), extra,
            })).collect(),
            mentions: Rc::default(),
            places: [Place { id: "p".into(), name: "P".into(), extra: Extra(None) }].into(),
            events: whens.iter().enumerate().map(|(number, (when, title, extra))| Rc::new(Event {
                id: id("e", number).into(),
                title: title.as_str().into(),
                summary: None,
                kind: if told[2] { EventKind::Plan } else { EventKind::Happening },
                when: When { written: Some(Written::Span(spans[number % spans.len()])), ..when.clone() },
                after: (number > 0).then(|| id("e", number - 1).into()).into_iter().collect(),
                participants: [Participant { actor: "a0".into(), role: Some(title.as_str().into()) }].into(),
                place: told[3].then(|| "p".into()),
                evidence: spans.clone(),
                draft: told[2].then(|| Draft { grade: Grade::Likely, reasons: Box::default() }), extra: extra.clone(),
            })).collect(),
            statements: whens.iter().enumerate().map(|(number, (when, content, extra))| Rc::new(Statement {
                id: id("s", number).into(),
                speakers: ["a0".into()].into(),
                content: content.as_str().into(),
                quoted: told[0],
                cue: told[1].then(|| spans[0]),
                relay: Box::default(),
                medium: None,
                about: Box::default(),
                when: told[2].then(|| when.clone()),
                event: told[3].then(|| "e0".into()),
                caveats: [Rc::from("C")].into(),
                evidence: spans.clone(),
                draft: told[2].then(|| Draft { grade: Grade::Likely, reasons: Box::default() }), extra: extra.clone(),
            })).collect(),
            relations: Rc::default(),
            open: [OpenPoint {
                text: "O".into(),
                actors: ["a0".into()].into(),
                events: ["e0".into()].into(),
                statements: ["s0".into()].into(),
                evidence: spans.clone(),
                extra: Extra(None),
            }].into(),
            source,
            extra: head.3,
        };
        story.mentions = mentions(&story, &spans, told[0]);
        story
    }
}

/// What is found, with every third one left out where `holes` says so, and some that are not names.
fn mentions(story: &Story, spans: &[Span], holes: bool) -> Rc<[Mention]> {
    let number = |mention: &Mention| story.actors.iter().position(|actor| actor.id == mention.actor);
    let mut mentions = find_mentions(&story.source, &story.actors);
    if holes {
        let mut count = 0;
        mentions.retain(|_| {
            count += 1;
            count % 3 > 0
        });
        mentions.push(Mention { actor: "a0".into(), span: spans[0] });
    }
    mentions.sort_by_key(|mention| (mention.span, number(mention)));
    mentions.into()
}
