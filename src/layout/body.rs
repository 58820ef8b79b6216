//! What a mark covers in its lane: its bar or dot, and where its label can stand.
//!
//! All of it is of the form "a time, plus so many px". That is why boxes that keep apart at one zoom keep apart
//! at every closer one: times move away from each other, and the px stay.

use super::chronology::Dated;
use super::size::{DOT_RADIUS, LABEL_GAP};
use crate::calendar::Edge;

/// How far an open or unknown end is drawn beyond the last that is known.
const OPEN_REACH: f64 = 64.0;
/// A bar is given a dot, too, where it is shorter than this.
const SHORT_BAR: f64 = 5.0;
/// From a dot's centre to its label.
const DOT_TO_LABEL: f64 = DOT_RADIUS + LABEL_GAP - 1.0;
/// A title is cut at this width, even where there is room.
const LONG_LABEL: f64 = 320.0;
/// Where the whole title finds no room, one cut at this width may.
const SHORT_LABEL: f64 = 132.0;
/// A bar this long holds as much of its title as goes in.
const LABELLED_BAR: f64 = 96.0;

/// The bar or dot of an event, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Body {
    /// Where its bar or whisker begins.
    pub x0: f64,
    /// Where that ends.
    pub x1: f64,
    /// The centre of its dot: of every moment, and of a bar that is too short to be seen.
    pub dot: Option<f64>,
}

/// Where a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spot {
    /// There is none.
    Nowhere,
    /// In the bar, as much of it as goes in.
    Inside,
    /// After the dot or bar.
    After,
    /// Before the dot or bar.
    Before,
    /// After the dot or bar, cut short.
    CutAfter,
    /// Before the dot or bar, cut short.
    CutBefore,
}

/// Places over which no label runs, in px: where a reader would see it cut off.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edges {
    /// The left end of everything.
    pub left: f64,
    /// The right end of everything, and that of the first view.
    pub rights: [f64; 2],
}

impl Edges {
    /// Whether a label from `from` to `to` runs over one of the right edges.
    fn cut(&self, from: f64, to: f64) -> bool {
        to > self.rights[0] || (from < self.rights[1] && self.rights[1] < to)
    }
}

impl Body {
    /// The body of an event whose times lie at `start` and `end`.
    pub(super) fn new(dated: &Dated, start: f64, end: f64) -> Self {
        let centre = (start + end) / 2.0;
        if dated.moment {
            return Self { x0: start, x1: end, dot: Some(centre) };
        }
        let reach = |edge: Edge| if matches!(edge, Edge::Open | Edge::Unknown) { OPEN_REACH } else { 0.0 };
        let (x0, x1) = (start - reach(dated.edges.0), end + reach(dated.edges.1));
        Self { x0, x1, dot: (x1 - x0 < SHORT_BAR).then_some(centre) }
    }

    /// What the body and its label cover, from left to right.
    pub(super) fn extent(&self, spot: Spot, label_width: u16) -> (f64, f64) {
        let (mut left, mut right) = (self.x0, self.x1);
        if let Some(dot) = self.dot {
            (left, right) = (left.min(dot - DOT_RADIUS), right.max(dot + DOT_RADIUS));
        }
        let width = self.room(spot, label_width);
        match spot {
            Spot::Nowhere | Spot::Inside => (left, right),
            Spot::After | Spot::CutAfter => (left, right.max(self.after() + width)),
            Spot::Before | Spot::CutBefore => (left.min(self.before() - width), right),
        }
    }

    /// The most px that a label has at a spot.
    pub(super) fn room(&self, spot: Spot, label_width: u16) -> f64 {
        match spot {
            Spot::Nowhere => 0.0,
            Spot::Inside => self.x1 - self.x0 - 2.0 * LABEL_GAP,
            Spot::After | Spot::Before => f64::from(label_width).min(LONG_LABEL),
            Spot::CutAfter | Spot::CutBefore => f64::from(label_width).min(SHORT_LABEL),
        }
    }

    /// Where a label after it starts.
    pub(super) fn after(&self) -> f64 {
        self.dot.map_or(self.x1 + LABEL_GAP, |dot| dot + DOT_TO_LABEL)
    }

    /// Where a label before it ends.
    pub(super) fn before(&self) -> f64 {
        self.dot.map_or(self.x0 - LABEL_GAP, |dot| dot - DOT_TO_LABEL)
    }

    /// Where a label could stand, the best first.
    pub(super) fn spots(&self, label_width: u16, edges: Edges) -> impl Iterator<Item = Spot> {
        let fits = move |spot: Spot| {
            let width = self.room(spot, label_width);
            match spot {
                Spot::After | Spot::CutAfter => !edges.cut(self.after(), self.after() + width),
                Spot::Before | Spot::CutBefore => self.before() - width >= edges.left,
                Spot::Nowhere | Spot::Inside => true,
            }
        };
        let bar = if self.dot.is_none() { self.x1 - self.x0 } else { 0.0 };
        let whole_inside = self.room(Spot::After, label_width) + 2.0 * LABEL_GAP <= bar;
        let cut = f64::from(label_width) > SHORT_LABEL;
        [
            (Spot::Inside, whole_inside),
            (Spot::After, true),
            (Spot::Before, true),
            (Spot::Inside, bar >= LABELLED_BAR),
            (Spot::CutAfter, cut),
            (Spot::CutBefore, cut),
            (Spot::Nowhere, true),
        ]
        .into_iter()
        .filter_map(move |(spot, sensible)| (sensible && fits(spot)).then_some(spot))
    }
}
