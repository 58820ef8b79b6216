//! From what the words mean to a value: against the day of publication, the date in force at that point of
//! the text, and the tense of the clause.

use std::ops::Range;

use super::{
    bounds::{is_passed, said_on},
    expression::TimeValue,
    length::{Length, Unit},
    meaning::{From, Meaning, Named, Side, When, Which, Year, is_before, known},
    recur::{nearest, on_side},
    stretch::Stretch,
    tale::with_article,
    tense::{Tense, is_in_aside, is_of_its_verb, is_what_befell, tense, was_due},
    unresolved::unresolved,
};
use crate::{
    analysis::words::{Tag, Words},
    calendar::{Civil, days_from_civil},
    story::Known,
};

/// What the text has spoken of so far.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context {
    /// The day of publication.
    pub(super) published: Option<Stretch>,
    /// The part of the calendar last spoken of: the date in force.
    pub(super) in_force: Option<Stretch>,
    /// The month that the text has gone back to: "in December 2019".
    pub(super) scene: Option<Stretch>,
    /// The day last spoken of.
    pub(super) day: Option<Stretch>,
    /// The quarter or half whose results the text reports.
    pub(super) reported: Option<Stretch>,
    /// The sentence and its paragraph, by their numbers, in which a day or month was last named that something is told of.
    pub(super) told: Option<(usize, usize)>,
    /// Whether the phrase being read stands in the sentence after it, in that paragraph.
    pub(super) goes_on: bool,
    /// Whether the phrase being read says by its place that the past tense beside it is its own.
    pub(super) is_done: bool,
    /// Whether the phrase being read says when something befell.
    pub(super) has_befallen: bool,
    /// Whether "in" leads to the phrase being read.
    pub(super) is_led: bool,
    /// Where the phrase being read says when something was to be ("was due to end on Friday"): whether the tale has just told of
    /// a day.
    pub(super) was_due: Option<bool>,
    /// Whether the phrase being read bounds what lies behind.
    pub(super) has_passed: bool,
    /// Whether the text has told of no day yet, and only of one on which something was said.
    pub(super) is_untold: bool,
    /// Whether the phrase being read opens its sentence.
    pub(super) opens: bool,
    /// How many days the paragraph has told of, one sentence after the other.
    pub(super) steps: u32,
    /// Whether the day in force was written with its weekday.
    pub(super) has_weekday: bool,
}

impl Context {
    /// Nothing said yet.
    pub(super) fn new(published: Option<Civil>) -> Self {
        let day = published.map(|at| Stretch::Day(days_from_civil(at.year, at.month, at.day)));
        Self {
            published: day.and_then(Stretch::checked),
            in_force: None,
            scene: None,
            day: None,
            reported: None,
            told: None,
            goes_on: false,
            is_done: false,
            has_befallen: false,
            is_led: false,
            was_due: None,
            has_passed: false,
            is_untold: false,
            opens: false,
            steps: 0,
            has_weekday: false,
        }
    }

