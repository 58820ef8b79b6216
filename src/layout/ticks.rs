//! The axis: where its ticks are and what they say, from seconds to a thousand million years.

use super::{
    Window, round,
    size::{Size, TICK_SIZE},
    text_width,
};
use crate::calendar::{Civil, Seconds, days_from_civil, month_short, weekday};

/// A place on the axis that has a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where it is, in px from the left edge of the window.
    pub x: f64,
    /// What it says ("Mon 29", "Oct 2025", "500 BCE"). Drawn to the right of `x`, never as far as the next.
    pub label: String,
    /// Whether something larger begins here: an hour, a day, a month, a year, a round number of years.
    pub major: bool,
}

/// What is between two ticks.
struct Step {
    unit: Unit,
    /// How many of the unit.
    count: i64,
    /// The px that two neighbours need between them for their labels.
    room: f64,
}

#[derive(Clone, Copy)]
enum Unit {
    Second,
    Day,
    Month,
    Year,
}

const fn step(unit: Unit, count: i64, room: f64) -> Step {
    Step { unit, count, room }
}

/// From the finest to the coarsest.
const STEPS: [Step; 48] = [
    step(Unit::Second, 1, 74.0),
    step(Unit::Second, 5, 74.0),
    step(Unit::Second, 10, 74.0),
    step(Unit::Second, 15, 74.0),
    step(Unit::Second, 30, 74.0),
    step(Unit::Second, 60, 74.0),
    step(Unit::Second, 2 * 60, 74.0),
    step(Unit::Second, 5 * 60, 74.0),
    step(Unit::Second, 10 * 60, 74.0),
    step(Unit::Second, 15 * 60, 74.0),
    step(Unit::Second, 30 * 60, 74.0),
    step(Unit::Second, 3600, 74.0),
    step(Unit::Second, 3 * 3600, 74.0),
    step(Unit::Second, 6 * 3600, 74.0),
    step(Unit::Second, 12 * 3600, 74.0),
    step(Unit::Day, 1, 64.0),
    step(Unit::Day, 2, 64.0),
    step(Unit::Day, 7, 64.0),
    step(Unit::Month, 1, 74.0),
    step(Unit::Month, 3, 74.0),
    step(Unit::Year, 1, 64.0),
    step(Unit::Year, 2, 64.0),
    step(Unit::Year, 5, 64.0),
    step(Unit::Year, 10, 64.0),
    step(Unit::Year, 20, 64.0),
    step(Unit::Year, 50, 64.0),
    step(Unit::Year, 100, 84.0),
    step(Unit::Year, 200, 84.0),
    step(Unit::Year, 500, 84.0),
    step(Unit::Year, 1_000, 84.0),
    step(Unit::Year, 2_000, 84.0),
    step(Unit::Year, 5_000, 84.0),
    step(Unit::Year, 10_000, 100.0),
    step(Unit::Year, 20_000, 100.0),
    step(Unit::Year, 50_000, 100.0),
    step(Unit::Year, 100_000, 130.0),
    step(Unit::Year, 200_000, 130.0),
    step(Unit::Year, 500_000, 130.0),
    step(Unit::Year, 1_000_000, 130.0),
    step(Unit::Year, 2_000_000, 130.0),
    step(Unit::Year, 5_000_000, 130.0),
    step(Unit::Year, 10_000_000, 130.0),
    step(Unit::Year, 20_000_000, 130.0),
    step(Unit::Year, 50_000_000, 130.0),
    step(Unit::Year, 100_000_000, 130.0),
    step(Unit::Year, 200_000_000, 130.0),
    step(Unit::Year, 500_000_000, 130.0),
    step(Unit::Year, 1_000_000_000, 130.0),
];

/// No two ticks are closer, in px.
const CLOSEST: f64 = 64.0;
/// From a tick to its label.
const TO_LABEL: f64 = 4.0;
/// Between a label and the next tick.
const AFTER_LABEL: f64 = 4.0;
/// Bold letters are wider.
const BOLD: f64 = 1.05;

/// The ticks from `left` to `right` px, counted from the left edge of the window, in a picture of this size.
/// They are at least 64 px apart and their labels do not overlap. Nothing where not even a thousand million years
/// have room for a label.
pub fn ticks(window: Window, size: Size, left: f64, right: f64) -> Vec<Tick> {
    let width = size.sane().width;
    let px_per_second = 1.0 / window.seconds_per_px(width);
    let fits = |step: &&Step| step.shortest() as f64 * px_per_second >= step.room;
    let Some(step) = STEPS.iter().find(fits) else { return Vec::new() };
    let (from, to) = (window.at(left, width), window.at(right, width));
    let mut ticks: Vec<Tick> = Vec::new();
    for number in step.number_before(from) - 1.. {
        let seconds = step.at(number);
        if seconds > to {
            break;
        }
        let x = window.x_of(seconds, width);
        let (label, major) = step.label(number);
        // About the year 1 ticks are unevenly spaced, and a year of many digits may need the room of two.
        let room = ticks.last().map_or(0.0, |last| {
            let factor = if last.major { BOLD } else { 1.0 };
            (text_width(&last.label, TICK_SIZE) * factor + TO_LABEL + AFTER_LABEL).max(CLOSEST)
        });
        if ticks.last().is_none_or(|last| x - last.x >= room) {
            ticks.push(Tick { x, label, major });
        }
    }
    for tick in &mut ticks {
        tick.x = round(tick.x);
    }
    ticks.retain(|tick| (left..=right).contains(&tick.x));
    ticks
}

