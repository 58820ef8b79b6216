//! What the text says a person is: a title in front of the name, a noun beside it, an apposition, a predicate.

use std::ops::Range;

use super::{Cast, CharacterKind, Form, Role, gender::gender_of_word};
use crate::analysis::{
    lexicon::{Known, known, listed},
    names::{Name, NameKind, is_of_bodies, is_role, role_before},
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

/// The rule that finds the noun beside a name.
pub const BESIDE: &str = "noun beside the name";

/// Gives each person the first role that the text states of them, and a body that of an owner.
pub(super) fn find(words: &Words<'_>, names: &[Name], cast: &mut Cast) {
    for name in names.iter().filter(|name| name.kind == NameKind::Organization) {
        let who = cast.character_at(name.tokens.start);
        let Some(body) = who.and_then(|who| cast.characters.get_mut(who)) else { continue };
        let start =
            words.sentences().get(words.sentence_of(name.tokens.start)).map_or(0, |one| one.tokens.start);
        let owner = phrase_in_front(words, name.tokens.start, name.tokens.end, start);
        if let Some(owner) = owner.filter(|owner| is_of_bodies(words, owner.head) && body.role.is_none()) {
            body.role = Some(role(words, &owner));
        }
    }
    for name in names.iter().filter(|name| name.kind == NameKind::Person) {
        let Some(who) = cast.character_at(name.tokens.start) else { continue };
        let mut found = descriptions(words, name);
        // "The college's principal, Professor Ann Roe": what many are says less.
        if found.len() > 1
            && found[1].rule == "apposition in front"
            && words.is(found[0].head, &["professor", "prof", "prof.", "councillor"])
        {
            found.swap(0, 1);
        }
        for description in found {
            let Some(character) = cast.characters.get_mut(who) else { continue };
            if character.kind != CharacterKind::Person {
                continue;
            }
            if character.gender.is_none() {
                character.gender = gender_of_word(words.lower(description.head));
            }
            if character.role.is_none() && !is_courtesy(words.lower(description.head)) {
                character.role = Some(role(words, &description));
            }
            // "The mayor of Lira, Pedro Sanz, said": the noun and the name beside it mean one person.
            if description.rule.starts_with("apposition") {
                let tokens = free(words, cast, description.tokens.start, description.head);
                cast.mention(words, who, tokens, Form::Nominal, BESIDE);
            }
        }
    }
}

/// The role in the words of a description.
fn role(words: &Words<'_>, description: &Description) -> Role {
    // Whose it is, a tie says.
    let from = description.tokens.start;
    let own = (from..description.head).rev().find(|at| words.tag(*at) == Tag::Pos).map_or(from, |at| at + 1);
    let tokens = own..description.tokens.end;
    let said = words.phrase(tokens.clone()).split_whitespace().collect::<Vec<_>>().join(" ");
    // "Substitute Jane Roe scored", "Museum director Jane Roe left": the capital that opens the sentence is kept only by a
    // title alone and before other capitals.
    let first = words.lower(own);
    let opens = words.sentences()[words.sentence_of(own)].tokens.start == own;
    let is_plain = opens && words.tokens()[own].shape == Shape::Capital;
    let is_small = (own + 1..tokens.end).all(|at| !words.tokens()[at].shape.is_capital());
    let is_word = known(first).is(Known::COMMON.or(Known::ROLE))
        && !listed(first).is(Known::PLACE.or(Known::PEOPLE).or(Known::BODY))
        && (tokens.len() > 1 || !listed(first).is(Known::TITLE))
        // "Conservative group leader Ann Roe": a party by its name.
        && !matches!(first, "united" | "conservative" | "labour" | "liberal" | "republican" | "democrat" | "democratic" | "green");
    let said = match said.get(first.len()..) {
        Some(rest) if is_plain && is_small && is_word => format!("{first}{rest}"),
        _ => said,
    };
    Role { words: said, evidence: words.span(tokens), rule: description.rule }
}

/// The tokens up to a noun that mean nobody else, with the article before them: in "Acme's lawyer" the last word.
fn free(words: &Words<'_>, cast: &Cast, start: usize, head: usize) -> Range<usize> {
    let is_free = |at: &usize| cast.character_at(*at).is_none() && words.tag(*at) != Tag::Pos;
    let from = (start..head).rev().take_while(is_free).last().unwrap_or(head);
    let article = from.checked_sub(1).filter(|at| from == start && words.tag(*at) == Tag::Dt);
    article.unwrap_or(from)..head + 1
}

/// What stands beside a person's name and says what they are.
pub(super) fn descriptions(words: &Words<'_>, name: &Name) -> Vec<Description> {
    let sentence = words
        .sentences()
        .get(words.sentence_of(name.tokens.start))
        .map_or(0..0, |sentence| sentence.tokens.clone());
    let mut found = Vec::new();
    let Range { start, end } = name.tokens.clone();
    // Where the name begins with all that stands before it without a comma: "former Prime Minister Ann Roe".
    let mut edge = start;
    if !name.title.is_empty() {
        // "Committee chairman Cllr Jane Roe": a title that many have says less.
        let last = name.title.end - 1;
        let is_plain = last > sentence.start
            && is_role(words, last - 1)
            // "army spokesman Col. Jon Doe"
            && (is_courtesy(words.lower(last)) || words.tokens()[last - 1].shape == Shape::Lower);
        let head = if is_plain { last - 1 } else { last };
        // "Opposition leader", "French President", not the owner of "Acme's spokesman".
        let from = phrase_start(words, head, sentence.start);
        let from = (from..head)
            .rev()
            .find(|at| words.tag(*at) == Tag::Pos)
            .map_or(from, |at| at + 1)
            .min(name.title.start);
        edge = from;
        // "Bank of Norland Governor Ann Roe": what stands behind an "of" is part of a name.
        let is_cut = from > sentence.start && words.is(from - 1, &["of", "for"]);
        let own = if is_cut { name.title.start } else { from };
        found.push(Description { tokens: own..head + 1, head, rule: "title" });
    } else if start > sentence.start && is_role(words, start - 1) {
        // "the group's lawyer Jane Roe"
        let from = phrase_start(words, start - 1, sentence.start);
        edge = from;
        found.push(Description { tokens: from..start, head: start - 1, rule: "noun in front" });
    }
    found.extend(phrase_in_front(words, edge, end, sentence.start));
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

/// "the group's lawyer, Jane Roe,", "the head of the water board, Jane Roe,": what stands between the name that begins at
/// `edge` and the start of its phrase.
fn phrase_in_front(words: &Words<'_>, edge: usize, end: usize, floor: usize) -> Option<Description> {
    // "Its head, the retired general Jon Doe,"
    let edge = edge - usize::from(edge > 1 && words.is(edge - 1, &["the"]));
    let comma = edge.checked_sub(1).filter(|comma| *comma > floor)?;
    let head = role_before(words, comma, end, floor)?;
    let mut from = phrase_start(words, head, floor);
    // "Acme's founder and chief executive, Jane Roe,"
    if from > floor + 1 && words.tag(from - 1) == Tag::Cc && is_role(words, from - 2) {
        from = phrase_start(words, from - 2, floor);
    }
    let before = from.checked_sub(1).filter(|before| *before >= floor);
    let is_determined = before.is_some_and(|at| matches!(words.tag(at), Tag::Dt | Tag::Prps));
    // "Ann Roe, the chairman of Acme, Jon Doe, …": what stands between commas behind a name is that one's.
    let is_taken = is_determined
        && from >= floor + 3
        && words.tag(from - 2) == Tag::Comma
        && words.tag(from - 3).is_proper()
        // … but not behind a body's or a place's.
        && !listed(words.lower(from - 3)).is(Known::HEAD.or(Known::PLACE_HEAD).or(Known::PLACE));
    let is_whole = before.is_none() || is_determined || possessive_inside(words, from..comma);
    (is_whole && !is_taken).then_some(Description { tokens: from..comma, head, rule: "apposition in front" })
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
            | "cllr"
            | "cllr."
    )
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
        let fits = tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Pos | Tag::Cd | Tag::Vbn | Tag::Vbg)
                // "lead author Ann Roe"
                || start == head && words.is(start - 1, &["lead"]);
        let is_done = start > from + 1 && is_done(words, start - 1, from);
        if !fits
            || is_done
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

/// Whether a participle is what somebody does and no part of a phrase: "before beating top seed Ann Roe", "had asked
/// Chairman Jon Doe", "considered sacking Minister Ann Roe".
fn is_done(words: &Words<'_>, participle: usize, from: usize) -> bool {
    let tag = words.tag(participle);
    let before = (from..participle).rev().find(|at| !words.tag(*at).is_adverb());
    let governs = |at: usize| {
        let is_verb = words.tag(at).is_verb();
        let is_had = words.is(at, &["have", "has", "had", "having", "'ve", "'d"]);
        is_had
            || tag == Tag::Vbg
                && (is_verb || words.is(at, &["before", "after", "while", "when", "without", "since"]))
    };
    // "the acting president": that one is an adjective.
    matches!(tag, Tag::Vbn | Tag::Vbg) && !words.is(participle, &["acting"]) && before.is_some_and(governs)
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
        // "a biologist at the institute and the study's lead | author": cut at the limit, the last part is no whole one.
        if next == end.min(stop + LONG) && words.tag(next).is_noun() {
            next =
                (stop + 2..next).rev().find(|at| words.is(*at, &["of", "for", "and", "&"])).unwrap_or(next);
        }
        while next > stop + 1 && words.is(next - 1, &["of", "and", "for", "the", "a"]) {
            next -= 1;
        }
        // "a son from her first marriage": outside its sentence the pronoun tells nothing.
        let has_pronoun = (stop + 1..next + 1).any(|at| matches!(words.tag(at), Tag::Prps | Tag::Prp));
        if next > stop + 1 && !has_pronoun {
            stop = next;
        }
    } else if start == at && words.tag(stop) != Tag::Comma && words.tag(stop) != Tag::Stop {
        return None;
    }
    Some(Description { tokens: start..stop, head, rule })
}
