//! Files that the reader picks or drops.

use std::rc::Rc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;

use super::bytes::bytes;
use crate::app::Bytes;

/// The most that is read of one file, in bytes: four times what the story format takes, so that the format
/// itself can say what is too large.
const MOST: f64 = 256.0 * 1024.0 * 1024.0;

/// Reads `file` and hands its bytes, or what went wrong in words, to `done`.
pub fn read_file(file: &File, done: impl FnOnce(Result<Bytes, Rc<str>>) + 'static) {
    if file.size() > MOST {
        return done(Err("the file is far too large for a story".into()));
    }
    let buffer = file.array_buffer();
    spawn_local(async move {
        let read = JsFuture::from(buffer).await.map(|buffer| bytes(&Uint8Array::new(&buffer)));
        done(read.map_err(|_| "the browser could not read the file; is it still there?".into()));
    });
}
