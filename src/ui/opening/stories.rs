//! The stories that are there already: those that come with Castline, and those of the same site.

use yew::prelude::*;

use crate::{
    app::{Action, BUILT_IN},
    ui::Dispatch,
};

/// The stories, folded away until wanted. `open` is the id of the built-in one that is open.
pub(super) fn stories(open: Option<&str>, from_disk: bool, dispatch: &Dispatch) -> Html {
    html! {
        <details class="opening-more">
            <summary>{ "Stories that come with Castline" }</summary>
            <ul class="dialogs-stories">
                { for BUILT_IN.iter().map(|story| {
                    let dispatch = dispatch.clone();
                    let choose = move |_| {
                        dispatch.send(Action::CloseDialog);
                        dispatch.send(Action::OpenBuiltIn(story.id.into()));
                    };
                    html! {
                        <li key={story.id}>
                            <button type="button" class="plain-button dialogs-story" aria-current={(open == Some(story.id)).then_some("true")} onclick={choose}>
                                <span class="dialogs-story-title">{ story.title }</span>
                                <span class="dialogs-hint">{ story.about }</span>
                            </button>
                        </li>
                    }
                }) }
            </ul>
            // A page that is a file itself may not read the files beside it.
            if !from_disk {
                <p class="opening-hint">
                    { "A story file that lies on this site opens by its address: put " }<code>{ "?story=stories/mine.story.json" }</code>{ " after the page’s." }
                </p>
            }
        </details>
    }
}
