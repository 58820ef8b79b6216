//! Where names may lie: runs of words with capitals, and the small words that hold them together.

use std::ops::Range;

use super::{
    joints::{is_doing, is_list, joined_end},
    nickname,
    page::{Page, Style},
    possessive,
};
use crate::analysis::{
    lexicon::{Known, known, listed, opens_phrase, tags_of},
    words::{Shape, Tag},
};

/// The runs, in order; none overlaps another.
pub(super) fn runs(page: &Page<'_, '_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for line in &page.lines {
        let mut at = line.start;
        while at < line.end {
            if starts(page, at, line.end) {
                let end = run_end(page, at, line.end);
                found.push(at..end);
                at = end;
            } else {
                at += 1;
            }
        }
    }
    found
}

/// Whether token `at` has the form of a part of a name: a capital that says something.
pub(super) fn is_name_word(page: &Page<'_, '_>, at: usize) -> bool {
    let shape = page.shape(at);
    let known = page.known(at);
    let lower = page.words.lower(at);
    if shape == Shape::Mixed {
        // "iPhone", "al-Assad"; not "pre-Christmas".
        return lower.starts_with("al-") || lower.starts_with("el-") || !lower.contains('-');
    }
    // "Britain's Sun": a day has no article and no owner.
    let is_paper = lower == "sun" && at > 0 && page.words.is(at - 1, &["the", "'s"]);
    if !shape.is_capital() || known.is(Known::CALENDAR) && !is_paper && !is_name_beside_month(page, at) {
        return false;
    }
    // "London-based" is an adjective; it goes with a name only behind one: "New York-based".
    if let Some((_, tail)) = page.words.text(at).rsplit_once('-')
        && tail.len() > 2
        && tail.chars().all(char::is_lowercase)
        && is_word(tail)
    {
        return false;
    }
    // "XVII": a number.
    if shape == Shape::Upper && page.words.text(at).chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return at > 0
            && page.shape(at - 1) == Shape::Capital
            && !page.stand(at).starts_line
            && page.known(at - 1).is(Known::PERSONAL);
    }
    // "NOTE", "BASEBALL": a word in capitals for its weight.
    let proper = NAMES.or(Known::PERSONAL).or(Known::TITLE).or(Known::HEAD).or(Known::PLACE_HEAD);
    if shape == Shape::Upper
        && page.stand(at).style != Style::Capitals
        && page.words.text(at).len() > 3
        && page.is_common(at)
        && !known.is(proper)
    {
        return false;
    }
    if page.is_function(at) && !is_known_capital(page, at) {
        // "Will Roe": inside a sentence the capital makes the given name.
        let unusual = page.known(at + 1).is(Known::SURNAME)
            && !page.is_common(at + 1)
            && page.words.is(at, &["per", "will", "so", "my", "van", "an", "may", "bill", "sun"]);
        // "Ben Askew": behind a given name the capital makes the family's of a word of the language.
        let is_family = at > 0
            && page.known(at - 1).is(Known::GIVEN)
            && page.shape(at - 1) == Shape::Capital
            && shape == Shape::Capital
            && tags_of(lower).and_then(|tags| tags.first()) == Some(&Tag::Rb)
            && !page.stand(at).opens
            && page.stand(at).style == Style::Plain
            && !page.is_common(at - 1);
        if is_family {
            return true;
        }
        return (known.is(Known::GIVEN) || unusual)
            && !page.stand(at).opens
            && page.stand(at).style == Style::Plain
            && page.shape(at + 1) == Shape::Capital
            && !page.stand(at + 1).starts_line
            && !page.is_function(at + 1);
    }
    true
}

fn is_word(word: &str) -> bool {
    known(word).is(Known::COMMON)
}

/// "US", "IT", "WHO": capitals in a line that is not all capitals.
fn is_known_capital(page: &Page<'_, '_>, at: usize) -> bool {
    page.shape(at) == Shape::Upper
        && page.words.text(at).len() >= 2
        && page.stand(at).style != Style::Capitals
        && page.words.lower(at) != "i"
}

