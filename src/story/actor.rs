//! The cast.

use std::rc::Rc;

use super::{ActorId, Draft, Extra, SideId};
use crate::text::Span;

/// A person, organization or group with a part in the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// The canonical name, or for an unnamed actor what it is called here ("Source in Caracas").
    pub name: Rc<str>,
    /// A shorter name for tight labels ("Maduro"), where there is one.
    pub short: Option<Rc<str>>,
    /// What it is.
    pub kind: ActorKind,
    /// Whether the report does not name it ("a source").
    pub unnamed: bool,
    /// Its part in the story, in a few words ("special envoy").
    pub role: Option<Rc<str>>,
    /// The side it stands on; none is "others".
    pub side: Option<SideId>,
    /// Other names by which the text means it, as they are written there.
    pub aliases: Box<[Rc<str>]>,
    /// The actors it belongs to.
    pub affiliations: Box<[ActorId]>,
    /// What a reader should know about it beyond the role.
    pub note: Option<Rc<str>>,
    /// What the analysis says of it, where it is a draft.
    pub draft: Option<Draft>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}

impl Actor {
    /// The name for tight labels.
    pub fn label(&self) -> &Rc<str> {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// One human being.
    Person,
    /// A body with a name of its own: a government, a company, a newspaper.
    Organization,
    /// People spoken of together without such a body: "insiders", "drug cartels".
    Group,
}

/// A place in the text that means an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Who is meant.
    pub actor: ActorId,
    /// The words that mean it.
    pub span: Span,
}
