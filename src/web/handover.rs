//! What another page or program hands to this one as it opens it: by the bookmark (`?take=article`), through a
//! message or the window's name, or by a system's "Share" (`?title=…&text=…&url=…`). All of it is hostile: it is
//! taken as text, and shown before anything is made of it.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout, utils::window};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, UrlSearchParams, Window};

use super::location::forget_query;
use crate::app::{DeskAction, Details};

/// How long the page that opened this one may take to hand over its text, in milliseconds.
const PATIENCE_MS: u32 = 8_000;

/// The longest name of a host that is shown, in characters.
const HOST_CHARS: usize = 100;

/// Why nothing came.
const NOTHING: &str = "That page does not let its text be handed over. Copy it there, and paste it here.";
const LINK: &str = "Only a link was shared, and Castline asks no other site for anything. Open the page, copy its text, and paste it here.";

/// Takes what the address says is handed over, and gives it to `take` when it is there.
pub fn take_over(take: impl Fn(DeskAction) + 'static) {
    let query = window().location().search().unwrap_or_default();
    let Ok(query) = UrlSearchParams::new_with_str(&query) else { return };
    if query.get("take").as_deref() == Some("article") {
        forget_query();
        take_page(take);
    } else if ["title", "text", "url"].iter().any(|name| query.has(name)) && !query.has("story") {
        forget_query();
        shared(&query).into_iter().for_each(take);
    }
}

/// What a system shared: a text, in which some programs put nothing but the link.
fn shared(query: &UrlSearchParams) -> Vec<DeskAction> {
    let of = |name| query.get(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let is_link = |text: &str| text.starts_with("http") && !text.contains(char::is_whitespace);
    let text = of("text").filter(|text| !is_link(text));
    let link = of("url").or(of("text").filter(|text| is_link(text)));
    let host = link.as_deref().and_then(host).map(Rc::from);
    let details = Details { title: of("title").map(Rc::from), publisher: host, published: None };
    let only_link = text.is_none().then(|| DeskAction::NothingCame(LINK.into()));
    let taken = DeskAction::TakeWords { text: text.unwrap_or_default().into(), details };
    std::iter::once(taken).chain(only_link).collect()
}

/// The host in an address, without the `www.` that says nothing.
fn host(address: &str) -> Option<&str> {
    let rest = address.split_once("://")?.1;
    let host = rest.split(['/', ':', '?', '#']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| !host.is_empty())
}

/// Asks the window that opened this one for its page. The answer counts only from that window, only with the
/// secret of this question, and only once. What the window's own name carries is taken at once, and wiped off.
fn take_page(take: impl Fn(DeskAction) + 'static) {
    let here = window();
    let name = here.name().unwrap_or_default();
    if name.starts_with("castline") {
        drop(here.set_name(""));
    }
    if let Some(action) =
        name.strip_prefix("castline").and_then(|json| handed(&js_sys::JSON::parse(json).ok()?, 0))
    {
        return take(action);
    }
    let opener = here.opener().ok().filter(|opener| opener.is_object());
    let Some(opener) = opener.map(JsCast::unchecked_into::<Window>) else {
        return take(DeskAction::NothingCame(NOTHING.into()));
    };
    let secret = secret();
    let take = Rc::new(take);
    let waiting = Rc::new(RefCell::new(None));
    let listener = {
        let (take, waiting, opener, secret) = (take.clone(), waiting.clone(), opener.clone(), secret.clone());
        EventListener::new(&here, "message", move |event| {
            let event: &MessageEvent = event.unchecked_ref();
            let from_opener = event.source().is_some_and(|source| js_sys::Object::is(&source, &opener));
            let ours = from_opener
                && event
                    .data()
                    .dyn_ref::<Array>()
                    .is_some_and(|data| data.get(1).as_string().as_deref() == Some(&secret));
            if ours && let Some(action) = handed(&event.data(), 2) {
                // Later, because a listener may not drop itself.
                let done = waiting.take();
                Timeout::new(0, move || drop(done)).forget();
                take(action);
            }
        })
    };
    let timeout = {
        let waiting = waiting.clone();
        Timeout::new(PATIENCE_MS, move || {
            if let Some((_, timeout)) = waiting.take() {
                Timeout::forget(timeout);
                take(DeskAction::NothingCame(NOTHING.into()));
            }
        })
    };
    waiting.replace(Some((listener, timeout)));
    // Whose page it is is not known yet: it may be any. It learns nothing but the secret.
    let question = Array::of2(&"castline".into(), &secret.into());
    drop(opener.post_message(&question, "*"));
}

/// What is handed over, from place `at` of a list on: its kind, the text, a headline, the host.
fn handed(list: &JsValue, at: u32) -> Option<DeskAction> {
    let list: &Array = list.dyn_ref()?;
    let of = |place| list.get(at + place).as_string();
    let (kind, text, title) = (of(0)?, of(1)?, of(2)?);
    let host: String = of(3)?.chars().take(HOST_CHARS).collect();
    if kind == "page" {
        let name = format!("{}.html", if host.is_empty() { "page" } else { &host });
        return Some(DeskAction::TakePage { name: name.into(), bytes: text.into_bytes().into() });
    }
    let details = Details { title: Some(title.into()), publisher: Some(host.into()), published: None };
    Some(DeskAction::TakeWords { text: text.into(), details })
}

/// A text that nobody can guess.
fn secret() -> String {
    let bytes = Uint8Array::new_with_length(16);
    let filled = window().crypto().and_then(|crypto| crypto.get_random_values_with_js_u8_array(&bytes));
    debug_assert!(filled.is_ok(), "sixteen bytes are no more than a browser gives");
    bytes.to_vec().iter().map(|byte| format!("{byte:02x}")).collect()
}