/// "May", "April", "August" as names of persons: the next word is a family name.
fn is_name_beside_month(page: &Page<'_, '_>, at: usize) -> bool {
    let next = at + 1;
    page.known(at).is(Known::GIVEN)
        && page.shape(next) == Shape::Capital
        && !page.known(next).is(Known::CALENDAR)
        && page.known(next).is(Known::SURNAME)
        && !page.stand(next).starts_line
}

/// Whether a name can start with token `at`.
fn starts(page: &Page<'_, '_>, at: usize, end: usize) -> bool {
    // "van Dijk", "al Assad": no word of English, so that it needs no name before it.
    if page.shape(at) == Shape::Lower {
        return page.words.is(at, &["van", "von", "de", "da", "dos", "di", "du", "bin", "ibn", "al", "abu"])
            && at + 1 < end
            && page.shape(at + 1) == Shape::Capital
            && !page.stand(at + 1).starts_line
            && is_name_word(page, at + 1)
            && page.stand(at).style == Style::Plain
            && !page.known(at + 1).is(Known::PLACE);
    }
    if !is_name_word(page, at) {
        // "the All Blacks": the tables know it as a name, though its first word is a small one.
        let stand = page.stand(at);
        return page.is_function_capital(at)
            && !stand.opens
            && stand.style == Style::Plain
            && is_listed_phrase(page, at, end);
    }
    let stand = page.stand(at);
    let next_is_name = at + 1 < end && is_name_word(page, at + 1) && !page.stand(at + 1).starts_line;
    match stand.style {
        Style::Plain if !stand.opens => true,
        Style::Plain => opens_with_name(page, at, end, next_is_name),
        Style::Title | Style::Capitals => is_name_in_headline(page, at, end),
    }
}

/// The first word of a sentence has its capital anyway: it is a name where the language does not know it,
/// where the tables know it as one, or where it has a capital elsewhere too.
fn opens_with_name(page: &Page<'_, '_>, at: usize, end: usize, next_is_name: bool) -> bool {
    let (known, usage) = (page.known(at), page.usage(at));
    if usage.capital > usage.small || page.shape(at) == Shape::Upper && !page.is_function(at) {
        return true;
    }
    if is_listed_phrase(page, at, end) || known.is(Known::COUNTRY.or(Known::PEOPLE).or(Known::CAPITAL)) {
        return true;
    }
    // "WHO says": the start of a sentence makes only the first letter a capital.
    if page.shape(at) == Shape::Upper && known.is(Known::BODY) {
        return true;
    }
    // "Shell says": a noun that is counted needs an article; without one before its verb it is a name.
    let acts = page.words.tag(at + 1).is_finite() && page.shape(at + 1) == Shape::Lower && at + 1 < end;
    if acts
        && page.shape(at) == Shape::Capital
        && known.is(Known::BODY)
        && !page.words.lower(at).ends_with('s')
    {
        return true;
    }
    let is_against = page.words.is(at + 1, &["without", "against"]) && page.shape(at + 1) == Shape::Capital;
    if !page.is_common(at) || is_against {
        return true;
    }
    // "Unite, which represents them": a thing that opens its sentence without an article has a name.
    if page.words.tag(at).is_proper() && page.words.lower(at + 1) == "," && page.words.is(at + 2, &["which"])
    {
        return true;
    }
    if known.is(Known::TITLE.or(Known::PORTFOLIO)) && next_is_name {
        return true;
    }
    if next_is_name {
        let tag = page.words.tag(at);
        let next = page.known(at + 1);
        let heads = Known::HEAD.or(Known::PLACE_HEAD).or(Known::THING_HEAD);
        return page.opens_before_capital(at)
            || known.is(Known::PERSONAL.or(Known::BODY)) && !next.is(Known::COMMON)
            // "Apple Computer said": inside a plain line a capital goes on with a name.
            || known.is(Known::BODY) && page.shape(at + 1) == Shape::Capital
            || known.is(Known::GIVEN) && next.is(Known::SURNAME)
            || (tag.is_noun() || tag.is_adjective()) && next.is(heads)
            || known.is(Known::OPENER.or(Known::PLACE_OPENER)) && !next.is(Known::COMMON) && tag != Tag::Vbg;
    }
    // "Bank of …", "Ministry of …"
    known.is(Known::OPENER)
        && page.words.is(at + 1, &["of", "for"])
        && is_name_word(page, at + 2)
        && (!page.words.is(at, &["friends"]) || is_cause(page, at + 2, end))
        || known.is(Known::BODY) && !known.is(Known::COMMON)
}

