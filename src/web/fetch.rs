//! Fetching a story file of the page's own origin.

use std::rc::Rc;

use gloo::utils::window;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStreamDefaultReader, RequestInit, RequestMode, Response};

use crate::{app::Bytes, format::MAX_BYTES};

/// Fetches the bytes at `url` and hands them, or what went wrong in words, to `done`. Redirects to another
/// origin and answers that are no success count as wrong.
pub fn fetch(url: &str, done: impl FnOnce(Result<Bytes, Rc<str>>) + 'static) {
    let url = url.to_owned();
    spawn_local(async move { done(answer(&url).await) });
}

/// The answer that the start of the program asked for ahead, while the program itself was still coming. It is
/// given once.
fn asked_ahead(url: &str) -> Option<js_sys::Promise> {
    let asked = Reflect::get(&window(), &"opening".into()).ok()?;
    let is_same = Reflect::get(&asked, &"url".into()).ok()?.as_string()? == url;
    let answer = Reflect::get(&asked, &"answer".into()).ok()?.dyn_into().ok();
    Reflect::delete_property(&window(), &"opening".into()).ok()?;
    answer.filter(|_| is_same)
}

async fn answer(url: &str) -> Result<Bytes, Rc<str>> {
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
    body(&response).await.map(Bytes::from).map_err(unreachable)
}

/// The bytes of an answer, taken as they come: of a long one, little is left to be copied when the last has come. Stops
/// at the piece with which it is longer than a story file may be.
async fn body(response: &Response) -> Result<Vec<u8>, JsValue> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else { return Ok(bytes) };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    while bytes.len() <= MAX_BYTES {
        let piece = Reflect::get(&JsFuture::from(reader.read()).await?, &"value".into())?;
        let Ok(piece) = piece.dyn_into::<Uint8Array>() else { break };
        let at = bytes.len();
        bytes.resize(at + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[at..]);
    }
    if bytes.len() > MAX_BYTES {
        drop(reader.cancel());
    }
    Ok(bytes)
}
