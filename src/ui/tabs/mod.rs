//! tabs

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`MiddleTabs`].
#[derive(Properties, PartialEq)]
pub(super) struct MiddleTabsProps {
    pub(super) view: View,
    pub(super) statements: usize,
}

/// MiddleTabs
#[component]
pub(super) fn MiddleTabs(_props: &MiddleTabsProps) -> Html {
    html! {}
}
/// Props of [`PhoneTabs`].
#[derive(Properties, PartialEq)]
pub(super) struct PhoneTabsProps {
    pub(super) view: View,
}

/// PhoneTabs
#[component]
pub(super) fn PhoneTabs(_props: &PhoneTabsProps) -> Html {
    html! {}
}
