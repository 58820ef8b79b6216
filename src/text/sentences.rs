//! Where sentences end. UAX 29 cuts after "Dr." and "U.S."; these rules do not.

use super::Span;

/// The sentences of the paragraph that lies at `paragraph` in `text`, in order, without the white
/// space between them.
pub(super) fn sentences(text: &str, paragraph: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = paragraph.start as usize;
    let words = &text[paragraph.range()];
    for (offset, c) in words.char_indices() {
        let after = paragraph.start as usize + offset + c.len_utf8();
        if after > start
            && matches!(c, '.' | '!' | '?' | '…' | '"' | '”' | '’' | ')')
            && ends_here(text, paragraph, after)
        {
            push_trimmed(&mut found, text, start, after);
            start = after;
        }
    }
    push_trimmed(&mut found, text, start, paragraph.end as usize);
    found
}

/// Titles and other words whose full stop does not end a sentence, as they are written before it.
const ABBREVIATIONS: &[&str] = &[
    "Adm", "Brig", "Capt", "Col", "Dr", "Fr", "Gen", "Gov", "Hon", "Lt", "Maj", "Mr", "Mrs", "Ms", "Prof",
    "Rep", "Rev", "Sen", "Sgt", "St", "vs", "etc", "No", "Nos", "approx", "c", "ca", "cf", "e.g", "i.e",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
];

/// The most quotation marks and brackets that close or open a sentence.
const MOST_MARKS: usize = 8;

/// Whether a sentence ends at `end`: a closing mark (with its quotes) is behind it, white space and
/// then the opening of a sentence are ahead, and the mark is not that of an abbreviation.
fn ends_here(text: &str, paragraph: Span, end: usize) -> bool {
    let mut behind = &text[paragraph.start as usize..end];
    // No sentence is closed by more marks than these; without a limit a page of quotation marks would take for ever.
    for _ in 0..MOST_MARKS {
        behind = behind.strip_suffix(['"', '”', '’', ')', '\'']).unwrap_or(behind);
    }
    let Some(mark) = behind.chars().next_back().filter(|c| matches!(c, '.' | '!' | '?' | '…')) else {
        return false;
    };
    let ahead = &text[end..paragraph.end as usize];
    let next = ahead.trim_start();
    if next.len() == ahead.len() {
        return false;
    }
    let opens = next
        .chars()
        .take(MOST_MARKS)
        .find(|c| !matches!(c, '"' | '“' | '‘' | '(' | '\''))
        .is_none_or(|c| !c.is_lowercase());
    let before = behind.strip_suffix('.').unwrap_or(behind);
    opens && (mark != '.' || !is_abbreviation(before) || is_letter_before_quotation(before, next))
}

/// "in a post on X. “Better late”": a letter behind a small word is no initial, and a quotation begins behind it.
fn is_letter_before_quotation(before_stop: &str, next: &str) -> bool {
    let mut words = before_stop.rsplit(char::is_whitespace);
    let is_letter = words.next().is_some_and(|word| word.chars().count() == 1);
    let is_small = words.next().is_some_and(|word| word.starts_with(char::is_lowercase));
    is_letter && is_small && next.starts_with(['"', '“'])
}

fn is_abbreviation(before_stop: &str) -> bool {
    let word = before_stop
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '“' | '”' | '‘' | '"'))
        .next()
        .unwrap_or("");
    let initials =
        word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    initials || ABBREVIATIONS.contains(&word)
}

fn push_trimmed(found: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    let words = &text[start..end];
    let lead = words.len() - words.trim_start().len();
    let span = Span::new(start + lead, start + lead + words.trim().len());
    if !span.is_empty() {
        found.push(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn titles_and_initials_do_not_end_a_sentence() {
        assert_eq!(
            split("Dr. Ruiz met J. R. Vega. They talked."),
            ["Dr. Ruiz met J. R. Vega.", "They talked."]
        );
        assert_eq!(split("The U.S. Navy came. It stayed."), ["The U.S. Navy came.", "It stayed."]);
    }

    #[test]
    fn a_letter_behind_a_small_word_is_no_initial_before_a_quotation() {
        assert_eq!(split("He wrote on X. “It is late.”"), ["He wrote on X.", "“It is late.”"]);
        assert_eq!(split("Walter J. “Skip” Vega left."), ["Walter J. “Skip” Vega left."]);
    }

    #[test]
    fn a_closing_quote_belongs_to_the_sentence_it_closes() {
        assert_eq!(split("“We wait.” Then he left."), ["“We wait.”", "Then he left."]);
        assert_eq!(split("“We wait!” he said. So be it."), ["“We wait!” he said.", "So be it."]);
    }

    #[test]
    fn a_decimal_point_is_not_a_full_stop() {
        assert_eq!(split("It grew by 3.5 percent. Good."), ["It grew by 3.5 percent.", "Good."]);
    }

    #[test]
    fn white_space_alone_has_no_sentence() {
        assert_eq!(split("  \u{a0} "), Vec::<&str>::new());
    }
}
