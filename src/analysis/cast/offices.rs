//! Offices that each land has one of: "Norland's Foreign Ministry" is another one than "the Foreign Ministry of Veld".

use crate::{
    analysis::{
        lexicon::{Known, Map, known},
        names::{Name, NameKind},
        words::{Tag, Words},
    },
    text::fold,
};

/// What the names of such offices end with.
const HEADS: &[&str] =
    &["ministry", "government", "parliament", "army", "navy", "police", "court", "embassy", "military"];

/// Whether a noun is for an office that each land has.
pub(super) fn is_office(noun: &str) -> bool {
    HEADS.contains(&noun)
}

/// By the number of a name, that of the land's name in front of it: only for offices of which the article names several lands'.
pub(super) fn owned(words: &Words<'_>, names: &[Name], forms: &[Vec<String>]) -> Map<usize, usize> {
    let mut found: Map<usize, usize> = Map::default();
    let mut owners: Map<String, Vec<String>> = Map::default();
    for (at, (name, form)) in names.iter().zip(forms).enumerate() {
        if name.kind != NameKind::Organization || !form.last().is_some_and(|last| is_office(last)) {
            continue;
        }
        let owner = at.checked_sub(1).filter(|owner| {
            words.tag(names[*owner].tokens.end) == Tag::Pos
                && names[*owner].tokens.end + 1 == name.tokens.start
                && matches!(names[*owner].kind, NameKind::Place | NameKind::Group)
        });
        let (office, land) = match owner {
            Some(owner) => {
                found.insert(at, owner);
                (form.join(" "), forms[owner].join(" "))
            }
            // "the Swiss Foreign Ministry"
            None if form.len() > 2 && known(&fold(&form[0])).is(Known::PEOPLE.or(Known::COUNTRY)) => {
                (form[1..].join(" "), form[0].clone())
            }
            None => continue,
        };
        let lands = owners.entry(office).or_default();
        if !lands.contains(&land) {
            lands.push(land);
        }
    }
    found.retain(|at, _| owners.get(&forms[*at].join(" ")).is_some_and(|lands| lands.len() > 1));
    found
}
