//! What all dialogs have in common: they are modal, close by Escape, by their button and by a click beside them, and
//! give the focus back to where it was.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::{
    app::Action,
    ui::{
        parts::{Icon, icon},
        store::use_dispatch,
    },
};

/// Props of [`Frame`].
#[derive(Properties, PartialEq)]
pub(super) struct FrameProps {
    /// What the dialog is called.
    pub(super) title: AttrValue,
    /// Whether it has to hold more than a few lines.
    #[prop_or_default]
    pub(super) wide: bool,
    /// What is in it.
    pub(super) children: Html,
}

/// A dialog that is open as long as it is rendered.
#[component]
pub(super) fn Frame(props: &FrameProps) -> Html {
    let dispatch = use_dispatch();
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| {
            let opener = show(&dialog);
            move || {
                // While it is open, nothing beside it can take the focus.
                if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
                    dialog.close();
                }
                if let Some(opener) = opener {
                    let _ = opener.focus();
                }
            }
        }
    });
    let close = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::CloseDialog)
    };
    let on_cancel = {
        let dispatch = dispatch.clone();
        move |event: Event| {
            event.prevent_default();
            dispatch.send(Action::CloseDialog);
        }
    };
    let on_close = {
        let dispatch = dispatch.clone();
        move |_: Event| dispatch.send(Action::CloseDialog)
    };
    // The backdrop is the dialog itself as far as events go; all that is in it lies in its one child.
    let on_beside = move |event: MouseEvent| {
        let on: Option<web_sys::Element> = event.target_dyn_into();
        if on.is_some_and(|on| on.tag_name() == "DIALOG") {
            dispatch.send(Action::CloseDialog);
        }
    };
    html! {
        <dialog ref={dialog} class="dialogs" data-wide={props.wide.then_some("")} aria-labelledby="dialogs-title" onmousedown={on_beside} oncancel={on_cancel} onclose={on_close}>
            <div class="dialogs-sheet">
                <div class="dialogs-head">
                    <h2 id="dialogs-title" class="dialogs-title" tabindex="-1">{ props.title.clone() }</h2>
                    <button type="button" class="button dialogs-close" onclick={close} aria-label="Close" title="Close">{ icon(Icon::Close) }</button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}

/// Whether the page is a file on this machine, not one of a site. Known once the page is up, and not before.
#[hook]
pub(super) fn use_from_disk() -> bool {
    let from_disk = use_state_eq(|| false);
    use_effect_with((), {
        let from_disk = from_disk.clone();
        move |()| {
            let protocol = web_sys::window().and_then(|window| window.location().protocol().ok());
            from_disk.set(protocol.as_deref() == Some("file:"));
        }
    });
    *from_disk
}

/// Shows the dialog, and gives back what had the focus before.
fn show(dialog: &NodeRef) -> Option<web_sys::HtmlElement> {
    let dialog = dialog.cast::<web_sys::HtmlDialogElement>()?;
    let opener = dialog.owner_document().and_then(|document| document.active_element());
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    opener.and_then(|opener| opener.dyn_into().ok())
}
