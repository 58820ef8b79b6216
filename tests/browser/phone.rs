//! The page on small screens: one view at a time, the detail as a sheet, nothing wider than the screen.

use crate::page::{Page, keys};
use crate::stage::browser;
use crate::webdriver::Screen;

const VIEWS: [(&str, &str, &str); 4] = [
    ("Read", "read", ".reading-text"),
    ("Timeline", "timeline", ".timeline-list"),
    ("Cast", "cast", ".cast-rows"),
    ("Statements", "statements", ".statements-list"),
];

#[test]
fn the_tabs_show_one_view_at_a_time() {
    browser(|page| {
        page.phone(390);
        page.open("");
        for (name, view, _) in VIEWS {
            page.click_on("nav.tabs button", name);
            page.see(&format!("document.querySelector('.page').dataset.view === '{view}'"));
            for (_, other, part) in VIEWS {
                assert_eq!(page.is(&format!("shown('{part}')")), other == view, "{part} in {view}");
            }
            page.see(&format!("shown('nav.tabs [aria-current=page]', '{name}')"));
            assert!(
                page.fits(390),
                "{view} is {} px wide",
                page.number("document.documentElement.scrollWidth")
            );
        }
    });
}

#[test]
fn the_timeline_is_vertical_in_the_order_of_time() {
    browser(|page| {
        page.phone(390);
        page.open("#view=timeline");
        page.see_in(".timeline-list [data-event]", "Grenell negotiates");
        assert!(!page.is("shown('.timeline-picture')"));
        assert!(page.is(
            "(() => { const tops = [...document.querySelectorAll('.timeline-list [data-event]')].map(e => e.getBoundingClientRect().top);
                return tops.length === 11 && tops.every((top, at) => at === 0 || top > tops[at - 1]) })()"
        ));
    });
}

/// The detail covers the foot of the screen.
const SHEET: &str = "shown('.detail[data-sheet]') && inSight(shown('.detail-close'))";

#[test]
fn a_tap_opens_the_detail_as_a_sheet_and_it_closes() {
    browser(|page| {
        page.phone(390);
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("");
        page.click_on("#p3 .reading-mark[data-kind=mention]", "Rubio");
        page.see(SHEET);
        page.see_in(".detail-title", "Marco Rubio");
        assert!(page.fits(390));
        page.see("document.querySelector('.detail').contains(document.activeElement)");
        page.click(".detail-close");
        page.see("!shown('.detail[data-sheet]')");
        page.see("shown('#p3 .reading-mark[data-lit]', 'Rubio')");
        page.see("document.activeElement.closest('#p3')");

        page.click_on("nav.tabs button", "Timeline");
        page.click_on(".timeline-list [data-event]", "Grenell is told");
        page.see(SHEET);
        page.press(keys::ESCAPE);
        page.see("!shown('.detail[data-sheet]')");
    });
}

#[test]
fn the_sheet_leaves_the_tapped_words_in_sight() {
    browser(|page| {
        page.phone(390);
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("");
        page.run("document.querySelector('#p4').scrollIntoView({ block: 'end', behavior: 'instant' })");
        page.click_on("#p4 .reading-mark[data-kind=mention]", "Trump");
        page.see(SHEET);
        page.see(
            "shown('#p4 .reading-mark[data-lit]', 'Trump').getBoundingClientRect().bottom < shown('.detail').getBoundingClientRect().top",
        );
    });
}

#[test]
fn evidence_in_the_sheet_leads_to_the_text() {
    browser(|page| {
        page.phone(390);
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("#view=statements");
        page.click_on(".said-content", "Vietnam");
        page.see(SHEET);
        page.click(".detail .evidence");
        page.see("document.querySelector('.page').dataset.view === 'read'");
        page.see("!shown('.detail[data-sheet]')");
        page.see("inSight(shown('[data-revealed]')) || document.querySelector('[data-revealed]')");
    });
}

#[test]
fn nothing_is_wider_than_a_narrow_screen() {
    browser(|page| {
        for width in [320, 390] {
            page.phone(width);
            every_state_fits(page, width);
        }
    });
}

#[test]
fn nothing_is_wider_than_the_window_at_twice_the_size() {
    browser(|page| {
        for width in [640, 761, 900, 1024, 1180] {
            let resized = page.session().resize(width, 500, 2, Screen::Desk);
            resized.unwrap();
            every_state_fits(page, width);
        }
    });
}

#[track_caller]
fn every_state_fits(page: &Page, width: u32) {
    page.open("");
    for story in ["venezuela-standoff", "apollo-11-landing", "rosetta-stone"] {
        for (_, view, _) in VIEWS {
            page.follow(&format!("#story={story}&view={view}"));
            page.see(&format!("document.querySelector('.page').dataset.view === '{view}'"));
            page.settle();
            let widest = page.number("Math.max(document.documentElement.scrollWidth, innerWidth)");
            let culprit = || {
                page.text(&format!(
                    "[...document.querySelectorAll('.page *')].filter(e => e.checkVisibility() && e.getBoundingClientRect().right > {width} + 1)
                        .map(e => e.tagName + '.' + e.getAttribute('class')).slice(0, 6).join(', ')"
                ))
            };
            assert!(
                widest <= f64::from(width),
                "{story}, {view}: {widest} px in {width} px, by {}",
                culprit()
            );
        }
    }
}
