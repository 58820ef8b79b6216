//! A run of capitals cut into names: titles off, peoples and countries before a person apart.

use std::ops::Range;

use super::{
    page::{Page, Style},
    runs::{is_name_word, listed_phrase},
};
use crate::analysis::{lexicon::Known, words::Shape};

/// A piece of the text that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The title in front of it, empty for none.
    pub(super) title: Range<usize>,
}

/// The names in a run, in order.
pub(super) fn parts(page: &Page<'_, '_>, run: Range<usize>) -> Vec<Part> {
    let mut found = Vec::new();
    cut(page, run, &mut found);
    found
}

const HEADS: Known = Known::HEAD.or(Known::PLACE_HEAD).or(Known::THING_HEAD);

fn cut(page: &Page<'_, '_>, run: Range<usize>, found: &mut Vec<Part>) {
    let Range { mut start, end } = run;
    let mut office = None;
    // "Secretary of State John Kerry": what a title is of is no part of the name.
    if start >= 2
        && page.words.lower(start - 1) == "of"
        && page.known(start - 2).is(Known::TITLE)
        && listed_phrase(page, start, end).is_none()
    {
        while start + 1 < end && is_portfolio(page, start) {
            start += 1;
        }
        if start > run.start && page.shape(run.start - 2).is_capital() {
            office = Some(run.start - 2..start);
        }
    }
    // "the Minister of Health": what an office is for is no name.
    if start >= 2
        && page.words.is(start - 1, &["of", "for"])
        && page.known(start - 2).is(Known::TITLE.or(Known::ROLE))
        && (start..end)
            .all(|at| page.is_common(at) && !page.known(at).is(Known::BODY.or(Known::PLACE).or(Known::HEAD)))
    {
        return;
    }
    while start < end
        && (page.is_function(start) && page.shape(start) == Shape::Capital && !is_name_word(page, start)
            || is_loose(page, start)
            || start + 1 < end && is_kind_in_front(page, start) && listed_phrase(page, start, end).is_none())
    {
        start += 1;
    }
    if start >= end {
        return;
    }
    if listed_phrase(page, start, end).is_some_and(|(listed, _)| listed == end) {
        return push(page, start..end, 0..0, found);
    }
    let bare = without_trailing_titles(page, start..end);
    if bare.end < end {
        if !bare.is_empty() {
            cut(page, bare, found);
        }
        return;
    }
    if let Some(title) = title_before_person(page, start..end) {
        let left = without_trailing_titles(page, start..title);
        if !left.is_empty() {
            cut(page, left.clone(), found);
        }
        let mut name = title + 1;
        while name + 1 < end && page.known(name).is(Known::TITLE) && !page.known(name).is(Known::GIVEN) {
            name += 1;
        }
        return push(page, name..end, left.end..name, found);
    }
    if let Some(at) = seam(page, start..end) {
        push(page, start..at, 0..0, found);
        return cut(page, at..end, found);
    }
    let office = office.filter(|_| !page.is_common(start));
    push(page, start..end, office.unwrap_or_else(|| title_in_front(page, start)), found);
}

