//! What holds for the timeline's frames of every story, at every zoom.

use super::make::{Row, any_rows, story};
use castline::{layout::*, story::SIDE_COLOURS};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A story, a window on it and the width and lanes of its picture.
fn any_view() -> impl Strategy<Value = (Vec<Row>, f64, f64, f64, usize)> {
    (any_rows(), 0.0f64..14.0, -0.2f64..1.2, 280.0f64..2600.0, 1usize..9)
}

struct View {
    chronology: Chronology,
    packing: Packing,
    window: Window,
    size: Size,
}

impl View {
    fn frame(&self) -> TimelineFrame {
        timeline(&self.chronology, &self.packing, self.window, self.size)
    }
}

/// The view, zoomed in `2^zoom` times about the place `at`. Nothing where no event has a date.
fn view((rows, zoom, at, width, lanes): (Vec<Row>, f64, f64, f64, usize)) -> Option<View> {
    let chronology = Chronology::new(&story(&rows), |_| true);
    let whole = chronology.whole()?;
    let window = whole.zoomed(zoom.exp2(), at).panned(at - at.clamp(0.0, 1.0));
    let packing = Packing::new(&chronology, window.seconds_per_px(width), lanes);
    Some(View { chronology, packing, window, size: Size { width, height: height_for(lanes) } })
}

/// What a mark covers: its bar, whisker and dot.
fn body(mark: &Mark) -> (f64, f64) {
    let around = |x: f64| (x - DOT_RADIUS, x + DOT_RADIUS);
    match mark.shape {
        Shape::Moment { x, whisker } => {
            let (x0, x1) = around(x);
            whisker.map_or((x0, x1), |(left, right, _)| (left.min(x0), right.max(x1)))
        }
        Shape::Bar { x0, x1, dot, .. } => {
            let (left, right) = dot.map_or((x0, x1), around);
            (left.min(x0), right.max(x1))
        }
    }
}

fn text(label: &Label) -> (f64, f64) {
    match label.side {
        LabelSide::Before => (label.x - label.width, label.x),
        LabelSide::Inside | LabelSide::After => (label.x, label.x + label.width),
    }
}

