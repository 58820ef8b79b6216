//! How much of a story rests on whom: the arithmetic, and the sentence that says it.

use std::cmp::Reverse;

use crate::{
    order::{sort, sort_by_key},
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
        sort(&mut passed);
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
    sort_by_key(&mut tallies, |tally| Reverse(tally.count));
    tallies
}

impl Sources {
    /// The shares in words: "4 of 19 statements come from unnamed people. 5 reached us through El País."
    pub(in crate::ui) fn in_words(&self, story: &Story) -> String {
        let Self { total, unnamed, nobody, .. } = *self;
        let mut words = match (total, unnamed) {
            (0, _) => return "Nobody is quoted in this text.".to_owned(),
            (1, 0) if nobody == 1 => return "The one statement names no speaker.".to_owned(),
            (1, 0) => "The one statement comes from a named source.".to_owned(),
            (1, _) => "The one statement comes from unnamed people.".to_owned(),
            (_, 0) => format!("None of the {total} statements comes from unnamed people."),
            (_, all) if all == total => format!("All {total} statements come from unnamed people."),
            (_, 1) => format!("1 of {total} statements comes from unnamed people."),
            _ => format!("{unnamed} of {total} statements come from unnamed people."),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    #[test]
    fn the_counts_are_those_of_the_story() {
        let State { story, links, .. } = State::start();
        let sources = sources(&story, &links);
        assert_eq!(sources.total, story.statements.len());
        let voices: usize = story.statements.iter().map(|statement| statement.speakers.len()).sum();
        assert_eq!(sources.speakers.iter().map(|tally| tally.count).sum::<usize>(), voices);
        assert!(sources.speakers.is_sorted_by_key(|tally| std::cmp::Reverse(tally.count)));
        let names: Vec<&str> =
            sources.outlets.iter().map(|tally| story.actors[tally.actor].name.as_ref()).collect();
        assert_eq!(names, ["El País", "The New York Times"], "the publisher of the report is none of them");
    }

    /// The sentence for `unnamed` and `nobody` of `total` statements.
    fn words(total: usize, unnamed: usize, nobody: usize) -> String {
        Sources { total, unnamed, nobody, ..Sources::default() }.in_words(&State::start().story)
    }

    #[test]
    fn the_shares_read_as_sentences() {
        assert_eq!(words(19, 11, 0), "11 of 19 statements come from unnamed people.");
        assert_eq!(words(19, 1, 1), "1 of 19 statements comes from unnamed people. 1 names no speaker.");
        assert_eq!(words(4, 4, 0), "All 4 statements come from unnamed people.");
        assert_eq!(words(4, 0, 2), "None of the 4 statements comes from unnamed people. 2 name no speaker.");
        assert_eq!(words(1, 1, 0), "The one statement comes from unnamed people.");
        assert_eq!(words(1, 0, 0), "The one statement comes from a named source.");
        assert_eq!(words(1, 0, 1), "The one statement names no speaker.");
        assert_eq!(words(0, 0, 0), "Nobody is quoted in this text.");
    }

    #[test]
    fn the_largest_outlet_is_named() {
        let sources = Sources {
            total: 9,
            unnamed: 3,
            outlets: vec![Tally { actor: 0, count: 8 }],
            ..Sources::default()
        };
        let said = sources.in_words(&State::start().story);
        assert_eq!(said, "3 of 9 statements come from unnamed people. 8 reached us through Nicolás Maduro.");
    }
}
