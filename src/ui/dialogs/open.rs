//! Opening another story: a file, one that comes with Castline, or one on the same site.

use yew::prelude::*;

use crate::{
    app::{Action, BUILT_IN},
    ui::{Dispatch, dialogs::frame::use_from_disk, store::use_dispatch},
};

/// Props of [`OpenStory`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenStoryProps {
    /// The id of the built-in story that is open.
    pub(super) open: Option<&'static str>,
    /// Reads a file that the reader picked.
    pub(super) read_file: Callback<(web_sys::File, Dispatch)>,
}

/// What is in the dialog "Open a story".
#[component]
pub(super) fn OpenStory(props: &OpenStoryProps) -> Html {
    let dispatch = use_dispatch();
    let from_disk = use_from_disk();
    let on_file = {
        let (read_file, dispatch) = (props.read_file.clone(), dispatch.clone());
        move |event: Event| {
            let input: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
            let Some(input) = input else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                dispatch.send(Action::CloseDialog);
                read_file.emit((file, dispatch.clone()));
            }
            // So that picking the same file again, once it is mended, is a change too.
            input.set_value("");
        }
    };
    html! {
        <>
            <div class="dialogs-part dialogs-drop">
                <label class="dialogs-label" for="dialogs-file">{ "From a file" }</label>
                <input id="dialogs-file" class="dialogs-file" type="file" accept=".json,application/json" aria-describedby="dialogs-file-hint" onchange={on_file} />
                <p id="dialogs-file-hint" class="dialogs-hint">
                    <code>{ "NAME.story.json" }</code>{ ", or drop one anywhere on the page. It is read here and never leaves this machine." }
                </p>
            </div>
            <section class="dialogs-part" aria-labelledby="dialogs-built-in">
                <h3 id="dialogs-built-in" class="dialogs-label">{ "Stories that come with Castline" }</h3>
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
            </section>
            // A page that is a file itself may not read the files beside it.
            if !from_disk {
                <p class="dialogs-part dialogs-hint">
                    { "A story file that lies on this site opens by its address: put " }<code>{ "?story=stories/mine.story.json" }</code>{ " after the page’s." }
                </p>
            }
        </>
    }
}
