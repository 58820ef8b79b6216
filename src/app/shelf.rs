//! The stories of a visit that an address can bring back without their files: the one that the page was opened
//! with, and those of the reader's own. They are forgotten with the page; the built-in stories need no keeping.

use std::rc::Rc;

use super::{Opened, Origin};

/// What was opened during this visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shelf {
    /// What the page was opened with, where that is not the first built-in story.
    pub(super) start: Option<Kept>,
    /// Files and drafts, in the order in which they were opened.
    own: Vec<Kept>,
}

/// An opened story and where it was opened from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) opened: Opened,
    pub(super) origin: Origin,
}

impl Shelf {
    /// Keeps a story of the reader's own, and gives the name that an address has for it.
    pub(super) fn keep(&mut self, kept: Kept) -> Rc<str> {
        self.own.push(kept);
        format!("{OWN}{}", self.own.len()).into()
    }

    /// The story of the reader's own that an address has this name for.
    pub(super) fn own(&self, name: &str) -> Option<&Kept> {
        let number: usize = name.strip_prefix(OWN)?.parse().ok()?;
        self.own.get(number.checked_sub(1)?)
    }
}

/// Whether an address means a story of the reader's own by this name, be it of this visit or of an earlier one.
pub(super) fn is_own(name: &str) -> bool {
    name.starts_with(OWN)
}

/// How the names of the reader's own stories begin.
const OWN: &str = "own-";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::BUILT_IN;

    #[test]
    fn no_built_in_story_has_a_name_of_the_readers_own() {
        assert!(BUILT_IN.iter().all(|story| !is_own(story.id)));
    }
}
