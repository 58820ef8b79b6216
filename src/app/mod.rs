//! The state of the page and its only writer: [`update()`] takes a [`State`] and an [`Action`] and gives the
//! next state and the [`Effect`]s to perform. All of it is pure: who draws the state is `ui`'s business,
//! who performs the effects `web`'s.

mod action;
mod announce;
mod bytes;
mod desk;
mod effect;
mod filter;
mod library;
mod opened;
mod route;
mod search;
mod shelf;
mod state;
mod update;

pub use action::Action;
pub use bytes::Bytes;
pub use desk::{
    Answer, Desk, DeskAction, Detail, Details, Drafted, Inspected, Loss, Material, Question, Task, Work,
    bookmark,
};
pub use effect::Effect;
pub use filter::{Filter, Shown};
pub use library::{BUILT_IN, BuiltIn, built_in, is_same_origin};
pub use opened::{Opened, Opening, open, open_incoming};
pub use route::{Arrangement, CastOrder, Route, StatementOrder, StatementsOf, View};
pub use search::{Hit, HitKind, Hits, SearchIndex};
pub use state::{Dialog, JobId, Notice, Origin, Pending, State, Theme};
pub use update::update;
