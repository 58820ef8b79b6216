//! All about an event.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    list::{self, Section, Stepper},
    why::why,
    words::{date, event_kind, known, known_explained},
};
use crate::{
    app::Action,
    story::{Links, Part, Story, When, Written},
    ui::{
        parts::PartName,
        store::{Dispatch, use_dispatch},
    },
};

/// Props of [`EventDetail`].
#[derive(Properties, PartialEq)]
pub(super) struct EventDetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// Where the event stands in `story.events`.
    pub(super) at: usize,
    pub(super) step: Option<usize>,
}

/// What happened, when and how that is known, who took part, and what the text says of it.
#[component]
pub(super) fn EventDetail(props: &EventDetailProps) -> Html {
    let dispatch = use_dispatch();
    let EventDetailProps { story, links, at, step } = props;
    let event = &story.events[*at];
    let place = event.place.as_ref().and_then(|id| story.places.iter().find(|place| place.id == *id));
    html! {
        <div class="detail-part" data-side={links.event_colour(story, event).to_string()}>
            <p class="label">{ event_kind(event.kind) }{ " · " }{ known(event.when.known) }</p>
            <h2 class="detail-title">{ event.title.clone() }</h2>
            if let Some(summary) = &event.summary {
                <p class="detail-note">{ summary.clone() }</p>
            }
            { why(event.draft.as_ref()) }
            { when(story, &event.when, &dispatch) }
            if let Some(place) = place {
                <p class="detail-place"><span class="detail-key">{ "Where" }</span>{ place.name.clone() }</p>
            }
            <div class="detail-tools"><Stepper noun="place" of={event.evidence.len()} {step} /></div>
            { participants(props) }
            { order(props) }
            { list::statements(story, links, "Said in it", links.statements_of_event(*at)) }
            { list::evidence(story, &event.evidence) }
        </div>
    }
}

/// A date in full: the words for it, how it was written, how it is known and why.
pub(super) fn when(story: &Story, when: &When, dispatch: &Dispatch) -> Html {
    let written = when.written.as_ref().map(|written| match written {
        Written::Span(span) => {
            let (dispatch, span) = (dispatch.clone(), *span);
            let words = story.source.get(span).unwrap_or_default().to_owned();
            let onclick = move |_| dispatch.send(Action::ReadAt(span));
            html! { <button type="button" class="detail-written" {onclick}>{ format!("“{words}”") }</button> }
        }
        Written::Words(words) => html! { format!("“{words}”, not in the text") },
    });
    html! {
        <div class="detail-date" data-known={known(when.known).replace(' ', "-")}>
            <p class="detail-period">{ date(when) }</p>
            if let Some(written) = written {
                <p>{ "As written: " }{ written }</p>
            }
            <p>{ when.note.as_deref().unwrap_or(known_explained(when.known)).to_owned() }</p>
        </div>
    }
}

fn participants(props: &EventDetailProps) -> Html {
    let EventDetailProps { story, links, at, .. } = props;
    let items = (0..story.events[*at].participants.len()).collect::<Vec<_>>();
    let draw = {
        let (story, links, event) = (story.clone(), links.clone(), story.events[*at].clone());
        Callback::from(move |place: usize| {
            let participant = &event.participants[place];
            html! {
                <p class="detail-event">
                    { for links.actor(&participant.actor).map(|at| list::actor(&story, &links, at)) }
                    if let Some(role) = &participant.role {
                        <span class="detail-as">{ role.clone() }</span>
                    }
                </p>
            }
        })
    };
    html! { <Section title="Who" {items} {draw} /> }
}

/// What the text says came before it, and after it.
fn order(props: &EventDetailProps) -> Html {
    let EventDetailProps { story, links, at, .. } = props;
    let event = &story.events[*at];
    let before: Vec<usize> = event.after.iter().filter_map(|id| links.event(id)).collect();
    let after = links.after_event(*at).to_vec();
    let draw = {
        let (story, links) = (story.clone(), links.clone());
        Callback::from(move |at: usize| {
            let event = &story.events[at];
            html! { <PartName part={Part::Event(event.id.clone())} name={event.title.clone()} colour={links.event_colour(&story, event)} /> }
        })
    };
    html! {
        <>
            <Section title="Came before" items={before} draw={draw.clone()} />
            <Section title="Came after" items={after} {draw} />
        </>
    }
}
