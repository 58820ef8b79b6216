//! Where an "and" holds two words of one name together, and does not join two names.

use super::{
    letters::letters_behind,
    page::{Page, Style},
    runs::NAMES,
};
use crate::analysis::{lexicon::Known, words::Shape};

/// The token behind the word that an "and" at `end` holds to the run from `start`; none where it joins two names.
/// `is_part` tells what can be a part of a name.
pub(super) fn joined_end(
    page: &Page<'_, '_>,
    start: usize,
    end: usize,
    opened: bool,
    is_part: impl Fn(usize) -> bool,
) -> Option<usize> {
    let (words, last) = (page.words, page.known(end - 1));
    let next = end + 1;
    if !is_part(next) || page.known(next).is(Known::PLACE.or(Known::PEOPLE)) && !page.is_common(next) {
        return None;
    }
    let in_title =
        opened && words.tokens()[start..end].len() > 2 && page.is_common(next) && page.is_common(end - 1);
    let before_head = page.is_common(end - 1)
        && page.is_common(next)
        && end - start <= 5
        && !last.is(Known::TITLE)
        && !(last.is(Known::HEAD) && end - start > 1 && !last.is(Known::PORTFOLIO))
        && (next + 1..next + 5)
            // "the Transport and General Workers' Union"
            .take_while(|at| {
                is_part(*at)
                    || words.is(*at, &["'", "'s"])
                        && words
                            .is(*at - 1, &["workers", "teachers", "farmers", "veterans", "women", "students"])
            })
            .any(|at| page.known(at).is(Known::HEAD));
    // "The Bell and Crier": the capital of the article holds two words together.
    let titled = start > 0
        && words.lower(start - 1) == "the"
        && page.shape(start - 1) == Shape::Capital
        && !page.stand(start - 1).opens
        && page.stand(start - 1).style == Style::Plain
        && end == start + 1
        && page.is_common(start)
        && page.is_common(next);
    // "Marrow Light and Power": what a firm deals in.
    let trades = words.is(end - 1, TRADES) && words.is(next, TRADES) && end > start + 1;
    (in_title || before_head || titled || trades || is_spelled(page, start, next, &is_part))
        .then_some(next + 1)
}

/// "the Department for Culture, Media and Sport": whether the comma at `end` stands in a list of what a body is for.
pub(super) fn is_list(page: &Page<'_, '_>, end: usize, is_part: impl Fn(usize) -> bool) -> bool {
    let words = page.words;
    let is_matter = |at: usize| {
        let known = page.known(at);
        page.is_common(at)
            && !known.is(NAMES)
            && (!known.is(Known::HEAD) || known.is(Known::PORTFOLIO))
            && !words.is(at, &["police", "army", "navy"])
    };
    words.is(end - 2, &["of", "for", ","])
        && words.is(end + 2, &["and", ","])
        && is_part(end + 1)
        && is_part(end + 3)
        && [end - 1, end + 1, end + 3].into_iter().all(is_matter)
}

/// "the Maritime and Coastguard Agency (MCA)": the letters behind count the words on both sides.
fn is_spelled(page: &Page<'_, '_>, start: usize, next: usize, is_part: impl Fn(usize) -> bool) -> bool {
    const FAR: usize = 6;
    let end = (next..next + FAR).find(|at| !is_part(*at)).unwrap_or(next);
    let Some(behind) = letters_behind(page.words, end).filter(|at| page.shape(*at) == Shape::Upper) else {
        return false;
    };
    let first = |at: usize| page.words.lower(at).chars().next();
    let letters = (start..end).filter(|at| page.shape(*at).is_capital()).filter_map(first);
    letters.eq(page.words.lower(behind).chars())
}

/// Whether a noun is for doing something: "protection", "advancement".
pub(super) fn is_doing(lower: &str) -> bool {
    lower.ends_with("tion") || lower.ends_with("ment") || matches!(lower, "defence" | "defense" | "rights")
}

/// What firms deal in, two together in many a name.
const TRADES: &[&str] = &[
    "light",
    "power",
    "gas",
    "electric",
    "oil",
    "iron",
    "steel",
    "coal",
    "water",
    "timber",
    "paper",
    "food",
    "beverage",
    "savings",
    "loan",
    "life",
    "casualty",
    "telephone",
    "telegraph",
    "trading",
    "shipping",
    "engineering",
];
