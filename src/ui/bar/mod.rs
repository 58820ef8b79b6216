//! bar

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Bar`].
#[derive(Properties, PartialEq)]
pub(super) struct BarProps {
    pub(super) state: Rc<State>,
    pub(super) index: Rc<SearchIndex>,
}

/// Bar
#[component]
pub(super) fn Bar(_props: &BarProps) -> Html {
    html! {}
}
