//! The page as the search for names reads it: what each word is known as, where lines end, and where a
//! capital says nothing.

use std::ops::Range;

use super::{possessive::owns_nothing, runs::NAMES};
use crate::{
    analysis::{
        lexicon::{Known, Map, known},
        words::{Shape, Tag, Words},
    },
    text::{ParagraphKind, fold},
};

/// The words of an article with what names need to know of each.
pub(super) struct Page<'w, 's> {
    /// The words themselves.
    pub(super) words: &'w Words<'s>,
    known: Vec<Known>,
    stands: Vec<Stand>,
    usage: Map<&'w str, Usage>,
    /// The lines, as tokens: a sentence, or the part of it between two line breaks that part.
    pub(super) lines: Vec<Range<usize>>,
    /// Whether the article reports on sport, where a town's name means its team.
    pub(super) is_sport: bool,
}

/// How a token stands on the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Stand {
    /// Whether a line or sentence starts with it.
    pub(super) starts_line: bool,
    /// Whether any word there would have a capital: a sentence or quotation opens with it.
    pub(super) opens: bool,
    /// How its line is written.
    pub(super) style: Style,
}

/// How a line is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// As sentences are: a capital inside means a name.
    #[default]
    Plain,
    /// As headlines are in title case: a capital means nothing.
    Title,
    /// In capitals throughout.
    Capitals,
}

/// How often a word stands small, and how often with a capital where it need not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Usage {
    /// In small letters.
    pub(super) small: u32,
    /// With a capital in the midst of a plain line.
    pub(super) capital: u32,
    /// With a capital and no "'s" behind.
    bare: u32,
    /// With a capital and a "'s" that owns nothing.
    closed: u32,
}

impl<'w, 's> Page<'w, 's> {
    pub(super) fn read(words: &'w Words<'s>) -> Self {
        // The same words come again and again; each is looked up once.
        let mut seen: Map<&str, Known> = Map::default();
        let mut look_up = |lower: &'w str| *seen.entry(lower).or_insert_with(|| look_up(lower));
        let known: Vec<Known> = (0..words.tokens().len()).map(|at| look_up(words.lower(at))).collect();
        let mut lines = lines(words);
        lines.retain(|line| !is_credit(words, line.clone()));
        let mut stands = vec![Stand::default(); known.len()];
        for line in &lines {
            let style = style(words, line.clone());
            let mut opens = true;
            for at in line.clone() {
                let shape = words.tokens()[at].shape;
                stands[at] = Stand { starts_line: at == line.start, opens, style };
                // What follows an opening quotation mark or a colon may be a sentence of its own; what
                // follows a number or a bullet that opens a line, too.
                opens = match shape {
                    Shape::Open => true,
                    Shape::Mark => {
                        opens && words.lower(at) != "'" || matches!(words.lower(at), ":" | "•" | "*")
                    }
                    Shape::Number | Shape::Close => opens && at == line.start,
                    _ => false,
                };
            }
        }
        let mut page = Self { words, known, stands, usage: Map::default(), lines, is_sport: false };
        page.count();
        page.is_sport = page.reports_on_sport();
        page
    }

    /// What token `at` is known as; nothing beyond the end.
    pub(super) fn known(&self, at: usize) -> Known {
        self.known.get(at).copied().unwrap_or_default()
    }

    /// How token `at` stands.
    pub(super) fn stand(&self, at: usize) -> Stand {
        self.stands.get(at).copied().unwrap_or(Stand { starts_line: true, opens: true, style: Style::Plain })
    }

    /// How token `at` is written.
    pub(super) fn shape(&self, at: usize) -> Shape {
        self.words.tokens().get(at).map_or(Shape::Mark, |token| token.shape)
    }

    /// How the word of token `at` is used in the article.
    pub(super) fn usage(&self, at: usize) -> Usage {
        self.usage.get(self.words.lower(at)).copied().unwrap_or_default()
    }

    /// Whether token `at` is a word of the language used as such: known, or seen in small letters.
    pub(super) fn is_common(&self, at: usize) -> bool {
        self.known(at).is(Known::COMMON) || self.usage(at).small > 0
    }

