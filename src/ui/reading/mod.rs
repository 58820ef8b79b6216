//! reading

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Reading`].
#[derive(Properties, PartialEq)]
pub(super) struct ReadingProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
}

/// Reading
#[component]
pub(super) fn Reading(_props: &ReadingProps) -> Html {
    html! {}
}
