//! Which happenings are worth a place on the timeline, and which date is whose.

use std::ops::Range;

use super::{
    Facts,
    clock::clock,
    dating::{How, OwnDate, before_date, going_on, own_date, shared_subject},
    moment::counted,
    opening,
    people::People,
    said,
    verbs::{is_aside, is_being, is_gesture, is_state, is_telling_noun, needs_object},
    worth::Worth,
};
use crate::analysis::{
    events::{Clause, Form, Happening, SUBORDINATORS, clause},
    statements::Kind,
    words::Tag,
};

/// What the choice looks at.
#[derive(Clone, Copy)]
pub(super) struct Scene<'f> {
    pub(super) facts: &'f Facts<'f>,
    pub(super) people: &'f People,
    pub(super) worth: &'f Worth,
    /// The apostrophe that the text uses.
    pub(super) apostrophe: char,
}

/// A happening with its clause, as it is weighed.
pub(super) struct Candidate<'f> {
    pub(super) happening: &'f Happening,
    pub(super) clause: Clause,
    /// The date that is its own.
    pub(super) own_date: Option<OwnDate>,
    /// The statement in whose content it stands.
    pub(super) said: Option<usize>,
}

impl<'f> Candidate<'f> {
    /// The happening as a candidate; none where it cannot be an event.
    pub(super) fn of(scene: Scene, happening: &'f Happening) -> Option<Self> {
        let (facts, worth) = (scene.facts, scene.worth);
        let words = &facts.words;
        let sentence = words.sentences().get(happening.sentence)?.tokens.clone();
        let token = happening.head.token;
        if worth.is_cue(facts, token) || is_aside(words.lower(token)) || words.tag(token + 1) == Tag::Quote {
            return None;
        }
        let said = worth.said_at(token);
        if said
            .is_some_and(|number| facts.sayings.get(number).is_none_or(|saying| saying.kind == Kind::Direct))
        {
            return None;
        }
        let mut clause = clause(words, sentence, &happening.head);
        // "studied in Lund and in 1958 joined the firm": a date may stand before the second verb.
        let before = facts.calendar.partition_point(|date| date.tokens.end < clause.verb.start);
        let date = facts.calendar.get(before).filter(|date| date.tokens.end == clause.verb.start);
        let joint = match date {
            Some(date) => before_date(facts, date.tokens.start),
            None => clause.verb.start.checked_sub(1),
        };
        let is_open = clause.subject.is_empty() || date.is_some_and(|date| date.tokens == clause.subject);
        if is_open && joint.is_some_and(|at| words.tag(at) == Tag::Cc) {
            clause.subject = shared_subject(facts, happening).unwrap_or(clause.subject);
        }
        if let Some(subject) = going_on(facts, happening, &clause) {
            clause.subject = subject;
        }
        if let Some(subject) = opening::bearer(facts, happening, &clause) {
            clause.subject = subject;
        }
        let mut candidate = Self { happening, clause, own_date: None, said };
        candidate.own_date = own_date(facts, happening, &candidate.clause)
            .or_else(|| candidate.announced(scene))
            .or_else(|| candidate.dated_by_when(facts));
        candidate.matters(scene).then_some(candidate)
    }

    /// "found the diary when they searched her home on 29 April": a clause with "when" happens at the same time.
    fn dated_by_when(&self, facts: &Facts) -> Option<OwnDate> {
        let words = &facts.words;
        let is_past = matches!(self.happening.head.form, Form::Past | Form::Earlier);
        let when = self.clause.rest.end;
        if !is_past || !words.is(when, &["when"]) {
            return None;
        }
        let sentence = words.sentences().get(self.happening.sentence)?.tokens.clone();
        let others = facts.in_sentence(self.happening.sentence).iter();
        let mut behind = others.filter(|other| other.head.token > when && other.head.form == Form::Past);
        let other = behind.next()?;
        let date = own_date(facts, other, &clause(words, sentence, &other.head))?;
        Some(OwnDate { how: How::Shared, ..date })
    }

    /// What stands between commas behind the subject: "Halden, who left the country, is wanted".
    pub(super) fn aside(&self) -> Range<usize> {
        self.clause.subject.end..self.clause.verb.start.max(self.clause.subject.end)
    }

