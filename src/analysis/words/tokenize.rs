//! Where one token ends and the next begins.
//!
//! White space parts tokens, and marks stand alone, but for those that belong to a word: the hyphens and
//! apostrophes inside it, the full stops of abbreviations and initials, the separators of a number. The
//! endings that stand for a word of their own are cut off: "n't", "'s", "'re", "'ve", "'ll", "'d", "'m".

use super::{Shape, Tag, Token};
use crate::text::Span;

/// Appends the tokens of the sentence at `sentence`, and their lower-case forms.
#[inline(never)]
pub(super) fn tokenize(text: &str, sentence: Span, tokens: &mut Vec<Token>, lower: &mut String) {
    let Some(words) = text.get(sentence.range()) else { return };
    let base = sentence.start as usize;
    let mut at = 0;
    let mut is_spaced = true;
    while let Some(c) = words[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            is_spaced = true;
            continue;
        }
        let rest = &words[at..];
        let before = words[..at].chars().next_back();
        let length = if is_letter(c) {
            word_length(rest)
        } else if c.is_ascii_digit() {
            number_length(rest)
        } else if is_apostrophe(c) && is_elision(rest, before) {
            c.len_utf8()
                + rest[c.len_utf8()..]
                    .find(|c: char| !c.is_alphanumeric())
                    .unwrap_or(rest.len() - c.len_utf8())
        } else {
            mark_length(rest, c)
        };
        let word = &rest[..length];
        for part in parts(word) {
            let start = base + at;
            at += part.len();
            push(part, start, is_spaced, shape(part, before, words[at..].chars().next()), tokens, lower);
            is_spaced = false;
        }
    }
}

/// Words that keep their full stop, as they are written before it in lower case. Months and weekdays
/// among them; initials and "U.S." are known by their form.
const ABBREVIATIONS: &[&str] = &[
    "adm", "approx", "apr", "assn", "atty", "aug", "ave", "blvd", "brig", "bros", "ca", "capt", "cf", "cmdr",
    "co", "col", "corp", "cpl", "dec", "dept", "det", "dr", "est", "etc", "feb", "fr", "fri", "ft", "gen",
    "gov", "hon", "inc", "insp", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mon", "mr",
    "mrs", "ms", "mt", "no", "nos", "nov", "oct", "pfc", "ph.d", "prof", "pvt", "rep", "reps", "rev", "sat",
    "sen", "sens", "sep", "sept", "sgt", "spc", "sr", "st", "sun", "supt", "thu", "thur", "thurs", "tue",
    "tues", "univ", "vs", "wed", "weds",
];

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || c == '_' || c == '@' || ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// "'90s", "'em", "'til": an apostrophe for what is left out, not a quotation mark; or a clitic that stands
/// apart, as in tokenized text.
fn is_elision(rest: &str, before: Option<char>) -> bool {
    let tail: String = rest.chars().skip(1).take(4).flat_map(char::to_lowercase).collect();
    let word: String = tail.chars().take_while(|c| c.is_alphanumeric()).collect();
    let is_year = word.len() >= 2
        && word.as_bytes()[..2].iter().all(u8::is_ascii_digit)
        && matches!(&word[2..], "" | "s");
    let is_clitic = matches!(word.as_str(), "s" | "re" | "ve" | "ll" | "d" | "m");
    is_year && before.is_none_or(|c| !c.is_alphanumeric())
        || matches!(word.as_str(), "em" | "til" | "tis" | "twas")
        || is_clitic
}

/// The length of the word that opens `rest`: letters, digits, inner hyphens and apostrophes, and the full
/// stop of an abbreviation.
fn word_length(rest: &str) -> usize {
    // Most words are letters before a space or a comma, of which nothing below holds.
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    if matches!(rest.as_bytes().get(letters), None | Some(b' ' | b',')) {
        return letters;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_inside = is_letter(c)
            || c.is_alphanumeric()
            || matches!(c, '-' | '\'' | '’' | '&' | '‐' | '‑' | '.') && next.is_some_and(char::is_alphanumeric)
            // "U.S.-led"
            || c == '.' && rest[at + 1..].starts_with('-') && rest[at + 2..].starts_with(is_letter);
        if !is_inside {
            break;
        }
        end = at + c.len_utf8();
    }
    let word = &rest[..end];
    // A stop inside a word that is no abbreviation ends a sentence whose space was lost ("talks.The").
    if let Some(stop) = word.find('.').filter(|_| !is_dotted(word)) {
        return if is_address(word) {
            end
        } else {
            stop + usize::from(ABBREVIATIONS.contains(&&*word[..stop].to_lowercase()))
        };
    }
    let has_stop = rest[end..].starts_with('.');
    if has_stop && (is_initials(word) || ABBREVIATIONS.contains(&&*word.to_lowercase())) {
        let is_last = rest[end + 1..].trim_matches(['"', '”', '’', ')', '\'', ' ']).is_empty();
        // At the end of a sentence the stop does both works; it stays with initials and titles only.
        return if is_last && !is_initials(word) && !is_company(word) { end } else { end + 1 };
    }
    end
}

