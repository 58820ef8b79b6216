//! The stories that are there already: those that come with Castline, and those of the same site.

use yew::prelude::*;

use crate::{
    app::{Action, BUILT_IN},
    ui::store::use_dispatch,
};

/// Props of [`Stories`].
#[derive(Properties, PartialEq)]
pub(super) struct StoriesProps {
    /// The id of the built-in story that is open.
    pub(super) open: Option<&'static str>,
    pub(super) from_disk: bool,
}

/// The stories, folded away until wanted.
#[component]
pub(super) fn Stories(props: &StoriesProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <details class="opening-more">
            <summary>{ "Stories that come with Castline" }</summary>
            <ul class="dialogs-stories">
                { for BUILT_IN.iter().map(|story| {
                    let dispatch = dispatch.clone();
                    let open = move |_| {
                        dispatch.send(Action::CloseDialog);
                        dispatch.send(Action::OpenBuiltIn(story.id.into()));
                    };
                    html! {
                        <li key={story.id}>
                            <button type="button" class="plain-button dialogs-story" aria-current={(props.open == Some(story.id)).then_some("true")} onclick={open}>
                                <span class="dialogs-story-title">{ story.title }</span>
                                <span class="dialogs-hint">{ story.about }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
            // A page that is a file itself may not read the files beside it.
            if !props.from_disk {
                <p class="opening-hint">
                    { "A story file that lies on this site opens by its address: put " }<code>{ "?story=stories/mine.story.json" }</code>{ " after the page’s." }
                </p>
            }
        </details>
    }
}
