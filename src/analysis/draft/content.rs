//! What is said in a statement, in words that can stand alone.

use super::Facts;
use crate::{
    analysis::{
        statements::{Kind, Saying},
        words::Tag,
    },
    text::Span,
};

/// What is said, as one text: its parts joined as sentences, its quotation marks in pairs.
pub(super) fn content(facts: &Facts, saying: &Saying) -> String {
    let length = |span: &Span| span.range().len();
    let mut content = String::with_capacity(saying.content.iter().map(length).sum());
    // "He was told by the judge to wait": what is asked of whom is told with its verb.
    let asked = saying.content.first().zip(saying.content.last());
    let asked = asked.filter(|_| saying.rule == "passive with an infinitive" && !saying.source.is_empty());
    let asked = asked.map(|(first, last)| [Span { end: last.end, ..*first }]);
    for span in asked.as_ref().map_or(&saying.content[..], |whole| whole) {
        let words = facts
            .article
            .source
            .get(with_mark(facts, saying, whole(facts, saying, *span)))
            .unwrap_or_default();
        // "“The motive,” he said, “was …”": the comma before the speaker is the reporter's, where a verb goes on.
        let is_verb = facts.words.tag(facts.words.token_at(span.start)).is_finite();
        if content.ends_with(',') && is_verb {
            content.pop();
        }
        let goes_on = words.starts_with(char::is_lowercase);
        if !content.is_empty() {
            content = closed(&content);
            content.push_str(if is_verb || content.ends_with(['.', '!', '?', ',', '…']) {
                ""
            } else if goes_on {
                ","
            } else {
                "."
            });
        }
        for part in words.split_whitespace() {
            if !content.is_empty() {
                content.push(' ');
            }
            content.push_str(part);
        }
    }
    let trimmed = content.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    let first = saying.content.first().map(|span| facts.words.token_at(span.start));
    let bare = match saying.kind {
        Kind::Direct => trimmed.trim_matches(['"', '“', '”', '„', '«', '»']),
        // "said that was wrong": behind it an auxiliary has no other subject.
        _ if first.is_some_and(|first| {
            facts.words.tag(first + 1) == Tag::Md
                || facts.words.is(first + 1, &["is", "was", "has", "had", "does", "did"])
        }) =>
        {
            trimmed
        }
        // "said that the figures": the conjunction is the reporter's.
        _ => trimmed.strip_prefix("that ").or_else(|| trimmed.strip_prefix("that, ")).unwrap_or(trimmed),
    };
    let mut bare = closed(bare.trim());
    if saying.rule == "somebody called something" {
        bare = judged(&bare).unwrap_or(bare);
    }
    if bare.as_bytes().windows(2).any(|pair| matches!(pair, b"``" | b"''")) {
        bare = bare.replace("``", "“").replace("''", "”");
    }
    let mut rest = bare.chars();
    let mut content = String::with_capacity(bare.len() + '”'.len_utf8());
    content.extend(rest.next().into_iter().flat_map(char::to_uppercase));
    content.push_str(rest.as_str());
    if content.matches('“').count() > content.matches('”').count() {
        content.push('”');
    } else if content.matches('"').count() % 2 == 1 {
        content.push('"');
    }
    content
}

/// What is asked, with the verb that asks it: "urged her to stay", "asked for it to be sold". Without it, it would read as
/// what is to be done.
pub(super) fn whole(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let start = facts.words.token_at(span.start);
    let is_infinitive = || {
        let verb =
            facts.tokens(span).find(|at| facts.words.tag(*at).is_verb() || facts.words.tag(*at) == Tag::To);
        verb.is_some_and(|at| facts.words.tag(at) == Tag::To)
    };
    let behind = |cue: &&Span| match saying.rule {
        "somebody asked to do something" => facts.tokens(**cue).end == start,
        "matter behind a preposition" if is_charge(facts, saying) => saying.content.first() == Some(&span),
        "matter behind a preposition" => {
            facts.tokens(**cue).end + 1 == start && facts.words.is(start - 1, &["for"]) && is_infinitive()
        }
        _ => false,
    };
    let Some(cue) = saying.cue.first().filter(behind) else { return without_listener(facts, saying, span) };
    // "has called on her": the auxiliary says nothing of what is asked.
    let is_verb = |at: &usize| {
        let is_auxiliary =
            facts.words.is(*at, &["has", "have", "had", "is", "are", "was", "were", "been", "be"]);
        facts.words.tag(*at).is_verb() && !is_auxiliary
    };
    let verb = facts.tokens(*cue).find(is_verb).map(|at| facts.words.span(at..at + 1));
    Span { start: verb.map_or(cue.start, |verb| verb.start), ..span }
}

