//! The page without a pointer: everything is reached, operated and left by keys, and the focus can be seen.

use serde_json::{Value, json};

use crate::page::{Page, keys};
use crate::stage::browser;

/// Says what has the focus, and how it can be told from what has not.
const FOCUS: &str = "
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    const look = () => JSON.stringify([at, ...at.querySelectorAll('*')].slice(0, 12).map(e => {
        const s = getComputedStyle(e);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor,
            s.stroke, s.strokeWidth, s.textDecoration];
    }));
    const focused = look(), box = at.getBoundingClientRect();
    const matches = at.matches(':focus-visible');
    at.blur();
    const blurred = look();
    at.focus({ preventScroll: true });
    return {
        name: at.tagName.toLowerCase() + '.' + (at.getAttribute('class') || at.id),
        region: at.closest('.bar, .timeline, .cast, .tabs-middle, .reading, .statements, .detail')?.classList[0] ?? '',
        words: (at.getAttribute('aria-label') || at.textContent || at.placeholder || '').trim().slice(0, 60),
        marked: matches && focused !== blurred,
        seen: at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.bottom > 0 && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth && box.width > 0 && box.height > 0,
    };
";

/// Goes on with Tab until an element of this selector has the focus.
#[track_caller]
fn tab_to(page: &Page, selector: &str) {
    for _ in 0..150 {
        page.press(keys::TAB);
        if page.is(&format!("document.activeElement.matches({})", json!(selector))) {
            return;
        }
    }
    panic!("Tab never leads to {selector}");
}

/// Walks through the whole page with Tab; what had the focus, in order.
fn walk(page: &Page) -> Vec<Value> {
    let mut stops = Vec::new();
    for _ in 0..300 {
        page.press(keys::TAB);
        let stop = page.run(FOCUS);
        if stop.is_null() {
            return stops;
        }
        stops.push(stop);
    }
    panic!("Tab never leaves the page: {:?}", stops.iter().rev().take(10).collect::<Vec<_>>());
}

#[test]
fn tab_leads_through_the_whole_page_and_the_focus_is_always_seen() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        for hash in [
            "",
            "#view=statements&select=actor:maduro",
            "#order=told&select=statement:s-vietnam",
            "#order=list",
        ] {
            page.open(hash);
            let stops = walk(page);
            let lost: Vec<_> =
                stops.iter().filter(|stop| stop["marked"] != true || stop["seen"] != true).collect();
            assert!(lost.is_empty(), "{hash}: the focus is not seen on {lost:#?}");
            let names: Vec<&str> = stops.iter().filter_map(|stop| stop["name"].as_str()).collect();
            assert!(names[0].starts_with("a.skip"), "{names:?}");
            let middle = if hash.contains("view=statements") { "statements" } else { "reading" };
            for region in ["bar", "timeline", "cast", "tabs-middle", middle, "detail"] {
                assert!(
                    stops.iter().any(|stop| stop["region"] == region),
                    "{hash}: no {region} in {names:?}"
                );
            }
        }
    });
}

#[test]
fn the_skip_link_leads_to_the_text() {
    browser(|page| {
        page.open("");
        page.press(keys::TAB);
        assert!(page.is("document.activeElement.matches('.skip') && inSight(document.activeElement)"));
        page.press(keys::ENTER);
        page.see("document.activeElement.id === 'article'");
        page.press(keys::TAB);
        page.see("document.activeElement.closest('article')");
    });
}

#[test]
fn a_slash_searches_and_enter_picks_what_was_found() {
    browser(|page| {
        page.open("");
        page.press("/");
        page.see("document.activeElement.matches('[role=combobox]')");
        page.press("grenell");
        page.see("shown('[role=option]', 'Richard Grenell')");
        page.press(keys::DOWN);
        page.see("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))");
        page.press(keys::UP);
        page.press(keys::DOWN);
        page.press(keys::ENTER);
        page.see("location.hash.includes('select=')");
        page.see("!shown('[role=option]')");
    });
}

#[test]
fn escape_ends_the_search_before_it_lets_go_of_what_is_picked() {
    browser(|page| {
        page.open("#select=actor:maduro");
        page.press("/");
        page.press("zzzz");
        page.see_in(".bar-popup", "Nothing found");
        page.press(keys::ESCAPE);
        page.see("!shown('.bar-popup')");
        page.see_hash("select=actor:maduro");
    });
}

#[test]
fn arrows_go_along_the_timeline_in_the_order_of_time() {
    browser(|page| {
        page.open("");
        tab_to(page, ".timeline-stage [data-event]");
        page.press(keys::HOME);
        page.see("document.activeElement.matches('.timeline-stage [data-event]')");
        let mut seen = Vec::new();
        for _ in 0..11 {
            seen.push(page.text("document.activeElement.dataset.event"));
            page.press(keys::RIGHT);
            page.see(&format!(
                "document.activeElement.dataset.event && ({} || document.activeElement.dataset.event !== {})",
                seen.len() == 11,
                json!(seen.last())
            ));
        }
        let unique: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(unique.len(), 11, "arrows reach every event once: {seen:?}");
        assert_eq!(
            page.number("document.querySelectorAll('.timeline-stage [data-event][tabindex=\"0\"]').length"),
            1.0
        );
        page.press(keys::ENTER);
        page.see_hash(&format!("select=event:{}", seen[10]));
        page.see("document.activeElement.matches('.timeline-stage [data-event]')");
    });
}

