//! How a table is read, and what it is looked up in.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// A table to look words up in. Its order is never shown.
pub(in crate::analysis) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// The lines of a table that say something: no comments, no blanks.
pub(in crate::analysis) fn entries(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The hash of Fowler, Noll and Vo: short words are hashed in a few instructions. A text made to collide would slow
/// down the worker of the one who brought it, who can cancel it.
#[derive(Clone, Copy)]
pub(in crate::analysis) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
