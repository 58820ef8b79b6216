//! The timeline under pointers: dragged, zoomed, told in another order.

use serde_json::json;

use crate::page::Page;
use crate::stage::browser;

/// The ends of the window, in seconds since 1970.
#[track_caller]
pub(crate) fn window(page: &Page) -> (f64, f64) {
    let end = |name| page.number(&format!("Number(document.querySelector('#timeline').dataset.{name})"));
    (end("from"), end("to"))
}

/// The middle of the picture's empty upper part, in px of the window.
#[track_caller]
pub(crate) fn picture(page: &Page) -> (f64, f64, f64) {
    page.run(
        "document.querySelector('.timeline-plane').scrollIntoView({ block: 'center', behavior: 'instant' })",
    );
    let of = |what| {
        page.number(&format!("document.querySelector('.timeline-picture').getBoundingClientRect().{what}"))
    };
    (of("left"), of("top") + of("height") - 12.0, of("width"))
}

/// Sends a pointer event, as the mouse would.
#[track_caller]
pub(crate) fn mouse(page: &Page, what: &str, x: f64, y: f64, more: serde_json::Value) {
    let mut event = json!({ "type": what, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
    for (name, value) in more.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    page.devtools("Input.dispatchMouseEvent", &event);
}

#[test]
fn dragging_moves_the_window_and_the_address_hears_of_it() {
    browser(|page| {
        page.open("#story=rosetta-stone");
        let (from, to) = window(page);
        let (left, y, width) = picture(page);
        mouse(page, "mousePressed", left + width * 0.7, y, json!({}));
        for step in 1..=10 {
            mouse(page, "mouseMoved", left + width * (0.7 - f64::from(step) * 0.03), y, json!({}));
        }
        mouse(page, "mouseReleased", left + width * 0.4, y, json!({ "buttons": 0 }));
        page.see("location.hash.includes('window=')");
        let moved = window(page);
        assert!(moved.0 > from, "what is later is dragged into view: {from} {moved:?}");
        let (before, after) = (to - from, moved.1 - moved.0);
        assert!((before - after).abs() < before * 0.01, "the length stays: {before} {after}");
        page.reload();
        assert_eq!(window(page), moved);
    });
}

#[test]
fn a_drag_that_ends_on_an_event_does_not_pick_it() {
    browser(|page| {
        page.open("#story=rosetta-stone");
        let (left, y, width) = picture(page);
        let at = page.number("(() => { const b = shown('.timeline-mark').getBoundingClientRect(); return b.left + b.width / 2 })()");
        let to = page.number("(() => { const b = shown('.timeline-mark').getBoundingClientRect(); return b.top + b.height / 2 })()");
        mouse(page, "mousePressed", left + width * 0.9, y, json!({}));
        for step in 1..=5 {
            let share = f64::from(step) / 5.0;
            let x = left + width * 0.9;
            mouse(page, "mouseMoved", x + (at - x) * share, y + (to - y) * share, json!({}));
        }
        mouse(page, "mouseReleased", at, to, json!({ "buttons": 0 }));
        page.see("location.hash.includes('window=')");
        assert!(!page.is("location.hash.includes('select=')"));
    });
}

#[test]
fn a_wheel_with_ctrl_zooms_about_the_pointer() {
    browser(|page| {
        page.open("#story=rosetta-stone");
        let (from, to) = window(page);
        let (left, y, width) = picture(page);
        mouse(
            page,
            "mouseWheel",
            left + width * 0.25,
            y,
            json!({ "deltaX": 0, "deltaY": -400, "modifiers": 2, "button": "none", "buttons": 0 }),
        );
        page.see("location.hash.includes('window=')");
        let zoomed = window(page);
        assert!(zoomed.1 - zoomed.0 < (to - from) * 0.9, "{zoomed:?}");
        let (before, after) = (from + (to - from) * 0.25, zoomed.0 + (zoomed.1 - zoomed.0) * 0.25);
        assert!(
            (before - after).abs() < (to - from) * 0.02,
            "the point under the pointer stays: {before} {after}"
        );
    });
}

#[test]
fn a_plain_wheel_over_the_timeline_scrolls_the_page() {
    browser(|page| {
        page.open("");
        let (left, y, width) = picture(page);
        let before = page.number("scrollY");
        mouse(
            page,
            "mouseWheel",
            left + width / 2.0,
            y,
            json!({ "deltaX": 0, "deltaY": 300, "button": "none", "buttons": 0 }),
        );
        page.see(&format!("scrollY > {before}"));
        assert!(!page.is("location.hash.includes('window=')"));
    });
}

#[test]
fn a_wheel_over_a_picked_event_scrolls_on_to_its_details() {
    browser(|page| {
        page.open("");
        page.click(".timeline-stage [data-event='talks-halted']");
        page.see_in(".detail-title", "Grenell is told");
        let (left, y, width) = picture(page);
        let range = window(page);
        mouse(
            page,
            "mouseWheel",
            left + width / 2.0,
            y,
            json!({ "deltaX": 0, "deltaY": 300, "button": "none", "buttons": 0 }),
        );
        page.see("scrollY > 100");
        assert_eq!(window(page), range);
    });
}

#[test]
fn the_buttons_zoom_and_fit() {
    browser(|page| {
        page.open("#story=rosetta-stone");
        let length = |page: &Page| window(page).1 - window(page).0;
        let first = length(page);
        page.click("[aria-label='Zoom in']");
        page.see("location.hash.includes('window=')");
        assert!(length(page) < first * 0.8);
        page.click("[aria-label='Fit everything into view']");
        let drawn = page.number("Number(document.querySelector('#timeline').dataset.events)");
        page.see("location.hash === '#story=rosetta-stone' || location.hash.includes('window=')");
        page.settle();
        assert!(length(page) > first * 0.9 && drawn == 16.0);
    });
}

#[test]
fn a_window_without_events_says_so_and_leads_back() {
    browser(|page| {
        page.open("#story=rosetta-stone&window=0..86400");
        page.see("document.querySelector('.timeline-bare p')?.textContent.includes('Nothing')");
        page.click(".timeline-bare button");
        page.see("!document.querySelector('.timeline-bare') && document.querySelector('[data-event]')");
    });
}

#[test]
fn labels_never_overlap_at_any_zoom() {
    browser(|page| {
        for story in ["", "#story=apollo-11-landing", "#story=rosetta-stone"] {
            page.open(story);
            for zoom in 0..6 {
                page.settle();
                let overlaps = page.ask(
                    "(() => {
                        const boxes = [...document.querySelectorAll('.timeline-picture .timeline-mark text, .timeline-picture .timeline-cluster text')]
                            .map(e => [e.textContent, e.getBoundingClientRect()]).filter(([, b]) => b.width > 0);
                        const found = [];
                        boxes.forEach(([a, p], i) => boxes.slice(i + 1).forEach(([b, q]) => {
                            if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 3)
                                found.push(a + ' / ' + b);
                        }));
                        return found;
                    })()",
                );
                assert_eq!(overlaps, json!([]), "{story} at zoom {zoom}");
                page.click("[aria-label='Zoom in']");
            }
        }
    });
}

#[test]
fn as_told_and_list_show_every_event() {
    browser(|page| {
        page.open("#order=list");
        page.see("[...document.querySelectorAll('.timeline-list [data-event]')].filter(e => e.checkVisibility()).length === 11");
        page.click_on(".timeline-list [data-event]", "Grenell is told");
        page.see_hash("select=event:talks-halted");
        page.click_on("#timeline .segmented button", "As told");
        page.see("shown('#timeline[data-arrangement=told] [data-event=\"talks-halted\"]')");
    });
}
