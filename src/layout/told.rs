//! The picture "as told": from left to right in the order of the text, from top to bottom in the order of time.
//! A report that is told as it happened runs straight down; where its line turns up it looks back.

use super::{
    Chronology, Label, LabelSide, Size,
    chronology::weight,
    ellipsise, round,
    size::{BASELINE, DOT_RADIUS, LABEL_GAP, LABEL_SIZE},
    text_width,
};
use crate::{
    calendar::Seconds,
    order::{sort, sort_by_key},
    story::{Event, Known, Story, Written},
};
use std::{cmp::Reverse, ops::Range, rc::Rc};

/// The events in the order in which the text tells them. Prepared once for a story and its filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    told: Box<[Told]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    event: usize,
    /// Its place in the order of time.
    rank: usize,
    colour: u8,
    weight: u16,
    label: Rc<str>,
    known: Known,
    /// Over which it is drawn, where it has a date.
    stretch: Option<(Seconds, Seconds)>,
}

/// A finished picture "as told", in px from the top left corner.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldFrame {
    /// The width in px.
    pub width: f64,
    /// The height in px.
    pub height: f64,
    /// The range of told positions that is shown: at most 150.
    pub shown: Range<usize>,
    /// The events, in the order of the text.
    pub points: Vec<ToldPoint>,
    /// The lines from each point to the next.
    pub legs: Vec<Leg>,
}

/// An event in the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct ToldPoint {
    /// Its index in the story.
    pub event: usize,
    /// The centre of its dot.
    pub x: f64,
    /// The centre of its dot.
    pub y: f64,
    /// Its colour slot, see [`Mark::colour`](super::Mark::colour).
    pub colour: u8,
    /// How its date is known.
    pub known: Known,
    /// Whether it has a date.
    pub dated: bool,
    /// Its title, where there is room; never inside anything.
    pub label: Option<Label>,
}

/// The line from one point to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Where it starts.
    pub x0: f64,
    /// Where it starts.
    pub y0: f64,
    /// Where it ends.
    pub x1: f64,
    /// Where it ends.
    pub y1: f64,
    /// Which way it goes in time.
    pub direction: Direction,
}

/// Which way the telling goes in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// On to something later.
    Forward,
    /// Back to something that surely was earlier: it was over when this began.
    Flashback,
    /// Up in the picture, but the dates overlap, or one has none.
    Unsure,
}

/// So many events are shown at once.
const MOST: usize = 150;
/// The space around the points.
const MARGIN: f64 = 20.0;
/// The height that a label covers.
const LABEL_HEIGHT: f64 = 16.0;
/// No label is wider, nor wider than this part of the picture.
const WIDEST: (f64, f64) = (260.0, 0.45);

impl Telling {
    /// The events of a chronology that the text tells of, in its order: by their first evidence, or the first
    /// words of their date.
    pub fn new(story: &Story, chronology: &Chronology) -> Self {
        let mut ranks = vec![0; story.events.len()];
        for (rank, event) in chronology.order().iter().enumerate() {
            ranks[*event] = rank;
        }
        let mut told: Vec<(u32, usize)> = chronology
            .order()
            .iter()
            .filter_map(|index| Some((first_place(story.events.get(*index)?)?, *index)))
            .collect();
        sort_by_key(&mut told, |(place, index)| (*place, ranks[*index]));
        let told = told.into_iter().map(|(_, index)| Told {
            event: index,
            rank: ranks[index],
            colour: chronology.colour(index),
            weight: weight(&story.events[index]),
            label: story.events[index].title.clone(),
            known: story.events[index].when.known,
            stretch: chronology.stretch(index),
        });
        Self { told: told.collect() }
    }

    /// How many events the text tells of.
    pub fn len(&self) -> usize {
        self.told.len()
    }

    /// Whether the text tells of none.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The told position of an event, to bring it into view.
    pub fn position(&self, event: usize) -> Option<usize> {
        self.told.iter().position(|told| told.event == event)
    }
}

