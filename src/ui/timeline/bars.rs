//! Bars and whiskers, whose ends may be vague, and the gradients that they fade with.

use yew::prelude::*;

use super::names::side;
use crate::layout::{BAR_HEIGHT, Fade, NEUTRAL, Soft, round};

/// The most that a vague end takes of a bar, in px and as a part.
const SOFT: (f64, f64) = (72.0, 0.36);
/// How much of the end of a bar fades where it is open or not known, in px: what layout adds for it.
const OPEN: f64 = 64.0;
/// The height of a bar's foot, in px.
const FOOT: f64 = 3.0;

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

/// From where to where something lies, in px, and how its ends are drawn.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub(super) x0: f64,
    pub(super) x1: f64,
    pub(super) start: Fade,
    pub(super) end: Fade,
}

impl Reach {
    /// The stretch `x0` to `x1` within which a moment lies.
    pub(super) fn whisker(x0: f64, x1: f64, soft: Soft) -> Self {
        let fade = |soft| if soft { Fade::Soft } else { Fade::None };
        Self { x0, x1, start: fade(soft.start), end: fade(soft.end) }
    }
}

/// A bar around the height `y`, with a chevron where it goes on.
pub(super) fn bar(reach: Reach, y: f64, colour: u8) -> Html {
    let top = round(y - BAR_HEIGHT / 2.0);
    html! {
        <>
            { strip("timeline-bar", reach, (top, BAR_HEIGHT), colour) }
            if reach.start == Fade::Open { { going_on(reach.x0 + 14.0, top, -1.0) } }
            if reach.end == Fade::Open { { going_on(reach.x1 - 14.0, top, 1.0) } }
        </>
    }
}

/// The foot of a bar around the height `y`, which has the colour of the second side.
pub(super) fn foot(reach: Reach, y: f64, second: u8) -> Html {
    strip("timeline-foot", reach, (round(y + BAR_HEIGHT / 2.0 - FOOT), FOOT), second)
}

/// A rectangle with its ends: up to three pieces, since a gradient cannot be of a fixed length.
fn strip(class: &'static str, reach: Reach, (top, height): (f64, f64), colour: u8) -> Html {
    let Reach { x0, x1, start, end } = reach;
    let length = (x1 - x0).max(1.0);
    let (from, to) = (round(x0 + fading(start, length)), round(x0 + length - fading(end, length)));
    let piece = |x0: f64, x1: f64, fill: Option<String>| {
        html! {
            if x1 > x0 {
                <rect {class} x={x0.to_string()} y={top.to_string()} width={round(x1 - x0).to_string()} height={height.to_string()} {fill} />
            }
        }
    };
    html! {
        <>
            { piece(x0, from, Some(format!("url(#timeline-in-{colour})"))) }
            { piece(from, to, None) }
            { piece(to, round(x0 + length), Some(format!("url(#timeline-out-{colour})"))) }
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
fn going_on(x: f64, top: f64, direction: f64) -> Html {
    let (across, down) = (5.0 * direction, BAR_HEIGHT / 2.0 - 5.0);
    html! {
        <path class="timeline-on" d={format!("M{} {top}m0 5l{across} {down}l{} {down}", round(x), -across)} />
    }
}
