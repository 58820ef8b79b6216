//! The cast: which characters are actors of the story, under which names, on which sides.

use std::{ops::Range, rc::Rc};

use super::{Facts, grade::Grading, slug::Slugs};
use crate::{
    analysis::{
        cast::{self, Character, CharacterKind, Form},
        lexicon::Map,
    },
    story::{Actor, ActorId, ActorKind, Event, Extra, Grade, Mention, Relation, Side, SideId, Statement},
};

/// The characters as actors: the same numbers as in the cast.
pub(super) struct People {
    /// The id of each character; none for one that is no actor.
    ids: Vec<Option<ActorId>>,
}

impl People {
    pub(super) fn of(facts: &Facts) -> Self {
        let mut slugs = Slugs::default();
        let id = |character: &Character| {
            is_actor(facts, character).then(|| ActorId::from(slugs.of(&character.name)))
        };
        Self { ids: facts.cast.characters().iter().map(id).collect() }
    }

    /// The actor with this number in the cast.
    pub(super) fn id(&self, character: usize) -> Option<&ActorId> {
        self.ids.get(character)?.as_ref()
    }

    /// The first actor that is meant in these tokens, by its number in the cast.
    pub(super) fn at(&self, facts: &Facts, tokens: &Range<usize>) -> Option<usize> {
        tokens.clone().filter_map(|at| facts.cast.character_at(at)).find(|number| self.id(*number).is_some())
    }

    /// All actors that are meant in these tokens, each once.
    pub(super) fn all(&self, facts: &Facts, tokens: &Range<usize>) -> Vec<ActorId> {
        let mut found: Vec<ActorId> = Vec::new();
        for at in tokens.clone() {
            let id = facts.cast.character_at(at).and_then(|number| self.id(number));
            if let Some(id) = id.filter(|id| !found.contains(id)) {
                found.push(id.clone());
            }
        }
        found
    }

    /// The body with a name that is meant at a token.
    pub(super) fn body(&self, facts: &Facts, token: usize) -> Option<&ActorId> {
        let number = facts.cast.character_at(token)?;
        let character = facts.cast.characters().get(number)?;
        self.id(number).filter(|_| character.kind == CharacterKind::Organization && !character.unnamed)
    }

    /// The name to put for these tokens where they are a pronoun that stands for an actor.
    pub(super) fn named(&self, facts: &Facts, tokens: &Range<usize>) -> Option<String> {
        let (character, mention) = mention_at(facts, tokens.start)?;
        let is_all = mention.form == Form::Pronoun && mention.tokens.end >= tokens.end;
        (is_all && !character.unnamed).then(|| character.short.clone())
    }

    /// The name of a saying's speaker.
    pub(super) fn speaker(&self, facts: &Facts, saying: usize) -> Option<String> {
        let tokens = facts.sayings.get(saying)?.speaker.clone()?;
        Some(facts.cast.characters().get(self.at(facts, &tokens)?)?.short.clone())
    }

    /// The actors in the order of their weight in the story, their mentions, and the sides proposed for them.
    pub(super) fn finish(
        &self,
        facts: &Facts,
        events: &[Event],
        statements: &[Statement],
        relations: &[Relation],
    ) -> (Vec<Rc<Actor>>, Vec<Mention>, Vec<Side>) {
        let sides = sides(facts, self);
        let parts = parts(events, statements, relations);
        let mut weighed: Vec<(usize, usize, Rc<Actor>)> = Vec::new();
        for (number, character) in facts.cast.characters().iter().enumerate() {
            let Some(id) = self.id(number) else { continue };
            // Somebody without a name who neither says nor does anything is no part of the story.
            if character.unnamed && !parts.contains_key(id) {
                continue;
            }
            let weight = character.mentions.len() + parts.get(id).copied().unwrap_or_default();
            weighed.push((
                usize::MAX - weight,
                number,
                Rc::new(actor(character, id, sides.of(number), facts, self)),
            ));
        }
        let mut mentions = mentions(facts, self);
        let kept: Map<&ActorId, ()> = weighed.iter().map(|(_, _, actor)| (&actor.id, ())).collect();
        mentions.retain(|mention| kept.contains_key(&mention.actor));
        weighed.sort_by_key(|(weight, number, _)| (*weight, *number));
        (weighed.into_iter().map(|(_, _, actor)| actor).collect(), mentions, sides.list)
    }
}

/// How much of the story each actor has, by its events and statements; 0 for one that is only meant or tied.
fn parts<'e>(
    events: &'e [Event],
    statements: &'e [Statement],
    relations: &'e [Relation],
) -> Map<&'e ActorId, usize> {
    let tied = relations.iter().flat_map(|tie| [&tie.from, &tie.to]);
    let meant = statements.iter().flat_map(|statement| statement.about.iter().chain(statement.relay.iter()));
    let acting = events.iter().flat_map(|event| event.participants.iter().map(|one| &one.actor));
    let mut parts = Map::default();
    for actor in tied.chain(meant) {
        parts.entry(actor).or_default();
    }
    for actor in acting.chain(statements.iter().flat_map(|statement| statement.speakers.iter())) {
        *parts.entry(actor).or_default() += 2;
    }
    parts
}

/// The mention that stands at a token, and whom it means.
pub(super) fn mention_at<'f>(facts: &'f Facts, token: usize) -> Option<(&'f Character, &'f cast::Mention)> {
    let character = facts.cast.characters().get(facts.cast.character_at(token)?)?;
    let place = character.mentions.partition_point(|mention| mention.tokens.end <= token);
    character.mentions.get(place).map(|mention| (character, mention))
}

