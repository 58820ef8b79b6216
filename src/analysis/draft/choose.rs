//! Which happenings are worth a place on the timeline, and which date is whose.

use super::{Facts, people::People};
use crate::analysis::{
    events::{Anchor, Clause, Form, Happening, SUBORDINATORS, clause},
    statements::Kind,
    words::Tag,
};

/// A happening with its clause, as it is weighed.
pub(super) struct Candidate<'f> {
    pub(super) happening: &'f Happening,
    pub(super) clause: Clause,
    /// The date that is its own, by its number in the calendar.
    pub(super) own_date: Option<usize>,
    /// The saying in whose content it stands.
    pub(super) said: Option<usize>,
}

impl<'f> Candidate<'f> {
    /// The happening as a candidate; none where it cannot be an event.
    pub(super) fn of(facts: &Facts, people: &People, happening: &'f Happening) -> Option<Self> {
        let words = &facts.words;
        let sentence = words.sentences().get(happening.sentence)?.tokens.clone();
        let token = happening.head.token;
        if facts.is_cue(token) || is_aside(words.lower(token)) || words.tag(token + 1) == Tag::Quote {
            return None;
        }
        let said = facts.said_at(token);
        if said
            .is_some_and(|number| facts.sayings.get(number).is_none_or(|saying| saying.kind == Kind::Direct))
        {
            return None;
        }
        let mut clause = clause(words, sentence.clone(), &happening.head);
        if clause.subject.is_empty() && words.tag(clause.verb.start.wrapping_sub(1)) == Tag::Cc {
            clause.subject = shared_subject(facts, happening).unwrap_or(clause.subject);
        }
        let own_date = own_date(facts, happening, &clause);
        let candidate = Self { happening, clause, own_date, said };
        candidate.matters(facts, people).then_some(candidate)
    }

    fn matters(&self, facts: &Facts, people: &People) -> bool {
        let verb = facts.words.lower(self.happening.head.token);
        let has_date = self.own_date.is_some();
        let is_told = self.is_told(facts, people);
        match self.happening.head.form {
            Form::Noun => has_date && !is_told_by_a_verb(facts, self.happening) && self.says_enough(facts),
            _ if !is_told => false,
            Form::Dependent => has_date && !is_told_by_a_verb(facts, self.happening),
            Form::Present => has_date && !self.is_over(facts),
            Form::Conditional => has_date,
            Form::Past | Form::Earlier | Form::Future | Form::Perfect => {
                let is_step = !self.hangs(facts) || self.order(facts).is_some();
                has_date || is_step && !is_state(verb) && people.at(facts, &self.clause.subject).is_some()
            }
        }
    }

    /// Whether it is clear who or what does it: a noun phrase, or a pronoun that stands for one of the cast.
    fn is_told(&self, facts: &Facts, people: &People) -> bool {
        let words = &facts.words;
        let subject = self.clause.subject.clone();
        let is_first_person = subject.clone().any(|at| words.is(at, &["i", "we", "you", "my", "our"]));
        let has_noun = subject.clone().any(|at| words.tag(at).is_noun() || words.tag(at) == Tag::Cd);
        !is_first_person && (has_noun || people.at(facts, &subject).is_some())
    }

    /// Whether its clause hangs on another one: "because a juror fell ill", "which paid for the work".
    fn hangs(&self, facts: &Facts) -> bool {
        let words = &facts.words;
        let before = [self.clause.subject.start, self.clause.verb.start].map(|at| at.wrapping_sub(1));
        before.iter().any(|at| {
            matches!(words.tag(*at), Tag::Wdt | Tag::Wp | Tag::Wrb)
                || words.tag(*at) == Tag::In && words.is(*at, SUBORDINATORS)
        })
    }

    /// Whether the clause tells what was before ("after she left", true) or after its main clause (false).
    pub(super) fn order(&self, facts: &Facts) -> Option<bool> {
        let before = self.clause.subject.start.checked_sub(1)?;
        match facts.words.lower(before) {
            "after" => Some(true),
            "before" => Some(false),
            _ => None,
        }
    }

    /// Whether something told in the present tense has a date that is past: the date belongs to another clause.
    fn is_over(&self, facts: &Facts) -> bool {
        let period = self.own_date.and_then(|number| facts.calendar.get(number)).map(|date| date.period);
        let end = period.and_then(|period| period.extent().end);
        matches!((end, facts.article.published), (Some(end), Some(published)) if end < published.to_seconds())
    }

    /// Whether a noun has words of its own beside it: "the election" alone says nothing.
    fn says_enough(&self, facts: &Facts) -> bool {
        let is_word = |at: &usize| facts.words.tag(*at).is_noun() || facts.words.tag(*at).is_adjective();
        let dated = |at: &usize| facts.date_at(*at).is_some();
        self.clause
            .subject
            .clone()
            .chain(self.clause.rest.clone())
            .filter(|at| is_word(at) && !dated(at))
            .count()
            > 0
    }
}

