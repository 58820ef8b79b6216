//! The moment of an event: what a date of the text makes it.

use super::{Facts, choose::Candidate};
use crate::{
    analysis::{
        dates::{Daytime, TimeExpression, TimeValue, Unit},
        events::{Anchor, Clause, Form, Happening},
        words::Tag,
    },
    calendar::{Bound, Civil, Moment, Period, Precision, UtcOffset, When as Time},
    story::{Known, When, Written},
};

/// A date that the text gives. "since" and "until" before it make it an end of a period whose other end is open; "before" the
/// first that is out of it.
pub(super) fn dated(facts: &Facts, expression: &TimeExpression) -> When {
    let before =
        |any: &[&str]| expression.tokens.start > 0 && facts.words.is(expression.tokens.start - 1, any);
    let is_of_day = matches!(expression.value, TimeValue::Daytime(..));
    let period = expression.range.or_else(|| minute(expression)).or_else(|| expression.period());
    // "before the end of 2026" leaves the year open up to its end.
    let is_end = expression.tokens.clone().any(|at| facts.words.is(at, &["end", "close"]));
    let earlier = || match expression.value {
        TimeValue::Calendar(stretch) if is_end => stretch.period(),
        TimeValue::Calendar(stretch) => stretch.moved(-1, stretch.unit())?.period(),
        _ => None,
    };
    // "before Saturday's match" is no bound but the day of the match.
    let is_owner = facts.words.tag(expression.tokens.end) == Tag::Pos;
    let period = match (period, (before(&["before"]) && !is_owner).then(earlier).flatten()) {
        (Some(Period::At(_)), Some(Period::At(last))) => {
            Some(Period::Between { start: Bound::Unknown, end: Bound::At(last) })
        }
        (period, _) => period,
    };
    let period = match period {
        Some(Period::At(at)) if before(&["since"]) => {
            Some(Period::Between { start: Bound::At(at), end: Bound::Open })
        }
        // "grounded until noon": what ends at a time of day began on that day, not ages ago.
        Some(Period::At(at)) if before(&["until", "till"]) && !is_of_day => {
            Some(Period::Between { start: Bound::Unknown, end: Bound::At(at) })
        }
        period => period,
    };
    When { period, known: expression.known, written: Some(Written::Span(expression.span)), note: None }
}

/// A time of day on a day that is known.
fn minute(expression: &TimeExpression) -> Option<Period> {
    let TimeValue::Daytime(Some(_), Daytime::Clock(hour, minute, is_universal)) = expression.value else {
        return None;
    };
    let Some(Period::At(day)) = expression.period() else { return None };
    let Time::Day { year, month, day: number } = day.when() else { return None };
    // At midnight one day ends and another begins; which of the two is meant, news leaves open.
    if (hour, minute) == (0, 0) {
        return None;
    }
    let at = Civil { hour, minute, ..Civil::date(year, month, number) };
    let offset = if is_universal { UtcOffset::from_minutes(0) } else { None };
    let moment = Moment::new(Time::Minute { at, offset })?;
    Some(Period::At(moment.with_qualifier(day.qualifier())))
}

/// "was sacked on Thursday, three days after talks broke down": what is measured from the day of the main clause, counted back or
/// ahead from it.
pub(super) fn counted(facts: &Facts, happening: &Happening, clause: &Clause) -> Option<When> {
    let joint = clause.subject.start.checked_sub(1)?;
    let side = match facts.words.lower(joint) {
        "after" => -1,
        "before" => 1,
        _ => return None,
    };
    let Anchor::Written(number) = happening.anchor else { return None };
    let base = facts.dates.get(facts.calendar.get(number)?.number)?;
    let place = facts.dates.partition_point(|date| date.tokens.end < joint);
    let measure = facts.dates.get(place).filter(|date| date.tokens.end == joint)?;
    let TimeValue::Length(length, _) = measure.value else { return None };
    let (TimeValue::Calendar(day), Unit::Day | Unit::Week) = (base.value, length.unit) else { return None };
    let period = day.moved(side * i64::from(length.count?), length.unit)?.period()?;
    let words = facts.article.source.get(base.span).unwrap_or_default();
    let note = Some(format!("Counted from “{words}”.").into());
    // What was done was not done on a day to come.
    let published = facts.article.published.map(|published| published.to_seconds());
    let start = period.extent().start;
    if start.zip(published).is_some_and(|(start, published)| start > published) {
        return None;
    }
    let is_day = day.unit() == Unit::Day && base.tokens.start < joint;
    let written = Some(Written::Span(measure.span));
    let when = When { period: Some(period), known: Known::Resolved, written, note };
    is_day.then_some(when)
}

/// "ordered the firm to take her back in May": behind an infinitive a month without its year, or a day to come, is of the
/// one or of the other.
pub(super) fn may_be_of_an_aim(facts: &Facts, candidate: &Candidate, number: usize) -> bool {
    const DAY: i64 = 86_400;
    let words = &facts.words;
    let Some(date) = facts.calendar.get(number) else { return false };
    let is_resolved = facts.dates.get(date.number).is_some_and(|date| date.known == Known::Resolved);
    let is_coarse = matches!(date.period, Period::At(moment) if moment.precision() < Precision::Day);
    let start = date.period.extent().start;
    let is_ahead = start
        .zip(facts.article.published)
        .is_some_and(|(start, published)| start >= published.to_seconds() + DAY);
    let is_past = matches!(candidate.happening.head.form, Form::Past | Form::Perfect | Form::Earlier);
    let is_aim = |at: usize| words.tag(at) == Tag::To && words.tag(at + 1) == Tag::Vb;
    is_past
        && is_resolved
        && (is_coarse || is_ahead)
        && (candidate.clause.verb.end..date.tokens.start).any(is_aim)
}

/// The date that the text was speaking of.
pub(super) fn assumed(facts: &Facts, expression: &TimeExpression) -> When {
    let words = facts.article.source.get(expression.span).unwrap_or_default();
    When {
        period: expression.range.or_else(|| expression.period()),
        known: Known::Assumed,
        written: None,
        note: Some(format!("The text was speaking of “{words}”.").into()),
    }
}

/// Whether a day or month has its year from elsewhere in a text that does not tell when it was published.
pub(super) fn is_year_borrowed(facts: &Facts, number: usize) -> bool {
    let date = facts.calendar.get(number).and_then(|date| facts.dates.get(date.number));
    facts.article.published.is_none() && date.is_some_and(|date| date.known == Known::Resolved)
}
