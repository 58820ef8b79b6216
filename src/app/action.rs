//! Everything that can happen.

use std::rc::Rc;

use super::{
    Arrangement, Bytes, CastOrder, DeskAction, Dialog, JobId, Opening, Route, StatementOrder, StatementsOf,
    Theme, View,
};
use crate::{
    layout::Window,
    story::{ActorId, ActorKind, Part, SideId},
    text::Span,
};

/// Something that a reader did, or an answer that the browser gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// The page is up: the address it was opened with and the theme that was kept.
    Started {
        /// The `story` parameter of the address, when it has one: a story file of the page's own origin.
        story: Option<Rc<str>>,
        /// What the address's hash says.
        route: Box<Route>,
        /// The theme chosen at an earlier visit.
        theme: Theme,
    },
    /// The address's hash changed by the reader's doing: Back, Forward, a link, an edit.
    Went(Box<Route>),

    /// Pick a part of the story.
    Select(Part),
    /// Pick a part of the story by its words at this byte of the text: the steps through its places go on from there.
    SelectAt {
        /// The part.
        part: Part,
        /// The byte.
        at: u32,
    },
    /// Pick nothing.
    Deselect,
    /// Show the next (1) or an earlier (-1) place in the text that carries the picked part.
    Step(isize),
    /// Show this place in the text.
    ReadAt(Span),
    /// Hide the sheet that shows the picked part on a small screen.
    CloseSheet,

    /// Show this view.
    Show(View),
    /// Order the timeline so.
    Arrange(Arrangement),
    /// The timeline now shows this stretch of time; none is all of it.
    ShowWindow(Option<Window>),
    /// Order the cast so.
    OrderCast(CastOrder),
    /// Order the statements so.
    OrderStatements(StatementOrder),
    /// Show only these statements.
    FilterStatements(StatementsOf),

    /// Show only this side beside the others so picked, or no longer.
    ToggleSide(SideId),
    /// Show only this actor beside the others so picked, or no longer.
    ToggleActor(ActorId),
    /// Show only this kind of actor beside the others so picked, or no longer.
    ToggleKind(ActorKind),
    /// Show only unnamed actors, or no longer.
    ToggleUnnamed,
    /// Show only what the analysis is sure of, or no longer.
    ToggleSure,
    /// Show only what is dated in this stretch of time; none is everything.
    ShowRange(Option<Window>),
    /// Show everything again.
    ClearFilter,

    /// The search box holds these words.
    Search(Rc<str>),
    /// The search is done with.
    EndSearch,

    /// Open this dialog.
    OpenDialog(Dialog),
    /// Close whatever dialog is open.
    CloseDialog,
    /// Open the built-in story with this id.
    OpenBuiltIn(Rc<str>),
    /// Why nothing could be fetched for a job.
    NotFetched(JobId, Rc<str>),
    /// What came of opening a story file for a job.
    Opened {
        /// The job.
        job: JobId,
        /// The file.
        file: Bytes,
        /// The story in it, or what stands against it.
        opening: Opening,
    },
    /// A file that the reader picked or dropped. Reading it was begun by the browser, so it has no job.
    FileRead {
        /// The file's name.
        name: Rc<str>,
        /// What is in it, or why it could not be read.
        outcome: Result<Bytes, Rc<str>>,
    },
    /// Something happens to an article of the reader's own.
    Desk(DeskAction),
    /// Give up what is being opened.
    CancelOpening,
    /// The reader has seen the notice.
    DismissNotice,

    /// Show the page in this theme.
    ChooseTheme(Theme),
    /// Put the address of what is shown on the clipboard.
    CopyLink,
    /// Put this on the clipboard.
    Copy(Rc<str>),
    /// Whether it was put there.
    Copied(bool),
}
