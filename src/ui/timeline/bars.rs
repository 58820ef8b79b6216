//! Bars and whiskers, whose ends may be vague, and the gradients that they fade with.

use yew::prelude::*;

use super::names::side;
use crate::layout::{BAR_HEIGHT, Fade, NEUTRAL, Soft, round};

/// The most that a vague end takes of a bar, in px and as a part.
const SOFT: (f64, f64) = (72.0, 0.36);
/// How much of the end of a bar fades where it is open or not known, in px: what layout adds for it.
const OPEN: f64 = 64.0;

/// The gradients for the first so many colour slots, and for the neutral one. They are referred to by [`bar`].
pub(super) fn gradients(colours: usize) -> Html {
    let slots = (0..NEUTRAL).take(colours).chain([NEUTRAL]);
    html! {
        <defs>
            { for slots.flat_map(|colour| [gradient("in", colour), gradient("out", colour)]) }
        </defs>
    }
}

fn gradient(kind: &'static str, colour: u8) -> Html {
    let (first, last) = if kind == "in" { ("0", "1") } else { ("1", "0") };
    html! {
        <linearGradient key={format!("{kind}{colour}")} id={format!("timeline-{kind}-{colour}")} data-side={side(colour)}>
            <stop class="timeline-stop" offset="0" stop-opacity={first} />
            <stop class="timeline-stop" offset="1" stop-opacity={last} />
        </linearGradient>
    }
}

/// The stretch within which a moment lies, `x0` to `x1` at height `y`.
pub(super) fn whisker(x0: f64, x1: f64, y: f64, soft: Soft, colour: u8) -> Html {
    let fade = |soft| if soft { Fade::Soft } else { Fade::None };
    bar(x0, x1, y, fade(soft.start), fade(soft.end), colour)
}

/// A bar from `x0` to `x1` at height `y`: up to three pieces, since a gradient cannot be of a fixed length.
pub(super) fn bar(x0: f64, x1: f64, y: f64, start: Fade, end: Fade, colour: u8) -> Html {
    let length = (x1 - x0).max(1.0);
    let (from, to) = (round(x0 + fading(start, length)), round(x0 + length - fading(end, length)));
    let (y, height) = (round(y - BAR_HEIGHT / 2.0).to_string(), BAR_HEIGHT.to_string());
    let piece = |x0: f64, x1: f64, fill: Option<String>| {
        html! {
            if x1 > x0 {
                <rect class="timeline-bar" x={x0.to_string()} y={y.clone()} width={round(x1 - x0).to_string()} height={height.clone()} {fill} />
            }
        }
    };
    html! {
        <>
            { piece(x0, from, Some(format!("url(#timeline-in-{colour})"))) }
            { piece(from, to, None) }
            { piece(to, round(x0 + length), Some(format!("url(#timeline-out-{colour})"))) }
            if start == Fade::Open { { going_on(x0 + 14.0, &y, -1.0) } }
            if end == Fade::Open { { going_on(x1 - 14.0, &y, 1.0) } }
        </>
    }
}

/// How much of an end fades.
fn fading(fade: Fade, length: f64) -> f64 {
    match fade {
        Fade::None => 0.0,
        Fade::Soft => SOFT.0.min(length * SOFT.1),
        Fade::Open | Fade::Unknown => OPEN.min(length / 2.0),
    }
}

/// The sign that a bar goes on: a chevron at `x`, to the right for 1, to the left for -1.
fn going_on(x: f64, top: &str, direction: f64) -> Html {
    let (across, down) = (5.0 * direction, BAR_HEIGHT / 2.0 - 5.0);
    html! {
        <path class="timeline-on" d={format!("M{} {top}m0 5l{across} {down}l{} {down}", round(x), -across)} />
    }
}
