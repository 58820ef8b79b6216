//! How wide something is on the page.

use wasm_bindgen::{JsCast, prelude::Closure};
use yew::prelude::*;

/// A node to be measured, and its width in px: `first` until it was measured. `there` says whether the node is on
/// the page; one that is hidden keeps the width it had.
#[hook]
pub(super) fn use_width(first: f64, there: bool) -> (NodeRef, f64) {
    let node = use_node_ref();
    let width = use_state_eq(|| first);
    use_effect_with(there, {
        let (node, width) = (node.clone(), width.setter());
        move |_| {
            let observed = node.cast::<web_sys::Element>().and_then(|element| observe(&element, width));
            move || drop(observed)
        }
    });
    (node, *width)
}

/// Watches an element until it is dropped.
struct Observed {
    observer: web_sys::ResizeObserver,
    _on_resize: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn observe(element: &web_sys::Element, width: UseStateSetter<f64>) -> Option<Observed> {
    let watched = element.clone();
    let on_resize = Closure::<dyn Fn(js_sys::Array)>::new(move |_| {
        let measured = watched.get_bounding_client_rect().width();
        if measured >= 1.0 {
            width.set(measured.round());
        }
    });
    let observer = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Observed { observer, _on_resize: on_resize })
}
