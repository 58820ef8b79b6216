//! Which mentions a file gives, and which are found in the text: those of an actor are given all or not
//! at all. What is given wins over what is found.

use crate::{
    order::{Set, sort},
    story::{Mention, Story, find_mentions},
    text::{Map, Span},
};

/// The mentions that are given, for each actor of the story; none where they are to be found.
pub(super) type Given = Vec<Option<Vec<Span>>>;

/// All mentions of the story's actors, in the order of the text; those that the story has are not looked at.
pub(super) fn complete(story: &Story, given: &Given) -> Vec<Mention> {
    let found = if given.iter().all(Option::is_some) { Vec::new() } else { found(story) };
    let mentions = join(&found, given).into_iter();
    mentions.map(|(span, actor)| Mention { actor: story.actors[actor].id.clone(), span }).collect()
}

/// The mentions to give so that reading finds those of the story, and no more than that takes.
pub(super) fn to_give(story: &Story) -> Given {
    let mut lists = vec![Vec::new(); story.actors.len()];
    let positions = positions(story);
    for mention in story.mentions.iter() {
        if let Some(&actor) = positions.get(mention.actor.as_str()) {
            lists[actor].push(mention.span);
        }
    }
    let found = found(story);
    let findable: Set<_> = found.iter().copied().collect();
    let mut given: Given = lists
        .iter()
        .enumerate()
        .map(|(actor, list)| {
            let is_findable = list.iter().all(|span| findable.contains(&(*span, actor)));
            (!is_findable).then(|| list.clone())
        })
        .collect();
    // What is given takes the place of what would be found, so that each round may ask for more.
    for _ in 0..3 {
        let mut reading = vec![Vec::new(); lists.len()];
        for (span, actor) in join(&found, &given) {
            reading[actor].push(span);
        }
        let wrong: Vec<_> = (0..lists.len()).filter(|&actor| reading[actor] != lists[actor]).collect();
        if wrong.is_empty() {
            return given;
        }
        for actor in wrong {
            given[actor] = Some(lists[actor].clone());
        }
    }
    lists.into_iter().map(Some).collect()
}

/// Mentions with the position of their actor.
type Placed = Vec<(Span, usize)>;

fn found(story: &Story) -> Placed {
    let positions = positions(story);
    let found = find_mentions(&story.source, &story.actors);
    found.iter().filter_map(|mention| Some((mention.span, *positions.get(mention.actor.as_str())?))).collect()
}

fn positions(story: &Story) -> Map<&str, usize> {
    let mut positions = Map::default();
    for (position, actor) in story.actors.iter().enumerate() {
        positions.entry(actor.id.as_str()).or_insert(position);
    }
    positions
}

/// The given mentions, and the found ones of the other actors that overlap none of these.
fn join(found: &[(Span, usize)], given: &Given) -> Placed {
    let mut all: Placed = Vec::new();
    for (actor, spans) in given.iter().enumerate() {
        all.extend(spans.iter().flatten().map(|span| (*span, actor)));
    }
    sort(&mut all);
    let mut reach = 0;
    let reaches: Vec<_> = all
        .iter()
        .map(|(span, _)| {
            reach = span.end.max(reach);
            reach
        })
        .collect();
    let count = all.len();
    for &(span, actor) in found.iter().filter(|(_, actor)| given[*actor].is_none()) {
        let before = all[..count].partition_point(|(given, _)| given.start < span.end);
        let is_taken = before.checked_sub(1).is_some_and(|last| reaches[last] > span.start);
        if !is_taken {
            all.push((span, actor));
        }
    }
    sort(&mut all);
    all
}
