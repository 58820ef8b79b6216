//! The page as it comes from the server, and the moment in which the program takes it over.

use serde_json::json;

use crate::page::Page;
use crate::report;
use crate::stage::browser;

#[test]
fn the_page_comes_alive_without_a_word_in_the_console() {
    browser(|page| {
        page.open("");
        page.see_in("h1", "Maduro stays put");
        assert_eq!(
            page.text("document.title"),
            "Maduro stays put, and bets that Washington blinks first — Castline"
        );
    });
}

#[test]
fn the_story_can_be_read_without_the_program() {
    browser(|page| {
        page.devtools("Network.enable", &json!({}));
        page.devtools("Network.setBlockedURLs", &json!({ "urls": ["*.wasm"] }));
        for expected in ["ERR_BLOCKED_BY_CLIENT", "Failed to fetch", "not loaded: "] {
            page.allow(expected);
        }
        page.go(&page.address(""));
        page.see_in("h1", "Maduro stays put");
        page.see_in("article .reading-block", "will not bargain his way out of power");
        assert_eq!(page.number("document.querySelectorAll('article .reading-block').length"), 15.0);
        page.see_in(".cast .cast-row", "Richard Grenell");
        assert!(
            page.is("document.querySelectorAll('.timeline-list [data-event]').length === 11"),
            "the whole timeline"
        );
        assert!(page.is("document.querySelectorAll('.statements .said').length === 19"), "all statements");
        assert!(!page.is("document.documentElement.hasAttribute('data-ready')"));
    });
}

#[test]
fn the_story_can_be_read_without_scripts_at_all() {
    browser(|page| {
        page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
        page.go(&page.address(""));
        let document = page.devtools("DOM.getDocument", &json!({ "depth": 0 }));
        let html = page.devtools("DOM.getOuterHTML", &json!({ "nodeId": document["root"]["nodeId"] }));
        let html = html["outerHTML"].as_str().unwrap();
        let root = html.find("<html").and_then(|at| html[at..].split('>').next()).unwrap();
        assert!(
            html.contains("will not bargain his way out of power") && !root.contains("data-ready"),
            "{root}"
        );
        page.devtools("Emulation.setScriptExecutionDisabled", &json!({ "value": false }));
    });
}

#[test]
fn the_program_keeps_the_elements_that_came_with_the_page() {
    browser(|page| {
        let keep =
            "addEventListener('DOMContentLoaded', () => { window.__first = [...document.querySelectorAll(
            'h1, #p1, #p15, #timeline, .cast-row, .bar')]; })";
        page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": keep }));
        page.open("");
        page.settle();
        assert!(page.number("__first.length") > 20.0);
        let gone = page.ask(
            "__first.filter(element => !element.isConnected).map(element => element.outerHTML.slice(0, 80))",
        );
        assert_eq!(gone, json!([]), "rebuilt");
    });
}

#[test]
fn nothing_jumps_while_the_page_loads_at_any_width() {
    browser(|page| {
        slow_network(page);
        for width in [1440, 1024, 768] {
            page.wide(width);
            stays_put(page, "", &format!("{width} px"));
        }
        for width in [412, 390] {
            page.phone(width);
            stays_put(page, "", &format!("{width} px"));
        }
    });
}

#[test]
fn nothing_jumps_when_a_link_picks_something() {
    browser(|page| {
        slow_network(page);
        stays_put(page, "#select=actor:maduro", "1440 px, with a picked actor");
    });
}

/// Lets fonts and the program come after the first paint, as they do from afar; on this machine they are there at once.
#[track_caller]
fn slow_network(page: &Page) {
    page.devtools("Network.enable", &json!({}));
    page.devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
    page.devtools("Network.setBypassServiceWorker", &json!({ "bypass": true }));
    let slow = json!({ "offline": false, "latency": 80, "downloadThroughput": 400_000, "uploadThroughput": 100_000 });
    page.devtools("Network.emulateNetworkConditions", &slow);
}

#[track_caller]
fn stays_put(page: &Page, rest: &str, which: &str) {
    page.open(rest);
    page.settle();
    let shift = page.number("__seen.shift");
    report::note(&format!("cumulative layout shift, {which} (at most 0.01)"), &format!("{shift:.4}"));
    assert!(shift <= 0.01, "{which}: {shift} by {}", page.ask("__seen.shifts"));
}