/// Places are not of the cast, nor are peoples that only an adjective names ("the Norvian port").
fn is_actor(facts: &Facts, character: &Character) -> bool {
    let is_noun =
        |mention: &cast::Mention| facts.words.lower(mention.tokens.end.saturating_sub(1)).ends_with('s');
    match character.kind {
        CharacterKind::Place => false,
        CharacterKind::Group if !character.unnamed => character.mentions.iter().any(is_noun),
        _ => !character.mentions.is_empty(),
    }
}

fn actor(character: &Character, id: &ActorId, side: Option<SideId>, facts: &Facts, people: &People) -> Actor {
    Actor {
        id: id.clone(),
        name: character.name.as_str().into(),
        short: (character.short != character.name && !character.short.is_empty())
            .then(|| character.short.as_str().into()),
        kind: kind(character.kind),
        unnamed: character.unnamed,
        role: character.role.as_ref().map(|role| role.words.as_str().into()),
        side,
        aliases: character.aliases.iter().map(|alias| Rc::from(alias.as_str())).collect(),
        affiliations: affiliations(id, facts, people),
        note: None,
        draft: Some(grading(character).draft()),
        extra: Extra::default(),
    }
}

fn kind(kind: CharacterKind) -> ActorKind {
    match kind {
        CharacterKind::Person => ActorKind::Person,
        CharacterKind::Organization | CharacterKind::Place => ActorKind::Organization,
        CharacterKind::Group => ActorKind::Group,
    }
}

/// Whether a tie makes the one belong to the other: a person to a body, a body to another.
fn is_affiliation(facts: &Facts, tie: &cast::Tie) -> bool {
    let kind = |number: usize| facts.cast.characters().get(number).map(|character| character.kind);
    kind(tie.to) == Some(CharacterKind::Organization) && kind(tie.from).is_some() && tie.from != tie.to
}

fn affiliations(id: &ActorId, facts: &Facts, people: &People) -> Rc<[ActorId]> {
    let mut found: Vec<ActorId> = Vec::new();
    for tie in
        facts.cast.ties().iter().filter(|tie| people.id(tie.from) == Some(id) && is_affiliation(facts, tie))
    {
        found.extend(people.id(tie.to).filter(|other| !found.contains(other) && *other != id).cloned());
    }
    found.into()
}

fn grading(character: &Character) -> Grading {
    let mut grading = Grading::default();
    let named = character.mentions.iter().filter(|mention| mention.form == Form::Named).count();
    if character.unnamed {
        grading.at_most(Grade::Likely, "the text gives no name".to_owned());
    } else if named == 1 && character.mentions.len() == 1 {
        grading.at_most(Grade::Likely, "named once".to_owned());
    } else {
        grading.because(format!("named {named} times"));
    }
    if character.points < 3 && !character.unnamed {
        grading.at_most(Grade::Guess, "what it is was told by its form alone".to_owned());
    }
    grading
}

fn mentions(facts: &Facts, people: &People) -> Vec<Mention> {
    let mut mentions: Vec<Mention> = Vec::new();
    for (number, character) in facts.cast.characters().iter().enumerate() {
        let Some(id) = people.id(number) else { continue };
        mentions.extend(
            character.mentions.iter().map(|mention| Mention { actor: id.clone(), span: mention.span }),
        );
    }
    mentions.sort_by_key(|mention| mention.span);
    // One place in the text means one actor.
    let mut end = 0;
    mentions.retain(|mention| {
        let is_free = mention.span.start >= end;
        if is_free {
            end = mention.span.end;
        }
        is_free
    });
    mentions
}

/// The sides proposed for the characters.
struct Sides {
    list: Vec<Side>,
    of: Vec<Option<SideId>>,
}

impl Sides {
    fn of(&self, character: usize) -> Option<SideId> {
        self.of.get(character).cloned().flatten()
    }
}

/// How many sides are proposed at most: further ones would share a colour.
const MOST_SIDES: usize = 5;

/// A body and those whom the text ties to it make a side; at least two are needed.
fn sides(facts: &Facts, people: &People) -> Sides {
    let characters = facts.cast.characters();
    let mut root: Vec<usize> = (0..characters.len()).collect();
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
    let mut members = vec![0; characters.len()];
    let mut weights = vec![0; characters.len()];
    for number in (0..characters.len()).filter(|number| people.id(*number).is_some()) {
        let top = top(&root, number);
        members[top] += 1;
        weights[top] += characters[number].mentions.len();
    }
    let mut tops: Vec<usize> = (0..characters.len()).filter(|number| members[*number] > 1).collect();
    tops.sort_by_key(|number| (usize::MAX - weights[*number], *number));
    tops.truncate(MOST_SIDES);
    tops.sort_unstable();
    let mut slugs = Slugs::default();
    let list: Vec<Side> = tops
        .iter()
        .map(|number| {
            let name = &characters[*number].short;
            Side { id: slugs.of(name).into(), name: name.as_str().into(), extra: Extra::default() }
        })
        .collect();
    let of = (0..characters.len())
        .map(|number| {
            let place = tops.binary_search(&top(&root, number)).ok()?;
            list.get(place).map(|side| side.id.clone())
        })
        .collect();
    Sides { list, of }
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
