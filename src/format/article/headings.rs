//! Lines that stand above paragraphs, by how they look: headlines, and headings between the paragraphs of plain text.

use crate::text::ParagraphKind;

use super::{found::Found, plain::ends_sentence};

/// Marks short lines between sentences as headings: "What happens next", and a paragraph below it.
pub(super) fn mark_headings(found: &mut Found) {
    /// The longest heading and the shortest paragraph below one, in bytes.
    const LONGEST: usize = 60;
    const SHORTEST: usize = 80;
    for at in 1..found.blocks.len().saturating_sub(1) {
        let [(before, _), (words, _), (after, _)] = &found.blocks[at - 1..=at + 1] else { continue };
        if words.len() > LONGEST {
            continue;
        }
        let between = ends_sentence(before) && after.len() >= SHORTEST && ends_sentence(after);
        let letters = words.starts_with(char::is_uppercase) && words.split_whitespace().count() <= 8;
        if between && letters && looks_like_heading(words) {
            found.blocks[at].1 = ParagraphKind::Heading;
        }
    }
}

/// Whether a line could stand above paragraphs.
pub(super) fn looks_like_heading(words: &str) -> bool {
    is_headline(words)
        && !words.ends_with(['!', '"', '”'])
        && words.starts_with(|c: char| c.is_alphanumeric())
}

/// Whether a paragraph looks like a headline: short, beginning like a sentence, not ending like one.
pub(super) fn is_headline(words: &str) -> bool {
    let count = words.split_whitespace().count();
    let bare = words.trim_end_matches(['"', '”', '’', '\'', ')']);
    // A dash opens something: a dateline may stand on a line of its own.
    let stops = bare.ends_with(['.', ',', ';', ':', '…', '-', '–', '—', '_']) && !ends_in_initials(bare);
    (1..=30).contains(&count) && words.len() <= 200 && !stops && !words.starts_with(char::is_lowercase)
}

/// Whether the last word is one like "U.S.".
fn ends_in_initials(words: &str) -> bool {
    let last = words.split_whitespace().next_back().unwrap_or("");
    last.len() >= 4 && last.split_terminator('.').all(|part| part.chars().count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_lines_between_sentences_are_headings() {
        let long =
            "The harbour of Lund was closed on Wednesday, and ferries went from the old quay of Malmö.";
        let lines = [long, "What happens next", long, "Dead: 3", "Hurt: 4", long];
        let blocks = lines.iter().map(|line| ((*line).to_owned(), ParagraphKind::Body)).collect();
        let mut found = Found { blocks, ..Found::default() };
        mark_headings(&mut found);
        let heads: Vec<_> = found.blocks.iter().filter(|(_, kind)| *kind == ParagraphKind::Heading).collect();
        assert_eq!(heads.len(), 1);
        assert_eq!(heads[0].0, "What happens next");
    }
}