/// "U.S", "p.m", "e.g": single letters between stops.
fn is_dotted(word: &str) -> bool {
    word.split(['.', '-', '‑']).next().is_some_and(|first| first.chars().count() == 1)
        && word.split('-').next().is_some_and(|head| head.split('.').all(|part| part.chars().count() <= 2))
}

fn is_initials(word: &str) -> bool {
    let mut parts = word.split('.');
    parts.all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
        && (word.contains('.') || word.chars().all(char::is_uppercase))
        && word != "I"
}

fn is_company(word: &str) -> bool {
    matches!(&*word.to_lowercase(), "inc" | "co" | "corp" | "ltd" | "bros" | "jr" | "sr")
}

/// "example.org", "Amazon.com": the last part is a top-level domain.
fn is_address(word: &str) -> bool {
    word.rsplit('.').next().is_some_and(|last| {
        matches!(
            last,
            "com" | "org" | "net" | "gov" | "edu" | "co" | "uk" | "io" | "info" | "eu" | "de" | "fr"
        )
    })
}

/// The length of the number that opens `rest`: digits, separators between digits, letters behind.
fn number_length(rest: &str) -> usize {
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    let mut has_letter = false;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let is_inside = c.is_ascii_digit()
            || !has_letter
                && matches!(c, ',' | '.' | ':' | '/')
                && next.is_some_and(|next| next.is_ascii_digit())
            || c.is_alphabetic()
            || c == '-' && next.is_some_and(char::is_alphabetic);
        if !is_inside {
            break;
        }
        has_letter |= c.is_alphabetic();
        end = at + c.len_utf8();
    }
    // "10 p.m." written together: "10p.m."
    if rest[end..].starts_with(".m.") && rest[..end].ends_with(['a', 'p']) { end + 3 } else { end }
}

/// The length of a mark: runs of stops, dashes, backquotes and straight pairs are one.
fn mark_length(rest: &str, c: char) -> usize {
    match c {
        '.' | '-' | '*' | '=' | '_' | '`' => {
            rest.bytes().take(32).take_while(|next| *next == c as u8).count()
        }
        '\'' if rest.starts_with("''") => 2,
        _ => c.len_utf8(),
    }
}

/// A word and the clitics that are cut off it.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    let cut = clitic(word).unwrap_or(word.len());
    [&word[..cut], &word[cut..]].into_iter().filter(|part| !part.is_empty())
}

/// Where the clitic of a word begins.
fn clitic(word: &str) -> Option<usize> {
    if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    if word.len() > 3 {
        let tail = word.len().checked_sub(3).filter(|at| word.is_char_boundary(*at));
        if tail.is_some_and(|at| word[at..].eq_ignore_ascii_case("n't")) {
            return tail;
        }
        let tail = word.len().checked_sub("n’t".len()).filter(|at| *at > 0 && word.is_char_boundary(*at));
        if tail.is_some_and(|at| matches!(&word[at..], "n’t" | "N’T")) {
            return tail;
        }
    }
    let at = word.rfind(is_apostrophe).filter(|at| *at > 0)?;
    let ending = word[at..].trim_start_matches(is_apostrophe);
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|clitic| ending.eq_ignore_ascii_case(clitic)).then_some(at)
}

