//! How a place in the text is stored: by the words that stand there and their paragraph, so that a hand
//! edit of the text does not silently move it. A place that is not found, or not just once, is an
//! *orphan*: it is told, never guessed.

use crate::text::{Source, Span};

/// A place in the text as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quote<'q> {
    /// The number of the paragraph, from 1.
    pub(super) paragraph: u64,
    /// The words that stand there.
    pub(super) exact: &'q str,
    /// Words directly before, white space between them apart.
    pub(super) prefix: Option<&'q str>,
    /// Words directly after, likewise.
    pub(super) suffix: Option<&'q str>,
    /// Where `exact` begins in the paragraph, in Unicode code points from 0.
    pub(super) start: Option<u64>,
}

/// Finds stored places in a text, and stores found ones.
pub(super) struct Places<'s> {
    source: &'s Source,
    paragraphs: Vec<Option<Steps>>,
    /// How many bytes may still be searched: bounds the time that a file made to be slow can take.
    budget: usize,
}

/// How many bytes are searched for words without a `start`, which takes a second or two.
const BUDGET: usize = 1 << 30;

/// Up to which length, in bytes, a paragraph is searched for words that stand in it twice.
const SEARCHED: usize = 20_000;

impl<'s> Places<'s> {
    pub(super) fn new(source: &'s Source) -> Self {
        let mut paragraphs = Vec::new();
        paragraphs.resize_with(source.paragraphs().len(), || None);
        Self { source, paragraphs, budget: BUDGET }
    }

    /// Where the words stand that are meant, or why that cannot be told.
    pub(super) fn find(&mut self, quote: &Quote<'_>) -> Result<Span, String> {
        let number = quote.paragraph;
        let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        let Some((place, words)) = place.and_then(|place| Some((place, self.words(place)?))) else {
            let count = self.paragraphs.len();
            return Err(format!("there is no paragraph {number}, they are numbered from 1 to {count}"));
        };
        let offset = self.source.paragraphs()[place].span.start as usize;
        let span = |at: usize| Span::new(offset + at, offset + at + quote.exact.len());
        let at_start = quote
            .start
            .and_then(|start| self.steps(place, words).byte(words, usize::try_from(start).ok()?))
            .filter(|at| words[*at..].starts_with(quote.exact) && quote.fits(words, *at));
        if let Some(at) = at_start {
            return Ok(span(at));
        }
        let Found { first, fitting, all } = self.search(quote, words)?;
        match (first, fitting) {
            (Some(at), 1) => Ok(span(at)),
            (_, 0) if all == 0 => Err(format!("these words do not stand in paragraph {number}")),
            (_, 0) => Err(format!("no such words in paragraph {number} have this `prefix` and `suffix`")),
            (_, times) if quote.start.is_some() => {
                Err(format!("these words stand {times} times in paragraph {number}, but not at this `start`"))
            }
            (_, times) => Err(format!(
                "these words stand {times} times in paragraph {number}, give `prefix`, `suffix` or `start`"
            )),
        }
    }

