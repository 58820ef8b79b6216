//! One selection: what is picked in one view is shown by the detail, lit in the others, and said by the address.

use serde_json::json;

use crate::page::{Page, keys};
use crate::stage::browser;

/// What every view shows when something is picked.
#[track_caller]
fn picked(page: &Page, pair: &str, title: &str) {
    page.see_hash(pair);
    page.see_in(".detail", title);
}

#[test]
fn an_actor_picked_in_the_cast_is_lit_in_all_views() {
    browser(|page| {
        page.open("");
        page.click_on(".cast-row", "Richard Grenell");
        picked(page, "select=actor:grenell", "Richard Grenell");
        page.see("shown('.cast-row[aria-pressed=\"true\"]', 'Richard Grenell')");
        page.see("document.querySelectorAll('.timeline-stage [data-event=\"talks-halted\"][data-related]').length === 1");
        page.see("document.querySelectorAll('.timeline-stage [data-event=\"armed-conflict-notice\"][data-dim]').length === 1");
        page.see("shown('.reading-mark[data-kind=mention][data-lit]', 'Grenell')");
        assert!(!page.is("shown('.reading-mark[data-kind=mention][data-lit]', 'Rubio')"));
        page.click_on(".tabs-choice", "Statements");
        page.see("document.querySelector('.said[data-dim]') && shown('.said:not([data-dim])', 'Grenell')");
    });
}

#[test]
fn an_event_picked_on_the_timeline_is_lit_in_all_views() {
    browser(|page| {
        page.open("");
        page.click(".timeline-stage [data-event='talks-halted']");
        picked(page, "select=event:talks-halted", "Grenell is told to end all talks");
        page.see(
            "document.querySelector('.timeline-stage [data-event=\"talks-halted\"][aria-pressed=\"true\"]')",
        );
        page.see("shown('.cast[data-picked] .cast-row[data-lit]', 'Richard Grenell')");
        page.see("shown('.cast[data-picked] .cast-row:not([data-lit])', 'Geoff Ramsey')");
        page.see("document.querySelector('article [data-lit]')");
    });
}

#[test]
fn what_is_picked_on_the_timeline_is_seen_in_the_detail_below_together_with_its_mark() {
    browser(|page| {
        page.open("");
        page.click(".timeline-stage [data-event='talks-halted']");
        page.see("inSight(document.querySelector('.detail-title'))");
        page.see("document.querySelector('.detail').getBoundingClientRect().top <= innerHeight - 240");
        page.see(
            "inSight(document.querySelector('.timeline-stage [data-event=\"talks-halted\"] .timeline-dot'))",
        );
    });
}

#[test]
fn a_mention_in_the_text_leads_to_its_actor() {
    browser(|page| {
        page.open("");
        page.click_on("#p6 .reading-mark[data-kind=mention]", "Grenell");
        picked(page, "select=actor:grenell", "Richard Grenell");
        page.see("shown('.cast-row[aria-pressed=\"true\"]', 'Richard Grenell')");
    });
}

#[test]
fn a_date_in_the_text_leads_to_its_event() {
    browser(|page| {
        page.open("");
        page.click_on("#p6 .reading-mark[data-kind=date]", "Last week");
        picked(page, "select=event:talks-halted", "Grenell is told to end all talks");
    });
}

#[test]
fn a_statement_in_the_list_shows_its_chain_and_is_lit() {
    browser(|page| {
        page.open("#view=statements");
        page.click_on(".said-content", "Vietnam");
        picked(page, "select=statement:s-vietnam", "Vietnam");
        page.see_in(".detail .chain", "El País");
        page.see_in(".detail .chain", "Newsmax");
        page.see("document.querySelectorAll('.statements .said[data-picked]').length === 1");
        page.click_on(".detail .chain .actor-name", "El País");
        picked(page, "select=actor:el-pais", "El País");
    });
}

#[test]
fn evidence_brings_its_sentence_into_sight() {
    browser(|page| {
        page.open("#view=statements&select=statement:s-targets");
        page.click(".detail .evidence");
        page.see("document.querySelector('.page').dataset.view === 'read'");
        page.see("shown('[data-revealed]') && inSight(shown('[data-revealed]'))");
        page.see("[...document.querySelectorAll('#p14 [data-lit]')].some(inSight)");
        page.see_hash("select=statement:s-targets");
    });
}

#[test]
fn evidence_brings_its_sentence_into_sight_without_motion_too() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("#select=event:publication");
        page.click(".detail .evidence");
        page.see("shown('[data-revealed]') && inSight(shown('[data-revealed]'))");
    });
}

#[test]
fn every_mark_in_the_text_leads_back_to_what_it_means() {
    browser(|page| {
        for story in ["", "#story=apollo-11-landing", "#story=rosetta-stone"] {
            page.open(story);
            let failures = page.run_until_done(
                "(async () => {
                    const failures = [], painted = () => new Promise(f => requestAnimationFrame(() => setTimeout(f)));
                    // A busy machine paints some frames before what a click asked for.
                    const until = async ok => { for (let frame = 0; frame < 120 && !ok(); frame++) await painted(); return ok() };
                    const marks = [...document.querySelectorAll('article [data-pick]')].map(e => e.dataset.pick);
                    if (marks.length < 60) failures.push('only ' + marks.length + ' marks');
                    for (const pick of new Set(marks)) {
                        document.querySelector(`article [data-pick='${pick}']`).click();
                        await painted();
                        const kind = pick.split(':')[0];
                        if (!await until(() => location.hash.includes('select=' + kind + ':'))) failures.push(pick + ': ' + location.hash);
                        const lit = () => [...document.querySelectorAll(`article [data-pick='${pick}']`)].some(e =>
                            e.dataset.lit !== undefined || e.querySelector('[data-lit]'));
                        if (!await until(lit)) failures.push(pick + ' is not lit');
                    }
                    done(failures);
                })()",
            );
            assert_eq!(failures, json!([]), "{story}");
        }
    });
}

#[test]
fn the_stepper_goes_from_mention_to_mention() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        page.open("#select=actor:hegseth");
        page.see_in(".detail-stepper", "mentions in the text");
        page.click(".detail-stepper button[aria-label^=Next]");
        page.see_in(".detail-stepper", "mention 1 of");
        page.see("inSight(shown('[data-revealed]', 'Hegseth'))");
        page.press("n");
        page.see_in(".detail-stepper", "mention 2 of");
        page.press("p");
        page.see_in(".detail-stepper", "mention 1 of");
    });
}

#[test]
fn escape_and_the_close_button_let_go() {
    browser(|page| {
        page.open("#select=actor:maduro");
        page.press(keys::ESCAPE);
        page.see("!location.hash.includes('select')");
        page.see("!document.querySelector('[data-dim], .cast[data-picked]')");
        page.click_on(".cast-row", "Marco Rubio");
        page.see_hash("select=actor:rubio");
        page.click(".detail-close");
        page.see("!location.hash.includes('select')");
    });
}

#[test]
fn what_was_picked_is_told_to_a_screen_reader() {
    browser(|page| {
        page.open("");
        page.click_on(".cast-row", "Richard Grenell");
        page.see("[...document.querySelectorAll('[aria-live], [role=status]')].some(e => e.textContent.includes('Grenell'))");
    });
}
