//! What the story is narrowed down to, and the way back.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::{Action, Filter},
    calendar::describe_range,
    story::{ActorKind, Links, Story},
    ui::{
        parts::{Icon, icon},
        store::{Dispatch, use_dispatch},
    },
};

/// Props of [`FilterPanel`].
#[derive(Properties, PartialEq)]
pub(super) struct FilterPanelProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) filter: Filter,
}

/// The kinds of actors with their words.
const KINDS: &[(ActorKind, &str)] = &[
    (ActorKind::Person, "People"),
    (ActorKind::Organization, "Organizations"),
    (ActorKind::Group, "Groups"),
];

/// The choices, folded away until wanted; what is chosen elsewhere and the way back to everything always in sight.
#[component]
pub(super) fn FilterPanel(props: &FilterPanelProps) -> Html {
    let dispatch = use_dispatch();
    let FilterPanelProps { story, filter, .. } = props;
    let active = filter.sides.len() + filter.kinds.len() + usize::from(filter.unnamed);
    let summary = use_node_ref();
    // What is clicked goes away with what it stands for, so the focus goes to the panel itself.
    let leave = {
        let summary = summary.clone();
        move |_| {
            if let Some(summary) = summary.cast::<web_sys::HtmlElement>() {
                _ = summary.focus();
            }
        }
    };
    let clear = send(&dispatch, Action::ClearFilter);
    html! {
        <div class="cast-filter">
            <details>
                <summary ref={summary}>
                    { "Filter" }
                    if active > 0 {
                        <span class="cast-active">{ active }<span class="visually-hidden">{ " chosen" }</span></span>
                    }
                </summary>
                if !story.sides.is_empty() {
                    { choices("Sides", sides(props, &dispatch)) }
                }
                { choices("Kinds", kinds(filter, &dispatch)) }
            </details>
            if !filter.is_empty() {
                <div class="cast-chosen" onclick={leave}>
                    { chosen(props, &dispatch) }
                    <button type="button" class="cast-clear" onclick={clear}>{ "Show everything" }</button>
                </div>
            }
        </div>
    }
}

fn choices(label: &'static str, chips: Html) -> Html {
    html! { <div class="cast-choices" role="group" aria-label={label}>{ chips }</div> }
}

fn sides(props: &FilterPanelProps, dispatch: &Dispatch) -> Html {
    let side = |(at, side): (usize, &crate::story::Side)| {
        let pressed = props.filter.sides.contains(&side.id);
        let colour = at.min(crate::story::SIDE_COLOURS).to_string();
        html! {
            <button key={at} type="button" class="chip" data-side={colour} aria-pressed={pressed.to_string()}
                onclick={send(dispatch, Action::ToggleSide(side.id.clone()))}>
                <span class="chip-dot" aria-hidden="true" />{ side.name.clone() }
            </button>
        }
    };
    props.story.sides.iter().enumerate().map(side).collect()
}

fn kinds(filter: &Filter, dispatch: &Dispatch) -> Html {
    html! {
        <>
            { for KINDS.iter().map(|&(kind, words)| html! {
                <button key={words} type="button" class="chip" aria-pressed={filter.kinds.contains(&kind).to_string()}
                    onclick={send(dispatch, Action::ToggleKind(kind))}>{ words }</button>
            }) }
            <button key="unnamed" type="button" class="chip" data-unnamed="" aria-pressed={filter.unnamed.to_string()}
                onclick={send(dispatch, Action::ToggleUnnamed)}>{ "Unnamed only" }</button>
        </>
    }
}

/// What was chosen outside this panel, in the detail or on the timeline, each with its way back.
fn chosen(props: &FilterPanelProps, dispatch: &Dispatch) -> Html {
    let chip = |key: &str, words: String, action: Action| {
        html! {
            <button key={key} type="button" class="chip" onclick={send(dispatch, action)}>
                <span class="visually-hidden">{ "No longer only " }</span>{ words }{ icon(Icon::Close) }
            </button>
        }
    };
    let actors = props.filter.actors.iter().map(|id| {
        let name =
            props.links.actor(id).map_or_else(|| id.shared(), |at| props.story.actors[at].label().clone());
        chip(id.as_str(), name.to_string(), Action::ToggleActor(id.clone()))
    });
    let sure = props.filter.sure.then(|| chip("sure", "what is sure".to_owned(), Action::ToggleSure));
    let range = props
        .filter
        .range
        .map(|range| chip("", describe_range(range.from, range.to), Action::ShowRange(None)));
    actors.chain(sure).chain(range).collect()
}

fn send(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.send(action.clone()))
}