#[test]
fn keys_zoom_and_move_the_timeline() {
    browser(|page| {
        page.open("");
        tab_to(page, ".timeline-stage [data-event]");
        let length = "Number(document.querySelector('#timeline').dataset.to) - Number(document.querySelector('#timeline').dataset.from)";
        let whole = page.number(length);
        page.press("+");
        page.see(&format!("{length} < {whole}"));
        page.see("location.hash.includes('window=')");
        page.press("0");
        page.press("-");
        page.see(&format!("{length} > {whole} * 0.9"));
    });
}

#[test]
fn arrows_move_the_window_on_the_overview() {
    browser(|page| {
        page.open("#story=rosetta-stone&window=-10000000000..-5000000000");
        tab_to(page, "[role=slider]");
        let from = page.number("Number(document.querySelector('#timeline').dataset.from)");
        page.press(keys::RIGHT);
        page.see(&format!("Number(document.querySelector('#timeline').dataset.from) > {from}"));
    });
}

#[test]
fn arrows_go_through_the_cast_and_enter_picks() {
    browser(|page| {
        page.open("");
        tab_to(page, ".cast-row");
        let first = page.text("document.activeElement.textContent");
        page.press(keys::DOWN);
        page.see(&format!(
            "document.activeElement.matches('.cast-row') && document.activeElement.textContent !== {}",
            json!(first)
        ));
        page.press(keys::END);
        page.see("document.activeElement === [...document.querySelectorAll('.cast-row')].at(-1)");
        page.press(keys::HOME);
        page.press(keys::ENTER);
        page.see("location.hash.includes('select=actor:')");
        page.see("document.activeElement.matches('.cast-row[aria-pressed=true]')");
    });
}

#[test]
fn arrows_go_from_mark_to_mark_in_the_text_and_enter_picks() {
    browser(|page| {
        page.open("");
        tab_to(page, "article [data-pick]");
        let first = page.text("document.activeElement.dataset.stop");
        page.press(keys::RIGHT);
        page.see(&format!("document.activeElement.matches('article [data-pick]') && document.activeElement.dataset.stop !== {}", json!(first)));
        page.press(keys::LEFT);
        page.see(&format!("document.activeElement.dataset.stop === {}", json!(first)));
        page.press(keys::ENTER);
        page.see("location.hash.includes('select=')");
        assert!(
            page.is("document.activeElement.matches('article [data-pick]')"),
            "the focus stays where it was"
        );
    });
}

#[test]
fn what_a_list_shows_more_of_gets_the_focus() {
    browser(|page| {
        page.open("#select=actor:newsmax");
        tab_to(page, ".detail-more");
        page.press(keys::ENTER);
        page.see("document.activeElement.matches('.detail-section li:nth-child(9) *')");
    });
}

#[test]
fn the_statements_are_reached_filtered_and_picked_by_keys() {
    browser(|page| {
        page.open("");
        tab_to(page, ".tabs-choice[aria-pressed=false]");
        page.press(keys::ENTER);
        page.see("shown('.statements')");
        tab_to(page, ".statements-choice select");
        page.press(keys::DOWN);
        page.see("location.hash.includes('speaker=')");
        tab_to(page, ".said-content");
        page.press(keys::ENTER);
        page.see("location.hash.includes('select=statement:')");
        page.press(keys::ESCAPE);
        page.see("!location.hash.includes('select=')");
    });
}

#[test]
fn arrows_go_from_statement_to_statement_past_what_else_each_holds() {
    for order in ["", "&statements=text"] {
        browser(|page| {
            page.open(&format!("#view=statements{order}"));
            tab_to(page, ".said-content");
            let stops = "[...document.querySelectorAll('.said-content')].indexOf(document.activeElement)";
            page.press(keys::HOME);
            page.settle();
            page.see("inSight(document.activeElement)");
            for stop in [1, 2, 3] {
                page.press(keys::DOWN);
                page.see(&format!("{stops} === {stop} && inSight(document.activeElement)"));
            }
            page.press(keys::UP);
            page.see(&format!("{stops} === 2"));
            page.press(keys::END);
            page.see(&format!("{stops} === document.querySelectorAll('.said-content').length - 1"));
        });
    }
}

#[test]
fn what_is_done_in_the_bar_leaves_the_page_where_it_is() {
    browser(|page| {
        page.open("");
        page.run("scrollTo({ top: 1200, behavior: 'instant' })");
        page.press("/");
        page.see("document.activeElement.matches('.bar-search input')");
        page.press("tru");
        page.see("shown('.bar-find')");
        assert_eq!(page.number("scrollY"), 1200.0);
    });
}

#[test]
fn dialogs_take_the_focus_and_give_it_back() {
    browser(|page| {
        page.open("");
        tab_to(page, ".bar [aria-haspopup=dialog]");
        let opener = page.text("document.activeElement.textContent");
        page.press(keys::ENTER);
        page.see("document.querySelector('dialog[open]')?.contains(document.activeElement)");
        for _ in 0..8 {
            page.press(keys::TAB);
            assert!(page.is("document.activeElement === document.body || document.querySelector('dialog[open]').contains(document.activeElement)"));
        }
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
        page.see(&format!("document.activeElement.textContent === {}", json!(opener)));
        page.press("?");
        page.see_in("dialog[open]", "Timeline");
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
    });
}

#[test]
fn the_menu_of_stories_works_by_keys() {
    browser(|page| {
        page.open("");
        tab_to(page, ".bar-stories > button");
        page.press(keys::ENTER);
        page.see("document.activeElement.matches('[role=menuitemradio]')");
        page.press(keys::DOWN);
        page.press(keys::ENTER);
        page.see("location.hash.includes('story=')");
        page.see("document.activeElement.tagName === 'H1'");
    });
}
