//! The events, read one by one while the file is being parsed: their trees are most of a large file's, and to
//! keep them all takes twice the time of reading them. This needs to know the text by then, as it does in every
//! file that we write; in others, the events are read with the rest.

use std::{cell::OnceCell, rc::Rc};

use super::{check_format, parts::Reader, source};
use crate::{
    format::{
        cursor::{At, Notes, Object, Value},
        fields,
        json::{Field, Json, Listener},
    },
    story::Event,
    text::Source,
};

/// What was read ahead.
pub(super) struct Ahead<'s> {
    /// The events, with what is wrong with them.
    pub(super) events: Vec<Rc<Event>>,
    pub(super) notes: Notes,
    /// What is wrong with the text.
    pub(super) source_notes: Notes,
    /// What read them; none where nothing was read ahead.
    pub(super) reader: Option<Reader<'s>>,
    source: &'s OnceCell<Source>,
}

impl<'s> Ahead<'s> {
    /// Nothing so far. The text goes into `source`, if it is read.
    pub(super) fn new(source: &'s OnceCell<Source>) -> Self {
        let (notes, source_notes) = (Notes::default(), Notes::default());
        Self { events: Vec::new(), notes, source_notes, reader: None, source }
    }
}

impl<'a> Listener<'a> for Ahead<'_> {
    fn wants(&mut self, name: &str, before: &[Field<'a>]) -> bool {
        let has_text = || before.iter().any(|(name, _)| name == "text");
        if name != "events" || self.reader.is_some() || check_format(before).is_err() || !has_text() {
            return false;
        }
        let object = Object::outermost(before, fields::STORY);
        let source = self.source.get_or_init(|| source(&object, &mut self.source_notes));
        self.reader = Some(Reader::new(source));
        true
    }

    // A function of its own for each item: a long loop would be run to its end in the form in which it was begun,
    // which in the browser is a slow one.
    #[inline(never)]
    fn take(&mut self, number: usize, item: Json<'a>) {
        let Some(reader) = &mut self.reader else { return };
        let list = At::Field(&At::Root, "events");
        std::mem::swap(&mut reader.notes, &mut self.notes);
        let value = Value { json: &item, at: At::Item(&list, number) };
        let object = value.object(fields::EVENT, &mut reader.notes);
        // What will be refused need not be kept.
        let event = object.map(|object| reader.event(&object)).filter(|_| !reader.notes.is_full());
        std::mem::swap(&mut reader.notes, &mut self.notes);
        reader.has_gaps |= event.is_none();
        self.events.extend(event.map(Rc::new));
    }
}
