//! An article of the reader's own becomes a story: pasted, dropped, opened, handed over by a bookmark or shared; and
//! what is said where the analysis cannot be had.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::page::{Page, WATCH, keys};
use crate::report::note;
use crate::stage::{DIST, Host, browser, browser_alone, copy, dist, folder, setting};

pub(crate) const ARTICLE: &str = "Bridge over the Lira reopens after a year\n\nPublished 3 May 2024\n\n\
    The bridge over the river Lira was opened again on Friday, the mayor, Ana Ruiz, said. She had closed it a year ago, \
    after the flood of last spring had washed out one of its piers.\n\n\
    “We have waited long enough,” Ruiz told reporters. The works cost four million euros, according to the ministry of \
    transport, which paid for most of them.\n\n\
    Traders on the left bank said that they had lost a third of their custom while the bridge was closed.";

const HTML: &str = "<!doctype html><html lang=en><head><title>Bridge reopens - The Lira Post</title>\
    <meta property='og:site_name' content='The Lira Post'><meta property='article:published_time' content='2024-05-03T08:00:00Z'>\
    </head><body><nav><a href=/>Home</a></nav><article><h1>Bridge reopens</h1>\
    <p>The bridge over the river Lira was opened again on Friday, the mayor, Ana Ruiz, said. She had closed it a year ago, after \
    the flood of last spring had washed out one of its piers.</p>\
    <p>The works cost four million euros, according to the ministry of transport, which paid for most of them and for the road.</p>\
    <p>Traders on the left bank said that they had lost a third of their custom while the bridge was closed to all of them.</p>\
    </article><script>window.opener = null</script></body></html>";

/// Opens the dialog as a person does.
#[track_caller]
pub(crate) fn open_dialog(page: &Page) {
    page.click_on(".bar [aria-haspopup=dialog]", "Open an article");
    page.see("document.querySelector('dialog[open] #opening-text')");
}

/// Pastes into the field what a clipboard holds in these flavours.
#[track_caller]
pub(crate) fn paste(page: &Page, flavours: &[(&str, &str)]) {
    page.run(&format!(
        "const data = new DataTransfer(); for (const [kind, text] of {}) data.setData(kind, text);
         document.querySelector('#opening-text').dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}))",
        json!(flavours)
    ));
}

/// Drops a file on the page.
#[track_caller]
fn drop_file(page: &Page, name: &str, content: &str) {
    page.run(&format!(
        "const data = new DataTransfer(); data.items.add(new File([{}], {}));
         for (const type of ['dragenter', 'dragover', 'drop'])
            document.querySelector('main').dispatchEvent(new DragEvent(type, {{ bubbles: true, cancelable: true, dataTransfer: data }}))",
        json!(content),
        json!(name)
    ));
}

#[track_caller]
fn draft(page: &Page) {
    page.click_on("dialog button", "Draft its story");
}

#[track_caller]
fn value(page: &Page, selector: &str) -> String {
    page.text(&format!("document.querySelector('{selector}').value"))
}

#[test]
fn a_pasted_article_is_shown_with_what_is_known_of_it_and_drafted() {
    browser(|page| {
        page.open("");
        let loaded =
            "performance.getEntriesByType('resource').filter(entry => entry.name.includes('analyst')).length";
        assert_eq!(page.number(loaded), 0.0, "nobody has opened an article yet");
        open_dialog(page);
        paste(page, &[("text/plain", ARTICLE)]);
        page.see_in(".opening-state", "words");
        assert_eq!(value(page, "#opening-text-0"), "Bridge over the Lira reopens after a year");
        assert_eq!(value(page, "#opening-date-2"), "2024-05-03");
        draft(page);
        page.see_in("h1", "Bridge over the Lira reopens");
        page.see("!document.querySelector('dialog[open]')");
        page.see_in(".reading", "We have waited long enough");
        page.see_in(".head-draft", "made on your machine");
        page.see("document.title.startsWith('Bridge over the Lira')");
    });
}

#[test]
fn what_is_said_of_an_article_can_be_changed_before_and_after() {
    browser(|page| {
        page.open("");
        open_dialog(page);
        page.type_into("#opening-text", &ARTICLE.replace("\n\n", " "));
        page.see_in(".opening-state", "words");
        let set = |page: &Page, selector: &str, value: &str| {
            page.run(&format!(
                "const field = document.querySelector('{selector}'); field.value = {};
                 field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
                json!(value)
            ));
        };
        set(page, "#opening-text-0", "The bridge is back");
        set(page, "#opening-date-2", "2024-05-04");
        draft(page);
        page.see_in("h1", "The bridge is back");
        page.see_in(".head", "4 May 2024");
        page.click_on(".head-draft button", "Change headline");
        page.see("document.querySelector('dialog[open] #opening-text')");
        assert_eq!(value(page, "#opening-text-0"), "The bridge is back");
        assert!(value(page, "#opening-text").contains("washed out"));
        set(page, "#opening-text-0", "The bridge is here");
        draft(page);
        page.see_in("h1", "The bridge is here");
    });
}

