//! An actor's name as a button that picks it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::Action,
    story::{Actor, Links, Part, Story},
    ui::store::use_dispatch,
};

/// Props of [`ActorName`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ActorNameProps {
    /// Whose.
    pub(in crate::ui) actor: Rc<Actor>,
    /// The colour of its side.
    pub(in crate::ui) colour: usize,
}

/// The name of an actor, underlined in its side's colour; a click picks the actor.
#[component]
pub(in crate::ui) fn ActorName(props: &ActorNameProps) -> Html {
    let dispatch = use_dispatch();
    let id = props.actor.id.clone();
    let onclick = move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.send(Action::Select(Part::Actor(id.clone())));
    };
    html! {
        <button type="button" class="actor-name" data-side={props.colour.to_string()} data-unnamed={props.actor.unnamed.then_some("")} {onclick}>
            { props.actor.name.clone() }
        </button>
    }
}

/// What readers call the side of `actor`; "Others" for one without.
pub(in crate::ui) fn side_name(story: &Story, links: &Links, actor: &Actor) -> Rc<str> {
    let side = actor.side.as_ref().and_then(|side| links.side(side));
    side.map_or_else(|| "Others".into(), |side| story.sides[side].name.clone())
}
