//! How much of a story rests on whom: the arithmetic, and the sentences that say it.

use std::cmp::Reverse;

use crate::{
    app::Shown,
    order::{sort, sort_by_key},
    story::{ActorKind, Links, Statement, Story},
    ui::parts::{is_unnamed, outlets},
};

/// How the shown statements of a story are spread over their sources. The first four add up to all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sources {
    /// How many have a named person among their speakers.
    pub(super) named: usize,
    /// How many have speakers of whom none is named, be it people or groups.
    pub(super) unnamed: usize,
    /// How many others come from a named group or body alone.
    pub(super) bodies: usize,
    /// How many have no speaker at all.
    pub(super) nobody: usize,
    /// Whether some of the story's statements are not shown.
    pub(super) narrowed: bool,
    /// Who speaks, those with most statements first. A statement of two speakers counts for each.
    pub(super) speakers: Vec<Tally>,
    /// The organizations through which statements reached the report, the largest first; not its publisher.
    pub(super) outlets: Vec<Tally>,
}

/// How many statements come from, or through, one actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    /// The actor's position in `story.actors`.
    pub(super) actor: usize,
    /// How many.
    pub(super) count: usize,
}

/// How many outlets are named in words.
const OUTLETS: usize = 3;

/// Counts the statements of `story` that are `shown` by their sources.
pub(super) fn sources(story: &Story, links: &Links, shown: &Shown) -> Sources {
    let mut sources = Sources::default();
    let (mut said, mut through) = (vec![0; story.actors.len()], vec![0; story.actors.len()]);
    for (at, statement) in story.statements.iter().enumerate() {
        if !shown.statements.get(at).copied().unwrap_or(true) {
            sources.narrowed = true;
            continue;
        }
        *sources.share_of(story, links, statement) += 1;
        once(statement.speakers.iter().filter_map(|id| links.actor(id)).collect(), &mut said);
        once(outlets(story, links, statement), &mut through);
    }
    Sources { speakers: ranked(said), outlets: ranked(through), ..sources }
}

/// Counts each of `actors` once.
fn once(mut actors: Vec<usize>, counts: &mut [usize]) {
    sort(&mut actors);
    actors.dedup();
    actors.into_iter().for_each(|at| counts[at] += 1);
}

/// The actors with any, those with most first; ties stay in the story's order.
fn ranked(counts: Vec<usize>) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = counts
        .into_iter()
        .enumerate()
        .filter(|(_, count)| *count > 0)
        .map(|(actor, count)| Tally { actor, count })
        .collect();
    sort_by_key(&mut tallies, |tally| Reverse(tally.count));
    tallies
}

impl Sources {
    /// The share that the statement belongs to.
    fn share_of(&mut self, story: &Story, links: &Links, statement: &Statement) -> &mut usize {
        let is_named_person = |at: usize| {
            let actor = &story.actors[at];
            actor.kind == ActorKind::Person && !actor.unnamed
        };
        if statement.speakers.is_empty() {
            &mut self.nobody
        } else if is_unnamed(story, links, statement) {
            &mut self.unnamed
        } else if statement.speakers.iter().filter_map(|id| links.actor(id)).any(is_named_person) {
            &mut self.named
        } else {
            &mut self.bodies
        }
    }

    /// The shares in words: "Of 19 statements, 13 come from named people, 4 from unnamed voices and 2 name no
    /// speaker. Through El País came 5 of them."
    pub(super) fn in_words(&self, story: &Story) -> String {
        let total = self.named + self.unnamed + self.bodies + self.nobody;
        let words = match (total, self.narrowed) {
            (0, false) => return "Nobody is quoted in this text.".to_owned(),
            (0, true) => return "No statement is shown.".to_owned(),
            (1, false) => "The one statement ",
            (1, true) => "The one statement shown ",
            (_, false) => &format!("Of {total} statements, "),
            (_, true) => &format!("Of the {total} statements shown, "),
        };
        let words = format!("{words}{}.", list(&self.shares(total)));
        let through: Vec<String> = self
            .outlets
            .iter()
            .take(OUTLETS)
            .enumerate()
            .map(|(at, outlet)| {
                let name = &story.actors[outlet.actor].name;
                match (at, total) {
                    (0, 1) => format!("It came through {name}"),
                    (_, 1) => format!("through {name}"),
                    (0, _) => format!("Through {name} came {} of them", outlet.count),
                    _ => format!("through {name} {}", outlet.count),
                }
            })
            .collect();
        match &through[..] {
            [] => words,
            _ => format!("{words} {}.", list(&through)),
        }
    }

