//! How much of a story rests on whom: the arithmetic, and the sentence that says it.

use crate::{
    story::{Links, Story},
    ui::parts::{is_unnamed, outlets},
};

/// How the statements of a story are spread over their sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) struct Sources {
    /// How many statements there are.
    pub(in crate::ui) total: usize,
    /// How many of them have speakers of whom none is named.
    pub(in crate::ui) unnamed: usize,
    /// How many have no speaker at all.
    pub(in crate::ui) nobody: usize,
    /// Who speaks, those with most statements first. A statement of two speakers counts for each.
    pub(in crate::ui) speakers: Vec<Tally>,
    /// The organizations through which statements reached the report, the largest first; not its publisher.
    pub(in crate::ui) outlets: Vec<Tally>,
}

/// How many statements come from, or through, one actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct Tally {
    /// The actor's position in `story.actors`.
    pub(in crate::ui) actor: usize,
    /// How many.
    pub(in crate::ui) count: usize,
}

/// Counts the statements of `story` by their sources.
pub(in crate::ui) fn sources(story: &Story, links: &Links) -> Sources {
    let mut through = vec![0; story.actors.len()];
    for statement in story.statements.iter() {
        let mut passed: Vec<usize> = outlets(story, links, statement);
        passed.sort_unstable();
        passed.dedup();
        passed.into_iter().for_each(|at| through[at] += 1);
    }
    Sources {
        total: story.statements.len(),
        unnamed: story.statements.iter().filter(|statement| is_unnamed(story, links, statement)).count(),
        nobody: story.statements.iter().filter(|statement| statement.speakers.is_empty()).count(),
        speakers: ranked((0..story.actors.len()).map(|actor| links.of_actor(actor).said.len())),
        outlets: ranked(through.into_iter()),
    }
}

/// The actors with any, those with most first; ties stay in the story's order.
fn ranked(counts: impl Iterator<Item = usize>) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = counts
        .enumerate()
        .filter(|(_, count)| *count > 0)
        .map(|(actor, count)| Tally { actor, count })
        .collect();
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.count));
    tallies
}

impl Sources {
    /// The shares in words: "4 of 19 statements come from unnamed people. 5 reached us through El País."
    pub(in crate::ui) fn in_words(&self, story: &Story) -> String {
        let Self { total, unnamed, nobody, .. } = *self;
        if total == 0 {
            return "Nobody is quoted in this text.".to_owned();
        }
        let statements = if total == 1 { "statement" } else { "statements" };
        let come = if unnamed == 1 { "comes" } else { "come" };
        let mut words = match unnamed {
            0 => format!("None of the {total} {statements} comes from unnamed people."),
            all if all == total => format!("All {total} {statements} come from unnamed people."),
            some => format!("{some} of {total} {statements} {come} from unnamed people."),
        };
        if let Some(outlet) = self.outlets.first() {
            words += &format!(" {} reached us through {}.", outlet.count, story.actors[outlet.actor].name);
        }
        if nobody > 0 {
            words += &format!(" {nobody} {} no speaker.", if nobody == 1 { "names" } else { "name" });
        }
        words
    }
}