/// What a mark covers with its label.
fn extent(mark: &Mark) -> (f64, f64) {
    let (left, right) = body(mark);
    mark.label.as_ref().map_or((left, right), |label| (left.min(text(label).0), right.max(text(label).1)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_overlaps_and_lanes_keep_the_order_of_time(view in any_view()) {
        let Some(view) = self::view(view) else { return Ok(()) };
        let frame = view.frame();
        for pair in frame.marks.windows(2).filter(|pair| pair[0].lane == pair[1].lane) {
            prop_assert!(extent(&pair[0]).1 < extent(&pair[1]).0, "{pair:#?}");
            let starts = [0, 1].map(|n: usize| view.chronology.stretch(pair[n].event).unwrap().0);
            prop_assert!(starts[0] <= starts[1]);
        }
        for pair in frame.marks.windows(2) {
            prop_assert!(pair[0].lane <= pair[1].lane);
        }
        for pair in frame.clusters.windows(2) {
            prop_assert!(pair[0].x1 < pair[1].x0, "{pair:?}");
        }
    }

    #[test]
    fn labels_stay_within_their_bars_and_in_view(view in any_view()) {
        let Some(view) = self::view(view) else { return Ok(()) };
        let frame = view.frame();
        for mark in &frame.marks {
            let Some(label) = &mark.label else { continue };
            let ((left, right), (from, to)) = (body(mark), text(label));
            // What is cut off at the edge of the picture may be cut off in its label.
            if left <= frame.left || right >= frame.right {
                continue;
            }
            match label.side {
                LabelSide::Inside => prop_assert!(left <= from && to <= right + 0.1, "{mark:?}"),
                LabelSide::After => prop_assert!(from > left, "{mark:?}"),
                LabelSide::Before => prop_assert!(to < right, "{mark:?}"),
            }
            if label.side == LabelSide::Inside && left <= 0.0 && right > label.width + 20.0 {
                prop_assert!(from >= 0.0, "{mark:?}");
            }
        }
    }

    #[test]
    fn every_event_with_a_date_is_one_mark_or_in_one_cluster(
        rows in any_rows(), width in 280.0f64..2600.0, lanes in 1usize..9
    ) {
        let chronology = Chronology::new(&story(&rows), |_| true);
        let Some(window) = chronology.whole() else { return Ok(()) };
        let packing = Packing::new(&chronology, window.seconds_per_px(width), lanes);
        let frame = timeline(&chronology, &packing, window, Size { width, height: 300.0 });
        let mut marked: Vec<usize> = frame.marks.iter().map(|mark| mark.event).collect();
        marked.sort_unstable();
        marked.dedup();
        prop_assert_eq!(marked.len(), frame.marks.len());
        let clustered: usize = frame.clusters.iter().map(|cluster| cluster.count).sum();
        prop_assert_eq!(marked.len() + clustered, chronology.len());
        for cluster in &frame.clusters {
            prop_assert_eq!(cluster.colours.iter().sum::<usize>(), cluster.count);
            prop_assert!(marked.binary_search(&cluster.event).is_err());
            let begun: Vec<usize> = chronology.beginning(cluster.from, cluster.to).collect();
            prop_assert!(begun.len() >= cluster.count && begun.contains(&cluster.event));
        }
        prop_assert_eq!(packing.has_clusters(), clustered > 0);
        prop_assert!(packing.lanes_used() <= lanes);
    }

    #[test]
    fn everything_is_inside_the_picture(view in any_view()) {
        let Some(view) = self::view(view) else { return Ok(()) };
        let frame = view.frame();
        prop_assert_eq!(frame.height, round(view.size.height));
        prop_assert!(frame.left <= 0.0 && frame.right >= frame.width);
        for mark in &frame.marks {
            prop_assert!(mark.y - LANE_HEIGHT / 2.0 >= frame.lanes_top && mark.y + LANE_HEIGHT / 2.0 <= frame.axis_y);
            prop_assert!(usize::from(mark.colour) <= SIDE_COLOURS);
            let (left, right) = extent(mark);
            prop_assert!(right >= frame.left - 1.0 && left <= frame.right + 1.0, "{mark:?}");
            if let Shape::Bar { x0, x1, .. } = mark.shape {
                prop_assert!(frame.left <= x0 && x0 <= x1 && x1 <= frame.right, "{mark:?}");
            }
        }
        for cluster in &frame.clusters {
            prop_assert!(cluster.y + CLUSTER_HEIGHT / 2.0 <= frame.axis_y && cluster.x0 < cluster.x1);
        }
        for tick in &frame.ticks {
            prop_assert!((frame.left..=frame.right).contains(&tick.x));
        }
    }

    #[test]
    fn coordinates_are_rounded_to_a_tenth(view in any_view()) {
        let Some(view) = self::view(view) else { return Ok(()) };
        let frame = view.frame();
        let mut all: Vec<f64> = frame.ticks.iter().map(|tick| tick.x).collect();
        all.extend(frame.marks.iter().flat_map(|mark| {
            let label = mark.label.iter().flat_map(|label| [label.x, label.y]);
            let shape = match mark.shape {
                Shape::Moment { x, whisker } => vec![x, whisker.map_or(0.0, |(x0, ..)| x0)],
                Shape::Bar { x0, x1, .. } => vec![x0, x1],
            };
            label.chain(shape).collect::<Vec<_>>()
        }));
        for number in all {
            prop_assert_eq!(number, round(number));
        }
    }

    #[test]
    fn the_same_input_gives_the_same_frame(view in any_view()) {
        let (Some(one), Some(other)) = (self::view(view.clone()), self::view(view)) else { return Ok(()) };
        prop_assert_eq!(&one.packing, &other.packing);
        prop_assert_eq!(one.frame(), other.frame());
    }

    #[test]
    fn panning_moves_everything_alike_and_nothing_to_another_lane(view in any_view(), fraction in -0.9f64..0.9) {
        let Some(mut view) = self::view(view) else { return Ok(()) };
        let before = view.frame();
        let start = view.window;
        view.window = start.panned(fraction);
        let moved = start.x_of(view.window.from, view.size.width);
        let after: BTreeMap<usize, Mark> = view.frame().marks.into_iter().map(|mark| (mark.event, mark)).collect();
        for mark in &before.marks {
            let (Shape::Moment { x, .. }, Some(other)) = (mark.shape, after.get(&mark.event)) else { continue };
            prop_assert_eq!(mark.lane, other.lane);
            let Shape::Moment { x: x_after, .. } = other.shape else { panic!("{other:?}") };
            // Dots far out of the picture are not drawn where they are.
            if (before.left..before.right).contains(&x) && (before.left..before.right).contains(&(x - moved)) {
                prop_assert!((x - moved - x_after).abs() <= 0.2, "{x} {moved} {x_after}");
            }
        }
    }

    #[test]
    fn a_packing_serves_all_zooms_of_its_step(view in any_view()) {
        let Some(view) = self::view(view) else { return Ok(()) };
        let (width, lanes) = (view.size.width, lanes_for(view.size.height));
        let closer = view.window.zoomed(1.1, 0.5);
        let packing = Packing::new(&view.chronology, closer.seconds_per_px(width), lanes);
        let same = Packing::step(closer.seconds_per_px(width)) == Packing::step(view.window.seconds_per_px(width));
        prop_assert!(!same || packing == view.packing);
    }
}

#[test]
fn what_weighs_most_has_the_label_where_it_is_crowded() {
    use super::make::*;
    use castline::story::{EventKind, Known};
    let mut rows: Vec<Row> = (0..40)
        .map(|n| {
            row(
                &format!("Number {n} of a crowd of events"),
                "2025-10-10",
                EventKind::Report,
                Known::Stated,
                n % 6,
            )
        })
        .collect();
    rows[31].people = 5;
    rows.push(row("The only other", "2025-10-30", EventKind::Report, Known::Stated, 0));
    let chronology = Chronology::new(&story(&rows), |_| true);
    let window = chronology.whole().unwrap();
    let packing = Packing::new(&chronology, window.seconds_per_px(1000.0), 2);
    let frame = timeline(&chronology, &packing, window, Size { width: 1000.0, height: 200.0 });
    assert!(frame.marks.iter().any(|mark| mark.event == 31 && mark.label.is_some()), "{frame:#?}");
    assert_eq!(frame.clusters.len(), 1);
    assert_eq!(frame.clusters[0].count, 38);
}

#[test]
fn a_bar_that_spans_the_window_keeps_its_label_in_view() {
    use super::make::*;
    use castline::story::{EventKind, Known};
    let rows = [row("A long reign", "1900/2000", EventKind::State, Known::Stated, 0)];
    let chronology = Chronology::new(&story(&rows), |_| true);
    let window = chronology.whole().unwrap().zoomed(100.0, 0.5);
    let packing = Packing::new(&chronology, window.seconds_per_px(1000.0), 2);
    let frame = timeline(&chronology, &packing, window, Size { width: 1000.0, height: 200.0 });
    let label = frame.marks[0].label.as_ref().unwrap();
    assert_eq!((label.x, label.side, &*label.text), (8.0, LabelSide::Inside, "A long reign"));
    assert!(matches!(
        frame.marks[0].shape,
        Shape::Bar { x0: -1000.0, x1: 2000.0, fade_start: Fade::None, fade_end: Fade::None, dot: None }
    ));
}
