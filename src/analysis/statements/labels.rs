//! Statements that a label marks: "Roe: We will stay" in headlines and interviews, and a name behind a
//! quotation and a dash ("“We will stay.” — Jane Roe").

use super::{Found, page::Page, sources::Source};

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
        found.extend(signed(page, tokens));
    }
}

/// "Roe: We will stay".
fn headed(page: &Page, tokens: std::ops::Range<usize>) -> Option<Found> {
    let colon = tokens.clone().take(6).find(|at| page.is(*at, &[":"]))?;
    let label = tokens.start..colon;
    let is_name = !label.is_empty()
        && label.clone().all(|at| {
            page.tag(at).is_proper()
                || page.words.tokens()[at].shape.is_capital()
                || page.is(at, &["of", "'s"])
        })
        && label.clone().any(|at| page.tag(at).is_proper());
    let has_clause = page.has_verb(colon + 1..tokens.end) && tokens.end > colon + 3;
    if !is_name || !has_clause {
        return None;
    }
    let is_quoted =
        page.opens(colon + 1).is_some_and(|number| page.quotes.all[number].outer.end + 1 >= tokens.end);
    Some(Found {
        content: vec![colon + 1..tokens.end],
        cue: vec![colon..colon + 1],
        source: Some(Source { full: label.clone(), core: label, is_relative: false }),
        is_quoted,
        rule: "label before a colon",
        ..Found::default()
    })
}

/// "“We will stay.” — Jane Roe".
fn signed(page: &Page, tokens: std::ops::Range<usize>) -> Option<Found> {
    let dash = tokens.clone().find(|at| {
        page.is(*at, &["—", "–", "―", "--", "-"])
            && at.checked_sub(1).is_some_and(|last| page.closes(last).is_some())
    })?;
    let name = page.noun_from(dash + 1).filter(|noun| page.tag(noun.end - 1).is_proper())?;
    let quotation = page.closes(dash - 1)?;
    let is_rest = page.words.sentence_of(dash) + 1 >= page.words.sentences().len()
        || !(name.end..tokens.end).any(|at| page.chunks.verb_at(at).is_some());
    is_rest.then(|| Found {
        content: vec![page.quotes.all[quotation].inner.clone()],
        cue: vec![dash..dash + 1],
        source: Some(Source { full: name.start..name.end, core: name.start..name.end, is_relative: false }),
        is_quoted: true,
        rule: "name behind a dash",
        ..Found::default()
    })
}
