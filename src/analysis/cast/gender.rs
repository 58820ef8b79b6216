//! Which pronoun a person has: what titles, nouns and given names tell.

use super::Gender;
use crate::{
    analysis::{
        lexicon::{Known, known, listed},
        names::{Name, NameKind},
        words::Words,
    },
    text::fold,
};

/// A person's sex, from the title, the given name, or whom they married.
pub(super) fn gender(words: &Words<'_>, name: &Name) -> Option<Gender> {
    if name.kind != NameKind::Person {
        return None;
    }
    if let Some(gender) = titled_sex(words, name) {
        return Some(gender);
    }
    let has_given = name.tokens.len() > 1;
    let first = known(&fold(words.text(name.tokens.start)));
    match (first.is(Known::FEMALE), first.is(Known::MALE)) {
        (true, false) if has_given => Some(Gender::Female),
        (false, true) if has_given => Some(Gender::Male),
        _ => married(words, name.tokens.start),
    }
}

/// "she married Paul Roe": whom a woman marries is mostly a man.
fn married(words: &Words<'_>, start: usize) -> Option<Gender> {
    let verb = start.checked_sub(1).filter(|verb| words.is(*verb, &["married", "wed"]))?;
    match words.lower(verb.checked_sub(1)?) {
        "she" => Some(Gender::Male),
        "he" => Some(Gender::Female),
        _ => None,
    }
}

/// The sex that a person's title tells.
pub(super) fn titled_sex(words: &Words<'_>, name: &Name) -> Option<Gender> {
    name.title.clone().find_map(|at| gender_of_word(words.lower(at)))
}

/// The sex that a title or a noun for a person tells.
pub(super) fn gender_of_word(lower: &str) -> Option<Gender> {
    const FEMALE: &[&str] = &[
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "madam",
        "madame",
        "lady",
        "queen",
        "princess",
        "dame",
        "sister",
        "mother",
        "daughter",
        "wife",
        "widow",
        "actress",
        "baroness",
        "duchess",
        "empress",
        "girl",
        "woman",
        "nun",
        "aunt",
        "niece",
        "girlfriend",
        "grandmother",
        "businesswoman",
        "señora",
        "frau",
        "first_lady",
        "housewife",
    ];
    const MALE: &[&str] = &[
        "mr",
        "mr.",
        "sir",
        "lord",
        "king",
        "prince",
        "father",
        "brother",
        "son",
        "husband",
        "widower",
        "actor",
        "baron",
        "duke",
        "emperor",
        "boy",
        "man",
        "pope",
        "cardinal",
        "uncle",
        "nephew",
        "boyfriend",
        "grandfather",
        "businessman",
        "señor",
        "herr",
        "sheikh",
        "imam",
        "monk",
        "rabbi",
    ];
    if FEMALE.contains(&lower) || lower.ends_with("woman") {
        Some(Gender::Female)
    } else if MALE.contains(&lower) || lower.ends_with("man") && listed(lower).is(Known::ROLE) {
        Some(Gender::Male)
    } else {
        None
    }
}
