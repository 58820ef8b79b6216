//! What layout needs of the events, prepared once for a story and its filter, however often it is drawn.
//!
//! Places in px are made of it in `body.rs`; the order for lists and arrow keys in `order.rs`.

use std::{collections::HashMap, rc::Rc};

use super::{Window, order, size::LABEL_SIZE, text_width};
use crate::{
    calendar::{Edge, Extent, Seconds},
    story::{Event, EventKind, Known, SIDE_COLOURS, Story},
};

/// The colour slot of events whose participants stand on no side with a colour; those of the sides are below.
pub const NEUTRAL: u8 = SIDE_COLOURS as u8;

/// How many colour slots there are, the neutral one included.
pub(super) const COLOURS: usize = SIDE_COLOURS + 1;

/// While no more open ends than these are in the story, they reach to its edge; more of them would fill the
/// lanes, so they only point there.
const REACHING: usize = 3;

/// The events of a story that are drawn, in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chronology {
    /// Those with a date, by start.
    dated: Box<[Dated]>,
    /// For each event of the story its place in `dated`.
    places: Box<[Option<u32>]>,
    /// For each event of the story its colour slot.
    colours: Box<[u8]>,
    undated: Box<[usize]>,
    order: Box<[usize]>,
}

/// An event with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dated {
    /// Its index in the story.
    pub event: u32,
    /// Where it is drawn to begin.
    pub start: Seconds,
    /// Where it is drawn to end; not before `start`.
    pub end: Seconds,
    /// How its ends are known.
    pub edges: (Edge, Edge),
    /// Whether it happened at one moment within `start..end`, rather than all the time.
    pub moment: bool,
    /// Its colour slot, up to [`NEUTRAL`].
    pub colour: u8,
    /// How its date is known.
    pub known: Known,
    /// How much it deserves a label where not all can have one.
    pub weight: u32,
    /// Its title.
    pub label: Rc<str>,
    /// The title's width in whole px.
    pub label_width: u32,
}

impl Chronology {
    /// The chronology of the events of which `include` says yes, asked by their index.
    pub fn new(story: &Story, include: impl Fn(usize) -> bool) -> Self {
        let slots = Colours::of(story);
        let colours: Box<[u8]> = story.events.iter().map(|event| slots.of_event(event)).collect();
        let mut sorted = Vec::new();
        let mut undated = Vec::new();
        let mut dated = Vec::new();
        for (index, event) in story.events.iter().enumerate().filter(|(index, _)| include(*index)) {
            match event.when.period.map(|period| period.extent()) {
                Some(extent) if extent.start.or(extent.end).is_some() => {
                    sorted.push((extent.sort_key(), index));
                    dated.push((index, extent));
                }
                _ => undated.push(index),
            }
        }
        sorted.sort_unstable();
        let sorted: Vec<usize> = sorted.into_iter().map(|(_, index)| index).collect();
        let (order, undated) = order::complete(story, sorted, undated);
        let dated = draw_to(dated, |index| (&story.events[index], colours[index]));
        let mut places = vec![None; story.events.len()];
        for (place, mark) in dated.iter().enumerate() {
            places[mark.event as usize] = Some(place as u32);
        }
        let (dated, places) = (dated.into(), places.into());
        Self { dated, places, colours, undated: undated.into(), order: order.into() }
    }

    /// The window that shows everything dated, with margins of 4 %. Open ends do not count. Nothing where no
    /// event has a date.
    pub fn whole(&self) -> Option<Window> {
        let (from, to) = self.reach()?;
        Some(self.comfortable(from, to))
    }

    /// The window to begin with: [`whole`](Self::whole), but without the few that lie so far out that the many
    /// could not be told apart.
    pub fn opening(&self) -> Option<Window> {
        let (from, to) = self.reach()?;
        let mut ends: Vec<Seconds> = Vec::with_capacity(self.dated.len() * 2);
        for mark in &self.dated {
            ends.push(if mark.moment { middle(mark.start, mark.end) } else { mark.start });
            ends.extend((!mark.moment).then_some(mark.end));
        }
        ends.sort_unstable();
        let core = (ends.len() * 4).div_ceil(5).max(1);
        let length = |stretch: &[Seconds]| stretch[stretch.len() - 1].saturating_sub(stretch[0]);
        let whole = to.saturating_sub(from);
        let Some(first) = (0..=ends.len() - core).min_by_key(|first| length(&ends[*first..first + core]))
        else {
            return self.whole();
        };
        let densest = length(&ends[first..first + core]).max(whole / 1000);
        if ends.len() < 6 || densest.saturating_mul(6) >= whole {
            return self.whole();
        }
        let (mut first, mut last) = (first, first + core - 1);
        let near = |a: Seconds, b: Seconds| b.saturating_sub(a) <= densest / 4;
        while first > 0 && near(ends[first - 1], ends[first]) {
            first -= 1;
        }
        while last + 1 < ends.len() && near(ends[last], ends[last + 1]) {
            last += 1;
        }
        let inside = self
            .dated
            .iter()
            .filter(|mark| mark.moment && mark.start <= ends[last] && mark.end >= ends[first]);
        let edge = inside.map(|mark| mark.end).filter(|end| *end - ends[last] <= densest / 4).max();
        Some(Window::with_margin(ends[first], edge.unwrap_or(ends[last]).max(ends[last]), 16))
    }

    /// How many events have a date.
    pub fn len(&self) -> usize {
        self.dated.len()
    }

    /// Whether no event has a date.
    pub fn is_empty(&self) -> bool {
        self.dated.is_empty()
    }