    /// The value of a phrase at these tokens, and how it is known. What it names is in force from here on.
    pub(super) fn resolve(
        &mut self,
        words: &Words,
        tokens: Range<usize>,
        meaning: &Meaning,
    ) -> (TimeValue, Known) {
        let tense = || tense(words, tokens.clone());
        let sentence = words.sentence_of(tokens.start);
        let paragraph = words.sentences().get(sentence).map_or(0, |sentence| sentence.paragraph);
        let follows = |(told, of)| of == paragraph && told + 1 == sentence;
        self.goes_on = self.told.is_some_and(follows);
        self.is_done = is_of_its_verb(words, tokens.start);
        self.has_befallen = is_what_befell(words, &tokens);
        self.has_passed = is_passed(words, &tokens);
        let in_tale = self.goes_on || self.told.is_some_and(|(told, _)| told == sentence);
        self.was_due = was_due(words, tokens.start).then_some(in_tale);
        self.is_led = tokens.start > 0 && words.is(tokens.start - 1, &["in"]);
        let start = words.sentences().get(sentence).map_or(0, |sentence| sentence.tokens.start);
        self.opens = tokens.start == start || tokens.start == start + 1 && words.is(start, &["on", "by"]);
        // "since June 2014", "from 34 in May 2019": what bounds or is compared with tells no step.
        let before = (0..tokens.start).rev().find(|at| !words.is(*at, &["the"]));
        let opens = before.is_none_or(|before| {
            words.is(before, &["in", "on", "of"]) || words.sentence_of(before) < sentence
        });
        let told = (sentence, paragraph);
        match *meaning {
            Meaning::At(when) => match self.stretch(with_article(words, tokens.start, when), &tense) {
                Some(stretch) => {
                    // What is compared with is not what is reported.
                    let is_compared = matches!(
                        when,
                        When::SameIn(_)
                            | When::Moved(..)
                            | When::NamedIn(_, Year::Unit(..) | Year::Moved(..))
                    );
                    let day = self.day;
                    // "The night before, he had called": what was before is only looked back to.
                    // "last year's winner": nor does the text go on from whose year something was.
                    let is_aside = matches!(stretch, Stretch::Year(_))
                        && (is_in_aside(words, &tokens) || words.tag(tokens.end) == Tag::Pos);
                    if is_before(when) || is_aside {
                        return (TimeValue::Calendar(stretch), known(when));
                    }
                    self.speak_of(stretch, is_compared);
                    self.step(words, tokens.clone(), stretch);
                    self.told = Some(told).filter(|_| opens && !matches!(when, When::SameIn(_)));
                    let is_said = words
                        .sentences()
                        .get(sentence)
                        .and_then(|one| said_on(words, &one.tokens))
                        .is_some_and(|verb| verb < tokens.start);
                    // "between Christmas and the end of February", "since Monday": the end of a stretch is no day on
                    // which something is told to happen.
                    let is_end = tokens.start > 0
                        && words.is(tokens.start - 1, &["between", "since", "until", "till", "to"]);
                    // Without one, no day is told of at all; unless what is said on the day of the news is of that day.
                    self.is_untold = is_said && day.is_none() && Some(stretch) != self.published;
                    if is_end || is_said && (day.is_some() || self.is_untold) {
                        self.day = day;
                    }
                    let is_scene = tokens.start > 0 && words.is(tokens.start - 1, &["in"]);
                    if let (When::NamedIn(Named::Month(_), _), true) = (when, is_scene) {
                        self.scene = Some(stretch);
                    }
                    (TimeValue::Calendar(stretch), known(when))
                }
                None => self.unresolved(when),
            },
            Meaning::Time(when, time) => match self.stretch(when, &tense) {
                Some(day) => {
                    if !is_before(when) {
                        self.speak_of(day, true);
                        self.told = Some(told);
                    }
                    (TimeValue::Daytime(Some(day), time), known(when))
                }
                None => (TimeValue::Daytime(None, time), Known::Order),
            },
            Meaning::SomeTime(time) => {
                let day = self.day_of_the_clock(&tense);
                (TimeValue::Daytime(day, time), if day.is_some() { Known::Resolved } else { Known::Order })
            }
            Meaning::Length(length, side) => {
                // "for the next 60 years she studied little else": what is told is over, and begins no day of today's. "scored
                // in the last six minutes": news is not of minutes ago; they are the match's.
                let is_told = side == Side::After && tense() == Some(Tense::Past) || length.unit < Unit::Hour;
                let lasting = self.lasting(length, side).filter(|_| !is_told);
                (TimeValue::Length(length, lasting), Known::Stated)
            }
            Meaning::Set(repeat) => (TimeValue::Set(repeat), Known::Stated),
            Meaning::Reference(reference) => (TimeValue::Reference(reference), Known::Stated),
        }
    }

    fn speak_of(&mut self, stretch: Stretch, is_compared: bool) {
        self.in_force = Some(stretch);
        // Another time has been spoken of since.
        self.scene = self.scene.filter(|scene| stretch.within(Unit::Month) == *scene);
        if matches!(stretch, Stretch::Day(_)) {
            self.day = Some(stretch);
        }
        // Results are those of the quarter named first, if it is a recent one; others are compared with it.
        let is_quarter = matches!(stretch, Stretch::Quarter(..) | Stretch::Half(..));
        let is_recent =
            self.published.is_none_or(|published| (0..400).contains(&(published.first() - stretch.first())));
        if is_quarter && is_recent && !is_compared && self.reported.is_none() {
            self.reported = Some(stretch);
        }
    }

    /// The days that a length lasts up to the day of publication, or from it on.
    fn lasting(&self, length: Length, side: Side) -> Option<Stretch> {
        let (Stretch::Day(today), count) = (self.published?, i64::from(length.count?)) else { return None };
        let other = |count| Some(Stretch::Day(today).moved(count, length.unit)?.first());
        match side {
            Side::Before => Stretch::Between(other(-count)?, today).checked(),
            Side::After => Stretch::Between(today, other(count)?).checked(),
            Side::Anywhere => None,
        }
    }