fn push(page: &Page<'_, '_>, tokens: Range<usize>, title: Range<usize>, found: &mut Vec<Part>) {
    let mut end = tokens.end;
    while end > tokens.start && (page.words.is(end - 1, &["'s", "'", ",", "and", "of", "the", "&"])) {
        // "McDonald's"
        if end > tokens.start + 1 && page.keeps_ending(end - 2) {
            break;
        }
        end -= 1;
    }
    // "Jane Roe KC"
    if end > tokens.start + 2 && page.shape(end - 1) == Shape::Upper && page.words.is(end - 1, HONOURS) {
        end -= 1;
    }
    // A letter alone is a mark in a list.
    let is_letter = end == tokens.start + 1 && page.words.text(tokens.start).chars().count() == 1;
    // "US$5", "Rs 80": a currency.
    let is_money = page.words.text(end) == "$"
        || page.words.is(tokens.start, &["rs", "rs.", "rp", "rm"]) && page.shape(end) == Shape::Number;
    // "His Highness": how somebody is spoken of.
    let is_honour = |at: usize| {
        page.words.is(at, &["highness", "majesty", "excellency", "holiness", "honour", "eminence"])
    };
    let is_address = end == tokens.start + 1
        && is_honour(tokens.start)
        && tokens.start > 0
        && page.words.is(tokens.start - 1, &["his", "her", "your", "royal"]);
    // "W L PCT GB": the heads of columns.
    let is_heads = end > tokens.start + 2
        && (tokens.start..end).all(|at| {
            page.shape(at).is_capital()
                && page.words.text(at).len() <= 3
                && !page.words.text(at).ends_with('.')
                && page.words.text(at).chars().all(char::is_uppercase)
        });
    // "Jane Roe, QC,": letters behind a name are an honour.
    let is_honour = end == tokens.start + 1
        && tokens.start > 1
        && page.words.lower(tokens.start - 1) == ","
        && page.shape(tokens.start - 2) == Shape::Capital
        && page.words.is(tokens.start, HONOURS);
    if end > tokens.start
        && !is_letter
        && !is_money
        && !is_address
        && !is_heads
        && !is_honour
        && !is_ticker(page, tokens.start..end)
    {
        found.push(Part { tokens: tokens.start..end, title });
    }
}

/// Letters behind a name that are an honour of its bearer.
const HONOURS: &[&str] =
    &["qc", "kc", "sc", "obe", "mbe", "cbe", "kbe", "md", "phd", "mp", "jp", "frs", "esq"];

/// "Norline (NRL.HV)", "Norline (NYSE: NRL)": what an exchange calls a firm's share.
fn is_ticker(page: &Page<'_, '_>, tokens: Range<usize>) -> bool {
    const FAR: usize = 5;
    let is_part = |at: usize| {
        page.shape(at) == Shape::Upper
            || page.words.text(at).len() == 1 && page.shape(at).is_capital()
            || page.words.is(at, &[".", ":"])
            || page.shape(at) == Shape::Number
    };
    let open = (tokens.start.saturating_sub(FAR)..tokens.start).rev().find(|at| !is_part(*at));
    let close = (tokens.end..tokens.end + FAR).find(|at| !is_part(*at)).unwrap_or(tokens.end);
    let Some(open) = open.filter(|open| page.words.lower(*open) == "(" && page.words.lower(close) == ")")
    else {
        return false;
    };
    let text = page.words.phrase(open..close);
    tokens.clone().all(is_part)
        && text.trim_end_matches('.').contains(['.', ':'])
        && !text.contains(". ")
        && !is_initials(text)
}

/// "(U.S.)": letters with a point behind each are short for a name.
fn is_initials(text: &str) -> bool {
    text.trim_start_matches('(').split('.').all(|part| part.chars().count() < 2)
}

/// A word of a title that stands small in front of the name: "president John Roe".
fn title_in_front(page: &Page<'_, '_>, start: usize) -> Range<usize> {
    // "the deputy Norland director": the noun behind is what somebody is.
    let is_inside =
        start > 0 && page.words.is(start - 1, &["deputy"]) && page.known(start + 1).is(Known::ROLE);
    let is_title = start > 0
        && !is_inside
        && !page.stand(start).starts_line
        && page.known(start - 1).is(Known::TITLE)
        && !page.known(start).is(Known::COUNTRY)
        && page.shape(start - 1).is_word();
    if is_title { start - 1..start } else { 0..0 }
}

fn is_portfolio(page: &Page<'_, '_>, at: usize) -> bool {
    page.known(at).is(Known::PORTFOLIO) || page.words.is(at, &["state", "and", "the", "affairs"])
}

