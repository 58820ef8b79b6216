//! The reader: from the bytes of a file to a story, or to everything that stands against it.

use std::{collections::HashMap, rc::Rc};

use super::{
    FORMAT,
    cursor::{At, Notes, Object, Value, problem, shortened},
    fields,
    json::Json,
    mentions::{self, Given},
    spans::{Places, Quote},
};
use crate::{
    calendar::Period,
    story::{
        Actor, ActorId, ActorKind, Event, EventId, EventKind, Extra, Known, OpenPoint, Participant, Place, Problem,
        Reference, Relation, Severity, Side, Statement, StatementId, Story, When, Written, check,
    },
    text::{ParagraphKind, Source, Span},
};

/// How long a file may be, in bytes.
pub const MAX_BYTES: usize = 64 << 20;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The story.
    pub story: Story,
    /// What had to be left out of it, or should be looked at: warnings only.
    pub problems: Vec<Problem>,
}

/// Reads the bytes of a story file. Never panics, whatever they are.
///
/// # Errors
///
/// Everything that stands against opening it, and the warnings too: at most 100 problems, errors first, and
/// one more that counts the others.
pub fn read(bytes: &[u8]) -> Result<Read, Vec<Problem>> {
    let refuse = |message: String| vec![problem(Severity::Error, At::Root, message)];
    let text = decode(bytes).map_err(refuse)?;
    let tree = Json::parse(text).map_err(|error| refuse(format!("is not JSON: {error}")))?;
    check_format(&tree).map_err(|message| vec![problem(Severity::Error, At::Field(&At::Root, "format"), message)])?;
    let mut notes = Notes::default();
    let Some(object) = (Value { json: &tree, at: At::Root }).object(fields::STORY, &mut notes) else {
        return Err(notes.into_problems());
    };
    let source = source(&object, &mut notes);
    let mut reader = Reader { notes, places: Places::new(&source), texts: HashMap::new(), has_gaps: false };
    let story = reader.story(&object, &source);
    let Reader { mut notes, has_gaps, .. } = reader;
    // With parts left out, the places that the checks tell would be wrong.
    if !has_gaps {
        notes.add_consequences(check(&story));
    }
    let is_refused = notes.has_errors();
    let problems = notes.into_problems();
    if is_refused { Err(problems) } else { Ok(Read { story, problems }) }
}

/// The text of a file, or why it has none.
fn decode(bytes: &[u8]) -> Result<&str, String> {
    if bytes.len() > MAX_BYTES {
        return Err(format!("the file is longer than {} MiB, which is more than is read", MAX_BYTES >> 20));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match bytes {
        [] => return Err("the file is empty".to_owned()),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => {
            return Err("the file is UTF-16 text or no text at all, save it as UTF-8".to_owned());
        }
        _ => {}
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        format!("the file is not UTF-8 text from line {line} on, save it as UTF-8")
    })
}

/// Refuses what is not a story of this version.
fn check_format(tree: &Json<'_>) -> Result<(), String> {
    let Json::Object(fields) = tree else { return Ok(()) };
    let start = format!("a story file says `\"format\": \"{FORMAT}\"`");
    match fields.iter().find(|(name, _)| name == "format") {
        None => Err(format!("is missing, {start}")),
        Some((_, Json::String(format))) if format == FORMAT => Ok(()),
        Some((_, Json::String(format))) if format.starts_with("castline/") => Err(format!(
            "this version reads {FORMAT} and not {}, open the file with a newer version",
            shortened(format)
        )),
        Some(_) => Err(format!("is not a story's, {start}")),
    }
}

fn source(story: &Object<'_>, notes: &mut Notes) -> Source {
    let mut paragraphs = Vec::new();
    if let Some(value) = story.need("text", notes)
        && let Some(items) = value.list(notes)
    {
        for (number, json) in items.iter().enumerate() {
            let value = Value { json, at: At::Item(&value.at, number) };
            match json {
                Json::String(words) => paragraphs.push((&**words, ParagraphKind::Body)),
                Json::Object(_) => paragraphs.extend(paragraph(value, notes)),
                _ => notes.error(
                    &value.at,
                    format_args!("has to be a paragraph, a string or an object, not {}", json.kind()),
                ),
            }
            if notes.is_full() {
                break;
            }
        }
    }
    Source::new(paragraphs)
}

