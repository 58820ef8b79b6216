//! The page without a network, and when a newer version of it was put in its place.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::page::Page;
use crate::stage::{DIST, Host, browser, copy, folder, setting};

/// Opens the page of this host, and once more, so that the service worker has it.
#[track_caller]
fn visit_twice(page: &Page, host: &Host) {
    page.go(host.address());
    page.alive();
    page.run_until_done("navigator.serviceWorker.ready.then(() => done())");
    page.reload();
    page.see("navigator.serviceWorker.controller");
}

#[test]
fn the_page_opens_without_a_network_after_the_first_visit() {
    browser(|page| {
        let site = folder("offline");
        copy(Path::new(&setting(DIST)), &site);
        let host = Host::start(&site, "/a/b/");
        let address = host.address().to_owned();
        visit_twice(page, &host);
        drop(host);
        page.reload();
        page.see_in("h1", "Maduro stays put");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_in(".detail-title", "Richard Grenell");
        page.go(&format!("{address}?story=stories/rosetta-stone.story.json"));
        page.alive();
        page.see_in("h1", "Rosetta Stone");
        page.allow("ERR_CONNECTION_REFUSED");
        page.allow("Failed to fetch");
        page.go(&format!("{address}?story=stories/never-seen.story.json"));
        page.alive();
        page.see_in(".notice[role=alert]", "never-seen");
        page.see_in("h1", "Maduro stays put");
        page.go("about:blank");
    });
}

/// The version that the page's HTML says, and the one that its style says.
#[track_caller]
fn versions(page: &Page) -> (String, String) {
    page.alive();
    let html = page.text("document.documentElement.dataset.version ?? 'first'");
    let style =
        page.text("getComputedStyle(document.documentElement).getPropertyValue('--version') || 'first'");
    (html, style)
}

#[test]
fn a_newer_version_comes_whole_or_not_at_all() {
    browser(|page| {
        let site = folder("updated");
        copy(Path::new(&setting(DIST)), &site);
        let host = Host::start(&site, "/a/b/");
        visit_twice(page, &host);
        put_second_version(page, &site);

        page.reload();
        let (html, style) = versions(page);
        assert_eq!(html, style, "while the newer one is fetched");
        page.run_until_done(
            "(async () => { const registration = await navigator.serviceWorker.ready; await registration.update();
                const wait = () => registration.waiting || !registration.installing && registration.active ? done() : setTimeout(wait, 30); wait() })()",
        );
        page.reload();
        let (html, style) = versions(page);
        assert_eq!(html, style, "once it is there");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_in(".detail-title", "Richard Grenell");

        // Some reloads later at most, the newer one is there: with no page of the old one open.
        for _ in 0..4 {
            page.go(host.address());
            if versions(page).0 == "second" {
                break;
            }
            page.settle();
        }
        assert_eq!(versions(page), ("second".into(), "second".into()));
        page.click_on(".cast-row", "Marco Rubio");
        page.see_in(".detail-title", "Marco Rubio");
        page.go("about:blank");
    });
}

/// Puts a version in place of the first whose page and style differ, and whose old files are gone, as a deployment does.
#[track_caller]
fn put_second_version(page: &Page, site: &Path) {
    const NEW_STYLE: &str = "style-0123456789abcdef.css";
    let read = |name: &str| fs::read_to_string(site.join(name)).unwrap_or_else(|why| panic!("{name}: {why}"));
    let (index, worker) = (read("index.html"), read("sw.js"));
    let style = loaded(&index, ".css");

    let new_content = format!("{}\n:root {{ --version: second }}", read(style));
    let new_index = index.replace(style, NEW_STYLE).replacen("<html ", "<html data-version=second ", 1);
    assert_ne!(new_index, index);

    let start = worker.find("const FILES = ").expect("the worker lists its files") + "const FILES = ".len();
    let end = start + worker[start..].find(';').expect("the list ends");
    let mut files: Value = serde_json::from_str(&worker[start..end]).expect("the list is JSON");
    let listed = files.as_object_mut().expect("the list has names");
    assert!(listed.remove(style).is_some(), "{style} is listed");
    listed.insert(NEW_STYLE.to_owned(), digest(page, &new_content));
    listed.insert("index.html".to_owned(), digest(page, &new_index));
    let new_worker = format!("{}{files}{}", &worker[..start], &worker[end..]).replacen(
        "VERSION = \"",
        "VERSION = \"second-",
        1,
    );

    fs::remove_file(site.join(style)).expect("the old style can be removed");
    for (name, content) in [(NEW_STYLE, &new_content), ("index.html", &new_index), ("sw.js", &new_worker)] {
        fs::write(site.join(name), content).expect("the site can be written");
    }
}

/// The file with this ending that the page loads.
fn loaded<'a>(page: &'a str, ending: &str) -> &'a str {
    let end = page.find(ending).expect("the page loads such a file") + ending.len();
    let start = page[..end].rfind(['"', '=', '/']).map_or(0, |at| at + 1);
    &page[start..end]
}

/// The SHA-256 of a text, as the browser tells it.
#[track_caller]
fn digest(page: &Page, content: &str) -> Value {
    page.run_until_done(&format!(
        "crypto.subtle.digest('SHA-256', new TextEncoder().encode({})).then(digest =>
            done([...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')))",
        json!(content)
    ))
}
