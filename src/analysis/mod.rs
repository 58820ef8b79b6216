//! From an article to the draft of a story: who is in it, what happened when, and who says what.
//!
//! Passes from facts to facts, each in a folder or file of its own: [`words`] cuts the text into tagged
//! words, `dates` finds what is said of time, `names` what is named, `cast` who is meant,
//! `statements` who says what, `events` what happened; `draft` makes a story of it all. The word
//! tables are in `lexicon/`.
//!
//! All of it is pure and total: whatever the text, there is an answer, the same each time, and no panic.
//! What an article file looks like is `format`'s business; where the work is done, `web`'s.

pub mod cast;
mod lexicon;
pub mod names;
pub mod statements;
pub mod words;
