//! What every rule reads: the words with their quotations and phrases.

use std::ops::Range;

use super::{
    clauses::{Chunks, Form, Noun, Verb, chunk},
    quotes::{Quotations, pair},
};
use crate::analysis::words::{Tag, Words};

/// The words of a text with what stands in quotation marks and the phrases among them.
pub(super) struct Page<'w, 's> {
    pub(super) words: &'w Words<'s>,
    pub(super) quotes: Quotations,
    pub(super) chunks: Chunks,
    /// Where sentences start, in tokens, with the end of the text behind them.
    starts: Vec<usize>,
}

/// How far a rule looks, in tokens: longer than any sentence of news, so that a text without full stops costs
/// no more than another one.
pub(super) const REACH: usize = 200;

impl<'w, 's> Page<'w, 's> {
    pub(super) fn new(words: &'w Words<'s>) -> Self {
        Self { words, quotes: pair(words), chunks: chunk(words), starts: starts(words) }
    }

    /// The tokens of the sentence around token `at`.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let after =
            self.starts.partition_point(|start| *start <= at).min(self.starts.len().saturating_sub(1));
        match (after.checked_sub(1).and_then(|first| self.starts.get(first)), self.starts.get(after)) {
            (Some(start), Some(end)) => *start..*end,
            _ => at..at,
        }
    }

    /// The number of the paragraph of token `at`.
    pub(super) fn paragraph(&self, at: usize) -> usize {
        let number = self.words.sentence_of(at);
        self.words.sentences().get(number).map_or(0, |sentence| sentence.paragraph)
    }

    pub(super) fn tag(&self, at: usize) -> Tag {
        self.words.tag(at)
    }

    pub(super) fn is(&self, at: usize, any: &[&str]) -> bool {
        self.words.is(at, any)
    }

    /// The noun phrase that starts at token `at`.
    pub(super) fn noun_from(&self, at: usize) -> Option<Noun> {
        self.chunks.noun_at(at).filter(|noun| noun.start == at)
    }

    /// The verb group that starts at token `at`.
    pub(super) fn verb_from(&self, at: usize) -> Option<Verb> {
        self.chunks.verb_at(at).filter(|verb| verb.start == at)
    }

    /// The first token from `at` on that is no adverb.
    pub(super) fn skip_adverbs(&self, mut at: usize) -> usize {
        while self.tag(at).is_adverb() && !self.is(at, &["so"]) {
            at += 1;
        }
        at
    }

    /// Whether the quotation opens or closes at mark `at`, as its number.
    pub(super) fn opens(&self, at: usize) -> Option<usize> {
        let number = self.quotes.at(at)?;
        (self.quotes.all[number].outer.start == at).then_some(number)
    }

    /// The quotation whose last token is `at`.
    pub(super) fn closes(&self, at: usize) -> Option<usize> {
        let number = self.quotes.at(at)?;
        (self.quotes.all[number].outer.end == at + 1).then_some(number)
    }

    /// Where a noun phrase ends with the phrases that hang on it: "the head of the union of workers in Rome".
    pub(super) fn noun_extent(&self, noun: Noun) -> usize {
        let mut end = noun.end;
        // Nothing hangs on it from the next sentence, even where a paragraph ends without a stop.
        let limit = self.sentence(noun.start).end;
        for _ in 0..6 {
            if self.tag(end) == Tag::Bracket && self.is(end, &["("]) {
                // "Jane Roe (R-Ohio)"
                let Some(close) = (end..limit.min(end + 8)).find(|at| self.is(*at, &[")"])) else { break };
                end = close + 1;
                continue;
            }
            let is_link = self.is(
                end,
                &["of", "for", "at", "from", "in", "with", "on", "by", "to", "and", "or", "&", "at"],
            );
            let next = if self.is(end + 1, &["of", "both"]) { end + 2 } else { end + 1 };
            match self.noun_from(next).filter(|next| next.end <= limit) {
                // "and he said" opens a clause.
                Some(next)
                    if is_link && !next.is_time && !(self.tag(end) == Tag::Cc && self.is_subject(next)) =>
                {
                    end = next.end;
                }
                _ => break,
            }
        }
        end
    }

    /// Whether a finite verb follows the phrase directly: it is its subject.
    pub(super) fn is_subject(&self, noun: Noun) -> bool {
        let after = self.skip_adverbs(noun.end);
        self.chunks.verb_at(after).is_some_and(|verb| verb.form == Form::Finite)
    }

    /// Whether a verb is that of a clause: "Roe, 29, called for more": behind a comma a past form is no participle.
    pub(super) fn is_main(&self, verb: Verb) -> bool {
        let is_behind = || verb.start > 0 && self.tag(verb.start - 1) == Tag::Comma;
        verb.form == Form::Finite || verb.form == Form::Participle && is_behind()
    }

    /// Whether a verb with a subject starts at token `at`. A past form that the tagger takes for a participle is one
    /// right behind a noun phrase: "the findings raised doubts".
    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.chunks.verb_at(at).is_some_and(|verb| match verb.form {
            Form::Finite => true,
            Form::Participle => {
                !self.is(self.skip_adverbs(verb.end), &["by"]) && self.noun_from(verb.end).is_some()
            }
            _ => false,
        })
    }

    /// Whether a finite verb with a subject stands among these tokens.
    pub(super) fn has_finite(&self, tokens: Range<usize>) -> bool {
        let start = tokens.start;
        tokens.take(REACH).any(|at| {
            at > start
                && self.verb_from(at).is_some()
                && self.is_finite(at)
                && !matches!(self.tag(at - 1), Tag::Wdt | Tag::Wp)
        })
    }

    /// Whether a verb stands among these tokens.
    pub(super) fn has_verb(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|at| self.chunks.verb_at(at).is_some())
    }
}

/// Where sentences start. Those of the text, and besides behind a stop with a
/// quotation mark of a rarer form ('' or »).
fn starts(words: &Words) -> Vec<usize> {
    let mut starts = Vec::new();
    for sentence in words.sentences() {
        starts.push(sentence.tokens.start);
        for at in sentence.tokens.clone().skip(2) {
            let is_capital = words.tokens()[at].shape.is_capital() || words.tag(at) == Tag::Quote;
            if words.is(at - 1, &["''", "'", "\""])
                && words.tag(at - 2) == Tag::Stop
                && words.tokens()[at].is_spaced
                && is_capital
            {
                starts.push(at);
            }
        }
    }
    starts.push(words.tokens().len());
    starts
}
