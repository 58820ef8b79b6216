//! The head of the story.

use std::rc::Rc;

use castline::{
    app::{Origin, State},
    story::{Known, Story},
};

use super::rendered::{HOSTILE, in_order, page, part, words};

fn head(story: Story) -> String {
    let html = page(State::with(Rc::new(story), Origin::File("x".into())));
    part(&html, "head", "</header>").to_owned()
}

fn story() -> Story {
    Story::clone(&State::start().story)
}

#[test]
fn the_headline_is_the_one_heading_of_first_rank() {
    let html = page(State::start());
    assert_eq!(html.matches("<h1").count(), 1);
    in_order(&html, &["<h1", &story().title, "</h1>"]);
}

#[test]
fn the_facts_are_counted_and_named() {
    let story = story();
    let unnamed = story.actors.iter().filter(|actor| {
        actor.unnamed && story.statements.iter().any(|statement| statement.speakers.contains(&actor.id))
    });
    let facts = format!(
        "in the cast {} events {} statements {} unnamed voices {}",
        story.actors.len(),
        story.events.len(),
        story.statements.len(),
        unnamed.count()
    );
    assert!(words(&head(story)).contains(&facts));
}

#[test]
fn one_of_a_kind_is_not_many() {
    let story = story();
    let story = Story { events: story.events[..1].into(), statements: [].into(), ..story };
    assert!(words(&head(story)).contains("event 1 statements 0 unnamed voices 0"));
}

#[test]
fn an_assumed_day_of_publication_says_so() {
    let story = story();
    let mut published = story.published.clone().expect("the first story has a date");
    for (known, says) in [(Known::Assumed, true), (Known::Stated, false)] {
        published.known = known;
        let head = head(Story { published: Some(published.clone()), ..story.clone() });
        assert!(head.contains("Published "));
        assert_eq!(head.contains(">assumed<"), says);
    }
}

#[test]
fn the_references_are_named_and_led_to() {
    let head = head(story());
    in_order(&head, &["Rests on", "<a href=\"#origin-title\">"]);
}

#[test]
fn a_story_without_extras_has_only_its_headline_and_facts() {
    let story = Story {
        kicker: None,
        standfirst: None,
        byline: None,
        published: None,
        references: [].into(),
        ..story()
    };
    let head = head(story);
    assert!(!head.contains("head-kicker") && !head.contains("head-standfirst"));
    assert!(head.contains("<p class=\"head-origin\"></p>"), "{head}");
}

#[test]
fn hostile_strings_stay_text() {
    let hostile: Rc<str> = HOSTILE.into();
    let some = || Some(hostile.clone());
    let mut story =
        Story { title: hostile.clone(), kicker: some(), standfirst: some(), byline: some(), ..story() };
    let mut references = story.references.to_vec();
    references[0].publisher = some();
    references[0].url = Some("javascript:alert(1)".into());
    story.references = references.into();
    story.language = "\"><script>".into();
    let head = head(story);
    assert!(!head.contains("<script") && !head.contains("<img") && !head.contains("javascript:"), "{head}");
    assert!(head.matches("&lt;script&gt;").count() >= 5);
}
