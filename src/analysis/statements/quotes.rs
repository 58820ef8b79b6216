//! Which quotation marks belong together.
//!
//! Curly, straight, angular and typewriter marks (`` and '') count alike, and a mark's direction is told by
//! the white space around it: typists and converters turn curly marks the wrong way often enough. What the
//! words in a quotation are, a statement or a word used with distance, is decided by who reads the pairs.

use std::ops::Range;

use super::super::words::{Shape, Tag, Words};

/// What stands between two quotation marks of one paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quotation {
    /// The tokens between the marks.
    pub(super) inner: Range<usize>,
    /// With the marks.
    pub(super) outer: Range<usize>,
    /// Its paragraph.
    pub(super) paragraph: usize,
    /// Whether it goes on from the paragraph before, whose quotation was left open.
    pub(super) continues: bool,
}

/// The quotations of a text.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    pub(super) all: Vec<Quotation>,
    /// For each token, the number of its quotation and one more; 0 outside.
    of: Vec<u32>,
}

impl Quotations {
    /// The number of the quotation that token `at` (a mark too) belongs to.
    pub(super) fn at(&self, at: usize) -> Option<usize> {
        self.of.get(at).and_then(|number| number.checked_sub(1)).map(|number| number as usize)
    }
}

/// Pairs the quotation marks of each paragraph.
pub(super) fn pair(words: &Words) -> Quotations {
    let mut found = Quotations { all: Vec::new(), of: vec![0; words.tokens().len()] };
    let mut left_open = false;
    let sentences = words.sentences();
    let mut first = 0;
    while first < sentences.len() {
        let paragraph = sentences[first].paragraph;
        let after = sentences[first..].partition_point(|sentence| sentence.paragraph == paragraph) + first;
        let tokens = sentences[first].tokens.start..sentences[after - 1].tokens.end;
        let before = found.all.len();
        left_open = pair_paragraph(words, tokens.clone(), paragraph, left_open, &mut found.all);
        if found.all.len() == before {
            pair_single(words, tokens, paragraph, &mut found.all);
        }
        first = after;
    }
    for (number, quotation) in (1..).zip(&found.all) {
        if let Some(covered) = found.of.get_mut(quotation.outer.clone()) {
            covered.fill(number);
        }
    }
    found
}

/// Pairs the double marks of a paragraph, and says whether its last quotation goes on in the next: a
/// quotation of several paragraphs opens each of them and closes only the last.
fn pair_paragraph(
    words: &Words,
    tokens: Range<usize>,
    paragraph: usize,
    left_open: bool,
    found: &mut Vec<Quotation>,
) -> bool {
    let mut open: Option<usize> = None;
    let mut is_first = true;
    for at in tokens.clone() {
        if !is_double(words, at) {
            continue;
        }
        let spaced_before = at == tokens.start || words.tokens()[at].is_spaced;
        let spaced_after = at + 1 >= tokens.end || words.tokens()[at + 1].is_spaced;
        let opens = match (spaced_before, spaced_after) {
            (true, false) => true,
            (false, true) => false,
            // After a bracket or a dash a mark opens, before a closing mark it closes.
            (false, false) if open.is_none() => true,
            _ => open.is_none(),
        };
        match (opens, open) {
            (true, Some(start)) => {
                // The closing mark was forgotten: what was open ends with the sentence before.
                let end =
                    (start + 1..at).rev().find(|at| words.tag(*at) == Tag::Stop).map_or(at, |stop| stop + 1);
                push(found, start, end, end, paragraph, std::mem::take(&mut is_first) && left_open);
                open = Some(at);
            }
            (true, None) => open = Some(at),
            (false, Some(start)) => {
                push(found, start, at, at + 1, paragraph, std::mem::take(&mut is_first) && left_open);
                open = None;
            }
            (false, None) => {}
        }
    }
    if let Some(start) = open {
        push(found, start, tokens.end, tokens.end, paragraph, is_first && left_open);
    }
    open.is_some()
}

fn push(
    found: &mut Vec<Quotation>,
    open: usize,
    end: usize,
    after: usize,
    paragraph: usize,
    continues: bool,
) {
    if open + 1 < end {
        found.push(Quotation { inner: open + 1..end, outer: open..after, paragraph, continues });
    }
}

/// Pairs single marks, as British papers and headlines use them, where no double mark stands. An apostrophe
/// closes only what a single mark has opened, and not where it follows a plural that it may belong to and
/// another mark closes later.
fn pair_single(words: &Words, tokens: Range<usize>, paragraph: usize, found: &mut Vec<Quotation>) {
    let mut open: Option<usize> = None;
    for at in tokens {
        if words.lower(at) != "'" {
            continue;
        }
        match words.tokens()[at].shape {
            Shape::Open => open = Some(at),
            Shape::Close => {
                if let Some(start) = open.take() {
                    push(found, start, at, at + 1, paragraph, false);
                }
            }
            _ => {}
        }
    }
}

fn is_double(words: &Words, at: usize) -> bool {
    matches!(words.lower(at), "\"" | "``" | "''")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ParagraphKind, Source};

    fn quoted(paragraphs: &[&str]) -> Vec<String> {
        let source = Source::new(paragraphs.iter().map(|text| (*text, ParagraphKind::Body)));
        let words = Words::read(&source);
        let found = pair(&words).all;
        found
            .iter()
            .map(|q| format!("{}{}", if q.continues { "+" } else { "" }, words.phrase(q.inner.clone())))
            .collect()
    }

    #[test]
    fn marks_of_any_kind_pair() {
        for text in [
            "She said, “We wait,” and left.",
            "She said, \"We wait,\" and left.",
            "She said, ``We wait,'' and left.",
            "She said, ''We wait,'' and left.",
            "She said, ”We wait,” and left.",
            "She said, ‘We wait,’ and left.",
            "She said, 'We wait,' and left.",
            "She said, «We wait,» and left.",
        ] {
            assert_eq!(quoted(&[text]), ["We wait,"], "{text}");
        }
    }

    #[test]
    fn a_quotation_left_open_goes_on_in_the_next_paragraph() {
        assert_eq!(
            quoted(&["“One. Two.", "“Three,” he said.", "“Four.”"]),
            ["One. Two.", "+Three,", "Four."]
        );
    }

    #[test]
    fn apostrophes_are_no_quotation_marks() {
        assert_eq!(quoted(&["The workers' union and Roe's friends didn't go."]), Vec::<String>::new());
    }
}
