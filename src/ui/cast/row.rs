//! One of the cast.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::Action,
    order::sort,
    story::{Links, Part, Story},
    ui::{
        parts::{face, grade_sign, presence, tab_index},
        store::use_dispatch,
    },
};

/// Props of [`Row`].
#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    /// Where the actor stands in `story.actors`.
    pub(super) at: usize,
    /// The number of the row in the list.
    pub(super) number: usize,
    /// Whether the Tab key leads here.
    pub(super) stop: bool,
    /// Whether this actor is picked.
    pub(super) picked: bool,
    /// Whether what is picked has to do with this actor. That the others step back is the sheet's doing: a pick leaves
    /// their rows as they are.
    pub(super) lit: bool,
}

/// The row: face, name, role, and where in the text the actor appears. A click picks the actor.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let dispatch = use_dispatch();
    let RowProps { story, links, at, .. } = props;
    let actor = &story.actors[*at];
    let colour = links.colour(actor);
    let id = actor.id.clone();
    let onclick = move |_| dispatch.send(Action::Select(Part::Actor(id.clone())));
    let spans: Vec<_> =
        links.of_actor(*at).mentions.iter().map(|&mention| story.mentions[mention].span).collect();
    html! {
        <li class="cast-item">
            <button type="button" class="cast-row" data-side={colour.to_string()} data-lit={props.lit.then_some("")}
                aria-pressed={props.picked.to_string()} data-stop={props.number.to_string()}
                tabindex={tab_index(usize::from(!props.stop), 0)} {onclick}>
                { face(actor, colour) }
                <span class="cast-words">
                    <span class="cast-name">{ actor.name.clone() }{ grade_sign(actor.draft.as_ref()) }</span>
                    if let Some(role) = role(story, links, *at) {
                        <span class="cast-role">{ role }</span>
                    }
                </span>
                { presence(&spans, story.source.text().len(), colour) }
                <span class="visually-hidden">{ mentions(spans.len()) }</span>
            </button>
        </li>
    }
}

fn mentions(count: usize) -> String {
    format!("{count} mention{}", if count == 1 { "" } else { "s" })
}

/// The line below the name: the role; of an unnamed actor that it is unnamed, and through whom it is heard.
fn role(story: &Story, links: &Links, at: usize) -> Option<String> {
    let actor = &story.actors[at];
    if !actor.unnamed {
        return actor.role.as_ref().map(ToString::to_string);
    }
    let mut via: Vec<usize> = links
        .of_actor(at)
        .said
        .iter()
        .filter_map(|&statement| links.actor(story.statements[statement].relay.first()?))
        .collect();
    sort(&mut via);
    via.dedup();
    let names: Vec<&str> = via.iter().map(|&relay| story.actors[relay].label().as_ref()).collect();
    Some(match names[..] {
        [] => "unnamed".to_owned(),
        [one] => format!("unnamed, via {one}"),
        [one, other] => format!("unnamed, via {one} and {other}"),
        [one, ..] => format!("unnamed, via {one} and {} others", names.len() - 1),
    })
}
