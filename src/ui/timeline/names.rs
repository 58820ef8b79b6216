//! What an event is called, and how it stands out among the others.

use std::rc::Rc;

use yew::AttrValue;

use crate::{
    calendar::describe,
    story::{Event, Known, Links, Part, Related, Story},
    ui::parts::unsure_word,
};

/// So many of those who took part are named; the others are counted.
const NAMED: usize = 3;

/// The value of `data-side` for a colour slot.
pub(super) fn side(colour: u8) -> AttrValue {
    const SLOTS: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    AttrValue::Static(SLOTS[usize::from(colour).min(SLOTS.len() - 1)])
}

/// When it happened, in words.
pub(super) fn when(event: &Event) -> String {
    event.when.period.as_ref().map_or_else(|| "date not given".to_owned(), describe)
}

/// How a date is known, in a few words; nothing where the text states it or there is none.
pub(super) fn known(event: &Event) -> Option<&'static str> {
    match event.when.known {
        Known::Stated | Known::Order => None,
        Known::Resolved => Some("worked out from the text"),
        Known::Assumed => Some("assumed"),
    }
}

/// All that a listener needs to know of an event: its title, when it was, how that is known, how sure a draft is of
/// it, who took part.
pub(super) fn full(story: &Story, links: &Links, event: &Event) -> String {
    let mut name = format!("{}, {}", event.title, when(event));
    if let Some(known) = known(event) {
        name.push_str(", ");
        name.push_str(known);
    }
    if let Some(word) = event.draft.as_ref().and_then(|draft| unsure_word(draft.grade)) {
        name.push_str(", ");
        name.push_str(word);
    }
    if event.when.period.is_none() {
        let after: Vec<&str> = event
            .after
            .iter()
            .filter_map(|id| Some(&*story.events[links.event(id)?].title))
            .take(NAMED)
            .collect();
        if !after.is_empty() {
            name.push_str(", after ");
            name.push_str(&after.join(" and "));
        }
    }
    let names: Vec<&str> = participants(story, links, event).take(NAMED).collect();
    if !names.is_empty() {
        name.push_str(", with ");
        name.push_str(&names.join(", "));
        let more = event.participants.len().saturating_sub(names.len());
        if more > 0 {
            name.push_str(&format!(" and {more} more"));
        }
    }
    name
}

fn participants<'a>(story: &'a Story, links: &'a Links, event: &'a Event) -> impl Iterator<Item = &'a str> {
    let actors = event.participants.iter().filter_map(|part| links.actor(&part.actor));
    actors.map(|actor| &**story.actors[actor].label())
}

/// How the events stand out: the picked one, those that belong to what is picked, the others.
#[derive(Clone, PartialEq)]
pub(super) struct Standing {
    /// The picked event, if it is one.
    pub(super) picked: Option<usize>,
    related: Option<Rc<Related>>,
}

impl Standing {
    /// The standing of the events when `selected` is picked.
    pub(super) fn new(links: &Links, selected: Option<&Part>, related: Option<&Rc<Related>>) -> Self {
        let picked = match selected {
            Some(Part::Event(id)) => links.event(id),
            _ => None,
        };
        Self { picked, related: related.cloned() }
    }

    /// Whether the event at this position is the picked one.
    pub(super) fn is_picked(&self, event: usize) -> bool {
        self.picked == Some(event)
    }

    /// The value of `data-dim`: set where something else is picked.
    pub(super) fn dim(&self, event: usize) -> Option<&'static str> {
        self.related.as_ref().is_some_and(|related| !related.events.contains(&event)).then_some("")
    }

    /// The value of `data-dim` for what stands for several events: set where none of them belongs to what is picked.
    pub(super) fn dim_all(&self, events: &[usize]) -> Option<&'static str> {
        let all = |related: &Rc<Related>| !events.iter().any(|event| related.events.contains(event));
        self.related.as_ref().is_some_and(all).then_some("")
    }

    /// The value of `data-related`: set where it belongs to what is picked.
    pub(super) fn related(&self, event: usize) -> Option<&'static str> {
        self.related.as_ref().is_some_and(|related| related.events.contains(&event)).then_some("")
    }
}
