//! The picture of a window: the marks, clusters and ticks that are seen in it and a little to its sides.

use std::rc::Rc;

use super::{
    Chronology, Packing, Size, Tick, Window,
    body::{Body, Spot},
    choose::BIN,
    chronology::{COLOURS, Dated},
    labels::{Wanted, place},
    lanes::Slot,
    packing::Bin,
    round,
    size::{AXIS_HEIGHT, BOX_GAP, CLUSTER_HEIGHT, LANE_HEIGHT, LANES_TOP, height_for},
    ticks::ticks,
};
use crate::{
    calendar::{Edge, Seconds},
    story::Known,
};

/// A finished picture "as it happened". All x are px from the left edge of the window, all y from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineFrame {
    /// The width of the window in px.
    pub width: f64,
    /// The height in px: that asked for, or more where the packing's lanes need it.
    pub height: f64,
    /// From where the picture is drawn; at most 0. It can be moved this far before it must be made anew.
    pub left: f64,
    /// To where it is drawn; at least `width`.
    pub right: f64,
    /// Where the first lane begins.
    pub lanes_top: f64,
    /// The line of the axis.
    pub axis_y: f64,
    /// The ticks, from left to right.
    pub ticks: Vec<Tick>,
    /// The marks, lane by lane, each from left to right.
    pub marks: Vec<Mark>,
    /// The clusters, from left to right.
    pub clusters: Vec<Cluster>,
}

/// An event as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its index in the story.
    pub event: usize,
    /// Its lane, from 0 at the top.
    pub lane: usize,
    /// The middle of the lane.
    pub y: f64,
    /// Its dot or bar.
    pub shape: Shape,
    /// Its colour slot: that of a side, or [`NEUTRAL`](super::NEUTRAL).
    pub colour: u8,
    /// The colour slot of another side that took part, if there is one.
    pub second: Option<u8>,
    /// Its title, where there is room.
    pub label: Option<Label>,
    /// How its date is known.
    pub known: Known,
}

/// What stands for an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// It happened at one moment.
    Moment {
        /// The centre of the dot.
        x: f64,
        /// The stretch within which the moment lies, where that is wider than the dot: its ends and how
        /// they are known.
        whisker: Option<(f64, f64, Soft)>,
    },
    /// It went on for a time.
    Bar {
        /// Where it begins, or where the picture does.
        x0: f64,
        /// Where it ends, or where the picture does.
        x1: f64,
        /// How the start is drawn; [`Fade::None`] where it lies outside of the picture.
        fade_start: Fade,
        /// How the end is drawn; [`Fade::None`] where it lies outside of the picture.
        fade_end: Fade,
        /// A dot for a bar that is too short to be seen.
        dot: Option<f64>,
    },
}

/// Which ends of a whisker are vague.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Soft {
    /// The start.
    pub start: bool,
    /// The end.
    pub end: bool,
}

/// How an end of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fade {
    /// Sharp.
    None,
    /// It is vague.
    Soft,
    /// It goes on without end.
    Open,
    /// It has an end that is not known.
    Unknown,
}

/// A mark's title.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where the text starts; of one [`Before`](LabelSide::Before) its mark, where the text ends.
    pub x: f64,
    /// The base line.
    pub y: f64,
    /// The title, or its beginning and "…".
    pub text: String,
    /// About how wide the text is.
    pub width: f64,
    /// Where it stands.
    pub side: LabelSide,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelSide {
    /// Before its mark, and anchored at its end.
    Before,
    /// In its bar.
    Inside,
    /// After its mark.
    After,
}

/// Events too close to each other to be drawn one by one. Sometimes it is a single one, for which there is no place among
/// the others: better drawn as a dot than as a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where it begins.
    pub x0: f64,
    /// Where it ends.
    pub x1: f64,
    /// The middle of the row of clusters.
    pub y: f64,
    /// How many events.
    pub count: usize,
    /// How many events of each colour slot.
    pub colours: [usize; COLOURS],
    /// The events, by index in the story, in the order of time.
    pub events: Rc<[usize]>,
    /// With `to`: the stretch that the events take, to zoom to.
    pub from: Seconds,
    /// See `from`.
    pub to: Seconds,
    /// The index in the story of the event that says most about the cluster.
    pub event: usize,
}

/// Frames are drawn no wider than this in px, unless the window is.
const WIDEST: f64 = 4200.0;
/// Kept free between two clusters.
const CLUSTER_GAP: f64 = 4.0;
/// Whiskers narrower than this are hidden by their dot.
const WHISKER: f64 = 17.0;

/// The picture of `window`, widened by up to one window to each side, so that it can be panned by moving it.
/// `packing` is one of the same chronology at this zoom.
pub fn timeline(chronology: &Chronology, packing: &Packing, window: Window, size: Size) -> TimelineFrame {
    let size = size.sane();
    let margin = size.width.min(((WIDEST - size.width) / 2.0).max(size.width / 4.0));
    let (left, right) = (-margin, size.width + margin);
    let height = size.height.max(height_for(packing.lanes.len()));
    let axis_y = height - AXIS_HEIGHT;
    let view = View { window, width: size.width, left, right };
    TimelineFrame {
        width: round(size.width),
        height: round(height),
        left: round(left),
        right: round(right),
        lanes_top: LANES_TOP,
        axis_y: round(axis_y),
        ticks: ticks(window, size, left, right),
        marks: view.marks(chronology, packing),
        clusters: view.clusters(chronology.dated(), packing, axis_y - CLUSTER_HEIGHT / 2.0),
    }
}

/// What a frame shows, and where times lie in it.
struct View {
    window: Window,
    width: f64,
    left: f64,
    right: f64,
}

