//! Fetching a story file of the page's own origin.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, RequestMode, Response};

use super::bytes::bytes;

/// Fetches the bytes at `url` and hands them, or what went wrong in words, to `done`. Redirects to another
/// origin and answers that are no success count as wrong.
pub fn fetch(url: &str, done: impl FnOnce(Result<Rc<[u8]>, Rc<str>>) + 'static) {
    let url = url.to_owned();
    spawn_local(async move { done(answer(&url).await) });
}

/// The answer that the start of the program asked for ahead, while the program itself was still coming. It is
/// given once.
fn asked_ahead(url: &str) -> Option<js_sys::Promise> {
    let asked = js_sys::Reflect::get(&window(), &"opening".into()).ok()?;
    let is_same = js_sys::Reflect::get(&asked, &"url".into()).ok()?.as_string()? == url;
    let answer = js_sys::Reflect::get(&asked, &"answer".into()).ok()?.dyn_into().ok();
    js_sys::Reflect::delete_property(&window(), &"opening".into()).ok()?;
    answer.filter(|_| is_same)
}

async fn answer(url: &str) -> Result<Rc<[u8]>, Rc<str>> {
    let asked = asked_ahead(url).unwrap_or_else(|| {
        let init = RequestInit::new();
        init.set_mode(RequestMode::SameOrigin);
        window().fetch_with_str_and_init(url, &init)
    });
    let unreachable =
        |_| Rc::from("nothing could be fetched from there; check the address and the connection");
    let response = JsFuture::from(asked).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(format!("the server answered {}; check the address", response.status()).into());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(unreachable)?).await.map_err(unreachable)?;
    Ok(bytes(&Uint8Array::new(&buffer)))
}
