//! axe-core finds no barrier in any state of the page: every view, light and dark, wide and phone.

use std::fs;

use serde_json::Value;

use crate::article;
use crate::page::{Page, keys};
use crate::stage::{AXE_CORE, browser, setting};

/// What is wrong with what is shown now, in one line for each rule.
#[track_caller]
fn violations(page: &Page) -> Vec<String> {
    page.settle();
    if !page.is("window.axe") {
        page.run(&fs::read_to_string(setting(AXE_CORE)).unwrap());
    }
    let found = page.run_until_done(
        "axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(result =>
            done(result.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n =>
                n.target.join(' ') + ' (' + [...n.any, ...n.all, ...n.none].map(c => c.message).slice(0, 2).join('; ') + ')'), count: v.nodes.length }))),
            error => done([{ id: 'failed', help: String(error), nodes: [], count: 0 }]))",
    );
    let line = |found: &Value| {
        format!("{}: {} ({}×) {}", found["id"], found["help"], found["count"], found["nodes"])
    };
    found.as_array().map(|found| found.iter().map(line).collect()).unwrap_or_default()
}

const STATES: [&str; 8] = [
    "#view=read",
    "#view=read&select=actor:el-pais-source",
    "#view=timeline",
    "#view=timeline&order=told&select=event:talks-halted",
    "#view=timeline&order=list",
    "#view=cast&sides=washington",
    "#view=statements",
    "#view=statements&select=statement:s-vietnam",
];

fn every_state_is_free_of_barriers(scheme: &str, phone: bool) {
    browser(|page| {
        page.prefer(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
        if phone {
            page.phone(390);
        }
        let mut all = Vec::new();
        page.open("");
        for state in STATES {
            page.follow(state);
            page.see(&format!("location.hash === '{state}'"));
            all.extend(violations(page).into_iter().map(|line| format!("{state} {line}")));
        }
        assert!(all.is_empty(), "{scheme}, phone {phone}: {all:#?}");
    });
}

#[test]
fn light_and_wide() {
    every_state_is_free_of_barriers("light", false);
}

#[test]
fn dark_and_wide() {
    every_state_is_free_of_barriers("dark", false);
}

#[test]
fn light_on_a_phone() {
    every_state_is_free_of_barriers("light", true);
}

#[test]
fn dark_on_a_phone() {
    every_state_is_free_of_barriers("dark", true);
}

#[test]
fn dialogs_menus_notices_and_the_search_are_free_of_barriers() {
    browser(|page| {
        page.prefer(&[("prefers-reduced-motion", "reduce")]);
        let mut all = Vec::new();
        let mut look = |page: &Page, what: &str| {
            all.extend(violations(page).into_iter().map(|line| format!("{what}: {line}")));
        };
        for scheme in ["light", "dark"] {
            page.prefer(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
            page.open("?story=tests/types.story.json");
            page.see_in(".notice[role=alert]", "$.title");
            look(page, "a notice of problems");
            for dialog in ["Share", "Open"] {
                page.click_on(".bar [aria-haspopup=dialog]", dialog);
                page.see("document.querySelector('dialog[open]')");
                look(page, dialog);
                page.press(keys::ESCAPE);
                page.see("!document.querySelector('dialog[open]')");
            }
            page.press("?");
            page.see("document.querySelector('dialog[open]')");
            look(page, "the keys");
            page.press(keys::ESCAPE);
            page.click_on(".bar-stories button", "Stories");
            look(page, "the menu of stories");
            page.press(keys::ESCAPE);
            page.press("/");
            page.press("mad");
            page.see("shown('[role=option]')");
            look(page, "finds");
            page.press(keys::ESCAPE);
            page.press("/");
            page.press("zzz");
            page.see_in(".bar-popup", "Nothing found");
            look(page, "no finds");
        }
        assert!(all.is_empty(), "{all:#?}");
    });
}

#[test]
fn the_opening_of_an_article_and_a_draft_are_free_of_barriers() {
    browser(|page| {
        let mut all = Vec::new();
        let mut look = |page: &Page, what: &str| {
            all.extend(violations(page).into_iter().map(|line| format!("{what}: {line}")));
        };
        for (scheme, phone) in [("light", false), ("dark", false), ("light", true), ("dark", true)] {
            page.prefer(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
            if phone {
                page.phone(390);
            }
            let here = |what: &str| format!("{what}, {scheme}, phone {phone}");
            page.open("");
            page.click_on(".bar [aria-haspopup=dialog][data-primary]", "");
            page.see("document.querySelector('dialog[open]')");
            page.click_on("summary", "From any page");
            page.click_on("summary", "Stories");
            look(page, &here("an empty desk"));
            article::paste(
                page,
                &[(
                    "text/plain",
                    "El puente fue abierto de nuevo el viernes, dijo la alcaldesa de la ciudad, que lo había cerrado hace un año.",
                )],
            );
            page.see_in("dialog [role=alert]", "Spanish");
            look(page, &here("what is no article"));
            page.click_on("dialog button", "Clear");
            article::paste(page, &[("text/plain", article::ARTICLE)]);
            page.see_in(".opening-state", "words");
            look(page, &here("an article"));
            page.click_on("dialog button", "Draft its story");
            page.see_in(".head-draft", "made on your machine");
            look(page, &here("a draft"));
            page.open("?story=tests/graded.story.json#view=cast");
            page.see_in("button", "more named once");
            page.click_on("button", "more named once");
            look(page, &here("a graded cast"));
            page.follow("#view=read&select=actor:ana");
            page.see("document.querySelector('.detail-why')");
            look(page, &here("a grade with its reasons"));
        }
        assert!(all.is_empty(), "{all:#?}");
    });
}

#[test]
fn the_other_stories_are_free_of_barriers() {
    browser(|page| {
        let mut all = Vec::new();
        for story in ["#story=apollo-11-landing", "#story=rosetta-stone&select=actor:champollion"] {
            page.open(story);
            all.extend(violations(page).into_iter().map(|line| format!("{story} {line}")));
        }
        assert!(all.is_empty(), "{all:#?}");
    });
}

#[test]
fn forced_colours_are_free_of_barriers() {
    browser(|page| {
        page.prefer(&[("forced-colors", "active")]);
        page.open("#select=actor:maduro");
        let found = violations(page);
        assert!(found.is_empty(), "{found:#?}");
    });
}
