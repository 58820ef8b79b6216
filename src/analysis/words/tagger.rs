//! Which part of speech each word is.
//!
//! In three steps, as Brill's tagger has them (1992): each word gets its most usual tag, from the lexicon or
//! from its ending; rules over its neighbours turn it into another one that the word can have; and a few
//! rules of ours mend what those, learnt on other texts, get wrong in news.

use super::{Shape, Tag, Token, mended::mended};
use crate::analysis::lexicon::{self, Known, Mark, Template, tags_of, turns};

/// Tags the tokens of one sentence.
#[inline(never)]
pub(super) fn tag(tokens: &mut [Token], lower: &str) {
    let heading = is_title_case(tokens);
    let candidates: Vec<Candidates> =
        (0..tokens.len()).map(|at| candidates(tokens, lower, at, heading)).collect();
    for (token, candidates) in tokens.iter_mut().zip(&candidates) {
        token.tag = candidates.tags.first().copied().unwrap_or_default();
    }
    let mut tagged = Places::among(tokens.len());
    let mut possible = Places::among(tokens.len());
    for (at, (token, candidates)) in tokens.iter().zip(&candidates).enumerate() {
        tagged.add(token.tag, at);
        candidates.tags.iter().for_each(|tag| possible.add(*tag, at));
        if candidates.may_be_name {
            possible.add(Tag::Nnp, at);
            possible.add(Tag::Nnps, at);
        }
    }
    for turn in turns() {
        // Most rules speak of a tag that no word of the sentence has, or can take.
        if tagged.tags & turn.needs != turn.needs || possible.tags & turn.to.bit() == 0 {
            continue;
        }
        for part in 0..tagged.parts {
            let mut places = tagged.get(turn.from, part) & possible.get(turn.to, part);
            while places != 0 {
                let bit = places.trailing_zeros() as usize;
                places &= places - 1;
                let at = part * 64 + bit;
                if holds(&turn.template, tokens, lower, at) {
                    tokens[at].tag = turn.to;
                    tagged.turn(turn.from, turn.to, at);
                }
            }
        }
    }
    for at in 0..tokens.len() {
        if let Some(tag) = mended(tokens, lower, at, &candidates[at]) {
            tokens[at].tag = tag;
        }
    }
}

/// The tags that a word can have here.
pub(super) struct Candidates {
    tags: &'static [Tag],
    /// Whether a name is possible beside these.
    pub(super) may_be_name: bool,
}

/// For each tag the places of a sentence that have it, as bits, 64 places a part.
struct Places {
    parts: usize,
    bits: Vec<u64>,
    /// The tags that a place has, or had, as their bits.
    tags: u64,
}

impl Places {
    /// None of so many places.
    fn among(length: usize) -> Self {
        let parts = length.div_ceil(64);
        Self { parts, bits: vec![0; parts * (Tag::Symbol as usize + 1)], tags: 0 }
    }

    fn add(&mut self, tag: Tag, at: usize) {
        self.bits[tag as usize * self.parts + at / 64] |= 1 << (at % 64);
        self.tags |= tag.bit();
    }

    fn get(&self, tag: Tag, part: usize) -> u64 {
        self.bits[tag as usize * self.parts + part]
    }

    /// Place `at` has another tag now.
    fn turn(&mut self, from: Tag, to: Tag, at: usize) {
        self.bits[from as usize * self.parts + at / 64] &= !(1 << (at % 64));
        self.add(to, at);
    }
}

impl Candidates {
    pub(super) fn allow(&self, tag: Tag) -> bool {
        self.tags.contains(&tag) || self.may_be_name && tag.is_proper()
    }
}

fn candidates(tokens: &[Token], lower: &str, at: usize, heading: bool) -> Candidates {
    let token = &tokens[at];
    let word = word(token, lower);
    let only = |tags| Candidates { tags, may_be_name: false };
    match token.shape {
        Shape::Open | Shape::Close
            if word == "'" && at > 0 && !token.is_spaced && tokens[at - 1].shape.is_word() =>
        {
            return only(&[Tag::Pos, Tag::Quote]);
        }
        Shape::Open | Shape::Close => return only(&[Tag::Quote]),
        Shape::Mark => return only(mark_tags(word)),
        Shape::Number if word.contains(|c: char| c.is_alphabetic()) && !word.ends_with('s') => {
            return only(&[Tag::Jj]);
        }
        Shape::Number => return only(&[Tag::Cd]),
        _ => {}
    }
    if let Some(clitic) = clitic_tags(word, at, tokens) {
        return only(clitic);
    }
    let is_first = tokens[..at].iter().all(|before| !before.shape.is_word() && before.shape != Shape::Number)
        || tokens[..at].last().is_some_and(|before| before.shape == Shape::Open || before.tag == Tag::Colon);
    let known = tags_of(word);
    if word == "i" {
        return only(&[Tag::Prp]);
    }
    if token.shape.is_capital() && !heading && !is_first {
        return Candidates { tags: name_tags(word), may_be_name: true };
    }
    if token.shape == Shape::Mixed {
        return only(&[Tag::Nnp]);
    }
    if token.shape.is_capital() {
        // The first word is capital anyway. One that no table knows is a name, unless its ending tells.
        let tags = known.unwrap_or_else(|| match ending(word) {
            // "Beijing signed": the ending of a name of a place tells nothing.
            _ if lexicon::listed(word).is(Known::PLACE) => name_tags(word),
            [Tag::Nn, ..] | [Tag::Nns, ..] => name_tags(word),
            tags => tags,
        });
        return Candidates { tags, may_be_name: true };
    }
    only(known.unwrap_or_else(|| unknown(word)))
}