    /// Whether token `at` is a small grammatical word, which names do not begin or end with. "South" and
    /// "New" are adverbs or adjectives that open places.
    pub(super) fn is_function(&self, at: usize) -> bool {
        !self.known(at).is(Known::PLACE_OPENER) && is_function(self.words.lower(at))
    }

    /// "Marrow Town won": a word of the language with a capital where none is needed is a part of a name, and so is the noun
    /// without an article that opens the sentence before it.
    pub(super) fn opens_before_capital(&self, at: usize) -> bool {
        let (stand, next) = (self.stand(at), self.known(at + 1));
        stand.opens
            && stand.style == Style::Plain
            && self.shape(at) == Shape::Capital
            && self.shape(at + 1) == Shape::Capital
            && !self.stand(at + 1).opens
            && self.words.tag(at).is_noun()
            && !self.known(at).is(Known::ROLE.or(Known::BODY_NOUN).or(Known::TITLE).or(Known::CALENDAR))
            && self.is_common(at + 1)
            && !next.is(NAMES.or(Known::PERSONAL).or(Known::TITLE).or(Known::PORTFOLIO).or(Known::CALENDAR))
    }

    fn count(&mut self) {
        for at in 0..self.known.len() {
            let Stand { opens, style, .. } = self.stands[at];
            let shape = self.shape(at);
            let says_nothing = shape.is_capital() && (opens || style != Style::Plain);
            let tells = shape.is_word()
                && (!says_nothing || opens && shape == Shape::Capital && self.opens_before_capital(at));
            let is_plain = shape.is_capital() && style != Style::Capitals;
            if !tells && !is_plain {
                continue;
            }
            let is_owner = is_plain && self.words.is(at + 1, &["'s"]);
            let is_closed = is_owner && owns_nothing(self, at);
            let usage = self.usage.entry(self.words.lower(at)).or_default();
            usage.bare += u32::from(is_plain && !is_owner);
            usage.closed += u32::from(is_closed);
            usage.small += u32::from(tells && shape == Shape::Lower);
            usage.capital += u32::from(tells && shape != Shape::Lower);
        }
    }

    /// Whether the "'s" behind token `at` is a part of the name: it owns nothing in one place, and the text nowhere leaves it out.
    pub(super) fn keeps_ending(&self, at: usize) -> bool {
        let usage = self.usage(at);
        usage.closed > 0 && usage.bare == 0
    }

    /// A report on sport speaks of it in its first line, or again and again. Seats are won and lost, too: one word has to
    /// be of nothing but sport.
    fn reports_on_sport(&self) -> bool {
        const ELSEWHERE: &[&str] = &[
            "won",
            "lost",
            "played",
            "drawn",
            "points",
            "team",
            "teams",
            "final",
            "round",
            "season",
            "division",
            "coach",
            "penalty",
            "header",
            "substitute",
            "substitutes",
            "promotion",
        ];
        if !(0..self.known.len()).any(|at| self.known(at).is(Known::SPORT) && !self.words.is(at, ELSEWHERE)) {
            return false;
        }
        let is_sport = |at: &usize| self.known(*at).is(Known::SPORT);
        let words = (0..self.known.len()).filter(|at| self.shape(*at).is_word()).count();
        let all = (0..self.known.len()).filter(is_sport).count();
        let first = self.lines.first().map_or(0, |line| line.clone().filter(is_sport).count());
        all >= 3 && (first >= 2 || all * if first > 0 { 120 } else { 40 } >= words)
    }
}

/// Determiners, pronouns, prepositions, conjunctions, auxiliaries and the adverbs that open sentences.
pub(super) fn is_function(lower: &str) -> bool {
    use crate::analysis::lexicon::tags_of;
    if matches!(lower, "i" | "us") || lower.starts_with('\'') || lower == "n't" {
        return true;
    }
    tags_of(lower).and_then(|tags| tags.first().copied()).is_some_and(|tag| {
        matches!(
            tag,
            Tag::Dt
                | Tag::Prp
                | Tag::Prps
                | Tag::In
                | Tag::Cc
                | Tag::To
                | Tag::Md
                | Tag::Wdt
                | Tag::Wp
                | Tag::Wrb
                | Tag::Ex
                | Tag::Rb
                | Tag::Rbr
                | Tag::Rbs
                | Tag::Pos
                | Tag::Uh
        )
    }) && lower != "down"
}

