//! Who is on the scene: those spoken of in this sentence and before it, whom a pronoun or a noun can mean.

use super::{Cast, CharacterKind, Gender};
use crate::{
    analysis::{
        lexicon::{Known, Map, listed},
        words::Words,
    },
    text::fold,
};

/// How many bodies, and persons of earlier sentences, are kept in mind.
const MANY: usize = 6;

/// Who was spoken of in this sentence and the one before, in order.
#[derive(Default)]
pub(super) struct Scene {
    pub(super) now: Vec<usize>,
    pub(super) before: Vec<usize>,
    /// Who was spoken of before that, the last one last.
    earlier: Vec<usize>,
    /// The organizations spoken of, the last one last.
    pub(super) bodies: Vec<usize>,
    /// The one that "the company" would mean: what the last sentence with one spoke of first, since that is mostly its
    /// subject.
    pub(super) firm: Option<usize>,
    /// Whether this sentence has spoken of it.
    has_firm: bool,
    age: u32,
    /// By head noun, the character that it last meant.
    pub(super) last: Map<String, usize>,
}

impl Scene {
    pub(super) fn next_sentence(&mut self, pronouns: &mut Vec<usize>) {
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

    pub(super) fn see(&mut self, words: &Words<'_>, cast: &Cast, who: usize, at: usize) {
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
                // Letters may be a firm's or an office's: they do not take the place of one with a name.
                let is_letters = cast.characters.get(who).is_some_and(|body| {
                    body.name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
                });
                let takes_over = !is_letters || self.firm.is_none();
                if !self.has_firm && takes_over && can_be_firm(words, cast, who, at) {
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

    /// Whom this sentence named first, or the one before.
    pub(super) fn subject(&self) -> Option<usize> {
        self.now.first().or(self.before.first()).copied()
    }

    /// The one that a pronoun can mean: the first person of this sentence, or of the one before, whom its
    /// sex does not rule out. In its own sentence a known sex goes before an unknown one; from one sentence to the next a
    /// pronoun goes on with the subject, and that is mostly the first.
    pub(super) fn person(&self, cast: &Cast, gender: Gender) -> Option<usize> {
        let sex = |who: &usize| cast.characters.get(*who).and_then(|character| character.gender);
        let sure = self.now.iter().copied().find(|who| sex(who) == Some(gender));
        let open =
            |people: &[usize]| people.iter().copied().find(|who| sex(who).is_none_or(|sex| sex == gender));
        // Where nobody near can be meant, the one spoken of before who surely can: "Her husband died. She …"
        let earlier = || self.earlier.iter().rev().copied().find(|who| sex(who) == Some(gender));
        let is_near = |people: &[usize]| !people.is_empty();
        // "Karen Roe left in May. Lund scored. She …": who surely can be meant, and was the last before, goes before one of
        // whom nothing tells.
        let last = || {
            // … but "Jean" can be either.
            let is_either = |who: &usize| {
                let name = cast.characters.get(*who).map_or("", |one| one.name.as_str());
                let given = name.split(' ').next().unwrap_or_default();
                listed(&fold(given)).is(Known::GIVEN)
            };
            let is_open = self.before.first().is_some_and(|who| sex(who).is_none() && !is_either(who));
            self.earlier.last().copied().filter(|who| is_open && sex(who) == Some(gender))
        };
        sure.or_else(|| open(&self.now))
            .or_else(last)
            .or_else(|| open(&self.before))
            .or_else(|| earlier().filter(|_| is_near(&self.before)))
    }
}

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
        "foundation",
        "society",
        "charity",
        "regulator",
        "embassy",
        "branch",
    ];
    let is_told =
        at > 0 && words.is(at - 1, &["told", "by"]) || at > 1 && words.is(at - 2, &["told", "according"]);
    !is_told
        && cast.characters.get(who).is_some_and(|character| {
            character.name.split(' ').all(|word| !PUBLIC.contains(&word.to_lowercase().as_str()))
        })
}
