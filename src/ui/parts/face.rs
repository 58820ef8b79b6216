//! An actor's face: initials on its side's colour; round for a person, square for a body, a cut corner for
//! a group, dashed when unnamed.

use yew::prelude::*;

use crate::story::{Actor, ActorKind};

/// The face of `actor` in the colour `colour`. It says nothing that the name beside it does not, so
/// a screen reader passes it over.
pub(in crate::ui) fn face(actor: &Actor, colour: usize) -> Html {
    let kind = match actor.kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organization",
        ActorKind::Group => "group",
    };
    html! {
        <span class="face" data-side={colour.to_string()} data-kind={kind} data-unnamed={actor.unnamed.then_some("")} aria-hidden="true">
            { if actor.unnamed { "?".to_owned() } else { initials(&actor.name) } }
        </span>
    }
}

/// The first letters of the first and the last word that tell something, capitalized ones before others; of
/// a single word, its first two letters.
fn initials(name: &str) -> String {
    let telling: Vec<&str> = name.split_whitespace().filter(|word| tells(word)).collect();
    let capitalized: Vec<&str> =
        telling.iter().copied().filter(|word| word.starts_with(char::is_uppercase)).collect();
    let letters =
        |word: &str, count| word.chars().filter(|c| c.is_alphanumeric()).take(count).collect::<String>();
    let words = if capitalized.len() > 1 { capitalized } else { telling };
    match words[..] {
        [first, .., last] => (letters(first, 1) + &letters(last, 1)).to_uppercase(),
        [only] => capital(&letters(only, 2)),
        [] => capital(&letters(name, 2)),
    }
}

/// Whether a word of a name tells its bearer from others: no article, no possessive, no abbreviated country.
fn tells(word: &str) -> bool {
    let possessive = word.ends_with("’s") || word.ends_with("'s");
    let small = ["the", "a", "an", "of", "for", "and", "u.s.", "u.k.", "u.n."];
    !possessive && !small.contains(&word.to_lowercase().as_str())
}

fn capital(letters: &str) -> String {
    let mut letters = letters.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_those_of_the_first_and_last_name() {
        for (name, letters) in [
            ("Nicolás Maduro", "NM"),
            ("El País", "EP"),
            ("Government of Venezuela", "GV"),
            ("Antoine-Isaac Silvestre de Sacy", "AS"),
            ("The New York Times", "NT"),
            ("U.S. War Department", "WD"),
            ("U.S. Congress", "Co"),
            ("U.S. administration", "Ad"),
            ("Maduro’s inner circle", "IC"),
            ("The crew of Eagle", "CE"),
            ("Newsmax", "Ne"),
            ("NASA", "NA"),
            ("U.S.", "US"),
            ("drug cartels", "DC"),
            ("Ángel", "Án"),
            ("(x)", "X"),
            ("", ""),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
