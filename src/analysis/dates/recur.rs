//! Names that come round again: where they fall in a year, and which of them lies before, after or nearest
//! to a day.

use super::{
    length::Unit,
    meaning::Named,
    stretch::{Stretch, civil},
    tense::Tense,
};
use crate::calendar::{days_from_civil, days_in_month};

impl Named {
    /// Where it falls in a year; none where a year does not tell (a weekday), or for a day that is not there.
    pub(super) fn in_year(self, year: i64) -> Option<Stretch> {
        match self {
            Self::MonthDay(month, day) => Stretch::day(year, month, day),
            Self::MonthDays(month, first, last) => {
                let (first, last) = (Stretch::day(year, month, first)?, Stretch::day(year, month, last)?);
                Some(Stretch::Between(first.first(), last.last()))
            }
            Self::Month(month) => Some(Stretch::Month(year, month)),
            Self::Season(season) => Some(Stretch::Season(year, season)),
            Self::Quarter(number) => Some(Stretch::Quarter(year, number)),
            Self::Half(number) => Some(Stretch::Half(year, number)),
            Self::Holiday(holiday) => Some(holiday.in_year(year)),
            Self::DayOfMonth(_) | Self::Weekday(_) => None,
        }
        .and_then(Stretch::checked)
    }

    /// The one that holds or follows a day by the least, `away` rounds later.
    fn round(self, day: i64, away: i64) -> Option<Stretch> {
        match self {
            Self::Weekday(weekday) => {
                let monday = Stretch::Day(day).within(Unit::Week).first();
                Some(Stretch::Day(monday + i64::from(weekday) + 7 * away))
            }
            Self::DayOfMonth(number) => {
                let month = civil(day).add_months(away);
                let number = number.min(days_in_month(month.year, month.month));
                Some(Stretch::Day(days_from_civil(month.year, month.month, number)))
            }
            Self::Holiday(holiday) if holiday.all_in_year(1).is_some() => {
                let year = civil(day).year;
                let days = (year - 4..=year + 4).filter_map(|year| holiday.all_in_year(year)).flatten();
                let next = days.clone().position(|other| other >= day)?;
                days.clone().nth(next.checked_add_signed(isize::try_from(away).ok()?)?).map(Stretch::Day)
            }
            _ => self.in_year(civil(day).year + away),
        }
    }
}

/// The last of them that began by `day`, or the first that ends on it or later.
pub(super) fn on_side(named: Named, day: i64, side: Tense) -> Option<Stretch> {
    // 29 February comes every four years, at times every eight.
    let rounds = || (-8..=8).filter_map(|away| named.round(day, away));
    match side {
        Tense::Past => rounds().rfind(|found| found.first() <= day),
        _ => rounds().find(|found| found.last() >= day),
    }
}

/// The one that the tense points to; without one, or where that lies much farther than the other, the
/// nearest: news speaks of what is near.
pub(super) fn nearest(named: Named, day: i64, tense: Option<Tense>) -> Option<Stretch> {
    let past = on_side(named, day, Tense::Past);
    let next = on_side(named, day, Tense::Future);
    let (Some(before), Some(after)) = (past, next) else { return past.or(next) };
    let (back, ahead) = (day - before.last(), after.first() - day);
    match (named, tense) {
        (_, Some(Tense::Promised)) => Some(after),
        // "ordered four envoys to leave on Tuesday", told on Wednesday: yesterday's is the day of the order. Of a day
        // that comes in six days news says "next".
        (Named::Weekday(_), Some(Tense::Infinitive)) if back == 1 => Some(before),
        // News tells what was: a weekday is the last one unless the verb looks ahead.
        (Named::Weekday(_), Some(Tense::Future | Tense::Infinitive)) => Some(after),
        (Named::Weekday(_), _) => Some(before),
        // What was done at Christmas was done at the last one, however near the next.
        (Named::Holiday(_), Some(Tense::Past)) => Some(before),
        // Results of a quarter are told soon after it, plans for it soon before.
        (Named::Quarter(_) | Named::Half(_), Some(Tense::Future | Tense::Infinitive)) if ahead <= 120 => {
            Some(after)
        }
        // "is expected to end in the fourth quarter": what is ahead is not in one that is over.
        (Named::Quarter(_) | Named::Half(_), Some(Tense::Future)) if ahead <= 300 && back >= 30 => {
            Some(after)
        }
        (Named::Quarter(_) | Named::Half(_), _) => Some(before),
        (_, Some(Tense::Past)) if back <= ahead + PATIENCE => Some(before),
        // "ordered the firm to take her back in May": of the order or of what is to be done, the nearer.
        (_, Some(Tense::Future)) if ahead <= back + PATIENCE => Some(after),
        _ if back <= ahead => Some(before),
        _ => Some(after),
    }
}

/// By how many days the tense may be farther than the other side and still decide.
const PATIENCE: i64 = 200;
