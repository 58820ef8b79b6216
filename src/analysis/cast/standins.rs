//! Words that stand for a character already named: "the minister", "the company", "he", "she".
//!
//! Only where they are safe: a noun that the text has used for one of its characters, and a pronoun with one
//! person near that it can mean. In quotations they are left alone, since another one speaks there.

use std::ops::Range;

use super::{
    Cast, CharacterKind, Form, Gender,
    countrymen::{Countrymen, is_one},
    gender::gender_of_word,
};
use crate::analysis::{
    lexicon::{Known, Map, known},
    words::{Shape, Tag, Words},
};

/// Adds the nouns and pronouns that stand for a character.
pub(super) fn find(words: &Words<'_>, cast: &mut Cast) {
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
                let one = (words.is(at, &["the"]) && is_one(words, at + 1))
                    .then(|| countrymen.meant(words, at + 1));
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
                    && let Some(who) = scene.person(cast, gender)
                {
                    cast.mention(words, who, at..at + 1, Form::Pronoun, "pronoun with one person near");
                    // "She met Ann Roe. She …": before any name, a pronoun is the subject, and a subject mostly stays one.
                    if words.is(at, &["he", "she"]) && scene.now.is_empty() {
                        scene.now.push(who);
                    } else {
                        pronouns.push(who);
                    }
                    // "her daughter": whom the text has named as that.
                    if let Some(kin) = relative(words, cast, &roles, at, who) {
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

/// Whether token `at` is a noun for somebody whom the text has not named, and who is new to it: "a woman", "an old man".
fn is_stranger(words: &Words<'_>, at: usize) -> bool {
    const FAR: usize = 4;
    let lower = words.lower(at);
    let is_human = words.tag(at) == Tag::Nn
        && (gender_of_word(lower).is_some() || known(lower).is(Known::ROLE))
        && !words.tag(at + 1).is_noun();
    let is_phrase = |before: &usize| !words.tag(*before).is_mark() && !words.tag(*before).is_verb();
    is_human
        && (at.saturating_sub(FAR)..at)
            .rev()
            .take_while(is_phrase)
            .any(|before| words.is(before, &["a", "an"]))
}

/// How many bodies, and persons of earlier sentences, are kept in mind.
const MANY: usize = 6;

/// Who was spoken of in this sentence and the one before, in order.
#[derive(Default)]
struct Scene {
    now: Vec<usize>,
    before: Vec<usize>,
    /// Who was spoken of before that, the last one last.
    earlier: Vec<usize>,
    /// The organizations spoken of, the last one last.
    bodies: Vec<usize>,
    /// The one that "the company" would mean: what the last sentence with one spoke of first, since that is mostly its
    /// subject.
    firm: Option<usize>,
    /// Whether this sentence has spoken of it.
    has_firm: bool,
    age: u32,
    /// By head noun, the character that it last meant.
    last: Map<String, usize>,
}

impl Scene {
    fn next_sentence(&mut self, pronouns: &mut Vec<usize>) {
        self.has_firm = false;
        // "Her husband, Paul, took her there. She …": whom a pronoun means stays in the scene, behind those who were named.
        for who in pronouns.drain(..) {
            if !self.now.contains(&who) && self.now.len() < 16 {
                self.now.push(who);
            }
        }
        // A sentence without persons keeps those of the one before, for a while.
        if !self.now.is_empty() {
            for who in self.before.drain(..) {
                self.earlier.retain(|other| *other != who);
                if self.earlier.len() == MANY {
                    self.earlier.remove(0);
                }
                self.earlier.push(who);
            }
            self.before = std::mem::take(&mut self.now);
            self.age = 0;
        }
        self.age += 1;
        if self.age > 3 {
            self.before.clear();
            self.earlier.clear();
        }
    }

    fn see(&mut self, words: &Words<'_>, cast: &Cast, who: usize, at: usize) {
        match cast.characters.get(who).map(|character| character.kind) {
            Some(CharacterKind::Person) if !self.now.contains(&who) && self.now.len() < 16 => {
                self.now.push(who);
            }
            Some(CharacterKind::Organization) => {
                self.bodies.retain(|body| *body != who);
                if self.bodies.len() == MANY {
                    self.bodies.remove(0);
                }
                self.bodies.push(who);
                if !self.has_firm && can_be_firm(words, cast, who, at) {
                    self.firm = Some(who);
                    self.has_firm = true;
                }
            }
            _ => {}
        }
        if let Some(character) = cast.characters.get(who).filter(|character| character.unnamed) {
            self.last.insert(character.short.to_lowercase(), who);
        }
    }

    /// The one that a pronoun can mean: the first person of this sentence, or of the one before, whom its
    /// sex does not rule out. In its own sentence a known sex goes before an unknown one; from one sentence to the next a
    /// pronoun goes on with the subject, and that is mostly the first.
    fn person(&self, cast: &Cast, gender: Gender) -> Option<usize> {
        let sex = |who: &usize| cast.characters.get(*who).and_then(|character| character.gender);
        let sure = self.now.iter().copied().find(|who| sex(who) == Some(gender));
        let open =
            |people: &[usize]| people.iter().copied().find(|who| sex(who).is_none_or(|sex| sex == gender));
        // Where nobody near can be meant, the one spoken of before who surely can: "Her husband died. She …"
        let earlier = || self.earlier.iter().rev().copied().find(|who| sex(who) == Some(gender));
        let is_near = |people: &[usize]| !people.is_empty();
        sure.or_else(|| open(&self.now))
            .or_else(|| open(&self.before))
            .or_else(|| earlier().filter(|_| is_near(&self.before)))
    }
}

/// The one of the cast who is "her daughter": behind a possessive, alone, the noun that the text has for one person.
fn relative(
    words: &Words<'_>,
    cast: &Cast,
    roles: &Map<String, Vec<usize>>,
    at: usize,
    owner: usize,
) -> Option<usize> {
    let noun = at + 1;
    let is_alone = words.tag(noun) == Tag::Nn
        && !words.tag(noun + 1).is_noun()
        && !(words.tag(noun + 1) == Tag::Comma && words.tag(noun + 2).is_proper());
    let is_possessive = words.is(at, &["his", "her"]) && words.sentence_of(noun) == words.sentence_of(at);
    match roles.get(words.lower(noun)).map(Vec::as_slice) {
        Some([only]) if is_possessive && is_alone && *only != owner && cast.character_at(noun).is_none() => {
            Some(*only)
        }
        _ => None,
    }
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
    for next in at + 1..end.min(at + FAR) {
        let tag = words.tag(next);
        if tag.is_noun() && words.tokens()[next].shape == Shape::Lower
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
    (!followed && !words.is(head + 1, &["of", "for", "'s", "who", "at"])).then_some(at..head + 1)
}

/// The character that a noun stands for.
fn meant(
    words: &Words<'_>,
    cast: &Cast,
    roles: &Map<String, Vec<usize>>,
    scene: &Scene,
    mut phrase: Range<usize>,
) -> Option<usize> {
    let head = phrase.end - 1;
    let noun = words.lower(head);
    // "the 45-year-old", "the 45-year-old lawyer"
    if phrase.any(|at| words.lower(at).ends_with("-year-old")) {
        return match scene.now.as_slice() {
            [only] => Some(*only),
            [] => match scene.before.as_slice() {
                [only] => Some(*only),
                _ => None,
            },
            _ => None,
        };
    }
    if known(noun).is(Known::ROLE) && words.tag(head) != Tag::Nns {
        let bearers = roles.get(noun).map(Vec::as_slice).unwrap_or_default();
        return match bearers {
            [only] => Some(*only),
            [] => scene.last.get(noun).copied(),
            several => scene.now.iter().chain(&scene.before).copied().find(|who| several.contains(who)),
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
    scene.bodies.iter().rev().copied().find(|body| known(noun).is(Known::HEAD) && in_name(body))
}

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

/// Whether a body can be called a company: not a ministry, a party or a court by its name, and not the paper that is told.
fn can_be_firm(words: &Words<'_>, cast: &Cast, who: usize, at: usize) -> bool {
    const PUBLIC: &[&str] = &[
        "ministry",
        "department",
        "party",
        "government",
        "police",
        "court",
        "parliament",
        "senate",
        "congress",
        "union",
        "commission",
        "committee",
        "council",
        "agency",
        "authority",
        "university",
        "college",
        "school",
        "association",
        "federation",
        "league",
        "church",
        "army",
        "force",
        "forces",
        "office",
        "bureau",
        "assembly",
        "house",
        "guard",
        "navy",
        "nations",
        "institute",
    ];
    let is_told =
        at > 0 && words.is(at - 1, &["told", "by"]) || at > 1 && words.is(at - 2, &["told", "according"]);
    !is_told
        && cast.characters.get(who).is_some_and(|character| {
            character.name.split(' ').all(|word| !PUBLIC.contains(&word.to_lowercase().as_str()))
        })
}

/// By noun, who the text says is that.
fn role_heads(words: &Words<'_>, cast: &Cast) -> Map<String, Vec<usize>> {
    let mut heads: Map<String, Vec<usize>> = Map::default();
    for (who, character) in cast.characters().iter().enumerate() {
        let Some(role) = &character.role else { continue };
        for word in words
            .source()
            .get(role.evidence)
            .unwrap_or_default()
            .split(|c: char| !c.is_alphanumeric() && c != '-')
        {
            let noun = word.to_lowercase();
            if known(&noun).is(Known::ROLE) {
                let bearers = heads.entry(noun).or_default();
                if !bearers.contains(&who) && bearers.len() < 16 {
                    bearers.push(who);
                }
            }
            // What a role is of comes behind it.
            if matches!(word, "of" | "at" | "for" | "with") {
                break;
            }
        }
    }
    heads
}
