//! Sources without a name: "a senior official", "people familiar with the matter", "police".

use std::ops::Range;

use super::{Cast, Character, CharacterKind, Form, gender::gender_of_word, roles::phrase_start};
use crate::analysis::{
    lexicon::{Known, Map, listed},
    names::is_of_bodies,
    words::{Shape, Tag, Words},
};

/// Adds a character for each kind of person that speaks without a name.
pub(super) fn find(words: &Words<'_>, cast: &mut Cast) {
    let mut numbers: Map<String, usize> = Map::default();
    let roles = role_ends(cast);
    for sentence in words.sentences() {
        for head in sentence.tokens.clone() {
            if !is_head(words, head) || cast.character_at(head).is_some() {
                continue;
            }
            let start = phrase_start(words, head, sentence.tokens.start);
            let end = phrase_end(words, head, sentence.tokens.end);
            if !speaks(words, start, head, end, &sentence.tokens) {
                continue;
            }
            if is_named_behind(words, cast, head) {
                continue;
            }
            // "her daughter said", where the text names the daughter: `standins` knows whom.
            let is_owned =
                start.checked_sub(1).is_some_and(|at| words.is(at, &["his", "her"])) && start == head;
            let is_called = |noun: &str| roles.contains_key(noun);
            let is_wed = words.is(head, &["wife", "husband"]) && (is_called("wife") || is_called("husband"));
            if is_owned && (is_wed || is_called(words.lower(head))) {
                continue;
            }
            let determiner =
                start.checked_sub(1).filter(|at| *at >= sentence.tokens.start && words.tag(*at) == Tag::Dt);
            // "the official" may be one already met; `standins` asks who.
            let is_plural = is_plural(words, head);
            if determiner.is_some_and(|at| words.lower(at) == "the")
                && !is_plural
                && end == head + 1
                && start == head
            {
                continue;
            }
            // "the prime minister", where one is named.
            let is_the = determiner.is_some_and(|at| words.lower(at) == "the") && end == head + 1;
            let phrase = words.phrase(start..end).to_lowercase();
            if is_the && start < head && roles.contains_key(&phrase) {
                continue;
            }
            let from = determiner.unwrap_or(start);
            let free = (from..head + 1)
                .rev()
                .take_while(|at| cast.character_at(*at).is_none())
                .last()
                .unwrap_or(head);
            let free = if words.tag(free) == Tag::Pos { free + 1 } else { free };
            let name = words.phrase(start..end).split_whitespace().collect::<Vec<_>>().join(" ");
            let key = name.to_lowercase();
            let who = *numbers.entry(key).or_insert_with(|| {
                cast.add(Character {
                    kind: if is_plural { CharacterKind::Group } else { CharacterKind::Person },
                    short: words.text(head).to_owned(),
                    name,
                    role: None,
                    unnamed: true,
                    aliases: Vec::new(),
                    mentions: Vec::new(),
                    gender: gender_of_word(words.lower(head)),
                    points: 5,
                })
            });
            cast.mention(words, who, free..head + 1, Form::Nominal, "source without a name");
        }
    }
}

/// How many of the cast have each role, with all that it ends with: "the Norlandic prime minister" is a prime minister, too.
fn role_ends(cast: &Cast) -> Map<String, usize> {
    let mut ends = Map::default();
    for role in cast.characters().iter().filter_map(|character| character.role.as_ref()) {
        let role = role.words.to_lowercase();
        let starts = role.match_indices(' ').map(|(space, _)| space + 1);
        for start in [0].into_iter().chain(starts) {
            *ends.entry(role[start..].to_owned()).or_default() += 1;
        }
    }
    ends
}