    /// What comes from whom, for those shares that are any, the verb with the first that needs it.
    fn shares(&self, total: usize) -> Vec<String> {
        let one_many = [
            (self.named, "a named person", "named people"),
            (self.unnamed, "an unnamed voice", "unnamed voices"),
            (self.bodies, "a group or body", "groups or bodies"),
        ];
        let mut shares = Vec::new();
        for (count, one, many) in one_many.into_iter().filter(|(count, ..)| *count > 0) {
            let comes = match (shares.is_empty(), count) {
                (false, _) => "",
                (true, 1) => "comes ",
                (true, _) => "come ",
            };
            let number = self.number(count, total);
            shares.push(format!("{number}{comes}from {}", if count == 1 { one } else { many }));
        }
        if self.nobody > 0 {
            let name = if self.nobody == 1 { "names" } else { "name" };
            shares.push(format!("{}{name} no speaker", self.number(self.nobody, total)));
        }
        shares
    }

    /// The number before a share, unless it goes without saying.
    fn number(&self, count: usize, total: usize) -> String {
        match total {
            1 => String::new(),
            _ if count == total => "all ".to_owned(),
            _ => format!("{count} "),
        }
    }
}

/// "a", "a and b", "a, b and c".
fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    #[test]
    fn the_counts_are_those_of_the_story() {
        let State { story, links, .. } = State::start();
        let sources = sources(&story, &links, &Shown::default());
        assert_eq!(
            sources.named + sources.unnamed + sources.bodies + sources.nobody,
            story.statements.len(),
            "every statement is in one share"
        );
        let voices: usize = story.statements.iter().map(|statement| statement.speakers.len()).sum();
        assert_eq!(sources.speakers.iter().map(|tally| tally.count).sum::<usize>(), voices);
        assert!(sources.speakers.is_sorted_by_key(|tally| std::cmp::Reverse(tally.count)));
        let names: Vec<&str> =
            sources.outlets.iter().map(|tally| story.actors[tally.actor].name.as_ref()).collect();
        assert_eq!(names, ["El País", "The New York Times"], "the publisher of the report is none of them");
    }

    #[test]
    fn what_is_not_shown_does_not_count() {
        let State { story, links, .. } = State::start();
        let mut shown = Shown { statements: vec![false; story.statements.len()], ..Shown::default() };
        assert_eq!(sources(&story, &links, &shown).in_words(&story), "No statement is shown.");
        let warning = links.statement(&"s-warning".into()).unwrap();
        shown.statements[warning] = true;
        assert_eq!(
            sources(&story, &links, &shown).in_words(&story),
            "The one statement shown comes from a named person."
        );
    }

    /// The sentence for so many from named people, unnamed voices, bodies, and nobody.
    fn words(named: usize, unnamed: usize, bodies: usize, nobody: usize) -> String {
        Sources { named, unnamed, bodies, nobody, ..Sources::default() }.in_words(&State::start().story)
    }

    #[test]
    fn the_shares_read_as_sentences() {
        for (shares, said) in [
            (
                (7, 4, 6, 2),
                "Of 19 statements, 7 come from named people, 4 from unnamed voices, 6 from groups or bodies and 2 name no speaker.",
            ),
            (
                (1, 1, 0, 1),
                "Of 3 statements, 1 comes from a named person, 1 from an unnamed voice and 1 names no speaker.",
            ),
            ((0, 4, 0, 0), "Of 4 statements, all come from unnamed voices."),
            ((0, 0, 0, 3), "Of 3 statements, all name no speaker."),
            ((1, 0, 0, 0), "The one statement comes from a named person."),
            ((0, 1, 0, 0), "The one statement comes from an unnamed voice."),
            ((0, 0, 0, 1), "The one statement names no speaker."),
            ((0, 0, 0, 0), "Nobody is quoted in this text."),
        ] {
            let (named, unnamed, bodies, nobody) = shares;
            assert_eq!(words(named, unnamed, bodies, nobody), said);
        }
    }

    #[test]
    fn the_largest_outlets_are_named() {
        let tally = |actor, count| Tally { actor, count };
        let sources = Sources { named: 9, outlets: vec![tally(0, 8), tally(1, 2)], ..Sources::default() };
        let said = sources.in_words(&State::start().story);
        assert_eq!(
            said,
            "Of 9 statements, all come from named people. Through Nicolás Maduro came 8 of them and through Donald Trump 2."
        );
    }
}
