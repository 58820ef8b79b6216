//! What a reader should be wary of in a statement, worked out from the story itself.

use crate::{
    story::{Actor, ActorKind, Links, Statement, Story},
    text::fold,
};

/// A reason to be wary of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Flag {
    /// It has speakers, and none of them is named.
    Unnamed,
    /// Nobody is said to have said it: it is an account of the report's own or of an outlet.
    NoSpeaker,
    /// It reached the report through exactly one organization.
    OneOutlet,
}

impl Flag {
    /// The words for it.
    pub(in crate::ui) fn words(self) -> &'static str {
        match self {
            Flag::Unnamed => "unnamed",
            Flag::NoSpeaker => "no speaker named",
            Flag::OneOutlet => "one outlet",
        }
    }
}

/// The flags of a statement, in the order to say them.
pub(in crate::ui) fn flags(story: &Story, links: &Links, statement: &Statement) -> Vec<Flag> {
    let mut flags = Vec::new();
    if statement.speakers.is_empty() {
        flags.push(Flag::NoSpeaker);
    } else if is_unnamed(story, links, statement) {
        flags.push(Flag::Unnamed);
    }
    if let [_] = outlets(story, links, statement)[..] {
        flags.push(Flag::OneOutlet);
    }
    flags
}

/// Whether the statement has speakers of whom none is named.
pub(in crate::ui) fn is_unnamed(story: &Story, links: &Links, statement: &Statement) -> bool {
    let mut speakers = statement.speakers.iter().filter_map(|id| links.actor(id)).peekable();
    speakers.peek().is_some() && speakers.all(|at| story.actors[at].unnamed)
}

/// The organizations through which the statement reached the report, as positions in `story.actors`. The
/// publisher of the report itself is none of them: everything in it passes through that one.
pub(in crate::ui) fn outlets(story: &Story, links: &Links, statement: &Statement) -> Vec<usize> {
    let relays = statement.relay.iter().filter_map(|id| links.actor(id));
    let is_outlet = |&at: &usize| {
        let actor = &story.actors[at];
        actor.kind == ActorKind::Organization && !is_publisher(story, actor)
    };
    relays.filter(is_outlet).collect()
}

/// Whether the actor is the publisher of the first of the works that the text rests on.
fn is_publisher(story: &Story, actor: &Actor) -> bool {
    let publisher = story.references.first().and_then(|reference| reference.publisher.as_deref());
    publisher.is_some_and(|publisher| {
        let publisher = fold(publisher);
        [Some(&actor.name), actor.short.as_ref()].into_iter().flatten().any(|name| fold(name) == publisher)
    })
}
