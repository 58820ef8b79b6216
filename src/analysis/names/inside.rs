//! What a name says of itself: the words it is made of.

use super::{
    NameKind::{Group, Organization, Other, Person, Place},
    page::{Page, Style},
    parts::Part,
    runs::listed_phrase,
    scale::Scale,
};
use crate::analysis::{lexicon::Known, words::Shape};

const HEADS: Known = Known::PLACE_HEAD.or(Known::THING_HEAD);

/// The points that the words of a name give.
pub(super) fn inside(page: &Page<'_, '_>, part: &Part) -> Scale {
    let mut scale = Scale::default();
    let tokens = part.tokens.clone();
    let (first, last) = (tokens.start, tokens.end - 1);
    if tokens.len() == 1 {
        single(page, first, &mut scale);
        return scale;
    }
    if page.words.is(last, &["'s"]) {
        // "the Test at Lund's": in a report on sport a ground.
        scale.add(if page.is_sport { Place } else { Organization }, 9, "ending that owns nothing");
        return scale;
    }
    if page.shape(last) == Shape::Number {
        scale.add(Organization, 9, "number of a station");
        return scale;
    }
    if let Some((end, known)) = listed_phrase(page, first, tokens.end) {
        if end == tokens.end {
            listed(known, 11, &mut scale);
            return scale;
        } else if known.is(Known::PEOPLE) && end < tokens.end {
            scale.add(Organization, 1, "people in front");
        }
    }
    let (opens, ends) = (page.known(first), page.known(last));
    // In a nickname it links nothing: "Paul “Head of Iron” Lund".
    let is_quoted = tokens.clone().any(|at| page.shape(at) == Shape::Open);
    let is_link = |at: &usize| page.words.is(*at, &["of", "for", "on", "to"]) && !is_quoted;
    let has_of = tokens.clone().any(|at| is_link(&at));
    let common = tokens.clone().filter(|at| page.is_common(*at)).count();
    let personal = opens.is(Known::GIVEN)
        && (!page.is_common(first) || ends.is(Known::SURNAME) || !page.is_common(last));
    let head_of = tokens.clone().find(is_link).map(|at| page.known(at - 1));
    if let Some(head) = head_of {
        if head.is(Known::OPENER) {
            scale.add(Organization, 8, "body of something");
        } else if head.is(Known::PLACE_OPENER) {
            scale.add(Place, 7, "place of something");
        } else if head.is(Known::THING_HEAD) {
            scale.add(Other, 7, "thing of something");
        }
    } else if personal
        && !(ends.is(Known::HEAD.or(Known::PLACE_HEAD))
            && (!ends.is(Known::SURNAME)
                || page.words.is(last, &["street"])
                || opens.is(Known::PLACE) && !page.words.tag(first.wrapping_sub(1)).is_noun()
                || page.is_common(last) && tokens.len() > 2))
    {
        scale.add(Person, 6, "given name");
    } else {
        if ends.is(Known::THING_HEAD) {
            scale.add(Other, 7, "name of an event or work");
        }
        // "Riverton School District": what runs the schools of one.
        let runs = page.words.is(last, &["district"])
            && page.words.is(last - 1, &["school", "schools", "hospital", "fire"]);
        if runs {
            scale.add(Organization, 8, "body of a district");
        } else if ends.is(Known::PLACE_HEAD) {
            scale.add(Place, 7, "word for a place at the end");
        }
        if ends.is(Known::HEAD) {
            scale.add(Organization, 8, "word for a body at the end");
        }
        // "Marrow Town": in a report on sport the side, elsewhere the place.
        if page.words.is(last, &["town", "city"]) && !ends.is(Known::HEAD.or(Known::PLACE_HEAD)) {
            if page.is_sport {
                scale.add(Organization, 8, "town in a report on sport");
            } else {
                scale.add(Place, 5, "word for a place at the end");
            }
        }
        if opens.is(Known::PLACE_OPENER)
            && !ends.is(Known::HEAD.or(Known::THING_HEAD))
            && !page.known(first).is(Known::SURNAME)
        {
            scale.add(Place, 4, "word for a place in front");
        }
    }
    // "Radio Lund", "Banco Sur", "Dynamo Riverton"
    if opens.is(Known::BODY_FRONT)
        && !has_of
        && !ends.is(HEADS)
        && page.shape(first).is_capital()
        && (!(page.is_common(first) && page.is_common(last)) || page.words.is(first, &["radio", "tv"]))
    {
        scale.add(Organization, 7, "word for a body in front");
        scale.add(Person, -4, "word for a body in front");
    }
    // "Lola Honda": two bodies are one.
    if ends.is(Known::BODY) && !ends.is(Known::PLACE.or(Known::COMMON)) && !has_of {
        scale.add(Organization, 5, "known body at the end");
    }
    // "Apple Computer", "Ford Australia"
    if opens.is(Known::BODY) && !opens.is(Known::PLACE) && !has_of && page.shape(first).is_capital() {
        scale.add(Organization, 4, "known body in front");
    }
    if page.words.is(
        last,
        &["inc", "inc.", "corp", "corp.", "ltd", "ltd.", "limited", "plc", "llc", "co", "co.", "gmbh", "ag"],
    ) {
        scale.add(Organization, 12, "company form");
    }
    if page.words.is(last, &["jr", "jr.", "sr.", "iii"]) {
        scale.add(Person, 8, "junior");
    }
    if tokens.clone().skip(1).any(|at| page.words.is(at, &["without", "against"])) {
        scale.add(Organization, 9, "what a body is without or against");
    }
    if tokens.clone().any(|at| page.words.lower(at) == "&") {
        scale.add(Organization, 9, "and sign");
    }
    // "Mike Salmon", "Grace Pool": with a given name in front the words of the language are a family name too.
    if !personal
        && tokens.len() == 2
        && opens.is(Known::GIVEN)
        && !opens.is(Known::PLACE.or(Known::BODY).or(Known::PEOPLE).or(Known::CALENDAR))
        && !ends.is(HEADS.or(Known::HEAD).or(Known::PLACE).or(Known::TITLE))
        && page.shape(last) == Shape::Capital
        && page.stand(last).style == Style::Plain
        && !page.words.lower(last).ends_with('s')
    {
        scale.add(Person, 5, "given name");
    }
    // "UNC Riverton", "BBC Scotland": letters in front are a body's; a person has two at most.
    if !has_of
        && page.shape(first) == Shape::Upper
        && page.stand(first).style == Style::Plain
        && page.words.text(first).len() >= 3
        && page.words.text(first).bytes().all(|letter| letter.is_ascii_uppercase())
        && page.shape(last) == Shape::Capital
        && !page.is_common(first)
        && !opens.is(Known::PERSONAL.or(Known::TITLE))
        && !ends.is(HEADS)
    {
        scale.add(Organization, if page.is_common(last) { 1 } else { 4 }, "letters in front");
        scale.add(Person, -3, "letters in front");
    }
    if ends.is(Known::SURNAME) && !page.is_common(last) && !has_of {
        scale.add(Person, 2, "family name");
    }
    // "J. R. Ruiz", "John F. Doe"
    if tokens.clone().take(tokens.len() - 1).any(|at| is_initial(page.words.text(at))) && !has_of {
        scale.add(Person, 5, "initials");
        // "S. Law": one letter and one word are a person, whatever the word means.
        if tokens.len() == 2 && page.words.text(first).len() == 2 && !ends.is(Known::PLACE.or(Known::PEOPLE))
        {
            scale.add(Person, 4, "initials");
        }
    }
    // "La Rioja", "El Diario": names that open with an article are things', seldom a person's.
    if page.words.is(first, &["la", "el", "los", "las", "le", "les"])
        && page.shape(first) == Shape::Capital
        && tokens.len() < 4
    {
        let points = if page.words.is(first, &["los", "las", "les"]) { -6 } else { -2 };
        scale.add(Person, points, "article in front");
    }
    if tokens.clone().any(|at| {
        page.known(at).is(Known::PARTICLE)
            && page.shape(at) == Shape::Lower
            && !page.words.is(at, &["la", "de", "del", "las"])
    }) {
        scale.add(Person, 3, "small word in a personal name");
    }
    if tokens.len() <= 4 && common == 0 && !has_of {
        scale.add(Person, 2, "words that are nothing else");
    }
    if common > 0 && !personal && !has_of {
        scale.add(Person, -1, "common word inside");
    }
    // "Halden Freight": what follows a name and is a common word says what the body does.
    if tokens.len() == 2
        && !page.is_common(first)
        && page.is_common(last)
        && !personal
        && !ends.is(Known::PLACE_HEAD.or(Known::THING_HEAD))
    {
        scale.add(Organization, 3, "trade at the end");
    }
    // "Halden Cancer Support said": two of them before a verb of saying are no person.
    if tokens.len() == 3
        && common == 2
        && !page.is_common(first)
        && !personal
        && !has_of
        && !ends.is(HEADS)
        && page.known(tokens.end).is(Known::SAYS)
    {
        scale.add(Organization, 4, "trade at the end");
        scale.add(Person, -3, "trade at the end");
    }
    // "Royal College Riverton"
    if ends.is(Known::PLACE)
        && tokens.len() > 2
        && page.words.is(last - 1, &["college", "university", "hospital"])
    {
        scale.add(Organization, 8, "word for a body and its place");
    }
    if common == tokens.len() {
        scale.add(Organization, 1, "made of common words");
        scale.add(Person, -2, "made of common words");
    }
    if opens.is(Known::PEOPLE) && ends.is(Known::PEOPLE) {
        scale.add(Group, 13, "a people");
    }
    if page.shape(last) == Shape::Upper && page.stand(last).style == Style::Plain && tokens.len() == 2 {
        scale.add(Organization, 1, "acronym at the end");
    }
    scale
}

