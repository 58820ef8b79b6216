//! The words of a paragraph with their sense of time, cut at hyphens: "mid-March" is two pieces, as is
//! "two-year", so that the grammar has one rule for both spellings.

use std::{ops::Range, sync::OnceLock};

use super::length::Unit;
use crate::{
    analysis::{
        lexicon::{Map, entries},
        words::{Shape, Tag, Token, Words, is_one_of},
    },
    text::Span,
};

/// The pieces of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pieces: Vec<Piece>,
    lower: String,
    /// Whether the text writes the day before the month in figures.
    pub(super) is_day_first: bool,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    span: Span,
    lower: Span,
    token: usize,
    word: Word,
    tag: Tag,
    shape: Shape,
    /// Whether a hyphen inside the token stands before it.
    is_joined: bool,
    is_spaced: bool,
}

impl Piece {
    /// Token `at` as one piece that stands for these lower-case letters.
    fn of(token: &Token, at: usize, lower: &str) -> Self {
        Self {
            span: token.span,
            lower: Span::default(),
            token: at,
            word: word(lower),
            tag: token.tag,
            shape: token.shape,
            is_joined: false,
            is_spaced: token.is_spaced,
        }
    }
}

/// What a piece can mean for time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Nothing.
    None,
    /// It can open or carry on a phrase; the rules know it by its letters.
    Opener,
    Month(u8),
    /// 0 for Monday.
    Weekday(u8),
    Weekdays(u8),
    Unit(Unit),
    Units(Unit),
    /// 0 for spring.
    Season(u8),
    Part(Part),
    Parts(Part),
    /// A number in letters.
    Number(u32),
    /// A number in digits, and how many.
    Digits(u32, u8),
    Ordinal(u32),
    /// 1990, or 90 where the century is left out.
    Decade(u32),
    /// "Q3".
    Quarter(u8),
    /// "10:30".
    Clock(u8, u8),
    /// "3/4/2021": three numbers as written.
    Slashes(u32, u32, u32),
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Midday,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
}

impl Pieces {
    /// None yet, of a text that writes dates in this order.
    pub(super) fn new(is_day_first: bool) -> Self {
        Self { is_day_first, ..Self::default() }
    }

    /// Reads these tokens in place of those read before.
    pub(super) fn read(&mut self, words: &Words, tokens: Range<usize>) {
        self.pieces.clear();
        self.lower.clear();
        for at in tokens {
            let Some(token) = words.tokens().get(at) else { break };
            let (text, token_lower) = (words.text(at), words.lower(at));
            let is_compound = token.shape.is_word() || token.shape == Shape::Number;
            // Lower-case forms have one kind of hyphen.
            if !is_compound || !token_lower.bytes().any(|byte| byte == b'-') {
                self.push(token_lower, Piece::of(token, at, token_lower));
                continue;
            }
            let mut start = token.span.start as usize;
            let cut = |c: char| matches!(c, '-' | '‐' | '‑');
            for (number, (written, lower)) in text.split(cut).zip(token_lower.split(cut)).enumerate() {
                // Hyphens are one or three bytes long; where the next part starts is read off the text.
                if number > 0 {
                    let hyphen = words.source().text().get(start..).and_then(|rest| rest.chars().next());
                    start += hyphen.map_or(0, char::len_utf8);
                }
                let whole = Piece::of(token, at, lower);
                let part = Piece {
                    span: Span::new(start, start + written.len()),
                    shape: if lower.len() == token_lower.len() { token.shape } else { part_shape(written) },
                    is_joined: number > 0,
                    is_spaced: token.is_spaced && number == 0,
                    ..whole
                };
                self.push(lower, part);
                start += written.len();
            }
        }
    }

    fn push(&mut self, lower: &str, piece: Piece) {
        let from = self.lower.len();
        self.lower.push_str(lower);
        self.pieces.push(Piece { lower: Span::new(from, self.lower.len()), ..piece });
    }

    pub(super) fn len(&self) -> usize {
        self.pieces.len()
    }

    /// What piece `at` means; nothing beyond the ends.
    pub(super) fn word(&self, at: usize) -> Word {
        self.pieces.get(at).map_or(Word::None, |piece| piece.word)
    }

