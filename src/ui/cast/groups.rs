//! Who stands with whom in the list of the cast, and in which order.

use std::rc::Rc;

use crate::{
    app::{CastOrder, Shown},
    order::sort_by_key,
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
        CastOrder::Presence => sort_by_key(actors, |&at| {
            let of = links.of_actor(at);
            std::cmp::Reverse((of.mentions.len(), of.events.len() + of.said.len() + of.relayed.len()))
        }),
        CastOrder::Name => {
            let names: Vec<String> = story.actors.iter().map(|actor| fold(&actor.name)).collect();
            sort_by_key(actors, |&at| &names[at]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::{Filter, State},
        story::{Actor, ActorKind},
    };

    #[test]
    fn sides_stand_in_the_storys_order_and_those_without_one_last() {
        let State { story, links, .. } = State::start();
        let mut actors: Vec<Rc<Actor>> = story.actors.to_vec();
        actors[0] = Rc::new(Actor { side: None, ..Actor::clone(&actors[0]) });
        let story = Story { actors: actors.into(), ..Story::clone(&story) };
        let groups = groups(&story, &links, &Shown::default(), CastOrder::Presence);
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_ref()).collect();
        assert_eq!(names, ["Caracas", "Washington", "Press", "Analysts", "Others", "Others"]);
        assert_eq!(groups.last().unwrap().actors, [0]);
    }

    #[test]
    fn sides_of_whom_nobody_is_shown_are_left_out() {
        let State { story, links, .. } = State::start();
        let filter = Filter { kinds: [ActorKind::Group].into(), ..Filter::default() };
        let groups = groups(&story, &links, &filter.shown(&story, &links), CastOrder::Name);
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_ref()).collect();
        assert_eq!(names, ["Caracas", "Others"]);
    }
}
