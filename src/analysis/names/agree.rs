//! One name, one kind: what a name clearly is in one place of the article it is everywhere in it, and the
//! short forms of a name are what the long form is.

use super::{
    NameKind::{self, Organization, Person, Place},
    letters::letters_behind,
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::{
    analysis::{
        lexicon::{Known, Map},
        words::Shape,
    },
    text::fold,
};

/// A part with what speaks for each kind, and in the end its kind.
pub(super) struct Weighed {
    pub(super) part: Part,
    /// Its words, folded.
    pub(super) key: String,
    pub(super) inside: Scale,
    pub(super) around: Scale,
    /// What a table of results says, which outweighs all else.
    pub(super) table: Option<(NameKind, &'static str)>,
}

/// The kind of each part, and the rule behind it.
pub(super) fn agree(page: &Page<'_, '_>, parts: &[Weighed]) -> Vec<(NameKind, i32, &'static str)> {
    let mut totals: Map<&str, Scale> = Map::default();
    let mut counts: Map<&str, u32> = Map::default();
    // A dateline is in capitals for its place, not for what it names: it comes last, where it is not the name's only one.
    let is_dateline = |part: &&Weighed| matches!(part.table, Some((Place, _)));
    for part in parts.iter().filter(|part| !is_dateline(part)).chain(parts.iter().filter(is_dateline)) {
        *counts.entry(&part.key).or_default() += 1;
        let total = totals.entry(&part.key).or_insert(part.inside);
        total.add_all(&part.around, 12);
        if let Some((kind, rule)) = part.table {
            total.add(kind, 2, rule);
        }
    }
    let links = Links::read(page, parts, &totals);
    let beside = beside_places(page, parts, &totals);
    let sides: Map<&str, ()> = parts
        .iter()
        .filter(|part| matches!(part.table, Some((Organization, _))))
        .map(|part| (part.key.as_str(), ()))
        .collect();
    let bodies = stated_bodies(parts);
    let verdicts: Vec<_> = parts
        .iter()
        .map(|part| {
            // "Lund 34, 90": beside its numbers stands a player where the text has one of that name.
            let is_player = links.family.contains_key(part.key.as_str());
            if let Some((kind, rule)) = part.table.filter(|(kind, _)| *kind != Organization || !is_player) {
                return (kind, 20, rule);
            }
            if sides.contains_key(part.key.as_str())
                && !links.family.contains_key(part.key.as_str())
                && !is_where(page, &part.part)
            {
                return (Organization, 10, "side elsewhere in the report");
            }
            let mut scale = totals.get(part.key.as_str()).copied().unwrap_or_default();
            scale.add_all(&part.around, 12);
            links.add(&part.key, &mut scale);
            if bodies.contains_key(part.key.as_str())
                && !links.names_person(&part.key)
                && scale.points(Place) < 4
            {
                scale.add(Organization, 8, "said to be a body elsewhere");
            }
            if beside.contains_key(part.key.as_str()) {
                scale.add(Place, 4, "beside a place");
            }
            // Who is named again and again acts in the text, though nothing tells as what.
            let again =
                counts.get(part.key.as_str()).is_some_and(|count| *count >= 3) && !part.key.contains(' ');
            if again && !page.is_common(part.part.tokens.start) && scale.points(Person) >= 0 {
                scale.add(Person, 1, "named again");
            }
            scale.verdict()
        })
        .collect();
    let clear: Map<&str, (NameKind, i32)> = parts
        .iter()
        .zip(&verdicts)
        .filter(|(_, (kind, points, _))| *points >= least(*kind))
        .map(|(part, (kind, points, _))| (part.key.as_str(), (*kind, *points)))
        .collect();
    let settled = |(part, (kind, points, rule)): (&Weighed, (NameKind, i32, &'static str))| {
        let is_clear =
            points >= least(kind) || clear.get(part.key.as_str()).is_some_and(|(clear, _)| *clear == kind);
        (if is_clear { kind } else { NameKind::Other }, points, rule)
    };
    parts.iter().zip(verdicts).map(settled).collect()
}

/// "Norline, a maker of pumps, …": the names of one word that the text somewhere says are a body's and nowhere a person's. That they
/// speak and deny tells neither.
fn stated_bodies(parts: &[Weighed]) -> Map<&str, (NameKind, i32)> {
    const CLEAR: i32 = 6;
    let mut said: Map<&str, (NameKind, i32)> = Map::default();
    for part in parts.iter().filter(|part| !part.key.contains(' ')) {
        let is_clear = |kind: &NameKind| part.around.points(*kind) >= CLEAR;
        let Some(kind) = [Person, Organization].into_iter().find(is_clear) else { continue };
        let (known, _) = said.entry(&part.key).or_insert((kind, CLEAR));
        if *known != kind {
            *known = NameKind::Other;
        }
    }
    said.retain(|_, (kind, _)| *kind == Organization);
    said
}

/// "Taria and Veld agreed": what an "and" joins to a place is one, where nothing tells otherwise.
fn beside_places<'p>(
    page: &Page<'_, '_>,
    parts: &'p [Weighed],
    totals: &Map<&str, Scale>,
) -> Map<&'p str, ()> {
    let mut found = Map::default();
    let total = |part: &Weighed| totals.get(part.key.as_str()).copied().unwrap_or_default();
    let is_open = |part: &Weighed| {
        let known = page.known(part.part.tokens.start);
        !known.is(Known::PERSONAL.or(Known::BODY).or(Known::COMMON))
            && page.shape(part.part.tokens.start) == Shape::Capital
            && part.part.title.is_empty()
            && total(part).points(Person) <= 2
            && total(part).points(Organization) <= 2
    };
    for pair in parts.windows(2) {
        let [one, other] = pair else { continue };
        let (end, next) = (one.part.tokens.end, other.part.tokens.start);
        let is_joined = next == end + 1 && page.words.lower(end) == "and";
        if !is_joined || one.part.tokens.len() > 1 || other.part.tokens.len() > 1 {
            continue;
        }
        for (this, that) in [(one, other), (other, one)] {
            let (kind, points, _) = total(that).verdict();
            if kind == Place && points >= 3 && is_open(this) {
                found.insert(this.key.as_str(), ());
            }
        }
    }
    found
}

/// Whether a name stands where a place does: behind a preposition of place, or beside the place that it lies in.
fn is_where(page: &Page<'_, '_>, part: &Part) -> bool {
    let tokens = part.tokens.clone();
    let is_place = |at: usize| page.known(at).is(Known::PLACE);
    let beside = page.words.lower(tokens.end) == "," && is_place(tokens.end + 1)
        || tokens.start >= 2 && page.words.lower(tokens.start - 1) == "," && is_place(tokens.start - 2);
    let before = tokens.start.checked_sub(1).map_or("", |at| page.words.lower(at));
    beside
        || page.known(tokens.start).is(Known::COUNTRY)
        || matches!(before, "in" | "at" | "near" | "to" | "from" | "outside" | "around" | "through" | "of")
}

/// The points that a kind needs. A capital with hardly anything to tell what it names stays open: many are concepts, products, or
/// words that their writer holds dear.
fn least(kind: NameKind) -> i32 {
    match kind {
        Person => 1,
        Organization => 4,
        _ => i32::MIN,
    }
}

/// Whether a body is one of a place, whose name opens its own: by how the folded name ends.
pub(in crate::analysis) fn is_of_place(name: &str) -> bool {
    const ENDS: &[&str] = &[
        " gazette",
        " herald",
        " chronicle",
        " echo",
        " courier",
        " advertiser",
        " council",
        " court",
        " police",
        " hospital",
        " ministry",
        " government",
        " embassy",
        " army",
        " navy",
        " airport",
        " school",
        "police department",
        "fire department",
        "fire brigade",
    ];
    ENDS.iter().any(|end| name.ends_with(end))
}

/// What the long names of the article say of short ones.
struct Links<'p> {
    family: Map<&'p str, i32>,
    given: Map<&'p str, i32>,
    opens: Map<&'p str, (NameKind, i32)>,
    acronyms: Map<String, NameKind>,
    /// By a bare name, where it, a body's and a person's that hold it first stand: "Dunn", "Dunn Ltd.", "Hugh Dunn".
    first: Map<&'p str, [Option<usize>; 3]>,
}

