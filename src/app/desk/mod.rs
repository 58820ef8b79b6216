//! The desk: an article of the reader's own on its way to becoming a story. [`Desk`] is what lies there,
//! [`DeskAction`] what can happen to it, [`Question`] and [`Answer`] what the analyst is asked and says. Who the
//! analyst is and how the two talk is `web`'s business.

mod bookmark;
mod talk;
mod update;

use std::rc::Rc;

pub use bookmark::bookmark;
pub use talk::{Answer, Inspected, Loss, Question, Task};
pub(super) use update::{apply, cancel, is_story, open, opened, take};

use super::{Bytes, JobId};
use crate::analysis::Pass;

/// What lies on the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Desk {
    /// The article.
    pub material: Rc<Material>,
    /// What the reader says of it.
    pub details: Details,
    /// What the analyst found it to be, or in a sentence why it is no article; none before it has looked.
    pub found: Option<Result<Rc<Inspected>, Rc<str>>>,
    /// The job of looking at it, while that is awaited.
    pub looking: Option<JobId>,
    /// How far the drafting is.
    pub work: Work,
}

/// An article as it was brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Material {
    /// Words in the text field, which can be edited there.
    Written {
        /// What the field holds.
        text: Rc<str>,
        /// The same as the web page it was copied from has it, as long as the words were not edited.
        html: Option<Bytes>,
    },
    /// A file, a page that was handed over, or a text too long for a field.
    Brought {
        /// What it is called; its ending tells what it is.
        name: Rc<str>,
        /// What is in it.
        bytes: Bytes,
    },
}

impl Default for Material {
    fn default() -> Self {
        Self::Written { text: "".into(), html: None }
    }
}

impl Material {
    /// Whether there is nothing yet.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Written { text, .. } if text.trim().is_empty())
    }
}

/// What the reader says of an article. None leaves it to what was found, nothing (`""`) means that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// The headline.
    pub title: Option<Rc<str>>,
    /// Who published it.
    pub publisher: Option<Rc<str>>,
    /// The day of publication, `YYYY-MM-DD`.
    pub published: Option<Rc<str>>,
}

/// One of the [`Details`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// The headline.
    Title,
    /// Who published it.
    Publisher,
    /// The day of publication.
    Published,
}

/// How far the drafting is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Work {
    /// Nobody has asked for it.
    #[default]
    Idle,
    /// The analyst is at it.
    Running {
        /// The job whose answer is awaited; others come too late.
        job: JobId,
        /// The pass it is in; none before the first.
        pass: Option<Pass>,
        /// Whether it is the second try.
        again: bool,
    },
    /// It came to nothing; why, in a sentence that says what to do.
    Failed(Rc<str>),
}

/// What can happen to the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeskAction {
    /// The text field now holds these words.
    Write(Rc<str>),
    /// These words were pasted into the empty text field.
    Paste {
        /// The words.
        text: Rc<str>,
        /// The same as HTML, where the clipboard has it.
        html: Option<Bytes>,
    },
    /// A page handed itself over, by the bookmark.
    TakePage {
        /// What to call it.
        name: Rc<str>,
        /// Its HTML.
        bytes: Bytes,
    },
    /// Words were handed over, by the bookmark or another program's "Share".
    TakeWords {
        /// The words.
        text: Rc<str>,
        /// What is said of them.
        details: Details,
    },
    /// The page was opened to be handed something, and nothing came; why, in a sentence.
    NothingCame(Rc<str>),
    /// Take everything off the desk.
    Clear,
    /// The reader says this of the article.
    Say(Detail, Rc<str>),
    /// Draft the story.
    Draft,
    /// Give the drafting up.
    Cancel,
    /// What the analyst said of a job.
    Answered(JobId, Answer),
    /// Lay the article of the open draft on the desk again, to change what is said of it.
    Revise,
    /// Keep the open draft as a file.
    Save,
}

/// A story that was drafted here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The name of its file.
    pub name: Rc<str>,
    /// Its file.
    pub file: Bytes,
    /// The desk it was drafted on.
    pub desk: Desk,
}
