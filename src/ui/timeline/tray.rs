//! The tray beside the picture: events of which only the order is known, or not even that.

use yew::prelude::*;

use super::{
    marks::Role,
    names::{Standing, side},
};
use crate::{layout::Chronology, story::Story};

/// So many events are in the tray at once.
const MOST: usize = 40;

/// The events without a date in their order, each joined to the one before where it is told to come after it. Nothing
/// where all have a date.
pub(super) fn tray(
    story: &Story,
    chronology: &Chronology,
    standing: &Standing,
    stop: Option<usize>,
    role: impl Fn(usize) -> Role,
) -> Html {
    let undated = chronology.undated();
    if undated.is_empty() {
        return Html::default();
    }
    // Of many, the part is shown in which Tab leads to one.
    let at = |wanted: Option<usize>| undated.iter().position(|event| Some(*event) == wanted);
    let first = at(stop).or_else(|| at(standing.picked)).unwrap_or(0) / MOST * MOST;
    let shown = first..undated.len().min(first + MOST);
    let others = undated.len() - shown.len();
    let joined = |place: usize| {
        let before = place.checked_sub(1).map(|before| &story.events[undated[before]].id);
        before.is_some_and(|before| story.events[undated[place]].after.contains(before))
    };
    html! {
        <div class="timeline-tray">
            <h3 id="timeline-tray-title">{ "Order known, date not given" }</h3>
            <ol aria-labelledby="timeline-tray-title">
                { for shown.map(|place| {
                    let event = undated[place];
                    let role = role(event);
                    html! {
                        <li key={event} data-joined={joined(place).then_some("")}>
                            <button
                                type="button"
                                class="timeline-undated"
                                tabindex={if role.stop { "0" } else { "-1" }}
                                aria-label={role.name}
                                aria-pressed={standing.is_picked(event).to_string()}
                                data-event={role.id}
                                data-side={side(chronology.colour(event))}
                                data-dim={standing.dim(event)}
                            >
                                { story.events[event].title.clone() }
                            </button>
                        </li>
                    }
                }) }
            </ol>
            if others > 0 {
                <button type="button" class="timeline-more" data-more="">{ format!("{others} more in the list") }</button>
            }
        </div>
    }
}
