//! The order of all events: those with a date by it, and the others by what came before them.

use crate::order::sort_by_key;
use crate::story::{EventId, Story};
use crate::text::Map;

/// Puts the events without a date among the dated ones, which come in the order of time. Returns all of them in
/// order, and those without a date in order. An order that goes in circles is broken at its earliest event in the story.
pub(super) fn complete(story: &Story, dated: Vec<usize>, undated: Vec<usize>) -> (Vec<usize>, Vec<usize>) {
    if undated.is_empty() {
        return (dated, undated);
    }
    let by_id: Map<&EventId, usize> =
        story.events.iter().enumerate().map(|(at, event)| (&event.id, at)).collect();
    let before = |event: usize| story.events[event].after.iter().filter_map(|id| by_id.get(id).copied());
    let undated = by_predecessors(story.events.len(), &undated, before);

    // A place is a slot and a turn in it: the n-th dated event has slot 2n + 1 and turn 0.
    let mut places: Vec<Option<(usize, usize)>> = vec![None; story.events.len()];
    for (rank, event) in dated.iter().enumerate() {
        places[*event] = Some((2 * rank + 1, 0));
    }
    let mut successors: Map<usize, usize> = Map::default();
    for event in dated.iter().chain(undated.iter()).rev() {
        let slot = match places[*event] {
            Some((slot, _)) => Some(slot - 1),
            None => successors.get(event).copied(),
        };
        if let Some(slot) = slot {
            for earlier in before(*event) {
                successors.entry(earlier).and_modify(|known| *known = slot.min(*known)).or_insert(slot);
            }
        }
    }
    for (turn, event) in undated.iter().enumerate() {
        let latest = before(*event).filter(|other| other != event).filter_map(|other| places[other]).max();
        let slot = match latest {
            Some((slot, _)) => slot,
            None => successors.get(event).copied().unwrap_or(2 * dated.len() + 2),
        };
        places[*event] = Some((slot, turn + 1));
    }
    let mut order: Vec<usize> = dated.into_iter().chain(undated.iter().copied()).collect();
    sort_by_key(&mut order, |event| places[*event]);
    (order, undated)
}

/// The events of `some`, each after those of them that came before it, else in their own order.
fn by_predecessors<I: Iterator<Item = usize>>(
    count: usize,
    some: &[usize],
    before: impl Fn(usize) -> I,
) -> Vec<usize> {
    #[derive(Clone, Copy, PartialEq)]
    enum Visit {
        Never,
        Waiting,
        Begun,
        Done,
    }
    let mut visits = vec![Visit::Never; count];
    for event in some {
        visits[*event] = Visit::Waiting;
    }
    let mut sorted = Vec::with_capacity(some.len());
    // Depth first, with a stack of its own: a chain may be as long as the story.
    for first in some {
        let mut stack = vec![*first];
        while let Some(event) = stack.last().copied() {
            match visits[event] {
                Visit::Waiting => {
                    visits[event] = Visit::Begun;
                    let waiting = before(event).filter(|other| visits[*other] == Visit::Waiting);
                    let from = stack.len();
                    stack.extend(waiting);
                    // The first in the list is to be on top.
                    stack[from..].reverse();
                }
                Visit::Begun => {
                    visits[event] = Visit::Done;
                    sorted.push(event);
                    stack.pop();
                }
                Visit::Never | Visit::Done => {
                    stack.pop();
                }
            }
        }
    }
    sorted
}
