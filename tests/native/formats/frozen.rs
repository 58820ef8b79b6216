//! Files as released versions of the format had them. They are never changed.

use castline::{
    format,
    story::{ActorKind, Event, EventKind, Known, Story, When, Written},
    text::{ParagraphKind, Span},
};

use super::{check_round_trip, read};
use crate::expect::expect_file;

fn full() -> Story {
    let read = read(include_str!("v1/full.story.json"));
    assert_eq!(read.problems, []);
    read.story
}

fn at(story: &Story, span: Span) -> &str {
    story.source.get(span).unwrap()
}

fn all<'s>(story: &'s Story, spans: &[Span]) -> Vec<&'s str> {
    spans.iter().map(|span| at(story, *span)).collect()
}

#[test]
fn version_1_keeps_its_head_and_text() {
    let story = full();
    assert_eq!(&*story.title, "The cranes stand still at Port Ellery");
    assert_eq!(story.kicker.as_deref(), Some("Port Ellery · May 1987"));
    assert!(story.standfirst.as_deref().unwrap().starts_with("Dockers have"));
    assert_eq!((story.byline.as_deref(), &*story.language), (Some("Ana Lindqvist"), "en-GB"));
    let published = story.published.as_ref().unwrap();
    check_when(published, "1987-05-15~", Known::Assumed);
    assert_eq!(published.written, Some(Written::Words("mid-May 1987".into())));
    let kinds: Vec<_> = story.source.paragraphs().iter().map(|paragraph| paragraph.kind).collect();
    assert_eq!(
        kinds,
        [ParagraphKind::Body, ParagraphKind::Heading, ParagraphKind::Body, ParagraphKind::Caption]
    );
    let reference = &story.references[0];
    assert_eq!(&*reference.title, "Strike at the quay");
    assert_eq!(reference.publisher.as_deref(), Some("The Ellery Courier"));
    assert_eq!(reference.date.as_deref(), Some("14 May 1987"));
    assert_eq!(reference.url.as_deref(), Some("https://example.org/quay"));
}

#[test]
fn version_1_keeps_its_cast_and_finds_it_in_the_text() {
    let story = full();
    assert_eq!(story.sides.iter().map(|side| &*side.name).collect::<Vec<_>>(), ["Dockers", "Owners"]);
    let brandt = &story.actors[0];
    assert_eq!((brandt.id.as_str(), &*brandt.name, &**brandt.label()), ("brandt", "Tomás Brandt", "Brandt"));
    assert_eq!((brandt.kind, brandt.unnamed), (ActorKind::Person, false));
    assert_eq!(
        (brandt.role.as_deref(), brandt.note.as_deref()),
        (Some("union leader"), Some("Re-elected in 1986."))
    );
    assert_eq!(brandt.side.as_ref().map(|side| side.as_str()), Some("dockers"));
    assert_eq!((&*brandt.aliases[0], brandt.affiliations[0].as_str()), ("union leader", "union"));
    let kinds: Vec<_> = story.actors.iter().map(|actor| (actor.kind, actor.unnamed)).collect();
    let organization = (ActorKind::Organization, false);
    assert_eq!(
        kinds[1..],
        [(ActorKind::Group, false), organization, (ActorKind::Person, true), organization]
    );
    let mentions: Vec<_> = story
        .mentions
        .iter()
        .map(|mention| format!("{} {}", mention.actor, at(&story, mention.span)))
        .collect();
    assert_eq!(
        mentions,
        [
            "union Dockers",
            "brandt union leader",
            "brandt Tomás Brandt",
            "brandt Brandt",
            "company Harbour Company",
            "clerk A clerk",
            "courier Ellery Courier",
            "brandt Brandt",
        ]
    );
}

