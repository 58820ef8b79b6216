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

use super::{clutter::Clutter, names::words, tags::Tag, tree::Tree};

/// The names under which `meta` elements say what it is, best first; without what parts their words, which each site
/// does in its own way.
const TITLE: &[&str] = &["ogtitle", "twittertitle", "parselytitle", "dctitle", "sailthrutitle", "headline"];
const BYLINE: &[&str] = &[
    "author",
    "articleauthor",
    "parselyauthor",
    "byl",
    "dccreator",
    "sailthruauthor",
    "articleauthorname",
    "searchbyline",
];
const PUBLISHER: &[&str] =
    &["ogsitename", "dcpublisher", "applicationname", "publisher", "articlepublisher", "alandroidappname"];
const PUBLISHED: &[&str] = &[
    "articlepublishedtime",
    "ogarticlepublishedtime",
    "articlepublished",
    "datepublished",
    "parselypubdate",
    "pubdate",
    "publishdate",
    "publicationdate",
    "dcdateissued",
    "dcdate",
    "dcdatecreated",
    "dctermscreated",
    "dctermsdate",
    "sailthrudate",
    "date",
    "datecreated",
];
const UPDATED: &[&str] = &[
    "articlemodifiedtime",
    "ogupdatedtime",
    "ogarticlemodifiedtime",
    "lastmod",
    "lastmodified",
    "datemodified",
    "searchupdated",
];
const DESCRIPTION: &[&str] = &["description", "ogdescription", "twitterdescription"];

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
    let page = tree.all("title").next().map(|node| squeeze(&tree.text_inside(node, 1000, ' ')));
    let page = page.unwrap_or_default();
    let site = all(PUBLISHER).find(|name| !name.contains("://")).map(squeeze);
    // What the address has too is the site's name, whatever a page calls the part of the site that it is in.
    let last = strokes(&page).map(|(_, last)| last.to_owned());
    let is_known = |name: &String| is_host(found.url.as_deref(), name);
    let site =
        site.filter(|site| is_known(site) || !last.as_ref().is_some_and(is_known)).or(last.filter(is_known));
    titles(tree, clutter, &page, site.as_deref(), all(TITLE).next(), found);
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

/// The `meta` elements with their names; the items of microdata among them.
fn metas(tree: &Tree) -> Vec<(String, &str)> {
    let mut metas = Vec::new();
    for node in tree.all("meta") {
        let name = ["property", "name", "itemprop"].into_iter().find_map(|name| tree.attribute(node, name));
        if let (Some(name), Some(value)) = (name, tree.attribute(node, "content")) {
            let name = name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "");
            metas.push((name, value.trim()));
        }
    }
    metas
}

/// What the page says the article is about, folded and without what shows that it was cut.
pub(super) fn descriptions(tree: &Tree) -> Vec<String> {
    let metas = metas(tree);
    let told = metas.iter().filter(|(name, _)| DESCRIPTION.contains(&name.as_str()));
    told.map(|(_, value)| fold(value.trim_end_matches(['.', '…', ' ']))).collect()
}

fn addresses(tree: &Tree, metas: &[(String, &str)], found: &mut Found) {
    let canonical = tree.all("link").find(|node| tree.says(*node, "rel", "canonical"));
    found.set_url(canonical.and_then(|node| tree.attribute(node, "href")).unwrap_or(""));
    for (_, url) in metas.iter().filter(|(name, _)| name == "ogurl") {
        found.set_url(url);
    }
    found.set_url(tree.saved_from.as_deref().unwrap_or(""));
}

/// So many headings of a kind are looked at: what comes later stands below the article.
const HEADINGS: usize = 20;

/// The headline: the heading that the page's title repeats, what the page says of itself, its only first heading, its
/// title without the site's name.
fn titles(
    tree: &Tree,
    clutter: &[Clutter],
    page: &str,
    site: Option<&str>,
    said: Option<&str>,
    found: &mut Found,
) {
    let words = |node: usize| squeeze(&tree.text_inside(node, 1000, ' '));
    let (mut title, mut rest) = without_site(page, site);
    let headings: Vec<String> =
        tree.all("h1").take(HEADINGS).filter(|node| !is_sites_name(tree, *node)).map(words).collect();
    let told = fold(&format!("{page} {}", said.unwrap_or("")));
    // A first heading may be the site's name or that of a section; the article's is what the title repeats.
    let repeated = headings.iter().find(|heading| heading.contains(' ') && told.contains(&fold(heading)));
    let is_heading = |title: &str| {
        let mut all = ["h1", "h2", "h3"].into_iter().flat_map(|tag| tree.all(tag).take(HEADINGS));
        all.any(|node| fold(&words(node)) == fold(title))
    };
    // Some put the site's name first.
    if let Some((first, last)) = strokes(page).filter(|(first, last)| !is_heading(first) && is_heading(last))
    {
        (title, rest) = (last, Some(first));
    }
    let only = headings.first().filter(|_| headings.len() == 1);
    let item = (1..tree.nodes.len()).find(|node| {
        let named = tree.says(*node, "itemprop", "headline") || tree.says(*node, "class", "entry-title");
        named && clutter.get(*node).is_some_and(|clutter| *clutter != Clutter::Yes)
    });
    found.set_title(repeated.map_or("", String::as_str));
    found.set_title(without_site(&squeeze(said.unwrap_or("")), site).0);
    found.set_title(&item.map(words).unwrap_or_default());
    if !is_heading(title) {
        found.set_title(only.map_or("", String::as_str));
    }
    found.set_title(title);
    if let Some(rest) = rest.filter(|_| site.is_none()) {
        found.set_publisher(rest);
    }
    // Some put the day into the title.
    found.set_updated(page.split(['|', '-', '–', '—']).find_map(date::read));
}

/// Whether an address is that of the site of this name.
fn is_host(url: Option<&str>, name: &str) -> bool {
    let host = url.and_then(|url| url.split('/').nth(2)).unwrap_or_default();
    let name = fold(name).replace(|c: char| !c.is_alphanumeric(), "");
    name.len() > 2 && host.replace(['.', '-'], "").contains(&name)
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
    let parent = tree.nodes.get(heading).map(|node| node.parent);
    (heading..end).chain(parent).any(|node| tree.tag(node) == Some("a") && is_top(node) == Some(true))
}

/// A title cut at its last stroke.
fn strokes(title: &str) -> Option<(&str, &str)> {
    let cuts =
        [" | ", " – ", " — ", " - ", " · ", " :: "].iter().filter_map(|stroke| title.rsplit_once(stroke));
    cuts.min_by_key(|(_, after)| after.len())
}

/// A title and what is behind its last stroke, where that is the site's name or looks like one.
fn without_site<'a>(title: &'a str, site: Option<&str>) -> (&'a str, Option<&'a str>) {
    let Some((before, after)) = strokes(title) else { return (title, None) };
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
        // Who made a picture did not write the article.
        if within(tree, node, &["figure", "figcaption"]).is_some() {
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

/// How far above an element it is looked for what it stands in.
const REACH: usize = 6;

/// Whether an element stands in the header of something, which is left out of the text but says much of it.
fn in_header(tree: &Tree, node: usize) -> bool {
    within(tree, node, &["header", "nav", "footer", "aside", "body"]) == Some("header")
}

/// The nearest of these around an element.
fn within(tree: &Tree, node: usize, tags: &[Tag]) -> Option<Tag> {
    let up = std::iter::successors(Some(node), |node| tree.nodes.get(*node).map(|node| node.parent));
    up.take(REACH).filter_map(|node| tree.tag(node)).find(|tag| tags.contains(tag))
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
