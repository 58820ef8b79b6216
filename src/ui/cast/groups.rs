//! Who stands with whom in the list of the cast, and in which order.

use std::rc::Rc;

use crate::{
    app::{CastOrder, Shown},
    story::{Links, Story},
    text::fold,
};

/// The shown actors of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// Distinguishes it from the others: the side's position, or the number of sides for those without one.
    pub(super) key: usize,
    /// What readers call the side.
    pub(super) name: Rc<str>,
    /// Positions in `story.actors`, in the order to list them.
    pub(super) actors: Vec<usize>,
}

/// The shown actors by side, the sides in the story's order and those without one last. Sides of whom nobody
/// is shown are left out.
pub(super) fn groups(story: &Story, links: &Links, shown: &Shown, order: CastOrder) -> Vec<Group> {
    let mut by_side = vec![Vec::new(); story.sides.len() + 1];
    for (at, actor) in story.actors.iter().enumerate() {
        if shown.actors.get(at).copied().unwrap_or(true) {
            let side = actor.side.as_ref().and_then(|side| links.side(side)).unwrap_or(story.sides.len());
            by_side[side].push(at);
        }
    }
    let name = |key: usize| story.sides.get(key).map_or_else(|| "Others".into(), |side| side.name.clone());
    by_side
        .into_iter()
        .enumerate()
        .filter(|(_, actors)| !actors.is_empty())
        .map(|(key, mut actors)| {
            sort(story, links, order, &mut actors);
            Group { key, name: name(key), actors }
        })
        .collect()
}

/// By presence: those with most mentions first, then those who do and say most; ties stay in the story's order.
fn sort(story: &Story, links: &Links, order: CastOrder, actors: &mut [usize]) {
    match order {
        CastOrder::Presence => actors.sort_by_cached_key(|&at| {
            let of = links.of_actor(at);
            std::cmp::Reverse((of.mentions.len(), of.events.len() + of.said.len() + of.relayed.len()))
        }),
        CastOrder::Name => actors.sort_by_cached_key(|&at| fold(&story.actors[at].name)),
    }
}