    /// The part of the calendar that is meant.
    fn stretch(&self, when: When, tense: &dyn Fn() -> Option<Tense>) -> Option<Stretch> {
        match when {
            When::Stated(stretch) => stretch.checked(),
            When::Days(days) => self.published?.moved(days, Unit::Day),
            When::Named(named, which) => self.named(named, which, tense),
            When::Around(named, unit) => Some(self.named(named, Which::Bare, tense)?.within(unit)),
            When::NamedIn(named, year) => {
                let whole = self.whole(year, tense)?;
                match named {
                    Named::Weekday(day) if matches!(whole, Stretch::Week(_)) => {
                        Some(Stretch::Day(whole.first() + i64::from(day)))
                    }
                    Named::Weekday(_) => self.named(named, Which::Bare, tense),
                    _ => named.in_year(whole.year()),
                }
            }
            When::Unit(unit, which) => self.unit(unit, which, tense),
            When::Moved(count, _, unit, from) => self.moved(count?, unit, from),
            When::SameIn(year) => {
                let year = self.whole(year, tense)?.year();
                let same = self.reported.or(self.in_force.filter(|stretch| stretch.unit() < Unit::Year));
                match same.filter(|same| same.unit() >= Unit::Month) {
                    Some(same) => same.moved(year - same.year(), Unit::Year),
                    None => Some(Stretch::Year(year)),
                }
            }
        }
    }

    /// The year, or other unit, that a name is said to be in.
    fn whole(&self, year: Year, tense: &dyn Fn() -> Option<Tense>) -> Option<Stretch> {
        match year {
            Year::Number(year) => Stretch::Year(year).checked(),
            Year::Unit(unit, which) => self.unit(unit, which, tense),
            Year::Moved(count, From::Published) => {
                self.published?.within(Unit::Year).moved(count, Unit::Year)
            }
            Year::Moved(count, From::InForce) => {
                // Results are compared with the year before the one reported, whatever was named between.
                let base = self.reported.or(self.in_force).or(self.published)?;
                let base = if self.reported.is_some() { self.published.unwrap_or(base) } else { base };
                base.within(Unit::Year).moved(count, Unit::Year)
            }
        }
    }

    /// "last week", "the quarter", "the following year".
    fn unit(&self, unit: Unit, which: Which, tense: &dyn Fn() -> Option<Tense>) -> Option<Stretch> {
        // "in 1958 … the next morning": since a time without a day was named, the day named before that is over.
        // "In January 2024 two men followed her. He moved her that night": of a month no day is told.
        if unit == Unit::Day
            && matches!(which, Which::Following | Which::Previous | Which::Same)
            && self.day.map_or(self.in_force.is_some(), |day| self.is_over(day))
        {
            return None;
        }
        let last = if unit == Unit::Day { self.day } else { self.in_force };
        let spoken_of = last.or(self.published);
        match which {
            // On Monday "the weekend" and "this weekend" are the last one, unless the verb looks ahead.
            Which::This | Which::The if unit == Unit::Weekend => {
                let this = self.published?.within(unit);
                let is_past = !matches!(tense(), Some(Tense::Future | Tense::Infinitive | Tense::Promised))
                    && this.first() > self.published?.first();
                if is_past { this.moved(-1, unit) } else { Some(this) }
            }
            Which::This | Which::Bare => Some(self.published?.within(unit)),
            Which::Last => self.published?.within(unit).moved(-1, unit),
            Which::Next => self.published?.within(unit).moved(1, unit),
            Which::Same => Some(spoken_of?.within(unit)),
            Which::Following => spoken_of?.within(unit).moved(1, unit),
            Which::Previous => spoken_of?.within(unit).moved(-1, unit),
            Which::The => match unit {
                Unit::Quarter => match self.reported {
                    Some(quarter @ Stretch::Quarter(..)) => Some(quarter),
                    // What is reported of a quarter comes after its end.
                    _ => self.published?.within(unit).moved(-1, unit),
                },
                _ => Some(self.published?.within(unit)),
            },
        }
    }

