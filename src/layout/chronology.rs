//! What layout needs of the events, prepared once for a story and its filter, however often it is drawn.
//!
//! Places in px are made of it in `body.rs`; the order for lists and arrow keys in `order.rs`.

use std::rc::Rc;

use super::{Window, opening, order, size::LABEL_SIZE, text_width};
use crate::{
    calendar::{Edge, Extent, Seconds},
    order::sort_by_key,
    story::{Event, EventKind, Known, SIDE_COLOURS, Story},
    text::Map,
};

/// The colour slot of events whose participants stand on no side with a colour; those of the sides are below.
pub const NEUTRAL: u8 = SIDE_COLOURS as u8;

/// How many colour slots there are, the neutral one included.
pub(super) const COLOURS: usize = SIDE_COLOURS + 1;

/// In seconds.
const DAY: Seconds = 86_400;

/// While no more open ends than these are in the story, they reach to its edge; more of them would fill the
/// lanes, so they only point there.
const REACHING: usize = 3;

/// The events of a story that are drawn, in the order of time.
///
/// An imprecise date that begins before the story was published and reaches beyond ends, as drawn, with the day of
/// publication: told of in a text of 11 October, "October" is its first eleven days. Plans are left as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chronology {
    /// The events of the story, for their titles.
    events: Rc<[Rc<Event>]>,
    /// Those with a date, by start.
    dated: Box<[Dated]>,
    /// For each event of the story its place in `dated`.
    places: Box<[Option<u32>]>,
    /// For each event of the story its colour slot; the neutral one for what is not included.
    colours: Box<[u8]>,
    undated: Box<[usize]>,
    order: Box<[usize]>,
    whole: Option<Window>,
    opening: Option<Window>,
}

/// An event with a date: what is asked of every event at every zoom, and therefore small.
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
    /// The colour slot of another side that took part.
    pub second: Option<u8>,
    /// How its date is known.
    pub known: Known,
    /// How much it deserves a label where not all can have one.
    pub weight: u16,
    /// The title's width in whole px.
    pub label_width: u16,
}

impl Dated {
    /// The event, if it has a date. An open end is put where the other one is. Not part of the loop over all events,
    /// which the browser would run to its end in the slow form in which it was begun.
    #[inline(never)]
    fn new(
        index: usize,
        event: &Event,
        colours: (u8, Option<u8>),
        published: Option<Seconds>,
    ) -> Option<Self> {
        let extent = told_by(published, event, event.when.period.as_ref()?.extent());
        let (colour, second) = colours;
        let start = extent.start.or(extent.end)?;
        Some(Self {
            event: index as u32,
            start,
            end: extent.end.unwrap_or(start).max(start),
            edges: (extent.start_edge, extent.end_edge),
            moment: is_moment(event, &extent),
            colour,
            second,
            known: event.when.known,
            weight: weight(event),
            label_width: text_width(&event.title, LABEL_SIZE).ceil() as u16,
        })
    }

    /// The middle of its stretch, where a moment has its dot.
    pub(super) fn middle(&self) -> Seconds {
        self.start + (self.end - self.start) / 2
    }

    /// Where it lies: a moment at its middle.
    fn place(&self) -> (Seconds, Seconds) {
        if self.moment { (self.middle(), self.middle() + 1) } else { (self.start, self.end) }
    }
}

impl Chronology {
    /// The chronology of the events of which `include` says yes, asked by their index.
    pub fn new(story: &Story, include: impl Fn(usize) -> bool) -> Self {
        let slots = Colours::of(story);
        let published = story.published.as_ref().and_then(|when| when.period.as_ref()?.extent().end);
        let published = published.map(|end| end.saturating_add(DAY - 1).div_euclid(DAY) * DAY);
        let mut colours = vec![NEUTRAL; story.events.len()];
        let (mut dated, mut undated) = (Vec::new(), Vec::new());
        // One pass: to touch 100,000 events takes longer than anything that is done with them.
        for (index, event) in story.events.iter().enumerate().filter(|(index, _)| include(*index)) {
            let (colour, second) = slots.of_event(event);
            colours[index] = colour;
            match Dated::new(index, event, (colour, second), published) {
                Some(mark) => dated.push(mark),
                None => undated.push(index),
            }
        }
        place_open_ends(&mut dated);
        sort_by_key(&mut dated, |mark| (mark.start, mark.end, mark.event));
        let sorted = dated.iter().map(|mark| mark.event as usize).collect();
        let (order, undated) = order::complete(story, sorted, undated);
        let mut places = vec![None; story.events.len()];
        for (place, mark) in dated.iter().enumerate() {
            places[mark.event as usize] = Some(place as u32);
        }
        Self {
            whole: opening::whole(&dated),
            opening: opening::opening(&dated),
            events: story.events.clone(),
            dated: dated.into(),
            places: places.into(),
            colours: colours.into(),
            undated: undated.into(),
            order: order.into(),
        }
    }

    /// The window that shows everything dated, with margins of 4 %. Open ends do not count. Nothing where no
    /// event has a date.
    pub fn whole(&self) -> Option<Window> {
        self.whole
    }

