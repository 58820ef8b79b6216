//! The strip of everything, and the window on it.

use std::{fmt::Write as _, rc::Rc};

use web_sys::Element;
use yew::prelude::*;

use super::{
    camera::Camera,
    gestures,
    keys::{Wish, wish},
    roving::plain_key,
};
use crate::{
    calendar::describe_range,
    layout::{Chronology, Window, overview, round},
};

/// How many parts the density is counted in.
const COLUMNS: usize = 240;
/// The height of the drawing.
const HEIGHT: f64 = 30.0;
/// In seconds.
const DAY: i64 = 86_400;
/// The window is drawn no narrower than this, in px.
const NARROWEST: f64 = 28.0;
/// From an edge of the window out to its handle, and from there to the end of the strip, in px.
const GRIP: f64 = 6.0;

/// Props of [`Overview`].
#[derive(Properties, PartialEq)]
pub(super) struct OverviewProps {
    pub(super) chronology: Rc<Chronology>,
    /// The window that the picture is drawn for.
    pub(super) window: Window,
    /// The stretch of the strip.
    pub(super) whole: Window,
    /// Its width in px.
    pub(super) width: f64,
    pub(super) camera: Camera,
}

/// The strip, with the window as a slider that can be dragged, and moved by keys.
#[component]
pub(super) fn Overview(props: &OverviewProps) -> Html {
    let (window, whole, width) = (props.window, props.whole, props.width);
    let counts = use_memo((props.chronology.clone(), whole), |(chronology, whole)| {
        overview(chronology, *whole, COLUMNS)
    });
    let strip = use_node_ref();
    use_effect_with((), {
        let (strip, camera) = (strip.clone(), props.camera.clone());
        move |()| {
            let listeners = strip.cast::<Element>().map(|element| gestures::on_overview(&element, &camera));
            move || drop(listeners)
        }
    });
    let onkeydown = {
        let camera = props.camera.clone();
        move |event: KeyboardEvent| {
            let window = camera.window();
            match plain_key(&event).and_then(|key| wish(&key)) {
                Some(Wish::Step(by)) => camera.page(by as f64 * 0.1),
                Some(Wish::Page(fraction)) => camera.page(fraction),
                Some(Wish::Zoom(factor)) => camera.zoom(factor),
                Some(Wish::Fit) => camera.fit(),
                Some(Wish::First) => camera.jump(Window::new(whole.from, whole.from + window.seconds())),
                Some(Wish::Last) => camera.jump(Window::new(whole.to - window.seconds(), whole.to)),
                Some(Wish::Pick) | None => return,
            }
            event.prevent_default();
        }
    };
    let (x0, x1) = lens(window, whole, width);
    let middle = whole.x_of(window.from + window.seconds() / 2, 100.0).clamp(0.0, 100.0).round();
    let (x, length) = (round(x0).to_string(), round(x1 - x0).to_string());
    html! {
        <div class="timeline-overview">
            <svg class="timeline-strip" viewBox={format!("0 0 {width} {HEIGHT}")} preserveAspectRatio="none" role="group" aria-label="Everything at a glance" ref={strip}>
                <path class="timeline-density" d={density(&counts, width)} />
                <g
                    class="timeline-lens"
                    ref={props.camera.lens()}
                    role="slider"
                    tabindex="0"
                    aria-label="The stretch of time in view"
                    aria-orientation="horizontal"
                    aria-valuemin="0"
                    aria-valuemax="100"
                    aria-valuenow={middle.to_string()}
                    aria-valuetext={describe_range(window.from, window.to)}
                    {onkeydown}
                >
                    <rect class="timeline-lens-body" data-grip="all" {x} y="1" width={length} height="28" rx="4" />
                    { handle("start", x0 - GRIP) }
                    { handle("end", x1 + GRIP) }
                </g>
            </svg>
            { ends(whole, props.chronology.outside(window)) }
        </div>
    }
}

/// Where the window lies on the strip; at its edge where it lies outside.
fn lens(window: Window, whole: Window, width: f64) -> (f64, f64) {
    let edge = 2.0 * GRIP;
    let x0 = whole.x_of(window.from, width).clamp(edge, (width - NARROWEST - edge).max(edge));
    let x1 = whole.x_of(window.to, width).clamp(x0 + NARROWEST, (width - edge).max(x0 + NARROWEST));
    (x0, x1)
}

/// When the strip begins and ends, and how many events lie before and after the window.
fn ends(whole: Window, (earlier, later): (usize, usize)) -> Html {
    let range = describe_range(whole.from, whole.to);
    // A day says its month and year; longer and shorter stretches are said as the range above is.
    let (from, to) = if (2 * DAY..1000 * DAY).contains(&whole.seconds()) {
        let day = |at: i64| describe_range(at.div_euclid(DAY) * DAY, (at.div_euclid(DAY) + 1) * DAY);
        (day(whole.from), day(whole.to - 1))
    } else {
        let (from, to) = range.split_once(" – ").unwrap_or((&range, ""));
        (from.to_owned(), to.to_owned())
    };
    html! {
        <p class="timeline-ends">
            <span>{ from }</span>
            <span>
                if earlier > 0 { { format!("‹ {earlier} earlier") } }
                if earlier > 0 && later > 0 { { " · " } }
                if later > 0 { { format!("{later} later ›") } }
            </span>
            <span>{ to }</span>
        </p>
    }
}

fn handle(grip: &'static str, x: f64) -> Html {
    html! {
        <g class="timeline-handle" data-grip={grip}>
            <rect class="timeline-hit" x={round(x - 5.0).to_string()} y="0" width="10" height="30" />
            <path d={format!("M{} 10v10", round(x))} />
        </g>
    }
}

/// The outline of the density, as high as the square root of the count, so that single events are seen beside many.
fn density(counts: &[u32], width: f64) -> String {
    let most = f64::from(counts.iter().copied().max().unwrap_or(0).max(1)).sqrt();
    let column = width / COLUMNS as f64;
    let mut path = format!("M0 {HEIGHT}");
    let mut last = None;
    for (at, count) in counts.iter().enumerate() {
        if last.replace(*count) != Some(*count) {
            let x = round(at as f64 * column);
            let y = round(HEIGHT - f64::from(*count).sqrt() / most * (HEIGHT - 8.0));
            // Writing to a string cannot fail.
            let _ = write!(path, "H{x}V{y}");
        }
    }
    let _ = write!(path, "H{}V{HEIGHT}z", round(width));
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_always_on_the_strip_and_wide_enough_to_grip() {
        let whole = Window::new(0, 100_000);
        for (from, to) in
            [(0, 100_000), (-900_000, -800_000), (800_000, 900_000), (50_000, 50_060), (-9, 900_000)]
        {
            let (x0, x1) = lens(Window::new(from, to), whole, 1000.0);
            assert!(x0 >= 0.0 && x1 <= 1000.0 && x1 - x0 >= NARROWEST, "{from} {to}: {x0} {x1}");
        }
    }

    #[test]
    fn equal_neighbours_are_one_step_of_the_outline() {
        assert_eq!(density(&[1; COLUMNS], 240.0), "M0 30H0V8H240V30z");
    }
}