    /// The events without a date, by index: each after those it is said to come after, else as in the story.
    pub fn undated(&self) -> &[usize] {
        &self.undated
    }

    /// All events, by index, in the order of time. One without a date follows the last of those it comes
    /// after, else precedes the first that comes after it, else is at the end.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The colour slot of an event: the number of the first participant's side that has a colour, or [`NEUTRAL`].
    pub fn colour(&self, event: usize) -> u8 {
        self.colours.get(event).copied().unwrap_or(NEUTRAL)
    }

    /// The stretch over which an event is drawn, if it is here and has a date.
    pub fn stretch(&self, event: usize) -> Option<(Seconds, Seconds)> {
        let place = (*self.places.get(event)?)?;
        self.dated.get(place as usize).map(|mark| (mark.start, mark.end))
    }

    /// The events that begin from `from` up to and with `to`, by index, in the order of time: those of a cluster
    /// and the marks among them.
    pub fn beginning(&self, from: Seconds, to: Seconds) -> impl Iterator<Item = usize> {
        let first = self.dated.partition_point(|mark| mark.start < from);
        let begun = self.dated[first..].iter().take_while(move |mark| mark.start <= to);
        begun.map(|mark| mark.event as usize)
    }

    /// Those with a date, sorted by where they are drawn to begin.
    pub(super) fn dated(&self) -> &[Dated] {
        &self.dated
    }

    /// From the first known end to the last.
    pub(super) fn reach(&self) -> Option<(Seconds, Seconds)> {
        Some((self.dated.first()?.start, self.dated.iter().map(|mark| mark.end).max()?))
    }

    /// The window of a stretch with margins; much wider where one moment fills it, so that it has surroundings.
    fn comfortable(&self, from: Seconds, to: Seconds) -> Window {
        let longest = self.dated.iter().filter(|mark| mark.moment).map(|mark| mark.end - mark.start).max();
        let room = longest.unwrap_or(0).max(600);
        if to.saturating_sub(from) < room.saturating_mul(2) {
            Window::new(
                from.saturating_sub(room.saturating_mul(2)),
                to.saturating_add(room.saturating_mul(2)),
            )
        } else {
            Window::with_margin(from, to, 25)
        }
    }
}

/// Gives the open ends a place, and sorts.
fn draw_to<'a>(extents: Vec<(usize, Extent)>, event: impl Fn(usize) -> (&'a Event, u8)) -> Vec<Dated> {
    let known = || extents.iter().flat_map(|(_, extent)| [extent.start, extent.end]).flatten();
    let (first, last) = (known().min().unwrap_or(0), known().max().unwrap_or(0));
    let reaches =
        |open: fn(&Extent) -> bool| extents.iter().filter(|(_, extent)| open(extent)).count() <= REACHING;
    let to_first = reaches(|extent| extent.start.is_none());
    let to_last = reaches(|extent| extent.end.is_none());
    let mut dated: Vec<Dated> = extents
        .iter()
        .map(|(index, extent)| {
            let (event, colour) = event(*index);
            let start = extent.start.or(extent.end.filter(|_| !to_first)).unwrap_or(first);
            let end = extent.end.or(extent.start.filter(|_| !to_last)).unwrap_or(last);
            Dated {
                event: *index as u32,
                start,
                end: end.max(start),
                edges: (extent.start_edge, extent.end_edge),
                moment: extent.point
                    || is_moment_within(event) && extent.start.is_some() && extent.end.is_some(),
                colour,
                known: event.when.known,
                weight: weight(event),
                label: event.title.clone(),
                label_width: text_width(&event.title, LABEL_SIZE).ceil().min(10_000.0) as u32,
            }
        })
        .collect();
    dated.sort_by_key(|mark| (mark.start, mark.end));
    dated
}

/// Whether an event that is dated to a stretch happened at some moment in it: a report comes out at one, and
/// "last week", worked out, says when to look, not how long it took.
fn is_moment_within(event: &Event) -> bool {
    match event.kind {
        EventKind::State => false,
        EventKind::Report => true,
        EventKind::Happening | EventKind::Plan => event.when.known != Known::Stated,
    }
}

/// How much an event deserves a label where not all can have one: more with more people and more evidence.
pub(super) fn weight(event: &Event) -> u32 {
    let kind = match event.kind {
        EventKind::Happening => 3,
        EventKind::Plan | EventKind::Report => 2,
        EventKind::State => 0,
    };
    let parts = event.participants.len().min(1000) * 2 + event.evidence.len().min(1000);
    kind + parts as u32
}

pub(super) fn middle(start: Seconds, end: Seconds) -> Seconds {
    start + end.saturating_sub(start) / 2
}

/// The colour slots of the actors with a side.
struct Colours<'a>(HashMap<&'a str, u8>);

impl<'a> Colours<'a> {
    fn of(story: &'a Story) -> Self {
        let slot =
            |side: &str| story.sides.iter().take(SIDE_COLOURS).position(|other| other.id.as_str() == side);
        let sided = story.actors.iter().filter_map(|actor| {
            let slot = slot(actor.side.as_ref()?.as_str())?;
            Some((actor.id.as_str(), slot as u8))
        });
        Self(sided.collect())
    }

    /// The slot of the first participant that has one.
    fn of_event(&self, event: &Event) -> u8 {
        let mut slots = event.participants.iter().filter_map(|part| self.0.get(part.actor.as_str()));
        slots.next().copied().unwrap_or(NEUTRAL)
    }
}
