//! The paragraphs of the article inside the part of the page that holds it.

use std::collections::HashSet;

use crate::text::{ParagraphKind, fold};

use super::{
    choose::Weights,
    clutter::words,
    phrases::{is_filler, leads_elsewhere},
    runs::Run,
    tags::{Tag, is_heading},
    tree::Tree,
};
use crate::format::article::{
    found::Block,
    head,
    plain::{ends_sentence, one_line, plain},
};

/// How far above a run it is looked for what it stands in.
const REACH: usize = 6;

/// How many lines above the text are kept for what they say.
const LINES: usize = 4;

/// The paragraphs of the runs inside `root`, in order.
pub(super) fn body(tree: &Tree, runs: &[Run], root: usize) -> Vec<Block> {
    let end = tree.nodes.get(root).map_or(root, |node| node.end);
    let cards = cards(tree, &Weights::of(tree, runs), root);
    let mut blocks: Vec<Block> = Vec::new();
    let mut seen = HashSet::new();
    let mut lines = 0;
    // The last run that was kept, and where what is left out under a heading ends.
    let (mut kept, mut resume) = (root, root);
    let inside: Vec<&Run> = runs.iter().filter(|run| (root..end).contains(&run.first)).collect();
    for (at, run) in inside.iter().enumerate() {
        if heads(tree, run) && leads_elsewhere(&run.text) {
            resume = resume.max(section(tree, &inside[at..], kept).unwrap_or(end));
        }
        if run.first < resume {
            continue;
        }
        if is_filler(&run.text) || in_one_of(&cards, run.first) {
            continue;
        }
        // Above the text, lines that say who wrote it and when stand for anything: they are taken from there later.
        let above = blocks.iter().all(|(_, kind)| *kind != ParagraphKind::Body) || lines == blocks.len();
        let line = above && lines < LINES && head::is_line(&run.text);
        let Some(kind) = kind(tree, run).or_else(|| line.then_some(ParagraphKind::Body)) else { continue };
        lines += usize::from(line);
        kept = run.first;
        // Pages repeat what they want to be read: teasers, captions, quotations.
        if run.text.len() > 40 && !seen.insert(fold(&run.text)) {
            continue;
        }
        match tree.tag(run.block) {
            Some("pre") => {
                let paragraphs = plain(&run.text).into_iter().filter_map(|range| run.text.get(range));
                blocks.extend(paragraphs.map(|words| (one_line(words), kind)));
            }
            _ => blocks.push((run.text.clone(), kind)),
        }
    }
    // Headings behind the last paragraph were those of what is left out.
    while blocks.last().is_some_and(|(_, kind)| *kind == ParagraphKind::Heading) {
        blocks.pop();
    }
    blocks
}

fn heads(tree: &Tree, run: &Run) -> bool {
    tree.tag(run.block).is_some_and(is_heading)
}

/// Where what stands under the first of the runs, a heading, ends: with the block that it opens, which begins behind
/// the node `kept`, or else with the next heading.
fn section(tree: &Tree, runs: &[&Run], kept: usize) -> Option<usize> {
    let (heading, rest) = runs.split_first()?;
    let mut block = heading.block;
    while let Some(parent) = tree.nodes.get(block).map(|node| node.parent).filter(|parent| *parent > kept) {
        block = parent;
    }
    let end = tree.nodes.get(block)?.end;
    match rest.first() {
        Some(next) if next.first >= end => rest.iter().find(|run| heads(tree, run)).map(|run| run.first),
        _ => Some(end),
    }
}

/// Smaller articles inside the article, where they are not what it consists of: cards that lead to others.
fn cards(tree: &Tree, weights: &Weights, root: usize) -> Vec<(usize, usize)> {
    let end = tree.nodes.get(root).map_or(root, |node| node.end);
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut prose = 0;
    for node in tree.all("article").filter(|node| (root + 1..end).contains(node)) {
        let end = tree.nodes.get(node).map_or(node, |node| node.end);
        if found.last().is_none_or(|(_, last)| *last <= node) {
            prose += weights.prose(tree, node);
            found.push((node, end));
        }
    }
    if prose * 5 > weights.prose(tree, root) * 2 {
        found.clear();
    }
    found
}

fn in_one_of(parts: &[(usize, usize)], node: usize) -> bool {
    let after = parts.partition_point(|(start, _)| *start <= node);
    after.checked_sub(1).and_then(|at| parts.get(at)).is_some_and(|(_, end)| node < *end)
}

/// What a run is in the article; nothing where it is no part of it.
fn kind(tree: &Tree, run: &Run) -> Option<ParagraphKind> {
    let around = around(tree, run);
    let stands_in = |tag: Tag| around.iter().any(|node| tree.tag(*node) == Some(tag));
    let text = run.text.as_str();
    if stands_in("figcaption")
        || stands_in("caption")
        || around.iter().take(2).any(|node| is_caption(tree, *node))
    {
        return text.contains(' ').then_some(ParagraphKind::Caption);
    }
    let tag = tree.tag(run.block).unwrap_or("");
    if is_heading(tag) {
        let leads_away = run.linked * 5 >= text.len() * 4;
        return (!leads_away && text.len() <= 250).then_some(ParagraphKind::Heading);
    }
    let fully_linked = run.linked * 10 >= text.len() * 8;
    match tag {
        _ if stands_in("li") => (!run.is_linked() && text.len() > 1).then_some(ParagraphKind::Body),
        "p" | "blockquote" | "pre" | "dd" | "dt" | "address" | "summary" => {
            if fully_linked && !(ends_sentence(text) && text.len() >= 40) {
                return None;
            }
            let all_strong = run.strong * 10 >= text.len() * 9;
            let heads = tag == "p" && all_strong && text.len() <= 80 && !ends_sentence(text);
            Some(if heads { ParagraphKind::Heading } else { ParagraphKind::Body })
        }
        // Text that stands in a block for anything has to look like a paragraph, except in a selection.
        _ => (run.is_prose() || tree.is_selection && !fully_linked).then_some(ParagraphKind::Body),
    }
}

/// The blocks around a run, from the innermost.
fn around(tree: &Tree, run: &Run) -> Vec<usize> {
    let mut around = vec![run.block];
    while let Some(node) = around.last().copied().filter(|_| around.len() < REACH) {
        match tree.nodes.get(node).map(|node| node.parent) {
            Some(parent) if parent != node => around.push(parent),
            _ => break,
        }
    }
    around
}

fn is_caption(tree: &Tree, node: usize) -> bool {
    tree.attribute(node, "class").is_some_and(|class| {
        class
            .split_whitespace()
            .any(|name| words(name).iter().any(|word| word == "caption" || word == "captions"))
    })
}
