//! The worker that drafts: it is waited for, given up, tried again; and a long text does not hold up the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::article::{ARTICLE, draft, open_dialog, paste, value};
use crate::page::{Page, keys};
use crate::report::note;
use crate::stage::{browser, browser_alone, dist};

/// A site whose analyst is this script instead, or a file that is not there. Gives its address and the script's file.
fn with_analyst(page: &Page, name: &str, script: Option<&str>) -> (String, PathBuf) {
    let site = dist(name);
    let (index, other) = (site.join("index.html"), site.join("other.js"));
    let html = fs::read_to_string(&index).unwrap();
    fs::write(&index, html.replace(&format!("./{}", loader(&site)), "./other.js")).unwrap();
    script.into_iter().for_each(|script| fs::write(&other, script).unwrap());
    // The service worker sees that the page is not the one it should be.
    page.allow("is not of this version");
    page.allow("other.js");
    (page.address(&format!("../{name}/")), other)
}

/// The name of the file that starts the analyst of a site.
fn loader(site: &Path) -> String {
    let names = fs::read_dir(site).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.into_iter().find(|name| name.ends_with("_loader.js")).expect("the site has an analyst")
}

const HELLO: &str = "postMessage([0, 'hello', 1]);";

#[test]
fn a_draft_that_takes_long_is_cancelled_and_the_text_stays() {
    browser(|page| {
        let script = format!(
            "{HELLO} onmessage = ({{ data }}) => {{ if (data[1] === 'draft') postMessage([data[0], 'pass', 2]) }}"
        );
        let (address, _) = with_analyst(page, "slow", Some(&script));
        page.go(&address);
        page.alive();
        open_dialog(page);
        paste(page, &[("text/plain", ARTICLE)]);
        draft(page);
        page.see_in("dialog [role=status]", "Looking for names");
        assert_eq!(page.number("document.querySelector('progress').value"), 2.0);
        page.click_on("dialog button", "Cancel");
        page.see("!document.querySelector('progress')");
        assert_eq!(value(page, "#opening-text"), ARTICLE);
        draft(page);
        page.see_in("dialog [role=status]", "Looking for names");
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
        page.click_on(".cast-row", "Marco Rubio");
        page.see_in(".detail-title", "Marco Rubio");
    });
}

#[test]
fn an_analysis_that_fails_is_tried_again_and_said_to_fail_and_the_text_stays() {
    browser(|page| {
        let site = dist("real");
        let real = fs::read_to_string(site.join(loader(&site))).unwrap();
        let breaks = format!("{HELLO} onmessage = () => {{ throw Error('broken') }}");
        let stale = "postMessage([0, 'hello', 0]);".to_owned();
        for (name, script, words) in [
            ("gone", None, "could not be loaded"),
            ("garbage", Some("<!doctype html>".to_owned()), "could not be loaded"),
            ("breaks", Some(breaks), "broke down"),
            ("stale", Some(stale), "different versions"),
        ] {
            let (address, other) = with_analyst(page, name, script.as_deref());
            page.go(&address);
            page.alive();
            open_dialog(page);
            paste(page, &[("text/plain", ARTICLE)]);
            draft(page);
            page.see_in("dialog [role=alert]", words);
            assert_eq!(value(page, "#opening-text"), ARTICLE);
            fs::write(&other, &real).unwrap();
            page.click_on("dialog button", "Try again");
            page.see_in("h1", "Bridge over the Lira reopens");
        }
    });
}

#[test]
fn an_analysis_that_says_nothing_is_given_up() {
    browser(|page| {
        let (address, _) = with_analyst(page, "silent", Some(HELLO));
        page.go(&address);
        page.alive();
        // Twenty seconds go by at once.
        page.run("const later = setTimeout; window.setTimeout = (what, wait, ...rest) => later(what, wait > 10_000 ? 300 : wait, ...rest)");
        open_dialog(page);
        paste(page, &[("text/plain", ARTICLE)]);
        draft(page);
        page.see_in("dialog [role=status]", "tried once more");
        page.see_in("dialog [role=alert]", "no sign of life");
        assert_eq!(value(page, "#opening-text"), ARTICLE);
    });
}

