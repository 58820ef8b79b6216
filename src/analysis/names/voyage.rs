//! Ships, which have the names of persons, and the places that they leave.

use super::{
    NameKind::{Other, Person, Place},
    page::Page,
    parts::Part,
    scale::Scale,
};
use crate::analysis::words::Shape;

/// The points that a ship or a journey in front of a name gives; `at` is the token before it.
pub(super) fn voyage(page: &Page<'_, '_>, part: &Part, at: usize, scale: &mut Scale) {
    let words = page.words;
    // "the ferry Clara Lund": ships have names of persons.
    if page.shape(at) == Shape::Lower && words.is(at, VESSELS) {
        scale.add(Other, 9, "name of a ship");
        scale.add(Person, -6, "name of a ship");
    }
    // "left Porto Lund at 11.40pm", "reached Lund on Monday": what a clock is told of is a journey.
    if words.is(at, &["left", "reached", "departed"])
        && words.is(part.tokens.end, &["at"])
        && page.shape(part.tokens.end + 1) == Shape::Number
    {
        scale.add(Place, 5, "end of a journey");
    }
}

/// Nouns for ships.
const VESSELS: &[&str] = &[
    "ferry",
    "ship",
    "boat",
    "tanker",
    "trawler",
    "yacht",
    "vessel",
    "liner",
    "submarine",
    "freighter",
    "frigate",
    "destroyer",
    "schooner",
    "lifeboat",
    "tugboat",
];
