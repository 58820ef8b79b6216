//! The choice of the view: two tabs over the middle column on a wide page, four at the foot on a phone.
//! Which view hides which is said by `data-view` on the page (`base.css`).

use yew::prelude::*;

use super::{
    parts::{Icon, icon},
    store::use_dispatch,
};
use crate::app::{Action, View};

/// Props of [`MiddleTabs`].
#[derive(Properties, PartialEq)]
pub(super) struct MiddleTabsProps {
    /// The view that is shown.
    pub(super) view: View,
    /// How many statements the story has.
    pub(super) statements: usize,
    /// How many of them pass the page's filter.
    pub(super) shown: usize,
}

/// "Article" and "Statements", over the middle column.
#[component]
pub(super) fn MiddleTabs(props: &MiddleTabsProps) -> Html {
    let dispatch = use_dispatch();
    let show = |view| {
        let dispatch = dispatch.clone();
        move |_| dispatch.send(Action::Show(view))
    };
    // The timeline and the cast stand beside the article on a wide page.
    let statements = props.view == View::Statements;
    let count = match props.shown {
        shown if shown < props.statements => format!(" {shown} of {}", props.statements),
        _ => format!(" {}", props.statements),
    };
    html! {
        <div class="tabs-middle" role="group" aria-label="In the middle column">
            <button type="button" class="tabs-choice" aria-pressed={(!statements).to_string()} onclick={show(View::Read)}>{ "Article" }</button>
            <button type="button" class="tabs-choice" aria-pressed={statements.to_string()} onclick={show(View::Statements)}>
                { "Statements" }<span class="tabs-count">{ count }</span>
            </button>
        </div>
    }
}

/// Props of [`PhoneTabs`].
#[derive(Properties, PartialEq)]
pub(super) struct PhoneTabsProps {
    /// The view that is shown.
    pub(super) view: View,
}

const VIEWS: [(View, Icon, &str); 4] = [
    (View::Read, Icon::Article, "Read"),
    (View::Timeline, Icon::Timeline, "Timeline"),
    (View::Cast, Icon::Cast, "Cast"),
    (View::Statements, Icon::Statements, "Statements"),
];

/// The four views, at the foot of a small screen.
#[component]
pub(super) fn PhoneTabs(props: &PhoneTabsProps) -> Html {
    let dispatch = use_dispatch();
    html! {
        <nav class="tabs" aria-label="Views">
            { for VIEWS.into_iter().map(|(view, sign, name)| {
                let dispatch = dispatch.clone();
                html! {
                    <button key={name} type="button" class="tabs-tab" aria-current={(view == props.view).then_some("page")}
                        onclick={move |_| dispatch.send(Action::Show(view))}>
                        { icon(sign) }<span>{ name }</span>
                    </button>
                }
            }) }
        </nav>
    }
}
