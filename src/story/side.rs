//! The groups that give the cast its colours.

use std::rc::Rc;

use super::{Extra, SideId};

/// How many sides have a colour of their own; further ones share the neutral one.
pub const SIDE_COLOURS: usize = 6;

/// A group of actors that stand together in the story ("Caracas", "Press"). The n-th side of a story
/// has the n-th colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its id.
    pub id: SideId,
    /// What readers call it.
    pub name: Rc<str>,
    /// Fields of the file that this version does not know.
    pub extra: Extra,
}
