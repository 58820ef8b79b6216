//! Where the analyst comes from: a file beside the page or, in the page that is one file, a part of it.

use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Blob, Url, Worker};

/// Starts the analyst. The page's head says where it is: an address, or the `#id` of the element that holds it,
/// since a page on `file://` can load a worker only from what it has in itself.
///
/// # Errors
/// When the head says nothing, or the browser refuses.
pub(super) fn start() -> Result<Worker, JsValue> {
    let meta = document().query_selector("meta[name=analyst]")?;
    let address = meta.and_then(|meta| meta.get_attribute("content")).ok_or(JsValue::NULL)?;
    match address.strip_prefix('#') {
        None => Worker::new(&address),
        Some(id) => {
            let element = document().get_element_by_id(id).ok_or(JsValue::NULL)?;
            let code = Array::of1(&element.text_content().unwrap_or_default().into());
            let url = Url::create_object_url_with_blob(&Blob::new_with_str_sequence(&code)?)?;
            // The address is not given back: the worker may still have to read from it.
            Worker::new(&url)
        }
    }
}
