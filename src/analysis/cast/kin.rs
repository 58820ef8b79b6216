//! Relatives whom a text brings in by their given names alone, and later calls by the name of the family.

use super::{Gender, gender::gender_of_word};
use crate::analysis::{
    names::{Name, NameKind},
    words::{Tag, Words},
};

/// Who is whose relative.
pub(super) struct Kin {
    /// The number of the name of the one whose family it is.
    pub(super) of: usize,
    /// The relative's sex.
    pub(super) sex: Option<Gender>,
}

/// "Jon Roe and his wife, Ann," "Roe's sister Ann": whose family the name of one word belongs to.
pub(super) fn kin(words: &Words<'_>, names: &[Name], at: usize) -> Option<Kin> {
    let start = names.get(at)?.tokens.start;
    let comma = start.checked_sub(1)?;
    let noun = if words.tag(comma) == Tag::Comma { comma.checked_sub(1)? } else { comma };
    let owner = noun.checked_sub(1)?;
    if !words.is(noun, &["wife", "husband", "son", "daughter", "brother", "sister"]) {
        return None;
    }
    let sentence = words.sentence_of(start);
    let is_person = |name: &Name| name.kind == NameKind::Person && name.tokens.len() > 1;
    let of = match words.tag(owner) {
        Tag::Prps if words.is(owner, &["his", "her"]) => names[..at]
            .iter()
            .rposition(|name| name.kind == NameKind::Person)
            .filter(|of| words.sentence_of(names[*of].tokens.start) == sentence && is_person(&names[*of])),
        Tag::Pos => at.checked_sub(1).filter(|of| names[*of].tokens.end == owner && is_person(&names[*of])),
        _ => None,
    }?;
    Some(Kin { of, sex: gender_of_word(words.lower(noun)) })
}
