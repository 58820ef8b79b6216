//! What the analysis drafts: of articles of our own, as a person reads it, and the laws that hold for any text.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use castline::{
    analysis::{Pass, analyse},
    format,
    story::{Actor, ActorId, Article, Draft, Grade, Severity, Statement, Story, When, check},
    text::{ParagraphKind, Source, fold},
};
use proptest::prelude::*;

use crate::expect::{expect_file, files};

#[test]
fn the_drafts_of_our_articles_are_as_they_were_read() {
    for (name, bytes) in files("drafts", ".txt") {
        let article = format::article::read(&bytes, &name).unwrap();
        let story = analyse(&article, &mut |_| {});
        expect_file(&format!("drafts/{}", name.replace(".txt", ".draft")), &told(&story));
    }
}

#[test]
fn a_draft_is_a_sound_story_that_survives_being_saved() {
    for (name, bytes) in files("drafts", ".txt") {
        let article = format::article::read(&bytes, &name).unwrap();
        let story = analyse(&article, &mut |_| {});
        sound(&story);
        assert_eq!(check(&story), [], "{name}");
    }
}

#[test]
fn every_pass_is_announced_once_and_in_order() {
    let mut passes = Vec::new();
    analyse(&article("Ana Silva left."), &mut |pass| passes.push(pass));
    assert_eq!(passes, [Pass::Words, Pass::Dates, Pass::Names, Pass::Statements, Pass::Events, Pass::Story]);
}

#[test]
fn quotation_marks_and_white_space_do_not_change_the_cast() {
    for (name, bytes) in files("drafts", ".txt") {
        let text = String::from_utf8(bytes).unwrap();
        let names = |text: &str| {
            let story = analyse(&format::article::read(text.as_bytes(), &name).unwrap(), &mut |_| {});
            story.actors.iter().map(|actor| fold(&actor.name)).collect::<Vec<_>>()
        };
        let curly = curled(&text);
        assert_eq!(names(&text), names(&curly), "{name}");
        assert_eq!(names(&text), names(&text.replace("\n\n", " \n\n\n ").replace(". ", ".  ")), "{name}");
    }
}

#[test]
fn half_a_megabyte_of_one_thing_is_drafted_in_seconds() {
    // What grew with the square of the length would take minutes.
    let limit = Duration::from_secs(20);
    for bit in [
        "\"",
        "“a ",
        "Aa Bb ",
        "1",
        "10 11 ",
        "May ",
        "a, ",
        "said that ",
        "x",
        "A.\n\n",
        ".",
        "Mr. ",
        "Ann Roe, a ",
        "he left on Monday and ",
    ] {
        let article = article(&bit.repeat(500_000 / bit.len()));
        let start = Instant::now();
        analyse(&article, &mut |_| {});
        assert!(start.elapsed() < limit, "{bit:?} took {:?}", start.elapsed());
    }
}

proptest! {
    #[test]
    fn any_text_has_a_sound_draft_and_always_the_same(text in any_text()) {
        let article = article(&text);
        let story = analyse(&article, &mut |_| {});
        sound(&story);
        prop_assert_eq!(&story, &analyse(&article, &mut |_| {}));
    }
}