    fn matters(&self, scene: Scene) -> bool {
        let facts = scene.facts;
        let verb = facts.words.lower(self.happening.head.token);
        let has_date = self.own_date.is_some();
        let is_told = self.is_told(scene);
        match self.happening.head.form {
            // "compared with a profit of 8 million a year earlier"
            Form::Noun
                if self.clause.subject.start > 1
                    && facts.words.is(self.clause.subject.start - 2, &["compared"]) =>
            {
                false
            }
            Form::Noun => has_date && !is_told_by_a_verb(scene, self.happening) && self.says_enough(facts),
            _ if self.is_held(facts) => false,
            _ if !is_told || self.lacks_object(facts) || self.goes_on(facts) || self.is_compared(facts) => {
                false
            }
            Form::Dependent => {
                // "Born in 1930, Voss …": the verb behind the comma tells something else.
                let is_opening = self.clause.verb.end <= self.clause.subject.start;
                has_date
                    && !self.is_modifier(facts)
                    && (is_opening || !is_told_by_a_verb(scene, self.happening))
            }
            Form::Present => has_date && !self.is_over(facts) && !self.is_negated(facts),
            Form::Conditional => has_date,
            // "the only critic he had ever feared": what was done at any time was not done at one.
            _ if self.clause.verb.clone().any(|at| facts.words.is(at, &["ever"])) => false,
            // "struck at dawn, when most people were asleep": how things were just then is no step of the story.
            Form::Past if is_state(verb) && is_being(verb) && self.is_circumstance(facts) => false,
            Form::Past | Form::Earlier | Form::Future | Form::Perfect => {
                let is_step = !is_gesture(verb) && (!self.hangs(facts) || self.order(facts).is_some());
                let is_done = self.happening.head.form == Form::Future || !self.is_negated(facts);
                // "The train left at 08:10": what a clock tells has its place, though no day is given.
                let is_placed = || {
                    self.actor(scene).is_some()
                        || clock(facts, self).is_some()
                        || counted(facts, self.happening, &self.clause).is_some()
                };
                is_done && (has_date || is_step && !is_state(verb) && is_placed())
            }
        }
    }

    /// The first of the cast that the subject, or the name beside it, means.
    pub(super) fn actor(&self, scene: Scene) -> Option<usize> {
        let subject = &self.clause.subject;
        let pronoun = (subject.len() == 1).then(|| scene.people.meant(scene.facts, subject.start)).flatten();
        let beside = || self.apposition(scene).and_then(|at| scene.people.number(scene.facts, at));
        let named = || self.named_before(scene).and_then(|at| scene.people.number(scene.facts, at));
        pronoun.or_else(named).or_else(|| scene.people.at(scene.facts, subject)).or_else(beside)
    }

    /// The name that a noun behind a comma describes, where a relative clause tells more of it: "Roe, a former driver
    /// who was elected in 2015, leads".
    pub(super) fn named_before(&self, scene: Scene) -> Option<usize> {
        let words = &scene.facts.words;
        let (start, verb) = (self.clause.subject.start, self.clause.verb.start);
        let name = start.checked_sub(2).filter(|_| words.tag(start - 1) == Tag::Comma)?;
        let is_relative = verb > 0 && words.is(verb - 1, &["who"]);
        let describes = words.is(start, &["a", "an", "the"]) && words.tag(name).is_proper();
        (is_relative && describes && scene.people.number(scene.facts, name).is_some()).then_some(name)
    }

    /// Where a name stands beside a subject without one: "The first witness, the auditor Lena Marsh, is to testify".
    pub(super) fn apposition(&self, scene: Scene) -> Option<usize> {
        let words = &scene.facts.words;
        let aside = self.aside();
        // "talks with the operator, Acme, broke down": the name is that of what the subject hangs on.
        // "Talks at the arbiter, Acme, broke down"
        let hangs = |at: usize| {
            words.is(at, &["with", "between", "against", "from", "to", "on", "about", "at", "in", "by"])
                && !words.tag(at.wrapping_sub(1)).is_mark()
        };
        let is_beside = !self.clause.subject.is_empty()
            && words.tag(aside.start) == Tag::Comma
            && !self.clause.subject.clone().any(hangs);
        let nominal = |at: &usize| {
            words.tag(*at).is_noun()
                || words.tag(*at).is_adjective()
                || matches!(words.tag(*at), Tag::Dt | Tag::Comma)
        };
        let mut beside = aside.take_while(nominal).filter(|at| words.tag(*at).is_proper());
        beside.find(|at| is_beside && scene.people.number(scene.facts, *at).is_some())
    }

