//! What the lines above an article say of it: headline, byline, date, source. Only whole lines are taken, and only
//! those that can be nothing else; a dateline ("LISBON, March 3 —") belongs to the first sentence and stays there.

use crate::calendar::Civil;

use super::{
    date,
    found::{Found, web_address},
    headings::is_headline,
    plain::ends_sentence,
};

/// Lines above the text that are looked at, and lines below it.
const ABOVE: usize = 8;
const BELOW: usize = 3;

/// What one line, or one part of it, says of the article.
enum Said<'a> {
    Title(&'a str),
    Byline(&'a str),
    Publisher(&'a str),
    Url(&'a str),
    Published(Civil),
    Updated(Civil),
    /// What a page says of itself: "5 min read", "2 hours ago".
    Nothing,
}

/// Whether a line says something of the article and is no part of it.
pub(super) fn is_line(line: &str) -> bool {
    said(line).is_some()
}

/// Takes the headline from the first paragraph, where there is none yet and it looks like one.
pub(super) fn take_title(found: &mut Found) {
    // Lines that say something else may stand above it.
    let first = found.blocks.iter().take(ABOVE).position(|(words, _)| said(words).is_none());
    let Some(at) = first.filter(|at| found.title.is_empty() && at + 1 < found.blocks.len()) else { return };
    let after = found.blocks[at + 1..].iter().any(|(words, _)| said(words).is_none());
    if after && is_headline(&found.blocks[at].0) {
        let (words, _) = found.blocks.remove(at);
        found.set_title(&words);
    }
}

/// Takes byline, dates, source and address from lines above and below the text, and the lines away.
pub(super) fn take_lines(found: &mut Found) {
    let mut at = 0;
    for _ in 0..ABOVE {
        let Some((words, _)) = found.blocks.get(at) else { break };
        let words = words.clone();
        match said(&words).filter(|_| found.blocks.len() > 1) {
            Some(said) => {
                found.blocks.remove(at);
                said.into_iter().for_each(|said| take(found, said));
            }
            // "Jane Roe at Riverton Crown Court", and below it the day: a byline without its label.
            None if is_placed_byline(&words)
                && found.blocks.get(at + 1).is_some_and(|(next, _)| is_day(next)) =>
            {
                found.blocks.remove(at);
                found.set_byline(&words);
            }
            None => at += 1,
        }
    }
    for _ in 0..BELOW {
        let Some((words, _)) = found.blocks.last().filter(|_| found.blocks.len() > 1) else { break };
        let words = words.clone();
        let Some(said) = said(&words).filter(|_| is_labelled(&words)) else { break };
        found.blocks.pop();
        said.into_iter().for_each(|said| take(found, said));
    }
}

/// Whether a line names somebody and where they write from, or what they are: "Jane Roe in Riverton", "Jane Roe, Science
/// Editor".
fn is_placed_byline(line: &str) -> bool {
    let name = [" at ", " in ", ", "].iter().find_map(|joint| line.split_once(joint)).map(|(name, _)| name);
    name.is_some_and(|name| (2..=4).contains(&name.split_whitespace().count())) && names(line).is_some()
}

/// Whether a line says when the article was published.
fn is_day(line: &str) -> bool {
    said(line)
        .is_some_and(|said| said.iter().any(|said| matches!(said, Said::Published(_) | Said::Updated(_))))
}

fn take(found: &mut Found, said: Said<'_>) {
    match said {
        Said::Title(title) => found.set_title(title),
        Said::Byline(byline) => found.set_byline(byline),
        Said::Publisher(publisher) => found.set_publisher(publisher),
        Said::Url(url) => found.set_url(url),
        Said::Published(date) => found.set_published(Some(date)),
        Said::Updated(date) => found.set_updated(Some(date)),
        Said::Nothing => {}
    }
}

/// What a line says of the article; nothing where any part of it says something else.
fn said(line: &str) -> Option<Vec<Said<'_>>> {
    let line = line.trim();
    if line.is_empty() || line.len() > 250 {
        return None;
    }
    if let Some(said) = part(line) {
        return Some(vec![said]);
    }
    let parts: Vec<&str> = split_at_labels(line)
        .into_iter()
        .map(|part| part.trim_matches(is_mark))
        .filter(|part| !part.is_empty())
        .collect();
    let all: Option<Vec<Said<'_>>> = parts.iter().map(|line| part(line)).collect();
    if all.is_some() && parts.len() > 1 {
        return all;
    }
    // "Jane Roe | March 3, 2021"
    let (name, rest) = parts.split_first()?;
    let rest: Option<Vec<Said<'_>>> = rest.iter().map(|line| part(line)).collect();
    let mut rest =
        rest.filter(|rest| rest.iter().any(|said| matches!(said, Said::Published(_) | Said::Updated(_))))?;
    rest.insert(0, Said::Byline(names(name).filter(|name| name.contains(' '))?));
    Some(rest)
}

fn is_mark(c: char) -> bool {
    c.is_whitespace() || matches!(c, '|' | '·' | '•' | '-' | '–' | '—' | ',' | ';')
}

/// A line cut at its upright strokes and dots, and before words that label a second date.
fn split_at_labels(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in
        line.split(['|', '·', '•']).flat_map(|part| part.split(" — ")).flat_map(|part| part.split(" – "))
    {
        let mut rest = part;
        loop {
            let after = rest.get(1..).unwrap_or_default();
            let is_label = |at: &usize| SECOND.iter().any(|label| after[at + 1..].starts_with(label));
            let cut = after.match_indices(' ').map(|(at, _)| at).find(is_label);
            match cut {
                Some(at) => {
                    parts.push(&rest[..at + 1]);
                    rest = &rest[at + 2..];
                }
                None => break parts.push(rest),
            }
        }
    }
    parts
}

/// What labels a second date in a line.
const SECOND: &[&str] =
    &["Updated", "updated", "UPDATED", "Last updated", "Last modified", "Published", "PUBLISHED"];
const PUBLISHED: &[&str] = &[
    "first published",
    "originally published",
    "date published",
    "publication date",
    "published",
    "posted",
    "issued",
    "date",
];
const UPDATED: &[&str] = &["last updated", "last modified", "updated", "modified"];
const BYLINE: &[&str] = &[
    "written by",
    "words by",
    "story by",
    "exclusive by",
    "view all posts by",
    "byline:",
    "authors:",
    "author:",
    "by:",
    "by",
];
const PUBLISHER: &[&str] = &["source:", "publisher:", "publication:", "newspaper:"];
const TITLE: &[&str] = &["title:", "headline:"];
const URL: &[&str] = &["url:", "link:", "original:", "available at:"];

/// What follows a label at the beginning of a line.
fn after<'a>(line: &'a str, labels: &[&str]) -> Option<&'a str> {
    labels.iter().find_map(|label| {
        let start = line.get(..label.len())?;
        let rest = &line[label.len()..];
        let whole = label.ends_with(':') || rest.starts_with([' ', ':', '\u{a0}']);
        (start.eq_ignore_ascii_case(label) && whole).then(|| rest.trim_start_matches([':', ' ', '\u{a0}']))
    })
}

