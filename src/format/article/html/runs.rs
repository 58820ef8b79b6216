//! A page as runs of text: what stands between the beginnings and ends of its blocks.

use std::ops::Range;

use super::{
    clutter::Clutter,
    tags::{Tag, is_block, is_heading},
    tree::Tree,
};
use crate::format::article::{found::is_invisible, plain::ends_sentence};

/// A stretch of text that a reader sees as one paragraph.
#[derive(Debug)]
pub(super) struct Run {
    /// The innermost block around it.
    pub(super) block: usize,
    /// The node of its first text.
    pub(super) first: usize,
    /// Its words, with one space between them.
    pub(super) text: String,
    /// How many bytes of it are links, and how many are strong.
    pub(super) linked: usize,
    pub(super) strong: usize,
}

impl Run {
    /// Whether it reads like an article: long or a sentence, and not made of links.
    pub(super) fn is_prose(&self) -> bool {
        let length = self.text.len();
        self.linked * 3 < length && (length >= 80 || length >= 25 && ends_sentence(&self.text))
    }

    /// Whether most of it is links.
    pub(super) fn is_linked(&self) -> bool {
        self.linked * 2 > self.text.len()
    }
}

/// A line that is broken before it is this long, in bytes, was not broken for lack of room.
const SHORT: usize = 60;

/// The runs of all that is no clutter among the nodes, in the order of the page.
pub(super) fn runs(tree: &Tree, clutter: &[Clutter], nodes: Range<usize>) -> Vec<Run> {
    let mut reader =
        Reader { tree, runs: Vec::new(), run: None, blocks: Vec::new(), space: false, breaks: 0 };
    let (mut link_end, mut strong_end) = (0, 0);
    for node in nodes {
        while reader.blocks.last().is_some_and(|(_, end)| *end <= node) {
            reader.blocks.pop();
            reader.flush();
        }
        if clutter.get(node).is_some_and(|clutter| *clutter != Clutter::No) {
            continue;
        }
        let end = tree.nodes.get(node).map_or(node, |node| node.end);
        match tree.tag(node) {
            None => reader.text(node, tree.text(node), node < link_end, node < strong_end),
            Some(tag) => {
                match tag {
                    "a" => link_end = link_end.max(end),
                    "b" | "strong" => strong_end = strong_end.max(end),
                    _ => {}
                }
                reader.element(node, tag, end);
            }
        }
    }
    reader.flush();
    reader.runs
}

struct Reader<'a> {
    tree: &'a Tree,
    runs: Vec<Run>,
    run: Option<Run>,
    /// The blocks around, with their ends.
    blocks: Vec<(usize, usize)>,
    /// Whether white space waits for the next word.
    space: bool,
    /// Line breaks since the last word.
    breaks: u8,
}

impl Reader<'_> {
    fn element(&mut self, node: usize, tag: Tag, end: usize) {
        if tag == "br" {
            self.space = true;
            self.breaks = self.breaks.saturating_add(1);
            // Two line breaks are how pages without paragraphs part them; one is, where a sentence or a mere line ends.
            let ends = |run: &Run| {
                let heads = self.tree.tag(run.block).is_some_and(is_heading);
                !heads && (run.text.len() < SHORT || ends_sentence(&run.text))
            };
            if self.breaks >= 2 || self.run.as_ref().is_some_and(ends) {
                self.flush();
            }
        } else if is_block(tag) {
            self.flush();
            self.blocks.push((node, end));
        } else if tag == "img" {
            self.space = true;
        }
    }

    fn text(&mut self, node: usize, text: &str, linked: bool, strong: bool) {
        let block = self.blocks.last().map_or(0, |(block, _)| *block);
        let keeps_lines = self.tree.tag(block) == Some("pre");
        let run = self.run.get_or_insert_with(|| Run {
            block,
            first: node,
            text: String::new(),
            linked: 0,
            strong: 0,
        });
        let before = run.text.len();
        let mut lines = 0;
        for c in text.chars() {
            if c.is_whitespace() {
                self.space = true;
                lines += usize::from(c == '\n');
            } else if !is_invisible(c) {
                if self.space && !run.text.is_empty() {
                    run.text.push(if keeps_lines && lines > 0 { '\n' } else { ' ' });
                    // Blank lines in preformatted text part paragraphs, as in plain text.
                    if keeps_lines && lines > 1 {
                        run.text.push('\n');
                    }
                }
                run.text.push(c);
                (self.space, self.breaks, lines) = (false, 0, 0);
            }
        }
        let added = run.text.len() - before;
        run.linked += if linked { added } else { 0 };
        run.strong += if strong { added } else { 0 };
    }

    fn flush(&mut self) {
        self.runs.extend(self.run.take().filter(|run| !run.text.is_empty()));
        self.space = false;
        self.breaks = 0;
    }
}
