//! First fit into lanes, in two turns.
//!
//! Events come in the order of their starts. In the first turn a lane is as good as its last box: what begins
//! after that fits. In the second turn the boxes of the first stand in the way, too; one cursor a lane walks
//! along them, so that both turns together take one pass each.

use super::body::Spot;
use super::size::BOX_GAP;

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
    /// Empty lanes.
    pub(super) fn new(count: usize) -> Self {
        Self::after(std::iter::repeat_n(Vec::new(), count))
    }

    /// Lanes in which these boxes already stand, from left to right in each.
    pub(super) fn after(boxes: impl IntoIterator<Item = Vec<Slot>>) -> Self {
        let lane = |earlier| Lane { earlier, free_from: f64::NEG_INFINITY, ..Lane::default() };
        Self { lanes: boxes.into_iter().map(lane).collect() }
    }

    /// Places a box in the first lane that has room. Says whether there was one.
    pub(super) fn place(&mut self, slot: Slot) -> bool {
        let lane = self.lanes.iter_mut().find_map(|lane| lane.has_room(&slot).then_some(lane));
        let Some(lane) = lane else { return false };
        lane.free_from = slot.right + BOX_GAP;
        lane.placed.push(slot);
        true
    }

    /// The boxes of each lane, from left to right.
    pub(super) fn boxes(self) -> impl Iterator<Item = Vec<Slot>> {
        self.lanes.into_iter().map(|lane| {
            let mut boxes = lane.earlier;
            boxes.extend(lane.placed);
            boxes.sort_by(|a, b| a.left.total_cmp(&b.left));
            boxes
        })
    }
}

impl Lane {
    fn has_room(&mut self, slot: &Slot) -> bool {
        while let Some(box_) = self.earlier.get(self.next).filter(|box_| box_.left < slot.left) {
            self.free_from = self.free_from.max(box_.right + BOX_GAP);
            self.next += 1;
        }
        let next = self.earlier.get(self.next).map_or(f64::INFINITY, |box_| box_.left);
        self.free_from <= slot.left && slot.right + BOX_GAP <= next
    }
}
