//! What belongs together: the index of a story, made once and asked often.

use super::{Actor, ActorId, Event, EventId, SIDE_COLOURS, SideId, Statement, StatementId, Story, Written};
use crate::order::{Set, sort};
use crate::text::{Map, Span};

/// Where each part of a [`Story`] stands in its lists, and what refers to it. Positions are indices into
/// the story's own lists. Ids that nothing has are passed over: [`check`](super::check()) reports them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    actors: Map<ActorId, usize>,
    events: Map<EventId, usize>,
    statements: Map<StatementId, usize>,
    sides: Map<SideId, usize>,
    of_actor: Vec<OfActor>,
    statements_of_event: Map<usize, Vec<usize>>,
    after_event: Map<usize, Vec<usize>>,
}

/// What refers to one actor, as positions in the story's lists, each in the story's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfActor {
    /// Its mentions, in the order of the text.
    pub mentions: Vec<usize>,
    /// The events it takes part in.
    pub events: Vec<usize>,
    /// What it says.
    pub said: Vec<usize>,
    /// What reached us through it.
    pub relayed: Vec<usize>,
    /// What is said about it.
    pub about: Vec<usize>,
    /// Its ties, from either end.
    pub relations: Vec<usize>,
    /// The actors that say they belong to it.
    pub members: Vec<usize>,
}

/// A part of a story that can be picked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// One of the cast.
    Actor(ActorId),
    /// Something on the timeline.
    Event(EventId),
    /// Something said.
    Statement(StatementId),
}

/// What belongs to a picked [`Part`], itself included: positions in the story's lists, and the places in
/// the text that carry it, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Related {
    /// Positions in `story.actors`.
    pub actors: Set<usize>,
    /// Positions in `story.events`.
    pub events: Set<usize>,
    /// Positions in `story.statements`.
    pub statements: Set<usize>,
    /// Places in the text.
    pub spans: Vec<Span>,
}

impl Links {
    /// The index of `story`.
    pub fn new(story: &Story) -> Self {
        let mut links = Self {
            actors: positions(story.actors.iter().map(|actor| actor.id.clone())),
            events: Map::with_capacity_and_hasher(story.events.len(), Default::default()),
            statements: positions(story.statements.iter().map(|statement| statement.id.clone())),
            sides: positions(story.sides.iter().map(|side| side.id.clone())),
            of_actor: vec![OfActor::default(); story.actors.len()],
            statements_of_event: Map::default(),
            after_event: Map::default(),
        };
        for (at, mention) in story.mentions.iter().enumerate() {
            links.note(&mention.actor, at, |of| &mut of.mentions);
        }
        // The few that say what they come after: to go through all of 100,000 once more takes longer.
        let mut ordered = Vec::new();
        for (at, event) in story.events.iter().enumerate() {
            links.note_event(at, event);
            if !event.after.is_empty() {
                ordered.push(at);
            }
        }
        for at in ordered {
            for before in story.events[at].after.iter().filter_map(|id| links.events.get(id)) {
                let after = links.after_event.entry(*before).or_default();
                if after.last() != Some(&at) {
                    after.push(at);
                }
            }
        }
        for (at, statement) in story.statements.iter().enumerate() {
            statement.speakers.iter().for_each(|id| links.note(id, at, |of| &mut of.said));
            statement.relay.iter().for_each(|id| links.note(id, at, |of| &mut of.relayed));
            statement.about.iter().for_each(|id| links.note(id, at, |of| &mut of.about));
            if let Some(event) = statement.event.as_ref().and_then(|id| links.event(id)) {
                links.statements_of_event.entry(event).or_default().push(at);
            }
        }
        for (at, relation) in story.relations.iter().enumerate() {
            links.note(&relation.from, at, |of| &mut of.relations);
            links.note(&relation.to, at, |of| &mut of.relations);
        }
        for (at, actor) in story.actors.iter().enumerate() {
            actor.affiliations.iter().for_each(|id| links.note(id, at, |of| &mut of.members));
        }
        links
    }

    /// Where the actor stands in `story.actors`.
    pub fn actor(&self, id: &ActorId) -> Option<usize> {
        self.actors.get(id).copied()
    }

    /// Where the event stands in `story.events`.
    pub fn event(&self, id: &EventId) -> Option<usize> {
        self.events.get(id).copied()
    }

    /// Where the statement stands in `story.statements`.
    pub fn statement(&self, id: &StatementId) -> Option<usize> {
        self.statements.get(id).copied()
    }

    /// Where the side stands in `story.sides`.
    pub fn side(&self, id: &SideId) -> Option<usize> {
        self.sides.get(id).copied()
    }

    /// What refers to the actor at this position. Panics when there is none.
    pub fn of_actor(&self, actor: usize) -> &OfActor {
        &self.of_actor[actor]
    }

    /// The statements that were made in the event at this position.
    pub fn statements_of_event(&self, event: usize) -> &[usize] {
        self.statements_of_event.get(&event).map_or(&[], Vec::as_slice)
    }

