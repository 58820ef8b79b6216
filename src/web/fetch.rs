//! Fetching a story file of the page's own origin.

use std::{hint::black_box, rc::Rc};

use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{RequestInit, RequestMode, Response};

/// So many times its length is needed to read a story file.
const ROOM: usize = 5;

/// Fetches the bytes at `url` and hands them, or what went wrong in words, to `done`. Redirects to another
/// origin and answers that are no success count as wrong.
pub fn fetch(url: &str, done: impl FnOnce(Result<Box<[u8]>, Rc<str>>) + 'static) {
    let url = url.to_owned();
    spawn_local(async move { done(bytes(&url).await) });
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

/// Takes over the bytes of a file, in memory that is large enough to read it, too.
pub(super) fn bytes_of(buffer: &JsValue) -> Box<[u8]> {
    let array = js_sys::Uint8Array::new(buffer);
    // Left to itself, the memory grows by 64 KB at a time, thousands of times, which takes longer than all else.
    // Where there is not so much of it, that is what it does.
    let mut room = Vec::<u8>::new();
    let _ = room.try_reserve_exact(ROOM * array.length() as usize);
    drop(black_box(room));
    array.to_vec().into()
}

async fn bytes(url: &str) -> Result<Box<[u8]>, Rc<str>> {
    let answer = asked_ahead(url).unwrap_or_else(|| {
        let init = RequestInit::new();
        init.set_mode(RequestMode::SameOrigin);
        window().fetch_with_str_and_init(url, &init)
    });
    let unreachable =
        |_| Rc::from("nothing could be fetched from there; check the address and the connection");
    let response = JsFuture::from(answer).await.map_err(unreachable)?;
    let response: Response = response.dyn_into().map_err(unreachable)?;
    if !response.ok() {
        return Err(format!("the server answered {}; check the address", response.status()).into());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(unreachable)?).await.map_err(unreachable)?;
    Ok(bytes_of(&buffer))
}
