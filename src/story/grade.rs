//! How sure the analysis is of a part that it drafted.

use std::rc::Rc;

use super::Story;

/// What the analysis says of a part that it drafted and nobody has confirmed yet. A part written or
/// confirmed by a person has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// How sure it is.
    pub grade: Grade,
    /// Why, in words for the reader, the weightiest first.
    pub reasons: Box<[Rc<str>]>,
}

/// How sure the analysis is, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The text says so in as many words.
    Sure,
    /// The usual reading of what the text says.
    Likely,
    /// One reading among others.
    Guess,
}

/// How many parts of a story the analysis is how sure of: actors, events, statements and ties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grades {
    /// Of so many it is sure.
    pub sure: usize,
    /// So many are likely.
    pub likely: usize,
    /// So many are guesses.
    pub guess: usize,
}

impl Grades {
    /// The grades of what was drafted in `story`; none when nothing was.
    pub fn of(story: &Story) -> Option<Self> {
        let actors = story.actors.iter().map(|actor| &actor.draft);
        let events = story.events.iter().map(|event| &event.draft);
        let statements = story.statements.iter().map(|statement| &statement.draft);
        let relations = story.relations.iter().map(|relation| &relation.draft);
        let mut grades = Self::default();
        for draft in actors.chain(events).chain(statements).chain(relations).flatten() {
            match draft.grade {
                Grade::Sure => grades.sure += 1,
                Grade::Likely => grades.likely += 1,
                Grade::Guess => grades.guess += 1,
            }
        }
        (grades != Self::default()).then_some(grades)
    }
}
