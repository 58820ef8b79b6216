//! The dialogs: opening an article (what is in it: `opening`), sharing what is shown, the keys. Each is a native `<dialog>` in [`Frame`].
//! Reading a file and writing to the clipboard is the browser entry's business.

mod frame;
mod keys;
mod share;

use std::rc::Rc;

use yew::prelude::*;

use super::{Dispatch, opening::OpenArticle};
use crate::app::{Dialog, State};
use frame::{Frame, use_from_disk};
use keys::keys;
use share::Share;

/// Props of [`Dialogs`].
#[derive(Properties, PartialEq)]
pub(super) struct DialogsProps {
    /// The state of the page.
    pub(super) state: Rc<State>,
    /// Reads a file that the reader picked.
    pub(super) read_file: Callback<(web_sys::File, Dispatch)>,
}

/// The open dialog; nothing when none is.
#[component]
pub(super) fn Dialogs(props: &DialogsProps) -> Html {
    let from_disk = use_from_disk();
    match props.state.dialog {
        None => Html::default(),
        Some(Dialog::Open) => html! {
            <Frame key="open" title="Open an article" wide=true>
                <OpenArticle desk={props.state.desk.clone()} open={props.state.built_in().map(|story| story.id)} {from_disk} read_file={props.read_file.clone()} />
            </Frame>
        },
        Some(Dialog::Share) => html! {
            <Frame key="share" title="Share what is shown"><Share origin={props.state.origin.clone()} {from_disk} title={props.state.story.title.clone()} /></Frame>
        },
        Some(Dialog::Keys) => html! {
            <Frame key="keys" title="Keys">{ keys() }</Frame>
        },
    }
}
