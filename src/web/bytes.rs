//! Bytes that the browser holds, brought into the program.

use std::rc::Rc;

use js_sys::Uint8Array;

/// The same bytes. Copied twice, by the browser and by the vector, which is faster than to fill the memory before.
pub(super) fn bytes(array: &Uint8Array) -> Rc<[u8]> {
    array.to_vec().into()
}
