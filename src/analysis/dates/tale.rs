//! The tale that a text tells: which days it stands at, and when it leaves them.
//!
//! News looks back from the day of publication; a story of what is long past goes on from day to day. Which of the two
//! a date without a year belongs to is told here.

use std::ops::Range;

use super::{
    length::Unit,
    meaning::{Named, When, Which},
    recur::{nearest, on_side},
    resolve::Context,
    stretch::{Stretch, civil},
    tense::Tense,
};
use crate::analysis::words::Words;

impl Context {
    /// The day that a time of day alone belongs to: the one last spoken of, unless that is over.
    pub(super) fn day_of_the_clock(&self, tense: &dyn Fn() -> Option<Tense>) -> Option<Stretch> {
        let (Some(day), Some(today)) = (self.day, self.published) else {
            return self.day.or(self.published.filter(|_| !self.is_untold));
        };
        // "Snow was forecast for Tuesday. By noon they had no blankets": what is done was not done on a day to come.
        if day.first() > today.first() && tense() == Some(Tense::Past) {
            return self.published;
        }
        let is_long_ago = today.first() - day.first() >= FAR;
        if !is_long_ago {
            return self.day;
        }
        // "It sank on 3 May 1998 … Visitors are let in at 9 a.m.": what is done now, or always, is not of the tale.
        if !matches!(tense(), Some(Tense::Past) | None) {
            return self.published;
        }
        // "… In 1999 he came back. At noon he was arrested": on which day, nothing tells.
        self.day.filter(|day| !self.is_over(*day))
    }

    /// Whether a day is over: since it was named, a time was named in which it does not lie. The days of the news itself
    /// stay, since a report looks back from them and comes back to them.
    pub(super) fn is_over(&self, day: Stretch) -> bool {
        let is_news = self.published.is_some_and(|today| (0..7).contains(&(today.first() - day.first())));
        !is_news && !self.is_in_force(day)
    }

    /// Whether a day lies in the time last spoken of.
    pub(super) fn is_in_force(&self, day: Stretch) -> bool {
        self.in_force.is_none_or(|force| force.first() <= day.last() && force.last() >= day.first())
    }

    /// "She died on 2 March last year … It was reported on 12 April": a text that tells of long ago goes on telling of it.
    /// The one near the day last told of, where that is nearer to it than `found` is to the publication.
    pub(super) fn nearer_to_the_tale(
        &self,
        named: Named,
        found: Stretch,
        tense: Option<Tense>,
    ) -> Option<Stretch> {
        let is_past = matches!(tense, Some(Tense::Past));
        let today = self.published?.first();
        // "In July 1987 they met. In September they founded a firm": what a paragraph goes on telling, came next.
        if matches!(named, Named::MonthDay(..) | Named::Month(_)) && is_past && self.tells_of_long_ago() {
            let is_news = (0..LATELY).contains(&(today - found.last()));
            let next = on_side(named, self.in_force?.first(), Tense::Future);
            return next.filter(|next| next.last() < today && !is_news);
        }
        let day = self.day?.first();
        let is_date = matches!(named, Named::MonthDay(..) | Named::Month(_) | Named::Holiday(_));
        // What was spoken of since then, and later, ended the tale.
        let is_over = self.in_force.is_some_and(|since| since.first() > day + RECENT);
        let is_tale = (FAR..LONG_AGO).contains(&(today - day)) && !is_over;
        if !is_date || !is_past || !is_tale || (0..NEWS).contains(&(today - found.last())) {
            return None;
        }
        let near = nearest(named, day, None)?;
        let away = (near.first() - day).abs();
        // What was done cannot be ahead.
        let is_ahead = found.first() > today && !matches!(named, Named::Month(_));
        let is_nearer = is_ahead || away < today - found.last();
        (near.last() < today && away <= RECENT && is_nearer).then_some(near)
    }

    /// Whether the paragraph is telling of days long before the publication.
    pub(super) fn tells_of_long_ago(&self) -> bool {
        let is_fine = self.in_force.is_some_and(|force| force.unit() <= Unit::Month);
        let age = self.published.zip(self.in_force).map(|(today, force)| today.first() - force.last());
        self.goes_on && is_fine && age.is_some_and(|age| age >= FAR)
    }