    /// Piece `at` in lower case; nothing beyond the ends.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.pieces.get(at).and_then(|piece| self.lower.get(piece.lower.range())).unwrap_or_default()
    }

    /// Whether piece `at` is one of these words.
    pub(super) fn is(&self, at: usize, any: &[&str]) -> bool {
        is_one_of(self.bytes(at), any)
    }

    /// The number after `at` if piece `at` is one of these words, else `at`.
    pub(super) fn skip(&self, at: usize, any: &[&str]) -> usize {
        at + usize::from(self.is(at, any))
    }

    /// Whether the pieces from `at` on are these words.
    pub(super) fn are(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(number, word)| self.bytes(at + number) == word.as_bytes())
    }

    fn bytes(&self, at: usize) -> &[u8] {
        let lower = self.lower.as_bytes();
        self.pieces.get(at).and_then(|piece| lower.get(piece.lower.range())).unwrap_or_default()
    }

    /// Whether one of these words stands right before piece `at`.
    pub(super) fn follows(&self, at: usize, any: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, any))
    }

    pub(super) fn span(&self, at: usize) -> Span {
        self.pieces.get(at).map_or(Span::default(), |piece| piece.span)
    }

    /// The number of the token that piece `at` is, or is a part of.
    pub(super) fn token(&self, at: usize) -> usize {
        self.pieces.get(at).map_or(0, |piece| piece.token)
    }

    /// The tag of its token.
    pub(super) fn tag(&self, at: usize) -> Tag {
        self.pieces.get(at).map_or(Tag::Stop, |piece| piece.tag)
    }

    /// How its token is written.
    pub(super) fn shape(&self, at: usize) -> Shape {
        self.pieces.get(at).map_or(Shape::Mark, |piece| piece.shape)
    }

    /// Whether a hyphen stands between it and the piece before it.
    pub(super) fn is_joined(&self, at: usize) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is_joined)
    }

    /// Whether white space stands before it.
    pub(super) fn is_spaced(&self, at: usize) -> bool {
        self.pieces.get(at).is_none_or(|piece| piece.is_spaced)
    }
}

/// How a part of a word is written: "November" in "mid-November" has its own capital.
fn part_shape(written: &str) -> Shape {
    match written.chars().next() {
        Some(c) if c.is_uppercase() => Shape::Capital,
        Some(c) if c.is_ascii_digit() => Shape::Number,
        _ => Shape::Lower,
    }
}

/// What a word in lower case means for time.
fn word(lower: &str) -> Word {
    match lower.as_bytes().first() {
        Some(b'0'..=b'9') => number(lower),
        Some(b'\'') => number(lower.trim_start_matches('\'')),
        _ if lower.len() > 14 => Word::None,
        _ => table().get(lower).copied().unwrap_or(Word::None),
    }
}

/// "1,500", "3rd", "1990s", "10:30", "3/4/2021", "5p.m.".
fn number(lower: &str) -> Word {
    let digits = lower.bytes().take_while(u8::is_ascii_digit).count();
    let Ok(value) = lower.get(..digits).unwrap_or_default().parse::<u32>() else { return Word::None };
    let length = u8::try_from(digits).unwrap_or(u8::MAX);
    match lower.get(digits..).unwrap_or_default() {
        "" => Word::Digits(value, length),
        "st" | "nd" | "rd" | "th" => Word::Ordinal(value),
        "s" | "'s" if value % 10 == 0 && matches!(length, 2 | 4) => Word::Decade(value),
        "am" | "a.m." | "a.m" if value <= 12 => Word::Clock(hour(value) % 12, 0),
        "pm" | "p.m." | "p.m" if value <= 12 => Word::Clock(hour(value) % 12 + 12, 0),
        rest => match rest.as_bytes().first() {
            Some(b':') => clock(value, rest),
            Some(b'.') if rest.trim_end_matches('.').ends_with('m') => clock(value, rest),
            Some(b',') => thousands(lower),
            Some(b'/') => {
                let mut parts = lower.split('/').map(|part| part.parse().ok());
                match (parts.next(), parts.next(), parts.next(), parts.next()) {
                    (Some(Some(a)), Some(Some(b)), Some(Some(c)), None) => Word::Slashes(a, b, c),
                    _ => Word::None,
                }
            }
            _ => Word::None,
        },
    }
}

fn hour(value: u32) -> u8 {
    u8::try_from(value.min(24)).unwrap_or_default()
}

