//! A nickname in quotation marks between a given name and a family name: "Walter “Skip” Lund"; one in brackets, or a family
//! name that was another's before: "Ida (Moe) Lund".

use super::{
    page::{Page, Style},
    runs::is_name_word,
};
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// The longest nickname, in words.
const LONGEST: usize = 3;

/// The token behind the family name, where a nickname opens at `open` in the name that starts at `start`.
pub(super) fn end(page: &Page<'_, '_>, start: usize, open: usize, line_end: usize) -> Option<usize> {
    let is_capital = |at: usize| page.shape(at) == Shape::Capital;
    let given = open.checked_sub(1).filter(|given| *given >= start && is_capital(*given))?;
    // "Hands of Stone"
    let is_word = |at: &usize| page.shape(*at).is_capital() || page.words.is(*at, &["of"]) && *at > open + 1;
    let words = (open + 1..open + 1 + LONGEST).take_while(is_word).count();
    let (close, family) = (open + 1 + words, open + 2 + words);
    // A title in quotation marks stands behind other nouns than a given name, and before a small word.
    let opens = given == start || page.known(given - 1).is(Known::TITLE);
    let is_given = page.known(given).is(Known::GIVEN) || page.words.tag(given) == Tag::Nnp && opens;
    // A land or a party in brackets tells where one belongs.
    let is_bracketed = words == 1
        && page.words.lower(close) == ")"
        && page.known(given).is(Known::GIVEN)
        && opens
        && !page.known(open + 1).is(Known::PLACE.or(Known::PEOPLE).or(Known::BODY));
    let is_quoted = page.shape(open) == Shape::Open && page.shape(close) == Shape::Close;
    let is_nickname = words > 0 && (is_quoted || is_bracketed) && page.stand(given).style == Style::Plain;
    let is_family = family < line_end
        && is_capital(family)
        && is_name_word(page, family)
        && !page.known(family).is(Known::PEOPLE.or(Known::TITLE))
        && !page.is_function(family);
    (is_given && is_nickname && is_family).then_some(family + 1)
}
