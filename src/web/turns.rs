//! Work that takes long, done in turns with the browser.

use std::{cell::Cell, pin::Pin, rc::Rc};

use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::MessageChannel;

use crate::app::{Bytes, Opening, open_incoming};

/// How long a turn lasts, in milliseconds: a step of the work may take 40 more, and a reader may feel what takes 50.
const TURN: f64 = 8.0;

/// A file with more bytes is long: the others are opened in a turn or two.
const LONG: usize = 100_000;

/// Opens a story file in turns and hands it to `done`.
pub fn open(file: Bytes, done: impl FnOnce(Opening) + 'static) {
    spawn_local(async move {
        // To take a long file from who made it was the turn before the first.
        let rest = in_turns(if file.len() > LONG { 0.0 } else { Date::now() });
        done(open_incoming(&mut &*file, &rest).await);
    });
}

/// Rests for work whose turn began at this time, in milliseconds since 1970: one when each turn has lasted its time.
pub(super) fn in_turns(began: f64) -> impl Fn() -> Option<Pin<Box<dyn Future<Output = ()>>>> {
    let began = Rc::new(Cell::new(began));
    move || {
        if Date::now() - began.get() < TURN {
            return None;
        }
        let began = began.clone();
        Some(Box::pin(async move {
            turn_of_the_browser().await;
            began.set(Date::now());
        }))
    }
}

/// Ends the task, and goes on in the next one. A message to oneself comes back at once; a timer that is set again
/// and again comes no sooner than after 4 ms, which would make long work half as long again.
async fn turn_of_the_browser() {
    let Ok(channel) = MessageChannel::new() else { return };
    let (here, there) = (channel.port1(), channel.port2());
    let back = Promise::new(&mut |back, _| {
        here.set_onmessage(Some(&back));
        let _ = there.post_message(&JsValue::NULL);
    });
    let _ = JsFuture::from(back).await;
    here.close();
}
