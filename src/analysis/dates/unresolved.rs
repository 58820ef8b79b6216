//! What is left of a time that nothing anchors: how it lies to a day that nobody knows.

use super::{
    expression::{Reference, TimeValue},
    length::{Length, Unit},
    meaning::{From, Named, When, Which},
};
use crate::story::Known;

/// What can be said of a part of the calendar that nothing anchors.
pub(super) fn unresolved(when: When) -> (TimeValue, Known) {
    let by_sign = |sign: i64| if sign < 0 { Reference::Past } else { Reference::Future };
    let value = match when {
        When::Days(days) => TimeValue::Relative(days, Unit::Day),
        When::Unit(unit, Which::Last | Which::Previous) => TimeValue::Relative(-1, unit),
        When::Unit(unit, Which::Next | Which::Following) => TimeValue::Relative(1, unit),
        When::Unit(unit, _) => TimeValue::Relative(0, unit),
        When::Moved(Some(count), _, unit, _) if count.abs() < 4_000_000 => TimeValue::Relative(count, unit),
        When::Moved(_, 1.., unit, From::InForce) => TimeValue::Length(Length::some(unit), None),
        When::Moved(_, sign, ..) => TimeValue::Reference(by_sign(sign)),
        When::Named(named, _) | When::NamedIn(named, _) | When::Around(named, _) => match named {
            Named::MonthDay(month, day) | Named::MonthDays(month, day, _) => {
                TimeValue::Yearless(Some(month), Some(day))
            }
            Named::Month(month) => TimeValue::Yearless(Some(month), None),
            Named::DayOfMonth(day) => TimeValue::Yearless(None, Some(day)),
            Named::Weekday(day) => TimeValue::SomeWeekday(day),
            _ => TimeValue::Relative(0, Unit::Year),
        },
        When::SameIn(_) => TimeValue::Relative(-1, Unit::Year),
        When::Stated(_) => TimeValue::Relative(0, Unit::Year),
    };
    (value, Known::Order)
}
