//! The text as tagged words: what every later pass reads.
//!
//! [`Words`] holds the tokens of an article with their sentences; `tokenize` cuts them, `tagger` says what
//! part of speech each is, `label` what stands before a paragraph's first sentence. Where sentences end is the
//! business of [`text`](crate::text).

mod label;
mod mended;
mod tag;
mod tagger;
mod token;
mod tokenize;

use std::ops::Range;

pub use tag::Tag;
pub use token::{Shape, Token};

use crate::text::{ParagraphKind, Source, Span};

/// The most tokens that are read as one sentence. A longer one is no sentence but a list or worse, and is read in
/// pieces: rules that look at every pair of words in a sentence then take a bounded time.
const LONGEST_SENTENCE: usize = 400;

/// The words of an article, in order, and where its sentences and paragraphs lie among them.
#[derive(Clone, Debug)]
pub struct Words<'s> {
    source: &'s Source,
    tokens: Vec<Token>,
    /// The folded words, one after the other; each token knows its range.
    lower: String,
    sentences: Vec<Sentence>,
    /// For each token the number of its sentence, which is asked for too often to be looked for.
    sentence_of: Vec<u32>,
}

/// A sentence of the text, as its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The numbers of its tokens.
    pub tokens: Range<usize>,
    /// The number of its paragraph, from 0.
    pub paragraph: usize,
    /// What its paragraph is.
    pub kind: ParagraphKind,
}

impl<'s> Words<'s> {
    /// Cuts the text into words and tags them. Takes time in proportion to the text's length.
    #[inline(never)]
    pub fn read(source: &'s Source) -> Self {
        let mut words = Self {
            source,
            tokens: Vec::with_capacity(source.text().len() / 5),
            lower: String::with_capacity(source.text().len()),
            sentences: Vec::with_capacity(source.sentences().len()),
            sentence_of: Vec::with_capacity(source.text().len() / 5),
        };
        for span in source.sentences() {
            let paragraph = source.paragraph_of(*span).unwrap_or_default();
            let kind = source.paragraphs().get(paragraph).map_or(ParagraphKind::Body, |found| found.kind);
            let start = words.tokens.len();
            tokenize::tokenize(source.text(), *span, &mut words.tokens, &mut words.lower);
            let all = start..words.tokens.len();
            let opens = words.sentences.last().is_none_or(|last| last.paragraph != paragraph)
                || words.is(start, &["("]);
            let label = label::end(&words, all.clone()).filter(|_| opens).unwrap_or(start);
            for part in [start..label, label..all.end] {
                for start in part.clone().step_by(LONGEST_SENTENCE) {
                    let tokens = start..part.end.min(start + LONGEST_SENTENCE);
                    tagger::tag(&mut words.tokens[tokens.clone()], &words.lower);
                    words.sentence_of.resize(tokens.end, words.sentences.len() as u32);
                    words.sentences.push(Sentence { tokens, paragraph, kind });
                }
            }
        }
        words
    }

    /// The text itself.
    pub fn source(&self) -> &'s Source {
        self.source
    }

    /// All tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The number of the sentence that holds token `at`; the last one beyond the end.
    pub fn sentence_of(&self, at: usize) -> usize {
        self.sentence_of.get(at).map_or(self.sentences.len().saturating_sub(1), |number| *number as usize)
    }

    /// Token `at` as it is written; nothing beyond the end.
    pub fn text(&self, at: usize) -> &'s str {
        self.tokens.get(at).and_then(|token| self.source.get(token.span)).unwrap_or_default()
    }

    /// Token `at` in lower case with straight quotes; nothing beyond the end.
    pub fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|token| self.lower.get(token.lower.range())).unwrap_or_default()
    }

    /// The tag of token `at`; the end of a sentence beyond the end.
    pub fn tag(&self, at: usize) -> Tag {
        self.tokens.get(at).map_or(Tag::Stop, |token| token.tag)
    }

    /// Whether token `at` is one of these lower-case words.
    pub fn is(&self, at: usize, any: &[&str]) -> bool {
        let word = self.tokens.get(at).and_then(|token| self.lower.as_bytes().get(token.lower.range()));
        is_one_of(word.unwrap_or_default(), any)
    }

    /// The place in the text of these tokens; nothing for none.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => Span { start: first.span.start, end: last.span.end },
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The words of these tokens as they are written.
    pub fn phrase(&self, tokens: Range<usize>) -> &'s str {
        self.source.get(self.span(tokens)).unwrap_or_default()
    }

    /// The numbers of the tokens that a place in the text touches.
    pub fn tokens_of(&self, span: Span) -> Range<usize> {
        let start = self.token_at(span.start);
        start..self.tokens.partition_point(|token| token.span.start < span.end).max(start)
    }

    /// The number of the first token that ends after byte `offset`.
    pub fn token_at(&self, offset: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= offset)
    }
}

/// Whether a word is one of these. Its length and its first letter are compared before the rest, as they nearly always
/// tell.
pub(super) fn is_one_of(word: &[u8], any: &[&str]) -> bool {
    let first = word.first();
    let is_like = |other: &&[u8]| other.len() == word.len() && other.first() == first;
    any.iter().map(|other| other.as_bytes()).filter(is_like).any(|other| other == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tagged(text: &str) -> String {
        let source = Source::new([(text, ParagraphKind::Body)]);
        let words = Words::read(&source);
        let tags = (0..words.tokens().len()).map(|at| format!("{}/{:?}", words.text(at), words.tag(at)));
        tags.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_stands_before_the_first_sentence_is_none_of_it() {
        for (text, first) in [
            ("RIVERTON, March 4 (Agency) — The bridge fell.", "The"),
            ("12:20 A woman has died.", "A"),
            ("ELM SPRINGS, Okla. (AGY) — A bridge fell.", "A"),
            ("CRICKET - RIVERTON WIN", "CRICKET"),
            ("9.50am Schools are shut.", "Schools"),
            ("NATO said the bridge — the old one — fell.", "NATO"),
            ("20.5 tonnes fell.", "20.5"),
        ] {
            let source = Source::new([(text, ParagraphKind::Body)]);
            let words = Words::read(&source);
            let last = words.sentences().last().unwrap();
            assert_eq!(words.text(last.tokens.start), first, "{text}");
        }
    }

    #[test]
    fn neighbours_tell_a_noun_from_a_verb() {
        for (text, expected) in [
            ("They plan to report the plan.", "They/Prp plan/Vbp to/To report/Vb the/Dt plan/Nn ./Stop"),
            ("The report was read.", "The/Dt report/Nn was/Vbd read/Vbn ./Stop"),
            ("She said it had been closed.", "She/Prp said/Vbd it/Prp had/Vbd been/Vbn closed/Vbn ./Stop"),
            (
                "Vega says he plans to visit Lisbon.",
                "Vega/Nnp says/Vbz he/Prp plans/Vbz to/To visit/Vb Lisbon/Nnp ./Stop",
            ),
            ("A retired nurse left.", "A/Dt retired/Vbn nurse/Nn left/Vbd ./Stop"),
            ("Tully died.", "Tully/Nnp died/Vbd ./Stop"),
            ("Reportedly died.", "Reportedly/Rb died/Vbd ./Stop"),
            ("It's the city's bridge.", "It/Prp 's/Vbz the/Dt city/Nn 's/Pos bridge/Nn ./Stop"),
        ] {
            assert_eq!(tagged(text), expected);
        }
    }
}
