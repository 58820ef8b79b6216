//! `castline.html` by double-click: one file with everything in it, on `file://`.

use serde_json::json;

use crate::page::{Page, keys};
use crate::stage::{DIST, browser, setting};
use crate::stories::good;

#[track_caller]
fn open(page: &Page, hash: &str) {
    page.go(&format!("file://{}/castline.html{hash}", setting(DIST)));
    page.alive();
}

#[test]
fn the_single_file_works_whole() {
    browser(|page| {
        open(page, "");
        page.see_in("h1", "Maduro stays put");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_hash("select=actor:grenell");
        page.click(".timeline-stage [data-event='talks-halted']");
        page.see_in(".detail-title", "Grenell is told");
        page.click("[aria-label='Zoom in']");
        page.see("location.hash.includes('window=')");
        page.click_on(".bar-stories button", "Stories");
        page.click_on("[role=menuitemradio]", "Rosetta");
        page.see_in("h1", "Rosetta Stone");
        page.back();
        page.see_in("h1", "Maduro stays put");
        page.press("/");
        page.press("grenell");
        page.see("shown('[role=option]', 'Richard Grenell')");
        page.press(keys::ESCAPE);
    });
}

#[test]
fn the_single_file_opens_links_themes_and_other_files() {
    browser(|page| {
        open(page, "#view=statements&select=statement:s-vietnam");
        page.see_in(".detail", "Vietnam");
        page.click(".bar-theme");
        page.reload();
        page.see_in(".bar-theme", "Colours: light");
        page.run(&format!(
            "const data = new DataTransfer(); data.items.add(new File([{}], 'bridge.story.json'));
             document.querySelector('main').dispatchEvent(new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }}));",
            json!(good().to_string())
        ));
        page.see_in("h1", "A small story of a bridge");
    });
}

#[test]
fn the_single_file_offers_no_link_that_nobody_else_can_open() {
    browser(|page| {
        open(page, "#select=actor:maduro");
        page.click_on(".bar [aria-haspopup=dialog]", "Share");
        page.see_in("dialog", "leads nowhere on another");
        page.see_in("dialog", "#select=actor:maduro");
        assert!(!page.is("shown('dialog input, dialog textarea')"));
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
        page.click_on(".bar [aria-haspopup=dialog]", "Open");
        page.click_on("summary", "Stories");
        page.see_in("dialog", "Rosetta");
        page.see("!document.querySelector('dialog').textContent.includes('?story=')");
    });
}

#[test]
fn the_single_file_looks_like_the_page_and_loads_nothing() {
    browser(|page| {
        let look = "[...document.querySelectorAll('h1, .cast-row, #p1 p, .timeline-mark text, .bar button')].map(e => {
            const s = getComputedStyle(e), b = e.getBoundingClientRect(); return [s.fontFamily, s.fontSize, s.color, b.x | 0, b.width | 0].join() })";
        // A first visit on a busy machine may give its fonts up; one of the next finds them at hand.
        let in_its_letters = (0..5).any(|_| {
            page.open("");
            page.settle();
            page.is("document.documentElement.dataset.fonts === 'there'")
        });
        assert!(in_its_letters, "the fonts never came in time");
        let hosted = page.ask(look);
        open(page, "");
        page.settle();
        assert_eq!(page.ask(look), hosted);
        let loaded = page.ask("performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith('data:'))");
        assert_eq!(loaded, json!([]));
        assert!(page.is("[...document.fonts].some(font => font.status === 'loaded')"));
    });
}
