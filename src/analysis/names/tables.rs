//! Lines of results and standings: who stands there is a player or a side.

use std::ops::Range;

use super::{
    NameKind::{self, Organization, Person, Place},
    page::Page,
    parts::Part,
};
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// What the line that a part stands in makes of it, in a report on sport.
pub(super) fn in_table(
    page: &Page<'_, '_>,
    part: &Part,
    line: Range<usize>,
) -> Option<(NameKind, &'static str)> {
    let words = page.words;
    let tokens = part.tokens.clone();
    if tokens.start == line.start && is_dateline(page, &tokens, &line) {
        return Some((Place, "dateline"));
    }
    if !page.is_sport {
        return None;
    }
    let known = page.known(tokens.start);
    let in_brackets =
        tokens.start > line.start && words.lower(tokens.start - 1) == "(" && words.lower(tokens.end) == ")";
    // "Jane Roe (KEN)"
    if in_brackets
        && tokens.len() == 1
        && page.shape(tokens.start) == Shape::Upper
        && words.text(tokens.start).len() == 3
    {
        return Some((Place, "country in brackets"));
    }
    if is_side(page, &tokens, &line) {
        return Some((Organization, "side in a contest"));
    }
    // "Jane Roe (Olympia Sur), John Doe (Vida)": the club of a player, where others stand in brackets too.
    if in_brackets
        && !page.known(tokens.start).is(Known::PLACE.or(Known::PEOPLE))
        && super::runs::listed_phrase(page, tokens.start, tokens.end)
            .is_none_or(|(_, known)| !known.is(Known::PLACE))
        && tokens.start > line.start + 1
        && page.shape(tokens.start - 2) == Shape::Capital
        && line.clone().filter(|at| words.lower(*at) == "(").count() > 1
    {
        return Some((Organization, "club in brackets"));
    }
    // "Roe (Kenya) 10.08": a country in brackets behind a name.
    if words.lower(tokens.end) == ")" && tokens.start > line.start && words.lower(tokens.start - 1) == "(" {
        let listed = super::runs::listed_phrase(page, tokens.start, tokens.end);
        let is_country = page.known(tokens.start).is(Known::COUNTRY)
            || listed.is_some_and(|(end, known)| end == tokens.end && known.is(Known::COUNTRY));
        return is_country.then_some((Place, "country in brackets"));
    }
    let verbs = line.clone().filter(|at| page.shape(*at) == Shape::Lower && words.tag(*at).is_verb()).count();
    let numbers = line.clone().filter(|at| page.shape(*at) == Shape::Number).count();
    let small = line.clone().filter(|at| page.shape(*at) == Shape::Lower).count();
    let is_row = numbers >= 1 && small <= 3 + numbers / 4 && verbs <= 1;
    if !is_row || !starts_row(page, &line) {
        return None;
    }
    // "1. Jane Roe (Kenya) 10.08", "Jane Roe (Kenya) beat …"
    let behind = words.lower(tokens.end);
    if behind == "("
        && page.known(tokens.end + 1).is(Known::COUNTRY)
        && (tokens.len() >= 2 || known.is(Known::SURNAME))
        && !known.is(Known::PLACE)
    {
        return Some((Person, "country in brackets"));
    }
    // "3. Roe 1:45", "c Roe b Vega 13": ranks and the scorecards of cricket list players.
    let ranked = page.shape(line.start) == Shape::Number
        && words.lower(line.start + 1) == "."
        && tokens.start <= line.start + 2;
    let bowled = tokens.start > line.start && words.is(tokens.start - 1, &["b", "c", "st", "lbw"]);
    if (ranked || bowled) && !known.is(Known::PLACE.or(Known::PEOPLE)) {
        return Some((Person, "player in a list"));
    }
    // "A. Dale 69"
    let initial = words.text(tokens.start);
    let personal = tokens.len() >= 2
        && (known.is(Known::GIVEN) && !known.is(Known::PLACE)
            || initial.len() == 2 && initial.ends_with('.'));
    let is_word = tokens.len() == 1 && page.is_common(tokens.start) && !known.is(Known::PLACE);
    // "Bath 3 2 0 1 5": among so many numbers the word is a side all the same.
    if is_word && (numbers < 5 || small > 0) {
        return None;
    }
    let number_behind = page.shape(tokens.end) == Shape::Number
        || page.words.tag(tokens.end).is_mark() && page.shape(tokens.end + 1) == Shape::Number;
    // "Riverton 3 2 0 1 5 2 6", "Riverton 2 Oldport 1"
    let is_country = known.is(Known::COUNTRY) && tokens.len() == 1;
    (number_behind && !personal && !is_country && !known.is(Known::PEOPLE) && numbers <= 14)
        .then_some((Organization, "side in a line of results"))
}

