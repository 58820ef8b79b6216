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

/// The first letters of the first and the last capitalized word; of a single word, its first two capitals
/// or its first letter.
fn initials(name: &str) -> String {
    let capitals: Vec<char> =
        name.split_whitespace().filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect();
    match capitals[..] {
        [] => name.chars().take(1).flat_map(char::to_uppercase).collect(),
        [only] => [only].into_iter().collect(),
        [first, .., last] => [first, last].into_iter().collect(),
    }
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
            ("Congress", "C"),
            ("drug cartels", "D"),
            ("", ""),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
