//! Which of the things that happen become events of the story, and what each is.
//!
//! The text names far more happenings than a reader wants on a timeline. An event is made of what somebody
//! did or is to do, told with a date of its own or as the next step of what is being told; what only is
//! (a sum, a belief, a way of speaking) and what only the verbs of saying report is left to the statements.

mod sequence;

use std::{ops::Range, rc::Rc};

use super::{
    choose::{Candidate, Scene},
    clock::Clock,
    dating::{How, is_assumed},
    grade,
    moment::{assumed, counted, dated, is_year_borrowed, may_be_of_an_aim},
    report::{Reports, report},
    slug::Slugs,
    taking::takes_part,
    title,
    verbs::{is_being, is_planning, is_state},
};
use crate::{
    analysis::{
        events::{Anchor, Clause, Form, Happening},
        names::NameKind,
        words::Tag,
    },
    calendar::{Bound, Period, Precision},
    story::{Draft, Event, EventId, EventKind, Extra, Grade, Known, Participant, Place, PlaceId, When},
    text::Span,
};

/// The events of the story, in the order of the text, and the places where they happened.
/// With them come the events of sayings, by the sayings' numbers.
pub(super) fn timeline(scene: Scene) -> (Vec<Event>, Vec<Place>, Reports) {
    let mut timeline = Timeline {
        scene,
        slugs: Slugs::default(),
        places: Places::default(),
        events: Vec::new(),
        reports: Reports::default(),
    };
    for happening in &scene.facts.happenings {
        timeline.consider(happening);
    }
    timeline.events.iter_mut().for_each(Told::finish);
    let events = timeline.events.into_iter().map(|told| told.event).collect();
    (events, timeline.places.list, timeline.reports)
}

/// A day, in seconds.
const DAY: i64 = 86_400;

/// How many events back another telling of the same event is looked for.
const MEMORY: usize = 100;

struct Timeline<'f> {
    scene: Scene<'f>,
    slugs: Slugs,
    places: Places,
    events: Vec<Told>,
    reports: Reports,
}

/// An event with what is needed to find it again.
struct Told {
    event: Event,
    /// The opening of its verb, by which another telling of it is known.
    stem: String,
    evidence: Vec<Span>,
    /// The clock that it was told by, where it has no date.
    clock: Option<Clock>,
    /// Whether it is told as having been before what is told there, "had led".
    is_earlier: bool,
}

impl Told {
    /// Whether another telling is of the same event.
    fn is_same(&self, stem: &str, title: &str, when: &When, participants: &[Participant]) -> bool {
        let event = &self.event;
        let shares_one =
            || participants.iter().any(|one| event.participants.iter().any(|other| other.actor == one.actor));
        event.when.period == when.period
            && (*event.title == *title || when.period.is_some() && self.stem == stem && shares_one())
    }

    /// Puts the event behind another.
    fn put_after(&mut self, id: &EventId) {
        self.event.after = self.event.after.iter().cloned().chain([id.clone()]).collect();
    }

    fn finish(&mut self) {
        self.event.evidence = std::mem::take(&mut self.evidence).into();
    }
}