impl View {
    fn x(&self, seconds: Seconds) -> f64 {
        self.window.x_of(seconds, self.width)
    }

    fn clip(&self, x: f64) -> f64 {
        x.clamp(self.left, self.right)
    }

    fn marks(&self, chronology: &Chronology, packing: &Packing) -> Vec<Mark> {
        // The packing counts px from elsewhere, and at a step of the zoom.
        let packed = |x: f64| {
            (self.window.at(x, self.width).saturating_sub(packing.origin)) as f64 / packing.seconds_per_px
        };
        let (left, right) = (packed(self.left), packed(self.right));
        let mut marks = Vec::new();
        for (lane, slots) in packing.lanes.iter().enumerate() {
            let first = slots.partition_point(|slot| slot.right < left);
            // What is drawn of the one before, or at least kept free for it.
            let mut free_from = f64::NEG_INFINITY;
            for (at, slot) in slots.iter().enumerate().skip(first).take_while(|(_, slot)| slot.left <= right)
            {
                let free = (
                    free_from,
                    slots.get(at + 1).map_or(f64::INFINITY, |next| self.starts(next, chronology)),
                );
                let Some((mark, end)) = self.mark(slot, chronology, lane, free) else { continue };
                marks.push(mark);
                free_from = end + BOX_GAP;
            }
        }
        marks
    }

    fn body(&self, dated: &Dated) -> Body {
        Body::new(dated, self.x(dated.start), self.x(dated.end))
    }

    /// Up to where the one before has room.
    fn starts(&self, slot: &Slot, chronology: &Chronology) -> f64 {
        let dated = &chronology.dated()[slot.dated as usize];
        self.body(dated).extent(slot.spot, dated.label_width).0 - BOX_GAP
    }

    /// The mark of a slot, and where it ends with its label, in a lane that is free in `free`.
    fn mark(
        &self,
        slot: &Slot,
        chronology: &Chronology,
        lane: usize,
        free: (f64, f64),
    ) -> Option<(Mark, f64)> {
        let dated = &chronology.dated()[slot.dated as usize];
        let body = self.body(dated);
        let (left, right) = body.extent(slot.spot, dated.label_width);
        if right < self.left || left > self.right {
            return None;
        }
        let y = LANES_TOP + (lane as f64 + 0.5) * LANE_HEIGHT;
        let label = place(&Wanted {
            title: chronology.title(dated),
            width: f64::from(dated.label_width),
            spot: slot.spot,
            body: &body,
            moment: dated.moment,
            free,
            view: (self.left, self.width, self.right),
            y,
        });
        // The place kept for a label reaches further than its words: without them there may be nothing to see.
        let (left, right) = body.extent(Spot::Nowhere, 0);
        if label.is_none() && (right < self.left || left > self.right) {
            return None;
        }
        let labelled = label.as_ref().filter(|label| label.side != LabelSide::Before);
        let end = labelled.map_or(right, |label| right.max(label.x + label.width));
        let mark = Mark {
            event: dated.event as usize,
            lane,
            y: round(y),
            shape: self.shape(dated, &body),
            colour: dated.colour,
            second: dated.second,
            label,
            known: dated.known,
        };
        Some((mark, end))
    }

    fn shape(&self, dated: &Dated, body: &Body) -> Shape {
        let (x0, x1) = (round(self.clip(body.x0)), round(self.clip(body.x1)));
        let (starts, ends) = (body.x0 >= self.left, body.x1 <= self.right);
        if let (true, Some(dot)) = (dated.moment, body.dot) {
            let soft = Soft {
                start: starts && dated.edges.0 != Edge::Sharp,
                end: ends && dated.edges.1 != Edge::Sharp,
            };
            let shown = body.x1 - body.x0 > WHISKER && x0 < x1;
            return Shape::Moment { x: round(self.near(dot)), whisker: shown.then_some((x0, x1, soft)) };
        }
        let fade = |within: bool, edge: Edge| if within { Fade::of(edge) } else { Fade::None };
        Shape::Bar {
            x0,
            x1,
            fade_start: fade(starts, dated.edges.0),
            fade_end: fade(ends, dated.edges.1),
            dot: body.dot.map(|dot| round(self.near(dot))),
        }
    }

    /// A place that may lie outside of the picture, but not so far that it is hard to write.
    fn near(&self, x: f64) -> f64 {
        x.clamp(self.left - self.width, self.right + self.width)
    }

    fn clusters(&self, dated: &[Dated], packing: &Packing, y: f64) -> Vec<Cluster> {
        let scale = packing.seconds_per_px / self.window.seconds_per_px(self.width);
        let start = |bin: &Bin| bin.number as f64 * BIN * packing.seconds_per_px;
        let x0 = |bin: &Bin| (start(bin) - self.window.from as f64) / self.window.seconds_per_px(self.width);
        let length = BIN * scale;
        let first = packing.clusters.partition_point(|bin| x0(bin) + length < self.left);
        let seen = packing.clusters[first..].iter().take_while(|bin| x0(bin) <= self.right);
        seen.map(|bin| Cluster {
            x0: round(x0(bin) + CLUSTER_GAP / 2.0),
            x1: round(x0(bin) + length - CLUSTER_GAP / 2.0),
            y: round(y),
            count: bin.events.len(),
            colours: bin.colours,
            events: bin.events.clone(),
            from: bin.from,
            to: bin.to,
            event: dated[bin.weightiest].event as usize,
        })
        .collect()
    }
}

impl Fade {
    fn of(edge: Edge) -> Self {
        match edge {
            Edge::Sharp => Fade::None,
            Edge::Vague => Fade::Soft,
            Edge::Open => Fade::Open,
            Edge::Unknown => Fade::Unknown,
        }
    }
}