/// "was due to begin, but was put off": the second verb has the subject of the first.
fn shared_subject(facts: &Facts, happening: &Happening) -> Option<std::ops::Range<usize>> {
    let sentence = facts.words.sentences().get(happening.sentence)?.tokens.clone();
    let others = facts.in_sentence(happening.sentence);
    let before = others.iter().rev().filter(|other| other.head.token < happening.head.token);
    before
        .filter(|other| !matches!(other.head.form, Form::Noun | Form::Dependent))
        .map(|other| clause(&facts.words, sentence.clone(), &other.head).subject)
        .find(|subject| !subject.is_empty())
}

/// The date that belongs to the happening: it stands in its clause, and no other happening is nearer to it but
/// those that the clause itself holds.
fn own_date(facts: &Facts, happening: &Happening, clause: &Clause) -> Option<usize> {
    let Anchor::Written(number) = happening.anchor else { return None };
    let words = &facts.words;
    let date = facts.calendar.get(number)?.tokens.clone();
    let opens = date.end <= clause.subject.start
        && (date.end..clause.subject.start).all(|at| !words.tag(at).is_verb() && words.tag(at) != Tag::Quote);
    let is_inside = clause.subject.start <= date.start && date.end <= clause.subject.end;
    let is_behind = date.start >= clause.verb.start && date.start <= clause.rest.end + 2;
    if !(opens || is_inside || is_behind) || is_since_when(facts, happening, date.start) {
        return None;
    }
    // What stands behind a date has mostly a clause of its own.
    let distance = |token: usize| {
        if token < date.start { date.start - token } else { token + 1 - date.end + if opens { 0 } else { 8 } }
    };
    let own = distance(happening.head.token);
    let is_nearest = facts.in_sentence(happening.sentence).iter().all(|other| {
        let token = other.head.token;
        let held = clause.rest.contains(&token) || clause.subject.contains(&token);
        let hangs = matches!(other.head.form, Form::Noun | Form::Dependent);
        token == happening.head.token
            || other.anchor != happening.anchor
            || distance(token) >= own
            || opens && token > date.end
            || held && hangs
            || is_coordinate(facts, happening, other)
    });
    is_nearest.then_some(number)
}

/// "Four people were killed and 30 were missing on Wednesday": two clauses with one date.
fn is_coordinate(facts: &Facts, one: &Happening, other: &Happening) -> bool {
    let words = &facts.words;
    let between = one.head.token + 1..other.head.token;
    let mut joints = between.filter(|at| {
        matches!(words.tag(*at), Tag::Cc | Tag::Comma | Tag::Wdt | Tag::Wp | Tag::Wrb | Tag::In)
    });
    joints.next().is_some_and(|at| words.is(at, &["and"]))
        && joints.all(|at| words.tag(at) == Tag::In && !words.is(at, SUBORDINATORS))
}

/// "the worst since 1964": a bound of time dates only what lasts.
fn is_since_when(facts: &Facts, happening: &Happening, date: usize) -> bool {
    let lasts = matches!(happening.head.form, Form::Perfect | Form::Earlier);
    date > 0 && facts.words.is(date - 1, &["since"]) && !lasts
}

/// Whether a finite verb of the sentence holds the happening in its clause and has the same date: it tells the event.
fn is_told_by_a_verb(facts: &Facts, happening: &Happening) -> bool {
    facts.in_sentence(happening.sentence).iter().any(|other| {
        other.head.token != happening.head.token
            && other.anchor == happening.anchor
            && !matches!(other.head.form, Form::Noun | Form::Dependent)
            && !facts.is_cue(other.head.token)
    })
}

/// Verbs that tell what is rather than what happens.
pub(super) fn is_state(verb: &str) -> bool {
    matches!(
        verb,
        "was"
            | "were"
            | "is"
            | "are"
            | "be"
            | "been"
            | "had"
            | "has"
            | "have"
            | "seemed"
            | "appeared"
            | "remained"
            | "belonged"
            | "knew"
            | "thought"
            | "believed"
            | "felt"
            | "wanted"
            | "hoped"
            | "lay"
            | "stood"
            | "meant"
            | "included"
            | "contained"
            | "cost"
            | "liked"
            | "needed"
            | "owned"
            | "employed"
            | "lived"
            | "governed"
            | "served"
            | "looked"
            | "heard"
            | "saw"
            | "lacked"
            | "depended"
            | "consisted"
            | "showed"
            | "says"
            | "did"
            | "kept"
            | "continued"
            | "involved"
            | "worked"
    )
}

/// Verbs of saying and of not saying, where the statements' rules found no content.
fn is_aside(verb: &str) -> bool {
    matches!(
        verb,
        "said"
            | "told"
            | "added"
            | "declined"
            | "responded"
            | "replied"
            | "asked"
            | "spoke"
            | "commented"
            | "noted"
            | "explained"
            | "saying"
            | "telling"
            | "adding"
            | "according"
            | "including"
            | "following"
            | "regarding"
            | "asking"
            | "respond"
            | "comment"
            | "complained"
            | "discussed"
            | "refused"
    )
}
