//! The analyst: a worker that reads articles and drafts their stories, so that the page never waits. `message`
//! is how the two talk, [`answer()`] what the worker does, [`Analyst`] the page's end. The worker's entry is
//! `src/bin/analyst.rs`.

mod answer;
mod bridge;
mod message;
mod source;

pub use answer::{answer, rehearse};
pub use bridge::Analyst;
pub use message::{hello, told, understood};
