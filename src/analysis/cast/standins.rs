//! Words that stand for a character already named: "the minister", "the company", "he", "she".
//!
//! Only where they are safe: a noun that the text has used for one of its characters, and a pronoun with one
//! person near that it can mean. In quotations they are left alone, since another one speaks there.

use std::ops::Range;

use super::{
    Cast, CharacterKind, Form, Gender,
    countrymen::{Countrymen, is_one},
    gender::gender_of_word,
    roles::BESIDE,
    scene::Scene,
};
use crate::analysis::{
    lexicon::{Known, Map, listed},
    words::{Shape, Tag, Words},
};

/// By the noun for a role, who of the cast has it.
type Bearers = Map<String, Vec<usize>>;

/// Adds the nouns and pronouns that stand for a character. `couples` has who is married to whom, both ways round.
pub(super) fn find(words: &Words<'_>, couples: &Map<usize, usize>, cast: &mut Cast) {
    let roles = role_heads(words, cast);
    let countrymen = Countrymen::read(words, cast);
    let mut scene = Scene::default();
    let mut paragraph = usize::MAX;
    let mut quoted = false;
    // Who is new to the text and has no name, by sex.
    let mut stranger = None;
    // Whom the pronouns of the sentence mean.
    let mut pronouns = Vec::new();
    for sentence in words.sentences() {
        // "A man was rescued. His dog …": who is new stays in the scene until somebody is named.
        if !scene.now.is_empty() || sentence.paragraph != paragraph {
            stranger = None;
        }
        if sentence.paragraph != paragraph {
            paragraph = sentence.paragraph;
            quoted = false;
        }
        scene.next_sentence(&mut pronouns);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            match words.tokens()[at].shape {
                Shape::Open => quoted = true,
                Shape::Close if words.lower(at) != "'" => quoted = false,
                _ => {}
            }
            if let Some(who) = cast.character_at(at) {
                // "“Roe kept us alive,” he said": hardly anybody names himself.
                if !quoted {
                    scene.see(words, cast, who, at);
                }
                at += 1;
                while at < sentence.tokens.end && cast.character_at(at) == Some(who) {
                    at += 1;
                }
                continue;
            }
            if !quoted {
                let one = (words.is(at, &["the"]) && is_one(words, at + 1)).then(|| {
                    let is_new = !countrymen.has_one(words, at + 1);
                    // "Roe lost last year. The Spaniard said": a reader who is not told learns here what she is.
                    let subject = scene.subject().filter(|who| is_new && !countrymen.is_called(*who));
                    countrymen.meant(words, at + 1).or(subject)
                });
                if let Some(who) = one.flatten() {
                    cast.mention(words, who, at..at + 2, Form::Nominal, "one of a people");
                    scene.see(words, cast, who, at);
                    at += 2;
                    continue;
                }
                if let Some(tokens) = definite(words, at, sentence.tokens.end) {
                    if let Some(who) = meant(words, cast, &roles, &scene, tokens.clone()) {
                        cast.mention(words, who, tokens.clone(), Form::Nominal, "noun for a character");
                        scene.see(words, cast, who, at);
                        at = tokens.end;
                        continue;
                    }
                } else if scene.now.is_empty() && is_stranger(words, at) {
                    stranger = Some(gender_of_word(words.lower(at)));
                } else if let Some(gender) = pronoun(words.lower(at))
                    // "A woman in her sixties has died"
                    && stranger.is_none_or(|sex: Option<Gender>| sex.is_some_and(|sex| sex != gender))
                    && let Some(who) = beside(words, cast, at, gender).or_else(|| scene.person(cast, gender))
                {
                    cast.mention(words, who, at..at + 1, Form::Pronoun, "pronoun with one person near");
                    // "She met Ann Roe. She …": before any name, a pronoun is the subject, and a subject mostly stays one.
                    if words.is(at, &["he", "she"]) && scene.now.is_empty() {
                        scene.now.push(who);
                    } else {
                        pronouns.push(who);
                    }
                    // "her daughter": whom the text has named as that.
                    if let Some(kin) = relative(words, cast, (&roles, couples), at, who) {
                        cast.mention(words, kin, at + 1..at + 2, Form::Nominal, "noun for a character");
                    }
                    if let Some(character) = cast.characters.get_mut(who) {
                        character.gender.get_or_insert(gender);
                    }
                }
            }
            at += 1;
        }
    }
}

