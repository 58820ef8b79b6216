//! First fit into lanes, turn by turn.
//!
//! In each turn events come in the order of their starts. In the first a lane is as good as its last box: what
//! begins after that fits. In a later turn the boxes of the earlier ones stand in the way, too; one cursor a lane
//! walks along them, so that a turn is one pass.

use super::body::Spot;
use super::size::BOX_GAP;
use crate::order::sort_by;

/// An event's place in a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    /// Its index among the dated events.
    pub dated: u32,
    /// Where its label stands.
    pub spot: Spot,
    /// What it covers, in px from the chronology's first second.
    pub left: f64,
    /// See `left`.
    pub right: f64,
}

/// The lanes of one turn.
pub(super) struct Lanes {
    lanes: Vec<Lane>,
}

#[derive(Default)]
struct Lane {
    /// Placed before this turn, from left to right.
    earlier: Vec<Slot>,
    /// The first of `earlier` that begins after all that was asked for so far.
    next: usize,
    /// Placed in this turn, from left to right.
    placed: Vec<Slot>,
    /// Where the last box before `next` ends.
    free_from: f64,
}

impl Lanes {
    /// Lanes in which these boxes already stand, from left to right in each.
    pub(super) fn after(boxes: impl IntoIterator<Item = Vec<Slot>>) -> Self {
        let lane = |earlier| Lane { earlier, free_from: f64::NEG_INFINITY, ..Lane::default() };
        Self { lanes: boxes.into_iter().map(lane).collect() }
    }

    /// Whether one of the first `count` lanes has room from `left` to `right`.
    pub(super) fn have_room(&mut self, left: f64, right: f64, count: usize) -> bool {
        self.lanes.iter_mut().take(count).any(|lane| lane.has_room(left, right))
    }

    /// Places a box in the first of `count` lanes that has room. Says whether there was one.
    pub(super) fn place(&mut self, slot: Slot, count: usize) -> bool {
        let mut lanes = self.lanes.iter_mut().take(count);
        let Some(lane) = lanes.find_map(|lane| lane.has_room(slot.left, slot.right).then_some(lane)) else {
            return false;
        };
        lane.free_from = slot.right + BOX_GAP;
        lane.placed.push(slot);
        true
    }

    /// The boxes of each lane, from left to right.
    pub(super) fn boxes(self) -> impl Iterator<Item = Vec<Slot>> {
        self.lanes.into_iter().map(|lane| {
            let mut boxes = lane.earlier;
            if !lane.placed.is_empty() {
                boxes.extend(lane.placed);
                sort_by(&mut boxes, |a, b| a.left.total_cmp(&b.left));
            }
            boxes
        })
    }
}

impl Lane {
    fn has_room(&mut self, left: f64, right: f64) -> bool {
        while let Some(earlier) = self.earlier.get(self.next).filter(|earlier| earlier.left < left) {
            self.free_from = self.free_from.max(earlier.right + BOX_GAP);
            self.next += 1;
        }
        let next = self.earlier.get(self.next).map_or(f64::INFINITY, |later| later.left);
        self.free_from <= left && right + BOX_GAP <= next
    }
}