    /// How a place is stored. What reaches over the end of its paragraph is cut there.
    pub(super) fn quote(&mut self, span: Span) -> Quote<'s> {
        let source = self.source;
        let place = source.paragraph_of(span).unwrap_or(0);
        let paragraph = source.paragraphs().get(place).map(|paragraph| paragraph.span).unwrap_or_default();
        let words = source.get(paragraph).unwrap_or_default();
        let at = (span.start.saturating_sub(paragraph.start)) as usize;
        let end = (span.end.min(paragraph.end).saturating_sub(paragraph.start)) as usize;
        let exact = words.get(at..end).unwrap_or_default();
        let start = self.steps(place, words).chars(words, at) as u64;
        let bare =
            Quote { paragraph: place as u64 + 1, exact, prefix: None, suffix: None, start: Some(start) };
        if words.len() <= SEARCHED && self.stands_once(exact, words) {
            return bare;
        }
        let prefix = last_words(words.get(..at).unwrap_or_default());
        let suffix = first_words(words.get(end..).unwrap_or_default());
        Quote {
            prefix: Some(prefix).filter(|p| !p.is_empty()),
            suffix: Some(suffix).filter(|s| !s.is_empty()),
            ..bare
        }
    }

    fn words(&self, place: usize) -> Option<&'s str> {
        self.source.get(self.source.paragraphs().get(place)?.span)
    }

    fn steps(&mut self, place: usize, words: &str) -> &Steps {
        // A text without paragraphs has no room for their steps.
        if place >= self.paragraphs.len() {
            self.paragraphs.resize_with(place + 1, || None);
        }
        self.paragraphs[place].get_or_insert_with(|| Steps::of(words))
    }

    /// Whether words that stand in the paragraph do so no second time; no where the search would take too long.
    fn stands_once(&mut self, exact: &str, words: &str) -> bool {
        let Some(left) = self.budget.checked_sub(words.len()) else { return false };
        self.budget = left;
        // The library's search for words is made for long texts: here it would take longer to set up than this takes.
        let Some(first) = exact.chars().next() else { return words.is_empty() };
        let is_there = |at: usize| words.as_bytes()[at..].starts_with(exact.as_bytes());
        let mut places = words.match_indices(first).filter(|(at, _)| is_there(*at));
        places.next().is_some() && places.next().is_none()
    }

    /// Every place in the paragraph where the words stand, also where one reaches into the next.
    fn search(&mut self, quote: &Quote<'_>, words: &str) -> Result<Found, String> {
        let mut found = Found::default();
        let step = quote.exact.chars().next().map_or(1, char::len_utf8);
        let mut from = 0;
        while let Some(rest) = words.get(from..) {
            let hit = rest.find(quote.exact);
            let cost = hit.map_or(rest.len(), |at| at + quote.exact.len());
            self.budget = self.budget.checked_sub(cost).ok_or(
                "was not looked for, too many places in long paragraphs have no right `start`: correct it",
            )?;
            let Some(at) = hit.map(|at| from + at) else { break };
            found.all += 1;
            if quote.fits(words, at) {
                found.fitting += 1;
                found.first = found.first.or(Some(at));
            }
            from = at + step;
        }
        Ok(found)
    }
}

/// What a search found.
#[derive(Default)]
struct Found {
    /// The first place that fits.
    first: Option<usize>,
    /// How many places fit the prefix and suffix.
    fitting: usize,
    /// How many there are without asking for these.
    all: usize,
}

impl Quote<'_> {
    /// Whether what is before and after the words at `at` is as it should be.
    fn fits(&self, words: &str, at: usize) -> bool {
        let (before, after) = (&words[..at], &words[at + self.exact.len()..]);
        self.prefix.is_none_or(|prefix| before.trim_end().ends_with(prefix.trim()))
            && self.suffix.is_none_or(|suffix| after.trim_start().starts_with(suffix.trim()))
    }
}

/// How many words are stored before and after a place, and how many bytes at most.
const CONTEXT: (usize, usize) = (3, 48);

fn last_words(text: &str) -> &str {
    let text = text.trim();
    let start =
        text.rmatch_indices(char::is_whitespace).nth(CONTEXT.0 - 1).map_or(0, |(at, space)| at + space.len());
    let start = start.max(text.len().saturating_sub(CONTEXT.1));
    (start..=text.len()).find_map(|start| text.get(start..)).unwrap_or_default().trim()
}

fn first_words(text: &str) -> &str {
    let text = text.trim();
    let end = text.match_indices(char::is_whitespace).nth(CONTEXT.0 - 1).map_or(text.len(), |(at, _)| at);
    let end = end.min(CONTEXT.1);
    (0..=end).rev().find_map(|end| text.get(..end)).unwrap_or_default().trim()
}

/// Where every 64th character of a paragraph begins, so that counting characters takes no walk through a
/// long one.
struct Steps(Vec<u32>);

