//! The picture "as it happened", with the tray of what has no date beside it, as one composite: a single Tab stop,
//! and arrow keys that go from event to event in the order of time.

use std::{cell::RefCell, rc::Rc};

use web_sys::Element;
use yew::prelude::*;

use super::{
    bars::gradients,
    camera::Camera,
    frame::use_frame,
    gestures,
    keys::{Wish, wish},
    marks::{Presence, Role, axis, cluster, guest, mark},
    names::{Standing, full},
    roving::{focus_picture, focus_stop, is_button, marked, plain_key},
    tray::tray,
};
use crate::{
    app::{Action, Arrangement},
    layout::{Chronology, Mark, TimelineFrame, Window},
    order::sort_by_key,
    story::{Links, Part, Related, Story},
    ui::store::{Dispatch, use_dispatch},
};

/// A cluster in a window so short, in seconds, cannot be told apart by zooming: it is listed instead.
const SHORT: i64 = 120;

/// Props of [`Stage`].
#[derive(Properties, PartialEq)]
pub(super) struct StageProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) chronology: Rc<Chronology>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    /// The window to draw; none where nothing has a date.
    pub(super) window: Option<Window>,
    /// Whether it has not come to rest.
    pub(super) moving: bool,
    /// The width of the picture in px.
    pub(super) width: f64,
    /// How many lanes it has.
    pub(super) lanes: usize,
    /// What is measured for it.
    pub(super) plane: NodeRef,
    pub(super) camera: Camera,
}

/// The picture and the tray.
#[component]
pub(super) fn Stage(props: &StageProps) -> Html {
    let dispatch = use_dispatch();
    let (story, links, chronology) = (&props.story, &props.links, &props.chronology);
    let frame = use_frame(chronology, props.window, props.moving, (props.width, props.lanes));
    let standing = Standing::new(links, props.selected.as_ref(), props.related.as_ref());
    let current = use_state_eq(|| None);
    let stop = stop(chronology, frame.as_ref().as_ref().zip(props.window), [*current, standing.picked]);
    let (root, wants_focus) = (use_node_ref(), use_mut_ref(|| false));
    use_effect_with((stop, props.window), {
        let (root, wants_focus) = (root.clone(), wants_focus.clone());
        move |_| {
            if wants_focus.take() {
                focus_stop(&root);
            }
        }
    });
    // What is picked elsewhere comes into view; what is picked here is where the reader looks.
    let own_pick = use_mut_ref(|| None::<Rc<str>>);
    use_effect_with(standing.picked, {
        let (own_pick, plane, camera) = (own_pick.clone(), props.plane.clone(), props.camera.clone());
        let (story, chronology, window) = (story.clone(), chronology.clone(), props.window);
        move |picked| {
            let own = own_pick.take();
            let Some((event, window)) = picked.zip(window) else { return };
            let Some(stretch) = chronology.stretch(event) else { return };
            let wanted = with(window, stretch, chronology.is_moment(event));
            let elsewhere = own.is_none_or(|own| *own != *story.events[event].id.as_str());
            if elsewhere && wanted != window && is_seen(&plane) {
                camera.go(wanted);
            }
        }
    });
    let role = |event: usize| Role {
        name: full(story, links, &story.events[event]),
        id: story.events[event].id.shared(),
        stop: stop == Some(event),
    };

    let onkeydown = {
        let (chronology, links, camera) = (chronology.clone(), links.clone(), props.camera.clone());
        let (root, dispatch, current) = (root.clone(), dispatch.clone(), current.clone());
        let own_pick = own_pick.clone();
        let movable = props.window.is_some();
        move |event: KeyboardEvent| {
            let Some(wish) = plain_key(&event).and_then(|key| wish(&key)) else { return };
            let focused = marked(event.target(), "data-event");
            let before = camera.window();
            match wish {
                Wish::Step(_) | Wish::First | Wish::Last => {
                    let from = focused.and_then(|(_, id)| links.event(&id.into())).or(stop);
                    let Some(next) = neighbour(chronology.order(), from, wish) else { return };
                    if let (Some(stretch), true) = (chronology.stretch(next), movable) {
                        let window = with(before, stretch, chronology.is_moment(next));
                        if window != before {
                            camera.jump(window);
                        }
                    }
                    current.set(Some(next));
                    if Some(next) == stop {
                        focus_stop(&root);
                    } else {
                        *wants_focus.borrow_mut() = true;
                    }
                }
                Wish::Pick => match focused.filter(|(element, _)| !is_button(element)) {
                    Some((_, id)) => pick(&dispatch, &own_pick, id),
                    None => return,
                },
                _ if !movable => return,
                Wish::Zoom(_) | Wish::Page(_) | Wish::Fit => {
                    match wish {
                        Wish::Zoom(factor) => camera.zoom(factor),
                        Wish::Page(fraction) => camera.page(fraction),
                        _ => camera.fit(),
                    }
                    // The event that had the focus may be out of the picture now.
                    *wants_focus.borrow_mut() = focused.is_some() && camera.window() != before;
                }
            }
            event.prevent_default();
        }
    };
    let onfocusin = {
        let links = links.clone();
        move |event: FocusEvent| {
            if let Some(event) =
                marked(event.target(), "data-event").and_then(|(_, id)| links.event(&id.into()))
            {
                current.set(Some(event));
            }
        }
    };

    html! {
        <div
            class="timeline-stage"
            data-lanes={props.lanes.to_string()}
            role="group"
            aria-label="Events in the order of time; arrow keys go from one to the next"
            ref={root}
            onclick={on_click(props.camera.clone(), dispatch, own_pick)}
            {onkeydown}
            {onfocusin}
        >
            { tray(story, chronology, &standing, stop, role) }
            <div class="timeline-plane" ref={props.plane.clone()}>
                if let (Some(frame), Some(window)) = (&*frame, props.window) {
                    <Picture camera={props.camera.clone()} {window} width={props.width} margin={-frame.left} height={frame.height} still={stop.is_none()}>
                        { gradients(story.sides.len()) }
                        <g class="timeline-layer" ref={props.camera.layer()}>
                            { axis(frame) }
                            { for frame.clusters.iter().map(|drawn| cluster(drawn, story, standing.dim_all(&drawn.events))) }
                            { for drawn_marks(story, chronology, (frame, window), [stop, standing.picked]).iter().map(|(drawn, presence)| {
                                mark(drawn, *presence, role(drawn.event), &standing)
                            }) }
                        </g>
                    </Picture>
                    if !props.moving && chronology.is_bare(window) {
                        <Bare camera={props.camera.clone()} />
                    }
                } else {
                    <p class="timeline-empty">{ "No event has a date." }</p>
                }
            </div>
        </div>
    }
}