/// "accused Roe of lying": without the verb it is not told whom it charges with it.
pub(super) fn is_charge(facts: &Facts, saying: &Saying) -> bool {
    let is_verb = |at| facts.words.is(at, &["accuse", "accused", "accuses", "accusing"]);
    saying.rule == "matter behind a preposition"
        && saying.cue.last().is_some_and(|cue| facts.tokens(*cue).any(is_verb))
}

/// A quotation with the mark of a question or a call at its end.
fn with_mark(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let rest = facts.article.source.text().get(span.end as usize..).unwrap_or_default();
    let marks = rest.bytes().take_while(|byte| matches!(byte, b'?' | b'!')).count();
    let marks = if saying.kind == Kind::Direct { marks as u32 } else { 0 };
    Span { end: span.end + marks, ..span }
}

/// "The report as “pure fantasy”": what is judged, a colon, and the judgement in its marks; a pronoun says nothing alone.
fn judged(text: &str) -> Option<String> {
    let open = text.find(['"', '“'])?;
    let is_last = text.ends_with(['"', '”']) && text[open..].matches(['"', '“', '”']).count() == 2;
    let thing = text[..open].trim_end();
    // "it a “joke”", "it as a “joke”": the article goes with the judgement.
    let article = [" a", " an", " the"].into_iter().find_map(|article| thing.strip_suffix(article));
    let open = article.map_or(open, |thing| thing.len() + 1);
    let thing = article.unwrap_or(thing);
    let thing = thing.strip_suffix(" as").unwrap_or(thing);
    let is_bare = ["it", "this", "him", "her", "them"].contains(&thing) || thing.starts_with("what ");
    match thing {
        "" => None,
        _ if !is_last => None,
        _ if is_bare => Some(text[open..].to_owned()),
        _ => Some(format!("{thing}: {}", &text[open..])),
    }
}

/// "wrote to a friend, Ann Roe, that the ward was small": to whom it was said is no part of what was said.
fn without_listener(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let words = &facts.words;
    let tokens = facts.tokens(span);
    let is_listener = saying.kind != Kind::Direct
        && words.is(tokens.start, &["to"])
        && !words.tag(tokens.start + 1).is_verb();
    let that = tokens.clone().take(12).find(|at| is_listener && words.is(*at, &["that"]));
    match that.map(|at| words.span(at..at + 1)) {
        Some(that) if that.start > span.start && that.end < span.end => Span { start: that.start, ..span },
        _ => without_day(facts, saying, span),
    }
}

/// "said on Tuesday it would close": the day between the verb and what is said is that of the saying.
fn without_day(facts: &Facts, saying: &Saying, span: Span) -> Span {
    let words = &facts.words;
    let tokens = facts.tokens(span);
    let is_behind = saying.kind != Kind::Direct
        && saying.cue.last().is_some_and(|cue| facts.tokens(*cue).end == tokens.start);
    let at = if words.is(tokens.start, &["on", "in"]) { tokens.start + 1 } else { tokens.start };
    let first = facts.dates.partition_point(|date| date.tokens.end <= at);
    match facts.dates.get(first).map(|date| date.tokens.clone()) {
        Some(day)
            if is_behind
                && day.start == at
                && day.end < tokens.end
                && !words.tag(day.end).is_mark()
                && !words.tag(day.start).is_adjective() =>
        {
            Span { start: words.span(day.end..day.end + 1).start, ..span }
        }
        _ => span,
    }
}

/// What is quoted at the end keeps its closing mark, but not the stop of the sentence inside it.
fn closed(text: &str) -> String {
    for mark in ["\"", "”", "''", "’"] {
        if let Some(quoted) = text.strip_suffix(mark)
            && let Some(bare) = quoted.strip_suffix(['.', ','])
        {
            return format!("{bare}{mark}");
        }
    }
    text.to_owned()
}
