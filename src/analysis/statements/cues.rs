//! The words of speech and thought, and what can follow them: the table `cues.txt`, with its forms.

use std::sync::LazyLock;

use crate::analysis::lexicon::{Map, entries};

/// What can follow a word of speech or thought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cue {
    /// The word itself, with its particle: "say", "call for".
    pub(super) lemma: &'static str,
    /// The letters of `cues.txt`.
    letters: &'static str,
    /// The prepositions that open what it is about.
    pub(super) prepositions: Vec<&'static str>,
}

impl Cue {
    /// Whether it takes what the letter stands for in `cues.txt`.
    pub(super) fn takes(&self, letter: char) -> bool {
        self.letters.contains(letter)
    }

    /// Whether it takes a clause without "that", or a quotation: a word of speech in the strict sense.
    pub(super) fn is_speech(&self) -> bool {
        self.takes('q')
    }
}

/// The entry of a verb in any of its forms, with the number of words beyond the verb that belong to it; of
/// several ("call", "call for") the longest.
pub(super) fn verb(form: &str, next: &str, second: &str) -> Option<(&'static Cue, usize)> {
    let lemma = TABLE.forms.get(form)?;
    let known = TABLE.verbs.get(lemma)?;
    let longer = known.iter().filter(|(particle, _)| *particle == next || two(particle, next, second));
    let found = longer
        .max_by_key(|(particle, _)| particle.len())
        .or_else(|| known.iter().find(|(particle, _)| particle.is_empty()))?;
    let words = if found.0.is_empty() { 0 } else { 1 + found.0.matches(' ').count() };
    Some((&found.1, words))
}

fn two(particle: &str, next: &str, second: &str) -> bool {
    particle.split_once(' ').is_some_and(|(first, last)| first == next && last == second)
}

/// The entry of a noun, singular or plural.
pub(super) fn noun(form: &str) -> Option<&'static Cue> {
    TABLE.nouns.get(form)
}

/// The entry of an adjective.
pub(super) fn adjective(form: &str) -> Option<&'static Cue> {
    TABLE.adjectives.get(form)
}

#[derive(Default)]
struct Table {
    /// From a form to its verb.
    forms: Map<String, &'static str>,
    /// The entries of a verb, by what belongs to it beside the verb itself.
    verbs: Map<&'static str, Vec<(&'static str, Cue)>>,
    nouns: Map<String, Cue>,
    adjectives: Map<String, Cue>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table::default();
    let mut section = "";
    for line in entries(include_str!("cues.txt")) {
        let Some((word, takes)) = line.split_once(" | ") else {
            section = line;
            continue;
        };
        let mut parts = word.split(',');
        let lemma = parts.next().unwrap_or_default();
        let cue = Cue {
            lemma,
            letters: &takes[..takes.find('+').unwrap_or(takes.len())],
            prepositions: takes.split(' ').filter_map(|part| part.strip_prefix('+')).collect(),
        };
        match section {
            "[verbs]" => {
                let (verb, particle) = lemma.split_once(' ').unwrap_or((lemma, ""));
                for form in forms(verb) {
                    table.forms.entry(form).or_insert(verb);
                }
                for irregular in parts {
                    let form = irregular.split(' ').next().unwrap_or_default();
                    table.forms.insert(form.to_owned(), verb);
                }
                table.verbs.entry(verb).or_default().push((particle, cue));
            }
            "[nouns]" => {
                table.nouns.insert(third_person(lemma), cue.clone());
                table.nouns.insert(lemma.to_owned(), cue);
            }
            _ => {
                table.adjectives.insert(lemma.to_owned(), cue);
            }
        }
    }
    table
});

/// The regular forms of a verb: itself, third person, past, "-ing".
fn forms(verb: &str) -> [String; 4] {
    let stem = match verb.as_bytes() {
        // "tug", "plan", "admit": a short vowel before one consonant doubles it where the stress is on it.
        [.., v, c] if doubles(verb, *v, *c) => format!("{verb}{}", char::from(*c)),
        _ => verb.to_owned(),
    };
    let past = match verb.as_bytes() {
        [.., b'e'] => format!("{verb}d"),
        [.., c, b'y'] if !is_vowel(*c) => format!("{}ied", &verb[..verb.len() - 1]),
        _ => format!("{stem}ed"),
    };
    let going = match verb.as_bytes() {
        [.., b'e', b'e'] => format!("{verb}ing"),
        [.., b'e'] => format!("{}ing", &verb[..verb.len() - 1]),
        _ => format!("{stem}ing"),
    };
    [verb.to_owned(), third_person(verb), past, going]
}

fn doubles(verb: &str, vowel: u8, consonant: u8) -> bool {
    const STRESSED_LAST: &[&str] =
        &["admit", "permit", "refer", "rebut", "submit", "regret", "concur", "infer", "prefer", "demur"];
    // The "u" behind a "q" is no vowel: "quip".
    let is_spoken =
        |at: &usize| is_vowel(verb.as_bytes()[*at]) && !(*at > 0 && verb.as_bytes()[*at - 1] == b'q');
    let is_short = is_vowel(vowel)
        && !is_vowel(consonant)
        && !matches!(consonant, b'w' | b'x' | b'y')
        && verb.len().checked_sub(3).is_none_or(|before| !is_spoken(&before));
    let syllables = (0..verb.len()).filter(is_spoken).count();
    is_short && (syllables == 1 || STRESSED_LAST.contains(&verb))
}

fn third_person(word: &str) -> String {
    match word.as_bytes() {
        [.., c, b'y'] if !is_vowel(*c) => format!("{}ies", &word[..word.len() - 1]),
        [.., b's' | b'x' | b'z'] | [.., b'c' | b's', b'h'] => format!("{word}es"),
        [.., b'g', b'o'] => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

fn is_vowel(c: u8) -> bool {
    matches!(c, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_leads_to_its_verb() {
        for (form, lemma) in [
            ("said", "say"),
            ("denies", "deny"),
            ("denied", "deny"),
            ("planning", "plan"),
            ("admitted", "admit"),
            ("quipped", "quip"),
            ("walked", ""),
            ("voiced", "voice"),
            ("wrote", "write"),
            ("pushes", "push"),
            ("echoed", "echo"),
            ("offering", "offer"),
        ] {
            assert_eq!(verb(form, "", "").map_or("", |(cue, _)| cue.lemma), lemma, "{form}");
        }
        assert_eq!(
            verb("called", "for", "peace").map(|(cue, words)| (cue.lemma, words)),
            Some(("call for", 1))
        );
        assert_eq!(verb("called", "peace", "").map(|(cue, words)| (cue.lemma, words)), Some(("call", 0)));
        assert!(noun("promises").is_some_and(|cue| cue.takes('i')));
    }

    #[test]
    fn the_table_is_sorted_and_nothing_stands_twice() {
        let mut before = String::new();
        for line in entries(include_str!("cues.txt")) {
            let word = line.split(" | ").next().unwrap_or_default().split(',').next().unwrap_or_default();
            assert!(
                word.starts_with('[') || before.starts_with('[') || word > before.as_str(),
                "{before} {word}"
            );
            before = word.to_owned();
        }
    }
}
