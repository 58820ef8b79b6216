//! All about the picked part: an actor, an event or a statement; with nothing picked, how much of the story
//! rests on whom. A column of the page, and on a small screen a sheet over it (`sheet`). `words` has the
//! wording, `list` what the three have in common.

mod actor;
mod event;
mod list;
mod opening;
mod sheet;
mod statement;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::{actor::ActorDetail, event::EventDetail, opening::Opening, statement::StatementDetail};
use super::{
    parts::{Icon, icon},
    store::use_dispatch,
};
use crate::{
    app::{Action, Filter},
    story::{Links, Part, Story},
};

/// Props of [`Detail`].
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) selected: Option<Part>,
    pub(super) step: Option<usize>,
    pub(super) sheet: bool,
    pub(super) filter: Filter,
}

/// The detail of the picked part.
#[component]
pub(super) fn Detail(props: &DetailProps) -> Html {
    let dispatch = use_dispatch();
    let DetailProps { story, links, selected, step, sheet, filter } = props;
    let detail = use_node_ref();
    let onkeydown = sheet::use_sheet_focus(detail.clone(), *sheet, selected.clone());
    let close_sheet = {
        let dispatch = dispatch.clone();
        move |_| dispatch.send(Action::CloseSheet)
    };
    // On a small screen what is picked stays lit in the text below the sheet.
    let close = move |_| dispatch.send(if sheet::is_sheet() { Action::CloseSheet } else { Action::Deselect });
    let (story, links, step) = (story.clone(), links.clone(), *step);
    let part = match selected {
        Some(Part::Actor(id)) => links.actor(id).map(|at| {
            let only = filter.actors.contains(id);
            html! { <ActorDetail key={id.as_str()} {story} {links} {at} {step} {only} /> }
        }),
        Some(Part::Event(id)) => {
            links.event(id).map(|at| html! { <EventDetail key={id.as_str()} {story} {links} {at} {step} /> })
        }
        Some(Part::Statement(id)) => links
            .statement(id)
            .map(|at| html! { <StatementDetail key={id.as_str()} {story} {links} {at} {step} /> }),
        None => Some(html! { <Opening {story} {links} /> }),
    };
    html! {
        <>
            <div class="detail-backdrop" data-open={sheet.then_some("")} onclick={close_sheet} />
            <aside class="detail" aria-label="Details" data-sheet={sheet.then_some("")} tabindex="-1" ref={detail} {onkeydown}>
                if selected.is_some() {
                    <button type="button" class="detail-close" aria-label="Close the details" onclick={close}>{ icon(Icon::Close) }</button>
                }
                { part.unwrap_or_default() }
            </aside>
        </>
    }
}
