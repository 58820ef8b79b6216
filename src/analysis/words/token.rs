//! One token.

use super::Tag;
use crate::text::Span;

/// A word, a number or a mark, as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Where its lower-case form stands in the store of these.
    pub(super) lower: Span,
    /// How it is written.
    pub shape: Shape,
    /// Its part of speech.
    pub tag: Tag,
    /// Whether white space stands before it, or it opens its sentence.
    pub is_spaced: bool,
}

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A word without a capital: "talks", "e-mail".
    Lower,
    /// A word that opens with a capital: "Maduro", "U.S.-led".
    Capital,
    /// A word of two or more letters, all capitals: "NATO", "U.S.".
    Upper,
    /// A word with a capital inside only: "iPhone".
    Mixed,
    /// Digits, perhaps with separators or letters behind: "1,500", "10:30", "3rd", "1990s".
    Number,
    /// An opening double or single quotation mark.
    Open,
    /// A closing double or single quotation mark.
    Close,
    /// Any other mark.
    Mark,
}

impl Shape {
    /// Whether it is a word of letters.
    pub fn is_word(self) -> bool {
        matches!(self, Shape::Lower | Shape::Capital | Shape::Upper | Shape::Mixed)
    }

    /// Whether it is a word that opens with a capital.
    pub fn is_capital(self) -> bool {
        matches!(self, Shape::Capital | Shape::Upper)
    }
}
