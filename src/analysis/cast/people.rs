//! Which personal names mean the same person.

use super::Gender;
use crate::analysis::lexicon::Map;

/// Among so many persons a slip of the pen is looked for; a limit keeps a hostile text linear.
const MANY: usize = 64;

/// Tells persons apart by their names.
#[derive(Default)]
pub(super) struct People {
    full: Map<String, usize>,
    family: Map<String, Vec<usize>>,
    given: Map<String, Vec<usize>>,
    /// The words of each person's fullest name.
    names: Vec<Vec<String>>,
    /// Of each, whether the text calls it junior, senior, the third.
    suffixes: Vec<Option<String>>,
    /// Of each, the sex that its given name or a title tells, and whether it was a title.
    sexes: Vec<Option<(Gender, bool)>>,
}

impl People {
    /// The number of the person with this name of several words, a new one where it fits none before.
    pub(super) fn full(&mut self, words: &[&str]) -> usize {
        let key = words.join(" ");
        if let Some(person) = self.full.get(&key) {
            return *person;
        }
        let suffix = suffix(words);
        let words = plain(words);
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            return self.add(key, words, suffix);
        };
        // Few share a family name; a limit keeps a hostile text linear.
        const NEAR: usize = 8;
        let same_family = self.family.get(last).into_iter().flatten().rev().take(NEAR);
        let same_given = self.given.get(first).into_iter().flatten().rev().take(NEAR);
        let found = same_family.chain(same_given).copied().find(|person| {
            // A father is not his son.
            let both = self.suffixes[*person].as_ref().zip(suffix.as_ref());
            both.is_none_or(|(one, other)| one == other) && agree(&self.names[*person], &words)
        });
        match found {
            Some(person) => {
                self.full.insert(key, person);
                if self.suffixes[person].is_none() {
                    self.suffixes[person] = suffix;
                }
                if words.len() > self.names[person].len() {
                    self.index(person, &words);
                    self.names[person] = words;
                }
                person
            }
            None => self.add(key, words, suffix),
        }
    }

    /// The number of the one person with this given name: "Born Ann Moe", of Ann Roe.
    pub(super) fn born(&mut self, words: &[&str]) -> Option<usize> {
        match self.given.get(*words.first()?).map(Vec::as_slice) {
            Some([only]) => Some(*self.full.entry(words.join(" ")).or_insert(*only)),
            _ => None,
        }
    }

    /// The number of the person that a name of one word means: of those with that family name, and of no other
    /// sex than its title tells, the one whom the text met first, since relatives brought in later are told apart
    /// by more than it; else one with that given name; none where nobody fits.
    pub(super) fn short(
        &self,
        word: &str,
        sex: Option<Gender>,
        first: impl Fn(usize) -> u32,
    ) -> Option<usize> {
        let nearest = |found: &Vec<usize>| {
            // "Mr Roe" is another one than Paul Roe's wife; yet "Jean" may be his name, where nobody else has it.
            let can_be = |person: usize, by_name: bool| {
                let known = self.sexes.get(person).copied().flatten().filter(|(_, title)| *title || by_name);
                known.zip(sex).is_none_or(|((known, _), sex)| known == sex)
            };
            let first_met = |by_name: bool| {
                found
                    .iter()
                    .copied()
                    .filter(|person| can_be(*person, by_name))
                    .min_by_key(|person| first(*person))
            };
            first_met(true).or_else(|| first_met(false))
        };
        let bare = bare(word);
        let full = self.full.get(word).filter(|_| sex.is_none() || !self.family.contains_key(bare));
        full.copied()
            .or_else(|| self.family.get(bare).and_then(nearest))
            .or_else(|| self.given.get(bare).and_then(nearest))
            .or_else(|| self.slip(bare))
    }

    /// The one person whose family name is this but for a slip of the pen: "Maurer", and later "Mauer".
    fn slip(&self, word: &str) -> Option<usize> {
        let mut near = self.names.iter().enumerate().take(MANY).filter(|(_, name)| {
            name.len() > 1 && name.last().is_some_and(|family| is_slip(bare(family), word))
        });
        let (person, _) = near.next()?;
        near.next().is_none().then_some(person)
    }

    /// A new person with a name of one word.
    pub(super) fn single(&mut self, word: &str) -> usize {
        let person = self.add(word.to_owned(), vec![word.to_owned()], None);
        self.index_halves(person, word);
        person
    }

    /// Lets a person with a name of one word be called by the family name of a relative, too.
    pub(super) fn relate(&mut self, person: usize, relative: usize, sex: Option<Gender>) {
        if let Some(family) = self.names.get(relative).and_then(|name| name.last()) {
            self.family.entry(bare(family).to_owned()).or_default().push(person);
        }
        self.tell(person, sex, true);
    }

    /// "Honor Blake-Scott" was a Blake once.
    fn index_halves(&mut self, person: usize, family: &str) {
        for half in family.split('-').filter(|half| half.len() > 2 && half.len() < family.len()) {
            self.given.entry(half.to_owned()).or_default().push(person);
        }
    }

    /// Notes the sex that a title or a given name tells.
    pub(super) fn tell(&mut self, person: usize, sex: Option<Gender>, by_title: bool) {
        if let Some(known) = self.sexes.get_mut(person)
            && !known.is_some_and(|(_, title)| title >= by_title)
        {
            *known = sex.map(|sex| (sex, by_title)).or(*known);
        }
    }

    fn add(&mut self, key: String, words: Vec<String>, suffix: Option<String>) -> usize {
        let person = self.names.len();
        self.suffixes.push(suffix);
        self.sexes.push(None);
        self.full.insert(key, person);
        self.index(person, &words);
        self.names.push(words);
        person
    }

    fn index(&mut self, person: usize, words: &[String]) {
        if words.len() < 2 {
            return;
        }
        let put = |map: &mut Map<String, Vec<usize>>, word: &str| {
            let found = map.entry(bare(word).to_owned()).or_default();
            if found.last() != Some(&person) {
                found.push(person);
            }
        };
        if let [first, .., last] = words {
            put(&mut self.family, last);
            put(&mut self.given, first);
            // "Benjamin Netanyahu Cohen", "Gabriel García Márquez": a middle word may be the family name.
            for middle in &words[1..words.len() - 1] {
                put(&mut self.given, middle);
            }
            self.index_halves(person, last);
        }
    }
}

