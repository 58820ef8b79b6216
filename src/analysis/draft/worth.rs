//! Which sayings become statements: those in which somebody says something that a reader can take by itself.
//!
//! Some verbs of speech do what they say: who declares a state of emergency or raises a forecast has done something,
//! and said nothing that could be true or false. Such deeds are left to the timeline.

use super::{
    Facts,
    content::is_charge,
    evidence::is_evidence,
    people::People,
    plain::{is_plain, is_standing},
    speakers::speakers,
    verbs::needs_object,
};
use crate::{
    analysis::{
        statements::{Certainty, Kind, Saying},
        words::{Tag, Words},
    },
    story::ActorId,
    text::Span,
};

/// Which sayings are statements of the story, and where.
pub(super) struct Worth {
    is: Vec<bool>,
    /// For each token the statement in whose content it stands, as its saying's number and one.
    at: Vec<u32>,
}

impl Worth {
    pub(super) fn of(facts: &Facts, people: &People) -> Self {
        let mut end = 0;
        let mut worth = Self { is: Vec::new(), at: vec![0; facts.words.tokens().len()] };
        for (number, saying) in (1..).zip(&facts.sayings) {
            let last = saying.content.last().map_or(0, |last| last.end);
            // What stands inside something said is part of it.
            let is_inside = last <= end;
            let speakers = speakers(facts, people, number as usize - 1);
            let is_told = !is_inside && !speakers.is_empty() && is_plain(facts, saying);
            let is_worth = !saying.content.is_empty()
                && !is_standing(facts, saying)
                && (is_told || says_enough(facts, saying, &speakers, is_inside));
            if is_worth {
                end = end.max(last);
                for token in saying.content.iter().flat_map(|span| facts.tokens(*span)) {
                    if let Some(place) = worth.at.get_mut(token) {
                        *place = number;
                    }
                }
            }
            worth.is.push(is_worth);
        }
        worth
    }

    /// Whether the saying of this number is a statement.
    pub(super) fn is(&self, saying: usize) -> bool {
        self.is.get(saying).copied().unwrap_or_default()
    }

    /// The number of the saying whose statement a token is part of.
    pub(super) fn said_at(&self, token: usize) -> Option<usize> {
        self.at.get(token).and_then(|number| number.checked_sub(1)).map(|number| number as usize)
    }

    /// Whether a token marks a statement as said.
    pub(super) fn is_cue(&self, facts: &Facts, token: usize) -> bool {
        facts.cue_at(token).is_some_and(|number| self.is(number))
    }
}

/// Verbs of not saying: what hangs on them was not said.
const SILENT: &[&str] = &["declined", "declines", "refused", "refuses", "failed", "fails"];

fn says_enough(facts: &Facts, saying: &Saying, speakers: &[ActorId], is_inside: bool) -> bool {
    let is_silent = saying.cue.iter().any(|cue| {
        let mut tokens = facts.tokens(*cue);
        // "would not comment on a report that …": it is the report that says so.
        facts.words.is(tokens.start, SILENT)
            || tokens.clone().any(|at| facts.words.is(at, &["not", "n't"]))
                && tokens.any(|at| facts.words.is(at, &["comment", "discuss", "elaborate", "confirm"]))
    });
    let count = words_in(facts, saying);
    match saying.kind {
        Kind::Direct => count >= 2 && !(is_inside && speakers.is_empty()),
        _ if is_charge(facts, saying) => !is_inside && !speakers.is_empty(),
        _ if is_silent || is_broken(facts, saying) => false,
        _ if speakers.is_empty()
            && saying.speaker.as_ref().is_some_and(|core| is_evidence(&facts.words, core)) =>
        {
            false
        }
        // "rates the stock a “buy”": a word in marks, and no clause.
        Kind::Mixed
            if saying.rule != "clause with that"
                && quoted_in(facts, saying) < 2
                && !is_clause(facts, saying) =>
        {
            false
        }
        Kind::Mixed => count >= 2 && !(is_inside && speakers.is_empty()) && !is_of_nobody(saying),
        // "called her the only critic he had feared", "found a device lying on a cable": few words that say little by
        // themselves, the verbs in them those of relative clauses.
        Kind::Indirect if saying.rule == "somebody called something" => false,
        Kind::Indirect if is_inside || is_deed(facts, saying) || !is_clause(facts, saying) => false,
        // "does not write a name": the thing that is not written, nobody says.
        Kind::Indirect if is_negated(facts, saying) => false,
        // "will decide whether to sell": what is not yet decided, nobody says.
        Kind::Indirect if is_undecided(facts, saying) => false,
        // "asking anyone who saw it to call": what is left of the one who is asked says nothing.
        Kind::Indirect
            if saying.rule == "somebody asked to do something"
                && saying.content.first().is_some_and(|span| {
                    facts.words.is(facts.words.token_at(span.start), &["who", "which"])
                }) =>
        {
            false
        }
        // "He is expected to be called": who expects it is nobody, and what is planned the timeline tells.
        Kind::Indirect if saying.source.is_empty() && saying.content.len() > 1 => false,
        Kind::Indirect if speakers.is_empty() => {
            count >= 6
                && !is_bare(facts, saying)
                && saying.certainty != Certainty::Guess
                && !is_of_nobody(saying)
        }
        Kind::Indirect => count >= if is_bare(facts, saying) { 5 } else { 4 },
    }
}

