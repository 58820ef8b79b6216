//! The events as a list in the order of time: what "List" shows, and what phones, paper and readers without
//! a picture get in any order. Of many events only a part is in the page.

use std::rc::Rc;

use gloo::{events::EventListener, utils::window};
use yew::prelude::*;

use super::{
    names::{self, Standing, known, side},
    roving::marked,
};
use crate::{
    app::Action,
    calendar::spoken_duration,
    layout::Chronology,
    story::{Event, Links, Part, Related, Story},
    ui::{
        parts::{ActorName, grade_sign},
        store::use_dispatch,
    },
};

/// So many events are listed at once where there are more than [`FEW`].
const PAGE: usize = 30;
/// So many are all listed.
const FEW: usize = 60;
/// Paper takes no more than so many.
const PRINTED: usize = 2000;
/// So many of those who took part are named; the others are counted.
const NAMED: usize = 4;
/// In seconds.
const DAY: i64 = 86_400;
/// A mean year, in seconds.
const YEAR: i64 = 31_556_952;
/// A pause longer than this part of the whole is told.
const PAUSE: i64 = 12;

/// Props of [`List`].
#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) chronology: Rc<Chronology>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
}

/// The list.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let dispatch = use_dispatch();
    let order = props.chronology.order();
    let standing = Standing::new(&props.links, props.selected.as_ref(), props.related.as_ref());
    let start = use_state_eq(|| 0);
    let printing = use_printing();
    let length = if order.len() <= FEW { FEW } else { PAGE };
    // What is picked elsewhere is brought into the list.
    use_effect_with((props.chronology.clone(), standing.picked), {
        let start = start.clone();
        move |(chronology, picked)| {
            let order = chronology.order();
            if let Some(at) = order.iter().position(|event| Some(*event) == *picked) {
                start.set(at / length * length);
            } else if *start >= order.len() {
                start.set(0);
            }
        }
    });
    let from = if printing || *start >= order.len() { 0 } else { *start };
    let shown = from..order.len().min(from + if printing { PRINTED } else { length });
    let pause = props.chronology.whole().map_or(i64::MAX, |whole| whole.seconds() / PAUSE);
    let onclick = move |event: MouseEvent| {
        if let Some((_, id)) = marked(event.target(), "data-event") {
            dispatch.send(Action::Select(Part::Event(id.into())));
        }
    };
    html! {
        <div class="timeline-listing">
            if shown.start > 0 {
                { turn(&start, shown.start.saturating_sub(length), format!("Earlier: {} before these", shown.start)) }
            }
            <ol class="timeline-list" aria-label="Events in the order of time" start={(shown.start + 1).to_string()} {onclick}>
                { for shown.clone().map(|at| {
                    let before = at.checked_sub(1).map(|before| order[before]);
                    let gap = before.and_then(|before| gap(&props.chronology, before, order[at])).filter(|gap| *gap > pause);
                    row(props, &standing, order[at], gap)
                }) }
            </ol>
            if shown.end < order.len() {
                { turn(&start, shown.end, format!("Later: {} after these", order.len() - shown.end)) }
            }
        </div>
    }
}

/// A button that turns the list to where `to` is the first.
fn turn(start: &UseStateHandle<usize>, to: usize, words: String) -> Html {
    let start = start.clone();
    html! { <button type="button" class="button timeline-turn" onclick={move |_| start.set(to)}>{ words }</button> }
}

/// The time that passed between two events, where both have a date.
fn gap(chronology: &Chronology, before: usize, event: usize) -> Option<i64> {
    let ((_, end), (start, _)) = (chronology.stretch(before)?, chronology.stretch(event)?);
    Some(start.saturating_sub(end))
}

/// A pause of centuries as it is said: to two digits, since no date from so far back says more.
fn rounded(gap: i64) -> i64 {
    let years = gap / YEAR;
    let digits = years.checked_ilog10().unwrap_or(0) + 1;
    if digits < 3 {
        return gap;
    }
    let unit = 10_i64.pow(digits - 2);
    (years + unit / 2) / unit * unit * YEAR
}

fn row(props: &ListProps, standing: &Standing, at: usize, gap: Option<i64>) -> Html {
    let (story, links) = (&props.story, &props.links);
    let event: &Event = &story.events[at];
    html! {
        <li
            key={at}
            class="timeline-row"
            data-side={side(props.chronology.colour(at))}
            data-dim={standing.dim(at)}
            data-related={standing.related(at)}
            data-shape={shape(&props.chronology, at)}
            data-assumed={(known(event) == Some("assumed")).then_some("")}
        >
            if let Some(gap) = gap {
                <p class="timeline-gap">{ format!("{} later", spoken_duration(rounded(gap))) }</p>
            }
            <p class="timeline-when">{ capitalized(&names::when(event)) }</p>
            <div class="timeline-what">
                <button type="button" class="timeline-title" aria-pressed={standing.is_picked(at).to_string()} data-event={event.id.shared()}>
                    { event.title.clone() }
                </button>
                if !event.participants.is_empty() || known(event).is_some() || event.draft.is_some() {
                    <p class="timeline-who">
                        { who(story, links, event) }
                        if let Some(known) = known(event) {
                            <span class="timeline-known">{ known }</span>
                        }
                        { grade_sign(event.draft.as_ref()) }
                    </p>
                }
            </div>
        </li>
    }
}

fn who(story: &Story, links: &Links, event: &Event) -> Html {
    let actors: Vec<_> = event.participants.iter().filter_map(|part| links.actor(&part.actor)).collect();
    let more = actors.len().saturating_sub(NAMED);
    html! {
        <>
            { for actors.iter().take(NAMED).map(|at| {
                let actor = &story.actors[*at];
                html! { <ActorName actor={actor.clone()} colour={links.colour(actor)} /> }
            }) }
            if more > 0 { <span>{ format!("and {more} more") }</span> }
        </>
    }
}

/// What stands for the event on the rail: the same as in the picture.
fn shape(chronology: &Chronology, event: usize) -> &'static str {
    match chronology.stretch(event) {
        None => "order",
        Some((from, to)) if chronology.is_moment(event) => {
            if to - from > DAY {
                "within"
            } else {
                "moment"
            }
        }
        Some(_) => "period",
    }
}

fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether the page is being printed.
#[hook]
fn use_printing() -> bool {
    let printing = use_state_eq(|| false);
    use_effect_with((), {
        let printing = printing.setter();
        move |()| {
            let listen = |name: &'static str, value: bool| {
                let printing = printing.clone();
                EventListener::new(&window(), name, move |_| printing.set(value))
            };
            let listeners = [listen("beforeprint", true), listen("afterprint", false)];
            move || drop(listeners)
        }
    });
    *printing
}
