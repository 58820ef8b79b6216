//! An article before it is a story.

use std::rc::Rc;

use crate::{calendar::Civil, text::Source};

/// An article as it was brought: its text, and what is known of it without having read it. The analysis
/// makes a story of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The headline; empty where there is none.
    pub title: Rc<str>,
    /// Who wrote it.
    pub byline: Option<Rc<str>>,
    /// Who published it.
    pub publisher: Option<Rc<str>>,
    /// Where it was published: an `http` or `https` link, never another.
    pub url: Option<Rc<str>>,
    /// When it was published, midnight where only the day is known: what "today" means in it.
    pub published: Option<Civil>,
    /// The text, without the headline.
    pub source: Source,
}
