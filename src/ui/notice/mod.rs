//! notice

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub(super) struct NoticeBarProps {
    pub(super) notice: Option<Notice>,
    pub(super) pending: Option<Pending>,
}

/// NoticeBar
#[component]
pub(super) fn NoticeBar(_props: &NoticeBarProps) -> Html {
    html! {}
}
