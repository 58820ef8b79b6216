//! Which parts of the story are shown.

use crate::{
    calendar::Extent,
    layout::Window,
    order::Set,
    story::{Actor, ActorId, ActorKind, Draft, Event, Grade, Links, SideId, Statement, Story, When},
};

/// What a reader has narrowed the story down to. Empty sets and `None` let everything pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these actors.
    pub actors: Set<ActorId>,
    /// Only actors of these sides.
    pub sides: Set<SideId>,
    /// Only actors of these kinds.
    pub kinds: Set<ActorKind>,
    /// Only unnamed actors.
    pub unnamed: bool,
    /// Only what the analysis is sure of, and what a person wrote or confirmed.
    pub sure: bool,
    /// Only what is dated in this stretch of time.
    pub range: Option<Window>,
}

/// What passes a [`Filter`]: one answer for each position in the story's lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// For each of `story.actors`.
    pub actors: Vec<bool>,
    /// For each of `story.events`.
    pub events: Vec<bool>,
    /// For each of `story.statements`.
    pub statements: Vec<bool>,
}

impl Filter {
    /// Whether everything passes.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What of `story` passes: the actors that fit; the events with one of them among those taking part;
    /// the statements that one of them makes or, where no speaker is named, passes on. With a range, only
    /// what is dated in it, and actors with a part in that. With `sure`, of all that only what is so itself.
    pub fn shown(&self, story: &Story, links: &Links) -> Shown {
        let fits: Vec<bool> = story.actors.iter().map(|actor| self.fits(actor)).collect();
        let any_fits = |mut ids: std::slice::Iter<'_, ActorId>| {
            ids.any(|id| links.actor(id).is_some_and(|actor| fits[actor]))
        };
        let by_cast =
            !self.is_empty() && Self { range: None, sure: false, ..self.clone() } != Self::default();
        let events: Vec<bool> = story
            .events
            .iter()
            .map(|event| {
                self.is_sure(&event.draft)
                    && self.in_range(&event.when)
                    && (!by_cast || takes_part(event, links, &fits))
            })
            .collect();
        let statements: Vec<bool> = story
            .statements
            .iter()
            .map(|statement| {
                let voices =
                    if statement.speakers.is_empty() { &statement.relay } else { &statement.speakers };
                self.is_sure(&statement.draft)
                    && self.statement_in_range(story, links, statement)
                    && (!by_cast || any_fits(voices.iter()))
            })
            .collect();
        let actors = fits
            .iter()
            .enumerate()
            .map(|(at, &fits)| {
                let of = links.of_actor(at);
                let has_part = of.events.iter().any(|&event| events[event])
                    || of.said.iter().chain(&of.relayed).any(|&statement| statements[statement]);
                fits && self.is_sure(&story.actors[at].draft) && (self.range.is_none() || has_part)
            })
            .collect();
        Shown { actors, events, statements }
    }

    fn fits(&self, actor: &Actor) -> bool {
        (self.actors.is_empty() || self.actors.contains(&actor.id))
            && (self.sides.is_empty() || actor.side.as_ref().is_some_and(|side| self.sides.contains(side)))
            && (self.kinds.is_empty() || self.kinds.contains(&actor.kind))
            && (!self.unnamed || actor.unnamed)
    }

    fn is_sure(&self, draft: &Option<Draft>) -> bool {
        !self.sure || draft.as_ref().is_none_or(|draft| draft.grade == Grade::Sure)
    }

    fn in_range(&self, when: &When) -> bool {
        let Some(range) = self.range else { return true };
        when.period
            .as_ref()
            .map(|period| period.extent())
            .is_some_and(|extent: Extent| extent.overlaps(range.from, range.to))
    }

    /// A statement is dated by itself, or by the event of its being said.
    fn statement_in_range(&self, story: &Story, links: &Links, statement: &Statement) -> bool {
        let of_event = || Some(&story.events[links.event(statement.event.as_ref()?)?].when);
        self.range.is_none()
            || statement.when.as_ref().or_else(of_event).is_some_and(|when| self.in_range(when))
    }
}

fn takes_part(event: &Event, links: &Links, fits: &[bool]) -> bool {
    event
        .participants
        .iter()
        .any(|participant| links.actor(&participant.actor).is_some_and(|actor| fits[actor]))
}
