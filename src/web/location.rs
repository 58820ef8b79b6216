//! The page's address: the route in its hash, the `story` parameter in its query.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use crate::app::Route;

/// The whole address.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// What the hash says; the start's where it says nothing.
pub fn route() -> Route {
    let hash = window().location().hash().unwrap_or_default();
    Route::parse(&hash).unwrap_or_default()
}

/// Calls `went` whenever the hash comes to say another route, until the listener is dropped. A hash that is
/// a plain anchor is left to the browser.
pub fn on_route(went: impl Fn(Route) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |_| {
        let hash = window().location().hash().unwrap_or_default();
        if let Some(route) = Route::parse(&hash) {
            went(route);
        }
    })
}

/// Writes the route into the hash, as a new step of the history or in place of the present one. A browser
/// that refuses, as some do in a sandboxed frame or after too many changes, leaves the address as it is.
pub fn set_route(route: &Route, push: bool) {
    let hash = format!("#{route}");
    let location = window().location();
    let query = location.search().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let address = if hash == "#" { format!("{path}{query}") } else { format!("{path}{query}{hash}") };
    write(&address, push);
}

/// The `story` parameter of the query.
pub fn story_parameter() -> Option<String> {
    let query = window().location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&query).ok()?.get("story").filter(|url| !url.is_empty())
}

/// Takes the `story` parameter out of the address, which stays otherwise as it is.
pub fn forget_story_parameter() {
    if story_parameter().is_some() {
        forget_query();
    }
}

/// Takes the query out of the address, which stays otherwise as it is.
pub(super) fn forget_query() {
    let location = window().location();
    let (path, hash) = (location.pathname().unwrap_or_default(), location.hash().unwrap_or_default());
    write(&format!("{path}{hash}"), false);
}

fn write(address: &str, push: bool) {
    let Ok(history) = window().history() else { return };
    let written = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    };
    // Refused: nothing is lost but the address.
    drop(written);
}
