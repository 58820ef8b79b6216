//! "According to Roe, …", and "…, according to a report".

use super::{
    Found,
    clauses::{Form, Verb},
    extent::{self, Body},
    page::{Page, REACH},
    sources::{Source, behind},
};
use crate::analysis::words::Tag;

/// The statements that a phrase of source carries.
pub(super) fn find(page: &Page, found: &mut Vec<Found>) {
    for at in 0..page.words.tokens().len() {
        let is_cue = page.is(at, &["according"]) && page.is(at + 1, &["to"]);
        if !is_cue || page.quotes.at(at).is_some() {
            continue;
        }
        let sentence = page.sentence(at);
        let Some(source) = behind(page, at + 2) else { continue };
        let source = Source { full: source.full.start..source_end(page, &source), ..source };
        let cue = vec![at..at + 2];
        let as_verb =
            Verb { start: at, end: at + 2, head: at, form: Form::Going, is_passive: false, is_past: false };
        let is_first = (sentence.start..at).all(|before| {
            page.tag(before).is_mark() || page.tag(before).is_adverb() || page.tag(before) == Tag::Cc
        });
        let mut content = Vec::new();
        if !is_first {
            let start = start_of_clause(page, sentence.start, at);
            content.push(start..at);
        }
        let after = source.full.end;
        let goes_on = page.tag(after) == Tag::Comma && (is_first || !is_last_aside(page, after + 1));
        if goes_on {
            content.push(after + 1..extent::end(page, after + 1, as_verb, Body::Clause, false));
        }
        if content.iter().any(|part| !part.is_empty()) {
            found.push(Found {
                content,
                cue,
                source: Some(source),
                rule: "according to",
                ..Found::default()
            });
        }
    }
}

/// Behind the source in the middle of a sentence comes another clause, not the rest of this one.
fn is_last_aside(page: &Page, at: usize) -> bool {
    matches!(page.tag(at), Tag::Cc | Tag::Vbg | Tag::Wdt | Tag::Wp | Tag::Rb | Tag::In | Tag::Dt | Tag::Prp)
}

/// The source runs on over participles and relative clauses to a comma or the end: "a poll released on Tuesday
/// by the paper".
fn source_end(page: &Page, source: &Source) -> usize {
    let limit = page.sentence(source.full.start).end.min(source.full.end + 30);
    (source.full.end..limit)
        .find(|at| matches!(page.tag(*at), Tag::Comma | Tag::Stop | Tag::Colon | Tag::Quote))
        .unwrap_or(limit)
}

fn start_of_clause(page: &Page, floor: usize, at: usize) -> usize {
    let from = floor.max(at.saturating_sub(REACH));
    (from..at).rev().find(|at| page.is(*at, &[";"])).map_or(floor, |mark| mark + 1)
}
