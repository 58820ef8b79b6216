//! The relay of a statement as a trail that one can click: who says it, and through whom it reached us.

use std::rc::Rc;

use yew::prelude::*;

use super::ActorName;
use crate::story::{ActorId, Links, Statement, Story};

/// Props of [`Chain`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ChainProps {
    /// The story.
    pub(in crate::ui) story: Rc<Story>,
    /// Its index.
    pub(in crate::ui) links: Rc<Links>,
    /// Whose trail.
    pub(in crate::ui) statement: Rc<Statement>,
}

/// The trail of a statement: speakers, the form it was made in, relays, each a link to the actor.
#[component]
pub(in crate::ui) fn Chain(props: &ChainProps) -> Html {
    let statement = &props.statement;
    let speakers = names(props, &statement.speakers);
    html! {
        <p class="chain">
            if speakers.is_empty() {
                <span class="chain-nobody">{ "No speaker named" }</span>
            }
            { for speakers.into_iter().enumerate().map(|(at, name)| html! {
                <span class="chain-speaker">{ if at > 0 { "and " } else { "" } }{ name }</span>
            }) }
            if let Some(medium) = &statement.medium {
                <span class="chain-medium">{ format!("in {medium}") }</span>
            }
            { for names(props, &statement.relay).into_iter().map(|name| html! {
                <span class="chain-relay"><span aria-hidden="true">{ "→ " }</span><span class="visually-hidden">{ "through " }</span>{ name }</span>
            }) }
        </p>
    }
}

fn names(props: &ChainProps, ids: &[ActorId]) -> Vec<Html> {
    ids.iter()
        .filter_map(|id| props.links.actor(id))
        .map(|at| {
            let actor = &props.story.actors[at];
            html! { <ActorName actor={actor.clone()} colour={props.links.colour(actor)} /> }
        })
        .collect()
}
