//! The row above: the choice of the order, what is picked, the range in view and the buttons that move it.

use std::rc::Rc;

use yew::prelude::*;

use super::camera::Camera;
use crate::{
    app::{Action, Arrangement, Shown},
    calendar::describe_range,
    layout::Window,
    story::{Links, Part, Related, Story},
    ui::{
        parts::{Icon, icon, segmented},
        store::use_dispatch,
    },
};

/// How much a button magnifies.
const STEP: f64 = 1.6;

/// Props of [`Head`].
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) arrangement: Arrangement,
    pub(super) window: Option<Window>,
    /// What shows everything.
    pub(super) whole: Option<Window>,
    pub(super) range: Option<Window>,
    pub(super) camera: Camera,
    /// Whether there is a picture to move.
    pub(super) movable: bool,
}

/// The row above the timeline.
#[component]
pub(super) fn Head(props: &HeadProps) -> Html {
    let dispatch = use_dispatch();
    let arrange = {
        let dispatch = dispatch.clone();
        Callback::from(move |arrangement| dispatch.send(Action::Arrange(arrangement)))
    };
    let ends = ends(props.window, props.whole);
    let choices = [
        (Arrangement::Happened, "As it happened"),
        (Arrangement::Told, "As told"),
        (Arrangement::List, "List"),
    ];
    html! {
        <div class="timeline-head">
            <h2 id="timeline-title">{ "Timeline" }</h2>
            { segmented("Order of the timeline", &choices, props.arrangement, &arrange) }
            <p class="timeline-picked">{ picked(props) }</p>
            if let Some(window) = props.window.filter(|_| props.movable) {
                <p class="timeline-range">{ describe_range(window.from, window.to) }</p>
            }
            if props.movable || props.range.is_some() {
                <div class="timeline-buttons" role="group" aria-label="Range in view">
                    if props.movable {
                        { button("Zoom out", icon(Icon::Minus), ends.0, &props.camera, |camera| camera.zoom(1.0 / STEP)) }
                        { button("Zoom in", icon(Icon::Plus), ends.1, &props.camera, |camera| camera.zoom(STEP)) }
                        { button("Fit everything into view", "Fit".into(), false, &props.camera, Camera::fit) }
                    }
                    { only_this_range(props, dispatch) }
                </div>
            }
        </div>
    }
}

/// Whether the window can be made no longer, and no shorter.
fn ends(window: Option<Window>, whole: Option<Window>) -> (bool, bool) {
    let Some(window) = window else { return (false, false) };
    let longest = whole.is_some_and(|whole| window.seconds() >= Camera::longest(whole));
    (longest, window == window.zoomed(STEP, 0.5))
}

/// A button that does nothing where it is at its `end`, but keeps the focus.
fn button(label: &'static str, face: Html, end: bool, camera: &Camera, act: fn(&Camera)) -> Html {
    let camera = camera.clone();
    html! {
        <button type="button" class="timeline-button" aria-label={label} title={label} aria-disabled={end.then_some("true")} onclick={move |_| if !end { act(&camera) }}>
            { face }
        </button>
    }
}

/// The button that narrows the story down to what is in view, or no longer.
fn only_this_range(props: &HeadProps, dispatch: crate::ui::Dispatch) -> Html {
    let (range, camera) = (props.range, props.camera.clone());
    let onclick = move |_| {
        let window = if range.is_some() { None } else { Some(camera.window()) };
        dispatch.send(Action::ShowRange(window));
    };
    let title =
        range.map(|range| format!("Only {} is shown; show everything", describe_range(range.from, range.to)));
    html! {
        <button type="button" class="timeline-button" aria-pressed={range.is_some().to_string()} {title} {onclick}>
            { "Only this range" }
        </button>
    }
}

/// How many of the events belong to what is picked.
fn picked(props: &HeadProps) -> Html {
    let (story, links) = (&props.story, &props.links);
    let Some((part, related)) = props.selected.as_ref().zip(props.related.as_ref()) else {
        return Html::default();
    };
    let count = || {
        let shown = |event: &usize| props.shown.events.get(*event).is_some_and(|shown| *shown);
        let of = props.shown.events.iter().filter(|shown| **shown).count();
        let count = related.events.iter().copied().filter(|event| shown(event)).count();
        format!("{count} of {of} with ")
    };
    let (words, name, colour) = match part {
        Part::Actor(id) => {
            let Some(actor) = links.actor(id).map(|at| &story.actors[at]) else { return Html::default() };
            (count(), actor.name.clone(), links.colour(actor))
        }
        Part::Event(id) => {
            let Some(event) = links.event(id).map(|at| &story.events[at]) else { return Html::default() };
            ("Picked: ".to_owned(), event.title.clone(), links.event_colour(story, event))
        }
        Part::Statement(id) => {
            let Some(statement) = links.statement(id).map(|at| &story.statements[at]) else {
                return Html::default();
            };
            (count(), "the picked statement".into(), links.statement_colour(story, statement))
        }
    };
    html! { <>{ words }<b data-side={colour.to_string()}>{ name }</b></> }
}
