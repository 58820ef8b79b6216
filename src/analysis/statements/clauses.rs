//! A shallow view of sentences: noun phrases and verb groups, without the tree above them.
//!
//! A noun phrase here ends with its head noun ("the old spokesman" in "the old spokesman for the town"); a
//! verb group is a verb with its auxiliaries and the adverbs between them ("would not have said").

use super::super::words::{Tag, Words};

/// The noun phrases and verb groups of a text.
#[derive(Debug, Default)]
pub(super) struct Chunks {
    pub(super) nouns: Vec<Noun>,
    pub(super) verbs: Vec<Verb>,
    /// For each token what it belongs to.
    of: Vec<Slot>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Slot {
    #[default]
    None,
    Noun(u32),
    Verb(u32),
}

/// A noun phrase up to its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Noun {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it has a head noun or is a pronoun, rather than adjectives alone.
    pub(super) is_full: bool,
    /// Whether it names a time ("Tuesday", "last week").
    pub(super) is_time: bool,
}

/// A verb with its auxiliaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The verb itself.
    pub(super) head: usize,
    pub(super) form: Form,
    /// Whether a form of "be" stands before a past participle.
    pub(super) is_passive: bool,
    /// Whether its first word stands in the past tense, or in the participle that is written alike.
    pub(super) is_past: bool,
}

/// What a verb group can be in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// It has a subject: "says", "would have said".
    Finite,
    /// "to say".
    Infinitive,
    /// "saying".
    Going,
    /// "said" without an auxiliary, as in "words said in anger".
    Participle,
    /// "say" without anything: an order, or after "let", "help".
    Bare,
}

impl Chunks {
    /// The noun phrase that token `at` belongs to.
    pub(super) fn noun_at(&self, at: usize) -> Option<Noun> {
        match self.of.get(at) {
            Some(Slot::Noun(number)) => self.nouns.get(*number as usize).copied(),
            _ => None,
        }
    }

    /// The verb group that token `at` belongs to.
    pub(super) fn verb_at(&self, at: usize) -> Option<Verb> {
        match self.of.get(at) {
            Some(Slot::Verb(number)) => self.verbs.get(*number as usize).copied(),
            _ => None,
        }
    }
}

/// Finds the noun phrases and verb groups of all sentences.
pub(super) fn chunk(words: &Words) -> Chunks {
    let mut chunks = Chunks { of: vec![Slot::None; words.tokens().len()], ..Chunks::default() };
    for sentence in words.sentences() {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let end = sentence.tokens.end;
            if let Some(verb) = verb_group(words, at, end) {
                let slot = Slot::Verb(u32::try_from(chunks.verbs.len()).unwrap_or(u32::MAX));
                chunks.of[verb.start..verb.end].fill(slot);
                at = verb.end;
                chunks.verbs.push(verb);
            } else if let Some(noun) = noun_phrase(words, at, end) {
                let slot = Slot::Noun(u32::try_from(chunks.nouns.len()).unwrap_or(u32::MAX));
                chunks.of[noun.start..noun.end].fill(slot);
                at = noun.end;
                chunks.nouns.push(noun);
            } else {
                at += 1;
            }
        }
    }
    chunks
}

const BE: &[&str] = &[
    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got",
    "getting",
];
const HAVE: &[&str] = &["have", "has", "had", "having", "'ve", "'d", "'s"];
const DO: &[&str] = &["do", "does", "did"];

fn verb_group(words: &Words, start: usize, end: usize) -> Option<Verb> {
    let first = words.tag(start);
    let to = first == Tag::To;
    if !(to || first == Tag::Md || first.is_verb()) {
        return None;
    }
    let mut head = None;
    let mut is_passive = false;
    let mut at = start;
    while at < end {
        let tag = words.tag(at);
        match head {
            // Only adverbs stand between "to" or a modal and the verb.
            None if at == start && (to || tag == Tag::Md) => {}
            None if tag.is_verb() => head = Some(at),
            None if tag.is_adverb() => {}
            None => break,
            Some(auxiliary) if tag.is_verb() => {
                let is = |any: &[&str]| words.is(auxiliary, any);
                let fits = is(BE) && matches!(tag, Tag::Vbn | Tag::Vbg | Tag::Vbd)
                    || is(HAVE) && matches!(tag, Tag::Vbn | Tag::Vbd)
                    || is(DO) && matches!(tag, Tag::Vb | Tag::Vbp);
                if !fits {
                    break;
                }
                is_passive = is(BE) && !is(HAVE) && matches!(tag, Tag::Vbn | Tag::Vbd)
                    || words.is(auxiliary, &["'s"]) && tag == Tag::Vbn && words.lower(at) != "been";
                head = Some(at);
            }
            Some(auxiliary)
                if tag.is_adverb()
                    && (words.is(auxiliary, BE) || words.is(auxiliary, HAVE) || words.is(auxiliary, DO)) => {}
            Some(_) => break,
        }
        at += 1;
    }
    // "it would not": the verb is understood.
    let head = head.or((first == Tag::Md).then_some(start))?;
    let form = match first {
        Tag::To => Form::Infinitive,
        Tag::Vbg => Form::Going,
        // "the crew had left": with another verb behind it "had" is no participle.
        Tag::Vbn if head == start || !words.is(start, HAVE) => Form::Participle,
        Tag::Vb => Form::Bare,
        _ => Form::Finite,
    };
    Some(Verb { start, end: head + 1, head, form, is_passive, is_past: matches!(first, Tag::Vbd | Tag::Vbn) })
}

