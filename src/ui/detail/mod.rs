//! All about the picked part: an actor, an event or a statement; with nothing picked, how much of the story
//! rests on whom. A column of the page, and on a small screen a sheet over it (`sheet`) with a
//! strip that stands for it when it is closed (`strip`). `words` has the wording, `why` the grade of a draft, `list` what the three have in common.

mod actor;
mod event;
mod list;
mod opening;
mod sheet;
mod statement;
mod strip;
mod why;
mod words;

use std::rc::Rc;

use yew::prelude::*;

use self::{
    actor::ActorDetail, event::EventDetail, opening::Opening, sheet::DetailFocus, statement::StatementDetail,
};
use super::{
    parts::{Icon, icon},
    store::use_dispatch,
};
use crate::{
    app::{Action, Filter, Shown},
    story::{Links, Part, Story},
};

/// Props of [`Detail`].
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) selected: Option<Part>,
    pub(super) step: Option<usize>,
    /// How many places in the text carry the picked part.
    pub(super) places: usize,
    pub(super) sheet: bool,
    pub(super) filter: Filter,
    pub(super) shown: Rc<Shown>,
}

/// The detail of the picked part.
#[component]
pub(super) fn Detail(props: &DetailProps) -> Html {
    let dispatch = use_dispatch();
    let DetailProps { story, links, selected, step, sheet, filter, .. } = props;
    let detail = use_node_ref();
    let DetailFocus { onkeydown, give_back } =
        sheet::use_detail_focus(detail.clone(), *sheet, selected.clone());
    let modal = sheet::use_is_sheet() && *sheet;
    let close_sheet = {
        let dispatch = dispatch.clone();
        move |_| dispatch.send(Action::CloseSheet)
    };
    // On a small screen what is picked stays lit in the text below the sheet.
    let deselect = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            give_back.emit(());
            dispatch.send(Action::Deselect);
        })
    };
    let strip = selected.as_ref().map(|part| {
        strip::strip(story, links, part, (*step, props.places), *sheet, &dispatch, deselect.clone())
    });
    let close = move |event| match sheet::is_sheet() {
        true => dispatch.send(Action::CloseSheet),
        false => deselect.emit(event),
    };
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
        None => Some(html! { <Opening {story} {links} shown={props.shown.clone()} /> }),
    };
    html! {
        <>
            <div class="detail-backdrop" data-open={sheet.then_some("")} onclick={close_sheet} />
            { for strip }
            <div class="detail" role={if modal { "dialog" } else { "complementary" }} aria-modal={modal.then_some("true")} aria-label="Details"
                data-sheet={sheet.then_some("")} tabindex="-1" ref={detail} {onkeydown}>
                if selected.is_some() {
                    <button type="button" class="detail-close" aria-label="Close the details" onclick={close}>{ icon(Icon::Close) }</button>
                }
                { part.unwrap_or_default() }
            </div>
        </>
    }
}
