//! A lane for each event, or a cluster where it is crowded: all events at one zoom, wherever the window is.
//!
//! Zooms come in steps, four for each doubling. Between two steps the packing of the wider one holds (see
//! `body.rs`), so that marks stay in their lanes during a small zoom, and nothing is packed anew.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    body::{Body, Edges, Spot},
    choose::{Turn, bin, bins, choose},
    chronology::{COLOURS, Chronology, Dated},
    lanes::{Lanes, Slot},
    window::Window,
};
use crate::calendar::Seconds;

/// How far, in px, a label may reach beyond all events before it is better placed otherwise.
const BEYOND: f64 = 48.0;

/// What is longer than this in px keeps out of the last third of the lanes while others want them: else a few long
/// states would hide all that happens meanwhile.
const LONG: f64 = 480.0;

/// The lanes and clusters of a chronology at one zoom.
#[derive(Clone, Debug, PartialEq)]
pub struct Packing {
    /// Of the zoom step.
    pub(super) seconds_per_px: f64,
    /// From where the px of slots are counted.
    pub(super) origin: Seconds,
    /// The boxes of each lane, from left to right and never overlapping.
    pub(super) lanes: Box<[Box<[Slot]>]>,
    /// From left to right, each in a bin of its own.
    pub(super) clusters: Box<[Bin]>,
}

/// The events of one bin that have no place in a lane. A moment is in the bin of its dot, so that the cluster stands
/// below where that would be; anything longer in that of its start.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bin {
    /// The bin's number.
    pub number: i64,
    /// The events, by index in the story, in the order of time.
    pub events: Rc<[usize]>,
    /// How many of each colour slot.
    pub colours: [usize; COLOURS],
    /// Where the first begins.
    pub from: Seconds,
    /// Where the last ends.
    pub to: Seconds,
    /// The index of the weightiest among the dated events.
    pub weightiest: usize,
}

impl Packing {
    /// Packs all events of a chronology into `lanes` lanes (at least one) for a picture in which a px stands for
    /// `seconds_per_px` seconds.
    pub fn new(chronology: &Chronology, seconds_per_px: f64, lanes: usize) -> Self {
        let seconds_per_px = seconds_per_px_of(Self::step(seconds_per_px));
        let dated = chronology.dated();
        let origin = dated.first().map_or(0, |mark| mark.start);
        let lanes = lanes.clamp(1, 1000);
        let px_per_second = 1.0 / seconds_per_px;
        let px = |seconds: Seconds| (seconds - origin) as f64 * px_per_second;
        // Labels keep to what the window of everything shows, and not far from the events, where it is closer.
        let edge =
            |window: Option<Window>| window.map_or((0.0, 0.0), |window| (px(window.from), px(window.to)));
        let (whole, opening) = (edge(chronology.whole()), edge(chronology.opening()));
        let last = dated.iter().map(|mark| mark.end).max().map_or(0.0, px);
        let edges = Edges { left: whole.0.max(-BEYOND), rights: [whole.1.min(last + BEYOND), opening.1] };

        let bins = bins(dated, seconds_per_px);
        let mut turns = choose(dated, &bins, lanes);
        let mut placed = vec![Vec::new(); lanes];
        for now in [Turn::First, Turn::Second, Turn::Third] {
            let mut filled = Lanes::after(placed);
            for (index, (mark, turn)) in dated.iter().zip(&mut turns).enumerate() {
                if *turn != now {
                    continue;
                }
                let body = Body::new(mark, px(mark.start), px(mark.end));
                let long = body.x1 - body.x0 > LONG;
                let open = if long && now != Turn::Third { lanes - lanes / 3 } else { lanes };
                if !place(&mut filled, open, index, mark, body, edges) {
                    *turn = if open < lanes { Turn::Third } else { Turn::Never };
                }
            }
            placed = filled.boxes().collect();
        }
        let lanes = placed.into_iter().map(Vec::into_boxed_slice).collect();
        let left_over = dated.iter().enumerate().filter(|(index, _)| turns[*index] == Turn::Never);
        Self { seconds_per_px, origin, lanes, clusters: cluster(left_over, dated, seconds_per_px) }
    }

