//! Every state has an address, and every address its state.

use serde_json::{Value, json};

use crate::page::Page;
use crate::stage::browser;

/// An address of each kind of state, and what must then be so.
const STATES: &[(&str, &str)] = &[
    ("#view=statements", "shown('.statements .said')"),
    ("#select=actor:maduro", "shown('.detail-title', 'Nicolás Maduro')"),
    ("#select=event:talks-halted", "shown('.detail-title', 'Grenell is told')"),
    ("#view=statements&select=statement:s-vietnam", "shown('.detail-part', 'Vietnam')"),
    ("#order=told", "shown('#timeline[data-arrangement=told]')"),
    ("#order=list", "shown('.timeline-list [data-event]')"),
    (
        "#window=1759000000..1760000000",
        "shown('#timeline[data-from=\"1759000000\"][data-to=\"1760000000\"]')",
    ),
    ("#cast=name", "shown('.cast [aria-pressed=true]', 'By name')"),
    ("#view=statements&statements=text", "shown('.statements [aria-pressed=true]', 'order of the text')"),
    ("#view=statements&speaker=hegseth", "shown('.statements-count', '3 of 19')"),
    ("#view=statements&relay=nyt", "shown('.statements-count', '2 of 19')"),
    ("#view=statements&about=trump", "shown('.statements-count', ' of 19')"),
    ("#actors=grenell", "document.querySelector('#timeline').dataset.events < 11"),
    ("#sides=washington", "shown('.cast-count', ' of 26')"),
    ("#kinds=group", "shown('.cast-count', ' of 26')"),
    ("#unnamed=only", "shown('.cast-count', ' of 26')"),
    ("#range=1759000000..1760000000", "document.querySelector('#timeline').dataset.events < 11"),
    ("#story=rosetta-stone", "shown('h1', 'Rosetta Stone')"),
    ("#story=apollo-11-landing&view=statements&select=statement:s-step&order=told", "shown('h1', 'Eagle')"),
];

/// What can be seen of the state, as far as links carry it.
#[track_caller]
fn seen(page: &Page) -> Value {
    page.settle();
    page.ask(
        "({ hash: location.hash, title: document.title, view: document.querySelector('.page').dataset.view,
            timeline: { ...document.querySelector('#timeline').dataset },
            detail: document.querySelector('.detail').textContent,
            cast: [...document.querySelectorAll('.cast-row')].map(e => e.textContent + e.hasAttribute('data-lit')),
            said: [...document.querySelectorAll('.said')].map(e => e.textContent + e.hasAttribute('data-dim')),
            pressed: [...document.querySelectorAll('[aria-pressed=true]')].map(e => e.textContent),
            lit: [...document.querySelectorAll('[data-lit]')].map(e => e.textContent) })",
    )
}

#[test]
fn a_link_opens_what_following_it_shows() {
    browser(|page| {
        page.open("");
        for (link, _) in STATES {
            page.follow(link);
            page.see(&format!("location.hash === {}", json!(link)));
            let followed = seen(page);
            page.open(link);
            assert_eq!(seen(page), followed, "{link}");
            assert_eq!(page.text("location.hash"), *link);
        }
    });
}

#[test]
fn every_kind_of_state_has_a_link() {
    browser(|page| {
        page.open("");
        for (link, state) in STATES {
            page.follow(link);
            page.see(state);
        }
        page.follow("#");
        page.see("shown('h1', 'Maduro stays put')");
        page.see("!document.querySelector('[data-dim], .cast[data-picked]')");
    });
}

#[test]
fn what_is_done_on_the_page_is_in_its_address() {
    browser(|page| {
        page.open("");
        page.click_on("#timeline .segmented button", "As told");
        page.see_hash("order=told");
        page.click_on(".cast .segmented button", "By name");
        page.see_hash("cast=name");
        page.click_on(".tabs-choice", "Statements");
        page.see_hash("view=statements");
        page.click_on(".statements .segmented button", "In the order of the text");
        page.see_hash("statements=text");
        page.run(
            "const list = document.querySelector('.statements-choice select'); list.value = list.options[1].value;
             list.dispatchEvent(new Event('change', { bubbles: true }))",
        );
        page.see("location.hash.includes('speaker=')");
        let (address, state) = (page.text("location.href"), seen(page));
        page.go(&address);
        page.alive();
        assert_eq!(seen(page), state);
    });
}

#[test]
fn back_and_forward_go_from_state_to_state() {
    browser(|page| {
        page.open("");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_hash("select=actor:grenell");
        page.click(".timeline-stage [data-event='talks-halted']");
        page.see_hash("select=event:talks-halted");
        page.click_on(".tabs-choice", "Statements");
        page.see_hash("view=statements");

        page.back();
        page.see("document.querySelector('.page').dataset.view === 'read'");
        page.see_in(".detail-title", "Grenell is told");
        page.back();
        page.see_in(".detail-title", "Richard Grenell");
        page.back();
        page.see("!document.querySelector('.detail-title') && !document.querySelector('[data-dim], .cast[data-picked]')");
        page.forward();
        page.see_in(".detail-title", "Richard Grenell");
        page.forward();
        page.forward();
        page.see("document.querySelector('.page').dataset.view === 'statements'");
    });
}

#[test]
fn back_leads_from_one_built_in_story_to_the_one_before() {
    browser(|page| {
        page.open("");
        page.click_on(".bar-stories button", "Stories");
        page.click_on("[role=menuitemradio]", "Rosetta");
        page.see_in("h1", "Rosetta Stone");
        page.see("document.title.includes('Rosetta Stone')");
        page.see_hash("story=rosetta-stone");
        page.back();
        page.see_in("h1", "Maduro stays put");
        page.see("document.title.includes('Maduro stays put')");
        page.forward();
        page.see_in("h1", "Rosetta Stone");
    });
}

#[test]
fn an_address_that_says_nothing_known_opens_the_page() {
    browser(|page| {
        let hashes = [
            "#nowhere",
            "#p3",
            "#view=sky&select=actor:nobody&window=9..1",
            "#%E0%A4%A",
            "#select=actor:%00%FF&x",
            "#=&&=&",
        ];
        for hash in hashes {
            page.open(hash);
            page.see_in("h1", "Maduro stays put");
            page.click_on(".cast-row", "Marco Rubio");
            page.see_hash("select=actor:rubio");
        }
        let huge = "9223372036854775807";
        page.open(&format!("#window=-{huge}..{huge}&range=-{huge}..{huge}"));
        page.see_in("h1", "Maduro stays put");
    });
}

#[test]
fn a_story_that_is_not_built_in_is_named_and_the_page_stays() {
    browser(|page| {
        page.open("#story=atlantis");
        page.see_in(".notice", "atlantis");
        page.see_in("h1", "Maduro stays put");
    });
}

#[test]
fn a_plain_anchor_is_left_to_the_browser() {
    browser(|page| {
        page.open("#select=actor:maduro");
        page.run("document.querySelector('.skip').click()");
        page.see("location.hash === '#article'");
        page.see_in(".detail-title", "Nicolás Maduro");
    });
}