    /// Whether it is clear who or what does it: a noun phrase, or a pronoun that stands for one of the cast.
    fn is_told(&self, scene: Scene) -> bool {
        let words = &scene.facts.words;
        let subject = self.clause.subject.clone();
        let is_first_person =
            subject.clone().any(|at| words.is(at, &["i", "we", "you", "my", "our", "your"]));
        let is_nobody = words.is(subject.start, &["nobody", "nothing", "none", "no", "neither", "there"]);
        // "Fighting erupted", "Shelling killed two": what is done, as a subject, stands before its verb without a mark.
        let is_doing = subject.end == self.clause.verb.start
            && subject.clone().last().is_some_and(|at| words.tag(at) == Tag::Vbg);
        let has_noun =
            is_doing || subject.clone().any(|at| words.tag(at).is_noun() || words.tag(at) == Tag::Cd);
        let is_told = has_noun || self.actor(scene).is_some() || self.is_of_somebody(scene);
        !is_first_person && !is_nobody && is_told
    }

    /// "In 1979 she sued": a person did it on a day that the text gives, though which person does not become clear.
    pub(super) fn is_of_somebody(&self, scene: Scene) -> bool {
        let words = &scene.facts.words;
        let is_person = self.clause.subject.len() == 1 && words.is(self.clause.subject.start, &["he", "she"]);
        let is_dated = self.own_date.is_some_and(|own| own.how == How::Clause);
        // "She sued a firm, and won": the second verb says too little by itself.
        let says_enough = || {
            self.clause.verb.len() > 1
                || self
                    .clause
                    .rest
                    .clone()
                    .any(|at| words.tag(at).is_noun() && scene.facts.date_at(at).is_none())
        };
        is_person && is_dated && self.said.is_none() && says_enough() && self.actor(scene).is_none()
    }

    /// What was not done is no happening: "gave no reason", "did not answer".
    fn is_negated(&self, facts: &Facts) -> bool {
        let words = &facts.words;
        let is_not_done = self.clause.verb.clone().any(|at| words.is(at, &["not", "n't", "never"]));
        is_not_done
            || !self.clause.rest.is_empty() && words.is(self.clause.rest.start, &["no", "nothing", "nobody"])
    }

    /// What is done stands outside the clause, or is a pronoun alone: "a promise that she made in January", "and
    /// confirmed it". The clause says too little by itself.
    fn lacks_object(&self, facts: &Facts) -> bool {
        let words = &facts.words;
        let rest = self.clause.rest.clone();
        let verb = words.lower(self.happening.head.token);
        let first = rest.clone().find(|at| facts.date_at(*at).is_none() && !words.tag(*at).is_adverb());
        let is_active = self
            .clause
            .verb
            .clone()
            .all(|at| !words.is(at, &["be", "been", "being", "was", "were", "is", "are"]));
        let is_bare =
            first.is_none_or(|at| matches!(words.tag(at), Tag::In | Tag::To | Tag::Comma | Tag::Cc));
        let is_pronoun = first.is_some_and(|at| {
            (words.tag(at) == Tag::Prp || words.is(at, &["that", "this"]))
                && (at + 1..rest.end).all(|next| facts.date_at(next).is_some() || words.tag(next) == Tag::In)
        });
        // "the air force, which she joined in 2014": the relative pronoun is the object.
        let before = self.clause.subject.start.wrapping_sub(1);
        // "Nairobi, where she has lived since 2022": where it was stands before, too.
        let is_object_before =
            !self.clause.subject.is_empty() && matches!(words.tag(before), Tag::Wdt | Tag::Wp | Tag::Wrb);
        // "has done so since 1996": what was done stands in the sentence before.
        let is_so = words.is(self.happening.head.token, DOES) && words.is(rest.start, &["so"]);
        is_so || is_active && (is_bare && (needs_object(verb) || is_object_before) || is_pronoun)
    }

    /// What counts stands behind the clause: "found that …", "grew into a “movement”".
    fn goes_on(&self, facts: &Facts) -> bool {
        let words = &facts.words;
        let (token, rest) = (self.happening.head.token, self.clause.rest.clone());
        let undated =
            (token + 1..rest.end + 1).find(|at| facts.date_at(*at).is_none() && words.tag(*at) != Tag::In);
        let thought = undated
            .is_some_and(|at| at >= rest.end && words.is(at, &["that", "whether", "how", "why"]))
            || words.is(token + 1, &["that", "whether", "how", "why"]);
        let last = rest.end.wrapping_sub(1);
        const SHORT: usize = 14;
        let is_cut = rest.len() <= SHORT
            && words.tag(rest.end) == Tag::Quote
            && matches!(words.tag(last), Tag::In | Tag::Dt | Tag::Prps | Tag::Jj);
        // "called the recall “theatrical”": what was said of it stands behind the mark.
        let is_named = words
            .is(token, &["called", "described", "branded", "dubbed", "labelled", "labeled", "termed"])
            && (words.tag(rest.end) == Tag::Quote || words.is(rest.end, &["as"]));
        thought || is_cut || is_named
    }

