//! Work that takes long, done in turns with the browser.

use std::{cell::Cell, pin::Pin, rc::Rc};

use gloo::timers::future::TimeoutFuture;
use js_sys::Date;
use wasm_bindgen_futures::spawn_local;

use crate::app::{Opening, open_with_rests};

/// How long a turn lasts, in milliseconds: a step of the work may take 40 more, and a reader may feel what takes 50.
const TURN: f64 = 8.0;

/// A file with more bytes is long: the others are opened in a turn or two.
const LONG: usize = 100_000;

/// Opens a story file in turns and hands it to `done`.
pub fn open(file: Rc<[u8]>, done: impl FnOnce(Opening) + 'static) {
    spawn_local(async move {
        // To take a long file from who made it was the turn before the first.
        let is_long = file.len() > LONG;
        let began = Rc::new(Cell::new(if is_long { 0.0 } else { Date::now() }));
        let rest = || -> Option<Pin<Box<dyn Future<Output = ()>>>> {
            if Date::now() - began.get() < TURN {
                return None;
            }
            let began = began.clone();
            Some(Box::pin(async move {
                TimeoutFuture::new(0).await;
                began.set(Date::now());
            }))
        };
        done(open_with_rests(&file, &rest).await);
    });
}
