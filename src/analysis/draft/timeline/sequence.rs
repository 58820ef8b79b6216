//! What came after what, of the events that the text gives no date: by its words, by a clock, or by the order of telling.

use super::{MEMORY, Timeline};
use crate::{
    analysis::{
        draft::{
            choose::Candidate,
            clock::{Clock, between, clock},
            dating::is_of_a_life,
        },
        events::Form,
    },
    story::{EventId, EventKind, When},
};

impl Timeline<'_> {
    /// Puts an event among those told before it: what it comes after. What comes after it learns so.
    pub(super) fn put(
        &mut self,
        candidate: &Candidate,
        id: &EventId,
        when: &When,
        clock: Option<Clock>,
        is_earlier: bool,
    ) -> Box<[EventId]> {
        let between = clock.and_then(|clock| self.put_between(clock, id));
        let after = between.unwrap_or_else(|| self.after(candidate, when, is_earlier));
        self.put_before(candidate, id, is_earlier);
        after
    }

    /// The clock that an event without a date is told by.
    pub(super) fn clock(&self, candidate: &Candidate, when: &When) -> Option<Clock> {
        let facts = self.scene.facts;
        let is_open = when.period.is_none() && candidate.order(facts) != Some(true);
        clock(facts, candidate).filter(|_| is_open)
    }

    /// "A header sent Calder through. Marrow had led": the past perfect goes back behind what is being told.
    pub(super) fn is_earlier(&self, candidate: &Candidate, when: &When) -> bool {
        let is_free = when.period.is_none() && candidate.order(self.scene.facts).is_none();
        is_free && candidate.said.is_none() && candidate.happening.head.form == Form::Earlier
    }

    /// An event without a date comes after the one told before it, unless the text says that it was before; but what was done does
    /// not come after what is planned, nor what goes on after what had been before.
    fn after(&self, candidate: &Candidate, when: &When, is_earlier: bool) -> Box<[EventId]> {
        let is_plan = self.kind(candidate, when) == EventKind::Plan;
        let mut told = self.events.iter().rev().take(MEMORY);
        let before = if is_earlier {
            // A second "had" goes on where the first went back to.
            told.next().filter(|told| told.is_earlier)
        } else {
            told.find(|told| !told.is_earlier && (is_plan || told.event.kind != EventKind::Plan))
        };
        // "She died on Monday. She made 60 albums over six decades": what took years comes after nothing.
        // "Two minutes later the train stopped": the day of both is the same, and the text says which was first.
        let is_later = || clock(self.scene.facts, candidate) == Some(Clock::Later);
        let is_open = candidate.order(self.scene.facts) != Some(true)
            && (when.period.is_none() || is_later())
            && !is_of_a_life(self.scene.facts, candidate);
        let before = before.filter(|_| is_open);
        before.map(|told| told.event.id.clone()).into_iter().collect()
    }

    /// "won it in the 94th minute … had levelled in the 58th": what is told by a clock stands where its clock does. None where no
    /// other is told by one.
    fn put_between(&mut self, clock: Clock, id: &EventId) -> Option<Box<[EventId]>> {
        let told = self.events.iter().rev().take(MEMORY);
        let clocks = told.filter_map(|told| Some((&told.event.id, told.clock?)));
        let (before, after) = between(clock, clocks)?;
        if let Some(later) = self.events.iter_mut().find(|told| Some(&told.event.id) == after.as_ref()) {
            later.put_after(id);
        }
        Some(before.into_iter().collect())
    }

    /// "walked out after she postponed the vote": the event of the main clause comes after this one. So does what was being
    /// told, after what had been before it.
    fn put_before(&mut self, candidate: &Candidate, id: &EventId, is_earlier: bool) {
        let later = if is_earlier {
            self.events.iter_mut().rev().take(MEMORY).find(|told| !told.is_earlier)
        } else if candidate.order(self.scene.facts) == Some(true) {
            let sentence = self.scene.facts.words.sentences().get(candidate.happening.sentence);
            let place = sentence.map(|sentence| self.scene.facts.words.span(sentence.tokens.clone()));
            self.events.last_mut().filter(|told| told.evidence.last() == place.as_ref())
        } else {
            None
        };
        if let Some(later) = later {
            later.put_after(id);
        }
    }
}
