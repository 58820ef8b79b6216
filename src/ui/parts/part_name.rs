//! A part of the story by its name, as a button that picks it.

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::Action, story::Part, ui::store::use_dispatch};

/// Props of [`PartName`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct PartNameProps {
    /// What a click picks.
    pub(in crate::ui) part: Part,
    /// What it is called here.
    pub(in crate::ui) name: Rc<str>,
    /// Its colour.
    pub(in crate::ui) colour: usize,
}

/// The title of an event or the content of a statement; a click picks it. For actors there is
/// [`ActorName`](super::ActorName).
#[component]
pub(in crate::ui) fn PartName(props: &PartNameProps) -> Html {
    let dispatch = use_dispatch();
    let part = props.part.clone();
    let onclick = move |event: MouseEvent| {
        event.stop_propagation();
        dispatch.send(Action::Select(part.clone()));
    };
    let kind = match props.part {
        Part::Actor(_) => "actor",
        Part::Event(_) => "event",
        Part::Statement(_) => "statement",
    };
    html! {
        <button type="button" class="part-name" data-kind={kind} data-side={props.colour.to_string()} {onclick}>
            { props.name.clone() }
        </button>
    }
}
