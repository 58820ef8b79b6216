//! What a screen reader says of a change, in a few words.

use crate::{
    calendar::describe,
    story::{ActorKind, Links, Part, Story},
};

/// The words for a part that was just picked.
pub(super) fn announce(story: &Story, links: &Links, part: &Part) -> String {
    match part {
        Part::Actor(id) => links.actor(id).map(|at| actor(story, links, at)),
        Part::Event(id) => links.event(id).map(|at| event(story, at)),
        Part::Statement(id) => links.statement(id).map(|at| statement(story, links, at)),
    }
    .unwrap_or_default()
}

fn actor(story: &Story, links: &Links, at: usize) -> String {
    let (actor, of) = (&story.actors[at], links.of_actor(at));
    let kind = match actor.kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Group => "group",
    };
    let unnamed = if actor.unnamed { "unnamed " } else { "" };
    format!(
        "{}, {unnamed}{kind}: {}, {}, {}",
        actor.name,
        count(of.mentions.len(), "mention"),
        count(of.events.len(), "event"),
        count(of.said.len(), "statement")
    )
}

fn event(story: &Story, at: usize) -> String {
    let event = &story.events[at];
    let when = event.when.period.as_ref().map_or_else(|| "date not given".to_owned(), describe);
    format!("{}, {when}, {}", event.title, count(event.participants.len(), "participant"))
}

fn statement(story: &Story, links: &Links, at: usize) -> String {
    let statement = &story.statements[at];
    let names: Vec<&str> = statement
        .speakers
        .iter()
        .filter_map(|id| links.actor(id))
        .map(|speaker| story.actors[speaker].name.as_ref())
        .collect();
    let speakers = if names.is_empty() { "No speaker named".to_owned() } else { names.join(" and ") };
    format!("{speakers}: {}", statement.content)
}

/// "1 event", "3 events".
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
