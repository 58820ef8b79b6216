//! The program sleeps until the reader stirs, and what he did before it woke is done once it listens.

use serde_json::json;

use crate::page::Page;
use crate::report::{note, percentile};
use crate::stage::{browser, browser_alone};

const READY: &str = "document.documentElement.hasAttribute('data-ready')";
const HERE: &str = "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('.wasm') && entry.responseEnd > 0)";

/// How many times as long as parsing and laying out the page's own HTML the program may take to wake. It is 5 to 8.
const WAKING: f64 = 12.0;

/// Opens the page and waits until the program is there, asleep.
#[track_caller]
fn asleep(page: &Page) {
    page.go(&page.address(""));
    page.see(HERE);
    page.settle();
    assert!(!page.is(READY), "it sleeps");
}

#[test]
fn the_program_sleeps_until_the_reader_stirs() {
    browser(|page| {
        for phone in [true, false] {
            if phone {
                page.phone(390);
            } else {
                page.wide(1440);
            }
            asleep(page);
            page.run_until_done("requestIdleCallback(() => setTimeout(done, 300))");
            assert!(!page.is(READY), "nobody stirred");
            page.run("scrollBy(0, 200)");
            page.see(READY);
        }
    });
}

#[test]
fn a_click_is_answered_that_comes_before_the_program() {
    browser(|page| {
        asleep(page);
        page.click_on(".cast-row", "Richard Grenell");
        page.see_in(".detail-title", "Richard Grenell");
        page.see_hash("select=actor:grenell");
        asleep(page);
        page.click(".timeline-stage [data-event='talks-halted']");
        page.see_in(".detail-title", "Grenell is told");
        page.phone(390);
        asleep(page);
        page.click_on(".tabs-tab", "Statements");
        page.see_hash("view=statements");
    });
}

#[test]
fn a_click_before_the_program_is_done_once() {
    browser(|page| {
        asleep(page);
        page.click_on(".cast summary", "Filter");
        page.see(READY);
        page.settle();
        assert!(
            page.is("document.querySelector('.cast summary').parentElement.open"),
            "opened, not shut again"
        );
    });
}

#[test]
fn a_link_leads_on_while_the_program_sleeps() {
    browser(|page| {
        asleep(page);
        page.click(".foot-link[href*=schema]");
        page.see("location.pathname.endsWith('castline-1.schema.json')");
        page.allow("favicon.ico - Failed to load resource");
    });
}

#[test]
fn keys_and_words_are_heard_that_come_before_the_program() {
    browser(|page| {
        asleep(page);
        page.press("/");
        page.see("document.activeElement.matches('.bar-input')");
        asleep(page);
        page.run("document.querySelector('.bar-input').focus()");
        page.see(READY);
        page.settle();
        assert!(page.is("document.activeElement.matches('.bar-input')"), "the focus stays");
        asleep(page);
        page.type_into(".bar-input", "Grenell");
        page.see_in("[role=listbox] [role=option]", "Grenell");
        assert_eq!(page.text("document.querySelector('.bar-input').value"), "Grenell");
    });
}

#[test]
fn what_was_not_built_wakes_the_program_at_once() {
    browser(|page| {
        page.go(&page.address("#select=actor:grenell"));
        page.see_in(".detail-title", "Richard Grenell");
        page.wide(1024);
        page.go(&page.address(""));
        page.see(READY);
        page.see("(picture => picture.viewBox.baseVal.width === Math.round(picture.getBoundingClientRect().width))(document.querySelector('.timeline-picture'))");
    });
}

#[test]
fn the_page_is_in_the_chosen_theme_before_the_program_wakes() {
    browser(|page| {
        asleep(page);
        page.run("localStorage.setItem('castline-theme', 'dark')");
        asleep(page);
        assert_eq!(page.text("document.documentElement.dataset.theme"), "dark");
        page.run("localStorage.setItem('castline-theme', 'pink')");
        asleep(page);
        assert_eq!(page.ask("document.documentElement.dataset.theme ?? null"), json!(null));
        page.run("localStorage.removeItem('castline-theme')");
    });
}

#[test]
fn waking_takes_little_longer_than_drawing_the_page() {
    browser_alone(|page| {
        page.phone(390);
        let ratios: Vec<f64> = (0..5)
            .map(|_| {
                asleep(page);
                let times = page.run_until_done(MEASURE);
                let time = |what: &str| times[what].as_f64().unwrap_or_else(|| panic!("no {what}: {times}"));
                time("waking") / time("drawing")
            })
            .collect();
        let middle = percentile(&ratios, 0.5);
        note(
            &format!("waking the program, against parsing and laying out the page (at most {WAKING} times)"),
            &format!("{middle:.2} times"),
        );
        assert!(middle <= WAKING, "{ratios:?}");
    });
}

/// How long the browser takes to draw the page's HTML once more, and from the first touch to a program that listens.
const MEASURE: &str = "
    const html = document.getElementById('app').innerHTML, again = document.createElement('div');
    const before = performance.now();
    again.innerHTML = html;
    document.body.append(again);
    again.getBoundingClientRect();
    const drawing = performance.now() - before;
    again.remove();
    const touched = performance.now();
    new MutationObserver(() => done({ drawing, waking: performance.now() - touched }))
        .observe(document.documentElement, { attributeFilter: ['data-ready'] });
    dispatchEvent(new Event('touchstart'));
";
