//! Times only pointed at: "now", "currently", "recently", "the future", "the past".

use super::{Phrase, Reference};
use crate::analysis::{
    dates::{meaning::Meaning, pieces::Pieces},
    words::Tag,
};

/// Any of these.
pub(super) fn reference(p: &Pieces, at: usize) -> Option<Phrase> {
    let (end, reference) = match p.lower(at) {
        // "now that" is a conjunction.
        "now" if !p.is(at + 1, &["that"]) => (at + 1, Reference::Present),
        "nowadays" | "currently" | "current" => (at + 1, Reference::Present),
        "these" if p.is(at + 1, &["days"]) => (at + 2, Reference::Present),
        "the" if p.are(at + 1, &["present", "time"]) => (at + 3, Reference::Present),
        "recently" | "recent" => (at + 1, Reference::Past),
        "more" if p.is(at + 1, &["recently"]) => (at + 2, Reference::Past),
        // As nouns only: "the past" alone, not "the past president".
        "the" if p.is(at + 1, &["past"]) && closes(p, at + 2) => (at + 2, Reference::Past),
        "the"
            if p.is(at + 1, &["near", "foreseeable", "immediate", "distant"])
                && p.is(at + 2, &["future"]) =>
        {
            (at + 3, Reference::Future)
        }
        "the" if p.is(at + 1, &["future"]) && closes(p, at + 2) => (at + 2, Reference::Future),
        "future" if p.follows(at, &["in"]) && closes(p, at + 1) => (at + 1, Reference::Future),
        _ => return None,
    };
    Some(Phrase {
        end,
        meaning: Meaning::Reference(reference),
        is_approximate: false,
        rule: "pointer to a time",
    })
}

/// Whether no noun follows that the words before would belong to.
fn closes(p: &Pieces, at: usize) -> bool {
    let tag = p.tag(at);
    !(tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Cd | Tag::Vbg | Tag::Vbn))
        || p.is(at, &["'s"])
}
