//! head

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Head`].
#[derive(Properties, PartialEq)]
pub(super) struct HeadProps {
    pub(super) story: Rc<Story>,
}

/// Head
#[component]
pub(super) fn Head(_props: &HeadProps) -> Html {
    html! {}
}
