//! Ties between actors.

use std::rc::Rc;

use super::{ActorId, Draft, Extra};
use crate::text::Span;

/// A labelled tie between two actors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// The one of whom the label is said.
    pub from: ActorId,
    /// The tie, as a verb that reads from the one to the other ("leads", "works at").
    pub label: Rc<str>,
    /// The other.
    pub to: ActorId,
    /// The label that reads the other way round ("is led by"), where the plain one would mislead.
    pub inverse: Option<Rc<str>>,
    /// Whether the tie has ended by the day of publication.
    pub ended: bool,
    /// The text that carries it.
    pub evidence: Box<[Span]>,
    /// What the analysis says of it, where it is a draft.
    pub draft: Option<Draft>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
