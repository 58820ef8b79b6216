//! What the analyst is asked, and what it says. How that goes over the wire: `web/analyst`.

use std::rc::Rc;

use super::Details;
use crate::{
    analysis::Pass,
    app::{Bytes, JobId},
};

/// What the analyst is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The job that its answers name.
    pub job: JobId,
    /// What the article is called.
    pub name: Rc<str>,
    /// What is in it.
    pub bytes: Bytes,
    /// What to do with it.
    pub task: Task,
}

/// What to do with an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Say what it is.
    Inspect,
    /// Draft its story, with what the reader says of it.
    Draft(Details),
}

/// What the analyst says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has come to this pass.
    Passing(Pass),
    /// This is what the article is.
    Inspected(Inspected),
    /// The story, as a story file.
    Story(Bytes),
    /// Why it is no article, going on from its name: lower case, no full stop.
    Refused(Rc<str>),
    /// Nothing more will be said.
    Lost(Loss),
}

/// What an article is found to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspected {
    /// The headline; empty where there is none.
    pub title: Rc<str>,
    /// Who wrote it.
    pub byline: Option<Rc<str>>,
    /// Who published it.
    pub publisher: Option<Rc<str>>,
    /// When it was published: `YYYY-MM-DD`, with `Thh:mm` where the time is known.
    pub published: Option<Rc<str>>,
    /// How many words it has.
    pub words: u32,
    /// How it begins.
    pub beginning: Rc<str>,
}

/// Why the analyst says nothing more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// It could not be loaded.
    Unreachable,
    /// It broke down.
    Stopped,
    /// It gave no sign of life for too long.
    Silent,
    /// It is of another version than the page.
    Stale,
}