impl Timeline<'_> {
    fn consider(&mut self, happening: &Happening) {
        let cue = self.scene.facts.cue_at(happening.head.token).filter(|number| self.scene.worth.is(*number));
        if let Some(number) = cue {
            let slugs = &mut self.slugs;
            let Some(event) = report(self.scene, number, |title| EventId::from(slugs.of(title))) else {
                return;
            };
            self.reports.insert(number, event.id.clone());
            let evidence = event.evidence.to_vec();
            self.events.push(Told { event, stem: String::new(), evidence, clock: None, is_earlier: false });
            return;
        }
        let Some(candidate) = Candidate::of(self.scene, happening) else { return };
        let words = &self.scene.facts.words;
        let Some(sentence) = words.sentences().get(happening.sentence) else { return };
        let when = self.when(&candidate);
        let participants = self.participants(&candidate);
        let Some(title) = title::title(self.scene, &candidate) else { return };
        let evidence = words.span(sentence.tokens.clone());
        let stem: String = words.lower(happening.head.token).chars().take(5).collect();
        let mut earlier = self.events.iter_mut().rev().take(MEMORY);
        if let Some(told) = earlier.find(|told| told.is_same(&stem, &title, &when, &participants)) {
            if told.evidence.last() != Some(&evidence) {
                told.evidence.push(evidence);
            }
            return;
        }
        let draft = self.draft(&candidate, &participants);
        let id = EventId::from(self.slugs.of(&title));
        let clock = self.clock(&candidate, &when);
        let is_earlier = clock.is_none() && self.is_earlier(&candidate, &when);
        let after = self.put(&candidate, &id, &when, clock, is_earlier);
        let place = self.place(&candidate.clause);
        self.events.push(Told {
            event: Event {
                id,
                title: title.into(),
                summary: None,
                kind: self.kind(&candidate, &when),
                when,
                after,
                participants: participants.into(),
                place,
                evidence: Box::default(),
                draft: Some(draft),
                extra: Extra::default(),
            },
            stem,
            evidence: vec![evidence],
            clock,
            is_earlier,
        });
    }

    fn when(&self, candidate: &Candidate) -> When {
        let facts = self.scene.facts;
        let date = |number: usize| facts.calendar.get(number).and_then(|date| facts.dates.get(date.number));
        let undated = When { period: None, known: Known::Order, written: None, note: None };
        if let Some(when) = counted(facts, candidate.happening, &candidate.clause) {
            return when;
        }
        match (candidate.own_date.and_then(|own| date(own.number)), candidate.happening.anchor) {
            (Some(expression), _) => dated(facts, expression),
            // What a paragraph goes on telling happened when it began.
            (None, Anchor::InForce(number)) if is_assumed(facts, candidate, number) => {
                date(number).map_or(undated, |expression| assumed(facts, expression))
            }
            _ => undated,
        }
    }

    fn kind(&self, candidate: &Candidate, when: &When) -> EventKind {
        let (words, happening) = (&self.scene.facts.words, candidate.happening);
        let verb = words.lower(happening.head.token);
        let extent = when.period.map(|period| period.extent());
        let published = self.scene.facts.article.published.map(|published| published.to_seconds());
        // A report knows of what is done on its day, and tells what is to be done after it.
        let is_after =
            |bound: Option<i64>| matches!((bound, published), (Some(bound), Some(day)) if bound >= day + DAY);
        let is_ahead = is_after(extent.and_then(|extent| extent.start));
        let is_planned = matches!(happening.head.form, Form::Future | Form::Conditional);
        // "plans to cut 1,600 jobs by the end of 2026": what is planned is not done, though the year has begun.
        let is_planned = is_planned || happening.head.form == Form::Present && is_planning(verb);
        let is_open_end = extent.is_none_or(|extent| extent.end.is_none_or(|end| is_after(Some(end))));
        let expression = candidate
            .own_date
            .and_then(|own| self.scene.facts.dates.get(self.scene.facts.calendar.get(own.number)?.number));
        let is_open = matches!(
            when.period,
            Some(
                Period::Between { start: Bound::Open | Bound::Unknown, .. }
                    | Period::Between { end: Bound::Open | Bound::Unknown, .. }
            )
        );
        // "left the firm before 2020" is no less a step than "in 2020".
        let is_before =
            expression.is_some_and(|date| words.is(date.tokens.start.wrapping_sub(1), &["before"]));
        let lasts = is_open && !is_before || expression.is_some_and(|expression| expression.range.is_some());
        if is_ahead || is_planned && (published.is_none() || is_open_end) {
            EventKind::Plan
        } else if matches!(verb, "published" | "announced" | "reported") {
            EventKind::Report
        } else if lasts || is_state(verb) && (is_being(verb) || !is_day(when)) {
            EventKind::State
        } else {
            EventKind::Happening
        }
    }

    fn participants(&self, candidate: &Candidate) -> Vec<Participant> {
        let (words, clause, happening) = (&self.scene.facts.words, &candidate.clause, candidate.happening);
        let verb = clause.verb.clone().filter(|at| !words.tag(*at).is_adverb()).collect::<Vec<_>>();
        let role = match (verb.first(), verb.last()) {
            (Some(first), Some(last)) if happening.head.form != Form::Noun => {
                Some(words.phrase(*first..last + 1))
            }
            _ => None,
        };
        let mut found: Vec<Participant> = Vec::new();
        let add = |found: &mut Vec<Participant>, range: &Range<usize>, role: Option<&str>| {
            let taking_part = range.clone().filter(|at| takes_part(self.scene, clause, *at));
            for actor in taking_part.flat_map(|at| self.scene.people.all(self.scene.facts, &(at..at + 1))) {
                if found.iter().all(|known| known.actor != actor) {
                    found.push(Participant { actor, role: role.map(Rc::from) });
                }
            }
        };
        // A pronoun means whom it means; the name beside a subject is the subject's.
        let pronoun = candidate.actor(self.scene).and_then(|who| self.scene.people.id(who));
        let meant = pronoun.filter(|_| clause.subject.len() == 1).cloned();
        found.extend(meant.map(|actor| Participant { actor, role: role.map(Rc::from) }));
        let beside = candidate.apposition(self.scene);
        // "Acme's founder, Ann Roe, is to leave": Acme does nothing here.
        let owner = clause.subject.clone().find(|at| beside.is_some() && words.tag(*at) == Tag::Pos);
        add(&mut found, &(owner.unwrap_or(clause.subject.start)..clause.subject.end), role);
        if let Some(name) = candidate.named_before(self.scene) {
            add(&mut found, &(name..name + 1), role);
        }
        if let Some(beside) = beside {
            add(&mut found, &(beside..beside + 1), role);
        }
        add(&mut found, &clause.rest, None);
        found
    }

    fn place(&mut self, clause: &Clause) -> Option<PlaceId> {
        let words = &self.scene.facts.words;
        let first = self.scene.facts.names.partition_point(|name| name.tokens.start < clause.rest.start);
        let name = self.scene.facts.names[first..]
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

    fn draft(&self, candidate: &Candidate, participants: &[Participant]) -> Draft {
        let (facts, happening) = (self.scene.facts, candidate.happening);
        let mut grade = grade::Grading::default();
        if let Some(number) = candidate.said {
            let speaker = self.scene.people.speaker(facts, number);
            let is_own = speaker.is_some() && speaker == candidate.actor(self.scene);
            match speaker.and_then(|who| self.scene.people.short(facts, who)) {
                Some(name) if is_own => grade.because(format!("{name} says so of themselves")),
                Some(name) => {
                    grade.at_most(Grade::Likely, format!("told by {name}, not by the report itself"));
                }
                None => grade.at_most(Grade::Guess, "told by a source, not by the report itself".to_owned()),
            }
        }
        let words_of = |number: usize| {
            facts.calendar.get(number).map(|date| facts.words.phrase(date.tokens.clone())).unwrap_or_default()
        };
        match (candidate.own_date, happening.anchor) {
            _ if counted(facts, happening, &candidate.clause).is_some() => {
                grade.at_most(Grade::Likely, "its day is counted from that of another event".to_owned());
            }
            (Some(own), _) => {
                let date = words_of(own.number);
                match own.how {
                    How::Clause if may_be_of_an_aim(facts, candidate, own.number) => {
                        grade.at_most(
                            Grade::Likely,
                            format!("“{date}” may be of what is to be done, not of what was done"),
                        );
                    }
                    How::Clause => grade.because(format!("“{date}” stands in the same clause")),
                    How::Noun => {
                        grade.at_most(
                            Grade::Guess,
                            format!("“{date}” describes a noun of the clause, perhaps not what was done"),
                        );
                    }
                    How::Shared => {
                        grade
                            .at_most(Grade::Likely, format!("“{date}” stands in the clause joined by “and”"));
                    }
                    How::Announced => {
                        grade.at_most(Grade::Likely, format!("“{date}” is when it was announced"));
                    }
                }
            }
            (None, Anchor::InForce(number)) if is_assumed(facts, candidate, number) => {
                grade.at_most(Grade::Likely, format!("the text was speaking of “{}”", words_of(number)));
            }
            _ => grade.at_most(Grade::Likely, "the text gives no date, only its order of telling".to_owned()),
        }
        if let Some(own) = candidate.own_date.filter(|own| is_year_borrowed(facts, own.number)) {
            let date = words_of(own.number);
            grade.at_most(Grade::Likely, format!("the year of “{date}” is that of a date before it"));
        }
        if happening.head.form == Form::Noun {
            grade.at_most(Grade::Guess, "named in passing, not told".to_owned());
        }
        if matches!(happening.head.form, Form::Conditional) {
            grade.at_most(Grade::Likely, "spoken of as planned or possible".to_owned());
        }
        if candidate.is_of_somebody(self.scene) {
            let pronoun = facts.words.text(candidate.clause.subject.start);
            grade.at_most(Grade::Guess, format!("whom “{pronoun}” means does not become clear"));
        } else if participants.is_empty() {
            grade.at_most(Grade::Likely, "who did it is not clear".to_owned());
        }
        grade.draft()
    }
}

/// Whether it is on one day: what only goes on is seldom told of a day.
fn is_day(when: &When) -> bool {
    matches!(when.period, Some(Period::At(moment)) if moment.precision() >= Precision::Day)
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