fn is_initial(word: &str) -> bool {
    word.len() <= 4
        && word.ends_with('.')
        && word.chars().next().is_some_and(char::is_uppercase)
        && word.len().is_multiple_of(2)
}

fn single(page: &Page<'_, '_>, at: usize, scale: &mut Scale) {
    let known = page.known(at);
    let text = page.words.text(at);
    let is_upper = page.shape(at) == Shape::Upper && page.stand(at).style != Style::Capitals;
    let is_mine = known.is(Known::PERSONAL);
    listed(
        known,
        if is_mine && !known.is(Known::COUNTRY.or(Known::CAPITAL)) {
            5
        } else if is_mine {
            7
        } else {
            9
        },
        scale,
    );
    if page.words.is(at, &["god", "allah"]) {
        scale.add(Other, 12, "nobody of this world");
    }
    if known.is(Known::GIVEN) {
        scale.add(Person, 2, "given name");
    }
    if known.is(Known::SURNAME) && !page.is_common(at) {
        scale.add(Person, 2, "family name");
    }
    if is_upper && text.len() >= 2 && !(text.len() > 4 && known.is(Known::PLACE.or(Known::PERSONAL))) {
        // "ATMs": things in the plural. "An AI firm": letters that stand for a thing name no body, whatever stands behind them.
        let is_thing = text.ends_with('s')
            || text.contains(|c: char| c.is_ascii_digit())
            || known.is(Known::THING.or(Known::LETTERS));
        if known.is(Known::LETTERS) {
            scale.add(Other, 10, "letters for a thing");
        }
        let points = match text.chars().count() {
            _ if is_thing => 0,
            ..=6 => 4,
            _ => 2,
        };
        scale.add(Organization, points, "acronym");
        scale.add(Person, -3, "acronym");
    }
    if text.starts_with(char::is_lowercase) {
        // "iPhone"
        scale.add(Other, 5, "small letter in front");
    } else if text.contains('&')
        || text.chars().skip(1).any(char::is_uppercase) && !is_upper && !text.contains(['-', '\'', '’'])
    {
        // "MacBook" is a thing, "KeyCorp" a firm, "McDonough" a person.
        let is_firm = ["Corp", "Com", "Bank", "Tech", "Soft", "Net", "Air", "Pharma", "Power", "Gas"]
            .iter()
            .any(|tail| text.ends_with(tail));
        if text.starts_with("Mc") {
            scale.add(Person, 3, "son of");
        } else {
            scale.add(Organization, if is_firm { 4 } else { 2 }, "inner capital");
            // "NorBank"; not "MacBride", "DeVito", "LeRoy".
            let opens = text
                .char_indices()
                .skip(1)
                .find(|(_, c)| c.is_uppercase())
                .map_or("", |(cut, _)| &text[..cut]);
            if !["Mac", "De", "Di", "Da", "Du", "La", "Le", "Lo", "Van", "Von", "Fitz", "Jo", "Al", "El"]
                .contains(&opens)
            {
                scale.add(Person, -3, "inner capital");
            }
        }
    }
    // "HJ217": with so many digits a number and no name.
    match text.bytes().filter(u8::is_ascii_digit).count() {
        0 => {}
        1 | 2 => scale.add(Other, 3, "letters with digits"),
        _ => scale.add(Other, 12, "letters with digits"),
    }
    let lower = page.words.lower(at);
    if page.is_common(at) {
        if known.is(Known::HEAD) {
            scale.add(Organization, 1, "word for a body");
            // "asked the Assembly": a capital where none is needed means the one that the land has.
            if page.words.is(at, HOUSES) && !page.stand(at).opens && page.stand(at).style == Style::Plain {
                scale.add(Organization, 4, "house of the land");
            }
        } else if known.is(Known::THING_HEAD) {
            scale.add(Other, 3, "name of an event or work");
        } else if !known.is(Known::PERSONAL) {
            scale.add(Other, 1, "common word");
        }
        scale.add(Person, -1, "common word");
    } else if lower.starts_with("al-") || lower.starts_with("el-") {
        scale.add(Person, 2, "article in a personal name");
    } else if !is_mine
        && FIRM_ENDINGS.iter().any(|tail| lower.len() > tail.len() + 2 && lower.ends_with(tail))
    {
        scale.add(Organization, 6, "ending of firms");
        scale.add(Person, -4, "ending of firms");
    } else if PLACE_ENDINGS.iter().any(|tail| lower.len() > tail.len() + 2 && lower.ends_with(tail)) {
        scale.add(Place, 2, "ending of places");
    } else if ["ese", "ian", "ians", "ish", "ists", "ist", "ism"]
        .iter()
        .any(|tail| lower.len() > tail.len() + 3 && lower.ends_with(tail))
        && !is_mine
    {
        scale.add(Group, 3, "ending of peoples");
    }
}

