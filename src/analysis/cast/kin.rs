//! Relatives whom a text brings in by their given names alone, and later calls by the name of the family.

use super::{Gender, gender::gender_of_word};
use crate::{
    analysis::{
        lexicon::{Known, listed},
        names::{Name, NameKind},
        words::{Tag, Words},
    },
    text::fold,
};

/// Who is whose relative.
pub(super) struct Kin {
    /// The number of the name of the one whose family it is.
    pub(super) of: usize,
    /// The relative's sex.
    pub(super) sex: Option<Gender>,
    /// Whether the text gives both one family name: "the brothers Jon and Tom Roe".
    pub(super) shares: bool,
    /// Whether they are married.
    pub(super) is_couple: bool,
}

/// "Jon Roe and his wife, Ann," "Roe's sister Ann": whose family the name of one word belongs to.
pub(super) fn kin(words: &Words<'_>, names: &[Name], at: usize) -> Option<Kin> {
    let start = names.get(at)?.tokens.start;
    if let Some(sex) = shared(words, names, at) {
        return Some(Kin { of: at + 1, sex, shares: true, is_couple: false });
    }
    let comma = start.checked_sub(1)?;
    let noun = if words.tag(comma) == Tag::Comma { comma.checked_sub(1)? } else { comma };
    let owner = noun.checked_sub(1)?;
    if !words.is(noun, &["wife", "husband", "son", "daughter", "brother", "sister"]) {
        return None;
    }
    let sentence = words.sentence_of(start);
    let of = match words.tag(owner) {
        _ if words.is(owner, &["his", "her", "whose"]) => names[..at]
            .iter()
            .rposition(|name| name.kind == NameKind::Person)
            .filter(|of| words.sentence_of(names[*of].tokens.start) == sentence && is_full(&names[*of])),
        Tag::Pos => at.checked_sub(1).filter(|of| names[*of].tokens.end == owner && is_full(&names[*of])),
        _ => None,
    }?;
    let is_couple = words.is(noun, &["wife", "husband"]);
    Some(Kin { of, sex: gender_of_word(words.lower(noun)), shares: false, is_couple })
}

/// "the brothers Jon and Tom Roe", "Ruth and Alan Cole": whether one family's name stands behind two given ones, and the sex that
/// the noun in front tells.
fn shared(words: &Words<'_>, names: &[Name], at: usize) -> Option<Option<Gender>> {
    let (one, other) = (names.get(at)?, names.get(at + 1)?);
    let start = one.tokens.start;
    let is_joined = one.tokens.len() == 1
        && words.lower(one.tokens.end) == "and"
        && other.tokens.start == one.tokens.end + 1
        && is_full(other);
    let noun = start
        .checked_sub(1)
        .filter(|noun| words.is(*noun, &["brothers", "sisters", "siblings", "twins", "cousins"]));
    let is_given =
        |name: &Name| name.title.is_empty() && listed(&fold(words.text(name.tokens.start))).is(Known::GIVEN);
    let is_pair = noun.is_some() || is_given(one) && is_given(other);
    let sex = noun.and_then(|noun| gender_of_word(words.lower(noun).trim_end_matches('s')));
    (is_joined && is_pair).then_some(sex)
}

/// Whether a name is that of a person and has a family's behind the given one.
fn is_full(name: &Name) -> bool {
    name.kind == NameKind::Person && name.tokens.len() > 1
}
