//! What a phrase behind a name says of it: an apposition, and what the name is said to have.

use super::{
    NameKind::{Organization, Other, Person, Place},
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// "X, a lawyer", "X, 45,", "X, the firm's chairman", "X, who …", "X, Texas".
pub(super) fn apposition(page: &Page<'_, '_>, part: &Part, scale: &mut Scale) {
    let words = page.words;
    let comma = part.tokens.end;
    let next = comma + 1;
    if page.shape(next) == Shape::Number {
        let age = words.text(next).parse::<u32>().ok().filter(|age| (5..=105).contains(age));
        if age.is_some() && (words.lower(next + 1) == ",") {
            scale.add(Person, 8, "age behind");
        }
        return;
    }
    if words.is(next, &["who", "whose"]) {
        who(page, part, next, 6, scale);
        return;
    }
    // "Unite, which represents most of them"
    if words.is(next, &["which"]) {
        if words.is(next + 1, OF_BODIES) {
            scale.add(Organization, 7, "“which” and a body's work behind");
        } else {
            scale.add(Person, -6, "“which” behind");
        }
        return;
    }
    if words.is(next, &["where"]) {
        scale.add(Place, 4, "“where” behind");
        return;
    }
    if words.is(next, &["aged"]) {
        scale.add(Person, 8, "age behind");
        return;
    }
    if page.known(next).is(Known::COUNTRY.or(Known::REGION))
        && page.shape(next).is_capital()
        && part.tokens.len() <= 2
    {
        scale.add(Place, if part.tokens.len() == 1 { 5 } else { 3 }, "place before a place");
    }
    if let Some(role) = role_behind(page, next) {
        // "At Riverton Court, the former mayor, Ann Roe,": what a person is behind a body's name belongs to the name after it.
        let last = page.known(comma - 1);
        let is_bodys = last.is(Known::HEAD) && !last.is(Known::SURNAME) && part.tokens.len() > 1;
        if page.known(role).is(Known::BODY_NOUN) {
            scale.add(Organization, 7, "what it is behind");
        } else if !is_bodys {
            scale.add(Person, 7, "role behind");
        }
    } else if words.is(next, &["a", "an", "the"]) {
        let noun = head(page, next + 1);
        if page.known(noun).is(Known::BODY_NOUN) {
            scale.add(Organization, 6, "what it is behind");
        } else if words.is(noun, WORKS) || words.is(next + 1, WORKS) {
            scale.add(Other, 12, "what it is behind");
        } else if words.is(
            noun,
            &[
                "city", "town", "village", "province", "region", "country", "island", "suburb", "capital",
                "port", "district", "area",
            ],
        ) {
            scale.add(Place, 6, "what it is behind");
        }
    }
}

/// Works, which have titles.
const WORKS: &[&str] =
    &["story", "novel", "film", "movie", "album", "memoir", "musical", "play", "poem", "documentary", "book"];

/// What bodies do for those who belong to them.
const OF_BODIES: &[&str] = &[
    "represents",
    "represented",
    "employs",
    "employed",
    "operates",
    "operated",
    "owns",
    "owned",
    "publishes",
    "sells",
    "makes",
];

/// "John Roe, who", but also "Riverton, who have", "the Falcons, who": a side is spoken of as its players.
pub(super) fn who(page: &Page<'_, '_>, part: &Part, at: usize, points: i32, scale: &mut Scale) {
    let words = page.words;
    let start = part.tokens.start;
    // "the driver from Cork who", "an officer of the Border Police, who": the one before is meant.
    let last = page.known(part.tokens.end - 1);
    let is_body = part.tokens.len() > 1 && last.is(Known::HEAD) && !last.is(Known::SURNAME);
    let is_land = part.tokens.len() == 1 && last.is(Known::PLACE) && !last.is(Known::PERSONAL);
    let is_behind = start > 0 && words.is(start - 1, &["from", "of", "in", "at", "near", "for"]);
    let is_mans = is_behind && page.known(start.saturating_sub(2)).is(Known::ROLE) && part.tokens.len() == 1;
    // "Ann Roe of MIT, who was not involved"
    let is_of_name =
        start > 1 && words.is(start - 1, &["of", "at", "from"]) && page.shape(start - 2).is_capital();
    if is_mans && !last.is(Known::PERSONAL) || is_of_name {
        return;
    }
    if is_body || is_land && (is_behind || words.lower(at) == "whose") {
        return;
    }
    let article = start > 0 && words.is(start - 1, &["the", "The"]);
    let verb = if words.tag(at + 1).is_verb() { at + 1 } else { at + 2 };
    let plural = words.lower(at) == "who"
        && (words.is(verb, &["have", "are", "were", "do"]) || words.tag(verb) == Tag::Vbp);
    // After "X and Y" it is the plural of two.
    let alone = start == 0 || !words.is(start - 1, &["and", "or", ","]);
    if plural && alone {
        scale.add(Organization, 5, "“who” with a plural behind");
    } else if article {
        scale.add(Person, 1, "“who” behind");
    } else if page.is_sport && part.tokens.len() == 1 && !page.known(start).is(Known::PERSONAL) {
        scale.add(Person, 2, "“who” behind");
    } else {
        scale.add(Person, points, "“who” behind");
    }
}

/// The head noun of the phrase that starts at `at`: the last noun before anything else.
pub(super) fn head(page: &Page<'_, '_>, at: usize) -> usize {
    const FAR: usize = 7;
    let mut head = at;
    for next in at..at + FAR {
        let tag = page.words.tag(next);
        if page.stand(next).starts_line
            || !(tag.is_noun()
                || tag.is_adjective()
                || tag == Tag::Cd
                || tag == Tag::Vbn
                || tag == Tag::Vbg
                || tag == Tag::Pos
                || tag == Tag::Dt)
        {
            break;
        }
        if tag.is_noun() {
            head = next;
        }
    }
    head
}

/// The token of the role that the phrase from `at` names, if it names one.
pub(super) fn role_behind(page: &Page<'_, '_>, at: usize) -> Option<usize> {
    let head = head(page, at);
    let is_role =
        page.known(head).is(Known::ROLE) && (page.words.tag(head).is_noun()) && page.words.tag(at) != Tag::Cc;
    let plain = page.shape(head) == Shape::Lower || page.known(head).is(Known::TITLE);
    (is_role && plain && !page.stand(at).starts_line).then_some(head)
}

/// "X's shares" is a firm's, "X's government" a country's.
pub(super) fn possessed(page: &Page<'_, '_>, at: usize, scale: &mut Scale) {
    if page.shape(at) != Shape::Lower || page.stand(at).starts_line {
        return;
    }
    let noun = head(page, at);
    let known = page.known(noun);
    if page.words.is(
        noun,
        &[
            "wife", "husband", "son", "daughter", "father", "mother", "brother", "sister", "widow", "lawyer",
            "lawyers", "death", "career", "friend", "friends", "parents", "body", "face",
        ],
    ) {
        scale.add(Person, 4, "a person's own");
    } else if page.words.is(
        noun,
        &["chairman", "chairwoman", "chairperson", "director", "executive", "ceo", "founder", "co-founder"],
    ) {
        // "Norline's managing director"
        scale.add(Organization, 3, "a body's man");
    } else if known.is(Known::PLACE_SIGN) {
        scale.add(Place, 2, "a place's own");
    } else if known.is(Known::FIRM_SIGN) {
        scale.add(Organization, 2, "a firm's own");
    }
}
