//! An article of the reader's own becomes a story: pasted, dropped, opened, handed over by a bookmark or shared; and
//! what a draft shows. How the worker is waited for is in `analyst`.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::page::{Page, WATCH, keys};
use crate::stage::{DIST, Host, browser, copy, folder, setting};

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
pub(crate) fn draft(page: &Page) {
    page.click_on("dialog button", "Draft its story");
}

#[track_caller]
pub(crate) fn value(page: &Page, selector: &str) -> String {
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
fn back_leads_from_a_draft_to_the_story_before_and_forward_to_the_draft_again() {
    browser(|page| {
        page.open("");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_hash("select=actor:grenell");
        page.run("scrollTo({ top: 1000, behavior: 'instant' })");
        drop_file(page, "bridge.txt", ARTICLE);
        page.see_in("dialog .opening-card", "bridge.txt");
        draft(page);
        page.see_in(".head-draft", "made on your machine");
        page.see("scrollY === 0 && document.activeElement.tagName === 'H1'");
        page.back();
        page.see_in("h1", "Maduro stays put");
        page.see_in(".detail-title", "Richard Grenell");
        page.forward();
        page.see_in(".head-draft", "made on your machine");
        let address = page.text("location.href");
        page.go(&address);
        page.alive();
        page.see_in("h1", "Maduro stays put");
        page.see_in(".notice", "open its article or its file again");
    });
}

#[test]
fn what_is_no_article_is_said_to_be_none() {
    browser(|page| {
        page.open("");
        open_dialog(page);
        draft(page);
        page.see_in("dialog [role=alert]", "no text yet");
        paste(page, &[("text/plain", "https://news.example/2024/05/bridge")]);
        page.see_in("dialog [role=alert]", "only the address of a page");
        page.run("const field = document.querySelector('#opening-text'); field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true }))");
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
