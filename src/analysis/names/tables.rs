//! Lines of results and standings: who stands there is a player or a side.

use std::ops::Range;

use super::{NameKind::{self, Organization, Person, Place}, page::Page, parts::Part};
use crate::analysis::{lexicon::Known, words::{Shape, Tag}};

/// What the line that a part stands in makes of it, in a report on sport.
pub(super) fn in_table(page: &Page<'_, '_>, part: &Part, line: Range<usize>) -> Option<(NameKind, &'static str)> {
    if !page.is_sport {
        return None;
    }
    let words = page.words;
    let tokens = part.tokens.clone();
    // "Roe (Kenya) 10.08": a country in brackets behind a name.
    if words.lower(tokens.end) == ")" && tokens.start > line.start && words.lower(tokens.start - 1) == "(" {
        let is_country = page.known(tokens.start).is(Known::COUNTRY) || tokens.len() == 2;
        return is_country.then_some((Place, "country in brackets"));
    }
    let verbs = line.clone().filter(|at| page.shape(*at) == Shape::Lower && words.tag(*at).is_verb()).count();
    let numbers = line.clone().filter(|at| page.shape(*at) == Shape::Number).count();
    let small = line.clone().filter(|at| page.shape(*at) == Shape::Lower).count();
    let is_row = numbers >= 1 && small <= 3 + numbers / 4 && verbs <= 1;
    if !is_row || !starts_row(page, &line) {
        return None;
    }
    let known = page.known(tokens.start);
    // "1. Jane Roe (Kenya) 10.08", "Jane Roe (Kenya) beat …"
    let behind = words.lower(tokens.end);
    if behind == "(" && page.known(tokens.end + 1).is(Known::COUNTRY) && (tokens.len() >= 2 || known.is(Known::SURNAME)) && !known.is(Known::PLACE) {
        return Some((Person, "country in brackets"));
    }
    let ranked = page.shape(line.start) == Shape::Number || words.is(line.start, &["-"]);
    if ranked && known.is(Known::GIVEN) && tokens.len() >= 2 {
        return None;
    }
    // "A. Dale 69"
    let initial = words.text(tokens.start);
    let personal = tokens.len() >= 2 && (known.is(Known::GIVEN) || initial.len() == 2 && initial.ends_with('.'));
    let is_word = tokens.len() == 1 && page.is_common(tokens.start) && !known.is(Known::PLACE);
    // "RIVERTON 2001-03-04": where and when it was written.
    let is_dated = page.shape(tokens.end) == Shape::Number && words.text(tokens.end).len() == 4 && words.lower(tokens.end + 1) == "-"
        || words.text(tokens.end).matches('-').count() == 2;
    if is_dated {
        return (tokens.start == line.start).then_some((Place, "dateline"));
    }
    if is_word {
        return None;
    }
    let number_behind = page.shape(tokens.end) == Shape::Number || page.words.tag(tokens.end).is_mark() && page.shape(tokens.end + 1) == Shape::Number;
    // "Riverton 3 2 0 1 5 2 6", "Riverton 2 Oldport 1"
    let is_country = known.is(Known::COUNTRY) && tokens.len() == 1;
    (number_behind && !personal && !is_country && !known.is(Known::PEOPLE) && numbers <= 14).then_some((Organization, "side in a line of results"))
}

/// A row starts with a name or a rank.
fn starts_row(page: &Page<'_, '_>, line: &Range<usize>) -> bool {
    let first = page.shape(line.start);
    (first.is_capital() || first == Shape::Number) && page.words.tag(line.start) != Tag::Dt
}
