//! Opening stories: by the address, from a file, by dropping one; and what the page says of those that it cannot open.

use std::fs;

use serde_json::json;

use crate::page::{Page, keys};
use crate::stage::{browser, folder};
use crate::stories::{BAD, good, with_orphan};

/// The story that was open is still there, and works.
#[track_caller]
fn stays(page: &Page) {
    page.see_in("h1", "Maduro stays put");
    page.click_on(".cast-row", "Marco Rubio");
    page.see_in(".detail-title", "Marco Rubio");
}

#[test]
fn a_story_of_the_same_site_opens_by_its_address() {
    browser(|page| {
        page.open("?story=tests/good.story.json#select=actor:ana");
        page.see_in("h1", "A small story of a bridge");
        page.see_in(".detail-title", "Ana Silva");
        assert_eq!(page.text("location.search"), "?story=tests/good.story.json");
        page.see("document.title.includes('A small story of a bridge')");
        assert!(!page.is("shown('.notice')"));
        page.reload();
        page.see_in("h1", "A small story of a bridge");
    });
}

#[test]
fn a_story_that_comes_while_another_is_being_drawn_is_opened_by_the_one_page() {
    browser(|page| {
        // The answer is held back until the page has given up waiting, and is there before the other story is drawn.
        let hold = "const ask = window.fetch;
            const drawing = new Promise(done => new MutationObserver(() => document.documentElement.hasAttribute('data-opening') || done())
                .observe(document, { subtree: true, attributeFilter: ['data-opening'] }));
            window.fetch = async (url, ...rest) => {
                const answer = await ask(url, ...rest);
                if (String(url).includes('good.story')) await drawing;
                return answer;
            };
            window.drawn = 0;
            const isPage = node => node.classList?.contains('page');
            const count = list => list.forEach(change => window.drawn += [...change.addedNodes].filter(isPage).length);
            addEventListener('DOMContentLoaded', () => new MutationObserver(count).observe(document.querySelector('#app') ?? document, { childList: true }));";
        page.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": hold }));
        page.open("?story=tests/good.story.json#select=actor:ana");
        page.see_in("h1", "A small story of a bridge");
        page.see_in(".detail-title", "Ana Silva");
        page.settle();
        assert_eq!(page.number("window.drawn"), 1.0, "a second page would hear each key as well");
    });
}

#[test]
fn a_bad_file_names_every_problem_and_the_open_story_stays() {
    browser(|page| {
        for bad in BAD {
            page.open(&format!("?story=tests/{}", bad.name));
            page.see_in(".notice", bad.name);
            for words in bad.says {
                page.see_in(".notice[role=alert]", words);
            }
            stays(page);
            page.click_on(".notice button", "Dismiss");
            page.see("!shown('.notice')");
        }
    });
}

#[test]
fn a_file_that_is_not_there_is_named() {
    browser(|page| {
        page.allow("404");
        page.open("?story=tests/nowhere.story.json");
        page.see_in(".notice[role=alert]", "nowhere.story.json");
        stays(page);
    });
}

#[test]
fn only_an_address_of_the_page_s_own_site_is_asked() {
    browser(|page| {
        for address in [
            "https://pwned.example/a.story.json",
            "//pwned.example/a.story.json",
            "https:pwned.example",
            "\\\\pwned.example\\a",
            "/\\pwned.example/a",
            "javascript:window.__pwned=1",
            "java\nscript:window.__pwned=1",
            "data:application/json,{}",
            "file:///etc/passwd",
            "blob:null/1",
        ] {
            let escaped = page.text(&format!("encodeURIComponent({})", json!(address)));
            page.open(&format!("?story={escaped}"));
            page.see_in(".notice[role=alert]", "could not be opened");
            assert!(page.is("window.__pwned === undefined"));
            stays(page);
        }
    });
}

#[test]
fn what_was_left_out_of_a_story_is_said() {
    browser(|page| {
        let file = folder("orphan").join("orphan.story.json");
        fs::write(&file, with_orphan().to_string()).unwrap();
        page.open("");
        pick_file(page, file.to_str().unwrap());
        page.see_in("h1", "A small story of a bridge");
        page.see_in(".notice", "not all of it");
        page.see_in(".notice", "$.events[0].evidence[0]");
    });
}

/// Opens a file as a person does in the dialog.
#[track_caller]
fn pick_file(page: &Page, path: &str) {
    page.click_on(".bar [aria-haspopup=dialog]", "Open");
    page.see("document.querySelector('dialog[open] input[type=file]')");
    page.type_into("input[type=file]", path);
}

#[test]
fn a_file_that_is_picked_opens_and_a_bad_one_does_not() {
    browser(|page| {
        let files = folder("picked");
        let (good_file, bad_file) = (files.join("bridge.story.json"), files.join("broken.story.json"));
        fs::write(&good_file, good().to_string()).unwrap();
        fs::write(&bad_file, "{").unwrap();
        page.open("");
        pick_file(page, bad_file.to_str().unwrap());
        page.see_in(".notice[role=alert]", "broken.story.json");
        stays(page);
        pick_file(page, good_file.to_str().unwrap());
        page.see_in("h1", "A small story of a bridge");
        page.see("!shown('.notice')");
        page.see("!document.querySelector('dialog[open]')");
    });
}

#[test]
fn a_picked_file_that_is_mended_opens_when_picked_again() {
    browser(|page| {
        let file = folder("mended").join("bridge.story.json");
        fs::write(&file, "{").unwrap();
        page.open("");
        pick_file(page, file.to_str().unwrap());
        page.see_in(".notice[role=alert]", "bridge.story.json");
        fs::write(&file, good().to_string()).unwrap();
        pick_file(page, file.to_str().unwrap());
        page.see_in("h1", "A small story of a bridge");
    });
}

#[test]
fn a_file_dropped_anywhere_on_the_page_opens() {
    browser(|page| {
        page.open("?story=tests/newer.story.json");
        page.see_in(".notice[role=alert]", "newer");
        let content = good().to_string();
        page.run(&format!(
            "const data = new DataTransfer();
             data.items.add(new File([{}], 'dropped.story.json', {{ type: 'application/json' }}));
             for (const type of ['dragenter', 'dragover', 'drop'])
                document.querySelector('#p3').dispatchEvent(new DragEvent(type, {{ bubbles: true, cancelable: true, dataTransfer: data }}));",
            json!(content)
        ));
        page.see_in("h1", "A small story of a bridge");
        page.see("location.search === ''");
    });
}

#[test]
fn what_is_dropped_and_no_story_is_named() {
    browser(|page| {
        page.open("");
        page.run(
            "const data = new DataTransfer();
             data.items.add(new File([new Uint8Array([137, 80, 78, 71, 255, 254])], 'cat.png', { type: 'image/png' }));
             document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
             const text = new DataTransfer(); text.setData('text/plain', 'words');
             document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: text }));",
        );
        page.see_in("dialog [role=alert]", "cat.png is");
        page.press(keys::ESCAPE);
        page.see("!document.querySelector('dialog[open]')");
        stays(page);
    });
}

#[test]
fn a_built_in_story_takes_the_place_of_one_from_an_address() {
    browser(|page| {
        page.open("?story=tests/good.story.json");
        page.see_in("h1", "A small story of a bridge");
        page.click_on(".bar-stories button", "Stories");
        page.click_on("[role=menuitemradio]", "Rosetta");
        page.see_in("h1", "Rosetta Stone");
        page.see("location.search === ''");
        page.reload();
        page.see_in("h1", "Rosetta Stone");
    });
}
