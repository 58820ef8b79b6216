//! What has been found of an article while it is read, before it is one.

use crate::{
    calendar::Civil,
    story::Article,
    text::{ParagraphKind, Source, fold},
};

/// A paragraph with what it is.
pub(super) type Block = (String, ParagraphKind);

/// What is known of an article so far. Where two places say the same thing, the first to say it is believed.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) title: String,
    pub(super) byline: Option<String>,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) published: Option<Civil>,
    /// When it was last changed: taken where nothing says when it was published.
    pub(super) updated: Option<Civil>,
    pub(super) blocks: Vec<Block>,
}

impl Found {
    pub(super) fn set_title(&mut self, title: &str) {
        if self.title.is_empty() {
            self.title = squeeze(title);
        }
    }

    pub(super) fn set_byline(&mut self, byline: &str) {
        set(&mut self.byline, byline);
    }

    pub(super) fn set_publisher(&mut self, publisher: &str) {
        set(&mut self.publisher, publisher);
    }

    /// Takes an address that a page may link to, and no other.
    pub(super) fn set_url(&mut self, url: &str) {
        if let Some(url) = web_address(url) {
            set(&mut self.url, url);
        }
    }

    pub(super) fn set_published(&mut self, date: Option<Civil>) {
        self.published = self.published.or(date);
    }

    pub(super) fn set_updated(&mut self, date: Option<Civil>) {
        self.updated = self.updated.or(date);
    }

    /// How many words the paragraphs have.
    pub(super) fn words(&self) -> usize {
        self.blocks.iter().map(|(words, _)| words.split_whitespace().count()).sum()
    }

    /// The article. The headline is left out of the body where it opens it.
    pub(super) fn into_article(mut self) -> Article {
        let title = fold(&self.title);
        if let Some(at) = self.blocks.iter().take(3).position(|(words, _)| fold(words) == title)
            && self.blocks.len() > 1
        {
            self.blocks.remove(at);
        }
        let text = |text: Option<String>| text.map(Into::into);
        Article {
            title: self.title.into(),
            byline: text(self.byline),
            publisher: text(self.publisher),
            url: text(self.url),
            published: self.published.or(self.updated),
            source: Source::new(self.blocks.iter().map(|(words, kind)| (words.as_str(), *kind))),
        }
    }
}

/// The longest name, of a person or a paper, that is believed to be one, in bytes.
const LONGEST: usize = 200;

fn set(slot: &mut Option<String>, value: &str) {
    let value = squeeze(value);
    if slot.is_none() && !value.is_empty() && value.len() <= LONGEST {
        *slot = Some(value);
    }
}

/// The words with one space between them, without what cannot be seen.
pub(super) fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squeezed.is_empty() {
            squeezed.push(' ');
        }
        squeezed.extend(word.chars().filter(|c| !is_invisible(*c)));
    }
    squeezed
}

/// Whether [`squeeze`] would leave a text as it is. Answers no also for some texts that it would, never the reverse.
pub(super) fn is_squeezed(text: &str) -> bool {
    let mut after_space = true;
    for c in text.chars() {
        let is_space = c == ' ';
        let is_plain = matches!(c, '!'..='~' | '“' | '”' | '‘' | '’' | '–' | '—');
        if is_space && after_space || !is_space && !is_plain {
            return false;
        }
        after_space = is_space;
    }
    !after_space
}

/// Characters that tell a browser where to break and which way to write, and say nothing.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The address where it is an `http` or `https` one without white space.
pub(super) fn web_address(url: &str) -> Option<&str> {
    let url = url.trim();
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        url.get(..scheme.len())
            .filter(|start| start.eq_ignore_ascii_case(scheme))
            .map(|_| &url[scheme.len()..])
    })?;
    let named = rest.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    (named
        && url.len() <= LONGEST * 10
        && !url.contains(|c: char| c.is_whitespace() || c.is_control() || c == '<'))
    .then_some(url)
}
