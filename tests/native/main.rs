//! The native tests: one binary, so that they are linked once.

mod actions;
mod delivery;
mod expect;
mod formats;
mod frames;
mod layers;
mod pages;
mod stories;
