//! Which of the things that happen become events of the story, and what each is.
//!
//! The text names far more happenings than a reader wants on a timeline. An event is made of what somebody
//! did or is to do, told with a date of its own or as the next step of what is being told; what only is
//! (a sum, a belief, a way of speaking) and what only the verbs of saying report is left to the statements.

use std::{ops::Range, rc::Rc};

use super::{Facts, grade, people::People, slug::Slugs, title};
use crate::{
    analysis::{
        dates::TimeExpression,
        events::{Anchor, Clause, Date, Form, Happening, clause},
        names::NameKind,
        words::Tag,
    },
    calendar::Period,
    story::{
        Draft, Event, EventId, EventKind, Extra, Grade, Known, Participant, Place, PlaceId, When, Written,
    },
    text::Span,
};

/// The events of the story, in the order of the text, and the places where they happened.
pub(super) fn timeline(facts: &Facts, people: &People) -> (Vec<Event>, Vec<Place>) {
    let mut timeline =
        Timeline { facts, people, slugs: Slugs::default(), places: Places::default(), events: Vec::new() };
    for happening in &facts.happenings {
        timeline.consider(happening);
    }
    timeline.events.iter_mut().for_each(Told::finish);
    (timeline.events.into_iter().map(|told| told.event).collect(), timeline.places.list)
}

/// How many events back another telling of the same event is looked for.
const MEMORY: usize = 100;

struct Timeline<'f> {
    facts: &'f Facts<'f>,
    people: &'f People,
    slugs: Slugs,
    places: Places,
    events: Vec<Told>,
}

/// An event with what is needed to find it again.
struct Told {
    event: Event,
    /// The opening of its verb, by which another telling of it is known.
    stem: String,
    evidence: Vec<Span>,
}

impl Told {
    fn finish(&mut self) {
        self.event.evidence = std::mem::take(&mut self.evidence).into();
    }
}