/// "Ann Roe, 80, and her grandson", "Roe herself": the one right before, whose sex does not speak against it.
fn beside(words: &Words<'_>, cast: &Cast, at: usize, gender: Gender) -> Option<usize> {
    let behind = if words.is(at, &["himself", "herself"]) {
        at
    } else {
        let and =
            at.checked_sub(1).filter(|and| words.is(*and, &["and"]) && words.is(at, &["his", "her"]))?;
        let is_age = |at: &usize| words.tag(*at).is_mark() || words.tag(*at) == Tag::Cd;
        and - (0..and).rev().take(3).take_while(is_age).count()
    };
    let who = cast.character_at(behind.checked_sub(1)?)?;
    let one = cast.characters.get(who)?;
    let fits = one.kind == CharacterKind::Person && one.gender.is_none_or(|known| known == gender);
    fits.then_some(who)
}

/// Whether token `at` is a noun for somebody whom the text has not named, and who is new to it: "a woman", "an old man".
fn is_stranger(words: &Words<'_>, at: usize) -> bool {
    const FAR: usize = 4;
    let lower = words.lower(at);
    let is_human = words.tag(at) == Tag::Nn
        && (gender_of_word(lower).is_some() || listed(lower).is(Known::ROLE))
        && !words.tag(at + 1).is_noun();
    let is_phrase = |before: &usize| !words.tag(*before).is_mark() && !words.tag(*before).is_verb();
    is_human
        && (at.saturating_sub(FAR)..at)
            .rev()
            .take_while(is_phrase)
            .any(|before| words.is(before, &["a", "an"]))
}

/// The one of the cast who is "her daughter": behind a possessive, alone, the noun that the text has for one person.
fn relative(
    words: &Words<'_>,
    cast: &Cast,
    (roles, couples): (&Bearers, &Map<usize, usize>),
    at: usize,
    owner: usize,
) -> Option<usize> {
    let noun = at + 1;
    let is_alone = words.tag(noun) == Tag::Nn
        && !words.tag(noun + 1).is_noun()
        && !(words.tag(noun + 1) == Tag::Comma && words.tag(noun + 2).is_proper());
    let is_possessive = words.is(at, &["his", "her"]) && words.sentence_of(noun) == words.sentence_of(at);
    if !is_possessive || !is_alone || cast.character_at(noun).is_some() {
        return None;
    }
    let other = couples.get(&owner).filter(|_| words.is(noun, &["wife", "husband"])).copied();
    other.or_else(|| match roles.get(words.lower(noun)).map(Vec::as_slice) {
        Some([only]) if *only != owner => Some(*only),
        _ => None,
    })
}

fn pronoun(lower: &str) -> Option<Gender> {
    match lower {
        "he" | "him" | "his" | "himself" => Some(Gender::Male),
        "she" | "her" | "hers" | "herself" => Some(Gender::Female),
        _ => None,
    }
}

/// "the minister", "the former minister", "the 45-year-old": a definite phrase, with its article.
fn definite(words: &Words<'_>, at: usize, end: usize) -> Option<Range<usize>> {
    const FAR: usize = 4;
    if words.lower(at) != "the" {
        return None;
    }
    let mut head = None;
    let is_member = |at: usize| words.is(at, &["mp", "mep", "msp"]);
    // "the Labour MP": whose party has a name, which is another's.
    let start = if is_member(at + 2) { at + 2 } else { at };
    for next in start.max(at + 1)..end.min(at + FAR) {
        let tag = words.tag(next);
        if tag.is_noun() && (words.tokens()[next].shape == Shape::Lower || is_member(next))
            || words.lower(next).ends_with("-year-old")
        {
            head = Some(next);
        } else if !tag.is_adjective() && !matches!(tag, Tag::Vbn | Tag::Cd) {
            break;
        } else if words.is(next, &["first", "second", "third", "fourth", "other", "next", "new"]) {
            // "the third man": who is counted is one beside those who were named.
            return None;
        }
    }
    // What a name or an "of" follows is somebody of its own.
    let head = head?;
    let followed =
        words.tokens().get(head + 1).is_some_and(|token| token.shape.is_capital() && head + 1 < end);
    (!followed && !words.is(head + 1, &["of", "for", "'s", "who", "at"])).then_some(start..head + 1)
}

