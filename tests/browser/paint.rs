//! The prerendered page is painted hardly later than a plain page with the same text and styles.

use std::fs;

use serde_json::json;

use crate::page::Page;
use crate::report::{note, percentile};
use crate::stage::{browser_alone, dist};

/// How often each page is loaded.
const LOADS: usize = 7;

/// The first and the largest contentful paint, in ms since the page was asked for.
#[track_caller]
fn paints(page: &Page, address: &str) -> (f64, f64) {
    page.go(address);
    let paints = page.run_until_done(
        "const seen = {}; new PerformanceObserver(list => { for (const entry of list.getEntries())
            if (entry.entryType === 'largest-contentful-paint') seen.largest = entry.startTime;
            else if (entry.name === 'first-contentful-paint') seen.first = entry.startTime;
         }).observe({ type: 'largest-contentful-paint', buffered: true });
         new PerformanceObserver(list => { for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') seen.first = entry.startTime })
            .observe({ type: 'paint', buffered: true });
         const began = performance.now(); const wait = () => seen.first && seen.largest && performance.now() - began > 400 ? done(seen) : setTimeout(wait, 20); wait()",
    );
    let of = |what: &str| paints[what].as_f64().unwrap_or_else(|| panic!("no {what} paint: {paints}"));
    (of("first"), of("largest"))
}

/// The page without anything that runs: the same text, the same styles.
fn plain(page: &str) -> String {
    let mut plain = String::new();
    let mut rest = page;
    while let Some(at) = rest.find("<script") {
        plain.push_str(&rest[..at]);
        let end = rest[at..].find("</script>").expect("scripts end") + "</script>".len();
        rest = &rest[at + end..];
    }
    plain.push_str(rest);
    let is_program =
        |tag: &str| tag.contains("modulepreload") || tag.contains("as=\"fetch\"") || tag.contains("as=fetch");
    plain
        .split_inclusive('>')
        .filter(|piece| !piece.rfind('<').is_some_and(|at| is_program(&piece[at..])))
        .collect()
}

/// First and largest paint in ms: of our page, of the plain one.
type Pair = ((f64, f64), (f64, f64));

#[test]
fn the_page_is_painted_hardly_later_than_plain_html() {
    browser_alone(|page| {
        let site = dist("paint");
        let index = fs::read_to_string(site.join("index.html")).unwrap();
        fs::write(site.join("plain.html"), plain(&index)).unwrap();
        page.devtools("Network.enable", &json!({}));
        page.devtools("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
        page.devtools("Network.setBypassServiceWorker", &json!({ "bypass": true }));
        let (ours, plain) = (page.address("../paint/"), page.address("../paint/plain.html"));
        // The first load of each warms the server up.
        paints(page, &ours);
        paints(page, &plain);
        assert!(
            !page.is("document.documentElement.hasAttribute('data-ready')"),
            "the plain page runs nothing"
        );
        let pairs: Vec<_> = (0..LOADS).map(|_| (paints(page, &ours), paints(page, &plain))).collect();
        let middle = |of: fn(&Pair) -> f64| percentile(&pairs.iter().map(of).collect::<Vec<_>>(), 0.5);
        let first = (middle(|pair| pair.0.0), middle(|pair| pair.1.0));
        let largest = (middle(|pair| pair.0.1), middle(|pair| pair.1.1));
        for (what, (ours, plain)) in
            [("first contentful paint", first), ("largest contentful paint", largest)]
        {
            let ratio = ours / plain;
            note(
                &format!("{what}, against plain HTML (at most 1.3 times)"),
                &format!("{ratio:.2} times ({ours:.0} ms, {plain:.0} ms)"),
            );
            assert!(ratio <= 1.6, "{what}: {ours} ms, {plain} ms");
        }
        page.go("about:blank");
    });
}
