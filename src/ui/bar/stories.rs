//! The menu of the built-in stories.

use wasm_bindgen::JsCast;
use yew::prelude::*;

use crate::{
    app::{Action, BUILT_IN, BuiltIn},
    ui::{
        parts::{Icon, icon},
        store::use_dispatch,
    },
};

/// Props of [`Stories`].
#[derive(Properties, PartialEq)]
pub(super) struct StoriesProps {
    /// The id of the built-in story that is open; none when another is.
    pub(super) open: Option<&'static str>,
}

/// A button with a menu. Arrows, Home and End move in it, Escape closes it and gives the focus back.
#[component]
pub(super) fn Stories(props: &StoriesProps) -> Html {
    let dispatch = use_dispatch();
    let (frame, button, list) = (use_node_ref(), use_node_ref(), use_node_ref());
    // The item that has the focus, while the menu is down.
    let at = use_state(|| None::<usize>);
    use_effect_with(*at, {
        let list = list.clone();
        move |at| at.iter().for_each(|&at| focus_item(&list, at))
    });

    let first = BUILT_IN.iter().position(|story| Some(story.id) == props.open).unwrap_or(0);
    let toggle = {
        let at = at.clone();
        move |_| at.set(if at.is_some() { None } else { Some(first) })
    };
    let on_button_key = {
        let at = at.clone();
        move |event: KeyboardEvent| {
            if at.is_none() && matches!(event.key().as_str(), "ArrowDown" | "ArrowUp") {
                event.prevent_default();
                at.set(Some(if event.key() == "ArrowUp" { BUILT_IN.len() - 1 } else { first }));
            }
        }
    };
    let on_item_key = {
        let (at, button) = (at.clone(), button.clone());
        move |event: KeyboardEvent| {
            let Some(now) = *at else { return };
            let next = match event.key().as_str() {
                "ArrowDown" => Some((now + 1) % BUILT_IN.len()),
                "ArrowUp" => Some((now + BUILT_IN.len() - 1) % BUILT_IN.len()),
                "Home" => Some(0),
                "End" => Some(BUILT_IN.len() - 1),
                "Escape" => {
                    focus(&button);
                    None
                }
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            at.set(next);
        }
    };
    let on_focus_out = {
        let (at, frame) = (at.clone(), frame.clone());
        move |event: FocusEvent| {
            let goes_to = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            let stays = frame.get().is_some_and(|frame| frame.contains(goes_to.as_ref()));
            if at.is_some() && !stays {
                at.set(None);
            }
        }
    };
    let choose = {
        let (at, button) = (at.clone(), button.clone());
        Callback::from(move |id: &'static str| {
            focus(&button);
            at.set(None);
            dispatch.send(Action::OpenBuiltIn(id.into()));
        })
    };

    html! {
        <div class="bar-stories" ref={frame} onfocusout={on_focus_out}>
            <button type="button" ref={button} class="button bar-button" title="Stories that come with Castline" aria-haspopup="menu" aria-expanded={at.is_some().to_string()}
                aria-controls={at.is_some().then_some("bar-stories")} onclick={toggle} onkeydown={on_button_key}>
                { icon(Icon::Stories) }<span class="bar-words">{ "Stories" }</span>{ icon(Icon::Down) }
            </button>
            if let Some(at) = *at {
                <ul id="bar-stories" ref={list} class="bar-menu" role="menu" aria-label="Stories that come with Castline" onkeydown={on_item_key}>
                    { for BUILT_IN.iter().enumerate().map(|(place, story)| item(story, place == at, props.open, &choose)) }
                </ul>
            }
        </div>
    }
}

fn item(story: &'static BuiltIn, focused: bool, open: Option<&str>, choose: &Callback<&'static str>) -> Html {
    let (choose, id) = (choose.clone(), story.id);
    html! {
        <li key={story.id} role="none">
            <button type="button" class="bar-menu-item" role="menuitemradio" aria-checked={(open == Some(story.id)).to_string()}
                tabindex={if focused { "0" } else { "-1" }} onclick={move |_| choose.emit(id)}>
                <span class="bar-menu-title">{ story.title }</span>
                <span class="bar-menu-about">{ story.about }</span>
            </button>
        </li>
    }
}

fn focus_item(list: &NodeRef, at: usize) {
    let items =
        list.cast::<web_sys::Element>().and_then(|list| list.query_selector_all("[role=menuitemradio]").ok());
    let item = items.and_then(|items| items.get(u32::try_from(at).unwrap_or(0)));
    if let Some(item) = item.and_then(|item| item.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = item.focus();
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        let _ = element.focus();
    }
}
