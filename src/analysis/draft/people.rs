//! The cast: which characters are actors of the story, under which names, on which sides.

use std::{ops::Range, rc::Rc};

use super::{
    Facts,
    grade::Grading,
    sides,
    slug::Slugs,
    sources::{Source, apposition, kind_of, source_heads, sources, stands_for},
    states::acting,
};
use crate::{
    analysis::{
        cast::{self, BESIDE, Character, CharacterKind, Form, Gender},
        lexicon::Map,
    },
    order::sort_by_key,
    story::{Actor, ActorId, ActorKind, Event, Extra, Grade, Mention, Relation, Side, SideId, Statement},
};

/// Who can have a part in the story: the characters, by the same numbers as in the cast, and behind them the sources
/// that only a phrase names.
pub(super) struct People {
    /// The id of each; none for a character that is no actor.
    ids: Vec<Option<ActorId>>,
    sources: Vec<Source>,
    /// The source that is meant at a token.
    at: Map<usize, usize>,
    /// What two of the actors would both be called for short: each goes by the full name.
    shared: Map<String, ()>,
}

impl People {
    pub(super) fn of(facts: &Facts) -> Self {
        let mut slugs = Slugs::default();
        let acting = acting(facts);
        let id = |(number, character): (usize, &Character)| {
            let acts = acting.contains_key(&number) || is_actor(facts, character);
            acts.then(|| ActorId::from(slugs.of(&character.name)))
        };
        let mut ids: Vec<Option<ActorId>> = facts.cast.characters().iter().enumerate().map(id).collect();
        let (sources, pronouns) = sources(facts, |number| ids.get(number).is_some_and(Option::is_some));
        let mut unnamed: Map<String, usize> = Map::default();
        for (number, character) in facts.cast.characters().iter().enumerate().filter(|(_, one)| one.unnamed) {
            unnamed.entry(character.name.to_lowercase()).or_insert(number);
        }
        let mut at: Map<usize, usize> = pronouns.into_iter().collect();
        for source in &sources {
            for tokens in &source.mentions {
                at.extend(tokens.clone().map(|token| (token, ids.len())));
            }
            // "police" of the cast and "Police" of a deed are one.
            let known =
                unnamed.get(source.name.to_lowercase().as_str()).and_then(|number| ids.get(*number)?.clone());
            ids.push(Some(known.unwrap_or_else(|| slugs.of(&source.name).into())));
        }
        let shared = shared(facts, &ids);
        Self { ids, sources, at, shared }
    }

    /// The actor with this number.
    pub(super) fn id(&self, number: usize) -> Option<&ActorId> {
        self.ids.get(number)?.as_ref()
    }

    /// The number of the actor that is meant at a token.
    pub(super) fn number(&self, facts: &Facts, token: usize) -> Option<usize> {
        let character = || facts.cast.character_at(token).filter(|number| self.id(*number).is_some());
        self.at.get(&token).copied().or_else(character)
    }

    /// The first actor that is meant in these tokens.
    pub(super) fn at(&self, facts: &Facts, tokens: &Range<usize>) -> Option<usize> {
        tokens.clone().find_map(|at| self.number(facts, at))
    }

    /// All actors that are meant in these tokens, each once.
    pub(super) fn all(&self, facts: &Facts, tokens: &Range<usize>) -> Vec<ActorId> {
        let mut found: Vec<ActorId> = Vec::new();
        for at in tokens.clone() {
            let id = self.number(facts, at).and_then(|number| self.id(number));
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

    /// What this actor is called where there is little room.
    pub(super) fn short<'f>(&'f self, facts: &'f Facts, number: usize) -> Option<&'f str> {
        let character = facts.cast.characters().get(number).map(|character| self.short_of(character));
        character.or_else(|| self.source(facts, number).map(|source| source.name.as_str()))
    }

    /// The short name of a character; the full one where another of the cast has the same.
    fn short_of<'c>(&self, character: &'c Character) -> &'c str {
        let is_own = !character.short.is_empty() && !self.shared.contains_key(&character.short);
        if is_own { &character.short } else { &character.name }
    }

    /// Its kind.
    fn kind(&self, facts: &Facts, number: usize) -> Option<ActorKind> {
        let character = facts.cast.characters().get(number).map(|character| kind_of(character.kind));
        character.or_else(|| self.source(facts, number).map(|source| source.kind))
    }

    fn source(&self, facts: &Facts, number: usize) -> Option<&Source> {
        self.sources.get(number.checked_sub(facts.cast.characters().len())?)
    }

    /// Whom a pronoun means: whom the cast knows it for or, inside what somebody says, the one who says it, where it can
    /// stand for such a one.
    pub(super) fn meant(&self, facts: &Facts, token: usize) -> Option<usize> {
        let speaker = || {
            let speaker = self.speaker(facts, facts.said_at(token)?)?;
            // "Her son, Paul Roe, said she had been ill": he does not speak of himself.
            let gender = facts.cast.characters().get(speaker).and_then(|character| character.gender);
            let is_other = match facts.words.lower(token) {
                "she" => gender == Some(Gender::Male),
                "he" => gender == Some(Gender::Female),
                _ => false,
            };
            if is_other {
                return None;
            }
            stands_for(&facts.words, token, self.kind(facts, speaker)?).then_some(speaker)
        };
        self.number(facts, token).or_else(speaker)
    }

    /// The number of a saying's speaker: whom the head of the source phrase means, or the name set beside it.
    pub(super) fn speaker(&self, facts: &Facts, saying: usize) -> Option<usize> {
        let saying = facts.sayings.get(saying)?;
        let tokens = saying.speaker.as_ref()?;
        let head =
            source_heads(facts, saying, tokens).into_iter().flatten().find_map(|at| self.number(facts, at));
        head.or_else(|| self.number(facts, apposition(facts, saying, tokens.end)?))
    }