impl Step {
    /// The least seconds between two ticks.
    fn shortest(&self) -> i64 {
        self.count.saturating_mul(match self.unit {
            Unit::Second => 1,
            Unit::Day => 86_400,
            Unit::Month => 28 * 86_400,
            Unit::Year => 365 * 86_400,
        })
    }

    /// The number of the last tick at or before a time; at most one more.
    fn number_before(&self, seconds: Seconds) -> i64 {
        let civil = Civil::from_seconds(seconds);
        match self.unit {
            Unit::Second => seconds.div_euclid(self.count),
            Unit::Day => (seconds.div_euclid(86_400) + MONDAY).div_euclid(self.count),
            Unit::Month => (civil.year * 12 + i64::from(civil.month) - 1).div_euclid(self.count),
            Unit::Year => civil.year.div_euclid(self.count),
        }
    }

    /// When a tick is. Days are counted so that weeks begin on Monday.
    fn at(&self, number: i64) -> Seconds {
        let count = number * self.count;
        match self.unit {
            Unit::Second => count,
            Unit::Day => (count - MONDAY) * 86_400,
            Unit::Month => Civil::date(count.div_euclid(12), count.rem_euclid(12) as u8 + 1, 1).to_seconds(),
            Unit::Year => days_from_civil(self.year(number), 1, 1).saturating_mul(86_400),
        }
    }

    /// The astronomical year of a tick. Ticks before the common era are on years that are round there (500 BCE
    /// is -499); the one between the eras is on 1 CE.
    fn year(&self, number: i64) -> i64 {
        match number {
            1.. => number * self.count,
            _ if self.count == 1 => number,
            _ => number * self.count + 1,
        }
    }

    fn label(&self, number: i64) -> (String, bool) {
        let civil = Civil::from_seconds(self.at(number));
        let Civil { month, day, hour, minute, second, .. } = civil;
        let month_name = month_short(month);
        let early = i64::from(day) <= self.count;
        match self.unit {
            Unit::Second if (hour, minute, second) == (0, 0, 0) => {
                (format!("{} {day} {month_name}", weekday(&civil).short()), true)
            }
            Unit::Second if self.count < 60 => (format!("{hour:02}:{minute:02}:{second:02}"), second == 0),
            Unit::Second => (format!("{hour:02}:{minute:02}"), self.count < 3600 && minute == 0),
            Unit::Day if early && month == 1 => {
                (format!("{day} {month_name} {}", year_label(civil.year)), true)
            }
            Unit::Day if early || self.count > 2 => (format!("{day} {month_name}"), early),
            Unit::Day => (format!("{} {day}", weekday(&civil).short()), false),
            Unit::Month => (format!("{month_name} {}", year_label(civil.year)), month == 1),
            Unit::Year => {
                let year = self.year(number);
                let counted = if year > 0 { year } else { 1 - year };
                (year_label(year), year == 1 || counted % self.rounder() == 0)
            }
        }
    }

    /// The power of ten above the count.
    fn rounder(&self) -> i64 {
        let mut power = 10;
        while power <= self.count {
            power *= 10;
        }
        power
    }
}

/// Monday, 29 December 1969 is three days before day 0.
const MONDAY: i64 = 3;

/// An astronomical year as readers write it: 1990, 12 CE, 44 BCE, 12,000 BCE, 2.5 million BCE.
fn year_label(year: i64) -> String {
    let (number, era) = match year {
        ..=0 => (1 - year, " BCE"),
        1..=99 => (year, " CE"),
        100..=9_999 => (year, ""),
        _ => (year, " CE"),
    };
    match number {
        1_000_000.. if number % 1_000_000 == 0 => format!("{} million{era}", number / 1_000_000),
        1_000_000.. if number % 100_000 == 0 => {
            format!("{}.{} million{era}", number / 1_000_000, number / 100_000 % 10)
        }
        1_000_000.. => {
            format!("{},{:03},{:03}{era}", number / 1_000_000, number / 1000 % 1000, number % 1000)
        }
        10_000.. => format!("{},{:03}{era}", number / 1000, number % 1000),
        _ => format!("{number}{era}"),
    }
}