    /// "two weeks ago", "a year earlier".
    fn moved(&self, count: i64, unit: Unit, from: From) -> Option<Stretch> {
        // "a year ago" beside a quarter's results is that quarter of the year before.
        if let (-1, Unit::Year, Some(reported), Some(published)) =
            (count, unit, self.reported, self.published)
        {
            return reported.moved(published.year() - 1 - reported.year(), Unit::Year);
        }
        let base = match from {
            From::Published => self.published,
            From::InForce => {
                match (self.in_force, self.day.filter(|day| unit >= Unit::Day || !self.is_over(*day))) {
                    // "… the board said on Friday. Two minutes later": minutes go on from the day of the tale.
                    (_, Some(day)) if unit < Unit::Day => Some(day),
                    // "in October 1998 … two days later": of a month no day is told; the day that lies in it is meant.
                    (Some(force), day) if unit < Unit::Week && force.unit() > Unit::Week => {
                        day.filter(|day| self.is_in_force(*day))
                    }
                    (force, _) => force.or(self.published),
                }
            }
        }?;
        let moved = base.moved(count, unit)?;
        // So many years away from a day is a year, so many weeks a week: the count is no finer than its unit.
        let unit = if unit == Unit::Decade { Unit::Year } else { unit };
        Some(if moved.unit() < unit { moved.within(unit) } else { moved })
    }

    /// What can be said of a part of the calendar that is not resolved. "Hours later" is still the same day.
    fn unresolved(&self, when: When) -> (TimeValue, Known) {
        let (value, known) = unresolved(when);
        match (value, when) {
            (TimeValue::Length(length, None), When::Moved(None, 1.., unit, From::InForce))
                if unit < Unit::Day =>
            {
                let day = self.day.filter(|day| !self.is_over(*day));
                (TimeValue::Length(length, day), if day.is_some() { Known::Resolved } else { known })
            }
            _ => (value, known),
        }
    }

    /// A name that recurs: which of them.
    fn named(&self, named: Named, which: Which, tense: &dyn Fn() -> Option<Tense>) -> Option<Stretch> {
        let spoken_of = self.in_force.or(self.published);
        let today = || match (self.published, named) {
            (Some(published), _) => Some(published),
            // Without a day of publication, a date the text has given in full tells the year.
            (None, Named::Weekday(_)) => None,
            // But what is now, or is to come, is so on the day of writing, which nobody knows.
            (None, _) if !matches!(tense(), Some(Tense::Past) | None) => None,
            (None, _) => self.in_force,
        };
        match which {
            Which::Last => on_side(named, today()?.first() - 1, Tense::Past),
            Which::Next => on_side(named, today()?.first() + 1, Tense::Future),
            Which::Following => on_side(named, spoken_of?.last() + 1, Tense::Future),
            Which::Previous => on_side(named, spoken_of?.first() - 1, Tense::Past),
            Which::Same if matches!(named, Named::Weekday(_)) => {
                on_side(named, spoken_of?.first(), Tense::Future)
            }
            // "in 2022 … that October": the one of the year that is spoken of.
            Which::Same => match spoken_of? {
                Stretch::Year(year) => named.in_year(year),
                other => nearest(named, other.first(), None),
            },
            Which::The if matches!(named, Named::Weekday(_)) && self.tells_of_long_ago() => {
                on_side(named, self.in_force?.first() + 1, Tense::Future)
            }
            Which::Bare if self.is_told_of_that_week(named, tense) => {
                on_side(named, self.in_force?.first() + 1, Tense::Future)
            }
            Which::This => match named {
                Named::Weekday(_) if tense() == Some(Tense::Past) => {
                    on_side(named, today()?.first(), Tense::Past)
                }
                Named::Weekday(_) => on_side(named, today()?.first(), Tense::Future),
                _ => named.in_year(today()?.year()),
            },
            Which::Bare | Which::The => match self.told(named).or_else(|| self.due_on(named)) {
                Some(told) => Some(told),
                None => {
                    let tense = tense();
                    let tense = if self.has_passed { Some(Tense::Past) } else { tense };
                    let is_own = match named {
                        Named::MonthDay(..) => self.is_done || self.has_befallen || self.has_passed,
                        // "bought 40 September options": a month that names a thing says nothing of when it was done.
                        Named::Month(_) => {
                            self.is_done || self.has_befallen && self.is_led || self.has_passed
                        }
                        _ => false,
                    };
                    let found = match tense {
                        Some(Tense::Past) if is_own && self.published.is_some() => {
                            on_side(named, today()?.first(), Tense::Past)?
                        }
                        tense => nearest(named, today()?.first(), tense)?,
                    };
                    Some(self.nearer_to_the_tale(named, found, tense).unwrap_or(found))
                }
            },
        }
    }
}
