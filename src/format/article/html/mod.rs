//! An article out of a web page, saved from a browser or copied from one.
//!
//! In reading order: `tags` what elements there are, `tree` the page as a light tree, `names` what their classes say,
//! `clutter` what is not the article, `runs` the page as stretches of text, `choose` which block is the article, `body` its paragraphs,
//! `phrases` lines that pages put between them; `linked` and `meta` what a page says of its article, `above` what it
//! says between headline and text.

mod above;
mod body;
mod choose;
mod clutter;
mod input;
mod linked;
mod meta;
mod names;
mod phrases;
mod runs;
mod tags;
mod tree;

use crate::text::{ParagraphKind, fold};

use super::{
    date,
    found::{Block, Found, squeeze},
    head,
    plain::{one_line, plain},
};
use tree::{Kind, Tree};

/// How far the signs of a page are looked for, in bytes.
const HEAD: usize = 64 * 1024;
/// Less text than this, in bytes, is no article: what was left out is looked at again.
const LITTLE: usize = 140;

/// Whether a text is a page or a piece of one.
pub(super) fn is_evident(text: &str) -> bool {
    let text = text.trim_start();
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    if !text[..end].contains('<') {
        return false;
    }
    let head = text[..end].to_ascii_lowercase();
    let opens = ["<!doctype html", "<html", "<head", "<body", "<meta ", "<article", "<!--startfragment"];
    if opens.iter().any(|tag| head.starts_with(tag)) {
        return true;
    }
    if head.starts_with("<?xml") || head.starts_with("<!--") {
        return head.contains("<html") || head.contains("<p>") || head.contains("<div");
    }
    // A text may speak of a tag; a piece of a page consists of them.
    let tags =
        ["</p>", "</div>", "<br>", "<br/>", "<br />", "</h1>", "</h2>", "</span>", "</li>", "<p>", "</a>"];
    let count: usize = tags.iter().map(|tag| head.matches(tag).count()).sum();
    count >= 4 || count >= 2 && head.starts_with('<')
}

/// Reads a page.
pub(super) fn read(html: &str, found: &mut Found) {
    let tree = Tree::read(html);
    let linked = linked::read(&tree);
    let marked = clutter::clutter(&tree, true);
    let (mut blocks, mut start) = blocks(&tree, &marked);
    if length(&blocks) < LITTLE {
        // Classes may mislead, and a page saved while something lay over it hides all the rest.
        let (other, begins) = self::blocks(&tree, &clutter::clutter(&tree, false));
        if length(&other) > length(&blocks) * 2 {
            (blocks, start) = (other, begins);
        }
    }
    let told = paragraphs(&linked.body);
    if length(&told) > length(&blocks) * 3 / 2 {
        blocks = told;
    }
    *found = Found { blocks, ..linked.found };
    meta::take(&tree, &marked, found);
    if found.title.is_empty() {
        match found.blocks.iter().position(|(_, kind)| *kind == ParagraphKind::Heading) {
            Some(0) if found.blocks.len() > 1 => {
                let (words, _) = found.blocks.remove(0);
                found.set_title(&words);
            }
            _ => head::take_title(found),
        }
    }
    // What stands above the headline belongs to the page: section, date, "Live".
    let title = fold(&found.title);
    let repeated = found.blocks.iter().take(4).position(|(words, _)| fold(words) == title);
    if let Some(at) = repeated.filter(|at| at + 1 < found.blocks.len()) {
        found.blocks.remove(at);
    }
    // Where a page gives the paper for the author, its lines may know who it was.
    let paper = if is_paper(found) { found.byline.take() } else { None };
    head::take_lines(found);
    above::take(&tree, start, found);
    found.byline = found.byline.take().or(paper);
    found.set_published(found.url.as_deref().and_then(date::in_address));
}

fn blocks(tree: &Tree, clutter: &[clutter::Clutter]) -> (Vec<Block>, usize) {
    let runs = runs::runs(tree, clutter, 0..tree.nodes.len());
    body::body(tree, &runs, choose::choose(tree, &runs))
}

/// Whether the author is the paper, by its name or a part of it.
fn is_paper(found: &Found) -> bool {
    let Some((byline, publisher)) = found.byline.as_deref().zip(found.publisher.as_deref()) else {
        return false;
    };
    fold(publisher).contains(&fold(byline))
}

fn length(blocks: &[Block]) -> usize {
    blocks.iter().map(|(words, _)| words.len()).sum()
}

/// The paragraphs of a text that is given as words, sometimes with tags.
fn paragraphs(text: &str) -> Vec<Block> {
    if is_evident(text) {
        let tree = Tree::read(text);
        let runs = runs::runs(&tree, &clutter::clutter(&tree, false), 0..tree.nodes.len());
        return runs.into_iter().map(|run| (run.text, ParagraphKind::Body)).collect();
    }
    let words = plain(text).into_iter().filter_map(|range| text.get(range));
    words
        .map(|words| (plain_text(&one_line(words)), ParagraphKind::Body))
        .filter(|(words, _)| !words.is_empty())
        .collect()
}

/// A piece of HTML without its tags, with its entities read.
pub(super) fn plain_text(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return squeeze(html);
    }
    let tree = Tree::read(html);
    let texts = tree.nodes.iter().enumerate().filter(|(_, node)| matches!(node.kind, Kind::Text(..)));
    squeeze(&texts.map(|(node, _)| tree.text(node)).collect::<String>())
}
