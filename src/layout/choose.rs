//! Which events are worth a mark where there are more than a reader could tell apart, and which are placed first.
//!
//! Time is cut into bins of the same length, and these are numbered from 1970: so a bin is the same however
//! the window moves.

use crate::order::sort_by_key;
use std::{cmp::Reverse, ops::Range};

use super::chronology::Dated;
use crate::calendar::Seconds;

/// The width of a bin in px.
pub(super) const BIN: f64 = 56.0;
/// So many bins make a segment, in which marks compete.
const SEGMENT: i64 = 8;
/// The marks of a segment, where there are more events than [`FEW`].
const MARKS: usize = 12;
/// So many events may have a mark each, however close they are.
const FEW: usize = 150;
/// About the width that a mark with its label takes.
const LABELLED: f64 = 300.0;

/// When an event is given its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Before the others: the weightiest of their surroundings.
    First,
    /// Where the first ones leave room.
    Second,
    /// Where those leave room: a long one that found none in the lanes for long ones.
    Third,
    /// Never: it goes to the cluster of its bin.
    Never,
}

/// The number of the bin in which each event begins.
pub(super) fn bins(dated: &[Dated], seconds_per_px: f64) -> Vec<i64> {
    dated.iter().map(|mark| bin(mark.start, seconds_per_px)).collect()
}

/// The number of the bin of a time.
pub(super) fn bin(seconds: Seconds, seconds_per_px: f64) -> i64 {
    floor(seconds as f64 * (1.0 / (BIN * seconds_per_px)))
}

/// As `f64::floor`, which is a slow call on some machines.
fn floor(number: f64) -> i64 {
    let cut = number as i64;
    if cut as f64 > number { cut - 1 } else { cut }
}

/// The turn of each event, given their bins. In each segment the bins take turns at naming their weightiest event.
pub(super) fn choose(dated: &[Dated], bins: &[i64], lanes: usize) -> Vec<Turn> {
    let most = if dated.len() <= FEW { usize::MAX } else { MARKS };
    let first = ((lanes as f64 * BIN * SEGMENT as f64 / LABELLED) as usize).max(1);
    let mut turns = vec![Turn::Never; dated.len()];
    let mut named: Vec<Named> = Vec::new();
    let mut start = 0;
    for segment in bins.chunk_by(|a, b| a.div_euclid(SEGMENT) == b.div_euclid(SEGMENT)) {
        if segment.len() <= first.min(most) {
            turns[start..start + segment.len()].fill(Turn::First);
            start += segment.len();
            continue;
        }
        named.clear();
        for bin in segment.chunk_by(|a, b| a == b) {
            name_weightiest(&mut named, dated, start..start + bin.len(), most);
            start += bin.len();
        }
        sort_by_key(&mut named, |named| (named.rank, Reverse(named.weight), named.index));
        for (place, named) in named.iter().take(most).enumerate() {
            turns[named.index] = if place < first { Turn::First } else { Turn::Second };
        }
    }
    turns
}

/// An event that its bin puts forward.
#[derive(Clone, Copy)]
struct Named {
    /// How many events of the bin are put forward before it.
    rank: usize,
    weight: u16,
    index: usize,
}

/// Puts forward the weightiest events of a bin, at most `most`.
fn name_weightiest(named: &mut Vec<Named>, dated: &[Dated], bin: Range<usize>, most: usize) {
    let begun = named.len();
    for index in bin {
        let weight = dated[index].weight;
        let full = named.len() - begun >= most;
        if full && named.last().is_none_or(|last| weight <= last.weight) {
            continue;
        }
        if full {
            named.pop();
        }
        let place = begun + named[begun..].partition_point(|other| other.weight >= weight);
        named.insert(place, Named { rank: 0, weight, index });
    }
    for (rank, named) in named[begun..].iter_mut().enumerate() {
        named.rank = rank;
    }
}
