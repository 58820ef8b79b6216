//! Ids: unique where they are given, known where they are used.

use std::{collections::HashMap, collections::HashSet, fmt};

use super::Checker;
use crate::story::Story;

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

/// The ids of a story in order, and the position of the first part that has each, by [`Kind`].
pub(super) struct Ids<'a>([(Vec<&'a str>, HashMap<&'a str, usize>); 5]);

impl<'a> Ids<'a> {
    pub(super) fn of(story: &'a Story) -> Self {
        fn index<'a>(ids: impl Iterator<Item = &'a str>) -> (Vec<&'a str>, HashMap<&'a str, usize>) {
            let ids: Vec<_> = ids.collect();
            let mut positions = HashMap::with_capacity(ids.len());
            for (position, id) in ids.iter().enumerate() {
                positions.entry(*id).or_insert(position);
            }
            (ids, positions)
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
        self.0[kind as usize].1.get(id).copied()
    }
}

impl Checker<'_> {
    /// The ids of one kind are filled, without white space, and unique.
    pub(super) fn ids(&mut self, kind: Kind) {
        let (list, _) = kind.names();
        let (ids, positions) = &self.ids.0[kind as usize];
        for (position, id) in ids.iter().enumerate() {
            let path = format_args!("$.{list}[{position}].id");
            let first = positions.get(id).copied().unwrap_or(position);
            if id.is_empty() {
                self.found.error(path, "is empty");
            } else if id.contains(|c: char| c.is_whitespace() || c.is_control()) {
                self.found.error(path, "has white space in it, join the words with `-`");
            } else if first != position {
                self.found.error(path, format_args!("`{id}` is the id of $.{list}[{first}] already"));
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
        let mut seen = HashSet::new();
        let is_list = ids.len() > 1;
        for (number, id) in ids.enumerate() {
            self.known(kind, id, format_args!("{path}[{number}]"));
            if is_list && !seen.insert(id) {
                self.found.error(
                    format_args!("{path}[{number}]"),
                    format_args!("`{id}` stands twice in this list"),
                );
            }
        }
    }
}
