//! The draft of a story, from the facts that the passes found: which characters are its cast, which
//! happenings its events, which sayings its statements, each with a grade and its reasons.
//!
//! Nothing is found here that the passes did not find. What a story is, is the business of
//! [`story`](crate::story).

mod choose;
mod clock;
mod content;
mod dating;
mod doers;
mod evidence;
mod grade;
mod headline;
mod moment;
mod opening;
mod people;
mod plain;
mod report;
mod said;
mod sides;
mod slug;
mod sources;
mod speakers;
mod states;
mod taking;
mod theirs;
mod ties;
mod timeline;
mod title;
mod verbs;
mod voices;
mod worth;

use super::Facts;
use crate::{
    calendar::{Moment, Period, When as Time},
    story::{Article, Extra, Known, Reference, Story, When},
};

/// The story that the facts tell.
#[inline(never)]
pub(super) fn draft(facts: &Facts) -> Story {
    let article = facts.article;
    let people = people::People::of(facts);
    let worth = worth::Worth::of(facts, &people);
    let apostrophe = if article.source.text().contains('’') { '’' } else { '\'' };
    let scene = choose::Scene { facts, people: &people, worth: &worth, apostrophe };
    let (events, places, reports) = timeline::timeline(scene);
    let statements = said::statements(facts, &people, &worth, &reports);
    let relations = ties::relations(facts, &people);
    let (actors, mentions, sides) = people.finish(facts, &events, &statements, &relations);
    Story {
        title: headline::headline(article),
        kicker: None,
        standfirst: None,
        byline: article.byline.clone(),
        language: "en".into(),
        published: article.published.and_then(published),
        source: article.source.clone(),
        references: reference(article).into_iter().collect(),
        sides: sides.into(),
        actors: actors.into(),
        mentions: mentions.into(),
        places: places.into(),
        events: events.into_iter().map(Into::into).collect(),
        statements: statements.into_iter().map(Into::into).collect(),
        relations: relations.into_iter().map(Into::into).collect(),
        open: [].into(),
        extra: Extra::default(),
    }
}

/// The day of publication, with its time where one is known.
fn published(at: crate::calendar::Civil) -> Option<When> {
    let time = if (at.hour, at.minute) == (0, 0) {
        Time::Day { year: at.year, month: at.month, day: at.day }
    } else {
        Time::Minute { at: crate::calendar::Civil { second: 0, ..at }, offset: None }
    };
    let period = Moment::new(time).map(Period::At)?;
    Some(When { period: Some(period), known: Known::Stated, written: None, note: None })
}

/// Where the article comes from.
fn reference(article: &Article) -> Option<Reference> {
    let title = if article.title.is_empty() { article.publisher.clone()? } else { article.title.clone() };
    (article.publisher.is_some() || article.url.is_some()).then(|| Reference {
        title,
        publisher: article.publisher.clone(),
        date: None,
        url: article.url.clone().filter(|url| Reference::is_link(url)),
        extra: Extra::default(),
    })
}

#[cfg(test)]
mod tests;
