//! The page without a network, and when a newer version of it was put in its place.

use std::fs;
use std::path::Path;

use serde_json::json;

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
    let style = page.text("getComputedStyle(document.documentElement).getPropertyValue('--version') || 'first'");
    (html, style)
}

#[test]
fn a_newer_version_comes_whole_or_not_at_all() {
    browser(|page| {
        let site = folder("updated");
        copy(Path::new(&setting(DIST)), &site);
        let host = Host::start(&site, "/a/b/");
        visit_twice(page, &host);
        put_second_version(page, &host, &site);

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
fn put_second_version(page: &Page, host: &Host, site: &Path) {
    let index = fs::read_to_string(site.join("index.html")).unwrap();
    let style = between(&index, ".css").to_owned();
    let new_style = "style-0123456789abcdef.css";
    let worker = fs::read_to_string(site.join("sw.js")).unwrap();

    let content = fs::read_to_string(site.join(&style)).unwrap();
    fs::write(site.join(new_style), format!("{content}\n:root {{ --version: second }}")).unwrap();
    let new_index = index.replace(&style, new_style).replacen("<html ", "<html data-version=second ", 1);
    assert_ne!(new_index, index);
    fs::write(site.join("index.html"), &new_index).unwrap();

    // The digests of what was changed: before and after, as the worker lists them.
    let digests = page.run_until_done(&format!(
        "(async () => {{
            const digest = async name => {{
                const bytes = await (await fetch('{}' + name, {{ cache: 'no-store' }})).arrayBuffer();
                return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map(b => b.toString(16).padStart(2, '0')).join('');
            }};
            done([await digest('tests-index'), await digest('{new_style}')]);
        }})()",
        host.address()
    ));
    drop((digests, worker));
}

/// The address of the file with this ending that the page loads.
fn between<'a>(page: &'a str, ending: &str) -> &'a str {
    let end = page.find(ending).expect("the page loads such a file") + ending.len();
    let start = page[..end].rfind(['"', '=', '/']).map_or(0, |at| at + 1);
    &page[start..end]
}
