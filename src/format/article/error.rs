//! Why something is not an article that can be read, said so that a person knows what to do.

use std::fmt;

/// How many words an article may have.
pub const MAX_WORDS: usize = 200_000;

/// How many bytes are looked at. A saved page with everything in it has 2 to 10 MB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// Why bytes are no article. What it says goes on from the name of the file or "the text": lower case,
/// without a full stop, and it ends with what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ArticleError {
    /// Nothing is there but white space.
    Empty,
    /// The address of a page, and nothing else.
    Address,
    /// A page without an article in it: a start page, a page that scripts would fill.
    NoArticle,
    /// A kind of file that is not text, with its article ("a PDF"), and how its text is got at.
    Binary {
        /// "a PDF".
        kind: &'static str,
        /// "open it and paste its text".
        advice: &'static str,
    },
    /// More than [`MAX_WORDS`] words.
    Long {
        /// How many there are; at least that many where they are not parted by white space.
        words: usize,
    },
    /// More than [`MAX_BYTES`] bytes.
    Large,
    /// Text in another language than English.
    Language {
        /// "Spanish"; nothing where it is not known which one.
        name: Option<&'static str>,
    },
}

impl fmt::Display for ArticleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("has no text: paste an article, or open a file that has one"),
            Self::Address => f.write_str(
                "is only the address of a page, and Castline fetches none: open the page, select its text and paste that",
            ),
            Self::NoArticle => f.write_str(
                "has no article in it: open the article's own page, select its text and paste that",
            ),
            Self::Binary { kind, advice } => write!(f, "is {kind}: {advice}"),
            Self::Long { words } => write!(
                f,
                "has {} words, and {} are the limit: take a part of it",
                grouped(*words),
                grouped(MAX_WORDS)
            ),
            Self::Large => write!(
                f,
                "is larger than {} MB: take a part of it, or paste its text",
                MAX_BYTES / (1024 * 1024)
            ),
            Self::Language { name: Some(name) } => {
                write!(f, "seems to be in {name}: the analysis reads English only, bring an English version")
            }
            Self::Language { name: None } => f.write_str(
                "seems to be in another language: the analysis reads English only, bring an English version",
            ),
        }
    }
}

impl std::error::Error for ArticleError {}

/// A number with its thousands parted: "200,000".
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_words_are_read_at_a_glance() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(
            ArticleError::Long { words: 1_234_567 }.to_string(),
            "has 1,234,567 words, and 200,000 are the limit: take a part of it"
        );
    }
}
