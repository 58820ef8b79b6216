//! Lists that show their first few until more are asked for. The button that asks is gone then, or has moved away: the
//! focus goes to the first that is new, so that those who use keys go on where they were.

use web_sys::{Element, HtmlElement, wasm_bindgen::JsCast};
use yew::prelude::*;

/// The node around a list whose items fit the selector, and a callback that takes the number of the first item
/// that is about to come: its first button gets the focus.
#[hook]
pub(in crate::ui) fn use_growth(items: &'static str) -> (NodeRef, Callback<usize>) {
    let list = use_node_ref();
    let first_new = use_mut_ref(|| None);
    use_effect({
        let (list, first_new) = (list.clone(), first_new.clone());
        move || {
            if let Some(at) = first_new.take() {
                _ = button_of(&list, items, at).map(|button| button.focus());
            }
        }
    });
    let grow = use_callback((), move |at: usize, ()| _ = first_new.replace(Some(at)));
    (list, grow)
}

fn button_of(list: &NodeRef, items: &str, at: usize) -> Option<HtmlElement> {
    let items = list.cast::<Element>()?.query_selector_all(items).ok()?;
    let item: Element = items.item(u32::try_from(at).ok()?)?.dyn_into().ok()?;
    item.query_selector("button").ok()??.dyn_into().ok()
}
