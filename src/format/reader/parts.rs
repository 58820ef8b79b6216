//! The parts of a story, each as its object in the file says.

use std::rc::Rc;

use super::lists::{LONG, Lists};
use crate::{
    calendar::Period,
    format::{
        cursor::{At, Notes, Object, Value, shortened},
        fields,
        json::Json,
        spans::{Places, Quote},
    },
    story::{
        Actor, ActorId, ActorKind, Draft, Event, EventId, EventKind, Extra, Known, OpenPoint, Participant,
        Place, Reference, Relation, Side, Statement, StatementId, Story, When, Written,
    },
    text::{Map, Source, Span},
};

/// Reads the parts of a story, and notes what is wrong with them.
pub(super) struct Reader<'s> {
    pub(super) notes: Notes,
    /// Whether a part could not be read at all, so that those after it have moved up.
    pub(super) has_gaps: bool,
    source: &'s Source,
    places: Places<'s>,
    /// The ids read so far, shared between all that use them.
    shared: Map<Rc<str>, ()>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s Source, notes: Notes) -> Self {
        let (places, shared) = (Places::new(source), Map::default());
        Self { notes, has_gaps: false, source, places, shared }
    }

    /// The story that the object and the long lists of a file hold, without its mentions.
    pub(super) fn story(&mut self, object: &Object<'_, '_>, lists: Lists) -> Story {
        object.need("text", &mut self.notes);
        // Those that are lists were read already.
        for value in LONG.into_iter().filter_map(|name| object.get(name)) {
            value.list(&mut self.notes);
        }
        Story {
            title: self.needed(object, "title"),
            kicker: self.text(object, "kicker"),
            standfirst: self.text(object, "standfirst"),
            byline: self.text(object, "byline"),
            language: self.text(object, "language").unwrap_or_else(|| fields::LANGUAGE.into()),
            published: object.get("published").map(|value| self.when(value)),
            source: self.source.clone(),
            references: self.parts(object, "references", fields::REFERENCE, Self::reference).into(),
            sides: self.parts(object, "sides", fields::SIDE, Self::side).into(),
            actors: lists.actors.into(),
            mentions: Rc::default(),
            places: self.parts(object, "places", fields::PLACE, Self::place).into(),
            events: lists.events.into(),
            statements: lists.statements.into(),
            relations: lists.relations.into(),
            open: self.parts(object, "open", fields::OPEN, Self::open_point).into(),
            extra: extra(object),
        }
    }

    fn reference(&mut self, object: &Object<'_, '_>) -> Reference {
        let url = self.text(object, "url").filter(|url| {
            let is_link = Reference::is_link(url);
            if !is_link {
                let message = "is not an `http`, `https` or `mailto` address and is left out";
                self.notes.warning(&At::Field(object.at(), "url"), message);
            }
            is_link
        });
        Reference {
            title: self.needed(object, "title"),
            publisher: self.text(object, "publisher"),
            date: self.text(object, "date"),
            url,
            extra: extra(object),
        }
    }

    fn side(&mut self, object: &Object<'_, '_>) -> Side {
        Side { id: self.id(object, "id").into(), name: self.name(object), extra: extra(object) }
    }

    fn place(&mut self, object: &Object<'_, '_>) -> Place {
        Place { id: self.id(object, "id").into(), name: self.name(object), extra: extra(object) }
    }

    pub(super) fn actor(&mut self, object: &Object<'_, '_>) -> Actor {
        Actor {
            id: self.id(object, "id").into(),
            name: self.name(object),
            short: self.text(object, "short"),
            kind: self.word(object, "kind", fields::ACTOR_KINDS).unwrap_or(ActorKind::Person),
            unnamed: self.flag(object, "unnamed"),
            role: self.text(object, "role"),
            side: object.get("side").and_then(|value| self.shared(value)).map(Into::into),
            aliases: self
                .list(object, "aliases", |reader, value| value.string(&mut reader.notes).map(Rc::from)),
            affiliations: self.ids::<ActorId>(object, "affiliations"),
            note: self.text(object, "note"),
            draft: self.draft(object),
            extra: extra(object),
        }
    }

    pub(super) fn event(&mut self, object: &Object<'_, '_>) -> Event {
        let undated = When { period: None, known: Known::Order, written: None, note: None };
        Event {
            // Not shared: few others name it, and to look all of them up takes long.
            id: self.needed(object, "id").into(),
            title: self.needed(object, "title"),
            summary: self.text(object, "summary"),
            kind: self.word(object, "kind", fields::EVENT_KINDS).unwrap_or(EventKind::Happening),
            when: object.get("when").map_or(undated, |value| self.when(value)),
            after: self.ids::<EventId>(object, "after"),
            participants: self.parts(object, "participants", fields::PARTICIPANT, |reader, participant| {
                participant.drop_unknown(&mut reader.notes);
                let actor = reader.id(participant, "actor").into();
                Participant { actor, role: reader.text(participant, "role") }
            }),
            place: object.get("place").and_then(|value| self.shared(value)).map(Into::into),
            draft: self.draft(object),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    pub(super) fn statement(&mut self, object: &Object<'_, '_>) -> Statement {
        Statement {
            id: self.id(object, "id").into(),
            speakers: self.ids::<ActorId>(object, "speakers"),
            content: self.needed(object, "content"),
            quoted: self.flag(object, "quoted"),
            cue: object.get("cue").and_then(|value| self.span(value)),
            relay: self.ids::<ActorId>(object, "relay"),
            medium: self.text(object, "medium"),
            about: self.ids::<ActorId>(object, "about"),
            when: object.get("when").map(|value| self.when(value)),
            event: object.get("event").and_then(|value| self.shared(value)).map(Into::into),
            caveats: self
                .list(object, "caveats", |reader, value| value.string(&mut reader.notes).map(Rc::from)),
            draft: self.draft(object),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    pub(super) fn relation(&mut self, object: &Object<'_, '_>) -> Relation {
        Relation {
            from: self.id(object, "from").into(),
            label: self.needed(object, "label"),
            to: self.id(object, "to").into(),
            inverse: self.text(object, "inverse"),
            ended: self.flag(object, "ended"),
            draft: self.draft(object),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn open_point(&mut self, object: &Object<'_, '_>) -> OpenPoint {
        OpenPoint {
            text: self.needed(object, "text"),
            actors: self.ids::<ActorId>(object, "actors"),
            events: self.ids::<EventId>(object, "events"),
            statements: self.ids::<StatementId>(object, "statements"),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn draft(&mut self, object: &Object<'_, '_>) -> Option<Draft> {
        let object = object.get("draft")?.object(fields::DRAFT, &mut self.notes)?;
        object.drop_unknown(&mut self.notes);
        Some(Draft {
            grade: object.need("grade", &mut self.notes)?.word(fields::GRADES, &mut self.notes)?,
            reasons: self
                .list(&object, "reasons", |reader, value| value.string(&mut reader.notes).map(Rc::from)),
        })
    }

    fn when(&mut self, value: Value<'_, '_>) -> When {
        let mut when = When { period: None, known: Known::Order, written: None, note: None };
        let Some(object) = value.object(fields::WHEN, &mut self.notes) else { return when };
        object.drop_unknown(&mut self.notes);
        let known = self.word(&object, "known", fields::KNOWN);
        if let Some(value) = object.get("edtf") {
            match value.string(&mut self.notes).map(Period::parse) {
                Some(Ok(period)) => {
                    when.period = Some(period);
                    when.known = known.unwrap_or(Known::Stated);
                }
                Some(Err(error)) => self.notes.error(&value.at, error),
                None => {}
            }
        } else {
            when.known = known.unwrap_or(Known::Order);
        }
        when.written = object.get("written").and_then(|value| self.written(value));
        when.note = self.text(&object, "note");
        when
    }

    fn written(&mut self, value: Value<'_, '_>) -> Option<Written> {
        match value.json {
            Json::String(words) => Some(Written::Words((&**words).into())).filter(|_| !words.is_empty()),
            Json::Object(_) => self.span(value).map(Written::Span),
            other => {
                let message = format_args!("has to be words or a place in the text, not {}", other.kind());
                self.notes.error(&value.at, message);
                None
            }
        }
    }

    pub(super) fn spans(&mut self, object: &Object<'_, '_>, name: &'static str) -> Vec<Span> {
        self.each(object, name, |reader, value| reader.span(value))
    }

    /// A place in the text. One that is not found is left out with a warning.
    fn span(&mut self, value: Value<'_, '_>) -> Option<Span> {
        let notes = &mut self.notes;
        let object = value.object(fields::SPAN, notes)?;
        object.drop_unknown(notes);
        let paragraph = object.need("paragraph", notes).and_then(|value| value.count(notes));
        let exact = object.need("exact", notes).and_then(|value| value.string(notes));
        let prefix = object.get("prefix").and_then(|value| value.string(notes));
        let suffix = object.get("suffix").and_then(|value| value.string(notes));
        let start = object.get("start").and_then(|value| value.count(notes));
        let (paragraph, exact) = (paragraph?, exact?);
        if exact.is_empty() {
            notes.error(&At::Field(object.at(), "exact"), "is empty");
            return None;
        }
        match self.places.find(&Quote { paragraph, exact, prefix, suffix, start }) {
            Ok(span) => Some(span),
            Err(reason) => {
                let exact = shortened(exact);
                self.notes.warning(object.at(), format_args!("`{exact}` is left out: {reason}"));
                None
            }
        }
    }

    /// A name, which has to be given and stands in one line of many views.
    fn name(&mut self, object: &Object<'_, '_>) -> Rc<str> {
        let name = self.needed(object, "name");
        if name.chars().nth(fields::LONGEST_NAME).is_some() {
            let message = format_args!("is longer than {} characters; shorten it", fields::LONGEST_NAME);
            self.notes.error(&At::Field(object.at(), "name"), message);
        }
        name
    }

    /// A text that has to be given; that it is filled is checked with the story.
    fn needed(&mut self, object: &Object<'_, '_>, name: &'static str) -> Rc<str> {
        object
            .need(name, &mut self.notes)
            .and_then(|value| value.string(&mut self.notes).map(Rc::from))
            .unwrap_or_default()
    }

    /// A text that may be left out, which is the same as an empty one.
    fn text(&mut self, object: &Object<'_, '_>, name: &'static str) -> Option<Rc<str>> {
        let value = object.get(name)?;
        value.string(&mut self.notes).filter(|text| !text.is_empty()).map(Rc::from)
    }

    fn flag(&mut self, object: &Object<'_, '_>, name: &'static str) -> bool {
        object.get(name).and_then(|value| value.bool(&mut self.notes)).unwrap_or_default()
    }

    fn word<T: Copy>(
        &mut self,
        object: &Object<'_, '_>,
        name: &'static str,
        words: fields::Words<T>,
    ) -> Option<T> {
        object.get(name)?.word(words, &mut self.notes)
    }

    /// An id that has to be given.
    fn id(&mut self, object: &Object<'_, '_>, name: &'static str) -> Rc<str> {
        object.need(name, &mut self.notes).and_then(|value| self.shared(value)).unwrap_or_default()
    }

    fn ids<T: From<Rc<str>>>(&mut self, object: &Object<'_, '_>, name: &'static str) -> Box<[T]> {
        self.list(object, name, |reader, value| reader.shared(value).map(T::from))
    }

    fn shared(&mut self, value: Value<'_, '_>) -> Option<Rc<str>> {
        let text = value.string(&mut self.notes)?;
        if let Some((shared, ())) = self.shared.get_key_value(text) {
            return Some(shared.clone());
        }
        let shared = Rc::<str>::from(text);
        self.shared.insert(shared.clone(), ());
        Some(shared)
    }
}

/// The fields of an object that are not known, kept as they are.
fn extra(object: &Object<'_, '_>) -> Extra {
    let unknown: Vec<_> = object.unknown().cloned().collect();
    Extra((!unknown.is_empty()).then(|| Json::Object(unknown).compact().into()))
}
