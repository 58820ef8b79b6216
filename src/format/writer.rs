//! The writer: from a story to the text of its file. Fields stand in the order of `fields`, what has its
//! default is left out, fields that this version does not know come last.

use std::{borrow::Cow, fmt::Display, rc::Rc};

use super::{
    FORMAT, fields,
    json::{Field, Json},
    mentions::{self, Given},
    spans::Places,
};
use crate::{
    story::{
        Actor, ActorKind, Draft, Event, EventKind, Extra, Known, OpenPoint, Relation, Statement, Story, When,
        Written,
    },
    text::{ParagraphKind, Source, Span},
};

/// The file of a story: [`read`](super::read) makes the same story of it, and of that the same file is
/// written again.
#[inline(never)]
pub fn write(story: &Story) -> String {
    let given = mentions::to_give(story);
    Writer { places: Places::new(&story.source) }.story(story, &given).pretty()
}

/// The same file in one line, for a stream of stories.
pub fn write_line(story: &Story) -> String {
    let given = mentions::to_give(story);
    Writer { places: Places::new(&story.source) }.story(story, &given).compact()
}

struct Writer<'s> {
    places: Places<'s>,
}

impl<'s> Writer<'s> {
    fn story(&mut self, story: &'s Story, given: &Given) -> Json<'s> {
        let published = story.published.as_ref().map(|published| self.when(published));
        Fields::default()
            .text("format", FORMAT)
            .text("title", &story.title)
            .maybe("kicker", story.kicker.as_ref())
            .maybe("standfirst", story.standfirst.as_ref())
            .maybe("byline", story.byline.as_ref())
            .maybe("language", Some(&story.language).filter(|language| &***language != fields::LANGUAGE))
            .value("published", published)
            .value("text", Some(text(&story.source)))
            .list("references", &story.references, |reference| {
                Fields::default()
                    .text("title", &reference.title)
                    .maybe("publisher", reference.publisher.as_ref())
                    .maybe("date", reference.date.as_ref())
                    .maybe("url", reference.url.as_ref())
                    .close(&reference.extra)
            })
            .list("sides", &story.sides, |side| named(side.id.as_str(), &side.name, &side.extra))
            .value("actors", {
                let actors = story.actors.iter().zip(given);
                non_empty(actors.map(|(actor, given)| self.actor(actor, given.as_deref())).collect())
            })
            .list("places", &story.places, |place| named(place.id.as_str(), &place.name, &place.extra))
            .list("events", &story.events, |event| self.event(event))
            .list("statements", &story.statements, |statement| self.statement(statement))
            .list("relations", &story.relations, |relation| self.relation(relation))
            .list("open", &story.open, |open| self.open_point(open))
            .close(&story.extra)
    }

    fn actor(&mut self, actor: &'s Actor, mentions: Option<&[Span]>) -> Json<'s> {
        Fields::default()
            .text("id", actor.id.as_str())
            .text("name", &actor.name)
            .maybe("short", actor.short.as_ref())
            .word("kind", fields::ACTOR_KINDS, actor.kind, ActorKind::Person)
            .flag("unnamed", actor.unnamed)
            .maybe("role", actor.role.as_ref())
            .id("side", actor.side.as_ref())
            .list("aliases", &actor.aliases, |alias| string(alias))
            .list("affiliations", &actor.affiliations, |id| string(id.as_str()))
            .maybe("note", actor.note.as_ref())
            .value("draft", draft(actor.draft.as_ref()))
            .value("mentions", mentions.map(|spans| Json::Array(self.spans(spans))))
            .close(&actor.extra)
    }

    fn event(&mut self, event: &'s Event) -> Json<'s> {
        let when = &event.when;
        let is_bare = when.period.is_none() && when.known == Known::Order;
        let is_told = !is_bare || when.written.is_some() || when.note.is_some();
        let when = is_told.then(|| self.when(when));
        Fields::default()
            .text("id", event.id.as_str())
            .text("title", &event.title)
            .maybe("summary", event.summary.as_ref())
            .word("kind", fields::EVENT_KINDS, event.kind, EventKind::Happening)
            .value("when", when)
            .list("after", &event.after, |id| string(id.as_str()))
            .list("participants", &event.participants, |participant| {
                let fields = Fields::default().text("actor", participant.actor.as_str());
                fields.maybe("role", participant.role.as_ref()).end()
            })
            .id("place", event.place.as_ref())
            .value("draft", draft(event.draft.as_ref()))
            .value("evidence", non_empty(self.spans(&event.evidence)))
            .close(&event.extra)
    }

    fn statement(&mut self, statement: &'s Statement) -> Json<'s> {
        Fields::default()
            .text("id", statement.id.as_str())
            .list("speakers", &statement.speakers, |id| string(id.as_str()))
            .text("content", &statement.content)
            .flag("quoted", statement.quoted)
            .value("cue", statement.cue.map(|cue| self.span(cue)))
            .list("relay", &statement.relay, |id| string(id.as_str()))
            .maybe("medium", statement.medium.as_ref())
            .list("about", &statement.about, |id| string(id.as_str()))
            .value("when", statement.when.as_ref().map(|when| self.when(when)))
            .id("event", statement.event.as_ref())
            .list("caveats", &statement.caveats, |caveat| string(caveat))
            .value("draft", draft(statement.draft.as_ref()))
            .value("evidence", non_empty(self.spans(&statement.evidence)))
            .close(&statement.extra)
    }

    fn relation(&mut self, relation: &'s Relation) -> Json<'s> {
        Fields::default()
            .text("from", relation.from.as_str())
            .text("label", &relation.label)
            .text("to", relation.to.as_str())
            .maybe("inverse", relation.inverse.as_ref())
            .flag("ended", relation.ended)
            .value("draft", draft(relation.draft.as_ref()))
            .value("evidence", non_empty(self.spans(&relation.evidence)))
            .close(&relation.extra)
    }

    fn open_point(&mut self, open: &'s OpenPoint) -> Json<'s> {
        Fields::default()
            .text("text", &open.text)
            .list("actors", &open.actors, |id| string(id.as_str()))
            .list("events", &open.events, |id| string(id.as_str()))
            .list("statements", &open.statements, |id| string(id.as_str()))
            .value("evidence", non_empty(self.spans(&open.evidence)))
            .close(&open.extra)
    }

    fn when(&mut self, when: &'s When) -> Json<'s> {
        let default = if when.period.is_some() { Known::Stated } else { Known::Order };
        Fields::default()
            .value("edtf", when.period.as_ref().map(|period| Json::String(Cow::Owned(period.to_string()))))
            .word("known", fields::KNOWN, when.known, default)
            .value(
                "written",
                when.written.as_ref().map(|written| match written {
                    Written::Span(span) => self.span(*span),
                    Written::Words(words) => string(words),
                }),
            )
            .maybe("note", when.note.as_ref())
            .end()
    }

    fn spans(&mut self, spans: &[Span]) -> Vec<Json<'s>> {
        spans.iter().map(|span| self.span(*span)).collect()
    }

    fn span(&mut self, span: Span) -> Json<'s> {
        let quote = self.places.quote(span);
        Fields::default()
            .value("paragraph", Some(Json::Count(quote.paragraph)))
            .text("exact", quote.exact)
            .maybe("prefix", quote.prefix)
            .maybe("suffix", quote.suffix)
            .value("start", quote.start.map(Json::Count))
            .end()
    }
}

fn text(source: &Source) -> Json<'_> {
    let paragraphs = source.paragraphs().iter().map(|paragraph| {
        let words = source.get(paragraph.span).unwrap_or_default();
        if paragraph.kind == ParagraphKind::Body {
            return string(words);
        }
        let kind = fields::word(fields::PARAGRAPH_KINDS, paragraph.kind);
        Fields::default().text("kind", kind).text("text", words).end()
    });
    Json::Array(paragraphs.collect())
}

fn draft(draft: Option<&Draft>) -> Option<Json<'_>> {
    let Draft { grade, reasons } = draft?;
    let fields = Fields::default().text("grade", fields::word(fields::GRADES, *grade));
    Some(fields.list("reasons", reasons, |reason| string(reason)).end())
}

fn named<'s>(id: &'s str, name: &'s str, extra: &'s Extra) -> Json<'s> {
    Fields::default().text("id", id).text("name", name).close(extra)
}

fn string(text: &str) -> Json<'_> {
    Json::String(Cow::Borrowed(text))
}

