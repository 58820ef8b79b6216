//! Where in the text an actor appears, as a strip of marks.

use yew::prelude::*;

use crate::order::sort;
use crate::text::Span;

/// The width of the strip, in the units of its own drawing.
const WIDTH: usize = 70;

/// A strip as long as the text, with a mark for each of `spans`. Marks that would fall on the same place are
/// drawn once, so that the strip never holds more of them than it is wide.
pub(in crate::ui) fn presence(spans: &[Span], text_len: usize, colour: usize) -> Html {
    let mut places: Vec<usize> =
        spans.iter().map(|span| span.start as usize * (WIDTH - 2) / text_len.max(1)).collect();
    sort(&mut places);
    places.dedup();
    let path: String = places.iter().map(|x| format!("M{x} 3h2.4v12h-2.4z")).collect();
    html! {
        <svg class="presence" data-side={colour.to_string()} viewBox="0 0 70 18" width="70" height="18" aria-hidden="true">
            <path d={path} />
        </svg>
    }
}