/// Props of [`Bare`].
#[derive(Properties, PartialEq)]
struct BareProps {
    camera: Camera,
}

/// What stands in a picture without events, and the way out: the address or a filter may lead here.
#[component]
fn Bare(props: &BareProps) -> Html {
    let camera = props.camera.clone();
    html! {
        <div class="timeline-bare">
            <p role="status">{ "Nothing shown happened in this stretch of time." }</p>
            <button type="button" class="button" onclick={move |_| camera.fit()}>{ "Fit everything into view" }</button>
        </div>
    }
}

/// Props of [`Picture`].
#[derive(Properties, PartialEq)]
struct PictureProps {
    camera: Camera,
    window: Window,
    width: f64,
    margin: f64,
    height: f64,
    /// Whether no event in it can be reached by Tab, so that it must be reached itself.
    still: bool,
    children: Html,
}

/// The drawing, and what is listened to on it.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let picture = use_node_ref();
    use_effect_with((props.window, props.width, props.margin), {
        let camera = props.camera.clone();
        move |&(window, width, margin)| camera.drawn(window, width, margin)
    });
    use_effect_with((), {
        let (picture, camera) = (picture.clone(), props.camera.clone());
        move |()| {
            let listeners = picture.cast::<Element>().map(|element| gestures::on_picture(&element, &camera));
            move || drop(listeners)
        }
    });
    html! {
        <svg
            class="timeline-picture"
            viewBox={format!("0 0 {} {}", props.width, props.height)}
            tabindex={if props.still { "0" } else { "-1" }}
            role="group"
            aria-label="Picture of the timeline: plus and minus zoom, Page Up and Page Down move, 0 shows all"
            ref={picture}
        >
            { props.children.clone() }
        </svg>
    }
}

