//! Bytes changed by chance, the same chance in every run: what a fuzzer does, without its compiler.

mod articles;
mod stories;

/// Xorshift: the same numbers in every run.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// The next number, below `end` (0 where `end` is 0).
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    /// Makes one to three changes: a bit turned, a few bytes lost or doubled, one of the `pieces` put in, a
    /// run of another file, a letter or digit for another.
    pub(crate) fn change(&mut self, bytes: &mut Vec<u8>, corpus: &[Vec<u8>], pieces: &[&str]) {
        for _ in 0..=self.below(3) {
            self.change_once(bytes, corpus, pieces);
        }
    }

    fn change_once(&mut self, bytes: &mut Vec<u8>, corpus: &[Vec<u8>], pieces: &[&str]) {
        let at = self.below(bytes.len());
        let end = (at + 1 + self.below(12)).min(bytes.len());
        match self.below(7) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..end, pieces[self.below(pieces.len())].bytes())),
            3 => drop(bytes.splice(at..at, pieces[self.below(pieces.len())].bytes())),
            4 => {
                let piece = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, piece));
            }
            5 => {
                let other = &corpus[self.below(corpus.len())];
                let from = self.below(other.len());
                let to = (from + self.below(60)).min(other.len());
                drop(bytes.splice(at..at, other[from..to].iter().copied()));
            }
            _ => {
                // A digit or letter for another keeps most files valid.
                let plain = bytes[at..].iter().position(u8::is_ascii_alphanumeric);
                if let Some(place) = plain {
                    bytes[at + place] = b"0123456789abcxyz"[self.below(16)];
                }
            }
        }
    }
}