/// Bits of news, put together by chance, so that the rules meet what they were not written for.
fn any_text() -> impl Strategy<Value = String> {
    let bit = prop_oneof![
        4 => prop::sample::select(&[
            "Mr. Vega", "said", "told", "on Friday", "\"", "“", "”", "'", "’s", "the U.S.", "Ana Silva", "the minister", "she", "they",
            "according to", "in 1998", "May", "last week", "two days", "10:30 p.m.", ",", ".", ".\n\n", "(", ")", "--", "—", "that", "who",
            "The Bank of Norvia", "NATO", "will", "was", "arrested", "killed", "and", "of", "to", "until", "3/4", "1990-91", "the '90s", ":",
        ][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(bit, 0..60).prop_map(|bits| bits.join(" "))
}

fn article(text: &str) -> Article {
    let paragraphs = text.split("\n\n").map(|words| (words, ParagraphKind::Body));
    Article { source: Source::new(paragraphs), ..Article::default() }
}

/// Nothing is wrong with the story, and its file makes the same story again.
pub(crate) fn sound(story: &Story) {
    // A story needs a text; an article without one is refused before it is read.
    if story.source.text().trim().is_empty() {
        return;
    }
    let errors: Vec<_> =
        check(story).into_iter().filter(|problem| problem.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let file = format::write(story);
    match format::read(file.as_bytes()) {
        Ok(read) => assert!(read.story == *story, "saved and opened again it is another story: {file}"),
        Err(problems) => panic!("{problems:?}"),
    }
}

/// Straight quotation marks made curly, as typesetters do.
fn curled(text: &str) -> String {
    let mut curled = String::new();
    let mut before = ' ';
    for c in text.chars() {
        let opens = before.is_whitespace();
        curled.push(match c {
            '"' if opens => '“',
            '"' => '”',
            '\'' => '’',
            other => other,
        });
        before = c;
    }
    curled
}

/// The story as a person reads it, part by part.
fn told(story: &Story) -> String {
    let mut out = String::new();
    let published = story.published.as_ref().map_or("unknown".into(), when);
    writeln!(out, "{}\npublished {published}\n\nCAST", story.title).unwrap();
    for actor in &*story.actors {
        let mentions = story.mentions.iter().filter(|mention| mention.actor == actor.id).count();
        writeln!(out, "  {} {}{}, {mentions}×", mark(&actor.draft), actor.name, described(story, actor))
            .unwrap();
    }
    out.push_str("\nTIMELINE\n");
    for event in &*story.events {
        let who: Vec<_> = event.participants.iter().map(|one| label(story, &one.actor)).collect();
        let place = event.place.as_ref().and_then(|id| story.places.iter().find(|place| place.id == *id));
        let place = place.map_or(String::new(), |place| format!(" @ {}", place.name));
        writeln!(
            out,
            "  {} {:<24} {:?}: {} [{}]{place}",
            mark(&event.draft),
            when(&event.when),
            event.kind,
            event.title,
            who.join(", ")
        )
        .unwrap();
    }
    out.push_str("\nSTATEMENTS\n");
    for statement in &*story.statements {
        writeln!(out, "  {} {}", mark(&statement.draft), said(story, statement)).unwrap();
    }
    out.push_str("\nTIES\n");
    for tie in &*story.relations {
        let ended = if tie.ended { " (ended)" } else { "" };
        writeln!(
            out,
            "  {} {} {} {}{ended}",
            mark(&tie.draft),
            label(story, &tie.from),
            tie.label,
            label(story, &tie.to)
        )
        .unwrap();
    }
    out
}

fn described(story: &Story, actor: &Actor) -> String {
    let mut text = format!(" ({:?}", actor.kind);
    if actor.unnamed {
        text.push_str(", unnamed");
    }
    if let Some(role) = &actor.role {
        write!(text, ", {role}").unwrap();
    }
    let side = actor.side.as_ref().and_then(|id| story.sides.iter().find(|side| side.id == *id));
    if let Some(side) = side {
        write!(text, ", side {}", side.name).unwrap();
    }
    text.push(')');
    if !actor.aliases.is_empty() {
        write!(text, " = {}", actor.aliases.join(" = ")).unwrap();
    }
    text
}

fn said(story: &Story, statement: &Statement) -> String {
    let names = |ids: &[ActorId]| ids.iter().map(|id| label(story, id)).collect::<Vec<_>>().join(", ");
    let mut text = if statement.speakers.is_empty() { "?".to_owned() } else { names(&statement.speakers) };
    if !statement.relay.is_empty() {
        write!(text, " → {}", names(&statement.relay)).unwrap();
    }
    if let Some(medium) = &statement.medium {
        write!(text, " ({medium})").unwrap();
    }
    if let Some(when_said) = &statement.when {
        write!(text, " {}", when(when_said)).unwrap();
    }
    let content = &statement.content;
    if statement.quoted { write!(text, ": “{content}”") } else { write!(text, ": {content}") }.unwrap();
    if !statement.about.is_empty() {
        write!(text, " [about {}]", names(&statement.about)).unwrap();
    }
    for caveat in &*statement.caveats {
        write!(text, " ({caveat})").unwrap();
    }
    text
}

fn label(story: &Story, id: &ActorId) -> String {
    story
        .actors
        .iter()
        .find(|actor| actor.id == *id)
        .map_or_else(|| format!("{id}?"), |actor| actor.label().to_string())
}

fn when(when: &When) -> String {
    when.period
        .as_ref()
        .map_or_else(|| "undated".to_owned(), |period| format!("{period} {:?}", when.known).to_lowercase())
}

/// A sure part has no mark, one that is likely a tilde, a guess a question mark.
fn mark(draft: &Option<Draft>) -> char {
    match draft.as_ref().map(|draft| draft.grade) {
        Some(Grade::Likely) => '~',
        Some(Grade::Guess) => '?',
        Some(Grade::Sure) | None => ' ',
    }
}