/// "a source close to her", "his office": outside its sentence the pronoun tells nothing, so whom it means stands in its place.
pub(super) fn spell_out(words: &Words<'_>, cast: &mut Cast) {
    const FAR: usize = 9;
    for who in 0..cast.characters.len() {
        if let Some(name) = owned(words, cast, who)
            && let Some(one) = cast.characters.get_mut(who)
        {
            one.name = name;
            continue;
        }
        let Some(one) = cast.characters.get(who).filter(|one| one.unnamed) else { continue };
        let Some((before, pronoun)) = one.name.rsplit_once(' ') else { continue };
        let Some(end) = one.mentions.first().map(|mention| mention.tokens.end) else { continue };
        let at = (end..end + FAR)
            .find(|at| words.text(*at) == pronoun && matches!(words.tag(*at), Tag::Prp | Tag::Prps));
        let meant = at.and_then(|at| cast.character_at(at)).and_then(|other| cast.characters.get(other));
        let meant = meant.filter(|meant| !meant.unnamed);
        let name = meant.map(|meant| format!("{before} {}", meant.name));
        if let (Some(name), Some(one)) = (name, cast.characters.get_mut(who)) {
            one.name = name;
        }
    }
}

/// "Roe's office", for one whom the text calls "his office".
fn owned(words: &Words<'_>, cast: &Cast, who: usize) -> Option<String> {
    let one = cast.characters.get(who).filter(|one| one.unnamed)?;
    let at = one.mentions.first()?.tokens.start.checked_sub(1)?;
    let owner = cast.character_at(at).filter(|_| words.tag(at) == Tag::Prps)?;
    let owner = cast.characters.get(owner).filter(|owner| !owner.unnamed)?;
    Some(format!("{}'s {}", owner.name, one.name))
}

/// "Norland's foreign minister, Ann Roe, said": the name between commas says who it is.
fn is_named_behind(words: &Words<'_>, cast: &Cast, head: usize) -> bool {
    // "Its head, the retired general Jon Doe, said"
    const FAR: usize = 7;
    // "said co-author Professor Jon Doe", "Chair of judges Ann Roe said"
    let of = words.is(head + 1, &["of"]) && words.tag(head + 2) == Tag::Nns;
    let behind = head + if of { 3 } else { 1 };
    let is_title = |at: &usize| {
        words.tokens().get(*at).is_some_and(|token| token.shape.is_capital())
            && cast.character_at(*at).is_none()
            && listed(words.lower(*at)).is(Known::TITLE.or(Known::PORTFOLIO))
    };
    let at = behind + (behind..behind + FAR).take_while(is_title).count();
    let is_full = at > behind || cast.character_at(at + 1) == cast.character_at(at);
    let is_person =
        |who: usize| cast.characters().get(who).is_some_and(|one| one.kind == CharacterKind::Person);
    if words.tag(head) == Tag::Nn && is_full && cast.character_at(at).is_some_and(is_person) {
        return words.sentence_of(at) == words.sentence_of(head);
    }
    let is_phrase = |at: &usize| {
        let who = cast.character_at(*at).and_then(|who| cast.characters().get(who));
        // "the retired Norlandic general": a people may be named there.
        who.is_none_or(|who| who.kind == CharacterKind::Group)
            && (words.tag(*at).is_noun()
                || words.tag(*at).is_adjective()
                || matches!(words.tag(*at), Tag::Dt | Tag::Vbn))
    };
    let at = head + 2 + (head + 2..head + FAR).take_while(is_phrase).count();
    let Some(who) = cast.character_at(at).filter(|_| words.tag(head + 1) == Tag::Comma) else { return false };
    let is_fit = cast.characters().get(who).is_some_and(|one| match one.kind {
        CharacterKind::Person => true,
        // "The terminal's owner, Norline Freight, said"
        CharacterKind::Organization => is_of_bodies(words, head),
        _ => false,
    });
    let is_one = words.tag(head) != Tag::Nns && words.sentence_of(at) == words.sentence_of(head);
    let close = (at..at + LONGEST_NAME).find(|next| cast.character_at(*next) != Some(who)).unwrap_or(at);
    is_fit && is_one && matches!(words.tag(close), Tag::Comma | Tag::Stop)
}

