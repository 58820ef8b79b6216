//! What is found: who says what.

use std::ops::Range;

use crate::text::Span;

/// One statement: something that the text gives as said, written, thought or felt by somebody.
///
/// The places are those of words: marks that only enclose the words (quotation marks, the comma before
/// "said") are not part of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What is said, in order of the text; several places where the words that tell who says it stand
    /// between them.
    pub content: Vec<Span>,
    /// The words that tell that it is said: "said", "according to". Empty where only a mark tells ("Roe: …").
    pub cue: Vec<Span>,
    /// Who says it, in the widest form ("Jane Roe, who leads the union,"); empty where the text names nobody.
    pub source: Vec<Span>,
    /// The tokens of the phrase that stands for the speaker ("Jane Roe"): what the cast knows.
    pub speaker: Option<Range<usize>>,
    /// Whether the words are the speaker's own.
    pub kind: Kind,
    /// Through whom or what it reached the text: "in a statement", "told El País".
    pub relay: Vec<Relay>,
    /// What grade the statement may have.
    pub certainty: Certainty,
    /// Why it is not sure, as short phrases for a reader.
    pub reasons: Vec<&'static str>,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Whether the words are the speaker's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// All of it stands in quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// Some of it does.
    Mixed,
}

/// Through whom or what a statement reached the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relay {
    /// The words that tell it, without the preposition: "a statement", "El País".
    pub span: Span,
    /// What it is.
    pub medium: Medium,
}

/// What carries a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Medium {
    /// Somebody who was told it: "told El País", "speaking to reporters".
    Listener,
    /// Something written: "in a statement", "in a letter to the board".
    Writing,
    /// Something posted: "on X", "in a tweet".
    Post,
    /// Something spoken: "in an interview", "at a rally".
    Speech,
}

/// How sure it is that somebody says this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// The text may mean something else.
    Guess,
    /// Probably so.
    Likely,
    /// The text says so.
    Sure,
}
