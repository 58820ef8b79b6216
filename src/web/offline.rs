//! The service worker, which keeps the page for when there is no network.

use gloo::{timers::callback::Timeout, utils::window};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How long after its start the page is kept, in ms: until then it has better things to do.
const LATER: u32 = 2_000;

/// Registers the service worker, a little later. Only a build for hosting has one, which says so in its head;
/// without it, or where the browser has no service workers, the page works all the same, online.
pub fn keep_offline() {
    Timeout::new(LATER, register).forget();
}

fn register() {
    let meta = gloo::utils::document().query_selector("meta[name=service-worker]").ok().flatten();
    let Some(script) = meta.and_then(|meta| meta.get_attribute("content")) else { return };
    let navigator = window().navigator();
    if !window().is_secure_context()
        || !js_sys::Reflect::has(&navigator, &"serviceWorker".into()).unwrap_or(false)
    {
        return;
    }
    let registered = navigator.service_worker().register(&script);
    spawn_local(async move { drop(JsFuture::from(registered).await) });
}
