//! What on a page is not the article: menus, sharing, comments, prompts, what is hidden. Elements say so by their
//! name, their role, or the words in their class and id.

use super::{
    names::{is_body, words},
    tags::{Tag, is_dead},
    tree::{Kind, Tree},
};
use crate::{format::article::found::squeeze, text::fold};

/// Why a node is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clutter {
    /// It is not.
    No,
    /// A word in its class says that it is about the article rather than of it: byline, date, tags.
    About,
    /// It is no part of the article.
    Yes,
}

/// Words in a class or id that say that an element is no part of an article, whatever its size.
const ALWAYS: &[&str] = &[
    "adslot",
    "adunit",
    "advert",
    "advertisement",
    "advertising",
    "breadcrumb",
    "breadcrumbs",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "disqus",
    "donate",
    "footer",
    "gdpr",
    "masthead",
    "menu",
    "modal",
    "mostpopular",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "newsletters",
    "onetrust",
    "outbrain",
    "popup",
    "pullquote",
    "recirc",
    "recirculation",
    "recommendation",
    "recommendations",
    "recommended",
    "related",
    "relatedposts",
    "replies",
    "respond",
    "secondary",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "signup",
    "skiplink",
    "social",
    "sponsored",
    "subscribe",
    "taboola",
    "trending",
    "visuallyhidden",
];

/// The same as two words that follow each other.
const ALWAYS_PAIRS: &[(&str, &str)] = &[
    ("also", "read"),
    ("follow", "us"),
    ("more", "from"),
    ("more", "stories"),
    ("most", "popular"),
    ("most", "read"),
    ("pull", "quote"),
    ("read", "next"),
    ("screen", "reader"),
    ("see", "also"),
    ("sign", "up"),
    ("skip", "link"),
    ("skip", "to"),
    ("sr", "only"),
    ("up", "next"),
    ("visually", "hidden"),
];

/// Words that say so of a small part of the page.
const WHERE_SMALL: &[&str] = &[
    "account",
    "ad",
    "ads",
    "alert",
    "aside",
    "author",
    "authors",
    "banner",
    "bio",
    "byline",
    "callout",
    "carousel",
    "comment",
    "controls",
    "credit",
    "credits",
    "cta",
    "dateline",
    "feedback",
    "latest",
    "login",
    "meta",
    "overlay",
    "pager",
    "pagination",
    "player",
    "poll",
    "popular",
    "print",
    "promo",
    "promotion",
    "quiz",
    "rail",
    "rating",
    "recent",
    "search",
    "slideshow",
    "survey",
    "tags",
    "teaser",
    "teasers",
    "timestamp",
    "toolbar",
    "tools",
    "tooltip",
    "topics",
    "widget",
];

/// A paragraph of more text, in bytes, is about more than who wrote it.
const LONG: usize = 150;

/// For each node whether it is left out, which what is inside shares. Without `hints`, only what elements are by name
/// counts: for pages whose classes mislead.
pub(super) fn clutter(tree: &Tree, hints: bool) -> Vec<Clutter> {
    let sums = Sums::of(tree);
    let mut clutter = Vec::with_capacity(tree.nodes.len());
    for (number, node) in tree.nodes.iter().enumerate() {
        let around = clutter.get(node.parent).copied().filter(|_| number > 0).unwrap_or(Clutter::No);
        let own = match node.kind {
            Kind::Element(tag) => own(tree, number, tag, &sums, hints),
            Kind::Text(..) => Clutter::No,
        };
        clutter.push(around.max(own));
    }
    clutter
}

/// For each node whether a reader does not see it.
pub(super) fn unseen(tree: &Tree) -> Vec<Clutter> {
    let mut unseen: Vec<Clutter> = Vec::with_capacity(tree.nodes.len());
    for (number, node) in tree.nodes.iter().enumerate() {
        let around = unseen.get(node.parent).copied().filter(|_| number > 0).unwrap_or(Clutter::No);
        let own =
            tree.tag(number).is_some_and(|tag| is_dead(tag) || tag == "head" || is_hidden(tree, number));
        unseen.push(if own { Clutter::Yes } else { around });
    }
    unseen
}

fn own(tree: &Tree, node: usize, tag: Tag, sums: &Sums, hints: bool) -> Clutter {
    if is_dead(tag)
        || matches!(
            tag,
            "head" | "nav" | "footer" | "aside" | "button" | "dialog" | "menu" | "label" | "header"
        )
    {
        return Clutter::Yes;
    }
    // Some sites wrap all they have into one form.
    if matches!(tag, "form" | "fieldset") && !sums.holds_much(tree, node) {
        return Clutter::Yes;
    }
    let keeps = matches!(tag, "" | "html" | "body" | "main" | "article") || sums.holds_article(tree, node);
    if !hints || keeps {
        return Clutter::No;
    }
    if is_hidden(tree, node) || has_role(tree, node) {
        return Clutter::Yes;
    }
    let names = [tree.attribute(node, "class"), tree.attribute(node, "id")];
    let mut found = Clutter::No;
    for name in names.into_iter().flatten().flat_map(str::split_whitespace) {
        found = found.max(by_name(name));
    }
    if sums.is_invitation(tree, node) {
        found = found.max(Clutter::About);
    }
    let large = sums.holds_much(tree, node) || tag == "p" && sums.text_inside(tree, node) > LONG;
    // What is said of a picture is kept for itself.
    let pictured = tree.nodes.get(node).is_some_and(|node| tree.tag(node.parent) == Some("figure"));
    if found == Clutter::About && (large || pictured) { Clutter::No } else { found }
}

