//! The word tables of the analysis: one file each, with its source and licence in its head. `README.md`
//! beside them says where they come from and how the derived ones are made.
//!
//! How the tables are used is the business of the passes that use them.

/// A large table, as `build.rs` packed it.
macro_rules! packed {
    ($name:literal) => {
        super::packed::unpack(include_str!(concat!(env!("OUT_DIR"), "/", $name, ".packed"))).leak()
    };
}

mod names;
mod packed;
mod words;

pub(super) use crate::text::Map;
pub(super) use names::{Known, known, listed, opens_phrase};
pub(super) use packed::entries;
pub(super) use words::{Mark, Template, tags_of, turns};