/// In a headline only what is known tells.
fn is_name_in_headline(page: &Page<'_, '_>, at: usize, end: usize) -> bool {
    let (known, usage) = (page.known(at), page.usage(at));
    if known.is(Known::CALENDAR) {
        return false;
    }
    if usage.capital > 0 {
        return usage.capital > usage.small;
    }
    if is_listed_phrase(page, at, end) || known.is(Known::COUNTRY.or(Known::PEOPLE)) && usage.small == 0 {
        return true;
    }
    !page.is_common(at) || known.is(Known::TITLE) && at + 1 < end && !page.is_common(at + 1)
}

/// Whether a phrase of two to five words that the tables know starts here.
fn is_listed_phrase(page: &Page<'_, '_>, at: usize, end: usize) -> bool {
    listed_phrase(page, at, end).is_some()
}

/// What makes a phrase a name.
pub(super) const NAMES: Known = Known::PLACE.or(Known::BODY).or(Known::PEOPLE).or(Known::THING);

/// The end of the longest phrase from token `at` that the tables know, of two words at least, and as what.
pub(super) fn listed_phrase(page: &Page<'_, '_>, at: usize, end: usize) -> Option<(usize, Known)> {
    const LONGEST: usize = 5;
    if !opens_phrase(page.words.lower(at)) {
        return None;
    }
    let mut phrase = page.words.lower(at).to_owned();
    let mut found = None;
    for next in at + 1..end.min(at + LONGEST) {
        phrase.push('_');
        phrase.push_str(page.words.lower(next));
        let known = listed(&phrase);
        if known.is(NAMES) && page.shape(next).is_word() && page.shape(next) != Shape::Lower {
            found = Some((next + 1, known));
        }
    }
    found
}

fn run_end(page: &Page<'_, '_>, start: usize, line_end: usize) -> usize {
    let mut end = start + 1;
    let mut opened = false;
    // No name is longer; what goes on is no prose.
    const LONGEST: usize = 30;
    while end < line_end && end - start < LONGEST {
        opened |= page.known(end - 1).is(Known::OPENER);
        let Some(next) = continues(page, start, end, line_end, opened) else { break };
        end = next;
    }
    end
}

