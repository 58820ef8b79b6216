//! timeline

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Timeline`].
#[derive(Properties, PartialEq)]
pub(super) struct TimelineProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) arrangement: Arrangement,
    pub(super) window: Option<Window>,
    pub(super) range: Option<Window>,
}

/// Timeline
#[component]
pub(super) fn Timeline(_props: &TimelineProps) -> Html {
    html! {}
}
