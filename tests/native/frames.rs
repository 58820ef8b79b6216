//! The laws of layout, and its pictures. `make.rs` makes the stories, `svg.rs` writes frames as pictures.

#![allow(clippy::unwrap_used, reason = "what makes the stories of tests may unwrap, as tests may")]

mod chronologies;
mod golden;
mod large;
mod laws;
mod make;
mod svg;
mod telling;
mod tick_laws;
