//! What the analysis saw, for a terminal: each sentence with marks under its words, and the rule that made
//! each mark.

use super::{Facts, Pass, cast, names::NameKind};
use crate::{story::Article, text::Span};

/// The article's sentences, each with a line of marks for each thing found in it: its place, what it is, and the
/// name of the rule.
pub fn explain(article: &Article) -> String {
    let facts = Facts::read(article, &mut |_: Pass| {});
    let mut marks = marks(&facts);
    marks.sort_by_key(|mark| (mark.span, mark.label.clone()));
    let mut out = String::new();
    let mut next = 0;
    for sentence in article.source.sentences() {
        let words = article.source.get(*sentence).unwrap_or_default();
        out.push_str(&words.replace(char::is_whitespace, " "));
        out.push('\n');
        while let Some(mark) = marks.get(next).filter(|mark| mark.span.start < sentence.end) {
            next += 1;
            out.push_str(&line(article, *sentence, mark));
        }
        out.push('\n');
    }
    out
}

struct Mark {
    span: Span,
    label: String,
}

/// A line under the sentence: carets under the words, and what they are.
fn line(article: &Article, sentence: Span, mark: &Mark) -> String {
    let before = article.source.get(Span { start: sentence.start, end: mark.span.start.max(sentence.start) });
    let inside = article
        .source
        .get(Span { start: mark.span.start.max(sentence.start), end: mark.span.end.min(sentence.end) });
    let count = |words: Option<&str>| words.map_or(0, |words| words.chars().count());
    let reach = if mark.span.end > sentence.end { "…" } else { "" };
    format!("{}{}{reach} {}\n", " ".repeat(count(before)), "^".repeat(count(inside).max(1)), mark.label)
}

fn marks(facts: &Facts) -> Vec<Mark> {
    let mut marks = Vec::new();
    for date in &facts.dates {
        marks.push(Mark {
            span: date.span,
            label: format!("date {} ({:?}, {})", date.timex(), date.known, date.rule),
        });
    }
    for name in &facts.names {
        let kind = match name.kind {
            NameKind::Person => "person",
            NameKind::Organization => "organization",
            NameKind::Place => "place",
            NameKind::Group => "people",
            NameKind::Other => "name",
        };
        marks.push(Mark { span: name.span, label: format!("{kind} ({})", name.rule) });
    }
    for character in facts.cast.characters() {
        for mention in character.mentions.iter().filter(|mention| mention.form != cast::Form::Named) {
            marks
                .push(Mark { span: mention.span, label: format!("= {} ({})", character.name, mention.rule) });
        }
    }
    for saying in &facts.sayings {
        let part = |spans: &[Span], label: &str| -> Vec<Mark> {
            spans.iter().map(|span| Mark { span: *span, label: label.to_owned() }).collect()
        };
        marks.extend(part(&saying.content, &format!("said ({})", saying.rule)));
        marks.extend(part(&saying.cue, "cue"));
        marks.extend(part(&saying.source, "source"));
    }
    for happening in &facts.happenings {
        let Some(token) = facts.words.tokens().get(happening.head.token) else { continue };
        marks.push(Mark {
            span: token.span,
            label: format!("happens {:?} {:?}", happening.head.form, happening.anchor),
        });
    }
    marks
}