    /// "to keep Roe locked up", "travel to Dublin to meet Roe": what stands before it is the object of another verb, or of a
    /// preposition, and no subject.
    fn is_held(&self, facts: &Facts) -> bool {
        const HOLDING: &[&str] = &[
            "keep", "keeps", "kept", "keeping", "get", "got", "getting", "leave", "left", "leaving", "have",
            "see", "saw", "seen", "hear", "heard", "find", "found", "want", "wants", "wanted",
        ];
        let (words, clause) = (&facts.words, &self.clause);
        let Some(before) = clause.subject.start.checked_sub(1).filter(|_| !clause.subject.is_empty()) else {
            return false;
        };
        let is_next = clause.subject.end == clause.verb.start;
        let is_bare = clause.verb.len() == 1 && words.is(before, HOLDING);
        let is_aim =
            words.tag(clause.verb.start) == Tag::To && matches!(words.tag(before), Tag::In | Tag::To);
        is_next && (is_bare || is_aim && !words.is(before, SUBORDINATORS))
    }

    /// "the closing price": a form of a verb that only describes the noun behind it.
    fn is_modifier(&self, facts: &Facts) -> bool {
        let (words, token) = (&facts.words, self.happening.head.token);
        let is_opened = token > 0
            && (matches!(words.tag(token - 1), Tag::Dt | Tag::Pos | Tag::Prps)
                || words.tag(token - 1).is_adjective());
        is_opened && words.tag(token + 1).is_noun()
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

    fn is_circumstance(&self, facts: &Facts) -> bool {
        let before = self.clause.subject.start.min(self.clause.verb.start).wrapping_sub(1);
        facts.words.is(before, &["when", "while", "where", "as"])
    }

    /// "harder than they were hit": what is only compared with.
    fn is_compared(&self, facts: &Facts) -> bool {
        let before = self.clause.subject.start.min(self.clause.verb.start).wrapping_sub(1);
        facts.words.is(before, &["than", "as"])
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
        let period = self.own_date.and_then(|own| facts.calendar.get(own.number)).map(|date| date.period);
        let end = period.and_then(|period| period.extent().end);
        matches!((end, facts.article.published), (Some(end), Some(published)) if end <= published.to_seconds())
    }

    /// Whether a noun has words of its own beside it and is what they describe: "the election" alone says nothing, and
    /// "the closing price" is a price.
    fn says_enough(&self, facts: &Facts) -> bool {
        let words = &facts.words;
        let token = self.happening.head.token;
        if words.tag(token + 1).is_noun()
            || words.tag(token + 1) == Tag::Pos
            || is_telling_noun(words.lower(token))
        {
            return false;
        }
        let is_word = |at: &usize| words.tag(*at).is_noun() || words.tag(*at).is_adjective();
        let around = self.clause.subject.clone().chain(self.clause.rest.clone());
        around.filter(|at| is_word(at) && facts.date_at(*at).is_none()).count() > 0
    }

    /// "Orbel said on Tuesday that it had agreed to buy Tannic": who does something makes it known when it is done.
    fn announced(&self, scene: Scene) -> Option<OwnDate> {
        let (facts, token) = (scene.facts, self.happening.head.token);
        let number = self.said?;
        let saying = facts.sayings.get(number)?;
        let is_own =
            self.actor(scene).is_some_and(|actor| scene.people.speaker(facts, number) == Some(actor));
        let is_main = facts.in_sentence(self.happening.sentence).iter().all(|other| {
            other.head.token >= token
                || scene.worth.said_at(other.head.token) != Some(number)
                || matches!(other.head.form, Form::Noun | Form::Dependent)
        });
        if !is_own || !is_main || !matches!(self.happening.head.form, Form::Earlier | Form::Perfect) {
            return None;
        }
        said::date(facts, saying).map(|number| OwnDate { number, how: How::Announced })
    }
}

/// The forms of "do".
const DOES: &[&str] = &["do", "does", "did", "done", "doing"];

/// Whether a finite verb of the sentence holds the happening in its clause and has the same date: it tells the event.
fn is_told_by_a_verb(scene: Scene, happening: &Happening) -> bool {
    scene.facts.in_sentence(happening.sentence).iter().any(|other| {
        other.head.token != happening.head.token
            && other.anchor == happening.anchor
            && !matches!(other.head.form, Form::Noun | Form::Dependent)
            && !scene.worth.is_cue(scene.facts, other.head.token)
    })
}