/// The longest name that is looked past, in tokens.
const LONGEST_NAME: usize = 6;

/// Nouns for many that speak with one voice.
const CROWD: &[&str] = &[
    "police",
    "people",
    "authorities",
    "sources",
    "source",
    "critics",
    "rescuers",
    "others",
    "locals",
    "prosecutors",
    "media",
    "scientists",
    "traders",
    "dealers",
    "brokers",
    "newspapers",
    "doctors",
    "troops",
    "rebels",
    "families",
    "relatives",
    "passengers",
    "women",
    "men",
    "students",
    "staff",
    "medics",
    "firefighters",
    "organisers",
    "organizers",
    "regulators",
    "protesters",
    "activists",
];

/// Whether token `at` is a small noun for one or several persons.
pub(super) fn is_head(words: &Words<'_>, at: usize) -> bool {
    let Some(token) = words.tokens().get(at) else { return false };
    let lower = words.lower(at);
    let is_small = token.shape == Shape::Lower
        || token.shape == Shape::Capital && words.sentences()[words.sentence_of(at)].tokens.start == at;
    is_small
        && words.tag(at).is_noun()
        && (CROWD.contains(&lower)
            || listed(lower).is(Known::ROLE)
            || lower.strip_suffix('s').is_some_and(|one| listed(one).is(Known::ROLE)))
}

fn is_plural(words: &Words<'_>, at: usize) -> bool {
    let lower = words.lower(at);
    words.tag(at) == Tag::Nns
        || CROWD.contains(&lower) && lower != "source"
        || matches!(lower, "police" | "media" | "staff" | "people")
}

/// The end of the phrase around a head: with what it is "familiar with", "of" or "at", up to a verb or a mark.
fn phrase_end(words: &Words<'_>, head: usize, end: usize) -> usize {
    const FAR: usize = 9;
    if !words.is(head + 1, &["familiar", "of", "at", "close", "in", "from", "with", "for", "on"]) {
        return head + 1;
    }
    let mut next = head + 1;
    while next < end.min(head + FAR)
        && !words.tag(next).is_mark()
        && !words.tag(next).is_finite()
        && !words.is(next, &["who", "that", "which"])
    {
        next += 1;
    }
    let closes = next < end
        && (words.tag(next).is_finite()
            || matches!(words.tag(next), Tag::Comma | Tag::Stop)
            || words.is(next, &["who"]));
    if closes { next } else { head + 1 }
}

/// Whether the phrase has a verb of saying: behind it, in front of it behind a quotation, or "according to" it.
fn speaks(words: &Words<'_>, start: usize, head: usize, end: usize, sentence: &Range<usize>) -> bool {
    let says = |at: usize| {
        sentence.contains(&at)
            && listed(words.lower(at)).is(Known::SAYS)
            && (words.tag(at).is_finite() || words.tag(at) == Tag::Vbn)
    };
    let mut verb = end;
    while verb < sentence.end
        && (words.tag(verb).is_adverb()
            || words.is(
                verb,
                &[
                    "have",
                    "had",
                    "has",
                    "on",
                    "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                ],
            ))
    {
        verb += 1;
    }
    // "an official, who asked not to be named, said"
    if words.tag(verb) == Tag::Comma && words.is(verb + 1, &["who", "speaking", "which"]) {
        const LONG: usize = 25;
        let close = (verb + 2..sentence.end.min(verb + LONG)).find(|at| words.tag(*at) == Tag::Comma);
        if close.is_some_and(|close| says(close + 1)) {
            return true;
        }
    }
    let front = if start > sentence.start && words.tag(start - 1) == Tag::Dt { start - 1 } else { start };
    says(verb)
        || says(head + 1)
        || front > sentence.start
            && says(front - 1)
            && !words.is(front - 1, &["told", "tells", "asked", "asks", "urged", "urges", "warned", "warns"])
        || front >= sentence.start + 2
            && words.lower(front - 1) == "to"
            && words.lower(front - 2) == "according"
}
