//! The timeline under fingers, on a tablet: dragged, pinched, tapped, and scrolled past.

use serde_json::{Value, json};

use crate::page::Page;
use crate::stage::browser;
use crate::timeline::{picture, window};

/// A place on the screen, in px.
type Place = (f64, f64);

/// Puts the fingers at these places; none where all are lifted.
#[track_caller]
fn touch(page: &Page, what: &str, at: &[Place]) {
    let points: Vec<Value> =
        at.iter().enumerate().map(|(id, (x, y))| json!({ "id": id, "x": x, "y": y })).collect();
    page.devtools("Input.dispatchTouchEvent", &json!({ "type": what, "touchPoints": points }));
}

/// Moves fingers from some places to others in ten steps, and lifts them.
#[track_caller]
fn slide(page: &Page, fingers: &[(Place, Place)]) {
    let at = |share: f64| -> Vec<_> {
        let along = |from: f64, to: f64| from + (to - from) * share;
        fingers.iter().map(|(from, to)| (along(from.0, to.0), along(from.1, to.1))).collect()
    };
    touch(page, "touchStart", &at(0.0));
    for step in 1..=10 {
        touch(page, "touchMove", &at(f64::from(step) / 10.0));
    }
    touch(page, "touchEnd", &[]);
}

#[test]
fn a_finger_drags_the_window_and_does_not_pick() {
    browser(|page| {
        page.tablet();
        page.open("#story=rosetta-stone");
        let (from, to) = window(page);
        let (left, y, width) = picture(page);
        slide(page, &[((left + width * 0.7, y), (left + width * 0.4, y))]);
        page.see("location.hash.includes('window=')");
        let moved = window(page);
        assert!(moved.0 > from, "what is later is dragged into view: {from} {moved:?}");
        let (before, after) = (to - from, moved.1 - moved.0);
        assert!((before - after).abs() < before * 0.01, "the length stays: {before} {after}");
        assert!(!page.is("location.hash.includes('select=')"));
    });
}

#[test]
fn two_fingers_that_spread_zoom_about_the_middle_between_them() {
    browser(|page| {
        page.tablet();
        page.open("#story=rosetta-stone");
        let (from, to) = window(page);
        let (left, y, width) = picture(page);
        let x = |share: f64| left + width * share;
        slide(page, &[((x(0.4), y), (x(0.3), y)), ((x(0.6), y), (x(0.7), y))]);
        page.see("location.hash.includes('window=')");
        let zoomed = window(page);
        let factor = (to - from) / (zoomed.1 - zoomed.0);
        assert!((1.8..=2.2).contains(&factor), "fingers twice as far apart: {factor}");
        let (before, after) = ((from + to) / 2.0, (zoomed.0 + zoomed.1) / 2.0);
        assert!((before - after).abs() < (to - from) * 0.02, "the middle stays: {before} {after}");
        assert_eq!(page.number("visualViewport.scale"), 1.0, "the page itself is not zoomed");
    });
}

#[test]
fn a_finger_that_moves_upwards_scrolls_the_page() {
    browser(|page| {
        page.tablet();
        page.open("");
        let (left, y, width) = picture(page);
        let before = page.number("scrollY");
        let x = left + width / 2.0;
        slide(page, &[((x, y), (x, y - 200.0))]);
        page.see(&format!("scrollY > {before}"));
        assert!(!page.is("location.hash.includes('window=')"));
    });
}

#[test]
fn a_tap_picks_the_event_under_it() {
    browser(|page| {
        page.tablet();
        page.open("#story=rosetta-stone");
        picture(page);
        // Marks are drawn somewhat beyond the picture's edges.
        page.run(
            "window.mark = [...document.querySelectorAll('.timeline-picture .timeline-mark')].map(e => [e, e.getBoundingClientRect()])
                .find(([, box]) => box.left > 0 && box.right < innerWidth)",
        );
        let at = (
            page.number("mark[1].left + mark[1].width / 2"),
            page.number("mark[1].top + mark[1].height / 2"),
        );
        touch(page, "touchStart", &[at]);
        touch(page, "touchEnd", &[]);
        page.see("location.hash.includes(`select=event:${mark[0].dataset.event}`)");
    });
}