/// Whether a line begins with a label and a colon, as lines below a text do.
fn is_labelled(line: &str) -> bool {
    line.get(..line.len().min(24)).is_some_and(|start| start.contains(':'))
        || web_address(line).is_some()
        || credits(line).is_some()
}

/// The reporters of an agency's last line: "(Reporting by Jane Roe; Editing by John Doe)".
fn credits(line: &str) -> Option<&str> {
    let line = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'))?;
    let people = after(line, &["additional reporting by", "reporting by", "writing by", "editing by"])?;
    names(people.split(';').next()?)
}

fn part(line: &str) -> Option<Said<'_>> {
    if let Some(date) = date::read(line) {
        return Some(Said::Published(date));
    }
    if let Some(rest) = after(line, PUBLISHED) {
        return date::read(rest).map(Said::Published).or_else(|| is_age(rest).then_some(Said::Nothing));
    }
    if let Some(rest) = after(line, UPDATED) {
        return date::read(rest).map(Said::Updated).or_else(|| is_age(rest).then_some(Said::Nothing));
    }
    if let Some(people) = credits(line) {
        return Some(Said::Byline(people));
    }
    if let Some(rest) = after(line, BYLINE) {
        return names(rest).map(Said::Byline);
    }
    if let Some(rest) = after(line, PUBLISHER) {
        return match web_address(rest) {
            Some(url) => Some(Said::Url(url)),
            None => {
                let named =
                    rest.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) && !ends_sentence(rest);
                (rest.len() <= 80 && named).then_some(Said::Publisher(rest))
            }
        };
    }
    if let Some(rest) = after(line, TITLE) {
        return (!rest.is_empty()).then_some(Said::Title(rest));
    }
    if let Some(url) = web_address(after(line, URL).unwrap_or(line)) {
        return Some(Said::Url(url));
    }
    is_age(line).then_some(Said::Nothing)
}

/// "2 hours ago", "5 min read".
fn is_age(line: &str) -> bool {
    let is = |word: &str, any: &[&str]| any.iter().any(|other| word.eq_ignore_ascii_case(other));
    // One more than it may have, so that a long line is not read to its end.
    let words: Vec<&str> = line.split_whitespace().take(5).collect();
    let [number, .., last] = words[..] else { return false };
    let counted = number.starts_with(|c: char| c.is_ascii_digit()) || is(number, &["a", "an", "one"]);
    counted && words.len() <= 4 && is(last, &["ago", "read"])
}

