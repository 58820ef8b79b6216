//! What is shown, as the address says it: every state that one may want to link is in the hash.

use std::{fmt, rc::Rc};

use super::Filter;
use crate::{
    layout::Window,
    order::Set,
    story::{ActorId, ActorKind, Part},
};

/// What is shown of the open story. [`Display`](fmt::Display) writes it as a hash without `#`
/// (`view=statements&select=actor:maduro`), [`Route::parse`] reads it back; what is as at the start is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The built-in story, or one of the reader's own, while the page that opened it is there; none is the one that the page
    /// was opened with.
    pub story: Option<Rc<str>>,
    /// The view.
    pub view: View,
    /// The picked part.
    pub select: Option<Part>,
    /// The order of the timeline.
    pub arrangement: Arrangement,
    /// The stretch of time on the timeline; none is the one it opens with.
    pub window: Option<Window>,
    /// What the story is narrowed down to.
    pub filter: Filter,
    /// The order of the cast.
    pub cast: CastOrder,
    /// The order of the statements.
    pub statements: StatementOrder,
    /// Which statements are listed.
    pub of: StatementsOf,
}

/// The views: tabs on a small screen; on a wide one, what stands in the middle column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The text.
    #[default]
    Read,
    /// The timeline.
    Timeline,
    /// The cast.
    Cast,
    /// The statements.
    Statements,
}

/// The order of the timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// As it happened: along time.
    #[default]
    Happened,
    /// As told: along the text, against time.
    Told,
    /// As a list in the order of time.
    List,
}

/// The order of the cast within each side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CastOrder {
    /// Those with most mentions first.
    #[default]
    Presence,
    /// By name.
    Name,
}

/// The order of the statements.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatementOrder {
    /// Grouped by speaker, those who say most first.
    #[default]
    Speaker,
    /// In the order of the text.
    Text,
}

/// Which statements are listed: those that fit all that is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementsOf {
    /// Made by this actor.
    pub speaker: Option<ActorId>,
    /// Passed on by this actor.
    pub relay: Option<ActorId>,
    /// About this actor.
    pub about: Option<ActorId>,
}

/// The words of the hash for each of these, the first being the start's.
const VIEWS: &[(View, &str)] = &[
    (View::Read, "read"),
    (View::Timeline, "timeline"),
    (View::Cast, "cast"),
    (View::Statements, "statements"),
];
const ARRANGEMENTS: &[(Arrangement, &str)] =
    &[(Arrangement::Happened, "happened"), (Arrangement::Told, "told"), (Arrangement::List, "list")];
const CAST_ORDERS: &[(CastOrder, &str)] = &[(CastOrder::Presence, "presence"), (CastOrder::Name, "name")];
const STATEMENT_ORDERS: &[(StatementOrder, &str)] =
    &[(StatementOrder::Speaker, "speaker"), (StatementOrder::Text, "text")];
const KINDS: &[(ActorKind, &str)] =
    &[(ActorKind::Person, "person"), (ActorKind::Organization, "organization"), (ActorKind::Group, "group")];

impl Route {
    /// Reads a hash, with or without its `#`. What it does not know it passes over, so that an old or
    /// mangled link still opens the page; a hash without any `key=value` in it, such as an in-page anchor, is none.
    pub fn parse(hash: &str) -> Option<Self> {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let mut route = Self::default();
        if !hash.is_empty() && !hash.contains('=') {
            return None;
        }
        for (key, value) in hash.split('&').filter_map(|pair| pair.split_once('=')) {
            let word = || decode(value);
            match key {
                "story" => route.story = Some(word().into()),
                "view" => route.view = named(VIEWS, value),
                "select" => route.select = part(value),
                "order" => route.arrangement = named(ARRANGEMENTS, value),
                "window" => route.window = window(value),
                "cast" => route.cast = named(CAST_ORDERS, value),
                "statements" => route.statements = named(STATEMENT_ORDERS, value),
                "speaker" => route.of.speaker = Some(word().into()),
                "relay" => route.of.relay = Some(word().into()),
                "about" => route.of.about = Some(word().into()),
                "actors" => route.filter.actors = list(value).map(ActorId::from).collect(),
                "sides" => route.filter.sides = list(value).map(Into::into).collect(),
                "kinds" => {
                    let kind =
                        |word: String| KINDS.iter().find(|(_, name)| *name == word).map(|(kind, _)| *kind);
                    route.filter.kinds = list(value).filter_map(kind).collect();
                }
                "unnamed" => route.filter.unnamed = value == "only",
                "grade" => route.filter.sure = value == "sure",
                "range" => route.filter.range = window(value),
                _ => {}
            }
        }
        Some(route)
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut pairs: Vec<(&str, String)> = Vec::new();
        let mut put = |key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        put("story", self.story.as_deref().map(encode));
        put("view", name(VIEWS, self.view));
        put("select", self.select.as_ref().map(part_name));
        put("order", name(ARRANGEMENTS, self.arrangement));
        put("window", self.window.map(window_name));
        put("cast", name(CAST_ORDERS, self.cast));
        put("statements", name(STATEMENT_ORDERS, self.statements));
        put("speaker", self.of.speaker.as_ref().map(|id| encode(id.as_str())));
        put("relay", self.of.relay.as_ref().map(|id| encode(id.as_str())));
        put("about", self.of.about.as_ref().map(|id| encode(id.as_str())));
        put("actors", joined(&self.filter.actors, ActorId::as_str));
        put("sides", joined(&self.filter.sides, |side| side.as_str()));
        put("kinds", joined(&self.filter.kinds, kind_name));
        put("unnamed", self.filter.unnamed.then(|| "only".to_owned()));
        put("grade", self.filter.sure.then(|| "sure".to_owned()));
        put("range", self.filter.range.map(window_name));
        for (at, (key, value)) in pairs.iter().enumerate() {
            write!(f, "{}{key}={value}", if at == 0 { "" } else { "&" })?;
        }
        Ok(())
    }
}

