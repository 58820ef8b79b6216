//! Statements inside statements: "Roe said that she doubted it" is one statement, Roe's.
//!
//! What a reader asks of a text is what its sources said; what these said of what others said is part of it.

use std::ops::Range;

use super::Found;
use crate::order::sort_by_key;

/// The statements that do not lie inside another one, in no order. Where a weak statement holds a strong one
/// ("offered a plan that Roe said would fail"), the strong one stays.
pub(super) fn outermost(mut found: Vec<Found>) -> Vec<Found> {
    found.retain(|saying| saying.content.iter().any(|part| !part.is_empty()));
    sort_by_key(&mut found, |saying| {
        let place = hull(saying);
        (place.start, std::cmp::Reverse(place.end), std::cmp::Reverse(strength(saying)))
    });
    let mut kept: Vec<Found> = Vec::new();
    for saying in found {
        // Sorted by their starts, few lie around one place: a short look back is enough.
        let near = kept.len().saturating_sub(8);
        let rivals: Vec<usize> = (near..kept.len()).filter(|at| shares(&kept[*at], &saying)).collect();
        if rivals.iter().all(|at| strength(&saying) > strength(&kept[*at])) {
            rivals.iter().rev().for_each(|at| drop(kept.remove(*at)));
            kept.push(saying);
        }
    }
    kept
}

fn hull(saying: &Found) -> Range<usize> {
    let start = saying.content.iter().map(|part| part.start).min().unwrap_or(0);
    let end = saying.content.iter().map(|part| part.end).max().unwrap_or(0);
    start..end
}

fn shares(one: &Found, other: &Found) -> bool {
    let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    one.content.iter().any(|one| other.content.iter().any(|other| meets(one, other)))
}

/// How surely a rule finds a statement and its extent.
fn strength(saying: &Found) -> usize {
    match saying.rule {
        // "condemned what he called a breach": the condemning is the statement.
        _ if saying.is_inner => 0,
        "noun with a clause" | "noun with an infinitive" | "noun with a question clause" => 1,
        "thing said or judged"
        | "thing judged"
        | "matter behind a preposition"
        | "noun with its matter"
        | "verb in -ing" => 1,
        "according to" => 4,
        _ if saying.is_quoted => 3,
        _ => 2,
    }
}
