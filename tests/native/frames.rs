//! The laws of layout, and its pictures. `make.rs` makes the stories, `svg.rs` writes frames as pictures.

mod chronologies;
mod golden;
mod large;
mod laws;
mod make;
mod svg;
mod telling;
mod tick_laws;
