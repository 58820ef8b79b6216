//! What a phrase means before it is resolved.

use super::{
    expression::{Daytime, Reference, Repeat},
    holidays::Holiday,
    length::{Length, Unit},
    stretch::Stretch,
};
use crate::{calendar::Season, story::Known};

/// A phrase that the grammar recognised.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// The number of the piece after its last.
    pub end: usize,
    pub meaning: Meaning,
    pub is_approximate: bool,
    pub rule: &'static str,
}

/// What a phrase means.
#[derive(Clone, Copy, Debug)]
pub(super) enum Meaning {
    /// A part of the calendar.
    At(When),
    /// A time of day, of a day.
    Time(When, Daytime),
    /// A time of day, of whatever day the text is speaking of.
    SomeTime(Daytime),
    /// A length of time, and where it lies from the day of the text.
    Length(Length, Side),
    Set(Repeat),
    Reference(Reference),
}

/// Where a length of time lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// The words do not say.
    Anywhere,
    /// Up to now: "the past two months".
    Before,
    /// From now on: "the next two months".
    After,
}

/// A part of the calendar, as the words give it.
#[derive(Clone, Copy, Debug)]
pub(super) enum When {
    /// In full.
    Stated(Stretch),
    /// By a name that recurs, and which of them is meant.
    Named(Named, Which),
    /// By a name that recurs, in a year or week: "June last year".
    NamedIn(Named, Year),
    /// By unit: "last week".
    Unit(Unit, Which),
    /// Days from the day of publication: "yesterday".
    Days(i64),
    /// So many units earlier (negative) or later than a day: "two years ago". None for some units.
    /// The second number tells the direction alone.
    Moved(Option<i64>, i64, Unit, From),
    /// What was spoken of, in another year: "the same period last year".
    SameIn(Year),
    /// The unit in which a day lies: "the week of March 6".
    Around(Named, Unit),
}

/// From which day something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The day of publication: "ago".
    Published,
    /// The date that the text is speaking of: "earlier", "later".
    InForce,
}

/// Which year, or other unit, a name belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Year {
    Number(i64),
    Unit(Unit, Which),
    Moved(i64, From),
}

/// A name that comes round again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    MonthDay(u8, u8),
    /// From one day of a month to another.
    MonthDays(u8, u8, u8),
    Month(u8),
    DayOfMonth(u8),
    /// 0 for Monday.
    Weekday(u8),
    Season(Season),
    Quarter(u8),
    Half(u8),
    Holiday(Holiday),
}

/// Which of those that recur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The words do not say: the tense does.
    Bare,
    This,
    Last,
    Next,
    /// "the quarter": the one spoken of.
    The,
    /// "the same day": the one in force.
    Same,
    /// "the following week": the one after it.
    Following,
    /// "the previous week": the one before it.
    Previous,
}

/// How the value of what the words say is known.
pub(super) fn known(when: When) -> Known {
    match when {
        When::Stated(_) | When::NamedIn(_, Year::Number(_)) => Known::Stated,
        _ => Known::Resolved,
    }
}

/// "two days earlier", "the night before": counted back from the date in force.
pub(super) fn is_before(when: When) -> bool {
    matches!(when, When::Moved(_, ..0, _, From::InForce) | When::Unit(Unit::Day, Which::Previous))
}
