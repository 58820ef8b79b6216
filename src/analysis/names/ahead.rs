//! What a phrase in front of a name says of it: "the mayor of Lira, Pedro Sanz,".

use super::{
    NameKind::{Organization, Person},
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::analysis::{
    lexicon::{Known, known},
    words::{Shape, Tag, Words},
};

/// The longest phrase that is looked along, in tokens.
const LONGEST: usize = 14;

/// Whether token `at` is a small noun for what a person is.
pub(in crate::analysis) fn is_role(words: &Words<'_>, at: usize) -> bool {
    let shape = words.tokens().get(at).map(|token| token.shape);
    let known = known(words.lower(at));
    let opens =
        words.sentences().get(words.sentence_of(at)).is_some_and(|sentence| sentence.tokens.start == at);
    ((shape == Some(Shape::Lower) || shape == Some(Shape::Capital) && opens) && known.is(Known::ROLE)
        || shape.is_some_and(Shape::is_capital) && known.is(Known::TITLE))
        && words.tag(at).is_noun()
}

/// The noun for what a person is in the phrase that ends at a comma, where a name between commas follows: "the mayor,",
/// "the head of the town's water board,". `name_end` is the token behind that name. Of several nouns the first: what it is
/// "of" only says more of it.
pub(in crate::analysis) fn role_before(
    words: &Words<'_>,
    comma: usize,
    name_end: usize,
    floor: usize,
) -> Option<usize> {
    if words.tag(comma) != Tag::Comma || comma <= floor || !is_closed(words, name_end) {
        return None;
    }
    let mut head = Some(comma - 1).filter(|at| is_role(words, *at));
    for at in (floor..comma).rev().take(LONGEST) {
        match words.tag(at) {
            Tag::In | Tag::To if words.is(at, LINKS) => {
                // "the daughter of a driver, Roe": an indefinite noun behind "of" is nobody with a name.
                if words.is(at + 1, &["a", "an"]) {
                    head = None;
                }
                if at > floor && is_role(words, at - 1) {
                    head = Some(at - 1);
                }
            }
            tag if tag.is_noun() || tag.is_adjective() => {}
            Tag::Dt | Tag::Pos | Tag::Prps | Tag::Cd | Tag::Cc | Tag::Vbn => {}
            _ => break,
        }
    }
    head
}

/// Prepositions by which a role says of what, where and until when it is one.
const LINKS: &[&str] = &["of", "for", "at", "in", "with", "from", "on", "to", "until", "since"];

/// Whether the name that ends here stands between marks, as an apposition does: "…, Ana Ruiz, …", "…, Ana Ruiz of Peru, …".
fn is_closed(words: &Words<'_>, name_end: usize) -> bool {
    const FAR: usize = 6;
    let mut end = name_end;
    // "Fiona Aird KC,"
    if words.tokens().get(end).is_some_and(|token| token.shape == Shape::Upper) && words.text(end).len() < 4 {
        end += 1;
    }
    if words.is(end, &["of", "from"]) {
        let is_part =
            |at: &usize| words.tag(*at).is_noun() || words.tag(*at) == Tag::Dt || words.is(*at, &["&"]);
        end += 1 + (end + 1..end + FAR).take_while(is_part).count();
    }
    words.tag(end).is_mark() && !words.is(end, &["(", "&"])
}

/// The points that the phrase before the comma at `comma` gives.
pub(super) fn apposed(page: &Page<'_, '_>, part: &Part, comma: usize, scale: &mut Scale) {
    let words = page.words;
    let start = words.sentences().get(words.sentence_of(comma)).map_or(comma, |one| one.tokens.start);
    let is_given = page.known(part.tokens.start).is(Known::GIVEN) && part.tokens.len() > 1;
    // "a boy from Dallas, Texas,", "the head of the University of Norway, Torvik,": a place stands behind what lies in it.
    let is_where = words.tag(comma - 1).is_proper() && !is_given;
    if let Some(head) = role_before(words, comma, part.tokens.end, start) {
        // "The owner, Norline Freight,": bodies own and win as persons do.
        if is_given || !is_where && !is_of_bodies(words, head) {
            scale.add(Person, 7, "role before the comma");
        } else if !is_where && page.is_common(part.tokens.end - 1) && part.tokens.len() > 1 {
            scale.add(Organization, 5, "owner before the comma");
        }
    } else if (page.known(comma - 1).is(Known::BODY_NOUN) || words.is(comma - 1, &["service"]))
        && words.tag(comma - 1) == Tag::Nn
        && is_closed(words, part.tokens.end)
        // "The families' group, Clara Lund Justice,": a first word that is a given name tells nothing before a plain last one.
        && (!is_given || page.is_common(part.tokens.end - 1))
    {
        scale.add(Organization, if is_given { 9 } else { 5 }, "word for a body before the comma");
    }
}

/// Whether a noun for what somebody is can mean a body as well: "the owner".
pub(in crate::analysis) fn is_of_bodies(words: &Words<'_>, at: usize) -> bool {
    words.is(at, OF_BODIES)
}

/// Roles that bodies have, too.
const OF_BODIES: &[&str] = &[
    "owner",
    "co-owner",
    "partner",
    "publisher",
    "producer",
    "developer",
    "builder",
    "contractor",
    "rival",
    "winner",
    "member",
    "broker",
    "opponent",
    "successor",
    "predecessor",
    "investor",
    "tenant",
    "champion",
    "challenger",
    "contender",
    "regulator",
    "merchant",
    "host",
    "donor",
    "star",
    "vet",
];
