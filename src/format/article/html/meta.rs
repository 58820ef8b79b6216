//! What a page says of its article outside of linked data: `meta` and `link` elements, microdata, `time`, classes,
//! the headings and the page's title.

use crate::{
    format::article::{
        date,
        found::{Found, squeeze},
        head::strip_by,
    },
    text::fold,
};

use super::{clutter::Clutter, names::words, tree::Tree};

/// The names under which `meta` elements say what it is, best first.
const TITLE: &[&str] =
    &["og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title", "headline"];
const BYLINE: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "byl",
    "dc.creator",
    "sailthru.author",
    "article:author_name",
];
const PUBLISHER: &[&str] = &[
    "og:site_name",
    "dc.publisher",
    "application-name",
    "publisher",
    "article:publisher",
    "al:android:app_name",
];
const PUBLISHED: &[&str] = &[
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "publish_date",
    "dc.date.issued",
    "dc.date",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
    "sailthru.date",
    "date",
    "datecreated",
];
const UPDATED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "lastmod",
    "last-modified",
    "datemodified",
];

/// Takes what the page says, where nothing better has said it before.
pub(super) fn take(tree: &Tree, clutter: &[Clutter], found: &mut Found) {
    let metas = metas(tree);
    let all = |names: &'static [&'static str]| {
        let metas = &metas;
        names
            .iter()
            .flat_map(move |name| metas.iter().filter(move |(of, _)| of == name).map(|(_, value)| *value))
    };
    addresses(tree, &metas, found);
    let site = all(PUBLISHER).find(|name| !name.contains("://")).map(squeeze);
    titles(tree, clutter, site.as_deref(), all(TITLE).next(), found);
    if let Some(site) = site {
        found.set_publisher(&site);
    }
    let written = all(BYLINE).find_map(strip_by);
    if let Some(byline) = written.map(str::to_owned).or_else(|| byline(tree, clutter)) {
        found.set_byline(&byline);
    }
    found.set_published(all(PUBLISHED).find_map(date::read).or_else(|| time(tree, clutter)));
    found.set_updated(all(UPDATED).find_map(date::read));
}

/// The `meta` elements with their names in lower case; the items of microdata among them.
fn metas(tree: &Tree) -> Vec<(String, &str)> {
    let mut metas = Vec::new();
    for node in tree.all("meta") {
        let name = ["property", "name", "itemprop"].into_iter().find_map(|name| tree.attribute(node, name));
        if let (Some(name), Some(value)) = (name, tree.attribute(node, "content")) {
            metas.push((name.trim().to_lowercase(), value.trim()));
        }
    }
    metas
}

fn addresses(tree: &Tree, metas: &[(String, &str)], found: &mut Found) {
    let canonical = tree.all("link").find(|node| tree.says(*node, "rel", "canonical"));
    found.set_url(canonical.and_then(|node| tree.attribute(node, "href")).unwrap_or(""));
    for (_, url) in metas.iter().filter(|(name, _)| name == "og:url") {
        found.set_url(url);
    }
    found.set_url(tree.saved_from.as_deref().unwrap_or(""));
}

/// So many headings of a kind are looked at: what comes later stands below the article.
const HEADINGS: usize = 20;

/// The headline: the heading that the page's title repeats, what the page says of itself, its only first heading, its
/// title without the site's name.
fn titles(tree: &Tree, clutter: &[Clutter], site: Option<&str>, said: Option<&str>, found: &mut Found) {
    let page =
        tree.all("title").next().map(|node| squeeze(&tree.text_inside(node, 1000, ' '))).unwrap_or_default();
    let (title, rest) = without_site(&page, site);
    let words = |node: usize| squeeze(&tree.text_inside(node, 1000, ' '));
    let headings: Vec<String> =
        tree.all("h1").filter(|node| !is_sites_name(tree, *node)).map(words).collect();
    let told = fold(&format!("{page} {}", said.unwrap_or("")));
    // A first heading may be the site's name or that of a section; the article's is what the title repeats.
    let repeated = headings.iter().find(|heading| heading.contains(' ') && told.contains(&fold(heading)));
    let lower = || {
        ["h2", "h3"]
            .into_iter()
            .flat_map(|tag| tree.all(tag).take(HEADINGS))
            .find(|node| fold(&words(*node)) == fold(title))
    };
    let only = headings.first().filter(|_| headings.len() == 1);
    let item = (1..tree.nodes.len()).find(|node| {
        tree.says(*node, "itemprop", "headline")
            && clutter.get(*node).is_some_and(|clutter| *clutter != Clutter::Yes)
    });
    found.set_title(repeated.map_or("", String::as_str));
    found.set_title(without_site(&squeeze(said.unwrap_or("")), site).0);
    found.set_title(&item.map(|node| tree.text_inside(node, 1000, ' ')).unwrap_or_default());
    if lower().is_none() {
        found.set_title(only.map_or("", String::as_str));
    }
    found.set_title(title);
    if let Some(rest) = rest.filter(|_| site.is_none()) {
        found.set_publisher(rest);
    }
}

