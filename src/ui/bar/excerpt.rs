//! What of a text is shown as a find, with the words that were looked for marked. Pure.
//!
//! The search compares folded texts ([`fold`]); here the way back to the text as it is written is found.

use std::ops::Range;

use crate::order::sort_by_key;
use crate::text::fold;

/// A piece of a text: as it is, or found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words around.
    Plain(String),
    /// Words that were looked for.
    Found(String),
}

/// How much of a text is looked at, in bytes: a hostile file may hold far more in one sentence.
const LOOKED_AT: usize = 4_000;
/// How much of a text is shown, in bytes.
const SHOWN: usize = 220;
/// How much is shown before the first find, in bytes, where the text is cut.
const BEFORE: usize = 48;

/// The part of `text` around the first of the words of `query`, all of them marked, cut at spaces with "…"
/// where it is long.
pub(super) fn excerpt(text: &str, query: &str) -> Vec<Piece> {
    let looked_at = &text[..text.floor_char_boundary(LOOKED_AT)];
    let found = finds(looked_at, query);
    let shown = window(text, found.first().map_or(0, |first| first.start));
    let mut pieces = Vec::new();
    if shown.start > 0 {
        pieces.push(Piece::Plain("… ".to_owned()));
    }
    let mut at = shown.start;
    for find in found.into_iter().filter(|find| find.start >= shown.start && find.end <= shown.end) {
        if at < find.start {
            pieces.push(Piece::Plain(text[at..find.start].to_owned()));
        }
        at = find.end;
        pieces.push(Piece::Found(text[find].to_owned()));
    }
    if at < shown.end {
        pieces.push(Piece::Plain(text[at..shown.end].to_owned()));
    }
    if shown.end < text.len() {
        pieces.push(Piece::Plain(" …".to_owned()));
    }
    pieces
}

/// Whether any of the words of `query` stands in `text`.
pub(super) fn has(text: &str, query: &str) -> bool {
    !finds(&text[..text.floor_char_boundary(LOOKED_AT)], query).is_empty()
}

/// Where the words of `query` stand in `text`: byte ranges in order, none touching another.
fn finds(text: &str, query: &str) -> Vec<Range<usize>> {
    let (folded, origin) = fold_with_origin(text);
    let query = fold(query);
    let mut found: Vec<Range<usize>> = Vec::new();
    for term in query.split(' ').filter(|term| !term.is_empty()) {
        found.extend(
            folded.match_indices(term).map(|(at, _)| origin[at].start..origin[at + term.len() - 1].end),
        );
    }
    sort_by_key(&mut found, |find| (find.start, find.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for find in found {
        match joined.last_mut() {
            Some(last) if find.start <= last.end => last.end = last.end.max(find.end),
            _ => joined.push(find),
        }
    }
    joined
}

/// The folded text, and for each of its bytes the range of `text` that it stands for.
fn fold_with_origin(text: &str) -> (String, Vec<Range<usize>>) {
    let mut folded = String::with_capacity(text.len());
    let mut origin: Vec<Range<usize>> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let plain = if c.is_whitespace() { " ".to_owned() } else { fold(c.encode_utf8(&mut [0; 4])) };
        // A run of spaces folds to one, an accent after its letter to nothing.
        if plain.is_empty() || plain == " " && folded.ends_with(' ') {
            let last = origin.last().cloned();
            for byte in origin.iter_mut().rev().take_while(|byte| Some(&**byte) == last.as_ref()) {
                byte.end = end;
            }
            continue;
        }
        origin.extend(std::iter::repeat_n(start..end, plain.len()));
        folded.push_str(&plain);
    }
    (folded, origin)
}

/// What is shown of `text` so that the byte at `find` can be seen, cut at spaces where there are some.
fn window(text: &str, find: usize) -> Range<usize> {
    if text.len() <= SHOWN {
        return 0..text.len();
    }
    let start = if find > BEFORE {
        let from = text.floor_char_boundary(find - BEFORE);
        text[from..find].find(' ').map_or(from, |space| from + space + 1)
    } else {
        0
    };
    let most = text.floor_char_boundary((start + SHOWN).min(text.len()));
    if most == text.len() {
        return start..most;
    }
    let middle = text.floor_char_boundary(start + SHOWN / 2);
    start..text[middle..most].rfind(' ').map_or(most, |space| middle + space)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as one line, with what was found in brackets.
    fn line(text: &str, query: &str) -> String {
        let piece = |piece| match piece {
            Piece::Plain(words) => words,
            Piece::Found(words) => format!("[{words}]"),
        };
        excerpt(text, query).into_iter().map(piece).collect()
    }

    #[test]
    fn what_was_looked_for_is_marked_as_it_is_written() {
        for (text, query, marked) in [
            ("Nicolás Maduro", "nicolas", "[Nicolás] Maduro"),
            ("Nicolás Maduro", "MADURO nico", "[Nico]lás [Maduro]"),
            ("Straße", "strasse", "[Straße]"),
            ("Straße", "stras", "[Straß]e"),
            ("a\u{301}b\u{301}c", "ab", "[a\u{301}b\u{301}]c"),
            ("“yes” – no", "\"yes\"", "[“yes”] – no"),
            ("banana", "ana nan", "b[anan]a"),
            ("İstanbul", "istanbul", "[İstanbul]"),
            ("El \u{a0} País", "el pais", "[El] \u{a0} [País]"),
            ("nothing", "", "nothing"),
            ("nothing", "   ", "nothing"),
            ("nothing", "x", "nothing"),
            ("", "x", ""),
            ("<b>bold</b>", "<b>", "[<b>]bold</b>"),
        ] {
            assert_eq!(line(text, query), marked, "{query:?} in {text:?}");
        }
    }

    #[test]
    fn a_long_text_is_cut_at_spaces_around_the_find() {
        let text = format!("{}the needle lies here {}", "hay ".repeat(60), "straw ".repeat(60));
        let line = line(&text, "needle");
        assert!(line.starts_with("… hay"), "{line}");
        assert!(line.contains("the [needle] lies"), "{line}");
        assert!(line.ends_with("straw …"), "{line}");
        assert!(line.len() < SHOWN + 20, "{}", line.len());
    }

    #[test]
    fn a_huge_text_without_spaces_is_cut_between_characters() {
        let text = "é".repeat(500_000);
        assert!(line(&text, "x").len() <= SHOWN + 10);
        assert!(line(&text, "é").len() <= 2 * SHOWN);
    }
}
