//! Search over everything in a story.

use std::{cell::OnceCell, rc::Rc};

use crate::{
    order::sort,
    story::{Part, Story},
    text::{Span, fold},
};

/// The folded words of all that can be found in a story, searched at each key stroke. They are made at the
/// first search: of a large story it takes longer than opening it may.
#[derive(Debug, PartialEq, Eq)]
pub struct SearchIndex {
    story: Rc<Story>,
    entries: OnceCell<Vec<Entry>>,
}

#[derive(Debug, PartialEq, Eq)]
struct Entry {
    kind: HitKind,
    at: usize,
    /// What is looked through, folded: the name or title, a line break, then the rest.
    words: String,
}

/// What was found, the best first within each kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// At most [`SHOWN`](Self::SHOWN) of each kind, kinds in the order of [`HitKind`].
    pub shown: Vec<Hit>,
    /// How many there are of each kind, in the order of [`HitKind`].
    pub totals: [usize; 4],
}

/// One find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What was found.
    pub kind: HitKind,
    /// Its position in the story's list of its kind; of a sentence, in `source.sentences()`.
    pub at: usize,
}

/// What can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitKind {
    /// One of the cast.
    Actor,
    /// Something on the timeline.
    Event,
    /// Something said.
    Statement,
    /// A sentence of the text.
    Sentence,
}

impl SearchIndex {
    /// The index of `story`.
    pub fn new(story: Rc<Story>) -> Self {
        Self { story, entries: OnceCell::new() }
    }

    /// What can be found in `story`.
    fn entries(story: &Story) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut add = |kind, at, title: &str, rest: &mut dyn Iterator<Item = &str>| {
            let mut words = fold(title);
            for part in rest {
                words.push('\n');
                words.push_str(&fold(part));
            }
            entries.push(Entry { kind, at, words });
        };
        for (at, actor) in story.actors.iter().enumerate() {
            let rest = actor.short.iter().chain(actor.aliases.iter()).chain(&actor.role).chain(&actor.note);
            add(HitKind::Actor, at, &actor.name, &mut rest.map(AsRef::as_ref));
        }
        for (at, event) in story.events.iter().enumerate() {
            add(HitKind::Event, at, &event.title, &mut event.summary.iter().map(AsRef::as_ref));
        }
        for (at, statement) in story.statements.iter().enumerate() {
            add(HitKind::Statement, at, &statement.content, &mut std::iter::empty());
        }
        for (at, sentence) in story.source.sentences().iter().enumerate() {
            add(HitKind::Sentence, at, story.source.get(*sentence).unwrap_or(""), &mut std::iter::empty());
        }
        entries
    }

    /// What holds all the words of `query`: first what begins with it, then what has it at the beginning of
    /// a word, then the rest, each in the story's order. Nothing for an empty query.
    pub fn find(&self, query: &str) -> Hits {
        // Before the first word is typed, so that it does not wait.
        let entries = self.entries.get_or_init(|| Self::entries(&self.story));
        let query = fold(query);
        let terms: Vec<&str> = query.split(' ').filter(|term| !term.is_empty()).collect();
        let mut hits = Hits::default();
        let mut ranked: [Vec<(u8, usize)>; 4] = Default::default();
        if terms.is_empty() {
            return hits;
        }
        for entry in entries {
            if terms.iter().all(|term| entry.words.contains(term)) {
                ranked[entry.kind as usize].push((rank(&entry.words, &query), entry.at));
            }
        }
        let kinds = [HitKind::Actor, HitKind::Event, HitKind::Statement, HitKind::Sentence];
        for (kind, mut found) in kinds.into_iter().zip(ranked) {
            hits.totals[kind as usize] = found.len();
            sort(&mut found);
            hits.shown.extend(found.into_iter().take(Hits::SHOWN).map(|(_, at)| Hit { kind, at }));
        }
        hits
    }
}

impl Hits {
    /// How many finds of each kind are shown.
    pub const SHOWN: usize = 6;
}

impl Hit {
    /// The part of `story` that was found, or the sentence.
    pub fn target(&self, story: &Story) -> Result<Part, Span> {
        match self.kind {
            HitKind::Actor => Ok(Part::Actor(story.actors[self.at].id.clone())),
            HitKind::Event => Ok(Part::Event(story.events[self.at].id.clone())),
            HitKind::Statement => Ok(Part::Statement(story.statements[self.at].id.clone())),
            HitKind::Sentence => Err(story.source.sentences()[self.at]),
        }
    }
}

/// How well the words fit, 0 the best.
fn rank(words: &str, query: &str) -> u8 {
    match words.find(query) {
        Some(0) => 0,
        Some(at) if words[..at].ends_with(|c: char| !c.is_alphanumeric()) => 1,
        Some(_) => 2,
        None => 3,
    }
}
