//! The strip at the foot of a small screen that stands for the closed sheet: what is picked, the way on
//! through its places in the text, and the way back to the sheet. detail.css shows it over the text only.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    app::Action,
    story::{Links, Part, Story},
    ui::{
        parts::{Icon, content, icon},
        store::Dispatch,
    },
};

/// The strip for `part`, at the place `step` of `of`. Nothing where the story has no such part. While the
/// sheet is open it lies under it, so that the focus can come back to it.
pub(super) fn strip(
    story: &Story,
    links: &Links,
    part: &Part,
    (step, of): (Option<usize>, usize),
    sheet: bool,
    dispatch: &Dispatch,
    close: Callback<MouseEvent>,
) -> Html {
    let Some((name, colour)) = name(story, links, part) else { return Html::default() };
    let button = |label: &'static str, sign: Icon, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="detail-go" aria-label={label} {onclick}>{ icon(sign) }</button> }
    };
    let place = match step {
        Some(at) => format!("{} of {of}", at + 1),
        None => of.to_string(),
    };
    html! {
        <div class="detail-strip" role="group" aria-label="Picked" data-side={colour.to_string()} data-under={sheet.then_some("")}>
            <button type="button" class="detail-strip-name" onclick={send(dispatch, Action::Select(part.clone()))}>{ name }</button>
            <span class="detail-strip-place">
                if of > 1 {
                    { "· " }{ place }<span class="visually-hidden">{ " in the text" }</span>
                }
            </span>
            if of > 1 {
                { button("Previous place", Icon::Left, send(dispatch, Action::Step(-1))) }
                { button("Next place", Icon::Right, send(dispatch, Action::Step(1))) }
            }
            { button("Pick nothing", Icon::Close, close) }
        </div>
    }
}

fn send(dispatch: &Dispatch, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.send(action.clone()))
}

/// What the part is called, and its colour.
fn name(story: &Story, links: &Links, part: &Part) -> Option<(Rc<str>, usize)> {
    Some(match part {
        Part::Actor(id) => {
            let actor = &story.actors[links.actor(id)?];
            (actor.name.clone(), links.colour(actor))
        }
        Part::Event(id) => {
            let event = &story.events[links.event(id)?];
            (event.title.clone(), links.event_colour(story, event))
        }
        Part::Statement(id) => {
            let statement = &story.statements[links.statement(id)?];
            (content(statement).into(), links.statement_colour(story, statement))
        }
    })
}
