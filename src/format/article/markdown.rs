//! The paragraphs of Markdown: headings, lists, quotations, pictures, code. What stands inside a line (links,
//! emphasis) is `inline.rs`'s.

use crate::text::ParagraphKind;

use super::{
    found::{Block, Found},
    front_matter, head, inline,
    plain::one_line,
};

/// Whether a text shows by itself that it is Markdown: two different signs, or one that nothing else has.
pub(super) fn is_evident(text: &str) -> bool {
    let mut found = Found::default();
    if front_matter::take(text, &mut found).len() < text.trim_start_matches('\n').len() {
        return true;
    }
    let (mut headings, mut links, mut strong, mut quotes) = (0, 0, 0, 0);
    for line in text.lines().take(2000) {
        headings += usize::from(heading(line).is_some());
        links += usize::from(line.contains(']') && (line.contains("](http") || line.contains("](/")));
        strong += usize::from(line.contains('*') && line.matches("**").take(2).count() == 2);
        quotes += usize::from(line.starts_with("> "));
    }
    let signs = [headings, links, strong, quotes].iter().filter(|count| **count > 0).count();
    signs >= 2 || headings > 0 && text.trim_start().starts_with("# ") || links > 2 || headings > 2
}

/// Reads a Markdown text.
pub(super) fn read(text: &str, found: &mut Found) {
    let text = front_matter::take(text, found);
    let mut blocks = Blocks::default();
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let words = line.trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| words.starts_with(mark));
        match (fence, mark) {
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, Some(mark)) => {
                blocks.end();
                fence = Some(mark);
            }
            (Some(_), _) if words.is_empty() => blocks.end(),
            (Some(_), _) => blocks.add(line),
            (None, None) => blocks.line(line),
        }
    }
    blocks.end();
    found.blocks = blocks.done;
    let first = found.blocks.iter().position(|(_, kind)| *kind == ParagraphKind::Heading);
    match first {
        // The first heading, above the text or below lines like the byline's, is the headline.
        Some(at) if at < 3 && found.title.is_empty() => {
            let (words, _) = found.blocks.remove(at);
            found.set_title(&words);
        }
        _ => head::take_title(found),
    }
    head::take_lines(found);
}

/// The paragraphs so far, and the one that is being read.
#[derive(Default)]
struct Blocks {
    done: Vec<Block>,
    open: String,
}

impl Blocks {
    fn line(&mut self, line: &str) {
        let mut words = line.trim();
        while let Some(rest) = words.strip_prefix('>') {
            words = rest.trim_start();
        }
        if words.is_empty() {
            return self.end();
        }
        if let Some(heading) = heading(words) {
            self.end();
            return self.push(heading, ParagraphKind::Heading);
        }
        if words.len() > 1
            && words.bytes().all(|byte| matches!(byte, b'=' | b'-' | b' '))
            && !self.open.is_empty()
        {
            // A line of strokes makes a heading of the line above it.
            let heading = std::mem::take(&mut self.open);
            return self.push(&heading, ParagraphKind::Heading);
        }
        if is_rule(words) || is_definition(words) {
            return self.end();
        }
        if let Some(row) = words.strip_prefix('|') {
            self.end();
            let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
            let divides = cells.iter().all(|cell| cell.bytes().all(|byte| matches!(byte, b'-' | b':')));
            if !divides {
                self.push(&cells.join("; "), ParagraphKind::Body);
            }
            return;
        }
        match item(words) {
            Some(item) => {
                self.end();
                self.add(item);
            }
            None => self.add(words),
        }
    }

    fn add(&mut self, words: &str) {
        if !self.open.is_empty() {
            self.open.push('\n');
        }
        self.open.push_str(words);
    }

    fn end(&mut self) {
        let open = std::mem::take(&mut self.open);
        self.push(&open, ParagraphKind::Body);
    }

    fn push(&mut self, words: &str, kind: ParagraphKind) {
        let inline = inline::read(&one_line(words));
        if inline.text.contains(char::is_alphanumeric) {
            self.done.push((inline.text, kind));
        }
        let captions = inline.pictures.into_iter().filter(|caption| caption.contains(' '));
        self.done.extend(captions.map(|caption| (caption, ParagraphKind::Caption)));
    }
}

/// The words of a line that is a heading by its `#`.
fn heading(line: &str) -> Option<&str> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    let words = line.get(marks..)?.strip_prefix(' ')?.trim().trim_end_matches('#').trim_end();
    ((1..=6).contains(&marks) && !words.is_empty()).then_some(words)
}

/// Three or more of the same stroke.
fn is_rule(words: &str) -> bool {
    ['-', '*', '_'].iter().any(|mark| {
        words.chars().all(|c| c == *mark || c == ' ') && words.chars().filter(|c| c == mark).count() >= 3
    })
}

/// `[name]: address`
fn is_definition(words: &str) -> bool {
    words.strip_prefix('[').and_then(|rest| rest.split_once("]:")).is_some_and(|(name, address)| {
        !name.starts_with('^')
            && !name.contains(']')
            && !address.trim().contains("  ")
            && address.contains(['/', '#'])
    })
}

/// The words of an item of a list: `- `, `* `, `+ `, `1. `, `1) `.
fn item(words: &str) -> Option<&str> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => words.strip_prefix(['-', '*', '+', '•'])?,
        1..=3 => words[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    rest.strip_prefix([' ', '\t']).map(str::trim_start)
}
