//! The clipboard.

use gloo::utils::window;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Puts `text` on the clipboard and tells `done` whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    if !window().is_secure_context() {
        return done(false);
    }
    let written = window().navigator().clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}
