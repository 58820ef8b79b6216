//! What the text says a person is: a title in front of the name, a noun beside it, an apposition, a predicate.

use std::ops::Range;

use super::{Cast, CharacterKind, Role, gather::gender_of_word};
use crate::analysis::{
    lexicon::{Known, known},
    names::{Name, NameKind},
    words::{Shape, Tag, Words},
};

/// Words beside a name that say what its bearer is.
pub(super) struct Description {
    /// All of them, with what they are "of".
    pub(super) tokens: Range<usize>,
    /// Their noun.
    pub(super) head: usize,
    /// How they stand to the name.
    pub(super) rule: &'static str,
}

/// Gives each person the first role that the text states of them.
pub(super) fn find(words: &Words<'_>, names: &[Name], cast: &mut Cast) {
    for name in names.iter().filter(|name| name.kind == NameKind::Person) {
        let Some(who) = cast.character_at(name.tokens.start) else { continue };
        for description in descriptions(words, name) {
            let Some(character) = cast.characters.get_mut(who) else { continue };
            if character.kind != CharacterKind::Person {
                continue;
            }
            if character.gender.is_none() {
                character.gender = gender_of_word(words.lower(description.head));
            }
            if character.role.is_none() && !is_courtesy(words.lower(description.head)) {
                // Whose it is, a tie says.
                let from = description.tokens.start;
                let own = (from..description.head)
                    .rev()
                    .find(|at| words.tag(*at) == Tag::Pos)
                    .map_or(from, |at| at + 1);
                let description = Description { tokens: own..description.tokens.end, ..description };
                let said =
                    words.phrase(description.tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
                // "Substitute Jane Roe scored": only a title keeps the capital that opens the sentence.
                let first = words.lower(own);
                let opens = words.sentences()[words.sentence_of(own)].tokens.start == own;
                let is_plain = opens && words.tokens()[own].shape == Shape::Capital;
                let said = match said.get(first.len()..) {
                    Some(rest)
                        if is_plain && known(first).is(Known::ROLE) && !known(first).is(Known::TITLE) =>
                    {
                        format!("{first}{rest}")
                    }
                    _ => said,
                };
                character.role = Some(Role {
                    words: said,
                    evidence: words.span(description.tokens.clone()),
                    rule: description.rule,
                });
            }
        }
    }
}

/// What stands beside a person's name and says what they are.
pub(super) fn descriptions(words: &Words<'_>, name: &Name) -> Vec<Description> {
    let sentence = words
        .sentences()
        .get(words.sentence_of(name.tokens.start))
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let mut found = Vec::new();
    let Range { start, end } = name.tokens.clone();
    if !name.title.is_empty() {
        let head = name.title.end - 1;
        // "Opposition leader", "French President", not the owner of "Acme's spokesman".
        let from = phrase_start(words, head, sentence.start);
        let from = (from..head)
            .rev()
            .find(|at| words.tag(*at) == Tag::Pos)
            .map_or(from, |at| at + 1)
            .min(name.title.start);
        found.push(Description { tokens: from..name.title.end, head, rule: "title" });
    } else if start > sentence.start && is_role(words, start - 1) {
        // "the group's lawyer Jane Roe"
        let from = phrase_start(words, start - 1, sentence.start);
        found.push(Description { tokens: from..start, head: start - 1, rule: "noun in front" });
    } else if start > sentence.start + 1
        && words.tag(start - 1) == Tag::Comma
        && is_role_phrase_end(words, start - 2, sentence.start)
    {
        // "the group's lawyer, Jane Roe,"
        let mut from = phrase_start(words, start - 2, sentence.start);
        // "Acme's founder and chief executive, Jane Roe,"
        if from > sentence.start + 1 && words.tag(from - 1) == Tag::Cc && is_role(words, from - 2) {
            from = phrase_start(words, from - 2, sentence.start);
        }
        if from > sentence.start && (words.tag(from - 1) == Tag::Dt || words.tag(from - 1) == Tag::Prps)
            || from == sentence.start
            || possessive_inside(words, from..start - 1)
        {
            found.push(Description { tokens: from..start - 1, head: start - 2, rule: "apposition in front" });
        }
    }
    let mut at = end;
    if words.tag(at) == Tag::Comma {
        at += 1;
        if words.tag(at) == Tag::Cd && words.tag(at + 1) == Tag::Comma {
            at += 2;
        }
        found.extend(phrase_behind(words, at, sentence.end, "apposition"));
    } else if words.is(at, &["is", "was", "became"]) && words.tag(at + 1) == Tag::Dt {
        found.extend(phrase_behind(words, at + 1, sentence.end, "predicate"));
    }
    found
}

fn is_courtesy(lower: &str) -> bool {
    matches!(
        lower,
        "mr" | "mr."
            | "mrs"
            | "mrs."
            | "ms"
            | "ms."
            | "miss"
            | "sir"
            | "dame"
            | "dr"
            | "dr."
            | "lady"
            | "lord"
            | "don"
            | "herr"
            | "mx"
    )
}

/// Whether token `at` is a small noun for what a person is.
pub(super) fn is_role(words: &Words<'_>, at: usize) -> bool {
    let shape = words.tokens().get(at).map(|token| token.shape);
    let known = known(words.lower(at));
    let opens =
        words.sentences().get(words.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at);
    ((shape == Some(Shape::Lower) || shape == Some(Shape::Capital) && opens) && known.is(Known::ROLE)
        || shape.is_some_and(Shape::is_capital) && known.is(Known::TITLE))
        && words.tag(at).is_noun()
}

fn is_role_phrase_end(words: &Words<'_>, at: usize, from: usize) -> bool {
    is_role(words, at) && phrase_start(words, at, from) <= at
}

fn possessive_inside(words: &Words<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|at| words.tag(at) == Tag::Pos)
}