impl Timeline<'_> {
    fn consider(&mut self, happening: &Happening) {
        let facts = self.facts;
        let words = &facts.words;
        let Some(sentence) = words.sentences().get(happening.sentence) else { return };
        let clause = clause(words, sentence.tokens.clone(), &happening.head);
        let own_date = own_date(facts, happening, &clause);
        let said = facts.said_at(happening.head.token);
        if !self.matters(happening, &clause, own_date.is_some(), said) {
            return;
        }
        let when = self.when(happening, own_date);
        let participants = self.participants(happening, &clause);
        if when.period.is_none() && (participants.is_empty() || said.is_some()) {
            return;
        }
        let title = title::title(words, &happening.head, &clause, &facts.calendar, |subject| {
            self.people.named(facts, subject)
        });
        if title.split(' ').nth(1).is_none() && happening.head.form != Form::Noun {
            return;
        }
        let evidence = words.span(sentence.tokens.clone());
        let stem: String = words.lower(happening.head.token).chars().take(5).collect();
        if let Some(told) = self
            .events
            .iter_mut()
            .rev()
            .take(MEMORY)
            .find(|told| told.stem == stem && is_same(&told.event, &when, &participants))
        {
            if told.evidence.last() != Some(&evidence) {
                told.evidence.push(evidence);
            }
            return;
        }
        let draft = self.draft(happening, &clause, own_date, said, &participants);
        let after = self.after(&when);
        let place = self.place(&clause);
        self.events.push(Told {
            event: Event {
                id: self.slugs.of(&title).into(),
                title: title.into(),
                summary: None,
                kind: self.kind(happening, &when),
                when,
                after,
                participants: participants.into(),
                place,
                evidence: Rc::default(),
                draft: Some(draft),
                extra: Extra::default(),
            },
            stem,
            evidence: vec![evidence],
        });
    }

    /// Whether the happening is worth a place on the timeline.
    fn matters(
        &self,
        happening: &Happening,
        clause: &Clause,
        has_own_date: bool,
        said: Option<usize>,
    ) -> bool {
        let facts = self.facts;
        let words = &facts.words;
        let head = &happening.head;
        let verb = words.lower(head.token);
        if facts.is_cue(head.token) || words.tag(head.token + 1) == Tag::Quote || is_aside(verb) {
            return false;
        }
        // "I told the players", "we looked": what somebody says of themselves is their statement.
        let is_first_person = clause.subject.clone().any(|at| words.is(at, &["i", "we", "you", "my", "our"]));
        match head.form {
            _ if said.is_some() => has_own_date && !is_first_person && head.form != Form::Noun,
            Form::Past | Form::Earlier | Form::Future => {
                has_own_date || !is_state(verb) && !clause.subject.is_empty()
            }
            Form::Perfect => {
                has_own_date || !is_state(verb) && self.people.at(facts, &clause.subject).is_some()
            }
            Form::Conditional | Form::Present => has_own_date,
            Form::Dependent => has_own_date && !self.is_told_by_its_verb(happening),
            Form::Noun => has_own_date && !self.is_told_by_its_verb(happening),
        }
    }

    /// Whether a finite verb of the same sentence has the same date: it tells the event.
    fn is_told_by_its_verb(&self, happening: &Happening) -> bool {
        let facts = self.facts;
        let first = facts.happenings.partition_point(|other| other.sentence < happening.sentence);
        facts.happenings[first..].iter().take_while(|other| other.sentence == happening.sentence).any(
            |other| {
                other.head.token != happening.head.token
                    && other.anchor == happening.anchor
                    && !matches!(other.head.form, Form::Noun | Form::Dependent)
                    && !facts.is_cue(other.head.token)
            },
        )
    }

    fn when(&self, happening: &Happening, own_date: Option<usize>) -> When {
        let facts = self.facts;
        let undated = When { period: None, known: Known::Order, written: None, note: None };
        let date = |number: usize| facts.calendar.get(number).and_then(|date| facts.dates.get(date.number));
        match (own_date, happening.anchor) {
            (Some(number), _) => match date(number) {
                Some(expression) => dated(expression),
                None => undated,
            },
            (None, Anchor::Written(number) | Anchor::InForce(number)) => match date(number) {
                // A date of the sentence dates what its other clauses tell only by the course of the telling.
                Some(expression) if matches!(happening.head.form, Form::Past) => assumed(facts, expression),
                _ => undated,
            },
            (None, Anchor::Published | Anchor::None) => undated,
        }
    }

    fn kind(&self, happening: &Happening, when: &When) -> EventKind {
        let words = &self.facts.words;
        let verb = words.lower(happening.head.token);
        let starts = when.period.and_then(|period| period.extent().start);
        let is_ahead = matches!((starts, self.facts.article.published), (Some(start), Some(published)) if start > published.to_seconds());
        let is_planned = matches!(happening.head.form, Form::Future | Form::Conditional);
        let lasts = matches!(when.period, Some(Period::Between { .. }));
        if is_ahead || is_planned && (starts.is_none() || self.facts.article.published.is_none()) {
            EventKind::Plan
        } else if matches!(verb, "published" | "announced" | "released" | "reported") {
            EventKind::Report
        } else if is_state(verb) || lasts {
            EventKind::State
        } else {
            EventKind::Happening
        }
    }

    fn participants(&self, happening: &Happening, clause: &Clause) -> Vec<Participant> {
        let words = &self.facts.words;
        let verb = clause.verb.clone().filter(|at| !words.tag(*at).is_adverb()).collect::<Vec<_>>();
        let role = match (verb.first(), verb.last()) {
            (Some(first), Some(last)) if happening.head.form != Form::Noun => {
                Some(words.phrase(*first..last + 1))
            }
            _ => None,
        };
        let mut found: Vec<Participant> = Vec::new();
        let mut add = |range: &Range<usize>, role: Option<&str>| {
            for actor in self.people.all(self.facts, range) {
                if found.iter().all(|known| known.actor != actor) {
                    found.push(Participant { actor, role: role.map(Rc::from) });
                }
            }
        };
        add(&clause.subject, role);
        add(&clause.rest, None);
        found
    }

    /// An event without a date comes after the one told before it.
    fn after(&self, when: &When) -> Rc<[EventId]> {
        let before = self.events.last().filter(|_| when.period.is_none());
        before.map(|told| told.event.id.clone()).into_iter().collect()
    }

    fn place(&mut self, clause: &Clause) -> Option<PlaceId> {
        let words = &self.facts.words;
        let first = self.facts.names.partition_point(|name| name.tokens.start < clause.rest.start);
        let name = self.facts.names[first..]
            .iter()
            .take_while(|name| name.tokens.end <= clause.rest.end)
            .find(|name| {
                name.kind == NameKind::Place
                    && name.tokens.start > 0
                    && words.is(
                        name.tokens.start - 1,
                        &["in", "at", "near", "outside", "above", "beneath", "off"],
                    )
            })?;
        Some(self.places.of(words.phrase(name.tokens.clone())))
    }

    fn draft(
        &self,
        happening: &Happening,
        clause: &Clause,
        own_date: Option<usize>,
        said: Option<usize>,
        participants: &[Participant],
    ) -> Draft {
        let facts = self.facts;
        let mut grade = grade::Grading::default();
        if let Some(number) = said {
            match self.people.speaker(facts, number) {
                Some(name) => {
                    grade.at_most(Grade::Guess, format!("told by {name}, not by the report itself"))
                }
                None => grade.at_most(Grade::Guess, "told by a source, not by the report itself".to_owned()),
            }
        }
        let words_of = |number: usize| {
            facts.calendar.get(number).map(|date| facts.words.phrase(date.tokens.clone())).unwrap_or_default()
        };
        match (own_date, happening.anchor) {
            (Some(number), _) => grade.because(format!("“{}” stands in the same clause", words_of(number))),
            (None, Anchor::Written(number)) if happening.head.form == Form::Past => {
                grade.at_most(Grade::Likely, format!("the sentence speaks of “{}”", words_of(number)));
            }
            (None, Anchor::InForce(number)) if happening.head.form == Form::Past => {
                grade.at_most(Grade::Likely, format!("the text was speaking of “{}”", words_of(number)));
            }
            _ => grade.at_most(Grade::Likely, "the text gives no date, only its order of telling".to_owned()),
        }
        if happening.head.form == Form::Noun {
            grade.at_most(Grade::Guess, "named in passing, not told".to_owned());
        }
        if matches!(happening.head.form, Form::Conditional) {
            grade.at_most(Grade::Likely, "spoken of as planned or possible".to_owned());
        }
        if participants.is_empty() || clause.subject.is_empty() {
            grade.at_most(Grade::Likely, "who did it is not clear".to_owned());
        }
        grade.draft()
    }
}

