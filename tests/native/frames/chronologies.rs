//! The order of time, the windows to begin with, and the strip of everything.

use super::make::*;
use castline::{
    calendar::Period,
    layout::*,
    story::{EventKind::*, Known::*, Story, When},
};
use proptest::prelude::*;

fn chronology(rows: &[Row]) -> Chronology {
    Chronology::new(&story(rows), |_| true)
}

fn seconds(edtf: &str) -> i64 {
    Period::parse(edtf).unwrap().extent().start.unwrap()
}

fn on(edtf: &str) -> Row {
    row("Something", edtf, Happening, Stated, 0)
}

#[test]
fn an_event_without_a_date_stands_where_its_order_says() {
    let mut rows = [on("2025-10-03"), on(""), on("2025-10-01"), on(""), on(""), on("2025-10-02"), on("")];
    rows[1].after = vec![2, 3]; // after 1 October, and after what came after it
    rows[3].after = vec![2];
    rows[5].after = vec![4]; // so 4 was before 2 October
    let chronology = chronology(&rows);
    assert_eq!(chronology.order(), [2, 3, 1, 4, 5, 0, 6]);
    assert_eq!(chronology.undated(), [3, 1, 4, 6]);
    assert_eq!(chronology.len(), 3);
}

/// A story of these events, published on 11 October 2025.
fn published(rows: &[Row]) -> Chronology {
    let when = When {
        period: Some(Period::parse("2025-10-11~").unwrap()),
        known: Assumed,
        written: None,
        note: None,
    };
    Chronology::new(&Story { published: Some(when), ..story(rows) }, |_| true)
}

#[test]
fn what_a_report_tells_of_is_drawn_before_it() {
    let october = |kind, known| row("Something", "2025-10~", kind, known, 0);
    let chronology =
        published(&[october(Report, Assumed), october(Plan, Assumed), on("2025-10-10/2025-10-20")]);
    let stretch = |event| chronology.stretch(event).unwrap();
    assert_eq!(stretch(0), (seconds("2025-10-01"), seconds("2025-10-12")), "up to the day of the report");
    assert_eq!(stretch(1), (seconds("2025-10-01"), seconds("2025-11-01")), "plans are of what is to come");
    assert_eq!(
        stretch(2),
        (seconds("2025-10-10"), seconds("2025-10-21")),
        "what is stated with an end has it"
    );
    assert!(chronology.is_moment(0));
}

#[test]
fn what_begins_after_the_publication_stays_where_it_is() {
    let chronology = published(&[row("Something", "2025-11~", Happening, Assumed, 0)]);
    assert_eq!(chronology.stretch(0), Some((seconds("2025-11-01"), seconds("2025-12-01"))));
}

#[test]
fn what_lies_outside_of_a_window_is_counted() {
    let chronology =
        chronology(&[on("2025-10-01"), on("2025-10-02"), on("2025-10-05"), on("2025-10-01/2025-10-09")]);
    let window = Window::new(seconds("2025-10-04"), seconds("2025-10-05"));
    assert_eq!(chronology.outside(window), (2, 1));
}

#[test]
fn an_order_that_goes_in_circles_still_lists_every_event_once() {
    let mut rows = [on(""), on(""), on(""), on("2025")];
    (rows[0].after, rows[1].after, rows[2].after) = (vec![2, 0], vec![0], vec![1]);
    let chronology = chronology(&rows);
    let mut order = chronology.order().to_vec();
    order.sort_unstable();
    assert_eq!(order, [0, 1, 2, 3]);
    assert_eq!(chronology.undated().len(), 3);
}

#[test]
fn a_filter_leaves_only_what_it_includes() {
    let story = story(&[on("2025"), on("2024"), on(""), on("2023")]);
    let chronology = Chronology::new(&story, |event| event != 1 && event != 2);
    assert_eq!(chronology.order(), [3, 0]);
    assert!(chronology.undated().is_empty() && chronology.stretch(1).is_none());
    assert!(Chronology::new(&story, |_| false).whole().is_none());
    assert!(Chronology::new(&story, |event| event == 2).opening().is_none());
}

#[test]
fn the_whole_ends_where_the_known_dates_do() {
    let mut rows = vec![on("2025-10-01"), on("2025-10-10")];
    rows.push(row("Goes on", "2025-10-05/..", State, Stated, 0));
    let whole = chronology(&rows).whole().unwrap();
    assert!(seconds("2025-09-30") < whole.from && whole.from < seconds("2025-10-01"));
    assert!(seconds("2025-10-11") < whole.to && whole.to < seconds("2025-10-12"));
}

#[test]
fn a_single_moment_is_shown_with_its_surroundings() {
    let whole = chronology(&[on("2025-10-01")]).whole().unwrap();
    assert_eq!((whole.from, whole.to), (seconds("2025-09-29"), seconds("2025-10-04")));
}

#[test]
fn the_opening_leaves_out_what_lies_far_away() {
    let mut rows: Vec<Row> = (10..22).map(|day| on(&format!("2025-10-{day}"))).collect();
    assert_eq!(chronology(&rows).opening(), chronology(&rows).whole());
    rows.push(row("Long before", "1823/2025-10-15", State, Stated, 0));
    let opening = chronology(&rows).opening().unwrap();
    assert!(seconds("2025-10-08") < opening.from && opening.from <= seconds("2025-10-10"));
    assert!(seconds("2025-10-22") <= opening.to && opening.to < seconds("2025-10-24"));
}

#[test]
fn colours_are_the_sides_of_participants() {
    let chronology = chronology(&[
        row("a", "2025", Happening, Stated, 5),
        row("b", "", Happening, Stated, 6),
        row("c", "", Happening, Stated, 9),
    ]);
    assert_eq!([0, 1, 2, 9].map(|event| chronology.colour(event)), [5, NEUTRAL, NEUTRAL, NEUTRAL]);
}

proptest! {
    #[test]
    fn the_order_lists_every_event_once_and_dated_ones_by_start(rows in any_rows()) {
        let story = story(&rows);
        let chronology = Chronology::new(&story, |_| true);
        let mut all = chronology.order().to_vec();
        let starts: Vec<i64> = all.iter().filter_map(|event| Some(chronology.stretch(*event)?.0)).collect();
        prop_assert!(starts.is_sorted());
        prop_assert_eq!(starts.len(), chronology.len());
        prop_assert_eq!(starts.len() + chronology.undated().len(), story.events.len());
        all.sort_unstable();
        prop_assert!(all.into_iter().eq(0..story.events.len()));
    }

    #[test]
    fn the_overview_counts_every_event(rows in any_rows(), columns in 1usize..500) {
        let story = story(&rows);
        let chronology = Chronology::new(&story, |_| true);
        let Some(whole) = chronology.whole() else { return Ok(()) };
        let counts = overview(&chronology, whole, columns);
        prop_assert_eq!(counts.len(), columns);
        prop_assert!(counts.iter().sum::<u32>() as usize >= chronology.len());
        prop_assert!(counts.iter().all(|count| *count as usize <= chronology.len()));
    }

    #[test]
    fn the_opening_lies_within_the_whole(rows in any_rows()) {
        let story = story(&rows);
        let chronology = Chronology::new(&story, |_| true);
        let (Some(opening), Some(whole)) = (chronology.opening(), chronology.whole()) else { return Ok(()) };
        let most = opening.seconds() / 16 + 600;
        prop_assert!(opening.from >= whole.from - most && opening.to <= whole.to + most);
    }
}
