//! Where a "'s" is a part of a name; elsewhere it parts two of them.

use super::page::Page;
use crate::analysis::{
    lexicon::Known,
    words::{Shape, Tag},
};

/// The end of the name from `start` that goes on beyond the possessive at `end`; none where that parts two names.
pub(super) fn end(
    page: &Page<'_, '_>,
    start: usize,
    end: usize,
    opened: bool,
    is_part: impl Fn(usize) -> bool,
) -> Option<usize> {
    let words = page.words;
    if page.keeps_ending(end - 1) {
        return Some(end + 1);
    }
    // "People's Party", "Queen's Park"
    let inner = words.is(
        end - 1,
        &[
            "people", "women", "men", "children", "king", "queen", "workers", "farmers", "teachers",
            "mothers", "st", "veterans", "peoples", "students", "girls", "boys", "writers", "players",
        ],
    );
    // "the Foundation for Parkinson's Research"
    let matter = opened && end >= start + 3 && words.is(end - 2, &["of", "for"]);
    // "the Medical Examiner's Office"
    let office = (page.known(end - 1).is(Known::TITLE) || page.is_common(end - 1))
        && page.shape(end - 1) == Shape::Capital
        && words.is(end + 1, &["office"]);
    // "St Anna's Church"
    let saint = end >= start + 2 && words.is(end - 2, &["st", "st."]);
    // "Queen Anna's Hospital", "King Jon's Grammar School"
    let royal = words.is(start, &["king", "queen", "prince", "princess", "lady", "saint"])
        && (end + 1..end + 4)
            .take_while(|at| is_part(*at))
            .any(|at| words.is(at, &["hospital", "school", "college", "university", "church", "theatre"]));
    ((inner || matter || office || royal || saint) && is_part(end + 1)).then_some(end + 2)
}

/// "Lund's said", "works at Lund's.": whether the "'s" behind token `at` has nothing behind it that could be owned.
pub(super) fn owns_nothing(page: &Page<'_, '_>, at: usize) -> bool {
    let (words, behind) = (page.words, at + 2);
    let tag = words.tag(behind);
    let acts = matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Md)
        || tag == Tag::Vbn
            && page.known(behind).is(Known::SAYS)
            && !words.tag(behind + 1).is_noun()
            && !words.tag(behind + 1).is_adjective();
    // "a nurse at St. Anna's."
    let at_name = at - usize::from(at > 0 && words.is(at - 1, &["st", "st."]));
    let is_where = at_name > 0 && words.is(at_name - 1, &["at", "by", "from", "with", "for", "to"]);
    let ends = tag == Tag::Comma || tag == Tag::Stop || page.stand(behind).starts_line;
    acts || is_where && ends
}
