//! The words for what a story says in terms of its model.

use crate::{
    calendar::describe,
    story::{Actor, ActorKind, EventKind, Known, Links, Relation, Story, When},
};

/// What an actor is.
pub(super) fn actor_kind(actor: &Actor) -> &'static str {
    match (actor.kind, actor.unnamed) {
        (ActorKind::Person, false) => "Person",
        (ActorKind::Person, true) => "Unnamed person",
        (ActorKind::Organization, false) => "Organization",
        (ActorKind::Organization, true) => "Unnamed organization",
        (ActorKind::Group, false) => "Group",
        (ActorKind::Group, true) => "Unnamed group",
    }
}

/// What sort of event it is.
pub(super) fn event_kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Happening => "Event",
        EventKind::State => "Lasting event",
        EventKind::Report => "Report",
        EventKind::Plan => "Plan",
    }
}

/// How a date is known, in a word.
pub(super) fn known(known: Known) -> &'static str {
    match known {
        Known::Stated => "stated",
        Known::Resolved => "resolved",
        Known::Assumed => "assumed",
        Known::Order => "order only",
    }
}

/// How a date is known, in a sentence.
pub(super) fn known_explained(known: Known) -> &'static str {
    match known {
        Known::Stated => "The text gives this date as it stands.",
        Known::Resolved => "Worked out from the words of the text and another date.",
        Known::Assumed => "Assumed: worked out from outside knowledge.",
        Known::Order => "No date is given, only what came before.",
    }
}

/// The date in full words.
pub(super) fn date(when: &When) -> String {
    when.period.as_ref().map_or_else(|| "Date not given".to_owned(), describe)
}

/// "1 event", "3 events".
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A tie as it reads from one of its ends.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reading<'a> {
    /// Whether the other actor is named before the words.
    pub(super) other_first: bool,
    /// The words between or around.
    pub(super) words: &'a str,
    /// The position of the other actor.
    pub(super) other: usize,
}

/// How `relation` reads in the detail of the actor at `at`: "leads X" from its own end; from the other "is led
/// by X" where the story has such words, else "X leads", which the reader completes with the name above.
/// Nothing where the other actor is unknown.
pub(super) fn read<'a>(
    relation: &'a Relation,
    story: &Story,
    links: &Links,
    at: usize,
) -> Option<Reading<'a>> {
    let from_here = relation.from == story.actors[at].id;
    let other = links.actor(if from_here { &relation.to } else { &relation.from })?;
    let words = if from_here { Some(&relation.label) } else { relation.inverse.as_ref() };
    Some(Reading { other_first: words.is_none(), words: words.unwrap_or(&relation.label), other })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    #[test]
    fn a_tie_reads_from_either_end() {
        let State { story, links, .. } = State::start();
        let leads = &story.relations[0];
        let (ruler, government) = (links.actor(&leads.from).unwrap(), links.actor(&leads.to).unwrap());
        let reading = |relation: &Relation, at| {
            read(relation, &story, &links, at).map(|it| (it.words.to_owned(), it.other_first, it.other))
        };
        assert_eq!(reading(leads, ruler), Some(("leads".into(), false, government)));
        assert_eq!(reading(leads, government), Some(("is led by".into(), false, ruler)));
        let plain = Relation { inverse: None, ..Relation::clone(leads) };
        assert_eq!(
            reading(&plain, government),
            Some(("leads".into(), true, ruler)),
            "“Maduro leads …”, never “leads Maduro”"
        );
    }

    #[test]
    fn a_tie_to_nobody_is_passed_over() {
        let State { story, links, .. } = State::start();
        let tie = Relation { to: "nobody".into(), ..Relation::clone(&story.relations[0]) };
        assert_eq!(read(&tie, &story, &links, links.actor(&tie.from).unwrap()), None);
    }
}
