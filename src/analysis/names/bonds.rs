//! What ties a name to the noun or verb that governs it, and says of it: owners, sources, those who work for it.

use super::{
    NameKind::{Organization, Other, Person, Place},
    behind::head,
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// What the word before the preposition at `at` makes of the name behind: a stake is in a firm, a director of
/// one, and explained is to somebody. Whether it says anything.
pub(super) fn governed(page: &Page<'_, '_>, part: &Part, at: usize, scale: &mut Scale) -> bool {
    let words = page.words;
    let (before, known) = (at - 1, page.known(at - 1));
    if page.shape(before) != Shape::Lower || page.known(part.tokens.start).is(Known::PLACE.or(Known::PEOPLE))
    {
        return false;
    }
    match words.lower(at) {
        "in" if words.is(
            before,
            &["stake", "stakes", "share", "shares", "shareholder", "shareholders", "investor", "investors"],
        ) =>
        {
            scale.add(Organization, 5, "what firms are owned by");
        }
        "in" if words.is(before, &["interview", "article", "editorial", "column", "op-ed"]) => {
            scale.add(Organization, 4, "where articles are printed");
        }
        "to" if words.lower(before) == "according" => {
            scale.add(Person, 1, "source");
            scale.add(Organization, 2, "source");
        }
        "to" if known.is(Known::SAYS) || words.is(before, &["speaking", "talking", "spoke", "talked"]) => {
            scale.add(Organization, 2, "who is told");
            scale.add(Person, 1, "who is told");
        }
        "from"
            if words.is(
                before,
                &["warning", "statement", "letter", "support", "approval", "permission", "order", "orders"],
            ) =>
        {
            scale.add(Organization, 2, "who gives");
            scale.add(Person, 1, "who gives");
        }
        "with"
            if words.is(before, &["interview", "contract", "agreement", "deal", "partnership", "merger"]) =>
        {
            scale.add(Organization, 2, "with whom");
            scale.add(Person, 1, "with whom");
        }
        // "an analyst at Acme": people work at bodies.
        "at" | "with" if known.is(Known::ROLE) && words.tag(before).is_noun() => {
            scale.add(Organization, 5, "where people work");
        }
        "of" | "by"
            if words.is(
                before,
                &[
                    "director",
                    "directors",
                    "founder",
                    "co-founder",
                    "founders",
                    "co-founders",
                    "owner",
                    "co-owner",
                    "owners",
                    "ceo",
                    "spokesman",
                    "spokeswoman",
                    "spokesperson",
                    "employee",
                    "employees",
                    "executive",
                    "executives",
                    "manager",
                ],
            ) =>
        {
            scale.add(Organization, 4, "whose people");
            scale.add(Person, -1, "whose people");
        }
        _ => return false,
    }
    true
}

/// "Acme chairman John Roe": a noun for what a person is of a body, and then the person. Advisers and the
/// like are a person's own.
pub(super) fn whose_man(page: &Page<'_, '_>, at: usize) -> bool {
    let noun = head(page, at);
    page.known(noun).is(Known::ROLE)
        && page.shape(noun) == Shape::Lower
        && !page.words.is(
            noun,
            &[
                "aide",
                "adviser",
                "advisor",
                "lawyer",
                "attorney",
                "ally",
                "supporter",
                "critic",
                "associate",
                "friend",
                "biographer",
                "spokesman",
                "spokeswoman",
                "spokesperson",
                "opponent",
                "victim",
                "deputy",
                "rival",
                "successor",
                "campaigner",
                "donor",
                "manager",
                "son",
                "daughter",
                "wife",
                "scholar",
                "expert",
            ],
        )
        && page.shape(noun + 1) == Shape::Capital
        && !page.stand(noun + 1).starts_line
}

/// "a place called Riverton", "a firm named Acme", "a robot called Otto": the noun before tells what has the name.
pub(super) fn called(page: &Page<'_, '_>, noun: usize, scale: &mut Scale) {
    const FAR: usize = 4;
    let words = page.words;
    let known = page.known(noun);
    if known.is(Known::PLACE_HEAD) || words.is(noun, &["place", "places", "town", "city"]) {
        return scale.add(Place, 6, "place called so");
    }
    // "Police named Roe": only behind an article of its own is the noun what is called so.
    let phrase = noun.saturating_sub(FAR)..noun;
    let has_article =
        phrase.rev().take_while(|at| !words.tag(*at).is_mark()).any(|at| words.is(at, &["a", "an"]));
    let is_human =
        known.is(Known::ROLE) || words.is(noun, &["child", "baby", "infant", "toddler", "person", "native"]);
    if !has_article || is_human || words.tag(noun) != Tag::Nn {
        return;
    }
    if known.is(Known::BODY_NOUN.or(Known::HEAD)) {
        scale.add(Organization, 6, "body called so");
    } else {
        scale.add(Other, 6, "thing called so");
    }
    scale.add(Person, -4, "no person called so");
}

/// Whether the verb's object has an owner that is no person: the subject, where nothing else stands between.
pub(super) fn has_its(page: &Page<'_, '_>, verb: usize) -> bool {
    const FAR: usize = 4;
    let words = page.words;
    let verbs = (verb..verb + FAR)
        .take_while(|at| {
            words.tag(*at).is_verb()
                || words.tag(*at).is_adverb()
                || words.tag(*at) == Tag::Md
                || words.tag(*at) == Tag::To
        })
        .count();
    let behind = verb + verbs;
    // "Norline said on Monday its profit fell"
    let is_day = words.is(behind, &["on"]) && page.known(behind + 1).is(Known::CALENDAR);
    words.is(behind, &["its"]) || is_day && words.is(behind + 2, &["its"])
}
