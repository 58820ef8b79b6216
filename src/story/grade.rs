//! How sure the analysis is of a part that it drafted.

use std::rc::Rc;

/// What the analysis says of a part that it drafted and nobody has confirmed yet. A part written or
/// confirmed by a person has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// How sure it is.
    pub grade: Grade,
    /// Why, in words for the reader, the weightiest first.
    pub reasons: Rc<[Rc<str>]>,
}

/// How sure the analysis is, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The text says so in as many words.
    Sure,
    /// The usual reading of what the text says.
    Likely,
    /// One reading among others.
    Guess,
}