    /// The events that the text says came after the one at this position.
    pub fn after_event(&self, event: usize) -> &[usize] {
        self.after_event.get(&event).map_or(&[], Vec::as_slice)
    }

    /// The colour of an actor: the position of its side, or [`SIDE_COLOURS`] for the neutral one.
    pub fn colour(&self, actor: &Actor) -> usize {
        let side = actor.side.as_ref().and_then(|side| self.side(side));
        side.map_or(SIDE_COLOURS, |side| side.min(SIDE_COLOURS))
    }

    /// The colour of an event: that of its first participant.
    pub fn event_colour(&self, story: &Story, event: &Event) -> usize {
        self.first_colour(story, event.participants.iter().map(|participant| &participant.actor))
    }

    /// The colour of a statement: that of its first speaker, or where there is none of its first relay.
    pub fn statement_colour(&self, story: &Story, statement: &Statement) -> usize {
        self.first_colour(story, statement.speakers.iter().chain(statement.relay.iter()))
    }

    /// Whether `story` has this part.
    pub fn has(&self, part: &Part) -> bool {
        match part {
            Part::Actor(id) => self.actor(id).is_some(),
            Part::Event(id) => self.event(id).is_some(),
            Part::Statement(id) => self.statement(id).is_some(),
        }
    }

    /// What belongs to `part`; nothing where the story does not have it.
    pub fn related(&self, story: &Story, part: &Part) -> Related {
        let mut related = Related::default();
        match part {
            Part::Actor(id) => {
                if let Some(actor) = self.actor(id) {
                    self.relate_actor(story, actor, &mut related);
                }
            }
            Part::Event(id) => {
                if let Some(event) = self.event(id) {
                    self.relate_event(story, event, &mut related);
                }
            }
            Part::Statement(id) => {
                if let Some(statement) = self.statement(id) {
                    self.relate_statement(story, statement, &mut related);
                }
            }
        }
        sort(&mut related.spans);
        related.spans.dedup();
        related
    }

    fn relate_actor(&self, story: &Story, actor: usize, related: &mut Related) {
        let of = self.of_actor(actor);
        related.actors.insert(actor);
        related.events.extend(&of.events);
        related.statements.extend(of.said.iter().chain(&of.relayed).chain(&of.about));
        related.spans.extend(of.mentions.iter().map(|&at| story.mentions[at].span));
        for &at in &of.relations {
            let relation = &story.relations[at];
            related.actors.extend([&relation.from, &relation.to].into_iter().filter_map(|id| self.actor(id)));
        }
        related.actors.extend(story.actors[actor].affiliations.iter().filter_map(|id| self.actor(id)));
        related.actors.extend(&of.members);
    }

    fn relate_event(&self, story: &Story, at: usize, related: &mut Related) {
        let event = &story.events[at];
        related.events.insert(at);
        related.statements.extend(self.statements_of_event(at));
        related
            .actors
            .extend(event.participants.iter().filter_map(|participant| self.actor(&participant.actor)));
        related.spans.extend(event.evidence.iter());
        if let Some(Written::Span(span)) = event.when.written {
            related.spans.push(span);
        }
    }

    fn relate_statement(&self, story: &Story, at: usize, related: &mut Related) {
        let statement = &story.statements[at];
        related.statements.insert(at);
        related.events.extend(statement.event.as_ref().and_then(|id| self.event(id)));
        let actors = statement.speakers.iter().chain(statement.relay.iter()).chain(statement.about.iter());
        related.actors.extend(actors.filter_map(|id| self.actor(id)));
        related.spans.extend(statement.evidence.iter().copied().chain(statement.cue));
    }

    fn first_colour<'a>(&self, story: &Story, mut actors: impl Iterator<Item = &'a ActorId>) -> usize {
        actors.find_map(|id| self.actor(id)).map_or(SIDE_COLOURS, |actor| self.colour(&story.actors[actor]))
    }

    // Not part of the loop over all events: the browser runs a long loop to its end in the slow form in which it
    // was begun, but makes a fast form of a function that is called again and again.
    #[inline(never)]
    fn note_event(&mut self, at: usize, event: &Event) {
        self.events.entry(event.id.clone()).or_insert(at);
        for participant in event.participants.iter() {
            self.note(&participant.actor, at, |of| &mut of.events);
        }
    }

    /// Notes that the part at `at` refers to the actor, once.
    fn note(&mut self, actor: &ActorId, at: usize, list: impl Fn(&mut OfActor) -> &mut Vec<usize>) {
        if let Some(actor) = self.actor(actor) {
            let list = list(&mut self.of_actor[actor]);
            if list.last() != Some(&at) {
                list.push(at);
            }
        }
    }
}

fn positions<Id: Eq + std::hash::Hash>(ids: impl Iterator<Item = Id>) -> Map<Id, usize> {
    let mut positions = Map::with_capacity_and_hasher(ids.size_hint().0, Default::default());
    for (at, id) in ids.enumerate() {
        positions.entry(id).or_insert(at);
    }
    positions
}
