//! The native tests: one binary, so that they are linked once.

mod actions;
mod expect;
mod formats;
mod layers;
mod stories;
