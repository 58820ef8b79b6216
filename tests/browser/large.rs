//! A story with 100,000 events: the page opens it, moves it fluently, and draws no more than can be seen.

use serde_json::json;

use crate::page::Page;
use crate::report::{note, percentile};
use crate::stage::{browser, browser_alone};
use crate::stories::MANY;
use crate::timeline::{mouse, picture, window};

/// More elements than this the timeline never has.
const MOST_NODES: f64 = 1_500.0;

#[track_caller]
fn open(page: &Page) -> f64 {
    page.open("");
    page.run(
        "window.__opened = new Promise(opened => { new MutationObserver((_, observer) => {
            if (document.querySelector('#timeline')?.dataset.events === '100000') { observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => opened(performance.now()))) }
         }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-events'] }) });
         window.__begun = fetch('tests/large.story').then(answer => answer.blob()).then(blob => {
            const data = new DataTransfer(); data.items.add(new File([blob], 'large.story'));
            const begun = performance.now();
            document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
            return begun; })",
    );
    let took = page
        .run_until_done("Promise.all([__begun, __opened]).then(([begun, opened]) => done(opened - begun))");
    page.settle();
    took.as_f64().expect("milliseconds")
}

#[track_caller]
fn nodes(page: &Page) -> f64 {
    page.number("document.querySelectorAll('#timeline *').length")
}

#[test]
fn a_large_story_opens_by_its_address() {
    browser(|page| {
        page.open("?story=tests/large.story");
        page.see_in("h1", "A hundred thousand meetings");
        page.see(&format!("document.querySelector('#timeline').dataset.events === '{MANY}'"));
    });
}

#[test]
fn no_more_is_drawn_than_can_be_seen() {
    browser(|page| {
        open(page);
        let mut most = nodes(page);
        for order in ["As told", "List", "As it happened"] {
            page.click_on("#timeline .segmented button", order);
            page.settle();
            most = most.max(nodes(page));
        }
        for _ in 0..14 {
            page.click("[aria-label='Zoom in']");
            page.settle();
            most = most.max(nodes(page));
        }
        note(
            "elements of the timeline, 100,000 events, the most at any zoom and order (fewer than 1,500)",
            &format!("{most}"),
        );
        assert!(most < MOST_NODES, "{most} elements");
        assert!(page.number("document.querySelectorAll('.cast-row').length") <= 200.0);
        page.follow("#view=statements");
        page.see("shown('.said')");
        assert!(page.number("document.querySelectorAll('.said').length") <= 200.0);
        let all = page.number("document.querySelectorAll('*').length");
        note("elements of the whole page, 100,000 events", &format!("{all}"));
        page.phone(390);
        page.follow("#view=timeline");
        page.see("shown('.timeline-list [data-event]')");
        assert!(nodes(page) < MOST_NODES, "{} elements on a phone", nodes(page));
    });
}

/// Notes the time between frames from now on.
const WATCH_FRAMES: &str = "window.__frames = []; (() => { let last; const frame = now => { if (last) __frames.push(now - last); last = now;
    window.__watching = requestAnimationFrame(frame) }; requestAnimationFrame(frame) })()";

#[track_caller]
fn frames(page: &Page, what: &str, act: impl FnOnce()) {
    page.run(WATCH_FRAMES);
    act();
    let frames = page.run("cancelAnimationFrame(__watching); return __frames");
    let frames: Vec<f64> =
        frames.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    assert!(frames.len() > 30, "{what}: {} frames", frames.len());
    let (middle, most) = (percentile(&frames, 0.5), percentile(&frames, 0.95));
    note(
        &format!("frames, 100,000 events, {what}: 95th percentile (at most 20 ms)"),
        &format!("{most:.1} ms (median {middle:.1} ms, longest {:.1} ms)", percentile(&frames, 1.0)),
    );
    assert!(most <= 34.0, "{what}: {most} ms");
}

#[test]
fn a_large_story_is_moved_at_the_speed_of_the_screen() {
    browser_alone(|page| {
        let took = open(page);
        note("a file of 100,000 events, from drop to paint", &format!("{took:.0} ms"));
        let (left, y, width) = picture(page);
        for zoomed in ["as opened", "zoomed in"] {
            let before = window(page);
            frames(page, &format!("pan {zoomed}"), || {
                for sweep in 0..3 {
                    let (from, to) = if sweep % 2 == 0 { (0.8, 0.2) } else { (0.2, 0.8) };
                    mouse(page, "mousePressed", left + width * from, y, json!({}));
                    for step in 1..=40 {
                        let share = from + (to - from) * f64::from(step) / 40.0;
                        mouse(page, "mouseMoved", left + width * share, y, json!({}));
                    }
                    mouse(page, "mouseReleased", left + width * to, y, json!({ "buttons": 0 }));
                }
            });
            page.see(&format!("Number(document.querySelector('#timeline').dataset.from) !== {}", before.0));
            frames(page, &format!("zoom by wheel {zoomed}"), || {
                for step in 0..60 {
                    let delta = if step < 35 { -60 } else { 60 };
                    mouse(
                        page,
                        "mouseWheel",
                        left + width * 0.4,
                        y,
                        json!({ "deltaX": 0, "deltaY": delta, "modifiers": 2, "button": "none", "buttons": 0 }),
                    );
                }
            });
            page.settle();
            let after = window(page);
            assert!(after.1 - after.0 < (before.1 - before.0) * 0.8, "it has moved: {before:?} {after:?}");
        }
    });
}

/// From a click on the element to the frame after which the detail shows it, in ms.
const CLICK: &str = "const element = ELEMENT; const begun = performance.now(), before = document.querySelector('.detail').textContent;
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const wait = () => document.querySelector('.detail').textContent !== before
        ? requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => done(performance.now() - begun); c.port2.postMessage(0) })
        : setTimeout(wait); wait()";

#[track_caller]
fn clicks(page: &Page, what: &str, selector: &str) -> f64 {
    let times: Vec<f64> = (0..9)
        .filter_map(|at| {
            let element = format!(
                "[...document.querySelectorAll('{selector}')].filter(e => e.checkVisibility())[{at} * 2 + 1]"
            );
            page.run_until_done(&CLICK.replace("ELEMENT", &element)).as_f64()
        })
        .collect();
    let (middle, most) = (percentile(&times, 0.5), percentile(&times, 1.0));
    note(
        &format!("click to painted detail, {what} (at most 50 ms)"),
        &format!("{middle:.0} ms (longest {most:.0} ms)"),
    );
    middle
}

#[test]
fn a_click_shows_its_detail_at_once() {
    browser_alone(|page| {
        page.open("");
        let small = clicks(page, "11 events, an actor", ".cast-row");
        open(page);
        let actor = clicks(page, "100,000 events, an actor", ".cast-row");
        for _ in 0..6 {
            page.click("[aria-label='Zoom in']");
        }
        page.settle();
        page.click_on("#timeline .segmented button", "List");
        page.settle();
        let event = clicks(page, "100,000 events, an event", ".timeline-list [data-event]");
        assert!(small <= 50.0 && actor <= 100.0 && event <= 100.0, "{small} {actor} {event} ms");
    });
}
