//! Relative clauses: where one begins that stands between a noun and its verb, and which noun it hangs on.

use std::ops::Range;

use super::subject::noun_phrase_before;
use crate::analysis::words::{Tag, Words};

/// The longest relative clause that is looked past, in tokens.
const LONGEST_RELATIVE: usize = 16;

/// Verbs with a person and then what is said: "told lawmakers that …" has no relative clause.
const TELLS: &[&str] = &[
    "told",
    "tell",
    "tells",
    "telling",
    "warned",
    "assured",
    "informed",
    "reminded",
    "convinced",
    "persuaded",
];

/// Where a relative clause without commas begins that ends before `end`: it has a finite verb of its own, and a
/// noun before it that it belongs to.
pub(super) fn relative_before(words: &Words, start: usize, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|last| *last > start)?;
    // "the man she saw left": a pronoun is the subject of the verb behind it.
    if matches!(words.tag(last), Tag::Cc | Tag::Prp | Tag::Wdt | Tag::Wp) || words.is(last, &["that"]) {
        return None;
    }
    let mut finite = 0;
    for at in (start + 1..end).rev().take(LONGEST_RELATIVE) {
        match words.tag(at) {
            Tag::Comma | Tag::Stop | Tag::Colon | Tag::Quote | Tag::Bracket => return None,
            // "a dispute that began when troops seized": the clause has its subject behind the "when".
            Tag::Wrb if at + 1 < end => return None,
            tag if tag.is_finite() => finite += 1,
            // "A nurse who said that she was ill was jailed": what is said in a relative clause is a part of it.
            _ if finite > 0 && words.is(at, &["that"]) && words.tag(at - 1).is_verb() => {}
            tag if matches!(tag, Tag::Wdt | Tag::Wp) || words.is(at, &["that"]) => {
                let noun = words.tag(at - 1).is_noun();
                let first = noun_phrase_before(words, start, at);
                let is_told = words.is(at, &["that"]) && first > start && words.is(first - 1, TELLS);
                return (noun && finite > 0 && !is_told).then_some(at);
            }
            _ => {}
        }
    }
    None
}

/// "a trip to Oslo that was to begin": a clause that tells which one is meant cannot hang on a bare name. The end of the
/// noun before it.
pub(super) fn before_bare_name(words: &Words, start: usize, name: Range<usize>) -> Option<usize> {
    let link = name.start.checked_sub(1).filter(|link| *link > start)?;
    let hangs =
        matches!(words.tag(link), Tag::In | Tag::To) && matches!(words.tag(link - 1), Tag::Nn | Tag::Nns);
    (hangs && name.into_iter().all(|at| words.tag(at).is_proper())).then_some(link)
}
