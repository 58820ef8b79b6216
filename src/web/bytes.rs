//! Bytes that the browser holds, brought into the program.

use std::{iter, rc::Rc};

use js_sys::Uint8Array;

/// The same bytes. They are copied once: an `Rc` made of a vector would copy all of a large file a second time.
pub(super) fn bytes(array: &Uint8Array) -> Rc<[u8]> {
    let length = usize::try_from(array.length()).unwrap_or(0);
    let mut bytes: Rc<[u8]> = iter::repeat_n(0, length).collect();
    if let Some(bytes) = Rc::get_mut(&mut bytes) {
        array.copy_to(bytes);
    }
    bytes
}