#[test]
fn version_1_keeps_its_timeline() {
    let story = full();
    assert_eq!(&*story.places[0].name, "the harbour gate");
    let [notice, walkout, silence, goes_on] = &*story.events else { panic!("{:#?}", story.events) };
    check_event(notice, "notice", EventKind::Report);
    check_when(&notice.when, "1987-05-04/1987-05-10", Known::Resolved);
    let Some(Written::Span(written)) = notice.when.written else { panic!("{notice:#?}") };
    assert_eq!(at(&story, written), "Last week");
    assert_eq!(notice.when.note.as_deref(), Some("from the day of publication"));
    assert_eq!(notice.summary.as_deref(), Some("What it says is not told."));
    assert_eq!(notice.participants[0].actor.as_str(), "company");
    assert_eq!(notice.participants[0].role.as_deref(), Some("posts it"));
    assert_eq!(notice.place.as_ref().map(|place| place.as_str()), Some("gate"));
    assert_eq!(all(&story, &notice.evidence), ["posted a notice"]);
    check_event(walkout, "walkout", EventKind::Happening);
    check_when(&walkout.when, "1987-05-11", Known::Stated);
    assert_eq!(walkout.after[0].as_str(), "notice");
    check_event(silence, "silence", EventKind::State);
    assert_eq!(silence.when, When { period: None, known: Known::Order, written: None, note: None });
    check_event(goes_on, "goes-on", EventKind::Plan);
    check_when(&goes_on.when, "1987-05-15/..", Known::Stated);
}

#[test]
fn version_1_keeps_its_statements_ties_and_open_points() {
    let story = full();
    let [first, second] = &*story.statements else { panic!("{:#?}", story.statements) };
    assert_eq!(
        (first.id.as_str(), &*first.content, first.quoted),
        ("on-it-goes", "The strike will go on.", true)
    );
    assert_eq!((first.speakers[0].as_str(), first.about[0].as_str()), ("brandt", "union"));
    let cue = first.cue.unwrap();
    assert_eq!((at(&story, cue), at(&story, Span::new(0, cue.start as usize)).len()), ("Brandt said", 92));
    check_when(first.when.as_ref().unwrap(), "1987-05-14?", Known::Assumed);
    assert_eq!(first.medium.as_deref(), Some("a speech"));
    assert_eq!(first.event.as_ref().map(|event| event.as_str()), Some("goes-on"));
    assert_eq!((second.speakers[0].as_str(), second.relay[0].as_str()), ("clerk", "courier"));
    assert_eq!((second.quoted, &second.when, second.cue), (false, &None, None));
    assert_eq!(&*second.caveats[1], "the union has not answered");
    assert_eq!(all(&story, &second.evidence), ["Brandt’s office knew of it"]);
    let [leads, works] = &*story.relations else { panic!("{:#?}", story.relations) };
    assert_eq!((leads.from.as_str(), &*leads.label, leads.to.as_str()), ("brandt", "leads", "union"));
    assert_eq!((leads.inverse.as_deref(), leads.ended, works.ended), (Some("are led by"), false, true));
    assert_eq!(all(&story, &leads.evidence), ["union leader"]);
    let open = &story.open[0];
    assert_eq!((&*open.text, open.actors[0].as_str()), ("What the notice said.", "company"));
    assert_eq!((open.events[0].as_str(), open.statements[0].as_str()), ("notice", "they-knew"));
    assert_eq!(all(&story, &open.evidence), ["a notice"]);
}

#[test]
fn fields_that_version_1_does_not_know_are_kept() {
    let story = full();
    let extra = story.extra.0.as_deref();
    assert_eq!(extra, Some(r#"{ "generator": { "name": "by hand", "passes": [1, 2.5, true, null] } }"#));
    let all = [
        &story.references[0].extra,
        &story.sides[0].extra,
        &story.actors[0].extra,
        &story.places[0].extra,
        &story.events[0].extra,
        &story.statements[0].extra,
        &story.relations[0].extra,
        &story.open[0].extra,
    ];
    let first_words: Vec<_> =
        all.iter().map(|extra| extra.0.as_deref().unwrap().split('"').nth(1).unwrap()).collect();
    assert_eq!(first_words, ["pages", "motto", "portrait", "lat", "colour", "volume", "since", "priority"]);
}

#[test]
fn version_1_is_written_again_as_it_is_written_today() {
    let story = full();
    check_round_trip(&story);
    expect_file("formats/v1/full.written.json", &format::write(&story));
}

fn check_event(event: &Event, id: &str, kind: EventKind) {
    assert_eq!((event.id.as_str(), event.kind), (id, kind));
}

fn check_when(when: &When, edtf: &str, known: Known) {
    let period = when.period.as_ref().map(ToString::to_string);
    assert_eq!((period.as_deref(), when.known), (Some(edtf), known));
}
