//! Statements that a label marks: "Roe: We will stay" in headlines and interviews, and a name behind a
//! quotation and a dash ("“We will stay.” — Jane Roe").

use std::ops::Range;

use super::{Found, only, page::Page, sources::Source};

/// The statements of all labels.
pub(super) fn find(page: &Page, found: &mut Vec<Found>) {
    for sentence in page.words.sentences() {
        let tokens = sentence.tokens.clone();
        let is_first = page
            .words
            .sentences()
            .get(page.words.sentence_of(tokens.start).wrapping_sub(1))
            .is_none_or(|before| before.paragraph != sentence.paragraph);
        if is_first {
            found.extend(headed(page, tokens.clone()));
        }
        signed(page, tokens, found);
    }
}

/// "Roe: We will stay".
fn headed(page: &Page, tokens: Range<usize>) -> Option<Found> {
    let colon = tokens.clone().take(6).find(|at| page.is(*at, &[":"]))?;
    let label = tokens.start..colon;
    let is_name = !label.is_empty()
        && label.clone().all(|at| {
            page.tag(at).is_proper()
                || page.words.tokens()[at].shape.is_capital()
                || page.is(at, &["of", "'s"])
        })
        && label.clone().any(|at| page.tag(at).is_proper())
        && !page.has_verb(label.clone())
        && !page.is(
            label.start,
            &[
                "correction",
                "clarification",
                "update",
                "updated",
                "note",
                "editor",
                "photo",
                "video",
                "watch",
                "related",
                "source",
                "exclusive",
                "breaking",
                "opinion",
                "analysis",
            ],
        );
    let is_headline = tokens.start == 0 && tokens.end > colon + 4;
    let has_clause = page.has_verb(colon + 1..tokens.end) && tokens.end > colon + 3 || is_headline;
    if !is_name || !has_clause {
        return None;
    }
    let is_quoted =
        page.opens(colon + 1).is_some_and(|number| page.quotes.all[number].outer.end + 1 >= tokens.end);
    Some(Found {
        content: only(colon + 1..tokens.end),
        cue: colon..colon + 1,
        source: Some(Source { full: label.clone(), core: label, is_relative: false }),
        is_quoted,
        rule: "label before a colon",
        ..Found::default()
    })
}

/// "“We will stay.” — Jane Roe": nothing but a name behind the dash, to the end of the line.
fn signed(page: &Page, tokens: Range<usize>, found: &mut Vec<Found>) {
    for dash in tokens.clone() {
        if !page.is(dash, &["—", "–", "―", "--", "-"]) || dash == 0 {
            continue;
        }
        let Some(quotation) = page.closes(dash - 1) else { continue };
        let Some(name) = page.noun_from(dash + 1).filter(|noun| page.tag(noun.end - 1).is_proper()) else {
            continue;
        };
        let is_rest = name.end >= tokens.end || page.tag(name.end).is_mark();
        if is_rest && !page.tag(name.end - 1).is_verb() {
            found.push(Found {
                content: vec![page.quotes.all[quotation].inner.clone()],
                cue: dash..dash + 1,
                source: Some(Source {
                    full: name.start..name.end,
                    core: name.start..name.end,
                    is_relative: false,
                }),
                is_quoted: true,
                rule: "name behind a dash",
                ..Found::default()
            });
        }
    }
}