fn is_hidden(tree: &Tree, node: usize) -> bool {
    let style = tree.attribute(node, "style").map(|style| style.replace(' ', "").to_ascii_lowercase());
    tree.attribute(node, "hidden").is_some()
        || tree.attribute(node, "aria-hidden") == Some("true")
        || style.is_some_and(|style| style.contains("display:none") || style.contains("visibility:hidden"))
}

fn has_role(tree: &Tree, node: usize) -> bool {
    const ROLES: &[&str] = &[
        "alert",
        "alertdialog",
        "banner",
        "complementary",
        "contentinfo",
        "dialog",
        "menu",
        "menubar",
        "navigation",
        "search",
        "toolbar",
    ];
    tree.attribute(node, "role").is_some_and(|role| ROLES.contains(&role))
}

/// What a name in a class or id says.
fn by_name(name: &str) -> Clutter {
    let words = words(name);
    // "has-sidebar" and "no-comments" say something of what is around or not there.
    if matches!(
        words.first().map(String::as_str),
        None | Some("has" | "no" | "is" | "js" | "with" | "without")
    ) {
        return Clutter::No;
    }
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    // "Read more" is no such pair: it is a box of links, which are no prose, or the second half of an article.
    let pair = words.windows(2).any(|pair| ALWAYS_PAIRS.contains(&(&*pair[0], &*pair[1])));
    match () {
        () if says(ALWAYS) || pair => Clutter::Yes,
        () if says(WHERE_SMALL) => Clutter::About,
        () => Clutter::No,
    }
}

/// How much text lies before each node, how many forms, and how many signs of the article itself.
struct Sums {
    text: Vec<usize>,
    forms: Vec<usize>,
    signs: Vec<usize>,
}

impl Sums {
    fn of(tree: &Tree) -> Self {
        let nodes = 0..tree.nodes.len();
        // Words of links and labels are short, and are not what a page is about.
        let long =
            |node: usize| Some(tree.text(node).trim().len()).filter(|length| *length >= 40).unwrap_or(0);
        let mut sums = Self {
            text: sum(nodes.clone().map(long)),
            forms: sum(nodes.clone().map(|node| usize::from(tree.tag(node) == Some("form")))),
            signs: Vec::new(),
        };
        let headlines = headlines(tree);
        let all = sums.text_inside(tree, 0);
        let signs = nodes.map(|node| {
            let sign = tree.tag(node) == Some("main")
                || headlines.binary_search(&node).is_ok()
                || tree.says(node, "itemprop", "articleBody")
                || is_body(tree, node) && sums.text_inside(tree, node) * 5 > all;
            usize::from(sign)
        });
        sums.signs = sum(signs);
        sums
    }

    fn inside(sums: &[usize], tree: &Tree, node: usize) -> usize {
        let at = |node: usize| sums.get(node).copied().unwrap_or(0);
        at(tree.nodes.get(node).map_or(node, |node| node.end)) - at(node)
    }

    fn text_inside(&self, tree: &Tree, node: usize) -> usize {
        Self::inside(&self.text, tree, node)
    }

    /// Whether it is a form with what invites to fill it in: "Our letter, every weekday", and a field for the address.
    fn is_invitation(&self, tree: &Tree, node: usize) -> bool {
        Self::inside(&self.forms, tree, node) > 0 && self.text_inside(tree, node) <= LONG
    }

    /// Whether two fifths of the page's text are inside.
    fn holds_much(&self, tree: &Tree, node: usize) -> bool {
        let inside = self.text_inside(tree, node);
        inside > 200 && inside * 5 > self.text.last().copied().unwrap_or(0) * 2
    }

    /// Whether the article's own signs are inside: its headline, or that it is its body.
    fn holds_article(&self, tree: &Tree, node: usize) -> bool {
        Self::inside(&self.signs, tree, node) > 0
    }
}

/// The sums of the values before each place.
fn sum(values: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut so_far = 0;
    let sums = values.map(|value| {
        so_far += value;
        so_far
    });
    std::iter::once(0).chain(sums).collect()
}

/// So many first headings are looked at.
const HEADINGS: usize = 20;

/// The first headings that the page's title repeats, or all of them where it repeats none: boxes have some of their own.
fn headlines(tree: &Tree) -> Vec<usize> {
    let words = |node: usize| fold(&squeeze(&tree.text_inside(node, 1000, ' ')));
    let title = tree.all("title").next().map(words).unwrap_or_default();
    let all: Vec<usize> = tree.all("h1").take(HEADINGS).collect();
    let is_told = |node: &usize| {
        let words = words(*node);
        words.contains(' ') && title.contains(&words)
    };
    let told: Vec<usize> = all.iter().copied().filter(is_told).collect();
    if told.is_empty() { all } else { told }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_the_article_says_so() {
        for (name, says) in [
            ("related-stories", Clutter::Yes),
            ("read-more-content", Clutter::No),
            ("commentsList", Clutter::Yes),
            ("article-byline", Clutter::About),
            ("has-sidebar", Clutter::No),
            ("article-body", Clutter::No),
            ("shareholder-news", Clutter::No),
        ] {
            assert_eq!(by_name(name), says, "{name}");
        }
    }
}
