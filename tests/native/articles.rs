//! Articles as readers bring them: files of every form, with what is read from them beside them.

use std::{fmt::Write, time::Instant};

use castline::{
    format::article::{self, ArticleError, MAX_WORDS},
    story::Article,
    text::ParagraphKind,
};
use proptest::prelude::*;

use crate::expect::{expect_file, files};

/// An article, or why there is none, as a person reads it.
fn shown(read: &Result<Article, ArticleError>) -> String {
    let article = match read {
        Ok(article) => article,
        Err(error) => return format!("refused: it {error}\n"),
    };
    let mut text = format!("title: {}\n", article.title);
    for (name, value) in
        [("byline", &article.byline), ("publisher", &article.publisher), ("url", &article.url)]
    {
        writeln!(text, "{name}: {}", value.as_deref().unwrap_or("-")).unwrap();
    }
    match article.published {
        Some(date) => writeln!(
            text,
            "published: {}-{:02}-{:02} {:02}:{:02}",
            date.year, date.month, date.day, date.hour, date.minute
        ),
        None => writeln!(text, "published: -"),
    }
    .unwrap();
    for paragraph in article.source.paragraphs() {
        let kind = match paragraph.kind {
            ParagraphKind::Body => "",
            ParagraphKind::Heading => "## ",
            ParagraphKind::Caption => "[picture] ",
        };
        writeln!(text, "\n{kind}{}", article.source.get(paragraph.span).unwrap()).unwrap();
    }
    text
}

#[test]
fn every_form_gives_the_article_and_what_is_known_of_it() {
    let inputs: Vec<_> =
        files("articles", "").into_iter().filter(|(name, _)| !name.contains(".article")).collect();
    assert!(inputs.len() >= 18, "only {} articles", inputs.len());
    for (name, bytes) in inputs {
        expect_file(&format!("articles/{name}.article"), &shown(&article::read(&bytes, &name)));
    }
}

#[test]
fn pasted_text_needs_no_name() {
    for (name, bytes) in files("articles", "") {
        // A line of strokes and lists are Markdown only by the file's name.
        if !name.contains(".article") {
            assert_eq!(shown(&article::read(&bytes, "")), shown(&article::read(&bytes, &name)), "{name}");
        }
    }
}

#[test]
fn the_paragraphs_of_a_plain_text_are_places_in_it() {
    let text = "One line\nof a wrapped text that\ngoes on over four\nlines.\n\nAnd “another”.\r\n";
    let found: Vec<_> = article::plain(text).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, ["One line\nof a wrapped text that\ngoes on over four\nlines.", "And “another”."]);
}

#[test]
fn as_many_words_as_allowed_are_read_and_one_more_is_not() {
    let text = |words: usize| "the port ".repeat(words / 2) + &"was ".repeat(words % 2);
    let read = article::read(text(MAX_WORDS).as_bytes(), "long.txt").unwrap();
    assert_eq!(read.source.word_count(), MAX_WORDS);
    let error = article::read(text(MAX_WORDS + 1).as_bytes(), "long.txt").unwrap_err();
    assert_eq!(error.to_string(), "has 200,001 words, and 200,000 are the limit: take a part of it");
    let error = article::read("a".repeat(30_000_000).as_bytes(), "").unwrap_err();
    assert!(matches!(error, ArticleError::Long { .. }), "{error}");
}

#[test]
fn addresses_that_a_page_may_not_link_to_are_left_out() {
    for address in
        ["javascript:alert(1)", "/story", "https://a.example/\"><b>", "data:text/html,x", "https:// a"]
    {
        let page = format!(
            "<html><head><link rel=canonical href='{address}'></head><p>The harbour of Kilmore was closed on Wednesday after a crane fell.</p>"
        );
        assert_eq!(article::read(page.as_bytes(), "").unwrap().url, None, "{address}");
    }
}

