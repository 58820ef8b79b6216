//! The page without a network, and when a newer version of it was put in its place.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::page::Page;
use crate::stage::{DIST, Host, browser, copy, dist, folder, setting};

/// Opens the page at this address, and once more, so that the service worker has it.
#[track_caller]
fn visit_twice(page: &Page, address: &str) {
    page.go(address);
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
        visit_twice(page, &address);
        drop(host);
        page.reload();
        page.see_in("h1", "Maduro stays put");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_in(".detail-title", "Richard Grenell");
        page.go(&format!("{address}?story=stories/rosetta-stone.story.json"));
        page.alive();
        page.see_in("h1", "Rosetta Stone");
        page.allow("never-seen.story.json - Failed to load resource");
        page.allow("ERR_CONNECTION_REFUSED");
        page.allow("Failed to fetch");
        page.go(&format!("{address}?story=stories/never-seen.story.json"));
        page.alive();
        page.see_in(".notice[role=alert]", "never-seen");
        page.see_in("h1", "Maduro stays put");
        page.go("about:blank");
    });
}

/// The version that the page's HTML says, and the one that its program says.
#[track_caller]
fn versions(page: &Page) -> (String, String) {
    page.alive();
    let of = |what: &str| page.text(&format!("document.documentElement.dataset.{what} ?? 'first'"));
    (of("version"), of("program"))
}

#[test]
fn a_newer_version_comes_whole_or_not_at_all() {
    browser(|page| {
        let site = dist("updated");
        let address = page.address("../updated/");
        visit_twice(page, &address);
        put_second_version(page, &site);

        page.reload();
        let (html, program) = versions(page);
        assert_eq!(html, program, "while the newer one is fetched");
        page.run_until_done(
            "(async () => { const registration = await navigator.serviceWorker.ready; await registration.update();
                const wait = () => registration.waiting || !registration.installing && registration.active ? done() : setTimeout(wait, 30); wait() })()",
        );
        page.reload();
        let (html, program) = versions(page);
        assert_eq!(html, program, "once it is there");
        page.click_on(".cast-row", "Richard Grenell");
        page.see_in(".detail-title", "Richard Grenell");

        // Some reloads later at most, the newer one is there: with no page of the old one open.
        for _ in 0..4 {
            page.go(&address);
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

/// Puts a version in place of the first whose page and program differ, and whose old program is gone, as a deployment
/// does.
#[track_caller]
fn put_second_version(page: &Page, site: &Path) {
    const NEW_PROGRAM: &str = "app-second.js";
    let read = |name: &str| fs::read_to_string(site.join(name)).unwrap_or_else(|why| panic!("{name}: {why}"));
    let (index, worker) = (read("index.html"), read("sw.js"));
    let program = imported(&index);

    let new_content = format!("{}\ndocument.documentElement.dataset.program = 'second';", read(program));
    // The scripts that name the program are allowed by their digests.
    let mut new_index =
        index.replace(program, NEW_PROGRAM).replacen("<html ", "<html data-version=second ", 1);
    for (old, new) in std::iter::zip(scripts(&index), scripts(&new_index.clone())) {
        let ([_, before], [_, after]) = (digests(page, old), digests(page, new));
        new_index = new_index.replacen(&before, &after, 1);
        assert!(before != after && new_index.contains(&after), "the policy names the digest");
    }

    let start = worker.find("const FILES = ").expect("the worker lists its files") + "const FILES = ".len();
    let end = start + worker[start..].find(';').expect("the list ends");
    let mut files: Value = serde_json::from_str(&worker[start..end]).expect("the list is JSON");
    let listed = files.as_object_mut().expect("the list has names");
    assert!(listed.remove(program).is_some(), "{program} is listed");
    for (name, content) in [(NEW_PROGRAM, &new_content), ("index.html", &new_index)] {
        listed.insert(name.to_owned(), json!(digests(page, content)[0]));
    }
    let new_worker = format!("{}{files}{}", &worker[..start], &worker[end..]).replacen(
        "VERSION = \"",
        "VERSION = \"second-",
        1,
    );

    fs::remove_file(site.join(program)).expect("the old program can be removed");
    for (name, content) in [(NEW_PROGRAM, &new_content), ("index.html", &new_index), ("sw.js", &new_worker)] {
        fs::write(site.join(name), content).expect("the site can be written");
    }
}

/// The contents of the scripts that ask for the program: where the address names a story, and in the end.
fn scripts(page: &str) -> [&str; 2] {
    ["<script>", "<script type=\"module\">"].map(|tag| {
        let mut scripts = page.split(tag).skip(1).filter_map(|rest| rest.split("</script>").next());
        scripts
            .find(|script| script.contains("./app-"))
            .unwrap_or_else(|| panic!("no {tag} names the program"))
    })
}

/// The file of the program.
fn imported(page: &str) -> &str {
    let after = scripts(page)[1].split_once("import(\"./").expect("the script imports the program").1;
    after.split('"').next().unwrap_or_default()
}

/// The SHA-256 of a text in hexadecimal and in base64, as the browser tells it.
#[track_caller]
fn digests(page: &Page, content: &str) -> [String; 2] {
    let both = page.run_until_done(&format!(
        "crypto.subtle.digest('SHA-256', new TextEncoder().encode({})).then(digest => {{
            const bytes = [...new Uint8Array(digest)];
            done([bytes.map(byte => byte.toString(16).padStart(2, '0')).join(''), btoa(String.fromCharCode(...bytes))]) }})",
        json!(content)
    ));
    [0, 1].map(|at| both[at].as_str().expect("a digest").to_owned())
}
