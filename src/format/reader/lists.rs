//! The lists of a story: long ones item by item from the file, the others from its tree.

use std::rc::Rc;

use super::{Lists, Malformed, parts::Reader, pause};
use crate::format::{
    cursor::{At, Object, Value},
    json::Json,
};

impl Reader<'_> {
    /// Reads the objects of a long list one after the other, with rests.
    pub(super) async fn long(
        &mut self,
        object: &Object<'_, '_>,
        lists: &Lists<'_>,
        name: &'static str,
        known: &'static [&'static str],
        read: &mut dyn FnMut(&mut Self, &Object<'_, '_>),
    ) -> Result<(), Malformed> {
        let Some(value) = object.get(name) else { return Ok(()) };
        let (Some(_), Some((_, list))) =
            (value.list(&mut self.notes), lists.iter().find(|(long, _)| *long == name))
        else {
            return Ok(());
        };
        for (number, item) in list.iter().enumerate() {
            self.item(item, At::Item(&value.at, number), known, read)?;
            pause(self.rest).await;
        }
        Ok(())
    }

    // A function of its own for each item: a long loop would be run to its end in the form in which it was begun,
    // which in the browser is a slow one.
    #[inline(never)]
    fn item(
        &mut self,
        item: &[u8],
        at: At<'_>,
        known: &'static [&'static str],
        read: &mut dyn FnMut(&mut Self, &Object<'_, '_>),
    ) -> Result<(), Malformed> {
        let json = Json::parse(item).map_err(|_| Malformed)?;
        match (Value { json: &json, at }).object(known, &mut self.notes) {
            Some(object) => read(self, &object),
            None => self.has_gaps = true,
        }
        Ok(())
    }

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
    ) -> Rc<[T]> {
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
    ) -> Rc<[T]> {
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