    /// The actors in the order of their weight in the story, their mentions, and the sides proposed for them.
    pub(super) fn finish(
        &self,
        facts: &Facts,
        events: &[Event],
        statements: &[Statement],
        relations: &[Relation],
    ) -> (Vec<Rc<Actor>>, Vec<Mention>, Vec<Side>) {
        let sides = sides::sides(facts, self, statements);
        let parts = parts(events, statements, relations);
        let mut weighed: Vec<(usize, usize, Rc<Actor>)> = Vec::new();
        for (number, character) in facts.cast.characters().iter().enumerate() {
            let Some(id) = self.id(number) else { continue };
            // Somebody without a name, or a place, that neither says nor does anything is no part of the story.
            let needs_part = character.unnamed || character.kind == CharacterKind::Place;
            if needs_part && !parts.contains_key(id) {
                continue;
            }
            let weight = character.mentions.len() + parts.get(id).copied().unwrap_or_default();
            weighed.push((
                usize::MAX - weight,
                number,
                Rc::new(actor(character, id, sides.of(number), facts, self)),
            ));
        }
        let characters: Map<&ActorId, ()> =
            self.ids.iter().take(facts.cast.characters().len()).flatten().map(|id| (id, ())).collect();
        for (number, source) in (facts.cast.characters().len()..).zip(&self.sources) {
            let Some((id, part)) = self.id(number).and_then(|id| Some((id, parts.get(id)?))) else {
                continue;
            };
            if characters.contains_key(id) {
                continue;
            }
            weighed.push((usize::MAX - source.mentions.len() - part, number, Rc::new(unnamed(source, id))));
        }
        let mut mentions = mentions(facts, self);
        let kept: Map<&ActorId, ()> = weighed.iter().map(|(_, _, actor)| (&actor.id, ())).collect();
        mentions.retain(|mention| kept.contains_key(&mention.actor));
        sort_by_key(&mut weighed, |(weight, number, _)| (*weight, *number));
        (weighed.into_iter().map(|(_, _, actor)| actor).collect(), mentions, sides.list)
    }
}

/// The short names that more than one actor would have: "Brown" for two players of one surname.
fn shared(facts: &Facts, ids: &[Option<ActorId>]) -> Map<String, ()> {
    let mut seen: Map<&str, &str> = Map::default();
    let mut shared = Map::default();
    for (character, id) in facts.cast.characters().iter().zip(ids) {
        let Some(id) = id else { continue };
        if seen.insert(&character.short, id.as_str()).is_some() {
            shared.insert(character.short.clone(), ());
        }
    }
    shared
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

/// Places are not of the cast, but where they act (`states`), nor are peoples that only an adjective names ("the Norvian port").
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
    let short = people.short_of(character);
    Actor {
        id: id.clone(),
        name: character.name.as_str().into(),
        short: Some(short).filter(|short| *short != character.name).map(Into::into),
        kind: kind_of(character.kind),
        unnamed: character.unnamed,
        role: character.role.as_ref().map(|role| role.words.as_str().into()),
        side,
        aliases: (character.aliases.iter())
            .filter(|alias| *alias != short)
            .map(|alias| Rc::from(alias.as_str()))
            .collect(),
        affiliations: affiliations(id, facts, people),
        note: None,
        draft: Some(grading(character).draft()),
        extra: Extra::default(),
    }
}

/// A source that only a phrase names.
fn unnamed(source: &Source, id: &ActorId) -> Actor {
    let mut grading = Grading::default();
    grading.at_most(Grade::Likely, "known only by the words that the text has for this source".to_owned());
    Actor {
        id: id.clone(),
        name: source.name.as_str().into(),
        short: None,
        kind: source.kind,
        unnamed: source.unnamed,
        role: None,
        side: None,
        aliases: Box::default(),
        affiliations: Box::default(),
        note: None,
        draft: Some(grading.draft()),
        extra: Extra::default(),
    }
}

/// Whether a tie makes the one belong to the other: a person to a body, a body to another.
pub(super) fn is_affiliation(facts: &Facts, tie: &cast::Tie) -> bool {
    let kind = |number: usize| facts.cast.characters().get(number).map(|character| character.kind);
    matches!(kind(tie.to), Some(CharacterKind::Organization | CharacterKind::Place))
        && kind(tie.from).is_some()
        && tie.from != tie.to
}

fn affiliations(id: &ActorId, facts: &Facts, people: &People) -> Box<[ActorId]> {
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
    // The noun beside a name is no second place.
    let places = character.mentions.iter().filter(|mention| mention.rule != BESIDE).count();
    if character.unnamed {
        grading.at_most(Grade::Likely, "the text gives no name".to_owned());
    } else if named == 1 && places == 1 {
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
        // A pronoun may mean the one who has just taken over the speech.
        let is_own = |mention: &&cast::Mention| {
            mention.form != Form::Pronoun
                || people.number(facts, mention.tokens.start).is_none_or(|meant| meant == number)
        };
        let own = character.mentions.iter().filter(is_own);
        mentions.extend(own.map(|mention| Mention { actor: id.clone(), span: mention.span }));
    }
    for (number, source) in (facts.cast.characters().len()..).zip(&people.sources) {
        let Some(id) = people.id(number) else { continue };
        let span = |tokens: &Range<usize>| facts.words.span(tokens.clone());
        mentions
            .extend(source.mentions.iter().map(|tokens| Mention { actor: id.clone(), span: span(tokens) }));
    }
    sort_by_key(&mut mentions, |mention| mention.span);
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
