//! What pictures with a single Tab stop share: finding the event under a click or the focus, and moving the focus.

use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement};
use yew::prelude::*;

/// The key of an event, unless it is part of a shortcut of the browser's.
pub(super) fn plain_key(event: &KeyboardEvent) -> Option<String> {
    (!(event.ctrl_key() || event.meta_key() || event.alt_key())).then(|| event.key())
}

/// The nearest element about `target` that has an attribute, and its value.
pub(super) fn marked(target: Option<web_sys::EventTarget>, attribute: &str) -> Option<(Element, String)> {
    let element = target?.dyn_into::<Element>().ok()?.closest(&format!("[{attribute}]")).ok()??;
    let value = element.get_attribute(attribute)?;
    Some((element, value))
}

/// Whether an element presses itself by Enter and Space.
pub(super) fn is_button(element: &Element) -> bool {
    element.tag_name() == "BUTTON"
}

/// Gives the focus to the one element of the composite that Tab leads to.
pub(super) fn focus_stop(root: &NodeRef) {
    let element =
        root.cast::<Element>().and_then(|root| root.query_selector("[data-event][tabindex='0']").ok()?);
    let Some(element) = element else { return };
    // An element that refuses the focus leaves it where it is.
    let _ = match element.dyn_into::<SvgElement>() {
        Ok(mark) => mark.focus(),
        Err(button) => button.unchecked_into::<web_sys::HtmlElement>().focus(),
    };
}

/// Gives the focus to the picture about a layer.
pub(super) fn focus_picture(layer: &NodeRef) {
    let picture = layer.cast::<Element>().and_then(|layer| layer.closest("svg").ok()?);
    if let Some(picture) = picture.and_then(|picture| picture.dyn_into::<SvgElement>().ok()) {
        // As above.
        let _ = picture.focus();
    }
}
