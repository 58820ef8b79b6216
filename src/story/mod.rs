//! What an explored article is: a [`Story`] of text, cast, timeline, statements and relations, each
//! part pointing to the spans of text that carry it. All of it is immutable, `Eq` and cheap to clone.
//!
//! [`Links`] answers what belongs together, [`find_mentions`] where the text means an actor, [`check()`]
//! lists what does not hold. How a story is stored is `format`'s business, how it is drawn `layout`'s.

mod actor;
mod article;
mod check;
mod event;
mod grade;
mod id;
mod links;
mod mentions;
mod problem;
mod relation;
mod side;
mod statement;
mod whole;

pub use actor::{Actor, ActorKind, Mention};
pub use article::Article;
pub use check::check;
pub use event::{Event, EventKind, Known, Participant, Place, When, Written};
pub use grade::{Draft, Grade, Grades};
pub use id::{ActorId, EventId, PlaceId, SideId, StatementId};
pub use links::{Links, OfActor, Part, Related};
pub use mentions::find_mentions;
pub use problem::{Problem, Severity};
pub use relation::Relation;
pub use side::{SIDE_COLOURS, Side};
pub use statement::Statement;
pub use whole::{Extra, OpenPoint, Reference, Story};
