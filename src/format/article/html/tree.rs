//! A page as a light tree: elements and texts in the order of the page, each with where it ends. The tokens come from
//! a library that follows the standard; of the standard's tree building there is as much as articles need: elements
//! without an end, ends that are left out, ends too many. Nothing here goes deeper by recursion, and each step looks
//! at a bounded number of open elements, so that any page costs time in proportion to its length.

use std::convert::Infallible;

use html5gum::{
    Span, Tokenizer,
    emitters::callback::{CallbackEmitter, CallbackEvent},
};

use super::{
    input::Input,
    tags::{Tag, is_block, is_dead, is_heading, is_void, is_wall, tag},
};

/// More nodes than any page has; what comes after is left out.
const MOST: usize = 3_000_000;
/// How many open elements are looked at for the one that an end closes.
const REACH: usize = 96;
/// The longest value of an attribute that is kept, in bytes. Nothing of use is longer.
const LONGEST: usize = 4000;

/// The attributes that are kept.
const ATTRIBUTES: &[&str] = &[
    "aria-hidden",
    "class",
    "content",
    "datetime",
    "hidden",
    "href",
    "id",
    "itemprop",
    "name",
    "property",
    "pubdate",
    "rel",
    "role",
    "style",
    "type",
];

/// An element or a text.
#[derive(Debug)]
pub(super) struct Node {
    /// The element around it; the first node is its own.
    pub(super) parent: usize,
    /// The number after that of the last node inside.
    pub(super) end: usize,
    pub(super) kind: Kind,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Kind {
    Element(Tag),
    /// Bytes `start` to `end` of the tree's text.
    Text(usize, usize),
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// In the order of the page. The first holds all others.
    pub(super) nodes: Vec<Node>,
    text: String,
    /// By node, in the order of the page.
    attributes: Vec<(usize, &'static str, String)>,
    /// The address that a browser wrote into the page when it saved it.
    pub(super) saved_from: Option<String>,
    /// Whether the page is what a browser put on the clipboard: a selection, not a page.
    pub(super) is_selection: bool,
}

impl Tree {
    /// Reads a page, whatever it is.
    pub(super) fn read(html: &str) -> Self {
        let mut builder = Builder::default();
        builder.tree.nodes.push(Node { parent: 0, end: 0, kind: Kind::Element("") });
        builder.open.push(0);
        let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| {
            builder.take(event);
            None::<Infallible>
        });
        emitter.naively_switch_states(true);
        let Ok(()) = Tokenizer::new_with_emitter(Input::new(html), emitter).finish();
        builder.close_to(0);
        let end = builder.tree.nodes.len();
        builder.tree.nodes[0].end = end;
        builder.tree
    }

    /// The element that a node is; nothing for a text.
    pub(super) fn tag(&self, node: usize) -> Option<Tag> {
        match self.nodes.get(node)?.kind {
            Kind::Element(tag) => Some(tag),
            Kind::Text(..) => None,
        }
    }

    /// The text that a node is; empty for an element.
    pub(super) fn text(&self, node: usize) -> &str {
        match self.nodes.get(node).map(|node| &node.kind) {
            Some(Kind::Text(start, end)) => self.text.get(*start..*end).unwrap_or(""),
            _ => "",
        }
    }

    /// All text inside a node, at most about `most` bytes of it, with a mark where a block or line begins.
    pub(super) fn text_inside(&self, node: usize, most: usize, mark: char) -> String {
        let mut text = String::new();
        for inside in node..self.nodes.get(node).map_or(node, |node| node.end) {
            if self.tag(inside).is_some_and(is_block_or_break) {
                text.push(mark);
            }
            text.push_str(self.text(inside));
            if text.len() > most {
                break;
            }
        }
        text
    }

    /// An attribute's value; empty where it has none, nothing where it is not there.
    pub(super) fn attribute(&self, node: usize, name: &str) -> Option<&str> {
        let first = self.attributes.partition_point(|(of, ..)| *of < node);
        let own = self.attributes[first..].iter().take_while(|(of, ..)| *of == node);
        own.into_iter().find(|(_, of, _)| *of == name).map(|(.., value)| value.as_str())
    }

    /// Whether an attribute has this among its words.
    pub(super) fn says(&self, node: usize, name: &str, word: &str) -> bool {
        let value = self.attribute(node, name);
        value.is_some_and(|value| value.split_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
    }

    /// The elements of this name, in order.
    pub(super) fn all(&self, name: Tag) -> impl Iterator<Item = usize> {
        (0..self.nodes.len()).filter(move |node| self.tag(*node) == Some(name))
    }
}

fn is_block_or_break(tag: Tag) -> bool {
    is_block(tag) || tag == "br"
}

#[derive(Default)]
struct Builder {
    tree: Tree,
    /// The open elements, from the outermost.
    open: Vec<usize>,
    /// How many of them hold no text of the page.
    dead: usize,
    /// The tag that is being read, with its attributes.
    tag: Tag,
    attributes: Vec<(&'static str, String)>,
    /// Whether the attribute being read is kept.
    keeps: bool,
}

impl Builder {
    fn take(&mut self, event: CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = tag(name);
                self.attributes.clear();
            }
            CallbackEvent::AttributeName { name } => {
                let known = ATTRIBUTES.iter().find(|known| known.as_bytes() == name);
                self.keeps =
                    known.is_some_and(|known| self.attributes.iter().all(|(other, _)| other != known));
                if let Some(known) = known.filter(|_| self.keeps) {
                    self.attributes.push((known, String::new()));
                }
            }
            CallbackEvent::AttributeValue { value } if self.keeps && value.len() <= LONGEST => {
                if let Some((_, kept)) = self.attributes.last_mut() {
                    *kept = String::from_utf8_lossy(value).into_owned();
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => self.start(self_closing),
            CallbackEvent::EndTag { name } => self.end(tag(name)),
            CallbackEvent::String { value } => self.string(value),
            CallbackEvent::Comment { value } => self.comment(value),
            _ => {}
        }
    }

    fn comment(&mut self, value: &[u8]) {
        let comment = String::from_utf8_lossy(&value[..value.len().min(LONGEST)]);
        let comment = comment.trim();
        self.tree.is_selection |= comment == "StartFragment";
        if let Some(rest) = comment.strip_prefix("saved from url=")
            && self.tree.saved_from.is_none()
        {
            // The address stands behind its length: "(0042)https://…".
            let address = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '(' | ')'));
            self.tree.saved_from = Some(address.to_owned());
        }
    }

    fn string(&mut self, value: &[u8]) {
        if (self.dead > 0 && !self.in_linked_data()) || self.tree.nodes.len() >= MOST {
            return;
        }
        let start = self.tree.text.len();
        self.tree.text.push_str(&String::from_utf8_lossy(value));
        self.push(Kind::Text(start, self.tree.text.len()));
    }

    fn push(&mut self, kind: Kind) -> usize {
        let node = self.tree.nodes.len();
        let parent = self.open.last().copied().unwrap_or(0);
        self.tree.nodes.push(Node { parent, end: node + 1, kind });
        node
    }

    fn top(&self) -> Tag {
        self.open.last().and_then(|node| self.tree.tag(*node)).unwrap_or("")
    }

    /// Whether what is read is what a page says of itself in JSON.
    fn in_linked_data(&self) -> bool {
        let kind = self.open.last().and_then(|node| self.tree.attribute(*node, "type"));
        self.top() == "script" && kind.is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"))
    }

    fn start(&mut self, self_closing: bool) {
        let tag = self.tag;
        self.make_room(tag);
        if self.tree.nodes.len() >= MOST
            || matches!(tag, "html" | "body") && self.nearest(&[tag], &[]).is_some()
        {
            return;
        }
        let node = self.push(Kind::Element(tag));
        let kept = self.attributes.drain(..).filter(|(name, value)| {
            *name != "style" || value.contains("display") || value.contains("visibility")
        });
        self.tree.attributes.extend(kept.map(|(name, value)| (node, name, value)));
        let empty = is_void(tag) || self_closing && (tag.is_empty() || self.dead > 0);
        if !empty {
            self.open.push(node);
            self.dead += usize::from(is_dead(tag));
        }
    }

    /// Closes what ends where `tag` begins.
    fn make_room(&mut self, tag: Tag) {
        let ends: (&[Tag], &[Tag]) = match tag {
            "li" => (&["li"], &["ul", "ol", "menu"]),
            "dd" | "dt" => (&["dd", "dt"], &["dl"]),
            "option" => (&["option"], &["select"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["table", "tr"]),
            "tbody" | "thead" | "tfoot" => (&["tbody", "thead", "tfoot"], &["table"]),
            "a" => (&["a"], &["p", "div", "li", "td"]),
            "body" => (&["head"], &[]),
            _ => (&[], &[]),
        };
        if let Some(at) = self.nearest(ends.0, ends.1) {
            self.close_to(at);
        }
        if is_block(tag) && self.tree.nodes.len() > 1 {
            // A drawing or a page's head that nobody ended does not swallow the page.
            for open in ["svg", "math", "head"] {
                if let Some(at) = self.nearest(&[open], &[]).filter(|_| tag != "title") {
                    self.close_to(at);
                }
            }
            let paragraph = self.nearest(&["p"], &[]);
            if let Some(at) = paragraph {
                self.close_to(at);
            } else if is_heading(tag) && is_heading(self.top()) {
                self.close_to(self.open.len() - 1);
            }
        }
    }

    fn end(&mut self, tag: Tag) {
        // These two end with the page, whatever follows them.
        if matches!(tag, "body" | "html") {
            return;
        }
        let reaches_far = is_block(tag) || is_dead(tag) || is_wall(tag);
        let at = if is_heading(tag) {
            self.nearest(&["h1", "h2", "h3", "h4", "h5", "h6"], &[])
        } else if reaches_far || tag.is_empty() {
            self.nearest(&[tag], &[])
        } else {
            // The end of emphasis or a link does not end the paragraphs inside it.
            self.nearest(&[tag], &["p", "div", "li", "ul", "ol", "section", "article", "blockquote", "body"])
        };
        if let Some(at) = at {
            self.close_to(at);
        }
    }

    /// The place among the open elements of the innermost of these, where no wall is before it.
    fn nearest(&self, tags: &[Tag], walls: &[Tag]) -> Option<usize> {
        if tags.is_empty() {
            return None;
        }
        for (at, node) in self.open.iter().enumerate().skip(1).rev().take(REACH) {
            let tag = self.tree.tag(*node).unwrap_or("");
            if tags.contains(&tag) {
                return Some(at);
            }
            let table = tags
                .iter()
                .any(|tag| matches!(*tag, "table" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot"));
            if walls.contains(&tag) || is_wall(tag) && !table {
                return None;
            }
        }
        None
    }

    /// Closes the open elements from the place `at`.
    fn close_to(&mut self, at: usize) {
        let end = self.tree.nodes.len();
        for node in self.open.drain(at.min(self.open.len())..) {
            if let Some(node) = self.tree.nodes.get_mut(node) {
                node.end = end;
                if let Kind::Element(tag) = node.kind {
                    self.dead -= usize::from(is_dead(tag)).min(self.dead);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The elements and texts, each inside the brackets of what holds it.
    fn shape(html: &str) -> String {
        let tree = Tree::read(html);
        let mut shape = String::new();
        let mut ends: Vec<usize> = Vec::new();
        for node in 1..tree.nodes.len() {
            while ends.last().is_some_and(|end| *end <= node) {
                ends.pop();
                shape.push(']');
            }
            match tree.tag(node) {
                Some(tag) => {
                    shape.push_str(&format!("{tag}["));
                    ends.push(tree.nodes[node].end);
                }
                None => shape.push_str(tree.text(node)),
            }
        }
        shape + &"]".repeat(ends.len())
    }

    #[test]
    fn ends_that_are_left_out_are_put_in() {
        assert_eq!(shape("<p>a<p>b<div>c</div>"), "p[a]p[b]div[c]");
        assert_eq!(shape("<ul><li>a<li>b<ul><li>c</ul></ul>d"), "ul[li[a]li[bul[li[c]]]]d");
        assert_eq!(shape("<table><tr><td>a<td>b<tr><td>c</table>d"), "table[tr[td[a]td[b]]tr[td[c]]]d");
        assert_eq!(shape("a<br>b<img src=x>c"), "abr[]bimg[]c");
    }

    #[test]
    fn ends_too_many_do_no_harm() {
        assert_eq!(shape("<div>a</span></p></b>b</div></div>c"), "div[ab]c");
        assert_eq!(shape("<b><p>a</b>b</p>c"), "b[p[ab]c]");
        assert_eq!(shape("<a>one<a>two</a>"), "a[one]a[two]");
    }

    #[test]
    fn scripts_styles_and_drawings_have_no_text() {
        assert_eq!(
            shape("<style>a{}</style><noscript><p>x</noscript><svg><title>t</title></svg>b"),
            "style[]noscript[]svg[title[]]b"
        );
        assert_eq!(shape("<svg><path><p>a</p>"), "svg[[]]p[a]");
    }

    #[test]
    fn the_saving_browser_says_where_the_page_was() {
        let tree = Tree::read("<!-- saved from url=(0024)https://a.example/story --><p>a");
        assert_eq!(tree.saved_from.as_deref(), Some("https://a.example/story"));
        assert!(Tree::read("<html><body><!--StartFragment--><p>a").is_selection);
    }
}
