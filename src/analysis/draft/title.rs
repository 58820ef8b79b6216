//! A short title for an event, made from the words of its own clause.

use std::ops::Range;

use crate::analysis::{
    events::{Clause, Date, Form, Head},
    words::{Tag, Words},
};

/// The title of the event that the clause tells. `who` gives the name for a pronoun or a role that stands at
/// a token; `dates` are left out of it, since the event has its date beside it.
pub(super) fn title(
    words: &Words,
    head: &Head,
    clause: &Clause,
    dates: &[Date],
    who: impl Fn(&Range<usize>) -> Option<String>,
) -> String {
    let mut title = String::new();
    let subject = without_aside(words, trimmed_subject(words, clause.subject.clone()));
    match who(&subject) {
        Some(name) => title.push_str(&name),
        None => push(words, subject, dates, &mut title),
    }
    if head.form == Form::Noun {
        push(words, clause.verb.clone(), &[], &mut title);
        push(words, clause.rest.clone(), dates, &mut title);
    } else {
        push(words, clause.verb.clone(), &[], &mut title);
        push(words, shortened(words, clause.rest.clone(), dates), dates, &mut title);
    }
    capitalized(title.trim_matches([' ', ',', ';', '-', '–', '—']))
}

/// Words that cannot end a title.
const LEFT: &[&str] = &[
    "on", "in", "at", "by", "of", "and", "or", "but", "the", "a", "an", "to", "with", "for", "from", "its",
    "his", "her", "their", "just", "than", "about", "only", "between", "after", "before", "over", "under",
    "shortly", "nearly", "almost", "until", "since", "during", "as", "that", "is", "are", "was", "were",
    "around", "through", "not", "more",
];

/// The longest title, in tokens behind the verb.
const LONGEST: usize = 11;

/// Determiners say nothing in a title's first place, but for numbers and possessives.
fn trimmed_subject(words: &Words, subject: Range<usize>) -> Range<usize> {
    let start = subject.start;
    if words.is(start, &["the", "a", "an"]) && subject.len() > 1 { start + 1..subject.end } else { subject }
}

/// Without what stands behind a comma: "Osei, 58,".
fn without_aside(words: &Words, subject: Range<usize>) -> Range<usize> {
    let end = subject.clone().find(|at| words.tag(*at) == Tag::Comma).unwrap_or(subject.end);
    subject.start..end
}

/// The rest of a clause, cut before a phrase that would make it too long.
fn shortened(words: &Words, rest: Range<usize>, dates: &[Date]) -> Range<usize> {
    let said = rest.clone().filter(|at| !is_dated(*at, dates)).count();
    if said <= LONGEST {
        return rest;
    }
    let cut = (rest.start + 3..rest.end.min(rest.start + LONGEST))
        .rev()
        .find(|at| matches!(words.tag(*at), Tag::In | Tag::To | Tag::Cc | Tag::Comma));
    rest.start..cut.unwrap_or(rest.end.min(rest.start + LONGEST))
}

fn is_dated(at: usize, dates: &[Date]) -> bool {
    let first = dates.partition_point(|date| date.tokens.end <= at);
    dates.get(first).is_some_and(|date| date.tokens.contains(&at))
}

/// Appends the words of the tokens, without dates and the prepositions before them, with the spaces of the
/// text.
fn push(words: &Words, tokens: Range<usize>, dates: &[Date], title: &mut String) {
    let end = tokens.end;
    let mut is_first = true;
    for at in tokens {
        let next_is_dated = at + 1 < end
            && (is_dated(at + 1, dates)
                || matches!(words.tag(at + 1), Tag::Dt | Tag::Rb) && is_dated(at + 2, dates) && at + 2 < end);
        let leads_to_date = words.tag(at) == Tag::In
            && next_is_dated
            && words.is(
                at,
                &[
                    "on", "in", "at", "by", "since", "until", "from", "during", "for", "of", "between",
                    "about", "around",
                ],
            );
        if is_dated(at, dates) || leads_to_date {
            continue;
        }
        let token = words.tokens().get(at);
        if !title.is_empty() && (is_first || token.is_some_and(|token| token.is_spaced)) {
            title.push(' ');
        }
        title.push_str(words.text(at));
        is_first = false;
    }
    // What is left behind of a phrase that was taken out.
    loop {
        let trimmed = title.trim_end_matches([' ', ',', ';', ':']);
        let last = trimmed.rsplit(' ').next().unwrap_or_default();
        let is_left = LEFT.contains(&last);
        let cut = if is_left { trimmed.len() - last.len() } else { trimmed.len() };
        if cut == title.len() {
            break;
        }
        title.truncate(cut);
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
