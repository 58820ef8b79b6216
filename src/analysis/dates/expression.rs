//! What a time expression is, and how its value is written.

use std::ops::Range;

use super::{
    length::{Length, Unit},
    stretch::{Stretch, between},
};
use crate::{
    calendar::{Bound, Period, Qualifier},
    story::Known,
    text::Span,
};

/// Words of the text that say when, how long or how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeExpression {
    /// Where they stand: without the preposition before them, with what belongs to the value ("early",
    /// "about", "ago").
    pub span: Span,
    /// The tokens they are, or are part of ("mid-March" is one token, "a two-year truce" has three).
    pub tokens: Range<usize>,
    /// What kind of expression.
    pub kind: TimeKind,
    /// What it means.
    pub value: TimeValue,
    /// How that is known.
    pub known: Known,
    /// The whole range where this is one of its ends ("between 1990 and 1995").
    pub range: Option<Period>,
    /// Whether the text says that it is only about so ("around 1990").
    pub is_approximate: bool,
    /// The rule that recognised it.
    pub rule: &'static str,
}

/// The kinds of time expression that TimeML has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A stretch of the calendar, a day or longer.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// What a time expression means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TimeValue {
    /// A stretch of the calendar.
    Calendar(Stretch),
    /// A time of day, on a day where one is known.
    Daytime(Option<Stretch>, Daytime),
    /// A length of time, and the days it lasts where the text ties it to a day ("the past two months").
    Length(Length, Option<Stretch>),
    /// What recurs.
    Set(Repeat),
    /// Now, before or after, no more.
    Reference(Reference),
    /// Relative to a day that is not known: so many units before (negative) or after it.
    Relative(i64, Unit),
    /// A date without its year, and none to take it from: month and day, as far as given.
    Yearless(Option<u8>, Option<u8>),
    /// A weekday, 0 for Monday, of a week that is not known.
    SomeWeekday(u8),
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Daytime {
    /// Hour and minute, and whether it is in universal time.
    Clock(u8, u8, bool),
    /// Hour and minute by a clock of twelve hours, in the first half of the day or the second: the words do not say.
    Either(u8, u8),
    /// Before noon.
    Morning,
    /// Around noon.
    Midday,
    /// After noon.
    Afternoon,
    /// The end of the day.
    Evening,
    /// The night that follows the day.
    Night,
}

/// What recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repeat {
    /// Once in so long.
    Every(Length),
    /// On a day of the week, 0 for Monday, perhaps at a time of day.
    Weekday(u8, Option<Daytime>),
}

/// A time only pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// "recently", "the past".
    Past,
    /// "now", "currently".
    Present,
    /// "the future".
    Future,
}

impl TimeExpression {
    /// The time of the calendar that it names, as finely as a day.
    pub fn period(&self) -> Option<Period> {
        let period = match self.value {
            TimeValue::Calendar(stretch) => stretch.period(),
            TimeValue::Daytime(day, _) => day?.period(),
            TimeValue::Length(_, stretch) => stretch?.period(),
            _ => None,
        }?;
        Some(if self.is_approximate { approximately(period) } else { period })
    }

    /// The value as TIMEX3 has it, where EDTF has no form for it: "1989-Q3", "P2Y", "XXXX-WXX-5",
    /// "PRESENT_REF", "2001-03-04TEV".
    pub fn timex(&self) -> String {
        match self.value {
            TimeValue::Calendar(stretch) => stretch.to_string(),
            TimeValue::Daytime(day, time) => match day {
                Some(day) => format!("{day}T{}", time.written()),
                None => format!("XXXX-XX-XXT{}", time.written()),
            },
            TimeValue::Length(length, _) | TimeValue::Set(Repeat::Every(length)) => length.to_string(),
            TimeValue::SomeWeekday(day) | TimeValue::Set(Repeat::Weekday(day, None)) => {
                format!("XXXX-WXX-{}", day + 1)
            }
            TimeValue::Set(Repeat::Weekday(day, Some(time))) => {
                format!("XXXX-WXX-{}T{}", day + 1, time.written())
            }
            TimeValue::Reference(Reference::Past) => "PAST_REF".into(),
            TimeValue::Reference(Reference::Present) => "PRESENT_REF".into(),
            TimeValue::Reference(Reference::Future) => "FUTURE_REF".into(),
            TimeValue::Relative(..) => "XXXX-XX-XX".into(),
            TimeValue::Yearless(month, day) => {
                let two = |part: Option<u8>| part.map_or("XX".into(), |part| format!("{part:02}"));
                format!("XXXX-{}-{}", two(month), two(day))
            }
        }
    }
}

impl TimeValue {
    /// The kind of expression that such a value belongs to.
    pub fn kind(self) -> TimeKind {
        match self {
            Self::Daytime(..) => TimeKind::Time,
            Self::Length(..) => TimeKind::Duration,
            Self::Set(_) => TimeKind::Set,
            _ => TimeKind::Date,
        }
    }

    /// The stretch of the calendar that it names, as finely as a day.
    pub fn stretch(self) -> Option<Stretch> {
        match self {
            Self::Calendar(stretch) => Some(stretch),
            Self::Daytime(day, _) => day,
            _ => None,
        }
    }
}

impl Daytime {
    fn written(self) -> String {
        match self {
            Self::Clock(hour, minute, is_universal) => {
                format!("{hour:02}:{minute:02}{}", if is_universal { "Z" } else { "" })
            }
            Self::Either(hour, minute) => format!("{hour:02}:{minute:02}"),
            Self::Morning => "MO".into(),
            Self::Midday => "MI".into(),
            Self::Afternoon => "AF".into(),
            Self::Evening => "EV".into(),
            Self::Night => "NI".into(),
        }
    }
}

/// The same period, near it rather than exactly.
fn approximately(period: Period) -> Period {
    let near = |moment: crate::calendar::Moment| {
        moment.with_qualifier(Qualifier { approximate: true, ..moment.qualifier() })
    };
    match period {
        Period::At(moment) => Period::At(near(moment)),
        Period::Between { start: Bound::At(start), end: Bound::At(end) } => {
            between(near(start), near(end)).unwrap_or(period)
        }
        _ => period,
    }
}
