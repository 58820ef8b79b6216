//! The article's text.

use std::rc::Rc;

use super::{Span, sentences::sentences};

/// The text of an article: its paragraphs, one after the other, and where sentences lie in them.
/// Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    text: Rc<str>,
    paragraphs: Rc<[Paragraph]>,
    sentences: Rc<[Span]>,
}

/// One paragraph of a [`Source`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it lies in the whole text.
    pub span: Span,
    /// What it is.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphKind {
    /// A paragraph of the body.
    #[default]
    Body,
    /// A heading between paragraphs.
    Heading,
    /// The caption of a picture.
    Caption,
}

impl Source {
    /// The text made of these paragraphs, in order. Between two of them stands a line break, which
    /// belongs to neither.
    pub fn new<'a>(paragraphs: impl IntoIterator<Item = (&'a str, ParagraphKind)>) -> Self {
        let mut text = String::new();
        let mut placed = Vec::new();
        let mut found = Vec::new();
        for (words, kind) in paragraphs {
            if !placed.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(words);
            placed.push(Paragraph { span: Span::new(start, text.len()), kind });
        }
        for paragraph in &placed {
            found.extend(sentences(&text, paragraph.span));
        }
        Self { text: text.into(), paragraphs: placed.into(), sentences: found.into() }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The paragraphs, in order.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The sentences of all paragraphs, in order.
    pub fn sentences(&self) -> &[Span] {
        &self.sentences
    }

    /// The words at `span`; nothing when it does not lie in the text on character boundaries.
    pub fn get(&self, span: Span) -> Option<&str> {
        self.text.get(span.range())
    }

    /// The number, from 0, of the paragraph in which `span` starts.
    pub fn paragraph_of(&self, span: Span) -> Option<usize> {
        let number =
            self.paragraphs.partition_point(|paragraph| paragraph.span.start <= span.start).checked_sub(1)?;
        (span.start <= self.paragraphs[number].span.end).then_some(number)
    }

    /// The sentences that `span` touches, joined into one span: what a reader is shown as evidence.
    /// `span` itself where it touches none.
    pub fn sentences_around(&self, span: Span) -> Span {
        let first = self.sentences.partition_point(|sentence| sentence.end <= span.start);
        let after = self.sentences.partition_point(|sentence| sentence.start < span.end);
        match self.sentences.get(first..after) {
            Some([only]) => *only,
            Some([start, .., end]) => Span { start: start.start, end: end.end },
            _ => span,
        }
    }

    /// How many words the text has.
    pub fn word_count(&self) -> usize {
        self.text.split_whitespace().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> Source {
        Source::new([
            ("One. Two.", ParagraphKind::Body),
            ("", ParagraphKind::Body),
            ("Three é.", ParagraphKind::Heading),
        ])
    }

    #[test]
    fn paragraphs_keep_their_place_in_the_whole_text() {
        let source = source();
        let words: Vec<_> = source.paragraphs().iter().map(|paragraph| source.get(paragraph.span)).collect();
        assert_eq!(words, [Some("One. Two."), Some(""), Some("Three é.")]);
        assert_eq!(source.paragraph_of(Span::new(5, 8)), Some(0));
        assert_eq!(source.paragraph_of(Span::new(11, 12)), Some(2));
        assert_eq!(source.paragraph_of(Span::new(99, 100)), None);
    }

    #[test]
    fn evidence_widens_to_the_sentences_it_touches() {
        let source = source();
        assert_eq!(source.get(source.sentences_around(Span::new(6, 7))), Some("Two."));
        assert_eq!(source.get(source.sentences_around(Span::new(1, 7))), Some("One. Two."));
    }

    #[test]
    fn a_span_outside_the_text_or_inside_a_character_has_no_words() {
        let source = source();
        assert_eq!(source.get(Span::new(0, 99)), None);
        let e_acute = source.text().find('é').unwrap();
        assert_eq!(source.get(Span::new(e_acute, e_acute + 1)), None);
    }
}
