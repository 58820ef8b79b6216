//! detail

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Detail`].
#[derive(Properties, PartialEq)]
pub(super) struct DetailProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) selected: Option<Part>,
    pub(super) step: Option<usize>,
    pub(super) sheet: bool,
}

/// Detail
#[component]
pub(super) fn Detail(_props: &DetailProps) -> Html {
    html! {}
}