fn look_up(lower: &str) -> Known {
    if lower.is_ascii() { known(lower) } else { known(&fold(lower)) }
}

/// "Reporting by Ann Roe; editing by Jon Doe", "Photograph: Ann Roe": who made the article is nobody that it speaks of.
fn is_credit(words: &Words<'_>, line: Range<usize>) -> bool {
    const WORK: &[&str] = &[
        "reporting",
        "writing",
        "editing",
        "written",
        "edited",
        "compiled",
        "translated",
        "photograph",
        "photographs",
        "photography",
        "photo",
        "photos",
        "picture",
        "pictures",
        "illustration",
        "graphic",
        "graphics",
    ];
    let work = line.start + usize::from(words.is(line.start, &["(", "additional"]));
    // "Ann Roe in Veld contributed to this report."
    let end = line.end;
    if (end.saturating_sub(6)..end).any(|at| words.is(at, &["contributed"]) && words.is(at + 2, &["this"])) {
        return true;
    }
    let is_credited = words.is(work, WORK) && words.is(work + 1, &["by", ":"]);
    is_credited
        && !line.into_iter().any(|at| words.tag(at).is_finite() && words.tokens()[at].shape == Shape::Lower)
}

/// Sentences, parted where a line break stands for an end: after a short line, or after a mark. In a text
/// wrapped at some width the break after a long line is only a space.
fn lines(words: &Words<'_>) -> Vec<Range<usize>> {
    const WRAPPED: u32 = 50;
    let text = words.source().text();
    let mut lines = Vec::new();
    for sentence in words.sentences() {
        let mut start = sentence.tokens.start;
        let mut written = start;
        for at in sentence.tokens.clone().skip(1) {
            let (before, token) = (words.tokens()[at - 1].span, words.tokens()[at].span);
            let gap = text.get(before.end as usize..token.start as usize).unwrap_or_default();
            if gap.contains('\n') {
                let from = words.tokens()[written].span.start;
                written = at;
                if before.end - from < WRAPPED
                    || matches!(words.lower(at - 1), ":" | ".")
                    || gap.matches('\n').count() > 1
                {
                    lines.push(start..at);
                    start = at;
                }
            }
        }
        if start < sentence.tokens.end {
            lines.push(start..sentence.tokens.end);
        }
    }
    lines
}

fn style(words: &Words<'_>, line: Range<usize>) -> Style {
    let (mut all, mut upper, mut capital, mut long) = (0, 0, 0, 0);
    let mut has_digits = false;
    let mut brackets = 0;
    for (at, token) in line.clone().zip(words.tokens().get(line.clone()).unwrap_or_default()) {
        has_digits |= token.shape == Shape::Number;
        // "Jane Roe (Riverton), John Doe (Oldport)": a list, no headline.
        brackets += usize::from(words.lower(at) == "(");
        if !token.shape.is_word() || token.span.end - token.span.start < 2 {
            continue;
        }
        all += 1;
        upper += usize::from(token.shape == Shape::Upper);
        if token.span.end - token.span.start > 3 {
            long += 1;
            capital += usize::from(token.shape.is_capital());
        }
    }
    let kind = words.sentences().get(words.sentence_of(line.start)).map(|sentence| sentence.kind);
    let ends = line.end.checked_sub(1).is_some_and(|last| words.tag(last) == Tag::Stop);
    if all >= 3 && upper * 4 >= all * 3 {
        Style::Capitals
    } else if long >= 4
        && !has_digits
        && brackets < 2
        && capital * 4 >= long * 3
        && (!ends || kind == Some(ParagraphKind::Heading))
    {
        Style::Title
    } else {
        Style::Plain
    }
}
