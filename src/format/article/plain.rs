//! The paragraphs of a plain text. What they are is not asked here.

use std::ops::Range;

/// No line of a text that was wrapped to a width is longer, in characters. Mail and terminals wrap at 72 to 80.
const WIDEST: usize = 90;

/// The paragraphs of a text, as ranges of it, in order, without the white space around them.
///
/// Blank lines part paragraphs. A text without that whose lines were wrapped to a width keeps its line breaks inside
/// the paragraphs, so that places in them are places in the text; to be read as words, each such break counts as one
/// space. In any other text each line is a paragraph.
pub fn plain(text: &str) -> Vec<Range<usize>> {
    let lines = lines(text);
    let width = wrapped_at(&lines, text);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last: Option<&Line> = None;
    for line in &lines {
        if line.words.is_empty() {
            last = None;
            continue;
        }
        match (last, width, found.last_mut()) {
            (Some(before), Some(width), Some(paragraph)) if goes_on(text, before, line, width) => {
                paragraph.end = line.words.end;
            }
            _ => found.push(line.words.clone()),
        }
        last = Some(line);
    }
    found
}

/// A line: where its words lie, and how far they are from its beginning.
struct Line {
    words: Range<usize>,
    indent: usize,
    /// Characters, without the white space around them.
    width: usize,
}

fn lines(text: &str) -> Vec<Line> {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let words = line.trim();
        let indent = line.len() - line.trim_start().len();
        let first = start + if words.is_empty() { 0 } else { indent };
        lines.push(Line { words: first..first + words.len(), indent, width: words.chars().count() });
        start += line.len() + 1;
    }
    lines
}

/// The width to which the lines of a text were wrapped; nothing where they were not. Wrapped text breaks most of its
/// lines inside a sentence, and none is much longer than the others.
fn wrapped_at(lines: &[Line], text: &str) -> Option<usize> {
    let width = lines.iter().map(|line| line.width).max().filter(|width| (20..=WIDEST).contains(width))?;
    let (mut pairs, mut broken) = (0, 0);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.words.is_empty() || next.words.is_empty() {
            continue;
        }
        pairs += 1;
        broken += usize::from(!ends_sentence(&text[line.words.clone()]) && line.width * 2 > width);
    }
    (broken * 2 > pairs).then_some(width)
}

/// Whether the next line's first word had no room on a line. Some writers break early, by a sixth of the width.
fn is_full(text: &str, line: &Line, next: &Line, width: usize) -> bool {
    let word = text[next.words.clone()].split_whitespace().next().map_or(0, |word| word.chars().count());
    line.width + 1 + word + width / 6 > width
}

/// Whether a line of wrapped text goes on the paragraph of the line before it. Where a sentence ends there, only if
/// there was no room for more; inside a sentence also after a line that is merely long.
fn goes_on(text: &str, before: &Line, line: &Line, width: usize) -> bool {
    let (above, words) = (&text[before.words.clone()], &text[line.words.clone()]);
    let ends = ends_sentence(above);
    if is_item(words) || line.indent > before.indent && ends {
        return false;
    }
    let long = !ends && (before.width * 3 > width * 2 || words.starts_with(char::is_lowercase));
    long || is_full(text, before, line, width)
}

/// Whether a line is an item of a list.
fn is_item(words: &str) -> bool {
    ["- ", "* ", "• ", "– ", "— "].iter().any(|mark| words.starts_with(mark))
}

/// Whether the words end as a sentence does.
pub(super) fn ends_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']);
    words.ends_with(['.', '!', '?', '…', ':'])
}

/// The words of a paragraph in one line: white space is one space, and a word that was parted at a hyphen by the end
/// of a line is whole again.
pub(super) fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for part in words.split('\n') {
        let mut part = part.split_whitespace();
        let Some(first) = part.next() else { continue };
        let parted = line.ends_with('-')
            && line[..line.len() - 1].ends_with(char::is_alphabetic)
            && first.starts_with(char::is_lowercase);
        if !line.is_empty() && !parted {
            line.push(' ');
        }
        line.push_str(first);
        for word in part {
            line.push(' ');
            line.push_str(word);
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<&str> {
        plain(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        assert_eq!(paragraphs("One here.\n\n \t\nTwo there.\n"), ["One here.", "Two there."]);
        assert_eq!(paragraphs(" \n\n"), [""; 0]);
        assert_eq!(paragraphs("One.\r\n\r\nTwo."), ["One.", "Two."]);
    }

    #[test]
    fn wrapped_lines_stay_one_paragraph_with_their_breaks() {
        let text = "The harbour of Lund was closed on Monday\nafter a crane fell into the basin, and the\nport said it would be open by Friday.\n\nNobody was hurt when the crane came down\nin the wind.";
        let found = paragraphs(text);
        assert_eq!(found.len(), 2);
        assert!(found[0].starts_with("The harbour") && found[0].ends_with("by Friday."));
        assert_eq!(one_line(found[1]), "Nobody was hurt when the crane came down in the wind.");
    }

    #[test]
    fn lines_that_are_paragraphs_are_parted() {
        let text = "The harbour was closed.\nNobody was hurt when the crane came down in the wind on Monday, the port said in a long statement.\nIt opens on Friday.";
        assert_eq!(paragraphs(text).len(), 3);
        assert_eq!(paragraphs("Short one.\nShort two.").len(), 2);
    }

    #[test]
    fn in_wrapped_text_a_short_line_ends_its_paragraph() {
        let text = "The harbour of Lund was closed on Monday\nafter a crane fell into the basin.\n   Nobody was hurt when the crane came\ndown in the wind, and it had been checked\na week before, the port said.";
        assert_eq!(paragraphs(text).len(), 2);
    }

    #[test]
    fn words_parted_at_a_line_end_are_whole_again() {
        assert_eq!(one_line("a well-\n known  port\nand 1990-\n2000"), "a well-known port and 1990- 2000");
    }
}
