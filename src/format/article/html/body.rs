//! The paragraphs of the article inside the part of the page that holds it.

use std::collections::HashSet;

use crate::text::{ParagraphKind, fold};

use super::{
    choose::Weights,
    names::{is_caption, is_picture, says},
    phrases::{is_credit, is_filler, leads_elsewhere},
    runs::Run,
    tags::{Tag, is_heading},
    tree::Tree,
};
use crate::format::article::{
    found::Block,
    head, headings,
    plain::{ends_sentence, one_line, plain},
};

/// How far above a run it is looked for what it stands in.
const REACH: usize = 6;

/// How many lines above the text are kept for what they say.
const LINES: usize = 4;

/// How many runs away it is looked for the paragraphs that a line stands between.
const NEAR: usize = 6;

/// A heading of more text, in bytes, says what others leave to a paragraph.
const LONG: usize = 120;

/// The paragraphs of the runs inside `root`, in order, and the node where the first one begins.
pub(super) fn body(tree: &Tree, runs: &[Run], root: usize) -> (Vec<Block>, usize) {
    let end = tree.nodes.get(root).map_or(root, |node| node.end);
    let cards = cards(tree, &Weights::of(tree, runs), root);
    let mut blocks: Vec<Block> = Vec::new();
    let mut seen = HashSet::new();
    let mut lines = 0;
    // The last run that was kept, and where what is left out under a heading ends.
    let (mut kept, mut resume) = (None, root);
    let mut start = None;
    let inside: Vec<&Run> = runs.iter().filter(|run| (root..end).contains(&run.first)).collect();
    for (at, run) in inside.iter().copied().enumerate() {
        if heads(tree, run) && leads_elsewhere(&run.text) {
            resume = resume.max(section(tree, &inside[at..], kept, root).unwrap_or(end));
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
        let kind = kind(tree, &inside, at).or_else(|| line.then_some(ParagraphKind::Body));
        let Some(mut kind) = kind else { continue };
        // A long heading above the text is its first paragraph.
        if above && kind == ParagraphKind::Heading && run.text.len() > LONG {
            kind = ParagraphKind::Body;
        }
        lines += usize::from(line);
        kept = Some(run);
        if kind == ParagraphKind::Body && !line {
            start = start.or(Some(run.first));
        }
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
    (blocks, start.unwrap_or(root))
}

fn heads(tree: &Tree, run: &Run) -> bool {
    tree.tag(run.block).is_some_and(is_heading)
}

/// Where what stands under the first of the runs, a heading, ends: with the block that it opens, which begins behind
/// the last run that was kept, or else with the next heading or where the paragraphs go on beside that run.
fn section(tree: &Tree, runs: &[&Run], kept: Option<&Run>, root: usize) -> Option<usize> {
    let parent = |node: usize| tree.nodes.get(node).map_or(0, |node| node.parent);
    let (heading, rest) = runs.split_first()?;
    let before = kept.map_or(root, |kept| kept.first);
    let mut block = heading.block;
    while parent(block) > before {
        block = parent(block);
    }
    let end = tree.nodes.get(block)?.end;
    let goes_on = |run: &Run| {
        kept.is_some_and(|kept| {
            run.is_prose() && tree.tag(run.block) == Some("p") && parent(run.block) == parent(kept.block)
        })
    };
    match rest.first() {
        Some(next) if next.first >= end => {
            rest.iter().find(|run| heads(tree, run) || goes_on(run)).map(|run| run.first)
        }
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
fn kind(tree: &Tree, runs: &[&Run], at: usize) -> Option<ParagraphKind> {
    let run = runs.get(at)?;
    let around = around(tree, run);
    let stands_in = |tag: Tag| around.iter().any(|node| tree.tag(*node) == Some(tag));
    let text = run.text.as_str();
    let caption = || text.contains(' ').then_some(ParagraphKind::Caption);
    if stands_in("figcaption")
        || stands_in("caption")
        || around.iter().take(2).any(|node| says(tree, *node, is_caption))
        || is_credit(text)
    {
        return caption();
    }
    let tag = tree.tag(run.block).unwrap_or("");
    if is_heading(tag) {
        let leads_away = run.linked * 5 >= text.len() * 4;
        return (!leads_away && text.len() <= 250).then_some(ParagraphKind::Heading);
    }
    let fully_linked = run.linked * 10 >= text.len() * 8;
    if stands_in("figure") && !stands_in("td") || around.iter().take(3).any(|node| holds_picture(tree, *node))
    {
        return caption().filter(|_| !fully_linked);
    }
    match tag {
        _ if stands_in("li") => (!run.is_linked() && text.len() > 1).then_some(ParagraphKind::Body),
        "p" | "blockquote" | "pre" | "dd" | "dt" | "address" | "summary" => {
            if fully_linked && !(ends_sentence(text) && text.len() >= 40) {
                return None;
            }
            let heads = tag == "p" && is_strong(run) && is_short(run);
            Some(if heads { ParagraphKind::Heading } else { ParagraphKind::Body })
        }
        _ if fully_linked => None,
        _ => loose(tree, runs, at),
    }
}

/// What a run is that stands in a block for anything. Where line breaks part the paragraphs, a short one among them is
/// as much one as the others are; elsewhere it has to look like a paragraph, except in a selection.
fn loose(tree: &Tree, runs: &[&Run], at: usize) -> Option<ParagraphKind> {
    let run = runs.get(at)?;
    let prose = |other: &&Run| other.block == run.block && other.is_prose();
    let leads = runs.get(at + 1).is_some_and(prose);
    let among =
        runs[at.saturating_sub(NEAR)..at].iter().any(prose) && runs[at + 1..].iter().take(NEAR).any(prose);
    if leads && is_short(run) && (is_strong(run) || among && headings::looks_like_heading(&run.text)) {
        return Some(ParagraphKind::Heading);
    }
    (among || run.is_prose() || tree.is_selection).then_some(ParagraphKind::Body)
}

fn is_short(run: &Run) -> bool {
    run.text.len() <= 80 && !ends_sentence(&run.text)
}

fn is_strong(run: &Run) -> bool {
    run.strong * 10 >= run.text.len() * 9
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

/// Whether a block is one for a picture: it is called so, has one, and little besides.
fn holds_picture(tree: &Tree, node: usize) -> bool {
    const NODES: usize = 200;
    const TEXT: usize = 400;
    let end = tree.nodes.get(node).map_or(node, |node| node.end);
    let shows = |node: usize| matches!(tree.tag(node), Some("img" | "picture" | "video"));
    end - node <= NODES
        && says(tree, node, is_picture)
        && (node..end).any(shows)
        && tree.text_inside(node, TEXT, ' ').trim().len() < TEXT
}
