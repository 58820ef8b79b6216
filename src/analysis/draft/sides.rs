//! The sides proposed for the cast: a body with those whom the text ties to it, and the press.

use std::ops::Range;

use super::{
    Facts,
    people::{People, is_affiliation},
    slug::Slugs,
    sources::kind_of,
};
use crate::{
    analysis::{
        lexicon::{Known, Map, listed},
        words::Words,
    },
    order::{sort, sort_by_key},
    story::{ActorId, ActorKind, Extra, Side, SideId, Statement},
};

/// The sides proposed for the characters.
pub(super) struct Sides {
    pub(super) list: Vec<Side>,
    of: Vec<Option<SideId>>,
}

impl Sides {
    /// The side of the character with this number.
    pub(super) fn of(&self, character: usize) -> Option<SideId> {
        self.of.get(character).cloned().flatten()
    }
}

/// How many sides are proposed at most: further ones would share a colour.
const MOST: usize = 5;

/// How often the text must speak of a side's members: a person and an employer each named once are no party to anything.
const LEAST_MENTIONS: usize = 4;

/// A body and those whom the text ties to it make a side; at least two are needed. Bodies that carried what others said
/// are the press, where they have no side of their own.
pub(super) fn sides(facts: &Facts, people: &People, statements: &[Statement]) -> Sides {
    let characters = facts.cast.characters();
    let root = roots(facts, people);
    let mut members = vec![0; characters.len()];
    let mut weights = vec![0; characters.len()];
    for number in (0..characters.len()).filter(|number| people.id(*number).is_some()) {
        let top = top(&root, number);
        members[top] += 1;
        weights[top] += characters[number].mentions.len();
    }
    let is_side = |number: &usize| members[*number] > 1 && weights[*number] >= LEAST_MENTIONS;
    let mut tops: Vec<usize> = (0..characters.len()).filter(is_side).collect();
    sort_by_key(&mut tops, |number| (usize::MAX - weights[*number], *number));
    tops.truncate(MOST);
    sort(&mut tops);
    let mut slugs = Slugs::default();
    let mut side =
        |name: &str| Side { id: slugs.of(name).into(), name: name.into(), extra: Extra::default() };
    let mut list: Vec<Side> = tops.iter().map(|number| side(&characters[*number].short)).collect();
    let mut of: Vec<Option<SideId>> = (0..characters.len())
        .map(|number| {
            let place = tops.binary_search(&top(&root, number)).ok()?;
            list.get(place).map(|side| side.id.clone())
        })
        .collect();
    let relays: Map<&ActorId, ()> =
        statements.iter().flat_map(|statement| statement.relay.iter()).map(|actor| (actor, ())).collect();
    let is_named = |number: usize| {
        let mention = characters.get(number).filter(|one| kind_of(one.kind) == ActorKind::Organization);
        mention.and_then(|one| one.mentions.first()).is_some_and(|one| is_outlet(&facts.words, &one.tokens))
    };
    let is_press = |number: usize, side: &Option<SideId>| {
        side.is_none() && people.id(number).is_some_and(|id| relays.contains_key(id) || is_named(number))
    };
    if list.len() < MOST && of.iter().enumerate().any(|(number, side)| is_press(number, side)) {
        let press = side("Press");
        for (number, side) in of.iter_mut().enumerate() {
            if is_press(number, side) {
                *side = Some(press.id.clone());
            }
        }
        list.push(press);
    }
    Sides { list, of }
}

/// Whether a name is that of a paper, an agency or a broadcaster: known as one, or called like one.
pub(super) fn is_outlet(words: &Words, name: &Range<usize>) -> bool {
    let Some(last) = name.clone().rev().find(|at| words.tag(*at).is_noun()) else { return false };
    let is = |at: usize, sense: Known| listed(words.lower(at)).is(sense);
    name.clone().any(|at| is(at, Known::OUTLET_WORD))
        || is(first(words, name), Known::OUTLET)
        || is(last, Known::OUTLET)
        || is(last, Known::OUTLET_HEAD) && words.tokens()[last].shape.is_capital()
}

/// Whether one that is told something is an outlet, by a name that others could have too: "told the Sun", "told El País".
pub(super) fn is_told_outlet(words: &Words, name: &Range<usize>) -> bool {
    const ARTICLES: &[&str] = &["el", "la", "le", "il", "de", "der", "die"];
    let (first, last) = (first(words, name), name.end.saturating_sub(1));
    is_outlet(words, name)
        || first == last && listed(words.lower(last)).is(Known::OUTLET_ALONE)
        || first < last && words.is(first, ARTICLES) && words.tag(last).is_proper()
}

/// The first word of a name behind its article.
fn first(words: &Words, name: &Range<usize>) -> usize {
    if words.is(name.start, &["the"]) { name.start + 1 } else { name.start }
}

/// For each character the one that it belongs to, or itself.
fn roots(facts: &Facts, people: &People) -> Vec<usize> {
    let mut root: Vec<usize> = (0..facts.cast.characters().len()).collect();
    for tie in facts.cast.ties().iter().filter(|tie| is_affiliation(facts, tie)) {
        if people.id(tie.from).is_some()
            && people.id(tie.to).is_some()
            && tie.from < root.len()
            && tie.to < root.len()
        {
            // The first body that a person is tied to is its side.
            let person = top(&root, tie.from);
            if person == tie.from {
                root[person] = top(&root, tie.to);
            }
        }
    }
    root
}

/// Follows the ties up to the body at their end; a circle ends where it began.
fn top(root: &[usize], mut number: usize) -> usize {
    for _ in 0..root.len().min(16) {
        match root.get(number) {
            Some(next) if *next != number => number = *next,
            _ => break,
        }
    }
    number
}
