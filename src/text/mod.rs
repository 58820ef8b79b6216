//! Text as data: a [`Source`] is the article's text with its paragraphs and sentences, a [`Span`] a
//! place in it, [`fold()`] the form in which words are compared, [`Map`] what they are looked up in. Nothing here knows what a story is;
//! who is meant by a place in the text is `story`'s business, how a place is stored is `format`'s.

mod fold;
mod map;
mod sentences;
mod source;
mod span;

pub use fold::{fold, is_word_char};
pub use map::Map;
pub use source::{Paragraph, ParagraphKind, Source};
pub use span::Span;
