//! "the Swede": one of a people, who is the one of the cast that the text has called Swedish.

use super::{Cast, CharacterKind, Form};
use crate::analysis::{
    lexicon::{Known, Map, listed},
    words::{Tag, Words},
};

/// Whether token `at` names one of a people, and not all of it: "the Swede won"; not "the Swedish won", "the Swedes".
pub(super) fn is_one(words: &Words<'_>, at: usize) -> bool {
    let lower = words.lower(at);
    let is_many = ["s", "sh", "ch", "ese"].iter().any(|ending| lower.ends_with(ending));
    let next = words.tag(at + 1);
    let stands_alone = !next.is_noun() && !next.is_adjective() && next != Tag::Vbp && next != Tag::Cd;
    at > 0 && words.is(at - 1, &["the"]) && listed(lower).is(Known::PEOPLE) && !is_many && stands_alone
}

/// The persons whose people the text names beside them.
pub(super) struct Countrymen {
    /// By what the names of a land, its people and one of them share.
    people: Map<String, Vec<usize>>,
}

/// How far beside a name the people's is looked for, in tokens.
const NEAR: usize = 4;

impl Countrymen {
    /// Reads what stands beside the names: "the Swedish champion Ann Roe", "Ann Roe of Sweden".
    pub(super) fn read(words: &Words<'_>, cast: &Cast) -> Self {
        let mut people: Map<String, Vec<usize>> = Map::default();
        for (who, character) in cast.characters().iter().enumerate() {
            if character.kind != CharacterKind::Person {
                continue;
            }
            for mention in character.mentions.iter().filter(|mention| mention.form == Form::Named).take(3) {
                let is_phrase = |at: &usize| words.tag(*at).is_noun() || words.tag(*at).is_adjective();
                let before = (mention.tokens.start.saturating_sub(NEAR)..mention.tokens.start).rev();
                let behind = mention.tokens.end + 1;
                let of = words.is(mention.tokens.end, &["of", "("]).then_some(behind);
                for at in before.take_while(is_phrase).chain(of) {
                    if let Some(stem) = stem(words, at) {
                        let known = people.entry(stem.to_owned()).or_default();
                        if !known.contains(&who) {
                            known.push(who);
                        }
                    }
                }
            }
        }
        Self { people }
    }

    /// Whether the text has called somebody one of some people.
    pub(super) fn is_called(&self, who: usize) -> bool {
        self.people.values().any(|those| those.contains(&who))
    }

    /// Whether somebody was called one of this people.
    pub(super) fn has_one(&self, words: &Words<'_>, at: usize) -> bool {
        stem(words, at).is_none_or(|stem| self.people.contains_key(stem))
    }

    /// Whom the text has called one of this people, where that is one.
    pub(super) fn meant(&self, words: &Words<'_>, at: usize) -> Option<usize> {
        match self.people.get(stem(words, at)?).map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }
}

fn stem<'w>(words: &'w Words<'_>, at: usize) -> Option<&'w str> {
    let lower = words.lower(at);
    listed(lower).is(Known::PEOPLE.or(Known::COUNTRY)).then(|| land_stem(lower))
}

/// What the names of a land, its people and one of them share: "Swed-en", "Swed-ish", "Swed-e"; "Pakist-an", "Pakist-an-i".
pub(super) fn land_stem(lower: &str) -> &str {
    const ENDINGS: &[&str] =
        &["ian", "ish", "ese", "ard", "any", "ain", "an", "en", "on", "ia", "i", "e", "y", "a"];
    // Those that share too little to be seen.
    const OTHERS: &[(&str, &str)] = &[
        ("french", "franc"),
        ("spanish", "spain"),
        ("greek", "greec"),
        ("turkish", "turke"),
        ("dutch", "netherlands"),
        ("swiss", "switzerland"),
        ("danish", "denmark"),
        ("polish", "poland"),
        ("irish", "ireland"),
        ("thai", "thailand"),
        ("filipino", "philippines"),
    ];
    if let Some((_, land)) = OTHERS.iter().find(|(people, _)| *people == lower) {
        return land;
    }
    let mut stem = lower;
    while let Some(short) =
        ENDINGS.iter().filter_map(|ending| stem.strip_suffix(ending)).find(|short| short.len() > 2)
    {
        stem = short;
    }
    stem
}
