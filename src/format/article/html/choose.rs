//! Which part of a page is the article: the smallest block that holds (nearly) all of its prose.

use super::{names::is_body, runs::Run, tags::is_container, tree::Tree};

/// The node that holds the article.
pub(super) fn choose(tree: &Tree, runs: &[Run]) -> usize {
    if tree.is_selection {
        return 0;
    }
    let weights = Weights::of(tree, runs);
    let all = weights.prose(tree, 0);
    let says = |node: &usize| is_body(tree, *node);
    let bodies = (0..tree.nodes.len()).filter(says);
    if let Some(body) = heaviest(tree, &weights, bodies.clone(), all / 5) {
        let whole = joined(tree, &weights, body, bodies);
        if weights.prose(tree, whole) > all * 2 / 5 {
            return whole;
        }
    }
    let start = heaviest(tree, &weights, tree.all("article"), all / 2)
        .or_else(|| heaviest(tree, &weights, tree.all("main"), all / 2))
        .unwrap_or(0);
    descend(tree, &weights, start)
}

/// The block around all the parts of an article that comes in several, each of which says that it is its text, as one
/// with pictures or advertisements in between does; one part alone where other things would come with it.
fn joined(tree: &Tree, weights: &Weights, body: usize, bodies: impl Iterator<Item = usize>) -> usize {
    let end = |node: usize| tree.nodes.get(node).map_or(node, |node| node.end);
    let parent = |node: usize| tree.nodes.get(node).map_or(0, |node| node.parent);
    // What stands in an `article` of its own is another one, or a comment.
    let article = |part: usize| {
        let up = std::iter::successors(Some(part), |node| Some(parent(*node)).filter(|_| *node > 0));
        up.into_iter().find(|node| tree.tag(*node) == Some("article"))
    };
    let own = article(body);
    let (mut whole, mut in_parts, mut last) = (body, 0, 0);
    for part in bodies {
        // Parts inside parts are counted with them.
        if part < last || weights.prose(tree, part) == 0 || article(part) != own {
            continue;
        }
        last = end(part);
        in_parts += weights.prose(tree, part);
        while whole > 0 && !(whole <= part && last <= end(whole)) {
            whole = parent(whole);
        }
    }
    if in_parts * 4 >= weights.prose(tree, whole) * 3 { whole } else { body }
}

/// The one with the most prose, where that is more than `least`; the innermost of those that have the same.
fn heaviest(
    tree: &Tree,
    weights: &Weights,
    nodes: impl Iterator<Item = usize>,
    least: usize,
) -> Option<usize> {
    nodes
        .map(|node| (weights.prose(tree, node), node))
        .filter(|(weight, _)| *weight > least)
        .max()
        .map(|(_, node)| node)
}

/// Goes inwards as long as one block holds the prose and what is beside it is no part of that.
fn descend(tree: &Tree, weights: &Weights, start: usize) -> usize {
    let mut node = start;
    loop {
        let prose = weights.prose(tree, node);
        let best = children(tree, node)
            .filter(|child| tree.tag(*child).is_some_and(is_container))
            .max_by_key(|child| weights.prose(tree, *child));
        let Some(child) = best.filter(|_| prose > 0) else { return node };
        let inside = weights.prose(tree, child);
        let (prose_beside, noise_beside) =
            (prose - inside, weights.noise(tree, node) - weights.noise(tree, child));
        let twin = tree.attribute(child, "class").filter(|class| !class.is_empty()).is_some_and(|class| {
            let twins = children(tree, node).filter(|other| tree.attribute(*other, "class") == Some(class));
            twins.filter(|other| weights.prose(tree, *other) > 0).count() > 1
        });
        let nearly_all = inside * 10 >= prose * 9;
        if twin && prose_beside > 0 || !(nearly_all || inside * 5 >= prose * 3 && noise_beside > prose_beside)
        {
            return node;
        }
        node = child;
    }
}

fn children(tree: &Tree, node: usize) -> impl Iterator<Item = usize> {
    let end = tree.nodes.get(node).map_or(node, |node| node.end);
    let mut next = node + 1;
    std::iter::from_fn(move || {
        let child = next;
        (child < end).then(|| {
            next = tree.nodes.get(child).map_or(end, |child| child.end);
            child
        })
    })
}

/// How much prose, and how much other text, lies before each node.
pub(super) struct Weights {
    prose: Vec<usize>,
    noise: Vec<usize>,
}

impl Weights {
    pub(super) fn of(tree: &Tree, runs: &[Run]) -> Self {
        let mut prose = vec![0; tree.nodes.len() + 1];
        let mut noise = prose.clone();
        for run in runs {
            let sums = if run.is_prose() { &mut prose } else { &mut noise };
            if let Some(sum) = sums.get_mut(run.first + 1) {
                *sum += run.text.len();
            }
        }
        for sums in [&mut prose, &mut noise] {
            let mut so_far = 0;
            for sum in sums {
                so_far += *sum;
                *sum = so_far;
            }
        }
        Self { prose, noise }
    }

    /// The bytes of prose inside a node.
    pub(super) fn prose(&self, tree: &Tree, node: usize) -> usize {
        inside(&self.prose, tree, node)
    }

    fn noise(&self, tree: &Tree, node: usize) -> usize {
        inside(&self.noise, tree, node)
    }
}

fn inside(sums: &[usize], tree: &Tree, node: usize) -> usize {
    let at = |node: usize| sums.get(node).copied().unwrap_or(0);
    at(tree.nodes.get(node).map_or(node, |node| node.end)) - at(node)
}
