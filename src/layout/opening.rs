//! Which stretch of time a story is shown with at first.

use super::{Window, chronology::Dated};
use crate::calendar::Seconds;
use crate::order::sort;

/// Margins are this part of what is shown: 4 %.
const MARGIN: Seconds = 25;

/// From the first known end to the last, of events sorted by start.
pub(super) fn reach(dated: &[Dated]) -> Option<(Seconds, Seconds)> {
    Some((dated.first()?.start, dated.iter().map(|mark| mark.end).max()?))
}

/// Everything, with margins; with surroundings where all of it is one moment.
pub(super) fn whole(dated: &[Dated]) -> Option<Window> {
    let (from, to) = reach(dated)?;
    let longest =
        dated.iter().filter(|mark| mark.moment).map(|mark| mark.end - mark.start).max().unwrap_or(0);
    let length = to.saturating_sub(from);
    if length > longest.max(60) {
        return Some(Window::with_margin(from, to, MARGIN));
    }
    let around = length.max(60).saturating_mul(2);
    Some(Window::new(from.saturating_sub(around), to.saturating_add(around)))
}

/// The part where most of it is, if the rest would press that into less than a sixth of the picture; else everything.
/// "Most" is three fifths, and what is near them.
pub(super) fn opening(dated: &[Dated]) -> Option<Window> {
    let (from, to) = reach(dated)?;
    let places = places(dated);
    let last = places.len() - 1;
    let (first, last) = if places.len() < 6 { (0, last) } else { most(&places).unwrap_or((0, last)) };
    let (start, end) = hung_over(dated, places[first], places[last]);
    if start >= end || (start, end) == (from, to) {
        whole(dated)
    } else {
        Some(Window::with_margin(start, end, 16))
    }
}

/// Where the events are, in order: a moment in its middle, anything longer at both of its ends.
fn places(dated: &[Dated]) -> Vec<Seconds> {
    let start = |mark: &Dated| if mark.moment { mark.middle() } else { mark.start };
    let mut starts: Vec<Seconds> = dated.iter().map(start).collect();
    let mut ends: Vec<Seconds> = dated.iter().filter(|mark| !mark.moment).map(|mark| mark.end).collect();
    // Each nearly in order, and soon sorted; all in one would not be.
    sort(&mut starts);
    sort(&mut ends);
    let (mut starts, mut ends) = (starts.into_iter().peekable(), ends.into_iter().peekable());
    std::iter::from_fn(|| match (starts.peek(), ends.peek()) {
        (Some(start), Some(end)) if start > end => ends.next(),
        (Some(_), _) => starts.next(),
        (None, _) => ends.next(),
    })
    .collect()
}

/// The first and the last of the places that are worth a window of their own, if they are far from all.
fn most(places: &[Seconds]) -> Option<(usize, usize)> {
    let core = (places.len() * 3).div_ceil(5);
    let length = |first: usize, last: usize| places[last].saturating_sub(places[first]);
    let first = (0..=places.len() - core).min_by_key(|first| length(*first, first + core - 1))?;
    let (mut first, mut last) = (first, first + core - 1);
    let all = length(0, places.len() - 1);
    let densest = length(first, last).max(all / 1000);
    if densest >= all / 6 {
        return None;
    }
    while first > 0 && length(first - 1, first) <= densest / 4 {
        first -= 1;
    }
    while last + 1 < places.len() && length(last, last + 1) <= densest / 4 {
        last += 1;
    }
    Some((first, last))
}

/// The stretch, widened by what its moments hang over it, unless that is very vague.
fn hung_over(dated: &[Dated], from: Seconds, to: Seconds) -> (Seconds, Seconds) {
    let most = to.saturating_sub(from) / 8;
    let inside = dated.iter().filter(|mark| mark.moment && (from..=to).contains(&mark.middle()));
    inside.fold((from, to), |(start, end), mark| {
        let starts = if from.saturating_sub(mark.start) <= most { mark.start } else { from };
        let ends = if mark.end.saturating_sub(to) <= most { mark.end } else { to };
        (start.min(starts), end.max(ends))
    })
}
