//! Stands for the analysis until it is there: the paragraphs, and no cast.

use crate::{
    calendar::Period,
    story::{Article, Extra, Known, Story, When},
};

/// The steps of an analysis, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pass {
    /// The text is cut into words.
    Words,
    /// Dates are found.
    Dates,
    /// Names are found.
    Names,
    /// Statements are found.
    Statements,
    /// Events are found.
    Events,
    /// The story is put together.
    Story,
}

/// The draft of a story. Tells `watch` of each pass as it begins.
pub fn analyse(article: &Article, watch: &mut dyn FnMut(Pass)) -> Story {
    for pass in [Pass::Words, Pass::Dates, Pass::Names, Pass::Statements, Pass::Events, Pass::Story] {
        watch(pass);
    }
    let published = article.published.map(|day| When {
        period: Period::day(day.year, day.month, day.day),
        known: Known::Stated,
        written: None,
        note: None,
    });
    Story {
        title: article.title.clone(),
        kicker: article.publisher.clone(),
        standfirst: None,
        byline: article.byline.clone(),
        language: "en".into(),
        published,
        source: article.source.clone(),
        references: [].into(),
        sides: [].into(),
        actors: [].into(),
        mentions: [].into(),
        places: [].into(),
        events: [].into(),
        statements: [].into(),
        relations: [].into(),
        open: [].into(),
        extra: Extra::default(),
    }
}
