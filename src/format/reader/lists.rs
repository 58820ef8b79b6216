//! The lists of a story: long ones item by item from the file, the others from its tree.

use std::rc::Rc;

use super::{Fields, parts::Reader};
use crate::{
    format::{
        cursor::{At, Object, Value},
        fields,
        json::Json,
        mentions::Given,
        outline::{Found, Malformed},
    },
    story::{Actor, Event, Relation, Statement},
};

/// The fields with long lists. Their items are read as they are found: to keep the trees of all of them takes twice the
/// time of reading them.
pub(super) const LONG: [&str; 4] = ["actors", "events", "statements", "relations"];

/// The parts of a story that stand in its long lists, as far as they were read.
#[derive(Default)]
pub(super) struct Lists {
    pub(super) actors: Vec<Rc<Actor>>,
    /// The mentions that each actor in the file comes with.
    pub(super) given: Given,
    pub(super) events: Vec<Rc<Event>>,
    pub(super) statements: Vec<Rc<Statement>>,
    pub(super) relations: Vec<Rc<Relation>>,
    /// The list that is read, and how many of its items were.
    present: Option<(usize, usize)>,
    /// Which of the lists were found.
    seen: [bool; LONG.len()],
}

impl Lists {
    /// Reads an item, and remembers where anything else stands.
    // A function of its own for each item: a long loop would be run to its end in the form in which it was begun,
    // which in the browser is a slow one.
    #[inline(never)]
    pub(super) fn take(
        &mut self,
        found: Found,
        file: &[u8],
        fields: &mut Fields,
        reader: &mut Reader<'_>,
    ) -> Result<(), Malformed> {
        match found {
            Found::Field(name, value) => fields.push((name, Some(value))),
            Found::List(list) => {
                // A list that stands twice is a mistake, which is told later.
                self.present = (!self.seen[list]).then_some((list, 0));
                self.seen[list] = true;
                fields.push((LONG[list].to_owned(), None));
            }
            Found::Item(item) => {
                let json = Json::parse(&file[item]).map_err(|_| Malformed)?;
                if let Some((list, count)) = self.present {
                    self.present = Some((list, count + 1));
                    let at = At::Field(&At::Root, LONG[list]);
                    self.read(list, Value { json: &json, at: At::Item(&at, count) }, reader);
                }
            }
        }
        Ok(())
    }

    fn read(&mut self, list: usize, item: Value<'_, '_>, reader: &mut Reader<'_>) {
        let known = [fields::ACTOR, fields::EVENT, fields::STATEMENT, fields::RELATION][list];
        let Some(object) = item.object(known, &mut reader.notes) else { return reader.has_gaps = true };
        match LONG[list] {
            "actors" => {
                let given = object.get("mentions").map(|_| reader.spans(&object, "mentions"));
                let actor = reader.actor(&object);
                reader.keep(&mut self.actors, actor);
                // As many as there are actors.
                self.given.resize(self.actors.len(), given);
            }
            "events" => {
                let event = reader.event(&object);
                reader.keep(&mut self.events, event);
            }
            "statements" => {
                let statement = reader.statement(&object);
                reader.keep(&mut self.statements, statement);
            }
            _ => {
                let relation = reader.relation(&object);
                reader.keep(&mut self.relations, relation);
            }
        }
    }
}

impl Reader<'_> {
    /// Keeps a part, unless the file will be refused.
    pub(super) fn keep<T>(&self, parts: &mut Vec<Rc<T>>, part: T) {
        if !self.notes.is_full() {
            parts.push(Rc::new(part));
        }
    }

    /// The objects in a list that may be left out.
    pub(super) fn parts<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        known: &'static [&'static str],
        mut read: impl FnMut(&mut Self, &Object<'_, '_>) -> T,
    ) -> Box<[T]> {
        self.list(object, name, |reader, value| {
            let part = value.object(known, &mut reader.notes)?;
            Some(read(reader, &part))
        })
    }

    pub(super) fn list<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        read: impl FnMut(&mut Self, Value<'_, '_>) -> Option<T>,
    ) -> Box<[T]> {
        let items = self.each(object, name, read);
        let given = object.get(name).map_or(0, |value| match value.json {
            Json::Array(items) => items.len(),
            _ => 0,
        });
        self.has_gaps |= items.len() < given;
        items.into()
    }

    /// Reads each item of a list that may be left out.
    pub(super) fn each<T>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        mut read: impl FnMut(&mut Self, Value<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = object.get(name) else { return Vec::new() };
        let Some(items) = value.list(&mut self.notes) else { return Vec::new() };
        let mut parts = Vec::with_capacity(items.len());
        for (number, json) in items.iter().enumerate() {
            let part = read(self, Value { json, at: At::Item(&value.at, number) });
            // What will be refused need not be kept.
            if !self.notes.is_full() {
                parts.extend(part);
            }
        }
        parts
    }
}
