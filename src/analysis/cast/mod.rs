//! Who is meant: the characters of an article, with all the places where it speaks of them.
//!
//! Names are joined to characters by their forms (`people`, `bodies`, `places`); what the text says a person is, from a title or
//! an apposition, is found in `roles`, and the ties it states in `ties`; sources without a name, and
//! words that stand for a character ("the minister", "she", "the Swede"), in `unnamed`, `standins` and `countrymen`.
//!
//! What is a name at all is the business of [`names`](super::names); sides, grades and what a reader is shown
//! first, of `draft`.

mod bodies;
mod countrymen;
mod gather;
mod gender;
mod kin;
mod lead;
mod offices;
mod people;
mod places;
mod roles;
mod scene;
mod standins;
mod ties;
mod unnamed;

use std::ops::Range;

use crate::text::Span;

pub use gather::gather;
pub use roles::BESIDE;

/// The characters of an article and their ties.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    characters: Vec<Character>,
    ties: Vec<Tie>,
    /// For each token, the number of the character it means, from 1; 0 for none.
    at: Vec<u32>,
}

impl Cast {
    /// The characters, in the order in which the text first speaks of them.
    pub fn characters(&self) -> &[Character] {
        &self.characters
    }

    /// The ties that the text states, in its order.
    pub fn ties(&self) -> &[Tie] {
        &self.ties
    }

    /// The number of the character that a mention over token `at` means.
    pub fn character_at(&self, at: usize) -> Option<usize> {
        self.at.get(at).and_then(|number| (*number as usize).checked_sub(1))
    }
}

/// Someone or something that the article speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Character {
    /// What it is.
    pub kind: CharacterKind,
    /// Its fullest name; for one without a name, the words for it: "senior official".
    pub name: String,
    /// How the text calls it most briefly: a family name, an acronym.
    pub short: String,
    /// What the text says it is.
    pub role: Option<Role>,
    /// Whether the text gives it no name.
    pub unnamed: bool,
    /// The other forms of its name, in the text's order.
    pub aliases: Vec<String>,
    /// Where the text speaks of it, in order.
    pub mentions: Vec<Mention>,
    /// A person's sex, where names, titles or pronouns tell.
    pub gender: Option<Gender>,
    /// How much speaks for its kind: above 5 clear, below 3 a guess.
    pub points: i32,
}

/// What a character is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CharacterKind {
    /// A human being.
    Person,
    /// A body that acts.
    Organization,
    /// A people, believers, or persons without a name in the plural.
    Group,
    /// A place.
    Place,
}

/// Which pronoun the text would use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// "she"
    Female,
    /// "he"
    Male,
}

/// What the text says a character is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// In the text's own words: "special envoy".
    pub words: String,
    /// Where it says so.
    pub evidence: Span,
    /// The rule that found it.
    pub rule: &'static str,
}

/// A place in the text that means a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Where it stands.
    pub span: Span,
    /// In which form.
    pub form: Form,
    /// The rule that found it.
    pub rule: &'static str,
}

/// How a mention means its character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// By a name.
    Named,
    /// By a noun: "the minister".
    Nominal,
    /// By a pronoun.
    Pronoun,
}

/// A tie between two characters that the text states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The number of the character that is something.
    pub from: usize,
    /// What it is: "chief executive".
    pub label: String,
    /// The number of the character that it is that of.
    pub to: usize,
    /// The words that state it.
    pub evidence: Span,
    /// The rule that found it.
    pub rule: &'static str,
}

#[cfg(test)]
mod tests;