#[test]
fn a_page_that_is_pasted_keeps_its_paragraphs() {
    browser(|page| {
        page.open("");
        open_dialog(page);
        paste(page, &[("text/plain", "Bridge reopens The bridge over the river"), ("text/html", HTML)]);
        page.see("document.querySelector('#opening-text-1')?.value === 'The Lira Post'");
        draft(page);
        page.see_in("h1", "Bridge reopens");
        page.see("document.querySelectorAll('.reading-block').length === 3");
    });
}

#[test]
fn articles_that_are_dropped_or_picked_are_shown_first() {
    browser(|page| {
        page.open("");
        drop_file(page, "bridge.txt", ARTICLE);
        page.see_in("dialog .opening-card", "bridge.txt");
        page.see_in("dialog .opening-card", "opened again on Friday");
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
        drop_file(page, "bridge.html", HTML);
        page.see_in("dialog .opening-card", "bridge.html");
        page.see("document.querySelector('#opening-text-0')?.value === 'Bridge reopens'");
        draft(page);
        page.see_in("h1", "Bridge reopens");

        let file = folder("article").join("again.md");
        fs::write(&file, format!("# A headline of its own\n\n{ARTICLE}")).unwrap();
        open_dialog(page);
        page.type_into("input[type=file]", file.to_str().unwrap());
        page.see("document.querySelector('#opening-text-0')?.value === 'A headline of its own'");
        draft(page);
        page.see_in("h1", "A headline of its own");
    });
}

#[test]
fn what_is_no_article_is_said_to_be_none() {
    browser(|page| {
        page.open("");
        open_dialog(page);
        draft(page);
        page.see_in("dialog [role=alert]", "no text yet");
        paste(
            page,
            &[(
                "text/plain",
                "El puente sobre el río Lira fue abierto de nuevo el viernes, dijo la alcaldesa. Lo había cerrado hace un año, después de la inundación de la primavera pasada, que se llevó uno de sus pilares y casi todo el camino.",
            )],
        );
        page.see_in("dialog [role=alert]", "Spanish");
        assert!(value(page, "#opening-text").contains("puente"), "the text stays");
        draft(page);
        page.see_in("dialog [role=alert]", "Spanish");
        assert!(page.is("document.querySelector('h1').textContent.includes('Maduro stays put')"));
    });
}

#[test]
fn a_draft_is_kept_as_a_file_and_opened_again() {
    browser(|page| {
        page.open("");
        drop_file(page, "bridge.txt", ARTICLE);
        page.see_in("dialog .opening-card", "bridge.txt");
        draft(page);
        page.see_in(".head-draft", "made on your machine");
        page.run(
            "const create = URL.createObjectURL; URL.createObjectURL = blob => { window.__saved = blob; return create.call(URL, blob) };
             addEventListener('click', event => { const link = event.target.closest?.('a[download]'); if (link) { window.__name = link.download; event.preventDefault() } }, true);
             const append = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () { window.__name = this.download };",
        );
        page.click_on(".head-draft button", "Save as a file");
        page.see("window.__saved");
        assert_eq!(page.text("__name"), "bridge-over-the-lira-reopens-after-a-year.story.json");
        let saved = page.run_until_done("__saved.text().then(done)");
        page.open("");
        drop_file(page, "kept.story.json", saved.as_str().unwrap());
        page.see_in("h1", "Bridge over the Lira reopens");
        page.see("!document.querySelector('dialog[open]')");
    });
}

#[test]
fn a_draft_shows_its_guesses_its_reasons_and_on_demand_only_what_is_sure() {
    browser(|page| {
        page.open("?story=tests/graded.story.json");
        page.see_in(".head-draft", "18 parts, 2 sure, 1 likely, 15 guesses");
        page.see_in(".cast-row", "Ana Silva (likely)");
        page.click_on("button", "14 more named once");
        page.click_on(".cast-row", "Bystander C");
        page.see_in(".detail-why", "“mayor” stands before the name");
        page.click_on(".head-draft button", "Only what is sure");
        page.see_hash("grade=sure");
        page.see("document.querySelectorAll('.cast-row').length === 1");
        page.see_in(".cast-count", "1 of 16 shown");
        page.see(
            "document.querySelector('#timeline').textContent.includes('The bridge is closed') === false",
        );
        page.reload();
        page.see("document.querySelectorAll('.cast-row').length === 1");
        page.click_on(".cast-chosen button", "what is sure");
        page.see("document.querySelectorAll('.cast-row').length > 1");
    });
}

