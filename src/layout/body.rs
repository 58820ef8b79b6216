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

/// Where a label stands, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Spot {
    /// There is none.
    Nowhere,
    /// In the bar, with at most this width.
    Inside(f64),
    /// After the dot or bar, with at most this width.
    After(f64),
    /// Before the dot or bar, with at most this width.
    Before(f64),
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
    pub(super) fn extent(&self, spot: Spot) -> (f64, f64) {
        let (mut left, mut right) = (self.x0, self.x1);
        if let Some(dot) = self.dot {
            (left, right) = (left.min(dot - DOT_RADIUS), right.max(dot + DOT_RADIUS));
        }
        match spot {
            Spot::Nowhere | Spot::Inside(_) => (left, right),
            Spot::After(width) => (left, right.max(self.after() + width)),
            Spot::Before(width) => (left.min(self.before() - width), right),
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

    /// Where a label could stand, the best first. `edges` are those of the whole story: a label that would run
    /// over the right one stands before its mark.
    pub(super) fn spots(&self, label_width: u32, edges: (f64, f64)) -> impl Iterator<Item = Spot> {
        let width = f64::from(label_width).min(LONG_LABEL);
        let cut = width.min(SHORT_LABEL);
        let length = self.x1 - self.x0;
        let fits_inside = self.dot.is_none() && width + 2.0 * LABEL_GAP <= length;
        let before_first = self.after() + width > edges.1 && self.before() - width >= edges.0;
        let whole = match (fits_inside, before_first) {
            (true, _) => [Some(Spot::Inside(width)), None],
            (false, false) => [Some(Spot::After(width)), Some(Spot::Before(width))],
            (false, true) => [Some(Spot::Before(width)), Some(Spot::After(width))],
        };
        let inside = self.dot.is_none() && !fits_inside && length >= LABELLED_BAR;
        let cut = [
            inside.then_some(Spot::Inside(length - 2.0 * LABEL_GAP)),
            (cut < width && !before_first).then_some(Spot::After(cut)),
            (cut < width && before_first).then_some(Spot::Before(cut)),
        ];
        whole.into_iter().chain(cut).flatten().chain([Spot::Nowhere])
    }
}
