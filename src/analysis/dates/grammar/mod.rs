//! Which words make a time expression, and what they mean together.
//!
//! Each file has the rules of one kind of expression; a rule looks at the pieces from one place on and says
//! how far the expression reaches. The longest wins. What is then worked out from a meaning is the business
//! of `resolve`.

mod clock;
mod dates;
mod edges;
mod lengths;
mod names;
mod numbers;
mod references;
mod relative;
mod sets;
mod years;

use super::{
    expression::Reference,
    length::Unit,
    meaning::{Meaning, Phrase, When, Which, Year},
    pieces::{Pieces, Word},
    stretch::Stretch,
};

type Rule = fn(&Pieces, usize) -> Option<Phrase>;

/// All rules, the more telling first: of two that reach equally far it wins.
const RULES: &[Rule] = &[
    edges::edge,
    clock::time,
    calendar,
    lengths::anchored,
    lengths::length,
    sets::set,
    references::reference,
];

/// The longest expression that begins at piece `at`.
pub(super) fn longest(p: &Pieces, at: usize) -> Option<Phrase> {
    if p.word(at) == Word::None {
        return None;
    }
    let mut best: Option<Phrase> = None;
    for phrase in RULES.iter().filter_map(|rule| rule(p, at)) {
        if best.as_ref().is_none_or(|best| phrase.end > best.end) {
            best = Some(phrase);
        }
    }
    best
}

/// A part of the calendar, recognised: where it ends, what it means, and by which rule.
#[derive(Clone, Copy, Debug)]
struct Found {
    end: usize,
    when: When,
    rule: &'static str,
}

impl Found {
    fn new(end: usize, when: When, rule: &'static str) -> Self {
        Self { end, when, rule }
    }

    /// The unit in which the part lies: "the week of March 6".
    fn in_unit(self, unit: Unit) -> Self {
        let when = match self.when {
            When::Named(named, Which::Bare) => When::Around(named, unit),
            when => when,
        };
        Self { when, ..self }
    }

    fn phrase(self) -> Phrase {
        Phrase { end: self.end, meaning: Meaning::At(self.when), is_approximate: false, rule: self.rule }
    }
}

/// The rules for parts of the calendar.
const CALENDAR: &[fn(&Pieces, usize) -> Option<Found>] = &[
    dates::full,
    dates::numeric,
    dates::day_of_month,
    names::named,
    names::holiday,
    names::weekday_of_month,
    names::bank_holiday,
    names::quarter,
    years::year,
    years::decade,
    years::century,
    relative::unit,
    relative::day,
    relative::moved,
];

/// The longest part of the calendar that begins at piece `at`.
fn when(p: &Pieces, at: usize) -> Option<Found> {
    if p.word(at) == Word::None {
        return None;
    }
    let mut best: Option<Found> = None;
    for found in CALENDAR.iter().filter_map(|rule| rule(p, at)) {
        if best.is_none_or(|best| found.end > best.end) {
            best = Some(found);
        }
    }
    best
}

fn calendar(p: &Pieces, at: usize) -> Option<Phrase> {
    when(p, at).map(Found::phrase)
}