/// The picture of the events told from position `shown.start` up to `shown.end`, no more than 150 of them.
pub fn told(telling: &Telling, size: Size, shown: Range<usize>) -> ToldFrame {
    let size = size.sane();
    let start = shown.start.min(telling.told.len());
    let end = shown.end.clamp(start, telling.told.len()).min(start + MOST);
    let told = &telling.told[start..end];

    let mut ranks: Vec<usize> = told.iter().map(|told| told.rank).collect();
    sort(&mut ranks);
    let place = |rank: usize| ranks.partition_point(|other| *other < rank);
    // Every event has a column and a row of its own. The last column leaves room for its label.
    let column = column_width(told, size.width);
    let row = (size.height - 2.0 * MARGIN).max(0.0) / told.len().saturating_sub(1).max(1) as f64;
    let mut points: Vec<ToldPoint> = told
        .iter()
        .enumerate()
        .map(|(position, told)| ToldPoint {
            event: told.event,
            x: round(MARGIN.min(size.width / 2.0) + position as f64 * column),
            y: round(MARGIN.min(size.height / 2.0) + place(told.rank) as f64 * row),
            colour: told.colour,
            known: told.known,
            dated: told.stretch.is_some(),
            label: None,
        })
        .collect();
    let leg = |(pair, told): (&[ToldPoint], &[Told])| Leg {
        x0: pair[0].x,
        y0: pair[0].y,
        x1: pair[1].x,
        y1: pair[1].y,
        direction: direction(&told[0], &told[1]),
    };
    let legs = points.windows(2).zip(told.windows(2)).map(leg).collect();
    label(&mut points, told, size);
    ToldFrame { width: round(size.width), height: round(size.height), shown: start..end, points, legs }
}

/// Which way the telling goes from one event to another.
fn direction(one: &Told, other: &Told) -> Direction {
    if one.rank < other.rank {
        return Direction::Forward;
    }
    match (one.stretch, other.stretch) {
        (Some((start, _)), Some((_, end))) if end <= start => Direction::Flashback,
        _ => Direction::Unsure,
    }
}

/// How far apart the points are from left to right.
fn column_width(told: &[Told], width: f64) -> f64 {
    let last_label = told.last().map_or(0.0, |told| text_width(&told.label, LABEL_SIZE));
    let reserved = last_label.min(WIDEST.0).min(width * WIDEST.1) / 2.0;
    (width - 2.0 * MARGIN - reserved).max(0.0) / told.len().saturating_sub(1).max(1) as f64
}

/// Gives labels to the points, the weightiest first, wherever one touches no other and no dot.
fn label(points: &mut [ToldPoint], told: &[Told], size: Size) {
    let most = WIDEST.0.min(size.width * WIDEST.1);
    let dot = |point: &ToldPoint| Area {
        left: point.x - DOT_RADIUS,
        right: point.x + DOT_RADIUS,
        top: point.y - DOT_RADIUS,
        bottom: point.y + DOT_RADIUS,
    };
    let mut taken: Vec<Area> = points.iter().map(dot).collect();
    let mut by_weight: Vec<usize> = (0..points.len()).collect();
    sort_by_key(&mut by_weight, |index| Reverse(told[*index].weight));
    for index in by_weight {
        let point = &mut points[index];
        let text = ellipsise(&told[index].label, LABEL_SIZE, most);
        let width = text_width(&text, LABEL_SIZE);
        let (before, after) = (point.x - DOT_RADIUS - LABEL_GAP, point.x + DOT_RADIUS + LABEL_GAP);
        let sides = [(after, after, LabelSide::After), (before - width, before, LabelSide::Before)];
        for (left, x, side) in sides {
            let (top, bottom) = (point.y - LABEL_HEIGHT / 2.0, point.y + LABEL_HEIGHT / 2.0);
            let area = Area { left, right: left + width, top, bottom };
            if left >= 0.0 && area.right <= size.width && !taken.iter().any(|other| other.overlaps(&area)) {
                taken.push(area);
                let y = round(point.y + BASELINE);
                point.label = Some(Label { x: round(x), y, text, width: round(width), side });
                break;
            }
        }
    }
}

struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    fn overlaps(&self, other: &Area) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Where the text first tells of an event.
fn first_place(event: &Event) -> Option<u32> {
    let evidence = event.evidence.iter().map(|span| span.start).min();
    evidence.or_else(|| match event.when.written.as_ref()? {
        Written::Span(span) => Some(span.start),
        Written::Words(_) => None,
    })
}
