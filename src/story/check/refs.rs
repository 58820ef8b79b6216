//! Ids: unique where they are given, known where they are used.

use std::{collections::HashSet, fmt};

use super::Checker;
use crate::{story::Story, text::Map};

/// A list so short is looked through faster than it is hashed.
const SHORT: usize = 16;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Side,
    Actor,
    Place,
    Event,
    Statement,
}

impl Kind {
    /// Where its parts stand in the file, and what one is called.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Side => ("sides", "side"),
            Kind::Actor => ("actors", "actor"),
            Kind::Place => ("places", "place"),
            Kind::Event => ("events", "event"),
            Kind::Statement => ("statements", "statement"),
        }
    }
}

/// The ids of a story, by [`Kind`].
pub(super) struct Ids<'a>([Index<'a>; 5]);

struct Index<'a> {
    /// In order.
    ids: Vec<&'a str>,
    /// The position of the first part that has each.
    positions: Map<&'a str, usize>,
    /// The others that have one of these, in order, with the first.
    repeats: Vec<(usize, usize)>,
}

impl<'a> Ids<'a> {
    pub(super) fn of(story: &'a Story) -> Self {
        fn index<'a>(ids: impl Iterator<Item = &'a str>) -> Index<'a> {
            let ids: Vec<_> = ids.collect();
            let (mut positions, mut repeats) =
                (Map::with_capacity_and_hasher(ids.len(), Default::default()), Vec::new());
            for (position, id) in ids.iter().enumerate() {
                let first = *positions.entry(*id).or_insert(position);
                if first != position {
                    repeats.push((position, first));
                }
            }
            Index { ids, positions, repeats }
        }
        Self([
            index(story.sides.iter().map(|side| side.id.as_str())),
            index(story.actors.iter().map(|actor| actor.id.as_str())),
            index(story.places.iter().map(|place| place.id.as_str())),
            index(story.events.iter().map(|event| event.id.as_str())),
            index(story.statements.iter().map(|statement| statement.id.as_str())),
        ])
    }

    /// The position of the first part with this id.
    pub(super) fn position(&self, kind: Kind, id: &str) -> Option<usize> {
        self.0[kind as usize].positions.get(id).copied()
    }
}

impl Checker<'_> {
    /// The ids of one kind are filled, without white space, and unique.
    pub(super) fn ids(&mut self, kind: Kind) {
        let (list, _) = kind.names();
        let Index { ids, repeats, .. } = &self.ids.0[kind as usize];
        let mut repeats = repeats.iter().peekable();
        for (position, id) in ids.iter().enumerate() {
            let first = repeats.next_if(|(repeat, _)| *repeat == position).map(|(_, first)| first);
            if first.is_some() || !is_plain(id) {
                let path = format_args!("$.{list}[{position}].id");
                if id.is_empty() {
                    self.found.error(path, "is empty");
                } else if !is_plain(id) {
                    self.found.error(path, "has white space in it, join the words with `-`");
                } else if let Some(first) = first {
                    self.found.error(path, format_args!("`{id}` is the id of $.{list}[{first}] already"));
                }
            }
        }
    }

    /// Some part has this id.
    pub(super) fn known(&mut self, kind: Kind, id: &str, path: fmt::Arguments<'_>) {
        let (list, name) = kind.names();
        if self.ids.position(kind, id).is_none() {
            self.found
                .error(path, format_args!("no {name} has the id `{id}`, add it to `{list}` or correct it"));
        }
    }

    /// Parts have these ids, and none stands twice.
    pub(super) fn list<'i>(
        &mut self,
        kind: Kind,
        ids: impl ExactSizeIterator<Item = &'i str>,
        path: fmt::Arguments<'_>,
    ) {
        let (mut few, mut many) = (Vec::new(), HashSet::new());
        let is_short = ids.len() <= SHORT;
        for (number, id) in ids.enumerate() {
            self.known(kind, id, format_args!("{path}[{number}]"));
            let is_new = if is_short { !few.contains(&id) } else { many.insert(id) };
            if is_short {
                few.push(id);
            }
            if !is_new {
                self.found.error(
                    format_args!("{path}[{number}]"),
                    format_args!("`{id}` stands twice in this list"),
                );
            }
        }
    }
}

/// Whether the id is filled, without white space. Not part of the loop over all ids, which the browser would run to
/// its end in the slow form in which it was begun.
#[inline(never)]
fn is_plain(id: &str) -> bool {
    // Most ids are ASCII, which is quicker to look through.
    let is_usual = id.bytes().all(|byte| byte.is_ascii_graphic());
    !id.is_empty() && (is_usual || !id.contains(|c: char| c.is_whitespace() || c.is_control()))
}