    /// The window to begin with: [`whole`](Self::whole), but without the few that lie so far out that the many
    /// could not be told apart.
    pub fn opening(&self) -> Option<Window> {
        self.opening
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

    /// All events, by index, in the order of time, as drawn from left to right. One without a date follows the last of those it comes
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
        self.mark_of(event).map(|mark| (mark.start, mark.end))
    }

    /// How many events lie wholly before a window, and how many after: a moment with its middle.
    pub fn outside(&self, window: Window) -> (usize, usize) {
        self.dated.iter().map(Dated::place).fold((0, 0), |(earlier, later), (from, to)| {
            (earlier + usize::from(to <= window.from), later + usize::from(from >= window.to))
        })
    }

    /// Whether no event with a date lies in a window.
    pub fn is_bare(&self, window: Window) -> bool {
        self.dated.iter().map(Dated::place).all(|(from, to)| to <= window.from || from >= window.to)
    }

    /// Whether an event happened at one moment of its stretch; that is drawn in the middle of it.
    pub fn is_moment(&self, event: usize) -> bool {
        self.mark_of(event).is_some_and(|mark| mark.moment)
    }

    /// The events that begin from `from` up to and with `to`, by index, in the order of time: those of a cluster
    /// and the marks among them.
    pub fn beginning(&self, from: Seconds, to: Seconds) -> impl Iterator<Item = usize> {
        let first = self.dated.partition_point(|mark| mark.start < from);
        let begun = self.dated[first..].iter().take_while(move |mark| mark.start <= to);
        begun.map(|mark| mark.event as usize)
    }

    fn mark_of(&self, event: usize) -> Option<&Dated> {
        self.dated.get((*self.places.get(event)?)? as usize)
    }

    /// The title of an event with a date.
    pub(super) fn title(&self, dated: &Dated) -> &str {
        self.events.get(dated.event as usize).map_or("", |event| &event.title)
    }

    /// Those with a date, sorted by where they are drawn to begin.
    pub(super) fn dated(&self) -> &[Dated] {
        &self.dated
    }
}

/// Lets open ends reach to the edge of the story, if they are few.
fn place_open_ends(dated: &mut [Dated]) {
    let first = dated.iter().map(|mark| mark.start).min().unwrap_or(0);
    let last = dated.iter().map(|mark| mark.end).max().unwrap_or(0);
    let is_open = |edge: Edge| matches!(edge, Edge::Open | Edge::Unknown);
    if dated.iter().filter(|mark| is_open(mark.edges.0)).count() <= REACHING {
        dated.iter_mut().filter(|mark| is_open(mark.edges.0)).for_each(|mark| mark.start = first);
    }
    if dated.iter().filter(|mark| is_open(mark.edges.1)).count() <= REACHING {
        dated.iter_mut().filter(|mark| is_open(mark.edges.1)).for_each(|mark| mark.end = last);
    }
}

/// The extent over which an event is drawn in a text that was published before the second `published`, the end of a day: what a text
/// tells of had happened by then. So a date that is no finer than a period ("in October"), and reaches beyond, ends
/// there. Plans are of what is to come, and an end that is not known or open is no date.
fn told_by(published: Option<Seconds>, event: &Event, extent: Extent) -> Extent {
    match (published, extent.start, extent.end) {
        (Some(published), Some(start), Some(end))
            if event.kind != EventKind::Plan
                && start < published
                && published < end
                && (event.when.known != Known::Stated || extent.end_edge != Edge::Sharp || extent.point) =>
        {
            Extent { end: Some(published), ..extent }
        }
        _ => extent,
    }
}

/// Whether an event happened at some moment of its extent, rather than all the time. A report comes out at one;
/// and "last week", where it was worked out, says when to look, not how long it took.
fn is_moment(event: &Event, extent: &Extent) -> bool {
    let within = extent.start.is_some() && extent.end.is_some();
    match event.kind {
        EventKind::State => false,
        EventKind::Report => within,
        EventKind::Happening | EventKind::Plan => extent.point || within && event.when.known != Known::Stated,
    }
}

/// How much an event deserves a label where not all can have one: more with more people and more evidence.
pub(super) fn weight(event: &Event) -> u16 {
    let kind = match event.kind {
        EventKind::Happening => 3,
        EventKind::Plan | EventKind::Report => 2,
        EventKind::State => 0,
    };
    let parts = event.participants.len().min(1000) * 2 + event.evidence.len().min(1000);
    kind + parts as u16
}

/// The colour slots of the actors with a side.
struct Colours<'a>(Map<&'a str, u8>);

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

    /// The slot of the first participant that has one, and the first other slot after it.
    fn of_event(&self, event: &Event) -> (u8, Option<u8>) {
        let mut slots = event.participants.iter().filter_map(|part| self.0.get(part.actor.as_str()).copied());
        let first = slots.next();
        (first.unwrap_or(NEUTRAL), slots.find(|slot| Some(*slot) != first))
    }
}
