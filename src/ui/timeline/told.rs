//! The picture "as told": to the right in the order of the text, downwards in the order of time.

use std::{ops::Range, rc::Rc};

use yew::prelude::*;

use super::{
    keys::{Wish, wish},
    measure::use_width,
    names::{Standing, full, side},
    roving::{focus_stop, is_button, marked, plain_key},
};
use crate::{
    app::Action,
    layout::{
        Chronology, DOT_RADIUS, Direction, LabelSide, Leg, Size, Telling, ToldFrame, ToldPoint, round, told,
    },
    story::{Known, Links, Part, Related, Story},
    ui::store::use_dispatch,
};

/// The size of the picture until it is measured. Its height in `timeline.css` is the same.
const SIZE: Size = Size { width: 1350.0, height: 380.0 };
/// Where there is less room, the picture scrolls; see `timeline.css`.
const NARROWEST: f64 = 320.0;
/// So many events are in the picture at once.
const PAGE: usize = 24;

/// Props of [`Told`].
#[derive(Properties, PartialEq)]
pub(super) struct ToldProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) chronology: Rc<Chronology>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
}

/// The picture, a page of events at a time.
#[component]
pub(super) fn Told(props: &ToldProps) -> Html {
    let dispatch = use_dispatch();
    let (story, links) = (&props.story, &props.links);
    let telling = use_memo((story.clone(), props.chronology.clone()), |(story, chronology)| {
        Telling::new(story, chronology)
    });
    let (plane, width) = use_width(SIZE.width, !telling.is_empty());
    let width = width.max(NARROWEST);
    let standing = Standing::new(links, props.selected.as_ref(), props.related.as_ref());
    let (current, page) = (use_state_eq(|| None), use_state_eq(|| 0));
    use_effect_with((telling.clone(), standing.picked), {
        let page = page.clone();
        move |(telling, picked)| {
            let at = picked.and_then(|event| telling.position(event));
            if let Some(at) = at.or((*page * PAGE >= telling.len()).then_some(0)) {
                page.set(at / PAGE);
            }
        }
    });
    let first = *page * PAGE;
    let shown = first..telling.len().min(first + PAGE);
    let frame = told(&telling, Size { width, ..SIZE }, shown.clone());
    let events: Vec<usize> = frame.points.iter().map(|point| point.event).collect();
    let stop = [*current, standing.picked]
        .into_iter()
        .flatten()
        .find(|event| events.contains(event))
        .or(events.first().copied());
    let (root, wants_focus) = (use_node_ref(), use_mut_ref(|| false));
    use_effect_with(stop, {
        let (root, wants_focus) = (root.clone(), wants_focus.clone());
        move |_| {
            if wants_focus.take() {
                focus_stop(&root);
            }
        }
    });
    if telling.is_empty() {
        return html! { <p class="timeline-empty">{ "The text tells of none of these events in words of its own." }</p> };
    }

    let onkeydown = {
        let (current, dispatch, events) = (current.clone(), dispatch.clone(), events.clone());
        move |event: KeyboardEvent| {
            let at = stop.and_then(|stop| events.iter().position(|event| *event == stop)).unwrap_or(0);
            let next = match plain_key(&event).and_then(|key| wish(&key)) {
                Some(Wish::Step(by)) => at.checked_add_signed(by),
                Some(Wish::First) => Some(0),
                Some(Wish::Last) => events.len().checked_sub(1),
                Some(Wish::Pick) => {
                    if let Some((_, id)) =
                        marked(event.target(), "data-event").filter(|(element, _)| !is_button(element))
                    {
                        dispatch.send(Action::Select(Part::Event(id.into())));
                        event.prevent_default();
                    }
                    return;
                }
                _ => return,
            };
            if let Some(next) = next.and_then(|next| events.get(next)) {
                *wants_focus.borrow_mut() = true;
                current.set(Some(*next));
            }
            event.prevent_default();
        }
    };
    let onclick = move |event: MouseEvent| {
        if let Some((_, id)) = marked(event.target(), "data-event") {
            dispatch.send(Action::Select(Part::Event(id.into())));
        }
    };
    let point = |point: &ToldPoint| {
        let event = &story.events[point.event];
        let name = format!(
            "{}; told in place {}",
            full(story, links, event),
            telling.position(point.event).map_or(0, |at| at + 1)
        );
        mark(point, &standing, name, event.id.shared(), stop == Some(point.event))
    };
    html! {
        <div class="timeline-told" role="group" aria-label="Events in the order of the text; arrow keys go from one to the next" ref={root} {onclick} {onkeydown}>
            <p class="timeline-axes">
                <span>{ "Earlier ↑" }</span>
                <span class="timeline-summary">{ summary(&frame) }</span>
                { pages(&page, &shown, telling.len()) }
            </p>
            <div class="timeline-told-plane" ref={plane}>
                <svg class="timeline-told-picture" viewBox={format!("0 0 {} {}", frame.width, frame.height)}>
                    <path class="timeline-leg" d={path(&frame.legs, Direction::Forward)} />
                    <path class="timeline-leg" data-unsure="" d={path(&frame.legs, Direction::Unsure)} />
                    <path class="timeline-leg" data-back="" d={path(&frame.legs, Direction::Flashback)} />
                    { for frame.points.iter().map(point) }
                </svg>
            </div>
            <p class="timeline-axes">
                <span>{ "Later ↓" }</span>
                <span class="timeline-key">{ line("") }{ "on in time" }{ line("back") }{ "back in time" }{ line("unsure") }{ "perhaps back" }</span>
                <span>{ "Further on in the text →" }</span>
            </p>
        </div>
    }
}

