//! The saying itself as an event: only where somebody told something to a paper or a broadcaster on a day that the text
//! gives. What was said in other ways is told by the statement alone.

use std::rc::Rc;

use super::{choose::Scene, grade::Grading, moment::dated, said};
use crate::{
    analysis::{lexicon::Map, statements::Medium},
    story::{Event, EventId, EventKind, Extra, Participant},
};

/// The events of sayings, by the sayings' numbers.
pub(super) type Reports = Map<usize, EventId>;

/// The event of a saying; none where it matters no more than what is said. `id` gives it an id by its title.
pub(super) fn report(scene: Scene, number: usize, id: impl FnOnce(&str) -> EventId) -> Option<Event> {
    let (facts, people) = (scene.facts, scene.people);
    let saying = facts.sayings.get(number)?;
    let date = facts.calendar.get(said::date(facts, saying)?)?;
    let expression = facts.dates.get(date.number)?;
    let who = people.speaker(facts, number)?;
    let speaker = people.id(who)?.clone();
    let is_press = |at: &usize| people.body(facts, *at).is_some_and(|body| *body != speaker);
    let mut listeners = saying.relay.iter().filter(|step| {
        step.medium == Medium::Listener && said::is_way(facts, saying, &facts.tokens(step.span))
    });
    let step = listeners.find(|step| facts.tokens(step.span).any(|at| is_press(&at)))?;
    let listener = facts.tokens(step.span).find(is_press).and_then(|at| people.body(facts, at))?.clone();
    let cue = facts.article.source.get(*saying.cue.first()?)?;
    let title = format!("{} {cue} {}", people.short(facts, who)?, facts.article.source.get(step.span)?);
    let mut grade = Grading::default();
    grade.because(format!("“{}” stands beside “{cue}”", facts.words.phrase(date.tokens.clone())));
    let role: Rc<str> = cue.into();
    Some(Event {
        id: id(&title),
        title: title.into(),
        summary: None,
        kind: EventKind::Report,
        when: dated(facts, expression),
        after: Box::default(),
        participants: [
            Participant { actor: speaker, role: Some(role) },
            Participant { actor: listener, role: None },
        ]
        .into(),
        place: None,
        evidence: [facts.article.source.sentences_around(expression.span)].into(),
        draft: Some(grade.draft()),
        extra: Extra::default(),
    })
}