/// The date that stands in the happening's own clause: among the words after it, or opening the sentence.
fn own_date(facts: &Facts, happening: &Happening, clause: &Clause) -> Option<usize> {
    let Anchor::Written(number) = happening.anchor else { return None };
    let date: &Date = facts.calendar.get(number)?;
    let words = &facts.words;
    let start = words.sentences().get(happening.sentence)?.tokens.start;
    // A date stands behind its verb, perhaps with a comma between, or before the subject.
    let is_behind = date.tokens.start >= clause.verb.end && date.tokens.start <= clause.rest.end + 2;
    let is_inside = clause.subject.start <= date.tokens.start && date.tokens.end <= clause.verb.end;
    let opens = date.tokens.end <= clause.subject.start.max(start + 1)
        && (date.tokens.end..clause.subject.start)
            .all(|at| !words.tag(at).is_verb() && words.tag(at) != Tag::Quote);
    (is_behind || is_inside || opens).then_some(number)
}

fn dated(expression: &TimeExpression) -> When {
    When {
        period: expression.range.or_else(|| expression.period()),
        known: expression.known,
        written: Some(Written::Span(expression.span)),
        note: None,
    }
}

fn assumed(facts: &Facts, expression: &TimeExpression) -> When {
    let words = facts.article.source.get(expression.span).unwrap_or_default();
    When {
        period: expression.period(),
        known: Known::Assumed,
        written: None,
        note: Some(format!("The text was speaking of “{words}”.").into()),
    }
}

/// Whether another telling with this date and these participants is of the same event.
fn is_same(event: &Event, when: &When, participants: &[Participant]) -> bool {
    event.when.period == when.period
        && when.period.is_some()
        && (participants.is_empty()
            || event.participants.is_empty()
            || participants.iter().any(|one| event.participants.iter().any(|other| other.actor == one.actor)))
}

/// Verbs that tell what is rather than what happens.
fn is_state(verb: &str) -> bool {
    matches!(
        verb,
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "had"
            | "has"
            | "have"
            | "seemed"
            | "appeared"
            | "remained"
            | "belonged"
            | "knew"
            | "thought"
            | "believed"
            | "felt"
            | "wanted"
            | "hoped"
            | "lay"
            | "stood"
            | "meant"
            | "included"
            | "contained"
            | "cost"
            | "liked"
            | "needed"
            | "owned"
            | "employed"
            | "lived"
            | "governed"
            | "served"
            | "led"
            | "looked"
            | "heard"
            | "saw"
            | "lacked"
            | "depended"
            | "consisted"
            | "showed"
            | "says"
            | "went"
            | "did"
            | "made"
            | "kept"
    )
}

/// Verbs of saying and of not saying, where the statements' rules found no content.
fn is_aside(verb: &str) -> bool {
    matches!(
        verb,
        "said"
            | "told"
            | "added"
            | "declined"
            | "responded"
            | "replied"
            | "asked"
            | "spoke"
            | "commented"
            | "noted"
            | "explained"
            | "saying"
            | "telling"
            | "adding"
            | "according"
            | "including"
            | "following"
            | "regarding"
            | "asking"
            | "published"
    ) && verb != "published"
}

#[derive(Default)]
struct Places {
    slugs: Slugs,
    list: Vec<Place>,
}

impl Places {
    fn of(&mut self, name: &str) -> PlaceId {
        if let Some(place) = self.list.iter().find(|place| &*place.name == name) {
            return place.id.clone();
        }
        let id = PlaceId::from(self.slugs.of(name));
        self.list.push(Place { id: id.clone(), name: name.into(), extra: Extra::default() });
        id
    }
}