/// "ordered four envoys to leave": who orders, bans or allows has acted; what the order was is no claim.
fn is_deed(facts: &Facts, saying: &Saying) -> bool {
    const DEEDS: &[&str] = &[
        "ordered",
        "orders",
        "order",
        "banned",
        "bans",
        "barred",
        "forbade",
        "authorised",
        "authorized",
        "permitted",
        "allowed",
        "instructed",
        "commissioned",
        "appointed",
        "invited",
        "invites",
        "invite",
        "agreed",
        "agrees",
        "voted",
        "votes",
        // "recalled its first product": who recalls a thing takes it back.
        "recalled",
        "recalls",
        "recall",
    ];
    matches!(saying.rule, "somebody asked to do something" | "thing said or judged" | "infinitive")
        && saying.cue.iter().flat_map(|cue| facts.tokens(*cue)).any(|at| facts.words.is(at, DEEDS))
        && !saying.content.iter().any(|span| facts.words.is(facts.words.token_at(span.start), &["that"]))
}

/// Whether a thing is said not to be said, or written.
fn is_negated(facts: &Facts, saying: &Saying) -> bool {
    let writes = |at: usize| facts.words.is(at, &["write", "mention", "name", "specify"]);
    // "has not said what it will cost"
    let is_thing = is_bare(facts, saying)
        || saying.rule == "thing said or judged"
        || saying.cue.iter().flat_map(|cue| facts.tokens(*cue)).any(writes);
    is_thing
        && saying
            .cue
            .iter()
            .flat_map(|cue| facts.tokens(*cue))
            .any(|at| facts.words.is(at, &["not", "n't", "never"]))
}

/// Whether what hangs on the verb is a question that somebody is still to answer.
fn is_undecided(facts: &Facts, saying: &Saying) -> bool {
    const DECIDE: &[&str] = &[
        "decide",
        "decides",
        "decided",
        "deciding",
        "consider",
        "considers",
        "considered",
        "considering",
        "debate",
        "debates",
        "debated",
        "debating",
        "determine",
        "determines",
        "determining",
        "weigh",
        "weighs",
        "weighing",
    ];
    let opens = |span: &Span| {
        facts.words.is(facts.words.token_at(span.start), &["whether", "if", "how", "who", "what", "when"])
    };
    saying.content.first().is_some_and(opens)
        && saying.cue.iter().flat_map(|cue| facts.tokens(*cue)).any(|at| facts.words.is(at, DECIDE))
}

/// How many of the words that are said stand in quotation marks.
fn quoted_in(facts: &Facts, saying: &Saying) -> usize {
    let mut is_quoted = false;
    let mut count = 0;
    for at in saying.content.iter().flat_map(|span| facts.tokens(*span)) {
        if facts.words.tag(at) == Tag::Quote {
            is_quoted = !is_quoted;
        } else {
            count += usize::from(is_quoted && !facts.words.tag(at).is_mark());
        }
    }
    count
}

/// How many words are said. Marks are none.
fn words_in(facts: &Facts, saying: &Saying) -> usize {
    let tokens = saying.content.iter().flat_map(|span| facts.tokens(*span));
    tokens.filter(|at| !facts.words.tag(*at).is_mark() && facts.words.tag(*at) != Tag::Pos).count()
}