const STEP: usize = 64;

impl Steps {
    fn of(words: &str) -> Self {
        Self(words.char_indices().step_by(STEP).map(|(at, _)| Span::new(at, at).start).collect())
    }

    /// Where the character of this number begins; the number of characters gives the end.
    fn byte(&self, words: &str, chars: usize) -> Option<usize> {
        let Some(&step) = self.0.get(chars / STEP) else {
            // The end, where the characters fill the last step.
            return (chars == self.0.len() * STEP)
                .then_some(words.len())
                .filter(|end| self.chars(words, *end) == chars);
        };
        let rest = words.get(step as usize..)?;
        let mut ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        ends.nth(chars % STEP).map(|at| step as usize + at)
    }

    /// How many characters are before this byte.
    fn chars(&self, words: &str, byte: usize) -> usize {
        let Some(step) = self.0.partition_point(|step| *step as usize <= byte).checked_sub(1) else {
            return 0;
        };
        let between = words.get(self.0[step] as usize..byte).unwrap_or_default();
        step * STEP + between.chars().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::ParagraphKind;

    fn source() -> Source {
        Source::new([("Été: he said, then he said no.", ParagraphKind::Body), ("aaa", ParagraphKind::Body)])
    }

    fn quote(paragraph: u64, exact: &str) -> Quote<'_> {
        Quote { paragraph, exact, prefix: None, suffix: None, start: None }
    }

    #[test]
    fn words_that_stand_once_are_found_wherever_they_are() {
        let source = source();
        let mut places = Places::new(&source);
        let span = places.find(&Quote { start: Some(99), ..quote(1, "then") }).unwrap();
        assert_eq!(source.get(span), Some("then"));
    }

    #[test]
    fn words_that_stand_twice_need_more_to_be_found() {
        let source = source();
        let mut places = Places::new(&source);
        let error = places.find(&quote(1, "he said")).unwrap_err();
        assert_eq!(error, "these words stand 2 times in paragraph 1, give `prefix`, `suffix` or `start`");
        for told in [
            Quote { prefix: Some("then "), ..quote(1, "he said") },
            Quote { suffix: Some("no"), ..quote(1, "he said") },
            Quote { start: Some(19), ..quote(1, "he said") },
        ] {
            let span = places.find(&told).unwrap();
            assert_eq!(&source.text()[..span.start as usize], "Été: he said, then ", "{told:?}");
        }
        assert!(places.find(&Quote { start: Some(3), ..quote(1, "he said") }).is_err());
        assert!(places.find(&Quote { prefix: Some("she"), ..quote(1, "he said") }).is_err());
        assert!(places.find(&quote(2, "aa")).unwrap_err().contains("2 times"));
    }

    #[test]
    fn what_is_not_there_is_an_orphan() {
        let source = source();
        let mut places = Places::new(&source);
        assert_eq!(places.find(&quote(1, "Aaa")).unwrap_err(), "these words do not stand in paragraph 1");
        for paragraph in [0, 3, u64::MAX] {
            assert!(places.find(&quote(paragraph, "aaa")).unwrap_err().contains("from 1 to 2"));
        }
    }

    #[test]
    fn every_place_is_found_again_as_it_was_stored() {
        let long = "añb ".repeat(100);
        let source = Source::new([
            ("Été: he said, then he said no.", ParagraphKind::Body),
            (&*long, ParagraphKind::Body),
        ]);
        let mut places = Places::new(&source);
        let ends: Vec<_> =
            source.text().char_indices().map(|(at, _)| at).chain([source.text().len()]).collect();
        for (number, &start) in ends.iter().enumerate() {
            for &end in ends[number + 1..].iter().take(9) {
                let span = Span::new(start, end);
                if source.paragraphs().iter().any(|paragraph| paragraph.span.contains(span)) {
                    let quote = places.quote(span);
                    assert_eq!(places.find(&quote), Ok(span), "{quote:?}");
                }
            }
        }
    }
}
