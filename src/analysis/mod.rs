//! From an article to the draft of a story: who is in it, what happened when, and who says what.
//!
//! Passes from facts to facts, each in a folder of its own: [`words`] cuts the text into tagged words,
//! [`dates`] finds what is said of time, [`names`] what is named, [`cast`] who is meant, [`statements`] who
//! says what, [`events`] what happened; [`Facts`] holds what they found, and `draft` makes a [`Story`] of it.
//! The word tables are in `lexicon/`.
//!
//! Each pass stays a function of its own, `#[inline(never)]`: a browser compiles a function well only between two of its
//! calls, and the longer it is, the longer it runs as it was first compiled. `index.html` tells wasm-opt the same, and
//! `Cargo.toml` the compiler: a module is compiled by itself, so that its parts stay functions of their own, too.
//!
//! All of it is pure and total: whatever the text, there is an answer, the same each time, and no panic.
//! What an article file looks like is `format`'s business; where the work is done, `web`'s.

pub mod cast;
pub mod dates;
mod draft;
pub mod events;
mod explain;
mod facts;
mod lexicon;
pub mod names;
pub mod statements;
pub mod words;

pub use explain::explain;
pub use facts::Facts;

use crate::story::{Article, Story};

/// A step of the analysis, as a reader who waits is told of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pass {
    /// The text is cut into words.
    Words,
    /// Dates are found and worked out.
    Dates,
    /// Names are found, and who is meant by them.
    Names,
    /// Statements are found.
    Statements,
    /// Happenings are found and dated.
    Events,
    /// The story is put together.
    Story,
}

/// The draft of the story that an article tells; `watch` hears which pass begins. Takes time in proportion to
/// the text's length.
pub fn analyse(article: &Article, watch: &mut dyn FnMut(Pass)) -> Story {
    let facts = Facts::read(article, watch);
    watch(Pass::Story);
    draft::draft(&facts)
}
