//! The button that changes the colours of the page.

use yew::prelude::*;

use crate::{
    app::{Action, Theme},
    ui::{
        parts::{Icon, icon},
        store::use_dispatch,
    },
};

/// Props of [`ThemeButton`].
#[derive(Properties, PartialEq)]
pub(super) struct ThemeButtonProps {
    /// The theme that is chosen.
    pub(super) theme: Theme,
}

/// Goes round from the system's colours to light to dark. Its name says what is chosen and what a click does.
#[component]
pub(super) fn ThemeButton(props: &ThemeButtonProps) -> Html {
    let dispatch = use_dispatch();
    let (words, sign, next) = match props.theme {
        Theme::System => ("Colours: as the system; change to light", Icon::Auto, Theme::Light),
        Theme::Light => ("Colours: light; change to dark", Icon::Sun, Theme::Dark),
        Theme::Dark => ("Colours: dark; change to the system’s", Icon::Moon, Theme::System),
    };
    html! {
        <button type="button" class="button bar-theme" title={words} onclick={move |_| dispatch.send(Action::ChooseTheme(next))}>
            { icon(sign) }<span class="visually-hidden">{ words }</span>
        </button>
    }
}
