//! One name, one kind: what a name clearly is in one place of the article it is everywhere in it, and the
//! short forms of a name are what the long form is.

use super::{
    NameKind::{self, Organization, Person, Place},
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::{
    analysis::lexicon::{Known, Map},
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
    for part in parts {
        *counts.entry(&part.key).or_default() += 1;
        let total = totals.entry(&part.key).or_insert(part.inside);
        total.add_all(&part.around, 12);
        if let Some((kind @ (Person | Organization), rule)) = part.table {
            total.add(kind, 2, rule);
        }
    }
    let links = Links::read(page, parts, &totals);
    parts
        .iter()
        .map(|part| {
            if let Some((kind, rule)) = part.table {
                return (kind, 20, rule);
            }
            let mut scale = totals.get(part.key.as_str()).copied().unwrap_or_default();
            scale.add_all(&part.around, 12);
            links.add(&part.key, &mut scale);
            // Who is named again and again acts in the text, though nothing tells as what.
            let again =
                counts.get(part.key.as_str()).is_some_and(|count| *count >= 3) && !part.key.contains(' ');
            if again && !page.is_common(part.part.tokens.start) && scale.points(Person) >= 0 {
                scale.add(Person, 1, "named again");
            }
            settled(scale.verdict())
        })
        .collect()
}

/// A capital with hardly anything to tell what it names stays open: many are concepts, products, or words that
/// their writer holds dear.
fn settled((kind, points, rule): (NameKind, i32, &'static str)) -> (NameKind, i32, &'static str) {
    let least = match kind {
        Person => 1,
        Organization => 4,
        _ => i32::MIN,
    };
    if points < least { (NameKind::Other, points, rule) } else { (kind, points, rule) }
}

/// What the long names of the article say of short ones.
struct Links<'p> {
    family: Map<&'p str, i32>,
    given: Map<&'p str, i32>,
    opens: Map<&'p str, (NameKind, i32)>,
    acronyms: Map<String, NameKind>,
}

impl<'p> Links<'p> {
    fn read(page: &Page<'_, '_>, parts: &'p [Weighed], totals: &Map<&str, Scale>) -> Self {
        let mut links = Self {
            family: Map::default(),
            given: Map::default(),
            opens: Map::default(),
            acronyms: Map::default(),
        };
        for part in parts {
            let Some((first, rest)) = part.key.split_once(' ') else { continue };
            let (kind, points, _) = totals.get(part.key.as_str()).copied().unwrap_or_default().verdict();
            if points < 3 {
                continue;
            }
            if kind == Person {
                let last = part.key.rsplit(' ').next().unwrap_or(rest);
                let strength = points.min(8);
                for name in [last, rest] {
                    let entry = links.family.entry(name).or_default();
                    *entry = strength.max(*entry);
                }
                links.given.entry(first).or_insert(strength / 2);
            } else {
                links.opens.entry(first).or_insert((kind, if kind == Organization { 8 } else { 1 }));
                // "the Commission" for "European Commission"
                if kind == Organization
                    && page.known(part.part.tokens.end - 1).is(Known::HEAD.or(Known::OPENER))
                {
                    links.opens.entry(part.key.rsplit(' ').next().unwrap_or(rest)).or_insert((kind, 4));
                }
                let acronym = acronym(page, part);
                if acronym.len() >= 2 {
                    links.acronyms.entry(acronym).or_insert(kind);
                }
            }
        }
        links
    }

    fn add(&self, key: &str, scale: &mut Scale) {
        if let Some(points) = self.family.get(key) {
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
            scale.add(*kind, *points, "short form of a name in the text");
        }
        if let Some(kind) = self.acronyms.get(key.replace('.', "").as_str()) {
            scale.add(*kind, 7, "letters of a name in the text");
        }
    }
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

/// The folded words of these tokens, one space between.
pub(super) fn key(page: &Page<'_, '_>, part: &Part) -> String {
    fold(page.words.phrase(part.tokens.clone()))
}