/// What a land has one of, and calls by the bare word.
const HOUSES: &[&str] = &[
    "parliament",
    "cabinet",
    "assembly",
    "senate",
    "congress",
    "house",
    "court",
    "government",
    "commission",
    "army",
    "navy",
    "treasury",
    "legislature",
    "council",
    "church",
    "presidency",
];

/// What firms and papers end with that are written in one word: "Rivernews", "Norbank".
const FIRM_ENDINGS: &[&str] = &["news", "bank", "corp", "soft", "media", "tech", "pharma", "telecom"];

/// Endings that make places of words in many languages: "-burg", "-stan", "-pur".
const PLACE_ENDINGS: &[&str] = &[
    "burg", "burgh", "stan", "pur", "abad", "grad", "ville", "shire", "borough", "istan", "polis", "land",
    "furt", "heim", "hausen", "stadt", "bury", "mouth", "chester", "ovo",
];

fn listed(known: Known, points: i32, scale: &mut Scale) {
    if known.is(Known::COUNTRY) {
        scale.add(Place, points + 2, "country");
    } else if known.is(Known::CAPITAL) {
        scale.add(Place, points, "large city");
    } else if known.is(Known::REGION) {
        scale.add(Place, points - 1, "region");
    } else if known.is(Known::CITY) {
        scale.add(Place, points - 3, "town");
    }
    if known.is(Known::BODY) {
        scale.add(Organization, points, "known body");
    }
    if known.is(Known::PEOPLE) {
        scale.add(Group, points + 3, "a people");
    }
    if known.is(Known::THING) {
        scale.add(Other, points + 1, "known thing");
    }
}
