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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    /// The flags of the statement of the first built-in story with this id, in words.
    fn of(id: &str) -> Vec<&'static str> {
        let State { story, links, .. } = State::start();
        let at = links.statement(&id.into()).unwrap();
        flags(&story, &links, &story.statements[at]).into_iter().map(Flag::words).collect()
    }

    #[test]
    fn a_named_voice_told_by_the_report_itself_has_no_flag() {
        assert_eq!(of("s-warning"), Vec::<&str>::new());
    }

    #[test]
    fn an_unnamed_voice_through_one_newspaper_has_both_flags() {
        assert_eq!(of("s-decided"), ["unnamed", "one outlet"]);
    }

    #[test]
    fn the_reports_own_publisher_is_no_outlet() {
        assert_eq!(of("s-outlast"), ["unnamed"]);
    }

    #[test]
    fn an_outlets_own_account_has_no_speaker() {
        assert_eq!(of("s-survival"), ["no speaker named", "one outlet"]);
    }
}
