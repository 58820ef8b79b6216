//! Offices that each land has one of: "Norland's Foreign Ministry" is another one than "the Foreign Ministry of Veld".

use crate::{
    analysis::{
        lexicon::{Known, Map, listed},
        names::{Name, NameKind},
        words::{Tag, Words},
    },
    text::fold,
};

/// What the names of such offices end with.
const HEADS: &[&str] =
    &["ministry", "government", "parliament", "army", "navy", "police", "court", "embassy", "military"];

/// Whether a noun is for an office that each land has.
fn is_office(noun: &str) -> bool {
    HEADS.contains(&noun)
}

/// The number of the land's name right in front of the office with this name: "Norland's Foreign Ministry".
pub(super) fn owner(words: &Words<'_>, names: &[Name], at: usize) -> Option<usize> {
    let (land, office) = (names.get(at.checked_sub(1)?)?, names.get(at)?);
    let is_owner = office.kind == NameKind::Organization
        && is_office(words.lower(office.tokens.end - 1))
        && matches!(land.kind, NameKind::Place | NameKind::Group)
        && words.tag(land.tokens.end) == Tag::Pos
        && land.tokens.end + 1 == office.tokens.start;
    is_owner.then_some(at - 1)
}

/// By the number of a name, that of the land's name in front of it: only for offices of which the article names several lands'.
pub(super) fn owned(words: &Words<'_>, names: &[Name], forms: &[Vec<String>]) -> Map<usize, usize> {
    let mut found: Map<usize, usize> = Map::default();
    // By office, the first two lands that have one.
    let mut owners: Map<String, Vec<String>> = Map::default();
    for (at, (name, form)) in names.iter().zip(forms).enumerate() {
        let (office, land) = match owner(words, names, at) {
            Some(owner) => {
                found.insert(at, owner);
                (form.join(" "), forms[owner].join(" "))
            }
            // "the Swiss Foreign Ministry"
            None if name.kind == NameKind::Organization
                && form.len() > 2
                && form.last().is_some_and(|last| is_office(last))
                && listed(&fold(&form[0])).is(Known::PEOPLE.or(Known::COUNTRY)) =>
            {
                (form[1..].join(" "), form[0].clone())
            }
            None => continue,
        };
        let lands = owners.entry(office).or_default();
        if lands.len() < 2 && !lands.contains(&land) {
            lands.push(land);
        }
    }
    found.retain(|at, _| owners.get(&forms[*at].join(" ")).is_some_and(|lands| lands.len() > 1));
    found
}
