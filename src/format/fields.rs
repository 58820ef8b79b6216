//! The words of the format: the fields of each object, and the words that stand for a kind. The tests
//! hold them against the schema.

use crate::{
    story::{ActorKind, EventKind, Grade, Known},
    text::ParagraphKind,
};

pub(super) const STORY: &[&str] = &[
    "format",
    "title",
    "kicker",
    "standfirst",
    "byline",
    "language",
    "published",
    "text",
    "references",
    "sides",
    "actors",
    "places",
    "events",
    "statements",
    "relations",
    "open",
];
pub(super) const PARAGRAPH: &[&str] = &["kind", "text"];
pub(super) const REFERENCE: &[&str] = &["title", "publisher", "date", "url"];
pub(super) const SIDE: &[&str] = &["id", "name"];
pub(super) const ACTOR: &[&str] = &[
    "id",
    "name",
    "short",
    "kind",
    "unnamed",
    "role",
    "side",
    "aliases",
    "affiliations",
    "note",
    "draft",
    "mentions",
];
pub(super) const PLACE: &[&str] = &["id", "name"];
pub(super) const EVENT: &[&str] =
    &["id", "title", "summary", "kind", "when", "after", "participants", "place", "draft", "evidence"];
pub(super) const PARTICIPANT: &[&str] = &["actor", "role"];
pub(super) const STATEMENT: &[&str] = &[
    "id", "speakers", "content", "quoted", "cue", "relay", "medium", "about", "when", "event", "caveats",
    "draft", "evidence",
];
pub(super) const RELATION: &[&str] = &["from", "label", "to", "inverse", "ended", "draft", "evidence"];
pub(super) const OPEN: &[&str] = &["text", "actors", "events", "statements", "evidence"];
pub(super) const DRAFT: &[&str] = &["grade", "reasons"];
pub(super) const WHEN: &[&str] = &["edtf", "known", "written", "note"];
pub(super) const SPAN: &[&str] = &["paragraph", "exact", "prefix", "suffix", "start"];

/// The longest name, in characters: several times the longest official name of a body.
pub(super) const LONGEST_NAME: usize = 500;

/// The language of a text that names none.
pub(super) const LANGUAGE: &str = "en";

/// Words and what each stands for.
pub(super) type Words<T> = &'static [(&'static str, T)];

pub(super) const PARAGRAPH_KINDS: Words<ParagraphKind> = &[
    ("body", ParagraphKind::Body),
    ("heading", ParagraphKind::Heading),
    ("caption", ParagraphKind::Caption),
];
pub(super) const ACTOR_KINDS: Words<ActorKind> =
    &[("person", ActorKind::Person), ("organization", ActorKind::Organization), ("group", ActorKind::Group)];
pub(super) const EVENT_KINDS: Words<EventKind> = &[
    ("happening", EventKind::Happening),
    ("state", EventKind::State),
    ("report", EventKind::Report),
    ("plan", EventKind::Plan),
];
pub(super) const KNOWN: Words<Known> = &[
    ("stated", Known::Stated),
    ("resolved", Known::Resolved),
    ("assumed", Known::Assumed),
    ("order", Known::Order),
];
pub(super) const GRADES: Words<Grade> =
    &[("sure", Grade::Sure), ("likely", Grade::Likely), ("guess", Grade::Guess)];

/// The word for `value`.
pub(super) fn word<T: PartialEq>(words: Words<T>, value: T) -> &'static str {
    words.iter().find(|(_, meant)| *meant == value).map_or("", |(word, _)| word)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;

    fn schema() -> Value {
        serde_json::from_str(include_str!("../../static/schema/castline-1.schema.json")).unwrap()
    }

    fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
        words.into_iter().collect()
    }

    #[test]
    fn the_schema_knows_the_fields_that_the_reader_knows() {
        let schema = schema();
        let mut objects: BTreeSet<_> =
            schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
        for (name, fields) in [
            ("", STORY),
            ("paragraph", PARAGRAPH),
            ("reference", REFERENCE),
            ("side", SIDE),
            ("actor", ACTOR),
            ("place", PLACE),
            ("event", EVENT),
            ("participant", PARTICIPANT),
            ("statement", STATEMENT),
            ("relation", RELATION),
            ("openPoint", OPEN),
            ("draft", DRAFT),
            ("when", WHEN),
            ("span", SPAN),
        ] {
            let object = if name.is_empty() { &schema } else { &schema["$defs"][name] };
            objects.remove(name);
            let properties = object["properties"].as_object().unwrap();
            assert_eq!(set(properties.keys().map(String::as_str)), set(fields.iter().copied()), "{name}");
            for (field, property) in properties {
                assert!(property["description"].is_string(), "{name}.{field} is not described");
            }
        }
        objects.retain(|name| schema["$defs"][name]["properties"].is_object());
        assert_eq!(objects, BTreeSet::new(), "objects of the schema that the reader does not know");
    }

    #[test]
    fn the_schema_knows_the_words_that_the_reader_knows() {
        fn check<T>(place: &str, words: Words<T>) {
            let schema = schema();
            let listed = schema.pointer(place).unwrap_or_else(|| panic!("{place}")).as_array().unwrap();
            let listed = set(listed.iter().filter_map(Value::as_str));
            assert_eq!(listed, set(words.iter().map(|(word, _)| *word)), "{place}");
        }
        check("/$defs/paragraph/properties/kind/enum", PARAGRAPH_KINDS);
        check("/$defs/actor/properties/kind/enum", ACTOR_KINDS);
        check("/$defs/event/properties/kind/enum", EVENT_KINDS);
        check("/$defs/when/properties/known/enum", KNOWN);
        check("/$defs/draft/properties/grade/enum", GRADES);
        assert_eq!(schema()["properties"]["format"]["const"], super::super::FORMAT);
        for object in ["actor", "side", "place"] {
            assert_eq!(schema()["$defs"][object]["properties"]["name"]["maxLength"], LONGEST_NAME);
        }
        assert_eq!(schema()["properties"]["language"]["default"], LANGUAGE);
    }
}