fn non_empty(items: Vec<Json<'_>>) -> Option<Json<'_>> {
    (!items.is_empty()).then_some(Json::Array(items))
}

/// The fields of an object, as they are gathered.
struct Fields<'s>(Vec<Field<'s>>);

impl Default for Fields<'_> {
    fn default() -> Self {
        // Few objects have more.
        Self(Vec::with_capacity(8))
    }
}

impl<'s> Fields<'s> {
    fn value(mut self, name: &'static str, value: Option<Json<'s>>) -> Self {
        self.0.extend(value.map(|value| (Cow::Borrowed(name), value)));
        self
    }

    fn text(self, name: &'static str, text: &'s str) -> Self {
        self.value(name, Some(string(text)))
    }

    fn maybe(self, name: &'static str, text: Option<impl Into<Text<'s>>>) -> Self {
        self.value(name, text.map(|text| string(text.into().0)))
    }

    fn id(self, name: &'static str, id: Option<&impl Display>) -> Self {
        self.value(name, id.map(|id| Json::String(Cow::Owned(id.to_string()))))
    }

    fn flag(self, name: &'static str, value: bool) -> Self {
        self.value(name, value.then_some(Json::Bool(true)))
    }

    fn word<T: PartialEq>(self, name: &'static str, words: fields::Words<T>, value: T, default: T) -> Self {
        let is_told = value != default;
        self.value(name, is_told.then(|| string(fields::word(words, value))))
    }

    fn list<T>(self, name: &'static str, items: &'s [T], item: impl FnMut(&'s T) -> Json<'s>) -> Self {
        self.value(name, non_empty(items.iter().map(item).collect()))
    }

    /// The object, with the fields that this version does not know.
    fn close(mut self, extra: &'s Extra) -> Json<'s> {
        if let Some(Ok(Json::Object(unknown))) = extra.0.as_deref().map(|extra| Json::parse(extra.as_bytes()))
        {
            self.0.extend(unknown);
        }
        self.end()
    }

    fn end(self) -> Json<'s> {
        Json::Object(self.0)
    }
}

/// A text that is shared or borrowed.
struct Text<'s>(&'s str);

impl<'s> From<&'s Rc<str>> for Text<'s> {
    fn from(text: &'s Rc<str>) -> Self {
        Self(text)
    }
}

impl<'s> From<&'s str> for Text<'s> {
    fn from(text: &'s str) -> Self {
        Self(text)
    }
}