/// The names of a byline without its label; nothing where the words are no names. "Jane Roe and John Doe, political
/// correspondents".
pub(super) fn names(words: &str) -> Option<&str> {
    const SMALL: &[&str] = &[
        "and", "of", "in", "for", "at", "with", "de", "da", "di", "do", "van", "von", "der", "den", "del",
        "la", "le", "al", "bin", "the", "&",
    ];
    let words = words.trim().trim_end_matches(is_mark);
    let people = words.split(',').next().unwrap_or("");
    let count = people.split_whitespace().count();
    let first = people.split_whitespace().next()?;
    let named = people
        .split_whitespace()
        .all(|word| word.starts_with(|c: char| c.is_uppercase()) || SMALL.contains(&word));
    let stops = ends_sentence(words) && !words.ends_with("Jr.") && !words.ends_with("Sr.");
    let timely =
        date::is_weekday(first) || date::month_number(first).is_some() || matches!(first, "The" | "A" | "An");
    let fits = named && !stops && !timely && count <= 10 && words.len() <= 120 && !SMALL.contains(&first);
    fits.then_some(words)
}

/// A byline without "By" before it and a date behind it; nothing where it is an address, a date or too long to be one.
pub(super) fn strip_by(words: &str) -> Option<&str> {
    let words = words.trim();
    if after(words, PUBLISHED).or_else(|| after(words, UPDATED)).is_some() || date::read(words).is_some() {
        return None;
    }
    let words = without_date(after(words, BYLINE).unwrap_or(words).trim_matches(is_mark));
    // "Jane Roe @jroe"
    let words = words.split(" @").next().unwrap_or(words);
    let fits = !words.is_empty()
        && words.len() <= 120
        && !words.contains("://")
        && words.contains(char::is_alphabetic);
    fits.then_some(words)
}

/// "Jane Roe - Apr 16, 2015 8:02 pm" is Jane Roe; what has a figure in a single word is a name of its own: "CC7567".
fn without_date(words: &str) -> &str {
    let Some(figure) = words.find(|c: char| c.is_ascii_digit()) else { return words };
    let mut name = words[..figure].trim_end_matches(is_mark);
    while let Some((before, last)) = name.rsplit_once(char::is_whitespace) {
        let of_date =
            date::is_weekday(last) || date::month_number(last).is_some() || matches!(last, "on" | "at" | "@");
        if !of_date {
            break;
        }
        name = before.trim_end_matches(is_mark);
    }
    if name.contains(' ') { name } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ParagraphKind;

    fn read(lines: &[&str]) -> Found {
        let blocks = lines.iter().map(|line| ((*line).to_owned(), ParagraphKind::Body)).collect();
        let mut found = Found { blocks, ..Found::default() };
        take_title(&mut found);
        take_lines(&mut found);
        found
    }

    #[test]
    fn lines_above_the_text_say_what_it_is() {
        let found = read(&[
            "Crane falls into the harbour of Lund",
            "By Jane Roe and Ann de Witt, port correspondents",
            "Published: 3 March 2021, 10:30 Updated: 4 March 2021",
            "The harbour was closed.",
            "Source: The Lund Gazette",
        ]);
        assert_eq!(found.title, "Crane falls into the harbour of Lund");
        assert_eq!(found.byline.as_deref(), Some("Jane Roe and Ann de Witt, port correspondents"));
        assert_eq!(found.published, date::read("2021-03-03 10:30"));
        assert_eq!(found.updated, date::read("2021-03-04"));
        assert_eq!(found.publisher.as_deref(), Some("The Lund Gazette"));
        assert_eq!(found.blocks.len(), 1);
    }

    #[test]
    fn a_byline_ends_where_a_date_begins() {
        for (line, name) in [
            ("Jane Roe - Apr 16, 2015 8:02 pm UTC", Some("Jane Roe")),
            ("by Jane Roe22 Dec 2016", Some("Jane Roe")),
            ("JANE ROE Monday, February 29, 2016 @ 11:10 PM", Some("JANE ROE")),
            ("JR7567", Some("JR7567")),
            ("Last Updated: January 7, 2025", None),
        ] {
            assert_eq!(strip_by(line), name, "{line}");
        }
    }

    #[test]
    fn a_name_and_a_date_in_one_line_are_a_byline() {
        let found =
            read(&["Crane falls", "Jane Roe | March 3, 2021 | 5 min read", "The harbour was closed."]);
        assert_eq!((found.byline.as_deref(), found.blocks.len()), (Some("Jane Roe"), 1));
        assert!(is_line("By Jane Roe at the Riverside Stadium"));
    }

    #[test]
    fn sentences_are_no_headlines_and_no_bylines() {
        let found = read(&[
            "The harbour was closed on Monday.",
            "By Friday it was open again.",
            "Published in 1920, it sold well.",
        ]);
        assert_eq!((found.title.as_str(), found.byline, found.blocks.len()), ("", None, 3));
        let found = read(&["By Friday evening", "The harbour was open."]);
        assert_eq!((found.title.as_str(), found.byline), ("By Friday evening", None));
        let found = read(&["Just one line"]);
        assert_eq!((found.title.as_str(), found.blocks.len()), ("", 1));
    }
}
