//! Bytes at the border: the story file, read and written. A file is one JSON object, described by
//! `static/schema/castline-1.schema.json`; [`read`] makes a [`Story`](crate::story::Story) of it or lists
//! everything that stands against that, [`write`](fn@write) makes the file of a story.
//!
//! [`article`] reads what is no story yet: an article, however it comes.
//!
//! In reading order: `outline` where the parts of a file stand, `json` the tree that a part is first, `fields` the words of the format, `cursor` how
//! the tree is walked and problems are noted with their place, `spans` how a place in the text is stored,
//! `mentions` which of them are, `reader`, `writer`. What holds in every story, whatever it was read from, is checked in `story`.

pub mod article;
mod cursor;
mod fields;
mod json;
mod mentions;
mod outline;
mod reader;
mod spans;
mod writer;

pub use reader::{Incoming, MAX_BYTES, Read, Rest, read, read_incoming};
pub(crate) use reader::{at_once, pause};
pub use writer::{write, write_line};

/// What the `format` field of a file says: the format's name and its version.
pub const FORMAT: &str = "castline/1";