/// Text of so many words, in paragraphs of forty.
fn long(words: usize) -> String {
    let sentence =
        "The mayor of Lira, Ana Ruiz, said on Friday that the bridge would be open again by 12 June.";
    let paragraph =
        format!("{sentence} {}", "He had not been told by the ministry of transport that it was closed.");
    let count = words / paragraph.split_whitespace().count();
    (0..count).map(|at| format!("{paragraph} It was number {at} of them.")).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn a_text_of_two_hundred_thousand_words_does_not_hold_up_the_page() {
    browser_alone(|page| {
        page.open("");
        open_dialog(page);
        let text = long(150_000);
        page.run(
            "window.__tasks = []; new PerformanceObserver(list => __tasks.push(...list.getEntries().map(e => [e.startTime, e.duration]))).observe({ type: 'longtask' });",
        );
        paste(page, &[("text/plain", &text)]);
        page.see_in("dialog .opening-card", "Pasted text");
        page.see("shown('.opening-state', 'words')");
        let words = page.text("document.querySelector('.opening-state').textContent");
        page.settle();
        page.run(
            "window.__tasks.length = 0; window.__begun = performance.now();
             window.__opened = new Promise(opened => new MutationObserver((_, observer) => { if (!document.querySelector('dialog[open]')) { observer.disconnect(); opened(performance.now()) } })
                .observe(document.body, { childList: true, subtree: true, attributes: true }));",
        );
        draft(page);
        let opened = page.run_until_done("__opened.then(done)").as_f64().unwrap();
        page.see("!document.querySelector('.reading-text[data-drawing]')");
        page.settle();
        let begun = page.number("__begun");
        let longest = |when: &str| {
            page.number(&format!("Math.max(0, ...__tasks.filter(([start, duration]) => {when}).map(([, duration]) => duration))"))
        };
        // The last task before the dialog closes is the one that opens the story.
        let while_drafting = longest(&format!("start + duration < {opened} - 1"));
        let opening = longest(&format!("start <= {opened} && start + duration >= {opened} - 1"));
        let after = longest(&format!("start > {opened}"));
        note(&format!("an article of {words}, from click to story"), &format!("{:.0} ms", opened - begun));
        note("… longest task while it is drafted (at most 50 ms)", &format!("{while_drafting:.0} ms"));
        note("… longest task when the story is opened (at most 50 ms)", &format!("{opening:.0} ms"));
        note("… longest task while its text is drawn bit by bit (at most 50 ms)", &format!("{after:.0} ms"));
        assert!(while_drafting <= 100.0 && opening <= 100.0, "{while_drafting}, {opening} ms");
        assert!(after <= 150.0, "{after} ms");
        page.click_on("h1", "");
    });
}

#[test]
fn a_click_leads_to_its_words_however_far_down_a_long_text_they_stand() {
    browser(|page| {
        page.open("");
        open_dialog(page);
        let text = long(15_000).replacen(
            "number 300 of them.",
            "number 300 of them. Omar Vance, a farmer, said the river had risen.",
            1,
        );
        paste(page, &[("text/plain", &text)]);
        draft(page);
        page.see("document.querySelector('#p301') && !document.querySelector('.reading-text[data-drawing]')");
        page.type_into(".bar-input", "Vance");
        page.see_in(".bar-finds", "Omar Vance");
        page.press(keys::ENTER);
        page.see_in(".detail-title", "Omar Vance");
        page.click(".detail .evidence");
        page.see("document.querySelector('[data-revealed]')");
        page.settle();
        page.see(
            "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector('#p301').getBoundingClientRect())",
        );
    });
}