#[test]
fn hostile_pages_cost_no_more_than_their_length() {
    let million = 1_000_000;
    let repeated = |piece: &str| piece.repeat(million / piece.len());
    let prose = "<p>The harbour of Kilmore was closed on Wednesday after a crane fell into it.</p>";
    let pages = [
        repeated("<div>"),
        repeated("<p><b>"),
        repeated("<ul><li>"),
        repeated("<table><tr><td>"),
        repeated("</div></b>"),
        repeated("<a href="),
        repeated("<"),
        repeated("&"),
        repeated("&lt"),
        repeated("<!--"),
        repeated("<!-->"),
        repeated("<script>"),
        repeated("<svg>"),
        repeated("<h1>"),
        repeated("<article><p>The harbour was closed on Wednesday, it said.</p>"),
        repeated("<div class='a b'>The harbour was closed on Wednesday, it said. "),
        repeated("<x a=1 b=2 class=related>"),
        repeated("<meta property='og:title' content='A b c'>"),
        repeated("<span class='byline'>"),
        format!("<script type='application/ld+json'>{}</script>", repeated("[")),
        format!("<script type='application/ld+json'>{}</script>", repeated("{\"@graph\":[")),
        format!("<div title='{}", repeated("'\" ")),
    ];
    // Text, Markdown and dates by the same measure.
    let texts = [
        repeated("["),
        repeated("[]("),
        repeated("![a]("),
        repeated("*_`~"),
        repeated("> "),
        repeated("# "),
        repeated("\n"),
        repeated("a\n"),
        repeated("- a\n"),
        repeated("\"“"),
        repeated("1 "),
        repeated("By "),
        repeated("Updated "),
        repeated("---\n"),
        repeated("a: b\n"),
        repeated(" | "),
        repeated("| "),
        repeated("\u{301}"),
    ];
    for hostile in &pages {
        check_time(&format!("<!doctype html><body>{prose}{hostile}{prose}"), "page.html");
    }
    for hostile in &texts {
        check_time(hostile, "text.txt");
        check_time(&format!("---\n{hostile}"), "text.md");
    }
}

/// Holds that a megabyte is read in a time that only a slow machine without optimisation needs.
fn check_time(text: &str, name: &str) {
    let start = Instant::now();
    let _ = article::read(text.as_bytes(), name);
    let took = start.elapsed();
    assert!(took.as_secs() < 4, "{took:?} for {:?}…", &text[..text.len().min(160)]);
}

/// What pages consist of, for making any of them.
const PIECES: &[&str] = &[
    "<p>",
    "</p>",
    "<div class=\"related\">",
    "</div>",
    "<br>",
    "<h2>",
    "</h2>",
    "<li>",
    "<ul>",
    "</ul>",
    "<table>",
    "<td>",
    "<a href=\"x\">",
    "</a>",
    "<script type=\"application/ld+json\">",
    "{\"@type\":\"NewsArticle\",\"headline\":",
    "\"A\"}",
    "</script>",
    "<svg>",
    "</svg>",
    "<article>",
    "</article>",
    "<figcaption>",
    "<!--",
    "-->",
    "&amp;",
    "&#x110000;",
    "é",
    "“",
    "The harbour was closed on Wednesday. ",
    "By Jane Roe",
    "\n",
    "\n\n",
    "March 3, 2021",
    "Published: ",
    "Updated ",
    " | ",
    "---\n",
    "title: ",
    "# ",
    "![",
    "](",
    ")",
    "**",
    "_",
    "`",
    "\u{0}",
    "\u{feff}",
    "LUND, ",
    " — ",
    "- ",
    "https://a.example",
    "10:",
    "99",
    "pm",
    "<meta name=date content=",
    "<time datetime=",
    ">",
    "'",
    "[^1]",
    "|",
    "\t",
    "\r",
];

proptest! {
    #[test]
    fn any_bytes_are_an_article_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..400), name in ".{0,8}") {
        let _ = article::read(&bytes, &name);
    }

    #[test]
    fn any_page_is_an_article_or_an_error(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60),
        name in proptest::sample::select(&["", "a.md", "a.html", "a.txt"][..]),
    ) {
        let text = pieces.concat();
        let first = article::read(text.as_bytes(), name);
        prop_assert_eq!(&first, &article::read(text.as_bytes(), name));
        if let Ok(article) = first {
            prop_assert!(!article.source.text().is_empty());
            prop_assert!(article.url.is_none_or(|url| url.starts_with("http")));
        }
    }

    #[test]
    fn the_paragraphs_of_any_text_are_in_order_and_hold_all_its_words(text in "[a-z .\n\r\u{e9}“”]{0,300}") {
        let ranges = article::plain(&text);
        let mut end = 0;
        let mut words = String::new();
        for range in ranges {
            prop_assert!(end <= range.start && range.start < range.end);
            words.push_str(&text[range.clone()]);
            end = range.end;
        }
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&words), bare(&text));
    }
}