/// The end of the run when it goes on beyond token `end`; none where it stops.
fn continues(page: &Page<'_, '_>, start: usize, end: usize, line_end: usize, opened: bool) -> Option<usize> {
    let words = page.words;
    let is_part = |at: usize| at < line_end && may_continue(page, at);
    if is_part(end) {
        return Some(end + 1);
    }
    if page.shape(end) == Shape::Open || words.lower(end) == "(" {
        return nickname::end(page, start, end, line_end);
    }
    let lower = words.lower(end);
    let last = page.known(end - 1);
    match lower {
        // "the Bank of Spain", "the Gulf of Aden", "the Treaty of Rome"
        "of" | "for" | "on" => {
            let opens = match lower {
                "of" => {
                    last.is(Known::OPENER.or(Known::PLACE_OPENER).or(Known::THING_HEAD))
                        && (!words.is(end - 1, &["friends"]) || is_cause(page, end + 1, line_end))
                        // "the Society for the Protection of Birds"
                        || opened && page.is_common(end - 1) && is_doing(words.lower(end - 1))
                }
                "for" => last.is(Known::OPENER),
                _ => words.is(
                    end - 1,
                    &["committee", "commission", "council", "conference", "convention", "panel"],
                ),
            };
            let next = if words.lower(end + 1) == "the" { end + 2 } else { end + 1 };
            // "the Renewal Movement of Grace Lund": who leads it is no part of its name.
            let names_person = page.known(next).is(Known::GIVEN)
                && !page.known(next).is(Known::PLACE.or(Known::BODY).or(Known::PEOPLE))
                && end - start > 1
                && is_part(next + 1)
                && !page.is_common(next + 1)
                && !words.is(next, &["jesus", "saint", "st", "st."])
                && !page.known(next + 1).is(Known::HEAD.or(Known::PLACE_HEAD).or(Known::PLACE));
            (opens
                && !names_person
                && !(page.stand(end - 1).opens
                    && page.is_common(end - 1)
                    && last.is(Known::PLACE_OPENER)
                    && !last.is(Known::OPENER))
                && is_part(next)
                && (page.shape(next) == Shape::Capital
                    // "University of UAE"; not in a line of capitals.
                    || page.shape(next) == Shape::Upper
                        && page.stand(next).style == Style::Plain
                        && page.known(next).is(Known::PLACE)))
            .then_some(next + 1)
        }
        // "the Committee to Protect Journalists"
        "to" => {
            let acts =
                words.is(end - 1, &["campaign", "committee", "coalition", "alliance", "fund", "project"]);
            let is_verb = page.shape(end + 1) == Shape::Capital
                && tags_of(words.lower(end + 1)).is_some_and(|tags| tags.contains(&Tag::Vb));
            (acts && is_verb && is_part(end + 1) && is_part(end + 2)).then_some(end + 2)
        }
        // "the Ministry of Trade and Industry", "the Food and Drug Administration"
        "and" => joined_end(page, start, end, opened, is_part),
        // "the Organisation for Security and Cooperation in Europe"
        "in" => {
            let inner = opened
                && page.is_common(end - 1)
                && end - start > 2
                && !last.is(Known::HEAD.or(Known::PLACE));
            (inner && is_part(end + 1)).then_some(end + 2)
        }
        // "the University of Norland at Riverton"
        "at" => (words.is(start, &["university", "college"])
            && opened
            && end - start > 2
            && is_part(end + 1)
            && !page.known(end + 1).is(Known::CALENDAR))
        .then_some(end + 2),
        "&" => is_part(end + 1).then_some(end + 2),
        "'s" | "'" => possessive::end(page, start, end, opened, is_part),
        // "Doctors Without Borders"
        "without" | "against" => {
            (page.shape(end) == Shape::Capital && !page.stand(end).opens && is_part(end + 1))
                .then_some(end + 2)
        }
        // "BBC Radio 5 Live"
        _ if page.shape(end) == Shape::Number
            && words.is(end - 1, &["radio", "channel"])
            && words.text(end).len() < 3 =>
        {
            Some(end + 1)
        }
        "," => {
            let is_form =
                words.is(end + 1, &["inc.", "inc", "ltd.", "ltd", "llc", "jr.", "jr", "sr.", "l.p."]);
            (is_form || opened && is_list(page, end, is_part)).then_some(end + 2)
        }
        _ if last.is(Known::COUNTRY) && !page.stand(start).opens => None,
        _ => {
            // "Ludwig van Beethoven", "Vasco da Gama", "Osama bin Laden"
            let mut next = end;
            while next < line_end
                && next < end + 3
                && page.known(next).is(Known::PARTICLE)
                && page.shape(next) == Shape::Lower
            {
                next += 1;
            }
            (next > end && is_part(next) && !page.is_function_capital(next)).then_some(next + 1)
        }
    }
}

/// "Friends of Old Town Library": what has friends and is nobody.
fn is_cause(page: &Page<'_, '_>, at: usize, line_end: usize) -> bool {
    let end = (at..line_end).find(|next| !is_name_word(page, *next)).unwrap_or(line_end);
    let last = page.known(end.saturating_sub(1));
    end > at + 1 && last.is(Known::HEAD.or(Known::PLACE_HEAD)) && !page.known(at).is(Known::GIVEN)
}

/// Whether a run goes on with token `at`.
fn may_continue(page: &Page<'_, '_>, at: usize) -> bool {
    let stand = page.stand(at);
    is_name_word(page, at)
        && !stand.starts_line
        && match stand.style {
            Style::Plain => true,
            Style::Title => is_name_in_headline(page, at, at + 1),
            // "FOREIGN MINISTER": words of the language part names in capitals.
            Style::Capitals => is_name_in_headline(page, at, at + 1),
        }
}

impl Page<'_, '_> {
    fn is_function_capital(&self, at: usize) -> bool {
        self.is_function(at) && self.shape(at) == Shape::Capital
    }
}
