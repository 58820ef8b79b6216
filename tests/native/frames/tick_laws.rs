//! What the axis says, at every zoom.

use castline::{
    calendar::{Civil, Period},
    layout::*,
};
use proptest::prelude::*;

/// The labels of the ticks between two dates on 1,000 px, major ones in `*stars*`.
fn axis(from: &str, to: &str) -> Vec<String> {
    let start = |edtf: &str| Period::parse(edtf).unwrap().extent().start.unwrap();
    labels(Window::new(start(from), start(to)))
}

fn labels(window: Window) -> Vec<String> {
    let ticks = ticks(window, Size { width: 1000.0, height: 300.0 }, 0.0, 1000.0);
    ticks.into_iter().map(|tick| if tick.major { format!("*{}*", tick.label) } else { tick.label }).collect()
}

#[test]
fn days_have_their_weekday_and_months_begin_bold() {
    assert_eq!(
        axis("2025-09-28", "2025-10-05"),
        ["Sun 28", "Mon 29", "Tue 30", "*1 Oct*", "Thu 2", "Fri 3", "Sat 4", "Sun 5"]
    );
    assert_eq!(axis("2025-12-28", "2026-01-06")[3..5], ["Wed 31", "*1 Jan 2026*"]);
}

#[test]
fn hours_begin_days_bold_and_seconds_begin_minutes_bold() {
    assert_eq!(
        axis("1969-07-20T18:00", "1969-07-21T06:00"),
        [
            "18:00",
            "19:00",
            "20:00",
            "21:00",
            "22:00",
            "23:00",
            "*Mon 21 Jul*",
            "01:00",
            "02:00",
            "03:00",
            "04:00",
            "05:00",
            "06:00"
        ]
    );
    assert_eq!(axis("1969-07-20T20:17", "1969-07-20T20:18").first().unwrap(), "*20:17:00*");
    assert_eq!(axis("1969-07-20T20:00", "1969-07-20T20:10")[1], "20:01");
}

#[test]
fn weeks_begin_on_monday_and_months_and_years_on_their_first() {
    assert_eq!(
        axis("2025-09-01", "2025-10-13"),
        ["*1 Sep*", "8 Sep", "15 Sep", "22 Sep", "29 Sep", "*6 Oct*", "13 Oct"]
    );
    assert_eq!(
        axis("2025-11-01", "2026-03-01"),
        ["Nov 2025", "Dec 2025", "*Jan 2026*", "Feb 2026", "Mar 2026"]
    );
    assert_eq!(axis("1988", "1996")[..4], ["1988", "1989", "*1990*", "1991"]);
}

#[test]
fn years_before_the_common_era_are_round_and_there_is_no_year_nought() {
    assert_eq!(
        axis("-0999", "1001"),
        [
            "*1000 BCE*",
            "800 BCE",
            "600 BCE",
            "400 BCE",
            "200 BCE",
            "*1 CE*",
            "200",
            "400",
            "600",
            "800",
            "*1000*"
        ]
    );
    assert_eq!(axis("-0003", "0004"), ["4 BCE", "3 BCE", "2 BCE", "1 BCE", "*1 CE*", "2 CE", "3 CE", "4 CE"]);
}

#[test]
fn the_oldest_times_have_names() {
    let million = 1_000_000;
    let at = |year: i64| Civil::date(year, 1, 1).to_seconds();
    assert!(labels(Window::new(at(-70 * million), at(-60 * million))).contains(&"66 million BCE".to_owned()));
    assert!(labels(Window::new(at(-2 * million), at(0))).contains(&"1.5 million BCE".to_owned()));
    assert!(labels(Window::new(i64::MIN, i64::MAX)).len() > 4);
}

proptest! {
    #[test]
    fn ticks_ascend_and_their_labels_never_overlap(
        middle in -1_000_000_000_000i64..1_000_000_000_000, zoom in 6.0f64..55.0, width in 300.0f64..3000.0
    ) {
        let half = zoom.exp2() as i64 / 2;
        let window = Window::new(middle.saturating_sub(half), middle.saturating_add(half));
        let ticks = ticks(window, Size { width, height: 300.0 }, -width, 2.0 * width);
        for pair in ticks.windows(2) {
            prop_assert!(pair[1].x - pair[0].x >= 63.9, "{pair:?}");
            prop_assert!(pair[0].x + 4.0 + text_width(&pair[0].label, TICK_SIZE) < pair[1].x, "{pair:?}");
        }
        prop_assert!(ticks.len() >= 3, "{ticks:?}");
        prop_assert!(ticks.len() as f64 <= 3.0 * width / 63.9 + 1.0);
    }

    #[test]
    fn ticks_stay_where_they_are_while_one_pans(
        from in -100_000_000_000i64..100_000_000_000, zoom in 6.0f64..38.0, fraction in -0.9f64..0.9
    ) {
        let size = Size { width: 1000.0, height: 300.0 };
        let window = Window::new(from, from + zoom.exp2() as i64);
        let panned = window.panned(fraction);
        let moved = window.x_of(panned.from, size.width);
        let there = ticks(panned, size, -1000.0, 2000.0);
        for tick in ticks(window, size, 0.0, 1000.0) {
            let same = there.iter().any(|other| (other.x + moved - tick.x).abs() < 0.2 && other.label == tick.label);
            prop_assert!(same, "{tick:?} {there:?}");
        }
    }
}
