//! The bar at the top of the page: home, the built-in stories, the search, sharing, opening, the theme.
//! What a search finds is `app`'s business; the dialogs that two of the buttons open are in `dialogs`.

mod excerpt;
mod finds;
mod search;
mod stories;
mod theme;

use std::rc::Rc;

use yew::prelude::*;

use super::{
    parts::{Icon, icon},
    store::use_dispatch,
};
use crate::app::{Action, Dialog, SearchIndex, State};
use search::Search;
use stories::Stories;
use theme::ThemeButton;

/// Props of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    /// The state of the page.
    pub(super) state: Rc<State>,
    /// What the search looks through.
    pub(super) index: Rc<SearchIndex>,
}

/// The bar. It stays in sight while the page scrolls.
#[component]
pub(super) fn Bar(props: &BarProps) -> Html {
    let dispatch = use_dispatch();
    let state = &props.state;
    let open = |dialog| {
        let dispatch = dispatch.clone();
        move |_| dispatch.send(Action::OpenDialog(dialog))
    };
    html! {
        <header class="bar">
            <a class="bar-mark" href="#" aria-label="Castline, the first story">
                { "Cast" }<span class="bar-mark-line">{ "line" }</span>
            </a>
            <p class="bar-tagline">{ "Who, when, and who says so" }</p>
            <Stories open={state.built_in().map(|story| story.id)} />
            <Search story={state.story.clone()} links={state.links.clone()} index={props.index.clone()} words={state.search.clone()} picked={state.route.select.is_some()} />
            <button type="button" class="button bar-button" aria-haspopup="dialog" title="A link to what is shown" onclick={open(Dialog::Share)}>
                { icon(Icon::Share) }<span class="bar-words">{ "Share" }</span>
            </button>
            <button type="button" class="button bar-button" data-primary="" aria-haspopup="dialog" title="An article of your own, a story file, or a story that comes with Castline" onclick={open(Dialog::Open)}>
                { icon(Icon::Folder) }<span class="bar-words">{ "Open an article…" }</span>
            </button>
            <ThemeButton theme={state.theme} />
        </header>
    }
}
