//! What the words around a name say of it.

use super::{
    NameKind::{Organization, Other, Person, Place},
    ahead::apposed,
    behind::{apposition, head, possessed, who},
    bonds::{called, governed, has_its, whose_man},
    letters::letters_behind,
    page::Page,
    parts::Part,
    scale::Scale,
    voyage::voyage,
    whereabouts::{LANDS, THINGS, WAYS},
};
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// The points that the words beside a name give.
pub(super) fn around(page: &Page<'_, '_>, part: &Part) -> Scale {
    let mut scale = Scale::default();
    before(page, part, &mut scale);
    // "the Falcons": sides are called by nouns in the plural.
    let last = part.tokens.end - 1;
    if page.is_sport
        && page.words.lower(last).ends_with('s')
        && page.is_common(last)
        && page.shape(last) == Shape::Capital
        && !page.stand(last).opens
        && !(part.tokens.len() > 1 && page.known(part.tokens.start).is(Known::GIVEN))
        && !page.known(last).is(Known::PEOPLE.or(Known::THING_HEAD).or(Known::PLACE).or(Known::PERSONAL))
    {
        scale.add(Organization, 4, "side by its plural");
    }
    after(page, part, &mut scale);
    scale
}

fn before(page: &Page<'_, '_>, part: &Part, scale: &mut Scale) {
    let words = page.words;
    let start = part.tokens.start;
    // “Night and Day”: a name alone in quotation marks is a work's, or not a name's usual use.
    if start > 0 && page.shape(start - 1) == Shape::Open && page.shape(part.tokens.end) == Shape::Close {
        scale.add(Other, if part.tokens.len() > 1 { 6 } else { 3 }, "alone in quotation marks");
    }
    if !part.title.is_empty() {
        scale.add(Person, 10, "title in front");
        return;
    }
    if page.stand(start).starts_line {
        return;
    }
    let Some(at) = start.checked_sub(1) else { return };
    let (known, lower) = (page.known(at), words.lower(at));
    // "artificial intelligence (AI)": what small words stand for is no name.
    if lower == "("
        && words.lower(part.tokens.end) == ")"
        && page.shape(start) == Shape::Upper
        && part.tokens.len() == 1
        && at > 0
        && page.shape(at - 1) == Shape::Lower
        && !page.is_sport
    {
        scale.add(Other, 5, "short for small words");
    }
    // "107 MW"
    if page.shape(at) == Shape::Number
        && page.shape(start) != Shape::Capital
        && !page.is_sport
        && !page.stand(at).starts_line
    {
        scale.add(Other, 5, "unit behind a number");
    }
    let is_small = page.shape(at) == Shape::Lower;
    // "striker John Roe"; not "the minister France sent".
    let is_adjective = lower == "official" && at > 0 && words.is(at - 1, &["the", "its", "'s"]);
    // "the deputy Africa director": the noun behind is what somebody is.
    let is_inside = lower == "deputy" && page.known(part.tokens.end).is(Known::ROLE);
    if is_small
        && known.is(Known::ROLE)
        && words.tag(at).is_noun()
        && !is_adjective
        && !is_inside
        // "The Robins host Rovers"
        && !(page.is_sport && lower == "host")
        && !page.known(start).is(Known::COUNTRY)
    {
        scale.add(Person, 6, "role in front");
    }
    // "the retailer Acme": a noun for a body tells what the name behind it is.
    if (is_small || page.stand(at).opens)
        && known.is(Known::BODY_NOUN)
        && matches!(words.tag(at), Tag::Nn | Tag::Nnp)
        && !page.known(start).is(Known::PEOPLE)
    {
        scale.add(Organization, 6, "word for a body in front");
        scale.add(Person, -2, "word for a body in front");
    }
    // "the Lyon-based Acme": firms are based somewhere, persons live there.
    if ["-based", "-owned", "-listed", "-funded"].iter().any(|tail| lower.ends_with(tail)) {
        scale.add(Organization, 5, "based somewhere");
    }
    voyage(page, part, at, scale);
    // "Storm Edda": weather has names of its own.
    if words.is(at, &["storm", "hurricane", "cyclone", "typhoon"]) && part.tokens.len() == 1 {
        scale.add(Other, 9, "name of a storm");
        scale.add(Person, -6, "name of a storm");
    }
    if is_small && known.is(Known::SAYS) && words.tag(at).is_verb() {
        scale.add(Person, 2, "verb of saying in front");
        scale.add(Organization, 1, "verb of saying in front");
    }
    let weak = part.tokens.len() == 1
        && !page.known(start).is(Known::PLACE)
        && (page.is_common(start) || page.shape(start) == Shape::Upper);
    match lower {
        // A word of the language or an acronym after "in" is seldom a place.
        "in" | "from" | "to" | "at" | "with" | "of" | "by" if at > 0 && governed(page, part, at, scale) => {}
        "in" | "from" | "to" | "at" if weak => scale.add(Place, 1, "after a preposition"),
        "in" => scale.add(Place, 3, "after “in”"),
        "near" | "outside" | "across" | "throughout" | "around" => {
            scale.add(Place, 3, "after a word of place");
        }
        // "between Marrow and Glasgow"
        "between"
            if words.lower(part.tokens.end) == "and" && page.known(part.tokens.end + 1).is(Known::PLACE) =>
        {
            scale.add(Place, 6, "between places");
        }
        "at" => scale.add(Place, 1, "after “at”"),
        "from" => scale.add(Place, 2, "after a word of direction"),
        "to" => {
            let is_way = at > 0 && words.is(at - 1, WAYS);
            scale.add(Place, if is_way { 4 } else { 1 }, "after a word of direction");
        }
        "of" if at > 0 => {
            let owner = page.known(at - 1);
            if owner.is(Known::PLACE_HEAD) && page.shape(at - 1) == Shape::Lower
                || words.is(
                    at - 1,
                    &[
                        "department",
                        "city",
                        "town",
                        "village",
                        "port",
                        "province",
                        "region",
                        "state",
                        "capital",
                        "district",
                        "north",
                        "south",
                        "east",
                        "west",
                        "northeast",
                        "northwest",
                        "southeast",
                        "southwest",
                        "suburb",
                        "island",
                        "outskirts",
                        "coast",
                        "republic",
                        "nation",
                        "country",
                        "kingdom",
                        "territory",
                        "people",
                        "community",
                        "municipality",
                        "monastery",
                        "streets",
                        "shelling",
                        "bombing",
                        "bombardment",
                        "siege",
                        "invasion",
                        "occupation",
                    ],
                )
            {
                scale.add(Place, 4, "“city of”");
            } else if owner.is(Known::FIRM_SIGN)
                && words.is(at - 1, &["shares", "subsidiary", "unit", "shareholders", "profits"])
            {
                scale.add(Organization, 3, "“shares of”");
            }
        }
        // In "the Roe case" the article is the noun's.
        "the" if words.tag(part.tokens.end).is_noun() && page.shape(part.tokens.end) == Shape::Lower => {}
        "the" => {
            scale.add(Person, -6, "after “the”");
            if at > 0
                && words.is(
                    at - 1,
                    &["in", "at", "near", "inside", "outside", "around", "across", "into", "along"],
                )
            {
                scale.add(Place, 2, "after a word of place");
            }
            if part.tokens.len() == 1 && !page.known(start).is(Known::PLACE) {
                scale.add(Place, -1, "after “the”");
            }
            // "told the Herald", "according to the Herald"
            let is_source = at > 1 && words.lower(at - 1) == "to" && words.lower(at - 2) == "according";
            if at > 0 && words.lower(at - 1) == "told" || is_source {
                scale.add(Organization, 4, "who is told");
            }
        }
        "a" | "an" => {
            scale.add(Person, -3, "after “a”");
            scale.add(Other, 2, "after “a”");
        }
        // "a letter seen by Norwire"
        "by" if at > 0 && words.is(at - 1, &["seen", "obtained", "reviewed"]) => {
            scale.add(Organization, 5, "who has seen it");
            scale.add(Person, -3, "who has seen it");
        }
        "by" if at > 0 && words.tag(at - 1) == Tag::Vbn => {
            scale.add(Person, 1, "agent");
            scale.add(Organization, 1, "agent");
        }
        "told" => scale.add(Person, 1, "who is told"),
        "called" | "named" if at > 0 => called(page, at - 1, scale),
        "," if at > 0 => {
            // "Paris, France": a place behind another one.
            if page.known(at - 1).is(Known::PLACE) && page.known(start).is(Known::PLACE) {
                scale.add(Place, 2, "place behind a place");
            }
            // "VELD, Norland (Agency) —": the land of the dateline.
            if page.shape(at - 1) == Shape::Upper
                && page.stand(at - 1).starts_line
                && page.words.text(at - 1).len() > 3
                && !page.known(at - 1).is(Known::BODY)
                && words.is(part.tokens.end, &["(", ",", "-", "–", "—"])
            {
                scale.add(Place, 6, "place behind a place");
            }
            // "of Marsh Lane, Ellery,": where a street lies.
            if page.known(at - 1).is(Known::PLACE_HEAD)
                && page.shape(at - 1).is_capital()
                && part.tokens.len() == 1
                && words.tag(part.tokens.end).is_mark()
            {
                scale.add(Place, 4, "place behind a place");
            }
            apposed(page, part, at, scale);
        }
        _ => {}
    }
}

