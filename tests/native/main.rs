//! The native tests: one binary, so that they are linked once.

#![allow(clippy::unwrap_used, reason = "a helper of the tests fails as a test does")]

mod actions;
mod answers;
mod articles;
mod delivery;
mod desk;
mod drafts;
mod expect;
mod formats;
mod frames;
mod fuzz;
mod layers;
mod pages;
mod saved_pages;
mod stories;
