//! What happens, and when: the words that name happenings, each with its date.
//!
//! `heads` finds the words, `anchor` dates them, `clause`, `subject` and `relative` read who does it and what. Which of them become events of a story is the business of
//! `draft`; how dates are read, of `dates`.

mod anchor;
mod clause;
mod heads;
mod relative;
mod subject;

pub(in crate::analysis) use anchor::is_inside_noun_phrase;
pub use anchor::{Anchor, Date};
pub(in crate::analysis) use clause::SUBORDINATORS;
pub use clause::{Clause, clause};
pub use heads::{Form, Head};

use crate::{analysis::words::Words, calendar::Civil};

/// A word that names something that happens, and how it came to its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Happening {
    /// The word.
    pub head: Head,
    /// The number of its sentence.
    pub sentence: usize,
    /// Its date.
    pub anchor: Anchor,
}

/// What the text says happens, in the order of the text. `dates` are the dates that the text gives, in its
/// order.
#[inline(never)]
pub fn find(words: &Words, dates: &[Date], published: Option<Civil>) -> Vec<Happening> {
    let mut context = anchor::Context::new(published);
    let mut found = Vec::new();
    for (number, sentence) in words.sentences().iter().enumerate() {
        let heads = heads::heads(words, sentence.tokens.clone());
        let anchors =
            anchor::anchors(words, sentence.tokens.clone(), sentence.paragraph, &heads, dates, &mut context);
        found.extend(heads.into_iter().zip(anchors).map(|(head, anchor)| Happening {
            head,
            sentence: number,
            anchor,
        }));
    }
    found
}

#[cfg(test)]
mod tests;