/// Where the last title stands that a person's name follows.
fn title_before_person(page: &Page<'_, '_>, run: Range<usize>) -> Option<usize> {
    let title = (run.start..run.end.saturating_sub(1)).rev().find(|at| {
        page.known(*at).is(Known::TITLE)
            && page.shape(*at).is_capital()
            && !(page.known(*at).is(Known::GIVEN)
                && *at + 2 == run.end
                && *at > run.start
                && !page.known(*at).is(Known::COMMON))
            // "Darnell “Duke” Roe": a nickname is no title.
            && !(*at > run.start && page.shape(*at - 1) == Shape::Open)
    })?;
    let name = title + 1..run.end;
    let last = page.known(name.end - 1);
    // "General Motors", "Prince Edward Island", "King of Spain", "President's Office"
    let is_other = last.is(HEADS) && !last.is(Known::SURNAME)
        || last.is(Known::HEAD.or(Known::PLACE_HEAD))
            && page.is_common(name.end - 1)
            && name.len() > 1
            && !page.known(name.start).is(Known::GIVEN)
        || name.len() == 1
            && page.is_common(name.start)
            && page.known(name.start).is(HEADS.or(Known::ROLE))
            && !page.known(name.start).is(Known::SURNAME)
        || page.words.is(title + 1, &["of", "for", "'s", "'", "and", "&"]);
    // "Mr Peat": how one is spoken to stands before nothing else than a name.
    if page.words.is(title, COURTESY) && !page.words.is(title + 1, &["of", "for", "'s", "'", "and", "&"]) {
        return Some(title);
    }
    // "Major League", "Private Eyes": words of the language, no name.
    let is_other =
        is_other || name.clone().all(|at| page.is_common(at)) && !page.known(name.start).is(Known::PERSONAL);
    (!is_other).then_some(title)
}

/// Titles that all have.
const COURTESY: &[&str] = &["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx"];

/// "NAO Jane Roe", "Norline Ltd. Jane Roe", "Ethologist Jane Roe": what ends a body's name, or tells what a person is, and
/// then the person.
fn seam_before_person(page: &Page<'_, '_>, run: Range<usize>) -> Option<usize> {
    let Range { start, end } = run;
    let is_given = |at: usize| {
        page.known(at).is(Known::GIVEN) && !page.is_common(at) && page.shape(at) == Shape::Capital
    };
    let at = (start + 1..end.saturating_sub(1)).find(|at| is_given(*at))?;
    let before = at - 1;
    let lower = page.words.lower(before);
    let is_letters = page.shape(before) == Shape::Upper
        && page.stand(before).style == Style::Plain
        && (2..=6).contains(&lower.len())
        && !lower.contains('.')
        && !page.known(before).is(Known::PERSONAL.or(Known::TITLE));
    let is_form = before > start
        && page.words.is(before, &["'s", "inc", "inc.", "corp", "corp.", "ltd", "ltd.", "llc", "plc", "co."]);
    let is_kind = before == start
        && !page.known(before).is(Known::PERSONAL)
        && (lower.ends_with("ist") || lower.ends_with("ists"));
    // The family name behind it, and no more than a second one.
    let is_person = !page.known(end - 1).is(HEADS.or(Known::PLACE))
        && end - at <= 3
        && (at..end).all(|at| page.shape(at) == Shape::Capital);
    (is_person && (is_letters || is_form || is_kind)).then_some(at)
}

/// The run without the titles and offices at its end: "Ukraine President", "the Deputy Prime Minister".
fn without_trailing_titles(page: &Page<'_, '_>, run: Range<usize>) -> Range<usize> {
    let mut end = run.end;
    while end > run.start {
        let known = page.known(end - 1);
        let is_office = known.is(Known::TITLE)
            || known.is(Known::ROLE) && page.is_common(end - 1) && !known.is(Known::PEOPLE.or(Known::HEAD))
            || (end < run.end || is_before_title(page, end))
                && known.is(Known::PORTFOLIO)
                && !known.is(Known::PEOPLE)
            || page.words.is(end - 1, &["-", "and", "of"]) && end < run.end;
        // "John Major", "Billie Jean King": a family name that is also a title.
        let is_name = known.is(Known::SURNAME)
            && end == run.end
            && end - run.start >= 2
            && page.known(end - 2).is(Known::GIVEN)
            && !page.known(end - 2).is(Known::TITLE);
        // "the US Department of Justice", "the Movement for Peace and Justice"
        let is_matter = end >= run.start + 3
            && (page.words.is(end - 2, &["of", "for"])
                && page.known(end - 3).is(Known::OPENER)
                && page.shape(end - 3).is_capital()
                && !known.is(Known::TITLE.or(Known::ROLE))
                || page.words.is(end - 2, &["of", "and"])
                    && page.known(run.start).is(Known::OPENER)
                    && page.words.is(end - 1, &["justice"]));
        if !is_office || is_name || is_matter {
            break;
        }
        end -= 1;
    }
    run.start..end
}

