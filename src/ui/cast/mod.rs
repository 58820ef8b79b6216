//! cast

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Cast`].
#[derive(Properties, PartialEq)]
pub(super) struct CastProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) order: CastOrder,
    pub(super) filter: Filter,
}

/// Cast
#[component]
pub(super) fn Cast(_props: &CastProps) -> Html {
    html! {}
}
