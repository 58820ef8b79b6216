//! The bookmark that hands a page over, and how to have it. This is the one place where a link runs a script: its
//! address is made of this page's own and nothing else. Here it is only dragged, because the page's security policy
//! lets no link run anything.

use yew::prelude::*;

use crate::{
    app::{Action, bookmark},
    ui::Dispatch,
};

/// The bookmark's address. It has the page's own in it, which is known to the browser alone, and not before the
/// page is up; until then it leads nowhere.
#[hook]
pub(super) fn use_bookmark() -> AttrValue {
    let address = use_state(|| AttrValue::from("#"));
    use_effect_with((), {
        let address = address.clone();
        move |()| {
            if let Some(here) = web_sys::window().and_then(|window| window.location().href().ok()) {
                address.set(bookmark(&here).into());
            }
        }
    });
    (*address).clone()
}

/// The bookmark, folded away until wanted.
pub(super) fn bookmark_to_drag(address: AttrValue, from_disk: bool, dispatch: &Dispatch) -> Html {
    let copy = {
        let (address, dispatch) = (address.clone(), dispatch.clone());
        move |_: MouseEvent| dispatch.send(Action::Copy(address.as_str().into()))
    };
    html! {
        <details class="opening-more">
            <summary>{ "From any page with one click" }</summary>
            if from_disk {
                <p class="opening-hint">{ "This page was opened from a file, and no site may hand anything to a file. In a Castline on a site there is a bookmark here that does." }</p>
            } else {
                <p>
                    { "Drag this to your bookmarks: " }
                    <a class="button opening-bookmark" href={address} draggable="true" onclick={|event: MouseEvent| event.prevent_default()}>{ "Open in Castline" }</a>
                </p>
                <p class="opening-hint">{ "Then, on an article, choose it there. Castline opens in a new tab with that article, or with what you have selected of it. It goes from tab to tab, through no server." }</p>
                <p class="opening-hint">
                    { "Without a mouse: bookmark any page, then put this in place of its address. " }
                    <button type="button" class="opening-clear" onclick={copy}>{ "Copy it" }</button>
                </p>
            }
        </details>
    }
}
