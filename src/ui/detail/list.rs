//! What the details have in common: their head, the stepper, and lists that show their first few at first.

use std::rc::Rc;

use yew::prelude::*;

use super::words::count;
use crate::{
    app::Action,
    story::{ActorId, Links, Story},
    text::Span,
    ui::{
        parts::{ActorName, EvidenceLink, Icon, Said, icon, use_growth},
        store::use_dispatch,
    },
};

/// How many of a list are shown until all are asked for.
const FIRST: usize = 8;

/// Props of [`Section`].
#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    /// What the list is of.
    pub(super) title: AttrValue,
    /// Positions, in the order to show them.
    pub(super) items: Vec<usize>,
    /// Draws one of them.
    pub(super) draw: Callback<usize, Html>,
}

/// A heading and its list, cut to its first few until all are asked for. Nothing when the list is empty.
#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let all = use_state_eq(|| false);
    let SectionProps { title, items, draw } = props;
    let drawn = if *all { items.len() } else { items.len().min(FIRST) };
    let (list, grow) = use_growth("li");
    let show_all = Callback::from(move |_: MouseEvent| {
        grow.emit(FIRST);
        all.set(true);
    });
    html! {
        if !items.is_empty() {
            <div class="detail-section">
                <h3 class="label detail-label"><span>{ title.clone() }</span><span>{ items.len() }</span></h3>
                <ul ref={list}>{ for items[..drawn].iter().map(|&at| html! { <li key={at}>{ draw.emit(at) }</li> }) }</ul>
                if drawn < items.len() {
                    <button type="button" class="button detail-more" onclick={show_all}>{ format!("Show all {}", items.len()) }</button>
                }
            </div>
        }
    }
}

/// A list of statements. Nothing when there are none.
pub(super) fn statements(story: &Rc<Story>, links: &Rc<Links>, title: &str, items: &[usize]) -> Html {
    let draw = {
        let (story, links) = (story.clone(), links.clone());
        Callback::from(move |at| html! { <Said story={story.clone()} links={links.clone()} {at} /> })
    };
    html! { <Section title={title.to_owned()} items={items.to_vec()} {draw} /> }
}

/// Actors by name, one after the other. Nothing when there are none.
pub(super) fn actors(story: &Rc<Story>, links: &Rc<Links>, title: &str, ids: &[ActorId]) -> Html {
    let draw = {
        let (story, links) = (story.clone(), links.clone());
        Callback::from(move |at| actor(&story, &links, at))
    };
    let mut items: Vec<usize> = Vec::new();
    for at in ids.iter().filter_map(|id| links.actor(id)) {
        if !items.contains(&at) {
            items.push(at);
        }
    }
    html! { <Section title={title.to_owned()} {items} {draw} /> }
}

/// The name of the actor at `at`.
pub(super) fn actor(story: &Story, links: &Links, at: usize) -> Html {
    let actor = &story.actors[at];
    html! { <ActorName actor={actor.clone()} colour={links.colour(actor)} /> }
}

/// The sentences of the text that carry the part.
pub(super) fn evidence(story: &Rc<Story>, spans: &[Span]) -> Html {
    html! {
        if !spans.is_empty() {
            <div class="detail-section">
                <h3 class="label detail-label"><span>{ "In the text" }</span></h3>
                { for spans.iter().map(|&span| html! { <EvidenceLink story={story.clone()} {span} quote=true /> }) }
            </div>
        }
    }
}

/// Props of [`Stepper`].
#[derive(Properties, PartialEq)]
pub(super) struct StepperProps {
    /// What is stepped through.
    pub(super) noun: &'static str,
    /// How many there are.
    pub(super) of: usize,
    /// The one last shown.
    pub(super) step: Option<usize>,
}

/// ‹ mention 1 of 14 ›: goes from place to place in the text; to the only one where there is but one.
#[component]
pub(super) fn Stepper(props: &StepperProps) -> Html {
    let dispatch = use_dispatch();
    let StepperProps { noun, of, step } = *props;
    let go = |by| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Step(by))
    };
    let words = match step {
        Some(at) if of > 1 => format!("{noun} {} of {of}", at + 1),
        _ => format!("{} in the text", count(of, noun)),
    };
    html! {
        if of == 1 {
            <div class="detail-stepper">
                <button type="button" class="detail-only" onclick={go(1)}>{ words }</button>
            </div>
        } else if of > 1 {
            <div class="detail-stepper" role="group" aria-label="In the text">
                <button type="button" aria-label={format!("Previous {noun}")} onclick={go(-1)}>{ icon(Icon::Left) }</button>
                <span>{ words }</span>
                <button type="button" aria-label={format!("Next {noun}")} onclick={go(1)}>{ icon(Icon::Right) }</button>
            </div>
        }
    }
}
