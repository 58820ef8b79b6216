//! Sources that only their tie to others tells: "its annual report", "one of them".

use std::ops::Range;

use super::{Facts, sources::source_head};
use crate::analysis::{cast::CharacterKind, words::Words};

/// "according to its annual report": the body whose report it is speaks, and that is mostly the one that its sentence names
/// first. With it comes the noun.
pub(super) fn whose_writing(
    facts: &Facts,
    core: &Range<usize>,
    is_actor: impl Fn(usize) -> bool,
) -> Option<(usize, usize)> {
    let words = &facts.words;
    let head = source_head(words, core)?;
    let is_own = words.is(core.start, &["its"]) && WRITINGS.contains(&words.lower(head));
    let sentence = words.sentences().get(words.sentence_of(head)).filter(|_| is_own)?;
    let is_body = |number: &usize| {
        let kind = facts.cast.characters().get(*number).map(|one| one.kind);
        kind == Some(CharacterKind::Organization) && is_actor(*number)
    };
    let body = (sentence.tokens.start..core.start).find_map(|at| facts.cast.character_at(at).filter(is_body));
    body.map(|body| (head, body))
}

/// "one of them": a part of those who were spoken of.
pub(super) fn is_part_of_them(words: &Words, at: usize) -> bool {
    words.is(at, &["one", "two", "some", "many", "several", "most", "another"])
        && words.is(at + 1, &["of"])
        && words.is(at + 2, &["them"])
}

/// What is written by somebody to say something.
pub(super) const WRITINGS: &[&str] = &[
    "account",
    "affidavit",
    "analysis",
    "article",
    "banner",
    "blog",
    "book",
    "complaint",
    "document",
    "estimate",
    "filing",
    "forecast",
    "indictment",
    "lawsuit",
    "letter",
    "log",
    "memo",
    "message",
    "order",
    "poll",
    "post",
    "posting",
    "poster",
    "report",
    "research",
    "review",
    "statement",
    "study",
    "survey",
    "transcript",
    "tweet",
];
