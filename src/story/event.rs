//! The timeline: what happened, when, and how sure that is.

use std::rc::Rc;

use super::{ActorId, Draft, EventId, Extra, PlaceId};
use crate::{calendar::Period, text::Span};

/// Something that happened, or is to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What happened, in a few words.
    pub title: Rc<str>,
    /// A sentence or two more.
    pub summary: Option<Rc<str>>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// When it happened.
    pub when: When,
    /// Events that happened before this one, where the report tells the order. They place an event that
    /// has no date.
    pub after: Box<[EventId]>,
    /// Who took part, and as what.
    pub participants: Box<[Participant]>,
    /// Where it happened.
    pub place: Option<PlaceId>,
    /// The text that carries it.
    pub evidence: Box<[Span]>,
    /// What the analysis says of it, where it is a draft.
    pub draft: Option<Draft>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// What sort of event it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// Something was done, or took place.
    #[default]
    Happening,
    /// Something went on: a deployment, talks, a reign.
    State,
    /// Something was published or announced.
    Report,
    /// Something is to happen.
    Plan,
}

/// When something happened, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// The date or period; none when only the order is known, or nothing.
    pub period: Option<Period>,
    /// How it is known.
    pub known: Known,
    /// The words it was written with.
    pub written: Option<Written>,
    /// How it was worked out, for a reader who asks.
    pub note: Option<Rc<str>>,
}

/// How a [`When`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    /// The text says it as it stands.
    Stated,
    /// A relative expression ("last week") worked out from the day of publication or another date.
    Resolved,
    /// Worked out from outside knowledge.
    Assumed,
    /// No date is known, only what came before.
    Order,
}

/// The words in which a date was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// They stand in the text.
    Span(Span),
    /// They stand elsewhere, say in an imprint.
    Words(Rc<str>),
}

/// An actor's part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub actor: ActorId,
    /// As what ("announces", "is told to stop").
    pub role: Option<Rc<str>>,
}

/// Where something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id.
    pub id: PlaceId,
    /// Its name.
    pub name: Rc<str>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
