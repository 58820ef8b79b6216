//! What the outside world is asked to do.

use std::rc::Rc;

use super::{Bytes, JobId, Question, Route, Theme};
use crate::text::Span;

/// Something that only the browser can do. It is performed in one place; answers come back as
/// [`Action`](super::Action)s.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Put the route into the address's hash: as a new step of the history, or in place of the present one.
    SetRoute {
        /// What the hash is to say.
        route: Box<Route>,
        /// Whether Back is to lead to what was there before.
        push: bool,
    },
    /// Drop the `story` parameter from the address, since another story is open now.
    ForgetStoryParameter,
    /// Fetch the story file at this address of the page's own origin and open it.
    Fetch {
        /// The job that the answer names.
        job: JobId,
        /// The address, relative to the page.
        url: Rc<str>,
    },
    /// Open the story in this file, in turns with the browser.
    Open {
        /// The job that the answer names.
        job: JobId,
        /// The file.
        file: Bytes,
    },
    /// Scroll to the head of the story that has just been opened, and put the focus there.
    ShowHead,
    /// Scroll to this place in the text and mark it for a moment.
    Reveal(Span),
    /// Scroll to what the address picked: to this place in the text, or without one to the picked card among the
    /// statements. The focus stays where it is.
    ShowPicked(Option<Span>),
    /// Set the document's title.
    SetTitle(Rc<str>),
    /// Show the page in this theme and keep it for the next visit.
    KeepTheme(Theme),
    /// Put the page's address on the clipboard.
    CopyAddress,
    /// Put these words on the clipboard.
    Copy(Rc<str>),
    /// Load the analyst, who will be needed.
    CallAnalyst,
    /// Ask the analyst.
    AskAnalyst(Question),
    /// Let the analyst go, whatever it is at.
    DismissAnalyst,
    /// Give the reader a file to keep.
    Save {
        /// Its name.
        name: Rc<str>,
        /// What is in it.
        bytes: Bytes,
    },
}