/// The event that Tab leads to: the one that last had the focus, else the picked one, where it is in view; else the
/// first that is drawn there; else the first that lies there.
fn stop(
    chronology: &Chronology,
    drawn: Option<(&TimelineFrame, Window)>,
    wanted: [Option<usize>; 2],
) -> Option<usize> {
    let undated = |event: &usize| chronology.undated().contains(event);
    let Some((frame, window)) = drawn else {
        return wanted.into_iter().flatten().find(undated).or(chronology.undated().first().copied());
    };
    let in_view = |event: &usize| match chronology.stretch(*event) {
        Some((from, to)) => from < window.to && to >= window.from,
        None => undated(event),
    };
    let seen = || frame.marks.iter().map(|mark| mark.event).filter(in_view);
    wanted
        .into_iter()
        .flatten()
        .find(in_view)
        .or_else(|| seen().min_by_key(|event| (chronology.stretch(*event), *event)))
        .or_else(|| chronology.beginning(window.from, window.to).next())
        .or(chronology.undated().first().copied())
}

/// The event before or after `stop`, or at the end that is wished for.
fn neighbour(order: &[usize], stop: Option<usize>, wish: Wish) -> Option<usize> {
    let at = |event| order.iter().position(|other| *other == event);
    match (wish, stop.and_then(at)) {
        (Wish::First, _) => order.first().copied(),
        (Wish::Last, _) => order.last().copied(),
        (Wish::Step(by), Some(at)) => order.get(at.checked_add_signed(by)?).copied(),
        (_, _) => order.first().copied(),
    }
}

/// The window moved so that a stretch is seen; where it is longer than the window, its beginning, or the middle of a
/// moment's, where its dot is.
fn with(window: Window, (from, to): (i64, i64), moment: bool) -> Window {
    if to.saturating_sub(from) < window.seconds() {
        window.shown_with(from, to)
    } else if moment {
        let middle = from + (to - from) / 2;
        window.shown_with(middle, middle)
    } else if from < window.to && to > window.from {
        window
    } else {
        window.shown_with(from, from + window.seconds() / 2)
    }
}

/// The marks in the order of time, so that they are read in it, and so that none is moved in the page while it has
/// the focus. With them those of `wanted` that are in the picture but in a cluster.
fn drawn_marks(
    story: &Story,
    chronology: &Chronology,
    (frame, window): (&TimelineFrame, Window),
    wanted: [Option<usize>; 2],
) -> Vec<(Mark, Presence)> {
    let mut marks: Vec<(Mark, Presence)> =
        frame.marks.iter().map(|mark| (mark.clone(), Presence::Own)).collect();
    for event in wanted.into_iter().flatten() {
        let Some((from, to)) = chronology.stretch(event) else { continue };
        let x = window.x_of(from + to.saturating_sub(from) / 2, frame.width);
        let drawn = marks.iter().any(|(mark, _)| mark.event == event);
        if !drawn && (frame.left..=frame.right).contains(&x) {
            marks.push((
                guest(&story.events[event], event, x, frame, chronology.colour(event)),
                Presence::Guest,
            ));
        }
    }
    sort_by_key(&mut marks, |(mark, _)| (chronology.stretch(mark.event), mark.event));
    marks
}

/// The id of the event that was last picked here.
type OwnPick = Rc<RefCell<Option<Rc<str>>>>;

/// Picks an event from here.
fn pick(dispatch: &Dispatch, own: &OwnPick, id: String) {
    *own.borrow_mut() = Some(id.as_str().into());
    dispatch.send(Action::Select(Part::Event(id.into())));
}

/// Whether an element is on the page and not hidden.
fn is_seen(node: &NodeRef) -> bool {
    node.cast::<Element>().is_some_and(|element| element.get_bounding_client_rect().width() >= 1.0)
}

/// A click on an event picks it; one on a cluster shows all of what is in it: closer, or in the list.
fn on_click(camera: Camera, dispatch: Dispatch, own_pick: OwnPick) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if let Some((_, id)) = marked(event.target(), "data-event") {
            pick(&dispatch, &own_pick, id);
        } else if marked(event.target(), "data-more").is_some() {
            dispatch.send(Action::Arrange(Arrangement::List));
        } else if let Some((_, stretch)) = marked(event.target(), "data-cluster") {
            let ends =
                stretch.split_once("..").and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
            let Some((from, to)) = ends else { return };
            let whole_extent = Window::new(from, to).zoomed(0.9, 0.5);
            // What is no shorter than the window is not told apart by going closer to a part of it.
            let closer = whole_extent.seconds() < camera.window().seconds() / 10 * 9;
            if camera.window().seconds() <= SHORT || !closer {
                dispatch.send(Action::Arrange(Arrangement::List));
            } else {
                camera.jump(whole_extent);
                // The cluster is gone with its focus.
                focus_picture(&camera.layer());
            }
        }
    })
}
