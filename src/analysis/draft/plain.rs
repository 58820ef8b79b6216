//! Sayings that are statements, or none, by their form alone: however little some say, it is told in so many words; others stand
//! for something done.

use super::Facts;
use crate::analysis::{
    statements::{Kind, Saying},
    words::Tag,
};

/// Phrases that stand for something done or felt, and hold nothing that was said: "attacked the plan", "had hoped to sell".
pub(super) fn is_standing(facts: &Facts, saying: &Saying) -> bool {
    let cue = saying.cue.first().map_or(0, |cue| facts.words.token_at(cue.start));
    match saying.rule {
        "thing judged" => saying.kind == Kind::Indirect,
        // A wish before another past is one that was not fulfilled.
        "infinitive" => facts.words.is(cue, &["had"]),
        _ => false,
    }
}

/// A short clause, or one in a word, that somebody of the cast says in so many words: "Roe said rates would rise", "called
/// the ruling “unfair”".
pub(super) fn is_plain(facts: &Facts, saying: &Saying) -> bool {
    const LEAST: usize = 3;
    const SAID: &[&str] = &["said", "says", "told", "tells", "added", "adds"];
    const CALLED: &[&str] = &["called", "described", "branded", "labelled", "labeled", "dubbed", "dismissed"];
    let (Some(first), Some(last), Some(cue)) =
        (saying.content.first(), saying.content.last(), saying.cue.last())
    else {
        return false;
    };
    let cue = facts.tokens(*cue);
    let (start, end) = (facts.words.token_at(first.start), facts.tokens(*last).end);
    let is_word = |at: &usize| !facts.words.tag(*at).is_mark();
    let is_told = match saying.rule {
        "clause with that" | "clause without that" => {
            let is_cut = (start..end).rev().find(is_word).is_some_and(|at| {
                matches!(facts.words.tag(at), Tag::Wdt | Tag::Wp | Tag::Cc)
                    || facts.words.is(at, &["a", "an", "the", "that"])
            });
            // "said in a report, and those …": a circumstance, not the clause.
            let is_aside = facts.words.tag(start) == Tag::In && !facts.words.is(start, &["that"]);
            // "found that those who ate it had less": right behind its verb "that" opens a clause whatever the verb.
            let is_marked = saying.rule == "clause with that"
                && start == cue.end
                && (start..end).any(|at| facts.words.tag(at).is_verb());
            (facts.words.is(cue.end - 1, SAID) || is_marked)
                && !is_cut
                && !is_aside
                && (start..end).filter(is_word).count() >= LEAST
        }
        "somebody called something" => {
            saying.kind == Kind::Mixed
                && facts.words.is(cue.end - 1, CALLED)
                && facts.words.tag(end - 1) == Tag::Quote
        }
        _ => false,
    };
    is_told && cue.len() == 1
}