/// "3 of 10 steps surely go back in time."
fn summary(frame: &ToldFrame) -> String {
    let back = frame.legs.iter().filter(|leg| leg.direction == Direction::Flashback).count();
    match (frame.legs.len(), back) {
        (0, _) => String::new(),
        (_, 0) if frame.legs.iter().all(|leg| leg.direction == Direction::Forward) => {
            "Told in the order in which it happened.".to_owned()
        }
        (_, 0) => "No step surely goes back in time.".to_owned(),
        (1, _) => "The one step goes back in time.".to_owned(),
        (steps, 1) => format!("1 of {steps} steps surely goes back in time."),
        (steps, back) => format!("{back} of {steps} steps surely go back in time."),
    }
}

fn pages(page: &UseStateHandle<usize>, shown: &Range<usize>, of: usize) -> Html {
    if of <= PAGE {
        return Html::default();
    }
    let turn = |to: Option<usize>, words: &'static str| {
        let page = page.clone();
        let onclick = move |_| page.set(to.unwrap_or(*page));
        html! { <button type="button" class="timeline-button" disabled={to.is_none()} {onclick}>{ words }</button> }
    };
    html! {
        <span class="timeline-pages">
            { turn(page.checked_sub(1), "Before") }
            { format!("{} – {} of {of}", shown.start + 1, shown.end) }
            { turn((shown.end < of).then_some(**page + 1), "After") }
        </span>
    }
}

fn line(kind: &'static str) -> Html {
    html! {
        <svg viewBox="0 0 30 10" width="30" height="10" aria-hidden="true">
            <path class="timeline-leg" data-back={(kind == "back").then_some("")} data-unsure={(kind == "unsure").then_some("")} d="M1 5H29" />
        </svg>
    }
}

/// The legs that go one way, each as a curve that leaves and arrives upright, past the label beside.
fn path(legs: &[Leg], direction: Direction) -> String {
    let legs = legs.iter().filter(|leg| leg.direction == direction);
    legs.map(|Leg { x0, y0, x1, y1, .. }| {
        let middle = round((y0 + y1) / 2.0);
        format!("M{x0} {y0}C{x0} {middle} {x1} {middle} {x1} {y1}")
    })
    .collect()
}

fn mark(point: &ToldPoint, standing: &Standing, name: String, id: Rc<str>, stop: bool) -> Html {
    let (x, y) = (point.x.to_string(), point.y.to_string());
    let picked = standing.is_picked(point.event);
    html! {
        <g
            key={point.event}
            class="timeline-mark"
            role="button"
            tabindex={if stop { "0" } else { "-1" }}
            aria-label={name}
            aria-pressed={picked.to_string()}
            data-event={id}
            data-side={side(point.colour)}
            data-dim={standing.dim(point.event)}
            data-related={standing.related(point.event)}
            data-assumed={(point.known == Known::Assumed).then_some("")}
            data-undated={(!point.dated).then_some("")}
        >
            <circle class="timeline-hit" cx={x.clone()} cy={y.clone()} r="12" />
            <circle class="timeline-dot" cx={x.clone()} cy={y.clone()} r={DOT_RADIUS.to_string()} />
            if picked {
                <circle class="timeline-ring" cx={x} cy={y} r={(DOT_RADIUS + 4.0).to_string()} />
            }
            if let Some(label) = &point.label {
                <text class="timeline-label" aria-hidden="true" x={label.x.to_string()} y={label.y.to_string()} text-anchor={(label.side == LabelSide::Before).then_some("end")}>
                    { label.text.clone() }
                </text>
            }
        </g>
    }
}