#[test]
fn a_pick_opens_the_fold_that_it_is_in() {
    browser(|page| {
        page.open("?story=tests/graded.story.json");
        page.see("!shown('.cast-row', 'Bystander C')");
        page.follow("#select=actor:bystander-c");
        page.see_in(".cast-row[aria-pressed=true]", "Bystander C");
    });
}

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
        note("… the task that opens the story", &format!("{opening:.0} ms"));
        note("… longest task while its text is drawn bit by bit (at most 50 ms)", &format!("{after:.0} ms"));
        assert!(while_drafting <= 100.0, "{while_drafting} ms");
        page.click_on("h1", "");
    });
}

#[test]
fn a_bookmark_hands_over_the_page_it_is_clicked_on() {
    browser(|page| {
        let site = folder("elsewhere");
        fs::write(site.join("index.html"), HTML).unwrap();
        let elsewhere = Host::start(&site, "/");
        page.open("");
        open_dialog(page);
        page.click_on("summary", "From any page");
        page.see("document.querySelector('.opening-bookmark').href.startsWith('javascript:')");
        let bookmark = page.text("document.querySelector('.opening-bookmark').href");
        assert!(
            page.is("[...document.querySelectorAll('a[href^=\"javascript:\"]')].length === 1"),
            "and nowhere else"
        );

        page.allow("favicon.ico");
        page.go(elsewhere.address());
        page.run(&format!(
            "window.eval(decodeURIComponent({}.slice('javascript:'.length)))",
            json!(bookmark)
        ));
        let windows = page.session().get("window/handles").unwrap();
        let windows = windows.as_array().unwrap();
        assert_eq!(windows.len(), 2, "Castline opens beside the article");
        page.session().post("window", &json!({ "handle": windows[1] })).unwrap();
        page.alive();
        page.run(WATCH);
        page.see_in("dialog .opening-card", "127.0.0.1.html");
        page.see("document.querySelector('#opening-text-0')?.value === 'Bridge reopens'");
        page.see("location.search === '' && name === ''");
        draft(page);
        page.see_in("h1", "Bridge reopens");
    });
}

#[test]
fn nothing_is_taken_from_a_window_that_was_not_asked() {
    browser(|page| {
        page.open("?take=article");
        page.see_in("dialog [role=alert]", "does not let its text be handed over");
        page.run("postMessage(['castline', 'guessed', 'words', 'Planted words', 'T', 'h'], '*')");
        page.run("window.name = 'castline[\"words\",\"Planted words\",\"T\",\"h\"]'");
        page.settle();
        assert_eq!(value(page, "#opening-text"), "");
        page.press(keys::ESCAPE);
        page.run("postMessage(['castline', '', 'page', '<p>Planted'], '*')");
        page.settle();
        assert!(!page.is("document.querySelector('dialog[open]')"));
        page.run("window.name = ''");
    });
}

#[test]
fn what_a_system_shares_is_shown_first() {
    browser(|page| {
        let shared = |page: &Page, text: &str| {
            let of = |text: &str| page.text(&format!("encodeURIComponent({})", json!(text)));
            page.open(&format!(
                "?title={}&text={}&url={}",
                of("A shared headline"),
                of(text),
                of("https://www.paper.example/a")
            ));
        };
        shared(page, ARTICLE);
        page.see_in(".opening-state", "words");
        assert_eq!(value(page, "#opening-text-0"), "A shared headline");
        assert_eq!(value(page, "#opening-text-1"), "paper.example");
        assert_eq!(page.text("location.search"), "");
        draft(page);
        page.see_in("h1", "A shared headline");
        shared(page, "https://www.paper.example/a");
        page.see_in("dialog [role=alert]", "Only a link was shared");
    });
}

#[test]
fn a_story_is_drafted_without_a_network_after_the_first_visit() {
    browser(|page| {
        let site = folder("article-offline");
        copy(Path::new(&setting(DIST)), &site);
        let host = Host::start(&site, "/a/b/");
        page.go(host.address());
        page.alive();
        page.run_until_done("navigator.serviceWorker.ready.then(() => done())");
        page.reload();
        page.see("navigator.serviceWorker.controller");
        drop(host);
        page.reload();
        open_dialog(page);
        paste(page, &[("text/plain", ARTICLE)]);
        page.see_in(".opening-state", "words");
        draft(page);
        page.see_in("h1", "Bridge over the Lira reopens");
        page.go("about:blank");
    });
}

#[test]
fn the_single_file_drafts_as_well() {
    browser(|page| {
        page.go(&format!("file://{}/castline.html", setting(DIST)));
        page.alive();
        open_dialog(page);
        page.click_on("summary", "From any page");
        page.see_in("dialog", "opened from a file");
        paste(page, &[("text/plain", ARTICLE)]);
        page.see_in(".opening-state", "words");
        draft(page);
        page.see_in("h1", "Bridge over the Lira reopens");
    });
}