fn paragraph<'t>(value: Value<'t>, notes: &mut Notes) -> Option<(&'t str, ParagraphKind)> {
    let Json::Object(list) = value.json else { return None };
    let object = value.object(fields::PARAGRAPH, notes)?;
    object.drop_unknown(notes);
    let kind = object.get("kind").and_then(|kind| kind.word(fields::PARAGRAPH_KINDS, notes)).unwrap_or_default();
    object.need("text", notes)?.string(notes)?;
    list.iter().find_map(|(name, json)| match json {
        Json::String(words) if name == "text" => Some((&**words, kind)),
        _ => None,
    })
}

struct Reader<'s> {
    notes: Notes,
    places: Places<'s>,
    /// The ids read so far, shared between all that use them.
    texts: HashMap<Box<str>, Rc<str>>,
    /// Whether a part could not be read at all, so that those after it have moved up.
    has_gaps: bool,
}

impl Reader<'_> {
    fn story(&mut self, object: &Object<'_>, source: &Source) -> Story {
        let mut given = Given::new();
        let mut story = Story {
            title: self.needed(object, "title"),
            kicker: self.text(object, "kicker"),
            standfirst: self.text(object, "standfirst"),
            byline: self.text(object, "byline"),
            language: self.text(object, "language").unwrap_or_else(|| fields::LANGUAGE.into()),
            published: object.get("published").map(|value| self.when(value)),
            source: source.clone(),
            references: self.parts(object, "references", fields::REFERENCE, Self::reference),
            sides: self.parts(object, "sides", fields::SIDE, |reader, side| Side {
                id: reader.id(side, "id").into(),
                name: reader.needed(side, "name"),
                extra: extra(side),
            }),
            actors: self.parts(object, "actors", fields::ACTOR, |reader, actor| {
                given.push(actor.get("mentions").map(|_| reader.spans(actor, "mentions")));
                Rc::new(reader.actor(actor))
            }),
            mentions: Rc::default(),
            places: self.parts(object, "places", fields::PLACE, |reader, place| Place {
                id: reader.id(place, "id").into(),
                name: reader.needed(place, "name"),
                extra: extra(place),
            }),
            events: self.parts(object, "events", fields::EVENT, |reader, event| Rc::new(reader.event(event))),
            statements: self.parts(object, "statements", fields::STATEMENT, |reader, statement| {
                Rc::new(reader.statement(statement))
            }),
            relations: self.parts(object, "relations", fields::RELATION, |reader, relation| {
                Rc::new(reader.relation(relation))
            }),
            open: self.parts(object, "open", fields::OPEN, Self::open_point),
            extra: extra(object),
        };
        story.mentions = mentions::complete(&story, &given).into();
        story
    }

    fn reference(&mut self, object: &Object<'_>) -> Reference {
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

    fn actor(&mut self, object: &Object<'_>) -> Actor {
        Actor {
            id: self.id(object, "id").into(),
            name: self.needed(object, "name"),
            short: self.text(object, "short"),
            kind: self.word(object, "kind", fields::ACTOR_KINDS).unwrap_or(ActorKind::Person),
            unnamed: self.flag(object, "unnamed"),
            role: self.text(object, "role"),
            side: object.get("side").and_then(|value| self.shared(value)).map(Into::into),
            aliases: self.list(object, "aliases", |reader, value| value.string(&mut reader.notes).map(Rc::from)),
            affiliations: self.ids::<ActorId>(object, "affiliations"),
            note: self.text(object, "note"),
            extra: extra(object),
        }
    }

    fn event(&mut self, object: &Object<'_>) -> Event {
        let undated = When { period: None, known: Known::Order, written: None, note: None };
        Event {
            id: self.id(object, "id").into(),
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
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn statement(&mut self, object: &Object<'_>) -> Statement {
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
            caveats: self.list(object, "caveats", |reader, value| value.string(&mut reader.notes).map(Rc::from)),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn relation(&mut self, object: &Object<'_>) -> Relation {
        Relation {
            from: self.id(object, "from").into(),
            label: self.needed(object, "label"),
            to: self.id(object, "to").into(),
            inverse: self.text(object, "inverse"),
            ended: self.flag(object, "ended"),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn open_point(&mut self, object: &Object<'_>) -> OpenPoint {
        OpenPoint {
            text: self.needed(object, "text"),
            actors: self.ids::<ActorId>(object, "actors"),
            events: self.ids::<EventId>(object, "events"),
            statements: self.ids::<StatementId>(object, "statements"),
            evidence: self.spans(object, "evidence").into(),
            extra: extra(object),
        }
    }

    fn when(&mut self, value: Value<'_>) -> When {
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

    fn written(&mut self, value: Value<'_>) -> Option<Written> {
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

    fn spans(&mut self, object: &Object<'_>, name: &'static str) -> Vec<Span> {
        self.each(object, name, |reader, value| reader.span(value))
    }

    /// A place in the text. One that is not found is left out with a warning.
    fn span(&mut self, value: Value<'_>) -> Option<Span> {
        let notes = &mut self.notes;
        let object = value.object(fields::SPAN, notes)?;
        object.drop_unknown(notes);
        let paragraph = object.need("paragraph", notes).and_then(|value| value.count(notes));
        let exact = object.need("exact", notes);
        let exact = exact.as_ref().and_then(|value| value.string(notes));
        let (prefix, suffix) = (object.get("prefix"), object.get("suffix"));
        let prefix = prefix.as_ref().and_then(|value| value.string(notes));
        let suffix = suffix.as_ref().and_then(|value| value.string(notes));
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

    /// A text that has to be given; that it is filled is checked with the story.
    fn needed(&mut self, object: &Object<'_>, name: &'static str) -> Rc<str> {
        object.need(name, &mut self.notes).and_then(|value| value.string(&mut self.notes).map(Rc::from)).unwrap_or_default()
    }

    /// A text that may be left out, which is the same as an empty one.
    fn text(&mut self, object: &Object<'_>, name: &'static str) -> Option<Rc<str>> {
        let value = object.get(name)?;
        value.string(&mut self.notes).filter(|text| !text.is_empty()).map(Rc::from)
    }

    fn flag(&mut self, object: &Object<'_>, name: &'static str) -> bool {
        object.get(name).and_then(|value| value.bool(&mut self.notes)).unwrap_or_default()
    }

    fn word<T: Copy>(&mut self, object: &Object<'_>, name: &'static str, words: fields::Words<T>) -> Option<T> {
        object.get(name)?.word(words, &mut self.notes)
    }

    /// An id that has to be given.
    fn id(&mut self, object: &Object<'_>, name: &'static str) -> Rc<str> {
        object.need(name, &mut self.notes).and_then(|value| self.shared(value)).unwrap_or_default()
    }

    fn ids<T: From<Rc<str>>>(&mut self, object: &Object<'_>, name: &'static str) -> Rc<[T]> {
        self.list(object, name, |reader, value| reader.shared(value).map(T::from))
    }

    fn shared(&mut self, value: Value<'_>) -> Option<Rc<str>> {
        let text = value.string(&mut self.notes)?;
        if let Some(shared) = self.texts.get(text) {
            return Some(shared.clone());
        }
        let shared = Rc::<str>::from(text);
        self.texts.insert(text.into(), shared.clone());
        Some(shared)
    }

    /// The objects in a list that may be left out.
    fn parts<T>(
        &mut self,
        object: &Object<'_>,
        name: &'static str,
        known: &'static [&'static str],
        mut read: impl FnMut(&mut Self, &Object<'_>) -> T,
    ) -> Rc<[T]> {
        self.list(object, name, |reader, value| {
            let part = value.object(known, &mut reader.notes)?;
            Some(read(reader, &part))
        })
    }

    fn list<T>(
        &mut self,
        object: &Object<'_>,
        name: &'static str,
        read: impl FnMut(&mut Self, Value<'_>) -> Option<T>,
    ) -> Rc<[T]> {
        let items = self.each(object, name, read);
        let given = object.get(name).map_or(0, |value| match value.json {
            Json::Array(items) => items.len(),
            _ => 0,
        });
        self.has_gaps |= items.len() < given;
        items.into()
    }

    /// Reads each item of a list that may be left out, while there is room for more errors.
    fn each<T>(
        &mut self,
        object: &Object<'_>,
        name: &'static str,
        mut read: impl FnMut(&mut Self, Value<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = object.get(name) else { return Vec::new() };
        let Some(items) = value.list(&mut self.notes) else { return Vec::new() };
        let mut parts = Vec::with_capacity(items.len());
        for (number, json) in items.iter().enumerate() {
            if self.notes.is_full() {
                break;
            }
            parts.extend(read(self, Value { json, at: At::Item(&value.at, number) }));
        }
        parts
    }
}

/// The fields of an object that are not known, kept as they are.
fn extra(object: &Object<'_>) -> Extra {
    let unknown: Vec<_> = object.unknown().cloned().collect();
    Extra((!unknown.is_empty()).then(|| Json::Object(unknown).compact().into()))
}