    /// Takes note of a day that the paragraph tells of.
    pub(super) fn step(&mut self, words: &Words, mut tokens: Range<usize>, stretch: Stretch) {
        let is_day = matches!(stretch, Stretch::Day(_));
        self.steps = if is_day { 1 + if self.goes_on { self.steps } else { 0 } } else { 0 };
        self.has_weekday =
            is_day && tokens.any(|at| words.lower(at).len() > 5 && words.lower(at).ends_with("day"));
    }

    /// "On Sunday, 3 May 1998, she met them. On Saturday she was back": at the head of its sentence, in a paragraph that
    /// goes on telling of days of long ago, and of more than one or by its weekday, a weekday is the next one of the tale.
    pub(super) fn is_told_of_that_week(&self, named: Named, tense: &dyn Fn() -> Option<Tense>) -> bool {
        matches!(named, Named::Weekday(_))
            && self.opens
            && self.in_force.is_some_and(|force| force.unit() == Unit::Day)
            && self.tells_of_long_ago()
            && (self.steps > 1 || self.has_weekday)
            && tense() == Some(Tense::Past)
    }

    /// "The talks began on 4 May and were due to end on Friday": what was to be then, was to be on the next one of the tale.
    /// Without a tale it may have been yesterday; of a day that comes in five days news says "next".
    pub(super) fn due_on(&self, named: Named) -> Option<Stretch> {
        let in_tale = self.was_due.filter(|_| matches!(named, Named::Weekday(_)))?;
        let today = self.published?.first();
        let day = self.day.filter(|_| in_tale).map_or(today - 3, |day| day.first().min(today));
        on_side(named, day + 1, Tense::Future)
    }

    /// A day of the month that the text is telling of: "in December 2019 … on December 18".
    pub(super) fn told(&self, named: Named) -> Option<Stretch> {
        let at = civil(self.scene?.first());
        match named {
            Named::MonthDay(month, _) | Named::MonthDays(month, ..) if month == at.month => {
                named.in_year(at.year)
            }
            _ => None,
        }
    }
}

/// "on the Friday": the article tells the one of the days spoken of from the last one.
pub(super) fn with_article(words: &Words, start: usize, when: When) -> When {
    match when {
        When::Named(Named::Weekday(day), Which::Bare) if start > 0 && words.is(start - 1, &["the"]) => {
            When::Named(Named::Weekday(day), Which::The)
        }
        when => when,
    }
}

/// From so many days before the publication on, a text tells of long ago; from so many years on, of history, which it
/// only looks back to.
const FAR: i64 = 200;
const LONG_AGO: i64 = 5 * 365;

/// Up to so many days before it, what it tells of is news.
const NEWS: i64 = 150;

/// Up to so many days before it, a day without a year is one of the last weeks.
const LATELY: i64 = 60;

/// How far one step of a tale lies from the one before, in days.
const RECENT: i64 = 100;

#[cfg(test)]
mod tests {
    use crate::analysis::dates::tests::{PUBLISHED, check};

    #[test]
    fn a_weekday_of_a_tale_is_the_next_one_of_the_tale() {
        check(
            Some(PUBLISHED),
            &[
                (
                    "On Sunday, 3 May 1998, the ferry left. On Saturday divers found it.",
                    &[("Sunday, 3 May 1998", "1998-05-03"), ("Saturday", "1998-05-09")],
                ),
                (
                    "On 3 May 1998 it left. On 5 May it sank. On Saturday divers found it.",
                    &[("3 May 1998", "1998-05-03"), ("5 May", "1998-05-05"), ("Saturday", "1998-05-09")],
                ),
                // What was to be then was to be on a day of the tale.
                (
                    "The fair opened on 3 February and was due to end on Friday.",
                    &[("3 February", "2021-02-03"), ("Friday", "2021-02-05")],
                ),
                ("The fair was due to end on Friday.", &[("Friday", "2021-03-12")]),
                (
                    "The match was due to be played on Tuesday but was moved to Thursday.",
                    &[("Tuesday", "2021-03-09"), ("Thursday", "2021-03-11")],
                ),
                ("Vandor left the ruling party in June.", &[("June", "2020-06")]),
                // After one day of long ago the text may be back at its own.
                (
                    "She was jailed on 14 January 2018. On Tuesday she was freed.",
                    &[("14 January 2018", "2018-01-14"), ("Tuesday", "2021-03-09")],
                ),
            ],
        );
    }
}
