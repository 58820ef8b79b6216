//! What a page says of its article between the headline and the text, in whatever elements: who wrote it, when, and
//! the standfirst.

use crate::{
    format::article::{
        found::{Found, squeeze},
        head,
    },
    text::{ParagraphKind, fold},
};

use super::{clutter::unseen, meta, runs, tags::is_heading, tree::Tree};

/// So many runs are looked at; more stand there only where other articles come between.
const MOST: usize = 12;

/// So many headings before the text are looked at.
const HEADINGS: usize = 20;

/// The shortest standfirst, in bytes.
const STANDFIRST: usize = 40;

/// Takes what is said above the node where the text begins, where nothing better has said it before.
pub(super) fn take(tree: &Tree, start: usize, found: &mut Found) {
    let Some(headline) = headline(tree, start, &found.title) else { return };
    // A line that stands above the headline stands in the same block.
    let block = tree.nodes.get(headline).map_or(headline, |node| node.parent);
    let title = fold(&found.title);
    let mut lines = runs::runs(tree, &unseen(tree), block..start);
    lines.retain(|run| fold(&run.text) != title);
    lines.truncate(MOST);
    let told = meta::descriptions(tree);
    let is_told = |words: &String| {
        let words = fold(words);
        told.iter().any(|told| told.len() >= STANDFIRST && words.starts_with(told))
    };
    let standfirst = lines.iter().map(|run| &run.text).find(|words| is_told(words)).cloned();
    let text = found.blocks.first().cloned();
    let blocks = lines.into_iter().map(|run| (run.text, ParagraphKind::Body)).chain(text).collect();
    let mut said = Found { blocks, ..Found::default() };
    head::take_lines(&mut said);
    found.byline = found.byline.take().or(said.byline);
    if found.published.is_none() {
        found.published = said.published;
        found.set_updated(said.updated);
    }
    if let Some(words) = standfirst {
        let known = found.blocks.iter().take(MOST).any(|(other, _)| fold(other).contains(&fold(&words)));
        if !known {
            found.blocks.insert(0, (words, ParagraphKind::Body));
        }
    }
}

/// The last heading before a node that is the article's.
fn headline(tree: &Tree, start: usize, title: &str) -> Option<usize> {
    let title = fold(title);
    let is_title = |node: usize| fold(&squeeze(&tree.text_inside(node, 1000, ' '))) == title;
    let named =
        |node: &usize| tree.tag(*node).is_some_and(is_heading) || tree.says(*node, "itemprop", "headline");
    (1..start).rev().filter(named).take(HEADINGS).find(|node| is_title(*node))
}
