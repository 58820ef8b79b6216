//! What is known of a word or phrase as a name, or as what stands in and around names.

use std::sync::LazyLock;

use super::{Map, entries, tags_of};

/// What a word or phrase is known as: a set of the constants below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::analysis) struct Known(u64);

macro_rules! known {
    ($($(#[$doc:meta])* $name:ident = $bit:literal,)*) => {
        impl Known {
            $($(#[$doc])* pub(in crate::analysis) const $name: Known = Known(1 << $bit);)*
        }
    };
}

known! {
    /// A woman's given name.
    FEMALE = 0,
    /// A man's given name.
    MALE = 1,
    /// A given name of either or unknown sex; all given names have it.
    GIVEN = 2,
    /// A family name.
    SURNAME = 3,
    /// A country.
    COUNTRY = 4,
    /// A region, an island, a water, a mountain.
    REGION = 5,
    /// A capital, or a city of 400,000 people and more.
    CAPITAL = 6,
    /// Another town.
    CITY = 7,
    /// An organization.
    BODY = 8,
    /// A people, a belief, a party's adherents; their adjective.
    PEOPLE = 9,
    /// A thing with a name that is no body: a work, an event, a product.
    THING = 10,
    /// A title before a person's name.
    TITLE = 11,
    /// A capital word that goes with a title.
    PORTFOLIO = 12,
    /// A noun for what a person is or does.
    ROLE = 13,
    /// The last word of a body's name.
    HEAD = 14,
    /// Opens a body's name, before "of".
    OPENER = 15,
    /// The last word of a place's name.
    PLACE_HEAD = 16,
    /// Opens a place's name.
    PLACE_OPENER = 17,
    /// The last word of an event's, a work's, a law's name.
    THING_HEAD = 18,
    /// A month, a weekday, a feast.
    CALENDAR = 19,
    /// A verb of saying.
    SAYS = 20,
    /// A small word inside personal names.
    PARTICLE = 21,
    /// A noun whose possessor is a firm.
    FIRM_SIGN = 22,
    /// A noun whose possessor is a place.
    PLACE_SIGN = 23,
    /// A verb of contests.
    BEATS = 24,
    /// A word of reports on sport.
    SPORT = 25,
    /// A word of the language that no table of names has to explain.
    COMMON = 26,
    /// A noun for what a body is, as it stands beside its name: "the retailer".
    BODY_NOUN = 27,
    /// A noun for a player or another person of a side.
    PLAYER = 28,
    /// Opens a body's name without an "of".
    BODY_FRONT = 29,
    /// A paper, an agency or a broadcaster, by the first or last word of its name.
    OUTLET = 30,
    /// A word that the name of an outlet has anywhere in it, and the noun before it: "the newspaper Faro".
    OUTLET_WORD = 31,
    /// The last word of an outlet's name.
    OUTLET_HEAD = 32,
    /// The whole name of an outlet that others could have too: "told the Sun".
    OUTLET_ALONE = 33,
    /// Letters that stand for a thing, where all of them are capitals: "AI", not "Ai Weiwei".
    LETTERS = 34,
}

impl Known {
    /// Any place.
    pub(in crate::analysis) const PLACE: Known =
        Known(Self::COUNTRY.0 | Self::REGION.0 | Self::CAPITAL.0 | Self::CITY.0);
    /// Any part of a person's name.
    pub(in crate::analysis) const PERSONAL: Known = Known(Self::GIVEN.0 | Self::SURNAME.0);

    /// Whether it is known as any of these.
    pub(in crate::analysis) fn is(self, any: Known) -> bool {
        self.0 & any.0 != 0
    }

    /// Known as either says.
    pub(in crate::analysis) const fn or(self, other: Known) -> Known {
        Known(self.0 | other.0)
    }
}

/// What a folded word is known as, the common words of the language included: who does not ask for these saves time with
/// [`listed`].
pub(in crate::analysis) fn known(word: &str) -> Known {
    if is_common(word) { listed(word).or(Known::COMMON) } else { listed(word) }
}

/// What a folded word, or a phrase with `_` for its spaces, is listed as in the tables of names.
pub(in crate::analysis) fn listed(phrase: &str) -> Known {
    TABLE.get(phrase).copied().unwrap_or_default()
}

/// Whether a phrase opens with this word that the tables know.
pub(in crate::analysis) fn opens_phrase(word: &str) -> bool {
    OPENERS.contains_key(word)
}

/// Whether a word is one of the language: listed, or formed from listed ones.
fn is_common(word: &str) -> bool {
    is_word(word)
        || is_formed(word)
        // "unseeded", "unelected": participles have a prefix that their verbs have not.
        || word.strip_prefix("un").is_some_and(|rest| rest.ends_with("ed") && is_formed(rest))
        // A compound is a word where its parts are.
        || word.contains('-')
            && word.split('-').all(|part| part.is_empty() || is_word(part) || part.bytes().all(|b| b.is_ascii_digit()))
}

fn is_word(word: &str) -> bool {
    word.len() > 1 && (tags_of(word).is_some() || COMMON.contains_key(word))
}

/// Whether a word is formed from a listed one by a regular ending.
fn is_formed(word: &str) -> bool {
    const ENDINGS: &[(&str, &[&str])] = &[
        ("'s", &[""]),
        ("s", &[""]),
        ("es", &[""]),
        ("ies", &["y"]),
        ("ied", &["y"]),
        ("ed", &["", "e"]),
        ("ing", &["", "e"]),
        ("ly", &["", "le"]),
        ("er", &["", "e"]),
        ("est", &["", "e"]),
        ("ness", &[""]),
    ];
    ENDINGS.iter().any(|(tail, puts)| {
        word.strip_suffix(tail).filter(|stem| stem.len() > 2).is_some_and(|stem| {
            puts.iter()
                .any(|put| if put.is_empty() { is_word(stem) } else { is_word(&format!("{stem}{put}")) })
                || doubled(stem).is_some_and(is_word)
        })
    })
}

/// "plan" for "plann": the stem whose last letter was doubled before an ending.
fn doubled(stem: &str) -> Option<&str> {
    let bytes = stem.as_bytes();
    let [.., last, end] = bytes else { return None };
    (last == end && last.is_ascii()).then(|| stem.get(..stem.len() - 1)).flatten()
}

static COMMON: LazyLock<Map<&'static str, ()>> = LazyLock::new(|| {
    let mut words = Map::with_capacity_and_hasher(16_000, Default::default());
    for (_, word) in grouped(&COMMON_WORDS) {
        words.insert(word, ());
    }
    words
});

/// The words of the language that are no names.
static COMMON_WORDS: LazyLock<&'static str> = LazyLock::new(|| packed!("common"));

/// The tables of names and of what stands around them.
static GROUPED: LazyLock<[&'static str; 7]> = LazyLock::new(|| {
    [
        packed!("given"),
        packed!("surnames"),
        packed!("places"),
        include_str!("bodies.txt"),
        include_str!("peoples.txt"),
        include_str!("world.txt"),
        include_str!("cues.txt"),
    ]
});

static TABLE: LazyLock<Map<&'static str, Known>> = LazyLock::new(|| {
    let mut table: Map<&'static str, Known> = Map::with_capacity_and_hasher(70_000, Default::default());
    for (group, word) in GROUPED.iter().flat_map(|table| grouped(table)) {
        let entry = table.entry(word).or_default();
        *entry = entry.or(meaning(group));
    }
    table
});