/// A clause that only hangs on a verb: "declined to comment", "asked whether he would stay".
fn is_bare(facts: &Facts, saying: &Saying) -> bool {
    saying.content.first().is_some_and(|span| {
        facts
            .words
            .is(facts.words.token_at(span.start), &["to", "whether", "if", "who", "what", "how", "why"])
    })
}

/// A noun with its matter ("the idea that …") says nothing of who has it.
fn is_of_nobody(saying: &Saying) -> bool {
    saying.source.is_empty() && saying.rule.contains("noun")
}

/// Words left over where something was cut out: they end with a relative pronoun, or are what such a pronoun opens
/// ("a promise that she made in January").
fn is_broken(facts: &Facts, saying: &Saying) -> bool {
    let words = &facts.words;
    let dangles = |span: &Span| {
        let tokens = facts.tokens(*span);
        tokens.rev().find(|at| !words.tag(*at).is_mark()).is_some_and(|at| {
            matches!(words.tag(at), Tag::Wdt | Tag::Wp | Tag::Dt)
                || words.is(at, &["and", "or", "but", "that"])
        })
    };
    saying.content.iter().any(dangles) || has_gap(facts, saying)
}

/// "that she made in January", behind a noun.
fn has_gap(facts: &Facts, saying: &Saying) -> bool {
    let words = &facts.words;
    let Some(first) = saying.content.first().map(|span| facts.tokens(*span)) else { return false };
    let behind_noun = first.start > 0
        && (words.is(first.start, &["that"]) && words.tag(first.start - 1).is_noun()
            || words.is(first.start - 1, &["that"])
                && first.start > 1
                && words.tag(first.start - 2).is_noun());
    let verb = first.clone().find(|at| words.tag(*at).is_finite());
    let objectless = |verb: usize| {
        needs_object(words.lower(verb))
            && (verb + 1 >= first.end
                || matches!(words.tag(verb + 1), Tag::In | Tag::Comma | Tag::Stop | Tag::To))
    };
    behind_noun && verb.is_some_and(objectless)
}

/// Whether a form of the past tense describes a noun ("a towed device"), or goes on a verb that began before it ("had
/// been fitted").
fn is_adjective_or_same(words: &Words, at: usize) -> bool {
    let past = words.tag(at) == Tag::Vbd;
    let before = (at.saturating_sub(3)..at).rev().find(|at| !words.tag(*at).is_adverb());
    let describes = matches!(words.tag(at - 1), Tag::Dt | Tag::Prps) && words.tag(at + 1).is_noun();
    let goes_on =
        before.is_some_and(|at| words.is(at, &["been", "being", "had", "has", "have", "was", "were"]));
    past && (describes || goes_on)
}

/// Whether there is a clause in what is said: a finite verb that is not a relative clause's, or an infinitive.
fn is_clause(facts: &Facts, saying: &Saying) -> bool {
    let words = &facts.words;
    let mut relatives = 0;
    let mut is_relative = false;
    for tokens in saying.content.iter().map(|span| facts.tokens(*span)) {
        for at in tokens.clone() {
            match words.tag(at) {
                // "what happened" is a clause of its own, "a dispute over who won" is none of the sentence's.
                Tag::Wdt | Tag::Wp | Tag::Wrb if at > tokens.start => {
                    relatives += 1;
                    is_relative = true;
                }
                Tag::In if at > tokens.start && words.is(at, &["that"]) => {
                    relatives += 1;
                    is_relative = true;
                }
                Tag::To if words.tag(at + 1) == Tag::Vb && !is_relative => return true,
                // "John Roe, the secretary, contacted …": behind an aside a participle's form is the verb.
                Tag::Vbn
                    if at > tokens.start
                        && words.tag(at - 1) == Tag::Comma
                        && words.tag(at + 1) != Tag::In =>
                {
                    return true;
                }
                // "a towed device": between a determiner and a noun it is no verb; behind an auxiliary it is the same.
                tag if tag.is_finite() && at > tokens.start && is_adjective_or_same(words, at) => {}
                // The participle's form of "had" and the like is never meant without another verb.
                tag if tag.is_finite()
                    || words.is(at, &["had", "was", "were", "is", "are", "has", "have"]) =>
                {
                    if relatives == 0 {
                        return true;
                    }
                    relatives -= 1;
                }
                _ => {}
            }
        }
    }
    false
}