    /// The number of the zoom step to which this zoom belongs: packings of the same step, chronology and lanes
    /// are equal, so it can stand for them in a memo.
    pub fn step(seconds_per_px: f64) -> i32 {
        let sane = if seconds_per_px.is_finite() { seconds_per_px.clamp(1e-6, 1e18) } else { 1.0 };
        let exponent = (sane.to_bits() >> 52) as i32 - 1023;
        let mantissa = sane / power_of_two(exponent);
        let quarter = QUARTERS.iter().position(|quarter| mantissa <= *quarter).unwrap_or(QUARTERS.len());
        4 * exponent + quarter as i32
    }

    /// How many lanes hold a mark: packed with many lanes, how many are of use.
    pub fn lanes_used(&self) -> usize {
        self.lanes.iter().take_while(|lane| !lane.is_empty()).count()
    }

    /// Whether every event has a mark with a name.
    pub fn names_all(&self) -> bool {
        !self.has_clusters() && self.lanes.iter().flatten().all(|slot| slot.spot != Spot::Nowhere)
    }

    /// Whether some events are in clusters.
    pub fn has_clusters(&self) -> bool {
        !self.clusters.is_empty()
    }
}

/// Gives an event the best place that is left in the first `open` lanes, if any.
fn place(lanes: &mut Lanes, open: usize, index: usize, mark: &Dated, body: Body, edges: Edges) -> bool {
    // Most that find no place find none even without a label: so ask that first.
    let (left, right) = body.extent(Spot::Nowhere, 0);
    lanes.have_room(left, right, open)
        && body.spots(mark.label_width, edges).any(|spot| {
            let (left, right) = body.extent(spot, mark.label_width);
            lanes.place(Slot { dated: index as u32, spot, left, right }, open)
        })
}

/// Gathers events, given in the order of time, by bin.
fn cluster<'a>(
    events: impl Iterator<Item = (usize, &'a Dated)>,
    dated: &[Dated],
    seconds_per_px: f64,
) -> Box<[Bin]> {
    let mut members: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (index, mark) in events {
        let place = if mark.moment { mark.middle() } else { mark.start };
        members.entry(bin(place, seconds_per_px)).or_default().push(index);
    }
    let bins = members.into_iter().map(|(number, members)| {
        let mut colours = [0; COLOURS];
        let (mut from, mut to, mut weightiest) = (Seconds::MAX, Seconds::MIN, members[0]);
        for index in &members {
            let mark = &dated[*index];
            colours[usize::from(mark.colour)] += 1;
            (from, to) = (from.min(mark.start), to.max(mark.end));
            if mark.weight > dated[weightiest].weight {
                weightiest = *index;
            }
        }
        let events = members.iter().map(|index| dated[*index].event as usize).collect();
        Bin { number, events, colours, from, to, weightiest }
    });
    bins.collect()
}

/// 2^(1/4), 2^(2/4) and 2^(3/4) after 1: a table, because a float function may differ between machines.
const QUARTERS: [f64; 4] = [1.0, 1.189_207_115_002_721, std::f64::consts::SQRT_2, 1.681_792_830_507_429];

/// The coarsest zoom of a step.
fn seconds_per_px_of(step: i32) -> f64 {
    QUARTERS[step.rem_euclid(4) as usize] * power_of_two(step.div_euclid(4))
}

/// Exact for exponents from -1022 to 1023.
fn power_of_two(exponent: i32) -> f64 {
    f64::from_bits(((exponent + 1023) as u64) << 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_at_least_as_coarse_as_its_zooms_and_less_than_a_fifth_coarser() {
        let mut zoom = 1e-5;
        while zoom < 1e17 {
            let coarse = seconds_per_px_of(Packing::step(zoom));
            assert!(zoom <= coarse && coarse < zoom * 1.19, "{zoom} {coarse}");
            assert_eq!(Packing::step(coarse), Packing::step(zoom));
            zoom *= 1.0371;
        }
    }

    #[test]
    fn a_zoom_that_is_no_number_has_a_step() {
        for odd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let _ = Packing::step(odd);
        }
    }
}
