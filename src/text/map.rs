//! What words are looked up in.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

/// A table to look words up in, several times as fast as the standard library's. Its order is never shown.
pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<WordHasher>>;

/// Hashes a word in a few instructions: by its letters as numbers of up to eight bytes, each multiplied into what came
/// before. A text or a file made to collide would slow down the worker or the page of the one who brought it. All of it is
/// `#[inline]`: tables are asked in modules that are compiled apart.
#[derive(Clone, Copy, Default)]
pub struct WordHasher(u64);

impl WordHasher {
    #[inline]
    fn add(&mut self, number: u64) {
        // An odd number without a pattern in its bits: 2^64 divided by the golden ratio.
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for WordHasher {
    #[inline]
    fn finish(&self) -> u64 {
        // Multiplication leaves little of a number in the low bits, by which a table is looked up.
        self.0 ^ self.0 >> 32
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        // Where the last piece is shorter than the others, it overlaps the one before.
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) if bytes.len() <= 8 => {
                self.add(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32);
            }
            (Some(_), Some(_)) => {
                let (pieces, rest) = bytes.as_chunks();
                pieces.iter().for_each(|piece| self.add(u64::from_le_bytes(*piece)));
                if let Some(last) = bytes.last_chunk().filter(|_| !rest.is_empty()) {
                    self.add(u64::from_le_bytes(*last));
                }
            }
            _ => self.add(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))),
        }
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.add(byte.into());
    }

    #[inline]
    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::{BuildHasher, BuildHasherDefault};

    fn hash(word: &str) -> u64 {
        BuildHasherDefault::<WordHasher>::default().hash_one(word)
    }

    #[test]
    fn words_that_differ_in_one_letter_differ_in_their_hash() {
        for length in 1..30 {
            let word = "x".repeat(length);
            for at in 0..length {
                let mut other = word.clone();
                other.replace_range(at..=at, "y");
                assert_ne!(hash(&word), hash(&other), "{other}");
            }
        }
    }
}
