//! Giving the reader a file to keep.

use gloo::{timers::callback::Timeout, utils::document};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// How long the browser may take to begin with a download, in milliseconds.
const BEGUN_MS: u32 = 60_000;

/// Offers the file as a download. A browser that takes none has nothing to save to.
pub fn save(name: &str, bytes: &[u8]) {
    drop(offer(name, bytes));
}

fn offer(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes)))?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(BEGUN_MS, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}
