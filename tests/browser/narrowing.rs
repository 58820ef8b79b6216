//! Finding and narrowing down: the search over everything, the filters of the cast and of the statements.

use crate::page::keys;
use crate::stage::browser;

#[test]
fn the_search_finds_people_events_statements_and_sentences() {
    browser(|page| {
        page.open("");
        page.press("/");
        page.press("task force");
        for kind in ["Cast", "Events", "Statements", "Text"] {
            page.see_in(".bar-finds-kind", kind);
        }
        page.click_on("[role=option]", "Hegseth announces a task force");
        page.see_hash("select=event:task-force-announced");
        page.see("!shown('[role=option]')");
    });
}

#[test]
fn a_part_that_was_found_takes_the_focus_to_its_details_and_escape_leads_out_of_them() {
    browser(|page| {
        page.open("");
        page.run("document.querySelector('.bar-stories button').focus()");
        page.press("/");
        page.press("grenell");
        page.press(keys::ENTER);
        page.see_hash("select=actor:grenell");
        page.see("document.activeElement.closest('.detail')");
        page.press(keys::ESCAPE);
        page.see("!location.hash.includes('select=')");
        page.see("document.activeElement !== document.body && !document.activeElement.closest('.detail')");
    });
}

#[test]
fn a_find_in_the_text_is_brought_into_sight() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("#view=statements");
        page.press("/");
        page.press("guerrilla camps");
        page.click_on("[role=option] , .bar-find-text", "guerrilla camps");
        page.see("document.querySelector('.page').dataset.view === 'read'");
        page.see("inSight(shown('[data-revealed]'))");
    });
}

#[test]
fn accents_and_capitals_make_no_difference_to_the_search() {
    browser(|page| {
        page.open("");
        page.press("/");
        page.press("NICOLAS");
        page.see("shown('[role=option]', 'Nicolás Maduro')");
        page.press(keys::ESCAPE);
    });
}

#[test]
fn a_side_narrows_the_cast_the_timeline_and_the_statements() {
    browser(|page| {
        page.open("");
        page.click_on(".cast summary", "Filter");
        page.click_on(".cast .chip", "Press");
        page.see_hash("sides=press");
        page.see("document.querySelectorAll('.cast-row').length < 26");
        page.see("Number(document.querySelector('#timeline').dataset.events) < 11");
        page.click_on(".tabs-choice", "Statements");
        page.see("document.querySelectorAll('.statements .said').length < 19");
        page.click_on(".cast-clear", "Show everything");
        page.see("document.querySelectorAll('.cast-row').length === 26");
        page.see("document.querySelectorAll('.statements .said').length === 19");
    });
}

#[test]
fn a_filter_that_nothing_fits_says_so_and_leads_out() {
    browser(|page| {
        page.open("#view=statements&actors=southcom&range=9000000000..9000086400&speaker=southcom");
        page.see_in(".timeline-empty", "fits the filter");
        page.see_in(".statements-none", "No statement fits");
        page.click_on(".statements-clear", "Show all");
        page.see("document.querySelectorAll('.statements .said').length === 19");
    });
}

#[test]
fn only_this_range_narrows_the_story_to_what_is_in_view() {
    browser(|page| {
        page.open("#window=1759000000..1759800000");
        page.click_on(".timeline-button", "Only this range");
        page.see_hash("range=1759000000..1759800000");
        page.see("Number(document.querySelector('#timeline').dataset.events) < 11");
    });
}

#[test]
fn the_summary_says_how_much_rests_on_whom_and_filters_by_it() {
    browser(|page| {
        page.open("#view=statements");
        page.see_in(".statements", "How much rests on whom");
        page.click_on(".statements-list .chain .actor-name", "Hegseth");
        page.see_hash("select=actor:hegseth");
    });
}
