//! What shows something and says nothing: "her record shows", "the figures show", "the law says".

use std::ops::Range;

use crate::analysis::words::{Tag, Words};

/// What shows something without saying it: nobody wrote it to claim anything ("her record shows", "the figures show", "the law
/// says").
const EVIDENCE: &[&str] = &[
    "data",
    "evidence",
    "experience",
    "figure",
    "figures",
    "history",
    "law",
    "laws",
    "number",
    "numbers",
    "record",
    "records",
    "result",
    "results",
    "statistic",
    "statistics",
    "rule",
    "rules",
];

/// Whether a phrase for a speaker turns on what is no speaker but shows something.
pub(super) fn is_evidence(words: &Words, core: &Range<usize>) -> bool {
    let is_end = |at: &usize| matches!(words.tag(*at), Tag::In | Tag::To | Tag::Comma);
    let end = core.clone().find(is_end).unwrap_or(core.end);
    end > core.start && words.is(end - 1, EVIDENCE) && words.tag(end - 1).is_noun()
}
