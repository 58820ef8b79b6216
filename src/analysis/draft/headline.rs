//! What a draft is called: the article's own headline, or its opening words.

use std::rc::Rc;

use crate::story::Article;

/// The longest title that is made of opening words, in bytes: about what a headline has.
const LONGEST: usize = 80;

/// The article's headline. One that has none still makes a story, and a story has a title: the words that open it.
pub(super) fn headline(article: &Article) -> Rc<str> {
    if !article.title.trim().is_empty() {
        return article.title.clone();
    }
    let text = article.source.text().trim();
    let first = text.lines().next().unwrap_or_default();
    let mut title = String::new();
    for word in first.split_whitespace() {
        if !title.is_empty() && title.len() + 1 + word.len() > LONGEST {
            title.push('…');
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        // What has no spaces is cut as well.
        title.extend(word.chars().take(LONGEST));
    }
    title.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ParagraphKind, Source};

    fn named(title: &str, text: &str) -> String {
        let source = Source::new([(text, ParagraphKind::Body)]);
        headline(&Article { title: title.into(), source, ..Article::default() }).to_string()
    }

    #[test]
    fn an_article_without_a_headline_is_called_by_its_opening_words() {
        assert_eq!(named("Ferry sinks", "The ferry sank."), "Ferry sinks");
        assert_eq!(named(" ", "The ferry sank."), "The ferry sank.");
        assert_eq!(
            named(
                "",
                "The ferry that left the island of Oster on Monday night with sixty people on board sank."
            ),
            "The ferry that left the island of Oster on Monday night with sixty people on…"
        );
        assert!(named("", &"é".repeat(5_000)).chars().count() <= LONGEST);
    }
}