/// Whether a heading is a link to the site's first page.
fn is_sites_name(tree: &Tree, heading: usize) -> bool {
    let end = tree.nodes.get(heading).map_or(heading, |node| node.end);
    let is_top = |link: usize| {
        let path = tree.attribute(link, "href")?.trim();
        let path =
            path.split_once("://").map_or(path, |(_, rest)| rest.find('/').map_or("/", |at| &rest[at..]));
        Some(path == "/")
    };
    (heading..end).any(|node| tree.tag(node) == Some("a") && is_top(node) == Some(true))
}

/// A title and what is behind its last stroke, where that is the site's name or looks like one.
fn without_site<'a>(title: &'a str, site: Option<&str>) -> (&'a str, Option<&'a str>) {
    let cuts =
        [" | ", " – ", " — ", " - ", " · ", " :: "].iter().filter_map(|stroke| title.rsplit_once(stroke));
    let Some((before, after)) = cuts.min_by_key(|(_, after)| after.len()) else { return (title, None) };
    let known = site.is_some_and(|site| fold(site) == fold(after) || fold(after).contains(&fold(site)));
    let looks =
        site.is_none() && after.split_whitespace().count() <= 4 && before.split_whitespace().count() >= 3;
    if known || looks { (before, Some(after)) } else { (title, None) }
}

/// The byline by the elements that say they are one.
fn byline(tree: &Tree, clutter: &[Clutter]) -> Option<String> {
    let candidate = |node: usize| -> Option<u8> {
        if clutter.get(node) == Some(&Clutter::Yes) && !in_header(tree, node) {
            return None;
        }
        if tree.says(node, "rel", "author") || tree.says(node, "itemprop", "author") {
            return Some(0);
        }
        let class = tree.attribute(node, "class")?;
        let said =
            |word: &str| class.split_whitespace().any(|name| words(name).iter().any(|one| one == word));
        if said("byline") {
            return Some(1);
        }
        (said("author") && !said("bio")).then_some(2)
    };
    let mut best: Option<(u8, String)> = None;
    for node in 1..tree.nodes.len() {
        let Some(rank) = tree.tag(node).and_then(|_| candidate(node)) else { continue };
        if best.as_ref().is_some_and(|(known, _)| *known <= rank) {
            continue;
        }
        let text = squeeze(&tree.text_inside(node, 400, '|'));
        // What a byline says behind a stroke or in a block of its own is a date, a role, another's name.
        if let Some(name) = text.split(['|', '·', '•']).filter_map(strip_by).find(|name| name.contains(' '))
        {
            best = Some((rank, name.to_owned()));
        }
    }
    best.map(|(_, byline)| byline)
}

/// How far above an element its header is looked for.
const REACH: usize = 6;

/// Whether an element stands in the header of something, which is left out of the text but says much of it.
fn in_header(tree: &Tree, node: usize) -> bool {
    let mut node = node;
    for _ in 0..REACH {
        match tree.tag(node) {
            Some("header") => return true,
            Some("nav" | "footer" | "aside" | "body") => return false,
            _ => node = tree.nodes.get(node).map_or(0, |node| node.parent),
        }
    }
    false
}

/// When it was published by a `time` element: the one that says so, or the first that is not clutter.
fn time(tree: &Tree, clutter: &[Clutter]) -> Option<crate::calendar::Civil> {
    let read = |node: usize| {
        let value = ["datetime", "content"].into_iter().find_map(|name| tree.attribute(node, name));
        value.and_then(date::read).or_else(|| date::read(&squeeze(&tree.text_inside(node, 100, ' '))))
    };
    let said = (1..tree.nodes.len()).filter(|node| {
        tree.says(*node, "itemprop", "datePublished") || tree.attribute(*node, "pubdate").is_some()
    });
    let plain = tree
        .all("time")
        .filter(|node| clutter.get(*node) != Some(&Clutter::Yes) || in_header(tree, *node))
        .filter(|node| !tree.says(*node, "itemprop", "dateModified"));
    said.chain(plain).find_map(read)
}
