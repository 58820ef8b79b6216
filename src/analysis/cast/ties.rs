//! The ties that the text states: whose chairman, spokesman, wife somebody is.

use super::{
    Cast, CharacterKind, Tie,
    countrymen::land_stem,
    offices,
    roles::{self, Description},
};
use crate::analysis::{
    lexicon::Map,
    names::{Name, NameKind},
    words::{Tag, Words},
};

/// Finds the ties in what stands beside the names of persons.
pub(super) fn find(words: &Words<'_>, names: &[Name], cast: &mut Cast) {
    let lands = lands(cast);
    for (at, office) in names.iter().enumerate() {
        // "Norland's Defence Ministry": an office, and the place whose it is.
        let land = offices::owner(words, names, at).map(|land| &names[land]);
        let Some(land) = land.filter(|land| land.kind == NameKind::Place) else { continue };
        let [from, to] = [office, land].map(|name| cast.character_at(name.tokens.start));
        if let (Some(from), Some(to)) = (from, to) {
            let label = words.lower(office.tokens.end - 1).to_owned();
            let evidence = words.span(land.tokens.start..office.tokens.end);
            cast.ties.push(Tie { from, label, to, evidence, rule: "office of a state" });
        }
    }
    for name in names.iter().filter(|name| name.kind == NameKind::Person) {
        let Some(from) = cast.character_at(name.tokens.start) else { continue };
        if let Some((to, label)) = member(words, cast, name, from) {
            let evidence = words.span(name.tokens.start..name.tokens.end + 3);
            cast.ties.push(Tie { from, label, to, evidence, rule: "name of a body behind" });
        }
        if let Some((label, to, end)) = leads(words, cast, name) {
            let evidence = words.span(name.tokens.start..end);
            cast.ties.push(Tie {
                from,
                label: label.to_owned(),
                to,
                evidence,
                rule: "what one does for a body",
            });
        }
        for description in roles::descriptions(words, name) {
            let Some((to, label, rule)) = tie(words, (&*cast, &lands), &description, from) else { continue };
            let label = words.phrase(label).split_whitespace().collect::<Vec<_>>().join(" ");
            if label.is_empty() || cast.ties.iter().rev().take(50).any(|tie| tie.from == from && tie.to == to)
            {
                continue;
            }
            let evidence = words.span(
                description.tokens.start.min(name.tokens.start)..description.tokens.end.max(name.tokens.end),
            );
            cast.ties.push(Tie { from, label, to, evidence, rule });
        }
    }
}

/// "Jane Roe of the Green Party", "leader Jane Roe of Acme": who is of a body.
fn member(words: &Words<'_>, cast: &Cast, name: &Name, from: usize) -> Option<(usize, String)> {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let is_body = |to: &usize| {
        *to != from && cast.characters().get(*to).is_some_and(|to| to.kind == CharacterKind::Organization)
    };
    // "the Greens' Jane Roe"
    if start > 1 && words.tag(start - 1) == Tag::Pos && words.tag(end) != Tag::Pos {
        return cast.character_at(start - 2).filter(is_body).map(|to| (to, "of".to_owned()));
    }
    if !words.is(end, &["of", "from"]) {
        return None;
    }
    let at = if words.lower(end + 1) == "the" { end + 2 } else { end + 1 };
    if words.lower(end) == "from" && is_given(words, name) {
        return None;
    }
    // A paragraph that ends in "of" says nothing of the next.
    let follows = words.sentence_of(at) == words.sentence_of(name.tokens.start);
    let to = cast.character_at(at).filter(|to| follows && is_body(to))?;
    let label = if name.title.is_empty() { "of" } else { words.phrase(name.title.clone()) };
    Some((to, label.to_owned()))
}

/// "Jane Roe, who leads the Greens,": what somebody is of a body, by what they do for it, with the token behind its name.
fn leads(words: &Words<'_>, cast: &Cast, name: &Name) -> Option<(&'static str, usize, usize)> {
    const DOES: &[(&str, &str)] = &[
        ("leads", "leader"),
        ("heads", "head"),
        ("runs", "head"),
        ("chairs", "chair"),
        ("owns", "owner"),
        ("founded", "founder"),
        ("manages", "manager"),
        ("edits", "editor"),
    ];
    let comma = usize::from(words.tag(name.tokens.end) == Tag::Comma);
    let verb = name.tokens.end + comma + 1;
    let (_, label) = DOES.iter().find(|(does, _)| words.lower(verb) == *does)?;
    let at = if words.lower(verb + 1) == "the" { verb + 2 } else { verb + 1 };
    let to = cast.character_at(at).filter(|_| words.lower(verb - 1) == "who")?;
    let end = (at..words.tokens().len()).find(|at| cast.character_at(*at) != Some(to))?;
    let is_body =
        cast.characters().get(to)?.kind == CharacterKind::Organization && words.tag(end) != Tag::Pos;
    is_body.then_some((*label, to, end))
}

