//! Who takes over the speech: "Roe praised the team. Her brother disagreed. “I am not so sure,” he said."
//!
//! The sentence before a quotation often tells how somebody answers. Then the pronoun beside the quotation means that
//! one, not the person of whom the text has spoken longest.

use std::ops::Range;

use super::{
    Found,
    clauses::{Form, Verb},
    cues,
    page::Page,
    sources,
};
use crate::analysis::{
    lexicon::{Known, listed},
    words::Tag,
};

/// What people do with their faces and heads before they speak.
const GESTURES: &[&str] = &[
    "shrugged",
    "nodded",
    "smiled",
    "laughed",
    "sighed",
    "grinned",
    "frowned",
    "winced",
    "hesitated",
    "paused",
    "shook",
];

/// Gives a quotation with "he" or "she" beside it to the one who answers in the sentence before it.
pub(super) fn taken_over(page: &Page, found: &mut Found) {
    let Some(source) = found.source.as_mut().filter(|_| found.is_quoted) else { return };
    let is_pronoun = source.core.len() == 1 && page.is(source.core.start, &["he", "she"]);
    let open = found.content.first().and_then(|part| part.start.checked_sub(1)).filter(|_| is_pronoun);
    if let Some(speaker) = open.and_then(|open| answerer(page, open)) {
        source.core = speaker;
    }
}

/// The one who answers in the sentence before the quotation that opens here, in the same paragraph.
fn answerer(page: &Page, open: usize) -> Option<Range<usize>> {
    let before = page.sentence(open.checked_sub(1)?);
    let tells = before.end == open && before.clone().all(|at| page.quotes.at(at).is_none());
    if !tells || page.paragraph(before.start) != page.paragraph(open) {
        return None;
    }
    before.clone().filter_map(|at| page.verb_from(at)).find_map(|verb| {
        let speaker = sources::subject(page, verb).filter(|_| verb.form == Form::Finite)?.core;
        let head = speaker.end - 1;
        let opens_noun = matches!(page.tag(speaker.start), Tag::Dt | Tag::Prps | Tag::Cd)
            || speaker.clone().any(|at| page.tag(at) == Tag::Pos);
        let is_role =
            opens_noun && !page.tag(head).is_proper() && listed(page.words.lower(head)).is(Known::ROLE);
        let is_gesture = page.is(verb.head, GESTURES);
        let answers = if is_role { is_gesture || is_answer(page, verb) } else { is_gesture };
        // Where the rest names somebody else, the pronoun may be that one's.
        let is_alone = (verb.end..before.end)
            .all(|at| !page.tag(at).is_proper() && !page.is(at, &["he", "she", "him", "them"]));
        (answers && is_alone && (is_role || page.tag(head).is_proper())).then_some(speaker)
    })
}

/// "disagreed", "was not convinced", "is more hopeful".
fn is_answer(page: &Page, verb: Verb) -> bool {
    let word = |at: usize| page.words.lower(at);
    let judges = |at: usize| cues::adjective(word(at)).is_some();
    cues::verb(word(verb.head), word(verb.head + 1), "").is_some_and(|(cue, _)| cue.is_speech())
        || judges(verb.head)
        || page.is(verb.head, &["is", "was"]) && judges(page.skip_adverbs(verb.end))
}
