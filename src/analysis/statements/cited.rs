//! Who is cited by the one who tells: "according to the Star, citing officials", "the agency, quoting an officer, reported".
//!
//! The one who is cited speaks; the one who cites is the way that it took.

use std::ops::Range;

use super::{Found, according::author, page::Page, saying::Medium, sources::Source};
use crate::analysis::{
    lexicon::{Known, listed},
    words::Tag,
};

/// Makes the one who is cited, or has written what is, the source of a statement.
pub(super) fn cited(page: &Page, found: &mut Found) {
    let Some(source) = &mut found.source else { return };
    // "A report by the audit office said"
    if let Some(author) = page.noun_from(source.core.start).and_then(|noun| author(page, noun)) {
        found.relay.push((source.core.clone(), Medium::Writing));
        source.core = author.start..author.end;
        return;
    }
    // "people close to the prosecutor, quoted by the Star,": the order turned round.
    // "Roe was quoted by the Star as saying"
    let by = (source.core.end..source.full.end.max(found.cue.end))
        .find(|at| page.is(*at, &["quoted", "cited"]) && page.is(*at + 1, &["by"]));
    if let Some(noun) = by.and_then(|by| page.noun_from(by + 2)).filter(|noun| noun.is_full) {
        found.relay.push((noun.start..noun.end, Medium::Listener));
        return;
    }
    let Some((whole, speaker)) = behind(page, source.core.end.saturating_sub(1), source.full.end)
        .or_else(|| behind(page, found.cue.end.saturating_sub(1), found.cue.end + 3))
    else {
        return;
    };
    let teller = source.core.clone();
    let full = if whole.start < source.full.end + 2 {
        source.full.start..whole.end.max(source.full.end)
    } else {
        whole
    };
    found.relay.push((teller, Medium::Listener));
    found.source = Some(Source { full, core: speaker, is_relative: false });
}

/// The phrase behind "citing", and its noun, where it opens from token `from` on, before `until` or next to it.
fn behind(page: &Page, from: usize, until: usize) -> Option<(Range<usize>, Range<usize>)> {
    let limit = page.sentence(from).end;
    let citing = (from + 1..(until + 2).min(limit)).find(|at| page.is(*at, &["citing", "quoting"]))?;
    let is_apart =
        matches!(page.tag(citing - 1), Tag::Comma | Tag::Bracket) || page.is(citing - 1, &["–", "—"]);
    let noun = page.noun_from(citing + 1).filter(|noun| is_apart && noun.is_full && !noun.is_time)?;
    can_speak(page, noun.end - 1).then(|| (citing..page.noun_extent(noun), noun.start..noun.end))
}

/// "citing weak demand": what is cited as a reason speaks to nobody.
fn can_speak(page: &Page, head: usize) -> bool {
    const WRITTEN: &[&str] = &[
        "data",
        "document",
        "documents",
        "figures",
        "filing",
        "filings",
        "letter",
        "memo",
        "people",
        "person",
        "police",
        "records",
        "log",
        "logs",
        "files",
        "emails",
        "transcript",
        "minutes",
        "report",
        "reports",
        "research",
        "sources",
        "statement",
        "study",
        "survey",
    ];
    let noun = page.words.lower(head);
    let one = noun.strip_suffix('s').unwrap_or(noun);
    page.tag(head).is_proper()
        || page.is(head, WRITTEN)
        || listed(one).is(Known::ROLE.or(Known::HEAD).or(Known::BODY_NOUN))
        || one == "source"
}