/// Whether a name is that of one to whom something comes: "pressure on Jane Roe from Acme", "a letter to the mayor, Jane Roe,
/// from Acme".
fn is_given(words: &Words<'_>, name: &Name) -> bool {
    const FAR: usize = 8;
    let start = if name.title.is_empty() { name.tokens.start } else { name.title.start };
    let sentence = words.sentences().get(words.sentence_of(start)).map_or(start, |one| one.tokens.start);
    let mut before = (sentence.max(start.saturating_sub(FAR))..start).rev();
    before
        .find(|at| words.is(*at, &["on", "of", "to", "for", "against", "at"]) || words.tag(*at).is_verb())
        .is_some_and(|at| at > sentence && !words.tag(at).is_verb() && words.is(at - 1, GIVEN))
}

/// What comes to one from another.
const GIVEN: &[&str] = &[
    "pressure",
    "criticism",
    "criticisms",
    "letter",
    "letters",
    "call",
    "calls",
    "support",
    "praise",
    "complaint",
    "complaints",
    "demand",
    "demands",
    "threat",
    "threats",
    "message",
    "messages",
    "email",
    "note",
    "attack",
    "attacks",
    "offer",
    "approach",
    "challenge",
    "backing",
    "opposition",
    "tribute",
    "tributes",
    "payment",
    "payments",
    "gift",
    "gifts",
];

/// The places of the cast by what their names share with those of their people.
fn lands(cast: &Cast) -> Map<String, usize> {
    let places = cast.characters().iter().enumerate().filter(|(_, one)| one.kind == CharacterKind::Place);
    let mut lands = Map::default();
    for (number, place) in places {
        lands.entry(land_stem(&place.name.to_lowercase()).to_owned()).or_insert(number);
    }
    lands
}

/// What those are who hold an office of a state.
const OFFICES: &[&str] = &[
    "president",
    "vice-president",
    "minister",
    "premier",
    "chancellor",
    "ambassador",
    "envoy",
    "secretary",
    "negotiator",
    "diplomat",
    "king",
    "queen",
    "emir",
    "sultan",
    "spokesman",
    "spokeswoman",
    "general",
    "admiral",
];

fn tie(
    words: &Words<'_>,
    (cast, lands): (&Cast, &Map<String, usize>),
    description: &Description,
    from: usize,
) -> Option<(usize, std::ops::Range<usize>, &'static str)> {
    let other = |at: usize| cast.character_at(at).filter(|to| *to != from);
    let is_other = |at: usize| other(at).is_some();
    let start = description.tokens.start;
    // "chief executive of Acme": the name that the preposition leads to.
    if description.tokens.end > description.head + 1 {
        let label_start = label_start(words, start, description.head, is_other);
        if let Some(to) = (description.head + 2..description.tokens.end).find_map(other) {
            return Some((to, label_start..description.head + 1, "role of"));
        }
    }
    // "Acme was fined. Its director, Jane Roe, …": the body that was last spoken of.
    if let Some(to) = start.checked_sub(1).and_then(|at| its(words, cast, at)).filter(|to| *to != from) {
        return Some((to, start..description.head + 1, "possessive"));
    }
    // "Acme's chief executive", "Acme spokesman": the last name before the noun.
    let owner = (start.saturating_sub(2)..description.head).rev().find(|at| {
        let in_reach = *at >= start
            // Left of a title stands its country; left of a phrase only what a possessive ties to it.
            || *at + 1 == start
            || *at + 2 == start && words.tag(*at + 1) == Tag::Pos;
        in_reach && other(*at).is_some() && words.sentence_of(*at) == words.sentence_of(description.head)
    })?;
    let label = label_start(words, owner + 1, description.head, is_other);
    let rule = if words.tag(owner + 1) == Tag::Pos { "possessive" } else { "name in front of the role" };
    let to = other(owner)?;
    // "the Norlandic president, Ann Roe": an office is a state's and not its people's.
    let is_people = cast.characters().get(to).is_some_and(|one| one.kind == CharacterKind::Group);
    let land = lands.get(land_stem(words.lower(owner)));
    let state = land.filter(|_| is_people && words.is(description.head, OFFICES)).copied();
    Some((state.unwrap_or(to), label..description.head + 1, rule))
}

/// The body that an "its" at the head of a sentence means: the first of the sentence before in the paragraph, since that
/// is mostly its subject.
fn its(words: &Words<'_>, cast: &Cast, at: usize) -> Option<usize> {
    let sentence = words.sentence_of(at);
    let (before, this) = (words.sentences().get(sentence.checked_sub(1)?)?, words.sentences().get(sentence)?);
    if !words.is(at, &["its"]) || this.tokens.start != at || before.paragraph != this.paragraph {
        return None;
    }
    let is_body = |who: &usize| {
        cast.characters().get(*who).is_some_and(|one| one.kind == CharacterKind::Organization && !one.unnamed)
    };
    before.tokens.clone().find_map(|at| cast.character_at(at).filter(is_body))
}

/// Where the words for the role start: behind the last name or possessive before its noun.
fn label_start(words: &Words<'_>, from: usize, head: usize, is_name: impl Fn(usize) -> bool) -> usize {
    (from..head).rev().find(|at| is_name(*at) || words.tag(*at) == Tag::Pos).map_or(from, |at| at + 1)
}
