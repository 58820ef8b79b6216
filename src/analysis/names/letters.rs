//! The letters that a text itself says a name is short as.

use crate::analysis::words::{Shape, Words};

/// The token of the letters behind a name that ends before token `end`: "the Coastguard Agency (MCA)", "the Coastguard Agency, or
/// MCA,", "the Coastguard Agency, known as MCA,". Those in brackets need not be short for the name.
pub(in crate::analysis) fn letters_behind(words: &Words<'_>, end: usize) -> Option<usize> {
    let (is_bracket, close) = match words.lower(end) {
        "(" => (true, ")"),
        "," => (false, ","),
        _ => return None,
    };
    let letters = match words.lower(end + 1) {
        "or" => end + 2,
        "known" if words.lower(end + 2) == "as" => end + 3,
        _ if is_bracket => end + 1,
        _ => return None,
    };
    // In brackets a made-up word will do: "the National Audit Office (Nauff)".
    let is_short = is_bracket || words.tokens().get(letters)?.shape == Shape::Upper;
    (is_short && words.lower(letters + 1) == close).then_some(letters)
}