impl<'p> Links<'p> {
    fn read(page: &Page<'_, '_>, parts: &'p [Weighed], totals: &Map<&str, Scale>) -> Self {
        let mut links = Self {
            family: Map::default(),
            given: Map::default(),
            opens: Map::default(),
            acronyms: Map::default(),
            first: Map::default(),
        };
        for (at, part) in parts.iter().enumerate() {
            let Some((first, rest)) = part.key.split_once(' ') else {
                links.stands(&part.key, 0, part.part.tokens.start);
                continue;
            };
            let (kind, points, _) = totals.get(part.key.as_str()).copied().unwrap_or_default().verdict();
            if points < 3 {
                continue;
            }
            if kind == Person {
                let last = part.key.rsplit(' ').next().unwrap_or(rest);
                let strength = points.min(8);
                links.stands(last, 2, part.part.tokens.start);
                for name in [last, rest] {
                    let entry = links.family.entry(name).or_default();
                    *entry = strength.max(*entry);
                }
                links.given.entry(first).or_insert(strength / 2);
                // "Edith Quell-Roe" may be called Quell.
                for half in last.split('-').filter(|half| half.len() > 2 && half.len() < last.len()) {
                    links.given.entry(half).or_insert(strength / 2);
                }
            } else {
                if kind == Organization {
                    links.stands(first, 1, part.part.tokens.start);
                }
                // "the Marrow Gazette": what it is the paper, the court, the police of is not called so.
                if kind != Organization || !is_of_place(&part.key) {
                    links.opens.entry(first).or_insert((kind, if kind == Organization { 8 } else { 1 }));
                }
                // "the Commission" for "European Commission"
                if kind == Organization
                    && page.known(part.part.tokens.end - 1).is(Known::HEAD.or(Known::OPENER))
                {
                    let points = if page.is_sport { 8 } else { 4 };
                    links.opens.entry(part.key.rsplit(' ').next().unwrap_or(rest)).or_insert((kind, points));
                }
                // "the National Audit Office (Nauff)"
                if let Some(next) = parts.get(at + 1)
                    && is_letters(page, &part.part, &next.part)
                    && (page.words.lower(part.part.tokens.end) != "(" || abbreviates(&next.key, &part.key))
                {
                    links.acronyms.entry(next.key.replace('.', "")).or_insert(kind);
                }
                let acronym = acronym(page, part);
                if acronym.len() >= 2 {
                    links.acronyms.entry(acronym).or_insert(kind);
                }
            }
        }
        links
    }