/// "10:30" and "10:30:15"; "10:30pm", "10.30pm".
fn clock(hours: u32, rest: &str) -> Word {
    let rest = rest.trim_start_matches([':', '.']);
    let minutes = rest.get(..2).and_then(|minutes| minutes.parse::<u8>().ok()).filter(|m| *m < 60);
    let Some(minutes) = minutes.filter(|_| hours <= 24) else { return Word::None };
    match rest.get(2..).unwrap_or_default() {
        "pm" | "p.m." if hours <= 12 => Word::Clock(hour(hours) % 12 + 12, minutes),
        "am" | "a.m." if hours <= 12 => Word::Clock(hour(hours) % 12, minutes),
        tail if tail.is_empty() || tail.starts_with(':') => Word::Clock(hour(hours), minutes),
        _ => Word::None,
    }
}

/// "1,500": three digits after each comma.
fn thousands(lower: &str) -> Word {
    let is_grouped = lower.split(',').skip(1).all(|group| group.len() == 3);
    let plain: String = lower.chars().filter(|c| *c != ',').take(10).collect();
    match plain.parse() {
        // No year is written so, but ages of the earth are: six digits never pass for one.
        Ok(value) if is_grouped => Word::Digits(value, 6),
        _ => Word::None,
    }
}

fn table() -> &'static Map<&'static str, Word> {
    static TABLE: OnceLock<Map<&str, Word>> = OnceLock::new();
    TABLE.get_or_init(|| {
        entries(include_str!("../lexicon/time.txt"))
            .filter_map(|line| line.split_once(':'))
            .flat_map(|(head, words)| {
                let sense = sense(head);
                words.split_whitespace().filter_map(move |word| Some((word, sense?)))
            })
            .collect()
    })
}

/// The sense that the head of a line gives to its words.
fn sense(head: &str) -> Option<Word> {
    let (kind, value) = head.split_once(' ')?;
    let number = || value.parse::<u32>().ok();
    let small = || value.parse::<u8>().ok();
    Some(match kind {
        "month" => Word::Month(small()?),
        "weekday" => Word::Weekday(small()?),
        "weekdays" => Word::Weekdays(small()?),
        "season" => Word::Season(small()? - 1),
        "quarter" => Word::Quarter(small()?),
        "number" => Word::Number(number()?),
        "ordinal" => Word::Ordinal(number()?),
        "decade" => Word::Decade(number()?),
        "unit" => Word::Unit(unit(value)?),
        "units" => Word::Units(unit(value)?),
        "part" => Word::Part(part(value)?),
        "parts" => Word::Parts(part(value)?),
        "opener" => Word::Opener,
        _ => return None,
    })
}

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "weekend" => Unit::Weekend,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        "millennium" => Unit::Millennium,
        _ => return None,
    })
}

fn part(name: &str) -> Option<Part> {
    Some(match name {
        "morning" => Part::Morning,
        "midday" => Part::Midday,
        "noon" => Part::Noon,
        "afternoon" => Part::Afternoon,
        "evening" => Part::Evening,
        "night" => Part::Night,
        "midnight" => Part::Midnight,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_has_a_sense_and_no_word_has_two() {
        let mut seen = Vec::new();
        for line in entries(include_str!("../lexicon/time.txt")) {
            let (head, words) = line.split_once(':').unwrap();
            assert!(sense(head).is_some(), "{line}");
            seen.extend(words.split_whitespace());
        }
        let count = seen.len();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), count);
    }

    #[test]
    fn numbers_are_read_by_their_form() {
        for (written, expected) in [
            ("1998", Word::Digits(1998, 4)),
            ("1,998", Word::Digits(1998, 6)),
            ("3rd", Word::Ordinal(3)),
            ("1990s", Word::Decade(1990)),
            ("'90s", Word::Decade(90)),
            ("10:30", Word::Clock(10, 30)),
            ("10:75", Word::None),
            ("10.30pm", Word::Clock(22, 30)),
            ("1.5m", Word::None),
            ("1.25m", Word::None),
            ("5p.m.", Word::Clock(17, 0)),
            ("3/4/2021", Word::Slashes(3, 4, 2021)),
            ("3.5", Word::None),
            ("99999999999", Word::None),
        ] {
            assert_eq!(word(written), expected, "{written}");
        }
    }
}
