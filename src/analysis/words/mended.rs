//! What the tagger's rules, learnt on other texts, get wrong in news.

use super::{
    Shape, Tag, Token,
    tagger::{Candidates, ending, word},
};
use crate::analysis::lexicon::tags_of;

/// What the rules learnt elsewhere get wrong; none where the tag stays.
pub(super) fn mended(tokens: &[Token], lower: &str, at: usize, candidates: &Candidates) -> Option<Tag> {
    let allow = |tag| candidates.allow(tag).then_some(tag);
    let own = tokens[at].tag;
    // Adverbs and "not" stand between an auxiliary and its verb.
    let before = (0..at).rev().find(|before| !tokens[*before].tag.is_adverb());
    let previous = before.map(|before| (tokens[before].tag, word(&tokens[before], lower)));
    let next = tokens.get(at + 1);
    // "Lynch said", "Mark will go": a capital first word before a finite verb is its subject, not a verb.
    let is_finite = next.is_some_and(|next| matches!(next.tag, Tag::Vbd | Tag::Vbz | Tag::Md));
    if at == 0 && matches!(own, Tag::Vb | Tag::Vbp) && candidates.may_be_name && is_finite {
        return Some(Tag::Nnp);
    }
    // "South Korean police", "North Riverton": before a capital it is part of a name, whatever else it is.
    let points = ["north", "south", "east", "west"].contains(&word(&tokens[at], lower));
    if points
        && tokens[at].shape == Shape::Capital
        && own != Tag::Nnp
        && next.is_some_and(|next| next.shape == Shape::Capital && next.tag != Tag::In)
    {
        return Some(Tag::Nnp);
    }
    // "Tully died": an ending makes no adverb of what is none without it.
    if at == 0
        && own == Tag::Rb
        && is_finite
        && tags_of(word(&tokens[0], lower)).is_none()
        && is_name_in_ly(word(&tokens[0], lower))
    {
        return Some(Tag::Nnp);
    }
    match own {
        // "its secretary-general": the second half makes no adjective of it.
        Tag::Jj if word(&tokens[at], lower).ends_with("-general") => Some(Tag::Nn),
        // "The college's principal, Ann Roe, left."
        Tag::Jj
            if word(&tokens[at], lower) == "principal"
                && next.is_some_and(|next| next.tag.is_mark() || next.tag.is_finite()) =>
        {
            Some(Tag::Nn)
        }
        // "a retired nurse": between a determiner and a noun nothing is done.
        Tag::Vbd
            if at > 0
                && matches!(word(&tokens[at - 1], lower), "a" | "an" | "the")
                && next.is_some_and(|next| next.shape == Shape::Lower) =>
        {
            allow(Tag::Vbn).or_else(|| allow(Tag::Jj))
        }
        Tag::Vb | Tag::Vbp
            if at > 1
                && tokens[at - 1].tag == Tag::Vbn
                && matches!(word(&tokens[at - 2], lower), "a" | "an" | "the") =>
        {
            allow(Tag::Nn)
        }
        // "people close to her": behind a noun and before "to" it is an adjective.
        Tag::Vb | Tag::Vbp
            if word(&tokens[at], lower) == "close"
                && at > 0
                && tokens[at - 1].tag.is_noun()
                && next.is_some_and(|next| next.tag == Tag::To) =>
        {
            allow(Tag::Jj)
        }
        // "A nurse, Ann Roe, collected 800 names": a sentence has a finite verb, and a participle no object.
        Tag::Vbn
            if at > 0
                && tokens[at - 1].tag == Tag::Comma
                && next.is_some_and(|next| matches!(next.tag, Tag::Cd | Tag::Dt | Tag::Prps))
                && !has_finite_before_and(tokens, lower, at) =>
        {
            allow(Tag::Vbd)
        }
        // "Unite, which represents them": nobody is asked to do anything before a relative clause.
        Tag::Vb | Tag::Vbp
            if at == 0
                && candidates.may_be_name
                && next.is_some_and(|next| next.tag == Tag::Comma)
                && tokens
                    .get(at + 2)
                    .is_some_and(|next| matches!(word(next, lower), "which" | "who" | "whose")) =>
        {
            Some(Tag::Nnp)
        }
        // "would report"
        Tag::Nn | Tag::Nns | Tag::Vbp | Tag::Vbd | Tag::Vbn | Tag::Jj
            if previous.is_some_and(|(tag, _)| tag == Tag::Md) && candidates.allow(Tag::Vb) =>
        {
            Some(Tag::Vb)
        }
        // "Norway cut taxes", "Lund beat Roe": behind a name, and before what it does something to, a form that is the same in
        // all its tenses tells what was done.
        Tag::Vbn | Tag::Vb | Tag::Vbp | Tag::Nn
            if at > 0
                && tokens[at - 1].tag.is_proper()
                && matches!(
                    word(&tokens[at], lower),
                    "cut" | "beat" | "hit" | "put" | "set" | "shut" | "quit" | "hurt"
                )
                && next.is_some_and(|next| {
                    next.tag.is_noun()
                        || matches!(next.tag, Tag::Dt | Tag::Prps | Tag::Prp | Tag::Cd | Tag::Jj)
                }) =>
        {
            allow(Tag::Vbd)
        }
        Tag::Vbd | Tag::Vbn => {
            let (tag, word) = previous?;
            let after_auxiliary = matches!(
                word,
                "have"
                    | "has"
                    | "had"
                    | "having"
                    | "'ve"
                    | "be"
                    | "been"
                    | "being"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "am"
                    | "get"
                    | "got"
                    | "gets"
                    | "getting"
                    | "'re"
                    | "'m"
            );
            if after_auxiliary {
                allow(Tag::Vbn)
            } else if own == Tag::Vbn && matches!(tag, Tag::Prp | Tag::Wdt | Tag::Wp) {
                // A pronoun is the subject of what follows it.
                allow(Tag::Vbd)
            } else {
                None
            }
        }
        // "Harrow Town won": news gives no orders, so a capital base form before a name is part of it.
        Tag::Vb | Tag::Vbp
            if tokens[at].shape == Shape::Capital
                && previous.is_none()
                && next
                    .is_some_and(|next| next.tag.is_proper() || matches!(word(next, lower), "'s" | "&")) =>
        {
            allow(Tag::Nnp)
        }
        // "was shot": after "was" and "were", a form that can be a participle is one.
        Tag::Nn if previous.is_some_and(|(_, word)| matches!(word, "was" | "were" | "been")) => {
            allow(Tag::Vbn)
        }
        // "to republish the book": an unknown word between "to" and a determiner.
        Tag::Nn
            if at > 0
                && tokens[at - 1].tag == Tag::To
                && tokens[at].shape == Shape::Lower
                && tags_of(word(&tokens[at], lower)).is_none()
                && next.is_some_and(|next| matches!(next.tag, Tag::Dt | Tag::Prp | Tag::Prps)) =>
        {
            Some(Tag::Vb)
        }
        // "the plans", "their reports": what a determiner opens is no verb.
        Tag::Vb | Tag::Vbp if at > 0 && matches!(tokens[at - 1].tag, Tag::Dt | Tag::Prps | Tag::Pos) => {
            allow(Tag::Nn)
        }
        Tag::Vbz if at > 0 && matches!(tokens[at - 1].tag, Tag::Dt | Tag::Prps) => allow(Tag::Nns),
        // "it's going", "he's a", "that's": after a pronoun the clitic is a verb.
        Tag::Pos if at > 0 && matches!(tokens[at - 1].tag, Tag::Prp | Tag::Wp | Tag::Wrb | Tag::Ex) => {
            allow(Tag::Vbz)
        }
        // "filmed with her in May": before a preposition or a mark it owns nothing.
        Tag::Prps
            if word(&tokens[at], lower) == "her"
                && next.is_none_or(|next| {
                    matches!(
                        next.tag,
                        Tag::In
                            | Tag::To
                            | Tag::Cc
                            | Tag::Comma
                            | Tag::Stop
                            | Tag::Colon
                            | Tag::Bracket
                            // "gave her the medal"
                            | Tag::Dt
                    )
                }) =>
        {
            Some(Tag::Prp)
        }
        // "the firm says that", "which plans to": a verb between its subject and what only verbs take.
        Tag::Nns
            if at > 0
                && (matches!(tokens[at - 1].tag, Tag::Nnp | Tag::Prp | Tag::Wdt | Tag::Wp))
                && next.is_some_and(|next| {
                    matches!(next.tag, Tag::Dt | Tag::Prp | Tag::Prps | Tag::To)
                        || word(next, lower) == "that"
                }) =>
        {
            allow(Tag::Vbz)
        }
        _ => None,
    }
}

/// Whether a sentence has a finite verb beside token `at`, but for one that an "and" joins to it: "collected names and took them".
fn has_finite_before_and(tokens: &[Token], lower: &str, at: usize) -> bool {
    let finite = tokens.iter().enumerate().find(|(other, token)| *other != at && token.tag.is_finite());
    finite.is_some_and(|(other, _)| other < at || word(&tokens[other - 1], lower) != "and")
}

/// Whether no word is left of one in -ly without that ending: "Tully" is no "tul", while "simply" is "simple", "oddly" "odd".
fn is_name_in_ly(word: &str) -> bool {
    let Some(stem) = word.strip_suffix("ly") else { return false };
    let is_word = |word: &str| tags_of(word).is_some() || !matches!(ending(word), [Tag::Nn] | [Tag::Nns, ..]);
    let short = stem.strip_suffix('i').map(|stem| format!("{stem}y"));
    !is_word(stem)
        && !is_word(&format!("{stem}e"))
        && !is_word(&format!("{stem}le"))
        && !short.is_some_and(|short| is_word(&short))
}
