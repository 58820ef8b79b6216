//! statements

use std::rc::Rc;

use yew::prelude::*;

use crate::{app::*, layout::Window, story::*};

/// Props of [`Statements`].
#[derive(Properties, PartialEq)]
pub(super) struct StatementsProps {
    pub(super) story: Rc<Story>,
    pub(super) links: Rc<Links>,
    pub(super) shown: Rc<Shown>,
    pub(super) related: Option<Rc<Related>>,
    pub(super) selected: Option<Part>,
    pub(super) order: StatementOrder,
    pub(super) of: StatementsOf,
}

/// Statements
#[component]
pub(super) fn Statements(_props: &StatementsProps) -> Html {
    html! {}
}
