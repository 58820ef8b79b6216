//! Fetching a story file of the page's own origin, and opening it while it comes.

use std::{pin::Pin, rc::Rc};

use gloo::utils::window;
use js_sys::{Date, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{ReadableStreamDefaultReader, RequestInit, RequestMode, Response};

use super::turns::in_turns;
use crate::{
    app::{Bytes, Opening, open_incoming},
    format::{Incoming, MAX_BYTES},
};

/// Fetches the story file at `url` and opens it while it comes; hands it and what came of it, or in words why it did not
/// come, to `done`. Works in turns with the browser once `is_page_shown` says so: before, nobody has to be heard. Redirects
/// to another origin and answers that are no success count as wrong.
pub fn fetch(
    url: &str,
    is_page_shown: impl Fn() -> bool + 'static,
    done: impl FnOnce(Result<(Bytes, Opening), Rc<str>>) + 'static,
) {
    let url = url.to_owned();
    spawn_local(async move {
        let mut file = match answer(&url).await {
            Ok(response) => Arriving::new(&response),
            Err(why) => return done(Err(why)),
        };
        let turns = in_turns(Date::now());
        let rest = || if is_page_shown() { turns() } else { None };
        let opening = open_incoming(&mut file, &rest).await;
        if file.is_lost {
            return done(Err(unreachable()));
        }
        // Of a file that is too long, the rest need not come.
        file.body.into_iter().for_each(|body| drop(body.cancel()));
        done(Ok((file.bytes.into(), opening)));
    });
}

/// The body of an answer, as far as it has come.
struct Arriving {
    body: Option<ReadableStreamDefaultReader>,
    bytes: Vec<u8>,
    /// Whether the connection broke.
    is_lost: bool,
}

impl Arriving {
    fn new(response: &Response) -> Self {
        let body = response.body().map(|body| body.get_reader().unchecked_into());
        Self { body, bytes: Vec::with_capacity(room(response)), is_lost: false }
    }

    /// Takes the next piece, and says whether there was one.
    async fn take(&mut self) -> Result<bool, JsValue> {
        let Some(body) = &self.body else { return Ok(false) };
        let piece = Reflect::get(&JsFuture::from(body.read()).await?, &"value".into())?;
        let Ok(piece) = piece.dyn_into::<Uint8Array>() else { return Ok(false) };
        let at = self.bytes.len();
        self.bytes.resize(at + piece.length() as usize, 0);
        piece.copy_to(&mut self.bytes[at..]);
        Ok(true)
    }
}

impl Incoming for Arriving {
    fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    fn more(&mut self) -> Pin<Box<dyn Future<Output = bool> + '_>> {
        Box::pin(async {
            let taken = self.take().await;
            self.is_lost |= taken.is_err();
            taken.unwrap_or_default()
        })
    }
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

/// How many bytes an answer may have, as far as that can be told. Memory that is kept free for more than come is never
/// touched, while to move what has come, again and again, takes longer than to copy it.
fn room(response: &Response) -> usize {
    let header = |name| response.headers().get(name).ok().flatten();
    let sent = header("content-length").and_then(|length| length.parse::<usize>().ok()).unwrap_or_default();
    let unpacked = if header("content-encoding").is_some() { PACKED } else { 1 };
    sent.saturating_mul(unpacked).min(MAX_BYTES)
}

/// How many times shorter a story file is sent than it is, as far as is known: one that is packed better is moved.
const PACKED: usize = 9;

/// The answer to a request, if it is a success.
async fn answer(url: &str) -> Result<Response, Rc<str>> {
    let asked = asked_ahead(url).unwrap_or_else(|| {
        let init = RequestInit::new();
        init.set_mode(RequestMode::SameOrigin);
        window().fetch_with_str_and_init(url, &init)
    });
    let response = JsFuture::from(asked).await.map_err(|_| unreachable())?;
    let response: Response = response.dyn_into().map_err(|_| unreachable())?;
    if response.ok() {
        Ok(response)
    } else {
        Err(format!("the server answered {}; check the address", response.status()).into())
    }
}

fn unreachable() -> Rc<str> {
    "nothing could be fetched from there; check the address and the connection".into()
}