static OPENERS: LazyLock<Map<&'static str, ()>> =
    LazyLock::new(|| TABLE.keys().filter_map(|key| Some((key.split_once('_')?.0, ()))).collect());

/// The words of a table, each with the group it stands in.
fn grouped(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut group = "";
    entries(table).flat_map(move |line| {
        let words = match line.strip_prefix("= ") {
            Some(name) => {
                group = name;
                ""
            }
            None => line,
        };
        let group = group;
        words.split(' ').filter(|word| !word.is_empty()).map(move |word| (group, word))
    })
}

fn meaning(group: &str) -> Known {
    match group {
        "f" => Known::FEMALE.or(Known::GIVEN),
        "m" => Known::MALE.or(Known::GIVEN),
        "u" | "unknown" => Known::GIVEN,
        "surname" => Known::SURNAME,
        "country" => Known::COUNTRY,
        "region" => Known::REGION,
        "capital" => Known::CAPITAL,
        "city" => Known::CITY,
        "body" => Known::BODY,
        "people" => Known::PEOPLE,
        "letters" => Known::LETTERS,
        "thing" => Known::THING,
        "title" => Known::TITLE,
        "portfolio" => Known::PORTFOLIO,
        "role" => Known::ROLE,
        "head" => Known::HEAD,
        "opener" => Known::OPENER,
        "place-head" => Known::PLACE_HEAD,
        "place-opener" => Known::PLACE_OPENER,
        "thing-head" => Known::THING_HEAD,
        "calendar" => Known::CALENDAR,
        "says" => Known::SAYS,
        "particle" => Known::PARTICLE,
        "firm-sign" => Known::FIRM_SIGN,
        "place-sign" => Known::PLACE_SIGN,
        "beats" => Known::BEATS,
        "sport" => Known::SPORT,
        "body-noun" => Known::BODY_NOUN,
        "player" => Known::PLAYER,
        "body-front" => Known::BODY_FRONT,
        "outlet" => Known::OUTLET,
        "outlet-word" => Known::OUTLET_WORD,
        "outlet-head" => Known::OUTLET_HEAD,
        "outlet-alone" => Known::OUTLET_ALONE,
        _ => Known::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_means_something() {
        for (group, word) in [*COMMON_WORDS].iter().chain(&*GROUPED).flat_map(|table| grouped(table)) {
            assert!(group == "common" || meaning(group) != Known::default(), "{group}: {word}");
        }
    }

    #[test]
    fn words_are_folded() {
        for (_, word) in [*COMMON_WORDS].iter().chain(&GROUPED[..4]).flat_map(|table| grouped(table)) {
            assert_eq!(crate::text::fold(word), word);
        }
    }

    #[test]
    fn a_word_with_a_regular_ending_is_common() {
        for word in ["planned", "stopping", "cities", "abbeys", "post-war", "unseeded"] {
            assert!(known(word).is(Known::COMMON), "{word}");
        }
        for word in ["zelensky", "ruiz", "unzed", ""] {
            assert!(!known(word).is(Known::COMMON), "{word}");
        }
    }
}