/// The character that a noun stands for.
fn meant(
    words: &Words<'_>,
    cast: &Cast,
    roles: &Bearers,
    scene: &Scene,
    phrase: Range<usize>,
) -> Option<usize> {
    let head = phrase.end - 1;
    let noun = words.lower(head);
    // "the 45-year-old", "the 45-year-old lawyer"
    if phrase.clone().any(|at| words.lower(at).ends_with("-year-old")) {
        return match scene.now.as_slice() {
            [only] => Some(*only),
            [] => match scene.before.as_slice() {
                [only] => Some(*only),
                _ => None,
            },
            _ => None,
        };
    }
    if listed(noun).is(Known::ROLE) && words.tag(head) != Tag::Nns {
        let bearers = roles.get(noun).map(Vec::as_slice).unwrap_or_default();
        return match bearers {
            [only] => Some(*only),
            // "the striker": what a player plays as goes without saying, so the article means the one just spoken of.
            [] => {
                scene.last.get(noun).copied().or_else(|| scene.subject().filter(|_| PLAYERS.contains(&noun)))
            }
            several => {
                let near =
                    || scene.now.iter().chain(&scene.before).copied().find(|who| several.contains(who));
                told_apart(words, cast, several, phrase.start + 1..head).or_else(near)
            }
        };
    }
    if FIRMS.contains(&noun) {
        return scene.firm;
    }
    // A body by the word for what it is, where that stands in its name: of several the last.
    let in_name = |body: &usize| {
        let name = cast.characters.get(*body).map(|body| body.name.to_lowercase()).unwrap_or_default();
        name.split(' ').any(|word| word == noun)
    };
    scene.bodies.iter().rev().copied().find(|body| listed(noun).is(Known::HEAD) && in_name(body))
}

/// The one of several with a role of this noun whose role has all words in front of it, too: "the prime minister".
fn told_apart(words: &Words<'_>, cast: &Cast, several: &[usize], front: Range<usize>) -> Option<usize> {
    let has_all = |who: &usize| {
        let role = cast.characters.get(*who).and_then(|one| one.role.as_ref());
        let role = role.map(|role| role.words.to_lowercase()).unwrap_or_default();
        front.clone().all(|at| role.split(' ').any(|word| word == words.lower(at)))
    };
    if front.is_empty() {
        return None;
    }
    let mut fitting = several.iter().copied().filter(has_all);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Nouns for those who play or race.
const PLAYERS: &[&str] = &[
    "striker",
    "forward",
    "midfielder",
    "defender",
    "goalkeeper",
    "keeper",
    "winger",
    "playmaker",
    "batsman",
    "bowler",
    "sprinter",
    "cyclist",
    "golfer",
    "boxer",
    "swimmer",
    "skier",
    "jockey",
];

/// Nouns for a firm, which need not stand in its name.
const FIRMS: &[&str] = &[
    "company",
    "firm",
    "automaker",
    "airline",
    "retailer",
    "carmaker",
    "manufacturer",
    "conglomerate",
    "insurer",
    "lender",
];

/// By noun, who the text says is that.
fn role_heads(words: &Words<'_>, cast: &Cast) -> Bearers {
    let mut heads = Bearers::default();
    for (who, character) in cast.characters().iter().enumerate() {
        let mut add = |noun: &str| {
            if listed(noun).is(Known::ROLE) {
                let bearers = heads.entry(noun.to_owned()).or_default();
                if !bearers.contains(&who) && bearers.len() < 16 {
                    bearers.push(who);
                }
            }
        };
        // "The judge, Mrs Justice Roe, said": the noun beside the name, where a title is the role.
        for beside in character.mentions.iter().filter(|mention| mention.rule == BESIDE) {
            add(words.lower(beside.tokens.end - 1));
        }
        let evidence = character.role.as_ref().and_then(|role| words.source().get(role.evidence));
        for word in evidence.unwrap_or_default().split(|c: char| !c.is_alphanumeric() && c != '-') {
            add(&word.to_lowercase());
            // What a role is of comes behind it.
            if matches!(word, "of" | "at" | "for" | "with") {
                break;
            }
        }
    }
    heads
}
