//! Bytes that the browser holds, brought into the program.

use js_sys::Uint8Array;

use crate::app::Bytes;

/// The same bytes.
pub(super) fn bytes(array: &Uint8Array) -> Bytes {
    array.to_vec().into()
}
