//! All that the passes found in one article.

use std::ops::Range;

use super::{
    Pass,
    cast::{self, Cast},
    dates::{self, TimeExpression},
    events::{self, Date, Happening},
    names::{self, Name},
    statements::{self, Saying},
    words::Words,
};
use crate::{story::Article, text::Span};

/// What the passes found in an article, before any of it is made part of a story.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its text as tagged words.
    pub words: Words<'a>,
    /// What it says of time.
    pub dates: Vec<TimeExpression>,
    /// Those of them that name a time of the calendar, as they can date what happens.
    pub calendar: Vec<Date>,
    /// What it names.
    pub names: Vec<Name>,
    /// Whom it means.
    pub cast: Cast,
    /// Who says what.
    pub sayings: Vec<Saying>,
    /// What happens.
    pub happenings: Vec<Happening>,
    /// For each token the saying in whose content it stands, as its number and one.
    said: Vec<u32>,
    /// For each token the saying whose cue it is, as its number and one.
    cues: Vec<u32>,
}

impl<'a> Facts<'a> {
    /// Reads the article; `watch` hears which pass begins.
    pub fn read(article: &'a Article, watch: &mut dyn FnMut(Pass)) -> Self {
        watch(Pass::Words);
        let words = Words::read(&article.source);
        watch(Pass::Dates);
        let dates = dates::find(&words, article.published);
        watch(Pass::Names);
        let names = names::find(&words);
        let cast = cast::gather(&words, &names);
        watch(Pass::Statements);
        let sayings = statements::find(&words);
        watch(Pass::Events);
        let calendar = calendar(&dates);
        let happenings = events::find(&words, &calendar, article.published);
        let (said, cues) = marked(&words, &sayings);
        Self { article, words, dates, calendar, names, cast, sayings, happenings, said, cues }
    }

    /// The number of the saying in whose content a token stands.
    pub fn said_at(&self, token: usize) -> Option<usize> {
        numbered(&self.said, token)
    }

    /// The tokens of a place in the text.
    pub fn tokens(&self, span: Span) -> Range<usize> {
        self.words.tokens_of(span)
    }

    /// The number, in the calendar, of the date that stands at a token.
    pub fn date_at(&self, token: usize) -> Option<usize> {
        let number = self.calendar.partition_point(|date| date.tokens.end <= token);
        self.calendar.get(number).filter(|date| date.tokens.start <= token).map(|_| number)
    }

    /// What happens in the sentence of this number.
    pub fn in_sentence(&self, sentence: usize) -> &[Happening] {
        let first = self.happenings.partition_point(|happening| happening.sentence < sentence);
        let end = self.happenings.partition_point(|happening| happening.sentence <= sentence);
        self.happenings.get(first..end).unwrap_or_default()
    }

    /// The number of the saying that a token marks as said.
    pub fn cue_at(&self, token: usize) -> Option<usize> {
        numbered(&self.cues, token)
    }
}

fn numbered(numbers: &[u32], token: usize) -> Option<usize> {
    numbers.get(token).and_then(|number| number.checked_sub(1)).map(|number| number as usize)
}

/// The time expressions that name a time of the calendar.
fn calendar(dates: &[TimeExpression]) -> Vec<Date> {
    let dated = |(number, expression): (usize, &TimeExpression)| {
        Some(Date { tokens: expression.tokens.clone(), period: expression.period()?, number })
    };
    dates.iter().enumerate().filter_map(dated).collect()
}

/// Which tokens are said, and which are cues, each with its saying.
fn marked(words: &Words, sayings: &[Saying]) -> (Vec<u32>, Vec<u32>) {
    let mut said = vec![0; words.tokens().len()];
    let mut cues = vec![0; words.tokens().len()];
    let tokens = |span: &Span| words.tokens_of(*span);
    for (number, saying) in (1..).zip(sayings) {
        for token in saying.content.iter().flat_map(tokens) {
            if let Some(place) = said.get_mut(token) {
                *place = number;
            }
        }
        for token in saying.cue.iter().flat_map(tokens) {
            if let Some(place) = cues.get_mut(token) {
                *place = number;
            }
        }
    }
    (said, cues)
}
