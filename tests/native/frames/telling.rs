//! What holds for the pictures "as told".

use super::make::*;
use castline::{
    layout::*,
    story::{EventKind::*, Known::*},
};
use proptest::prelude::*;

#[test]
fn a_look_back_is_a_flashback() {
    let on = |date| row("Something", date, Happening, Stated, 0);
    let story = story(&[on("2025-10-03"), on("2025-10-04"), on("2025-10-01"), on("2025-10-02")]);
    let telling = Telling::new(&story, &Chronology::new(&story, |_| true));
    let frame = told(&telling, Size { width: 800.0, height: 300.0 }, 0..4);
    let directions: Vec<Direction> = frame.legs.iter().map(|leg| leg.direction).collect();
    assert_eq!(directions, [Direction::Forward, Direction::Flashback, Direction::Forward]);
    assert_eq!(frame.points.iter().map(|point| point.event).collect::<Vec<_>>(), [0, 1, 2, 3]);
    assert_eq!(telling.position(2), Some(2));
}

#[test]
fn where_dates_overlap_or_are_not_given_no_step_surely_goes_back() {
    let on = |date| row("Something", date, Happening, Stated, 0);
    let story = story(&[on("2025-10-03"), on("2025-10-01/2025-10-04"), on("2025-10-05"), on("")]);
    let chronology = Chronology::new(&story, |event| event < 2);
    let frame = told(&Telling::new(&story, &chronology), Size { width: 800.0, height: 300.0 }, 0..4);
    assert_eq!(frame.legs[0].direction, Direction::Unsure);
}

proptest! {
    #[test]
    fn the_text_runs_right_and_time_runs_down(
        rows in any_rows(), width in 200.0f64..2000.0, height in 80.0f64..900.0, start in 0usize..400
    ) {
        let story = story(&rows);
        let chronology = Chronology::new(&story, |_| true);
        let telling = Telling::new(&story, &chronology);
        prop_assert_eq!(telling.len(), story.events.len());
        let frame = told(&telling, Size { width, height }, start..start + 400);
        prop_assert!(frame.points.len() <= 150);
        prop_assert_eq!(frame.points.len(), frame.shown.len());
        let rank = |event| chronology.order().iter().position(|other| *other == event);
        for (pair, leg) in frame.points.windows(2).zip(&frame.legs) {
            prop_assert!(pair[0].x <= pair[1].x);
            let down = rank(pair[0].event) < rank(pair[1].event);
            prop_assert_eq!(leg.direction == Direction::Forward, down);
            prop_assert!(leg.y0 == leg.y1 || down == (leg.y0 < leg.y1), "{:?}", leg);
        }
        for point in &frame.points {
            prop_assert!((0.0..=width).contains(&point.x) && (0.0..=height).contains(&point.y), "{point:?}");
        }
    }

    #[test]
    fn labels_touch_neither_each_other_nor_a_dot(rows in any_rows(), width in 200.0f64..2000.0, height in 80.0f64..900.0) {
        let story = story(&rows);
        let telling = Telling::new(&story, &Chronology::new(&story, |_| true));
        let frame = told(&telling, Size { width, height }, 0..150);
        let mut areas: Vec<(f64, f64, f64)> = Vec::new();
        for (label, y) in frame.points.iter().filter_map(|point| Some((point.label.as_ref()?, point.y))) {
            let left = if label.side == LabelSide::Before { label.x - label.width } else { label.x };
            prop_assert!(left >= -0.1 && left + label.width <= width + 0.1);
            for (other_left, other_right, other_y) in &areas {
                let apart = left + label.width <= other_left + 0.2 || left >= other_right - 0.2;
                prop_assert!(apart || (y - other_y).abs() >= 15.8);
            }
            for point in &frame.points {
                let apart = left + label.width <= point.x - DOT_RADIUS + 0.2 || left >= point.x + DOT_RADIUS - 0.2;
                prop_assert!(apart || (y - point.y).abs() >= 8.0 + DOT_RADIUS - 0.2);
            }
            areas.push((left, left + label.width, y));
        }
    }
}