/// How a token is written; for a quotation mark, whether it opens or closes, from what stands around it.
fn shape(part: &str, before: Option<char>, after: Option<char>) -> Shape {
    let Some(first) = part.chars().next() else { return Shape::Mark };
    if part.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Shape::Lower;
    }
    match first {
        '“' | '„' | '«' | '‘' | '`' => return Shape::Open,
        '”' | '»' => return Shape::Close,
        '"' => {
            let opens = after
                .is_some_and(|c| !c.is_whitespace() && !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')'))
                && before.is_none_or(|c| {
                    c.is_whitespace() || matches!(c, '(' | '[' | '-' | '–' | '—' | '\'' | '‘' | '“')
                });
            return if opens { Shape::Open } else { Shape::Close };
        }
        '\'' | '’' if part.chars().all(is_apostrophe) => {
            let opens = part.len() == 1
                && before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '"' | '“' | '–' | '—'))
                && after.is_some_and(char::is_alphanumeric);
            return if opens { Shape::Open } else { Shape::Close };
        }
        _ => {}
    }
    let core = part.trim_start_matches(is_apostrophe);
    if core.starts_with(|c: char| c.is_ascii_digit()) {
        return Shape::Number;
    }
    let letters = core.chars().filter(|c| c.is_alphabetic());
    let capitals = core.chars().filter(|c| c.is_uppercase()).count();
    match letters.count() {
        0 => Shape::Mark,
        _ if capitals == 0 => Shape::Lower,
        count
            if count >= 2
                && (capitals == count || capitals > 1 && capitals + 1 == count && core.ends_with('s')) =>
        {
            Shape::Upper
        }
        _ if first.is_uppercase() => Shape::Capital,
        _ => Shape::Mixed,
    }
}

fn push(
    part: &str,
    start: usize,
    is_spaced: bool,
    shape: Shape,
    tokens: &mut Vec<Token>,
    lower: &mut String,
) {
    let from = lower.len();
    if part.is_ascii() {
        lower.push_str(part);
        lower[from..].make_ascii_lowercase();
    } else {
        for c in part.chars() {
            match c {
                '’' | '‘' => lower.push('\''),
                '“' | '”' | '„' | '«' | '»' => lower.push('"'),
                '‐' | '‑' => lower.push('-'),
                _ => lower.extend(c.to_lowercase()),
            }
        }
    }
    tokens.push(Token {
        span: Span::new(start, start + part.len()),
        lower: Span::new(from, lower.len()),
        shape,
        tag: Tag::default(),
        is_spaced,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        let (mut tokens, mut lower) = (Vec::new(), String::new());
        tokenize(text, Span::new(0, text.len()), &mut tokens, &mut lower);
        tokens.iter().map(|token| text[token.span.range()].to_owned()).collect()
    }

    fn joined(text: &str) -> String {
        cut(text).join("|")
    }

    #[test]
    fn marks_stand_alone_and_clitics_are_cut_off() {
        assert_eq!(joined("He didn't say, “It’s over.”"), "He|did|n't|say|,|“|It|’s|over|.|”");
        assert_eq!(joined("The workers' union and O'Brien's"), "The|workers|'|union|and|O'Brien|'s");
    }

    #[test]
    fn abbreviations_and_initials_keep_their_stops() {
        assert_eq!(
            joined("Mr. Vega of the U.S. met J. R. Ruiz at 5 p.m. on Nov. 3"),
            "Mr.|Vega|of|the|U.S.|met|J.|R.|Ruiz|at|5|p.m.|on|Nov.|3"
        );
        assert_eq!(joined("It was I."), "It|was|I|.");
        assert_eq!(joined("He came in Oct."), "He|came|in|Oct|.");
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(joined("$1,500.50 at 10:30 on the 3rd, 5%"), "$|1,500.50|at|10:30|on|the|3rd|,|5|%");
        assert_eq!(joined("1990-91, 5–7 May, a 15-year-old"), "1990|-|91|,|5|–|7|May|,|a|15-year-old");
        assert_eq!(joined("the '90s and the 1990s"), "the|'90s|and|the|1990s");
    }

    #[test]
    fn hyphens_inside_words_stay() {
        assert_eq!(joined("a U.S.-led co-op -- and AT&T"), "a|U.S.-led|co-op|--|and|AT&T");
    }

    #[test]
    fn a_lost_space_after_a_stop_does_not_join_two_words() {
        assert_eq!(joined("the talks.The next"), "the|talks|.|The|next");
        assert_eq!(joined("see example.org now"), "see|example.org|now");
    }

    #[test]
    fn any_text_is_cut_into_what_it_is_made_of() {
        for text in [
            "’",
            "'",
            "'s",
            "a'",
            "’s’s’s",
            "\u{301}x",
            "5.",
            "a.",
            "..",
            "n’t",
            "é’s",
            "1p.m.",
            "''",
            "x\u{a0}y",
            "I.M.F.-",
            "ﬁ.ﬁ",
        ] {
            let joined: String = cut(text).concat();
            let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(joined, plain);
        }
    }
}