fn is_before_title(page: &Page<'_, '_>, at: usize) -> bool {
    page.known(at).is(Known::TITLE) && !page.stand(at).starts_line
}

/// A capital word that is no name by itself: "Former", "Ex", and an initial article.
fn is_loose(page: &Page<'_, '_>, at: usize) -> bool {
    page.words.is(at, &["former", "ex", "late", "the", "then", "veteran"]) && page.shape(at).is_capital()
}

/// "Carmaker Acme to cut jobs": the start of a line gives a capital to the noun for what the name behind it is.
fn is_kind_in_front(page: &Page<'_, '_>, at: usize) -> bool {
    let known = page.known(at);
    let is_kind = known.is(Known::BODY_NOUN) && !known.is(Known::HEAD.or(Known::OPENER));
    // "Network Rail said": two words of the language are one name.
    is_kind && page.stand(at).opens && !page.opens_before_capital(at) && !page.is_common(at + 1)
}

/// Where a run falls into two names: after the people or the country that a person is of.
fn seam(page: &Page<'_, '_>, run: Range<usize>) -> Option<usize> {
    let Range { start, end } = run;
    if let Some(at) = seam_before_person(page, start..end) {
        return Some(at);
    }
    // "Ambassador to Norway Jane Roe": where the office is, and who holds it.
    let is_office = start >= 2
        && page.words.is(start - 1, &["to", "in", "of"])
        && page.known(start - 2).is(Known::TITLE.or(Known::ROLE))
        && page.known(start).is(Known::COUNTRY.or(Known::CAPITAL))
        && page.known(start + 1).is(Known::GIVEN)
        && !page.known(end - 1).is(HEADS);
    // "the president of the Federation Jane Roe"
    let is_of_the = start >= 3
        && page.words.is(start - 1, &["the"])
        && page.words.is(start - 2, &["of"])
        && page.known(start - 3).is(Known::TITLE.or(Known::ROLE))
        && page.is_common(start)
        && page.known(start + 1).is(Known::GIVEN)
        && !page.is_common(start + 1)
        && !page.known(end - 1).is(HEADS);
    if (is_office || is_of_the) && end - start >= 3 {
        return Some(start + 1);
    }
    let first = match listed_phrase(page, start, end) {
        Some((at, known)) if known.is(Known::PEOPLE.or(Known::COUNTRY)) => at,
        _ if page.known(start).is(Known::PEOPLE.or(Known::COUNTRY)) => start + 1,
        _ => return None,
    };
    if first >= end {
        return None;
    }
    // "Christian Roe": a given name as well.
    if page.known(start).is(Known::GIVEN)
        && page.known(start).is(Known::PEOPLE)
        && end - start == 2
        && !page.known(first).is(Known::GIVEN)
        && !page.words.is(start, &["german"])
    {
        return None;
    }
    let people = page.known(start).is(Known::PEOPLE) || page.known(first - 1).is(Known::PEOPLE);
    let last = page.known(end - 1);
    let rest = page.known(first);
    let is_personal = rest.is(Known::GIVEN)
        && end - first >= 2
        && !page.known(start).is(Known::GIVEN)
        && (!last.is(HEADS) || last.is(Known::SURNAME));
    if is_personal {
        return Some(first);
    }
    let unknown = (first..end).all(|at| !page.is_common(at));
    // "United States Barack Obama"
    if page.known(first - 1).is(Known::COUNTRY)
        || listed_phrase(page, start, first).is_some_and(|(_, known)| known.is(Known::COUNTRY))
    {
        return (unknown && end - first == 2 && !last.is(HEADS.or(Known::PLACE)) && first - start > 1)
            .then_some(first);
    }
    if !people || last.is(HEADS) || (first..end).any(|at| page.words.is(at, &["of", "for", "&"])) {
        return None;
    }
    // Two peoples are one: "Bosnian Serb".
    if rest.is(Known::PEOPLE) && end - first == 1 {
        return None;
    }
    (unknown && !rest.is(Known::PEOPLE) && !rest.is(Known::PLACE)).then_some(first)
}