fn after(page: &Page<'_, '_>, part: &Part, scale: &mut Scale) {
    let words = page.words;
    let end = part.tokens.end;
    if page.stand(end).starts_line {
        return;
    }
    let known = page.known(end);
    let is_small = page.shape(end) == Shape::Lower;
    match words.lower(end) {
        "," => apposition(page, part, scale),
        "'s" | "'" => possessed(page, end + 1, scale),
        "(" => {
            // "John Roe (Kenya)", "John Roe (45)"
            let is_country = page.known(end + 1).is(Known::COUNTRY) && words.lower(end + 2) == ")";
            if is_country && part.tokens.len() >= 2 {
                scale.add(Person, 3, "country in brackets");
            } else if words.is(end + 1, &["d-", "r-", "d", "r"]) {
                scale.add(Person, 5, "party in brackets");
            }
        }
        "who" | "whose" => who(page, part, end, 4, scale),
        "herself" | "himself" => scale.add(Person, 6, "“himself” behind"),
        "itself" => scale.add(Organization, 3, "“itself” behind"),
        _ => {}
    }
    // "the Accident Investigation Branch (AIB)": what has letters of its own and an article is a body, and no thing of that sort.
    let letters = letters_behind(words, end).filter(|at| page.shape(*at) == Shape::Upper);
    if letters.is_some_and(|at| words.text(at).len() >= 3)
        && part.tokens.len() > 1
        && part.tokens.start.checked_sub(1).is_some_and(|at| words.lower(at) == "the")
        && !page.known(end - 1).is(Known::THING_HEAD.or(Known::PLACE_HEAD))
    {
        scale.add(Organization, 4, "letters behind");
    }
    let is_place =
        page.known(part.tokens.start).is(Known::COUNTRY.or(Known::CAPITAL)) && part.tokens.len() == 1;
    if is_small && known.is(Known::SAYS) && words.tag(end).is_verb() && !is_place {
        scale.add(Person, 3, "verb of saying behind");
        scale.add(Organization, 1, "verb of saying behind");
    } else if is_small
        && known.is(Known::FIRM_SIGN)
        && words.is(
            end,
            &[
                "shares",
                "shareholders",
                "stock",
                "executives",
                "subsidiary",
                "employees",
                "spokesman",
                "spokeswoman",
                "reporters",
                "journalists",
                "correspondents",
                "newsroom",
            ],
        )
    {
        scale.add(Organization, 4, "word of firms behind");
        scale.add(Person, -2, "word of firms behind");
    } else if is_small && words.tag(end).is_noun() && known.is(Known::PLACE_SIGN) && !words.tag(end).is_verb()
    {
        scale.add(Place, 2, "word of places behind");
    }
    let is_plain =
        !page.known(part.tokens.start).is(Known::PLACE.or(Known::PEOPLE)) && words.tag(end).is_noun();
    if is_small && is_plain && known.is(Known::BODY_NOUN) {
        scale.add(Organization, 4, "word for a body behind");
        scale.add(Person, -2, "word for a body behind");
    } else if is_small && is_plain && page.is_sport && known.is(Known::PLAYER) {
        scale.add(Organization, 4, "whose players");
        scale.add(Person, -1, "whose players");
    } else if is_small
        && is_plain
        && part.tokens.len() == 1
        && words.is(end, &["campaign", "administration", "camp", "presidency"])
    {
        scale.add(Person, 3, "whose campaign");
    } else if is_small && is_plain && whose_man(page, end) {
        scale.add(Organization, 3, "a body's man behind");
        scale.add(Person, -3, "a body's man behind");
    }
    if is_small && words.tag(end).is_noun() && words.is(end, LANDS) {
        scale.add(Place, 4, "word for a place behind");
    }
    // "the Vessen ice shelf": what the phrase is about stands last in it.
    let has_article = || part.tokens.start.checked_sub(1).is_some_and(|at| words.lower(at) == "the");
    if is_small && words.tag(end).is_noun() && has_article() {
        let noun = head(page, end);
        if noun > end && words.is(noun, LANDS) {
            scale.add(Place, 5, "word for a place behind");
            scale.add(Person, -2, "word for a place behind");
        }
    }
    // "the Ariel mission": what goes by the name is a thing.
    let is_owned = part.tokens.start.checked_sub(1).is_some_and(|at| words.is(at, &["the", "'s", "its"]));
    let is_word = part.tokens.len() == 1 && page.shape(part.tokens.start) == Shape::Capital;
    if is_small && is_owned && is_word && words.tag(end) == Tag::Nn && words.is(end, THINGS) {
        scale.add(Other, 6, "word for a thing behind");
        scale.add(Person, -4, "word for a thing behind");
    }
    // "Norland will withdraw its troops"
    if (words.tag(end).is_verb() || words.tag(end) == Tag::Md) && is_small && has_its(page, end) {
        scale.add(Person, -4, "“its” behind");
        scale.add(Organization, 2, "“its” behind");
        scale.add(Place, 1, "“its” behind");
    }
    // Persons alone do these with their own hands.
    if is_small
        && words.is(
            end,
            &[
                "died",
                "resigned",
                "married",
                "smiled",
                "laughed",
                "grinned",
                "wept",
                "joked",
                "retired",
                "thinks",
                "believes",
                "grew",
                "wrote",
                "pleaded",
                "testified",
            ],
        )
    {
        scale.add(Person, 3, "what only persons do");
    }
}