/// Where the noun phrase that ends with `head` starts, without its article.
pub(super) fn phrase_start(words: &Words<'_>, head: usize, from: usize) -> usize {
    const FAR: usize = 8;
    let mut start = head;
    while start > from && head - start < FAR {
        let tag = words.tag(start - 1);
        let fits =
            tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Pos | Tag::Cd | Tag::Vbn | Tag::Vbg);
        if !fits
            || words
                .tokens()
                .get(start - 1)
                .is_some_and(|token| token.shape == Shape::Number && token.span.end - token.span.start == 4)
        {
            break;
        }
        start -= 1;
    }
    while start < head && words.tag(start) == Tag::Pos {
        start += 1;
    }
    start
}

/// "a lawyer", "the group's chief executive", "chairman of the board": the phrase from `at`.
fn phrase_behind(words: &Words<'_>, at: usize, end: usize, rule: &'static str) -> Option<Description> {
    const FAR: usize = 8;
    let start = if words.tag(at) == Tag::Dt || words.tag(at) == Tag::Prps { at + 1 } else { at };
    let mut head = None;
    for next in start..end.min(start + FAR) {
        let tag = words.tag(next);
        if !(tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Pos | Tag::Cd | Tag::Vbn | Tag::Vbg)) {
            break;
        }
        if tag.is_noun() {
            head = Some(next);
        }
    }
    let head = head.filter(|head| is_role(words, *head))?;
    // "…, said", "…, analyst and": without an article only where a comma or "of" follows.
    let mut stop = head + 1;
    if words.is(stop, &["of", "at", "for", "with", "in", "from", "on"]) {
        const LONG: usize = 10;
        let mut next = stop + 1;
        while next < end.min(stop + LONG)
            && (words.tag(next).is_noun()
                || words.tag(next).is_adjective()
                || matches!(words.tag(next), Tag::Dt | Tag::Pos | Tag::Cd)
                || words.is(next, &["of", "for", "and", "&"]))
        {
            next += 1;
        }
        while next > stop + 1 && words.is(next - 1, &["of", "and", "for", "the", "a"]) {
            next -= 1;
        }
        if next > stop + 1 {
            stop = next;
        }
    } else if start == at && words.tag(stop) != Tag::Comma && words.tag(stop) != Tag::Stop {
        return None;
    }
    Some(Description { tokens: start..stop, head, rule })
}