/// A name's word without the article of Arabic names.
fn bare(word: &str) -> &str {
    word.strip_prefix("al-").or_else(|| word.strip_prefix("el-")).unwrap_or(word)
}

/// The word behind a name that tells a father from his son.
fn suffix(words: &[&str]) -> Option<String> {
    let last = words.last()?.trim_end_matches('.');
    matches!(last, "jr" | "sr" | "ii" | "iii").then(|| last.to_owned())
}

fn plain(words: &[&str]) -> Vec<String> {
    let end = match words {
        [.., "jr" | "jr." | "sr" | "sr." | "ii" | "iii"] => words.len() - 1,
        _ => words.len(),
    };
    words[..end]
        .iter()
        .filter(|word| **word != ",")
        .map(|word| word.trim_end_matches('.').to_owned())
        .collect()
}

/// Whether two names can be one person's: the family name is the same and the first words do not speak
/// against it, or one has all the words of the other.
fn agree(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() >= 2 && short.iter().all(|word| long.contains(word)) {
        return true;
    }
    let (Some(a), Some(b)) = (one.first(), other.first()) else { return false };
    let same_family = match (one.last(), other.last()) {
        (Some(a), Some(b)) => bare(a) == bare(b),
        _ => false,
    };
    same_family && same_given(a, b)
}

/// The same given name, an initial of it, or a short form of it.
fn same_given(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() == 1 || short.contains('.') {
        return short.chars().next() == long.chars().next();
    }
    short.len() >= 3 && long.starts_with(short)
        || is_variant(short, long)
        || NICKNAMES.iter().any(|(nick, full)| (*nick == a && *full == b) || (*nick == b && *full == a))
}

/// Whether two words are one name spelled in two ways: of five letters and more, with one vowel for another
/// ("Kristin", "Kristen"), or a letter doubled or followed by an "h".
fn is_variant(short: &str, long: &str) -> bool {
    let (short, long) = (short.as_bytes(), long.as_bytes());
    if short.len() < 5 || long.len() > short.len() + 1 || short.last() != long.last() {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let is_vowel = |name: &[u8]| name.get(same).is_some_and(|letter| b"aeiouy".contains(letter));
    let extra = long.get(same).copied();
    let fits = if short.len() == long.len() {
        is_vowel(short) && is_vowel(long)
    } else {
        extra == Some(b'h') || same.checked_sub(1).is_some_and(|before| long.get(before).copied() == extra)
    };
    let rest = if short.len() == long.len() { short.get(same + 1..) } else { short.get(same..) };
    same > 0 && fits && rest.is_some_and(|rest| long.get(same + 1..) == Some(rest))
}

/// Whether two long words differ in one letter that one of them has too few, or twice as the other has it once.
fn is_slip(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.len() < 5 || long.len() != short.len() + 1 || !short.is_ascii() || !long.is_ascii() {
        return false;
    }
    let same = short.bytes().zip(long.bytes()).take_while(|(a, b)| a == b).count();
    // "Petrov" and "Petrova" are two, and so are "Roberts" and "Robertss": the end of a name tells more than its middle.
    same > 1 && same < short.len() && short[same..] == long[same + 1..]
}

/// Short forms that do not open the name they stand for.
const NICKNAMES: &[(&str, &str)] = &[
    ("bill", "william"),
    ("will", "william"),
    ("bob", "robert"),
    ("rob", "robert"),
    ("dick", "richard"),
    ("rick", "richard"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("jack", "john"),
    ("johnny", "john"),
    ("ted", "edward"),
    ("ted", "theodore"),
    ("tony", "anthony"),
    ("mike", "michael"),
    ("mick", "michael"),
    ("joe", "joseph"),
    ("joey", "joseph"),
    ("tom", "thomas"),
    ("chuck", "charles"),
    ("charlie", "charles"),
    ("hank", "henry"),
    ("harry", "henry"),
    ("larry", "lawrence"),
    ("kate", "katherine"),
    ("kathy", "katherine"),
    ("katie", "katherine"),
    ("liz", "elizabeth"),
    ("beth", "elizabeth"),
    ("betty", "elizabeth"),
    ("peggy", "margaret"),
    ("maggie", "margaret"),
    ("meg", "margaret"),
    ("sue", "susan"),
    ("nick", "nicholas"),
    ("steve", "stephen"),
    ("steve", "steven"),
    ("dave", "david"),
    ("andy", "andrew"),
    ("drew", "andrew"),
    ("tim", "timothy"),
    ("pepe", "josé"),
    ("bernie", "bernard"),
    ("mitch", "addison"),
    ("jerry", "gerald"),
    ("gerry", "gerald"),
    ("ken", "kenneth"),
    ("ron", "ronald"),
    ("don", "donald"),
];
