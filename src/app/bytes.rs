//! The bytes of a file, which the state and its effects share.

use std::{fmt, ops::Deref, rc::Rc};

/// Bytes that are shared when they are handed on, and that take over a vector as it is, where an `Rc<[u8]>` would copy it.
/// A story file may have tens of megabytes.
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(#[expect(clippy::rc_buffer, reason = "made of a vector, without a copy")] Rc<Vec<u8>>);

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Rc::new(bytes))
    }
}

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        bytes.to_vec().into()
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.len())
    }
}
