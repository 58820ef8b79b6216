//! The page on paper: a document with the text and the whole timeline, without what only works on a screen.

use serde_json::json;

use crate::stage::browser;

#[test]
fn print_leaves_out_what_only_works_on_a_screen() {
    browser(|page| {
        page.open("#select=actor:maduro");
        page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        page.settle();
        for control in [
            ".bar",
            "nav.tabs",
            ".tabs-choice",
            ".timeline-picture",
            ".timeline-buttons",
            ".segmented",
            ".cast-filter summary",
            ".skip",
        ] {
            assert!(!page.is(&format!("shown('{control}')")), "{control} is printed");
        }
        page.see_in("h1", "Maduro stays put");
        page.see_in("#p15", "Much of this cannot be checked");
        page.see("[...document.querySelectorAll('.timeline-list [data-event]')].filter(e => e.checkVisibility()).length === 11");
        assert!(page.is("[...document.querySelectorAll('article *')].every(e => !(Number(getComputedStyle(e).opacity) < 0.6))"), "nothing is dimmed");
    });
}

#[test]
fn dark_pages_are_printed_on_white() {
    browser(|page| {
        page.open("");
        page.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }),
        );
        page.settle();
        let ink = page.text("getComputedStyle(document.querySelector('#p1 p')).color");
        let parts: Vec<f64> = ink
            .trim_matches(|c: char| !c.is_ascii_digit())
            .split(',')
            .filter_map(|part| part.trim().parse().ok())
            .collect();
        assert!(parts.iter().all(|part| *part < 120.0), "ink {ink}");
    });
}

#[test]
fn a_story_prints_to_several_pages() {
    browser(|page| {
        page.open("");
        page.settle();
        let printed = page.devtools("Page.printToPDF", &json!({ "printBackground": false }));
        let pdf = crate::webdriver::base64_decoded(printed["data"].as_str().unwrap()).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        let pages =
            pdf.windows(11).filter(|bytes| bytes.starts_with(b"/Type /Page") && bytes.len() == 11).count();
        let trees = pdf.windows(12).filter(|bytes| *bytes == b"/Type /Pages").count();
        assert!((2..=12).contains(&(pages - trees)), "{} pages", pages - trees);
        page.see("shown('.timeline-picture')");
    });
}
