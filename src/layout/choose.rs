//! Which events are worth a mark where there are more than a reader could tell apart, and which are placed first.
//!
//! Time is cut into bins of the same length, and these are numbered from 1970: so a bin is the same however
//! the window moves.

use std::cmp::Reverse;

use super::chronology::Dated;

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
    /// Never: it goes to the cluster of its bin.
    Never,
}

/// The number of the bin in which an event begins.
pub(super) fn bin_of(dated: &Dated, seconds_per_px: f64) -> i64 {
    (dated.start as f64 / (BIN * seconds_per_px)).floor() as i64
}

/// The turn of each event. In each segment the bins take turns at naming their weightiest event.
pub(super) fn choose(dated: &[Dated], seconds_per_px: f64, lanes: usize) -> Vec<Turn> {
    let most = if dated.len() <= FEW { usize::MAX } else { MARKS };
    let first = ((lanes as f64 * BIN * SEGMENT as f64 / LABELLED) as usize).max(1);
    let mut turns = vec![Turn::Never; dated.len()];
    let mut named: Vec<Named> = Vec::new();
    let mut start = 0;
    while start < dated.len() {
        let segment = bin_of(&dated[start], seconds_per_px).div_euclid(SEGMENT);
        named.clear();
        let mut end = start;
        while end < dated.len() {
            let bin = bin_of(&dated[end], seconds_per_px);
            if bin.div_euclid(SEGMENT) != segment {
                break;
            }
            end += name_weightiest(&mut named, dated, end, bin, seconds_per_px, most);
        }
        named.sort_unstable_by_key(|named| (named.rank, Reverse(named.weight), named.index));
        for (place, named) in named.iter().take(most).enumerate() {
            turns[named.index] = if place < first { Turn::First } else { Turn::Second };
        }
        start = end;
    }
    turns
}

/// An event that its bin puts forward.
struct Named {
    /// How many events of the bin are put forward before it.
    rank: usize,
    weight: u32,
    index: usize,
}

/// Puts forward the weightiest events, at most `most`, of the bin that begins at `start`. Returns how many events it has.
fn name_weightiest(
    named: &mut Vec<Named>,
    dated: &[Dated],
    start: usize,
    bin: i64,
    seconds_per_px: f64,
    most: usize,
) -> usize {
    let begun = named.len();
    let mut count = 0;
    for (index, mark) in dated.iter().enumerate().skip(start) {
        if bin_of(mark, seconds_per_px) != bin {
            break;
        }
        count += 1;
        let full = named.len() - begun >= most;
        if full && named.last().is_none_or(|last| mark.weight <= last.weight) {
            continue;
        }
        if full {
            named.pop();
        }
        let place = begun + named[begun..].partition_point(|other| other.weight >= mark.weight);
        named.insert(place, Named { rank: 0, weight: mark.weight, index });
    }
    for (rank, named) in named[begun..].iter_mut().enumerate() {
        named.rank = rank;
    }
    count
}
