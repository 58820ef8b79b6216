//! Articles changed by chance, the same chance each time: each is refused, or drafted into a sound story that
//! survives being saved. The fuzz target `article` asks the same of any bytes.

use std::time::{Duration, Instant};

use castline::{analysis::analyse, format};

use super::Chance;
use crate::{drafts::sound, expect::files};

/// How often an article is changed and drafted, and how long that may take in all.
const ROUNDS: usize = 4_000;
const TIME: Duration = Duration::from_secs(5);

#[test]
fn changed_articles_are_refused_or_drafted_into_sound_stories() {
    let corpus: Vec<_> =
        [("articles", ".html"), ("articles", ".txt"), ("articles", ".md"), ("drafts", ".txt")]
            .into_iter()
            .flat_map(|(folder, ending)| files(folder, ending))
            .map(|(_, bytes)| bytes)
            .collect();
    assert!(corpus.len() >= 20, "the corpus has only {} files", corpus.len());
    let (start, mut chance, mut drafted) = (Instant::now(), Chance::new(), 0);
    for round in 0..ROUNDS {
        if start.elapsed() > TIME {
            break;
        }
        let mut bytes = corpus[round % corpus.len()].clone();
        chance.change(&mut bytes, &corpus, PIECES);
        if let Ok(article) = format::article::read(&bytes, "") {
            sound(&analyse(&article, &mut |_| {}));
            drafted += 1;
        }
    }
    assert!(drafted > 100, "only {drafted} changed articles were drafted");
}

/// Pieces that mean something in an article.
const PIECES: &[&str] = &[
    "\n\n",
    "\n",
    "\r",
    "\"",
    "“",
    "”",
    "’s ",
    "'",
    "—",
    "(",
    ". ",
    "...",
    ", who ",
    " said ",
    " told Radio Ost ",
    " according to ",
    " on Monday ",
    " 31 February 2021 ",
    " 10:75 p.m. ",
    " 99999999999999999999 ",
    " 300 BC ",
    "Mr. ",
    "St. ",
    "É",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "<p>",
    "</p>",
    "<script>",
    "<h1>",
    "<!--",
    "&amp;",
    "&#0;",
    "{\"@type\": \"NewsArticle\"}",
    "# ",
    "> ",
    "* ",
    "```",
    "](",
];
