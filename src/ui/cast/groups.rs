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

/// A cast of no more than these is listed whole.
const SMALL: usize = 12;

/// The shown actors: by side, the sides in the story's order and those without one last, where sides of whom
/// nobody is shown are left out; and, of a large cast, apart from them those who are named once and no more.
pub(super) fn groups(
    story: &Story,
    links: &Links,
    shown: &Shown,
    order: CastOrder,
) -> (Vec<Group>, Vec<usize>) {
    let all: Vec<usize> =
        (0..story.actors.len()).filter(|&at| shown.actors.get(at).copied().unwrap_or(true)).collect();
    let is_large = all.len() > SMALL;
    let (mut minor, main): (Vec<usize>, Vec<usize>) =
        all.into_iter().partition(|&at| is_large && is_minor(links, at));
    if main.is_empty() {
        return (by_side(story, links, &minor, order), Vec::new());
    }
    sort(story, links, order, &mut minor);
    (by_side(story, links, &main, order), minor)
}

/// Whether the actor is named once and does, says and is tied to nothing.
fn is_minor(links: &Links, at: usize) -> bool {
    let of = links.of_actor(at);
    let others = [&of.events, &of.said, &of.relayed, &of.about, &of.relations, &of.members];
    of.mentions.len() <= 1 && others.iter().all(|list| list.is_empty())
}

fn by_side(story: &Story, links: &Links, actors: &[usize], order: CastOrder) -> Vec<Group> {
    let mut by_side = vec![Vec::new(); story.sides.len() + 1];
    for &at in actors {
        let side = story.actors[at].side.as_ref().and_then(|side| links.side(side));
        by_side[side.unwrap_or(story.sides.len())].push(at);
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
        let (groups, _) = groups(&story, &links, &Shown::default(), CastOrder::Presence);
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_ref()).collect();
        assert_eq!(names, ["Caracas", "Washington", "Press", "Analysts", "Others", "Others"]);
        assert_eq!(groups.last().unwrap().actors, [0]);
    }

    #[test]
    fn sides_of_whom_nobody_is_shown_are_left_out() {
        let State { story, links, .. } = State::start();
        let filter = Filter { kinds: [ActorKind::Group].into(), ..Filter::default() };
        let (groups, _) = groups(&story, &links, &filter.shown(&story, &links), CastOrder::Name);
        let names: Vec<&str> = groups.iter().map(|group| group.name.as_ref()).collect();
        assert_eq!(names, ["Caracas", "Others"]);
    }
    #[test]
    fn of_a_large_cast_those_who_are_named_once_and_no_more_stand_apart() {
        let story = State::start().story;
        let extra = |number: usize| {
            let name: Rc<str> = format!("Extra {number}").into();
            let bare = Actor { affiliations: [].into(), ..Actor::clone(&story.actors[0]) };
            Rc::new(Actor { id: name.clone().into(), name, side: None, ..bare })
        };
        let actors: Vec<Rc<Actor>> = story.actors.iter().cloned().chain((0..3).map(extra)).collect();
        let large = Story { actors: actors.into(), ..Story::clone(&story) };
        let apart = |story: &Story| groups(story, &Links::new(story), &Shown::default(), CastOrder::Name).1;
        assert_eq!(apart(&large), [story.actors.len(), story.actors.len() + 1, story.actors.len() + 2]);
        let small = Story { actors: large.actors[large.actors.len() - 12..].into(), ..large.clone() };
        assert_eq!(apart(&small), Vec::<usize>::new());
        let nobody_else = Story { actors: (0..20).map(extra).collect(), ..large };
        assert_eq!(apart(&nobody_else), Vec::<usize>::new(), "or there would be nobody to see");
    }
}