/// What `word` names in the table; the start's where it names nothing.
fn named<T: Copy + Default>(table: &[(T, &str)], word: &str) -> T {
    table.iter().find(|(_, name)| *name == word).map_or_else(T::default, |(value, _)| *value)
}

/// The word for `value`; none for the start's.
fn name<T: PartialEq + Default>(table: &[(T, &str)], value: T) -> Option<String> {
    let (_, name) = table.iter().find(|(known, _)| *known == value && value != T::default())?;
    Some((*name).to_owned())
}

fn kind_name(kind: &ActorKind) -> &'static str {
    KINDS.iter().find(|(known, _)| known == kind).map_or("", |(_, name)| name)
}

fn part(value: &str) -> Option<Part> {
    let (kind, id) = value.split_once(':')?;
    let id = decode(id);
    Some(match kind {
        "actor" => Part::Actor(id.into()),
        "event" => Part::Event(id.into()),
        "statement" => Part::Statement(id.into()),
        _ => return None,
    })
}

fn part_name(part: &Part) -> String {
    match part {
        Part::Actor(id) => format!("actor:{}", encode(id.as_str())),
        Part::Event(id) => format!("event:{}", encode(id.as_str())),
        Part::Statement(id) => format!("statement:{}", encode(id.as_str())),
    }
}

/// A window is written as its two ends in seconds since 1970, joined by two dots.
fn window(value: &str) -> Option<Window> {
    let (from, to) = value.split_once("..")?;
    let (from, to) = (from.parse().ok()?, to.parse().ok()?);
    (from < to).then(|| Window::new(from, to))
}

fn window_name(window: Window) -> String {
    format!("{}..{}", window.from, window.to)
}

fn list(value: &str) -> impl Iterator<Item = String> {
    value.split(',').filter(|item| !item.is_empty()).map(decode)
}

fn joined<T>(set: &Set<T>, name: for<'a> fn(&'a T) -> &'a str) -> Option<String> {
    (!set.is_empty()).then(|| set.iter().map(|item| encode(name(item))).collect::<Vec<_>>().join(","))
}

/// Percent-encodes all but the characters that stand for themselves in every part of an address.
pub(super) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

/// Undoes [`encode`]. A lone `%` stands for itself; bytes that are not UTF-8 become the replacement character.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escaped = (bytes[at] == b'%')
            .then(|| text.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok()))
            .flatten();
        decoded.push(escaped.unwrap_or(bytes[at]));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_as_at_the_start_is_left_out() {
        assert_eq!(Route::default().to_string(), "");
        assert_eq!(Route::parse(""), Some(Route::default()));
    }

    #[test]
    fn a_full_route_survives_the_address() {
        let route = Route {
            story: Some("rosetta-stone".into()),
            view: View::Statements,
            select: Some(Part::Actor("a b/ü,:&=%".into())),
            arrangement: Arrangement::Told,
            window: Some(Window::new(-100, 1_000_000)),
            filter: Filter {
                actors: ["a,b".into(), "c&d".into()].into(),
                sides: ["x".into()].into(),
                kinds: [ActorKind::Person, ActorKind::Group].into(),
                unnamed: true,
                sure: true,
                range: Some(Window::new(0, 86_400)),
            },
            cast: CastOrder::Name,
            statements: StatementOrder::Text,
            of: StatementsOf { speaker: Some("s".into()), relay: Some("r".into()), about: Some("é".into()) },
        };
        assert_eq!(Route::parse(&format!("#{route}")), Some(route));
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let route =
            Route::parse("#view=nowhere&select=thing:x&window=9..1&select&x=1&kinds=robot,person&view=cast");
        let kinds = [ActorKind::Person].into();
        let filter = Filter { kinds, ..Filter::default() };
        assert_eq!(route, Some(Route { view: View::Cast, filter, ..Route::default() }));
    }

    #[test]
    fn a_plain_anchor_is_no_route() {
        assert_eq!(Route::parse("#article"), None);
    }

    #[test]
    fn broken_escapes_stand_for_themselves() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%e4%"), "%zz\u{fffd}%");
        assert_eq!(decode("%é"), "%é");
    }
}
