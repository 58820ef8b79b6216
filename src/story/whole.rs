//! The whole story.

use std::rc::Rc;

use super::{Actor, ActorId, Event, EventId, Mention, Place, Relation, Side, Statement, StatementId, When};
use crate::text::{Source, Span};

/// An explored article. The ids in it are unique by kind and refer to parts that exist; [`check`](super::check())
/// lists what breaks this and the other rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The headline.
    pub title: Rc<str>,
    /// The line above the headline ("Venezuela · October 2025").
    pub kicker: Option<Rc<str>>,
    /// The paragraph below the headline.
    pub standfirst: Option<Rc<str>>,
    /// Who wrote the text.
    pub byline: Option<Rc<str>>,
    /// The language of the text, a BCP 47 tag.
    pub language: Rc<str>,
    /// When the text was published: what "today" means in it.
    pub published: Option<When>,
    /// The text.
    pub source: Source,
    /// Where it comes from: the works that the text rests on.
    pub references: Rc<[Reference]>,
    /// The sides of the cast, in the order of their colours.
    pub sides: Rc<[Side]>,
    /// The cast.
    pub actors: Rc<[Rc<Actor>]>,
    /// The places in the text that mean an actor, in the order of the text.
    pub mentions: Rc<[Mention]>,
    /// Where things happened.
    pub places: Rc<[Place]>,
    /// What happened.
    pub events: Rc<[Rc<Event>]>,
    /// Who says what.
    pub statements: Rc<[Rc<Statement>]>,
    /// Who is tied to whom.
    pub relations: Rc<[Rc<Relation>]>,
    /// What the report leaves open.
    pub open: Rc<[OpenPoint]>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// A work that the text rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it is called.
    pub title: Rc<str>,
    /// Who published it.
    pub publisher: Option<Rc<str>>,
    /// When, in the words to show.
    pub date: Option<Rc<str>>,
    /// Where to find it: an `http`, `https` or `mailto` link, never another.
    pub url: Option<Rc<str>>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// Something that the report leaves open, worth a reader's attention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenPoint {
    /// What is open, in a sentence.
    pub text: Rc<str>,
    /// The actors it concerns.
    pub actors: Box<[ActorId]>,
    /// The events it concerns.
    pub events: Box<[EventId]>,
    /// The statements it concerns.
    pub statements: Box<[StatementId]>,
    /// The text that shows it.
    pub evidence: Box<[Span]>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

/// The fields of an object in the file that this version does not know, as one JSON object, kept so that
/// a story written by a later or another program survives being opened and saved here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra(pub Option<Rc<str>>);
