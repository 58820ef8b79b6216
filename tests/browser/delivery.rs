//! The page as static files: in any folder, asking nobody else, allowed nothing but itself.

use serde_json::json;

use crate::stage::{DIST, Host, browser, setting};

#[test]
fn every_file_that_the_page_loads_lies_below_its_own_folder() {
    browser(|page| {
        page.open("");
        page.settle();
        let outside = page.ask(
            "performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(new URL('.', location).href))",
        );
        assert_eq!(outside, json!([]));
        let failed = page.ask("performance.getEntriesByType('resource').filter(entry => entry.responseStatus >= 400).map(entry => entry.name)");
        assert_eq!(failed, json!([]));
        assert!(page.number("performance.getEntriesByType('resource').length") >= 4.0);
    });
}

#[test]
fn the_page_works_at_the_root_of_a_host_and_by_its_file_name() {
    browser(|page| {
        let host = Host::start(setting(DIST).as_ref(), "/");
        for address in [
            host.address().to_owned(),
            format!("{}index.html#select=actor:maduro", host.address()),
            format!("{}?", host.address()),
        ] {
            page.go(&address);
            page.alive();
            page.click_on(".cast-row", "Marco Rubio");
            page.see_in(".detail-title", "Marco Rubio");
        }
        page.go("about:blank");
    });
}

#[test]
fn the_policy_allows_no_inline_code_and_no_other_host() {
    browser(|page| {
        page.open("");
        let policy = page.text("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
        for never in ["unsafe-inline", "'unsafe-eval'", "http:", "https:", " * "] {
            assert!(!policy.contains(never), "{never} in {policy}");
        }
        page.allow("blocked:");
        page.allow("Content Security Policy");
        page.allow("Refused");
        page.allow("not loaded: http://pwned.example");
        page.run(
            "const script = document.createElement('script'); script.textContent = 'window.__pwned = 1'; document.body.append(script);
             const picture = document.createElement('img'); picture.src = 'http://pwned.example/x.png'; document.body.append(picture);
             document.querySelector('h1').setAttribute('onclick', 'window.__pwned = 2'); document.querySelector('h1').click();",
        );
        page.see("__seen.blocked.length >= 3");
        assert!(page.is("window.__pwned === undefined"));
        let styled = page.ask("document.querySelectorAll('[style]').length");
        assert!(styled.as_u64() <= Some(1), "{styled} elements with a style attribute");
    });
}

#[test]
fn machines_can_read_what_the_page_is() {
    browser(|page| {
        page.open("");
        let data: serde_json::Value = serde_json::from_str(
            &page.text("document.querySelector('script[type=\"application/ld+json\"]').textContent"),
        )
        .unwrap();
        let article = if data["@type"] == "NewsArticle" { data.clone() } else { data["@graph"][0].clone() };
        assert_eq!(article["@type"], "NewsArticle", "{data}");
        assert!(article["headline"].as_str().unwrap().starts_with("Maduro stays put"));
        assert!(
            article["mentions"].as_array().unwrap().len() + article["about"].as_array().unwrap().len() >= 20
        );
        for name in ["description", "og:title", "og:description", "og:type"] {
            let content = page.text(&format!(
                "document.querySelector('meta[name=\"{name}\"], meta[property=\"{name}\"]')?.content"
            ));
            assert!(content.len() > 5 && content != "null", "{name}: {content}");
        }
        assert!(page.is("document.documentElement.lang === 'en'"));
    });
}

#[test]
fn the_manifest_and_all_icons_are_there() {
    browser(|page| {
        page.open("");
        let missing = page.run_until_done(
            "(async () => {
                const missing = [], ask = async address => { const answer = await fetch(address); if (!answer.ok) missing.push(address); return answer };
                for (const link of document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')) await ask(link.href);
                const manifest = document.querySelector('link[rel=manifest]').href;
                const content = await (await ask(manifest)).json();
                if (!content.name || !content.start_url || content.icons.length < 2) missing.push('parts of the manifest');
                for (const icon of content.icons) await ask(new URL(icon.src, manifest).href);
                const start = new URL(content.start_url, manifest).href;
                if (start !== new URL('.', location).href) missing.push('start at ' + start);
                done(missing);
            })()",
        );
        assert_eq!(missing, json!([]));
    });
}

#[test]
fn the_built_in_stories_are_files_too() {
    browser(|page| {
        for (story, word) in
            [("venezuela-standoff", "Maduro"), ("apollo-11-landing", "Eagle"), ("rosetta-stone", "Rosetta")]
        {
            page.open(&format!("?story=stories/{story}.story.json"));
            page.see(&format!("!shown('.notice[data-kind=pending]') && shown('h1', '{word}')"));
            assert!(
                !page.is("shown('.notice')"),
                "{story}: {}",
                page.text("document.querySelector('.notice')?.textContent")
            );
        }
    });
}