/// A row starts with a name or a rank.
fn starts_row(page: &Page<'_, '_>, line: &Range<usize>) -> bool {
    let first = page.shape(line.start);
    (first.is_capital() || first == Shape::Number) && page.words.tag(line.start) != Tag::Dt
}

/// "RIVERTON 2001-03-04", "RIVERTON, Texas (Agency) --": where a report was written opens it, in capitals.
fn is_dateline(page: &Page<'_, '_>, tokens: &Range<usize>, line: &Range<usize>) -> bool {
    const FAR: usize = 9;
    let words = page.words;
    let is_upper = tokens.clone().all(|at| page.shape(at) == Shape::Upper || page.shape(at) == Shape::Mark);
    let is_name =
        tokens.len() > 1 || words.text(tokens.start).len() > 4 || page.known(tokens.start).is(Known::PLACE);
    // "PORT CALDER (Agency) --": a word that opens a place's name, and no body's at the end.
    let opens_place = tokens.len() > 1
        && page.known(tokens.start).is(Known::PLACE_OPENER)
        && !page.known(tokens.end - 1).is(Known::HEAD.or(Known::COMMON));
    if !is_upper
        || !is_name
        || page.known(tokens.start).is(Known::BODY)
        || page.is_common(tokens.start)
            && !opens_place
            && !page.known(tokens.start).is(Known::PLACE)
            && super::runs::listed_phrase(page, tokens.start, tokens.end)
                .is_none_or(|(_, known)| !known.is(Known::PLACE))
    {
        return false;
    }
    let ahead = tokens.end..line.end.min(tokens.end + FAR);
    let sign = ahead.clone().find(|at| {
        page.shape(*at) == Shape::Number
            || matches!(words.lower(*at), "-" | "--" | "–" | "—" | ":")
            // "RIVERTON/OLDPORT, March 4": two places in one dateline.
            || words.lower(*at) == "/" && page.shape(*at + 1) != Shape::Upper
            || page.shape(*at) == Shape::Lower
    });
    match sign.map(|at| (at, page.shape(at))) {
        // A year, a date in digits, or the day of a month.
        Some((at, Shape::Number)) => {
            words.text(at).len() >= 4 || page.known(at.wrapping_sub(1)).is(Known::CALENDAR)
        }
        Some((at, Shape::Mark)) => {
            at == tokens.end && words.lower(at) == ":"
                || words.lower(at).len() > 1
                || at > tokens.end
                || words.lower(at) != "/"
        }
        _ => false,
    }
}

/// A town that does something in a report on sport is its team; a country stays a country.
fn is_side(page: &Page<'_, '_>, tokens: &Range<usize>, line: &Range<usize>) -> bool {
    let words = page.words;
    let known = page.known(tokens.start);
    if !known.is(Known::PLACE) || known.is(Known::COUNTRY) || tokens.len() > 3 {
        return false;
    }
    let before = if tokens.start > line.start { words.lower(tokens.start - 1) } else { "" };
    let behind = words.lower(tokens.end);
    let beats = |word: &str| {
        crate::analysis::lexicon::known(word).is(Known::BEATS) || matches!(word, "against" | "over")
    };
    if matches!(before, "in" | "at" | "from" | "near" | "of" | "to" | "(") {
        return false;
    }
    let acts =
        words.tag(tokens.end).is_finite() && page.shape(tokens.end) == Shape::Lower && tokens.end < line.end;
    // "RIVERTON AT OLDPORT": a fixture fills its line.
    let fixture = line.len() <= 8
        && behind == "at"
        && words.tokens()[line.clone()].iter().all(|token| {
            token.shape.is_capital()
                || token.shape == Shape::Number
                || token.shape == Shape::Mark
                || token.shape == Shape::Lower && token.span.end - token.span.start == 2
        });
    // "Riverton striker John Roe", "who joined Riverton", "champions Riverton"
    let has_player = page.known(tokens.end).is(Known::PLAYER) && page.shape(tokens.end) == Shape::Lower;
    let joined = matches!(
        before,
        "joined"
            | "champions"
            | "leaders"
            | "rivals"
            | "contenders"
            | "hopefuls"
            | "holders"
            | "visitors"
            | "newcomers"
            | "winners"
    );
    acts || beats(before) || beats(behind) || fixture || has_player || joined
}