fn noun_phrase(words: &Words, start: usize, end: usize) -> Option<Noun> {
    let first = words.tag(start);
    match first {
        Tag::Prp | Tag::Ex | Tag::Wp => {
            return Some(Noun { start, end: start + 1, is_full: true, is_time: false });
        }
        _ => {}
    }
    let is_inner = |tag: Tag| {
        tag.is_noun() || tag.is_adjective() || matches!(tag, Tag::Cd | Tag::Dt | Tag::Prps | Tag::Symbol)
    };
    if !is_inner(first) || first == Tag::Symbol && !words.is(start, &["$", "€", "£", "#", "@"]) {
        return None;
    }
    let starts_with_time = is_time_word(words, start);
    let mut head = None;
    let mut at = start;
    while at < end {
        let tag = words.tag(at);
        let next = words.tag(at + 1);
        if tag.is_noun() || tag == Tag::Cd || words.is(at, &["%"]) {
            // "the firm Tuesday": a weekday behind a noun is a phrase of its own.
            if head.is_some() && is_weekday(words, at) && !matches!(next, Tag::Pos) && !next.is_noun() {
                break;
            }
            head = Some(at);
        } else if tag == Tag::Pos {
            if !(is_inner(next) || next.is_adverb() || next == Tag::Quote || next.is_verb()) {
                break;
            }
            head = None;
        } else if matches!(tag, Tag::Dt | Tag::Prps) {
            // "all the", "half of"; after a noun a determiner opens the next phrase.
            if head.is_some() {
                break;
            }
        } else if tag.is_adjective() || tag == Tag::Symbol && words.is(at, &["$", "€", "£", "#", "@"]) {
            // "told the Herald last week": a time behind a noun is a phrase of its own.
            if head.is_some() && words.is(at, &["last", "next"]) && is_time_word(words, at + 1) {
                break;
            }
            // After its noun an adjective says something of it: "officials familiar with the talks".
            if head.is_some_and(|head| words.tag(head) != Tag::Cd && !words.tag(head).is_proper())
                && !next.is_noun()
            {
                break;
            }
        } else if tag == Tag::Quote {
            // "a “Chinese menu”": marks inside a phrase do not end it; "her “the voice of winter”" is two phrases.
            if head.is_some() || !is_inner(next) || at == start || matches!(next, Tag::Dt | Tag::Prps) {
                break;
            }
        } else if matches!(tag, Tag::Vbn | Tag::Vbg | Tag::Rb | Tag::Rbs | Tag::Rbr | Tag::Vbd) {
            // "the proposed law", "a very long night", "the leading paper"
            let goes_on = is_inner(next) && next != Tag::Dt && next != Tag::Prps
                || next == Tag::Vbn
                || next == Tag::Vbg && tag.is_adverb();
            // "the Reuters tracking poll"
            let is_kind = tag == Tag::Vbg && matches!(next, Tag::Nn | Tag::Nns) && first == Tag::Dt;
            if head.is_some() && !is_kind || at == start || !goes_on {
                break;
            }
        } else if tag == Tag::Vbp
            && head.is_some()
            && matches!(next, Tag::Vbd | Tag::Vbz | Tag::Md)
            && ![BE, HAVE, DO].iter().any(|auxiliary| words.is(at, auxiliary))
        {
            // "the appeals court ruled": of two verbs in a row the first is none.
            head = Some(at);
        } else {
            break;
        }
        at += 1;
    }
    // Trailing marks and possessive endings are not part of it.
    while at > start + 1 && matches!(words.tag(at - 1), Tag::Quote | Tag::Pos) {
        at -= 1;
    }
    let is_time = starts_with_time || head.is_some_and(|head| is_time_word(words, head));
    // "its director-general": behind a possessive what looks like an adjective is the head.
    let is_full = head.is_some() || matches!(first, Tag::Dt | Tag::Prps);
    (at > start).then_some(Noun { start, end: at, is_full, is_time })
}

fn is_weekday(words: &Words, at: usize) -> bool {
    words.is(
        at,
        &[
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "yesterday",
            "today",
            "tomorrow",
            "mon.",
            "tue.",
            "tues.",
            "wed.",
            "thu.",
            "thurs.",
            "fri.",
            "sat.",
            "sun.",
        ],
    )
}

fn is_time_word(words: &Words, at: usize) -> bool {
    is_weekday(words, at)
        || words.is(
            at,
            &[
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "jan.",
                "feb.",
                "aug.",
                "sept.",
                "oct.",
                "nov.",
                "dec.",
                "week",
                "month",
                "year",
                "day",
                "night",
                "morning",
                "afternoon",
                "evening",
                "weekend",
                "hour",
                "minute",
                "weeks",
                "months",
                "years",
                "days",
                "hours",
                "minutes",
                "noon",
                "time",
                "moment",
                "spring",
                "summer",
                "autumn",
                "decade",
                "now",
            ],
        )
        || words.tag(at) == Tag::Cd && words.text(at).len() == 4 && words.text(at).starts_with(['1', '2'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{ParagraphKind, Source};

    fn shown(text: &str) -> String {
        let source = Source::new([(text, ParagraphKind::Body)]);
        let words = Words::read(&source);
        let chunks = chunk(&words);
        let mut found: Vec<(usize, String)> =
            chunks.nouns.iter().map(|n| (n.start, format!("[{}]", words.phrase(n.start..n.end)))).collect();
        found.extend(chunks.verbs.iter().map(|v| (v.start, format!("<{}>", words.phrase(v.start..v.end)))));
        found.sort();
        found.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn phrases_end_with_their_heads() {
        for (text, expected) in [
            (
                "The old spokesman for the town's union said Tuesday it would not have closed.",
                "[The old spokesman] [the town's union] <said> [Tuesday] [it] <would not have closed>",
            ),
            ("She has urged them to leave.", "[She] <has urged> [them] <to leave>"),
            ("The plan was criticized by two judges.", "[The plan] <was criticized> [two judges]"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
