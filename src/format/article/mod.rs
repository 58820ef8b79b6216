//! From the bytes that a reader brings (pasted, dropped, opened) to an [`Article`]: plain text, Markdown, a web page.
//! What the article means is the analysis's business.
//!
//! In reading order: `bytes` the encoding, `plain` paragraphs of plain text, `head` the lines above a text, `headings`
//! how such lines look, `date` the dates in them, `markdown` with `front_matter` and `inline`, `html` pages, `found` what
//! has been found so far, `language` whether it is English, `error` why something is no article.
//!
//! Everything here is total: whatever the bytes are, there is an article or an error, in time proportional to them.

mod bytes;
mod date;
mod dateline;
mod error;
mod found;
mod front_matter;
mod head;
mod headings;
mod html;
mod inline;
mod language;
mod markdown;
mod plain;

use crate::{story::Article, text::ParagraphKind};
use found::{Found, is_squeezed, squeeze};

pub use error::{ArticleError, MAX_BYTES, MAX_WORDS};
pub use plain::plain;

/// Reads an article. `name` is the name of the file, or empty for what was pasted; by its ending and by the content it
/// is decided what the bytes are.
///
/// # Errors
///
/// Where nothing in English can be read there, see [`ArticleError`].
#[inline(never)]
pub fn read(bytes: &[u8], name: &str) -> Result<Article, ArticleError> {
    if bytes.len() > MAX_BYTES {
        return Err(ArticleError::Large);
    }
    let text = bytes::decode(bytes)?;
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err(ArticleError::Empty);
    }
    if is_address(text) {
        return Err(ArticleError::Address);
    }
    let mut found = Found::default();
    let form = form(text, name);
    match form {
        Form::Page => html::read(text, &mut found),
        Form::Markdown => markdown::read(text, &mut found),
        Form::Plain => read_plain(text, &mut found),
    }
    found.blocks.retain(|(words, _)| !words.is_empty());
    dateline::take_dateline(&mut found);
    check(&found, form)?;
    Ok(found.into_article())
}

/// Whether a text is the address of a web page alone.
fn is_address(text: &str) -> bool {
    let begins = ["http://", "https://", "www."];
    begins.iter().any(|begin| text.get(..begin.len()).is_some_and(|own| own.eq_ignore_ascii_case(begin)))
        && !text.contains(char::is_whitespace)
}

/// What a text is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Page,
    Markdown,
    Plain,
}

fn form(text: &str, name: &str) -> Form {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Form::Markdown,
        "html" | "htm" | "xhtml" | "xht" => Form::Page,
        _ if html::is_evident(text) => Form::Page,
        _ if markdown::is_evident(text) => Form::Markdown,
        _ => Form::Plain,
    }
}

fn read_plain(text: &str, found: &mut Found) {
    // Text copied out of a page's source has its marks as the page writes them: "&ldquo;", "&#8217;".
    let is_coded = has_references(text);
    let read = |words: &str| {
        if is_coded {
            html::plain_text(&plain::one_line(words).replace('<', "&lt;"))
        } else if is_squeezed(words) {
            words.to_owned()
        } else {
            squeeze(&plain::one_line(words))
        }
    };
    let paragraphs = plain(text).into_iter().filter_map(|range| text.get(range));
    found.blocks = paragraphs.map(|words| (read(words), ParagraphKind::Body)).collect();
    head::take_title(found);
    head::take_lines(found);
    headings::mark_headings(found);
}

/// Whether a text has characters written as HTML writes them.
fn has_references(text: &str) -> bool {
    text.match_indices('&').take(100).any(|(at, _)| {
        let name = text[at + 1..].split(';').next().unwrap_or_default();
        let is_number = name.strip_prefix('#').is_some_and(|number| number.len() > 1);
        let is_name = name.len() > 1 && name.chars().all(|c| c.is_ascii_alphanumeric());
        name.len() <= 8 && text[at + 1 + name.len()..].starts_with(';') && (is_number || is_name)
    })
}

/// Holds that there is an article, that it is not too long, and that it is in English.
fn check(found: &Found, form: Form) -> Result<(), ArticleError> {
    /// No language needs more bytes for a word, taken over a text.
    const PER_WORD: usize = 20;
    let length: usize = found.blocks.iter().map(|(words, _)| words.len()).sum();
    if length == 0 {
        return Err(if form == Form::Page { ArticleError::NoArticle } else { ArticleError::Empty });
    }
    // A text with fewer bytes than words are allowed need not be counted.
    let words = if length > MAX_WORDS { found.words().max(length / PER_WORD) } else { 0 };
    if words > MAX_WORDS {
        return Err(ArticleError::Long { words });
    }
    let body: Vec<&str> = found.blocks.iter().map(|(words, _)| words.as_str()).collect();
    language::check(&body.join("\n"))
}