    fn stands(&mut self, name: &'p str, form: usize, at: usize) {
        self.first.entry(name).or_default()[form].get_or_insert(at);
    }

    /// Whether a bare name is a body's, though a person of that name is in the text: who is brought in by the full name cannot
    /// have been meant before, and the text goes on calling the body so.
    fn is_body_first(&self, key: &str) -> bool {
        match self.first.get(key) {
            Some([Some(bare), Some(body), Some(person)]) => bare.max(body) < person,
            _ => false,
        }
    }

    /// Whether a person in the text has this name.
    fn names_person(&self, key: &str) -> bool {
        self.family.contains_key(key) || self.given.contains_key(key)
    }

    fn add(&self, key: &str, scale: &mut Scale) {
        // "Halden Freight", where Peter Halden is in the text: firms are called by their founders' names, and so are things,
        // which are mostly several.
        if let Some((first, _)) = key.split_once(' ')
            && self.family.contains_key(first)
            && scale.points(Organization) >= 3
            && !key.ends_with('s')
        {
            scale.add(Organization, 2, "firm of a person in the text");
        }
        if self.is_body_first(key) {
            scale.add(Organization, 8, "short form of a name in the text");
        } else if let Some(points) = self.family.get(key) {
            scale.add(Person, *points, "family name of a person in the text");
        }
        if let Some(points) = self.given.get(key) {
            scale.add(Person, *points, "given name of a person in the text");
        }
        if let Some((kind, points)) = self.opens.get(key)
            && *kind != Place
            && scale.points(Place) < 4
            && scale.points(NameKind::Group) < 4
        {
            // Where a firm and one of the family are in the text, the bare name is mostly the person's.
            let points = if self.family.contains_key(key) { points / 2 } else { *points };
            scale.add(*kind, points, "short form of a name in the text");
        }
        // "the South", where South Norland is in the text
        if matches!(key, "north" | "south" | "east" | "west")
            && matches!(self.opens.get(key), Some((Place, _)))
        {
            scale.add(Place, 5, "half of a land in the text");
        }
        if let Some(kind) = self.acronyms.get(key.replace('.', "").as_str()) {
            scale.add(*kind, 7, "letters of a name in the text");
        }
    }
}

/// Whether a name of one word is what the text says the one before it is short as.
fn is_letters(page: &Page<'_, '_>, long: &Part, short: &Part) -> bool {
    short.tokens.len() == 1 && letters_behind(page.words, long.tokens.end) == Some(short.tokens.start)
}

/// The first letters of the capital words of a name, in lower case.
fn acronym(page: &Page<'_, '_>, part: &Weighed) -> String {
    part.part
        .tokens
        .clone()
        .filter(|at| page.shape(*at).is_capital())
        .filter_map(|at| page.words.lower(at).chars().next())
        .collect()
}

/// Whether letters can be short for a name: they open with its first letter, and the others follow in it in their order.
pub(in crate::analysis) fn abbreviates(letters: &str, name: &str) -> bool {
    let mut ahead = name.chars().filter(|c| c.is_alphanumeric());
    let mut letters = letters.chars().filter(|c| c.is_alphanumeric());
    letters.next().is_some_and(|first| ahead.next() == Some(first))
        && letters.all(|letter| ahead.any(|c| c == letter))
}

/// The folded words of these tokens, one space between.
pub(super) fn key(page: &Page<'_, '_>, part: &Part) -> String {
    fold(page.words.phrase(part.tokens.clone()))
}
