//! Where the focus goes when the detail opens and closes.

use std::rc::Rc;

use yew::prelude::*;

use crate::story::Part;

/// The widest window, in CSS pixels, on which the detail is a sheet; detail.css says the same.
const PHONE: f64 = 760.0;

/// Whether the detail is a sheet over the page now, not a column of it. Only for callbacks and effects: the
/// first render must not depend on it.
pub(super) fn is_sheet() -> bool {
    let width =
        web_sys::window().and_then(|window| window.inner_width().ok()).and_then(|width| width.as_f64());
    width.is_some_and(|width| width <= PHONE)
}

/// Moves the focus into the sheet when it opens, and back when it closes. When a key pressed in the detail
/// shows another part, so that what had the focus is gone, the detail itself takes it. The callback is to
/// hear the keys in the detail.
#[hook]
pub(super) fn use_sheet_focus(
    detail: NodeRef,
    open: bool,
    selected: Option<Part>,
) -> Callback<KeyboardEvent> {
    let opener = use_mut_ref(|| None::<web_sys::HtmlElement>);
    let by_key = use_mut_ref(|| false);
    use_effect_with(open, {
        let detail = detail.clone();
        move |&open| {
            if !open {
                if let Some(opener) = opener.take() {
                    _ = opener.focus();
                }
            } else if is_sheet() {
                *opener.borrow_mut() = focused();
                focus(&detail);
            }
        }
    });
    use_effect_with(selected, {
        let by_key = Rc::clone(&by_key);
        move |_| {
            let lost = || focused().is_none_or(|element| element.tag_name() == "BODY");
            if by_key.replace(false) && lost() {
                focus(&detail);
            }
        }
    });
    use_callback((), move |_: KeyboardEvent, ()| *by_key.borrow_mut() = true)
}

fn focused() -> Option<web_sys::HtmlElement> {
    use web_sys::wasm_bindgen::JsCast;
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}

fn focus(detail: &NodeRef) {
    if let Some(detail) = detail.cast::<web_sys::HtmlElement>() {
        _ = detail.focus();
    }
}
