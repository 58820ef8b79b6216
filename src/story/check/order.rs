//! The order of events: what comes after what, without circles and not against the dates.

use super::{Checker, refs::Kind};
use crate::story::{Event, EventId};

impl Checker<'_> {
    /// What is said of the order of events holds together.
    pub(super) fn order(&mut self) {
        let story = self.story;
        let after_some = |number: &usize| !story.events[*number].after.is_empty();
        let ordered: Vec<usize> = (0..story.events.len()).filter(after_some).collect();
        for (number, event) in ordered.iter().map(|number| (*number, &story.events[*number])) {
            let path = format_args!("$.events[{number}].after");
            self.list(Kind::Event, event.after.iter().map(EventId::as_str), path);
            for (place, id) in event.after.iter().enumerate() {
                let earlier = self.ids.position(Kind::Event, id.as_str());
                if earlier.is_some_and(|earlier| begins_after_the_end(&story.events[earlier], event)) {
                    let message = format_args!("by its date `{id}` is later than this event");
                    self.found.warning(format_args!("{path}[{place}]"), message);
                }
            }
        }
        self.circles(&ordered);
    }

    /// No event comes after itself, not even by way of others, of those that come after any. Reports each step
    /// that closes a circle; walks without recursion, for chains may be long.
    fn circles(&mut self, ordered: &[usize]) {
        #[derive(Clone, Copy, PartialEq)]
        enum Seen {
            Not,
            Above,
            Done,
        }
        let events = &self.story.events;
        let mut seen = vec![Seen::Not; events.len()];
        for root in ordered.iter().copied() {
            if seen[root] != Seen::Not {
                continue;
            }
            seen[root] = Seen::Above;
            let mut trail = vec![(root, 0)];
            while let Some((event, place)) = trail.last_mut() {
                let (event, at) = (*event, *place);
                *place += 1;
                let Some(id) = events[event].after.get(at) else {
                    seen[event] = Seen::Done;
                    trail.pop();
                    continue;
                };
                let Some(earlier) = self.ids.position(Kind::Event, id.as_str()) else { continue };
                match seen[earlier] {
                    Seen::Not => {
                        seen[earlier] = Seen::Above;
                        trail.push((earlier, 0));
                    }
                    Seen::Above => {
                        let path = format_args!("$.events[{event}].after[{at}]");
                        let message = format_args!("closes a circle, `{id}` itself comes after this event");
                        if earlier == event {
                            self.found.error(path, "an event cannot come after itself");
                        } else {
                            self.found.error(path, message);
                        }
                    }
                    Seen::Done => {}
                }
            }
        }
    }
}

/// Whether by the dates one event begins only when the other is over.
fn begins_after_the_end(one: &Event, other: &Event) -> bool {
    let start = one.when.period.as_ref().and_then(|period| period.extent().start);
    let end = other.when.period.as_ref().and_then(|period| period.extent().end);
    start.zip(end).is_some_and(|(start, end)| start >= end)
}
