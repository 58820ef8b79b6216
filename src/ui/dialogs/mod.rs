//! dialogs

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Dialogs`].
#[derive(Properties, PartialEq)]
pub(super) struct DialogsProps {
    pub(super) state: Rc<State>,
    pub(super) read_file: Callback<(web_sys::File, super::Dispatch)>,
}

/// Dialogs
#[component]
pub(super) fn Dialogs(_props: &DialogsProps) -> Html {
    html! {}
}