fn mark_tags(mark: &str) -> &'static [Tag] {
    match mark.chars().next() {
        Some(',') => &[Tag::Comma],
        Some('?' | '!') => &[Tag::Stop],
        Some('.') if mark.len() == 1 => &[Tag::Stop],
        Some(':' | ';' | '-' | '–' | '—' | '…' | '.') => &[Tag::Colon],
        Some('(' | ')' | '[' | ']' | '{' | '}') => &[Tag::Bracket],
        Some('\'' | '`') => &[Tag::Quote],
        _ => &[Tag::Symbol],
    }
}

fn clitic_tags(word: &str, at: usize, tokens: &[Token]) -> Option<&'static [Tag]> {
    let is_cut_off = at > 0 && !tokens[at].is_spaced;
    Some(match word {
        "n't" => &[Tag::Rb],
        "'s" if is_cut_off => &[Tag::Pos, Tag::Vbz],
        "'re" | "'m" | "'ve" => &[Tag::Vbp],
        "'ll" => &[Tag::Md],
        "'d" => &[Tag::Md, Tag::Vbd],
        _ => return None,
    })
}

fn name_tags(word: &str) -> &'static [Tag] {
    if word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && tags_of(word).is_some_and(|tags| tags[0] == Tag::Nns)
    {
        &[Tag::Nnps]
    } else {
        &[Tag::Nnp]
    }
}

/// The tags of a lower-case word that no table knows.
fn unknown(word: &str) -> &'static [Tag] {
    let Some((head, tail)) = word.rsplit_once('-') else { return ending(word) };
    // "well-known", "anti-war", "three-year", "take-over": what a compound is, its last part tells.
    match tags_of(tail).unwrap_or_else(|| ending(tail)) {
        [Tag::Vbd | Tag::Vbn | Tag::Vbg | Tag::Jj, ..] => &[Tag::Jj],
        [Tag::Nns, ..] => &[Tag::Nns],
        _ if matches!(tags_of(head), Some([Tag::Cd | Tag::Jj | Tag::In, ..])) => &[Tag::Jj, Tag::Nn],
        _ => &[Tag::Nn, Tag::Jj],
    }
}

/// The tags that an ending tells; the table of words leaves out what these give. The same rules stand in
/// `lexicon/made/words.py`.
pub(super) fn ending(word: &str) -> &'static [Tag] {
    let has = |tails: &[&str]| tails.iter().any(|tail| word.len() > tail.len() + 2 && word.ends_with(tail));
    if word.len() > 5 && word.ends_with("ing") {
        &[Tag::Vbg, Tag::Nn]
    } else if word.len() > 4 && word.ends_with("ed") {
        &[Tag::Vbn, Tag::Vbd]
    } else if word.len() > 4 && word.ends_with("ly") {
        &[Tag::Rb]
    } else if word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is"].iter().any(|tail| word.ends_with(tail))
    {
        &[Tag::Nns, Tag::Vbz]
    } else if has(&["able", "ible", "ical", "ial", "ful", "ish", "ive", "ous", "less", "ic", "ary", "ian"]) {
        &[Tag::Jj]
    } else {
        &[Tag::Nn]
    }
}

pub(super) fn word<'l>(token: &Token, lower: &'l str) -> &'l str {
    lower.get(token.lower.range()).unwrap_or_default()
}

/// Whether what stands around token `at` is what the template asks for.
fn holds(template: &Template, tokens: &[Token], lower: &str, at: usize) -> bool {
    let there = |offset: isize| at.checked_add_signed(offset);
    let is_tag = |offset: isize, mark: Mark| match there(offset).and_then(|at| tokens.get(at)) {
        Some(token) => mark == Mark::Tag(token.tag),
        None => mark == Mark::Edge && there(offset).is_none(),
    };
    let is_word = |offset: isize, asked: &str| {
        there(offset).and_then(|at| tokens.get(at)).is_some_and(|token| word(token, lower) == asked)
    };
    match template {
        Template::Before(count, mark) => (1..=*count as isize).any(|offset| is_tag(-offset, *mark)),
        Template::After(count, mark) => (1..=*count as isize).any(|offset| is_tag(offset, *mark)),
        Template::Second(offset, mark) => is_tag(*offset, *mark),
        Template::Two(two) => two.iter().all(|(offset, mark)| is_tag(*offset, *mark)),
        Template::Word(offsets, asked) => offsets.iter().any(|offset| is_word(*offset, asked)),
        Template::Words(two) => two.iter().all(|(offset, asked)| is_word(*offset, asked)),
        Template::WordAndTag(asked, offset, mark) => is_word(0, asked) && is_tag(*offset, *mark),
    }
}

/// A headline in title case: most of its words are capital, so that a capital says nothing.
fn is_title_case(tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.shape.is_word() && token.span.end - token.span.start > 3);
    let (mut all, mut capital) = (0, 0);
    for word in words {
        all += 1;
        capital += usize::from(word.shape.is_capital());
    }
    if tokens.last().is_none_or(|last| last.shape.is_word()) {
        all >= 4 && capital * 4 >= all * 3
    } else {
        // With a full stop only where hardly a word is small: names alone can fill a short sentence.
        all >= 5 && capital * 10 >= all * 9
    }
}
