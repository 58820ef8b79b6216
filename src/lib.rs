//! Castline opens a news article as a *story*: its text, its cast, its timeline and its statements,
//! all linked to the sentences that carry them.
//!
//! The modules in reading order, each with its layer. A module imports only from layers with a
//! smaller number; `ui` and `web` are siblings that only the browser entry, `main.rs`, knows both of.
//! `tests/native/layers.rs` holds the code to it.
//!
//! | layer | module | what lives there |
//! | --- | --- | --- |
//! | 0 | [`text`] | text as data: spans, paragraphs, sentences, folding |
//! | 0 | [`calendar`] | dates as news states them: EDTF, extents, wording |
//! | 0 | [`order`] | sorting and sorted sets, compiled once for all types |
//! | 1 | [`story`] | what an explored article is: actors, events, statements, relations, evidence |
//! | 2 | [`analysis`] | from an article to the draft of a story |
//! | 2 | [`layout`] | story and viewport to geometry: finished frames, no DOM |
//! | 2 | [`format`](mod@format) | bytes at the border: the story file, its reader and writer |
//! | 3 | [`app`] | the state and its only writer: `update(&State, Action)` |
//! | 4 | [`ui`] | Yew components: props in, actions out |
//! | 4 | [`web`] | the browser as plain functions, one facility a file |

pub mod analysis;
pub mod app;
pub mod calendar;
pub mod format;
pub mod layout;
pub mod order;
pub mod story;
pub mod text;
pub mod ui;
pub mod web;
