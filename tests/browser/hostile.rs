//! Story files that are made to do harm: all that is in them is text.

use crate::page::{Page, keys};
use crate::stage::browser;

/// Nothing of the story has become an element or an address that does something.
#[track_caller]
fn harmless(page: &Page) {
    page.settle();
    assert!(page.is("window.__pwned === undefined"), "ran: {}", page.ask("window.__pwned"));
    let elements = page.ask(
        "[...document.querySelectorAll('.page img, .page script, .page iframe, .page b[onmouseover], .page [onerror], .page [onload], .page [onmouseover], .page [style*=position]')].map(e => e.outerHTML.slice(0, 90))",
    );
    assert_eq!(elements, serde_json::json!([]));
    let links = page.ask(
        "[...document.querySelectorAll('a[href]:not(.foot a)')].map(a => a.getAttribute('href')).filter(href =>
            !/^(https?:\\/\\/|#)/.test(href) || /pwned/.test(href))",
    );
    assert_eq!(links, serde_json::json!([]), "links that lead to what the story says");
}

#[test]
fn markup_in_every_string_is_shown_as_text_in_every_view() {
    browser(|page| {
        page.open("?story=tests/hostile.story.json");
        page.see_in("h1", "title <img src=x onerror=");
        harmless(page);
        page.click(".cast-row");
        page.see_in(".detail-title", "Ana <img src=x");
        harmless(page);
        page.click(".timeline-stage [data-event]");
        page.see_in(".detail-title", "event <img");
        harmless(page);
        page.click_on(".tabs-choice", "Statements");
        page.click(".said-content");
        page.see_in(".detail", "content <img");
        harmless(page);
        for order in ["As told", "List"] {
            page.click_on("#timeline .segmented button", order);
            harmless(page);
        }
        page.press("/");
        page.press("<img");
        page.see("shown('[role=option]', '<img')");
        harmless(page);
        page.press(keys::ESCAPE);
        page.press("/");
        page.press(keys::ESCAPE);
        page.click_on(".bar [aria-haspopup=dialog]", "Share");
        harmless(page);
        page.press(keys::ESCAPE);
        page.reload();
        page.see_in("h1", "title <img src=x onerror=");
        harmless(page);
    });
}

#[test]
fn markup_in_the_address_is_shown_as_text() {
    browser(|page| {
        page.open("?story=%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwned%3D1%3E#select=actor:%3Cimg%20src%3Dx%20onerror%3Dwindow.__pwned%3D2%3E&actors=%3Cscript%3E");
        page.see_in(".notice[role=alert]", "<img src=x");
        harmless(page);
    });
}

#[test]
fn strings_of_a_megabyte_leave_the_page_usable() {
    browser(|page| {
        page.open("?story=tests/huge.story");
        page.see("document.querySelector('h1')?.textContent.length === 1000000");
        page.click(".cast-row");
        page.see("location.hash.includes('select=actor:ana')");
        page.click_on(".tabs-choice", "Statements");
        page.see("shown('.said')");
        harmless(page);
        page.settle();
        assert!(page.fits(1440), "{} px wide", page.number("document.documentElement.scrollWidth"));
    });
}

#[test]
fn a_name_of_a_megabyte_is_refused_and_the_open_story_stays() {
    browser(|page| {
        page.open("?story=tests/name.story");
        page.see("shown('.notice[role=alert]', 'is longer than 500 characters')");
        page.click_on(".tabs-choice", "Statements");
        page.see("shown('.said')");
        harmless(page);
        assert!(page.fits(1440), "{} px wide", page.number("document.documentElement.scrollWidth"));
    });
}
