//! Who says what, and through whom.

use std::rc::Rc;

use super::{ActorId, Draft, EventId, Extra, StatementId, When};
use crate::text::Span;

/// What a speaker says, and how it reached the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Who says it; nobody where the report gives it as a fact of its own or of a relay.
    pub speakers: Box<[ActorId]>,
    /// What is said: restated, or quoted where `quoted` says so.
    pub content: Rc<str>,
    /// Whether `content` is in the speaker's own words.
    pub quoted: bool,
    /// The words that mark it as said ("told", "according to").
    pub cue: Option<Span>,
    /// The actors through whom it reached the report, the nearest to the speaker first.
    pub relay: Box<[ActorId]>,
    /// The form it was made in, where that is told ("a post on X", "a notice").
    pub medium: Option<Rc<str>>,
    /// Whom it is about.
    pub about: Box<[ActorId]>,
    /// When it was said, where that is known.
    pub when: Option<When>,
    /// The event of its being said, where the timeline has one.
    pub event: Option<EventId>,
    /// What a reader should keep in mind ("authenticity unclear").
    pub caveats: Box<[Rc<str>]>,
    /// The text that carries it.
    pub evidence: Box<[Span]>,
    /// What the analysis says of it, where it is a draft.
    pub draft: Option<Draft>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
