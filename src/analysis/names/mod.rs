//! Who and what an article names: persons, organizations, places, peoples, and other things with a name.
//!
//! A name is found by its capitals (`page`, `runs`), cut out of what stands around it (`parts`), and typed by
//! what speaks for each kind: its own words (`inside`), the words beside it (`around`, `ahead`, `behind`), a table of results
//! that it stands in (`tables`), and the other places where the article names it (`agree`).
//!
//! Who is meant by a name, and by words that are no name, is the business of `cast`.

mod agree;
mod ahead;
mod around;
mod behind;
mod bonds;
mod inside;
mod joints;
mod letters;
mod nickname;
mod page;
mod parts;
mod possessive;
mod runs;
mod scale;
mod tables;
#[cfg(test)]
mod tests;
mod voyage;
mod whereabouts;

use std::ops::Range;

pub(in crate::analysis) use agree::{abbreviates, is_of_place};
pub(in crate::analysis) use ahead::{is_of_bodies, is_role, role_before};
pub(in crate::analysis) use letters::letters_behind;

use super::words::Words;
use crate::text::Span;

/// A name in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens, without a title or an article in front.
    pub tokens: Range<usize>,
    /// Where it stands in the text.
    pub span: Span,
    /// What it names.
    pub kind: NameKind,
    /// The tokens of the title in front of it; empty for none.
    pub title: Range<usize>,
    /// How much speaks for its kind: above 5 clear, below 3 a guess.
    pub points: i32,
    /// The rule that gave most for its kind.
    pub rule: &'static str,
}

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A body of people that can act: a firm, an authority, a party, a team.
    Organization,
    /// A country, a town, a river, a building.
    Place,
    /// A people, or the adherents of a belief.
    Group,
    /// A work, an event, a law, a product.
    Other,
}

impl NameKind {
    const ALL: [NameKind; 5] =
        [NameKind::Person, NameKind::Organization, NameKind::Place, NameKind::Group, NameKind::Other];
}

/// Finds the names of an article, in order; none overlaps another. Takes time in proportion to the text's length.
#[inline(never)]
pub fn find(words: &Words<'_>) -> Vec<Name> {
    let page = page::Page::read(words);
    let mut weighed = Vec::new();
    let mut line = 0;
    for run in runs::runs(&page) {
        while page.lines.get(line).is_some_and(|range| range.end <= run.start) {
            line += 1;
        }
        let row = page.lines.get(line).cloned().unwrap_or_default();
        for part in parts::parts(&page, run) {
            let inside = inside::inside(&page, &part);
            let mut around = around::around(&page, &part);
            // One is at a university and in a ministry, too: where its own words tell a body, "at" says no more.
            if inside.points(NameKind::Organization) >= 7 && inside.points(NameKind::Place) <= 0 {
                around.forget(NameKind::Place);
            }
            weighed.push(agree::Weighed {
                key: agree::key(&page, &part),
                inside,
                around,
                table: tables::in_table(&page, &part, row.clone()),
                part,
            });
        }
    }
    let kinds = agree::agree(&page, &weighed);
    weighed
        .into_iter()
        .zip(kinds)
        .map(|(weighed, (kind, points, rule))| Name {
            span: words.span(weighed.part.tokens.clone()),
            tokens: weighed.part.tokens,
            title: if kind == NameKind::Person { weighed.part.title } else { 0..0 },
            kind,
            points,
            rule,
        })
        .collect()
}
